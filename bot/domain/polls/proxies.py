"""Proxies (委托): written, for one line of one poll, revocable, few a holder, never held by property staff.

It is offered to a household, or to whoever opens a link; the grown-up who accepts holds it. The form in which one is
given asks "door"; entered by the leader it begins with "line" and ends with "photo".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls.values import Origin

State = dict[str, Any]

MOST = 2
"""How many households one holder may vote for (default)."""
OFFERED = (1, 2, 3, 5)
"""What a community can choose."""
SETTING = "proxies"
"""The community's own figure, in its settings."""


class Held(StrEnum):
    """Where a proxy stands."""

    OFFERED = "offered"
    HELD = "held"
    REFUSED = "refused"
    REVOKED = "revoked"


def most_of(settings: Mapping[str, Any]) -> int:
    """How many households one holder may vote for in a community with these settings."""
    return int(settings.get(SETTING, MOST))


@dataclass(frozen=True, slots=True)
class Holder:
    """Who would vote for others."""

    resident_id: ResidentId
    household_id: HouseholdId | None
    is_adult: bool
    is_property_staff: bool


def require_can_hold(holder: Holder, giver: HouseholdId | None, own: bool) -> None:
    """Return where this person may hold a proxy of that household; raises Refused.

    `own`: they may cast for the line anyway.
    """
    if not holder.is_adult:
        raise Refused("polls-refused-minor")
    if holder.is_property_staff:
        raise Refused("paper-refused-staff")
    if own or (giver is not None and holder.household_id == giver):
        raise Refused("paper-refused-own-proxy")


def free_slot(taken: set[int], most: int) -> int:
    """The first of a holder's places that is free; raises Refused where all are taken."""
    free = next((slot for slot in range(1, most + 1) if slot not in taken), None)
    if free is None:
        raise Refused("paper-refused-proxies", most=most)
    return free


def require_may_cast(before: Origin | None) -> None:
    """Return where a holder may cast: not over a ballot that the household gave itself; raises Refused."""
    if before not in (None, Origin.PROXY):
        raise Refused("paper-refused-voted-itself")


def given(state: State, one: Given | Choose) -> State:
    """The form in which a proxy is given, after an input; raises Refused for what the question does not take."""
    stage = state["stage"]
    if isinstance(one, Choose):
        return _pressed(state, stage, one.option)
    if stage == "photo" and one.kind == "photo":
        return _done({**state, "photo": one.file_id})
    raise Refused("paper-refused-photo-wanted" if stage == "photo" else "forms-refused-old-button")


def _pressed(state: State, stage: str, option: str) -> State:
    match stage:
        case "line" | "door" if option.startswith("p") and option[1:].isdecimal():
            return {**state, "page": int(option[1:])}
        case "line" if option.isdecimal():
            return {**state, "line_id": int(option), "stage": "door", "page": 0}
        case "door" if option.isdecimal():
            after = {**state, "household_id": int(option)}
            return {**after, "stage": "photo"} if state["is_entered"] else _done(after)
    raise Refused("forms-refused-old-button")


def _done(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}
