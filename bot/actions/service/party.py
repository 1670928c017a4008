"""One's own goal, work unit and name; a party group's members; the list of a quarter; the community's goal."""

from datetime import date

import storage.communities
import storage.outgoing
import storage.rights
import storage.service
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR, page_in
from bot.actions.forms import Form, Forms, State
from bot.actions.service.hub import MEMBER
from bot.actions.service.records.looking import is_party
from bot.actions.service.records.subjects import today
from bot.domain.base import Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.records import (
    OpenGoalRule,
    OpenParty,
    SendQuarter,
    SetGoalRule,
    ShowPartyGroup,
    WriteOfMember,
)
from bot.domain.places import Community
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.domain.service.party import GOAL, OFFERED, SETTING, check_goal, goal_of, parse_quarter, quarter_of
from bot.domain.service.records import SHORT
from bot.screens.base import Print, Screen, Toast
from bot.screens.service import party as screens

GROUP_LEADER = Right(((Role.PARTY_GROUP_LEADER, Scope.COMMUNITY),), refusal="records-refused-party-group")
QUARTER_READER = Right(
    ((Role.VOLUNTEER, Scope.SUBJECT), (Role.PARTY_GROUP_LEADER, Scope.UNIT)), refusal="records-refused-party-group"
)
"""The member, and who leads the group of the stairwell they live in."""
KIND = "service_member"
FORMS_OF = ("book", "sheet")


def _community(tx: Transaction, person: Person) -> Community:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    return storage.communities.community(tx.connection, person.community_id)


def _open(tx: Transaction, person: Person, _: None, command: OpenParty) -> Toast | None:
    show(tx, person)
    return None


def show(tx: Transaction, person: Person) -> None:
    """The person's own page."""
    community = _community(tx, person)
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    member = storage.service.party.member(tx.connection, person.resident_id)
    here = today(tx, community)
    done = _this_year(tx, [person.resident_id], here).get(person.resident_id, 0)
    view = screens.Own(
        person.resident_id, member.name, member.work_unit, goal_of(community.settings, member.goal), done,
        quarter_of(here), is_party=is_party(person), leads=person.holds(Role.PARTY_GROUP_LEADER),
        shows_party=person.shows_party,
    )  # fmt: skip
    tx.show(screens.own(view))


def _this_year(tx: Transaction, residents: list[ResidentId], here: date) -> dict[ResidentId, int]:
    first, last = date(here.year, 1, 1), date(here.year, 12, 31)
    return storage.service.records.final_in_all(tx.connection, residents, first, last)


# what one enters of oneself


def _write(tx: Transaction, person: Person, _: None, command: WriteOfMember) -> Toast | None:
    if command.what not in ("name", "unit", "goal"):
        raise Refused("button-unknown")
    community = _community(tx, person)
    forms.begin(tx, person, KIND, {"stage": "line", "what": command.what, "community_id": community.id})
    return None


def _step(state: State, given: Given | Choose) -> State:
    if isinstance(given, Choose):
        return _chosen(state, given.option)
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    words = " ".join(given.text.split())
    if state["what"] == "goal":
        return {**_finished(state), "goal": check_goal(words)}
    if len(words) > SHORT:
        raise Refused("forms-refused-too-long", limit=SHORT)
    return {**_finished(state), "words": words}


def _chosen(state: State, option: str) -> State:
    if state["what"] == "goal" and option == "default":
        return {**_finished(state), "goal": None}
    if state["what"] == "goal" and option in map(str, OFFERED):
        return {**_finished(state), "goal": int(option)}
    if state["what"] != "goal" and option == "none":
        return {**_finished(state), "words": ""}
    raise Refused("forms-refused-old-button")


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    community = _community(tx, person)
    return screens.ask(state["what"], goal_of(community.settings, None))


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    column = {"name": "name", "unit": "work_unit", "goal": "goal"}[state["what"]]
    value = state["goal"] if state["what"] == "goal" else state["words"]
    storage.service.party.change_member(tx.connection, person.community_id, person.resident_id, **{column: value})
    show(tx, person)
    return None


# the group


def _group(tx: Transaction, person: Person, _: None, command: ShowPartyGroup) -> Toast | None:
    community, page = _community(tx, person), page_in(command.page)
    units = [
        UnitId(held.unit_id)
        for held in person.roles
        if held.role is Role.PARTY_GROUP_LEADER and held.unit_id is not None
    ]
    members = storage.service.party.group_of(tx.connection, community.id, units)
    of_page = members[page * screens.SIZE : (page + 1) * screens.SIZE]
    here = today(tx, community)
    minutes = _this_year(tx, of_page, here)
    named = storage.service.party.named(tx.connection, of_page)
    lines = tuple(
        screens.MemberLine(
            one, named[one].label, minutes.get(one, 0),
            goal_of(community.settings, storage.service.party.member(tx.connection, one).goal),
        )
        for one in of_page
    )  # fmt: skip
    tx.show(screens.group(lines, quarter_of(here), page, has_more=len(members) > (page + 1) * screens.SIZE))
    return None


def _find_member(tx: Transaction, command: SendQuarter) -> Subject[ResidentId]:
    """The member; leaders have those alone who are party members where they lead."""
    lives = storage.service.party.lives(tx.connection, command.resident_id)
    if lives is None:
        raise Refused("records-refused-party-group")
    in_group = command.resident_id in storage.service.party.group_of(
        tx.connection, lives.community_id, [lives.unit_id] if lives.unit_id is not None else []
    )
    where = Where(lives.community_id, lives.unit_id if in_group else None)

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.VOLUNTEER}) if person.resident_id == command.resident_id else frozenset()

    return Subject(command.resident_id, where, relations)


def _send(tx: Transaction, person: Person, resident_id: ResidentId, command: SendQuarter) -> Toast | None:
    """The list as a file; it is read when its turn comes."""
    quarter = parse_quarter(command.quarter)
    if quarter is None or command.form not in FORMS_OF:
        raise Refused("button-unknown")
    document = Print(f"served-quarter-{command.form}", resident_id, on=f"{quarter}@{tx.now.isoformat()}")
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.sent(quarter, document), community_id=person.community_id,
        rank=storage.outgoing.ANSWER,
    )  # fmt: skip
    return None


# the community's goal


def _open_rule(tx: Transaction, person: Person, _: None, command: OpenGoalRule) -> Toast | None:
    tx.show(screens.rule(goal_of(_community(tx, person).settings, None), OFFERED))
    return None


def _set_rule(tx: Transaction, person: Person, _: None, command: SetGoalRule) -> Toast | None:
    if command.hours not in OFFERED or person.community_id is None:
        raise Refused("button-unknown")
    settings = storage.communities.lock_community(tx.connection, person.community_id).settings
    if settings.get(SETTING, GOAL) != command.hours:
        storage.communities.change_community(
            tx.connection, person.community_id, settings={**settings, SETTING: command.hours}
        )
        about = {"hours": command.hours}
        storage.rights.log_change(
            tx.connection, person.community_id, tx.now, person.resident_id, "goal-changed", about
        )  # fmt: skip
    return _open_rule(tx, person, None, OpenGoalRule())


FORMS: Forms = {KIND: Form(_step, _screen, _finish)}
ACTIONS: Table = {
    OpenParty: Action(nothing, MEMBER, _open),
    WriteOfMember: Action(nothing, MEMBER, _write),
    ShowPartyGroup: Action(nothing, GROUP_LEADER, _group),
    SendQuarter: Action(_find_member, QUARTER_READER, _send),
    OpenGoalRule: Action(nothing, ADMINISTRATOR, _open_rule),
    SetGoalRule: Action(nothing, ADMINISTRATOR, _set_rule),
}
