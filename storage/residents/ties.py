"""Who is tied to which flat, lives where, heads which household."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from bot.domain.base import AccountId, CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.places import placed
from storage import communities
from storage.base import insert_of
from storage.ready import Ready
from storage.residents.tables import Resident, Tie

_resident = Resident.__table__
_tie = Tie.__table__
_flat = communities.Flat.__table__
_household = communities.Household.__table__
_unit = communities.Unit.__table__
_community = communities.Community.__table__


@dataclass(frozen=True, slots=True)
class Registered:
    """A person's row in a community."""

    id: ResidentId
    community_id: CommunityId
    account_id: AccountId
    household_id: HouseholdId | None
    name: str
    shows_name: bool
    is_adult: bool
    has_consented: bool


@dataclass(frozen=True, slots=True)
class KeptTie:
    """A tie of now with its place; `lives` is whether the resident lives there, `place` the door with its estate."""

    id: int
    resident_id: ResidentId
    account_id: AccountId
    community_id: CommunityId
    flat_id: FlatId
    unit_id: UnitId
    door: str
    place: str
    unit_label: str
    kind: str
    is_head: bool
    confirmed: bool
    lives: bool


_TIES = (
    select(
        _tie.c.id, _tie.c.resident_id, _tie.c.community_id, _tie.c.flat_id, _tie.c.kind, _tie.c.is_head,
        _tie.c.confirmed, _resident.c.account_id, _flat.c.unit_id, _flat.c.door, _unit.c.label,
        communities.ESTATE.label("estate"),
        (_resident.c.household_id == _household.c.id).label("lives"),
    )
    .select_from(
        _tie.join(_resident, _resident.c.id == _tie.c.resident_id)
        .join(_flat, _flat.c.id == _tie.c.flat_id)
        .join(_unit, _unit.c.id == _flat.c.unit_id)
        .outerjoin(_household, (_household.c.flat_id == _flat.c.id) & _household.c.until.is_(None))
    )
    .where(_tie.c.until.is_(None), _resident.c.left_at.is_(None))
    .order_by(_tie.c.id)
)  # fmt: skip
_TIES_OF = Ready(_TIES.where(_tie.c.resident_id == bindparam("of_resident")))


def registered(connection: Connection, community_id: CommunityId, account_id: AccountId) -> Registered | None:
    """The person's row in a community."""
    row = connection.execute(
        select(_resident).where(
            _resident.c.community_id == community_id,
            _resident.c.account_id == account_id,
            _resident.c.left_at.is_(None),
        )
    ).one_or_none()
    return _as_registered(row) if row is not None else None


def all_registered(connection: Connection, account_id: AccountId) -> list[tuple[Registered, str]]:
    """The person's rows in all communities, with the communities' names."""
    rows = connection.execute(
        select(_resident, _community.c.name.label("community"))
        .join_from(_resident, _community, _community.c.id == _resident.c.community_id)
        .where(_resident.c.account_id == account_id, _resident.c.left_at.is_(None))
        .order_by(_resident.c.id)
    )
    return [(_as_registered(row), row.community) for row in rows]


def register(
    connection: Connection, community_id: CommunityId, account_id: AccountId, now: datetime, *,
    is_adult: bool, name: str = "",
) -> Registered:  # fmt: skip
    """The person's row in a community, made where there is none, with their consent."""
    row = {
        "community_id": community_id, "account_id": account_id, "name": name, "shows_name": False, "shows_party": False,
        "adult": is_adult, "registered_at": now, "consented_at": now,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_resident).values(row).on_conflict_do_nothing())
    connection.execute(
        update(_resident)
        .where(
            _resident.c.community_id == community_id,
            _resident.c.account_id == account_id,
            _resident.c.left_at.is_(None),
            _resident.c.consented_at.is_(None),
        )
        .values(consented_at=now, adult=is_adult)
    )
    found = registered(connection, community_id, account_id)
    if found is None:
        raise LookupError(account_id)
    return found


def change_resident(connection: Connection, community_id: CommunityId, resident_id: ResidentId, **values: Any) -> None:
    """Change name, display, household or the end of a person's row."""
    where = (_resident.c.id == resident_id, _resident.c.community_id == community_id)
    connection.execute(update(_resident).where(*where).values(values))


def tie(
    connection: Connection, community_id: CommunityId, resident_id: ResidentId, flat_id: FlatId, kind: str,
    now: datetime,
) -> bool:  # fmt: skip
    """Tie a resident to a flat; False where they were tied to it, and then it is of this kind from now on."""
    row = {
        "community_id": community_id, "resident_id": resident_id, "flat_id": flat_id, "kind": kind,
        "is_head": False, "confirmed": False, "since": now,
    }  # fmt: skip
    added = insert_of(connection)(_tie).values(row).on_conflict_do_nothing().returning(_tie.c.id)
    if connection.execute(added).scalar_one_or_none() is not None:
        return True
    connection.execute(
        update(_tie)
        .where(_tie.c.resident_id == resident_id, _tie.c.flat_id == flat_id, _tie.c.until.is_(None))
        .where(_tie.c.kind != kind)
        .values(kind=kind, confirmed=False)
    )
    return False


def make_head(connection: Connection, flat_id: FlatId, resident_id: ResidentId | None) -> None:
    """This resident (or nobody) heads the household behind the flat, which is locked."""
    now_here = (_tie.c.flat_id == flat_id, _tie.c.until.is_(None))
    connection.execute(update(_tie).where(*now_here, _tie.c.is_head).values(is_head=False))
    if resident_id is not None:
        connection.execute(update(_tie).where(*now_here, _tie.c.resident_id == resident_id).values(is_head=True))


def end_tie(connection: Connection, community_id: CommunityId, tie_id: int, now: datetime) -> None:
    """The tie is over; it stays as history."""
    where = (_tie.c.id == tie_id, _tie.c.community_id == community_id, _tie.c.until.is_(None))
    connection.execute(update(_tie).where(*where).values(until=now, is_head=False))


def confirm_owner(connection: Connection, community_id: CommunityId, tie_id: int) -> bool:
    """The owner counts in owners' rolls from now on; False where they did, or are no owner."""
    where = (_tie.c.id == tie_id, _tie.c.community_id == community_id, _tie.c.until.is_(None))
    owner = update(_tie).where(*where, _tie.c.kind == "owner", _tie.c.confirmed.is_(False))
    return connection.execute(owner.values(confirmed=True)).rowcount > 0


def kept_tie(connection: Connection, tie_id: int) -> KeptTie | None:
    """A tie of now."""
    row = connection.execute(_TIES.where(_tie.c.id == tie_id)).one_or_none()
    return _as_tie(row) if row is not None else None


def ties_of(connection: Connection, resident_id: ResidentId) -> list[KeptTie]:
    """What ties a resident to flats now."""
    return [_as_tie(row) for row in _TIES_OF.all(connection, {"of_resident": resident_id})]


def neighbours(connection: Connection, unit_id: UnitId) -> list[tuple[ResidentId, str, str]]:
    """Adults who live in a unit: (resident id, door, chosen name where it is shown), by door."""
    rows = connection.execute(
        select(_resident.c.id, _flat.c.door, _resident.c.name, _resident.c.shows_name)
        .select_from(
            _resident.join(_household, _household.c.id == _resident.c.household_id).join(
                _flat, _flat.c.id == _household.c.flat_id
            )
        )
        .where(
            _household.c.unit_id == unit_id,
            _household.c.until.is_(None),
            _resident.c.left_at.is_(None),
            _resident.c.adult,
        )
        .order_by(_flat.c.place, _flat.c.id, _resident.c.id)
    )
    return [(ResidentId(row.id), row.door, row.name if row.shows_name else "") for row in rows]


def _as_registered(row: Any) -> Registered:
    return Registered(
        ResidentId(row.id), CommunityId(row.community_id), AccountId(row.account_id),
        row.household_id and HouseholdId(row.household_id), row.name, row.shows_name, row.adult,
        row.consented_at is not None,
    )  # fmt: skip


def _as_tie(row: Any) -> KeptTie:
    return KeptTie(
        row.id, ResidentId(row.resident_id), AccountId(row.account_id), CommunityId(row.community_id),
        FlatId(row.flat_id), UnitId(row.unit_id), row.door, placed(row.estate, row.door), row.label, row.kind,
        row.is_head, row.confirmed, bool(row.lives),
    )  # fmt: skip
