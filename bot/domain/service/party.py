"""What party members have besides: a goal of hours for the year, and a list of each quarter for their work unit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.domain.base import Refused

GOAL = 50
"""Hours of a year, *default*."""
SETTING = "service_goal"
"""Where a community keeps its own."""
LEAST, MOST = 1, 2000
"""Hours that can be a goal."""
STEPS = 10
"""Signs of the bar."""
OFFERED = (20, 30, 40, 50, 60, 80)
"""Goals that are offered as buttons."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year, `2026-Q2`."""

    year: int
    nth: int

    def __str__(self) -> str:
        return f"{self.year}-Q{self.nth}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.nth * 3 - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.after.first - timedelta(days=1)

    @property
    def before(self) -> "Quarter":
        """The quarter before."""
        return Quarter(self.year, self.nth - 1) if self.nth > 1 else Quarter(self.year - 1, 4)

    @property
    def after(self) -> "Quarter":
        """The quarter behind it."""
        return Quarter(self.year, self.nth + 1) if self.nth < 4 else Quarter(self.year + 1, 1)


def quarter_of(day: date) -> Quarter:
    """The quarter of a day."""
    return Quarter(day.year, (day.month + 2) // 3)


def parse_quarter(written: str) -> Quarter | None:
    """`2026-Q2`; None for anything else, as what a forged button carries."""
    found = re.fullmatch(r"(20\d\d)-Q([1-4])", written, re.ASCII)
    return Quarter(int(found[1]), int(found[2])) if found else None


def goal_of(settings: Mapping[str, Any], own: int | None) -> int:
    """Hours of a year: one's own goal, else the community's."""
    return own if own is not None else int(settings.get(SETTING, GOAL))


def check_goal(words: str) -> int:
    """Whole hours that can be a goal; raises Refused."""
    plain = words.strip().removesuffix("小时").strip()
    if not (plain.isascii() and plain.isdecimal() and len(plain) < 6 and LEAST <= int(plain) <= MOST):
        raise Refused("records-refused-goal", least=LEAST, most=MOST)
    return int(plain)


def bar(minutes: int, goal: int) -> str:
    """How far one has come, as ten signs; full only once the goal is reached."""
    done = min(STEPS, minutes * STEPS // (goal * 60))
    return "▓" * done + "░" * (STEPS - done)
