"""Service on behalf (代办): a resident asks for help with a government service; papers, progress, a day and a place."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.base import Refused
from bot.domain.dates import dated

PAPERS, NAME = 12, 40
"""Papers on a list, and characters of a name."""
WORDS = 1000
"""Characters of what is wanted."""
EVENING, MORNING = time(17, 30), time(8, 0)
"""When both are reminded: the day before, and on the day itself."""
AHEAD = timedelta(days=365)
"""How far ahead a day can be named."""

State = dict[str, Any]


class Progress(StrEnum):
    """Where it stands."""

    ASKED = "asked"
    PAPERS = "papers"
    RECEIVED = "received"
    DOING = "doing"
    DONE = "done"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


P = Progress
OPEN = (P.ASKED, P.PAPERS, P.RECEIVED, P.DOING, P.DONE)
BY_BODY = (P.RECEIVED, P.DOING, P.DONE, P.CLOSED)
BY_RESIDENT = (P.CLOSED, P.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that is needed, and whether the resident has it."""

    name: str
    have: bool = False


@dataclass(frozen=True, slots=True)
class Errand:
    """What the rules know of it; `visits` counts the days that were named, `visit_at` is the one that holds."""

    progress: Progress = Progress.ASKED
    papers: tuple[Paper, ...] = ()
    visit_at: datetime | None = None
    visit_place: str = ""
    visits: int = 0


def move(errand: Errand, to: Progress) -> Errand:
    """It stands there from now on; what is over stays over."""
    require_open(errand)
    if errand.progress is to:
        raise Refused("errands-refused-already")
    if to in (P.CLOSED, P.WITHDRAWN):
        return replace(errand, progress=to, visit_at=None, visit_place="")
    return replace(errand, progress=to)


def require_open(errand: Errand) -> None:
    """Return where it still goes on."""
    if errand.progress not in OPEN:
        raise Refused("errands-refused-over")


def list_papers(errand: Errand, words: str) -> Errand:
    """A paper a line; what the resident has of them already stays ticked."""
    require_open(errand)
    names = list(dict.fromkeys(line.strip(" ·-、，,;；") for line in words.splitlines()))
    names = [name for name in names if name]
    if not names:
        raise Refused("forms-refused-text-wanted")
    if len(names) > PAPERS:
        raise Refused("errands-refused-too-many-papers", limit=PAPERS)
    if any(len(name) > NAME for name in names):
        raise Refused("errands-refused-long-paper", limit=NAME)
    had = {paper.name for paper in errand.papers if paper.have}
    papers = tuple(Paper(name, name in had) for name in names)
    return replace(errand, papers=papers, progress=P.PAPERS if errand.progress is P.ASKED else errand.progress)


def tick(errand: Errand, nth: int, *, have: bool) -> Errand:
    """The resident has this paper, or not."""
    require_open(errand)
    if not 0 <= nth < len(errand.papers):
        raise Refused("button-unknown")
    papers = list(errand.papers)
    papers[nth] = replace(papers[nth], have=have)
    return replace(errand, papers=tuple(papers))


def name_day(errand: Errand, at: datetime, place: str) -> Errand:
    """The day and place of an appointment or for picking up; it takes the place of an earlier one."""
    require_open(errand)
    if (errand.visit_at, errand.visit_place) == (at, place):
        raise Refused("errands-refused-already")
    return replace(errand, visit_at=at, visit_place=place, visits=errand.visits + 1)


def cancel_day(errand: Errand) -> Errand:
    """No day holds any more."""
    if errand.visit_at is None:
        raise Refused("errands-refused-no-day")
    return replace(errand, visit_at=None, visit_place="")


def reminders(at: datetime, zone: str, now: datetime) -> tuple[tuple[str, datetime], ...]:
    """("before" or "morning", when) both are reminded of a day that was named `now`; what lies behind is left out.

    Who hears today that it is tomorrow is not told once more this evening.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    local = at.astimezone(ZoneInfo(zone))
    eve = datetime.combine(local.date() - timedelta(days=1), EVENING, local.tzinfo).astimezone(UTC)
    morning = datetime.combine(local.date(), MORNING, local.tzinfo).astimezone(UTC)
    ahead = ((name, due) for name, due in (("before", eve), ("morning", morning)) if now < due < at)
    return tuple((name, due) for name, due in ahead if due.astimezone(ZoneInfo(zone)).date() > today)


_WHEN = re.compile(
    r"(?:(?P<year>\d{4})[-年/.])?(?P<month>\d{1,2})[-月/.](?P<day>\d{1,2})[日号]?"
    r"[ ,]*(?P<hour>\d{1,2}):(?P<minute>\d{2})"
)


def parse_day(words: str, zone: str, now: datetime) -> datetime:
    """The instant (UTC) of "7月3日 9:30", "周五下午2点半", "明天 9点"; without a year the next one to come."""
    here = now.astimezone(ZoneInfo(zone))
    found = _WHEN.fullmatch(dated(words, here.date()))
    if found is None:
        raise Refused("errands-refused-when")
    try:
        on = here.date().replace(year=int(found["year"] or here.year), month=int(found["month"]), day=int(found["day"]))
        if not found["year"] and on < here.date():
            on = on.replace(year=on.year + 1)
        hour, minute = int(found["hour"]), int(found["minute"])
        at = datetime.combine(on, time(hour, minute), here.tzinfo)
    except ValueError as wrong:
        raise Refused("errands-refused-when") from wrong
    if not now < at <= now + AHEAD:
        raise Refused("errands-refused-past")
    return at.astimezone(UTC)
