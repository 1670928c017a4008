"""Keys with which other services file matters: made once, shown once, ended at any time."""

from datetime import datetime

from sqlalchemy import Connection

import storage.openboard
import storage.pages
import storage.residents
import storage.rights
import storage.roles
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities import rights
from bot.actions.communities.rights import ADMINISTRATOR
from bot.actions.devices import linking
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.openboard.settings import board_of
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.openboard import EndKey, ListKeys, MakeKey
from bot.domain.openboard import KEY_NAME, MOST_KEYS
from bot.domain.rights import Person, Where
from bot.domain.setup import words
from bot.screens.base import Late, Screen, Toast
from bot.screens.openboard import settings as screens
from storage.openboard import Key


def _list(tx: Transaction, person: Person, _: None, command: ListKeys) -> Toast | None:
    if person.community_id is not None:
        _show(tx, person.community_id)
    return None


def _show(tx: Transaction, community_id: CommunityId) -> None:
    tx.show(screens.keys([(one.id, one.name) for one in storage.openboard.keys(tx.connection, community_id)]))


def _begin(tx: Transaction, person: Person, _: None, command: MakeKey) -> Toast | None:
    if person.community_id is not None:
        _require_room(tx, person.community_id)
        forms.begin(tx, person, "key-of-service", {"stage": "name", "community_id": person.community_id})
    return None


def _require_room(tx: Transaction, community_id: CommunityId) -> None:
    if len(storage.openboard.keys(tx.connection, community_id)) >= MOST_KEYS:
        raise Refused("openboard-refused-keys", most=MOST_KEYS)


def _step(state: State, given: Input) -> State:
    return {"community_id": state["community_id"], "name": words(given, KEY_NAME)}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_key()


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The service is a resident without a home, whom its matters name as who said them."""
    community_id, name = CommunityId(state["community_id"]), state["name"]
    rights.require_administrator(person, community_id)
    board_of(tx, community_id)
    _require_room(tx, community_id)
    account = storage.residents.open_page_account(tx.connection, tx.account.language, tx.now)
    storage.residents.change_account(tx.connection, account.id, community_id=community_id)
    resident_id = storage.roles.enrol(tx.connection, community_id, account.id, tx.now)
    storage.roles.call(tx.connection, resident_id, name)
    shown = linking.make(tx, "key")
    storage.openboard.make_key(
        tx.connection, community_id, name, account.id, resident_id, person.resident_id, tx.now,
        storage.pages.secret_of(shown, storage.updates.installation_secret(tx.connection)),
    )  # fmt: skip
    _log(tx, person, community_id, name, on=True)
    tx.show(Screen("", late=Late("key-of-service", shown.id, tx.account.id)))
    return None


def draw_key(connection: Connection, late: Late, now: datetime) -> Screen:
    """The key as it is sent, or shown on a page; after ten minutes nobody can tell it any more."""
    secret = linking.live_secret(connection, late, now)
    made = storage.openboard.key_of(connection, secret) if secret is not None else None
    return screens.key_made(made.name, secret) if made is not None and secret is not None else screens.key_over()


def _find(tx: Transaction, command: EndKey) -> Subject[Key]:
    found = storage.openboard.read_key(tx.connection, command.key_id)
    if found is None:
        raise Refused("openboard-refused-key-gone")
    return Subject(found, Where(community_id=found.community_id))


def _end(tx: Transaction, person: Person, found: Key, command: EndKey) -> Toast | None:
    if not command.sure:
        tx.show(screens.key_sure(found.id, found.name))
        return None
    storage.openboard.end_key(tx.connection, found, tx.now)
    _log(tx, person, found.community_id, found.name, on=False)
    _show(tx, found.community_id)
    return None


def _log(tx: Transaction, person: Person, community_id: CommunityId, name: str, *, on: bool) -> None:
    about = {"name": name, "on": on}
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, "opened-key", about)


ACTIONS: Table = {
    ListKeys: Action(nothing, ADMINISTRATOR, _list),
    MakeKey: Action(nothing, ADMINISTRATOR, _begin),
    EndKey: Action(_find, ADMINISTRATOR, _end),
}
FORMS: Forms = {"key-of-service": Form(_step, _screen, _finish)}
