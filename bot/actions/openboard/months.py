"""The three rates of a year, month by month, in one reading of the community."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

import storage.rates
from bot.domain.base import UnitId
from bot.domain.months import Month, month_of
from bot.domain.places import Community
from bot.domain.rates import Count, Rates, Verdict, public_ones, tallied, together, verdicts, with_shown_marks

MONTHS = 12
"""How many months are shown, the one under way included."""
HIDDEN = Count(0, 1)
"""Marks so few that they are not shown, or that others could be computed from them."""

Months = list[tuple[Month, Rates]]


@dataclass(frozen=True, slots=True)
class YearRead:
    """What counts in each month, the earliest first; nothing of what is confidential."""

    months: tuple[tuple[Month, tuple[Verdict, ...]], ...]

    def of_community(self) -> Months:
        """The community's rates."""
        return [(month, together(found)) for month, found in self.months]

    def of_unit(self, unit_id: UnitId) -> Months:
        """A unit's rates; its marks only where no other unit's can be computed from them."""
        shown = []
        for month, found in self.months:
            by_unit = tallied(found, lambda one: one.unit_id)
            marks = with_shown_marks({one: rates.satisfied for one, rates in by_unit.items()})
            rates = by_unit.get(unit_id, Rates())
            kept = marks.get(unit_id, Count())
            shown.append((month, replace(rates, satisfied=kept if kept is not None else HIDDEN)))
        return shown

    def last_by_unit(self) -> list[tuple[UnitId, Rates, Count | None]]:
        """The units in the last whole month; None for marks that are not shown."""
        by_unit = tallied(self.months[-2][1], lambda one: one.unit_id)
        marks = with_shown_marks({one: rates.satisfied for one, rates in by_unit.items()})
        return [(one, by_unit[one], marks[one]) for one in sorted(by_unit)]


def read(connection: Connection, community: Community, now: datetime) -> YearRead:
    """The last twelve months."""
    zone = community.zone
    months = [month_of(now, zone)]
    while len(months) < MONTHS:
        months.insert(0, months[0].before)
    begins, ends = months[0].begins_at(zone), months[-1].ends_at(zone)
    facts = storage.rates.facts(connection, community.id, begins, ends)
    counted = public_ones(one for matter in facts for one in verdicts(matter, now) if begins <= one.at < ends)
    by_month = defaultdict(list)
    for one in counted:
        by_month[month_of(one.at, zone)].append(one)
    return YearRead(tuple((month, tuple(by_month[month])) for month in months))
