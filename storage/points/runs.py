"""What the clock does about points that lapse, community by community: which step, of which year, how far it is."""

from datetime import datetime

from sqlalchemy import Connection, func, select, update

from bot.domain.base import CommunityId
from bot.domain.points.lapsing import Next, Step
from storage.base import MOST_ASKED, NOW_ASKED, insert_of
from storage.points.tables import PointRun

_run = PointRun.__table__
_DUE = select(_run).where(_run.c.next_at <= NOW_ASKED).order_by(_run.c.next_at, _run.c.community_id).limit(MOST_ASKED)
FIRST_DUE = select(func.min(_run.c.next_at))
"""When something is due next."""
Run = tuple[CommunityId, Next, int, datetime]
"""A community's next step, behind which wallet it goes on, and when it is due."""


def begin(connection: Connection, community_id: CommunityId, following: Next, at: datetime) -> None:
    """The community has points: the clock looks after them from now on; nothing where it does already."""
    row = {
        "community_id": community_id, "step": following.step.value, "year": following.year, "after": 0, "next_at": at,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_run).values(row).on_conflict_do_nothing())


def lock(connection: Connection, community_id: CommunityId) -> Run | None:
    """The community's next step, nobody else's until the transaction ends."""
    row = connection.execute(select(_run).where(_run.c.community_id == community_id).with_for_update()).one_or_none()
    return (community_id, Next(Step(row.step), row.year), row.after, row.next_at) if row is not None else None


def go_on(connection: Connection, community_id: CommunityId, following: Next, after: int, at: datetime) -> None:
    """It is done up to this wallet, or this step follows; the run is locked."""
    values = {"step": following.step.value, "year": following.year, "after": after, "next_at": at}
    connection.execute(update(_run).where(_run.c.community_id == community_id).values(values))


def due(connection: Connection, now: datetime, limit: int) -> list[Run]:
    """What is due, the longest due first."""
    return [
        (CommunityId(row.community_id), Next(Step(row.step), row.year), row.after, row.next_at)
        for row in connection.execute(_DUE, {"now": now, "most": limit})
    ]
