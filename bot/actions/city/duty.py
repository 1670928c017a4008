"""The city's rotas: every stairwell changes hands on Mondays, and all its doors take part."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.actions.city.size import DOORS, ZONE, City
from bot.domain.base import HouseholdId
from bot.domain.duty.periods import Period, at_handover
from bot.domain.duty.rota import Member, Plan, Turn, rota
from bot.domain.duty.turns import THEMES, next_due
from bot.holidays import holiday_rule
from storage.bulk import Batch
from storage.duty.tables import DutyTurn, Rota, RotaMember

WEEKS = 6
"""How long the rotas have gone on."""


def batches(city: City) -> Iterator[Batch]:
    """Rotas, who takes part, and the turns that have started."""
    today = city.now.astimezone(ZoneInfo(ZONE)).date()
    monday = today - timedelta(days=today.weekday())
    if at_handover(monday, ZONE) > city.now:
        monday -= timedelta(days=7)
    starts_on = monday - timedelta(days=7 * WEEKS)
    members = [Member(HouseholdId(nth), nth, starts_on) for nth in range(DOORS)]
    turns = rota(Plan(Period.WEEK, starts_on, members), [], monday + timedelta(days=15))
    started = [one for one in turns if one.starts_on <= monday]
    next_at = next_due(turns[len(started) - 1 :], city.now, ZONE, holiday_rule([], []))
    begun = city.now - timedelta(days=7 * WEEKS + 8)
    always: dict[str, Any] = {
        "period": Period.WEEK.value, "starts_on": starts_on, "tasks": dict.fromkeys(THEMES, "看一看"),
        "grounds": ["行动不便"], "set_up_at": begun, "stepped_at": city.now, "changed_at": begun,
        "next_step_at": next_at,
    }  # fmt: skip
    rotas = ((unit_id, community_id, unit_id, 1 + homes.start) for community_id, unit_id, homes in city.units())
    yield Batch(Rota, ("id", "community_id", "unit_id", "set_up_by"), rotas, always)
    taking_part = ((community_id, unit_id, home, 1 + (unit_id - 1) * DOORS) for community_id, unit_id, home in
                   city.households())  # fmt: skip
    columns: tuple[str, ...] = ("community_id", "rota_id", "household_id", "entered_by")
    yield Batch(RotaMember, columns, taking_part, {"joined_on": starts_on, "at": begun})
    columns = ("community_id", "rota_id", "starts_on", "until_on", "household_id", "how", "counted", "accepted_at")
    yield Batch(DutyTurn, columns, _started(city, started))


def _started(city: City, turns: list[Turn]) -> Iterator[tuple[Any, ...]]:
    """All were accepted but the one that runs."""
    for community_id, unit_id, homes in city.units():
        for turn in turns:
            home = 1 + homes.start + (turn.household_id or 0)
            accepted = None if turn is turns[-1] else at_handover(turn.starts_on, ZONE)
            counted = [1 + homes.start + one for one in turn.counted]
            yield community_id, unit_id, turn.starts_on, turn.until_on, home, turn.how.value, counted, accepted
