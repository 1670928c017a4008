"""Turns that change hands by consent: two are swapped, or one is served in another's place (domain §4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.base import HouseholdId, Refused
from bot.domain.duty.periods import at_handover
from bot.domain.duty.rota import How, Plan, Promise, Turn, can_serve, one_by_one

ASKS_ALL = 2
"""How often a household can ask all the others in a day."""


class Kind(StrEnum):
    """A turn for a turn, or for nothing."""

    SWAP = "swap"
    STAND_IN = "stand_in"


class State(StrEnum):
    """What became of an offer: void where the giver had the turn no longer, or it began."""

    OFFERED = "offered"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    UNDONE = "undone"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Offer:
    """A turn that is offered to one household or to all (no `asked_id`), and by whom it was taken.

    `takes_on` is the turn that is given for it: of the household that is asked, or that took it.
    """

    kind: Kind
    state: State
    giver_id: HouseholdId
    gives_on: date
    asked_id: HouseholdId | None = None
    taker_id: HouseholdId | None = None
    takes_on: date | None = None
    offered_at: datetime | None = None

    @property
    def other_id(self) -> HouseholdId | None:
        """Who took it, or was asked."""
        return self.taker_id or self.asked_id


@dataclass(frozen=True, slots=True)
class Standing:
    """A rota at an instant: what it is computed from, the turns that have started, and those to come.

    `running` is the turn that runs and is not handed over.
    """

    plan: Plan
    past: Sequence[Turn]
    coming: Sequence[Turn]
    running: Turn | None
    zone: str
    now: datetime

    def has_started(self, day: date) -> bool:
        """Whether the turn of that day has started, whatever is written down."""
        return at_handover(day, self.zone) <= self.now

    def to_come(self, household_id: HouseholdId) -> list[Turn]:
        """The household's turns that have not started."""
        return [one for one in self.coming if one.household_id == household_id and not self.has_started(one.starts_on)]

    def runs_for(self, household_id: HouseholdId) -> Turn | None:
        """The turn that the household serves now."""
        turn = self.running
        is_over = turn is None or self.has_started(turn.until_on)
        return None if is_over or turn is None or turn.household_id != household_id else turn


def to_give(standing: Standing, household_id: HouseholdId, kind: Kind) -> list[Turn]:
    """The turns that a household can offer: its next one, and to be stood in for also the one that runs.

    What is promised of later rounds would move the turns of others in this one; who goes away then says so.
    """
    running = standing.runs_for(household_id) if kind is Kind.STAND_IN else None
    return [*([running] if running is not None else []), *standing.to_come(household_id)[:1]]


def require_gives(standing: Standing, household_id: HouseholdId, kind: Kind, day: date) -> Turn:
    """The turn that the household offers; raises Refused where it is not its next, or has started."""
    found = next((one for one in to_give(standing, household_id, kind) if one.starts_on == day), None)
    if found is not None:
        return found
    if standing.has_started(day):
        raise Refused("duty-swaps-refused-started")
    is_later = any(one.starts_on == day for one in standing.to_come(household_id))
    raise Refused("duty-swaps-refused-later" if is_later else "duty-swaps-refused-not-yours")


def ends_at(offer: Offer, turn: Turn, zone: str) -> datetime:
    """When an offer ends by itself: when its turn starts, or where it ran already, when it is over."""
    starts_at = at_handover(turn.starts_on, zone)
    ran = offer.offered_at is not None and starts_at <= offer.offered_at
    return at_handover(turn.until_on, zone) if ran else starts_at


def looked_at(offer: Offer, turn: Turn, zone: str) -> datetime:
    """When it is looked at whether the offer still holds: when it ends, or the turn that was asked for starts."""
    until = ends_at(offer, turn, zone)
    return until if offer.takes_on is None else min(until, at_handover(offer.takes_on, zone))


def given(standing: Standing, offer: Offer) -> Turn | None:
    """The turn that is offered, while its household still has it."""
    running = standing.runs_for(offer.giver_id) if offer.kind is Kind.STAND_IN else None
    turns = [*([running] if running is not None else []), *standing.to_come(offer.giver_id)]
    found = next((one for one in turns if one.starts_on == offer.gives_on), None)
    return found if found is not None and standing.now < ends_at(offer, found, standing.zone) else None


def why_over(standing: Standing, offer: Offer) -> str | None:
    """Why an offer has ended: its turn has begun, or is not its household's any more; None where it holds."""
    if given(standing, offer) is not None:
        return None
    if offer.offered_at is not None and at_handover(offer.gives_on, standing.zone) <= offer.offered_at:
        return "duty-swaps-over-lost"
    return "duty-swaps-over-started" if standing.has_started(offer.gives_on) else "duty-swaps-over-lost"


def in_return(
    standing: Standing, gives: Turn, giver_id: HouseholdId, taker_id: HouseholdId, only: date | None = None
) -> Turn | None:
    """The turn that the giver serves for the taker: its next that the giver can serve and that moves no other.

    None of the turns up to the later of the two may pass to a third household. `only`: it was agreed to be this one.
    """
    for takes in standing.to_come(taker_id):
        if takes.starts_on == gives.starts_on or only not in (None, takes.starts_on):
            continue
        if not can_serve(standing.plan, giver_id, takes):
            continue
        if _moves_nobody(standing, promises(Kind.SWAP, gives, giver_id, taker_id, takes)):
            return takes
    return None


def _moves_nobody(standing: Standing, made: Sequence[Promise]) -> bool:
    served = {one.starts_on: one.household_id for one in made}
    kept = [one for one in standing.plan.promises if one.starts_on not in served]
    plan = replace(standing.plan, promises=(*kept, *made))
    after = one_by_one(plan, standing.past, max(served) + timedelta(days=1))
    return all(
        now.household_id == served.get(was.starts_on, was.household_id)
        for was, now in zip(standing.coming, after, strict=False)
    )


def returns(standing: Standing, offer: Offer, household_id: HouseholdId) -> Turn | None:
    """The turn that a household would give for what is offered: the one it was asked for, or its next that fits."""
    gives = given(standing, offer)
    if gives is None or offer.kind is not Kind.SWAP:
        return None
    return in_return(standing, gives, offer.giver_id, household_id, offer.takes_on)


def why_not(standing: Standing, offer: Offer, household_id: HouseholdId) -> str | None:
    """Why a household cannot take the turn that is offered; None where it can."""
    gives = given(standing, offer)
    if gives is None:
        return why_over(standing, offer)
    if not can_serve(standing.plan, household_id, gives):
        return "duty-swaps-refused-cannot"
    if offer.kind is Kind.SWAP and returns(standing, offer, household_id) is None:
        return "duty-swaps-refused-no-turn"
    return None


def promises(
    kind: Kind, gives: Turn, giver_id: HouseholdId, taker_id: HouseholdId, takes: Turn | None
) -> tuple[Promise, ...]:
    """What both promise each other."""
    if kind is Kind.STAND_IN or takes is None:
        return (Promise(gives.starts_on, taker_id, How.STAND_IN, giver_id),)
    return (
        Promise(gives.starts_on, taker_id, How.SWAP, giver_id),
        Promise(takes.starts_on, giver_id, How.SWAP, taker_id),
    )


def stood_in(turn: Turn, taker_id: HouseholdId, *, accepted: bool) -> Turn:
    """The turn that runs, served by another from now on: it counts for both where the first had accepted it."""
    first = turn.household_id
    counted = (first, taker_id) if accepted and first is not None else (taker_id,)
    return replace(turn, household_id=taker_id, how=How.STAND_IN, other=first, counted=counted)


def stands(standing: Standing, agreed: Offer) -> bool:
    """Whether what was agreed is still what will be: nobody moved out, or swapped the turn again."""
    by_day = {one.starts_on: one.household_id for one in standing.coming}
    wanted = {agreed.gives_on: agreed.taker_id} | ({agreed.takes_on: agreed.giver_id} if agreed.takes_on else {})
    return all(by_day.get(day) == household_id for day, household_id in wanted.items())


def fell(standing: Standing, agreed: Offer) -> bool:
    """Whether what was agreed cannot be kept any more; what was given on to a third household is none of it."""
    served = {one.starts_on: one.household_id for one in standing.coming}
    promised = {one.starts_on: one.household_id for one in standing.plan.promises}
    wanted = {agreed.gives_on: agreed.taker_id} | ({agreed.takes_on: agreed.giver_id} if agreed.takes_on else {})
    return any(
        promised.get(day, household_id) == household_id and served.get(day) != household_id
        for day, household_id in wanted.items()
    )


def begins_at(agreed: Offer, zone: str) -> datetime:
    """When the first of its turns starts: from then on it stays as it is."""
    return min(at_handover(day, zone) for day in days(agreed))


def has_begun(standing: Standing, agreed: Offer) -> bool:
    """Whether a turn of what was agreed has started."""
    return any(standing.has_started(day) for day in days(agreed))


def days(offer: Offer) -> list[date]:
    """The first days of the turns that it is about."""
    return [one for one in (offer.gives_on, offer.takes_on) if one is not None]


def require_can_undo(standing: Standing, agreed: Offer) -> None:
    """Return where an agreement can still be undone; raises Refused where a turn has started or was given on."""
    if agreed.state is not State.AGREED:
        raise Refused("duty-swaps-refused-over")
    if has_begun(standing, agreed):
        raise Refused("duty-swaps-refused-begun")
    if not stands(standing, agreed):
        raise Refused("duty-swaps-refused-changed")


def require_asks(asked_all: Iterable[datetime], since: datetime) -> None:
    """Return where the household can ask all of them once more today (since local midnight)."""
    if sum(at >= since for at in asked_all) >= ASKS_ALL:
        raise Refused("duty-swaps-refused-often", limit=ASKS_ALL)
