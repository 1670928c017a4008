"""Objections to the roll while a poll runs, to its result afterwards: made, answered in public, and what they undo."""

from collections.abc import Sequence
from dataclasses import dataclass

import storage.communities
import storage.matters
import storage.outgoing
import storage.polls
import storage.residents
import storage.rights
import storage.roles
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.communities.rights import people
from bot.actions.duty.subjects import leaders
from bot.actions.forms import Form, Forms, State
from bot.actions.polls import deciding
from bot.actions.polls.hands import hand, require_unconcerned
from bot.actions.polls.results import CONCERNED, concerns, found
from bot.actions.polls.subjects import WRITER, About, change, find, owned_at, touch, where_of
from bot.actions.polls.telling import stop_reminding, tell_voters
from bot.actions.reminding import People, cancel, remind, remind_unit
from bot.domain.base import Refused
from bot.domain.commands.polls_results import AnswerObjection, DeclareVoid, MakeObjection, ShowObjections
from bot.domain.polls.objections import (
    ObjectionId,
    Target,
    require_can_be_void,
    require_target,
    target,
)
from bot.domain.polls.objections import State as Standing
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.values import PollId
from bot.domain.polls.writing import reasoned
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens.base import Rows, Screen, Toast, text
from bot.screens.packing import base36, number_in_link
from bot.screens.polls import objections as screens
from storage.polls.objections import Kept

ANSWERER = Right(
    ((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.CLERK, Scope.SUBJECT))
)  # fmt: skip
PAGE = 5
"""Objections on a screen."""
SHOWN_IN = (PollState.OPEN, PollState.COUNTING, PollState.DECIDED, PollState.VOID)


@dataclass(frozen=True, slots=True)
class One:
    """An objection and the poll it is about."""

    about: About
    kept: Kept


def _find(tx: Transaction, command: ShowObjections | MakeObjection) -> Subject[About]:
    return found(tx, find(tx, command.poll_id).of)


def _find_written(tx: Transaction, command: DeclareVoid) -> Subject[About]:
    about = find(tx, command.poll_id).of
    return Subject(about, owned_at(about))


def _find_one(tx: Transaction, command: AnswerObjection) -> Subject[One]:
    return _one(tx, command.objection_id)


def _one(tx: Transaction, objection_id: ObjectionId) -> Subject[One]:
    """The objection, read after its poll was locked."""
    kept = storage.polls.objections.read(tx.connection, objection_id)
    if kept is None:
        raise Refused("polls-refused-gone")
    about = find(tx, kept.poll_id).of
    kept = storage.polls.objections.read(tx.connection, objection_id) or kept
    return Subject(One(about, kept), where_of(about.unit), lambda person: _clerk(person, about))


def _clerk(person: Person, about: About) -> frozenset[Role]:
    is_clerk = person.resident_id is not None and person.resident_id == about.poll.clerk_id
    return frozenset({Role.CLERK}) if is_clerk else frozenset()


def answers(tx: Transaction, person: Person, about: About) -> bool:
    """Whether this person answers objections to the poll."""
    try:
        require(ANSWERER, person, where_of(about.unit), _clerk(person, about))
        require_unconcerned(tx, about, hand(person))
    except Refused:
        return False
    return True


def _answerers(tx: Transaction, about: About) -> People:
    """Who hears of objections: whoever leads; where they object, or neighbours are voted on, the administrators."""
    if not storage.polls.elections.households_on(tx.connection, about.poll.id):
        led = [one for one in leaders(tx, about.unit) if one[0] != tx.account.id]
        if led:
            return led
    return people(storage.roles.holders(tx.connection, about.poll.community_id, role=Role.ADMINISTRATOR))


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """The way to the objections of a poll."""
    if about.poll.state not in SHOWN_IN or not concerns(tx, person, about):
        return ()
    count, _ = storage.polls.objections.count(tx.connection, about.poll)
    return ((screens.button(about.poll, count),),)


def _show(tx: Transaction, person: Person, about: About, command: ShowObjections) -> Toast | None:
    show(tx, person, about, command.page)
    return None


def show(tx: Transaction, person: Person, about: About, page: int = 0) -> None:
    """The objections, and what this person can do with them."""
    every = storage.polls.objections.of_poll(tx.connection, about.poll)
    page = max(0, min(page, (len(every) - 1) // PAGE))
    now_for = target(about.poll, tx.now)
    mine = any(one.by == person.resident_id and one.target is now_for for one in every)
    is_writer = _writes(tx, person, about)
    upheld = any(one.state is Standing.UPHELD and one.target is Target.RESULT for one in every)
    may = screens.May(
        object=now_for is not None and not mine,
        answers=_answerable(every, person) if answers(tx, person, about) else frozenset(),
        void=is_writer and upheld and about.poll.state is PollState.DECIDED,
    )
    shown = [_line(one) for one in every[page * PAGE : (page + 1) * PAGE]]
    zone, has_more = about.unit.community.zone, len(every) > (page + 1) * PAGE
    tx.show(screens.listed(about.poll, zone, shown, page, now_for, may, has_more=has_more))


def _answerable(every: Sequence[Kept], person: Person) -> frozenset[ObjectionId]:
    """The open objections of others: nobody answers their own."""
    return frozenset(one.id for one in every if one.state is Standing.OPEN and one.by != person.resident_id)


def _require_others(kept: Kept, person: Person) -> None:
    if kept.by == person.resident_id:
        raise Refused("results-refused-own-objection")


def _writes(tx: Transaction, person: Person, about: About) -> bool:
    try:
        require(WRITER, person, owned_at(about), frozenset())
        require_unconcerned(tx, about, hand(person))
    except Refused:
        return False
    return True


def _line(one: Kept) -> screens.Line:
    return screens.Line(one.id, one.target, one.door, one.words, one.state, one.answer)


# the forms


def _object(tx: Transaction, person: Person, about: About, command: MakeObjection) -> Toast | None:
    require_target(about.poll, tx.now)
    _begin(tx, person, about, "object")
    return None


def _answer(tx: Transaction, person: Person, one: One, command: AnswerObjection) -> Toast | None:
    _require_open(one.kept)
    _require_others(one.kept, person)
    require_unconcerned(tx, one.about, hand(person))
    does = "uphold" if command.upheld else "answer"
    _begin(tx, person, one.about, does, objection_id=one.kept.id, quoted=one.kept.words)
    return None


def _void(tx: Transaction, person: Person, about: About, command: DeclareVoid) -> Toast | None:
    _require_can_be_void(tx, about)
    require_unconcerned(tx, about, hand(person))
    _begin(tx, person, about, "void")
    return None


def _begin(tx: Transaction, person: Person, about: About, does: str, **state: object) -> None:
    community_id = about.unit.community.id
    forms.begin(
        tx, person, "poll-objection",
        {"stage": "words", "does": does, "community_id": community_id, "poll_id": about.poll.id, "quoted": "", **state},
    )  # fmt: skip


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask(state["does"], find(tx, PollId(state["poll_id"])).of.poll, state["quoted"])


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    about = find(tx, PollId(state["poll_id"])).of
    match state["does"]:
        case "object":
            return _objected(tx, person, about, state["words"])
        case "void":
            require(WRITER, person, owned_at(about), frozenset())
            require_unconcerned(tx, about, hand(person))
            return _declared_void(tx, person, about, state["words"])
        case does:
            subject = _one(tx, ObjectionId(state["objection_id"]))
            require(ANSWERER, person, subject.where, subject.relations(person))
            require_unconcerned(tx, about, hand(person))
            return _answered(tx, person, subject.of, state["words"], upheld=does == "uphold")


def _objected(tx: Transaction, person: Person, about: About, words: str) -> Toast | None:
    """It stands in the list, and whoever answers hears of it."""
    subject = found(tx, about)
    require(CONCERNED, person, subject.where, subject.relations(person))
    at = require_target(about.poll, tx.now)
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    door = person.door or _line_of(tx, person, about)
    added = storage.polls.objections.add(tx.connection, about.poll, at, person.resident_id, door, words, tx.now)
    if added is None:
        raise Refused("results-refused-objected")
    touch(tx, about.poll.id, about.reached)
    line = screens.Line(added, at, door, words, Standing.OPEN, "")
    remind(
        tx, _answerers(tx, about), screens.told_of(about.poll, line), kind="tasks", subject=f"objection:{added}",
        community=about.unit.community, opens=f"z_{base36(about.poll.id)}",
    )  # fmt: skip
    show(tx, person, about)
    return Toast(text("results-objected-toast"))


def _line_of(tx: Transaction, person: Person, about: About) -> str:
    """The doors of an owner who lives elsewhere."""
    mine = storage.polls.rolls.lines_of(tx.connection, about.poll.id, person.household_id, person.resident_id)
    return mine[0].label if mine else ""


def _answered(tx: Transaction, person: Person, one: One, words: str, *, upheld: bool) -> Toast | None:
    """The answer stands in the list, and whoever objected hears it."""
    _require_open(one.kept)
    _require_others(one.kept, person)
    about, kept = one.about, one.kept
    storage.polls.objections.answer(tx.connection, kept, words, person.resident_id, tx.now, upheld=upheld)
    cancel(tx, "tasks", f"objection:{kept.id}")
    touch(tx, about.poll.id, about.reached)
    now = storage.polls.objections.read(tx.connection, kept.id) or kept
    remind(
        tx, storage.matters.people_of(tx.connection, kept.by), screens.answered(about.poll, _line(now)), kind="polls",
        subject=f"objection-answer:{kept.id}", community=about.unit.community, opens=f"z_{base36(about.poll.id)}",
    )  # fmt: skip
    show(tx, person, about)
    return None


def _require_open(kept: Kept) -> None:
    if kept.state is not Standing.OPEN:
        raise Refused("results-refused-answered")


def _require_can_be_void(tx: Transaction, about: About) -> None:
    every = storage.polls.objections.of_poll(tx.connection, about.poll)
    upheld = any(one.state is Standing.UPHELD and one.target is Target.RESULT for one in every)
    require_can_be_void(about.poll, has_upheld=upheld)


def _declared_void(tx: Transaction, person: Person, about: About, why: str) -> Toast | None:
    """The result counts no more: card, groups and voters say so, and the log does."""
    _require_can_be_void(tx, about)
    stop_reminding(tx, about)
    deciding.fall(tx, about)
    cancel(tx, "tasks", f"poll-decision:{about.poll.id}")
    tell_voters(tx, about, screens.void(about.poll, why), "void")
    about = change(tx, about, state=PollState.VOID.value, why=why)
    _tell_groups(tx, about, screens.void(about.poll, why), "void")
    told = {"poll": about.poll.id}
    storage.rights.log_change(tx.connection, about.unit.community.id, tx.now, person.resident_id, "poll-void", told)
    tx.show(screens.voided(about.poll))
    return None


# the end of the time for objections


def stand(tx: Transaction, about: About) -> None:
    """The groups hear how many objections there were; who has not answered is told that answers are owed.

    Of a ballot that another one followed in its election nothing is final, so they hear it of the last one.
    """
    count, still_open = storage.polls.objections.count(tx.connection, about.poll)
    if still_open or not storage.polls.elections.is_followed(tx.connection, about.poll.id):
        _tell_groups(tx, about, screens.stands(about.poll, count, still_open), "stands")
    if still_open:
        remind(
            tx, _answerers(tx, about), screens.task(about.poll, still_open), kind="tasks",
            subject=f"objections:{about.poll.id}", community=about.unit.community,
            opens=f"z_{base36(about.poll.id)}",
        )  # fmt: skip


def _tell_groups(tx: Transaction, about: About, what: Screen, occurrence: str) -> None:
    for unit_id in about.reached:
        unit = storage.communities.unit(tx.connection, unit_id)
        if unit is not None and unit.chat_id is not None:
            remind_unit(
                tx, unit, what, kind="polls", subject=f"poll:{about.poll.id}", occurrence=occurrence,
                reply_to=storage.outgoing.surface_message(tx.connection, "poll", about.poll.id, unit.chat_id),
            )  # fmt: skip


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=z_ID`: the objections of a poll."""
    about = find(tx, PollId(number_in_link(rest))).of
    here = storage.residents.person_in(tx.connection, tx.account, about.unit.community.id)
    subject = found(tx, about)
    require(CONCERNED, here, subject.where, subject.relations(here))
    show(tx, here, about)
    return None


ACTIONS: Table = {
    ShowObjections: Action(_find, CONCERNED, _show),
    MakeObjection: Action(_find, CONCERNED, _object),
    AnswerObjection: Action(_find_one, ANSWERER, _answer),
    DeclareVoid: Action(_find_written, WRITER, _void),
}
FORMS: Forms = {"poll-objection": Form(reasoned, _screen, _finish)}
LINKS: Links = {"z": _linked}
