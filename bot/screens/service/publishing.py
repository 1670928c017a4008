"""The weekly list in the private chat, objections, and what each is told when the time is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.commands.communities import ListPeople
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.records import (
    FindObjected,
    FindServiceLists,
    MyService,
    PrintServiceList,
    ShowServiceList,
    ShowServiceRecord,
    WriteOfService,
)
from bot.domain.commands.service import OpenService
from bot.domain.service.publishing import DECIDED_WITHIN, ServiceList, is_open
from bot.domain.service.record import RecordId
from bot.domain.service.records import REASON
from bot.screens.base import Button, Joined, Moment, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel
from bot.screens.service.lengths import length
from bot.screens.service.records import Shown, line_of, moment, person
from bot.screens.shortening import shortened


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as everybody reads it: without whom it was for, in hardship without place and content."""

    id: RecordId
    who: str
    is_party: bool
    activity: str
    on: date
    minutes: int
    place: str
    content: str
    is_hardship: bool
    in_charge: str
    is_objected: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A list, with the records of a page; `is_keeper`: the reader can correct what is final."""

    of: ServiceList
    community: str
    zone: str
    count: int
    minutes: int
    entries: tuple[Entry, ...]
    is_open: bool
    is_keeper: bool = False


@dataclass(frozen=True, slots=True)
class Questioned:
    """A record that was objected to, with who said what; `may_decide` unless it is the reader's own."""

    of: Shown
    said: tuple[tuple[str, str], ...]
    may_decide: bool


def listed(view: Listed, page: int, size: int, *, has_more: bool) -> Screen:
    """A page of the list; a button for each number objects to it while it is open, and opens it for who can correct it
    afterwards."""
    first = page * size + 1
    body = paragraphs(
        lines(
            text("records-list", number=view.of.number, community=view.community),
            *_said_of(view),
        ),
        *(_entry(nth, one, view.zone) for nth, one in enumerate(view.entries, first)),
    )
    buttons: list[Button] = []
    for nth, one in enumerate(view.entries, first):
        if view.is_open:
            buttons.append(Button(text("records-object-nth", nth=str(nth)), WriteOfService(one.id, "object")))
        elif view.is_keeper:
            buttons.append(Button(text("records-open-nth", nth=str(nth)), ShowServiceRecord(one.id)))
    rows: Rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    turn = [Button(text("notices-page-before"), ShowServiceList(view.of.id, page - 1))] if page else []
    if has_more:
        turn.append(Button(text("notices-page-next"), ShowServiceList(view.of.id, page + 1)))
    rows = (*rows, tuple(turn)) if turn else rows
    more = (Button(text("records-print-button"), PrintServiceList(view.of.id)),
            Button(text("records-older-button"), FindServiceLists()))  # fmt: skip
    return Screen(body, (*rows, more, (_service(), _menu())))


def _said_of(view: Listed) -> tuple[Value, ...]:
    """How much it is and until when one may object; of a list of which nothing counts any more, that alone."""
    if not view.count:
        return (text("records-list-empty"),)
    until = Moment(view.of.open_until, view.zone)
    total = text("records-list-total", count=view.count, length=length(view.minutes))
    return total, text("records-list-open", until=until) if view.is_open else text("records-list-closed")


def _entry(nth: int, one: Entry, zone: str) -> Value:
    return text("records-entry", nth=str(nth), what=_public(one, zone))


def _public(one: Entry, zone: str) -> Value:
    """All that everybody reads of a record."""
    return lines(
        text(
            "records-entry-head", who=person(one.who, is_party=one.is_party),
            activity=text(f"records-activity-{one.activity}"), on=moment(one.on, zone), length=length(one.minutes),
        ),
        text("records-entry-hardship") if one.is_hardship else None,
        text("records-place", place=one.place) if one.place else None,
        text("records-content", words=shortened(one.content, 300)) if one.content else None,
        text("records-entry-objected") if one.is_objected else None,
    )  # fmt: skip


def lists(found: Sequence[ServiceList], zone: str, now: datetime, page: int, *, has_more: bool) -> Screen:
    """The community's lists, the newest first."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("records-lists-one", icon="📋" if is_open(one, now) else "✅", number=one.number,
                     on=Moment(one.published_at, zone, "day")), ShowServiceList(one.id)),)
        for one in found
    ]  # fmt: skip
    turn = [Button(text("notices-page-before"), FindServiceLists(page - 1))] if page else []
    if has_more:
        turn.append(Button(text("notices-page-next"), FindServiceLists(page + 1)))
    rows += [tuple(turn)] if turn else []
    return Screen(text("records-lists" if found else "records-lists-none"), (*rows, (_service(), _menu())))


def printed(one: ServiceList, document: Print) -> Screen:
    """The list for the wall."""
    return Screen(text("records-printed", number=one.number), document=document)


def thanked(list_id: int | None) -> Screen:
    """The objection reached those who decide."""
    back = ((Button(text("records-lists-button"), ShowServiceList(list_id)),),) if list_id is not None else ()
    return Screen(text("records-objected-thanks"), (*back, (_service(), _menu())))


# objections


def objected(shown: Shown, words: str) -> Screen:
    """Who decides hears of an objection."""
    look = ((Button(text("records-decide-button"), FindObjected()),),)
    return Screen(paragraphs(text("records-objection", words=words), line_of(shown)), look)


def nobody_decides(shown: Shown) -> Screen:
    """To the only administrator, about whom it is, where there is no leader either: what to do."""
    return Screen(
        paragraphs(text("records-objection-nobody", days=DECIDED_WITHIN.count), line_of(shown)),
        ((Button(text("communities-menu-people"), ListPeople()), _menu()),),
    )


def objected_line(shown: Shown) -> Value:
    """The same in a digest."""
    return text("records-objection-line", who=shown.who or text("records-somebody"))


def noted(shown: Shown, *, stays: bool) -> Value:
    """What was just decided of an objection, for whoever decided it."""
    return lines(text("records-noted-stays" if stays else "records-noted-refused"), line_of(shown))


def questioned(
    found: tuple[Questioned, ...], page: int, *, has_more: bool, decided: Value | None = None
) -> Screen:  # fmt: skip
    """What waits for a decision, below what was just decided."""
    parts: list[Value] = []
    rows: list[tuple[Button, ...]] = []
    for nth, one in enumerate(found, page * len(found) + 1):
        said = [
            text("records-objection-said", who=who or text("records-somebody"), words=words) for who, words in one.said
        ]
        own = None if one.may_decide else text("records-objection-own")
        parts.append(lines(text("records-objection-nth", nth=str(nth)), line_of(one.of), *said, own))
        if one.may_decide:
            rows.append(
                (Button(text("records-stays-nth", nth=str(nth)), WriteOfService(one.of.record.id, "stays")),
                 Button(text("records-refuse-nth", nth=str(nth)), WriteOfService(one.of.record.id, "refuse")))
            )  # fmt: skip
    turn = [Button(text("notices-page-before"), FindObjected(page - 1))] if page else []
    if has_more:
        turn.append(Button(text("notices-page-next"), FindObjected(page + 1)))
    rows += [tuple(turn)] if turn else []
    body = paragraphs(decided, text("records-questioned" if parts else "records-questioned-none"), *parts)
    return Screen(body, (*rows, (_service(), _menu())))


def decided(outcome: str, shown: Shown, reasons: str) -> Screen:
    """What was decided of an objection, with the reasons, for who did it."""
    return Screen(paragraphs(text(f"records-decided-doer-{outcome}", reason=reasons), line_of(shown)))


def decided_for_objector(outcome: str, one: Entry, zone: str, reasons: str) -> Screen:
    """The same for who objected, who knows no more of the record than everybody."""
    return Screen(paragraphs(text(f"records-decided-objector-{outcome}", reason=reasons), _public(one, zone)))


def ask_objection(one: Entry, zone: str) -> Screen:
    """What is wrong with it? What stands in the list, and no more."""
    return Screen(paragraphs(text("records-line-object", limit=REASON), _public(one, zone)), (cancel(),))


# the end


def final(minutes: int, points: int, count: int, *, is_month_full: bool, is_day_full: bool) -> Screen:
    """Hours are final and points are there; why there are not more, where there might have been."""
    body = final_line(minutes, points, count, is_month_full=is_month_full, is_day_full=is_day_full)
    return Screen(body, ((Button(text("records-mine-button"), MyService()),),))


def final_line(minutes: int, points: int, count: int, *, is_month_full: bool, is_day_full: bool) -> Value:
    """The same in a digest: all in one line."""
    said = (
        text("records-final", count=count, length=length(minutes)),
        text("records-final-points", points=points) if points else None,
        text("records-final-month-full") if is_month_full else None,
        text("records-final-day-full") if is_day_full else None,
    )
    return Joined(tuple(one for one in said if one is not None), "nothing")


def _service() -> Button:
    return Button(text("menu-service"), OpenService())


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
