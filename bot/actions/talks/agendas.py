"""A talk day as anybody of the unit looks at it; topics put on and taken off by the leader; who writes the record."""

import storage.communities
import storage.matters
import storage.residents
import storage.talks
import storage.topics
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.forms import begin
from bot.actions.matters.changing import apply
from bot.actions.matters.changing import find as find_matter
from bot.actions.talks.subjects import (
    LEADER,
    VIEWER,
    About,
    agenda,
    find,
    find_unit,
    line_of,
    may,
    view,
    where_of,
    written,
)
from bot.actions.topics import moderating
from bot.actions.topics.subjects import find as find_topic
from bot.domain import matters as matter_rules
from bot.domain import talks as rules
from bot.domain.base import MatterId, Refused, UnitId
from bot.domain.commands.talks import (
    AddTopic,
    ChooseClerk,
    ChooseTopic,
    NameClerk,
    OpenTalks,
    ShowTalk,
    TakeOff,
)
from bot.domain.matters import TRANSITIONS, Event
from bot.domain.places import Unit
from bot.domain.rights import Person, Role, require
from bot.domain.talks import State
from bot.i18n import plain_of
from bot.screens import matters as matter_screens
from bot.screens import talks as screens
from bot.screens.base import Button, Screen, Toast, Value, text
from bot.screens.packing import base36
from storage.talks import Minutes
from storage.topics import Open


def _talk(
    tx: Transaction, command: ShowTalk | AddTopic | ChooseTopic | TakeOff | ChooseClerk | NameClerk
) -> Subject[About]:
    return find(tx, command.talk_id)


def _own_unit(tx: Transaction, command: OpenTalks) -> Subject[Unit]:
    """The unit that is asked for, else the one where the person lives, else the one they lead."""
    if command.unit_id is not None:
        return find_unit(tx, command.unit_id)
    person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
    led = (held.unit_id for held in person.roles if held.role is Role.LEADER)
    unit_id = person.unit_id or next((one for one in led if one is not None), None)
    if unit_id is None:
        raise Refused("talks-refused-no-unit")
    return find_unit(tx, unit_id)


def _open(tx: Transaction, person: Person, unit: Unit, command: OpenTalks) -> Toast | None:
    show_unit(tx, unit, person)
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=talk_UNIT`: from the group; the right is asked here, for the subject is found here."""
    if not rest.isascii() or not rest.isalnum() or len(rest) > 12:
        raise Refused("link-unknown")
    unit = storage.communities.unit(tx.connection, UnitId(int(rest, 36)))
    if unit is None:
        raise Refused("link-unknown")
    here = storage.residents.person_in(tx.connection, tx.account, unit.community.id)
    if here.resident_id is None:
        tx.show(matter_screens.stranger(f"u_{base36(unit.id)}"))
        return None
    require(VIEWER, here, where_of(unit), frozenset())
    show_unit(tx, unit, here)
    return None


def show_unit(tx: Transaction, unit: Unit, person: Person) -> None:
    """The unit's talk day that is under way, else the next; where it holds none, how to begin."""
    talk = storage.talks.current(tx.connection, unit.id)
    held = rules.are_held(unit.community.settings, unit.switches)
    if talk is None or (not held and talk.state not in (State.OPEN, State.WRITTEN)):
        allowed = rules.rhythm_of(unit.community.settings).on
        leads = any(held.role is Role.LEADER and held.unit_id == unit.id for held in person.roles)
        tx.show(screens.not_held(unit.id, unit.label, leads=leads, allowed=allowed))
        return
    show(tx, find(tx, talk.id).of, person)


def _show(tx: Transaction, person: Person, about: About, command: ShowTalk) -> Toast | None:
    show(tx, about, person)
    return None


def show(tx: Transaction, about: About, person: Person) -> None:
    """The talk day as it stands, for this person."""
    tx.show(_screen(tx, about, person))


def _screen(tx: Transaction, about: About, person: Person) -> Screen:
    talk, allowed = about.talk, may(tx, about, person)
    seen = view(tx.connection, talk, about.unit)
    if talk.state in (State.PLANNED, State.MISSED):
        found = agenda(tx.connection, talk, tx.now)
        return screens.agenda(seen, found, allowed, _last(tx, about))
    shown = _version_for(storage.talks.versions(tx.connection, talk.id), allowed)
    if shown is None:
        return screens.record(seen, [line_of(item) for item in storage.talks.items(tx.connection, talk.id)], allowed)
    return screens.minutes(seen, written(shown), allowed, is_new=shown.witness_id is None)


def _version_for(versions: list[Minutes], allowed: screens.May) -> Minutes | None:
    """The version that this person reads: the newest where they sign it, else the newest that both have signed."""
    if versions and (allowed.keeps or allowed.witnesses):
        return versions[-1]
    return next((one for one in reversed(versions) if one.witness_id is not None), None)


def _last(tx: Transaction, about: About) -> Button | None:
    """The way to the last minutes that are signed."""
    last = storage.talks.held_before(tx.connection, about.talk.unit_id, about.talk.held_at)
    return screens.last_minutes(last.id) if last else None


# topics


def _require_planned(about: About) -> None:
    if about.talk.state is not State.PLANNED:
        raise Refused("talks-refused-agenda-closed")


def _add(tx: Transaction, person: Person, about: About, command: AddTopic) -> Toast | None:
    _require_planned(about)
    _ask(tx, person, about, "topic")
    return None


def _ask(tx: Transaction, person: Person, of: About, does: str, **more: str | int) -> None:
    state = {"stage": "words", "does": does, "talk_id": of.talk.id, "community_id": of.talk.community_id, **more}
    begin(tx, person, "talk", state)


def _choose_topic(tx: Transaction, person: Person, about: About, command: ChooseTopic) -> Toast | None:
    _require_planned(about)
    found = storage.topics.still_open(tx.connection, about.unit.id)
    tx.show(screens.choose_topic(about.talk.id, [(one.id, one.words) for one in found]))
    return None


def _take_off(tx: Transaction, person: Person, about: About, command: TakeOff) -> Toast | None:
    _require_planned(about)
    _ask(tx, person, about, "off", topic_id=command.topic_id, about=_topic(tx, about, command.topic_id).words)
    return None


def _topic(tx: Transaction, about: About, topic_id: int) -> Open:
    found = storage.topics.still_open(tx.connection, about.unit.id)
    topic = next((one for one in found if one.id == topic_id), None)
    if topic is None:
        raise Refused("talks-refused-topic-over")
    return topic


def add_topic(tx: Transaction, person: Person, about: About, words: str) -> None:
    """The leader's line is on the agenda."""
    require(LEADER, person, where_of(about.unit), frozenset())
    _require_planned(about)
    storage.topics.add(tx.connection, about.talk.community_id, about.unit.id, words, tx.now)
    tx.touch("board", about.unit.id)
    show(tx, about, person)


def take_off(tx: Transaction, person: Person, about: About, topic_id: int, why: str) -> None:
    """The topic is off the agenda, and everybody can read why; a matter it came from says so."""
    require(LEADER, person, where_of(about.unit), frozenset())
    _require_planned(about)
    topic = _topic(tx, about, topic_id)
    moderating.reject(tx, find_topic(tx, topic.id).of, why)
    if topic.matter_id is not None:
        note_on(tx, person, topic.matter_id, text("talks-note-off", why=why), about.unit.language)
    show(tx, about, person)


def note_on(tx: Transaction, person: Person, matter_id: MatterId, said: Value, language: str) -> None:
    """A line in the matter's timeline, which ends its consultation where it was in one."""
    about = find_matter(tx, matter_id).of
    matter, words = about.kept.matter, plain_of(said, language)
    if matter.state in TRANSITIONS[Event.END_CONSULTATION][0]:
        by = matter_rules.Staff(matter.body_id, matter.responsible or about.community.name)
        apply(tx, about, person.resident_id, matter_rules.end_consultation(matter, by, words, tx.now))
    elif matter.state in TRANSITIONS[Event.NOTE][0]:
        apply(tx, about, person.resident_id, matter_rules.note(matter, words, tx.now))


# who writes the record


def _choose_clerk(tx: Transaction, person: Person, about: About, command: ChooseClerk) -> Toast | None:
    people = storage.residents.neighbours(tx.connection, about.unit.id)
    tx.show(screens.choose_clerk(about.talk.id, people, min(max(0, command.page), 100)))
    return None


def _name_clerk(tx: Transaction, person: Person, about: About, command: NameClerk) -> Toast | None:
    if about.talk.state not in (State.PLANNED, State.OPEN):
        raise Refused("talks-refused-closed")
    people = {resident_id for resident_id, _, _ in storage.residents.neighbours(tx.connection, about.unit.id)}
    if command.resident_id is not None and command.resident_id not in people:
        raise Refused("talks-refused-no-neighbour")
    storage.talks.change(tx.connection, about.talk, clerk_id=command.resident_id)
    tx.touch("talk", about.talk.id)
    show(tx, find(tx, about.talk.id).of, person)
    return None


ACTIONS: Table = {
    OpenTalks: Action(_own_unit, VIEWER, _open),
    ShowTalk: Action(_talk, VIEWER, _show),
    AddTopic: Action(_talk, LEADER, _add),
    ChooseTopic: Action(_talk, LEADER, _choose_topic),
    TakeOff: Action(_talk, LEADER, _take_off),
    ChooseClerk: Action(_talk, LEADER, _choose_clerk),
    NameClerk: Action(_talk, LEADER, _name_clerk),
}
LINKS: Links = {"talk": _linked}
