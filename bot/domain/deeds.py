"""Good deeds (道德评议): neighbours name one, whoever did it agrees, three households of other doors have seen it.

Nothing is said of anybody before they agree, and there is nothing but good to say: what is refused leaves no trace.
The form asks for "door", "words" and a last look ("check"); without a stage it is finished.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, NewType

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given

DeedId = NewType("DeedId", int)
FormState = dict[str, Any]

CONFIRMING = 3
"""Households that must have seen it, besides who named it and whose it is."""
ASKED_FOR, SEEN_WITHIN = timedelta(days=7), timedelta(days=14)
"""How long whoever did it is asked, and then the neighbours."""
OPEN_AT_ONCE = 2
"""Deeds of others that a household has under way at a time."""
WORDS = 200


class State(StrEnum):
    """Where a deed stands: whoever did it is asked; neighbours are; it is confirmed; or they would rather not, too few
    had seen it in time, it was taken back, it was folded away by the leader."""

    ASKED = "asked"
    OPEN = "open"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    FOLDED = "folded"


UNDER_WAY = (State.ASKED, State.OPEN)


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed of a household (`doer_id`: the member who agreed), named by somebody of another one.

    `until` is when asking ends.
    """

    id: DeedId
    community_id: CommunityId
    unit_id: UnitId
    by: ResidentId | None
    by_household_id: HouseholdId
    household_id: HouseholdId
    door: str
    words: str
    on: date
    state: State
    named_at: datetime
    until: datetime | None = None
    doer_id: ResidentId | None = None
    asked_at_door: bool = False


def begun(doors: Collection[str], **context: Any) -> FormState:
    """A fresh form; `doors` are those that can be named."""
    return {"stage": "door", "doors": list(doors), "door": "", "words": "", **context}


def step(state: FormState, given: Given | Choose) -> FormState:
    """The form after an input; raises Refused for what the question does not take."""
    stage = state["stage"]
    if isinstance(given, Choose):
        if stage == "door" and given.option in state["doors"]:
            return _with_door(state, given.option)
        if stage == "check" and given.option == "send":
            return {name: value for name, value in state.items() if name != "stage"}
        if stage == "check" and given.option in ("door", "words"):
            return {**state, "stage": given.option}
        raise Refused("forms-refused-old-button")
    words = " ".join(given.text.split()) if given.kind == "text" else ""
    if not words:
        raise Refused("forms-refused-text-wanted")
    if stage == "door":
        return _with_door(state, _door_of(words, state["doors"]))
    if stage != "words":
        raise Refused("forms-refused-choose")
    if len(words) > WORDS:
        raise Refused("forms-refused-too-long", limit=WORDS)
    return {**state, "words": words, "stage": "check"}


def _with_door(state: FormState, door: str) -> FormState:
    return {**state, "door": door, "stage": "check" if state["words"] else "words"}


def _door_of(words: str, doors: Collection[str]) -> str:
    """A door typed whole or by its last part; raises Refused where it is none of them."""
    found = [door for door in doors if words in (door, door.rpartition("-")[2])]
    if len(found) != 1:
        raise Refused("deeds-refused-door")
    return found[0]


def answered(deed: Deed, *, agrees: bool, now: datetime) -> tuple[State, datetime | None]:
    """Where it stands after whoever did it answered, and until when neighbours are asked."""
    if deed.state is not State.ASKED or (deed.until is not None and now >= deed.until):
        raise Refused("deeds-refused-answered")
    return (State.OPEN, now + SEEN_WITHIN) if agrees else (State.DECLINED, None)


def require_can_confirm(deed: Deed, household_id: HouseholdId, now: datetime) -> None:
    """Return where this household's having seen it counts; raises Refused."""
    if household_id == deed.household_id:
        raise Refused("deeds-refused-own")
    if household_id == deed.by_household_id:
        raise Refused("deeds-refused-named-it")
    if not takes_confirmations(deed, now):
        raise Refused("deeds-refused-over")


def takes_confirmations(deed: Deed, now: datetime) -> bool:
    """Whether neighbours are asked just now."""
    return deed.state is State.OPEN and deed.until is not None and now < deed.until


def is_enough(confirmed: int) -> bool:
    """Whether so many households make it a deed that stands."""
    return confirmed >= CONFIRMING


def lapses(deed: Deed, now: datetime) -> bool:
    """Whether its time is over without an answer, or with too few who had seen it."""
    return deed.state in UNDER_WAY and deed.until is not None and now >= deed.until
