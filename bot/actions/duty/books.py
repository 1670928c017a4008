"""The workbook of a unit's turns, as tables of words and numbers: turns, what was done, years."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.duty
from bot.actions.duty.recording import Past, by_door, read_past
from bot.domain.base import HouseholdId, UnitId
from bot.domain.duty.turns import THEMES
from bot.i18n import plain_of
from bot.screens.base import Value, text
from bot.screens.duty.records import how_name, theme_name
from storage.duty.turns import Entry, KeptTurn, TurnId

Cells = list[str | int]
Sheet = tuple[str, list[str], list[Cells]]
"""Title, headings, rows."""
TURN = ("from", "to", "door", "how", "other", "accepted", "left", "handed-over", "line")
ENTRY = ("day", "from", "door", "theme", "words", "photos")
YEAR = ("year", "door", "turns", "stood-in")
COLUMNS = tuple(dict.fromkeys((*TURN, *ENTRY, *YEAR)))
"""Every heading, for the check of the catalogues."""

Say = Callable[[Value], str]
Entries = Mapping[TurnId, Sequence[Entry]]


def tables(connection: Connection, rota_id: int, unit_id: UnitId, language: str, *, names_left: bool) -> list[Sheet]:
    """All turns of the unit; `names_left`: with the doors of those that nobody took."""
    past = read_past(connection, rota_id, unit_id)
    entries = storage.duty.records.entries(connection, [one.id for one in past.turns])

    def say(value: Value) -> str:
        return plain_of(value, language)

    return [
        _turns(past, entries, say, names_left=names_left), _entries(past, entries, say, names_left=names_left),
        _years(past, entries, say),
    ]  # fmt: skip


def _turns(past: Past, entries: Entries, say: Say, *, names_left: bool) -> Sheet:
    rows: list[Cells] = []
    for kept in past.turns:
        turn, hidden = kept.turn, kept.is_left and not names_left
        ticks = [sum(one.theme == theme for one in entries[kept.id]) for theme in THEMES]
        rows.append([
            _on(turn.starts_on), _on(turn.until_on), _door(past, kept, turn.household_id, say, names_left=names_left),
            say(how_name(turn.how)), "" if hidden else past.doors.get(turn.other, "") if turn.other else "",
            _at(past, kept.accepted_at), _at(past, kept.left_at), _at(past, kept.handed_over_at), kept.line, *ticks,
        ])  # fmt: skip
    themes = [say(theme_name(theme)) for theme in THEMES]
    return say(text("duty-book-turns")), [*_headings(TURN, say), *themes], rows


def _entries(past: Past, entries: Entries, say: Say, *, names_left: bool) -> Sheet:
    rows: list[Cells] = [
        [
            _on(one.done_on), _on(kept.turn.starts_on),
            _door(past, kept, one.household_id, say, names_left=names_left),
            say(theme_name(one.theme)) if one.theme else "", one.words, len(one.photos),
        ]
        for kept in past.turns
        for one in entries[kept.id]
    ]  # fmt: skip
    return say(text("duty-book-entries")), _headings(ENTRY, say), rows


def _years(past: Past, entries: Entries, say: Say) -> Sheet:
    rows: list[Cells] = []
    for year in sorted({one.turn.starts_on.year for one in past.turns}):
        for door, found in by_door(past, entries, year):
            ticks = [found.ticks[theme] for theme in THEMES]
            rows.append([str(year), door or say(text("duty-records-leader")), found.turns, found.stood_in, *ticks])
    themes = [say(theme_name(theme)) for theme in THEMES]
    return say(text("duty-book-years")), [*_headings(YEAR, say), *themes], rows


def _headings(columns: Sequence[str], say: Say) -> list[str]:
    return [say(text(f"duty-book-column-{one}")) for one in columns]


def _door(past: Past, kept: KeptTurn, household_id: HouseholdId | None, say: Say, *, names_left: bool) -> str:
    """A door; of what the leader looks after, that of its household only to who may know it."""
    is_own = household_id is None or household_id == kept.turn.household_id
    if kept.is_left and is_own and not (names_left and household_id is not None):
        return say(text("duty-records-leader"))
    return past.doors.get(household_id, "") if household_id is not None else ""


def _on(day: date) -> str:
    return day.isoformat()


def _at(past: Past, at: datetime | None) -> str:
    """An instant as spreadsheets sort it, local."""
    return at.astimezone(ZoneInfo(past.unit.community.zone)).strftime("%Y-%m-%d %H:%M") if at is not None else ""
