"""我家参加, 我家不参加了: by the household, its helper, the leader from paper; where a household comes or ends."""

import storage.duty
import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.duty import looking
from bot.actions.duty.looking import LEADS
from bot.actions.duty.subjects import Duty, find, households_of, leaders, load, plan_anew, subject_of, today
from bot.actions.duty.telling import called, remind_of_work, tell, tell_fallen, tell_leader, tell_moved, unheard
from bot.actions.reminding import cancel
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.duty import ShowDutyDoors, TakePart, TakePartFor
from bot.domain.duty.rota import who_could
from bot.domain.duty.turns import SUGGESTED
from bot.domain.places import Flat
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens.base import Toast
from bot.screens.duty import members as screens
from storage.residents import Door

HOUSEHOLD = Right(((Role.HELPER, Scope.SUBJECT),), refusal="duty-part-refused-not-yours")
"""Who may act for a household: its adults, and its helper."""


def of_household(tx: Transaction, rota_id: int, household_id: HouseholdId) -> Subject[Duty]:
    """The rota, and whether a person may act for this household of its unit."""
    subject = find(tx, rota_id)

    def relations(person: Person) -> frozenset[Role]:
        acts = household_id in households_of(tx.connection, subject.of.unit.id, person)
        return subject.relations(person) | (frozenset({Role.HELPER}) if acts else frozenset())

    return Subject(subject.of, subject.where, relations)


def homes(tx: Transaction, duty: Duty) -> list[Door]:
    """The doors that can take part: inhabited dwellings."""
    found = storage.residents.doors(tx.connection, duty.unit.id)
    return [one for one in found if one.flat.use == "dwelling" and not one.flat.vacant]


def _find_own(tx: Transaction, command: TakePart) -> Subject[Duty]:
    return of_household(tx, command.rota_id, command.household_id)


def _take_part(tx: Transaction, person: Person, duty: Duty, command: TakePart) -> Toast | None:
    household_id = command.household_id
    door = next((one.flat.short for one in homes(tx, duty) if one.flat.household_id == household_id), None)
    if door is None:
        raise Refused("button-unknown")
    if not command.on and not command.sure:
        tx.show(screens.ask_leave(duty.rota.id, household_id, door, serves=_serves(duty, household_id)))
        return None
    changed = _change(tx, person, duty, household_id, on=command.on)
    if changed:
        now = load(tx.connection, duty.rota)
        told = {household_id: screens.own_change(now.unit.id, now.next_of(household_id), now.zone, on=command.on)}
        tell(tx, now, told, "part", but=person.account_id)
        tell_leader(tx, now, screens.change_for_leader(now.rota.id, door, on=command.on), f"part:{household_id}")
    looking.show(tx, person, duty.unit)
    return screens.part_toast(door, on=command.on, changed=changed)


def _find_for(tx: Transaction, command: TakePartFor) -> Subject[tuple[Duty, Door]]:
    """The flat is locked before the rota, as where a household comes or ends."""
    storage.residents.flat(tx.connection, command.flat_id, lock=True)
    subject = find(tx, command.rota_id)
    door = next((one for one in homes(tx, subject.of) if one.flat.id == command.flat_id), None)
    if door is None:
        raise Refused("duty-part-refused-door")
    return Subject((subject.of, door), subject.where)


def _take_part_for(tx: Transaction, person: Person, of: tuple[Duty, Door], command: TakePartFor) -> Toast | None:
    """The leader enters what a household said on paper; it is told, and can object."""
    duty, door = of
    household_id = door.flat.household_id
    if household_id is None:
        household_id = storage.residents.inhabit(tx.connection, door.flat, today(tx.now, duty.unit))
    changed = _change(tx, person, duty, household_id, on=command.on)
    now = load(tx.connection, duty.rota)
    if changed:
        told = screens.entered(
            now.rota.id, now.unit.id, household_id, called(tx, person), now.next_of(household_id), now.zone,
            on=command.on,
        )  # fmt: skip
        tell(tx, now, {household_id: told}, "entered", but=person.account_id)
    show_doors(tx, now, _page_of(tx, now, household_id))
    to_ring = changed and unheard(tx, now, [household_id])
    return screens.entered_toast(door.flat.short, on=command.on, must_ring=bool(to_ring))


def _change(tx: Transaction, person: Person, duty: Duty, household_id: HouseholdId, *, on: bool) -> bool:
    """The household takes part from today on, or no more; whether anything changed."""
    day, by = today(tx.now, duty.unit), _resident(person)
    if not on:
        return leave(tx, duty, household_id)
    changed = storage.duty.rotas.join(tx.connection, duty.rota, household_id, day, by, tx.now)
    if changed:
        tell_moved(tx, duty, plan_anew(tx, duty), (household_id,))
    return changed


def leave(tx: Transaction, duty: Duty, household_id: HouseholdId) -> bool:
    """The household takes part no more: what it promised or asked for is void, and who is concerned is told."""
    day = today(tx.now, duty.unit)
    if not storage.duty.rotas.leave(tx.connection, duty.rota, household_id, day):
        return False
    first_on = duty.coming[0].starts_on if duty.coming else day
    fallen = storage.duty.rotas.void_household(tx.connection, duty.rota, household_id, first_on, tx.now)
    for one in storage.duty.rotas.pauses(tx.connection, duty.rota):
        if one.household_id == household_id and one.state == "asked":
            storage.duty.rotas.change_pause(tx.connection, duty.rota, one.id, state="withdrawn")
            cancel(tx, "tasks", f"duty:{duty.rota.id}:asked:{one.id}")
    tell_fallen(tx, duty, fallen)
    if _serves(duty, household_id):
        _leave_turn(tx, duty, household_id)
    tell_moved(tx, duty, plan_anew(tx, duty), (household_id,))
    return True


def _leave_turn(tx: Transaction, duty: Duty, household_id: HouseholdId) -> None:
    """The rest of the turn that runs is the leader's to look after, until another household takes it."""
    running = duty.running
    if running is None:
        raise LookupError(duty.rota.id)
    storage.duty.turns.change(tx.connection, running, left_at=tx.now)
    cancel(tx, "duty", subject_of(duty, running.turn))
    suggested = [(one, duty.doors[one]) for one in who_could(duty.plan, duty.past, running.turn, SUGGESTED)]
    what = screens.left_on_duty(duty.rota.id, duty.unit.id, duty.doors[household_id], running.turn.starts_on, suggested)
    remind_of_work(tx, duty, leaders(tx, duty.unit), what, f"left:{household_id}", alone=True)


def _serves(duty: Duty, household_id: HouseholdId) -> bool:
    return duty.running is not None and duty.running.turn.household_id == household_id


def _resident(person: Person) -> ResidentId:
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id


# the leader's list of doors


def _find(tx: Transaction, command: ShowDutyDoors) -> Subject[Duty]:
    return find(tx, command.rota_id)


def _show_doors(tx: Transaction, person: Person, duty: Duty, command: ShowDutyDoors) -> Toast | None:
    show_doors(tx, duty, command.page)
    return None


def show_doors(tx: Transaction, duty: Duty, page: int) -> None:
    """The doors with those that take part ticked."""
    found = [
        screens.DoorLine(one.flat.id, one.flat.short, duty.takes_part(one.flat.household_id)) for one in homes(tx, duty)
    ]
    tx.show(screens.doors(duty.rota.id, found, page))


def _page_of(tx: Transaction, duty: Duty, household_id: HouseholdId) -> int:
    ids = [one.flat.household_id for one in homes(tx, duty)]
    return ids.index(household_id) // screens.PAGE if household_id in ids else 0


# where a household comes or ends


def household_came(tx: Transaction, flat: Flat, household_id: HouseholdId) -> None:
    """The first who lives behind a door is asked once whether the household takes part."""
    rota = storage.duty.rotas.of_unit(tx.connection, flat.unit_id)
    if rota is None or flat.use != "dwelling":
        return
    duty = load(tx.connection, rota)
    here = [one for one in storage.residents.members(tx.connection, flat.id) if one.lives]
    if len(here) == 1 and not duty.takes_part(household_id):
        tell(tx, duty, {household_id: screens.invitation(rota.id, flat.unit_id, household_id)}, "invited")


def last_went_out(tx: Transaction, flat: Flat) -> None:
    """The last whom the bot knew lives there no longer: the household leaves the rota, and the leader hears of it.

    Where somebody is helped, or called on at the door, one without a phone lives there still: it stays.
    """
    door = storage.residents.door(tx.connection, flat.id)
    is_helped = any(one.kind == "helper" for one in storage.residents.members(tx.connection, flat.id))
    rota = storage.duty.rotas.of_unit(tx.connection, flat.unit_id, lock=True)
    if rota is None or flat.household_id is None or is_helped or (door is not None and door.may_call):
        return
    duty = load(tx.connection, rota)
    if leave(tx, duty, flat.household_id):
        said = screens.moved_out(rota.id, duty.doors[flat.household_id])
        remind_of_work(tx, duty, leaders(tx, duty.unit), said, f"part:{flat.household_id}", alone=False)


def household_ended(tx: Transaction, flat: Flat) -> None:
    """Nobody lives there any more: the household leaves the rota at once."""
    rota = storage.duty.rotas.of_unit(tx.connection, flat.unit_id, lock=True)
    if rota is not None and flat.household_id is not None:
        leave(tx, load(tx.connection, rota), flat.household_id)


ACTIONS: Table = {
    TakePart: Action(_find_own, HOUSEHOLD, _take_part),
    TakePartFor: Action(_find_for, LEADS, _take_part_for),
    ShowDutyDoors: Action(_find, LEADS, _show_doors),
}
