"""Whoever has nothing but a page and leaves it unread for two days counts as one who cannot be reached."""

from datetime import datetime

from sqlalchemy import Connection

import storage.pages
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.reminding import BY_THE_CLOCK
from bot.domain.commands.devices import MarkUnread
from bot.domain.devices import UNREAD_AFTER
from bot.domain.rights import Person
from bot.screens.base import Toast


def _alone(tx: Transaction, command: MarkUnread) -> Subject[None]:
    return Subject(None)


def _mark(tx: Transaction, person: Person, _: None, command: MarkUnread) -> Toast | None:
    storage.pages.miss(tx.connection, command.account_id, tx.now - UNREAD_AFTER, tx.now)
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[MarkUnread]:
    return [MarkUnread(one) for one in storage.pages.unread_since(connection, now - UNREAD_AFTER, limit)]


ACTIONS: Table = {MarkUnread: Action(_alone, BY_THE_CLOCK, _mark)}
DUES: Dues = (Due(_due, storage.pages.NEXT_UNREAD, UNREAD_AFTER),)
