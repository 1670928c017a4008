"""A calendar of turns as iCalendar (RFC 5545): whole days, in the unit's language, doors only."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from bot.actions.duty.subscribing import Calendar, read_calendar
from bot.domain.base import HouseholdId, UnitId
from bot.domain.duty.calendar import RINGS_BEFORE, Dated
from bot.domain.duty.periods import at_handover
from bot.i18n import plain_of
from bot.screens.base import Moment, Print, Value, text

# icalendar is imported where a calendar is written: nothing else needs it.
if TYPE_CHECKING:
    from icalendar import Alarm, Event

LOOK_AGAIN = timedelta(hours=6)
"""How often calendar programs are asked to look again."""
TYPE = "text/calendar"


def prepare(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes] | bytes]:
    """The calendar of a unit, or of a household (`wanted.of`), as a file."""
    if wanted.unit_id is None:
        raise LookupError(wanted)
    read = read_calendar(connection, UnitId(wanted.unit_id), HouseholdId(wanted.of) if wanted.of else None)
    return f"{name_of(read)}.ics", written(read)


def name_of(calendar: Calendar) -> str:
    """What the calendar is called."""
    if calendar.household_id is None:
        return _plain(calendar, text("duty-feed-name-unit", unit=calendar.unit.label))
    return _plain(calendar, text("duty-feed-name-home", door=calendar.door))


def written(calendar: Calendar) -> bytes:
    """The calendar in the form that calendar programs read; the same state of things, the same bytes."""
    from icalendar import Calendar as Written

    name = name_of(calendar)
    out = Written()
    out.add("prodid", f"-//Shuoshi//{calendar.bot}//ZH")
    out.add("version", "2.0")
    out.add("calscale", "GREGORIAN")
    out.add("name", name)
    out.add("x-wr-calname", name)
    out.add("x-wr-timezone", calendar.unit.community.zone)
    out.add("refresh-interval", LOOK_AGAIN, parameters={"VALUE": "DURATION"})
    out.add("x-published-ttl", f"PT{LOOK_AGAIN.seconds // 3600}H")
    for turn in calendar.turns:
        out.add_component(_event(calendar, turn))
    return bytes(out.to_ical())


def _event(calendar: Calendar, turn: Dated) -> "Event":
    from icalendar import Event

    summary = _summary(calendar, turn)
    about = text(
        "duty-feed-about", first=_handover(calendar, turn.starts_on), last=_handover(calendar, turn.until_on)
    )  # fmt: skip
    event = Event()
    event.add("uid", f"{turn.key}{_of_home(calendar)}@{calendar.bot}.shuoshi")
    event.add("dtstamp", turn.changed_at)
    event.add("last-modified", turn.changed_at)
    event.add("sequence", turn.revision)
    event.add("dtstart", turn.starts_on)
    event.add("dtend", turn.until_on)
    event.add("summary", summary)
    event.add("location", calendar.unit.label)
    event.add("description", _plain(calendar, about))
    event.add("transp", "TRANSPARENT")
    event.add("x-microsoft-cdo-busystatus", "FREE")
    if calendar.household_id is not None:
        event.add_component(_alarm(summary))
    return event


def _alarm(summary: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -RINGS_BEFORE)
    return alarm


def _summary(calendar: Calendar, turn: Dated) -> str:
    said = text("duty-feed-turn", door=turn.door) if turn.door else text("duty-feed-turn-leader")
    return _plain(calendar, said)


def _of_home(calendar: Calendar) -> str:
    """What tells a turn in the household's calendar from the same one in the unit's, where a person has both."""
    return "-home" if calendar.household_id is not None else ""


def _handover(calendar: Calendar, day: date) -> Value:
    zone = calendar.unit.community.zone
    return Moment(at_handover(day, zone), zone)


def _plain(calendar: Calendar, value: Value) -> str:
    return plain_of(value, calendar.unit.language)
