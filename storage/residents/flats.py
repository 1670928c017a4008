"""Flats with the household behind each door: who is registered there, who can be reached, who lives there."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, exists, func, or_, select, update

from bot.domain.base import AccountId, CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.pages import PAGE
from bot.domain.places import Flat
from storage import communities
from storage.base import insert_of
from storage.pages.tables import MISSED, PageMessage
from storage.residents.tables import Account, Resident, Tie

_flat = communities.Flat.__table__
_household = communities.Household.__table__
_account = Account.__table__
_resident = Resident.__table__
_tie = Tie.__table__
_message = PageMessage.__table__

HOMES = ("dwelling", "shop")
"""Uses of flats behind which somebody can be registered."""


@dataclass(frozen=True, slots=True)
class Door:
    """A door of a unit: how many living there are registered, how many who hear for it can be written to and read."""

    flat: Flat
    may_call: bool
    registered: int
    reachable: int

    @property
    def state(self) -> str:
        """`in`, `vacant`, `no_phone` or `missing`."""
        if self.registered:
            return "in"
        if self.flat.vacant:
            return "vacant"
        return "missing" if self.flat.has_phone else "no_phone"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody tied to a flat; `chat_id` is where they can be written to, `lives` whether this is their household."""

    tie_id: int
    resident_id: ResidentId
    account_id: AccountId
    chat_id: int | None
    name: str
    kind: str
    is_head: bool
    is_adult: bool
    lives: bool
    confirmed: bool
    since: datetime


@dataclass(frozen=True, slots=True)
class Hearer:
    """Somebody who hears for a household: who lives there, or its helper; None where they cannot be written to."""

    flat_id: FlatId
    account_id: AccountId
    chat_id: int | None
    muted: frozenset[str]
    lives: bool


def _here_now() -> ColumnElement[bool]:
    return and_(_household.c.flat_id == _flat.c.id, _household.c.until.is_(None))


def writable() -> ColumnElement[bool]:
    """Whether the person of the account can be written to."""
    return and_(
        _account.c.started_at.is_not(None), _account.c.blocked_at.is_(None), _account.c.telegram_id.is_not(None)
    )


def _reads() -> ColumnElement[bool]:
    """Whoever has nothing but a page, and leaves it unread, does not hear what is said there."""
    missed = exists().where(_message.c.account_id == _account.c.id, MISSED)
    return or_(_account.c.telegram_id < PAGE, ~missed)


_FLATS = select(
    _flat.c.id, _flat.c.community_id, _flat.c.unit_id, _flat.c.door, _flat.c.use, _flat.c.vacant,
    _household.c.id.label("household_id"), _household.c.has_phone, _household.c.may_call,
    communities.ESTATE.label("estate"),
).select_from(_flat.outerjoin(_household, _here_now()))  # fmt: skip

_PRESENT = (
    select(func.count())
    .select_from(_resident)
    .where(_resident.c.household_id == _household.c.id, _resident.c.left_at.is_(None))
    .correlate(_household)
    .scalar_subquery()
)
_HEARING = (
    select(func.count())
    .select_from(
        _tie.join(_resident, _resident.c.id == _tie.c.resident_id).join(
            _account, _account.c.id == _resident.c.account_id
        )
    )
    .where(
        _tie.c.flat_id == _flat.c.id,
        _tie.c.until.is_(None),
        _resident.c.left_at.is_(None),
        or_(_tie.c.kind == "helper", _resident.c.household_id == _household.c.id),
        writable(),
        _reads(),
    )
    .correlate(_flat, _household)
    .scalar_subquery()
)
_DOORS = _FLATS.add_columns(_PRESENT.label("registered"), _HEARING.label("reachable"))
_THIS = _flat.c.id == bindparam("flat_id")
_FLAT, _DOOR, _LOCK = _FLATS.where(_THIS), _DOORS.where(_THIS), select(_flat.c.id).where(_THIS).with_for_update()
_OF_UNIT = _DOORS.where(_flat.c.unit_id == bindparam("unit_id"), _flat.c.use.in_(HOMES)).order_by(
    _flat.c.place, _flat.c.id
)
_MEMBERS = (
    select(
        _tie.c.id, _tie.c.resident_id, _tie.c.kind, _tie.c.is_head, _tie.c.since, _tie.c.confirmed,
        _resident.c.account_id,
        _resident.c.name, _resident.c.adult, _account.c.telegram_id, writable().label("writable"),
        (_resident.c.household_id == _household.c.id).label("lives"),
    )
    .select_from(
        _tie.join(_resident, _resident.c.id == _tie.c.resident_id)
        .join(_account, _account.c.id == _resident.c.account_id)
        .join(_flat, _flat.c.id == _tie.c.flat_id)
        .outerjoin(_household, _here_now())
    )
    .where(_tie.c.flat_id == bindparam("flat_id"), _tie.c.until.is_(None), _resident.c.left_at.is_(None))
    .order_by(_tie.c.is_head.desc(), _tie.c.since, _tie.c.id)
)  # fmt: skip


def flat(connection: Connection, flat_id: FlatId, *, lock: bool = False) -> Flat | None:
    """The flat with the household of now; `lock` keeps everybody else from changing either till the end."""
    if lock:
        connection.execute(_LOCK, {"flat_id": flat_id})
    row = connection.execute(_FLAT, {"flat_id": flat_id}).one_or_none()
    return as_flat(row) if row is not None else None


def home_of(connection: Connection, household_id: HouseholdId | None) -> FlatId | None:
    """The flat in which a household lives, or lived."""
    if household_id is None:
        return None
    found = select(_household.c.flat_id).where(_household.c.id == household_id)
    row = connection.execute(found).scalar_one_or_none()
    return FlatId(row) if row is not None else None


def flat_called(connection: Connection, community_id: CommunityId, door: str) -> FlatId | None:
    """The flat of a community with this door number as the roster has it; None where there is none, or several."""
    found = select(_flat.c.id).where(_flat.c.community_id == community_id, _flat.c.door == door).limit(2)
    rows = connection.execute(found).scalars().all()
    return FlatId(rows[0]) if len(rows) == 1 else None


def doors(connection: Connection, unit_id: UnitId) -> list[Door]:
    """The doors of a unit behind which people can be registered, in their order."""
    return [_as_door(row) for row in connection.execute(_OF_UNIT, {"unit_id": unit_id})]


def door(connection: Connection, flat_id: FlatId) -> Door | None:
    """One door."""
    row = connection.execute(_DOOR, {"flat_id": flat_id}).one_or_none()
    return _as_door(row) if row is not None else None


def unreachable_households(connection: Connection, unit_id: UnitId) -> list[Door]:
    """The inhabited doors whose people cannot be written to, or leave their page unread; none has a helper who can."""
    homes = (one for one in doors(connection, unit_id) if one.flat.use == "dwelling" and not one.flat.vacant)
    return [one for one in homes if not one.reachable]


def members(connection: Connection, flat_id: FlatId) -> list[Member]:
    """Who is tied to a flat now, the head first, then the longest registered."""
    rows = connection.execute(_MEMBERS, {"flat_id": flat_id})
    return [
        Member(
            row.id, ResidentId(row.resident_id), AccountId(row.account_id), row.telegram_id if row.writable else None,
            row.name, row.kind, row.is_head, row.adult, bool(row.lives), row.confirmed, row.since,
        )
        for row in rows
    ]  # fmt: skip


def hearers(connection: Connection, flat_ids: Collection[FlatId]) -> list[Hearer]:
    """Who hears for the households behind these doors, by flat and account."""
    rows = connection.execute(
        select(
            _flat.c.id, _account.c.id.label("account_id"), _account.c.telegram_id, _account.c.muted,
            writable().label("writable"), (_resident.c.household_id == _household.c.id).label("lives"),
        )
        .select_from(
            _tie.join(_resident, _resident.c.id == _tie.c.resident_id)
            .join(_account, _account.c.id == _resident.c.account_id)
            .join(_flat, _flat.c.id == _tie.c.flat_id)
            .outerjoin(_household, _here_now())
        )
        .where(
            _flat.c.id.in_(sorted(flat_ids)), _tie.c.until.is_(None), _resident.c.left_at.is_(None),
            or_(_tie.c.kind == "helper", _resident.c.household_id == _household.c.id),
        )
        .order_by(_flat.c.id, _account.c.id)
    )  # fmt: skip
    return [
        Hearer(
            FlatId(row.id), AccountId(row.account_id), row.telegram_id if row.writable else None,
            frozenset(row.muted), bool(row.lives),
        )
        for row in rows
    ]  # fmt: skip


def inhabit(connection: Connection, where: Flat, today: date, *, has_phone: bool = True) -> HouseholdId:
    """The household of a flat, made where there is none; the flat is not vacant any more. The flat is locked."""
    connection.execute(update(_flat).where(_flat.c.id == where.id).values(vacant=False))
    if where.household_id is not None:
        values = {"has_phone": has_phone}
        connection.execute(update(_household).where(_household.c.id == where.household_id).values(values))
        return where.household_id
    row = {
        "community_id": where.community_id, "unit_id": where.unit_id, "flat_id": where.id, "since": today,
        "has_phone": has_phone, "may_call": False,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_household).values(row).on_conflict_do_nothing())
    found = select(_household.c.id).where(_household.c.flat_id == where.id, _household.c.until.is_(None))
    return HouseholdId(connection.execute(found).scalar_one())


def vacate(connection: Connection, where: Flat, today: date) -> None:
    """Nobody lives in the flat any more: its household ends, its history stays."""
    connection.execute(update(_flat).where(_flat.c.id == where.id).values(vacant=True))
    if where.household_id is not None:
        connection.execute(update(_household).where(_household.c.id == where.household_id).values(until=today))


def allow_calls(connection: Connection, household_id: HouseholdId, *, may_call: bool) -> None:
    """The household agreed to be called on, or does no longer."""
    connection.execute(update(_household).where(_household.c.id == household_id).values(may_call=may_call))


def as_flat(row: Any) -> Flat:
    """A row with the columns of a flat and its household as the rules see it."""
    return Flat(
        FlatId(row.id), CommunityId(row.community_id), UnitId(row.unit_id), row.door, row.door.rsplit("-", 1)[-1],
        row.use, row.vacant, row.household_id and HouseholdId(row.household_id), row.has_phone is not False,
        row.estate,
    )  # fmt: skip


def _as_door(row: Any) -> Door:
    return Door(as_flat(row), bool(row.may_call), row.registered, row.reachable)
