"""Two accounts that are one person: what the one of them has goes over to the other, and it is nobody's any more."""

from typing import Any

from sqlalchemy import Connection, and_, delete, exists, select, update

import storage.pages
from bot.domain.base import AccountId
from bot.domain.pages import page_of
from storage.invitations import Invitation
from storage.outgoing import WAITING, Outgoing
from storage.pages import PageMessage
from storage.reminders import Reminder
from storage.residents import Account, Admission, Resident
from storage.updates import Draft

_account, _resident, _admission = Account.__table__, Resident.__table__, Admission.__table__
_out, _message, _draft = Outgoing.__table__, PageMessage.__table__, Draft.__table__
_invitation, _reminder = Invitation.__table__, Reminder.__table__


def join_accounts(connection: Connection, goes: AccountId, stays: AccountId) -> None:
    """`goes`, who is registered nowhere now, becomes part of `stays`: devices, requests, history, what waits.

    Both are locked. Where `goes` has the Telegram account, `stays` has it from now on, and is written to there.
    """
    given = connection.execute(select(_account).where(_account.c.id == goes)).one()
    emptied: dict[str, Any] = {
        "telegram_id": None,
        "started_at": None,
        "blocked_at": None,
        "community_id": None,
        "muted": [],
    }
    connection.execute(update(_account).where(_account.c.id == goes).values(emptied))
    if given.telegram_id is not None and given.telegram_id != page_of(goes):
        theirs = {name: getattr(given, name) for name in ("telegram_id", "started_at", "blocked_at")}
        connection.execute(update(_account).where(_account.c.id == stays).values(theirs))
    storage.pages.move_devices(connection, goes, stays)
    storage.pages.forget_links(connection, goes)
    for column in (_resident.c.account_id, _invitation.c.used_by, _invitation.c.for_account):
        _point_to(connection, column, goes, stays)
    _move_admissions(connection, goes, stays)
    connection.execute(
        update(_message).where(_message.c.account_id == goes).values(account_id=stays, chat_id=page_of(stays))
    )
    connection.execute(update(_out).where(_out.c.account_id == goes, WAITING).values(account_id=stays))
    connection.execute(delete(_draft).where(_draft.c.account_id == goes))
    connection.execute(delete(_reminder).where(_reminder.c.account_id == goes))


def _point_to(connection: Connection, column: Any, goes: AccountId, stays: AccountId) -> None:
    connection.execute(update(column.table).where(column == goes).values({column.name: stays}))


def _move_admissions(connection: Connection, goes: AccountId, stays: AccountId) -> None:
    """Requests to be let in; what both asked for is asked for once."""
    other = _admission.alias()
    both = exists().where(
        other.c.account_id == stays, other.c.flat_id == _admission.c.flat_id, other.c.decided_at.is_(None)
    )
    connection.execute(
        delete(_admission).where(and_(_admission.c.account_id == goes, _admission.c.decided_at.is_(None), both))
    )
    _point_to(connection, _admission.c.account_id, goes, stays)
