"""Somebody of staff is away: entered with who stands in, shown to colleagues and administrators, over by the clock."""

from collections.abc import Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.rights
import storage.workday
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.forms import Form, Forms, State
from bot.actions.matters import queue
from bot.actions.reminding import People, cancel, remind
from bot.domain.base import AccountId, CommunityId, Refused, ResidentId
from bot.domain.commands.workday import EndLeave, EnterLeave, ListLeaves
from bot.domain.places import Community
from bot.domain.rights import Person, Right, Role, Scope, Where, require
from bot.domain.workday import Leave, leave_step
from bot.screens import workday as screens
from bot.screens.base import Screen, Toast, text

STAFF = Right(((Role.STAFF, Scope.COMMUNITY),))
STAFF_OR_ADMINISTRATOR = Right(((Role.STAFF, Scope.COMMUNITY), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
OWN_OR_ADMINISTRATOR = Right(((Role.FILER, Scope.SUBJECT), (Role.ADMINISTRATOR, Scope.COMMUNITY)))


def _list(tx: Transaction, person: Person, _: None, command: ListLeaves) -> Toast | None:
    """Those of one's own bodies; administrators see all."""
    if person.community_id is None:
        return None
    community = storage.communities.community(tx.connection, person.community_id)
    is_administrator = person.holds(Role.ADMINISTRATOR)
    bodies = None if is_administrator else person.bodies()
    staff = storage.workday.staff_of(tx.connection, community.id, bodies)
    called = {resident_id: name for _, resident_id, _, name in staff}
    away = list(storage.workday.leaves(tx.connection, community.id, _today(tx, community)))
    seen = [screens.away(one, called, community.zone) for one in away if one.resident_id in called]
    may_end = {one.resident_id for one in away if is_administrator or one.resident_id == person.resident_id}
    tx.show(screens.leaves(seen, may_end, may_enter=bool(person.bodies())))
    return None


def _enter(tx: Transaction, person: Person, _: None, command: EnterLeave) -> Toast | None:
    if person.community_id is None:
        return None
    community = storage.communities.community(tx.connection, person.community_id)
    staff = storage.workday.staff_of(tx.connection, community.id, person.bodies())
    colleagues = {one: name for _, one, _, name in staff if one != person.resident_id}
    state: State = {
        "stage": "from", "community_id": community.id, "today": _today(tx, community).isoformat(),
        "colleagues": [[one, name] for one, name in colleagues.items()],
    }  # fmt: skip
    forms.begin(tx, person, "leave", state)
    return None


def _question(tx: Transaction, person: Person, state: State) -> Screen:
    community = storage.communities.community(tx.connection, CommunityId(state["community_id"]))
    first = _noon(state["from_on"], community.zone) if "from_on" in state else None
    return screens.ask_leave(state["stage"], state["colleagues"], first, community.zone)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Whoever is of no body any more is not away from it; who stands in is still a colleague."""
    community = storage.communities.community(tx.connection, CommunityId(state["community_id"]))
    require(STAFF, person, Where(community_id=community.id), frozenset())
    if person.resident_id is None:
        raise LookupError(person)
    stand_in = ResidentId(state["stand_in"]) if state["stand_in"] else None
    staff = storage.workday.staff_of(tx.connection, community.id, person.bodies())
    if stand_in is not None and stand_in not in {resident_id for _, resident_id, _, _ in staff}:
        raise Refused("workday-refused-no-colleague")
    first, last = date.fromisoformat(state["from_on"]), date.fromisoformat(state["to_on"])
    leave = Leave(person.resident_id, first, last, stand_in)
    storage.workday.enter_leave(tx.connection, community.id, leave)
    called = {resident_id: name for _, resident_id, _, name in staff}
    storage.rights.log_change(
        tx.connection, community.id, tx.now, person.resident_id, "leave-entered",
        {"resident": int(person.resident_id), "from": state["from_on"], "to": state["to_on"]},
    )  # fmt: skip
    _tell(tx, community, leave, called, [(one, account) for _, one, account, _ in staff])
    _list(tx, person, None, ListLeaves())
    return None


def _tell(
    tx: Transaction, community: Community, leave: Leave, called: dict[ResidentId, str],
    accounts: Iterable[tuple[ResidentId, AccountId]],
) -> None:  # fmt: skip
    """Who stands in hears of it; where nobody does, the administrators."""
    cancel(tx, "tasks", _subject(leave.resident_id))
    seen = screens.away(leave, called, community.zone)
    people = _person(tx, community, dict(accounts)[leave.stand_in]) if leave.stand_in is not None else (
        storage.matters.owners_of(tx.connection, community.id, ("administrator",))
    )  # fmt: skip
    remind(
        tx, [one for one in people if one[0] != tx.account.id], screens.told_of_leave(seen), kind="tasks",
        subject=_subject(leave.resident_id), community=community, occurrence=tx.now.isoformat(),
        line=screens.leave_line(seen),
        useful_until=queue.today_ends(_noon(leave.to_on.isoformat(), community.zone), community.zone),
    )  # fmt: skip


def _person(tx: Transaction, community: Community, account_id: AccountId) -> People:
    staff = storage.matters.owners_of(tx.connection, community.id, ("staff",))
    return [one for one in staff if one[0] == account_id]


def _find(tx: Transaction, command: EndLeave) -> Subject[tuple[CommunityId, Leave]]:
    found = storage.workday.leave_of(tx.connection, command.resident_id)
    if found is None:
        raise Refused("workday-refused-no-leave")
    own = frozenset({Role.FILER})
    return Subject(
        found, Where(community_id=found[0]),
        lambda person: own if person.resident_id == command.resident_id else frozenset(),
    )  # fmt: skip


def _end(tx: Transaction, person: Person, found: tuple[CommunityId, Leave], command: EndLeave) -> Toast | None:
    community_id, leave = found
    storage.workday.end_leave(tx.connection, community_id, leave.resident_id)
    cancel(tx, "tasks", _subject(leave.resident_id))
    about = {"resident": int(leave.resident_id), "from": leave.from_on.isoformat(), "to": leave.to_on.isoformat()}
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, "leave-ended", about)
    _list(tx, person, None, ListLeaves())
    return Toast(text("workday-leave-ended"))


def _subject(resident_id: ResidentId) -> str:
    return f"leave:{resident_id}"


def _today(tx: Transaction, community: Community) -> date:
    return tx.now.astimezone(ZoneInfo(community.zone)).date()


def _noon(day: str, zone: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(12), ZoneInfo(zone))


ACTIONS: Table = {
    ListLeaves: Action(nothing, STAFF_OR_ADMINISTRATOR, _list),
    EnterLeave: Action(nothing, STAFF, _enter),
    EndLeave: Action(_find, OWN_OR_ADMINISTRATOR, _end),
}
FORMS: Forms = {"leave": Form(leave_step, _question, _finish)}
