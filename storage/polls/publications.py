"""The fingerprints of published files, as they were when their polls were counted."""

from sqlalchemy import Connection, func, select

from bot.domain.polls.poll import Poll
from storage.base import Row, insert_of, to
from storage.polls.tables import Ballot


class Publication(Row, table=True):
    """The SHA-256 of a poll's published file; written once, when it is counted."""

    __tablename__ = "publications"
    poll_id: int = to("polls.id", primary_key=True)
    community_id: int = to("communities.id")
    file_hash: str


_publication = Publication.__table__
_ballot = Ballot.__table__


def keep(connection: Connection, poll: Poll, file_hash: str) -> None:
    """Write it down, unless it is."""
    row = {"poll_id": poll.id, "community_id": poll.community_id, "file_hash": file_hash}
    connection.execute(insert_of(connection)(_publication).values(row).on_conflict_do_nothing())


def kept(connection: Connection, poll: Poll) -> str | None:
    """What was written down; None before the poll was counted."""
    where = (_publication.c.poll_id == poll.id, _publication.c.community_id == poll.community_id)
    found: str | None = connection.execute(select(_publication.c.file_hash).where(*where)).scalar_one_or_none()
    return found


def invalid(connection: Connection, poll: Poll) -> list[tuple[str, int]]:
    """Why ballots did not count, and how many of each."""
    rows = connection.execute(
        select(_ballot.c.why, func.count().label("many"))
        .where(_ballot.c.poll_id == poll.id, _ballot.c.community_id == poll.community_id, _ballot.c.state == "invalid")
        .group_by(_ballot.c.why)
        .order_by(_ballot.c.why)
    )
    return [(row.why, row.many) for row in rows]
