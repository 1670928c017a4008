"""`/desk/street`: the three rates of several communities side by side, for whoever reads them in each."""

from aiohttp import web
from sqlalchemy import Connection

from bot.actions import desk
from bot.actions.desk import Seat, StreetLine
from bot.domain.months import FIRST_YEAR, month_of, parse_month
from bot.screens.desk import glance
from handlers.web import sessions
from handlers.web.desk.frame import NAV, TO_STREET, nobodys
from handlers.web.site import SITE, page


def mount(site: web.Application) -> None:
    """Add the street to the site."""
    site.router.add_get("/desk/street", _street)


async def _street(request: web.Request) -> web.Response:
    """Whoever is of the street alone has no other page of the desk."""
    known, _ = await sessions.signed_in(request)
    site = request.app[SITE]
    now = site.clock.now()

    def read(connection: Connection) -> tuple[list[Seat], list[StreetLine]]:
        seats = desk.seats(connection, known)
        return seats, desk.street_lines(connection, seats, month, now)

    this = month_of(now, "Asia/Shanghai")
    month = parse_month(request.query.get("month", "")) or this.before
    if not month.year > FIRST_YEAR or month > this:
        raise web.HTTPNotFound
    seats, lines = await site.database.read(read)
    if not lines:
        return nobodys(request)
    listed = [(one.community, one.rates, one.marks) for one in lines]
    has_desk = any(one.is_at_desk for one in seats)
    return page(
        request, "desk_street.html", shown=glance.street(listed, month, this), here=request.path,
        nav=(*NAV, TO_STREET) if has_desk else (TO_STREET,),
    )  # fmt: skip
