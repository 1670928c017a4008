"""What a body does with a matter, and what its reporter answers; the steps that need words are a small form."""

from typing import Any
from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.outgoing
import storage.topics
import storage.workday
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State, begin
from bot.actions.matters import rights, telling, views
from bot.actions.matters.changing import apply, find, follow
from bot.actions.matters.subjects import About, relations, shown, staff
from bot.actions.reminding import remind_unit
from bot.domain import matters as rules
from bot.domain.base import BodyId, MatterId, Refused
from bot.domain.commands.matters import Accept, Begin, HandTo, Letter, LetterHanded, Unfold, Withdraw
from bot.domain.deadlines import Counted, Span, extended, settle_by
from bot.domain.matters import Event, Visibility
from bot.domain.places import Body
from bot.domain.rights import Person, Role
from bot.domain.steps import ANSWERED, step
from bot.screens import matters as screens
from bot.screens import saying as form_screens
from bot.screens.base import Moment, Screen, Toast, Value, text
from bot.screens.shortening import shortened

MOST_ASKED = 500
"""Characters of a question that stand above its answer."""


def _matter(tx: Transaction, command: Any) -> Subject[About]:
    return find(tx, command.matter_id)


def _accept(tx: Transaction, person: Person, about: About, command: Accept) -> Toast | None:
    _accepted(tx, person, about)
    return Toast(text("matters-accepted-toast"))


def _accepted(tx: Transaction, person: Person, about: About) -> None:
    after = apply(tx, about, person.resident_id, rules.accept(about.kept.matter, staff(about, person), tx.now))
    until = after.kept.matter.settle_by
    told = Moment(until, about.community.zone) if until else "—"
    telling.tell_reporter(tx, after, "accepted", _occurrence(tx, after), until=told)
    views.show(tx, after, person)


def _occurrence(tx: Transaction, about: About) -> str:
    """How many lines the timeline has: the same event again is another occurrence."""
    return str(len(storage.matters.timeline(tx.connection, about.kept.matter.id)))


def _begin(tx: Transaction, person: Person, about: About, command: Begin) -> Toast | None:
    rights.require_step(command.step, person, about)
    matter = about.kept.matter
    _require_possible(command.step, about)
    if command.step == "ask":
        _require_somebody_answers(tx, about)
    if command.step == "hand":
        tx.show(screens.choose_body(shown(tx, about), tuple((body.id, body.name) for body in _others(about))))
        return None
    state: State = {
        "stage": "words", "step": command.step, "matter_id": matter.id, "community_id": matter.community_id,
        "number": str(matter.number), "photos": [], "words": "",
        "bodies": [[body.id, body.name] for body in _others(about)] if command.step in ("decline", "ring") else [],
        "is_private": command.step == "answer" and matter.visibility is Visibility.ANONYMOUS,
        "answers": _answers(tx, about) if command.step in ANSWERED else [],
        "asked": _question_asked(tx, about) if command.step == "answer" else "",
    }  # fmt: skip
    begin(tx, person, "step", state)
    return None


def _require_somebody_answers(tx: Transaction, about: About) -> None:
    if not storage.matters.may_be_answered(tx.connection, about.kept):
        raise Refused("matters-refused-nobody-to-ask", number=str(about.kept.matter.number))


def _answers(tx: Transaction, about: About) -> list[list[Any]]:
    """Id and words of the texts that the responsible body answers with."""
    body_id = about.kept.matter.body_id
    return [[one.id, one.words] for one in storage.workday.answers(tx.connection, body_id)] if body_id else []


def _question_asked(tx: Transaction, about: About) -> str:
    """What the body asked last, at not too great length."""
    asked = [one for one in storage.matters.timeline(tx.connection, about.kept.matter.id) if one.kind == Event.ASK_BACK]
    return shortened(str(asked[-1].about.get("question", "")), MOST_ASKED) if asked else ""


def _require_possible(name: str, about: About) -> None:
    """Return where the step leads somewhere from here; raises Refused before anybody writes a word in vain."""
    matter = about.kept.matter
    if name == "fold":
        if matter.folded:
            raise Refused("matters-refused-already-folded")
        return
    states, code = rules.NOT_YET.get(_EVENTS[name], (frozenset(), ""))
    if matter.state not in rules.TRANSITIONS[_EVENTS[name]][0]:
        raise Refused(code, number=str(matter.number)) if matter.state in states else rules.already(matter)


def _others(about: About) -> list[Body]:
    """The bodies it could be handed to; what is confidential only to mediators."""
    matter = about.kept.matter
    others = [body for body in about.bodies.values() if body.id != matter.body_id]
    if matter.visibility is Visibility.CONFIDENTIAL:
        return [body for body in others if body.kind == "mediation"]
    return [body for body in others if body.kind != "unit"]


def _step_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return form_screens.step(
        state["step"], state["stage"], state["number"], len(state["photos"]),
        is_private=state.get("is_private", False), bodies=state.get("bodies", ()),
        answers=() if state["words"] else state.get("answers", ()), asked=state.get("asked", ""),
    )  # fmt: skip


def _finish_step(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The form is filled: find the matter anew, ask the right again, and do it.

    Where it changed meanwhile the form is over: why, and what was written, are shown.
    """
    about = find(tx, MatterId(state["matter_id"])).of
    finished = state["step"] if state["step"] != "ring" else state["outcome"]
    try:
        with tx.connection.begin_nested():
            rights.require_step(state["step"], person, about)
            _FINISH[finished](tx, person, about, state)
    except Refused as refused:
        if Role.READER not in relations(about, person):
            raise
        why = text(refused.code, **{name: str(arg) for name, arg in refused.args_of_text.items()})
        tx.show(screens.too_late(shown(tx, about), why, state["words"]))
    return None


def _asked(tx: Transaction, person: Person, about: About, state: State) -> None:
    _require_somebody_answers(tx, about)
    after = apply(
        tx, about, person.resident_id, rules.ask_back(about.kept.matter, staff(about, person), state["words"], tx.now)
    )
    telling.ask(tx, after, state["words"], _occurrence(tx, after))
    views.show(tx, after, person)


def _noted(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person.resident_id, rules.note(about.kept.matter, _written(state), tx.now))
    _keep_files(tx, after, "note", state)
    views.show(tx, after, person)


def _written(state: State) -> str:
    """The words; a sign where there are only pictures or a voice."""
    return state["words"] or ("🎤" if state.get("voice") else "📷")


def _accepted_by_ring(tx: Transaction, person: Person, about: About, state: State) -> None:
    """They promised: accepted, where it was not before; what they said is noted either way."""
    noted = apply(tx, about, person.resident_id, rules.note(about.kept.matter, state["words"], tx.now))
    if noted.kept.matter.state in rules.WORKING:
        views.show(tx, noted, person)
    else:
        _accepted(tx, person, noted)


def _done(tx: Transaction, person: Person, about: About, state: State) -> None:
    change = rules.done(about.kept.matter, staff(about, person), tx.now, state["words"])
    after = apply(tx, about, person.resident_id, change)
    _keep_files(tx, after, "done", state)
    _tell_done(tx, after, state["words"])
    views.show(tx, after, person)


def _tell_done(tx: Transaction, about: About, note: str) -> None:
    """The group hears it with the picture; reporter and supporters are asked whether it is solved."""
    kept, matter = about.kept, about.kept.matter
    view, occurrence = shown(tx, about), _occurrence(tx, about)
    telling.no_more_tasks(tx, about)
    unit = storage.communities.unit(tx.connection, matter.unit_id) if matter.unit_id is not None else None
    if unit is not None and kept.chat_id and matter.visibility is not Visibility.CONFIDENTIAL and not matter.folded:
        photos = tuple(file_id for _, file_id in storage.matters.files(tx.connection, matter.id, "done"))
        remind_unit(
            tx, unit, screens.done_aloud(view, note, photos), kind="done", subject=telling.subject_of(about),
            occurrence=occurrence, line=screens.done_line(view), due_at=max(tx.now, kept.appears_at),
            reply_to=storage.outgoing.surface_message(tx.connection, "matter", matter.id, kept.chat_id),
        )  # fmt: skip
    telling.ask_for_review(tx, about, occurrence)


def _declined(tx: Transaction, person: Person, about: About, state: State) -> None:
    """Refused once: it goes straight to whom they named, else to the administrator; the second time it climbs."""
    change = rules.decline(about.kept.matter, staff(about, person), state["words"], state["responsible"], tx.now)
    after = apply(tx, about, person.resident_id, change)
    to = after.bodies.get(BodyId(state["to"])) if state.get("to") else None
    if after.kept.matter.refusals >= rules.REFUSALS_IN_A_ROW:
        after = follow(tx, after)
    elif to is not None:
        after = _handed(tx, person, after, to, "passed", by=change.matter.responsible, reason=state["words"])
    else:
        _ask_to_hand_on(tx, after, state)
    if Role.READER in relations(after, person):
        views.show(tx, after, person)


def _ask_to_hand_on(tx: Transaction, about: About, state: State) -> None:
    occurrence, said = _occurrence(tx, about), {"reason": state["words"], "responsible": state["responsible"]}
    telling.tell_supporters_too(tx, about, "declined", occurrence, **said)
    administrators = storage.matters.owners_of(tx.connection, about.kept.matter.community_id, ("administrator",))
    view = shown(tx, about)
    telling.tell(
        tx, about, administrators, screens.told("to-hand-on", view, **said), f"to-hand-on:{occurrence}",
        kind="tasks", line=screens.told_line("to-hand-on", view),
    )  # fmt: skip


def _extended(tx: Transaction, person: Person, about: About, state: State) -> None:
    """The one extension; the reporter reads why."""
    kept = about.kept
    if kept.plan.extension is not None:
        raise Refused("matters-refused-already-extended", number=str(kept.matter.number))
    plan = extended(kept.plan, Span(state["days"], Counted.DAYS))
    until = settle_by(plan, storage.matters.calendar_of(about.community), kept.matter.pauses)
    if until is None:
        raise rules.already(kept.matter)
    change = rules.extend(kept.matter, staff(about, person), until, state["words"], tx.now)
    after = apply(tx, about, person.resident_id, change, plan)
    told = Moment(until, about.community.zone)
    telling.tell_reporter(tx, after, "extended", _occurrence(tx, after), reason=state["words"], until=told)
    views.show(tx, after, person)


def _answered(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person.resident_id, rules.answer(about.kept.matter, _written(state), tx.now))
    _keep_files(tx, after, "answer", state)
    telling.tell_body(tx, after, "answered", _occurrence(tx, after), answer=_written(state))
    views.show(tx, after, person)


def _reopened(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person.resident_id, rules.reopen(about.kept.matter, state["words"], tx.now))
    telling.not_done(tx, after)
    telling.tell_body(tx, after, "reopened", _occurrence(tx, after), reason=state["words"])
    views.show(tx, follow(tx, after), person)


def _folded(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person.resident_id, rules.fold(about.kept.matter, state["words"], tx.now))
    storage.outgoing.take_down(tx.connection, "matter", after.kept.matter.id, tx.now)
    _touch_topic(tx, after)
    telling.not_done(tx, after)
    telling.tell_reporter(tx, after, "folded", _occurrence(tx, after), reason=state["words"])
    views.show(tx, after, person)


def _touch_topic(tx: Transaction, about: About) -> None:
    """Where the matter is a topic too, its card shows as much as may be seen of the matter."""
    topic_id = storage.topics.of_matter(tx.connection, about.kept.matter.id)
    if topic_id is not None:
        tx.touch("topic", topic_id)


def _keep_files(tx: Transaction, about: About, kind: str, state: State) -> None:
    matter, files = about.kept.matter, [(kind, *photo) for photo in state["photos"]]
    if state.get("voice"):
        files.append((f"{kind}-voice", *state["voice"]))
    for named, file_id, unique_id in files:
        storage.matters.attach(tx.connection, matter.community_id, matter.id, tx.now, named, file_id, unique_id)


_FINISH = {
    "ask": _asked, "note": _noted, "nobody": _noted, "accept": _accepted_by_ring, "done": _done,
    "decline": _declined, "answer": _answered, "reopen": _reopened, "fold": _folded, "extend": _extended,
}  # fmt: skip
_EVENTS = {
    "ask": Event.ASK_BACK, "note": Event.NOTE, "done": Event.DONE, "decline": Event.DECLINE, "ring": Event.NOTE,
    "hand": Event.REASSIGN, "answer": Event.ANSWER, "reopen": Event.REOPEN, "extend": Event.EXTEND,
}  # fmt: skip


def _unfold(tx: Transaction, person: Person, about: About, command: Unfold) -> Toast | None:
    after = apply(tx, about, person.resident_id, rules.unfold(about.kept.matter, tx.now))
    _touch_topic(tx, after)
    views.show(tx, after, person)
    return None


def _withdraw(tx: Transaction, person: Person, about: About, command: Withdraw) -> Toast | None:
    if not command.sure:
        tx.show(screens.ask_withdraw(shown(tx, about)))
        return None
    after = apply(tx, about, person.resident_id, rules.withdraw(about.kept.matter, tx.now))
    telling.no_more_tasks(tx, after)
    telling.tell_body(tx, after, "withdrawn", _occurrence(tx, after))
    telling.tell_supporters_too(tx, after, "dropped", _occurrence(tx, after))
    views.show(tx, after, person)
    return Toast(text("matters-withdrawn-toast"))


def _hand(tx: Transaction, person: Person, about: About, command: HandTo) -> Toast | None:
    body = next((one for one in _others(about) if one.id == command.body_id), None)
    if body is None and command.body_id == about.kept.matter.body_id:
        body = about.body
    if body is None:
        raise Refused("button-unknown")
    after = _handed(tx, person, about, body, "handed")
    if Role.READER in relations(after, person):
        views.show(tx, after, person)
    return Toast(text("matters-handed-toast", who=body.name))


def _handed(tx: Transaction, person: Person, about: About, body: Body, event: str, **said: Value) -> About:
    """Another body has it from now on, and the reporter knows."""
    change = rules.reassign(about.kept.matter, rules.Staff(body.id, body.name), tx.now)
    after = apply(tx, about, person.resident_id, change)
    telling.no_more_tasks(tx, after)
    telling.tell_body(tx, after, "filed", _occurrence(tx, after), category=screens.category(after.kept.matter.category))
    telling.tell_reporter(tx, after, event, _occurrence(tx, after), **said)
    return after


def _letter(tx: Transaction, person: Person, about: About, command: Letter) -> Toast | None:
    matter = about.kept.matter
    tx.tell(
        person.account_id, tx.account.telegram_id,
        screens.letter(shown(tx, about), tx.now.astimezone(ZoneInfo(about.community.zone)).date()),
        community_id=matter.community_id, rank=storage.outgoing.ANSWER,
        once=f"letter:{matter.id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return Toast(text("matters-letter-toast"))


def _letter_handed(tx: Transaction, person: Person, about: About, command: LetterHanded) -> Toast | None:
    """The letter is where it belongs, and the card says since when."""
    today = tx.now.astimezone(ZoneInfo(about.community.zone)).date()
    after = apply(tx, about, person.resident_id, rules.hand_letter(about.kept.matter, today, tx.now))
    telling.no_more_tasks(tx, after)
    views.show(tx, after, person)
    return Toast(text("matters-letter-handed-toast"))


FORMS: Forms = {"step": Form(step, _step_screen, _finish_step)}
ACTIONS: Table = {
    Accept: Action(_matter, rights.HANDLER, _accept),
    Begin: Action(_matter, rights.BEGINNER, _begin),
    Unfold: Action(_matter, rights.FOLDER, _unfold),
    Withdraw: Action(_matter, rights.REPORTER, _withdraw),
    HandTo: Action(_matter, rights.HANDER, _hand),
    Letter: Action(_matter, rights.HANDLER, _letter),
    LetterHanded: Action(_matter, rights.HANDLER, _letter_handed),
}
