"""The day of those who handle matters: when the morning is told, what it says first, leaves, texts to answer with."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.base import AccountId, BodyId, MatterId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.dates import dated

QUEUES = ("body", "unanswered", "today", "late")
"""The queue: all that waits for somebody, what nobody answered, what is due today, what is late."""
MOST_ANSWERS = 12
"""Texts to answer with that a body keeps."""
LONGEST_ANSWER = 100
"""Characters of one."""
LONGEST_LEAVE = 92
"""Days of a leave, the first and the last counted."""
LOOKS_AHEAD = 366
"""A leave begins within so many days."""
STARTS, LASTS = (0, 1), (1, 2, 3, 5, 7)
"""Days from today on which a leave may begin by a button, and how many days it may last by one."""
PRESSING = ("danger", "urgent")
"""Urgencies of which an answer is told at once."""
JUST_NOW = timedelta(hours=1)
"""For so long after it was taken on a matter counts as standing where it stood in the queue before."""

State = dict[str, Any]


class Standing(StrEnum):
    """Why a matter stands in the morning's message: what presses most first."""

    LATE = "late"
    TODAY = "today"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Task:
    """A matter that somebody has to do something about; `is_open_to_all`: not confidential, and its card appeared.

    `is_exact`: instants may be shown to the minute.
    `due_at` is by when somebody has to answer, or, once somebody did, by when it is settled; None: the clock stands.
    """

    id: MatterId
    number: str
    words: str
    unit: str
    unit_id: UnitId
    body_id: BodyId | None
    state: str
    urgency: str
    is_answered: bool
    due_at: datetime | None
    is_open_to_all: bool = True
    is_exact: bool = True
    awaits_decision: bool = False
    taken_by: AccountId | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What happened to a matter lately: "answer", "unsolved", "withdraw", "hastened", "no-answer", or "called",

    `to`: who alone hears of it; None: the staff of its body.
    """

    task: Task
    kind: str
    who: str = ""
    to: ResidentId | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A service on behalf that somebody asked a body for (None: the administrators), and how they are called."""

    body_id: BodyId | None
    words: str
    who: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Somebody of staff is away from the first day to the last, both included; who stands in, where somebody does."""

    resident_id: ResidentId
    from_on: date
    to_on: date
    stand_in: ResidentId | None = None

    def covers(self, day: date) -> bool:
        """Whether the person is away on this day."""
        return self.from_on <= day <= self.to_on


@dataclass(frozen=True, slots=True)
class Call:
    """An open matter of an off-line body: until when, what they promised when, the day a letter was handed over.

    `is_answered`: they promised to do it, and the time is that to settle it; `is_exact`: to the minute.
    """

    id: MatterId
    number: str
    words: str
    unit: str
    state: str
    urgency: str
    filed_at: datetime
    due_at: datetime | None
    is_answered: bool
    is_late: bool
    is_exact: bool
    promised: tuple[datetime, str] | None
    letter_on: date | None


def standing(task: Task, now: datetime, today_ends: datetime) -> Standing | None:
    """Why the matter is named this morning; None: it can wait."""
    if task.due_at is not None and task.due_at <= now:
        return Standing.LATE
    if task.due_at is not None and task.due_at <= today_ends:
        return Standing.TODAY
    return None if task.is_answered else Standing.UNANSWERED


def pressing(tasks: Iterable[Task], now: datetime, today_ends: datetime) -> list[tuple[Standing, Task]]:
    """What the morning names: late first, then what is due today, then what waits for an answer; each by its time."""
    named = [(why, task) for task in tasks if (why := standing(task, now, today_ends)) is not None]
    order = list(Standing)
    return sorted(named, key=lambda one: (order.index(one[0]), _due(one[1]), one[1].id))


def stood_at(
    accept_by: datetime | None, settle_by: datetime | None, accepted_at: datetime | None, now: datetime
) -> datetime | None:
    """Where a matter stood in the queue when somebody came upon it: what was just taken on stood by its accept-by."""
    came_unanswered = accepted_at is None or now - accepted_at < JUST_NOW
    return accept_by if came_unanswered and accept_by is not None else settle_by


def unattended(staff: Iterable[tuple[BodyId, ResidentId]], leaves: Sequence[Leave], today: date) -> frozenset[BodyId]:
    """Bodies all of whose staff are away today, so that nobody is there for them."""
    away = {leave.resident_id for leave in leaves if leave.covers(today)}
    of_staff = list(staff)
    return frozenset(body for body, _ in of_staff) - {body for body, resident in of_staff if resident not in away}


def _due(task: Task) -> datetime:
    return task.due_at or datetime.max.replace(tzinfo=UTC)


# the forms


def leave_step(state: State, given: Given | Choose) -> State:
    """Since when, until when, who stands in: chosen or typed; finished without a stage. Raises Refused."""
    today = date.fromisoformat(state["today"])
    match state["stage"]:
        case "from":
            return _from(state, given, today)
        case "to":
            return _to(state, given, today)
        case _:
            known = {"0": None, **{str(one): one for one, _ in state["colleagues"]}}
            if not isinstance(given, Choose) or given.option not in known:
                raise Refused("forms-refused-choose")
            return _finished({**state, "stand_in": known[given.option]})


def answer_step(state: State, given: Given | Choose) -> State:
    """The words of a text to answer with; finished without a stage. Raises Refused."""
    words = " ".join(_text(given).split())
    if len(words) > LONGEST_ANSWER:
        raise Refused("forms-refused-too-long", limit=LONGEST_ANSWER)
    return _finished({**state, "words": words})


def days_in(words: str, today: date) -> tuple[date, date]:
    """The first and last day in words like "6.3-6.5", "6月3日到5日", "6/3" (one day), "周五到下周二".

    A day without a year is this year's, or the next year's where that is long over. Raises Refused.
    """
    words = dated(words, today)
    found = [_day(year, month, day, today) for year, month, day in _DATE.findall(words)]
    bare = [int(one) for one in re.findall(r"\d+", _DATE.sub(" ", words))]
    if len(found) == 1 and len(bare) == 1:
        found.append(_day(str(found[0].year), str(found[0].month), str(bare.pop()), today))
    if bare or not 1 <= len(found) <= 2:
        raise Refused("workday-refused-days")
    return found[0], found[-1]


_DATE = re.compile(r"(?:(\d{4})\s*[-./年]\s*)?(?<!\d)(\d{1,2})\s*[-./月]\s*(\d{1,2})(?!\d)\s*[日号號]?")


def _day(year: str, month: str, day: str, today: date) -> date:
    try:
        if year:
            return date(int(year), int(month), int(day))
        this = date(today.year, int(month), int(day))
        long_ago = today - this > timedelta(days=LONGEST_LEAVE)
        return date(today.year + 1, int(month), int(day)) if long_ago else this
    except ValueError as wrong:
        raise Refused("workday-refused-days") from wrong


def _from(state: State, given: Given | Choose, today: date) -> State:
    """The first day, or both at once where both are typed."""
    if isinstance(given, Choose):
        first = today + timedelta(days=_number(given.option, STARTS))
        return {**state, "from_on": first.isoformat(), "stage": "to"}
    first, last = days_in(_text(given), today)
    _require_sensible(first, last, today)
    if last == first:
        return {**state, "from_on": first.isoformat(), "stage": "to"}
    return _stands_in({**state, "from_on": first.isoformat(), "to_on": last.isoformat()})


def _to(state: State, given: Given | Choose, today: date) -> State:
    first = date.fromisoformat(state["from_on"])
    if isinstance(given, Choose):
        last = first + timedelta(days=_number(given.option, LASTS) - 1)
    else:
        last = days_in(_text(given), today)[1]
    _require_sensible(first, last, today)
    return _stands_in({**state, "to_on": last.isoformat()})


def _require_sensible(first: date, last: date, today: date) -> None:
    if last < first:
        raise Refused("workday-refused-turned-round")
    if first < today:
        raise Refused("workday-refused-past")
    if (last - first).days >= LONGEST_LEAVE or (first - today).days > LOOKS_AHEAD:
        raise Refused("workday-refused-long", limit=LONGEST_LEAVE)


def _stands_in(state: State) -> State:
    """Who stands in is asked only where there is somebody."""
    return {**state, "stage": "who"} if state["colleagues"] else _finished({**state, "stand_in": None})


def _number(option: str, allowed: tuple[int, ...]) -> int:
    if option not in {str(one) for one in allowed}:
        raise Refused("forms-refused-choose")
    return int(option)


def _text(given: Given | Choose) -> str:
    if not isinstance(given, Given) or given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    return given.text


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}
