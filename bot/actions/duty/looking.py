"""轮值: who is on duty, the turns to come, and why each is whose it is."""

import storage.communities
import storage.duty
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.duty.subjects import LEADER, NEIGHBOUR, Duty, find, households_of, load, today, where_of
from bot.domain.base import HouseholdId, Refused, UnitId
from bot.domain.commands.duty import ShowDuty, ShowTurns, ShowWhy
from bot.domain.duty.rota import Turn, pauses
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens import matters as matter_screens
from bot.screens.base import Toast
from bot.screens.duty import shown as screens
from bot.screens.packing import base36, number_in_link

VIEWER = Right(
    (
        *NEIGHBOUR.grants, (Role.HELPER, Scope.SUBJECT), (Role.ADMINISTRATOR, Scope.COMMUNITY),
        (Role.AUDITOR, Scope.COMMUNITY),
    ),
    refusal=NEIGHBOUR.refusal,
)  # fmt: skip

LEADS = Right(LEADER.grants, refusal="duty-set-refused-leader")
"""Who sets up, changes, and enters for others."""


def _find_unit(tx: Transaction, command: ShowDuty) -> Subject[Unit]:
    """The unit that is asked for, else the one where the person lives, helps or leads."""
    unit_id = command.unit_id
    if unit_id is None:
        person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
        led = (held.unit_id for held in person.roles if held.role is Role.LEADER)
        unit_id = person.unit_id or next((one for one in led if one is not None), None) or _helped(tx, person)
    unit = storage.communities.unit(tx.connection, unit_id) if unit_id is not None else None
    if unit is None:
        raise Refused("duty-look-refused-no-unit")
    return _subject(tx, unit)


def _helped(tx: Transaction, person: Person) -> UnitId | None:
    """The unit of the first household that named the person as its helper."""
    if person.resident_id is None:
        return None
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    flats = (storage.residents.flat(tx.connection, one.flat_id) for one in ties if one.kind == "helper")
    return next((flat.unit_id for flat in flats if flat is not None), None)


def _subject(tx: Transaction, unit: Unit) -> Subject[Unit]:
    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.HELPER} if households_of(tx.connection, unit.id, person) else ())

    return Subject(unit, where_of(unit), relations)


def _show(tx: Transaction, person: Person, unit: Unit, command: ShowDuty) -> Toast | None:
    show(tx, person, unit)
    return None


def show(tx: Transaction, person: Person, unit: Unit) -> None:
    """The rota of the unit as it is now, or that there is none (any more)."""
    rota = storage.duty.rotas.of_unit(tx.connection, unit.id)
    leads = may_lead(person, unit)
    if rota is None:
        last = storage.duty.records.last_rota(tx.connection, unit.id)
        tx.show(screens.none(unit.id, unit.label, last, leads=leads))
        return
    duty = load(tx.connection, rota)
    tx.show(screens.overview(view(tx, person, duty), 0))


def may_lead(person: Person, unit: Unit) -> bool:
    """Whether the person may change the rota: for showing buttons only."""
    leads = any(held.role is Role.LEADER and held.unit_id == unit.id for held in person.roles)
    return leads or (person.community_id == unit.community.id and person.holds(Role.ADMINISTRATOR))


def _looks_after(person: Person, unit: Unit) -> bool:
    """Leader and grid worker know the door of a turn that nobody took."""
    leads = any(held.role is Role.LEADER and held.unit_id == unit.id for held in person.roles)
    return leads or any(held.role is Role.GRID_WORKER and held.grid_id == unit.grid_id for held in person.roles)


def view(tx: Transaction, person: Person, duty: Duty) -> screens.View:
    """What screens show of a rota to this person."""
    households, leads = households_of(tx.connection, duty.unit.id, person), may_lead(person, duty.unit)
    doors = storage.residents.doors(tx.connection, duty.unit.id)
    own = tuple(
        screens.Own(one.flat.household_id, one.flat.short, takes_part=duty.takes_part(one.flat.household_id))
        for one in doors
        if one.flat.household_id is not None and one.flat.household_id in households and one.flat.use == "dwelling"
    )
    running = duty.running
    now = None
    if running is not None:
        is_left = running.left_at is not None
        now = screens.Now(
            _line(duty, running.turn, households), is_left=is_left, door_of_left=_looks_after(person, duty.unit)
        )
    day = today(tx.now, duty.unit)
    paused = [one for one in duty.plan.paused if one.from_on <= day and (one.until_on is None or day < one.until_on)]
    return screens.View(
        rota_id=duty.rota.id, unit_id=duty.unit.id, unit_label=duty.unit.label, zone=duty.zone,
        period=duty.rota.period, seed=duty.rota.seed, now=now,
        turns=tuple(_line(duty, one, households) for one in duty.coming), own=own, leads=leads,
        paused=tuple(
            (duty.doors[one.household_id], one.kind) for one in paused if duty.takes_part(one.household_id)
        ),
    )  # fmt: skip


def _line(duty: Duty, turn: Turn, households: frozenset[HouseholdId]) -> screens.Line:
    present = {
        one.household_id
        for one in duty.members
        if one.joined_on <= turn.starts_on and (one.left_on is None or turn.starts_on < one.left_on)
    }
    passed = {
        one.household_id: one.kind
        for one in duty.plan.paused
        if one.household_id in present and pauses(one, turn.starts_on, turn.until_on)
    }
    return screens.Line(
        turn.starts_on, turn.until_on, duty.doors[turn.household_id] if turn.household_id is not None else None,
        turn.how, duty.doors.get(turn.other, "") if turn.other is not None else "",
        is_mine=turn.household_id in households,
        passed=tuple((duty.doors[household_id], kind) for household_id, kind in passed.items()),
    )  # fmt: skip


def _find(tx: Transaction, command: ShowTurns | ShowWhy) -> Subject[Duty]:
    subject = find(tx, command.rota_id)
    return Subject(subject.of, subject.where, _subject(tx, subject.of.unit).relations)


def _show_turns(tx: Transaction, person: Person, duty: Duty, command: ShowTurns) -> Toast | None:
    tx.show(screens.overview(view(tx, person, duty), command.page))
    return None


def _show_why(tx: Transaction, person: Person, duty: Duty, command: ShowWhy) -> Toast | None:
    tx.show(screens.why(view(tx, person, duty), command.page))
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=y_UNIT`: from the group; the right is asked here, for the subject is found here."""
    unit = storage.communities.unit(tx.connection, UnitId(number_in_link(rest)))
    if unit is None:
        raise Refused("link-unknown")
    here = storage.residents.person_in(tx.connection, tx.account, unit.community.id)
    if here.resident_id is None:
        tx.show(matter_screens.stranger(f"u_{base36(unit.id)}"))
        return None
    subject = _subject(tx, unit)
    require(VIEWER, here, subject.where, subject.relations(here))
    show(tx, here, unit)
    return None


ACTIONS: Table = {
    ShowDuty: Action(_find_unit, VIEWER, _show),
    ShowTurns: Action(_find, VIEWER, _show_turns),
    ShowWhy: Action(_find, VIEWER, _show_why),
}
LINKS: Links = {"y": _linked}
