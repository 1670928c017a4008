"""How a topic is found and locked, who may what, and what screens see of it."""

from dataclasses import dataclass

from sqlalchemy import Connection

import storage.communities
import storage.residents
import storage.topics
from bot.actions.base import Subject, Transaction
from bot.domain.base import Refused, TopicId
from bot.domain.commands.topics import QuestionId
from bot.domain.places import Unit
from bot.domain.rights import Held, Person, Right, Role, Scope, Where
from bot.domain.topics import topic as rules
from bot.domain.topics.sharing import cost
from bot.domain.topics.topic import State, Topic
from bot.screens.packing import base36
from bot.screens.topics import Shown
from storage.topics.debate import Question

VIEWER = Right(
    (
        (Role.RESIDENT, Scope.UNIT),
        (Role.LEADER, Scope.UNIT),
        (Role.GRID_WORKER, Scope.GRID),
        (Role.STAFF, Scope.COMMUNITY),
        (Role.ADMINISTRATOR, Scope.COMMUNITY),
        (Role.AUDITOR, Scope.COMMUNITY),
    ),
    refusal="topics-refused-elsewhere",
)
NEIGHBOUR = Right(((Role.RESIDENT, Scope.UNIT),), refusal="topics-refused-elsewhere")
OWN = Right(((Role.REPORTER, Scope.SUBJECT),), refusal="topics-refused-not-yours")
PROPOSER = Right(((Role.RESIDENT, Scope.UNIT), (Role.LEADER, Scope.UNIT)), refusal="topics-refused-elsewhere")
LEADER = Right(((Role.LEADER, Scope.UNIT),), refusal="topics-refused-leader")
WRITER = Right(((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY)), refusal="topics-refused-leader")
ANSWERER = Right(
    ((Role.LEADER, Scope.UNIT), (Role.REPORTER, Scope.SUBJECT), (Role.STAFF, Scope.COMMUNITY)),
    refusal="topics-refused-answerer",
)


@dataclass(frozen=True, slots=True)
class About:
    """A topic with its unit."""

    topic: Topic
    unit: Unit

    @property
    def subject(self) -> str:
        """How reminders name it."""
        return f"topic:{self.topic.id}"

    @property
    def rules(self) -> rules.Rules:
        """What its community sets."""
        return rules.rules_of(self.unit.community.settings)


def find(tx: Transaction, topic_id: TopicId) -> Subject[About]:
    """The topic, locked, where it stands, and whether the person proposed it."""
    about = load(tx.connection, topic_id, lock=True)
    if about is None or about.topic.is_hidden:
        raise Refused("topics-refused-gone")
    return Subject(about, where_of(about.unit), lambda person: relations(about, person))


def find_question(tx: Transaction, question_id: QuestionId) -> tuple[Subject[About], Question]:
    """The question, read after its topic was locked."""
    found = storage.topics.debate.question(tx.connection, question_id)
    if found is None:
        raise Refused("topics-refused-gone")
    subject = find(tx, found.topic_id)
    fresh = storage.topics.debate.question(tx.connection, question_id)
    if fresh is None:
        raise Refused("topics-refused-gone")
    return subject, fresh


def load(connection: Connection, topic_id: TopicId, *, lock: bool = False) -> About | None:
    """The topic with its unit; None where there is none."""
    topic = storage.topics.records.read(connection, topic_id, lock=lock)
    unit = storage.communities.unit(connection, topic.unit_id) if topic is not None else None
    return About(topic, unit) if topic is not None and unit is not None else None


def where_of(unit: Unit) -> Where:
    """Where a unit and its topics stand."""
    return Where(unit.community.id, unit.id, unit.grid_id)


def relations(about: About, person: Person) -> frozenset[Role]:
    """Whether this person proposed it."""
    is_theirs = person.resident_id is not None and person.resident_id == about.topic.by
    return frozenset({Role.REPORTER}) if is_theirs else frozenset()


def leads(about: About, person: Person) -> bool:
    """Whether this person leads the unit."""
    return Held(Role.LEADER, unit_id=about.unit.id) in person.roles


def can_answer(about: About, person: Person) -> bool:
    """Whether this person answers questions: for showing buttons only."""
    return leads(about, person) or bool(relations(about, person)) or person.holds(Role.STAFF)


def change(tx: Transaction, about: About, **values: object) -> About:
    """Change the topic, and let card and board show it."""
    storage.topics.records.change(tx.connection, about.topic, **values)
    touch(tx, about)
    fresh = load(tx.connection, about.topic.id)
    if fresh is None:
        raise LookupError(about.topic.id)
    return fresh


def touch(tx: Transaction, about: About) -> None:
    """Card and board show what has changed."""
    tx.touch("topic", about.topic.id)
    tx.touch("board", about.unit.id)


def shown(connection: Connection, about: About) -> Shown:
    """What screens show of it."""
    topic, unit = about.topic, about.unit
    questions = storage.topics.debate.questions(connection, topic.id)
    poll = storage.topics.records.poll_of(connection, topic.id)
    in_time = topic.state in (State.SIGNING, State.REJECTED) and topic.signs_until is not None
    return Shown(
        topic=topic, zone=unit.community.zone, unit_label=unit.label,
        by=storage.residents.shown_name(connection, topic.by, unit.id) if topic.by is not None else "",
        signed=tuple(door for _, door in storage.topics.records.signed(connection, topic)) if in_time else (),
        said=storage.topics.debate.counted(connection, topic.id), asked=len(questions),
        waiting=sum(one.state == "waiting" for one in questions),
        cost=cost(topic.price, topic.share, storage.topics.records.parts(connection, unit.id)) if topic.price else None,
        votable_at=rules.votable_at(topic, about.rules), poll_id=poll.id if poll is not None else None,
        poll_opens_at=poll.opens_at if poll is not None else None,
    )  # fmt: skip


def link_of(topic: Topic) -> str:
    """The link of the bot that opens it."""
    return f"o_{base36(topic.id)}"
