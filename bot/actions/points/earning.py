"""Earning: what somebody did becomes points by the rules that held on that day, once, within a person's month."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import storage.points
from bot.actions.base import Transaction
from bot.actions.points.moving import divide
from bot.domain.base import HouseholdId, ResidentId
from bot.domain.months import Month
from bot.domain.places import Community
from bot.domain.points.lapsing import due_at, first
from bot.domain.points.ledger import ISSUING, Entry, Posted, Why, wallet_of
from bot.domain.points.rates import points_for, points_of_service, rates_on, within_month


@dataclass(frozen=True, slots=True)
class Earning:
    """What is thanked: `subject` ("12", "7:301") makes its key; who earned it (None: their household as such), whose
    wallet gets it, on which local day. Of service: its minutes, and those of the day that were counted before.
    """

    why: Why
    subject: str
    on: date
    household_id: HouseholdId | None
    resident_id: ResidentId | None = None
    minutes: int = 0
    minutes_before: int = 0

    @property
    def key(self) -> str:
        """The key of its entry."""
        return f"{self.why.value}:{self.subject}"


def earn(tx: Transaction, community: Community, earnings: Sequence[Earning]) -> list[Posted]:
    """Post what was earned; what has its points already, or is worth none any more this month, adds nothing.

    A household of its own or a person is thanked; nobody at all is not, nor a household of which nobody is left.
    """
    homes = [one.household_id for one in earnings if one.household_id is not None]
    gone = storage.points.wallets.of_nobody(tx.connection, homes)
    earnings = [one for one in earnings if one.household_id not in gone]
    wallets = {one.key: wallet_of(one.household_id, one.resident_id) for one in earnings if _is_somebodys(one)}
    if not wallets:
        return []
    storage.points.ledger.lock(tx.connection, community.id, {ISSUING, *wallets.values()})
    known = {one.entry.key for one in storage.points.ledger.by_key(tx.connection, community.id, sorted(wallets))}
    fresh = [one for one in earnings if one.key in wallets and one.key not in known]
    so_far = _months(tx, fresh)
    entries: list[Entry] = []
    for one in fresh:
        points = _worth(community, one, so_far)
        if points <= 0:
            continue
        if one.resident_id is not None:
            so_far[one.resident_id, _month(one.on)].append((one.why, points))
        entries.append(
            Entry(
                one.key, one.why, ISSUING, wallets[one.key], points, one.resident_id, one.on.year, one.on,
                f"{one.why.value}:{one.subject.partition(':')[0]}",
            )
        )  # fmt: skip
    posted = storage.points.ledger.post(tx.connection, community.id, entries, tx.now)
    if posted:
        _divide_of_ended(tx, community, posted)
        following = first(tx.now.astimezone(ZoneInfo(community.zone)).date())
        storage.points.runs.begin(tx.connection, community.id, following, due_at(following, community.zone))
    return posted


def _divide_of_ended(tx: Transaction, community: Community, posted: Sequence[Posted]) -> None:
    """A household that ended before it was thanked has nobody to spend it: those who lived there have it."""
    homes = [one.entry.taker.household_id for one in posted if one.entry.taker.household_id is not None]
    for household_id in storage.points.wallets.ended_among(tx.connection, homes):
        divide(tx.connection, community.id, household_id, tx.now)


Months = dict[tuple[ResidentId, Month], list[tuple[Why, int]]]


def _months(tx: Transaction, earnings: Sequence[Earning]) -> Months:
    """What these persons earned in the months that it is about, also before they left and came again; read while their
    wallets are locked."""
    found: Months = defaultdict(list)
    for month in {_month(one.on) for one in earnings}:
        persons = [one.resident_id for one in earnings if one.resident_id is not None and _month(one.on) == month]
        last = date.fromordinal(date(month.after.year, month.after.month, 1).toordinal() - 1)
        first = date(month.year, month.month, 1)
        selves = storage.points.wallets.selves(tx.connection, persons)
        for earner_id, earned in storage.points.ledger.earned(tx.connection, selves, first, last).items():
            found[selves[earner_id], month] += earned
    return found


def _worth(community: Community, one: Earning, so_far: Months) -> int:
    rates = rates_on(community.settings, one.on)
    mine = so_far[one.resident_id, _month(one.on)] if one.resident_id is not None else []
    if one.why is Why.SERVICE:
        points = points_of_service(rates, one.minutes, one.minutes_before)
    else:
        points = points_for(rates, one.why, sum(why is one.why for why, _ in mine))
    return within_month(rates, points, sum(amount for _, amount in mine))


def _is_somebodys(one: Earning) -> bool:
    return one.household_id is not None or one.resident_id is not None


def _month(day: date) -> Month:
    return Month(day.year, day.month)
