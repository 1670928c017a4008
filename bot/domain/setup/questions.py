"""The first day's questions: what a community and its bodies are, one question at a time, each step pure."""

import re
import unicodedata
from types import MappingProxyType
from typing import Any
from zoneinfo import available_timezones

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given

State = dict[str, Any]
Input = Given | Choose

NUMBERS = ("fire", "ambulance", "police", "gas", "power", "lift", "water", "heating", "property")
"""Emergency numbers a community can have, in the order they are shown."""

PRESET = MappingProxyType({"fire": "119", "ambulance": "120", "police": "110"})
"""Numbers that are the same in all of mainland China."""

ZONES = ("Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei")
"""Time zones that can be chosen by a button; any other can be typed by its name."""

BODY_KINDS = (
    "committee", "property", "service_station", "work_station", "owners_committee", "mediation", "police", "street",
    "water", "power", "gas", "heat", "lift", "department", "social_organisation", "employer",
)  # fmt: skip
"""What a body can be (domain §2); the unit itself needs no entry."""

USUAL_BODIES = (
    "committee", "property", "service_station", "mediation", "owners_committee", "police", "street", "water", "power",
    "gas", "lift",
)  # fmt: skip
"""The set that is offered with one tap."""

SETUP_ORDER = ("name", "street", "zone", "gas", "power", "lift", "water", "property", "check")
BODY_FIELDS = ("called", "telephone", "contact", "address")

MOST_BODIES = 40
"""So many bodies a community can have, and so many grids; more would not fit under one message."""
LONGEST_NAME = 40
LONGEST_ADDRESS = 120

_NUMBER = re.compile(r"\+?\(?[0-9][0-9 ()\-]{1,18}[0-9]")
_NUMBERS = re.compile(r"[、,，;；/\n]+")


def community_step(state: State, given: Input) -> State:
    """The next state of the community's questions; without a stage when all is said.

    Raises Refused with what to do instead.
    """
    if _is(given, "back"):
        return _back(state)
    stage = str(state["stage"])
    if stage.startswith("body-"):
        return body_step(state, given)
    if stage == "bodies":
        return _bodies(state, given)
    if stage == "check":
        return _checked(state, given)
    return _onward({**state, **_answer(state, stage, given)}, stage)


def body_step(state: State, given: Input) -> State:
    """The next state of the questions about one body, alone or within the community's; see `community_step`."""
    if _is(given, "back"):
        return _back(state)
    stage = str(state["stage"])
    field = stage.removeprefix("body-")
    body = {**state["body"], field: _body_answer(field, given)}
    answered = {**state, "body": body}
    following = None if state.get("only") else _after(field, body)
    if following is not None:
        return _to(answered, f"body-{following}")
    if "bodies" not in state:
        return _without(answered, "stage", "path")
    entered = {**_without(answered, "body"), "bodies": [*state["bodies"], body]}
    return _to(entered, "bodies")


def words(given: Input, longest: int) -> str:
    """One line that was typed, cut of spaces and invisible signs; refused where it is none or too long."""
    if not isinstance(given, Given) or given.kind != "text":
        raise Refused("communities-refused-words")
    line = " ".join(unicodedata.normalize("NFC", given.text).split())
    line = "".join(sign for sign in line if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    if not line:
        raise Refused("communities-refused-words")
    if len(line) > longest:
        raise Refused("communities-refused-long", most=str(longest))
    return line


def telephone(text: str) -> str:
    """A telephone number as it is shown: `0816-2345678`, `95598`; refused where it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    numbers = [part.strip() for part in _NUMBERS.split(plain) if part.strip()]
    if not numbers or len(numbers) > 3 or not all(_NUMBER.fullmatch(number) for number in numbers):
        raise Refused("communities-refused-number")
    return "、".join(numbers)


def zone_named(text: str) -> str:
    """A time zone by its name in the tz database; refused where there is none of that name."""
    name = text.strip().replace(" ", "_")
    if name not in available_timezones():
        raise Refused("communities-refused-zone")
    return name


def unit_label(estate: str, building: str, unit: str, language: str) -> str:
    """How people call a unit: `3栋2单元`, with the estate before it where there are several."""
    if language == "en":
        return " ".join(part for part in (estate, f"Building {building}, unit {unit}") if part)
    if language == "zh-Hant":
        return f"{estate}{building}棟{unit}單元"
    return f"{estate}{building}栋{unit}单元"


def _answer(state: State, stage: str, given: Input) -> dict[str, Any]:
    """What the answer to a question of the community sets; "keep" leaves it, "skip" empties it."""
    if _is(given, "keep") and (stage != "name" or state["name"]):
        return {}
    match stage:
        case "name":
            return {"name": words(given, LONGEST_NAME)}
        case "street":
            return {"street": "" if _is(given, "skip") else words(given, LONGEST_NAME)}
        case "zone":
            return {"zone": _zone(given)}
        case _ if stage in NUMBERS:
            numbers = dict(state["numbers"])
            numbers.pop(stage, None)
            if not _is(given, "skip"):
                numbers[stage] = telephone(words(given, LONGEST_NAME))
            return {"numbers": numbers}
    raise Refused("forms-refused-old-button")


def _zone(given: Input) -> str:
    if isinstance(given, Choose):
        if given.option not in ZONES:
            raise Refused("forms-refused-old-button")
        return given.option
    return zone_named(words(given, LONGEST_NAME))


def _onward(state: State, stage: str) -> State:
    """After an answer: back to the overview where it was seen already, else the next question."""
    if state.get("seen") or stage not in SETUP_ORDER:
        return _to(state, "check")
    following = SETUP_ORDER[SETUP_ORDER.index(stage) + 1]
    return _to({**state, "seen": True} if following == "check" else state, following)


def _checked(state: State, given: Input) -> State:
    """All is right, or one thing is to be said anew."""
    option = given.option if isinstance(given, Choose) else ""
    if option == "right":
        return _to(state, "bodies") if "bodies" in state else _without(state, "stage", "path")
    if option in SETUP_ORDER[:3] or option in NUMBERS:
        return _to(state, option)
    raise Refused("communities-refused-press")


def _bodies(state: State, given: Input) -> State:
    option = given.option if isinstance(given, Choose) else ""
    match option:
        case "usual":
            there = {body["kind"] for body in state["bodies"]}
            more = [{"kind": kind} for kind in USUAL_BODIES if kind not in there]
            return {**state, "bodies": [*state["bodies"], *more]}
        case "add":
            if len(state["bodies"]) >= MOST_BODIES:
                raise Refused("communities-refused-many", most=MOST_BODIES)
            return _to({**state, "body": {}}, "body-kind")
        case "done":
            if not state["bodies"]:
                raise Refused("communities-refused-no-body")
            return _without(state, "stage", "path")
    raise Refused("communities-refused-press")


def _body_answer(field: str, given: Input) -> Any:
    match field:
        case "kind" if isinstance(given, Choose) and given.option in BODY_KINDS:
            return given.option
        case "online" if isinstance(given, Choose) and given.option in ("yes", "no"):
            return given.option == "yes"
        case "called":
            return "" if _is(given, "usual") else words(given, LONGEST_NAME)
        case "telephone":
            return "" if _is(given, "skip") else telephone(words(given, LONGEST_NAME))
        case "contact":
            return "" if _is(given, "skip") else words(given, LONGEST_NAME)
        case "address":
            return "" if _is(given, "skip") else words(given, LONGEST_ADDRESS)
    raise Refused("communities-refused-press")


def _after(field: str, body: State) -> str | None:
    """Who has accounts is asked for a telephone only; an off-line body is rung or written to."""
    order = ("kind", "called", "online", "telephone") + (() if body.get("online") else ("contact", "address"))
    at = order.index(field)
    return order[at + 1] if at + 1 < len(order) else None


def _to(state: State, stage: str) -> State:
    """On to a question; the way back leads to the one before, and never in circles."""
    path = [*state.get("path", ()), state["stage"]]
    if stage in path:
        path = path[: path.index(stage)]
    return {**state, "stage": stage, "path": path}


def _back(state: State) -> State:
    path = list(state.get("path", ()))
    if not path:
        raise Refused("forms-refused-old-button")
    return {**state, "stage": path[-1], "path": path[:-1]}


def _is(given: Input, option: str) -> bool:
    return isinstance(given, Choose) and given.option == option


def _without(state: State, *names: str) -> State:
    return {name: value for name, value in state.items() if name not in names}
