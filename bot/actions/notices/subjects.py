"""How a notice is found and locked, who may what, and what screens see of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

import storage.communities
import storage.notices
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.domain.base import FlatId, HouseholdId, Refused, UnitId
from bot.domain.notices import Kind, Notice, NoticeId, is_open, shared_out
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens.notices import Line, Shown
from storage.notices import Entry
from storage.residents import Door

WRITER = Right(((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
NEIGHBOUR = Right(((Role.RESIDENT, Scope.UNIT),), refusal="notices-refused-elsewhere")
FOR_OTHERS = Right((*WRITER.grants, (Role.HELPER, Scope.SUBJECT)))


@dataclass(frozen=True, slots=True)
class About:
    """A notice or sign-up with its unit."""

    notice: Notice
    unit: Unit


def find(tx: Transaction, notice_id: NoticeId) -> Subject[About]:
    """The notice, locked, and where it stands."""
    notice = storage.notices.read(tx.connection, notice_id, lock=True)
    unit = storage.communities.unit(tx.connection, notice.unit_id) if notice is not None else None
    if notice is None or unit is None:
        raise Refused("notices-refused-gone")
    return Subject(About(notice, unit), where_of(unit))


def touch(tx: Transaction, about: About) -> None:
    """The card shows what has changed; of a sign-up the board, too."""
    tx.touch("notice", about.notice.id)
    if about.notice.kind is Kind.SIGN_UP:
        tx.touch("board", about.unit.id)


def where_of(unit: Unit) -> Where:
    """Where a unit stands."""
    return Where(unit.community.id, unit.id, unit.grid_id)


def led_units(tx: Transaction, person: Person) -> list[Unit]:
    """The units the person leads."""
    ids = [held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None]
    return [unit for one in ids if (unit := storage.communities.unit(tx.connection, one)) is not None]


def doors(connection: Connection, unit_id: UnitId) -> list[Door]:
    """The doors that count: dwellings that are not vacant, and shops where somebody is registered."""
    found = storage.residents.doors(connection, unit_id)
    return [one for one in found if not one.flat.vacant and (one.flat.use == "dwelling" or one.registered)]


def missing(counted: Sequence[Door], entries: Sequence[Entry]) -> list[Door]:
    """The doors that have not answered."""
    answered = {one.household_id for one in entries}
    return [one for one in counted if one.flat.household_id not in answered]


def shown(tx: Transaction, about: About) -> Shown:
    """What screens show of it now."""
    return shown_in(tx.connection, about, is_open=is_open(about.notice, tx.now))


def shown_in(connection: Connection, about: About, *, is_open: bool) -> Shown:
    """What screens show of it, outside a use case."""
    notice, unit = about.notice, about.unit
    entries = storage.notices.entries(connection, notice)
    counted = doors(connection, unit.id)
    left = missing(counted, entries)
    inside, waiting = shared_out(entries, notice.places)
    names = {
        one: storage.residents.shown_name(connection, one)
        for one in {notice.by, *(entry.resident_id for entry in entries if entry.for_others)}
    }

    def line(entry: Entry) -> Line:
        return Line(entry.short, entry.remark, names.get(entry.resident_id, "") if entry.for_others else "")

    is_notice = notice.kind is Kind.NOTICE
    return Shown(
        notice=notice, zone=unit.community.zone, unit_label=unit.label, by=names[notice.by], is_open=is_open,
        doors=len(counted), entries=tuple(map(line, entries if is_notice else inside)),
        waiting=() if is_notice else tuple(map(line, waiting)),
        missing=tuple(one.flat.short for one in left if one.reachable),
        unreachable=tuple(one.flat.short for one in left if not one.reachable),
    )  # fmt: skip


def subject_of(notice: Notice, flat_id: FlatId) -> str:
    """How reminders name what a household hears of it."""
    return f"notice:{notice.id}:{flat_id}"


def helps(tx: Transaction, person: Person, flat_id: FlatId) -> bool:
    """Whether the household behind the door named this person as its helper."""
    if person.resident_id is None:
        return False
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    return any(one.kind == "helper" and one.flat_id == flat_id for one in ties)


def household_of(person: Person) -> HouseholdId:
    """The household a person answers for; raises Refused where they live nowhere."""
    if person.household_id is None:
        raise Refused("notices-refused-elsewhere")
    return person.household_id
