"""请人帮忙: for whom, the form, and what stands in the group after it."""

from datetime import datetime

import storage.communities
import storage.matters
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.matters import filing
from bot.actions.notices import writing
from bot.actions.polls.hands import on_duty
from bot.actions.reminding import remind
from bot.actions.residents.moving import place_of, today
from bot.actions.service.hub import MEMBER
from bot.actions.service.orders import posting
from bot.actions.service.orders.subjects import About, resident_of
from bot.actions.service.orders.telling import askers, leaders, subject_of, tell, touch, whole
from bot.actions.service.orders.viewing import show
from bot.domain.base import BodyId, CommunityId, FlatId, HouseholdId, Refused, UnitId
from bot.domain.commands.forms import Given
from bot.domain.commands.orders import ListOrderDoors, OpenOrder
from bot.domain.danger import find_danger
from bot.domain.errands import parse_day
from bot.domain.places import Flat, Unit
from bot.domain.rights import Person, Role, Where
from bot.domain.service import ordering as rules
from bot.domain.service.orders import AT_ONCE, Place, Reach, ends_at, require_time
from bot.screens import notices as danger_screens
from bot.screens.base import Screen, Toast, Value
from bot.screens.service.orders import questions, told
from storage.service import orders


def _open(tx: Transaction, person: Person, _: None, command: OpenOrder) -> Toast | None:
    """The form for whom it is, or the question for whom."""
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    if command.body_id is not None:
        return _begin_for_body(tx, person, command.body_id)
    if command.flat_id is not None:
        return _begin_for_flat(tx, person, command.flat_id)
    own, helped = _home(tx, person), _helped(tx, person)
    units, bodies = _spoken_for(tx, person), _bodies(tx, person)
    if own is not None and not helped and not units and not bodies:
        return _begin_for_flat(tx, person, own)
    if own is None and not helped and not units and len(bodies) == 1:
        return _begin_for_body(tx, person, bodies[0][0])
    if own is None and not (helped or units or bodies):
        raise Refused("orders-refused-no-home")
    tx.show(questions.for_whom(own, helped, units, bodies))
    return None


def _home(tx: Transaction, person: Person) -> FlatId | None:
    if person.resident_id is None:
        return None
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    return next((one.flat_id for one in ties if one.lives), None) if person.household_id is not None else None


def _helped(tx: Transaction, person: Person) -> list[tuple[FlatId, str]]:
    ties = storage.residents.ties_of(tx.connection, resident_of(person))
    return [
        (one.flat_id, one.place) for one in ties if one.kind == "helper" and one.community_id == person.community_id
    ]


def _spoken_for(tx: Transaction, person: Person) -> list[tuple[UnitId, str]]:
    """Units for whose doors this person may ask: those they lead, and where their household is on duty."""
    led = {held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None}
    if person.unit_id is not None and person.household_id is not None and person.is_adult:
        led |= {person.unit_id} if on_duty(tx.connection, person.unit_id) == person.household_id else set()
    units = [storage.communities.unit(tx.connection, one) for one in sorted(led)]
    return [(one.id, one.label) for one in units if one is not None and one.community.id == person.community_id]


def _bodies(tx: Transaction, person: Person) -> list[tuple[BodyId, str]]:
    found = (storage.communities.body(tx.connection, one) for one in sorted(person.bodies()))
    return [(one.id, one.name) for one in found if one is not None]


def _list_doors(tx: Transaction, person: Person, unit: Unit, command: ListOrderDoors) -> Toast | None:
    if unit.id not in [one for one, _ in _spoken_for(tx, person)]:
        raise Refused("rights-refused")
    found = [
        (one.flat.id, one.flat.short)
        for one in storage.residents.doors(tx.connection, unit.id)
        if one.flat.use == "dwelling" and not one.flat.vacant
    ]
    tx.show(questions.which_door(unit.id, found, command.page))
    return None


def _find_unit(tx: Transaction, command: ListOrderDoors) -> Subject[Unit]:
    unit = storage.communities.unit(tx.connection, command.unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id))


# the form


def _begin_for_flat(tx: Transaction, person: Person, flat_id: FlatId) -> Toast | None:
    flat = _flat(tx, person, flat_id)
    _require_few(tx, flat.household_id)
    is_own = flat.household_id is not None and flat.household_id == person.household_id
    reaches = tuple(Reach)[1:] + tuple(Reach)[:1]
    state = rules.begun(
        community_id=flat.community_id, unit_id=flat.unit_id, flat_id=flat.id, body_id=None, whom=flat.place,
        for_others=not is_own, offered_places=[Place.DOOR.value, Place.STAIRS.value], may_be_hardship=True,
        offered_reach=[one.value for one in reaches], source=f"order:{tx.account.id}:{tx.origin.source}",
    )  # fmt: skip
    forms.begin(tx, person, "order", state)
    return None


def _begin_for_body(tx: Transaction, person: Person, body_id: BodyId) -> Toast | None:
    body = storage.communities.body(tx.connection, body_id)
    if body is None or body_id not in person.bodies() or body.community_id != person.community_id:
        raise Refused("rights-refused")
    state = rules.begun(
        community_id=body.community_id, unit_id=None, flat_id=None, body_id=body.id, whom=body.name, for_others=False,
        offered_places=[], may_be_hardship=False, offered_reach=[Reach.COMMUNITY.value],
        reach=Reach.COMMUNITY.value, source=f"order:{tx.account.id}:{tx.origin.source}",
    )  # fmt: skip
    forms.begin(tx, person, "order", state)
    return None


def _flat(tx: Transaction, person: Person, flat_id: FlatId) -> Flat:
    """The flat, for whoever may ask for those who live behind its door."""
    flat = storage.residents.flat(tx.connection, flat_id)
    if flat is None or flat.vacant or flat.community_id != person.community_id:
        raise Refused("orders-refused-door")
    is_own = flat.household_id is not None and flat.household_id == person.household_id
    speaks = is_own or flat.id in [one for one, _ in _helped(tx, person)]
    if not speaks and flat.unit_id not in [one for one, _ in _spoken_for(tx, person)]:
        raise Refused("rights-refused")
    return flat


def zone_of(tx: Transaction, state: State) -> str:
    """The time zone of the community that a form is about."""
    return storage.communities.community(tx.connection, CommunityId(state["community_id"])).zone


def read_hour(tx: Transaction, state: State) -> datetime:
    """The hour that was chosen or typed, ahead and not too far."""
    zone, said = zone_of(tx, state), state["when"]
    at = rules.hour_of(said, zone) if rules.is_hour(said) else parse_day(said, zone, tx.now)
    return require_time(at, tx.now)


def _step(state: State, given: Input) -> State:
    """Danger first, whatever was asked."""
    grave = isinstance(given, Given) and find_danger(given.text) is not None and state["unit_id"] is not None
    if isinstance(given, Given) and grave and state["stage"] != "danger":
        return rules.alarmed(state, given)
    return rules.step(state, given)


def _look(tx: Transaction, person: Person, state: State) -> State:
    return rules.dated(state, read_hour(tx, state)) if "when" in state else state


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    zone = zone_of(tx, state)
    danger = find_danger(state["alarm"]) if state["stage"] == "danger" else None
    unit = storage.communities.unit(tx.connection, UnitId(state["unit_id"])) if state["unit_id"] is not None else None
    if danger is not None and unit is not None:
        return danger_screens.danger(filing.danger_screen(unit.community.numbers, danger))
    return questions.question(state, rules.suggested(tx.now, zone), zone, unit.label if unit is not None else "")


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """It is asked for: it stands in the groups, and those concerned hear of it; or it is a danger, and a matter."""
    if state.get("cries"):
        return writing.cry(tx, person, place_of(tx, UnitId(state["unit_id"])), state["alarm"])
    household_id = _household(tx, person, state)
    at = datetime.fromisoformat(state["at"])
    if at <= tx.now:
        raise Refused("orders-refused-time-past")
    reach = Reach(state["reach"])
    order_id = orders.ask(
        tx.connection, CommunityId(state["community_id"]), state["source"], unit_id=state["unit_id"],
        by=resident_of(person), household_id=household_id, flat_id=state["flat_id"], body_id=state["body_id"],
        for_others=state["for_others"], activity=state["activity"], words=state["words"], place=state["place"],
        place_words=state["place_words"], places=state["places"], minutes=state["minutes"],
        is_hardship=state["is_hardship"], reach=reach.value, to_leader=reach is Reach.LEADER, weekly=state["weekly"],
        asked_at=tx.now,
    )  # fmt: skip
    order = orders.read_order(tx.connection, order_id, lock=True) if order_id is not None else None
    community = storage.communities.community(tx.connection, CommunityId(state["community_id"]))
    about = posting.occur(tx, order, community, 1, at) if order is not None else None
    if about is None:
        raise Refused("forms-refused-old-button")
    _tell(tx, person, about)
    show(tx, person, about, posted=_posted(tx, about))
    return None


def _posted(tx: Transaction, about: About) -> Value:
    """Where it stands now, or will."""
    has_group = about.unit is None or about.unit.chat_id is not None
    return told.posted(whole(tx, about), tx.now, has_group=has_group)


def _household(tx: Transaction, person: Person, state: State) -> HouseholdId | None:
    """Whose order it is, its right asked anew; those who live there and ask for much are stopped."""
    if state["flat_id"] is None:
        if BodyId(state["body_id"]) not in person.bodies():
            raise Refused("rights-refused")
        return None
    storage.residents.flat(tx.connection, FlatId(state["flat_id"]), lock=True)
    flat = _flat(tx, person, FlatId(state["flat_id"]))
    household_id = flat.household_id
    if household_id is None:
        household_id = storage.residents.inhabit(tx.connection, flat, today(tx, flat.community_id))
    storage.matters.lock_household(tx.connection, household_id)
    _require_few(tx, household_id)
    return household_id


def _require_few(tx: Transaction, household_id: HouseholdId | None) -> None:
    if household_id is not None and len(orders.open_of_household(tx.connection, household_id)) >= AT_ONCE:
        raise Refused("orders-refused-many", most=AT_ONCE)


def _tell(tx: Transaction, person: Person, about: About) -> None:
    """What was entered for a household is told to it; who can send somebody is told where that is wanted."""
    if about.order.for_others:
        by = storage.residents.shown_name(tx.connection, about.order.by)
        tell(tx, about, askers(tx, about), told.plain(whole(tx, about), "entered", who=by), "asker", "entered")
    if about.order.to_leader:
        ask_leader(tx, about)
    touch(tx, about)


def ask_leader(tx: Transaction, about: About) -> None:
    """Leader and party-group leader are asked to send somebody."""
    remind(
        tx, [one for one in leaders(tx, about) if one[0] != tx.account.id], told.to_send(whole(tx, about), "to-send"),
        kind="tasks", subject=subject_of(about, "leader"), occurrence=f"asked:{about.occurrence.round}",
        community=about.community, useful_until=ends_at(about.order, about.occurrence),
        line=told.line(whole(tx, about), "to-send"),
    )  # fmt: skip


ACTIONS: Table = {
    OpenOrder: Action(nothing, MEMBER, _open),
    ListOrderDoors: Action(_find_unit, MEMBER, _list_doors),
}
FORMS: Forms = {"order": Form(_step, _screen, _finish, _look)}
