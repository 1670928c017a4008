"""Open ballots, and what is ticked and not cast yet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, bindparam, delete, select, update

from bot.domain.base import AccountId, ResidentId
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import LineId, Origin, Weight
from storage.base import Insert, insert_of, written
from storage.polls.tables import Ballot as Row
from storage.polls.tables import RollLine, Selection
from storage.ready import Ready

_ballot = Row.__table__
_line = RollLine.__table__
_selection = Selection.__table__
_OF_LINE = Ready(
    select(_ballot).where(_ballot.c.line_id == bindparam("of_line"), _ballot.c.state == written("counted"))
)


def _casting(insert: Callable[[Table], Insert]) -> Insert:
    written = insert(_ballot)
    new = ("origin", "choice", "state", "why", "cast_by", "signed_at", "at")
    return written.on_conflict_do_update(
        index_elements=[_ballot.c.line_id, _ballot.c.way], set_={name: written.excluded[name] for name in new}
    )


_CAST = Ready(_casting)


@dataclass(frozen=True, slots=True)
class Cast:
    """A ballot that counts, as its own voters see it: what it says (packed), how it was given, by whom and when."""

    choice: str
    origin: Origin
    by: ResidentId | None
    at: datetime
    is_paper: bool = False


def cast(
    connection: Connection, poll: Poll, line_id: LineId, choice: str, origin: Origin, by: ResidentId, now: datetime,
    *, after: Cast | None,
) -> None:  # fmt: skip
    """The line's ballot given on line counts from now on, in place of what counted before; paper is set aside."""
    if after is not None and after.is_paper:
        connection.execute(
            update(_ballot)
            .where(_ballot.c.line_id == line_id, _ballot.c.way == "paper", _ballot.c.state == "counted")
            .values(state="set_aside", why="later")
        )
    row = {
        "community_id": poll.community_id, "poll_id": poll.id, "line_id": line_id, "way": "online",
        "origin": origin.value, "choice": choice, "state": "counted", "why": "", "cast_by": by, "signed_at": now,
        "at": now, "photo": "",
    }  # fmt: skip
    _CAST.run(connection, row)


def withdraw(connection: Connection, line_id: LineId, now: datetime) -> bool:
    """The line has no ballot from now on, whatever was signed before; False where it had none."""
    gone = update(_ballot).where(_ballot.c.line_id == line_id, _ballot.c.state == "counted")
    return connection.execute(gone.values(state="withdrawn", choice="", signed_at=now)).rowcount > 0


def of_line(connection: Connection, line_id: LineId) -> Cast | None:
    """The ballot of a line that counts."""
    row = _OF_LINE.one(connection, {"of_line": line_id})
    if row is None:
        return None
    by = row.cast_by and ResidentId(row.cast_by)
    return Cast(row.choice, Origin(row.origin), by, row.at, is_paper=row.way == "paper")


def counted(connection: Connection, poll: Poll) -> list[tuple[str, Weight, Origin, str]]:
    """All ballots that count: what they say (packed), what they weigh, how they were given, the line they are of."""
    rows = connection.execute(
        select(_ballot.c.choice, _ballot.c.origin, _line.c.heads, _line.c.area_cm2, _line.c.label)
        .join(_line, _line.c.id == _ballot.c.line_id)
        .where(_ballot.c.poll_id == poll.id, _ballot.c.state == "counted", _line.c.removed_at.is_(None))
        .order_by(_line.c.place)
    )
    return [(row.choice, Weight(row.heads, row.area_cm2), Origin(row.origin), row.label) for row in rows]


def said(connection: Connection, poll: Poll) -> dict[LineId, str]:
    """What each line's ballot says that counts (packed): everybody may read it once an open poll is over."""
    where = (_ballot.c.poll_id == poll.id, _ballot.c.state == "counted")
    rows = connection.execute(select(_ballot.c.line_id, _ballot.c.choice).where(*where))
    return {LineId(row.line_id): row.choice for row in rows}


# what is ticked


def keep_selection(connection: Connection, poll: Poll, line_id: LineId, account_id: AccountId, content: str) -> None:
    """What this person has ticked so far."""
    row = {
        "line_id": line_id, "account_id": account_id, "community_id": poll.community_id, "poll_id": poll.id,
        "content": content,
    }  # fmt: skip
    connection.execute(
        insert_of(connection)(_selection)
        .values(row)
        .on_conflict_do_update(
            index_elements=[_selection.c.line_id, _selection.c.account_id], set_={"content": content}
        )
    )


def selection(connection: Connection, line_id: LineId, account_id: AccountId) -> str | None:
    """What this person has ticked so far, as it was kept."""
    where = (_selection.c.line_id == line_id, _selection.c.account_id == account_id)
    found: str | None = connection.execute(select(_selection.c.content).where(*where)).scalar_one_or_none()
    return found


def drop_selection(connection: Connection, line_id: LineId, account_id: AccountId) -> None:
    """It is cast, or given up."""
    where = (_selection.c.line_id == line_id, _selection.c.account_id == account_id)
    connection.execute(delete(_selection).where(*where))


def drop_selections(connection: Connection, poll: Poll) -> None:
    """The poll is closed: what was ticked and not cast is nobody's business."""
    connection.execute(delete(_selection).where(_selection.c.poll_id == poll.id))


def drop(connection: Connection, poll: Poll) -> None:
    """The poll was taken back: what its ballots said is nobody's business."""
    connection.execute(delete(_ballot).where(_ballot.c.poll_id == poll.id))
