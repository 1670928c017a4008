"""Secret ballots: in envelopes until closing, as choices under random keys afterwards."""

import json
import random
import secrets
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from bot.domain.base import ResidentId
from bot.domain.polls.poll import Poll
from bot.domain.polls.secrecy import origins_kept
from bot.domain.polls.values import LineId, Origin
from storage import keys
from storage.base import insert_of
from storage.polls.tables import Envelope, SecretChoice

_envelope = Envelope.__table__
_choice = SecretChoice.__table__


@dataclass(frozen=True, slots=True)
class Content:
    """What lies in an envelope: what was chosen (packed), how it was given, and by whom."""

    choice: str
    origin: Origin
    by: ResidentId | None


def put(connection: Connection, poll: Poll, line_id: LineId, content: Content) -> None:
    """The line's envelope, in place of any before; raises storage.keys.NoKey."""
    written = json.dumps([content.choice, content.origin.value, content.by]).encode()
    row = {
        "line_id": line_id, "community_id": poll.community_id, "poll_id": poll.id,
        "sealed": keys.seal(connection, poll.key_name, _about(poll, line_id), written),
    }  # fmt: skip
    connection.execute(
        insert_of(connection)(_envelope)
        .values(row)
        .on_conflict_do_update(index_elements=[_envelope.c.line_id], set_={"sealed": row["sealed"]})
    )


def look(connection: Connection, poll: Poll, line_id: LineId) -> Content | None:
    """What lies in the line's envelope, for its own voters; raises storage.keys.NoKey."""
    found = connection.execute(select(_envelope.c.sealed).where(_envelope.c.line_id == line_id)).scalar_one_or_none()
    return _opened(connection, poll, line_id, found) if found is not None else None


def take_out(connection: Connection, line_id: LineId) -> bool:
    """The line has no envelope any more; False where it had none."""
    return connection.execute(delete(_envelope).where(_envelope.c.line_id == line_id)).rowcount > 0


def drop(connection: Connection, poll: Poll) -> None:
    """The poll was taken back: its envelopes are never opened."""
    connection.execute(delete(_envelope).where(_envelope.c.poll_id == poll.id))


def open_all(connection: Connection, poll: Poll) -> None:
    """Write what was chosen, in random order under random keys, and delete the envelopes; raises storage.keys.NoKey.

    All choices are written by one statement of one transaction, and nothing of them says when they were cast.
    """
    rows = connection.execute(select(_envelope).where(_envelope.c.poll_id == poll.id))
    contents = [_opened(connection, poll, LineId(row.line_id), row.sealed) for row in rows]
    random.SystemRandom().shuffle(contents)
    kept = origins_kept(Counter(one.origin for one in contents))
    connection.execute(delete(_envelope).where(_envelope.c.poll_id == poll.id))
    if contents:
        connection.execute(
            insert(_choice),
            [
                {
                    "key": secrets.token_hex(16), "community_id": poll.community_id, "poll_id": poll.id,
                    "choice": one.choice, "origin": kept[one.origin].value,
                }
                for one in contents
            ],
        )  # fmt: skip


def choices(connection: Connection, poll: Poll) -> list[tuple[str, Origin]]:
    """What the secret ballots said, in an order that tells nothing."""
    rows = connection.execute(select(_choice).where(_choice.c.poll_id == poll.id).order_by(_choice.c.key))
    return [(row.choice, Origin(row.origin)) for row in rows]


def _opened(connection: Connection, poll: Poll, line_id: LineId, sealed: str) -> Content:
    choice, origin, by = json.loads(keys.opened(connection, poll.key_name, _about(poll, line_id), sealed))
    return Content(choice, Origin(origin), by and ResidentId(by))


def _about(poll: Poll, line_id: LineId) -> str:
    return f"{poll.id}:{line_id}"
