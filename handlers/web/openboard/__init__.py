"""The open board (公示栏): pages that anybody reads (`pages`), tables of open data (`tables`), Open311 (`open311`)."""

from aiohttp import web

from handlers.web.openboard import open311, pages, tables


def mount(site: web.Application) -> None:
    """Add the board to the site."""
    tables.mount(site)
    pages.mount(site)
    open311.mount(site)
