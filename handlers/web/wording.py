"""Words made for the chat, as a page says them: commands and links of the bot become buttons that stay on the page."""

import html
import re

from aiohttp import web
from markupsafe import Markup

from bot.i18n import plain_of
from bot.screens.base import text
from handlers.web import sessions
from handlers.web.site import SITE, spoken

NAMED = frozenset({
    "menu", "say", "matters", "mine", "talk", "polls", "topics", "service", "poll", "duty", "home", "call", "settings",
    "queue", "mydata", "forgetme", "help", "units", "people", "roster", "admission", "setup", "log", "notice",
    "signup", "errands", "disputes", "missing", "months", "history", "late", "ring", "leave", "answers",
})  # fmt: skip
"""Commands that have a name in plain words."""

_COMMAND = re.compile(r"(?<![\w/<:.])/([a-z]+)(?![\w/])")
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_PARTS = re.compile(r"(<[^>]*>)")
JOINS = "mine_"
"""Begins what a link carries that makes page and Telegram one: opened in Telegram, also by who has none yet."""
_BUTTON = '<button class="word" name="{name}" value="{value}">{label}</button>'


def on_page(request: web.Request, said: Markup) -> Markup:
    """A text for somebody who is signed in, its links and commands as a page has them."""
    linked = _LINK.sub(lambda found: _link(request, found[1], found[2]), str(said))
    parts = _PARTS.split(linked)
    parts[::2] = [_COMMAND.sub(lambda found: _command(request, found), part) for part in parts[::2]]
    return Markup("".join(parts))  # noqa: S704 - what was escaped stays so


def _command(request: web.Request, found: re.Match[str]) -> str:
    name = found[1]
    if name not in NAMED:
        return found[0]
    label = plain_of(text(f"communities-command-{name}"), spoken(request))
    return _BUTTON.format(name="words", value=f"/{name}", label=html.escape(label))


def _link(request: web.Request, address: str, label: str) -> str:
    """The bot's own links do here what they do there; others into Telegram are for whoever has it."""
    where = html.unescape(address)
    payload = payload_of(request, where)
    if payload is not None:
        return _BUTTON.format(name="start", value=html.escape(payload), label=label)
    if leads_into_telegram(where) and not sessions.has_telegram(request):
        return label
    return f'<a href="{address}" rel="noreferrer" hx-boost="false">{label}</a>'


def payload_of(request: web.Request, address: str) -> str | None:
    """What a link of the bot carries that does on a page what it does there; None for any other address."""
    username = request.app[SITE].username
    found = re.fullmatch(rf"https://t\.me/{re.escape(username)}\?start=([A-Za-z0-9_-]{{1,64}})", address)
    return found[1] if found is not None and not found[1].startswith(JOINS) else None


def leads_into_telegram(address: str) -> bool:
    """Whether an address opens in Telegram only, and is for whoever has it."""
    return address.startswith(("https://t.me/", "tg://")) and f"?start={JOINS}" not in address


def for_anybody(request: web.Request, words: str) -> str:
    """Words to copy for others: where the site has an address, its links open for whoever has no Telegram."""
    site = request.app[SITE]
    if not site.address:
        return words
    bot = re.escape(site.username)
    return re.sub(rf"https://t\.me/{bot}\?start=([A-Za-z0-9_-]{{1,64}})", rf"{site.address}/l/\1", words)
