"""What both do about an errand: papers, progress, words and pictures, the day and place, the end."""

from dataclasses import replace

import storage.errands
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction
from bot.actions.errands.subjects import (
    EITHER,
    HANDLER,
    OWNER,
    Case,
    doers,
    find,
    owners,
    relations,
    remind_of_day,
    shown,
    tell,
)
from bot.actions.forms import Form, Forms, State
from bot.actions.reminding import cancel
from bot.domain import errands as rules
from bot.domain.base import Refused
from bot.domain.commands.errands import BeginErrand, CancelVisit, MoveErrand, ShowErrand, TickPaper
from bot.domain.commands.forms import Choose, Given
from bot.domain.errands import Errand, Progress
from bot.domain.rights import Person, Right, Role, require
from bot.domain.steps import step
from bot.screens import errands as screens
from bot.screens.base import Moment, Screen, Toast, Value, text

STEPS = {"papers": "fold", "send": "note", "tell": "fold", "visit": "fold"}
"""Which of the small forms takes it: one with pictures and voice, or one of words alone."""
RIGHTS: dict[str, Right] = {"papers": HANDLER, "send": OWNER, "tell": HANDLER, "visit": HANDLER}


def _begin(tx: Transaction, person: Person, case: Case, command: BeginErrand) -> Toast | None:
    _require(tx, case, person, command.what)
    state: State = {
        "stage": "words", "what": command.what, "errand_id": case.kept.id, "community_id": case.kept.community_id,
        "photos": [], "words": "", "step": STEPS[command.what], "address": case.body.address if case.body else "",
        "zone": case.community.zone,
    }  # fmt: skip
    forms.begin(tx, person, "errand_step", state)
    return None


def _require(tx: Transaction, case: Case, person: Person, what: str) -> None:
    if what not in RIGHTS:
        raise Refused("button-unknown")
    require(RIGHTS[what], person, find(tx, ShowErrand(case.kept.id)).where, relations(tx, case, person))
    rules.require_open(case.kept.errand)


def _step(state: State, given: Given | Choose) -> State:
    if state["stage"] == "place":
        if isinstance(given, Choose) and given.option == "here" and state["address"]:
            return _finished({**state, "place": state["address"]})
        typed = step({**state, "stage": "words"}, given)
        return _finished({**state, "place": typed["words"][:100]})
    after = step(state, given)
    if state["what"] == "visit" and "stage" not in after:
        return {**after, "stage": "look"}
    return after


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}


def _look(tx: Transaction, person: Person, state: State) -> State:
    """The day that was typed, as the calendar of the community has it."""
    if state.get("stage") != "look":
        return state
    at = rules.parse_day(state["words"], state["zone"], tx.now)
    return {**state, "at": at.isoformat(), "stage": "place"}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.write(state["what"], state["stage"], len(state["photos"]), state["address"])


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The form is filled: find the errand anew, ask the right again, and do it."""
    case = find(tx, ShowErrand(state["errand_id"])).of
    _require(tx, case, person, state["what"])
    after = _FINISH[state["what"]](tx, person, case, state)
    tx.show(screens.view(shown(tx, after, person)))
    return None


def _kept(tx: Transaction, person: Person, case: Case, errand: Errand, kind: str, words: str = "") -> Case:
    """Store what became of it."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    storage.errands.save(tx.connection, case.kept, errand, kind, person.resident_id, tx.now, words)
    return replace(case, kept=replace(case.kept, errand=errand))


def _event(tx: Transaction, case: Case, name: str) -> str:
    """An event under a key of its own: the so-and-so-manieth line of the timeline."""
    return f"{name}:{len(storage.errands.steps(tx.connection, case.kept.id))}"


def _tell_owners(tx: Transaction, case: Case, name: str, **args: Value) -> None:
    tell(tx, case, owners(tx, case), screens.told(name, shown(tx, case), **args), _event(tx, case, name))


def _papers(tx: Transaction, person: Person, case: Case, state: State) -> Case:
    after = _kept(tx, person, case, rules.list_papers(case.kept.errand, state["words"]), "papers")
    _tell_owners(tx, after, "papers")
    return after


def _told(tx: Transaction, person: Person, case: Case, state: State) -> Case:
    after = _kept(tx, person, case, case.kept.errand, "told", state["words"])
    _tell_owners(tx, after, "told", said=state["words"])
    return after


def _sent(tx: Transaction, person: Person, case: Case, state: State) -> Case:
    """Pictures and words for the body: its staff alone see them."""
    files = [("photo", *photo) for photo in state["photos"]]
    if state.get("voice"):
        files.append(("voice", *state["voice"]))
    for kind, file_id, unique_id in files:
        storage.errands.attach(tx.connection, case.kept, kind, file_id, unique_id, tx.now)
    marks = "📷" * len(state["photos"]) + "🎤" * bool(state.get("voice"))
    words = " ".join(part for part in (marks, state["words"]) if part)
    after = _kept(tx, person, case, case.kept.errand, "sent", words)
    tell(tx, after, doers(tx, after), screens.told("sent", shown(tx, after)), _event(tx, after, "sent"), kind="tasks")
    return after


def _visit(tx: Transaction, person: Person, case: Case, state: State) -> Case:
    """The day and the place: the resident hears it now, and both the day before and in the morning."""
    at = rules.parse_day(state["words"], state["zone"], tx.now)
    errand = rules.name_day(case.kept.errand, at, state["place"])
    after = _kept(tx, person, case, errand, "visit", state["place"])
    cancel(tx, "matters", f"errand:{case.kept.id}")
    told = screens.visit("moved" if case.kept.errand.visit_at else "visit", shown(tx, after))
    tell(tx, after, owners(tx, after), told, f"visit:{errand.visits}")
    remind_of_day(tx, after)
    return after


_FINISH = {"papers": _papers, "tell": _told, "send": _sent, "visit": _visit}


def _cancel_visit(tx: Transaction, person: Person, case: Case, command: CancelVisit) -> Toast | None:
    at = case.kept.errand.visit_at
    after = _kept(tx, person, case, rules.cancel_day(case.kept.errand), "visit_cancelled")
    remind_of_day(tx, after)
    _tell_owners(tx, after, "no-day", at=Moment(at, case.community.zone) if at else "—")
    tx.show(screens.view(shown(tx, after, person)))
    return None


def _tick(tx: Transaction, person: Person, case: Case, command: TickPaper) -> Toast | None:
    errand = rules.tick(case.kept.errand, command.nth, have=command.have)
    after = _kept(tx, person, case, errand, "")
    tx.show(screens.view(shown(tx, after, person)))
    return None


def _move(tx: Transaction, person: Person, case: Case, command: MoveErrand) -> Toast | None:
    found = relations(tx, case, person)
    by_body, by_owner = Role.HANDLER in found, bool(found & {Role.REPORTER, Role.FILER})
    if command.to not in tuple(Progress):
        raise Refused("button-unknown")
    to = Progress(command.to)
    if not ((by_body and to in rules.BY_BODY) or (by_owner and to in rules.BY_RESIDENT)):
        raise Refused("rights-refused")
    after = _kept(tx, person, case, rules.move(case.kept.errand, to), to.value)
    if to in rules.BY_RESIDENT:
        for kind in ("matters", "tasks"):
            cancel(tx, kind, f"errand:{case.kept.id}")
        remind_of_day(tx, after)
    if not by_owner:
        _tell_owners(tx, after, to.value)
    tx.show(screens.view(shown(tx, after, person)))
    return Toast(text("errands-noted-toast"))


FORMS: Forms = {"errand_step": Form(_step, _screen, _finish, _look)}
ACTIONS: Table = {
    BeginErrand: Action(find, EITHER, _begin),
    CancelVisit: Action(find, HANDLER, _cancel_visit),
    TickPaper: Action(find, OWNER, _tick),
    MoveErrand: Action(find, EITHER, _move),
}
