"""Objections (异议) to rolls and results: made, answered, read by everybody it concerns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, UniqueConstraint, func, select, update

from bot.domain.base import ResidentId
from bot.domain.polls.objections import ObjectionId, State, Target
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import PollId
from storage.base import Row, insert_of, instant, key, may_be_instant, may_refer_to, one_of, to


class Objection(Row, table=True):
    """What somebody objects to, shown by door; one a person to each roll and each result."""

    __tablename__ = "objections"
    __table_args__ = (
        UniqueConstraint("poll_id", "target", "by"),
        one_of("target", "roll", "result"),
        one_of("state", "open", "answered", "upheld"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    poll_id: int = to("polls.id", index=False)
    target: str
    by: int = to("residents.id")
    door: str
    words: str
    at: datetime = instant()
    state: str = "open"
    answer: str = ""
    answered_by: int | None = may_refer_to("residents.id", index=False)
    answered_at: datetime | None = may_be_instant()


_objection = Objection.__table__


@dataclass(frozen=True, slots=True)
class Kept:
    """An objection as it is kept."""

    id: ObjectionId
    poll_id: PollId
    target: Target
    by: ResidentId
    door: str
    words: str
    at: datetime
    state: State
    answer: str


def add(
    connection: Connection, poll: Poll, target: Target, by: ResidentId, door: str, words: str, now: datetime
) -> ObjectionId | None:
    """A new objection; None where this person has objected to it already."""
    row = {
        "community_id": poll.community_id, "poll_id": poll.id, "target": target.value, "by": by, "door": door,
        "words": words, "at": now, "state": State.OPEN.value, "answer": "",
    }  # fmt: skip
    added = insert_of(connection)(_objection).values(row).on_conflict_do_nothing().returning(_objection.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return ObjectionId(found) if found is not None else None


def read(connection: Connection, objection_id: ObjectionId) -> Kept | None:
    """The objection."""
    row = connection.execute(select(_objection).where(_objection.c.id == objection_id)).one_or_none()
    return _as_kept(row) if row is not None else None


def answer(
    connection: Connection, kept: Kept, words: str, by: ResidentId | None, now: datetime, *, upheld: bool
) -> bool:
    """It is answered; False where it was already."""
    state = State.UPHELD if upheld else State.ANSWERED
    answered = (
        update(_objection)
        .where(_objection.c.id == kept.id, _objection.c.state == State.OPEN.value)
        .values(state=state.value, answer=words, answered_by=by, answered_at=now)
    )
    return connection.execute(answered).rowcount > 0


def of_poll(connection: Connection, poll: Poll) -> Sequence[Kept]:
    """All objections to a poll, in the order in which they were made."""
    where = (_objection.c.poll_id == poll.id, _objection.c.community_id == poll.community_id)
    rows = connection.execute(select(_objection).where(*where).order_by(_objection.c.id))
    return [_as_kept(row) for row in rows]


def count(connection: Connection, poll: Poll) -> tuple[int, int]:
    """How many objections there are to a poll, and how many of them are open."""
    where = (_objection.c.poll_id == poll.id, _objection.c.community_id == poll.community_id)
    is_open = _objection.c.state == State.OPEN.value
    row = connection.execute(select(func.count(), func.count().filter(is_open)).where(*where)).one()
    return row[0], row[1]


def _as_kept(row: Any) -> Kept:
    return Kept(
        ObjectionId(row.id), PollId(row.poll_id), Target(row.target), ResidentId(row.by), row.door, row.words, row.at,
        State(row.state), row.answer,
    )  # fmt: skip
