"""Page and Telegram of one person become one account; two who are registered never do."""

from datetime import datetime

from sqlalchemy import Connection

import storage.joining
import storage.outgoing
import storage.pages
import storage.reminders
import storage.residents
import storage.updates
from bot.actions.base import Action, Links, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import show_commands
from bot.actions.devices.linking import live_secret, make
from bot.actions.devices.looking import show_devices
from bot.actions.forms import ANYBODY
from bot.domain.base import AccountId, Refused
from bot.domain.commands.devices import JoinByLink, JoinTelegram, LeaveTelegram, OpenTelegram
from bot.domain.pages import is_page, page_of
from bot.domain.rights import Person
from bot.screens import devices as screens
from bot.screens.base import Late, Screen, Toast
from bot.screens.codec import screen_to_json
from storage.residents import Known


def join(tx: Transaction, page: AccountId, telegram: AccountId) -> Known:
    """Whoever holds this page and whoever holds this Telegram account are one from now on; who that is.

    Only one of them may be registered anywhere. Raises Refused with what to do where it cannot be.
    """
    in_chat, here = _require_one(tx, page, telegram)
    goes, stays = (telegram, page) if here else (page, telegram)
    storage.joining.join_accounts(tx.connection, goes, stays)
    _tell(tx, stays, in_chat)
    return _account(tx, stays)


def _require_one(tx: Transaction, page: AccountId, telegram: AccountId) -> tuple[Known, str]:
    """Who is in Telegram, and where the one on the page is registered; refused where the two cannot be one."""
    for one in sorted({page, telegram}):
        storage.residents.lock_account(tx.connection, one)
    on_page, in_chat = _account(tx, page), _account(tx, telegram)
    if page == telegram:
        raise Refused("devices-join-same")
    if not is_page(on_page.telegram_id):
        raise Refused("devices-join-has-telegram")
    if is_page(in_chat.telegram_id):
        raise Refused("devices-join-no-telegram")
    here, there = _homes(tx, page), _homes(tx, telegram)
    if here and there:
        raise Refused("devices-join-two", here=here, there=there)
    return in_chat, here


def _account(tx: Transaction, account_id: AccountId) -> Known:
    known = storage.residents.account(tx.connection, account_id)
    if known is None or known.telegram_id is None:
        raise Refused("devices-link-over")
    return known


def _homes(tx: Transaction, account_id: AccountId) -> str:
    """Where somebody is registered, in words; "" where nowhere."""
    found = []
    for known, community in storage.residents.all_registered(tx.connection, account_id):
        places = [tie.place for tie in storage.residents.ties_of(tx.connection, known.id)]
        found += places or [community]
    return "、".join(found)


def _tell(tx: Transaction, stays: AccountId, in_chat: Known) -> None:
    """Both places hear of it; what waited for the person goes on where they are written to."""
    if in_chat.is_reachable:
        storage.outgoing.reachable(tx.connection, stays, in_chat.telegram_id)
        storage.reminders.release(tx.connection, stays)
        show_commands(tx, stays, in_chat.telegram_id)
        tx.tell(
            stays, in_chat.telegram_id, screens.joined(on_page=False), community_id=None, rank=storage.outgoing.ANSWER
        )
    tx.tell(stays, page_of(stays), screens.joined(on_page=True), community_id=None)


def _open(tx: Transaction, person: Person, _: None, command: OpenTelegram) -> Toast | None:
    known = _account(tx, tx.account.id)
    if not is_page(known.telegram_id):
        raise Refused("devices-join-has-telegram")
    tx.show(Screen("", late=Late("telegram-link", make(tx, "join").id, tx.account.id)))
    return None


def draw_link(connection: Connection, late: Late, now: datetime) -> Screen:
    """The link into Telegram as it is shown."""
    secret = live_secret(connection, late, now)
    if secret is None:
        return screens.telegram_link_over()
    return screens.telegram_link(f"https://t.me/{storage.updates.bot_username(connection)}?start=mine_{secret}")


def _by_start(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """In Telegram, by the link that the page gave: whoever was sent a stranger's is asked before it does anything."""
    if is_page(tx.account.telegram_id):
        raise Refused("devices-join-in-telegram")
    link = storage.pages.link_with(tx.connection, rest, "join", tx.now)
    if link is None:
        raise Refused("devices-link-over")
    _require_one(tx, link.account_id, tx.account.id)
    tx.show(Screen("", late=Late("join-asked", link.id, link.account_id)))
    return None


def draw_asked(connection: Connection, late: Late, now: datetime) -> Screen:
    """Is it really them on that page? The answer carries the link's secret, so that nobody answers for another link."""
    secret = live_secret(connection, late, now)
    return screens.join_over() if secret is None else screens.join_asked(secret)


def _sure(tx: Transaction, person: Person, _: None, command: JoinTelegram) -> Toast | None:
    if is_page(tx.account.telegram_id):
        raise Refused("devices-join-in-telegram")
    page = storage.pages.use_link(tx.connection, command.link, "join", tx.now)
    if page is None:
        raise Refused("devices-link-over")
    join(tx, page, tx.account.id)
    return None


def _by_link(tx: Transaction, person: Person, _: None, command: JoinByLink) -> Toast | None:
    """On the page, by the link that the bot gave."""
    telegram = storage.pages.use_link(tx.connection, command.link, "device", tx.now)
    if telegram is None:
        raise Refused("devices-link-over")
    join(tx, tx.account.id, telegram)
    return None


def _leave(tx: Transaction, person: Person, _: None, command: LeaveTelegram) -> Toast | None:
    known = _account(tx, tx.account.id)
    if not is_page(tx.account.telegram_id):
        raise Refused("devices-leave-on-page")
    if is_page(known.telegram_id):
        raise Refused("devices-join-no-telegram")
    if not command.sure:
        tx.show(screens.leave_asked())
        return None
    page = page_of(known.id)
    storage.residents.change_account(
        tx.connection, known.id, telegram_id=page, started_at=tx.now, blocked_at=None
    )  # fmt: skip
    storage.outgoing.onto_page(tx.connection, known.id, page, tx.now)
    storage.reminders.release(tx.connection, known.id)
    if known.is_reachable:
        storage.outgoing.say(
            tx.connection, now=tx.now, what=screen_to_json(screens.left_telegram()), chat_id=known.telegram_id
        )
    show_devices(tx)
    return None


def _alone(tx: Transaction, command: JoinByLink | JoinTelegram) -> Subject[None]:
    return Subject(None)


ACTIONS: Table = {
    OpenTelegram: Action(nothing, ANYBODY, _open),
    LeaveTelegram: Action(nothing, ANYBODY, _leave),
    JoinByLink: Action(_alone, ANYBODY, _by_link),
    JoinTelegram: Action(_alone, ANYBODY, _sure),
}
LINKS: Links = {"mine": _by_start}
