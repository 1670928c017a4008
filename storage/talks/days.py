"""Talk days: planned, opened, missed; who is there; what falls due."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from bot.domain.base import CommunityId, FlatId, HouseholdId, ResidentId, TalkId, UnitId
from bot.domain.talks import NAME, State
from storage.base import MOST_ASKED, NOW_ASKED, insert_of
from storage.communities import Flat, Household, Unit
from storage.residents.tables import Resident
from storage.talks.tables import PLANNED, TO_TELL, TalkDay, TalkDoor

_talk = TalkDay.__table__
_door = TalkDoor.__table__
_unit = Unit.__table__
_flat = Flat.__table__
_household = Household.__table__
_resident = Resident.__table__
_TOLD = select(_talk.c.id).where(TO_TELL, _talk.c.remind_at <= NOW_ASKED).order_by(_talk.c.remind_at).limit(MOST_ASKED)
FIRST_TOLD = select(func.min(_talk.c.remind_at)).where(TO_TELL)
"""When the first group reads its agenda."""
_UNOPENED = select(_talk.c.id).where(PLANNED, _talk.c.held_at <= NOW_ASKED).order_by(_talk.c.held_at).limit(MOST_ASKED)
FIRST_PLANNED = select(func.min(_talk.c.held_at)).where(PLANNED)
"""When the first planned talk day is."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk day as it stands."""

    id: TalkId
    community_id: CommunityId
    unit_id: UnitId
    held_at: datetime
    remind_at: datetime | None
    state: State
    clerk_id: ResidentId | None


def lock(connection: Connection, talk_id: TalkId) -> Talk | None:
    """The talk day, locked until the transaction ends."""
    return _as_talk(connection.execute(select(_talk).where(_talk.c.id == talk_id).with_for_update()).one_or_none())


def read(connection: Connection, talk_id: TalkId) -> Talk | None:
    """The talk day as it stands, not locked."""
    return _as_talk(connection.execute(select(_talk).where(_talk.c.id == talk_id)).one_or_none())


def planned(connection: Connection, unit_id: UnitId) -> Talk | None:
    """The next talk day of a unit."""
    return _as_talk(connection.execute(select(_talk).where(_talk.c.unit_id == unit_id, PLANNED)).one_or_none())


def current(connection: Connection, unit_id: UnitId) -> Talk | None:
    """The talk day whose record is under way, else the next one, else the last that was held."""
    for states, order in (
        (("open", "written"), _talk.c.held_at.desc()), (("planned",), _talk.c.held_at),
        (("signed",), _talk.c.held_at.desc()),
    ):  # fmt: skip
        found = select(_talk).where(_talk.c.unit_id == unit_id, _talk.c.state.in_(states)).order_by(order).limit(1)
        row = connection.execute(found).one_or_none()
        if row is not None:
            return _as_talk(row)
    return None


def held_before(connection: Connection, unit_id: UnitId, before: datetime) -> Talk | None:
    """The last talk day of a unit before then that somebody opened."""
    found = select(_talk).where(
        _talk.c.unit_id == unit_id, _talk.c.held_at < before, _talk.c.state.in_(("open", "written", "signed"))
    )
    return _as_talk(connection.execute(found.order_by(_talk.c.held_at.desc()).limit(1)).one_or_none())


def last_at(connection: Connection, unit_id: UnitId) -> datetime | None:
    """When the unit's last talk day was that is not merely planned."""
    found = select(func.max(_talk.c.held_at)).where(_talk.c.unit_id == unit_id, _talk.c.state != "planned")
    return connection.execute(found).scalar()


def plan(
    connection: Connection, community_id: CommunityId, unit_id: UnitId, held_at: datetime, remind_at: datetime
) -> None:
    """The next talk day of the unit is then, also where another was planned."""
    row = {
        "community_id": community_id, "unit_id": unit_id, "held_at": held_at, "remind_at": remind_at,
        "state": "planned",
    }  # fmt: skip
    connection.execute(
        insert_of(connection)(_talk)
        .values(row)
        .on_conflict_do_update(
            index_elements=[_talk.c.unit_id], index_where=PLANNED, set_={"held_at": held_at, "remind_at": remind_at}
        )
    )


def unplan(connection: Connection, unit_id: UnitId) -> None:
    """The unit's next talk day does not take place."""
    connection.execute(delete(_talk).where(_talk.c.unit_id == unit_id, PLANNED))


def change(connection: Connection, talk: Talk, **values: Any) -> None:
    """Change the state of a talk day, its clerk, or when its agenda is told."""
    connection.execute(update(_talk).where(_talk.c.id == talk.id).values(values))


# units


def switch(connection: Connection, unit_id: UnitId, *, on: bool) -> None:
    """The unit holds talk days, or does not; its row stays locked until the end."""
    found = select(_unit.c.switches).where(_unit.c.id == unit_id).with_for_update()
    switches = dict(connection.execute(found).scalar_one() or {})
    connection.execute(update(_unit).where(_unit.c.id == unit_id).values(switches=switches | {NAME: on}))


def units_on(connection: Connection, community_id: CommunityId) -> list[UnitId]:
    """The units of a community that are switched on."""
    rows = connection.execute(
        select(_unit.c.id, _unit.c.switches).where(_unit.c.community_id == community_id).order_by(_unit.c.id)
    )
    return [UnitId(row.id) for row in rows if (row.switches or {}).get(NAME)]


# doors


def tick(connection: Connection, talk: Talk, flat_id: FlatId, by: ResidentId | None, now: datetime) -> None:
    """Somebody of this door is there."""
    row = {
        "talk_day_id": talk.id, "flat_id": flat_id, "community_id": talk.community_id, "entered_by": by, "at": now,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_door).values(row).on_conflict_do_nothing())


def untick(connection: Connection, talk: Talk, flat_id: FlatId) -> None:
    """Nobody of this door is there."""
    connection.execute(delete(_door).where(_door.c.talk_day_id == talk.id, _door.c.flat_id == flat_id))


def present(connection: Connection, talk_id: TalkId) -> frozenset[FlatId]:
    """The doors that are there."""
    found = select(_door.c.flat_id).where(_door.c.talk_day_id == talk_id)
    return frozenset(FlatId(row) for row in connection.execute(found).scalars())


def flat_of(connection: Connection, household_id: HouseholdId | None) -> FlatId | None:
    """The door behind which a household lives."""
    if household_id is None:
        return None
    found = connection.execute(select(_household.c.flat_id).where(_household.c.id == household_id)).scalar_one_or_none()
    return FlatId(found) if found is not None else None


def homes(connection: Connection, unit_id: UnitId) -> list[tuple[FlatId, str]]:
    """The inhabited doors of a unit in their order: id and short door."""
    rows = connection.execute(
        select(_flat.c.id, _flat.c.door)
        .where(_flat.c.unit_id == unit_id, _flat.c.use == "dwelling", _flat.c.vacant.is_(False))
        .order_by(_flat.c.place, _flat.c.id)
    )
    return [(FlatId(row.id), row.door.rsplit("-", 1)[-1]) for row in rows]


def lives_at(connection: Connection, resident_id: ResidentId) -> tuple[UnitId | None, str]:
    """The unit and the short door of a resident's home; None and "" where they have none."""
    row = connection.execute(
        select(_flat.c.unit_id, _flat.c.door)
        .select_from(
            _resident.join(_household, _household.c.id == _resident.c.household_id).join(
                _flat, _flat.c.id == _household.c.flat_id
            )
        )
        .where(_resident.c.id == resident_id)
    ).one_or_none()
    return (UnitId(row.unit_id), row.door.rsplit("-", 1)[-1]) if row else (None, "")


# what falls due


def to_tell(connection: Connection, now: datetime, limit: int) -> list[TalkId]:
    """Talk days whose agenda the group has not read yet."""
    return [TalkId(row) for row in connection.execute(_TOLD, {"now": now, "most": limit}).scalars()]


def unopened(connection: Connection, before: datetime, limit: int) -> list[TalkId]:
    """Planned talk days that should have begun by then."""
    return [TalkId(row) for row in connection.execute(_UNOPENED, {"now": before, "most": limit}).scalars()]


def _as_talk(row: Any) -> Talk | None:
    if row is None:
        return None
    return Talk(
        TalkId(row.id), CommunityId(row.community_id), UnitId(row.unit_id), row.held_at, row.remind_at,
        State(row.state), row.clerk_id and ResidentId(row.clerk_id),
    )  # fmt: skip
