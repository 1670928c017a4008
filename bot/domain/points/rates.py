"""What is earned by which rule: set by the community, with effect from a day, never backwards (domain §6)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
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
RULES = tuple(field.name for field in fields(Rates))
GIFT_SETTING = "gift_limit"
"""Where a community keeps how much a household may give away in a day."""
GIFT_LIMIT, GIFT_LIMITS = 50, (0, 20, 50, 100)
"""The default, and what can be chosen; 0: nothing can be given."""
FARTHEST = 366
"""Days ahead that a rule may begin at the most."""


def rates_on(settings: Mapping[str, Any], day: date) -> Rates:
    """The rules that hold on a day."""
    rates = Rates()
    for since, of_then in _kept(settings):
        if since <= day:
            rates = of_then
    return rates


def coming(settings: Mapping[str, Any], today: date) -> list[tuple[date, Rates]]:
    """The rules that are to hold from a day after today on, the next first."""
    return [(since, rates) for since, rates in _kept(settings) if since > today]


def with_rates(settings: Mapping[str, Any], rates: Rates, since: date, today: date) -> list[dict[str, Any]]:
    """The community's rules with these from a day on, in place of what was to begin then or later.

    Raises Refused for a day that has begun: nothing that somebody did already is worth more or less afterwards.
    """
    check_since(since, today)
    _check(rates)
    return [*(_stored(*one) for one in _kept(settings) if one[0] < since), _stored(since, rates)]


def with_rule(settings: Mapping[str, Any], name: str, value: int, since: date, today: date) -> list[dict[str, Any]]:
    """The community's rules with one of them changed from a day on; what else was to change later still does.

    Raises Refused as `with_rates` does.
    """
    changed = replace(rates_on(settings, since), **{name: value})
    rules = with_rates(settings, changed, since, today)
    return [*rules, *(_stored(of, replace(rates, **{name: value})) for of, rates in _kept(settings) if of > since)]


def check_since(since: date, today: date) -> None:
    """Return for a day on which rules can begin; raises Refused."""
    if since <= today:
        raise Refused("points-refused-backwards")
    if (since - today).days > FARTHEST:
        raise Refused("points-refused-too-far")


def _check(rates: Rates) -> None:
    if any(not 0 <= value <= MOST for value in asdict(rates).values()):
        raise Refused("points-refused-rate", most=MOST)


def _kept(settings: Mapping[str, Any]) -> list[tuple[date, Rates]]:
    return [
        (date.fromisoformat(one["from"]), Rates(**{name: int(one[name]) for name in RULES}))
        for one in settings.get(SETTING, [])
    ]


def _stored(since: date, rates: Rates) -> dict[str, Any]:
    return {"from": since.isoformat(), **asdict(rates)}


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


def lapses_at_end_of(year: int, this_year: int) -> int:
    """The last year in which points of a year can be spent; what came back late can be until this one ends."""
    return max(year + 1, this_year)


def gift_limit(settings: Mapping[str, Any]) -> int:
    """How much a household may give away in a day."""
    return int(settings.get(GIFT_SETTING, GIFT_LIMIT))
