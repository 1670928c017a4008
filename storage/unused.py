"""Pages that somebody opened and never used: who came by a code, registered nowhere, and did not come back."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, TextClause, bindparam, delete, exists, select, update

from bot.domain.base import AccountId
from storage.base import MOST_ASKED, Instant
from storage.invitations import Invitation
from storage.outgoing import Outgoing
from storage.pages import Device
from storage.pages import personal as pages
from storage.pages.tables import STILL
from storage.polls.tables import Selection
from storage.reminders import Reminder
from storage.residents import Account, Admission, Resident
from storage.residents.tables import FROM_NOWHERE
from storage.updates import Draft
from storage.uploads import Upload

UNUSED_FOR = timedelta(days=30)
"""After so long a page on which nobody registered is forgotten, counted from when somebody was last there."""

_account, _device, _invitation = Account.__table__, Device.__table__, Invitation.__table__
_THEN = bindparam("then", type_=Instant)


def _has(column: ColumnElement[int], *where: ColumnElement[bool] | TextClause) -> ColumnElement[bool]:
    return exists().where(column == _account.c.id, *where)


_UNUSED = (
    select(_account.c.id)
    .where(
        FROM_NOWHERE,
        _account.c.created_at < _THEN,
        ~_has(_device.c.account_id, STILL, _device.c.seen_at >= _THEN),
        ~_has(Resident.__table__.c.account_id),
        ~_has(Admission.__table__.c.account_id),
        ~_has(_invitation.c.used_by),
        ~_has(_invitation.c.for_account),
    )
    .order_by(_account.c.created_at)
    .limit(MOST_ASKED)
)
_THEIRS = (Draft, Reminder, Selection, Upload)
"""What such a person may have left half done."""


def forget_unused(connection: Connection, now: datetime, limit: int) -> int:
    """Forget some pages on which nobody registered and nobody was for a month; how many."""
    found = list(connection.execute(_UNUSED, {"then": now - UNUSED_FOR, "most": limit}).scalars())
    for account_id in found:
        pages.forget(connection, AccountId(account_id))
    out = Outgoing.__table__
    connection.execute(update(out).where(out.c.account_id.in_(found)).values(account_id=None, chat_id=None))
    for table in (one.__table__ for one in _THEIRS):
        connection.execute(delete(table).where(table.c.account_id.in_(found)))
    connection.execute(delete(_account).where(_account.c.id.in_(found)))
    return len(found)
