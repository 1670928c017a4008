"""The link that signs one device in as a very person: given to them alone, drawn when it is shown, stored nowhere."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

import storage.outgoing
import storage.pages
import storage.updates
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.forms import ANYBODY
from bot.domain.base import AccountId, Refused
from bot.domain.commands.devices import OpenPage, ShowPageCode
from bot.domain.devices import LINK_LASTS
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens import devices as screens
from bot.screens.base import Late, Screen, Toast
from storage.pages import Link

OWN = Right(((Role.READER, Scope.SUBJECT),))


def require_address(tx: Transaction) -> str:
    """Where the service is reached from outside; refused where nobody said."""
    address = storage.updates.public_address(tx.connection)
    if not address:
        raise Refused("devices-no-address")
    return address


def make(
    tx: Transaction, purpose: str, account_id: AccountId | None = None, lasts: timedelta = LINK_LASTS
) -> Link:  # fmt: skip
    """A fresh link of this person, or of another, that lasts ten minutes where nothing else is said."""
    secret = storage.updates.installation_secret(tx.connection)
    return storage.pages.make_link(tx.connection, account_id or tx.account.id, tx.now + lasts, secret, purpose)


def live_secret(connection: Connection, late: Late, now: datetime) -> str | None:
    """The secret of the link while it can be used, for whose it is."""
    link = storage.pages.link(connection, late.of)
    if link is None or link.account_id != late.account_id:
        return None
    return usable_secret(connection, link, now)


def usable_secret(connection: Connection, link: Link, now: datetime) -> str | None:
    """The secret of the link while it can be used."""
    if link.used_at is not None or link.expires_at <= now:
        return None
    return storage.pages.secret_of(link, storage.updates.installation_secret(connection))


def _open(tx: Transaction, person: Person, _: None, command: OpenPage) -> Toast | None:
    require_address(tx)
    tx.show(Screen("", late=Late("page-link", make(tx, "device").id, tx.account.id)))
    return None


def draw_link(connection: Connection, late: Late, now: datetime) -> Screen:
    """The link as it is sent, or shown on a page."""
    secret = live_secret(connection, late, now)
    if secret is None:
        return screens.link_over()
    return screens.page_link(f"{storage.updates.public_address(connection)}/in/{secret}", late.of)


def _find_link(tx: Transaction, command: ShowPageCode) -> Subject[Link]:
    link = storage.pages.link(tx.connection, command.link_id)
    if link is None or link.purpose != "device":
        raise Refused("devices-link-over")

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.READER} if person.account_id == link.account_id else set())

    return Subject(link, relations=relations)


def _show_code(tx: Transaction, person: Person, link: Link, command: ShowPageCode) -> Toast | None:
    if link.used_at is not None or link.expires_at <= tx.now:
        raise Refused("devices-link-over")
    tx.tell(
        tx.account.id, tx.account.telegram_id, screens.page_code(link.id), community_id=None,
        rank=storage.outgoing.ANSWER, useful_until=link.expires_at,
    )  # fmt: skip
    return None


ACTIONS: Table = {
    OpenPage: Action(nothing, ANYBODY, _open),
    ShowPageCode: Action(_find_link, OWN, _show_code),
}
