"""What a body does with a matter, and what its reporter answers; the steps that need words are a small form."""

from dataclasses import replace
from typing import Any

import storage.matters
import storage.outgoing
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State, begin
from bot.actions.matters import rights, telling, views
from bot.actions.matters.subjects import About, find, relations, shown, staff
from bot.domain import matters as rules
from bot.domain.base import MatterId, Refused
from bot.domain.commands.matters import Accept, Begin, HandTo, Letter, Review, Unfold, Withdraw
from bot.domain.matters import Change, Visibility
from bot.domain.quiet import next_allowed
from bot.domain.rights import Person, Role
from bot.domain.steps import step
from bot.screens import matters as screens
from bot.screens import saying as form_screens
from bot.screens.base import Moment, Print, Screen, Toast, text


def _matter(tx: Transaction, command: Any) -> Subject[About]:
    return find(tx, command.matter_id)


def apply(tx: Transaction, about: About, person: Person, change: Change) -> About:
    """Store the change; card and board will show it."""
    kept = storage.matters.save(tx.connection, about.community, about.kept, change, person.resident_id)
    after = replace(about, kept=kept)
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
    if command.step == "hand":
        others = tuple((b.id, b.name) for b in about.bodies.values() if b.id != matter.body_id and b.kind != "unit")
        tx.show(screens.choose_body(matter, others))
        return None
    state: State = {
        "stage": "words", "step": command.step, "matter_id": matter.id, "community_id": matter.community_id,
        "number": str(matter.number), "photos": [], "words": "",
    }  # fmt: skip
    begin(tx, person, "step", state)
    return None


def _step_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return form_screens.step(state["step"], state["stage"], state["number"], len(state["photos"]))


def _finish_step(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The form is filled: find the matter anew, ask the right again, and do it."""
    subject = find(tx, MatterId(state["matter_id"]))
    about = subject.of
    rights.require_step(state["step"], person, about)
    finished = state["step"] if state["step"] != "ring" else state["outcome"]
    _FINISH[finished](tx, person, about, state)
    return None


def _asked(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.ask_back(about.kept.matter, staff(about, person), state["words"], tx.now))
    telling.tell_reporter(tx, after, "asked", _occurrence(tx, after), question=state["words"])
    views.show(tx, after, person)


def _noted(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.note(about.kept.matter, state["words"] or "📷", tx.now))
    _keep_photos(tx, after, "answer", state)
    views.show(tx, after, person)


def _rung(tx: Transaction, person: Person, about: About, state: State) -> None:
    """Nobody answered: only a note; the clock runs all the same."""
    _noted(tx, person, about, state)


def _accepted_by_ring(tx: Transaction, person: Person, about: About, state: State) -> None:
    noted = apply(tx, about, person, rules.note(about.kept.matter, state["words"], tx.now))
    _accepted(tx, person, noted)


def _done(tx: Transaction, person: Person, about: About, state: State) -> None:
    change = rules.done(about.kept.matter, staff(about, person), tx.now, state["words"])
    after = apply(tx, about, person, change)
    _keep_photos(tx, after, "done", state)
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
            due_at=next_allowed(tx.now, about.community.zone),
        )  # fmt: skip
    telling.ask_concerned(tx, about, screens.ask_review(view), f"review:{_occurrence(tx, about)}")


def _declined(tx: Transaction, person: Person, about: About, state: State) -> None:
    change = rules.decline(about.kept.matter, staff(about, person), state["words"], state["responsible"], tx.now)
    after = apply(tx, about, person, change)
    telling.tell_reporter(
        tx, after, "declined", _occurrence(tx, after), reason=state["words"], responsible=state["responsible"]
    )
    administrators = storage.matters.owners_of(tx.connection, after.kept.matter.community_id, ("administrator",))
    telling.tell(
        tx, after, administrators,
        screens.told("declined", shown(tx, after), reason=state["words"], responsible=state["responsible"]),
        f"declined:{_occurrence(tx, after)}",
    )  # fmt: skip
    views.show(tx, after, person)


def _answered(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.answer(about.kept.matter, state["words"], tx.now))
    _keep_photos(tx, after, "answer", state)
    telling.tell_body(tx, after, "answered", _occurrence(tx, after), answer=state["words"] or "📷")
    views.show(tx, after, person)


def _reopened(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.reopen(about.kept.matter, state["words"], tx.now))
    telling.tell_body(tx, after, "reopened", _occurrence(tx, after), reason=state["words"])
    views.show(tx, after, person)


def _folded(tx: Transaction, person: Person, about: About, state: State) -> None:
    after = apply(tx, about, person, rules.fold(about.kept.matter, state["words"], tx.now))
    telling.tell_reporter(tx, after, "folded", _occurrence(tx, after), reason=state["words"])
    views.show(tx, after, person)


def _keep_photos(tx: Transaction, about: About, kind: str, state: State) -> None:
    matter = about.kept.matter
    for file_id, unique_id in state["photos"]:
        storage.matters.attach(tx.connection, matter.community_id, matter.id, tx.now, kind, file_id, unique_id)


_FINISH = {
    "ask": _asked, "note": _noted, "nobody": _rung, "accept": _accepted_by_ring, "done": _done,
    "decline": _declined, "answer": _answered, "reopen": _reopened, "fold": _folded,
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
    views.show(tx, after, person)
    return Toast(text("matters-withdrawn-toast"))


def _hand(tx: Transaction, person: Person, about: About, command: HandTo) -> Toast | None:
    body = about.bodies.get(command.body_id)
    if body is None:
        raise Refused("button-unknown")
    change = rules.reassign(about.kept.matter, rules.Staff(body.id, body.name), tx.now)
    after = apply(tx, about, person, change)
    telling.tell_body(tx, after, "filed", _occurrence(tx, after), category=screens.category(after.kept.matter.category))
    telling.tell_reporter(tx, after, "handed", _occurrence(tx, after))
    here = relations(after, person)
    if Role.READER in here:
        views.show(tx, after, person)
    return Toast(text("matters-handed-toast", who=body.name))


def _letter(tx: Transaction, person: Person, about: About, command: Letter) -> Toast | None:
    matter = about.kept.matter
    tx.tell(
        person.account_id, tx.account.telegram_id,
        Screen(text("matters-letter-caption", number=str(matter.number), who=matter.responsible),
               document=Print("letter", matter.id)),
        community_id=matter.community_id, rank=storage.outgoing.ANSWER,
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
    after = apply(tx, about, person, change)
    if by_reporter and not command.solved:
        telling.tell_body(tx, after, "unsolved", _occurrence(tx, after))
    tx.show(screens.thanked())
    return None


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
