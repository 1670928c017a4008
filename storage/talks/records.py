"""The record of a talk day: its items with how they ended, and the versions of its minutes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update

from bot.domain.base import CommunityId, ItemId, MatterId, ResidentId, TalkId, TopicId, UnitId
from bot.domain.matters import UNSETTLED, Number
from bot.domain.talks import Candidate, End, Hands
from storage.matters.tables import Matter
from storage.talks.days import Talk
from storage.talks.tables import TalkDay, TalkItem, TalkMinutes

_item = TalkItem.__table__
_minutes = TalkMinutes.__table__
_talk = TalkDay.__table__
_matter = Matter.__table__

UNSETTLED_STATES = sorted(state.value for state in UNSETTLED)


@dataclass(frozen=True, slots=True)
class Item:
    """An item with how it ended, and how the matter that it is or became stands now (None: it is none)."""

    id: ItemId
    talk_id: TalkId
    words: str
    topic_id: TopicId | None
    matter_id: MatterId | None
    ended: End | None
    outcome: str
    hands: Hands | None
    filed_id: MatterId | None
    number: Number | None
    state: str | None
    responsible: str
    settle_by: datetime | None


@dataclass(frozen=True, slots=True)
class Minutes:
    """A version of the minutes with its signatures."""

    id: int
    talk_id: TalkId
    version: int
    content: dict[str, Any]
    clerk_id: ResidentId
    clerk_door: str
    signed_at: datetime
    witness_id: ResidentId | None
    witness_door: str
    witnessed_at: datetime | None


_ITEMS = select(
    _item, _matter.c.year, _matter.c.serial, _matter.c.state, _matter.c.responsible, _matter.c.settle_by
).select_from(_item.outerjoin(_matter, _matter.c.id == func.coalesce(_item.c.filed_id, _item.c.matter_id)))


def add_items(connection: Connection, talk: Talk, found: Sequence[Candidate]) -> None:
    """The agenda as it stands becomes the items of the record."""
    rows = [
        {
            "community_id": talk.community_id, "talk_day_id": talk.id, "place": place, "topic_id": one.topic_id,
            "matter_id": one.matter_id, "words": one.words, "outcome": "",
        }
        for place, one in enumerate(found, 1)
    ]  # fmt: skip
    if rows:
        connection.execute(insert(_item).values(rows))


def items(connection: Connection, talk_id: TalkId) -> list[Item]:
    """The items of a talk day in their order."""
    rows = connection.execute(_ITEMS.where(_item.c.talk_day_id == talk_id).order_by(_item.c.place))
    return [_as_item(row) for row in rows]


def item(connection: Connection, item_id: ItemId) -> Item | None:
    """One item; whoever changes it has locked its talk day and reads it then."""
    row = connection.execute(_ITEMS.where(_item.c.id == item_id)).one_or_none()
    return _as_item(row) if row else None


def end_item(
    connection: Connection, item_id: ItemId, how: End | None, *, outcome: str = "", hands: Hands | None = None,
    filed_id: MatterId | None = None, topic_id: TopicId | None = None,
) -> None:  # fmt: skip
    """The item ended so; None: it has not ended yet."""
    values: dict[str, Any] = {
        "ended": how.value if how else None, "outcome": outcome, "filed_id": filed_id,
        "in_favour": hands and hands.in_favour, "against": hands and hands.against,
        "abstained": hands and hands.abstained, "present": hands and hands.present, "homes": hands and hands.homes,
    }  # fmt: skip
    if topic_id is not None:
        values["topic_id"] = topic_id
    connection.execute(update(_item).where(_item.c.id == item_id).values(values))


def pressing(connection: Connection, unit_id: UnitId, now: datetime, carried: frozenset[MatterId]) -> list[Candidate]:
    """The unsettled matters of a unit that everybody sees, with what makes them need attention."""
    seen = and_(_matter.c.visibility != "confidential", _matter.c.appears_at <= now, _matter.c.folded_at.is_(None))
    rows = connection.execute(
        select(_matter)
        .where(
            _matter.c.unit_id == unit_id,
            _matter.c.state.in_(UNSETTLED_STATES),
            seen,
            or_(
                _matter.c.id.in_(sorted(carried)),
                _matter.c.settle_by < now,
                and_(_matter.c.accept_by < now, _matter.c.state == "filed", _matter.c.accepted_at.is_(None)),
                _matter.c.overdue,
                _matter.c.state == "in_consultation",
                _matter.c.supporters > 0,
            ),
        )
        .order_by(_matter.c.id)
    )
    return [
        Candidate(
            row.words, None, MatterId(row.id), str(Number(row.year, row.serial)),
            is_late=_is_late(row, now), in_consultation=row.state == "in_consultation",
            supporters=row.supporters, carried=MatterId(row.id) in carried,
        )
        for row in rows
    ]  # fmt: skip


def _is_late(row: Any, now: datetime) -> bool:
    if row.state == "returned":
        return False
    missed_accept = row.state == "filed" and row.accepted_at is None and row.accept_by is not None
    return bool(row.overdue or (row.settle_by and row.settle_by < now) or (missed_accept and row.accept_by < now))


# minutes


def add_minutes(
    connection: Connection, talk: Talk, content: dict[str, Any], clerk_id: ResidentId, clerk_door: str, now: datetime
) -> int:
    """A new version, signed by the clerk; which version it is. The talk day is locked."""
    newest = connection.execute(
        select(func.max(_minutes.c.version)).where(_minutes.c.talk_day_id == talk.id)
    ).scalar_one_or_none()
    version: int = (newest or 0) + 1
    connection.execute(
        insert(_minutes).values(
            community_id=talk.community_id, talk_day_id=talk.id, version=version, content=content, clerk_id=clerk_id,
            clerk_door=clerk_door, signed_at=now, witness_door="",
        )
    )  # fmt: skip
    return version


def witness(connection: Connection, minutes: Minutes, by: ResidentId, door: str, now: datetime) -> None:
    """The witness signed this version, too."""
    connection.execute(
        update(_minutes)
        .where(_minutes.c.id == minutes.id, _minutes.c.witness_id.is_(None))
        .values(witness_id=by, witness_door=door, witnessed_at=now)
    )


def take_back(connection: Connection, minutes: Minutes) -> None:
    """A version that no witness signed is no more."""
    connection.execute(delete(_minutes).where(_minutes.c.id == minutes.id, _minutes.c.witness_id.is_(None)))


def versions(connection: Connection, talk_id: TalkId) -> list[Minutes]:
    """The versions of the minutes, the first first."""
    rows = connection.execute(select(_minutes).where(_minutes.c.talk_day_id == talk_id).order_by(_minutes.c.version))
    return [_as_minutes(row) for row in rows]


def signed(
    connection: Connection, community_id: CommunityId, unit_ids: Collection[UnitId], limit: int, offset: int = 0
) -> list[tuple[Minutes, UnitId, datetime]]:
    """The newest signed minutes of each talk day of these units, with its unit and when it was, the newest first."""
    later = _minutes.alias("later")
    replaced = select(later.c.id).where(
        later.c.talk_day_id == _minutes.c.talk_day_id, later.c.version > _minutes.c.version,
        later.c.witness_id.is_not(None),
    )  # fmt: skip
    found = (
        select(_minutes, _talk.c.unit_id, _talk.c.held_at)
        .join(_talk, _talk.c.id == _minutes.c.talk_day_id)
        .where(_talk.c.community_id == community_id, _talk.c.unit_id.in_(sorted(unit_ids)))
        .where(_minutes.c.witness_id.is_not(None), ~replaced.exists())
        .order_by(_talk.c.held_at.desc(), _minutes.c.id.desc())
    )
    rows = connection.execute(found.limit(limit).offset(offset))
    return [(_as_minutes(row), UnitId(row.unit_id), row.held_at) for row in rows]


def minutes_of(connection: Connection, minutes_id: int) -> Minutes | None:
    """One version."""
    row = connection.execute(select(_minutes).where(_minutes.c.id == minutes_id)).one_or_none()
    return _as_minutes(row) if row else None


def _as_item(row: Any) -> Item:
    hands = None
    if row.in_favour is not None:
        hands = Hands(row.in_favour, row.against, row.abstained, row.present, row.homes)
    return Item(
        ItemId(row.id), TalkId(row.talk_day_id), row.words, row.topic_id and TopicId(row.topic_id),
        row.matter_id and MatterId(row.matter_id), End(row.ended) if row.ended else None, row.outcome, hands,
        row.filed_id and MatterId(row.filed_id), Number(row.year, row.serial) if row.year is not None else None,
        row.state, row.responsible or "", row.settle_by,
    )  # fmt: skip


def _as_minutes(row: Any) -> Minutes:
    return Minutes(
        row.id, TalkId(row.talk_day_id), row.version, row.content, ResidentId(row.clerk_id), row.clerk_door,
        row.signed_at, row.witness_id and ResidentId(row.witness_id), row.witness_door, row.witnessed_at,
    )  # fmt: skip
