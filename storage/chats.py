"""Group chats and private ones as Telegram knows them: who can be reached where, in which language; chats that move."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select, update

import storage.outgoing
import storage.reminders
from bot.domain.base import AccountId, UnitId
from storage.base import insert_of
from storage.communities import Chat, Unit
from storage.residents import Account

_chat = Chat.__table__
_unit = Unit.__table__
_account = Account.__table__
_LANGUAGE_OF = select(_account.c.language).where(_account.c.id == bindparam("of"))
_LANGUAGE_WITH = select(_account.c.language).where(_account.c.telegram_id == bindparam("of"))
_LANGUAGE_IN = select(_unit.c.language).where(_unit.c.chat_id == bindparam("of"))
_IS_ADMIN = select(_chat.c.is_admin).where(_chat.c.id == bindparam("chat_id"))


def language_in(connection: Connection, chat_id: int, account_id: int | None) -> str:
    """The language to speak in a chat: the person's own, or the unit's."""
    if account_id is not None:
        found = connection.execute(_LANGUAGE_OF, {"of": account_id})
    else:
        found = connection.execute(_LANGUAGE_WITH if chat_id > 0 else _LANGUAGE_IN, {"of": chat_id})
    return found.scalar_one_or_none() or "zh-Hans"


def unit_of(connection: Connection, chat_id: int) -> UnitId | None:
    """The unit bound to a group."""
    found = connection.execute(select(_unit.c.id).where(_unit.c.chat_id == chat_id)).scalar_one_or_none()
    return UnitId(found) if found is not None else None


def seen(
    connection: Connection, chat_id: int, now: datetime, *, is_admin: bool, can_pin: bool, is_member: bool
) -> None:
    """What the bot was told of its own place in a group."""
    could_pin = connection.execute(select(_chat.c.can_pin).where(_chat.c.id == chat_id)).scalar_one_or_none()
    values = {
        "is_admin": is_admin, "can_pin": can_pin, "removed_at": None if is_member else now, "seen_at": now,
    }  # fmt: skip
    connection.execute(
        insert_of(connection)(_chat)
        .values(id=chat_id, **values)
        .on_conflict_do_update(index_elements=[_chat.c.id], set_=values)
    )
    if not is_member:
        storage.outgoing.close_chat(connection, chat_id, now, "the bot was removed")
        return
    storage.outgoing.reopen_chat(connection, chat_id)
    unit_id = unit_of(connection, chat_id)
    if unit_id is not None:
        storage.reminders.release(connection, None, unit_id)
    if can_pin and not could_pin:
        storage.outgoing.pin_again(connection, chat_id)


def is_admin(connection: Connection, chat_id: int) -> bool:
    """Whether the bot is administrator there, as far as it was told."""
    return bool(connection.execute(_IS_ADMIN, {"chat_id": chat_id}).scalar_one_or_none())


def migrate(connection: Connection, old: int, new: int) -> None:
    """A group became a supergroup under another id; told twice (by error and by service message), it moves once."""
    row = connection.execute(delete(_chat).where(_chat.c.id == old).returning(_chat)).one_or_none()
    if row is not None:
        values = {
            "unit_id": row.unit_id, "is_admin": row.is_admin, "can_pin": row.can_pin, "seen_at": row.seen_at,
        }  # fmt: skip
        connection.execute(insert_of(connection)(_chat).values(id=new, **values).on_conflict_do_nothing())
    if unit_of(connection, new) is None:
        connection.execute(update(_unit).where(_unit.c.chat_id == old).values(chat_id=new))
    storage.outgoing.move_chat(connection, old, new)


def closed(connection: Connection, chat_id: int, now: datetime, error: str) -> None:
    """Telegram says 403: a person blocked the bot, or the bot left a group.

    What waits for a person waits on; where nobody knows the person any more, as they were forgotten, it is dropped.
    """
    if chat_id > 0:
        row = connection.execute(
            update(_account).where(_account.c.telegram_id == chat_id).values(blocked_at=now).returning(_account.c.id)
        ).scalar_one_or_none()
        if row is not None:
            storage.outgoing.is_for(connection, chat_id, AccountId(row))
            storage.outgoing.reachable(connection, AccountId(row), None)
        else:
            storage.outgoing.drop_waiting(connection, chat_id, now)
        storage.outgoing.rest_surfaces(connection, chat_id, error)
    else:
        connection.execute(update(_chat).where(_chat.c.id == chat_id).values(removed_at=now))
        storage.outgoing.close_chat(connection, chat_id, now, error)
