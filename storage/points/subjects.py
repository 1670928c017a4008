"""What entries of the ledger are about, read for many at once."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, select

from storage.duty.tables import DutyTurn
from storage.matters.tables import Matter
from storage.polls.tables import Poll
from storage.service.tables import ServiceRecord

_record, _turn, _matter, _poll = (
    ServiceRecord.__table__, DutyTurn.__table__, Matter.__table__, Poll.__table__,
)  # fmt: skip


def services(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, int]]:
    """What was done ("" where it was help in hardship: that stands in no list) and how many minutes, by record."""
    found = select(_record.c.id, _record.c.content, _record.c.minutes, _record.c.is_hardship)
    rows = connection.execute(found.where(_record.c.id.in_(ids)))
    return {row.id: ("" if row.is_hardship else row.content, row.minutes) for row in rows}


def turns(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[date, date]]:
    """First day and end of turns of duty."""
    found = select(_turn.c.id, _turn.c.starts_on, _turn.c.until_on).where(_turn.c.id.in_(ids))
    return {row.id: (row.starts_on, row.until_on) for row in connection.execute(found)}


def matters(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """The numbers of matters."""
    found = select(_matter.c.id, _matter.c.year, _matter.c.serial).where(_matter.c.id.in_(ids))
    return {row.id: f"{row.year:04d}-{row.serial:04d}" for row in connection.execute(found)}


def polls(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """What polls ask."""
    found = select(_poll.c.id, _poll.c.question).where(_poll.c.id.in_(ids))
    return {row.id: row.question for row in connection.execute(found)}
