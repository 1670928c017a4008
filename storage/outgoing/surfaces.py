"""Living messages: wanted, drawn and shown; posted anew where they are lost."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from bot.domain.base import CommunityId
from bot.domain.pages import is_page
from storage.base import MOST_ASKED, NOW_ASKED, built_once
from storage.outgoing.notices import say
from storage.outgoing.tables import ANSWER, POSTS, STALE, Surface, is_due
from storage.ready import Ready

_surface = Surface.__table__
STALE_NOW = (
    select(_surface.c.chat_id, _surface.c.id, _surface.c.shown_at)
    .where(STALE, _surface.c.state == "live", is_due(_surface.c.due_at))
    .order_by(_surface.c.shown_at.is_not(None), _surface.c.shown_at, _surface.c.id)
    .limit(MOST_ASKED)
)
"""Living messages to be shown anew, the longest due first."""
_TOUCH = Ready(
    update(_surface)
    .where(_surface.c.kind == bindparam("of_kind"), _surface.c.subject_id == bindparam("of_subject"))
    .where(_surface.c.state == "live")
    .values(wanted=_surface.c.wanted + 1)
)
_LIVING = select(_surface).where(_surface.c.id == bindparam("surface_id"), _surface.c.state == "live", STALE)
_SHOWN = (
    update(_surface)
    .where(_surface.c.id == bindparam("surface_id"))
    .values(
        message_id=bindparam("stands_as"), shown=bindparam("drawn"), showing=bindparam("shows"), shown_at=NOW_ASKED,
        due_at=None, uncertain=0, error=None,
    )
)  # fmt: skip
_BEGIN_POST = (
    update(_surface)
    .where(_surface.c.id == bindparam("surface_id"), _surface.c.uncertain < POSTS)
    .values(uncertain=_surface.c.uncertain + 1)
    .returning(_surface.c.id)
)
_LIVE = built_once(
    lambda insert: (wanted := insert(_surface)).on_conflict_do_update(
        index_elements=[_surface.c.kind, _surface.c.subject_id, _surface.c.chat_id],
        set_={"wanted": _surface.c.wanted + 1, "state": "live", "due_at": wanted.excluded.due_at},
    )
)
NOWHERE: dict[str, Any] = {"message_id": None, "pinned_id": None, "showing": None, "shown": 0, "uncertain": 0}
"""What is known of a living message that stands nowhere."""

ALWAYS = 2**31 - 1
"""What is shown of a living message on a page: it is drawn whenever somebody looks, so it never waits to be."""


@dataclass(frozen=True, slots=True)
class Living:
    """A surface whose wanted state is not shown yet; `pinned`: it is still to be pinned."""

    id: int
    kind: str
    subject_id: int
    chat_id: int
    message_id: int | None
    pinned: bool
    wanted: int
    showing: str | None


def live(
    connection: Connection,
    *,
    now: datetime,
    kind: str,
    subject_id: int,
    chat_id: int,
    community_id: CommunityId | None,
    pinned: bool = False,
    due_at: datetime | None = None,
) -> None:
    """A living message of this kind and subject shall stand in the chat; where it does already, it is shown anew.

    No `due_at`, or one that has come: at once, whatever becomes of the clock.
    """
    row = {
        "community_id": community_id, "kind": kind, "subject_id": subject_id, "chat_id": chat_id, "pinned": pinned,
        "wanted": 1, "shown": ALWAYS if is_page(chat_id) else 0, "uncertain": 0,
        "due_at": due_at if due_at is not None and due_at > now else None, "state": "live",
    }  # fmt: skip
    connection.execute(_LIVE(connection), row)


def touch(connection: Connection, kind: str, subject_id: int) -> None:
    """What the living messages of this subject show has changed."""
    _TOUCH.run(connection, {"of_kind": kind, "of_subject": subject_id})


def living(connection: Connection, surface_id: int) -> Living | None:
    """The living message as it stands now; None where it is gone or shows all there is."""
    row = connection.execute(_LIVING, {"surface_id": surface_id}).one_or_none()
    if row is None:
        return None
    to_pin = row.pinned and (row.message_id is None or row.pinned_id != row.message_id)
    return Living(row.id, row.kind, row.subject_id, row.chat_id, row.message_id, to_pin, row.wanted, row.showing)


def begin_post(connection: Connection, surface_id: int) -> bool:
    """Note that a living message is about to be posted; False, and it is set aside, where twice nobody knew the end."""
    row = connection.execute(_BEGIN_POST, {"surface_id": surface_id}).one_or_none()
    if row is None:
        park(connection, surface_id, "posted twice, and nobody knows whether it arrived")
    return row is not None


def not_posted(connection: Connection, surface_id: int) -> None:
    """The posting that was begun surely did not take place."""
    connection.execute(
        update(_surface)
        .where(_surface.c.id == surface_id, _surface.c.uncertain > 0)
        .values(uncertain=_surface.c.uncertain - 1)
    )


def park(connection: Connection, surface_id: int, error: str) -> None:
    """Set the living message aside, for a person to look at."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(state="parked", error=error))


def shown(
    connection: Connection, surface: Living, now: datetime, *, message_id: int | None, showing: str | None
) -> None:
    """The living message shows what was wanted when it was drawn."""
    stands = {"stands_as": message_id, "drawn": surface.wanted, "shows": showing}
    connection.execute(_SHOWN, {"surface_id": surface.id, "now": now, **stands})


def void(connection: Connection, surface_id: int, error: str) -> None:
    """The message is not there any more: the living one is posted anew."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(**NOWHERE, error=error))


def give_up(connection: Connection, surface_id: int) -> None:
    """There is nothing to show any more."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(state="gone"))


def pinned_done(connection: Connection, surface_id: int, message_id: int) -> None:
    """This message of the living one was pinned (or cannot be)."""
    connection.execute(update(_surface).where(_surface.c.id == surface_id).values(pinned_id=message_id))


def pin_again(connection: Connection, chat_id: int) -> None:
    """The bot may pin in the group now: what is to be pinned there is shown, and pinned, anew."""
    connection.execute(
        update(_surface)
        .where(_surface.c.chat_id == chat_id, _surface.c.state == "live", _surface.c.pinned.is_(True))
        .values(pinned_id=None, wanted=_surface.c.wanted + 1)
    )


_STANDING = select(_surface).where(_surface.c.chat_id == bindparam("of_chat"), _surface.c.state == "live")


def standing(connection: Connection, chat_id: int) -> list[Living]:
    """The living messages of a chat, the oldest first."""
    rows = connection.execute(_STANDING.order_by(_surface.c.id), {"of_chat": chat_id})
    return [
        Living(row.id, row.kind, row.subject_id, row.chat_id, row.message_id, False, row.wanted, row.showing)
        for row in rows
    ]


def surface_message(connection: Connection, kind: str, subject_id: int, chat_id: int) -> int | None:
    """The message id of a living message, to reply to."""
    return connection.execute(
        select(_surface.c.message_id).where(
            _surface.c.kind == kind, _surface.c.subject_id == subject_id, _surface.c.chat_id == chat_id
        )
    ).scalar_one_or_none()


def take_down(connection: Connection, kind: str, subject_id: int, now: datetime) -> None:
    """The living messages of this subject that show a picture are deleted and stand anew: an edit would leave it."""
    showing = select(_surface).where(
        _surface.c.kind == kind, _surface.c.subject_id == subject_id, _surface.c.showing == "photo"
    )
    for row in connection.execute(showing).all():
        say(
            connection, now=now, what=None, community_id=row.community_id, chat_id=row.chat_id, kind="delete",
            message_id=row.message_id, rank=ANSWER,
        )  # fmt: skip
        connection.execute(
            update(_surface).where(_surface.c.id == row.id).values(**NOWHERE, wanted=_surface.c.wanted + 1)
        )
