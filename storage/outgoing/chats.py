"""Both kinds together: what was sent lately and is due next, and chats that move, close and open again."""

from datetime import datetime

from sqlalchemy import Connection, and_, delete, exists, func, select, update

from bot.domain.base import AccountId
from storage.outgoing.surfaces import NOWHERE
from storage.outgoing.tables import HANDLED, NOW_ASKED, STALE, WAITING, Outgoing, Surface

_out = Outgoing.__table__
_surface = Surface.__table__
_NEXT_DUE = (
    select(func.min(_out.c.due_at)).where(WAITING, _out.c.chat_id.is_not(None), _out.c.due_at > NOW_ASKED),
    select(func.min(_surface.c.due_at)).where(STALE, _surface.c.state == "live", _surface.c.due_at > NOW_ASKED),
)


def next_due(connection: Connection, now: datetime) -> datetime | None:
    """When the next message or living message becomes due, after `now`."""
    asked = (connection.execute(statement, {"now": now}).scalar() for statement in _NEXT_DUE)
    found = [at for at in asked if at is not None]
    return min(found, default=None)


def resume(connection: Connection) -> int:
    """After a start: what was in flight at a stop waits again (and may so be said twice). How many these are."""
    connection.execute(update(_surface).where(_surface.c.uncertain > 1).values(uncertain=1))
    return connection.execute(
        update(_out).where(HANDLED, _out.c.state == "sending").values(state="waiting", uncertain=1)
    ).rowcount


def sent_since(connection: Connection, since: datetime, now: datetime) -> list[tuple[datetime, int, bool]]:
    """(when, chat id, whether a living message) of what was sent, or perhaps sent, lately, the oldest first."""
    messages = connection.execute(
        select(_out.c.chat_id, _out.c.changed_at).where(
            HANDLED, _out.c.state.in_(("sent", "sending")), _out.c.changed_at > since, _out.c.changed_at <= now
        )
    )
    living = connection.execute(
        select(_surface.c.chat_id, _surface.c.shown_at).where(_surface.c.shown_at > since, _surface.c.shown_at <= now)
    )
    said = [(row.changed_at, row.chat_id, False) for row in messages if row.chat_id is not None]
    return sorted(said + [(row.shown_at, row.chat_id, True) for row in living])


def reachable(connection: Connection, account_id: AccountId, chat_id: int | None) -> None:
    """The person can be written to (at `chat_id`), or no longer (None): what waits for them waits there."""
    if chat_id is not None:
        reopen_chat(connection, chat_id)
    connection.execute(update(_out).where(_out.c.account_id == account_id, WAITING).values(chat_id=chat_id))


def is_for(connection: Connection, chat_id: int, account_id: AccountId) -> None:
    """What waits in a private chat is for this person."""
    connection.execute(update(_out).where(_out.c.chat_id == chat_id, WAITING).values(account_id=account_id))


def drop_waiting(connection: Connection, chat_id: int, now: datetime) -> None:
    """Nobody is there any more for whom what waits for this chat could wait on."""
    connection.execute(
        update(_out).where(_out.c.chat_id == chat_id, WAITING).values(state="dropped", what=None, changed_at=now)
    )


def move_chat(connection: Connection, old: int, new: int) -> None:
    """A group became a supergroup: what waits goes there, and living messages are posted anew.

    Message ids of before mean nothing there: replies lose what they reply to, edits are posted, deletions are dropped.
    """
    for which in (WAITING, and_(HANDLED, _out.c.state == "sending")):
        waiting = update(_out).where(_out.c.chat_id == old, which)
        connection.execute(waiting.where(_out.c.kind == "delete").values(state="dropped", what=None))
        connection.execute(waiting.values(chat_id=new, kind="send", message_id=None, reply_to=None))
    there = _surface.alias()
    connection.execute(
        delete(_surface).where(
            _surface.c.chat_id == old,
            exists().where(
                there.c.chat_id == new,
                there.c.kind == _surface.c.kind,
                there.c.subject_id == _surface.c.subject_id,
            ),
        )
    )
    connection.execute(update(_surface).where(_surface.c.chat_id == old).values(**NOWHERE, chat_id=new))


def close_chat(connection: Connection, chat_id: int, now: datetime, error: str) -> None:
    """The bot is not in the group any more: what waited for it is parked, its living messages rest."""
    connection.execute(
        update(_out).where(_out.c.chat_id == chat_id, WAITING).values(state="parked", error=error, changed_at=now)
    )
    rest_surfaces(connection, chat_id, error)


def rest_surfaces(connection: Connection, chat_id: int, error: str) -> None:
    """The chat takes nothing: its living messages rest until it does again."""
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == chat_id, _surface.c.state == "live")
        .values(state="gone", error=error)
    )


def reopen_chat(connection: Connection, chat_id: int) -> None:
    """The bot is back in the group: its living messages are shown anew; what was parked stays for a person to see."""
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == chat_id, _surface.c.state.in_(("gone", "parked")))
        .values(**NOWHERE, state="live", error=None)
    )
