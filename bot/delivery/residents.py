"""Slips, posters and a person's own data: read when their turn comes."""

import json
from collections.abc import Callable
from functools import partial
from typing import cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.pages
import storage.personal
import storage.residents
import storage.updates
from bot.delivery.prints import Language, Slip, SlipSheet, WallPoster, qr_png, slips_pdf, wall_pdf
from bot.domain.base import AccountId, FlatId, UnitId
from bot.domain.codes import grouped, last_day
from bot.domain.devices import slip_link, wall_link
from bot.domain.places import Unit
from bot.i18n import plain_of
from bot.screens.base import Print, Value, text
from bot.screens.packing import base36
from storage.residents import Door, KeptSlip

Made = tuple[str, Callable[[], bytes]]
STEPS = ("1", "2", "3")


def prepare_unit(connection: Connection, wanted: Print, language: str) -> Made:
    """The slips of a unit: of all inhabited doors that have a code, or ("slips-missing") where nobody is in."""
    unit = _unit(connection, UnitId(wanted.of))
    doors = storage.residents.doors(connection, unit.id)
    if wanted.kind == "slips-missing":
        doors = [one for one in doors if not one.registered]
    return _sheet(connection, unit, doors, wanted.language or language)


def prepare_door(connection: Connection, wanted: Print, language: str) -> Made:
    """One door's slip."""
    door = storage.residents.door(connection, FlatId(wanted.of))
    if door is None:
        raise LookupError(wanted.of)
    return _sheet(connection, _unit(connection, door.flat.unit_id), [door], wanted.language or language)


def prepare_wall(connection: Connection, wanted: Print, language: str) -> Made:
    """The poster of a stairwell."""
    unit, spoken = _unit(connection, UnitId(wanted.of)), wanted.language or language
    address = storage.updates.public_address(connection)
    poster = WallPoster(
        language=cast("Language", spoken),
        community=unit.community.name,
        place=unit.label,
        title=_plain("residents-wall-title", spoken),
        about=_plain("residents-wall-about", spoken),
        link=wall_link(address, storage.updates.bot_username(connection), base36(unit.id)),
        scan=_plain("residents-wall-scan", spoken),
        steps=tuple(
            _plain(f"devices-wall-step-{step}" if address else f"residents-wall-step-{step}", spoken) for step in STEPS
        ),
        admission=_plain("residents-wall-admission", spoken),
        footer=_plain("residents-wall-footer", spoken),
    )
    return f"{_plain('residents-wall-file', spoken, unit=unit.label)}.pdf", partial(wall_pdf, poster)


def prepare_data(connection: Connection, wanted: Print, language: str) -> tuple[str, bytes]:
    """Everything stored about an account, as JSON."""
    data = storage.personal.everything(connection, AccountId(wanted.of))
    return "mydata.json", json.dumps(data, ensure_ascii=False, indent=2).encode()


def prepare_page_link(connection: Connection, wanted: Print, language: str) -> tuple[str, bytes]:
    """The link that signs a device in, as a code to scan."""
    link = storage.pages.link(connection, wanted.of)
    if link is None:
        raise LookupError(wanted.of)
    secret = storage.pages.secret_of(link, storage.updates.installation_secret(connection))
    return "page.png", qr_png(f"{storage.updates.public_address(connection)}/in/{secret}")


def _sheet(connection: Connection, unit: Unit, doors: list[Door], language: str) -> Made:
    live = storage.residents.live_slips(connection, unit.id)
    slips = [(one, live[one.flat.id]) for one in doors if one.flat.id in live]
    address, username = storage.updates.public_address(connection), storage.updates.bot_username(connection)
    sheet = SlipSheet(
        language=cast("Language", language),
        community=unit.community.name,
        place=unit.label,
        about=_plain("residents-slip-about", language),
        steps=(_step("1", language, address), _step("2", language, address), _step("3", language, address)),
        code_label=_typed_where(address, language),
        valid_until=_valid(slips, unit.community.zone, language),
        keep=_plain("residents-slip-keep", language),
        slips=tuple(
            Slip(door.flat.short, slip_link(address, username, slip.code), grouped(slip.code)) for door, slip in slips
        ),
    )
    return f"{_plain('residents-slip-file', language, unit=unit.label)}.pdf", partial(slips_pdf, sheet)


def _valid(slips: list[tuple[Door, KeptSlip]], zone: str, language: str) -> str:
    """The first day on which one of the slips ends, that day included."""
    first = min(slip.expires_at for _, slip in slips) if slips else None
    if first is None:
        return ""
    day = last_day(first, ZoneInfo(zone))
    return _plain("residents-slip-valid", language, year=str(day.year), month=str(day.month), day=str(day.day))


def _unit(connection: Connection, unit_id: UnitId) -> Unit:
    unit = storage.communities.unit(connection, unit_id)
    if unit is None:
        raise LookupError(unit_id)
    return unit


def _step(step: str, language: str, address: str) -> str:
    """What to do with the slip: on the page where the service has an address, else in Telegram."""
    return _plain(f"devices-slip-step-{step}" if address else f"residents-slip-step-{step}", language)


def _typed_where(address: str, language: str) -> str:
    """Where the code is typed by whoever cannot scan it."""
    if not address:
        return _plain("residents-slip-code", language)
    return _plain("devices-slip-code", language, address=address.partition("://")[2])


def _plain(text_id: str, language: str, **args: Value) -> str:
    return plain_of(text(text_id, **args), language)


PREPARED: dict[str, Callable[[Connection, Print, str], tuple[str, Callable[[], bytes] | bytes]]] = {
    "slips": prepare_unit,
    "slips-missing": prepare_unit,
    "slip": prepare_door,
    "wall": prepare_wall,
    "mydata": prepare_data,
    "page-link": prepare_page_link,
}
"""Print kind → reads what is needed."""
