"""What is written: into a thread, to invite the other side, and what both shall agree to."""

from datetime import timedelta

import storage.disputes
import storage.matters
import storage.outgoing
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction
from bot.actions.disputes.subjects import (
    TALKS,
    Case,
    find,
    is_mediator,
    keep,
    link_of,
    mediator_name,
    people_on,
    require_mediator,
    require_open,
    subject_of,
    tell,
    what_is,
)
from bot.actions.disputes.talking import require_thread, show_thread
from bot.actions.forms import Form, Forms, State
from bot.actions.matters import views
from bot.actions.reminding import remind
from bot.domain import disputes as rules
from bot.domain.base import CommunityId, FlatId, MatterId, Refused, ResidentId, UnitId
from bot.domain.commands.disputes import BeginTalk, ChooseMediator
from bot.domain.commands.forms import Choose, Given
from bot.domain.disputes import Side
from bot.domain.neighbours import Named, find_neighbours
from bot.domain.rights import Person, require
from bot.domain.steps import step
from bot.screens import disputes as screens
from bot.screens import matters as matter_screens
from bot.screens.base import Screen, Toast

THREADS = tuple(side.value for side in Side)
ANSWERED_WITHIN = timedelta(hours=1)
"""How long what somebody wrote waits for an answer that comes at once."""
STEPS = {**dict.fromkeys(THREADS, "note"), "invite": "fold", "agreement": "fold"}
"""Which of the small forms takes it: one with pictures and voice, or one of words alone."""


def _begin(tx: Transaction, person: Person, case: Case, command: BeginTalk) -> Toast | None:
    _require(case, person, command.what)
    matter = case.about.kept.matter
    state: State = {
        "stage": "door" if command.what == "invite" else "words", "what": command.what, "matter_id": matter.id,
        "community_id": matter.community_id, "number": str(matter.number), "photos": [], "words": "",
        "step": STEPS[command.what], "unit_id": matter.unit_id,
    }  # fmt: skip
    forms.begin(tx, person, "dispute", state)
    return None


def _require(case: Case, person: Person, what: str) -> None:
    """Return where this person may write this now; raises Refused."""
    if what not in STEPS:
        raise Refused("button-unknown")
    require_open(case)
    if what in THREADS:
        if case.dispute.mediator is None:
            raise Refused("disputes-refused-no-mediator")
        require_thread(case, person, what)
        return
    require_mediator(case, person)
    if what == "invite":
        rules.require_consent(case.dispute)
    elif not case.dispute.willing:
        raise Refused("disputes-refused-nobody-willing")


def _step(state: State, given: Given | Choose) -> State:
    if state["stage"] != "door":
        return step(state, given)
    typed = step({**state, "stage": "words"}, given)
    return {**state, "door": typed["words"], "stage": "look"}


def _look(tx: Transaction, person: Person, state: State) -> State:
    """The door that was typed, as the roster has it: of the same unit where it is only a number."""
    if state.get("stage") != "look":
        return state
    flat_id = _flat_called(tx, state)
    if flat_id is None:
        raise Refused("disputes-refused-no-door", door=state["door"][:40])
    return {**state, "stage": "words", "flat_id": flat_id}


def _flat_called(tx: Transaction, state: State) -> FlatId | None:
    typed = state["door"].replace("栋", "-").replace("单元", "-").replace("室", "").replace(" ", "")
    for door in storage.residents.doors(tx.connection, UnitId(state["unit_id"])):
        if typed in (door.flat.door, door.flat.short):
            return door.flat.id
    return storage.residents.flat_called(tx.connection, CommunityId(state["community_id"]), typed)


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.write(state["what"], state["stage"], state["number"], len(state["photos"]))


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The form is filled: find the dispute anew, ask the right again, and do it."""
    subject = find(tx, ChooseMediator(MatterId(state["matter_id"])))
    case = subject.of
    require(TALKS, person, subject.where, what_is(case, person))
    _require(case, person, state["what"])
    if state["what"] == "invite":
        _invite(tx, person, case, state)
    elif state["what"] == "agreement":
        _propose(tx, person, case, state)
    else:
        _write(tx, person, case, Side(state["what"]), state)
    return None


def _write(tx: Transaction, person: Person, case: Case, side: Side, state: State) -> None:
    matter, mediator = case.about.kept.matter, case.dispute.mediator
    if mediator is None or person.resident_id is None:
        raise Refused("disputes-refused-no-mediator")
    voice = state["voice"][0] if state.get("voice") else None
    photos = tuple(photo[0] for photo in state["photos"])
    kept = storage.disputes.write(
        tx.connection, matter.community_id, matter.id, side, person.resident_id, mediator, tx.now,
        words=state["words"], photos=photos, voice=voice,
    )  # fmt: skip
    by_mediator = is_mediator(case, person)
    screen = screens.message(
        matter.id, str(matter.number), side, state["words"], photos, voice,
        by=mediator_name(tx, case) if by_mediator else None,
    )  # fmt: skip
    for one in people_on(case, side) if by_mediator else (mediator,):
        _hand_on(tx, case, side, one, screen, kept, kind="matters" if by_mediator else "tasks")
    show_thread(tx, case, person, side)


def _hand_on(
    tx: Transaction, case: Case, side: Side, to: ResidentId, screen: Screen, message: int, *, kind: str
) -> None:
    """Whoever wrote a moment ago reads the answer at once; anybody else is reminded, as of anything unasked."""
    matter = case.about.kept.matter
    if not storage.disputes.wrote_since(tx.connection, matter.id, side, to, tx.now - ANSWERED_WITHIN):
        tell(tx, case, [to], screen, f"message:{message}", kind=kind, about=f"thread:{side}")
        return
    for account_id, chat_id, _ in storage.matters.people_of(tx.connection, to):
        tx.tell(
            account_id, chat_id, screen, community_id=matter.community_id, rank=storage.outgoing.ANSWER,
            once=f"dispute:{message}:{account_id}",
        )  # fmt: skip


def _invite(tx: Transaction, person: Person, case: Case, state: State) -> None:
    """Those who live behind that door are asked, with the mediator's own words."""
    _require_neutral(tx, case, state["words"])
    matter = case.about.kept.matter
    flat = storage.residents.flat(tx.connection, FlatId(state["flat_id"]))
    if flat is None or flat.community_id != matter.community_id or flat.household_id is None:
        raise Refused("disputes-refused-nobody-there")
    members = storage.residents.members(tx.connection, flat.id)
    asked = tuple(ResidentId(one.resident_id) for one in members if one.lives and one.is_adult)
    dispute = rules.invite(
        case.dispute, flat.household_id, asked, reporter_household=matter.reporter_household,
        mediator_household=person.household_id,
    )  # fmt: skip
    after = keep(tx, case, dispute, "invited")
    people = storage.matters.people_of(tx.connection, *asked)
    remind(
        tx, [(account_id, chat_id, frozenset()) for account_id, chat_id, _ in people],
        screens.invitation(matter.id, state["words"], mediator_name(tx, after)), kind="matters",
        subject=subject_of(after, "invitation"), community=case.about.community,
        line=matter_screens.private_line(matter), opens=link_of(after),
    )  # fmt: skip
    views.show(tx, after.about, person)


def _require_neutral(tx: Transaction, case: Case, words: str) -> None:
    """The other side reads neither the reporter's words nor anybody's door."""
    kept = case.about.kept
    if rules.repeats(kept.words, words):
        raise Refused("disputes-refused-their-words")
    doors = [] if kept.matter.unit_id is None else storage.residents.doors(tx.connection, kept.matter.unit_id)
    mentions = find_neighbours(words, [door.flat.door for door in doors])
    if any(mention.kind is Named.DOOR for mention in mentions):
        raise Refused("disputes-refused-a-door")


def _propose(tx: Transaction, person: Person, case: Case, state: State) -> None:
    after = keep(tx, case, rules.propose(case.dispute, state["words"]), "proposed")
    matter, dispute = case.about.kept.matter, after.dispute
    screen = screens.ask_agreement(matter.id, str(matter.number), dispute.version, dispute.agreement)
    for side in Side:
        tell(tx, after, people_on(after, side), screen, f"agreement:{dispute.version}", about="agreement")
    views.show(tx, after.about, person)


FORMS: Forms = {"dispute": Form(_step, _screen, _finish, _look)}
ACTIONS: Table = {BeginTalk: Action(find, TALKS, _begin)}
