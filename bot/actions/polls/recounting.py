"""Counting again what is stored: figures and fingerprints must be those that were kept when the poll closed."""

from dataclasses import dataclass

from sqlalchemy import Connection

import storage.polls
from bot.actions.polls.counting import count, hash_of, result_of
from bot.actions.polls.publishing import published_file
from bot.domain.polls.poll import Poll
from bot.domain.polls.published import digest
from bot.domain.polls.roll import roll_hash


@dataclass(frozen=True, slots=True)
class Recount:
    """What was kept and what is found now: hashes of result, roll and published file; which figures differ."""

    kept: tuple[str, str, str]
    found: tuple[str, str, str]
    differs: tuple[str, ...]

    @property
    def is_the_same(self) -> bool:
        """Whether nothing differs."""
        return self.kept == self.found and not self.differs


def recount(connection: Connection, poll: Poll) -> Recount:
    """Read the roll and every ballot again and count them; raises LookupError where the poll has no result."""
    kept = storage.polls.records.result(connection, poll)
    if kept is None:
        raise LookupError(poll.id)
    found = result_of(poll, count(connection, poll))
    lines = storage.polls.rolls.lines(connection, poll.id)
    roll = roll_hash((one.label, one.weight, one.may_vote) for one in lines)
    differs = sorted(name for name in kept.keys() | found.keys() if kept.get(name) != found.get(name))
    if hash_of(kept) != poll.result_hash:
        differs.append("result_hash")
    published = storage.polls.publications.kept(connection, poll) or ""
    return Recount(
        (poll.result_hash, poll.roll_hash, published),
        (hash_of(found), roll, digest(published_file(connection, poll))),
        tuple(differs),
    )
