"""Calendars: their secret addresses, a new one, a file; and the turns of a year as a picture."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.duty
import storage.outgoing
import storage.residents
import storage.updates
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.duty.subjects import LEADER, NEIGHBOUR, Duty, find, hearers, households_of, load, where_of
from bot.actions.reminding import remind, remind_unit
from bot.domain.base import HouseholdId, Refused, UnitId
from bot.domain.commands.duty import DrawRota, RenewFeed, SendCalendar, SendRota, ShowCalendar
from bot.domain.duty.calendar import Dated, shown
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens.base import Print, Toast, text
from bot.screens.duty import calendar as screens

SUBSCRIBER = Right((*NEIGHBOUR.grants, (Role.HELPER, Scope.SUBJECT)), refusal=NEIGHBOUR.refusal)
"""Neighbours, and who helps a household of the unit."""
PATH = "/duty/{secret}.ics"
"""Where a calendar stands under the service's address."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar as it is now: of a unit, or of the household behind `door`; `bot` is the service's own name."""

    unit: Unit
    household_id: HouseholdId | None
    door: str
    turns: Sequence[Dated]
    changed_at: datetime
    bot: str


def read_calendar(connection: Connection, unit_id: UnitId, household_id: HouseholdId | None) -> Calendar:
    """What the calendar of a unit, or of a household of it, shows; empty where the unit has no rota any more."""
    unit = storage.communities.unit(connection, unit_id)
    if unit is None:
        raise LookupError(f"unit {unit_id}")
    started = storage.duty.feeds.started(connection, unit_id, unit.community.zone)
    kept = storage.duty.rotas.of_unit(connection, unit_id)
    duty = load(connection, kept) if kept is not None else None
    turns = shown(started, _coming(duty) if duty is not None else (), household_id)
    return Calendar(
        unit, household_id, storage.duty.feeds.door_of(connection, household_id) if household_id is not None else "",
        turns, storage.duty.feeds.changed_at(connection, unit_id), storage.updates.bot_username(connection),
    )  # fmt: skip


def _coming(duty: Duty) -> list[Dated]:
    """The turns to come, as calendars show them."""
    doors = duty.doors
    return [
        Dated(
            duty.rota.id, one.starts_on, one.until_on, one.household_id,
            doors[one.household_id] if one.household_id is not None else "", duty.rota.set_up_at, duty.rota.changed_at,
        )
        for one in duty.coming
    ]  # fmt: skip


def _find(tx: Transaction, command: ShowCalendar | RenewFeed | SendCalendar) -> Subject[Duty]:
    subject = find(tx, command.rota_id)

    def relations(person: Person) -> frozenset[Role]:
        helped = households_of(tx.connection, subject.of.unit.id, person) - {person.household_id}
        return subject.relations(person) | (frozenset({Role.HELPER}) if helped else frozenset())

    return Subject(subject.of, subject.where, relations)


def _find_rota(tx: Transaction, command: DrawRota | SendRota) -> Subject[Duty]:
    return find(tx, command.rota_id)


def may(right: Right, person: Person, duty: Duty) -> bool:
    """Whether the person has the right to this rota."""
    try:
        require(right, person, where_of(duty.unit), frozenset())
    except Refused:
        return False
    return True


def _homes(tx: Transaction, person: Person, duty: Duty) -> list[HouseholdId]:
    """The households that take part, or did, for which the person may act; their own first."""
    found = households_of(tx.connection, duty.unit.id, person) & duty.doors.keys()
    return sorted(found, key=lambda one: (one != person.household_id, one))


def _require(tx: Transaction, person: Person, duty: Duty, household_id: HouseholdId | None, right: Right) -> None:
    """Return where the person may have the unit's calendar (None), for which there is a right, or the household's."""
    if household_id is None:
        require(right, person, where_of(duty.unit), frozenset())
    elif household_id not in _homes(tx, person, duty):
        raise Refused("duty-refused-elsewhere")


def _show(tx: Transaction, person: Person, duty: Duty, command: ShowCalendar) -> Toast | None:
    _show_addresses(tx, person, duty)
    return None


def _show_addresses(tx: Transaction, person: Person, duty: Duty) -> None:
    homes = _homes(tx, person, duty)
    found = [screens.Address(one, duty.doors[one], _address(tx, person, duty, one), may_renew=True) for one in homes]
    if may(NEIGHBOUR, person, duty):
        found.insert(0, screens.Address(None, "", _address(tx, person, duty, None), may(LEADER, person, duty)))
    tx.show(screens.addresses(duty.rota.id, duty.unit.label, tuple(found)))


def _address(tx: Transaction, person: Person, duty: Duty, household_id: HouseholdId | None) -> str:
    """The calendar's address, made when somebody first looks; "" where the service has none of its own."""
    address = storage.updates.public_address(tx.connection)
    if not address or person.resident_id is None:
        return ""
    secret = storage.duty.feeds.make(
        tx.connection, duty.unit.community.id, duty.unit.id, household_id, secrets.token_hex(16), person.resident_id,
        tx.now,
    )  # fmt: skip
    return address + PATH.format(secret=secret)


def _renew(tx: Transaction, person: Person, duty: Duty, command: RenewFeed) -> Toast | None:
    household_id = command.household_id
    _require(tx, person, duty, household_id, LEADER)
    door = duty.doors[household_id] if household_id is not None else ""
    if not command.sure:
        tx.show(screens.sure(duty.rota.id, screens.Address(household_id, door, "", may_renew=True)))
        return None
    storage.duty.feeds.revoke(tx.connection, duty.unit.community.id, duty.unit.id, household_id, tx.now)
    _show_addresses(tx, person, duty)
    if household_id is not None:
        others = [
            (one.account_id, one.chat_id, one.muted)
            for one in hearers(tx, duty.unit.id, [household_id]).get(household_id, ())
            if one.account_id != person.account_id
        ]
        remind(
            tx, others, screens.renewed(duty.rota.id, door), kind="duty", subject=f"feed:{household_id}",
            occurrence=tx.now.isoformat(), community=duty.unit.community,
        )  # fmt: skip
    return Toast(text("duty-calendar-renewed-toast"))


def _send(tx: Transaction, person: Person, duty: Duty, command: SendCalendar) -> Toast | None:
    household_id = command.household_id
    _require(tx, person, duty, household_id, NEIGHBOUR)
    door = duty.doors[household_id] if household_id is not None else ""
    wanted = Print("duty-calendar", household_id or 0, on=tx.now.isoformat(), unit_id=duty.unit.id)
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.file(wanted, door), community_id=duty.unit.community.id,
        rank=storage.outgoing.ANSWER,
        once=f"duty-calendar:{duty.unit.id}:{household_id or 0}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


def _picture(tx: Transaction, duty: Duty) -> Print:
    return Print("duty-year", duty.rota.id, on=tx.now.isoformat(), is_picture=True)


def _draw(tx: Transaction, person: Person, duty: Duty, command: DrawRota) -> Toast | None:
    may_send = may(LEADER, person, duty) and duty.unit.chat_id is not None
    tx.tell(
        person.account_id, tx.account.telegram_id,
        screens.year(duty.unit.label, duty.rota.id, _picture(tx, duty), may_send=may_send),
        community_id=duty.unit.community.id, rank=storage.outgoing.ANSWER,
        once=f"duty-year:{duty.rota.id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


def _send_to_group(tx: Transaction, person: Person, duty: Duty, command: SendRota) -> Toast | None:
    if duty.unit.chat_id is None:
        raise Refused("notices-refused-no-group")
    said = screens.year_in_group(duty.unit.label, _picture(tx, duty))
    remind_unit(
        tx, duty.unit, said, kind="duty", subject=f"rota:{duty.rota.id}", occurrence=f"year:{tx.now:%Y%m%d%H%M}",
        line=screens.year_line(),
    )  # fmt: skip
    return Toast(text("duty-year-sent"))


ACTIONS: Table = {
    ShowCalendar: Action(_find, SUBSCRIBER, _show),
    RenewFeed: Action(_find, SUBSCRIBER, _renew),
    SendCalendar: Action(_find, SUBSCRIBER, _send),
    DrawRota: Action(_find_rota, NEIGHBOUR, _draw),
    SendRota: Action(_find_rota, LEADER, _send_to_group),
}
