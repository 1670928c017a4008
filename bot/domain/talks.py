"""Talk days (说事日): when the next one is, what stands on its agenda, how items end, who signs the minutes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.base import FlatId, MatterId, Refused, ResidentId, TopicId

NAME = "talks"
"""The key of the community's settings and of a unit's switch."""
MOST_DAYS, LAST_DAY = 4, 28
"""Talk days in a month at most; no later than the day that every month has."""
EARLIEST, LATEST = time(8, 0), time(21, 0)
"""Between when a talk day begins, local."""
TOLD_BEFORE = timedelta(days=1)
"""How long before the group reads the agenda."""
LEADER_TOLD_BEFORE = timedelta(hours=1)
OPENS_BEFORE = timedelta(hours=2)
"""How early the record can be opened."""
MISSED_AFTER = timedelta(hours=24)
"""After what a talk day that nobody opened was not held."""
MOST_ITEMS = 15
"""Items of one talk day; the rest waits for the next."""
MOST_SUPPORTED = 3
"""Matters that stand on the agenda because many support them."""


class State(StrEnum):
    """Where a talk day stands: its agenda is made, its record written, signed by the clerk, by the witness too."""

    PLANNED = "planned"
    OPEN = "open"
    WRITTEN = "written"
    SIGNED = "signed"
    MISSED = "missed"


class End(StrEnum):
    """How an item ends; NEXT: it was not reached and waits for the next time."""

    ANSWERED = "answered"
    MATTER = "matter"
    POLL = "poll"
    HANDS = "hands"
    NEXT = "next"


WAYS = (End.ANSWERED, End.MATTER, End.POLL, End.HANDS)
"""The four ways in which an item ends."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When talk days are held in a community: days of the month, the local hour; `on`: whether any are held."""

    days: tuple[int, ...] = (10, 25)
    hour: time = time(19, 30)
    on: bool = True


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may stand on an agenda: a topic, or an open matter; `carried`: it was not reached the last time."""

    words: str
    topic_id: TopicId | None = None
    matter_id: MatterId | None = None
    number: str = ""
    is_late: bool = False
    in_consultation: bool = False
    supporters: int = 0
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Hands:
    """A show of hands, one a household; its base: doors that were there, of the unit's inhabited doors."""

    in_favour: int
    against: int
    abstained: int
    present: int
    homes: int

    @property
    def is_carried(self) -> bool:
        """Whether more than half of the doors that were there are in favour."""
        return self.in_favour * 2 > self.present


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who signs, with the door they live behind."""

    resident_id: ResidentId
    flat_id: FlatId | None
    is_adult: bool = True


# when


def rhythm_of(settings: Mapping[str, Any]) -> Rhythm:
    """The rhythm that a community's settings say, the default where they say nothing."""
    kept = settings.get(NAME)
    if not kept:
        return Rhythm()
    return Rhythm(tuple(kept["days"]), time.fromisoformat(kept["hour"]), kept["on"])


def rhythm_kept(rhythm: Rhythm) -> dict[str, Any]:
    """The rhythm as settings keep it."""
    return {"days": list(rhythm.days), "hour": rhythm.hour.strftime("%H:%M"), "on": rhythm.on}


def are_held(settings: Mapping[str, Any], switches: Mapping[str, Any]) -> bool:
    """Whether a unit holds talk days: the community has them, and the unit was switched on."""
    return rhythm_of(settings).on and bool(switches.get(NAME))


def with_days(rhythm: Rhythm, words: str) -> Rhythm:
    """The rhythm with the days somebody wrote, "10 25" or "10日、25日"; Refused for what is no such days."""
    rest = re.sub(r"\d+|[日号,，、和及\s]", "", words)
    days = sorted({int(one) for one in re.findall(r"\d{1,4}", words)})
    if rest or not 1 <= len(days) <= MOST_DAYS or days[0] < 1 or days[-1] > LAST_DAY:
        raise Refused("talks-refused-days", most=MOST_DAYS, last=LAST_DAY)
    return replace(rhythm, days=tuple(days))


def with_hour(rhythm: Rhythm, words: str) -> Rhythm:
    """The rhythm with the hour somebody wrote, "19:30", "19：30" or "19点半"; Refused for what is no such hour."""
    plain = "".join(words.split()).replace("：", ":").replace("点半", ":30").removesuffix("分").replace("点", ":")
    found = re.fullmatch(r"(\d{1,2}):(\d{2})?", plain if ":" in plain else f"{plain}:", re.ASCII)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise Refused("talks-refused-hour")
    hour = time(int(found[1]), int(found[2] or 0))
    if not EARLIEST <= hour <= LATEST:
        raise Refused("talks-refused-hour")
    return replace(rhythm, hour=hour)


def next_date(rhythm: Rhythm, zone: str, after: datetime) -> datetime:
    """The first talk day after this instant (aware; UTC out): a configured day at the configured hour, never moved."""
    local = after.astimezone(ZoneInfo(zone))
    month = local.date().replace(day=1)
    while True:
        for day in sorted(rhythm.days):
            held = datetime.combine(month.replace(day=day), rhythm.hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)
            if held > after:
                return held
        month = _next_month(month)


def _next_month(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


# the agenda


def agenda(topics: Sequence[Candidate], matters: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """What is talked about, in this order: topics as they were put, then matters that need attention, each once.

    Matters: those not reached the last time, late ones, those in consultation, the most supported.
    """
    known = {topic.matter_id for topic in topics if topic.matter_id is not None}
    others = [one for one in matters if one.matter_id not in known]
    pressing = [one for one in others if one.carried or one.is_late or one.in_consultation]
    supported = [one for one in others if one not in pressing and one.supporters > 0]
    supported.sort(key=lambda one: -one.supporters)
    pressing.sort(key=lambda one: (not one.carried, not one.is_late, -one.supporters))
    return (*topics, *pressing, *supported[:MOST_SUPPORTED])


# the record


def require_can_open(state: State, held_at: datetime, now: datetime) -> None:
    """Return where the record can be opened now; raises Refused with the reason."""
    if state is State.MISSED or (state is State.PLANNED and now >= held_at + MISSED_AFTER):
        raise Refused("talks-refused-missed")
    if state is not State.PLANNED:
        raise Refused("talks-refused-open-already")
    if now < held_at - OPENS_BEFORE:
        raise Refused("talks-refused-too-early")


def require_open(state: State) -> None:
    """Return where the record is being written; raises Refused."""
    if state is State.PLANNED:
        raise Refused("talks-refused-not-open")
    if state is not State.OPEN:
        raise Refused("talks-refused-closed")


def require_can_end(state: State, ended: End | None, how: str) -> End:
    """The way in which an item ends, which has not ended yet; raises Refused."""
    require_open(state)
    if how not in WAYS:
        raise Refused("button-unknown")
    if ended is not None:
        raise Refused("talks-refused-ended-already")
    return End(how)


def require_can_reopen(state: State, ended: End | None, has_filed: bool) -> None:
    """Return where the end of an item can be taken back: not where a matter was filed, which goes its own way."""
    require_open(state)
    if ended is None:
        raise Refused("talks-refused-not-ended")
    if has_filed:
        raise Refused("talks-refused-filed-already")


def show_of_hands(in_favour: int, against: int, abstained: int, *, present: int, homes: int) -> Hands:
    """The hands counted; raises Refused where they are more than the doors that are there."""
    if min(in_favour, against, abstained) < 0:
        raise Refused("talks-refused-number", most=present)
    counted = in_favour + against + abstained
    if counted > present:
        raise Refused("talks-refused-hands", counted=counted, present=present)
    return Hands(in_favour, against, abstained, present, homes)


# signatures


def require_can_sign(state: State, present: int) -> None:
    """Return where the clerk can sign: the record is open, and a second household was there to be witness."""
    require_open(state)
    if present < 2:
        raise Refused("talks-refused-nobody-there")


def require_witness(clerk: Signer, witness: Signer, present: frozenset[FlatId]) -> None:
    """Return where this person can be the witness: grown up, another person of another door, which was there."""
    if witness.resident_id == clerk.resident_id:
        raise Refused("talks-refused-same-person")
    if not witness.is_adult:
        raise Refused("talks-refused-minor")
    if witness.flat_id is None or witness.flat_id not in present:
        raise Refused("talks-refused-not-there")
    if witness.flat_id == clerk.flat_id:
        raise Refused("talks-refused-same-door")
