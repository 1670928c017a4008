"""`/certificate/<number>-<token>`: whether a certificate is good, in every language at once, and nothing else."""

from html import escape

from aiohttp import web

from bot.actions.service.certificates import PATH, Public, public
from bot.i18n import plain_of
from bot.screens.base import Value, text
from bot.screens.service.lengths import length
from bot.screens.service.records import day
from handlers.web.site import HTML_LANGUAGE
from storage.database import Database, Outage

AGAIN_AFTER = 300
"""Seconds after which it may be asked again, where the database is away."""
HEADERS = {
    "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}  # fmt: skip
STYLE = (
    ":root{color-scheme:light dark;background:#fff;color:#16211c}"
    "body{font:1.125rem/1.6 system-ui,sans-serif;margin:0 auto;max-width:34rem;"
    "padding:1.25rem;overflow-wrap:anywhere}section{margin-bottom:2rem}h1{font-size:1.4rem;margin:0 0 .75rem}"
    "dl{margin:0}dt{opacity:.7;font-size:.95rem}dd{margin:0 0 .6rem;font-size:1.25rem}.good{color:#0a6b2d}"
    ".ended{color:#a11212}p{margin:.5rem 0 0}hr{border:0;border-top:1px solid #8886}"
    "@media(prefers-color-scheme:dark){:root{background:#111714;color:#e9f0ec}.good{color:#6fd08f}.ended{color:#ff9c9c}}"
)


def mount(site: web.Application, database: Database) -> None:
    """Add the page to the site. Its addresses are secret: nothing here writes one down."""

    async def page(request: web.Request) -> web.Response:
        of = request.match_info["of"]
        try:
            found = await database.read(lambda connection: public(connection, of))
        except Outage:
            return _answer(503, _said("records-page-away"), **{"Retry-After": str(AGAIN_AFTER)})
        if found is None:
            return _answer(404, _said("records-page-none"))
        return _answer(200, _shown(found))

    site.router.add_get(PATH.replace("{of}", "{of:[0-9a-f-]{1,64}}"), page)


def _answer(status: int, says: dict[str, str], **headers: str) -> web.Response:
    sections = "<hr>".join(
        f'<section lang="{called}"><h1>{_text(text("records-page-title"), language)}</h1>{says[language]}</section>'
        for language, called in HTML_LANGUAGE.items()
    )
    titles = " · ".join(_text(text("records-page-title"), language) for language in HTML_LANGUAGE)
    page = (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{titles}</title><style>{STYLE}</style></head><body><main>{sections}</main></body></html>"
    )
    return web.Response(
        status=status, text=page, content_type="text/html", charset="utf-8", headers=HEADERS | headers
    )  # fmt: skip


def _said(text_id: str) -> dict[str, str]:
    return {language: f"<p>{_text(text(text_id), language)}</p>" for language in HTML_LANGUAGE}


def _shown(one: Public) -> dict[str, str]:
    between = text("records-page-between", first=day(one.first_on), last=day(one.last_on))
    state = "records-page-valid" if one.is_valid else "records-page-withdrawn"
    rows: tuple[tuple[str, Value, str], ...] = (
        ("number", one.number, ""), ("period", between, ""), ("total", length(one.minutes), ""),
        ("state", text(state), "good" if one.is_valid else "ended"),
    )  # fmt: skip
    found = {}
    for language in HTML_LANGUAGE:
        listed = "".join(
            f'<dt>{_text(text(f"records-page-{name}"), language)}</dt><dd class="{kind}">{_text(value, language)}</dd>'
            for name, value, kind in rows
        )
        found[language] = f"<dl>{listed}</dl><p>{_text(text('records-page-only'), language)}</p>"
    return found


def _text(value: Value, language: str) -> str:
    return escape(plain_of(value, language))
