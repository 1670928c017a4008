"""A unit's year in figures: turns, ticks by theme and stand-ins, door by door (domain §4)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.domain.base import HouseholdId
from bot.domain.duty.rota import How, Turn


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick of a theme, by a household; None: the leader's."""

    theme: str
    household_id: HouseholdId | None


@dataclass(frozen=True, slots=True)
class Been:
    """A turn that has started; `is_left`: the leader looks, or looked, after it."""

    turn: Turn
    is_left: bool
    ticks: tuple[Tick, ...]


@dataclass(slots=True)
class Figures:
    """What a household did in a year: turns, those of them in another's place, ticks by theme."""

    turns: int = 0
    stood_in: int = 0
    ticks: Counter[str] = field(default_factory=Counter)


def year_of(been: Iterable[Been], year: int) -> Mapping[HouseholdId | None, Figures]:
    """The figures of the turns that began in a year, by household; None: what the leader looked after."""
    found: dict[HouseholdId | None, Figures] = {}
    for one in been:
        if one.turn.starts_on.year != year:
            continue
        served = found.setdefault(None if one.is_left else one.turn.household_id, Figures())
        served.turns += 1
        served.stood_in += one.turn.how is How.STAND_IN and not one.is_left
        for tick in one.ticks:
            found.setdefault(_whose(one, tick), Figures()).ticks[tick.theme] += 1
    return found


def _whose(been: Been, tick: Tick) -> HouseholdId | None:
    """A tick counts for whoever made it; in a turn that its household left, its door is not named by that."""
    return None if been.is_left and tick.household_id == been.turn.household_id else tick.household_id
