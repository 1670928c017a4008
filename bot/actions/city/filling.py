"""Filling an empty database with a city, all or nothing."""

from collections.abc import Callable, Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from bot.actions.city import duty, matters, places, points, polls, said
from bot.actions.city.size import City, Size
from storage import bulk
from storage.bulk import Batch
from storage.communities import Community

PARTS: tuple[Callable[[City], Iterator[Batch]], ...] = (
    places.batches, matters.batches, said.batches, duty.batches, polls.batches, points.batches,
)  # fmt: skip

Tell = Callable[[str, int], None]


class NotEmpty(Exception):
    """There is a community in this database already."""


def fill(connection: Connection, size: Size, now: datetime, tell: Tell = lambda name, many: None) -> None:
    """Build the city as of now; `tell` hears of each table and how many rows it got. Raises NotEmpty."""
    if connection.execute(select(Community.__table__.c.id).limit(1)).first() is not None:
        raise NotEmpty
    bulk.prepare(connection)
    filled = []
    for part in PARTS:
        for batch in part(City(size, now)):
            many = bulk.load(connection, batch)
            filled.append(batch.table)
            tell(str(batch.table.__tablename__), many)
    bulk.finish(connection, filled)
