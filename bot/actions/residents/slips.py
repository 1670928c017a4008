"""Slips and the poster: codes are made when they are printed, each press once, and end when the leader says so."""

import random
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

import storage.communities
import storage.outgoing
import storage.residents
import storage.rights
import storage.units
import storage.updates
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.residents.doors import LEADS, find_door, find_unit, show_door
from bot.actions.residents.moving import zone_of
from bot.domain.base import CommunityId, FlatId, Refused
from bot.domain.codes import expires_at, make_code
from bot.domain.commands.residents import ChoosePrint, InviteHelper, PrintSlip, PrintSlips, PrintWall, RevokeSlip
from bot.domain.devices import slip_link
from bot.domain.places import Unit
from bot.domain.residents import HELPER_LINK_DAYS, SLIP_DAYS
from bot.domain.rights import Person
from bot.screens import residents as screens
from bot.screens.base import Print, Toast
from storage.residents import Door

_source = random.SystemRandom()


def _find_locked(tx: Transaction, command: PrintSlips) -> Subject[Unit]:
    storage.units.lock(tx.connection, command.unit_id)
    return find_unit(tx, command.unit_id)


def _find_door_of_locked(tx: Transaction, command: PrintSlip | InviteHelper) -> Subject[Door]:
    subject = find_door(tx, command.flat_id)
    storage.units.lock(tx.connection, subject.of.flat.unit_id)
    return subject


def _choose(tx: Transaction, person: Person, unit: Unit, command: ChoosePrint) -> Toast | None:
    tx.show(screens.choose_print(unit.id, unit.label, storage.residents.slips_made(tx.connection, unit.id)))
    return None


def _print_slips(tx: Transaction, person: Person, unit: Unit, command: PrintSlips) -> Toast | None:
    doors = [one for one in storage.residents.doors(tx.connection, unit.id) if not one.flat.vacant]
    live = storage.residents.live_slips(tx.connection, unit.id, tx.now)
    if command.which == "missing":
        doors = [one for one in doors if not one.registered and one.flat.use == "dwelling"]
        without = [one.flat.id for one in doors if one.flat.id not in live]
    elif command.which in ("all", "sure"):
        without = [one.flat.id for one in doors]
    else:
        raise Refused("button-unknown")
    if not doors:
        raise Refused("residents-print-nobody")
    if command.which != "missing" and storage.residents.slips_made(tx.connection, unit.id) != command.made:
        tx.show(screens.being_printed(unit.id))
        return None
    if command.which == "all" and live:
        tx.show(screens.print_all_sure(unit.id, unit.label, len(live), command.made))
        return None
    _make(tx, unit.community.id, without)
    _log(tx, person, unit.community.id, "slips-printed", unit=unit.label, which=command.which)
    kind = "slips-missing" if command.which == "missing" else "slips"
    _send(tx, unit.community.id, Print(kind, unit.id, unit.language))
    tx.show(screens.being_printed(unit.id))
    return None


def _print_slip(tx: Transaction, person: Person, door: Door, command: PrintSlip) -> Toast | None:
    flat = door.flat
    if storage.residents.slips_made(tx.connection, flat.unit_id) == command.made:
        _make(tx, flat.community_id, [flat.id])
        _log(tx, person, flat.community_id, "slip-printed", door=flat.place)
        unit = storage.communities.unit(tx.connection, flat.unit_id)
        _send(tx, flat.community_id, Print("slip", flat.id, unit.language if unit else None))
    show_door(tx, flat.id, person)
    return None


def _print_wall(tx: Transaction, person: Person, unit: Unit, command: PrintWall) -> Toast | None:
    _send(tx, unit.community.id, Print("wall", unit.id, unit.language))
    tx.show(screens.being_printed(unit.id))
    return None


def _revoke(tx: Transaction, person: Person, door: Door, command: RevokeSlip) -> Toast | None:
    if storage.residents.revoke(tx.connection, [door.flat.id], tx.now):
        _log(tx, person, door.flat.community_id, "slip-revoked", door=door.flat.place)
    show_door(tx, door.flat.id, person)
    return None


def _invite_helper(tx: Transaction, person: Person, door: Door, command: InviteHelper) -> Toast | None:
    flat = door.flat
    if storage.residents.slips_made(tx.connection, flat.unit_id) != command.made:
        raise Refused("forms-refused-old-button")
    (code,) = storage.residents.make_slips(
        tx.connection, flat.community_id, [flat.id], _fresh, now=tx.now, kind="helper",
        expires_at=_end(tx, flat.community_id, HELPER_LINK_DAYS),
    )  # fmt: skip
    _log(tx, person, flat.community_id, "helper-invited", door=flat.place)
    link = slip_link(
        storage.updates.public_address(tx.connection), storage.updates.bot_username(tx.connection), code
    )  # fmt: skip
    tx.show(screens.helper_link(flat, code, link, HELPER_LINK_DAYS))
    return None


def _make(tx: Transaction, community_id: CommunityId, flats: Iterable[FlatId]) -> None:
    days = storage.communities.community(tx.connection, community_id).settings.get("slip_days", SLIP_DAYS)
    end = _end(tx, community_id, days)
    storage.residents.make_slips(tx.connection, community_id, flats, _fresh, now=tx.now, expires_at=end)


def _fresh() -> str:
    return make_code(_source)


def _end(tx: Transaction, community_id: CommunityId, days: int) -> datetime:
    return expires_at(tx.now, ZoneInfo(zone_of(tx, community_id)), days)


def _send(tx: Transaction, community_id: CommunityId, document: Print) -> None:
    """The document comes as a message of its own, below the screen whose button was pressed."""
    screen = screens.printed(document)
    tx.tell(tx.account.id, tx.account.telegram_id, screen, community_id=community_id, rank=storage.outgoing.ANSWER)


def _log(tx: Transaction, person: Person, community_id: CommunityId, what: str, **about: str) -> None:
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, what, about)


ACTIONS: Table = {
    ChoosePrint: Action(lambda tx, command: find_unit(tx, command.unit_id), LEADS, _choose),
    PrintSlips: Action(_find_locked, LEADS, _print_slips),
    PrintSlip: Action(_find_door_of_locked, LEADS, _print_slip),
    PrintWall: Action(lambda tx, command: find_unit(tx, command.unit_id), LEADS, _print_wall),
    RevokeSlip: Action(lambda tx, command: find_door(tx, command.flat_id), LEADS, _revoke),
    InviteHelper: Action(_find_door_of_locked, LEADS, _invite_helper),
}
