"""The catalogue as a page: what there is to exchange, with pictures; one tap opens a thing."""

from dataclasses import dataclass
from functools import partial

from aiohttp import web
from sqlalchemy import Connection

import storage.points
import storage.redemption
import storage.residents
from bot.domain.commands.redemption import ShowGoods
from bot.domain.points.ledger import wallet_of
from bot.domain.redemption.goods import Goods
from bot.screens.base import Text
from bot.screens.packing import pack
from handlers.web import sessions
from handlers.web.files import file_address
from handlers.web.site import SITE, failed, page
from storage.residents import Known

AT_ONCE = 24
"""Things on one page."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a community offers, and what the person's household can spend."""

    goods: list[Goods]
    balance: int


def mount(site: web.Application) -> None:
    """Add the page to the site."""
    site.router.add_get("/home/catalogue", _catalogue)


async def _catalogue(request: web.Request) -> web.Response:
    known, _ = await sessions.signed_in(request)
    offered = await request.app[SITE].database.read(partial(_read, known=known))
    if offered is None:
        return failed(request, 403, Text("rights-refused-unregistered"))
    asked = request.query.get("page", "")
    last = max(0, len(offered.goods) - 1) // AT_ONCE
    at = min(int(asked), last) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 0
    shown = [
        (one, pack(ShowGoods(one.id)), file_address(request, one.photo, "small") if one.photo else "")
        for one in offered.goods[at * AT_ONCE : (at + 1) * AT_ONCE]
    ]
    return page(
        request, "catalogue.html", goods=shown, balance=offered.balance, before=at - 1 if at else None,
        after=at + 1 if at < last else None, csrf=await sessions.csrf_token(request),
    )  # fmt: skip


def _read(connection: Connection, known: Known) -> Offered | None:
    person = storage.residents.person_in(connection, known, known.community_id)
    if person.resident_id is None or person.community_id is None:
        return None
    wallet = wallet_of(person.household_id, person.resident_id)
    return Offered(
        storage.redemption.goods.on_offer(connection, person.community_id),
        storage.points.ledger.balance(connection, person.community_id, wallet),
    )
