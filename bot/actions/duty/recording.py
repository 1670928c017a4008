"""What has been, looked at: turns, what was done in them, their pictures, a unit's year; and the workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

import storage.communities
import storage.duty
import storage.outgoing
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.communities.rights import page_in
from bot.actions.duty.subjects import LEADER, NEIGHBOUR, households_of, today, where_of
from bot.domain.base import HouseholdId, Refused, UnitId
from bot.domain.commands.duty import ExportDuty, ShowDutyYear, ShowRecord, ShowRecords, ShowTurnPhotos
from bot.domain.duty.records import Been, Figures, Tick, year_of
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens.base import Print, Toast
from bot.screens.duty import records as screens
from storage.duty.turns import Entry, KeptTurn, TurnId

READER = Right(
    (
        *NEIGHBOUR.grants, (Role.HELPER, Scope.SUBJECT), (Role.ADMINISTRATOR, Scope.COMMUNITY),
        (Role.AUDITOR, Scope.COMMUNITY),
    ),
    refusal=NEIGHBOUR.refusal,
)  # fmt: skip
NAMES_LEFT = Right(((Role.LEADER, Scope.UNIT), (Role.GRID_WORKER, Scope.GRID)))
"""Who is told the door of a turn that nobody took (domain §4)."""
READS_NOTES = Right((*NAMES_LEFT.grants, (Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.AUDITOR, Scope.COMMUNITY)))
"""Who reads notes and sees pictures beside the households that take part: they may tell of somebody's hardship."""
ALBUM = 10
"""Pictures an album can have."""


@dataclass(frozen=True, slots=True)
class Past:
    """The turns of a unit that have started, of all its rotas, in order; `doors` are all that live or lived there."""

    rota_id: int
    unit: Unit
    turns: Sequence[KeptTurn]
    doors: Mapping[HouseholdId, str]


def _past(tx: Transaction, rota_id: int) -> Subject[Past]:
    """What has been in the unit of a rota, which may have ended."""
    unit_id = storage.duty.records.unit_of(tx.connection, rota_id)
    if unit_id is None:
        raise Refused("duty-refused-none")
    past = read_past(tx.connection, rota_id, unit_id)

    def relations(person: Person) -> frozenset[Role]:
        helps = households_of(tx.connection, unit_id, person) - {person.household_id}
        return frozenset({Role.HELPER}) if helps else frozenset()

    return Subject(past, where_of(past.unit), relations)


def read_past(connection: Connection, rota_id: int, unit_id: UnitId) -> Past:
    """What has been in a unit."""
    unit = storage.communities.unit(connection, unit_id)
    if unit is None:
        raise LookupError(f"unit {unit_id}")
    turns = storage.duty.records.turns(connection, unit_id)
    return Past(rota_id, unit, turns, storage.duty.records.doors(connection, unit_id))


def been(past: Past, entries: Mapping[TurnId, Sequence[Entry]]) -> list[Been]:
    """The turns as figures are made of them."""
    return [
        Been(one.turn, one.is_left, tuple(Tick(it.theme, it.household_id) for it in entries[one.id] if it.theme))
        for one in past.turns
    ]


def by_door(past: Past, entries: Mapping[TurnId, Sequence[Entry]], year: int) -> list[tuple[str, Figures]]:
    """A year's figures, by doors as people count them; what the leader looked after ("") last."""
    found = year_of(been(past, entries), year)
    doors = [(door, found[household_id]) for household_id, door in past.doors.items() if household_id in found]
    return doors + ([("", found[None])] if None in found else [])


def _find(tx: Transaction, command: ShowRecords | ShowDutyYear | ExportDuty) -> Subject[Past]:
    return _past(tx, command.rota_id)


def _find_turn(tx: Transaction, command: ShowRecord | ShowTurnPhotos) -> Subject[tuple[Past, KeptTurn]]:
    found = storage.duty.turns.read(tx.connection, TurnId(command.turn_id))
    if found is None:
        raise Refused("duty-refused-none")
    kept, rota_id = found
    subject = _past(tx, rota_id)
    return Subject((subject.of, kept), subject.where, subject.relations)


def _may(right: Right, person: Person, past: Past) -> bool:
    try:
        require(right, person, where_of(past.unit), frozenset())
    except Refused:
        return False
    return True


def _reads_notes(tx: Transaction, person: Person, past: Past) -> bool:
    if _may(READS_NOTES, person, past):
        return True
    own = households_of(tx.connection, past.unit.id, person)
    return any(one.turn.household_id in own for one in past.turns) or bool(own & _members(tx, past))


def _members(tx: Transaction, past: Past) -> frozenset[HouseholdId]:
    """The households that take part now."""
    kept = storage.duty.rotas.of_unit(tx.connection, past.unit.id)
    members = storage.duty.rotas.members(tx.connection, kept) if kept is not None else ()
    return frozenset(one.household_id for one in members if one.left_on is None)


def _records(tx: Transaction, person: Person, past: Past, turns: Sequence[KeptTurn]) -> list[screens.Record]:
    """The turns as this person may see them."""
    entries = storage.duty.records.entries(tx.connection, [one.id for one in turns])
    names_left, reads = _may(NAMES_LEFT, person, past), _reads_notes(tx, person, past)
    day = today(tx.now, past.unit)
    return [record(past, one, entries[one.id], day, names_left=names_left, reads_notes=reads) for one in turns]


def record(
    past: Past, kept: KeptTurn, entries: Sequence[Entry], day: date, *, names_left: bool, reads_notes: bool
) -> screens.Record:
    """A turn with what was done in it; `names_left`: with the door, too, that left it to the leader."""
    turn, hidden = kept.turn, kept.is_left and not names_left
    ticks: dict[str, list[date]] = {}
    for one in entries:
        if one.theme:
            ticks.setdefault(one.theme, []).append(one.done_on)
    other = past.doors.get(turn.other, "") if turn.other is not None else ""
    return screens.Record(
        kept.id, turn.starts_on, turn.until_on, past.unit.community.zone,
        past.doors.get(turn.household_id, "") if turn.household_id is not None and not hidden else "",
        turn.how, "" if hidden else other, kept.is_left, turn.until_on <= day, kept.accepted_at, kept.handed_over_at,
        kept.line, ticks,
        tuple(
            screens.Note(one.done_on, one.theme, _other_door(past, kept, one), one.words, len(one.photos))
            for one in reversed(entries)
            if one.words or one.photos
        ) if reads_notes else None,
        sum(len(one.photos) for one in entries),
    )  # fmt: skip


def _other_door(past: Past, kept: KeptTurn, entry: Entry) -> str:
    """The door that wrote it, where it is not the turn's."""
    if entry.household_id is None or entry.household_id == kept.turn.household_id:
        return ""
    return past.doors.get(entry.household_id, "")


def _show(tx: Transaction, person: Person, past: Past, command: ShowRecords) -> Toast | None:
    number = page_in(command.page)
    newest = past.turns[::-1]
    listed = newest[number * screens.PAGE : (number + 1) * screens.PAGE]
    tx.show(
        screens.page(
            past.unit.label, past.rota_id, _records(tx, person, past, listed), number,
            more=len(newest) > (number + 1) * screens.PAGE, year=today(tx.now, past.unit).year,
            may_export=_may(LEADER, person, past),
        )
    )  # fmt: skip
    return None


def _show_one(tx: Transaction, person: Person, found: tuple[Past, KeptTurn], command: ShowRecord) -> Toast | None:
    past, kept = found
    (seen,) = _records(tx, person, past, [kept])
    tx.show(screens.one(seen, past.rota_id, page_in(command.page)))
    return None


def _show_photos(
    tx: Transaction, person: Person, found: tuple[Past, KeptTurn], command: ShowTurnPhotos
) -> Toast | None:
    past, kept = found
    (seen,) = _records(tx, person, past, [kept])
    if seen.notes is None:
        raise Refused("duty-refused-notes")
    files = [photo for one in storage.duty.turns.entries(tx.connection, kept) for photo in one.photos]
    for nth in range(0, len(files), ALBUM):
        tx.tell(
            person.account_id, tx.account.telegram_id, screens.photos(files[nth : nth + ALBUM], seen),
            community_id=past.unit.community.id, rank=storage.outgoing.ANSWER,
            once=f"duty-photos:{kept.id}:{nth}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
        )  # fmt: skip
    return None


def _show_year(tx: Transaction, person: Person, past: Past, command: ShowDutyYear) -> Toast | None:
    this = today(tx.now, past.unit).year
    first = past.turns[0].turn.starts_on.year if past.turns else this
    years = range(first, this + 1)
    if command.year not in years:
        raise Refused("button-unknown")
    entries = storage.duty.records.entries(tx.connection, [one.id for one in past.turns])
    figures = by_door(past, entries, command.year)
    may_export = _may(LEADER, person, past)
    tx.show(screens.year(past.unit.label, past.rota_id, command.year, figures, years=years, may_export=may_export))
    return None


def _export(tx: Transaction, person: Person, past: Past, command: ExportDuty) -> Toast | None:
    kind = "book-duty-leader" if _may(NAMES_LEFT, person, past) else "book-duty"
    wanted = Print(kind, past.rota_id, on=tx.now.isoformat(), unit_id=past.unit.id)
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.book(wanted, past.unit.label),
        community_id=past.unit.community.id, rank=storage.outgoing.ANSWER,
        once=f"{kind}:{past.unit.id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


ACTIONS: Table = {
    ShowRecords: Action(_find, READER, _show),
    ShowRecord: Action(_find_turn, READER, _show_one),
    ShowTurnPhotos: Action(_find_turn, READER, _show_photos),
    ShowDutyYear: Action(_find, READER, _show_year),
    ExportDuty: Action(_find, LEADER, _export),
}
