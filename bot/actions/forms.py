"""Half-filled forms: what is typed, sent or pressed in the private chat goes to the draft that is open.

A form is a row of the table `FORMS`, which `bot.actions.table` fills: how an input changes its state, what it shows,
and what is done when it is finished.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import storage.updates
import storage.uploads
from bot.actions.base import Action, Subject, Table, Transaction
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.forms import Cancel, Choose, Given, Resume, Unreadable
from bot.domain.pages import uploads_in
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens import forms as screens
from bot.screens.base import Screen, Toast
from storage.updates import StoredDraft

State = dict[str, Any]
Input = Given | Choose


@dataclass(frozen=True, slots=True)
class Form:
    """`step` is pure: (state, input) → state, raising Refused; a state without a stage is finished.

    `look` may then find out what the next question is from what is stored. What is typed into a form that was left for
    LEFT_AFTER, and in a state that `lapses`, belongs to it no more.
    """

    step: Callable[[State, Input], State]
    screen: Callable[[Transaction, Person, State], Screen]
    finish: Callable[[Transaction, Person, State], Toast | None]
    look: Callable[[Transaction, Person, State], State] = lambda tx, person, state: state
    lapses: Callable[[State], bool] = lambda state: False


Forms = dict[str, Form]

FORMS: Forms = {}
"""The forms by kind."""

WITHOUT_FORM: list[Callable[[Transaction, Person, Given], Toast | None]] = []
"""What happens to something typed while no form is open."""

PRESSED_AGAIN: list[Callable[[Transaction, Person, Choose], Toast | None]] = []
"""What a button of a form says whose question is not open any more; None: nothing of its own."""

HEARD: list[Callable[[Transaction, Person, StoredDraft, Given], bool]] = []
"""What is said at once to grave words in whatever form they are typed; whether anything was."""

RECOGNISED: list[tuple[Callable[[str], bool], Callable[[Transaction, Person, Given], Toast | None]]] = []
"""Words that mean something by themselves while no form is open: (whether these do, what happens)."""

LEFT_AFTER = timedelta(hours=12)
"""After so long nobody remembers what a form asked last."""

ANYBODY = Right(((Role.ANYONE, Scope.ANYWHERE),))


def begin(tx: Transaction, person: Person, kind: str, state: State) -> None:
    """Open a form, in place of any other, and show its first question."""
    keep(tx, kind, state)
    tx.show(FORMS[kind].screen(tx, person, state), marks=f"draft:{tx.account.id}")


def keep(tx: Transaction, kind: str, state: State) -> None:
    """Keep the form as it stands."""
    storage.updates.keep_draft(tx.connection, tx.account.id, kind, state, tx.now)


def _open_form(tx: Transaction, command: Input | Cancel | Resume | Unreadable) -> Subject[StoredDraft | None]:
    """The draft, in the community it names, else in the one the private chat is about."""
    draft = storage.updates.draft_of(tx.connection, tx.account.id)
    community = draft.state.get("community_id") if draft else None
    chosen = CommunityId(community) if community is not None else tx.account.community_id
    return Subject(draft, Where(community_id=chosen))


def take(tx: Transaction, person: Person, given: Input) -> Toast | None:
    """Give an input to the draft that was just kept."""
    draft = storage.updates.draft_of(tx.connection, tx.account.id)
    if draft is None:
        raise LookupError("no draft is open")
    return _step(tx, person, draft, given)


def _given(tx: Transaction, person: Person, draft: StoredDraft | None, command: Given) -> Toast | None:
    if draft is None or _was_left(tx, draft):
        known = (does for means, does in RECOGNISED if command.kind == "text" and means(command.text))
        return next(known, WITHOUT_FORM[0])(tx, person, command)
    if not any(heard(tx, person, draft, command) for heard in HEARD):
        return _step(tx, person, draft, command)
    try:
        with tx.connection.begin_nested():
            return _step(tx, person, draft, command)
    except Refused:
        return None


def _was_left(tx: Transaction, draft: StoredDraft) -> bool:
    return tx.now - draft.changed_at >= LEFT_AFTER and FORMS[draft.kind].lapses(draft.state)


def _choose(tx: Transaction, person: Person, draft: StoredDraft | None, command: Choose) -> Toast | None:
    if draft is None or draft.state.get("stage") != command.stage:
        answers = (again(tx, person, command) for again in PRESSED_AGAIN)
        toast = next((answer for answer in answers if answer is not None), None)
        if toast is None:
            raise Refused("forms-refused-old-button")
        return toast
    return _step(tx, person, draft, command)


def _step(tx: Transaction, person: Person, draft: StoredDraft, given: Input) -> Toast | None:
    form = FORMS[draft.kind]
    state = form.look(tx, person, form.step(draft.state, given))
    if "stage" not in state:
        storage.uploads.use(tx.connection, uploads_in(state), draft.kind)
        _close(tx, draft)
        return form.finish(tx, person, state)
    if _is_further_picture(draft.state, given) and state["stage"] == draft.state["stage"]:
        keep(tx, draft.kind, state)
    else:
        begin(tx, person, draft.kind, state)
    return None


def _close(tx: Transaction, draft: StoredDraft) -> None:
    """The form is over; what it had pushed aside is open again."""
    storage.updates.drop_draft(tx.connection, tx.account.id)
    aside = draft.state.get("aside")
    if aside:
        keep(tx, aside["kind"], aside["state"])


def _is_further_picture(before: State, given: Input) -> bool:
    """An album comes in apart; its first picture was answered, and one answer is enough."""
    return isinstance(given, Given) and bool(given.media_group_id) and before.get("album") == given.media_group_id


def _resume(tx: Transaction, person: Person, draft: StoredDraft | None, command: Resume) -> Toast | None:
    if draft is None:
        raise Refused("forms-refused-old-button")
    begin(tx, person, draft.kind, draft.state)
    return None


def _cancel(tx: Transaction, person: Person, draft: StoredDraft | None, command: Cancel) -> Toast | None:
    if draft is not None:
        storage.uploads.drop(tx.connection, uploads_in(draft.state))
        _close(tx, draft)
    tx.show(screens.cancelled())
    return None


def _unreadable(tx: Transaction, person: Person, draft: StoredDraft | None, command: Unreadable) -> Toast | None:
    """Nothing comes of it but the reason, said in the form."""
    raise Refused(f"media-refused-{command.why}")


ACTIONS: Table = {
    Given: Action(_open_form, ANYBODY, _given),
    Choose: Action(_open_form, ANYBODY, _choose),
    Cancel: Action(_open_form, ANYBODY, _cancel),
    Resume: Action(_open_form, ANYBODY, _resume),
    Unreadable: Action(_open_form, ANYBODY, _unreadable),
}
