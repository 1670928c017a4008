"""What every page of the site has: its service, its language, templates and texts, and the headers that close doors."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol, TypeVar

import aiohttp_jinja2
import jinja2
import structlog
from aiohttp import web
from aiohttp.typedefs import Handler
from markupsafe import Markup

import storage.updates
from bot.clock import Clock
from bot.domain.base import Command
from bot.i18n import HOUSE, html_of, language_of, plain_of
from bot.screens.base import Print, Text, Toast, Value
from handlers.web.again import FORM, Form, kept
from storage.database import Database, Outage

log = structlog.get_logger()

T = TypeVar("T")

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(self)",
}
HTML_LANGUAGE = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en"}
THEME, THEMES = "theme", ("light", "dark")
"""The cookie with the theme of the window that Telegram opened."""
A_YEAR = "public, max-age=31536000, immutable"
AGAIN_AFTER = 300
"""Seconds after which a page may be asked again, where the database is away."""


class Work(Protocol):
    """What is too heavy, or too dangerous, for the process that serves everybody."""

    def __call__(self, do: Callable[[], T], /) -> Awaitable[T]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Site:
    """What pages work with; `stored` is called after each change, so that the sender looks.

    `mini_app_key` is what Telegram signs with for whom it opens a page in its window.
    `typed` is what words mean that are typed on a page: the same as in the private chat.
    """

    database: Database
    clock: Clock
    secret: bytes
    address: str
    username: str
    stored: Callable[[], None]
    print_out: Callable[[Print, str], Awaitable[tuple[str, bytes]]]
    content: Callable[[str], Awaitable[bytes | None]]
    """The content of a file that a domain value names; None where it cannot be had."""
    work: Work
    """Has something done in another process; raises what it raised, or BrokenExecutor."""
    mini_app_key: bytes
    typed: Callable[[str], Command]
    limited: bool = False
    """Whether one person may do only so much in a minute."""


SITE = web.AppKey("site", Site)
_STATIC = web.AppKey("static", dict[str, tuple[str, bytes]])
LANGUAGE = web.RequestKey("language", str)
"""Where a request keeps the language of its page."""
VISITOR = web.RequestKey("visitor", str)
"""Where a request keeps what a browser nobody knows yet is to be known by, so that its forms are its own."""


def mount(site: web.Application, of: Site) -> None:
    """Templates, texts, files and headers for all pages of this application."""
    site[SITE] = of
    site[_STATIC] = _files()
    environment = aiohttp_jinja2.setup(
        site, loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    environment.globals["text"] = _text
    environment.globals["plain"] = _plain
    environment.globals["file"] = lambda name: f"/static/{site[_STATIC][name][0]}"
    site.middlewares.append(guarded)
    site.router.add_get("/static/{tag}/{name}", _static)


@web.middleware
async def readable(request: web.Request, handler: Handler) -> web.StreamResponse:
    """What no browser sends is refused before anybody looks for it: a sign that no database keeps, a broken form."""
    if "\x00" in request.path or "\x00" in request.query_string:
        raise web.HTTPNotFound
    if request.method == "POST":
        try:
            request[FORM] = Form(await request.post())
        except (ValueError, LookupError):
            raise web.HTTPBadRequest from None
    return await handler(request)


def page(request: web.Request, template: str, status: int = 200, **values: Any) -> web.Response:
    """A page from its template."""
    language = spoken(request)
    theme = request.cookies.get(host_cookie(request.app[SITE], THEME), "")
    about = {
        "request": request, "language": language, "html_language": HTML_LANGUAGE.get(language, "zh-CN"),
        "theme": theme if theme in THEMES else "",
    }  # fmt: skip
    return aiohttp_jinja2.render_template(template, request, about | values, status=status)


def said(request: web.Request, value: Value) -> Markup:
    """A text in the language of the page, with the markup of its catalogue only."""
    return Markup(html_of(value, spoken(request), request.app[SITE].clock.now()))  # noqa: S704 - html_of escapes


def spoken(request: web.Request) -> str:
    """The language of the page: the person's, else the browser's."""
    if LANGUAGE not in request:
        wanted = request.headers.get("Accept-Language", "").split(",")[0].split(";")[0].strip()
        request[LANGUAGE] = language_of(wanted) if wanted else HOUSE
    return request[LANGUAGE]


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every answer closes its doors; a failure is a page that says so, and the log names no address of a page."""
    try:
        answer = await handler(request)
    except web.HTTPException as answered:
        answer = answered
    except Outage:
        answer = failed(request, 503, Text("pages-away"))
        answer.headers["Retry-After"] = str(AGAIN_AFTER)
    except Exception as bug:
        log.error("page-failed", route=_route(request), exc_info=bug)
        answer = failed(request, 500, Text("sorry-bug"))
    if isinstance(answer, web.HTTPException) and answer.status in (400, 403, 404, 405, 410, 413, 429):
        says = getattr(answer, "says", _SAYS.get(answer.status, "pages-none"))
        answer = failed(request, answer.status, Text(says))
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    if VISITOR in request:
        keep_cookie(request.app[SITE], answer, "visitor", request[VISITOR])
    if isinstance(answer, web.HTTPException):
        raise answer
    return answer


def host_cookie(site: Site, name: str) -> str:
    """The name of a cookie: `__Host-` binds it to this very site; browsers take that over https only."""
    return f"__Host-{name}" if site.address.startswith("https://") else name


def keep_cookie(site: Site, answer: web.StreamResponse, name: str, value: str, lasts: int | None = None) -> None:
    """The browser keeps it, for so many seconds or until it is closed; no script reads it, no other site sends it."""
    answer.set_cookie(
        host_cookie(site, name), value, max_age=lasts, path="/", httponly=True, samesite="Lax",
        secure=site.address.startswith("https://"),
    )  # fmt: skip


_SAYS = {400: "pages-refused", 403: "pages-refused", 413: "pages-too-large", 429: "pages-too-often"}


def failed(request: web.Request, status: int, why: Value) -> web.Response:
    """A page that says why it is none, and gives back what was typed at the address where that was."""
    answer = page(request, "failed.html", status, why=why, kept=kept(request, status))
    answer.headers["HX-Push-Url"] = "false"
    return answer


def _route(request: web.Request) -> str:
    """The pattern of the address, never the address: it may be a secret."""
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else ""


@jinja2.pass_context
def _text(context: jinja2.runtime.Context, said_id: str | Value, **args: Value) -> Markup:
    value = Text(said_id, args) if isinstance(said_id, str) else said_id
    request = context["request"]
    return said(request, value)


@jinja2.pass_context
def _plain(context: jinja2.runtime.Context, value: Value) -> str:
    """A value without markup: for attributes and buttons."""
    request = context["request"]
    return plain_of(value, spoken(request), request.app[SITE].clock.now())


async def _static(request: web.Request) -> web.Response:
    """A file under an address that changes with its content, so that it may be kept for a year."""
    name, tag = request.match_info["name"], request.match_info["tag"]
    tagged, content = request.app[_STATIC].get(name, ("", b""))
    if tagged != f"{tag}/{name}":
        raise web.HTTPNotFound
    kind = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}[name.rpartition(".")[2]]
    headers = {"Cache-Control": A_YEAR}
    answer = web.Response(body=content, content_type=kind, charset="utf-8", headers=headers)
    answer.enable_compression()
    return answer


def _files() -> dict[str, tuple[str, bytes]]:
    """Our files, and htmx as its package has it."""
    paths = [path for path in sorted((HERE / "static").iterdir()) if path.suffix in (".css", ".js", ".svg")]
    found = {path.name: path.read_bytes() for path in paths}
    spec = find_spec("django_htmx")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("htmx is not installed")
    found["htmx.js"] = (Path(spec.submodule_search_locations[0]) / "static/django_htmx/htmx-2.min.js").read_bytes()
    return {name: (f"{sha256(content).hexdigest()[:12]}/{name}", content) for name, content in found.items()}


def toast_of(request: web.Request, toast: Toast) -> Markup:
    """What was answered at once."""
    return said(request, toast.body)


async def secret_of_installation(database: Database) -> bytes:
    """The installation's secret, with which cookies and tokens are signed."""
    return bytes.fromhex(await database.read(storage.updates.installation_secret))
