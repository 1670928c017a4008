"""Turns that have started: who serves, whether it was accepted, what was done, and the handover."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NewType

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.duty.rota import How, Turn
from storage.base import insert_of
from storage.communities import Flat, Household
from storage.duty.rotas import KeptRota
from storage.duty.tables import DutyEntry, DutyTurn, Rota
from storage.ready import Ready

TurnId = NewType("TurnId", int)

_turn, _entry, _rota = DutyTurn.__table__, DutyEntry.__table__, Rota.__table__
_household, _flat = Household.__table__, Flat.__table__


@dataclass(frozen=True, slots=True)
class KeptTurn:
    """A turn that has started, with what became of it."""

    id: TurnId
    community_id: CommunityId
    turn: Turn
    accepted_at: datetime | None
    left_at: datetime | None
    line: str
    summary: dict[str, Any]
    handed_over_at: datetime | None

    @property
    def is_left(self) -> bool:
        """Whether the leader looks after it: nobody could, or nobody accepted it."""
        return self.turn.household_id is None or (self.left_at is not None and self.accepted_at is None)

    @property
    def is_the_leaders(self) -> bool:
        """Whether the leader looks after it, or did in the end: it is left, or its household left during it."""
        return self.turn.household_id is None or self.left_at is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """A tick of a theme, or a note (theme "")."""

    id: int
    theme: str
    done_on: date
    household_id: HouseholdId | None
    resident_id: ResidentId
    words: str
    photos: tuple[str, ...]
    at: datetime


_OF_ROTA = select(_turn).where(_turn.c.rota_id == bindparam("of_rota")).order_by(_turn.c.starts_on)


def of_rota(connection: Connection, rota: KeptRota) -> list[KeptTurn]:
    """All turns that have started, in order."""
    return [as_turn(row) for row in connection.execute(_OF_ROTA, {"of_rota": rota.id})]


def read(connection: Connection, turn_id: TurnId) -> tuple[KeptTurn, int] | None:
    """A turn, and the id of its rota."""
    row = connection.execute(select(_turn).where(_turn.c.id == turn_id)).one_or_none()
    return (as_turn(row), row.rota_id) if row is not None else None


def running_in(connection: Connection, unit_id: UnitId) -> KeptTurn | None:
    """The turn that runs in a unit now."""
    row = _RUNNING_IN.one(connection, {"of_unit": unit_id})
    return as_turn(row) if row is not None else None


def begin(
    connection: Connection, rota: KeptRota, turn: Turn, *, accepted: tuple[ResidentId, datetime] | None = None
) -> TurnId | None:
    """Write down a turn that starts; None where it is written already."""
    row = {
        "community_id": rota.community_id, "rota_id": rota.id, "starts_on": turn.starts_on, "until_on": turn.until_on,
        "household_id": turn.household_id, "how": turn.how.value, "other_id": turn.other, "counted": list(turn.counted),
        "accepted_by": accepted[0] if accepted else None, "accepted_at": accepted[1] if accepted else None,
        "line": "", "summary": {},
    }  # fmt: skip
    added = insert_of(connection)(_turn).values(row).on_conflict_do_nothing().returning(_turn.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return TurnId(found) if found is not None else None


def change(connection: Connection, kept: KeptTurn, **values: Any) -> None:
    """Change who serves, whether it is accepted, or its handover."""
    where = (_turn.c.id == kept.id, _turn.c.community_id == kept.community_id)
    connection.execute(update(_turn).where(*where).values(values))


# what was done


def tick(connection: Connection, kept: KeptTurn, theme: str, on: date, now: datetime, **values: Any) -> int | None:
    """A household (or the leader: none) did what a theme asks for on a day; None where that is ticked already.

    Its rota is locked: what nobody's household ticks is in no unique index.
    """
    same = (_entry.c.turn_id == kept.id, _entry.c.theme == theme, _entry.c.done_on == on)
    ticked = select(_entry.c.id).where(*same, _entry.c.household_id.is_(None))
    if values.get("household_id") is None and connection.execute(ticked).first() is not None:
        return None
    row = {
        "community_id": kept.community_id, "turn_id": kept.id, "theme": theme, "done_on": on, "words": "", "photos": [],
        "at": now, **values,
    }  # fmt: skip
    added = insert_of(connection)(_entry).values(row).on_conflict_do_nothing().returning(_entry.c.id)
    found: int | None = connection.execute(added).scalar_one_or_none()
    return found


def untick(connection: Connection, kept: KeptTurn, theme: str, on: date) -> bool:
    """The ticks of a theme on a day are gone; False where there were none."""
    where = (_entry.c.turn_id == kept.id, _entry.c.theme == theme, _entry.c.done_on == on)
    return connection.execute(delete(_entry).where(*where)).rowcount > 0


def note(connection: Connection, kept: KeptTurn, on: date, now: datetime, **values: Any) -> int:
    """A note of a day."""
    row = {
        "community_id": kept.community_id, "turn_id": kept.id, "theme": "", "done_on": on, "words": "", "photos": [],
        "at": now, **values,
    }  # fmt: skip
    return int(connection.execute(insert(_entry).values(row).returning(_entry.c.id)).scalar_one())


def take_back(connection: Connection, kept: KeptTurn, entry_id: int) -> bool:
    """A tick or note is gone; False where it was none of this turn."""
    return connection.execute(delete(_entry).where(_entry.c.id == entry_id, _entry.c.turn_id == kept.id)).rowcount > 0


def entries(connection: Connection, kept: KeptTurn) -> list[Entry]:
    """What was ticked and noted in a turn, in order."""
    rows = connection.execute(select(_entry).where(_entry.c.turn_id == kept.id).order_by(_entry.c.id))
    return [as_entry(row) for row in rows]


def as_entry(row: Any) -> Entry:
    """A row of what was done."""
    household_id = HouseholdId(row.household_id) if row.household_id is not None else None
    photos = tuple(one[0] for one in row.photos)
    return Entry(
        row.id, row.theme, row.done_on, household_id, ResidentId(row.resident_id), row.words, photos, row.at
    )  # fmt: skip


def as_turn(row: Any) -> KeptTurn:
    """A row of a turn that has started."""
    household_id = HouseholdId(row.household_id) if row.household_id is not None else None
    other = HouseholdId(row.other_id) if row.other_id is not None else None
    counted = tuple(HouseholdId(one) for one in row.counted)
    return KeptTurn(
        TurnId(row.id), CommunityId(row.community_id),
        Turn(row.starts_on, row.until_on, household_id, How(row.how), other, counted),
        row.accepted_at, row.left_at, row.line, row.summary, row.handed_over_at,
    )  # fmt: skip


# who is on duty, for the board


@dataclass(frozen=True, slots=True)
class OnDuty:
    """The turn that runs: no door where the leader looks after it."""

    door: str | None
    until_on: date


_RUNNING_IN = Ready(
    select(_turn)
    .join_from(_turn, _rota, _rota.c.id == _turn.c.rota_id)
    .where(_rota.c.unit_id == bindparam("of_unit"), _rota.c.ended_at.is_(None))
    .order_by(_turn.c.starts_on.desc())
    .limit(1)
)
_LAST_TURN = Ready(
    select(_turn.c.until_on, _turn.c.left_at, _flat.c.door)
    .select_from(
        _turn.join(_rota, _rota.c.id == _turn.c.rota_id)
        .outerjoin(_household, _household.c.id == _turn.c.household_id)
        .outerjoin(_flat, _flat.c.id == _household.c.flat_id)
    )
    .where(_rota.c.unit_id == bindparam("of_unit"), _rota.c.ended_at.is_(None))
    .order_by(_turn.c.starts_on.desc())
    .limit(1)
)


def on_duty(connection: Connection, unit_id: UnitId) -> OnDuty | None:
    """Who is on duty in the unit and until when; None where nobody's turn has started."""
    row = _LAST_TURN.one(connection, {"of_unit": unit_id})
    if row is None:
        return None
    door = row.door.rsplit("-", 1)[-1] if row.door is not None and row.left_at is None else None
    return OnDuty(door, row.until_on)
