"""A unit's rota as use cases see it: locked, computed, and planned anew where something changed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.duty
import storage.matters
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.reminding import cancel
from bot.domain.base import AccountId, FlatId, HouseholdId, Refused, UnitId
from bot.domain.duty import turns as rules
from bot.domain.duty.rota import Coming, Plan, Turn
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.holidays import holiday_rule
from storage.duty.rotas import KeptMember, KeptRota, RotaId
from storage.duty.turns import KeptTurn
from storage.residents import Hearer

LEADER = Right(((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
NEIGHBOUR = Right(
    ((Role.RESIDENT, Scope.UNIT), (Role.LEADER, Scope.UNIT), (Role.GRID_WORKER, Scope.GRID)),
    refusal="duty-refused-elsewhere",
)
SHOWN_FOR = timedelta(days=366)
"""How far ahead a rota is shown."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A rota with its unit: what it is computed from, the turns that have started, and those to come within a year.

    `coming[0]` follows the turn that runs.
    """

    rota: KeptRota
    unit: Unit
    members: Sequence[KeptMember]
    plan: Plan
    started: Sequence[KeptTurn]
    coming: Sequence[Turn]

    @property
    def past(self) -> list[Turn]:
        """The turns that have started, as the rules see them."""
        return [one.turn for one in self.started]

    @property
    def running(self) -> KeptTurn | None:
        """The turn that started last; it runs until the next one starts."""
        return self.started[-1] if self.started else None

    @property
    def doors(self) -> Mapping[HouseholdId, str]:
        """The doors, as neighbours say them, of everybody who takes part or did."""
        return {one.household_id: one.short for one in self.members}

    @property
    def zone(self) -> str:
        """The community's zone."""
        return self.unit.community.zone

    def is_holiday(self, day: date) -> bool:
        """Whether a day does not count for the acceptance of a turn."""
        own = self.unit.community.settings
        extra = [date.fromisoformat(one) for one in own.get("holidays", ())]
        return holiday_rule(extra, [date.fromisoformat(one) for one in own.get("working_days", ())])(day)

    def takes_part(self, household_id: HouseholdId | None) -> bool:
        """Whether the household takes part now."""
        return any(one.household_id == household_id and one.left_on is None for one in self.members)

    def turn_on(self, starts_on: date) -> Turn | None:
        """The turn that starts then, past or to come."""
        return next((one for one in chain(self.past, self.coming) if one.starts_on == starts_on), None)

    def next_of(self, household_id: HouseholdId) -> Turn | None:
        """The household's next turn that has not started."""
        return next((one for one in self.coming if one.household_id == household_id), None)


def households_of(connection: Connection, unit_id: UnitId, person: Person) -> frozenset[HouseholdId]:
    """The households of a unit for which a person may act: their own, and those that named them as helper."""
    if person.resident_id is None or not person.is_adult:
        return frozenset()
    own = {person.household_id} if person.household_id is not None and person.unit_id == unit_id else set()
    helped = {one.flat_id for one in storage.residents.ties_of(connection, person.resident_id) if one.kind == "helper"}
    doors = storage.residents.doors(connection, unit_id) if helped else []
    behind = {one.flat.household_id for one in doors if one.flat.id in helped}
    return frozenset(one for one in own | behind if one is not None)


def subject_of(duty: Duty, turn: Turn) -> str:
    """How reminders name a turn."""
    return f"duty:{duty.rota.id}:{turn.starts_on}"


def today(now: datetime, unit: Unit) -> date:
    """The local date."""
    return now.astimezone(ZoneInfo(unit.community.zone)).date()


def where_of(unit: Unit) -> Where:
    """Where a unit stands."""
    return Where(unit.community.id, unit.id, unit.grid_id)


def find(tx: Transaction, rota_id: int) -> Subject[Duty]:
    """The rota, locked; raises Refused where it has ended."""
    kept = storage.duty.rotas.read(tx.connection, RotaId(rota_id), lock=True)
    if kept is None:
        raise Refused("duty-refused-none")
    return _subject(tx, kept)


def _subject(tx: Transaction, kept: KeptRota) -> Subject[Duty]:
    duty = load(tx.connection, kept)

    def relations(person: Person) -> frozenset[Role]:
        serves = duty.running.turn.household_id if duty.running else None
        is_on_duty = serves is not None and serves in households_of(tx.connection, duty.unit.id, person)
        return frozenset({Role.ON_DUTY}) if is_on_duty else frozenset()

    return Subject(duty, where_of(duty.unit), relations)


def load(connection: Connection, kept: KeptRota) -> Duty:
    """The rota with all that it is computed from."""
    unit = storage.communities.unit(connection, kept.unit_id)
    if unit is None:
        raise LookupError(f"unit {kept.unit_id}")
    members = storage.duty.rotas.members(connection, kept)
    plan = storage.duty.rotas.plan_of(connection, kept, members)
    started = storage.duty.turns.of_rota(connection, kept)
    past = [one.turn for one in started]
    first = past[-1].until_on if past else kept.starts_on
    return Duty(kept, unit, members, plan, started, Coming(plan, past, first + SHOWN_FOR))


def stepped(tx: Transaction, duty: Duty, at: datetime) -> Duty:
    """The rota, of which nothing changed, is through with what was due until this instant; its next step is planned."""
    turns = [*duty.past[-1:], *duty.coming[:2]]
    next_at = rules.next_due(turns, at, duty.zone, duty.is_holiday)
    storage.duty.rotas.change(tx.connection, duty.rota, next_step_at=next_at, stepped_at=at, changed_at=tx.now)
    return replace(duty, rota=replace(duty.rota, stepped_at=at))


def plan_anew(tx: Transaction, duty: Duty, *, stepped_at: datetime | None = None) -> Duty:
    """After any change: the rota as it is now, its next step planned, board and card drawn anew.

    Whoever serves a turn no longer (`duty` is how it was) is reminded of it no more.

    The clock looks whether what is offered and agreed between households still holds.
    """
    kept = storage.duty.rotas.read(tx.connection, duty.rota.id)
    if kept is None:
        return duty
    after = stepped_at or kept.stepped_at
    now = stepped(tx, load(tx.connection, kept), after)
    storage.duty.swaps.look_again(tx.connection, kept, tx.now)
    for turn in (*duty.past[-1:], *duty.coming[:2]):
        found = now.turn_on(turn.starts_on)
        if found is None or found.household_id != turn.household_id:
            cancel(tx, "duty", subject_of(duty, turn))
    tx.touch("board", now.unit.id)
    if now.running is not None:
        tx.touch("duty", now.running.id)
    return now


def hearers(tx: Transaction, unit_id: UnitId, households: Collection[HouseholdId]) -> dict[HouseholdId, list[Hearer]]:
    """Who hears for each of these households of the unit: who lives there, and helpers."""
    flats = {
        one.flat.id: one.flat.household_id
        for one in storage.residents.doors(tx.connection, unit_id)
        if one.flat.household_id in set(households) and one.flat.household_id is not None
    }
    found: dict[HouseholdId, list[Hearer]] = {household_id: [] for household_id in flats.values()}
    for one in storage.residents.hearers(tx.connection, list(flats)):
        found[flats[FlatId(one.flat_id)]].append(one)
    return found


def leaders(tx: Transaction, unit: Unit) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """Who leads the unit; where nobody does, the administrators."""
    found = storage.matters.owners_of(tx.connection, unit.community.id, ("leader",), unit_id=unit.id)
    return found or storage.matters.owners_of(tx.connection, unit.community.id, ("administrator",))


def day_of(written: str) -> date:
    """The day that a button names; raises Refused for a forged one."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Refused("button-unknown") from None
