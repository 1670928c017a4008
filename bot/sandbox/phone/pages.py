"""The page itself: its files, as they lie in `bot/sandbox/page`."""

from pathlib import Path

from aiohttp import web

PAGE = Path(__file__).parent.parent / "page"
_KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)


def add_page(app: web.Application) -> None:
    """Serve the page at `/` and its styles, scripts and pictures under `/phone/page`."""
    app.router.add_get("/", on_page)
    app.router.add_get(r"/phone/page/{folder:css|js|img}/{name:[a-z][a-z-]*\.(?:css|js|svg)}", on_part)


async def on_page(_request: web.Request) -> web.FileResponse:
    """The page."""
    return _file(PAGE / "index.html")


async def on_part(request: web.Request) -> web.FileResponse:
    """A style sheet, module or picture of the page."""
    file = PAGE / request.match_info["folder"] / request.match_info["name"]
    if not file.is_file():
        raise web.HTTPNotFound
    return _file(file)


def _file(file: Path) -> web.FileResponse:
    headers = {
        "Content-Type": f"{_KINDS[file.suffix]}; charset=utf-8",
        "Cache-Control": "no-cache",
        "Content-Security-Policy": _POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
    return web.FileResponse(file, headers=headers)
