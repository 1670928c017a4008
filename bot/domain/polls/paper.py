"""Ballots on paper (纸面票): who may enter, who must confirm, which of paper and chat counts, the box of a secret poll.

The form of an entry has the stages "door", "origin", "choice", "signed", "photo", "check"; that of the box "option",
"slips", "invalid", "check". Without a stage a form is finished.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.forms import Choose, Given
from bot.domain.dates import dated
from bot.domain.polls import selecting
from bot.domain.polls.choices import checked, packed, unpacked
from bot.domain.polls.poll import Poll, has_opened
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.values import Choice, Form, Kind, Method, Origin

State = dict[str, Any]

ORIGINS = (Origin.PAPER, Origin.DOOR, Origin.MEETING)
"""How a ballot that somebody else enters was given."""
MOST_SLIPS = 2000
"""Slips of a secret poll that are printed, or counted, at once."""
_DAY = re.compile(
    r"(?:(\d{4})[-/.年] ?)?(\d{1,2})[-/.月] ?(\d{1,2})[日号號]? ?"
    r"(?:(?<=[日号號 ])(\d{1,2})(?:[:点點时時](\d{2})?分?)?)?"
)
_NUMBERS = re.compile(r"\d+")
LATE = "late"
"""Why a paper does not count that nobody confirmed in time."""


class Entered(StrEnum):
    """What becomes of an entry: it waits for a second person, counts, was set aside for a later one, is not valid."""

    WAITING = "waiting"
    COUNTED = "counted"
    SET_ASIDE = "set_aside"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Hand:
    """Who enters or confirms: the resident and their household, None for people of the community who have none."""

    resident_id: ResidentId
    household_id: HouseholdId | None


def require_second(first: Hand, second: Hand, voters: HouseholdId | None = None) -> None:
    """Return where the second may confirm what the first did: another person of another household; raises Refused.

    Nor may it be the household (`voters`) whose ballot it is.
    """
    if first.resident_id == second.resident_id:
        raise Refused("paper-refused-same-person")
    if second.household_id is not None and second.household_id in (first.household_id, voters):
        raise Refused("paper-refused-same-home")


def require_can_enter(poll: Poll, now: datetime) -> None:
    """Return where an entry is taken: as long as ballots are, not at or after the closing instant; raises Refused."""
    if poll.state is PollState.CANCELLED:
        raise Refused("polls-refused-cancelled")
    if poll.state not in (PollState.PLANNED, PollState.OPEN) or now >= poll.closes_at:
        raise Refused("paper-refused-closed", at=poll.closes_at)
    if not has_opened(poll, now):
        raise Refused("polls-refused-not-open", at=poll.opens_at)


def require_can_confirm(poll: Poll) -> None:
    """Return where entries made before closing may still be confirmed; raises Refused."""
    if poll.state not in (PollState.OPEN, PollState.COUNTING):
        raise Refused("paper-refused-over")


def outcome(signed_at: datetime, online_at: datetime | None) -> Entered:
    """What a confirmed entry is: signed later than the ballot given on line it counts, else it is set aside."""
    return Entered.COUNTED if online_at is None or signed_at > online_at else Entered.SET_ASIDE


def signed(words: str, now: datetime, opens_at: datetime, zone: str) -> datetime:
    """The instant that somebody wrote as the day, perhaps with the hour, on which a ballot was signed.

    A day without an hour counts from its beginning, so that on one day what was given on line stands. Raises Refused
    for what is no day, lies before the opening, or is still to come.
    """
    local = ZoneInfo(zone)
    today = now.astimezone(local).date()
    found = _DAY.fullmatch(dated(words, today))
    if found is None:
        raise Refused("paper-refused-day")
    try:
        day = date(int(found[1] or today.year), int(found[2]), int(found[3]))
        if found[1] is None and day > today:
            day = day.replace(year=day.year - 1)
        hour = time(int(found[4]), int(found[5] or 0)) if found[4] else None
    except ValueError:
        raise Refused("paper-refused-day") from None
    at = datetime.combine(day, hour or time(), local)
    if hour is None and day == opens_at.astimezone(local).date():
        at = opens_at
    if not opens_at <= at <= now:
        raise Refused("paper-refused-day-outside", first=opens_at)
    return at


# the form of an entry


def begun(poll: Poll, **context: Any) -> State:
    """A fresh form for an entry in this poll."""
    form = poll.form
    return {
        "stage": "door", "poll_id": poll.id, "page": 0, "line_id": None, "origin": Origin.PAPER.value,
        "form": _written(form), "ticked": packed_selection(selecting.begun(form)), "choice": None, "signed": "",
        "photo": "", **context,
    }  # fmt: skip


def _written(form: Form) -> list[Any]:
    return [form.kind.value, form.options, form.least, form.most, form.points, form.method.value, form.seats]


def form_of(state: State) -> Form:
    """The form of the ballots this is about."""
    kind, options, least, most, points, method, seats = state["form"]
    return Form(Kind(kind), options, least, most, points, Method(method), seats)


def packed_selection(selection: Choice) -> list[int]:
    """A selection as a draft keeps it; it may be unfinished."""
    return list(selection)


def entered(state: State, given: Given | Choose) -> State:
    """The form of an entry after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _pressed(state, given.option)
    match state["stage"], given.kind:
        case "signed", "text":
            return {**state, "signed": " ".join(given.text.split()), "stage": "photo"}
        case "photo", "photo":
            return {**state, "photo": given.file_id, "stage": "check"}
        case "photo", _:
            raise Refused("paper-refused-photo")
    raise Refused("forms-refused-old-button")


def _pressed(state: State, option: str) -> State:
    match state["stage"], option:
        case "door", _ if option.startswith("p") and option[1:].isdecimal():
            return {**state, "page": int(option[1:])}
        case "door", _ if option.isdecimal():
            return {**state, "line_id": int(option), "stage": "origin"}
        case "origin", _ if option in ORIGINS:
            return {**state, "origin": option, "stage": "choice"}
        case "choice", _:
            return _chosen(state, option)
        case "signed", "now":
            return {**state, "signed": "now", "stage": "photo"}
        case "photo", "none":
            return {**state, "photo": "", "stage": "check"}
        case "check", "send":
            return {name: value for name, value in state.items() if name != "stage"}
        case "check", "door" | "choice" | "signed":
            return {**state, "stage": option}
    raise Refused("forms-refused-old-button")


def _chosen(state: State, option: str) -> State:
    """A press on the ballot: "=…" is the whole choice, "which.value" one option of a longer ballot, "cast" its end."""
    form, ticked = form_of(state), tuple(state["ticked"])
    if option == "cast":
        return _voted(state, checked(form, selecting.finished(form, ticked)))
    if option.startswith("="):
        return _voted(state, checked(form, _read(option[1:])))
    which, _, value = option.partition(".")
    if not (which.isdecimal() and value.isdecimal()):
        raise Refused("button-unknown")
    return {**state, "ticked": packed_selection(selecting.selected(form, ticked, int(which), int(value)))}


def _read(words: str) -> Choice:
    try:
        return unpacked(words)
    except ValueError:
        raise Refused("button-unknown") from None


def _voted(state: State, choice: Choice) -> State:
    return {**state, "choice": packed(choice), "stage": "signed" if not state["signed"] else "check"}


# the box of a secret poll


@dataclass(frozen=True, slots=True)
class Box:
    """What the box of a secret poll held: the ballots (packed, ascending), and how many slips were not valid."""

    ballots: tuple[str, ...]
    invalid: int

    @property
    def slips(self) -> int:
        """How many slips it held."""
        return len(self.ballots) + self.invalid


def require_fits(box: Box, ticked: int) -> None:
    """Return where no more slips came out than were handed out; raises Refused."""
    if box.slips > ticked:
        raise Refused("paper-refused-too-many", slips=box.slips, ticked=ticked)


def counts_options(form: Form) -> bool:
    """Whether the box is written down as so many slips an option; else each slip is a line of numbers."""
    return form.kind in (Kind.YES_NO, Kind.ONE)


def box_begun(poll: Poll, ticked: int, **context: Any) -> State:
    """A fresh form for what the box held."""
    stage = "option" if counts_options(poll.form) else "slips"
    return {
        "stage": stage, "poll_id": poll.id, "form": _written(poll.form), "ticked": ticked, "counts": [], "ballots": [],
        "invalid": 0, **context,
    }  # fmt: skip


def boxed(state: State, given: Given | Choose) -> State:
    """The form of the box after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _box_pressed(state, given.option)
    if given.kind != "text":
        raise Refused("forms-refused-text-wanted")
    match state["stage"]:
        case "option":
            counts = [*state["counts"], _number(given.text)]
            done = len(counts) == form_of(state).options
            return {**state, "counts": counts, "stage": "invalid" if done else "option"}
        case "slips":
            return {**state, "ballots": list(read_slips(form_of(state), given.text)), "stage": "invalid"}
        case "invalid":
            after = {**state, "invalid": _number(given.text), "stage": "check"}
            require_fits(box_of(after), state["ticked"])
            return after
    raise Refused("forms-refused-old-button")


def _box_pressed(state: State, option: str) -> State:
    match state["stage"], option:
        case "slips", "none":
            return {**state, "ballots": [], "stage": "invalid"}
        case "check", "send":
            return {name: value for name, value in state.items() if name != "stage"}
        case _, "again":
            stage = "option" if counts_options(form_of(state)) else "slips"
            return {**state, "counts": [], "ballots": [], "invalid": 0, "stage": stage}
    raise Refused("forms-refused-old-button")


def _number(words: str) -> int:
    plain = unicodedata.normalize("NFKC", words).strip()
    if not plain.isdecimal() or int(plain) > MOST_SLIPS:
        raise Refused("paper-refused-number", most=MOST_SLIPS)
    return int(plain)


def box_of(state: State) -> Box:
    """What the form says the box held."""
    of_options = [packed((which,)) for which, count in enumerate(state["counts"]) for _ in range(count)]
    return Box(tuple(sorted([*of_options, *state["ballots"]])), state["invalid"])


def read_slips(form: Form, words: str) -> tuple[str, ...]:
    """The ballots that were typed, a line a slip: the options' numbers from 1, or a value for each option.

    "-" is a blank slip. Raises Refused with the line that cannot be read.
    """
    found = []
    for nth, line in enumerate(filter(None, (one.strip() for one in words.splitlines())), 1):
        try:
            found.append(packed(checked(form, _slip(form, unicodedata.normalize("NFKC", line)))))
        except Refused as why:
            raise Refused("paper-refused-slip", nth=nth) from why
    if not found:
        raise Refused("forms-refused-text-wanted")
    if len(found) > MOST_SLIPS:
        raise Refused("paper-refused-number", most=MOST_SLIPS)
    return tuple(found)


def _slip(form: Form, line: str) -> Choice:
    numbers = tuple(int(one) for one in _NUMBERS.findall(line))
    if not numbers and line != "-":
        raise Refused("paper-refused-slip", nth=0)
    if form.kind in (Kind.SCORE, Kind.POINTS, Kind.DATES):
        return numbers
    return tuple(one - 1 for one in numbers)
