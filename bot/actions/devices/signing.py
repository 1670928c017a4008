"""Signing a device in as somebody who is there already: by the household's slip, by a link, by Telegram."""

from dataclasses import dataclass

from sqlalchemy import Connection

import storage.communities
import storage.pages
import storage.residents
import storage.rights
import storage.roles
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.devices.looking import household
from bot.actions.forms import ANYBODY
from bot.actions.reminding import remind
from bot.domain import codes
from bot.domain.base import FlatId, Refused
from bot.domain.commands.devices import SignInByApp, SignInByLink, SignInBySlip
from bot.domain.devices import MOST_DEVICES, PROOF_LASTS
from bot.domain.pages import is_page
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens import devices as screens
from bot.screens.base import Toast
from storage.pages import Link
from storage.residents import KeptSlip, Member

OWN = Right(((Role.READER, Scope.SUBJECT),))
OF_THE_HOUSEHOLD = Right(((Role.READER, Scope.SUBJECT),), refusal="devices-who-other")


@dataclass(frozen=True, slots=True)
class Opened:
    """A slip that opens a door, and who of those behind it can be chosen on a further device."""

    slip: KeptSlip
    people: tuple[Member, ...]


def page_people(connection: Connection, flat_id: FlatId) -> tuple[tuple[Member, ...], bool]:
    """Who lives behind the door with nothing but a page, and whether one of them cannot be chosen by a slip.

    That is whoever holds a role: a slip that the family shares shall not give it to all of them.
    """
    flat = storage.residents.flat(connection, flat_id)
    members = storage.residents.members(connection, flat_id)
    with_page = [one for one in members if one.lives and is_page(one.chat_id)]
    if flat is None or not with_page:
        return (), False
    free = tuple(
        one for one in with_page if not storage.roles.holders(connection, flat.community_id, account_id=one.account_id)
    )
    return free, len(free) < len(with_page)


def _find_slip(tx: Transaction, command: SignInBySlip) -> Subject[Opened]:
    slip = storage.residents.slip(tx.connection, command.slip, lock=True)
    if slip is None or slip.kind != "household":
        raise Refused("residents-code-revoked")
    codes.require_live(tx.now, slip.expires_at, slip.revoked_at)
    opened = Opened(slip, page_people(tx.connection, slip.flat_id)[0])

    def relations(person: Person) -> frozenset[Role]:
        there = {one.account_id for one in opened.people}
        return frozenset({Role.READER} if person.account_id in there else set())

    return Subject(opened, relations=relations)


def _by_slip(tx: Transaction, person: Person, opened: Opened, command: SignInBySlip) -> Toast | None:
    """Everybody of the household hears of it, the person on their other devices too, and it stands in the log.

    Whoever prints a slip could come in by it: that it was printed stands in the log as well.
    """
    device_id = _keep(tx, command.secret_hash, command.name, by_slip=True)
    community = storage.communities.community(tx.connection, opened.slip.community_id)
    mates = [one for one in household(tx).values() if one is not None]
    name = next((one.name for one in opened.people if one.account_id == tx.account.id), "")
    remind(
        tx, [(one.account_id, one.chat_id, frozenset()) for one in mates],
        screens.signed_in(device_id, command.name, name), kind="home", subject=f"device:{device_id}",
        community=community, opens=f"dev_{device_id}",
    )  # fmt: skip
    flat = storage.residents.flat(tx.connection, opened.slip.flat_id)
    if flat is not None:
        storage.rights.log_change(tx.connection, community.id, tx.now, None, "page-by-slip", {"door": flat.place})
    tx.show(screens.you_are(name))
    return None


def _find_link(tx: Transaction, command: SignInByLink) -> Subject[Link]:
    link = storage.pages.link_with(tx.connection, command.link, "device", tx.now)
    if link is None:
        raise Refused("devices-link-over")

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.READER} if person.account_id == link.account_id else set())

    return Subject(link, relations=relations)


def _by_link(tx: Transaction, person: Person, link: Link, command: SignInByLink) -> Toast | None:
    """The person hears of it where they asked for the link.

    Whoever used the device before is signed out with it: with the link used up, nobody could do that later.
    """
    if storage.pages.use_link(tx.connection, command.link, "device", tx.now) is None:
        raise Refused("devices-link-over")
    was = storage.pages.device(tx.connection, command.instead_of) if command.instead_of is not None else None
    if was is not None:
        storage.pages.end(tx.connection, was.id, was.account_id, tx.now)
    device_id = _keep(tx, command.secret_hash, command.name)
    known = storage.residents.account(tx.connection, tx.account.id)
    if known is not None and known.is_reachable:
        tx.tell(
            known.id, known.telegram_id, screens.signed_in_here(device_id, command.name), community_id=None,
            once=f"device:{device_id}",
        )  # fmt: skip
    return None


def _alone(tx: Transaction, command: SignInByApp) -> Subject[None]:
    return Subject(None)


def _by_app(tx: Transaction, person: Person, _: None, command: SignInByApp) -> Toast | None:
    """Telegram's own window: the one it was before is signed out, and nobody needs to hear of it."""
    if not storage.pages.use_up(tx.connection, tx.account.id, command.proof, tx.now + PROOF_LASTS, tx.now):
        raise Refused("devices-app-again")
    storage.pages.end_all(tx.connection, tx.account.id, tx.now, named=command.name)
    _keep(tx, command.secret_hash, command.name)
    return None


def _keep(tx: Transaction, secret_hash: str, name: str, *, by_slip: bool = False) -> int:
    return storage.pages.keep(
        tx.connection, tx.account.id, secret_hash, name, tx.now, MOST_DEVICES, by_slip=by_slip
    )  # fmt: skip


ACTIONS: Table = {
    SignInBySlip: Action(_find_slip, OF_THE_HOUSEHOLD, _by_slip),
    SignInByLink: Action(_find_link, OWN, _by_link),
    SignInByApp: Action(_alone, ANYBODY, _by_app),
}
