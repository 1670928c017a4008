"""开始轮值: the form with which the leader sets a rota up, changes its settings, and ends it."""

from datetime import date, timedelta

import storage.communities
import storage.duty
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.duty import looking
from bot.actions.duty.exchanging import no_more_asking
from bot.actions.duty.looking import LEADS
from bot.actions.duty.subjects import Duty, find, load, plan_anew, subject_of, today, where_of
from bot.actions.duty.telling import announce, tell, tell_fallen, unheard
from bot.actions.forms import Form, Forms, State
from bot.actions.reminding import cancel
from bot.domain.base import FlatId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.commands.duty import ChangeDuty, DutySettings, EndDuty, SetUpDuty
from bot.domain.duty import setup as rules
from bot.domain.duty.periods import Period
from bot.domain.duty.rota import Paused, Turn, rota
from bot.domain.duty.swaps import State as Swap
from bot.domain.places import Unit
from bot.domain.rights import Person, require
from bot.i18n import plain_of
from bot.screens.base import Screen, Toast, text
from bot.screens.duty import setup as screens
from storage.duty.rotas import KeptRota

ASKED_TWICE = 2


def _find_unit(tx: Transaction, command: SetUpDuty) -> Subject[Unit]:
    unit = _unit(tx, command.unit_id)
    return Subject(unit, where_of(unit))


def _unit(tx: Transaction, unit_id: UnitId) -> Unit:
    unit = storage.communities.unit(tx.connection, unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return unit


def _resident(person: Person) -> ResidentId:
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id


def _set_up(tx: Transaction, person: Person, unit: Unit, command: SetUpDuty) -> Toast | None:
    if storage.duty.rotas.of_unit(tx.connection, unit.id) is not None:
        raise Refused("duty-set-refused-there")
    found = storage.residents.doors(tx.connection, unit.id)
    homes = [one.flat for one in found if one.flat.use == "dwelling" and not one.flat.vacant]
    if len(homes) < rules.FEWEST:
        raise Refused("duty-set-refused-few", fewest=rules.FEWEST)
    tasks = {theme: plain_of(text(words), unit.language) for theme, words in screens.TASKS.items()}
    state = rules.begun(
        [(one.id, one.door, one.short) for one in homes], tasks, _offered(unit), unit_id=unit.id,
        community_id=unit.community.id,
    )  # fmt: skip
    forms.begin(tx, person, "rota", state)
    return None


def _offered(unit: Unit) -> list[str]:
    return [plain_of(text(words), unit.language) for words in screens.GROUNDS]


def _look(tx: Transaction, person: Person, state: State) -> State:
    """The number of the lot counts the unit's rotas; where there is but one first day, it is not asked for."""
    if state["lot"] and not state["seed"]:
        had = storage.duty.rotas.how_many(tx.connection, UnitId(state["unit_id"]))
        state = {**state, "seed": str(had if rules.is_alteration(state) else had + 1)}
    if state.get("stage") == "first" and not state["checked"]:
        day = today(tx.now, _unit(tx, UnitId(state["unit_id"])))
        if not rules.has_choice_of_day(day, Period(state["period"])):
            return {**state, "first": "tomorrow", "stage": "order"}
    return state


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    unit = _unit(tx, UnitId(state["unit_id"]))
    day, period = today(tx.now, unit), Period(state["period"])
    days = {one: rules.first_day(one, day, period) for one in ("tomorrow", "change")}
    is_new = not rules.is_alteration(state) and state["stage"] == "check"
    turns = rules.first_turns(state, day, _still_paused(tx, unit, day)) if is_new else []
    return screens.question(state, unit.label, unit.community.zone, days, turns)


def _still_paused(tx: Transaction, unit: Unit, day: date) -> list[Paused]:
    """Who is exempt or away since the rota before, by flat as the form names households."""
    flats = {one.flat.household_id: one.flat.id for one in storage.residents.doors(tx.connection, unit.id)}
    return [
        Paused(HouseholdId(flats[one.household_id]), one.kind, one.from_on, one.until_on)
        for one in storage.duty.rotas.still_paused(tx.connection, unit.id, day)
        if one.household_id in flats
    ]


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    unit = _unit(tx, UnitId(state["unit_id"]))
    require(LEADS, person, where_of(unit), frozenset())
    if rules.is_alteration(state):
        _alter(tx, person, state)
    else:
        _begin(tx, person, unit, state)
    return None


def _begin(tx: Transaction, person: Person, unit: Unit, state: State) -> None:
    """The rota goes from the day that was chosen on; everybody is told once."""
    day, by = today(tx.now, unit), _resident(person)
    households = _households(tx, unit, state, day)
    if len(households) < rules.FEWEST:
        raise Refused("duty-set-refused-few", fewest=rules.FEWEST)
    rota_id = storage.duty.rotas.set_up(
        tx.connection, unit.community.id, unit.id, tx.now, period=state["period"],
        starts_on=rules.first_day(state["first"], day, Period(state["period"])),
        seed=state["seed"] if state["lot"] else "", tasks=state["tasks"], grounds=rules.chosen_grounds(state),
        set_up_by=by,
    )  # fmt: skip
    kept = storage.duty.rotas.read(tx.connection, rota_id) if rota_id is not None else None
    if kept is None:
        raise Refused("duty-set-refused-there")
    for household_id in households:
        storage.duty.rotas.join(tx.connection, kept, household_id, day, by, tx.now)
    storage.duty.rotas.carry_over(tx.connection, kept, day, tx.now)
    duty = plan_anew(tx, load(tx.connection, kept))
    first = duty.coming[0]
    door = duty.doors.get(first.household_id, "") if first.household_id is not None else ""
    announce(tx, duty, screens.begins(unit.id, unit.label, first, door, duty.zone), "set-up")
    turns = _first_of_each(duty)
    told = {one: screens.agreed(unit.id, duty.doors[one], turns.get(one), duty.zone) for one in households}
    tell(tx, duty, told, "set-up", but=person.account_id)
    tx.show(screens.done(unit.id, unheard(tx, duty, households)))


def _households(tx: Transaction, unit: Unit, state: State, day: date) -> list[HouseholdId]:
    """The households that agreed and live there still."""
    found = []
    for flat_id in state["agreed"]:
        flat = storage.residents.flat(tx.connection, FlatId(flat_id), lock=True)
        if flat is not None and flat.unit_id == unit.id and not flat.vacant:
            found.append(flat.household_id or storage.residents.inhabit(tx.connection, flat, day))
    return found


def _first_of_each(duty: Duty) -> dict[HouseholdId, Turn]:
    """Each household's first turn, however far ahead."""
    until = duty.rota.starts_on + timedelta(days=31 * (len(duty.members) + 2))
    turns: dict[HouseholdId, Turn] = {}
    for turn in rota(duty.plan, duty.past, until):
        if turn.household_id is not None:
            turns.setdefault(turn.household_id, turn)
    return turns


# settings


def _find(tx: Transaction, command: DutySettings | ChangeDuty | EndDuty) -> Subject[Duty]:
    return find(tx, command.rota_id)


def _settings(tx: Transaction, person: Person, duty: Duty, command: DutySettings) -> Toast | None:
    _show_settings(tx, duty)
    return None


def _show_settings(tx: Transaction, duty: Duty) -> None:
    kept = duty.rota
    asked = sum(one.state == "asked" for one in storage.duty.rotas.pauses(tx.connection, kept))
    tx.show(
        screens.settings(
            kept.id, kept.unit_id, kept.period, kept.seed, kept.tasks, kept.grounds,
            sum(one.left_on is None for one in duty.members), asked,
        )
    )  # fmt: skip


def _change(tx: Transaction, person: Person, duty: Duty, command: ChangeDuty) -> Toast | None:
    kept, unit = duty.rota, duty.unit
    offered = [(words, words in kept.grounds) for words in _offered(unit) if words not in kept.grounds]
    grounds = [(words, True) for words in kept.grounds] + offered
    state = rules.altering(
        kept.period, kept.seed, kept.tasks, grounds[: rules.GROUNDS], rota_id=kept.id, unit_id=unit.id,
        community_id=unit.community.id,
    )  # fmt: skip
    forms.begin(tx, person, "rota", state)
    return None


def _alter(tx: Transaction, person: Person, state: State) -> None:
    """The next turn is the first of the new way; what was agreed for days that are none any more is void."""
    duty = find(tx, state["rota_id"]).of
    kept, first_on = duty.rota, duty.coming[0].starts_on
    period, seed = Period(state["period"]), state["seed"] if state["lot"] else ""
    storage.duty.rotas.change(
        tx.connection, kept, period=period.value, seed=seed, tasks=state["tasks"], grounds=rules.chosen_grounds(state)
    )
    now = _reloaded(tx, kept)
    days = [one.starts_on for one in now.coming]
    fallen = storage.duty.rotas.void_days(tx.connection, kept, days, first_on, tx.now)
    now = plan_anew(tx, now)
    tell_fallen(tx, now, fallen)
    if (period, seed) != (kept.period, kept.seed):
        announced = screens.changed(now.unit.id, period, seed, first_on, now.zone)
        announce(tx, now, announced, f"changed:{tx.now.isoformat()}")
    looking.show(tx, person, now.unit)


def _reloaded(tx: Transaction, kept: KeptRota) -> Duty:
    now = storage.duty.rotas.read(tx.connection, kept.id)
    if now is None:
        raise Refused("duty-refused-none")
    return load(tx.connection, now)


def _end(tx: Transaction, person: Person, duty: Duty, command: EndDuty) -> Toast | None:
    if command.asked < ASKED_TWICE:
        tx.show(screens.ask_end(duty.rota.id, max(0, command.asked)))
        return None
    storage.duty.rotas.change(tx.connection, duty.rota, ended_at=tx.now, next_step_at=None)
    for turn in (*duty.past[-1:], *duty.coming[:2]):
        cancel(tx, "duty", subject_of(duty, turn))
    _drop_what_waits(tx, duty)
    announce(tx, duty, screens.ended_for_group(), "ended")
    tx.touch("board", duty.unit.id)
    if duty.running is not None:
        tx.touch("duty", duty.running.id)
    tx.show(screens.ended(duty.unit.id))
    return None


def _drop_what_waits(tx: Transaction, duty: Duty) -> None:
    """Nobody is asked any more for a turn that will not be, or to decide about one."""
    for kept in storage.duty.swaps.current(tx.connection, duty.rota, today(tx.now, duty.unit)):
        if kept.offer.state is Swap.OFFERED:
            storage.duty.swaps.settle(tx.connection, kept, Swap.VOID)
        no_more_asking(tx, kept)
    for one in storage.duty.rotas.pauses(tx.connection, duty.rota):
        if one.state == "asked":
            cancel(tx, "tasks", f"duty:{duty.rota.id}:asked:{one.id}")


ACTIONS: Table = {
    SetUpDuty: Action(_find_unit, LEADS, _set_up),
    DutySettings: Action(_find, LEADS, _settings),
    ChangeDuty: Action(_find, LEADS, _change),
    EndDuty: Action(_find, LEADS, _end),
}
FORMS: Forms = {"rota": Form(rules.step, _screen, _finish, _look)}
