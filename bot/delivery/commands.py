"""The commands that phones offer behind the slash: for everybody, for groups, and in a person's chat by their roles."""

from collections.abc import Iterable

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButton,
    MenuButtonCommands,
    MenuButtonWebApp,
    WebAppInfo,
)
from telegram.error import TelegramError

from bot.i18n import HOUSE, plain_of
from bot.screens.base import text

log = structlog.get_logger()

GROUP = ("say", "matters")
EVERYBODY = (
    "menu", "say", "matters", "mine", "errands", "talk", "duty", "polls", "topics", "service", "home", "page",
    "call", "settings", "mydata", "forgetme", "help",
)  # fmt: skip
BY_ROLE = {
    "administrator": (
        "queue", "units", "people", "roster", "admission", "setup", "log", "months", "history", "late", "ring",
        "leave", "disputes",
    ),
    "auditor": ("log", "months", "history", "late", "disputes"),
    "leader": ("queue", "missing", "notice", "signup", "poll", "ring"),
    "staff": ("queue", "months", "answers", "leave"),
    "party_organisation": ("queue",),
}  # fmt: skip
"""What a role has besides; the other roles find everything in the menu."""

_LANGUAGES = {"": HOUSE, "en": "en"}
"""Telegram's two-letter languages, which know one Chinese, and whose texts they get."""


def names_for(roles: Iterable[str]) -> tuple[str, ...]:
    """The commands of somebody with these roles, each once, those of their roles after the menu."""
    more = [name for role, names in BY_ROLE.items() if role in set(roles) for name in names]
    return tuple(dict.fromkeys((EVERYBODY[0], *more, *EVERYBODY[1:])))


async def publish(bot: Bot, address: str) -> None:
    """Tell Telegram the commands of private chats and groups, and the button that opens the pages at this address.

    Where Telegram does not listen, the service runs on.
    """
    scopes: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
        (BotCommandScopeAllPrivateChats(), EVERYBODY),
        (BotCommandScopeAllGroupChats(), GROUP),
    )
    try:
        for scope, names in scopes:
            for code, language in _LANGUAGES.items():
                await bot.set_my_commands(_commands(names, language), scope=scope, language_code=code or None)
        await bot.set_chat_menu_button(menu_button=_menu_button(address))
    except TelegramError as failed:
        log.warning("commands-not-published", error=str(failed))


def _menu_button(address: str) -> MenuButton:
    """The pages in Telegram's own window, which takes addresses of https only; else the list of commands."""
    if not address.startswith("https://"):
        return MenuButtonCommands()
    return MenuButtonWebApp(plain_of(text("devices-menu"), HOUSE), WebAppInfo(f"{address}/app"))


async def show_in(bot: Bot, chat_id: int, roles: Iterable[str], language: str) -> None:
    """Show somebody with these roles their commands, in the language they chose here; raises TelegramError."""
    await bot.set_my_commands(_commands(names_for(roles), language), scope=BotCommandScopeChat(chat_id))


def _commands(names: Iterable[str], language: str) -> list[BotCommand]:
    return [BotCommand(name, plain_of(text(f"communities-command-{name}"), language)) for name in names]
