"""What is earned by which rule: set by the community, with effect from a day, never backwards (domain §6)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from bot.domain.base import Refused
from bot.domain.points.ledger import Why

SETTING = "points"
"""Where a community keeps its rules: a list, the newest last."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Points for an hour of service and how many hours of a day count; a turn of duty handed over; a matter that
    another household confirmed as settled, and how many of a month count; a poll; a good deed; a person's month."""

    hour: int = 10
    hours_a_day: int = 4
    duty: int = 50
    matter: int = 2
    matters_a_month: int = 4
    poll: int = 1
    deed: int = 20
    month: int = 300


MOST = 10_000
"""No rule is more than this."""


def rates_on(settings: Mapping[str, Any], day: date) -> Rates:
    """The rules that hold on a day."""
    values: dict[str, int] = {}
    for one in settings.get(SETTING, []):
        if date.fromisoformat(one["from"]) <= day:
            values = {field.name: int(one[field.name]) for field in fields(Rates)}
    return Rates(**values)


def with_rates(settings: Mapping[str, Any], rates: Rates, since: date, today: date) -> list[dict[str, Any]]:
    """The community's rules with these from a day on, in place of what was to begin then or later.

    Raises Refused for a day that has begun: nothing that somebody did already is worth more or less afterwards.
    """
    if since <= today:
        raise Refused("points-refused-backwards")
    if any(not 0 <= value <= MOST for value in asdict(rates).values()):
        raise Refused("points-refused-rate", most=MOST)
    stay = [one for one in settings.get(SETTING, []) if date.fromisoformat(one["from"]) < since]
    return [*stay, {"from": since.isoformat(), **asdict(rates)}]


def points_of_service(rates: Rates, minutes: int, before: int) -> int:
    """Points for `minutes` of service of a day on which `before` minutes were counted already.

    Rounded down over the day as a whole, so that an hour in four parts is worth an hour.
    """
    most = rates.hours_a_day * 60
    return min(before + minutes, most) * rates.hour // 60 - min(before, most) * rates.hour // 60


def points_for(rates: Rates, why: Why, already: int = 0) -> int:
    """Points for what has a fixed worth; `already` is how many of its kind this person had thanks for this month."""
    match why:
        case Why.DUTY:
            return rates.duty
        case Why.MATTER:
            return rates.matter if already < rates.matters_a_month else 0
        case Why.POLL:
            return rates.poll
        case Why.DEED:
            return rates.deed
    raise ValueError(why)


def within_month(rates: Rates, points: int, earned: int) -> int:
    """As many of these points as a person may still earn in a month in which they have `earned` already."""
    return max(0, min(points, rates.month - earned))


def lapses_at_end_of(year: int) -> int:
    """The last year in which points of a year can be spent."""
    return year + 1
