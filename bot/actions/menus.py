"""The beginning: `/start` with or without a link, the menu by what a person is, and what Telegram says of chats."""

import storage.chats
import storage.outgoing
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction, nothing
from bot.actions.forms import ANYBODY
from bot.domain.base import Refused
from bot.domain.commands.forms import Moved, OpenMenu, Placed, Reached, Start, Unknown
from bot.domain.rights import Person
from bot.screens import menus as screens
from bot.screens.base import Toast

LINKS: Links = {}
"""What links open, by the prefix of their payload; filled by the table."""


def _start(tx: Transaction, person: Person, _: None, command: Start) -> Toast | None:
    prefix, _, rest = command.payload.partition("_")
    if prefix in LINKS:
        return LINKS[prefix](tx, person, rest)
    if command.payload:
        raise Refused("link-unknown")
    tx.show(screens.menu(person))
    return None


def _open_menu(tx: Transaction, person: Person, _: None, command: OpenMenu) -> Toast | None:
    tx.show(screens.menu(person))
    return None


def _unknown(tx: Transaction, person: Person, _: None, command: Unknown) -> Toast | None:
    raise Refused("button-unknown")


def _placed(tx: Transaction, person: Person, _: None, command: Placed) -> Toast | None:
    storage.chats.seen(
        tx.connection, tx.origin.chat_id, tx.now,
        is_admin=command.is_admin, can_pin=command.can_pin, is_member=command.is_member,
    )  # fmt: skip
    return None


def _moved(tx: Transaction, person: Person, _: None, command: Moved) -> Toast | None:
    storage.chats.migrate(tx.connection, command.old, command.new)
    return None


def _reached(tx: Transaction, person: Person, _: None, command: Reached) -> Toast | None:
    storage.residents.set_reachable(tx.connection, tx.account.telegram_id, tx.now, reachable=command.reachable)
    chat_id = tx.account.telegram_id if command.reachable else None
    storage.outgoing.reachable(tx.connection, tx.account.id, chat_id)
    return None


def _bare(tx: Transaction, command: object) -> Subject[None]:
    return Subject(None)


ACTIONS: Table = {
    Start: Action(nothing, ANYBODY, _start),
    OpenMenu: Action(nothing, ANYBODY, _open_menu),
    Unknown: Action(_bare, ANYBODY, _unknown),
    Placed: Action(_bare, ANYBODY, _placed),
    Moved: Action(_bare, ANYBODY, _moved),
    Reached: Action(_bare, ANYBODY, _reached),
}
