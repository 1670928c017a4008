"""Rows of the list: shown page by page, changed by one question a screen, taken out, put back, as they were shipped."""

from dataclasses import replace
from typing import Any

import storage.communities
import storage.matters
from bot.actions import forms
from bot.actions.admission import asking
from bot.actions.admission.keeping import keep, locked, log, row_in
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR, page_in, require_administrator
from bot.actions.forms import Form, Forms, State
from bot.domain.base import CommunityId, Refused
from bot.domain.categories import AdmissionRow, BodyKind, CategoryCode, changing
from bot.domain.commands.admission import (
    AddAdmissionRow,
    EditAdmissionRow,
    OpenAdmission,
    RemoveAdmissionRow,
    ResetAdmission,
    ResetAdmissionRow,
    ShowAdmissionRow,
)
from bot.domain.rights import Person
from bot.screens import admission as screens
from bot.screens.base import Screen, Toast, text


def _here(person: Person) -> CommunityId:
    """The community whose administrator this is."""
    if person.community_id is None:
        raise Refused("rights-refused")
    return person.community_id


def _open(tx: Transaction, person: Person, _: None, command: OpenAdmission) -> Toast | None:
    every = storage.matters.every_row(tx.connection, _here(person))
    page = min(page_in(command.page), (len(every) - 1) // screens.PAGE)
    shown = every[page * screens.PAGE : (page + 1) * screens.PAGE]
    more = len(every) > (page + 1) * screens.PAGE
    count = sum(not removed for _, removed in every)
    tx.show(screens.page(shown, page, count, person.language, more=more))
    return None


def _show(tx: Transaction, person: Person, _: None, command: ShowAdmissionRow) -> Toast | None:
    show_row(tx, person, _here(person), command.row)
    return None


def show_row(tx: Transaction, person: Person, community_id: CommunityId, code: str) -> None:
    """Show one row with everything that can be changed."""
    every = storage.matters.every_row(tx.connection, community_id)
    row, removed = row_in(every, code)
    at = [one.code for one, _ in every].index(code)
    limits = storage.matters.limits_of(
        storage.communities.community(tx.connection, community_id), asking.urgency_of(row)
    )
    tx.show(screens.row(row, limits, at // screens.PAGE, person.language, removed=removed))


def _edit(tx: Transaction, person: Person, _: None, command: EditAdmissionRow) -> Toast | None:
    community_id = _here(person)
    row, _removed = row_in(storage.matters.every_row(tx.connection, community_id), command.row)
    if command.field not in changing.EDITED:
        raise Refused("button-unknown")
    if command.field in ("words", "category") and changing.takes_the_rest(row):
        raise Refused("admission-refused-rest")
    if command.field == "may" and row.code in changing.NEVER:
        raise Refused("admission-refused-never")
    if command.field == "level" and not row.community_may:
        raise Refused("admission-refused-level")
    state: State = {
        "stage": "accept" if command.field == "limits" else command.field, "community_id": community_id,
        "code": row.code, "field": command.field, "title": changing.title_of(row, person.language),
        "above": not row.community_may, "known": changing.value_of(row, asking.SHOWN.get(command.field, command.field)),
    }  # fmt: skip
    forms.begin(tx, person, "list-row", state)
    return None


def _add(tx: Transaction, person: Person, _: None, command: AddAdmissionRow) -> Toast | None:
    community_id = _here(person)
    if len(storage.matters.every_row(tx.connection, community_id)) >= changing.MOST_ROWS:
        raise Refused("admission-refused-many", most=changing.MOST_ROWS)
    state: State = {"stage": "title", "community_id": community_id, "field": "new", "title": "", "known": ""}
    forms.begin(tx, person, "list-row", state)
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The answer is there: the row is found anew, changed by the rules, kept and written down."""
    community_id = CommunityId(state["community_id"])
    require_administrator(person, community_id)
    every = locked(tx, community_id)
    said: dict[str, Any] = state["said"]
    if state["field"] == "new":
        code = changing.new_code(row.code for row, _ in every)
        row = changing.new_row(code, said["title"], CategoryCode(said["category"]), tuple(said["words"]))
    else:
        row = _changed(row_in(every, state["code"])[0], state["field"], said)
    keep(tx, person, community_id, every, row)
    show_row(tx, person, community_id, row.code)
    return None


def _changed(row: AdmissionRow, field: str, said: dict[str, Any]) -> AdmissionRow:
    match field:
        case "title":
            return changing.entitled(row, said["title"])
        case "category":
            return changing.recategorised(row, CategoryCode(said["category"]))
        case "words":
            return replace(row, words=tuple(said["words"]))
        case "route":
            return changing.routed(row, [BodyKind(kind) for kind in said["route"]])
        case "level":
            return changing.levelled(row, said["level"])
        case "urgency":
            return replace(row, urgency=said["urgency"])
        case "limits":
            return changing.limited(row, asking.count_of(said["accept"]), asking.count_of(said.get("settle")))
        case "decide":
            return replace(row, needs_decision=said["decide"] == "yes")
        case _:
            return changing.forbidden(row, said["told"]) if said.get("told") else changing.allowed(row)


def _remove(tx: Transaction, person: Person, _: None, command: RemoveAdmissionRow) -> Toast | None:
    community_id = _here(person)
    every = locked(tx, community_id)
    row, removed = row_in(every, command.row)
    if command.on:
        keep(tx, person, community_id, every, row)
    elif not removed:
        before = [one for one, gone in every if not gone]
        changing.check_list(before, [one for one in before if one.code != row.code])
        storage.matters.keep_row(tx.connection, community_id, row, tx.now)
        log(tx, person, community_id, "row-removed", code=row.code, title=row.title)
    show_row(tx, person, community_id, row.code)
    return Toast(text("admission-restored-toast" if command.on else "admission-removed-toast"))


def _reset_row(tx: Transaction, person: Person, _: None, command: ResetAdmissionRow) -> Toast | None:
    community_id = _here(person)
    shipped = changing.SHIPPED.get(command.row)
    if shipped is None:
        raise Refused("admission-refused-own-row")
    keep(tx, person, community_id, locked(tx, community_id), shipped)
    show_row(tx, person, community_id, command.row)
    return Toast(text("admission-reset-toast"))


def _reset(tx: Transaction, person: Person, _: None, command: ResetAdmission) -> Toast | None:
    community_id = _here(person)
    if not command.sure:
        tx.show(screens.ask_reset())
        return None
    every = locked(tx, community_id)
    for row in changing.SHIPPED.values():
        keep(tx, person, community_id, every, row)
    for row, removed in every:
        if not removed and row.code not in changing.SHIPPED:
            log(tx, person, community_id, "row-removed", code=row.code, title=row.title)
    storage.matters.drop_list(tx.connection, community_id)
    log(tx, person, community_id, "list-reset")
    _open(tx, person, None, OpenAdmission())
    return Toast(text("admission-reset-toast"))


ACTIONS: Table = {
    OpenAdmission: Action(nothing, ADMINISTRATOR, _open),
    ShowAdmissionRow: Action(nothing, ADMINISTRATOR, _show),
    EditAdmissionRow: Action(nothing, ADMINISTRATOR, _edit),
    AddAdmissionRow: Action(nothing, ADMINISTRATOR, _add),
    RemoveAdmissionRow: Action(nothing, ADMINISTRATOR, _remove),
    ResetAdmissionRow: Action(nothing, ADMINISTRATOR, _reset_row),
    ResetAdmission: Action(nothing, ADMINISTRATOR, _reset),
}
FORMS: Forms = {"list-row": Form(asking.step, _screen, _finish)}
