"""How a talk day is found and locked, who may do what with it, and what screens show of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

import storage.communities
import storage.roles
import storage.talks
import storage.topics
from bot.actions.base import Subject, Transaction
from bot.domain import talks as rules
from bot.domain.base import FlatId, ItemId, Refused, TalkId, UnitId
from bot.domain.places import Unit
from bot.domain.rights import Held, Person, Right, Role, Scope, Where
from bot.domain.talks import Candidate, End, Hands, State
from bot.screens import talks as screens
from bot.screens.packing import base36
from storage.talks import Item, Minutes, Talk

VIEWER = Right(
    (
        (Role.RESIDENT, Scope.UNIT),
        (Role.LEADER, Scope.UNIT),
        (Role.GRID_WORKER, Scope.GRID),
        (Role.ADMINISTRATOR, Scope.COMMUNITY),
        (Role.AUDITOR, Scope.COMMUNITY),
    )
)
LEADER = Right(((Role.LEADER, Scope.UNIT),))
SWITCHER = Right(((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
CLERK = Right(((Role.CLERK, Scope.SUBJECT),))
NEIGHBOUR = Right(((Role.RESIDENT, Scope.UNIT),))


@dataclass(frozen=True, slots=True)
class About:
    """A talk day under way, with its unit."""

    talk: Talk
    unit: Unit

    @property
    def subject(self) -> str:
        """How reminders name it."""
        return f"talk:{self.talk.id}"


def find(tx: Transaction, talk_id: TalkId) -> Subject[About]:
    """The talk day, locked; where it stands and what a person is to it."""
    talk = storage.talks.lock(tx.connection, talk_id)
    unit = storage.communities.unit(tx.connection, talk.unit_id) if talk else None
    if talk is None or unit is None:
        raise Refused("talks-refused-gone")
    about = About(talk, unit)
    return Subject(about, where_of(unit), lambda person: relations(about, person))


def find_item(tx: Transaction, item_id: ItemId) -> tuple[Subject[About], Item]:
    """The item, read after its talk day was locked."""
    found = storage.talks.item(tx.connection, item_id)
    if found is None:
        raise Refused("talks-refused-gone")
    subject = find(tx, found.talk_id)
    item = storage.talks.item(tx.connection, item_id)
    if item is None:
        raise Refused("talks-refused-gone")
    return subject, item


def again(tx: Transaction, about: About) -> About:
    """The talk day as it stands after a change."""
    return find(tx, about.talk.id).of


def find_unit(tx: Transaction, unit_id: UnitId) -> Subject[Unit]:
    """The unit, with where it stands."""
    unit = storage.communities.unit(tx.connection, unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject(unit, where_of(unit))


def link_of(unit: Unit) -> str:
    """The link of the bot that opens the unit's talk day."""
    return f"talk_{base36(unit.id)}"


def where_of(unit: Unit) -> Where:
    """Where a unit and its talk days stand."""
    return Where(unit.community.id, unit.id, unit.grid_id)


def relations(about: About, person: Person) -> frozenset[Role]:
    """Whether this person writes the record: whom the leader named, else the leader; once it is written, both may."""
    if person.resident_id is None or person.community_id != about.talk.community_id:
        return frozenset()
    named, is_written = about.talk.clerk_id, about.talk.state in (State.WRITTEN, State.SIGNED)
    is_clerk = named == person.resident_id or (leads(about, person) and (named is None or is_written))
    return frozenset({Role.CLERK}) if is_clerk else frozenset()


def leads(about: About, person: Person) -> bool:
    """Whether this person leads the unit."""
    return Held(Role.LEADER, unit_id=about.unit.id) in person.roles


def may(tx: Transaction, about: About, person: Person) -> screens.May:
    """What this person can do: for showing buttons only, never instead of asking."""
    keeps = Role.CLERK in relations(about, person)
    home = storage.talks.flat_of(tx.connection, person.household_id) if person.unit_id == about.unit.id else None
    is_here = home in storage.talks.present(tx.connection, about.talk.id)
    return screens.May(
        leads=leads(about, person), keeps=keeps, opens=keeps and can_open(about, tx.now), attends=home is not None,
        is_here=is_here, witnesses=is_here and person.is_adult and not _signed_as_clerk(tx, about, person),
    )  # fmt: skip


def _signed_as_clerk(tx: Transaction, about: About, person: Person) -> bool:
    versions = storage.talks.versions(tx.connection, about.talk.id)
    return bool(versions) and versions[-1].clerk_id == person.resident_id


def can_open(about: About, now: datetime) -> bool:
    """Whether the record can be opened now."""
    try:
        rules.require_can_open(about.talk.state, about.talk.held_at, now)
    except Refused:
        return False
    return True


def view(connection: Connection, talk: Talk, unit: Unit) -> screens.View:
    """What screens show of a talk day."""
    homes = storage.talks.homes(connection, unit.id)
    present = storage.talks.present(connection, talk.id)
    return screens.View(
        talk.id, unit.id, unit.label, unit.community.zone, talk.held_at, talk.state, clerk_door(connection, talk),
        tuple(door for flat_id, door in homes if flat_id in present), len(homes),
    )  # fmt: skip


def clerk_door(connection: Connection, talk: Talk) -> str:
    """The door of whoever writes the record; "" where nobody does."""
    if talk.clerk_id is not None:
        return storage.talks.lives_at(connection, talk.clerk_id)[1]
    leaders = storage.roles.holders(connection, talk.community_id, role=Role.LEADER, unit_id=talk.unit_id)
    return storage.talks.lives_at(connection, leaders[0].resident_id)[1] if leaders else ""


def agenda(connection: Connection, talk: Talk, now: datetime) -> screens.Agenda:
    """What will be talked about, and what became of the last time's."""
    last = storage.talks.held_before(connection, talk.unit_id, talk.held_at)
    before = storage.talks.items(connection, last.id) if last else []
    unreached = [item for item in before if item.ended in (None, End.NEXT)]
    open_topics = storage.topics.still_open(connection, talk.unit_id)
    carried = frozenset(item.topic_id for item in unreached if item.topic_id is not None)
    topics = [
        Candidate(one.words, one.id, one.matter_id, str(one.number or ""), carried=one.id in carried)
        for one in open_topics
    ]
    waiting = frozenset(item.matter_id for item in unreached if item.matter_id is not None)
    matters = storage.talks.pressing(connection, talk.unit_id, now, waiting)
    found = rules.agenda(topics, matters)
    questions = {one.id: one.question or "" for one in open_topics}
    return screens.Agenda(
        found,
        tuple(questions.get(one.topic_id, "") if one.topic_id is not None else "" for one in found),
        tuple(line_of(item) for item in before),
        last.held_at if last else None,
        tuple(storage.topics.taken_off(connection, talk.unit_id, last.held_at if last else talk.held_at - LOOKS_BACK)),
    )


LOOKS_BACK = rules.TOLD_BEFORE * 31
"""How long what was taken off is shown where no talk day was held before."""


def line_of(item: Item) -> screens.ItemLine:
    """An item as screens show it."""
    return screens.ItemLine(
        item.words, item.ended, item.outcome, item.hands, str(item.number or ""), item.responsible, item.settle_by,
        item.state, item.id,
    )  # fmt: skip


# the minutes as they are kept


def content_of(
    items: list[Item], view: screens.View, next_at: datetime | None, corrections: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The minutes: who was there (as doors), each item with its end, when the next talk day is."""
    return {
        "items": [_item_kept(line_of(item)) for item in items],
        "present": list(view.present),
        "homes": view.homes,
        "next_at": next_at.isoformat() if next_at else None,
        "corrections": list(corrections),
    }


def _item_kept(line: screens.ItemLine) -> dict[str, Any]:
    hands = line.hands
    return {
        "words": line.words, "ended": line.ended.value if line.ended else None, "outcome": line.outcome,
        "hands": [hands.in_favour, hands.against, hands.abstained, hands.present, hands.homes] if hands else None,
        "number": line.number, "who": line.who, "until": line.until.isoformat() if line.until else None,
    }  # fmt: skip


def written(minutes: Minutes) -> screens.Written:
    """A version of the minutes as screens show it."""
    content = minutes.content
    return screens.Written(
        minutes.version, tuple(_item_read(one) for one in content["items"]), tuple(content["present"]),
        content["homes"], _instant(content["next_at"]), tuple(content["corrections"]), minutes.clerk_door,
        minutes.signed_at, minutes.witness_door, minutes.witnessed_at,
    )  # fmt: skip


def _item_read(kept: dict[str, Any]) -> screens.ItemLine:
    return screens.ItemLine(
        kept["words"], End(kept["ended"]) if kept["ended"] else None, kept["outcome"],
        Hands(*kept["hands"]) if kept["hands"] else None, kept["number"], kept["who"], _instant(kept["until"]),
    )  # fmt: skip


def _instant(kept: str | None) -> datetime | None:
    return datetime.fromisoformat(kept) if kept else None


def home_of(tx: Transaction, person: Person, about: About) -> FlatId:
    """The door of the person's household in the unit; raises Refused."""
    home = storage.talks.flat_of(tx.connection, person.household_id)
    if home is None or person.unit_id != about.unit.id:
        raise Refused("talks-refused-no-home")
    return home
