"""Recording a service: how long, on which day, how much of a day; who is asked to confirm it, in which order."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from types import MappingProxyType

from bot.domain.base import Refused, ResidentId
from bot.domain.dates import dated
from bot.domain.service.record import Confirmer, Record, State, check_minutes

WITHIN = 10
"""Working days within which a service is written down (the national rules on volunteer records)."""
MOST_OF_A_DAY = 12 * 60
"""Minutes of service that one person can have in a day."""
RECORDS_OF_A_DAY = 6
"""Records that one person can have of a day."""
PHOTOS = 4
"""Pictures of a service."""
SHORT = 40
"""Characters of a place, of for whom it was, of a name."""
REASON = 300
"""Characters of a line: why it was not so, an answer, an objection."""
ANSWER_WITHIN = timedelta(days=7)
"""After so long the next one is asked."""
HOURS = ("30", "60", "90", "120", "180", "240")
"""Minutes that are offered as buttons."""
ORDER = tuple(Confirmer)
NOT_COUNTED = (State.REFUSED, State.WITHDRAWN)
"""States in which a record takes nothing of its day."""

_FIGURES = MappingProxyType(
    {"一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8"}
)
_HOUR, _MINUTE = r"(?:个)?(?:小时|钟头|时|hours?|hrs?|h)", r"(?:分钟?|minutes?|mins?|m)"
_LENGTHS = (
    re.compile(rf"(?P<half>半){_HOUR}"),
    re.compile(rf"(?P<hours>\d+(?:\.\d+)?)个?(?P<half>半){_HOUR}"),
    re.compile(rf"(?P<hours>\d+(?:\.\d+)?){_HOUR}(?P<half>半)?(?:(?P<minutes>\d+)(?:{_MINUTE})?)?"),
    re.compile(rf"(?P<minutes>\d+){_MINUTE}"),
    re.compile(r"(?P<hours>\d+):(?P<minutes>[0-5]\d)"),
    re.compile(r"(?P<hours>[0-8](?:\.\d+)?)"),
    re.compile(r"(?P<minutes>[1-9]\d{1,2})"),
)
"""How people say a length; a bare number is hours up to 8, minutes from 10 on."""
_DAYS = MappingProxyType({"今天": 0, "昨天": 1, "前天": 2, "today": 0, "yesterday": 1})
_DAY = re.compile(r"(?:(?P<year>\d{4})[-年/.])?(?P<month>\d{1,2})[-月/.](?P<day>\d{1,2})[日号]?")


Span = tuple[datetime, datetime]
"""From when until when, aware; the end is not part of it."""
_CLOCK = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})")


def parse_minutes(words: str) -> int:
    """The minutes of "1小时20分", "一个半小时", "1.5", "1:20", "90分钟"; raises Refused for anything else."""
    plain = re.sub(r"\s+|又|和", "", unicodedata.normalize("NFKC", words).lower())
    plain = "".join(_FIGURES.get(sign, sign) for sign in plain)
    found = next((match for pattern in _LENGTHS if (match := pattern.fullmatch(plain))), None)
    if found is None:
        raise Refused("records-refused-length")
    named = found.groupdict()
    minutes = int(Decimal(named.get("hours") or 0) * 60) + 30 * bool(named.get("half")) + int(named.get("minutes") or 0)
    return check_minutes(minutes)


def parse_day(words: str, today: date) -> date:
    """The day of "昨天", "6月3日", "06-03"; without a year the last one there was. Raises Refused."""
    plain = unicodedata.normalize("NFKC", words).strip().lower()
    if plain in _DAYS:
        return today - timedelta(days=_DAYS[plain])
    found = _DAY.fullmatch(plain)
    if found is None:
        raise Refused("records-refused-day")
    try:
        on = date(int(found["year"] or today.year), int(found["month"]), int(found["day"]))
        if found["year"] is None and on > today:
            on = on.replace(year=on.year - 1)
    except ValueError as wrong:
        raise Refused("records-refused-day") from wrong
    return on


def check_day(on: date, today: date, is_working_day: Callable[[date], bool]) -> date:
    """A day of which a service can still be written down; raises Refused."""
    if on > today:
        raise Refused("records-refused-future")
    since = (today - on).days
    if since > 60 or sum(is_working_day(on + timedelta(days=after)) for after in range(1, since + 1)) > WITHIN:
        raise Refused("records-refused-too-late", days=WITHIN)
    return on


def check_of_a_day(minutes: int, minutes_before: int, records_before: int) -> None:
    """Return where the day has room for it beside what the same person did; raises Refused."""
    if records_before >= RECORDS_OF_A_DAY:
        raise Refused("records-refused-many", most=RECORDS_OF_A_DAY)
    if minutes_before + minutes > MOST_OF_A_DAY:
        raise Refused("records-refused-full", most=MOST_OF_A_DAY // 60, hours=minutes_before // 60)


def parse_hour(words: str, on: date) -> time:
    """The hour of "9点", "下午3点半", "15:00"; raises Refused for anything else."""
    found = _CLOCK.fullmatch(dated(words, on))
    try:
        return time(int(found["hour"]), int(found["minute"])) if found is not None else _no_hour()
    except ValueError:
        return _no_hour()


def _no_hour() -> time:
    raise Refused("records-refused-hour")


def spans(since: datetime, minutes: int) -> Span:
    """From when until when somebody helped."""
    return since, since + timedelta(minutes=minutes)


def overlapping(mine: Span, others: Iterable[Span]) -> Span | None:
    """The first of these that has a moment together with mine; None where nobody is at two places at once."""
    return next((one for one in sorted(others) if mine[0] < one[1] and one[0] < mine[1]), None)


def next_asked(reachable: Collection[Confirmer], after: Confirmer | None = None) -> Confirmer:
    """Who is asked next: the first behind `after` who can be reached, the administrator in the end."""
    behind = ORDER if after is None else ORDER[ORDER.index(after) + 1 :]
    return next((one for one in behind if one in reachable), Confirmer.ADMINISTRATOR)


def may_decide(who: Confirmer, asked: Confirmer) -> bool:
    """Whether it is for them already: whoever was asked before may still answer, whoever comes later not yet."""
    return ORDER.index(who) <= ORDER.index(asked)


def require_waiting(record: Record, *, decided_by: ResidentId | None, by: ResidentId | None) -> None:
    """Return where it can be confirmed: it waits; or who refused it has thought better of it. Raises Refused."""
    if record.state is State.WAITING:
        return
    if record.state is State.REFUSED and record.confirmed_by is None and by is not None and decided_by == by:
        return
    raise Refused(f"records-refused-is-{record.state.value}")


def require_open(record: Record) -> None:
    """Return while it waits; raises Refused."""
    if record.state is not State.WAITING:
        raise Refused(f"records-refused-is-{record.state.value}")


def check_shorter(minutes: int, claimed: int) -> int:
    """What it is corrected to: never more than what was written down; raises Refused."""
    if minutes > claimed:
        raise Refused("records-refused-longer")
    return check_minutes(minutes)
