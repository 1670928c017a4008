"""Ballots on paper: entries that a second person confirms, slips handed out, what the box of a secret poll held."""

import random
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from bot.domain.base import HouseholdId, ResidentId
from bot.domain.polls.paper import Box, Entered, Hand
from bot.domain.polls.poll import Poll
from bot.domain.polls.secrecy import origins_kept
from bot.domain.polls.values import LineId, Origin, PollId
from storage.base import insert_of
from storage.polls.paper_tables import BoxCount, PaperEntry, SlipTick
from storage.polls.tables import Ballot, RollLine, SecretChoice

_entry, _tick, _box = PaperEntry.__table__, SlipTick.__table__, BoxCount.__table__
_line, _ballot, _choice = RollLine.__table__, Ballot.__table__, SecretChoice.__table__


@dataclass(frozen=True, slots=True)
class Entry:
    """A ballot that was entered for a line; `counts` says whether it is the line's ballot now."""

    id: int
    poll_id: PollId
    line_id: LineId
    label: str
    code: str
    origin: Origin
    choice: str
    state: Entered
    why: str
    by: Hand
    signed_at: datetime
    entered_at: datetime
    photo: str
    counts: bool

    @property
    def short(self) -> str:
        """The door, as neighbours say it."""
        return "、".join(one.rsplit("-", 1)[-1] for one in self.label.split("、"))


_COUNTS = (
    select(_ballot.c.id)
    .where(
        _ballot.c.line_id == _entry.c.line_id, _ballot.c.way == "paper", _ballot.c.state == "counted",
        _ballot.c.signed_at == _entry.c.signed_at, _ballot.c.entered_by == _entry.c.entered_by,
    )
    .exists()
)  # fmt: skip
_ENTRIES = select(_entry, _line.c.label, _COUNTS.label("counts")).join(_line, _line.c.id == _entry.c.line_id)


def enter(
    connection: Connection, poll: Poll, line_id: LineId, choice: str, origin: Origin, by: Hand, *, code: str,
    signed_at: datetime, photo: str, now: datetime,
) -> int | None:  # fmt: skip
    """A new entry that waits; None where one waits for this line already."""
    row = {
        "community_id": poll.community_id, "poll_id": poll.id, "line_id": line_id, "code": code,
        "origin": origin.value, "choice": choice, "state": "waiting", "why": "", "entered_by": by.resident_id,
        "household_id": by.household_id, "signed_at": signed_at, "entered_at": now, "photo": photo,
    }  # fmt: skip
    added = insert_of(connection)(_entry).values(row).on_conflict_do_nothing().returning(_entry.c.id)
    found: int | None = connection.execute(added).scalar_one_or_none()
    return found


def entry(connection: Connection, entry_id: int) -> Entry | None:
    """An entry."""
    row = connection.execute(_ENTRIES.where(_entry.c.id == entry_id)).one_or_none()
    return _as_entry(row) if row is not None else None


def entry_called(connection: Connection, code: str) -> Entry | None:
    """The entry that a link opens."""
    row = connection.execute(_ENTRIES.where(_entry.c.code == code)).one_or_none()
    return _as_entry(row) if row is not None else None


def entries(connection: Connection, poll: Poll) -> list[Entry]:
    """All entries of a poll, those that wait first, then the newest first."""
    order = ((_entry.c.state == "waiting").desc(), _entry.c.id.desc())
    return [_as_entry(row) for row in connection.execute(_ENTRIES.where(_entry.c.poll_id == poll.id).order_by(*order))]


def waiting(connection: Connection, poll: Poll) -> list[Entry]:
    """The entries that wait for a second person, the oldest first."""
    found = _ENTRIES.where(_entry.c.poll_id == poll.id, _entry.c.state == "waiting").order_by(_entry.c.id)
    return [_as_entry(row) for row in connection.execute(found)]


def decided_since(connection: Connection, line_id: LineId) -> datetime | None:
    """When the line last decided: its ballot was given on line, signed on paper, or taken back."""
    which = (_ballot.c.line_id == line_id, _ballot.c.state.in_(("counted", "withdrawn")))
    at: datetime | None = connection.execute(select(func.max(_ballot.c.signed_at)).where(*which)).scalar()
    return at


def decide(
    connection: Connection, poll: Poll, one: Entry, state: Entered, now: datetime, *, by: ResidentId | None,
    why: str = "",
) -> bool:  # fmt: skip
    """The entry is confirmed or rejected, and the line's paper ballot is what comes of it; False: it was already."""
    where = (_entry.c.id == one.id, _entry.c.community_id == poll.community_id, _entry.c.state == "waiting")
    done = update(_entry).where(*where).values(state=state.value, why=why, decided_by=by, decided_at=now)
    if not connection.execute(done).rowcount:
        return False
    if state is Entered.COUNTED:
        _set_aside(connection, one.line_id)
    values = {
        "origin": one.origin.value, "choice": one.choice, "state": state.value, "why": why, "cast_by": None,
        "entered_by": one.by.resident_id, "confirmed_by": by, "signed_at": one.signed_at, "at": now,
        "photo": one.photo,
    }  # fmt: skip
    row = {"community_id": poll.community_id, "poll_id": poll.id, "line_id": one.line_id, "way": "paper", **values}
    written = insert_of(connection)(_ballot).values(row)
    kept = None if state is Entered.COUNTED else _ballot.c.state != "counted"
    connection.execute(
        written.on_conflict_do_update(index_elements=[_ballot.c.line_id, _ballot.c.way], set_=values, where=kept)
    )
    if state is Entered.COUNTED and poll.closed_at is not None:
        connection.execute(update(_line).where(_line.c.id == one.line_id).values(voted=True))
    return True


def _set_aside(connection: Connection, line_id: LineId) -> None:
    """Paper signed later counts in place of what counted before."""
    before = update(_ballot).where(_ballot.c.line_id == line_id, _ballot.c.state == "counted")
    connection.execute(before.values(state="set_aside", why="later"))


def drop_entries(connection: Connection, poll: Poll) -> None:
    """The poll was taken back: what its papers said is nobody's business."""
    for table in (_entry, _tick, _box):
        connection.execute(delete(table).where(table.c.poll_id == poll.id))


def _as_entry(row: Any) -> Entry:
    return Entry(
        row.id, PollId(row.poll_id), LineId(row.line_id), row.label, row.code, Origin(row.origin), row.choice,
        Entered(row.state), row.why,
        Hand(ResidentId(row.entered_by), row.household_id and HouseholdId(row.household_id)), row.signed_at,
        row.entered_at, row.photo, bool(row.counts),
    )  # fmt: skip


# slips handed out


@dataclass(frozen=True, slots=True)
class Tick:
    """A slip that was handed out; `returned_to`: who says that it came back unused, before a second does."""

    by: Hand
    at: datetime
    returned_to: Hand | None


def tick(connection: Connection, poll: Poll, line_id: LineId, by: Hand, now: datetime) -> bool:
    """The line was given a slip; False where it was already."""
    row = {
        "line_id": line_id, "community_id": poll.community_id, "poll_id": poll.id, "ticked_by": by.resident_id,
        "household_id": by.household_id, "ticked_at": now,
    }  # fmt: skip
    added = insert_of(connection)(_tick).values(row).on_conflict_do_nothing()
    if not connection.execute(added).rowcount:
        return False
    connection.execute(update(_line).where(_line.c.id == line_id).values(has_slip=True))
    return True


def tick_of(connection: Connection, line_id: LineId) -> Tick | None:
    """The slip that the line was given."""
    row = connection.execute(select(_tick).where(_tick.c.line_id == line_id)).one_or_none()
    if row is None:
        return None
    by = Hand(ResidentId(row.ticked_by), row.household_id and HouseholdId(row.household_id))
    returned = Hand(ResidentId(row.returned_to), row.returned_home) if row.returned_to is not None else None
    return Tick(by, row.ticked_at, returned)


def ask_untick(connection: Connection, line_id: LineId, by: Hand) -> None:
    """Somebody says that the slip came back unused."""
    said = {"returned_to": by.resident_id, "returned_home": by.household_id}
    connection.execute(update(_tick).where(_tick.c.line_id == line_id).values(said))


def untick(connection: Connection, line_id: LineId) -> None:
    """The line has no slip any more."""
    connection.execute(delete(_tick).where(_tick.c.line_id == line_id))
    connection.execute(update(_line).where(_line.c.id == line_id).values(has_slip=False))


def ticked(connection: Connection, poll: Poll) -> int:
    """How many slips are out."""
    counted = select(func.count()).where(_tick.c.poll_id == poll.id)
    return int(connection.execute(counted).scalar_one())


# the box


@dataclass(frozen=True, slots=True)
class KeptBox:
    """What was written down of a box, and whether a second person has confirmed it."""

    id: int
    poll_id: PollId
    box: Box
    slips: int
    ticked: int
    state: Entered
    by: Hand

    @property
    def missing(self) -> int:
        """Slips that were handed out and not handed in."""
        return self.ticked - self.slips


def write_box(connection: Connection, poll: Poll, box: Box, handed_out: int, by: Hand, now: datetime) -> bool:
    """What the box held, to be confirmed; False where something waits already."""
    row = {
        "community_id": poll.community_id, "poll_id": poll.id, "ballots": list(box.ballots), "slips": box.slips,
        "invalid": box.invalid, "ticked": handed_out, "state": "waiting", "entered_by": by.resident_id,
        "household_id": by.household_id, "entered_at": now,
    }  # fmt: skip
    return connection.execute(insert_of(connection)(_box).values(row).on_conflict_do_nothing()).rowcount > 0


def box_of(connection: Connection, poll: Poll) -> KeptBox | None:
    """What was written down last and not rejected."""
    return _box_where(connection, _box.c.poll_id == poll.id, _box.c.state != "invalid")


def box(connection: Connection, count_id: int) -> KeptBox | None:
    """What was written down, by its id."""
    return _box_where(connection, _box.c.id == count_id)


def _box_where(connection: Connection, *where: Any) -> KeptBox | None:
    row = connection.execute(select(_box).where(*where).order_by(_box.c.id.desc()).limit(1)).one_or_none()
    if row is None:
        return None
    by = Hand(ResidentId(row.entered_by), row.household_id and HouseholdId(row.household_id))
    held = Box(tuple(row.ballots), row.invalid)
    return KeptBox(row.id, PollId(row.poll_id), held, row.slips, row.ticked, Entered(row.state), by)


def decide_box(
    connection: Connection, poll: Poll, kept: KeptBox, now: datetime, by: ResidentId, *, right: bool
) -> bool:
    """The box is as written, and its ballots are among the secret ones; or it is counted anew. False: done already."""
    where = (_box.c.id == kept.id, _box.c.community_id == poll.community_id, _box.c.state == "waiting")
    state = "counted" if right else "invalid"
    done = update(_box).where(*where).values(state=state, decided_by=by, decided_at=now, ballots=[])
    if not connection.execute(done).rowcount:
        return False
    if right:
        _open_box(connection, poll, kept.box.ballots)
        _forget_ticks(connection, poll)
    return True


def give_up_box(connection: Connection, poll: Poll) -> None:
    """Nobody counted the box, or confirmed its count: what was written down of it does not hold."""
    waits = update(_box).where(_box.c.poll_id == poll.id, _box.c.state == "waiting")
    connection.execute(waits.values(state="invalid", ballots=[]))
    _forget_ticks(connection, poll)


def _forget_ticks(connection: Connection, poll: Poll) -> None:
    """Who voted on paper is nobody's business any more: of few slips it would tell whose they were."""
    connection.execute(delete(_tick).where(_tick.c.poll_id == poll.id))
    connection.execute(update(_line).where(_line.c.poll_id == poll.id, _line.c.has_slip).values(has_slip=False))


def _open_box(connection: Connection, poll: Poll, ballots: Sequence[str]) -> None:
    """Its ballots go among the secret ones, which are all written anew in random order under random keys.

    So no order of rows tells which came out of the box, and of fewer than five it is not written down.
    """
    of_poll = _choice.c.poll_id == poll.id
    before = [(row.choice, row.origin) for row in connection.execute(select(_choice).where(of_poll))]
    origin = origins_kept({Origin.PAPER: len(ballots)})[Origin.PAPER].value
    mixed = [*before, *((one, origin) for one in ballots)]
    random.SystemRandom().shuffle(mixed)
    connection.execute(delete(_choice).where(of_poll))
    if mixed:
        connection.execute(
            insert(_choice),
            [
                {
                    "key": secrets.token_hex(16), "community_id": poll.community_id, "poll_id": poll.id,
                    "choice": choice, "origin": given,
                }
                for choice, given in mixed
            ],
        )  # fmt: skip
