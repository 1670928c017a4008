"""The devices of a household: whose they are, when they were last there, and signing one out."""

import storage.communities
import storage.pages
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction, act, id_behind, nothing
from bot.actions.forms import ANYBODY
from bot.actions.reminding import remind
from bot.domain.base import AccountId, Refused
from bot.domain.commands.devices import EndDevice, ShowDevices
from bot.domain.pages import is_page
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens import devices as screens
from bot.screens.base import Toast
from storage.pages import KnownDevice
from storage.residents import Housemate

SHOWN = 20
"""Devices shown at once, those last there first."""
OF_THE_HOUSEHOLD = Right(((Role.READER, Scope.SUBJECT),))
ZONE = "Asia/Shanghai"
"""Whose days are shown to somebody outside any community."""


def household(tx: Transaction) -> dict[AccountId, Housemate | None]:
    """Who lives with the person; they themselves also where they live nowhere."""
    found = {one.account_id: one for one in storage.residents.housemates(tx.connection, tx.account.id)}
    return {tx.account.id: None, **found}


def show_devices(tx: Transaction) -> None:
    """The devices of the household as they are now."""
    mates = household(tx)
    devices = storage.pages.devices_of(tx.connection, list(mates), SHOWN)
    shown = tuple(
        screens.Shown(
            one.id, one.name, one.account_id == tx.account.id, _name(mates.get(one.account_id)), one.seen_at,
            is_here=one.id == tx.origin.device,
        )
        for one in devices
    )  # fmt: skip
    home = next((one for one in mates.values() if one is not None), None)
    zone = storage.communities.community(tx.connection, home.community_id).zone if home is not None else ZONE
    known = storage.residents.account(tx.connection, tx.account.id)
    has_telegram = known is not None and not is_page(known.telegram_id)
    tx.show(screens.devices(shown, zone, has_telegram=has_telegram, on_page=is_page(tx.account.telegram_id)))


def _name(mate: Housemate | None) -> str:
    return mate.name if mate is not None else ""


def _show(tx: Transaction, person: Person, _: None, command: ShowDevices) -> Toast | None:
    show_devices(tx)
    return None


def _find(tx: Transaction, command: EndDevice) -> Subject[KnownDevice]:
    device = storage.pages.device(tx.connection, command.device_id)
    if device is None:
        raise Refused("devices-gone")

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.READER} if device.account_id in household(tx) else set())

    return Subject(device, relations=relations)


def _end(tx: Transaction, person: Person, device: KnownDevice, command: EndDevice) -> Toast | None:
    if not command.sure:
        tx.show(screens.end_asked(device.id, device.name))
        return None
    storage.pages.end(tx.connection, device.id, device.account_id, tx.now)
    mate = household(tx).get(device.account_id)
    if mate is not None and mate.account_id != tx.account.id:
        community = storage.communities.community(tx.connection, mate.community_id)
        told = [(mate.account_id, mate.chat_id, frozenset[str]())]
        remind(
            tx, told, screens.was_ended(device.name), kind="home", subject=f"device:{device.id}", occurrence="ended",
            community=community,
        )  # fmt: skip
    show_devices(tx)
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """A device that a digest names: shall it be signed out?"""
    return act(tx, ACTIONS[EndDevice], EndDevice(id_behind(rest)))


LINKS: Links = {"dev": _linked}
ACTIONS: Table = {
    ShowDevices: Action(nothing, ANYBODY, _show),
    EndDevice: Action(_find, OF_THE_HOUSEHOLD, _end),
}
