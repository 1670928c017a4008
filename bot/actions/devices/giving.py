"""A way back for somebody who holds a role and lost their last device: no slip lets them in, the administrator does."""

from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.pages
import storage.residents
import storage.rights
import storage.roles
import storage.updates
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.communities.rights import ADMINISTRATOR
from bot.actions.devices import linking
from bot.actions.reminding import remind
from bot.domain.base import AccountId, Refused
from bot.domain.commands.devices import GiveLink
from bot.domain.communities import Holder
from bot.domain.devices import GIVEN_LINK_LASTS
from bot.domain.pages import is_page
from bot.domain.rights import Person, Where
from bot.screens import devices as screens
from bot.screens.base import Late, Screen, Toast


def _find(tx: Transaction, command: GiveLink) -> Subject[Holder]:
    held = storage.roles.holder(tx.connection, command.grant_id)
    if held is None:
        raise Refused("communities-refused-office-gone")
    return Subject(held, Where(community_id=held.community_id))


def _give(tx: Transaction, person: Person, held: Holder, command: GiveLink) -> Toast | None:
    """It stands in the log, and the person and their household hear of it: nobody acts for them unseen."""
    linking.require_address(tx)
    if held.account_id is None or held.chat_id is None or not is_page(held.chat_id):
        raise Refused("devices-give-telegram")
    if not command.sure:
        tx.show(screens.give_asked(held.grant_id, held.called))
        return None
    account_id = AccountId(held.account_id)
    link = linking.make(tx, "device", account_id, GIVEN_LINK_LASTS)
    about = {"resident": int(held.resident_id), "role": held.role.value, "place": held.place}
    storage.rights.log_change(tx.connection, held.community_id, tx.now, person.resident_id, "link-given", about)
    told = screens.link_given(held.called)
    tx.tell(account_id, held.chat_id, told, community_id=held.community_id, once=f"link-given:{link.id}")
    community = storage.communities.community(tx.connection, held.community_id)
    mates = storage.residents.housemates(tx.connection, account_id)
    remind(
        tx, [(one.account_id, one.chat_id, frozenset()) for one in mates if one.account_id != account_id], told,
        kind="home", subject=f"link:{link.id}", community=community,
    )  # fmt: skip
    tx.show(Screen("", late=Late("link-given", link.id, tx.account.id)))
    return None


def draw_given(connection: Connection, late: Late, now: datetime) -> Screen:
    """The link as whoever gives it sees it, while it can be used."""
    link = storage.pages.link(connection, late.of)
    secret = linking.usable_secret(connection, link, now) if link is not None else None
    if secret is None:
        return screens.given_link_over()
    return screens.given_link(f"{storage.updates.public_address(connection)}/in/{secret}")


ACTIONS: Table = {GiveLink: Action(_find, ADMINISTRATOR, _give)}
