"""The record of a talk day: opened by the clerk, doors ticked at entry, each item ended in one of four ways."""

from typing import Any

import storage.communities
import storage.outgoing
import storage.talks
import storage.topics
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, begin
from bot.actions.matters.changing import apply
from bot.actions.matters.filing import Said, file
from bot.actions.reminding import cancel
from bot.actions.talks import agendas, minutes, planning
from bot.actions.talks.subjects import (
    CLERK,
    NEIGHBOUR,
    About,
    agenda,
    find,
    find_item,
    home_of,
    line_of,
    relations,
    view,
)
from bot.domain import matters as matter_rules
from bot.domain import talks as rules
from bot.domain.base import BodyId, ItemId, MatterId, Refused, TalkId
from bot.domain.commands.talks import (
    EndItem,
    OpenRecord,
    ReopenItem,
    ShowDoors,
    ShowItem,
    TickDoor,
    TickOwn,
)
from bot.domain.places import Body
from bot.domain.rights import Person, require
from bot.domain.talking import step
from bot.domain.talks import End, State
from bot.i18n import plain_of
from bot.screens import talks as screens
from bot.screens.base import Moment, Screen, Toast, text
from storage.talks import Item

FormState = dict[str, Any]


def _talk(tx: Transaction, command: OpenRecord | ShowDoors | TickDoor | TickOwn) -> Subject[About]:
    return find(tx, command.talk_id)


def _open(tx: Transaction, person: Person, about: About, command: OpenRecord) -> Toast | None:
    """The agenda as it stands becomes the record, the card stands in the group, and the next talk day is planned."""
    talk = about.talk
    rules.require_can_open(talk.state, talk.held_at, tx.now)
    found = agenda(tx.connection, talk, tx.now).items[: rules.MOST_ITEMS]
    storage.talks.change(tx.connection, talk, state=State.OPEN.value, opened_at=tx.now, remind_at=None)
    storage.talks.add_items(tx.connection, talk, found)
    cancel(tx, "talks", about.subject)
    planning.plan_next(tx, about.unit)
    if about.unit.chat_id is not None:
        storage.outgoing.live(
            tx.connection, now=tx.now, kind="talk", subject_id=talk.id, chat_id=about.unit.chat_id,
            community_id=talk.community_id,
        )  # fmt: skip
    agendas.show(tx, find(tx, talk.id).of, person)
    return None


# doors


def _show_doors(tx: Transaction, person: Person, about: About, command: ShowDoors) -> Toast | None:
    rules.require_open(about.talk.state)
    present = storage.talks.present(tx.connection, about.talk.id)
    homes = storage.talks.homes(tx.connection, about.unit.id)
    seen = view(tx.connection, about.talk, about.unit)
    tx.show(screens.tick_doors(seen, [(flat_id, door, flat_id in present) for flat_id, door in homes]))
    return None


def _tick(tx: Transaction, person: Person, about: About, command: TickDoor) -> Toast | None:
    rules.require_open(about.talk.state)
    if command.flat_id not in {flat_id for flat_id, _ in storage.talks.homes(tx.connection, about.unit.id)}:
        raise Refused("talks-refused-no-door")
    if command.here:
        storage.talks.tick(tx.connection, about.talk, command.flat_id, person.resident_id, tx.now)
    else:
        storage.talks.untick(tx.connection, about.talk, command.flat_id)
    tx.touch("talk", about.talk.id)
    return _show_doors(tx, person, about, ShowDoors(about.talk.id))


def _tick_own(tx: Transaction, person: Person, about: About, command: TickOwn) -> Toast | None:
    rules.require_open(about.talk.state)
    home = home_of(tx, person, about)
    if command.here:
        storage.talks.tick(tx.connection, about.talk, home, person.resident_id, tx.now)
    else:
        storage.talks.untick(tx.connection, about.talk, home)
    tx.touch("talk", about.talk.id)
    if tx.origin.is_private:
        agendas.show(tx, about, person)
    return Toast(text("talks-here-toast" if command.here else "talks-gone-toast"))


# items


def _item(tx: Transaction, command: ShowItem | EndItem | ReopenItem) -> Subject[tuple[About, Item]]:
    subject, item = find_item(tx, command.item_id)
    return Subject((subject.of, item), subject.where, subject.relations)


def _show_item(tx: Transaction, person: Person, of: tuple[About, Item], command: ShowItem) -> Toast | None:
    about, item = of
    rules.require_open(about.talk.state)
    seen = view(tx.connection, about.talk, about.unit)
    is_matter, has_filed = item.matter_id is not None, item.filed_id is not None
    tx.show(screens.item(seen, line_of(item), is_matter=is_matter, has_filed=has_filed))
    return None


def _end(tx: Transaction, person: Person, of: tuple[About, Item], command: EndItem) -> Toast | None:
    """Ask for the rest: a sentence, a body, or the hands one after the other."""
    about, item = of
    way = rules.require_can_end(about.talk.state, item.ended, command.how)
    state: FormState = {
        "stage": "words", "does": way.value, "item_id": item.id, "talk_id": about.talk.id,
        "community_id": about.talk.community_id, "about": item.words,
    }  # fmt: skip
    if way is End.HANDS:
        present = len(storage.talks.present(tx.connection, about.talk.id))
        if not present:
            raise Refused("talks-refused-no-doors")
        state |= {"stage": "in_favour", "present": present}
    elif way is End.MATTER and item.matter_id is None:
        bodies = _bodies(tx, about)
        if not bodies:
            raise Refused("talks-refused-no-body")
        state |= {"stage": "body", "bodies": [[body.id, body.name] for body in bodies]}
    begin(tx, person, "talk", state)
    return None


def _bodies(tx: Transaction, about: About) -> list[Body]:
    """Who can be given a matter by a talk day; mediators only get what is confidential."""
    found = storage.communities.bodies(tx.connection, about.talk.community_id)
    return [body for body in found if body.kind != "mediation"]


def _reopen_item(tx: Transaction, person: Person, of: tuple[About, Item], command: ReopenItem) -> Toast | None:
    about, item = of
    rules.require_can_reopen(about.talk.state, item.ended, item.filed_id is not None)
    storage.talks.end_item(tx.connection, item.id, None)
    if item.topic_id is not None:
        storage.topics.open_again(tx.connection, item.topic_id)
        tx.touch("topic", item.topic_id)
        tx.touch("board", about.unit.id)
    return _show_item(tx, person, (about, find_item(tx, item.id)[1]), ShowItem(item.id))


def _ended(tx: Transaction, person: Person, state: FormState) -> None:
    """The form is filled: the item ends so."""
    subject, item = find_item(tx, ItemId(state["item_id"]))
    about = subject.of
    require(CLERK, person, subject.where, relations(about, person))
    way = rules.require_can_end(about.talk.state, item.ended, state["does"])
    match way:
        case End.MATTER if item.matter_id is None:
            filed = _filed(tx, person, about, item, BodyId(state["body_id"]))
            storage.talks.end_item(tx.connection, item.id, way, filed_id=filed)
        case End.POLL:
            _wish(tx, about, item, state["words"])
        case End.HANDS:
            present = len(storage.talks.present(tx.connection, about.talk.id))
            homes = len(storage.talks.homes(tx.connection, about.unit.id))
            counted = state["in_favour"], state["against"], state["abstained"]
            hands = rules.show_of_hands(*counted, present=present, homes=homes)
            storage.talks.end_item(tx.connection, item.id, way, hands=hands)
        case _:
            storage.talks.end_item(tx.connection, item.id, way, outcome=state["words"])
    if item.topic_id is not None and way is not End.POLL:
        storage.topics.end(tx.connection, about.unit.id, item.topic_id, tx.now)
        tx.touch("topic", item.topic_id)
        tx.touch("board", about.unit.id)
    agendas.show(tx, about, person)


def _filed(tx: Transaction, person: Person, about: About, item: Item, body_id: BodyId) -> MatterId:
    """A matter of the meeting: `source` says so, and the first line of its timeline."""
    if body_id not in {body.id for body in _bodies(tx, about)}:
        raise Refused("talks-refused-no-body")
    said = Said(
        about.unit, item.words, f"talk:{about.talk.id}:{item.id}", household_id=None, is_heard=True, body_id=body_id
    )
    filed = file(tx, person, said)
    on = Moment(about.talk.held_at, about.unit.community.zone, "day")
    origin = plain_of(text("talks-note-origin", on=on), about.unit.language)
    apply(tx, filed, person.resident_id, matter_rules.note(filed.kept.matter, origin, tx.now))
    return filed.kept.matter.id


def _wish(tx: Transaction, about: About, item: Item, question: str) -> None:
    """It is to be voted on: the topic stays open with its question; a matter becomes a topic."""
    topic_id = item.topic_id
    if topic_id is not None:
        storage.topics.wish(tx.connection, topic_id, question)
    elif item.matter_id is not None:
        topic_id = storage.topics.wish_of_matter(
            tx.connection, about.talk.community_id, about.unit.id, item.matter_id, item.words, question, tx.now
        )
    storage.talks.end_item(tx.connection, item.id, End.POLL, outcome=question, topic_id=topic_id)


# the form


def _finish(tx: Transaction, person: Person, state: FormState) -> Toast | None:
    """The form is filled; where things changed meanwhile it is over: why, and what was written, are shown."""
    try:
        with tx.connection.begin_nested():
            _do(tx, person, state)
    except Refused as refused:
        why = text(refused.code, **{name: str(arg) for name, arg in refused.args_of_text.items()})
        tx.show(screens.too_late(why, state.get("words", "")))
    return None


def _do(tx: Transaction, person: Person, state: FormState) -> None:
    words = state.get("words", "")
    match state["does"]:
        case "topic":
            agendas.add_topic(tx, person, find(tx, TalkId(state["talk_id"])).of, words)
        case "off":
            agendas.take_off(tx, person, find(tx, TalkId(state["talk_id"])).of, state["topic_id"], words)
        case "correct":
            minutes.correct(tx, person, find(tx, TalkId(state["talk_id"])).of, words)
        case "days":
            planning.require_administrator(tx, person)
            planning.change_rhythm(tx, person, lambda rhythm: rules.with_days(rhythm, words))
        case "hour":
            planning.require_administrator(tx, person)
            planning.change_rhythm(tx, person, lambda rhythm: rules.with_hour(rhythm, words))
        case _:
            _ended(tx, person, state)


def _question(tx: Transaction, person: Person, state: FormState) -> Screen:
    return screens.question(state)


FORMS: Forms = {"talk": Form(step, _question, _finish)}
ACTIONS: Table = {
    OpenRecord: Action(_talk, CLERK, _open),
    ShowDoors: Action(_talk, CLERK, _show_doors),
    TickDoor: Action(_talk, CLERK, _tick),
    TickOwn: Action(_talk, NEIGHBOUR, _tick_own),
    ShowItem: Action(_item, CLERK, _show_item),
    EndItem: Action(_item, CLERK, _end),
    ReopenItem: Action(_item, CLERK, _reopen_item),
}
