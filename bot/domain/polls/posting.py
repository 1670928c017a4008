"""The form with which a poll is posted: question, options, closing day, and the rest behind "more".

Stages: "question", "options" (typed, or 赞成/反对/弃权), "until", "check"; "more" and what stands there: "kind",
"number" (how many options, points or seats), "roll", "rule", "secret", "opens", "reminds", "parking" (of owners),
"reach", "details". Without a stage it is finished.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.dates import dated
from bot.domain.polls.poll import Reach, Reminds
from bot.domain.polls.values import (
    MOST_OPTIONS,
    OWNERS_RULES,
    Form,
    Kind,
    Method,
    RollKind,
    Rule,
)

State = dict[str, Any]

QUESTION, DETAILS, OPTION = 200, 1500, 60
"""Characters of the question, of what is said about it, of an option."""
FEWEST = 2
CLOSES_AT = time(20, 0)
"""When a poll closes on its last day, local."""
OPENS_AT = time(9, 0)
"""When a poll opens that opens on a later day, local."""
UNTIL = (3, 7, 15, 30)
"""Days that stand on buttons."""
LONGEST = 180
"""Days a poll may last."""
NOTICE = 15
"""Days of notice before an owners' poll opens (domain §5)."""
OPENS = (0, 1, 3, 7, NOTICE)
"""Days until a poll opens that stand on buttons; 0 at once."""
POINTS = 100
MORE = ("kind", "roll", "rule", "secret", "opens", "reminds", "details", "parking", "reach")
KINDS = tuple(Kind)
METHODS = tuple(Method)
_DAY = re.compile(
    r"(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*[日号號])?"
    r"(?:(?:(?<=[日号號])\s*|\s+)(\d{1,2})(?:\s*[:点點时時]\s*(\d{2})?\s*分?)?)?"
)
_MARK = re.compile(r"^\s*(?:[-•*]\s+|[•*]|\d{1,2}(?:[.)）](?!\d)|、)|[A-Ha-h][.、)）])\s*")
"""What stands before an option in a list that somebody wrote; "3.5 元" begins with no such mark, nor does "-5 度"."""
_SPAN = re.compile(r"(\d{1,3})(?:\s*(?:-|–|—|~|～|到|至)\s*(\d{1,3}))?")
COUNTED = (Kind.SEVERAL, Kind.POINTS)
"""Kinds that want a number besides their options; so does STV."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the form says when it is finished: everything a poll is made of but its instants' being allowed."""

    question: str
    details: str
    options: tuple[str, ...]
    form: Form
    roll_kind: RollKind
    rule: Rule
    is_secret: bool
    reach: Reach
    reminds: Reminds
    with_parking: bool


def begun(today: date, may_reach: Sequence[str] = (Reach.UNIT,), **context: Any) -> State:
    """A fresh form; `may_reach` is as far as this person may ask, `context` where it is posted."""
    return {
        "stage": "question", "today": today.isoformat(), "question": "", "details": "", "options": [],
        "kind": Kind.YES_NO.value, "least": 1, "most": 1, "points": 10, "seats": 1, "method": Method.RUNOFF.value,
        "roll": RollKind.HOUSEHOLDS.value, "rule": Rule.SIMPLE.value, "secret": False, "opens": 0, "until": None,
        "reminds": Reminds.USUAL.value, "parking": False,
        "reach": Reach.UNIT.value, "may_reach": [str(one) for one in may_reach], "checked": False,
        "counted": "", "good": None, **context,
    }  # fmt: skip


def wanted(state: State) -> Wanted:
    """What the finished form asks for."""
    kind = Kind(state["kind"])
    options = tuple(state["options"])
    count = 3 if kind is Kind.YES_NO else len(options)
    most = min(state["most"], count)
    form = Form(
        kind, count, min(state["least"], most), most, state["points"], Method(state["method"]),
        min(state["seats"], count),
    )  # fmt: skip
    return Wanted(
        state["question"], state["details"], options, form, RollKind(state["roll"]), Rule(state["rule"]),
        state["secret"], Reach(state["reach"]), Reminds(state["reminds"]),
        state["parking"] and state["roll"] == RollKind.OWNERS,
    )  # fmt: skip


def opening(state: State, now: datetime, zone: str) -> datetime:
    """The instant at which it opens: now, or at 09:00 of the day that was chosen."""
    if not state["opens"]:
        return now
    day = now.astimezone(ZoneInfo(zone)).date() + timedelta(days=state["opens"])
    return datetime.combine(day, OPENS_AT, ZoneInfo(zone)).astimezone(UTC)


def closing(state: State, opens_at: datetime, zone: str) -> datetime:
    """The instant at which it closes; raises Refused where that is not after the opening, or too far away."""
    opens_on = opens_at.astimezone(ZoneInfo(zone)).date()
    until = state["until"]
    if isinstance(until, int):
        closes = datetime.combine(opens_on + timedelta(days=until), CLOSES_AT, ZoneInfo(zone))
    else:
        closes = datetime.fromisoformat(until).replace(tzinfo=ZoneInfo(zone))
    closes_at = closes.astimezone(UTC)
    if closes_at <= opens_at:
        raise Refused("polls-refused-closes-early")
    if closes_at - opens_at > timedelta(days=LONGEST + 1):
        raise Refused("polls-refused-closes-late", most=LONGEST)
    return closes_at


def rules_offered(state: State) -> tuple[Rule, ...]:
    """The rules that fit the kind of ballot and the roll."""
    kind, owners = Kind(state["kind"]), state["roll"] == RollKind.OWNERS
    if kind not in (Kind.YES_NO, Kind.ONE):
        return (Rule.CONSULTATION,)
    if not owners:
        return (Rule.SIMPLE, Rule.TWO_THIRDS, Rule.CONSULTATION)
    ones = tuple(one for one in Rule if one in OWNERS_RULES)
    return (*ones, Rule.CONSULTATION) if kind is Kind.YES_NO else (*ones[:2], Rule.CONSULTATION)


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _chosen(state, given.option)
    if given.kind != "text":
        raise Refused("forms-refused-text-wanted")
    words = given.text.strip()
    match state["stage"]:
        case "question":
            return _next({**state, "question": _short(" ".join(words.split()), QUESTION)}, "options")
        case "options":
            return _with_options(state, read_options(words))
        case "until":
            return _next({**state, "until": read_day(words, date.fromisoformat(state["today"]))}, "check")
        case "details":
            return {**state, "details": _short(words, DETAILS), "stage": "more"}
        case "number":
            return _numbered(state, words)
    raise Refused("forms-refused-choose")


def read_options(words: str, most: int = MOST_OPTIONS, longest: int = OPTION) -> list[str]:
    """Options that somebody wrote, one a line; raises Refused where they are too few, too many, too long or twice."""
    bare = (_MARK.sub("", line) for line in words.splitlines())
    options = [one for one in (" ".join(line.split()) for line in bare) if one]
    if len(options) < FEWEST:
        raise Refused("polls-refused-few-options")
    if len(options) > most:
        raise Refused("polls-refused-many-options", most=most)
    if (long := next((one for one in options if len(one) > longest), None)) is not None:
        raise Refused("polls-refused-long-option", option=long[:20], limit=longest)
    if len(set(options)) < len(options):
        raise Refused("polls-refused-same-option", option=next(one for one in options if options.count(one) > 1))
    return options


def read_day(words: str, today: date) -> str:
    """The local day and hour somebody wrote ("12月5日", "周五", "12-5 18:00") as ISO; Refused for what is past."""
    found = _DAY.fullmatch(dated(words, today))
    if found is None:
        raise Refused("polls-refused-day")
    years = (int(found[1]),) if found[1] else (today.year, today.year + 1)
    days = [day for year in years if (day := _day(year, int(found[2]), int(found[3]))) is not None and day >= today]
    hour = _hour(int(found[4]), int(found[5] or 0)) if found[4] else CLOSES_AT
    if not days or hour is None or (found[1] is None and days[0] > today + timedelta(days=2 * LONGEST)):
        raise Refused("polls-refused-day")
    return datetime.combine(days[0], hour).isoformat()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hour(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _short(words: str, limit: int) -> str:
    if not words:
        raise Refused("forms-refused-text-wanted")
    if len(words) > limit:
        raise Refused("forms-refused-too-long", limit=limit)
    return words


def _with_options(state: State, options: list[str]) -> State:
    """Typed options make it one of many, unless another kind was chosen that takes any."""
    kind = Kind.ONE.value if state["kind"] == Kind.YES_NO else state["kind"]
    rule = state["rule"] if state["checked"] and kind == state["kind"] else Rule.CONSULTATION.value
    after = _fitted(_next({**state, "options": options, "kind": kind, "rule": rule}, "until"))
    return _asking_number(after) if state["checked"] and kind != state["counted"] else after


def _chosen(state: State, option: str) -> State:
    stage = state["stage"]
    match stage, option:
        case "options", "yes_no":
            return _fitted(_next({**state, "options": [], "kind": Kind.YES_NO.value, "rule": None}, "until"))
        case "question" | "options", "keep" if state["checked"]:
            return {**state, "stage": "check"}
        case "question" | "options" | "until", "back" if state["checked"]:
            named = state["options"] or state["kind"] == Kind.YES_NO
            return {**(state if named else _with_kind(state, Kind.YES_NO.value)), "stage": "check"}
        case "until", _ if option.isdecimal() and int(option) in UNTIL:
            return _next({**state, "until": int(option)}, "check")
        case "check", "send":
            return {name: value for name, value in state.items() if name != "stage"}
        case "check", "question" | "options" | "until" | "more":
            return {**state, "stage": option}
        case "more", "back":
            return {**state, "stage": "check"}
        case "more", _ if option in MORE:
            return {**state, "stage": option}
        case _, "back":
            return {**state, "stage": "more" if stage in (*MORE, "number") else _before(stage)}
    return _set(state, stage, option)


def _set(state: State, stage: str, option: str) -> State:
    """A setting behind "more"."""
    after = {**state, "stage": "more"}
    match stage:
        case "kind" if option in KINDS or option in METHODS:
            return _with_kind(after, option)
        case "roll" if option in tuple(RollKind):
            return _with_roll(after, option)
        case "rule" if option in rules_offered(state):
            return {**after, "rule": option}
        case "reminds" if option in tuple(Reminds):
            return {**after, "reminds": option}
        case "parking" if option in ("yes", "no") and state["roll"] == RollKind.OWNERS:
            return {**after, "parking": option == "yes"}
        case "secret" if option in ("yes", "no"):
            if option == "yes" and state["roll"] == RollKind.OWNERS:
                raise Refused("polls-refused-secret-owners")
            return {**after, "secret": option == "yes"}
        case "opens" if option.isdecimal() and int(option) in OPENS:
            require_notice(state["roll"], int(option))
            return {**after, "opens": int(option)}
        case "reach" if option in state["may_reach"]:
            return {**after, "reach": option}
        case "details" if option == "none":
            return {**after, "details": ""}
    raise Refused("forms-refused-old-button")


def _with_kind(state: State, option: str) -> State:
    """Another kind of ballot; a method is the kind RANKED counted so. Kinds of many options want them first."""
    ranked = option in METHODS
    kind = Kind.RANKED if ranked else Kind(option)
    after = {**state, "kind": kind.value, "method": option if ranked else state["method"]}
    if kind is Kind.YES_NO:
        return _fitted({**after, "options": [], "rule": None})
    if not state["options"]:
        return _fitted({**after, "stage": "options", "counted": ""})
    return _fitted(_asking_number(after))


def _asking_number(state: State) -> State:
    """The state, at the question for the number where this kind of ballot wants one."""
    kind = Kind(state["kind"])
    if kind not in COUNTED and not (kind is Kind.RANKED and state["method"] == Method.STV):
        return state
    asked = {**state, "stage": "number", "counted": kind.value}
    return {**asked, "least": 1, "most": len(state["options"])} if kind is Kind.SEVERAL else asked


def _numbered(state: State, words: str) -> State:
    """A number, of options also the fewest and the most ("2-4")."""
    kind = Kind(state["kind"])
    limit = POINTS if kind is Kind.POINTS else len(state["options"])
    found = _SPAN.fullmatch(unicodedata.normalize("NFKC", words).strip())
    least, most = (int(found[1]) if found[2] else 1, int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= least <= most <= limit or (found and found[2] and kind is not Kind.SEVERAL):
        raise Refused("polls-refused-number", most=limit)
    if kind is Kind.SEVERAL:
        return {**state, "least": least, "most": most, "stage": "more"}
    return {**state, "points" if kind is Kind.POINTS else "seats": most, "stage": "more"}


def _with_roll(state: State, option: str) -> State:
    """Owners vote openly, by the rules of the law, after 15 days of notice."""
    if option != RollKind.OWNERS:
        was_owners = state["roll"] == RollKind.OWNERS
        return _fitted({**state, "roll": option, "opens": 0 if was_owners else state["opens"]})
    after = {**state, "roll": option, "secret": False, "opens": max(state["opens"], NOTICE)}
    return _fitted({**after, "rule": Rule.OWNERS_ORDINARY.value})


def require_notice(roll: str, opens: int) -> None:
    """Return where the poll opens late enough, in days from now, for those who own."""
    if roll == RollKind.OWNERS and opens < NOTICE:
        raise Refused("polls-refused-notice", days=NOTICE)


def _fitted(state: State) -> State:
    """The state with a rule that fits what was changed; the first of those where it has none."""
    offered = rules_offered(state)
    return state if state["rule"] in offered else {**state, "rule": offered[0].value}


def _before(stage: str) -> str:
    steps = ("question", "options", "until", "check")
    return steps[max(0, steps.index(stage) - 1)]


def _next(state: State, stage: str) -> State:
    return {**state, "stage": "check" if state["checked"] else stage, "checked": state["checked"] or stage == "check"}
