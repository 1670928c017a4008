"""Writing a service down: one question a screen; and the small lines about a record."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.service.entering import SINCE
from bot.domain.service.record import ACTIVITIES, WORDS
from bot.domain.service.records import HOURS, PHOTOS, REASON, SHORT, WITHIN
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.service.lengths import length
from bot.screens.service.records import Shown, line_of
from bot.screens.shortening import shortened

State = dict[str, Any]
Doors = Sequence[tuple[int, str]]


def question(state: State) -> Screen:
    """The question that is open, where nothing need be looked up."""
    match state["stage"]:
        case "name":
            skip = choices("name", ("skip", text("saying-skip")))
            return Screen(text("records-ask-name", limit=SHORT), (*skip, cancel()))
        case "activity":
            options = [(one, text(f"records-activity-{one}")) for one in ACTIVITIES]
            back = _back("activity") if state["for_other"] else cancel()
            return Screen(text("records-ask-activity"), (*choices("activity", *options), back))
        case "minutes":
            return Screen(text("records-ask-minutes"), (*_hours("minutes"), _back("minutes")))
        case "since":
            return _since(state)
        case "words":
            keep = choices("words", ("keep", text("saying-keep"))) if state["words"] else ()
            body = lines(text("records-ask-words", limit=WORDS, photos=PHOTOS), _pictures(state))
            return Screen(body, (*keep, _back("words")))
        case "place":
            none = choices("place", ("none", text("records-none")))
            return Screen(text("records-ask-place", limit=SHORT), (*none, cancel()))
    body = lines(text("records-ask-photos", limit=PHOTOS), _pictures(state))
    enough = choices("photos", ("enough", text("saying-photos-enough")), ("none", text("records-none")))
    return Screen(body, (*enough, cancel()))


def _since(state: State) -> Screen:
    """At what time did it begin, beside what else they did on that day?"""
    known = [text("records-beside", since=since, until=until) for since, until in state["beside"] if since]
    body = paragraphs(text("records-ask-since"), lines(*known) if known else text("records-beside-unknown"))
    hours = choices("since", *((one, f"{one[:2]}:{one[2:]}") for one in SINCE), a_row=4)
    return Screen(body, (*hours, _back("since")))


def person(doors: Doors) -> Screen:
    """Behind which door does who did it live?"""
    return Screen(text("records-ask-person"), (*_doors("person", doors), cancel()))


def whom(doors: Doors) -> Screen:
    """For whom was it?"""
    everybody = choices("whom", ("all", text("records-whom-all")))
    return Screen(text("records-ask-whom", limit=SHORT), (*everybody, *_doors("whom", doors), _back("whom")))


def day(offered: Sequence[date], zone: str) -> Screen:
    """On which day? The last ones as buttons."""
    options = [
        (str(back), text(f"records-day-{back}", on=_moment(on, zone))) for back, on in enumerate(offered)
    ]  # fmt: skip
    return Screen(text("records-ask-day", days=WITHIN), (*choices("day", *options, a_row=1), _back("day")))


def check(state: State, door: str, other: str) -> Screen:
    """A last look, with what will be public of it."""
    where: Value = door or state["for_whom"] or text("records-whom-everybody")
    body = paragraphs(
        text("records-check"),
        lines(
            text("records-check-for", door=other, name=state["name"] or "—") if other else None,
            text("records-check-activity", activity=text(f"records-activity-{state['activity']}"),
                 length=length(state["minutes"])),
            text("records-check-day", on=_moment(date.fromisoformat(state["on"]), state["zone"])),
            text("records-check-since", at=state["since"]) if "since" in state else None,
            text("records-check-words", words=shortened(state["words"], 600)),
            text("records-check-whom", who=where),
            text("records-check-place", place=state["place"]) if state["place"] else None,
            _pictures(state),
            text("records-check-hardship") if state["is_hardship"] else None,
        ),
        text("records-public-hardship" if state["is_hardship"] else "records-public"),
    )  # fmt: skip
    hardship = ("plain", text("records-plain")) if state["is_hardship"] else ("hardship", text("records-hardship"))
    rows: Rows = (
        *choices("check", ("send", text("saying-send"))),
        *choices("check", ("photos", text("records-change-photos")), ("place", text("records-change-place"))),
        *choices(
            "check", ("words", text("records-change-words")), ("minutes", text("records-change-minutes")),
            ("day", text("records-change-day")), ("whom", text("records-change-whom")), a_row=4,
        ),
        *choices("check", hardship),
    )  # fmt: skip
    return Screen(body, (*rows, cancel()))


def line(what: str, shown: Shown) -> Screen:
    """The line that a form asks for."""
    body = paragraphs(text(f"records-line-{what}", limit=REASON), line_of(shown))
    hours = _hours("line") if what == "shorten" else ()
    return Screen(body, (*hours, cancel()))


def _hours(stage: str) -> Rows:
    return choices(stage, *((one, length(int(one))) for one in HOURS), a_row=3)


def _doors(stage: str, doors: Doors) -> Rows:
    return choices(stage, *((str(flat_id), door) for flat_id, door in doors), a_row=4)


def _pictures(state: State) -> Value | None:
    return text("records-photos-so-far", count=len(state["photos"])) if state["photos"] else None


def _moment(on: date, zone: str) -> Moment:
    return Moment(datetime.combine(on, time(12), ZoneInfo(zone)), zone, "day")


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())
