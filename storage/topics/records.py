"""Topics as they are kept: proposed, read and locked, changed; who signed, what flats there are, which poll it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, or_, select, true, update

from bot.domain.base import CommunityId, FlatId, HouseholdId, MatterId, ResidentId, TopicId, UnitId
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.values import PollId
from bot.domain.topics.sharing import Part, Share
from bot.domain.topics.topic import Origin, State, Topic
from storage.base import MOST_ASKED, NOW_ASKED, all_written, insert_of
from storage.communities import Flat, Household
from storage.matters.tables import Matter
from storage.polls.tables import Poll
from storage.ready import Ready
from storage.topics.agenda import NEW, SEEN
from storage.topics.tables import SIGNED_FOR, TopicPoll, TopicSign
from storage.topics.tables import Topic as Row

UNDER_WAY = (State.SIGNING.value, State.OPEN.value, State.IN_POLL.value)
PAYING = ("dwelling", "shop")
"""Uses of flats that share what a topic costs."""

_topic, _sign, _link = Row.__table__, TopicSign.__table__, TopicPoll.__table__
_matter, _flat, _household, _poll = Matter.__table__, Flat.__table__, Household.__table__, Poll.__table__
_READ = (
    select(_topic, _matter.c.visibility, _matter.c.folded_at)
    .select_from(_topic.outerjoin(_matter, _matter.c.id == _topic.c.matter_id))
    .where(_topic.c.id == bindparam("topic_id"))
)
_LOCKED = _READ.with_for_update(of=_topic)
_DUE = (
    select(_topic.c.id)
    .where(SIGNED_FOR, _topic.c.signs_until <= NOW_ASKED)
    .order_by(_topic.c.signs_until)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_topic.c.signs_until)).where(SIGNED_FOR)
"""When the next time of signing is over."""

_COUNT_UNDER_WAY = Ready(
    select(func.count())
    .select_from(_topic.outerjoin(_matter, _matter.c.id == _topic.c.matter_id))
    .where(_topic.c.unit_id == bindparam("of_unit"), _topic.c.state.in_(all_written(UNDER_WAY)), SEEN)
)


@dataclass(frozen=True, slots=True)
class OfPoll:
    """The poll of a topic: where it stands, from when and until when ballots count."""

    id: PollId
    state: PollState
    opens_at: datetime
    closes_at: datetime


def add(connection: Connection, community_id: CommunityId, source: str, **values: Any) -> TopicId | None:
    """A topic that is proposed; None where this form made one, or the household has one that waits for signers."""
    row = NEW | {"community_id": community_id, "source": source, **values}
    added = insert_of(connection)(_topic).values(row).on_conflict_do_nothing().returning(_topic.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return TopicId(found) if found is not None else None


def read(connection: Connection, topic_id: TopicId, *, lock: bool = False) -> Topic | None:
    """The topic; `lock` keeps everybody else from signing, ending or voting on it until the end of the transaction."""
    row = connection.execute(_LOCKED if lock else _READ, {"topic_id": topic_id}).one_or_none()
    return _as_topic(row) if row is not None else None


def change(connection: Connection, topic: Topic, **values: Any) -> None:
    """Change where the topic stands."""
    where = (_topic.c.id == topic.id, _topic.c.community_id == topic.community_id)
    connection.execute(update(_topic).where(*where).values(values))


def waits_for_signers(connection: Connection, household_id: HouseholdId) -> bool:
    """Whether the household has a proposal that waits for signers."""
    found = select(_topic.c.id).where(_topic.c.household_id == household_id, _topic.c.state == State.SIGNING.value)
    return connection.execute(found.limit(1)).first() is not None


def of_unit(connection: Connection, unit_id: UnitId, *, over: bool, limit: int, offset: int = 0) -> list[Topic]:
    """The topics of a unit that all may see, the newest first: those under way, or those that are over."""
    states = _topic.c.state.in_(UNDER_WAY)
    settled = and_(_topic.c.state == State.OPEN.value, ~SEEN)
    public = or_(
        _topic.c.matter_id.is_(None), and_(_matter.c.visibility != "confidential", _matter.c.folded_at.is_(None))
    )
    wanted = or_(~states, settled) if over else and_(states, or_(SEEN, _topic.c.state != State.OPEN.value))
    found = (
        select(_topic, _matter.c.visibility, _matter.c.folded_at)
        .select_from(_topic.outerjoin(_matter, _matter.c.id == _topic.c.matter_id))
        .where(_topic.c.unit_id == unit_id, public, wanted)
        .order_by(_topic.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [_as_topic(row) for row in connection.execute(found)]


def under_way(connection: Connection, unit_id: UnitId) -> int:
    """How many topics of a unit wait for signers, stand on the agenda or are being voted on."""
    return int(_COUNT_UNDER_WAY.value(connection, {"of_unit": unit_id}))


def due(connection: Connection, now: datetime, limit: int) -> Sequence[TopicId]:
    """Topics whose time of signing is over."""
    return [TopicId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


# signers


def sign(connection: Connection, topic: Topic, household_id: HouseholdId, by: ResidentId, now: datetime) -> bool:
    """The household signs; False where it did already."""
    row = {
        "topic_id": topic.id, "household_id": household_id, "community_id": topic.community_id, "resident_id": by,
        "at": now,
    }  # fmt: skip
    added = insert_of(connection)(_sign).values(row).on_conflict_do_nothing().returning(_sign.c.household_id)
    return connection.execute(added).scalar_one_or_none() is not None


def unsign(connection: Connection, topic: Topic, household_id: HouseholdId) -> bool:
    """The household takes that back; False where it had not signed."""
    where = (_sign.c.topic_id == topic.id, _sign.c.household_id == household_id)
    return connection.execute(_sign.delete().where(*where)).rowcount > 0


def signed(connection: Connection, topic: Topic) -> list[tuple[HouseholdId, str]]:
    """The households of the unit that signed and still live there, beside the proposer's own, each with its door."""
    others = true() if topic.household_id is None else _sign.c.household_id != topic.household_id
    rows = connection.execute(
        select(_household.c.id, _flat.c.door)
        .select_from(
            _sign.join(_household, _household.c.id == _sign.c.household_id).join(
                _flat, _flat.c.id == _household.c.flat_id
            )
        )
        .where(
            _sign.c.topic_id == topic.id, _household.c.until.is_(None), _household.c.unit_id == topic.unit_id, others
        )
        .order_by(_sign.c.at, _sign.c.household_id)
    )  # fmt: skip
    return [(HouseholdId(row.id), row.door.rsplit("-", 1)[-1]) for row in rows]


def signers(connection: Connection, topic: Topic) -> list[ResidentId]:
    """Those who signed for their households."""
    found = select(_sign.c.resident_id).where(_sign.c.topic_id == topic.id).order_by(_sign.c.resident_id)
    return [ResidentId(one) for one in connection.execute(found).scalars()]


def households(connection: Connection, unit_id: UnitId) -> int:
    """How many households live in the unit."""
    here = (_household.c.unit_id == unit_id, _household.c.until.is_(None))
    return connection.execute(select(func.count()).select_from(_household).where(*here)).scalar_one()


def parts(connection: Connection, unit_id: UnitId) -> tuple[Part, ...]:
    """The flats of a unit that share what a topic costs, in their order."""
    lives = and_(_household.c.flat_id == _flat.c.id, _household.c.until.is_(None))
    rows = connection.execute(
        select(_flat.c.id, _flat.c.door, _flat.c.area_cm2, _flat.c.vacant, _household.c.id.label("household_id"))
        .select_from(_flat.outerjoin(_household, lives))
        .where(_flat.c.unit_id == unit_id, _flat.c.use.in_(PAYING))
        .order_by(_flat.c.place, _flat.c.id)
    )
    return tuple(
        Part(FlatId(row.id), row.door.rsplit("-", 1)[-1], row.area_cm2, row.household_id is not None and not row.vacant)
        for row in rows
    )


# the poll


def poll_of(connection: Connection, topic_id: TopicId) -> OfPoll | None:
    """The poll in which the topic is voted on, or was the last time."""
    row = connection.execute(
        select(_poll.c.id, _poll.c.state, _poll.c.opens_at, _poll.c.closes_at)
        .join(_link, _link.c.poll_id == _poll.c.id)
        .where(_link.c.topic_id == topic_id)
    ).one_or_none()
    return OfPoll(PollId(row.id), PollState(row.state), row.opens_at, row.closes_at) if row is not None else None


def put_to_vote(connection: Connection, topic: Topic, poll_id: PollId) -> None:
    """This is the poll of the topic, in place of any before."""
    row = {"topic_id": topic.id, "poll_id": poll_id, "community_id": topic.community_id}
    put = insert_of(connection)(_link).values(row)
    connection.execute(put.on_conflict_do_update(index_elements=[_link.c.topic_id], set_={"poll_id": poll_id}))


def _as_topic(row: Any) -> Topic:
    return Topic(
        TopicId(row.id), CommunityId(row.community_id), UnitId(row.unit_id), row.matter_id and MatterId(row.matter_id),
        Origin(row.origin), row.by and ResidentId(row.by), row.household_id and HouseholdId(row.household_id),
        row.words, row.why, row.price, Share(row.share), tuple(one[0] for one in row.photos), State(row.state),
        row.put_at, row.ended_at, row.signers, row.signs_until, row.came_back, row.question or "",
        row.off_reason or "", row.outcome, row.visibility == "confidential" or row.folded_at is not None,
    )  # fmt: skip
