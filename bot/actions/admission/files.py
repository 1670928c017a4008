"""The list as a workbook: sent, sent back, reported or previewed, loaded as a whole when the administrator says so."""

from collections.abc import Sequence
from typing import Any

import storage.matters
from bot.actions import forms
from bot.actions.admission.keeping import keep, locked
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR, require_administrator
from bot.actions.forms import Form, Forms, Input, State
from bot.domain.base import CommunityId, Refused
from bot.domain.categories import AdmissionRow
from bot.domain.categories.changing import check_list, differences, title_of
from bot.domain.categories.sheets import Fault, read_list
from bot.domain.commands.admission import AdmissionGiven, SendAdmission
from bot.domain.commands.forms import Choose
from bot.domain.rights import Person
from bot.screens import admission as screens
from bot.screens.base import Screen, Toast

Rows = Sequence[tuple[AdmissionRow, bool]]


def _send(tx: Transaction, person: Person, _: None, command: SendAdmission) -> Toast | None:
    if person.community_id is not None:
        sheet = screens.workbook(int(person.community_id))
        tx.tell(tx.account.id, tx.account.telegram_id, sheet, community_id=person.community_id)
    return None


def _given(tx: Transaction, person: Person, _: None, command: AdmissionGiven) -> Toast | None:
    """Say everything that is wrong with the file, or show what it would change."""
    if person.community_id is None:
        raise Refused("rights-refused")
    every = storage.matters.every_row(tx.connection, person.community_id)
    faults = tuple(Fault(*problem) for problem in command.problems)
    rows: tuple[AdmissionRow, ...] = ()
    if not faults:
        reading = read_list(command.rows, {row.code: row for row, _ in every}, tx.account.language)
        rows, faults = reading.rows, reading.faults
    if faults:
        tx.show(screens.problems(command.file_name, faults))
        return None
    _check(every, rows)
    shown = _differences(every, rows, person.language)
    if not shown["added"] and not shown["changed"]:
        tx.show(screens.nothing_to_do(shown["missing"]))
        return None
    state: State = {
        "stage": "preview", "community_id": person.community_id, "file_name": command.file_name, **shown,
        "rows": [storage.matters.row_to_json(row) for row in rows],
    }  # fmt: skip
    forms.begin(tx, person, "list-file", state)
    return None


def _check(every: Rows, rows: Sequence[AdmissionRow]) -> None:
    before = {row.code: row for row, removed in every if not removed}
    check_list(tuple(before.values()), tuple((before | {row.code: row for row in rows}).values()))


def _differences(every: Rows, rows: Sequence[AdmissionRow], language: str) -> dict[str, Any]:
    """What loading the rows would change, as the preview shows it: titles, and fields with what was and will be."""
    known, live = {row.code: row for row, _ in every}, {row.code for row, removed in every if not removed}
    changed = [
        [title_of(row, language), one.field, one.before, one.after]
        for row in rows
        if row.code in known
        for one in differences(known[row.code], row)
    ]
    return {
        "added": [row.title for row in rows if row.code not in live],
        "changed": changed,
        "missing": len(live - {row.code for row in rows}),
    }


def _step(state: State, given: Input) -> State:
    if isinstance(given, Choose) and given.option == "load":
        return {name: value for name, value in state.items() if name != "stage"}
    raise Refused("roster-refused-press")


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.preview(state, person.language)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """All rows, or none: the list may have changed since the preview, so what they do is found out anew."""
    community_id = CommunityId(state["community_id"])
    require_administrator(person, community_id)
    every = locked(tx, community_id)
    rows = [storage.matters.row_from_json(row) for row in state["rows"]]
    _check(every, rows)
    found = _differences(every, rows, person.language)
    for row in rows:
        keep(tx, person, community_id, every, row)
        every = [*((one, gone) for one, gone in every if one.code != row.code), (row, False)]
    tx.show(screens.loaded(len(found["added"]), len(found["changed"])))
    return None


ACTIONS: Table = {
    SendAdmission: Action(nothing, ADMINISTRATOR, _send),
    AdmissionGiven: Action(nothing, ADMINISTRATOR, _given),
}
FORMS: Forms = {"list-file": Form(_step, _screen, _finish)}
