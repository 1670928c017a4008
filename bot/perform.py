"""The one way to do anything: note the update, find the subject, ask the rights, do the action, all or nothing.

Plain synchronous code that runs whole in a database thread; nothing in here touches the network.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Connection

import storage.outgoing
import storage.pages
import storage.reminders
import storage.residents
import storage.updates
import storage.upkeep
from bot.actions.base import Origin, Transaction, Unaddressed, act
from bot.actions.table import ACTIONS
from bot.clock import Clock
from bot.domain.base import AccountId, Argument, Command, Refused
from bot.domain.commands.forms import Given, Moved, Placed, Reached
from bot.domain.commands.matters import MorePicture, Say
from bot.domain.commands.notices import RespondFor
from bot.domain.commands.polls_paper import TickSlip
from bot.domain.commands.talks import TickDoor
from bot.domain.danger import find_danger
from bot.domain.pages import account_behind, is_page
from bot.domain.rights import Held, Person, Role, require
from bot.i18n import HOUSE
from bot.screens.base import Button, Moment, Screen, Text, Toast, Value
from bot.screens.codec import toast_from_json, toast_to_json
from storage.database import Database, savepoint
from storage.residents import Known
from storage.updates import Lately

log = structlog.get_logger()

NOBODY = Known(AccountId(0), 0, HOUSE, None, False, frozenset())
THE_CLOCK = Person(NOBODY.id, HOUSE, roles=(Held(Role.CLOCK),))
"""In whose name it is done that something fell due."""

TOO_OFTEN = "menu-too-often"
SERVICE_ZONE = "Asia/Shanghai"
"""Whose midnight starts a new day for counters outside any community."""


MOST_A_MINUTE = 30
"""What one person may do in a minute, in the chat and on their pages together; an office asks no more."""
MOST_ALOUD = 6
"""What of it they may say in groups, where each is answered for all to read: a group takes 20 messages a minute."""
NOT_COUNTED = (Placed, Moved, Reached, MorePicture, TickDoor, TickSlip, RespondFor)
"""What Telegram says by itself, each picture of what was said, and ticking off doors with the neighbours before one: a
clerk does two a second."""


@dataclass(frozen=True, slots=True)
class Request:
    """Something received: its key (the same on redelivery), who sent it, from where, and what they want.

    `telegram_id` is a person's, or the number of their page. `follows`: the page asks it after what they asked.
    """

    key: str
    telegram_id: int
    language: str
    origin: Origin
    command: Command
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person is told at once: a toast for a press, nothing else; `refused` names the refusal.

    `is_repeated` where nothing was done, because the same update was seen before.
    """

    toast: Toast | None = None
    refused: str | None = None
    language: str = "zh-Hans"
    is_repeated: bool = False


async def perform(database: Database, clock: Clock, request: Request, *, limited: bool = False) -> Answer:
    """Do what is asked, once: a redelivery changes nothing and gets the answer of the first time.

    `limited`: and no more of one person in a minute than people do.
    Raises storage.database.Outage where nothing happened; any other exception is a bug, rolled back.
    """
    try:
        return await database.write(lambda connection: _perform(connection, clock.now, request, limited=limited))
    except Unaddressed:
        return Answer(refused="unaddressed")


def _perform(
    connection: Connection, now: Callable[[], datetime], request: Request, *, limited: bool = False
) -> Answer:  # fmt: skip
    at = now()
    known = _known(connection, request)
    by = known.id if limited and known is not None and _counts(request) else None
    aloud = _is_aloud(request)
    lately = storage.updates.note(connection, request.key, at, storage.upkeep.forgotten_at(at), by, aloud=aloud)
    if lately is None:
        return _as_noted(storage.updates.answer_noted(connection, request.key) or {}, request.language)
    tx = Transaction(connection, now, _account(connection, at, request, known), request.origin, random.random)
    is_too_much = lately.actions >= MOST_A_MINUTE or (aloud and lately.aloud >= MOST_ALOUD)
    if is_too_much and not _is_told(request, lately):
        return Answer(None, TOO_OFTEN)
    on_page = is_page(request.telegram_id)
    before = storage.pages.last(connection, request.telegram_id) if on_page else 0
    try:
        if is_too_much:
            raise Refused(TOO_OFTEN)
        with savepoint(connection):
            answer = Answer(act(tx, ACTIONS[type(request.command)], request.command), language=tx.account.language)
    except Refused as refused:
        answer = _explain(tx, refused)
    if answer.toast is not None or answer.refused is not None:
        storage.updates.note_answer(connection, request.key, _to_note(answer))
    if on_page:
        storage.pages.gather(connection, request.telegram_id, before, storage.outgoing.ANSWER, request.key)
    return answer


def _to_note(answer: Answer) -> dict[str, Any]:
    """The answer as it is kept for a redelivery: the toast, and what was refused, by which a page goes on."""
    toast = toast_to_json(answer.toast) if answer.toast is not None else {}
    return toast if answer.refused is None else toast | {"refused": answer.refused}


def _as_noted(noted: dict[str, Any], language: str) -> Answer:
    toast = toast_from_json(noted) if "body" in noted else None
    return Answer(toast, noted.get("refused"), language, is_repeated=True)


def _known(connection: Connection, request: Request) -> Known | None:
    """The person's account; None for whom nobody knew before."""
    if not is_page(request.telegram_id):
        return storage.residents.account_of(connection, request.telegram_id, acts=True)
    known = storage.residents.account(connection, account_behind(request.telegram_id), acts=True)
    if known is None:
        raise LookupError(request.telegram_id)
    return replace(known, telegram_id=request.telegram_id, is_reachable=True)


def _counts(request: Request) -> bool:
    """Whether this is one of the person's own actions."""
    return not (request.follows or isinstance(request.command, NOT_COUNTED) or _is_danger(request.command))


def _is_danger(command: Command) -> bool:
    """Whether it is a cry for help, which is heard however often it comes."""
    words = command.words if isinstance(command, Say) else command.text if isinstance(command, Given) else ""
    return bool(words) and find_danger(words) is not None


def _is_aloud(request: Request) -> bool:
    return not (request.origin.is_private or request.origin.is_press or is_page(request.origin.chat_id))


def _is_told(request: Request, lately: Lately) -> bool:
    """Whether it is said that this was too much: in a chat once, on a button and on a page each time."""
    first = lately.actions == MOST_A_MINUTE or lately.aloud == MOST_ALOUD
    return first or request.origin.is_press or is_page(request.telegram_id)


def _account(connection: Connection, at: datetime, request: Request, account: Known | None) -> Known:
    """The person's account; whoever writes in the private chat, or presses there, can be written to.

    What is done on a page is answered there, wherever else the person can be written to.
    """
    if account is None:
        account = storage.residents.open_account(connection, request.telegram_id, request.language, at)
    if request.origin.is_private and not account.is_reachable and not is_page(request.telegram_id):
        storage.residents.set_reachable(connection, request.telegram_id, at, reachable=True)
        storage.outgoing.reachable(connection, account.id, request.telegram_id)
        storage.reminders.release(connection, account.id)
        account = replace(account, is_reachable=True)
    return account


async def perform_due(database: Database, clock: Clock, command: Command) -> None:
    """Do what fell due by itself, in nobody's name, after what people wait for.

    Raises storage.database.Outage where nothing happened; any other exception is a bug, rolled back.
    """
    await database.write(lambda connection: _perform_due(connection, clock.now, command), patient=True)


def _perform_due(connection: Connection, now: Callable[[], datetime], command: Command) -> None:
    tx = Transaction(connection, now, NOBODY, Origin(0, is_private=False), random.random)
    action = ACTIONS[type(command)]
    subject = action.find(tx, command)
    require(action.right, THE_CLOCK, subject.where, frozenset())
    action.do(tx, THE_CLOCK, subject.of, command)


def _explain(tx: Transaction, refused: Refused) -> Answer:
    """Say why not and what to do: on the button that was pressed, else where it was said."""
    if refused.counts:
        day = tx.now.astimezone(ZoneInfo(SERVICE_ZONE)).date().isoformat()
        storage.residents.count_try(tx.connection, tx.account.id, refused.counts, day)
    why = Text(refused.code, {name: _value(arg) for name, arg in refused.args_of_text.items()})
    if tx.origin.is_press:
        return Answer(Toast(why, alert=True), refused.code, tx.account.language)
    if tx.origin.is_private:
        tx.show(Screen(why, ((Button(Text("menu-open"), does="mn"),),)))
    else:
        tx.reply(Screen(why))
    return Answer(None, refused.code)


def _value(arg: Argument) -> Value:
    return Moment(arg, SERVICE_ZONE) if isinstance(arg, datetime) else arg
