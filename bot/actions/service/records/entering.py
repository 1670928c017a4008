"""Writing a service down: the form, what it looks up, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.residents
import storage.service
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.forms import Form, Forms, State
from bot.actions.polls.hands import on_duty
from bot.actions.reminding import remind
from bot.actions.service.hub import MEMBER
from bot.actions.service.recording import Done, record
from bot.actions.service.records.subjects import case_of, shown, today
from bot.domain.base import CommunityId, FlatId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.commands.records import LogService
from bot.domain.places import Community, Flat
from bot.domain.rights import PARTY, Person, Role
from bot.domain.service import entering as rules
from bot.domain.service.records import Span, check_day, check_of_a_day, overlapping, parse_day, parse_hour, spans
from bot.screens.base import Screen, Toast
from bot.screens.service import recording as questions
from bot.screens.service import records as screens

KIND = "service_record"
DOORS = 48
"""Doors that are offered as buttons."""


def _open(tx: Transaction, person: Person, _: None, command: LogService) -> Toast | None:
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    if not person.is_adult:
        raise Refused("records-refused-adult")
    if command.for_other:
        _require_for_others(tx, person)
    community = storage.communities.community(tx.connection, person.community_id)
    begin(tx, person, community, for_other=command.for_other)
    return None


def begin(tx: Transaction, person: Person, community: Community, *, for_other: bool) -> None:
    """Open the form."""
    source = f"log:{tx.account.id}:{tx.now.isoformat()}"
    forms.begin(
        tx, person, KIND,
        rules.begun(community_id=community.id, zone=community.zone, for_other=for_other, source=source),
    )  # fmt: skip


def _require_for_others(tx: Transaction, person: Person) -> None:
    """Return for a leader, and for who lives in the household on duty; raises Refused."""
    if not units_written_for(tx, person):
        raise Refused("records-refused-for-others")


def units_written_for(tx: Transaction, person: Person) -> list[UnitId]:
    """The units in which this person may write down what others did."""
    led = [held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None]
    home = person.unit_id
    if (
        home is not None
        and home not in led
        and person.household_id is not None
        and on_duty(tx.connection, home) == person.household_id
    ):
        led.append(home)
    return led


def _look(tx: Transaction, person: Person, state: State) -> State:
    """The door and the day that were typed, as roster and calendar have them."""
    if "typed_door" in state:
        flat = _typed(tx, person, state)
        state = rules.for_door(state, flat.id if flat is not None else None)
    if "typed_day" in state or "days_back" in state:
        community = storage.communities.community(tx.connection, CommunityId(state["community_id"]))
        here = today(tx, community)
        on = parse_day(state["typed_day"], here) if "typed_day" in state else here - timedelta(state["days_back"])
        check_day(on, here, storage.matters.calendar_of(community).is_working_day)
        state = rules.on_day(state, on.isoformat(), _beside(tx, person, state, on))
    if "typed_since" in state:
        state = rules.since(state, _free_since(tx, person, state))
    if isinstance(state.get("whom"), int):
        _beneficiary(tx, person, state)
    return state


def _beside(tx: Transaction, person: Person, state: State, on: date) -> list[list[str]]:
    """What else one did or promised on that day, from–to where that is known, so that nothing is written down twice."""
    if state["for_other"] or person.resident_id is None:
        return []
    known = [[f"{since:%H:%M}", f"{until:%H:%M}"] for since, until in _spans(tx, person.resident_id, state["zone"], on)]
    _, many = storage.service.records.of_day(tx.connection, person.resident_id, on)
    return known or ([["", ""]] if many else [])


def _spans(tx: Transaction, volunteer_id: ResidentId, zone: str, on: date) -> list[Span]:
    """When somebody helped, or is to, on a local day, as far as it is known."""
    here = ZoneInfo(zone)
    begins, ends = (datetime.combine(on + timedelta(days=after), time(), here).astimezone(UTC) for after in (0, 1))
    found = [
        *storage.service.orders.busy(tx.connection, volunteer_id, begins, ends),
        *storage.service.records.timed(tx.connection, volunteer_id, on),
    ]
    return sorted(spans(since.astimezone(here), minutes) for since, minutes in found)


def _free_since(tx: Transaction, person: Person, state: State) -> str:
    """The hour that was typed, at which they did nothing else."""
    on = date.fromisoformat(state["on"])
    at = parse_hour(state["typed_since"], on)
    if person.resident_id is not None:
        _require_free(tx, person.resident_id, {**state, "since": f"{at:%H:%M}"})
    return f"{at:%H:%M}"


def _require_free(tx: Transaction, volunteer_id: ResidentId, state: State) -> datetime | None:
    """When it began, where that was asked; raises Refused where they helped somebody else then."""
    if "since" not in state:
        return None
    on, zone = date.fromisoformat(state["on"]), state["zone"]
    began_at = datetime.combine(on, time.fromisoformat(state["since"]), ZoneInfo(zone))
    other = overlapping(spans(began_at, int(state["minutes"])), _spans(tx, volunteer_id, zone, on))
    if other is not None:
        raise Refused("records-refused-overlap", since=f"{other[0]:%H:%M}", until=f"{other[1]:%H:%M}")
    return began_at.astimezone(UTC)


def _typed(tx: Transaction, person: Person, state: State) -> Flat | None:
    """The flat behind what was typed: a door of the person's units as neighbours say it, or one of the community."""
    words = state["typed_door"].removesuffix("室").removesuffix("户")
    near = [flat for flat in _flats(tx, person) if words in (flat.short, flat.door)]
    if len(near) == 1:
        return near[0]
    flat_id = storage.residents.flat_called(tx.connection, CommunityId(state["community_id"]), words)
    return storage.residents.flat(tx.connection, flat_id) if flat_id is not None else None


def _flats(tx: Transaction, person: Person, units: Sequence[UnitId] | None = None) -> list[Flat]:
    """The dwellings of the person's units, their own first."""
    if units is None:
        units = [held.unit_id for held in person.roles if held.unit_id is not None]
        units = [*([person.unit_id] if person.unit_id is not None else []), *units]
    doors = [one for unit_id in dict.fromkeys(units) for one in storage.residents.doors(tx.connection, unit_id)]
    return [one.flat for one in doors if one.flat.use == "dwelling" and not one.flat.vacant]


def _beneficiary(tx: Transaction, person: Person, state: State) -> HouseholdId:
    """The household that it was done for; raises Refused for one's own, and where nobody lives."""
    flat = storage.residents.flat(tx.connection, FlatId(state["whom"]))
    if flat is None or flat.community_id != state["community_id"]:
        raise Refused("records-refused-door")
    if flat.household_id is None:
        raise Refused("records-refused-nobody")
    own = person.household_id
    if state["for_other"]:
        helped_by = storage.residents.flat(tx.connection, FlatId(state["for_flat"]))
        own = helped_by.household_id if helped_by is not None else None
    if flat.household_id == own:
        raise Refused("records-refused-own-home")
    return flat.household_id


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    match state["stage"]:
        case "person":
            flats = _flats(tx, person, units_written_for(tx, person))
            return questions.person([(one.id, one.short) for one in flats[:DOORS]])
        case "whom":
            flats = [one for one in _flats(tx, person) if one.household_id not in (None, person.household_id)]
            return questions.whom([(one.id, one.short) for one in flats[:DOORS]])
        case "check":
            return questions.check(state, _door(tx, state.get("whom")), _door(tx, state.get("for_flat")))
        case "day":
            local = tx.now.astimezone(ZoneInfo(state["zone"])).date()
            return questions.day([local - timedelta(days=int(one)) for one in rules.DAYS], state["zone"])
    return questions.question(state)


def _door(tx: Transaction, flat_id: object) -> str:
    flat = storage.residents.flat(tx.connection, FlatId(flat_id)) if isinstance(flat_id, int) else None
    return flat.door if flat is not None else ""


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Write it down, and ask whoever confirms it."""
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    community = storage.communities.community(tx.connection, person.community_id)
    volunteer_id = _other(tx, person, state) if state["for_other"] else person.resident_id
    storage.service.askings.lock_person(tx.connection, volunteer_id)
    on, minutes = date.fromisoformat(state["on"]), int(state["minutes"])
    check_day(on, today(tx, community), storage.matters.calendar_of(community).is_working_day)
    check_of_a_day(minutes, *storage.service.records.of_day(tx.connection, volunteer_id, on))
    began_at = _require_free(tx, volunteer_id, state)
    done = replace(_done(tx, person, state, volunteer_id, on, minutes), began_at=began_at)
    _require_not_ordered(tx, done, community)
    written = record(tx, done)
    if written is None:
        raise Refused("records-refused-written")
    case = case_of(tx, written)
    if state["for_other"]:
        _tell_home(tx, state, screens.written_for_you(shown(tx, case)), case.record.id, community)
    tx.show(screens.written(shown(tx, case, person)))
    return None


def _require_not_ordered(tx: Transaction, done: Done, community: Community) -> None:
    """Return unless that household asked for it, so that it is recorded there; raises Refused."""
    if done.beneficiary_id is None:
        return
    since, until = (
        datetime.combine(done.on + timedelta(days=after), time(), ZoneInfo(community.zone)).astimezone(UTC)
        for after in (0, 1)
    )
    if storage.service.orders.comes_to_home(tx.connection, done.volunteer_id, done.beneficiary_id, since, until):
        raise Refused("records-refused-ordered")


def _done(
    tx: Transaction, person: Person, state: State, volunteer_id: ResidentId, on: date, minutes: int
) -> Done:  # fmt: skip
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    beneficiary_id = _beneficiary(tx, person, state) if state["whom"] != rules.ALL else None
    is_party = not state["for_other"] and any(person.holds(role) for role in PARTY)
    return Done(
        state["source"], person.community_id, volunteer_id, person.resident_id, state["activity"], on, minutes,
        unit_id=_unit(tx, person, state, beneficiary_id), beneficiary_id=beneficiary_id, for_whom=state["for_whom"],
        place=state["place"], content=state["words"], is_hardship=state["is_hardship"], as_party_member=is_party,
        photos=[(file_id, unique_id) for file_id, unique_id in state["photos"]],
    )  # fmt: skip


def _unit(tx: Transaction, person: Person, state: State, beneficiary_id: HouseholdId | None) -> UnitId | None:
    """The unit whose leaders can confirm it: the volunteer's, else where it was done."""
    if state["for_other"]:
        flat = storage.residents.flat(tx.connection, FlatId(state["for_flat"]))
        return flat.unit_id if flat is not None else None
    if person.unit_id is not None:
        return person.unit_id
    home = storage.service.askings.home(tx.connection, beneficiary_id) if beneficiary_id is not None else None
    return home.unit_id if home is not None else None


def _other(tx: Transaction, person: Person, state: State) -> ResidentId:
    """The person without a phone, behind a door of a unit in which this person may write for others."""
    flat = storage.residents.flat(tx.connection, FlatId(state["for_flat"]), lock=True)
    if flat is None or flat.community_id != person.community_id or flat.unit_id not in units_written_for(tx, person):
        raise Refused("records-refused-for-others")
    if flat.household_id is None:
        raise Refused("records-refused-nobody")
    if flat.household_id == person.household_id:
        raise Refused("records-refused-own-home")
    return storage.service.party.person_without_phone(
        tx.connection, flat.community_id, flat.household_id, state["name"], tx.now
    )


def _tell_home(tx: Transaction, state: State, screen: Screen, record_id: int, community: Community) -> None:
    """What was entered for a household is told to it."""
    heard = storage.residents.hearers(tx.connection, [FlatId(state["for_flat"])])
    people = [(one.account_id, one.chat_id, one.muted) for one in heard]
    remind(
        tx, people, screen, kind="service", subject=f"service-news:{record_id}", occurrence="written",
        community=community, alone=False,
    )  # fmt: skip


FORMS: Forms = {KIND: Form(rules.step, _screen, _finish, _look)}
ACTIONS: Table = {LogService: Action(nothing, MEMBER, _open)}
