"""The roster: a file's rows reported or previewed, loaded in one transaction when the administrator says so."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.notices
import storage.outgoing
import storage.points
import storage.rights
import storage.roster
import storage.roster_loads
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR, require_administrator
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.notices.responding import places_pass_on
from bot.actions.points.moving import divide
from bot.domain.base import CommunityId, Refused, ResidentId
from bot.domain.commands.communities import OpenRoster, RosterGiven, SendTemplate
from bot.domain.commands.forms import Choose
from bot.domain.doors import parse_door
from bot.domain.rights import Person
from bot.domain.roster import Differences, Flat, Problem, Roster, differences, read_roster
from bot.screens import roster as screens
from bot.screens.base import Screen, Toast
from storage.roster_loads import flat_from_json, flat_to_json


def load(
    connection: Connection, community_id: CommunityId, roster: Roster, now: datetime, by: ResidentId | None,
    file_name: str = "",
) -> Differences:  # fmt: skip
    """Load a roster into a community, nobody else doing so meanwhile; what it added, changed and lacks.

    Raises Refused("roster-estate-needed"), see `bot.domain.roster.differences`.
    """
    community = storage.communities.lock_community(connection, community_id)
    found = differences(storage.roster.roster_of(connection, community_id), roster)
    if found.nothing_to_do:
        return found
    today = now.astimezone(ZoneInfo(community.zone)).date()
    for unit_id in storage.roster.load(connection, community_id, found, today):
        storage.outgoing.touch(connection, "board", unit_id)
    for household_id in storage.points.wallets.ended(connection, community_id):
        divide(connection, community_id, household_id, now)
    storage.roster_loads.keep(connection, community_id, found, now, by, file_name)
    about: dict[str, Any] = {"added": len(found.added), "changed": len(found.changed), "operator": by is None}
    storage.rights.log_change(connection, community_id, now, by, "roster-loaded", about)
    return found


def _open(tx: Transaction, person: Person, _: None, command: OpenRoster) -> Toast | None:
    if person.community_id is not None:
        show(tx, person.community_id)
    return None


def show(tx: Transaction, community_id: CommunityId) -> None:
    """What the roster holds; the newest load can be undone from here."""
    known = storage.roster.roster_of(tx.connection, community_id)
    newest = storage.roster_loads.newest(tx.connection, community_id)
    may_undo = any(one.may_be_undone for one in newest)
    tx.show(screens.about_roster(screens.Totals.of(known.flats), may_undo=may_undo))


def _template(tx: Transaction, person: Person, _: None, command: SendTemplate) -> Toast | None:
    if command.kind not in ("xlsx", "csv"):
        raise Refused("button-unknown")
    sheet = screens.template(command.kind)
    tx.tell(
        tx.account.id, tx.account.telegram_id, sheet, community_id=person.community_id, rank=storage.outgoing.ANSWER
    )  # fmt: skip
    return None


def _given(tx: Transaction, person: Person, _: None, command: RosterGiven) -> Toast | None:
    """Say everything that is wrong with the file, or show what it would change."""
    if person.community_id is None:
        raise Refused("rights-refused")
    problems = tuple(Problem(*problem) for problem in command.problems)
    roster = None
    if not problems:
        reading = read_roster(command.rows, parse_door)
        roster, problems = reading.roster, reading.problems
    if roster is None:
        tx.show(screens.problems(command.file_name, problems))
        return None
    known = storage.roster.roster_of(tx.connection, person.community_id)
    found = differences(known, roster)
    if found.nothing_to_do:
        tx.show(screens.nothing_to_do(_doors(found.missing), len(found.missing)))
        return None
    forms.begin(tx, person, "roster", _preview(person.community_id, command.file_name, roster, found))
    return None


def _preview(community_id: CommunityId, file_name: str, roster: Roster, found: Differences) -> State:
    """The draft: the roster itself, and what its screen shows, so that it can be drawn again."""
    changed = tuple(change.after for change in found.changed)
    return {
        "stage": "preview", "community_id": community_id, "file_name": file_name,
        "columns": sorted(roster.columns),
        "flats": [flat_to_json(flat) for flat in roster.flats],
        "totals": screens.Totals.of(roster.flats).to_json(),
        "added": [len(found.added), _doors(found.added)],
        "changed": [len(changed), _doors(changed)],
        "missing": [len(found.missing), _doors(found.missing)],
    }  # fmt: skip


def _step(state: State, given: Input) -> State:
    if isinstance(given, Choose) and given.option == "load":
        return {name: value for name, value in state.items() if name != "stage"}
    raise Refused("roster-refused-press")


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.preview(state)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    community_id = CommunityId(state["community_id"])
    require_administrator(person, community_id)
    roster = _of(state)
    with places_pass_on(tx, storage.notices.signing_up(tx.connection, community_id)):
        found = load(tx.connection, community_id, roster, tx.now, person.resident_id, state["file_name"])
    tx.show(screens.loaded(len(found.added), len(found.changed), len(found.missing)))
    return None


def previewed(connection: Connection, community_id: CommunityId, state: State) -> Differences:
    """All that loading the file of an open form would change, as things stand now."""
    return differences(storage.roster.roster_of(connection, community_id), _of(state))


def _of(state: State) -> Roster:
    return Roster(tuple(flat_from_json(one) for one in state["flats"]), frozenset(state["columns"]))


def _doors(flats: tuple[Flat, ...]) -> list[str]:
    """The first of these doors, as many as a screen shows."""
    return [f"{flat.estate} {flat.door}".strip() for flat in flats[: screens.DOORS]]


ACTIONS: Table = {
    OpenRoster: Action(nothing, ADMINISTRATOR, _open),
    SendTemplate: Action(nothing, ADMINISTRATOR, _template),
    RosterGiven: Action(nothing, ADMINISTRATOR, _given),
}
FORMS: Forms = {"roster": Form(_step, _screen, _finish)}
