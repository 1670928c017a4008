"""What a counter's lists show: doors and things, who gave them out; no balances."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from bot.domain.base import ResidentId
from bot.domain.places import placed
from bot.domain.redemption.goods import CounterId
from bot.domain.redemption.reservation import Reservation, State
from storage.communities import ESTATE, Flat, Household
from storage.redemption.reservations import as_reservation
from storage.redemption.tables import HELD, GoodsRow, ReservationRow
from storage.residents import shown_name

_reservation, _goods = ReservationRow.__table__, GoodsRow.__table__
_household, _flat = Household.__table__, Flat.__table__
_LISTED = select(_reservation, _goods.c.name, _flat.c.door, ESTATE.label("estate")).select_from(
    _reservation.join(_goods, _goods.c.id == _reservation.c.goods_id)
    .outerjoin(_household, _household.c.id == _reservation.c.household_id)
    .outerjoin(_flat, _flat.c.id == _household.c.flat_id)
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A reservation with its thing, the door of its household (of staff without one their name), who gave it out."""

    kept: Reservation
    goods: str
    door: str
    by: str


def waiting(connection: Connection, counter_id: CounterId, now: datetime) -> list[Listed]:
    """What waits at a counter and can be collected now, by door."""
    found = _LISTED.where(HELD, _reservation.c.counter_id == counter_id, _reservation.c.expires_at > now)
    return _listed(connection, found.order_by(_flat.c.place, _reservation.c.id))


def issued(connection: Connection, counter_id: CounterId, since: datetime, until: datetime) -> list[Listed]:
    """What was given out at a counter from–to, whether or not it was brought back, the first first."""
    out: ColumnElement[bool] = _reservation.c.state.in_((State.ISSUED.value, State.RETURNED.value))
    in_time = (_reservation.c.ended_at >= since, _reservation.c.ended_at < until)
    found = _LISTED.where(_reservation.c.counter_id == counter_id, out, *in_time)
    return _listed(connection, found.order_by(_reservation.c.ended_at, _reservation.c.id))


def _listed(connection: Connection, statement: Any) -> list[Listed]:
    rows = connection.execute(statement).all()
    people = {one for row in rows for one in (row.ended_by, row.holder_id) if one is not None}
    names = {one: shown_name(connection, ResidentId(one)) for one in people}
    return [
        Listed(
            as_reservation(row), row.name, placed(row.estate or "", row.door) if row.door else names[row.holder_id],
            names.get(row.ended_by, ""),
        )
        for row in rows
    ]  # fmt: skip
