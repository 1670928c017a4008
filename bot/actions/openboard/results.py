"""A counted poll for everybody: nobody's name in its words, and what stands under its figures."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection

import storage.polls
from bot.actions.polls.publishing import fingerprint, invalid
from bot.domain.polls.poll import Poll
from bot.screens.openboard.entries import Certified
from bot.screens.polls import publication

Plain = Callable[[str], str]


def plain_poll(poll: Poll, plain: Plain) -> Poll:
    """The poll with its words as everybody may read them."""
    return replace(
        poll, question=plain(poll.question), details=plain(poll.details), options=tuple(map(plain, poll.options))
    )


def is_election(connection: Connection, poll: Poll) -> bool:
    """Whether its options are people."""
    return storage.polls.elections.poll(connection, poll.id) is not None


def certified(connection: Connection, poll: Poll, plain: Plain) -> Certified:
    """Why ballots did not count, and the fingerprints of what is published in the stairwell."""
    told = [(plain(why) if isinstance(why, str) else why, many) for why, many in invalid(connection, poll)]
    return Certified(told, publication.hashes(poll, fingerprint(connection, poll)))
