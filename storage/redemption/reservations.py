"""What is kept for households: reserved, found by its code, ended once."""

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, union_all, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.points.ledger import Account
from bot.domain.redemption.goods import CounterId, GoodsId
from bot.domain.redemption.reservation import TAKEN, Reservation, ReservationId, State, To
from storage.base import MOST_ASKED, NOW_ASKED, insert_of
from storage.communities import Household
from storage.redemption.tables import HELD, ReservationRow

_reservation, _household = ReservationRow.__table__, Household.__table__
_GONE = select(_household.c.id).where(_household.c.id == _reservation.c.household_id, _household.c.until.is_not(None))
_LATE = select(_reservation.c.id).where(HELD, _reservation.c.expires_at <= NOW_ASKED)
_ORPHANS = select(_reservation.c.id).where(HELD, _GONE.exists())
_DUE = _LATE.union(_ORPHANS).limit(MOST_ASKED)
_FIRST = union_all(
    select(func.min(_reservation.c.expires_at).label("at")).where(HELD),
    select(func.min(_reservation.c.reserved_at)).where(HELD, _GONE.exists()),
).subquery()
FIRST_DUE = select(func.min(_FIRST.c.at))
"""When the first of them is due; what waits for a household that is no more, at once."""


def add(
    connection: Connection, community_id: CommunityId, source: str, fresh_code: Callable[[], str], **values: Any
) -> Reservation | None:
    """Keep something for somebody, under a code that nothing else in the community has; None where it was kept already.

    The goods are locked, so that nobody else makes the same source meanwhile.
    """
    of_source = (_reservation.c.community_id == community_id, _reservation.c.source == source)
    if connection.execute(select(_reservation.c.id).where(*of_source)).one_or_none() is not None:
        return None
    row = None
    while row is None:
        kept = {"community_id": community_id, "source": source, "code": fresh_code(), "state": State.HELD.value}
        added = insert_of(connection)(_reservation).values(kept | values).on_conflict_do_nothing(
            index_elements=[_reservation.c.community_id, _reservation.c.code]
        )  # fmt: skip
        row = connection.execute(added.returning(_reservation)).one_or_none()
    return as_reservation(row)


def read(connection: Connection, reservation_id: ReservationId, *, lock: bool = False) -> Reservation | None:
    """The reservation; `lock` keeps everybody else from ending it until the end of the transaction."""
    found = select(_reservation).where(_reservation.c.id == reservation_id)
    row = connection.execute(found.with_for_update() if lock else found).one_or_none()
    return as_reservation(row) if row is not None else None


def called(connection: Connection, community_id: CommunityId, code: str) -> ReservationId | None:
    """What a code stands for in a community, whatever became of it."""
    found = select(_reservation.c.id).where(_reservation.c.community_id == community_id, _reservation.c.code == code)
    row = connection.execute(found).scalar_one_or_none()
    return ReservationId(row) if row is not None else None


def end(connection: Connection, one: Reservation, lived_in: HouseholdId | None = None) -> bool:
    """Write down how it ended; False where it had ended. `lived_in` is the household of whoever gave it out."""
    ended = {
        "state": one.state.value, "ended_at": one.ended_at, "ended_by": one.ended_by, "ended_household_id": lived_in,
        "handed_to": one.handed_to and one.handed_to.value,
    }  # fmt: skip
    where = (_reservation.c.id == one.id, _reservation.c.community_id == one.community_id)
    live = update(_reservation).where(*where, _reservation.c.state == State.HELD.value)
    return connection.execute(live.values(ended)).rowcount > 0


def agree(connection: Connection, one: Reservation) -> None:
    """Write down that the household lets a neighbour collect it."""
    where = (_reservation.c.id == one.id, _reservation.c.community_id == one.community_id)
    values = {"consented_at": one.consented_at, "consented_by": one.consented_by}
    connection.execute(update(_reservation).where(*where).values(values))


def bring_back(connection: Connection, one: Reservation, why: str) -> bool:
    """Write down that it was brought back; False where it was, or was never issued."""
    where = (_reservation.c.id == one.id, _reservation.c.community_id == one.community_id)
    back = update(_reservation).where(*where, _reservation.c.state == State.ISSUED.value)
    values = {
        "state": State.RETURNED.value, "returned_at": one.returned_at, "returned_by": one.returned_by,
        "returned_why": why, "is_broken": one.is_broken,
    }  # fmt: skip
    return connection.execute(back.values(values)).rowcount > 0


def extend(connection: Connection, one: Reservation, until: datetime) -> None:
    """It can be collected for longer, because its counter opens at other times."""
    where = (_reservation.c.id == one.id, _reservation.c.community_id == one.community_id)
    connection.execute(update(_reservation).where(*where).values(expires_at=until))


def made(connection: Connection, wallet: Account, goods_id: GoodsId) -> int:
    """How often a wallet ever reserved a thing: it tells a button pressed twice from a second wish."""
    counted = select(func.count()).where(_reservation.c.goods_id == goods_id, of(wallet))
    return connection.execute(counted).scalar_one()


def nth(connection: Connection, wallet: Account, goods_id: GoodsId, place: int) -> Reservation:
    """The so-manieth (from 0) that a wallet ever reserved of a thing."""
    found = select(_reservation).where(_reservation.c.goods_id == goods_id, of(wallet)).order_by(_reservation.c.id)
    return as_reservation(connection.execute(found.limit(1).offset(place)).one())


def taken(connection: Connection, wallet: Account, goods_id: GoodsId, month: date) -> int:
    """How many of a thing count for a wallet's limit of a month."""
    counted = select(func.count()).where(
        _reservation.c.goods_id == goods_id, of(wallet), _reservation.c.month == month,
        _reservation.c.state.in_([one.value for one in TAKEN]),
    )  # fmt: skip
    return connection.execute(counted).scalar_one()


def of_wallets(
    connection: Connection, wallets: Sequence[Account], entered_by: ResidentId, limit: int
) -> list[Reservation]:
    """What was kept for these wallets, or entered by somebody for others: what waits first, then the newest."""
    order = ((_reservation.c.state == State.HELD.value).desc(), _reservation.c.id.desc())
    entered = and_(_reservation.c.by == entered_by, _reservation.c.for_others)
    found = select(_reservation).where(or_(entered, *map(of, wallets))).order_by(*order).limit(limit)
    return [as_reservation(row) for row in connection.execute(found)]


def held_by(connection: Connection, household_id: HouseholdId) -> list[Reservation]:
    """What waits for a household, locked in the order of ids."""
    found = select(_reservation).where(HELD, _reservation.c.household_id == household_id)
    return [as_reservation(row) for row in connection.execute(found.order_by(_reservation.c.id).with_for_update())]


def how_many_held(
    connection: Connection, household_ids: Collection[HouseholdId], now: datetime
) -> dict[HouseholdId, int]:
    """How many things wait to be collected by each of these households; those without any are left out."""
    found = (
        select(_reservation.c.household_id, func.count().label("many"))
        .where(HELD, _reservation.c.household_id.in_(sorted(household_ids)), _reservation.c.expires_at > now)
        .group_by(_reservation.c.household_id)
    )
    return {HouseholdId(row.household_id): row.many for row in connection.execute(found)}


def waiting_at(connection: Connection, counter_id: CounterId, *, lock: bool = False) -> list[Reservation]:
    """What waits at a counter, the first reserved first."""
    found = select(_reservation).where(HELD, _reservation.c.counter_id == counter_id).order_by(_reservation.c.id)
    return [as_reservation(row) for row in connection.execute(found.with_for_update() if lock else found)]


def waiting_of(connection: Connection, goods_id: GoodsId) -> int:
    """How many of a thing wait to be collected."""
    return connection.execute(select(func.count()).where(HELD, _reservation.c.goods_id == goods_id)).scalar_one()


def of(wallet: Account) -> ColumnElement[bool]:
    """The condition that a reservation is paid from this wallet."""
    if wallet.household_id is not None:
        return _reservation.c.household_id == wallet.household_id
    return _reservation.c.holder_id == wallet.resident_id


def due(connection: Connection, now: datetime, limit: int) -> list[ReservationId]:
    """What was not collected in time, and what waits for households that are no more."""
    return [ReservationId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def as_reservation(row: Any) -> Reservation:
    """A row of the table as the rules see it."""
    return Reservation(
        ReservationId(row.id), CommunityId(row.community_id), GoodsId(row.goods_id), CounterId(row.counter_id),
        row.household_id and HouseholdId(row.household_id), row.holder_id and ResidentId(row.holder_id),
        ResidentId(row.by), row.for_others, row.code, row.word, row.price, row.reserved_at, row.expires_at,
        State(row.state), row.ended_at, row.ended_by and ResidentId(row.ended_by), row.handed_to and To(row.handed_to),
        row.consented_at, row.consented_by and ResidentId(row.consented_by), row.returned_at,
        row.returned_by and ResidentId(row.returned_by), row.is_broken,
    )  # fmt: skip
