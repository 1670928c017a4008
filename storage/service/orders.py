"""Service orders: asked for, each time locked with its order, claimed once a person, looked at when it is due."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, exists, func, or_, select, update

from bot.domain.base import BodyId, CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.communities import called
from bot.domain.service.orders import (
    LATE,
    Claim,
    ClaimId,
    Occurrence,
    OccurrenceId,
    Order,
    OrderId,
    Place,
    Reach,
    State,
    Step,
)
from bot.domain.service.record import RecordId
from bot.domain.service.record import State as Recorded
from bot.domain.service.records import NOT_COUNTED
from storage.base import ID, MOST_ASKED, NOW_ASKED, Instant, insert_of
from storage.communities import Flat, Household, Unit
from storage.ready import Ready
from storage.residents.tables import Resident
from storage.service.order_tables import (
    IS_OPEN,
    LOOKED_AT,
    ServiceAsk,
    ServiceClaim,
    ServiceOccurrence,
    ServiceOrder,
)
from storage.service.tables import ServiceRecord

PAGE = 6
"""Occurrences on a page of a list."""
Found = tuple[list[tuple[Order, Occurrence]], bool]
"""A page of a list, and whether there are more."""

_order, _occurrence = ServiceOrder.__table__, ServiceOccurrence.__table__
_claim, _ask, _record = ServiceClaim.__table__, ServiceAsk.__table__, ServiceRecord.__table__
_resident, _household, _flat, _unit = Resident.__table__, Household.__table__, Flat.__table__, Unit.__table__

_DUE = (
    select(_occurrence.c.id)
    .where(LOOKED_AT, _occurrence.c.look_at <= NOW_ASKED)
    .order_by(_occurrence.c.look_at)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_occurrence.c.look_at)).where(LOOKED_AT)
"""When the clock looks at one next."""


# what is asked for


def ask(connection: Connection, community_id: CommunityId, source: str, **values: Any) -> OrderId | None:
    """A new order; None where this form has made one already."""
    row = {"community_id": community_id, "source": source, **values}
    added = insert_of(connection)(_order).values(row).on_conflict_do_nothing().returning(_order.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return OrderId(found) if found is not None else None


def add_occurrence(connection: Connection, order: Order, nth: int, now: datetime, **values: Any) -> OccurrenceId | None:
    """The so-and-so-manieth time of an order; None where it is there already."""
    row = {
        "community_id": order.community_id, "order_id": order.id, "nth": nth, "round": 1, "state": State.OPEN.value,
        "reason": "", "changed_at": now, **values,
    }  # fmt: skip
    added = insert_of(connection)(_occurrence).values(row).on_conflict_do_nothing().returning(_occurrence.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return OccurrenceId(found) if found is not None else None


_OCCURRENCE = select(_occurrence).where(_occurrence.c.id == bindparam("of_occurrence", type_=ID))


def read_order(connection: Connection, order_id: OrderId, *, lock: bool = False) -> Order | None:
    """The order; `lock` keeps everybody else from changing it, and all that belongs to it, till the end."""
    found = select(_order).where(_order.c.id == order_id)
    row = connection.execute(found.with_for_update() if lock else found).one_or_none()
    return _as_order(row) if row is not None else None


def read(connection: Connection, occurrence_id: OccurrenceId, *, lock: bool = False) -> tuple[Order, Occurrence] | None:
    """An occurrence with its order; `lock` locks the order first, and reads the occurrence after that."""
    its = select(_order).join(_occurrence, _occurrence.c.order_id == _order.c.id)
    its = its.where(_occurrence.c.id == occurrence_id)
    row = connection.execute(its.with_for_update(of=_order) if lock else its).one_or_none()
    if row is None:
        return None
    return _as_order(row), _as_occurrence(connection.execute(_OCCURRENCE, {"of_occurrence": occurrence_id}).one())


def is_open(connection: Connection, occurrence: Occurrence) -> bool:
    """Whether the occurrence is open now."""
    row = connection.execute(_OCCURRENCE, {"of_occurrence": occurrence.id}).one()
    return _as_occurrence(row).state is State.OPEN


def change_order(connection: Connection, order: Order, **values: Any) -> None:
    """Change an order that is locked."""
    where = (_order.c.id == order.id, _order.c.community_id == order.community_id)
    connection.execute(update(_order).where(*where).values(values))


def change(connection: Connection, order: Order, occurrence: Occurrence, now: datetime, **values: Any) -> None:
    """Change an occurrence whose order is locked."""
    where = (_occurrence.c.id == occurrence.id, _occurrence.c.community_id == order.community_id)
    connection.execute(update(_occurrence).where(*where).values(changed_at=now, **values))


def open_occurrences(connection: Connection, order: Order) -> list[Occurrence]:
    """The occurrences of an order that are open, in order."""
    found = select(_occurrence).where(_occurrence.c.order_id == order.id, IS_OPEN).order_by(_occurrence.c.nth)
    return [_as_occurrence(row) for row in connection.execute(found)]


def open_of_household(connection: Connection, household_id: HouseholdId) -> list[OrderId]:
    """The orders of a household of which something is still open, or that go on weekly."""
    goes_on = or_(_open_time(), and_(_order.c.weekly, _order.c.ended_at.is_(None)))
    found = select(_order.c.id).where(_order.c.household_id == household_id, goes_on).order_by(_order.c.id)
    return [OrderId(one) for one in connection.execute(found).scalars()]


def _open_time() -> ColumnElement[bool]:
    return exists(select(_occurrence.c.id).where(_occurrence.c.order_id == _order.c.id, IS_OPEN))


def reached(connection: Connection, order: Order) -> list[UnitId]:
    """The units whose people are asked."""
    found = select(_unit.c.id).where(_unit.c.community_id == order.community_id)
    match order.reach:
        case Reach.LEADER:
            return []
        case Reach.UNIT:
            return [order.unit_id] if order.unit_id is not None else []
        case Reach.BUILDING:
            house = select(_unit.c.building_id).where(_unit.c.id == order.unit_id)
            found = found.where(_unit.c.building_id == house.scalar_subquery())
    return [UnitId(one) for one in connection.execute(found.order_by(_unit.c.id)).scalars()]


# who comes


_CLAIMS = (
    select(
        _claim, _resident.c.household_id, _resident.c.name, _resident.c.shows_name, _flat.c.door,
        _record.c.state.label("recorded"), _record.c.review,
    )
    .select_from(
        _claim.join(_resident, _resident.c.id == _claim.c.resident_id)
        .outerjoin(_household, _household.c.id == _resident.c.household_id)
        .outerjoin(_flat, _flat.c.id == _household.c.flat_id)
        .outerjoin(_record, _record.c.id == _claim.c.record_id)
    )
    .order_by(_claim.c.id)
)  # fmt: skip


def comers(connection: Connection, occurrence: Occurrence) -> tuple[list[Claim], list[Claim]]:
    """Who comes or waits, in the order in which they came; and, once each, who did not come, or gave it up late."""
    counts = or_(_claim.c.left_at.is_(None), _claim.c.absent_at.is_not(None))
    rows = connection.execute(_CLAIMS.where(_claim.c.occurrence_id == occurrence.id, counts)).all()
    live = {row.resident_id for row in rows if row.left_at is None}
    gone = {row.resident_id: _as_claim(row) for row in rows if row.resident_id not in live}
    return [_as_claim(row) for row in rows if row.left_at is None], list(gone.values())


def occurrence_of(connection: Connection, claim_id: ClaimId) -> OccurrenceId | None:
    """Which occurrence somebody comes to, or did not come to; None where there is no such part."""
    found = select(_claim.c.occurrence_id).where(_claim.c.id == claim_id)
    row = connection.execute(found).scalar_one_or_none()
    return OccurrenceId(row) if row is not None else None


def claim(connection: Connection, order: Order, occurrence: Occurrence, resident_id: ResidentId, now: datetime) -> bool:
    """The person comes, or waits behind the others; False where they do already."""
    row = {
        "community_id": order.community_id, "occurrence_id": occurrence.id, "resident_id": resident_id,
        "round": occurrence.round, "at": now, "why": "",
    }  # fmt: skip
    added = insert_of(connection)(_claim).values(row).on_conflict_do_nothing().returning(_claim.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def change_claim(connection: Connection, order: Order, claim_id: ClaimId, **values: Any) -> None:
    """Change what is known of somebody who comes; the order is locked."""
    where = (_claim.c.id == claim_id, _claim.c.community_id == order.community_id)
    connection.execute(update(_claim).where(*where).values(values))


def claimed_by(connection: Connection, resident_id: ResidentId) -> list[OccurrenceId]:
    """The open occurrences that a person comes to or waits for, and has not closed."""
    found = (
        select(_claim.c.occurrence_id)
        .join_from(_claim, _occurrence, _occurrence.c.id == _claim.c.occurrence_id)
        .where(
            _claim.c.resident_id == resident_id, _claim.c.left_at.is_(None), _claim.c.ended_at.is_(None),
            _claim.c.absent_at.is_(None), IS_OPEN,
        )
        .order_by(_occurrence.c.order_id, _occurrence.c.id)
    )  # fmt: skip
    return [OccurrenceId(one) for one in connection.execute(found).scalars()]


_other = _claim.alias("other")
_BEFORE = (
    select(func.count())
    .select_from(_other)
    .where(_other.c.occurrence_id == _claim.c.occurrence_id, _other.c.left_at.is_(None), _other.c.id < _claim.c.id)
    .correlate(_claim)
    .scalar_subquery()
)
_COMING = (
    select(_occurrence.c.begins_at, _claim.c.arrived_at, _claim.c.minutes, _order.c.minutes.label("expected"))
    .select_from(
        _claim.join(_occurrence, _occurrence.c.id == _claim.c.occurrence_id)
        .join(_order, _order.c.id == _occurrence.c.order_id)
        .outerjoin(_record, _record.c.id == _claim.c.record_id)
    )
    .where(
        _claim.c.left_at.is_(None), _claim.c.absent_at.is_(None), _order.c.places > _BEFORE,
        or_(
            and_(_record.c.id.is_(None), _occurrence.c.state == State.OPEN.value),
            _record.c.state.not_in([one.value for one in NOT_COUNTED]),
        ),
    )
    .order_by(_occurrence.c.begins_at)
)  # fmt: skip
"""What people have a place in, and it counts or may."""


def _on(resident_id: ResidentId, since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        _claim.c.resident_id == resident_id, _occurrence.c.begins_at >= since, _occurrence.c.begins_at < until
    )  # fmt: skip


def busy(
    connection: Connection, resident_id: ResidentId, since: datetime, until: datetime
) -> list[tuple[datetime, int]]:
    """(since when, minutes) of what a person comes or came to that begins in this span: as it was, else as it is to
    be."""
    rows = connection.execute(_COMING.where(*_on(resident_id, since, until)))
    return [(row.arrived_at or row.begins_at, row.minutes or row.expected) for row in rows]


def comes_to_home(
    connection: Connection, resident_id: ResidentId, household_id: HouseholdId, since: datetime, until: datetime
) -> bool:
    """Whether a person comes, or came, to what a household asked for that begins in this span."""
    found = _COMING.where(*_on(resident_id, since, until), _order.c.household_id == household_id).limit(1)
    return connection.execute(found).first() is not None


# who was asked by name


def ask_by_name(
    connection: Connection, order: Order, occurrence: Occurrence, resident_id: ResidentId, now: datetime, *,
    by: ResidentId,
) -> bool:  # fmt: skip
    """The person is asked; False where they were, whatever they answered."""
    row = {
        "community_id": order.community_id, "occurrence_id": occurrence.id, "resident_id": resident_id, "by": by,
        "state": "asked", "asked_at": now,
    }  # fmt: skip
    added = insert_of(connection)(_ask).values(row).on_conflict_do_nothing().returning(_ask.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def asked(connection: Connection, occurrence: Occurrence) -> dict[ResidentId, tuple[str, ResidentId]]:
    """Who was asked by name, what became of it ("asked", "accepted", "declined"), and by whom."""
    rows = connection.execute(select(_ask).where(_ask.c.occurrence_id == occurrence.id).order_by(_ask.c.id))
    return {ResidentId(row.resident_id): (row.state, ResidentId(row.by)) for row in rows}


def answer(
    connection: Connection, order: Order, occurrence: Occurrence, resident_id: ResidentId, now: datetime, *, yes: bool
) -> None:
    """What who was asked answered."""
    where = (
        _ask.c.occurrence_id == occurrence.id, _ask.c.resident_id == resident_id,
        _ask.c.community_id == order.community_id,
    )  # fmt: skip
    state = "accepted" if yes else "declined"
    connection.execute(update(_ask).where(*where).values(state=state, answered_at=now))


# lists


def _page(connection: Connection, where: ColumnElement[bool], page: int, *, newest: bool) -> Found:
    order = (_occurrence.c.state != "open", _occurrence.c.begins_at.desc() if newest else _occurrence.c.begins_at)
    found = (
        select(_occurrence.c.id)
        .join_from(_occurrence, _order, _order.c.id == _occurrence.c.order_id)
        .where(where)
        .order_by(*order, _occurrence.c.id)
        .limit(PAGE + 1)
        .offset(page * PAGE)
    )
    ids = [OccurrenceId(one) for one in connection.execute(found).scalars()]
    return [pair for one in ids[:PAGE] if (pair := read(connection, one)) is not None], len(ids) > PAGE


def open_near(
    connection: Connection, community_id: CommunityId, unit_id: UnitId | None, now: datetime, page: int, *,
    sent_to: Collection[UnitId] = (),
) -> Found:  # fmt: skip
    """A page of what somebody who lives there (None: nowhere here) can still come to, the soonest first.

    What has just begun is in it while somebody is missing.
    `sent_to` are units where they are asked to send somebody: what they alone know of is in it.
    """
    to_send = and_(
        _occurrence.c.community_id == community_id, IS_OPEN, _occurrence.c.begins_at > now, _order.c.to_leader,
        _order.c.unit_id.in_(sorted(sent_to)),
    )  # fmt: skip
    return _page(connection, or_(_near(community_id, unit_id, now, now - LATE), to_send), page, newest=False)


def how_many_near(
    connection: Connection, community_id: CommunityId, unit_id: UnitId | None, now: datetime,
    own: HouseholdId | None = None,
) -> int:  # fmt: skip
    """How many open occurrences near somebody still need people; what the household `own` asked for does not count."""
    about = {"of_community": community_id, "now": now, "late": now - LATE, "own": own or 0}
    if unit_id is None:
        return int(connection.execute(_COUNT_NEAR, about).scalar_one())
    return int(_COUNT_NEAR_HOME.value(connection, about | {"of_unit": unit_id}))


_COMES = (
    select(func.count())
    .select_from(_claim)
    .where(_claim.c.occurrence_id == _occurrence.c.id, _claim.c.left_at.is_(None))
    .correlate(_occurrence)
    .scalar_subquery()
)


def _near(community_id: Any, unit_id: Any, now: Any, late: Any) -> ColumnElement[bool]:
    reaches = _order.c.reach == Reach.COMMUNITY.value
    if unit_id is not None:
        house = select(_unit.c.building_id).where(_unit.c.id == unit_id).scalar_subquery()
        same = select(_unit.c.id).where(_unit.c.building_id == house)
        reaches = or_(
            reaches, and_(_order.c.reach == Reach.UNIT.value, _order.c.unit_id == unit_id),
            and_(_order.c.reach == Reach.BUILDING.value, _order.c.unit_id.in_(same)),
        )  # fmt: skip
    lasts = _order.c.minutes >= int(LATE.total_seconds()) // 60
    can_come = or_(_occurrence.c.begins_at > now, and_(lasts, _order.c.places > _COMES))
    return and_(_occurrence.c.community_id == community_id, IS_OPEN, _occurrence.c.begins_at > late, can_come, reaches)


_LATE = bindparam("late", type_=Instant)
_COUNT = (
    select(func.count())
    .select_from(_occurrence.join(_order, _order.c.id == _occurrence.c.order_id))
    .where(_order.c.places > _COMES, or_(_order.c.household_id.is_(None), _order.c.household_id != bindparam("own")))
)
_COUNT_NEAR = _COUNT.where(_near(bindparam("of_community"), None, NOW_ASKED, _LATE))
_COUNT_NEAR_HOME = Ready(_COUNT.where(_near(bindparam("of_community"), bindparam("of_unit"), NOW_ASKED, _LATE)))


def asked_for(
    connection: Connection, community_id: CommunityId, page: int, *, resident_id: ResidentId,
    household_id: HouseholdId | None, helped: Collection[FlatId], bodies: Collection[BodyId],
) -> Found:  # fmt: skip
    """A page of what was asked for by a person, their household, those they help, their bodies; open ones first."""
    mine = [_order.c.by == resident_id, _order.c.flat_id.in_(sorted(helped)), _order.c.body_id.in_(sorted(bodies))]
    if household_id is not None:
        mine.append(_order.c.household_id == household_id)
    return _page(connection, and_(_occurrence.c.community_id == community_id, or_(*mine)), page, newest=True)


def come_to(connection: Connection, community_id: CommunityId, page: int, resident_id: ResidentId) -> Found:
    """A page of what a person comes or came to, or waits for; open ones first."""
    comes = exists(
        select(_claim.c.id).where(
            _claim.c.occurrence_id == _occurrence.c.id, _claim.c.resident_id == resident_id, _claim.c.left_at.is_(None)
        )
    )
    return _page(connection, and_(_occurrence.c.community_id == community_id, comes), page, newest=True)


# what is due


def due(connection: Connection, now: datetime, limit: int) -> Sequence[OccurrenceId]:
    """Occurrences that the clock has to look at."""
    return [OccurrenceId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def forget(connection: Connection, mine: list[int]) -> None:
    """What these residents wrote goes: what they asked for at home, also where it was done in hardship, what they said
    of it, why they did not come; that it was stays."""
    own = (_order.c.by.in_(mine), _order.c.for_others.is_(False))
    connection.execute(update(_order).where(*own).values(words="", place_words=""))
    times = select(_order.c.id).where(*own)
    connection.execute(update(_occurrence).where(_occurrence.c.order_id.in_(times)).values(reason=""))
    connection.execute(update(_claim).where(_claim.c.resident_id.in_(mine)).values(why=""))
    came = (
        select(_claim.c.record_id)
        .join_from(_claim, _occurrence, _occurrence.c.id == _claim.c.occurrence_id)
        .where(_occurrence.c.order_id.in_(times), _claim.c.record_id.is_not(None))
    )
    connection.execute(update(_record).where(_record.c.id.in_(came)).values(review=""))
    private = (_record.c.id.in_(came), _record.c.is_hardship)
    connection.execute(update(_record).where(*private).values(content="", place=""))


def _as_order(row: Any) -> Order:
    return Order(
        OrderId(row.id), CommunityId(row.community_id), row.unit_id and UnitId(row.unit_id), ResidentId(row.by),
        row.household_id and HouseholdId(row.household_id), row.flat_id and FlatId(row.flat_id),
        row.body_id and BodyId(row.body_id), row.for_others, row.activity, row.words, Place(row.place),
        row.place_words, row.places, row.minutes, row.is_hardship, Reach(row.reach), row.to_leader, row.weekly,
        row.ended_at, row.asked_at,
    )  # fmt: skip


def _as_occurrence(row: Any) -> Occurrence:
    return Occurrence(
        OccurrenceId(row.id), OrderId(row.order_id), row.nth, row.planned_at, row.begins_at, row.round,
        State(row.state), row.arrival_code, row.end_code, row.appears_at, row.is_loud, row.reason,
        row.step and Step(row.step), row.look_at,
    )  # fmt: skip


def _as_claim(row: Any) -> Claim:
    return Claim(
        ClaimId(row.id), OccurrenceId(row.occurrence_id), ResidentId(row.resident_id),
        row.household_id and HouseholdId(row.household_id), row.door or "",
        called(row.door or "", row.name, shows_name=row.shows_name), row.round, row.arrived_at, row.ended_at,
        row.minutes, row.absent_at, row.why, row.record_id and RecordId(row.record_id),
        row.recorded and Recorded(row.recorded), row.quality, row.review or "",
    )  # fmt: skip
