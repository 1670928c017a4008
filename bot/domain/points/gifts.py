"""Gifts between households: how many may be given in a day, what is offered."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.base import Refused
from bot.domain.points.ledger import Account, Posted, Why

OFFERED = (5, 10, 20, 50)


def given_on(wallet: Account, history: Iterable[Posted], day: date, zone: str) -> int:
    """How many points a wallet gave away on a local day, but for what was taken back as a mistake."""
    given: dict[str, int] = {}
    for posted in history:
        entry = posted.entry
        if entry.why is Why.GIFT and entry.giver == wallet and posted.at.astimezone(ZoneInfo(zone)).date() == day:
            given[entry.key] = entry.amount
        elif entry.why is Why.REVERSED:
            given.pop(entry.of, None)
    return sum(given.values())


def most(balance: int, given: int, limit: int) -> int:
    """How many can be given now."""
    return max(0, min(balance, limit - given))


def check_gift(amount: int, balance: int, given: int, limit: int) -> None:
    """Return where so many can be given; raises Refused with what can."""
    if amount <= 0:
        raise Refused("points-refused-amount")
    if amount > balance:
        raise Refused("points-refused-not-enough", have=balance)
    if given + amount > limit:
        raise Refused("points-refused-gift-limit", limit=limit, left=max(0, limit - given))
