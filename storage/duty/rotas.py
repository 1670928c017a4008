"""Rotas as they are kept: settings, who takes part, pauses and promises: all that a rota is computed from."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NewType

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, insert, literal, or_, select, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.duty.periods import Period
from bot.domain.duty.rota import How, Member, Pause, Paused, Plan, Promise, by_lot
from storage.base import MOST_ASKED, NOW_ASKED, insert_of
from storage.communities import Flat, Household
from storage.duty.tables import DUE, DutyPromise, DutySwap, DutyTurn, Rota, RotaMember, RotaPause
from storage.ready import Ready

RotaId = NewType("RotaId", int)

_rota, _member, _pause, _promise = Rota.__table__, RotaMember.__table__, RotaPause.__table__, DutyPromise.__table__
_swap, _turn = DutySwap.__table__, DutyTurn.__table__
_household, _flat = Household.__table__, Flat.__table__
_GOING_ON = _rota.c.ended_at.is_(None)
_IN_UNIT = select(_rota).where(_rota.c.unit_id == bindparam("of_unit"), _GOING_ON)
_OF_UNIT = Ready(_IN_UNIT)
_READ = select(_rota).where(_rota.c.id == bindparam("of_rota"), _GOING_ON)
_LOCK_OF_UNIT, _LOCK = Ready(_IN_UNIT.with_for_update()), _READ.with_for_update()
_DUE = select(_rota.c.id).where(DUE, _rota.c.next_step_at <= NOW_ASKED).order_by(_rota.c.next_step_at).limit(MOST_ASKED)
FIRST_DUE = select(func.min(_rota.c.next_step_at)).where(DUE)
"""When something falls due next in any rota."""


@dataclass(frozen=True, slots=True)
class KeptRota:
    """A rota's settings, and how far its clock has gone."""

    id: RotaId
    community_id: CommunityId
    unit_id: UnitId
    period: Period
    seed: str
    starts_on: date
    tasks: Mapping[str, str]
    grounds: Sequence[str]
    set_up_at: datetime
    stepped_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class KeptMember:
    """A household that takes part, or did, with its door and the door's place as people count."""

    household_id: HouseholdId
    door: str
    place: int
    joined_on: date
    left_on: date | None

    @property
    def short(self) -> str:
        """The door as neighbours say it."""
        return self.door.rsplit("-", 1)[-1]


@dataclass(frozen=True, slots=True)
class KeptPause:
    """A pause with what stands around it; `reason` is for the leader alone."""

    id: int
    household_id: HouseholdId
    kind: Pause
    state: str
    from_on: date
    until_on: date | None
    reason: str


def of_unit(connection: Connection, unit_id: UnitId, *, lock: bool = False) -> KeptRota | None:
    """The unit's rota that goes on; `lock` keeps everybody else from changing it until the end of the transaction."""
    return as_rota((_LOCK_OF_UNIT if lock else _OF_UNIT).one(connection, {"of_unit": unit_id}))


def read(connection: Connection, rota_id: RotaId, *, lock: bool = False) -> KeptRota | None:
    """A rota that goes on, by its id."""
    return as_rota(connection.execute(_LOCK if lock else _READ, {"of_rota": rota_id}).one_or_none())


def read_ever(connection: Connection, rota_id: RotaId) -> tuple[KeptRota, bool] | None:
    """A rota by its id, and whether it has ended."""
    row = connection.execute(select(_rota).where(_rota.c.id == rota_id)).one_or_none()
    kept = as_rota(row)
    return (kept, row.ended_at is not None) if row is not None and kept is not None else None


def how_many(connection: Connection, unit_id: UnitId) -> int:
    """How many rotas the unit has had so far, the one that goes on among them."""
    found = select(func.count()).select_from(_rota).where(_rota.c.unit_id == unit_id)
    return int(connection.execute(found).scalar_one())


def set_up(
    connection: Connection, community_id: CommunityId, unit_id: UnitId, now: datetime, **values: Any
) -> RotaId | None:
    """A new rota; None where the unit has one."""
    row = {
        "community_id": community_id, "unit_id": unit_id, "set_up_at": now, "stepped_at": now, "changed_at": now,
        **values,
    }  # fmt: skip
    added = insert_of(connection)(_rota).values(row).on_conflict_do_nothing().returning(_rota.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return RotaId(found) if found is not None else None


def change(connection: Connection, rota: KeptRota, **values: Any) -> None:
    """Change settings, how far the clock has gone, or end it."""
    where = (_rota.c.id == rota.id, _rota.c.community_id == rota.community_id)
    connection.execute(update(_rota).where(*where).values(values))


def due(connection: Connection, now: datetime, limit: int) -> list[RotaId]:
    """Rotas of which something falls due, the longest due first."""
    return [RotaId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


# who takes part


_MEMBERS = (
    select(_member.c.household_id, _flat.c.door, _flat.c.place, _member.c.joined_on, _member.c.left_on)
    .select_from(
        _member.join(_household, _household.c.id == _member.c.household_id).join(
            _flat, _flat.c.id == _household.c.flat_id
        )
    )
    .where(_member.c.rota_id == bindparam("of_rota"))
    .order_by(_member.c.id)
)
_PAUSES = select(_pause).where(_pause.c.rota_id == bindparam("of_rota"), _pause.c.state.in_(("granted", "asked")))
_PROMISES = select(_promise).where(_promise.c.rota_id == bindparam("of_rota"), _promise.c.void_at.is_(None))


def members(connection: Connection, rota: KeptRota) -> list[KeptMember]:
    """Households that take part, or did, in the order in which they came."""
    rows = connection.execute(_MEMBERS, {"of_rota": rota.id})
    return [KeptMember(HouseholdId(row.household_id), row.door, row.place, row.joined_on, row.left_on) for row in rows]


def join(
    connection: Connection, rota: KeptRota, household_id: HouseholdId, on: date, by: ResidentId, now: datetime
) -> bool:
    """The household takes part from this day on; False where it does already."""
    row = {
        "community_id": rota.community_id, "rota_id": rota.id, "household_id": household_id, "joined_on": on,
        "entered_by": by, "at": now,
    }  # fmt: skip
    added = insert_of(connection)(_member).values(row).on_conflict_do_nothing().returning(_member.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def leave(connection: Connection, rota: KeptRota, household_id: HouseholdId, on: date) -> bool:
    """The household takes no part from this day on; False where it does not."""
    where = (_member.c.rota_id == rota.id, _member.c.household_id == household_id, _member.c.left_on.is_(None))
    return connection.execute(update(_member).where(*where).values(left_on=on)).rowcount > 0


def pauses(connection: Connection, rota: KeptRota) -> list[KeptPause]:
    """What is granted or asked for, in the order in which it was asked."""
    rows = connection.execute(_PAUSES, {"of_rota": rota.id})
    return sorted((as_pause(row) for row in rows), key=lambda one: one.id)


def pause(connection: Connection, rota: KeptRota, now: datetime, **values: Any) -> int | None:
    """A household is away, or asks to be exempt; None where it has asked already."""
    row = {"community_id": rota.community_id, "rota_id": rota.id, "reason": "", "at": now, **values}
    added = insert_of(connection)(_pause).values(row).on_conflict_do_nothing().returning(_pause.c.id)
    found: int | None = connection.execute(added).scalar_one_or_none()
    return found


def pause_of(connection: Connection, rota: KeptRota, pause_id: int) -> KeptPause | None:
    """A pause that is granted or asked for; None where it is no more."""
    return next((one for one in pauses(connection, rota) if one.id == pause_id), None)


def still_paused(connection: Connection, unit_id: UnitId, day: date) -> list[KeptPause]:
    """What was granted in the unit's rota that ended last and is not over by this day."""
    rows = connection.execute(select(_pause).where(*_still(unit_id, day)).order_by(_pause.c.id))
    return [as_pause(row) for row in rows]


def carry_over(connection: Connection, rota: KeptRota, day: date, now: datetime) -> None:
    """That holds in this rota too."""
    kept = ("community_id", "household_id", "kind", "state", "from_on", "until_on", "reason", "entered_by",
            "decided_by", "decided_at")  # fmt: skip
    found = select(literal(rota.id), literal(now, _pause.c.at.type), *(_pause.c[one] for one in kept))
    copied = found.where(*_still(rota.unit_id, day)).order_by(_pause.c.id)
    connection.execute(insert(_pause).from_select(["rota_id", "at", *kept], copied))


def _still(unit_id: UnitId, day: date) -> tuple[ColumnElement[bool], ...]:
    last = select(func.max(_rota.c.id)).where(_rota.c.unit_id == unit_id, _rota.c.ended_at.is_not(None))
    return (
        _pause.c.rota_id == last.scalar_subquery(), _pause.c.state == "granted",
        or_(_pause.c.until_on.is_(None), _pause.c.until_on > day),
    )  # fmt: skip


def change_pause(connection: Connection, rota: KeptRota, pause_id: int, **values: Any) -> None:
    """Decide about a pause, or end it."""
    connection.execute(update(_pause).where(_pause.c.id == pause_id, _pause.c.rota_id == rota.id).values(values))


# promises


def promise(
    connection: Connection, rota: KeptRota, made: Promise, now: datetime, *, swap_id: int | None = None
) -> bool:
    """The household will serve this turn; False where another has promised it."""
    row = {
        "community_id": rota.community_id, "rota_id": rota.id, "starts_on": made.starts_on,
        "household_id": made.household_id, "how": made.how.value, "other_id": made.other, "swap_id": swap_id, "at": now,
    }  # fmt: skip
    added = insert_of(connection)(_promise).values(row).on_conflict_do_nothing().returning(_promise.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def accept_early(connection: Connection, rota: KeptRota, made: Promise, by: ResidentId, now: datetime) -> bool:
    """The household accepts a turn before it starts, and so promises it; False where another has promised it."""
    promise(connection, rota, made, now)
    where = (
        _promise.c.rota_id == rota.id, _promise.c.starts_on == made.starts_on, _promise.c.void_at.is_(None),
        _promise.c.household_id == made.household_id,
    )  # fmt: skip
    values = {"accepted_by": by, "accepted_at": func.coalesce(_promise.c.accepted_at, now)}
    return connection.execute(update(_promise).where(*where).values(values)).rowcount > 0


def unaccept(connection: Connection, rota: KeptRota, starts_on: date, now: datetime) -> bool:
    """A turn that has not started is accepted no longer, nor promised but by a swap; False where it was not."""
    where = (_promise.c.rota_id == rota.id, _promise.c.starts_on == starts_on, _promise.c.void_at.is_(None))
    accepted = update(_promise).where(*where, _promise.c.accepted_at.is_not(None))
    found = connection.execute(accepted.values(accepted_by=None, accepted_at=None)).rowcount > 0
    by_that_alone = _promise.c.how.in_((How.ORDER.value, How.OWED.value))
    connection.execute(update(_promise).where(*where, by_that_alone).values(void_at=now))
    return found


def accepted_early(connection: Connection, rota: KeptRota, starts_on: date) -> tuple[ResidentId, datetime] | None:
    """By whom, and when, a turn that has not started was accepted."""
    found = select(_promise.c.accepted_by, _promise.c.accepted_at).where(
        _promise.c.rota_id == rota.id, _promise.c.starts_on == starts_on, _promise.c.void_at.is_(None),
        _promise.c.accepted_at.is_not(None),
    )  # fmt: skip
    row = connection.execute(found).one_or_none()
    return (ResidentId(row.accepted_by), row.accepted_at) if row is not None else None


def unpromise(connection: Connection, rota: KeptRota, now: datetime, swap_id: int) -> None:
    """What was promised by a swap holds no longer; what it replaced holds again, but for turns promised since."""
    of_rota = _promise.c.rota_id == rota.id
    made = (of_rota, _promise.c.swap_id == swap_id, _promise.c.void_at.is_(None))
    connection.execute(update(_promise).where(*made).values(void_at=now))
    kept = select(_promise.c.starts_on).where(of_rota, _promise.c.void_at.is_(None))
    replaced = (of_rota, _promise.c.replaced_by == swap_id, _promise.c.starts_on.not_in(kept))
    connection.execute(update(_promise).where(*replaced).values(void_at=None, replaced_by=None))


def replace_promise(connection: Connection, rota: KeptRota, starts_on: date, now: datetime, swap_id: int) -> None:
    """What was promised of a turn makes way for a swap."""
    where = (_promise.c.rota_id == rota.id, _promise.c.starts_on == starts_on, _promise.c.void_at.is_(None))
    connection.execute(update(_promise).where(*where).values(void_at=now, replaced_by=swap_id))


@dataclass(frozen=True, slots=True)
class Fallen:
    """A swap, stand-in or offer that has become void; nobody has taken it yet where `taker_id` is None."""

    id: int
    giver_id: HouseholdId
    taker_id: HouseholdId | None
    asked_id: HouseholdId | None
    gives_on: date
    takes_on: date | None


def void_household(
    connection: Connection, rota: KeptRota, household_id: HouseholdId, first_on: date, now: datetime
) -> list[Fallen]:
    """The household leaves: its promises, swaps and offers around turns from `first_on` on are void."""
    concerned = or_(*(one == household_id for one in (_swap.c.giver_id, _swap.c.taker_id, _swap.c.asked_id)))
    to_come = or_(_swap.c.gives_on >= first_on, _swap.c.takes_on >= first_on)
    fallen = _void(connection, rota, and_(concerned, to_come), now)
    _void_promises(
        connection, rota, and_(_promise.c.household_id == household_id, _promise.c.starts_on >= first_on), now
    )
    return fallen


def void_serving(
    connection: Connection, rota: KeptRota, household_id: HouseholdId, days: Collection[date], now: datetime
) -> list[Fallen]:
    """The household cannot serve the turns of these days: what it promised or offered for them is void."""
    serves = or_(
        and_(_swap.c.taker_id == household_id, _swap.c.gives_on.in_(days)),
        and_(_swap.c.giver_id == household_id, _swap.c.takes_on.in_(days)),
        and_(_swap.c.giver_id == household_id, _swap.c.gives_on.in_(days), _swap.c.state == "offered"),
        and_(_swap.c.asked_id == household_id, _swap.c.gives_on.in_(days), _swap.c.state == "offered"),
    )
    fallen = _void(connection, rota, serves, now)
    _void_promises(connection, rota, and_(_promise.c.household_id == household_id, _promise.c.starts_on.in_(days)), now)
    return fallen


def void_days(
    connection: Connection, rota: KeptRota, days: Collection[date], first_on: date, now: datetime
) -> list[Fallen]:
    """From `first_on` on turns start on these days only: what was agreed for any other is void."""
    moved = or_(
        and_(_swap.c.gives_on >= first_on, _swap.c.gives_on.not_in(days)),
        and_(_swap.c.takes_on >= first_on, _swap.c.takes_on.not_in(days)),
    )
    fallen = _void(connection, rota, moved, now)
    _void_promises(connection, rota, and_(_promise.c.starts_on >= first_on, _promise.c.starts_on.not_in(days)), now)
    return fallen


def _void(connection: Connection, rota: KeptRota, which: Any, now: datetime) -> list[Fallen]:
    """These swaps and offers hold no longer, nor what was promised by them."""
    where = (_swap.c.rota_id == rota.id, _swap.c.state.in_(("offered", "agreed")), which)
    rows = connection.execute(
        update(_swap)
        .where(*where)
        .values(state="void", look_at=None)
        .returning(_swap.c.id, _swap.c.giver_id, _swap.c.taker_id, _swap.c.asked_id, _swap.c.gives_on, _swap.c.takes_on)
    ).all()
    _void_promises(connection, rota, _promise.c.swap_id.in_([row.id for row in rows]), now)
    return [Fallen(*row) for row in sorted(rows)]


def _void_promises(connection: Connection, rota: KeptRota, which: Any, now: datetime) -> None:
    where = (_promise.c.rota_id == rota.id, _promise.c.void_at.is_(None), which)
    connection.execute(update(_promise).where(*where).values(void_at=now))


# what a rota is computed from


def plan_of(connection: Connection, rota: KeptRota, kept: Sequence[KeptMember]) -> Plan:
    """What the rota is computed from; `kept` are its members."""
    return planned(rota, kept, pauses(connection, rota), connection.execute(_PROMISES, {"of_rota": rota.id}))


def planned(rota: KeptRota, kept: Sequence[KeptMember], paused: Iterable[KeptPause], promises: Iterable[Any]) -> Plan:
    """The same from what was read: its members, pauses, and rows of promises."""
    drawn = {door: at for at, door in enumerate(by_lot({one.door for one in kept}, rota.seed))} if rota.seed else {}
    return Plan(
        rota.period, rota.starts_on,
        tuple(
            Member(one.household_id, drawn.get(one.door, one.place), one.joined_on, one.left_on) for one in kept
        ),
        tuple(
            Paused(one.household_id, one.kind, one.from_on, one.until_on)
            for one in paused
            if one.state == "granted"
        ),
        tuple(
            Promise(
                row.starts_on, HouseholdId(row.household_id), How(row.how),
                HouseholdId(row.other_id) if row.other_id is not None else None,
            )
            for row in promises
        ),
    )  # fmt: skip


def as_pause(row: Any) -> KeptPause:
    """A pause from its row."""
    return KeptPause(
        row.id, HouseholdId(row.household_id), Pause(row.kind), row.state, row.from_on, row.until_on, row.reason
    )  # fmt: skip


def as_rota(row: Any) -> KeptRota | None:
    """A rota from its row."""
    if row is None:
        return None
    return KeptRota(
        RotaId(row.id), CommunityId(row.community_id), UnitId(row.unit_id), Period(row.period), row.seed, row.starts_on,
        row.tasks, row.grounds, row.set_up_at, row.stepped_at, row.changed_at,
    )  # fmt: skip
