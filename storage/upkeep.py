"""Tidying: what is kept only for a while is deleted, a little at each tick."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, select

from bot import metrics
from storage.outgoing import Outgoing
from storage.residents import Try
from storage.updates import SeenUpdate

SEEN_FOR = timedelta(hours=72)
"""Longer than Telegram delivers an update again (24 h), shorter than the week after which its ids start anew."""
SENT_FOR = timedelta(days=7)
TRIES_FOR = timedelta(days=3)
A_BITE = 500

_seen = SeenUpdate.__table__
_out = Outgoing.__table__
_try = Try.__table__


def tidy(connection: Connection, now: datetime) -> None:
    """Delete a bite of what is old, and count what waits."""
    old = select(_seen.c.key).where(_seen.c.at < now - SEEN_FOR).limit(A_BITE)
    connection.execute(delete(_seen).where(_seen.c.key.in_(old)))
    done = (
        select(_out.c.id).where(_out.c.state.in_(("sent", "dropped")), _out.c.changed_at < now - SENT_FOR).limit(A_BITE)
    )
    connection.execute(delete(_out).where(_out.c.id.in_(done)))
    connection.execute(delete(_try).where(_try.c.day < (now - TRIES_FOR).date().isoformat()))
    counted = connection.execute(
        select(_out.c.state, func.count()).where(_out.c.state.in_(("waiting", "parked"))).group_by(_out.c.state)
    )
    counts = {row[0]: row[1] for row in counted}
    metrics.WAITING.set(counts.get("waiting", 0))
    metrics.PARKED.set(counts.get("parked", 0))
