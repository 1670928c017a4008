"""What redemption prints: the code as a picture or on a slip, the list of what waits, the month of a counter."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import cast

from sqlalchemy import Connection

import storage.communities
import storage.redemption
import storage.residents
import storage.updates
from bot.delivery.prints import DoorLine, DoorSheet, Language, PickupSheet, doors_pdf, pickup_pdf, pickup_png
from bot.delivery.workbooks import Row, Table, workbook
from bot.domain.codes import grouped, pickup_link
from bot.domain.months import parse_month
from bot.domain.places import Community
from bot.domain.redemption.goods import Counter, CounterId
from bot.domain.redemption.reservation import Reservation, ReservationId
from bot.i18n import plain_of
from bot.screens.base import Moment, Print, Value, text
from bot.screens.redemption import where
from storage.redemption.lists import Listed

Said = Callable[[Value], str]
ISSUED = ("issued-at", "goods", "price", "door", "to", "by", "returned-at", "broken")
STOCK = ("goods", "price", "stock", "waiting")
MOVES = ("issued-at", "goods", "amount", "by", "words")
MOST = 10_000
"""Lines of a workbook."""


def prepare_picture(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The code of a reservation to show on a phone."""
    return "pickup.png", partial(pickup_png, _sheet(connection, wanted, language, on_paper=False))


def prepare_slip(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The same on paper, for a household without a phone."""
    sheet = _sheet(connection, wanted, language, on_paper=True)
    name = plain_of(text("redemption-slip-file"), wanted.language or language)
    return f"{name}-{sheet.code}.pdf", partial(pickup_pdf, sheet)


def _sheet(connection: Connection, wanted: Print, language: str, *, on_paper: bool) -> PickupSheet:
    kept = storage.redemption.reservations.read(connection, ReservationId(wanted.of))
    goods = storage.redemption.goods.read(connection, kept.goods_id) if kept is not None else None
    counter = storage.redemption.counters.read(connection, kept.counter_id) if kept is not None else None
    if kept is None or goods is None or counter is None:
        raise LookupError(wanted.of)
    community = storage.communities.community(connection, kept.community_id)
    spoken = wanted.language or language

    def said(value: Value) -> str:
        return plain_of(value, spoken)

    until = text("redemption-kept-until", until=Moment(kept.expires_at, community.zone))
    return PickupSheet(
        language=cast("Language", spoken), community=community.name, title=said(text("redemption-slip-title")),
        name=goods.name, show=said(text("redemption-slip-show")), code_label=said(text("redemption-slip-code")),
        code=grouped(kept.code), link=_link(connection, kept),
        lines=(said(where(counter)), said(until), *((door,) if (door := _door(connection, kept)) else ())),
        word=said(text("redemption-slip-word", word=kept.word)) if on_paper else "",
        thanks=said(text("redemption-slip-thanks")),
    )  # fmt: skip


def _link(connection: Connection, kept: Reservation) -> str:
    address = storage.updates.public_address(connection)
    return pickup_link(address, storage.updates.bot_username(connection), kept.code)


def _door(connection: Connection, kept: Reservation) -> str:
    flat_id = storage.residents.home_of(connection, kept.household_id)
    flat = storage.residents.flat(connection, flat_id) if flat_id is not None else None
    return flat.place if flat is not None else ""


def prepare_list(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """What waits at a counter at the instant it was asked for: doors and things, room for a signature."""
    counter, community = _counter(connection, wanted)
    spoken, at = wanted.language or language, datetime.fromisoformat(wanted.on or "")

    def said(value: Value) -> str:
        return plain_of(value, spoken)

    found = storage.redemption.lists.waiting(connection, counter.id, at)
    lines = tuple(DoorLine(one.door, one.goods) for one in found)
    sheet = DoorSheet(
        language=cast("Language", spoken), community=community.name, place=counter.name,
        title=said(text("redemption-paper-title")), written_on=said(Moment(at, community.zone, "day")),
        about=said(text("redemption-paper-about")), count=said(text("redemption-paper-count", count=len(found))),
        columns=(
            said(text("redemption-paper-door")), said(text("redemption-paper-thing")),
            said(text("redemption-paper-sign")),
        ),
        lines=lines or (DoorLine("—", said(text("redemption-paper-none"))),),
    )  # fmt: skip
    return f"{said(text('redemption-paper-file'))}-{counter.name}.pdf", partial(doors_pdf, sheet)


def prepare_book(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """A month of a counter: what was given out and came back, what is left, what was delivered and counted."""
    counter, community = _counter(connection, wanted)
    month = parse_month(wanted.on or "")
    if month is None:
        raise LookupError(wanted)
    spoken = wanted.language or language

    def said(value: Value) -> str:
        return plain_of(value, spoken)

    begins, ends = month.begins_at(community.zone), month.ends_at(community.zone)
    issued = storage.redemption.lists.issued(connection, counter.id, begins, ends)
    tables = (
        _table(said, "issued", ISSUED, [_issued(one, community.zone, said) for one in issued]),
        _table(said, "stock", STOCK, _stock(connection, counter)),
        _table(said, "moves", MOVES, _moves(connection, counter, begins, ends, community.zone, said)),
    )
    return f"{said(text('redemption-book-file'))}-{month}.xlsx", partial(workbook, tables)


def _table(said: Said, name: str, columns: Sequence[str], rows: Sequence[Row]) -> Table:
    headings = [said(text(f"redemption-book-column-{one}")) for one in columns]
    return Table(said(text(f"redemption-book-{name}")), headings, rows)


def _issued(one: Listed, zone: str, said: Said) -> Row:
    kept = one.kept
    if kept.ended_at is None or kept.handed_to is None:
        raise LookupError(kept.id)
    back = said(Moment(kept.returned_at, zone)) if kept.returned_at is not None else ""
    usable = said(text("redemption-book-no" if kept.is_broken else "redemption-book-yes")) if back else ""
    to = said(text(f"redemption-to-{kept.handed_to}"))
    return said(Moment(kept.ended_at, zone)), one.goods, kept.price, one.door, to, one.by, back, usable


def _stock(connection: Connection, counter: Counter) -> list[Row]:
    return [
        (one.name, one.price, one.stock, storage.redemption.reservations.waiting_of(connection, one.id))
        for one in storage.redemption.goods.at_counter(connection, counter.id)
    ]


def _moves(
    connection: Connection, counter: Counter, begins: datetime, ends: datetime, zone: str, said: Said
) -> list[Row]:  # fmt: skip
    rows: list[Row] = []
    for goods in storage.redemption.goods.at_counter(connection, counter.id):
        for one in reversed(storage.redemption.goods.moves(connection, goods, MOST)):
            if begins <= one.at < ends:
                by = storage.residents.shown_name(connection, one.by)
                rows.append((said(Moment(one.at, zone)), goods.name, one.amount, by, one.words))
    return rows


def _counter(connection: Connection, wanted: Print) -> tuple[Counter, Community]:
    counter = storage.redemption.counters.read(connection, CounterId(wanted.of))
    if counter is None:
        raise LookupError(wanted.of)
    return counter, storage.communities.community(connection, counter.community_id)


PREPARED = {
    "pickup-picture": prepare_picture,
    "pickup-slip": prepare_slip,
    "pickup-list": prepare_list,
    "pickup-book": prepare_book,
}
"""Print kind → reads what is needed."""
