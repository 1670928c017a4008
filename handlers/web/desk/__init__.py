"""`/desk`: the administrator's desk. What is read stands in `reading`, what is changed is a command as in the chat."""

from aiohttp import web

from handlers.web.desk import doing, exports, frame, reading, street, tables


def mount(site: web.Application) -> None:
    """Add the desk to the site."""
    for part in (frame, reading, street, tables, exports, doing):
        part.mount(site)
