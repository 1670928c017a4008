"""What has been: the turns of a unit with what was done in them, and its years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.commands.duty import ExportDuty, ShowDutyYear, ShowRecord, ShowRecords, ShowTurnPhotos
from bot.domain.duty.periods import at_handover
from bot.domain.duty.records import Figures
from bot.domain.duty.rota import How
from bot.domain.duty.turns import THEMES
from bot.screens.base import Button, Joined, Moment, Print, Screen, Value, lines, paragraphs, text
from bot.screens.duty.calendar import back
from bot.screens.shortening import in_one_line, shortened

PAGE = 6
"""Turns on a page."""
NOTES = 8
"""Notes on a page."""
WORDS = 200
"""UTF-16 units of a note that are shown; the workbook has all."""


@dataclass(frozen=True, slots=True)
class Note:
    """Words or pictures of a day, with the door only where another than the turn's wrote them."""

    on: date
    theme: str
    door: str
    words: str
    photos: int


@dataclass(frozen=True, slots=True)
class Record:
    """A turn that has started. `door` is "" where the leader looks after it and this person may not know whose it was.

    `other`: the door that it was swapped with, or stood in for; `notes`: the newest first, None where not to be read.
    """

    id: int
    starts_on: date
    until_on: date
    zone: str
    door: str
    how: How
    other: str
    is_left: bool
    is_over: bool
    accepted_at: datetime | None
    handed_over_at: datetime | None
    line: str
    ticks: Mapping[str, Sequence[date]]
    notes: Sequence[Note] | None
    photos: int


def page(
    unit: str, rota_id: int, found: Sequence[Record], number: int, *, more: bool, year: int, may_export: bool
) -> Screen:
    """A page of turns, the newest first, each with its button."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("duty-records-turn-line", day=_day(one.starts_on, one.zone), who=_who(one)), ShowRecord(one.id)),)
        for one in found
    ]
    rows += _turning(
        ShowRecords(rota_id, number - 1) if number else None, ShowRecords(rota_id, number + 1) if more else None
    )
    rows.append((Button(text("duty-records-year-button"), ShowDutyYear(rota_id, year)),))
    if may_export and found:
        rows[-1] += (Button(text("duty-records-export-button"), ExportDuty(rota_id)),)
    head = text("duty-records" if found or number else "duty-records-none", unit=unit)
    return Screen(paragraphs(head, lines(*map(_short, found))), (*rows, back()))


def one(record: Record, rota_id: int, number: int) -> Screen:
    """A turn with all that was done in it, so many notes a page."""
    notes = record.notes or ()
    shown = notes[number * NOTES : (number + 1) * NOTES]
    line = record.line if record.notes is not None else ""
    ticked = _ticked(record)
    body = paragraphs(
        lines(text("duty-records-head", span=_span(record), who=_who(record)), _why(record), *_states(record)),
        lines(text("duty-records-done"), *ticked) if ticked else text("duty-records-nothing"),
        lines(text("duty-records-notes"), *(_note(note, record.zone) for note in shown)) if shown else None,
        text("duty-records-line", words=shortened(line, 300)) if line else None,
    )
    rows = _turning(
        ShowRecord(record.id, number - 1) if number else None,
        ShowRecord(record.id, number + 1) if len(notes) > (number + 1) * NOTES else None,
    )
    if record.photos and record.notes is not None:
        rows.append((Button(text("duty-records-photos-button", count=record.photos), ShowTurnPhotos(record.id)),))
    return Screen(body, (*rows, (Button(text("duty-records-back-button"), ShowRecords(rota_id)),), back()))


def photos(files: Sequence[str], record: Record) -> Screen:
    """Pictures of a turn, as an album."""
    return Screen(text("duty-records-photos", span=_span(record)), photos=tuple(files))


def year(
    unit: str, rota_id: int, of: int, figures: Sequence[tuple[str, Figures]], *, years: range, may_export: bool
) -> Screen:
    """A unit's year, door by door as people count them; what the leader looked after ("") stands last."""
    doors = [_figures(door, found) for door, found in figures]
    stood_in = tuple(
        text("duty-records-times", of=_door(door), count=found.stood_in) for door, found in figures if found.stood_in
    )
    body = paragraphs(
        text("duty-records-year", unit=unit, year=str(of)),
        lines(*doors) if doors else text("duty-records-year-none"),
        text("duty-records-stood-in", doors=Joined(stood_in, "list")) if stood_in else None,
    )
    before = Button(text("duty-records-year-before-button"), ShowDutyYear(rota_id, of - 1)) if of - 1 in years else None
    after = Button(text("duty-records-year-after-button"), ShowDutyYear(rota_id, of + 1)) if of + 1 in years else None
    turn = tuple(one for one in (before, after) if one is not None)
    last = [Button(text("duty-records-back-button"), ShowRecords(rota_id))]
    if may_export and figures:
        last.append(Button(text("duty-records-export-button"), ExportDuty(rota_id)))
    return Screen(body, (*((turn,) if turn else ()), tuple(last), back()))


def book(wanted: Print, unit: str) -> Screen:
    """The workbook of all that."""
    return Screen(text("duty-book", unit=unit), document=wanted)


def theme_name(theme: str) -> Value:
    """What a theme is called in a word."""
    return text(f"duty-theme-{theme}")


def how_name(how: How) -> Value:
    """Why a turn is this household's, in a word."""
    return text(f"duty-records-how-{how.value.replace('_', '-')}")


def _turning(
    before: ShowRecords | ShowRecord | None, after: ShowRecords | ShowRecord | None
) -> list[tuple[Button, ...]]:
    turn = [Button(text("matters-page-before"), before)] if before is not None else []
    if after is not None:
        turn.append(Button(text("matters-page-next"), after))
    return [tuple(turn)] if turn else []


def _day(day: date, zone: str) -> Moment:
    return Moment(at_handover(day, zone), zone, "day")


def _span(record: Record) -> Value:
    last = record.until_on - timedelta(days=1)
    return text("duty-records-span", first=_day(record.starts_on, record.zone), last=_day(last, record.zone))


def _who(record: Record) -> Value:
    return text("duty-records-leader") if record.is_left else _door(record.door)


def _door(door: str) -> Value:
    """A door, said as one."""
    return text("duty-records-door", door=door)


def _short(record: Record) -> Value:
    done = sum(map(len, record.ticks.values()))
    parts: list[Value] = [text("duty-records-ticks", count=done)]
    if record.notes:
        parts.append(text("duty-records-notes-count", count=len(record.notes)))
    if record.photos and record.notes is not None:
        parts.append(text("duty-records-photos-count", count=record.photos))
    return text("duty-records-turn", span=_span(record), who=_who(record), did=Joined(tuple(parts), "list"))


def _why(record: Record) -> Value | None:
    """Whom it was swapped with or stood in for; of what the leader looks after, whose it was, to who may know."""
    if record.is_left:
        return text("duty-records-was", door=record.door) if record.door else None
    if record.how is How.SWAP and record.other:
        return text("duty-records-swapped", door=record.other)
    if record.how is How.STAND_IN and record.other:
        return text("duty-records-instead", door=record.other)
    return text("duty-records-owed") if record.how is How.OWED else None


def _states(record: Record) -> list[Value]:
    """Whether it was accepted, and handed over."""
    said: list[Value] = []
    if record.accepted_at is not None:
        said.append(text("duty-records-accepted", at=Moment(record.accepted_at, record.zone)))
    elif not record.is_left:
        said.append(text("duty-records-not-accepted"))
    if record.handed_over_at is not None:
        said.append(text("duty-records-handed-over", at=Moment(record.handed_over_at, record.zone)))
    elif not record.is_over:
        said.append(text("duty-records-goes-on"))
    return said


def _ticked(record: Record) -> list[Value]:
    return [
        text(
            "duty-records-theme", theme=theme_name(theme), count=len(record.ticks[theme]),
            last=_day(max(record.ticks[theme]), record.zone),
        )
        for theme in THEMES
        if record.ticks.get(theme)
    ]  # fmt: skip


def _note(note: Note, zone: str) -> Value:
    parts: list[Value] = [_day(note.on, zone)]
    if note.door:
        parts.append(_door(note.door))
    if note.theme:
        parts.append(theme_name(note.theme))
    if note.photos:
        parts.append(text("duty-records-photos-count", count=note.photos))
    return text("duty-records-note", about=Joined(tuple(parts), "list"), words=in_one_line(note.words, WORDS) or "—")


def _figures(door: str, found: Figures) -> Value:
    who = _door(door) if door else text("duty-records-leader")
    ticks = tuple(
        text("duty-records-times", of=theme_name(theme), count=found.ticks[theme])
        for theme in THEMES
        if found.ticks[theme]
    )
    if not ticks:
        return text("duty-records-figures-none", who=who, count=found.turns)
    return text("duty-records-figures", who=who, count=found.turns, ticks=Joined(ticks, "list"))
