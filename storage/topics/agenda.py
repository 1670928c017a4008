"""The agenda: what the neighbours have to decide, until a talk day or a poll ends it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, case, insert, or_, select, update

from bot.domain.base import CommunityId, MatterId, TopicId, UnitId
from bot.domain.matters import UNSETTLED, Number
from storage.base import all_written, insert_of
from storage.matters.records import Kept
from storage.matters.tables import Matter
from storage.topics.tables import OPEN, Topic


@dataclass(frozen=True, slots=True)
class Open:
    """A topic that is open: what it says, the matter it comes from, the question that shall be voted on."""

    id: TopicId
    words: str
    matter_id: MatterId | None
    number: Number | None
    question: str | None


_topic = Topic.__table__
_matter = Matter.__table__
SEEN = or_(
    _topic.c.matter_id.is_(None),
    and_(
        _matter.c.state.in_(all_written(sorted(state.value for state in UNSETTLED))),
        _matter.c.visibility != "confidential",
        _matter.c.folded_at.is_(None),
    ),
)
"""Of a matter: only while it is unsettled and seen by all."""
NEW: dict[str, Any] = {
    "why": "", "price": None, "share": "area", "photos": [], "state": "open", "signers": 0, "came_back": False,
    "outcome": "",
}  # fmt: skip
"""What nobody has said of a topic that was just put on the agenda."""


def add_of_matter(connection: Connection, kept: Kept, now: datetime) -> None:
    """The matter is a topic of its unit from now on; nothing where it is already."""
    matter = kept.matter
    row = NEW | {
        "community_id": matter.community_id, "unit_id": matter.unit_id, "matter_id": matter.id, "origin": "matter",
        "words": kept.words, "put_at": now,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_topic).values(row).on_conflict_do_nothing())


def add(connection: Connection, community_id: CommunityId, unit_id: UnitId, words: str, now: datetime) -> None:
    """The leader puts it on the agenda by a line."""
    row = {"community_id": community_id, "unit_id": unit_id, "origin": "leader", "words": words, "put_at": now}
    connection.execute(insert(_topic).values(NEW | row))


def of_matter(connection: Connection, matter_id: MatterId) -> TopicId | None:
    """The topic that a matter is, or was."""
    found = connection.execute(select(_topic.c.id).where(_topic.c.matter_id == matter_id)).scalar_one_or_none()
    return TopicId(found) if found is not None else None


def still_open(connection: Connection, unit_id: UnitId) -> list[Open]:
    """The open topics of a unit in the order they were put; of a matter only while it is unsettled and seen by all."""
    rows = connection.execute(
        select(_topic.c.id, _topic.c.words, _topic.c.matter_id, _topic.c.question, _matter.c.year, _matter.c.serial)
        .select_from(_topic.outerjoin(_matter, _matter.c.id == _topic.c.matter_id))
        .where(_topic.c.unit_id == unit_id, OPEN, SEEN)
        .order_by(_topic.c.put_at, _topic.c.id)
    )
    return [
        Open(
            TopicId(row.id), row.words, row.matter_id and MatterId(row.matter_id),
            Number(row.year, row.serial) if row.matter_id else None, row.question,
        )
        for row in rows
    ]  # fmt: skip


def end(connection: Connection, unit_id: UnitId, topic_id: TopicId, now: datetime) -> bool:
    """A talk day ended the topic; False where it was over before."""
    where = (_topic.c.id == topic_id, _topic.c.unit_id == unit_id, OPEN)
    ended = update(_topic).where(*where).values(state="ended", ended_at=now).returning(_topic.c.id)
    return connection.execute(ended).scalar_one_or_none() is not None


def open_again(connection: Connection, topic_id: TopicId) -> None:
    """The end that was written down was a mistake: the topic is open, and nobody wants to vote on it."""
    where = (_topic.c.id == topic_id, _topic.c.state.in_(("open", "ended")))
    connection.execute(update(_topic).where(*where).values(state="open", ended_at=None, question=None))


def wish(connection: Connection, topic_id: TopicId, question: str) -> None:
    """A talk day wants it voted on: it stays open, with the question."""
    connection.execute(update(_topic).where(_topic.c.id == topic_id).values(question=question))


def wish_of_matter(
    connection: Connection, community_id: CommunityId, unit_id: UnitId, matter_id: MatterId, words: str,
    question: str, now: datetime,
) -> TopicId:  # fmt: skip
    """A talk day wants a matter voted on: it is an open topic from now on, with the question."""
    row = NEW | {
        "community_id": community_id, "unit_id": unit_id, "matter_id": matter_id, "origin": "talk_day",
        "words": words, "put_at": now, "question": question,
    }  # fmt: skip
    added = (
        insert_of(connection)(_topic)
        .values(row)
        .on_conflict_do_update(
            index_elements=[_topic.c.matter_id],
            set_={
                "state": case((_topic.c.state == "in_poll", "in_poll"), else_="open"),
                "ended_at": None,
                "question": question,
                "off_reason": None,
            },
        )
        .returning(_topic.c.id)
    )
    return TopicId(connection.execute(added).scalar_one())


def taken_off(connection: Connection, unit_id: UnitId, since: datetime) -> list[tuple[str, str]]:
    """(words, why) of what the leader took off a unit's agenda since then."""
    rows = connection.execute(
        select(_topic.c.words, _topic.c.off_reason)
        .where(_topic.c.unit_id == unit_id, _topic.c.ended_at >= since, _topic.c.off_reason.is_not(None))
        .order_by(_topic.c.ended_at)
    )
    return [(row.words, row.off_reason) for row in rows]
