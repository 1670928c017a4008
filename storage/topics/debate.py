"""What is said and asked about a topic: one statement a person a side, questions with their answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select, update

from bot.domain.base import BodyId, CommunityId, ResidentId, TopicId
from bot.domain.commands.topics import QuestionId
from bot.domain.topics.topic import Side, Topic
from storage.base import insert_of
from storage.communities import Body
from storage.topics.tables import TopicQuestion, TopicStatement

_statement, _question = TopicStatement.__table__, TopicQuestion.__table__
_body = Body.__table__


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says for a side; `is_changed`: it was corrected."""

    resident_id: ResidentId
    side: Side
    words: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its reply ("" while it waits); `office`: the body for which it was given, "" for none."""

    id: QuestionId
    topic_id: TopicId
    community_id: CommunityId
    by: ResidentId
    words: str
    state: str
    reply: str
    replied_by: ResidentId | None
    office: str


def say(connection: Connection, topic: Topic, by: ResidentId, side: Side, words: str, now: datetime) -> None:
    """What this person says for this side from now on."""
    row = {
        "community_id": topic.community_id, "topic_id": topic.id, "resident_id": by, "side": side.value,
        "words": words, "said_at": now, "changed_at": None,
    }  # fmt: skip
    of = _statement.c
    said = insert_of(connection)(_statement).values(row)
    connection.execute(
        said.on_conflict_do_update(
            index_elements=[of.topic_id, of.resident_id, of.side], set_={"words": words, "changed_at": now}
        )
    )


def statement(connection: Connection, topic_id: TopicId, by: ResidentId, side: Side) -> str:
    """What this person says for this side; "" where nothing."""
    where = (_statement.c.topic_id == topic_id, _statement.c.resident_id == by, _statement.c.side == side.value)
    return connection.execute(select(_statement.c.words).where(*where)).scalar_one_or_none() or ""


def statements(connection: Connection, topic_id: TopicId, side: Side, limit: int, offset: int = 0) -> list[Statement]:
    """What was said for a side, in the order in which it was."""
    found = (
        select(_statement)
        .where(_statement.c.topic_id == topic_id, _statement.c.side == side.value)
        .order_by(_statement.c.id)
        .limit(limit)
        .offset(offset)
    )
    return [
        Statement(ResidentId(row.resident_id), Side(row.side), row.words, row.changed_at is not None)
        for row in connection.execute(found)
    ]


def counted(connection: Connection, topic_id: TopicId) -> dict[Side, int]:
    """How many statements there are of each side."""
    found = select(_statement.c.side, func.count().label("many")).where(_statement.c.topic_id == topic_id)
    rows = connection.execute(found.group_by(_statement.c.side))
    return dict.fromkeys(Side, 0) | {Side(row.side): row.many for row in rows}


def ask(connection: Connection, topic: Topic, by: ResidentId, source: str, words: str, now: datetime) -> bool:
    """Somebody asks; False where this form has asked already."""
    row = {
        "community_id": topic.community_id, "topic_id": topic.id, "source": source, "by": by, "words": words,
        "asked_at": now, "state": "waiting", "reply": "",
    }  # fmt: skip
    added = insert_of(connection)(_question).values(row).on_conflict_do_nothing().returning(_question.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def question(connection: Connection, question_id: QuestionId) -> Question | None:
    """One question."""
    found = _questions().where(_question.c.id == question_id)
    row = connection.execute(found).one_or_none()
    return _as_question(row) if row is not None else None


def questions(connection: Connection, topic_id: TopicId) -> list[Question]:
    """Everything that was asked: what waits first, each in the order in which it was asked."""
    found = _questions().where(_question.c.topic_id == topic_id)
    rows = connection.execute(found.order_by(_question.c.state != "waiting", _question.c.id))
    return [_as_question(row) for row in rows]


def waiting(connection: Connection, topic_id: TopicId) -> int:
    """How many questions wait for an answer."""
    where = (_question.c.topic_id == topic_id, _question.c.state == "waiting")
    return connection.execute(select(func.count()).select_from(_question).where(*where)).scalar_one()


def waiting_of(connection: Connection, topic_id: TopicId, by: ResidentId) -> int:
    """How many questions of this person wait for an answer."""
    where = (_question.c.topic_id == topic_id, _question.c.by == by, _question.c.state == "waiting")
    return connection.execute(select(func.count()).select_from(_question).where(*where)).scalar_one()


def reply(
    connection: Connection, one: Question, state: str, words: str, by: ResidentId, now: datetime, body_id: BodyId | None
) -> bool:
    """The question is answered, or set aside with a reason; False where it was before."""
    where = (
        _question.c.id == one.id, _question.c.community_id == one.community_id, _question.c.state == "waiting"
    )  # fmt: skip
    values = {"state": state, "reply": words, "replied_by": by, "replied_at": now, "body_id": body_id}
    done = update(_question).where(*where).values(values).returning(_question.c.id)
    return connection.execute(done).scalar_one_or_none() is not None


def _questions() -> Any:
    return select(_question, _body.c.name.label("office")).select_from(
        _question.outerjoin(_body, _body.c.id == _question.c.body_id)
    )


def _as_question(row: Any) -> Question:
    return Question(
        QuestionId(row.id), TopicId(row.topic_id), CommunityId(row.community_id), ResidentId(row.by), row.words,
        row.state, row.reply, row.replied_by and ResidentId(row.replied_by), row.office or "",
    )  # fmt: skip
