"""Whistles (吹哨报到): the responsible body calls others in; each answers on its own, the clock marks the late."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.matters
import storage.whistles
from bot.actions.base import Action, Due, Dues, Links, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, Input, State, begin
from bot.actions.matters import rights, telling, views
from bot.actions.matters.changing import apply, find
from bot.actions.matters.subjects import About, answers_for, relations, shown, staff, where_of
from bot.actions.reminding import BY_THE_CLOCK, cancel, remind
from bot.domain import matters as events
from bot.domain import whistles as rules
from bot.domain.base import BodyId, MatterId, Refused
from bot.domain.commands.forms import Choose
from bot.domain.commands.whistles import AnswerWhistle, CallIn, EndWhistle, MarkLate
from bot.domain.matters import OPEN, Visibility
from bot.domain.places import Body
from bot.domain.rights import Person, Role, require
from bot.domain.steps import PHOTOS
from bot.domain.whistles import Whistle
from bot.domain.workday import PRESSING
from bot.i18n import plain_of
from bot.screens import whistles as screens
from bot.screens.base import Screen, Toast, text

LONGEST = 600
"""Characters of what is asked, and of an answer."""
Called = tuple[About, Whistle]


def _matter(tx: Transaction, command: CallIn) -> Subject[About]:
    return find(tx, command.matter_id)


def _whistle(tx: Transaction, command: AnswerWhistle | EndWhistle | MarkLate) -> Subject[Called]:
    return _called(tx, command.whistle_id)


def _called(tx: Transaction, whistle_id: int) -> Subject[Called]:
    """The call, after its matter is locked; CALLED is who answers for this very body."""
    known = storage.whistles.whistle(tx.connection, whistle_id)
    if known is None:
        raise Refused("matters-refused-unknown")
    about = find(tx, known.matter_id).of
    one = storage.whistles.whistle(tx.connection, whistle_id) or known

    def relations_to(person: Person) -> frozenset[Role]:
        found = relations(about, person) - {Role.CALLED}
        is_here = person.resident_id is not None and person.community_id == one.community_id
        return found | {Role.CALLED} if is_here and answers_for(about, person, one.body_id) else found

    return Subject((about, one), where_of(about), relations_to)


# calling in


def _call(tx: Transaction, person: Person, about: About, command: CallIn) -> Toast | None:
    matter = about.kept.matter
    if matter.visibility is Visibility.CONFIDENTIAL:
        raise Refused("whistles-refused-confidential", number=str(matter.number))
    if matter.state not in OPEN:
        raise events.already(matter)
    bodies = [[body.id, body.name] for body in _others(about)]
    if not bodies:
        raise Refused("whistles-refused-nobody")
    state: State = {
        "stage": "bodies", "matter_id": matter.id, "community_id": matter.community_id, "number": str(matter.number),
        "bodies": bodies, "chosen": [],
    }  # fmt: skip
    begin(tx, person, "whistle", state)
    return None


def _others(about: About) -> list[Body]:
    """The bodies that can be called in: not the one that has it, none that is called already."""
    known = {one.body_id for one in about.whistles if one.is_live} | {about.kept.matter.body_id}
    return [body for body in about.bodies.values() if body.id not in known and body.kind != "unit"]


def _step(state: State, given: Input) -> State:
    match state["stage"]:
        case "bodies":
            return _chosen(state, given)
        case "question":
            return {**state, "question": _sentence(given), "stage": "when"}
        case _:
            if isinstance(given, Choose):
                if given.option not in {str(days) for days in rules.DAYS}:
                    raise Refused("forms-refused-old-button")
                return _finished({**state, "days": int(given.option)})
            return _finished({**state, "until": _sentence(given)})


def _chosen(state: State, given: Input) -> State:
    option = given.option if isinstance(given, Choose) else ""
    if option == "done" and state["chosen"]:
        return {**state, "stage": "question"}
    body_id = next((one for one, _ in state["bodies"] if str(one) == option), None)
    if body_id is None or body_id in state["chosen"] or len(state["chosen"]) >= rules.MOST_BODIES:
        raise Refused("whistles-refused-press")
    return {**state, "chosen": [*state["chosen"], body_id]}


def _sentence(given: Input) -> str:
    if isinstance(given, Choose) or given.kind != "text" or not given.text.strip():
        raise Refused("communities-refused-words")
    if len(given.text) > LONGEST:
        raise Refused("forms-refused-too-long", limit=LONGEST)
    return given.text.strip()


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}


def _look(tx: Transaction, person: Person, state: State) -> State:
    """A time that was typed is read while it can still be asked for again."""
    if state.get("until") and "due_at" not in state:
        about = find(tx, MatterId(state["matter_id"])).of
        due_at = rules.due_typed(state["until"], tx.now, ZoneInfo(about.community.zone))
        return {**state, "due_at": due_at.isoformat()}
    return state


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Each body is called by itself; one that was called meanwhile is not called twice."""
    about = find(tx, MatterId(state["matter_id"])).of
    require(rights.HANDLER, person, where_of(about), relations(about, person))
    zone = ZoneInfo(about.community.zone)
    typed = state.get("due_at")
    due_at = datetime.fromisoformat(typed) if typed else rules.due_in(state["days"], tx.now, zone)
    allowed = {body.id: body for body in _others(about)}
    for body_id in state["chosen"]:
        body = allowed.get(BodyId(body_id))
        if body is not None:
            about = _call_one(tx, person, about, body, state["question"], due_at)
    views.show(tx, about, person)
    return None


def _call_one(
    tx: Transaction, person: Person, about: About, body: Body, question: str, due_at: datetime
) -> About:  # fmt: skip
    matter = about.kept.matter
    change = events.whistle(matter, staff(about, person), body.name, question, tx.now)
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    called = storage.whistles.call(
        tx.connection, matter.community_id, matter.id, body.id, question, person.resident_id, tx.now, due_at
    )
    if called is None:
        return about
    apply(tx, about, person.resident_id, change)
    after = find(tx, matter.id).of
    one = next(each for each in after.whistles if each.id == called)
    if body.is_offline:
        _ask_to_ring(tx, after, one, body)
    return after


def _ask_to_ring(tx: Transaction, about: About, one: Whistle, body: Body) -> None:
    """Whoever rings an off-line body gets the task, the caller too where it is they."""
    view = shown(tx, about)
    hidden_until = about.kept.appears_at if about.kept.matter.visibility is Visibility.ANONYMOUS else None
    remind(
        tx, telling.who_rings(tx, about), screens.ring(view, one, body.telephone, body.address), kind="tasks",
        subject=_subject(one), community=about.community, occurrence="ring", line=screens.ring_line(view, one),
        opens=f"m_{one.matter_id}", due_at=hidden_until,
    )  # fmt: skip


def _subject(one: Whistle) -> str:
    return f"whistle:{one.id}"


# answering


def _answer(tx: Transaction, person: Person, called: Called, command: AnswerWhistle) -> Toast | None:
    about, one = called
    rules.require_live(one)
    state: State = {
        "stage": "words", "whistle_id": one.id, "community_id": one.community_id, "name": one.name,
        "number": str(about.kept.matter.number), "question": one.question,
    }  # fmt: skip
    begin(tx, person, "whistle-answer", state)
    return None


def _answer_step(state: State, given: Input) -> State:
    if isinstance(given, Choose):
        if given.option not in ("came", "did"):
            raise Refused("forms-refused-old-button")
        return _finished({**state, "said": given.option})
    if given.kind == "photo":
        return _finished({**state, "words": given.text[:LONGEST], "photo": [given.file_id, given.file_unique_id]})
    return _finished({**state, "words": _sentence(given)})


def _question_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state)


def _answer_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.answer(state)


def _answered(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The call is found anew and the right asked again: it may be answered or over meanwhile."""
    subject = _called(tx, state["whistle_id"])
    about, one = subject.of
    require(rights.CALLED, person, subject.where, subject.relations(person))
    rules.require_live(one)
    words = _words(about, state)
    change = events.whistle_answered(about.kept.matter, one.name, words, tx.now)
    storage.whistles.answered(tx.connection, one, person.resident_id, tx.now)
    after = apply(tx, about, person.resident_id, change)
    if photo := state.get("photo"):
        matter = after.kept.matter
        if len(storage.matters.files(tx.connection, matter.id, "whistle")) < PHOTOS:
            storage.matters.attach(tx.connection, matter.community_id, matter.id, tx.now, "whistle", *photo)
    cancel(tx, "tasks", _subject(one))
    _tell_the_caller(tx, person, after, one, words)
    tx.show(screens.answered(shown(tx, after), one.name))
    return None


def _tell_the_caller(tx: Transaction, person: Person, about: About, one: Whistle, words: str) -> None:
    """Whoever called hears what was answered: of danger at once, of what is urgent alone, else in the morning."""
    urgency = about.kept.matter.urgency
    if urgency not in PRESSING or person.resident_id == one.called_by:
        return
    people, screen = (
        storage.matters.people_of(tx.connection, one.called_by),
        screens.heard(shown(tx, about), one, words),
    )
    if urgency == "danger":
        telling.cry(tx, about, people, screen, f"{_subject(one)}:answered")
        return
    remind(
        tx, people, screen, kind="tasks", subject=_subject(one), community=about.community, occurrence="answered",
        line=screens.heard_line(shown(tx, about), one), opens=f"m_{one.matter_id}",
    )  # fmt: skip


def _words(about: About, state: State) -> str:
    """What was written; what was pressed, in the community's language; a sign where there is only a picture."""
    if said := state.get("said"):
        return plain_of(text("whistles-came" if said == "came" else "whistles-did"), about.community.language)
    return str(state.get("words") or "📷")


# taking back, and what the clock does


def _end(tx: Transaction, person: Person, called: Called, command: EndWhistle) -> Toast | None:
    about, one = called
    rules.require_live(one)
    change = events.whistle_ended(about.kept.matter, staff(about, person), one.name, tx.now)
    storage.whistles.end(tx.connection, one, tx.now)
    cancel(tx, "tasks", _subject(one))
    apply(tx, about, person.resident_id, change)
    views.show(tx, find(tx, one.matter_id).of, person)
    return Toast(text("whistles-ended-toast", who=one.name))


def _mark_late(tx: Transaction, person: Person, called: Called, command: MarkLate) -> Toast | None:
    """Marked once, written to the timeline, and whoever called hears of it."""
    about, one = called
    if not rules.is_late(one, tx.now):
        return None
    storage.whistles.mark_late(tx.connection, one)
    after = apply(tx, about, None, events.whistle_late(about.kept.matter, one.name, tx.now))
    people = storage.matters.people_of(tx.connection, one.called_by)
    screen = screens.late(shown(tx, after), one)
    remind(
        tx, people, screen, kind="tasks", subject=_subject(one), community=after.community, occurrence="late",
        line=screens.late_line(shown(tx, after), one), opens=f"m_{one.matter_id}",
    )  # fmt: skip
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[MarkLate]:
    return [MarkLate(whistle_id) for whistle_id in storage.whistles.due(connection, now, limit)]


ACTIONS: Table = {
    CallIn: Action(_matter, rights.HANDLER, _call),
    AnswerWhistle: Action(_whistle, rights.CALLED, _answer),
    EndWhistle: Action(_whistle, rights.HANDLER, _end),
    MarkLate: Action(_whistle, BY_THE_CLOCK, _mark_late),
}
FORMS: Forms = {
    "whistle": Form(_step, _question_screen, _finish, _look),
    "whistle-answer": Form(_answer_step, _answer_screen, _answered),
}
LINKS: Links = {}
DUES: Dues = (Due(_due, storage.whistles.FIRST_DUE),)
