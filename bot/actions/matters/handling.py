"""What a body does with a matter, and what its reporter answers; the steps that need words are a small form."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import storage.matters
import storage.outgoing
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State, begin
from bot.actions.matters import rights, telling, views
from bot.actions.matters.subjects import About, find, relations, shown, staff
from bot.domain import matters as rules
from bot.domain.base import MatterId, Refused
from bot.domain.commands.matters import Accept, Begin, HandTo, Letter, Review, Unfold, Withdraw
from bot.domain.matters import Change, Event, Visibility
from bot.domain.places import Body
from bot.domain.quiet import next_allowed
from bot.domain.rights import Person, Role
from bot.domain.steps import step
from bot.screens import matters as screens
from bot.screens import saying as form_screens
from bot.screens.base import Moment, Screen, Toast, text


def _matter(tx: Transaction, command: Any) -> Subject[About]:
    return find(tx, command.matter_id)


def apply(tx: Transaction, about: About, person: Person, change: Change) -> About:
    """Store the change; card and board will show it (a note stands on neither)."""
    kept = storage.matters.save(tx.connection, about.kept, change, person.resident_id)
    after = replace(about, kept=kept)
    if change.entry.kind is not Event.NOTE:
        telling.touch(tx, after)
    return after


def _accept(tx: Transaction, person: Person, about: About, command: Accept) -> Toast | None:
    _accepted(tx, person, about)
    return Toast(text("matters-accepted-toast"))


def _accepted(tx: Transaction, person: Person, about: About) -> None:
    after = apply(tx, about, person, rules.accept(about.kept.matter, staff(about, person), tx.now))
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
    if command.step == "hand":
        tx.show(screens.choose_body(shown(tx, about), tuple((body.id, body.name) for body in _others(about))))
        return None
    state: State = {
        "stage": "words", "step": command.step, "matter_id": matter.id, "community_id": matter.community_id,
        "number": str(matter.number), "photos": [], "words": "",
        "is_private": command.step == "answer" and matter.visibility is Visibility.ANONYMOUS,
    }  # fmt: skip
    begin(tx, person, "step", state)
    return None


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
        state["step"], state["stage"], state["number"], len(state["photos"]), is_private=state.get("is_private", False)
    )


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
    after = apply(tx, about, person, rules.ask_back(about.kept.matter, staff(about, person), state["words"], tx.now))
    telling.tell_reporter(tx, after, "asked", _occurrence(tx, after), question=state["words"])
    views.show(tx, after, person)


def _noted(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.note(about.kept.matter, _written(state), tx.now))
    _keep_files(tx, after, "note", state)
    views.show(tx, after, person)


def _written(state: State) -> str:
    """The words; a sign where there are only pictures or a voice."""
    return state["words"] or ("🎤" if state.get("voice") else "📷")


def _accepted_by_ring(tx: Transaction, person: Person, about: About, state: State) -> None:
    """They promised: accepted, where it was not before; what they said is noted either way."""
    noted = apply(tx, about, person, rules.note(about.kept.matter, state["words"], tx.now))
    if noted.kept.matter.state in rules.WORKING:
        views.show(tx, noted, person)
    else:
        _accepted(tx, person, noted)


def _done(tx: Transaction, person: Person, about: About, state: State) -> None:
    change = rules.done(about.kept.matter, staff(about, person), tx.now, state["words"])
    after = apply(tx, about, person, change)
    _keep_files(tx, after, "done", state)
    _tell_done(tx, after, state["words"])
    views.show(tx, after, person)


def _tell_done(tx: Transaction, about: About, note: str) -> None:
    """The group hears it with the picture; reporter and supporters are asked whether it is solved."""
    kept, matter = about.kept, about.kept.matter
    view = shown(tx, about)
    if kept.chat_id is not None and matter.visibility is not Visibility.CONFIDENTIAL and not matter.folded:
        photos = tuple(file_id for _, file_id in storage.matters.files(tx.connection, matter.id, "done"))
        tx.announce(
            kept.chat_id, screens.done_aloud(view, note, photos), community_id=matter.community_id,
            once=f"matter:{matter.id}:done:{_occurrence(tx, about)}",
            reply_to=storage.outgoing.surface_message(tx.connection, "matter", matter.id, kept.chat_id),
            due_at=next_allowed(max(tx.now, kept.appears_at), about.community.zone),
        )  # fmt: skip
    telling.ask_for_review(tx, about, _occurrence(tx, about))


def _declined(tx: Transaction, person: Person, about: About, state: State) -> None:
    change = rules.decline(about.kept.matter, staff(about, person), state["words"], state["responsible"], tx.now)
    after = apply(tx, about, person, change)
    telling.tell_reporter(
        tx, after, "declined", _occurrence(tx, after), supporters=True, reason=state["words"],
        responsible=state["responsible"],
    )  # fmt: skip
    administrators = storage.matters.owners_of(tx.connection, after.kept.matter.community_id, ("administrator",))
    telling.tell(
        tx, after, administrators,
        screens.told("to-hand-on", shown(tx, after), reason=state["words"], responsible=state["responsible"]),
        f"to-hand-on:{_occurrence(tx, after)}",
    )  # fmt: skip
    views.show(tx, after, person)


def _answered(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.answer(about.kept.matter, _written(state), tx.now))
    _keep_files(tx, after, "answer", state)
    telling.tell_body(tx, after, "answered", _occurrence(tx, after), answer=_written(state))
    views.show(tx, after, person)


def _reopened(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.reopen(about.kept.matter, state["words"], tx.now))
    telling.tell_body(tx, after, "reopened", _occurrence(tx, after), reason=state["words"])
    views.show(tx, after, person)


def _folded(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.fold(about.kept.matter, state["words"], tx.now))
    storage.outgoing.take_down(tx.connection, "matter", after.kept.matter.id, tx.now)
    telling.tell_reporter(tx, after, "folded", _occurrence(tx, after), reason=state["words"])
    views.show(tx, after, person)


def _keep_files(tx: Transaction, about: About, kind: str, state: State) -> None:
    matter, files = about.kept.matter, [(kind, *photo) for photo in state["photos"]]
    if state.get("voice"):
        files.append((f"{kind}-voice", *state["voice"]))
    for named, file_id, unique_id in files:
        storage.matters.attach(tx.connection, matter.community_id, matter.id, tx.now, named, file_id, unique_id)


_FINISH = {
    "ask": _asked, "note": _noted, "nobody": _noted, "accept": _accepted_by_ring, "done": _done,
    "decline": _declined, "answer": _answered, "reopen": _reopened, "fold": _folded,
}  # fmt: skip
_EVENTS = {
    "ask": Event.ASK_BACK, "note": Event.NOTE, "done": Event.DONE, "decline": Event.DECLINE, "ring": Event.NOTE,
    "hand": Event.REASSIGN, "answer": Event.ANSWER, "reopen": Event.REOPEN,
}  # fmt: skip


def _unfold(tx: Transaction, person: Person, about: About, command: Unfold) -> Toast | None:
    after = apply(tx, about, person, rules.unfold(about.kept.matter, tx.now))
    views.show(tx, after, person)
    return None


def _withdraw(tx: Transaction, person: Person, about: About, command: Withdraw) -> Toast | None:
    if not command.sure:
        tx.show(screens.ask_withdraw(shown(tx, about)))
        return None
    after = apply(tx, about, person, rules.withdraw(about.kept.matter, tx.now))
    telling.tell_body(tx, after, "withdrawn", _occurrence(tx, after))
    telling.tell_reporter(tx, after, "dropped", _occurrence(tx, after), supporters=True)
    views.show(tx, after, person)
    return Toast(text("matters-withdrawn-toast"))


def _hand(tx: Transaction, person: Person, about: About, command: HandTo) -> Toast | None:
    body = next((one for one in _others(about) if one.id == command.body_id), None)
    if body is None and command.body_id == about.kept.matter.body_id:
        body = about.body
    if body is None:
        raise Refused("button-unknown")
    change = rules.reassign(about.kept.matter, rules.Staff(body.id, body.name), tx.now)
    after = apply(tx, about, person, change)
    telling.tell_body(tx, after, "filed", _occurrence(tx, after), category=screens.category(after.kept.matter.category))
    telling.tell_reporter(tx, after, "handed", _occurrence(tx, after))
    if Role.READER in relations(after, person):
        views.show(tx, after, person)
    return Toast(text("matters-handed-toast", who=body.name))


def _letter(tx: Transaction, person: Person, about: About, command: Letter) -> Toast | None:
    matter = about.kept.matter
    tx.tell(
        person.account_id, tx.account.telegram_id,
        screens.letter(shown(tx, about), tx.now.astimezone(ZoneInfo(about.community.zone)).date()),
        community_id=matter.community_id, rank=storage.outgoing.ANSWER,
        once=f"letter:{matter.id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return Toast(text("matters-letter-toast"))


def _review(tx: Transaction, person: Person, about: About, command: Review) -> Toast | None:
    matter, found = about.kept.matter, relations(about, person)
    by_reporter = bool(found & {Role.REPORTER, Role.FILER})
    if not 0 <= command.satisfied <= 5:
        raise Refused("button-unknown")
    if command.solved and command.satisfied == 0:
        rules.review(matter, True, None, by_reporter, tx.now)
        tx.show(screens.ask_mark(matter.id))
        return None
    change = rules.review(matter, command.solved, command.satisfied or None, by_reporter, tx.now)
    if _said_so_before(tx, person, about, dict(change.entry.args)):
        tx.show(screens.thanked())
        return None
    after = apply(tx, about, person, change)
    if by_reporter and not command.solved:
        telling.tell_body(tx, after, "unsolved", _occurrence(tx, after))
    tx.show(screens.thanked())
    return None


def _said_so_before(tx: Transaction, person: Person, about: About, said: dict[str, object]) -> bool:
    """A supporter's word is kept as often as it changes, not as often as it is pressed."""
    matter = about.kept.matter
    if person.resident_id is None or matter.done_at is None:
        return False
    return storage.matters.last_review(tx.connection, matter.id, person.resident_id, matter.done_at) == said


FORMS: Forms = {"step": Form(step, _step_screen, _finish_step)}
ACTIONS: Table = {
    Accept: Action(_matter, rights.HANDLER, _accept),
    Begin: Action(_matter, rights.BEGINNER, _begin),
    Unfold: Action(_matter, rights.FOLDER, _unfold),
    Withdraw: Action(_matter, rights.REPORTER, _withdraw),
    HandTo: Action(_matter, rights.HANDER, _hand),
    Letter: Action(_matter, rights.HANDLER, _letter),
    Review: Action(_matter, rights.REVIEWER, _review),
}
