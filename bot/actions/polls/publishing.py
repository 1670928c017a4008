"""What is published of a counted poll, and its fingerprint; read again, it is the same."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

import storage.polls
from bot.domain.polls.paper import LATE
from bot.domain.polls.poll import Poll
from bot.domain.polls.published import OpenBallot, digest, published, written
from bot.domain.polls.secrecy import may_publish_ballots
from bot.screens.base import Value, text


def published_file(connection: Connection, poll: Poll) -> bytes:
    """The published file of a counted poll; raises LookupError where it has no result.

    What candidates said for themselves is not in it: it is forgotten with them, and the file stays what it was.
    """
    result = storage.polls.records.result(connection, poll)
    if result is None:
        raise LookupError(poll.id)
    lines = storage.polls.rolls.lines(connection, poll.id)
    receipts = [one.receipt for one in lines if one.voted]
    roll = [(one.label, one.weight, one.may_vote) for one in lines]
    asked = replace(poll, details="") if storage.polls.elections.poll(connection, poll.id) is not None else poll
    return written(published(asked, roll, _ballots(connection, poll), receipts, result))


def fingerprint(connection: Connection, poll: Poll) -> str:
    """The SHA-256 of the published file as it was kept when the poll was counted."""
    return storage.polls.publications.kept(connection, poll) or digest(published_file(connection, poll))


def keep(connection: Connection, poll: Poll) -> None:
    """The poll was just counted: what its file's fingerprint is from now on."""
    storage.polls.publications.keep(connection, poll, digest(published_file(connection, poll)))


def invalid(connection: Connection, poll: Poll) -> list[tuple[Value, int]]:
    """Why ballots did not count, in words, and how many of each; of slips what said nothing and what is missing."""
    box = storage.polls.paper.box_of(connection, poll) if poll.is_secret else None
    if box is not None:
        told = (
            (text("results-fact-slips-invalid"), box.box.invalid),
            (text("results-fact-slips-missing"), box.missing),
        )
        return [(why, many) for why, many in told if many]
    found = storage.polls.publications.invalid(connection, poll)
    return [(text("results-fact-late") if why == LATE else why, many) for why, many in found]


def _ballots(connection: Connection, poll: Poll) -> Sequence[OpenBallot] | Sequence[str] | None:
    if not poll.is_secret:
        found = storage.polls.ballots.counted(connection, poll)
        return sorted(
            ((label, choice, weight) for choice, weight, _, label in found),
            key=lambda one: (one[0], one[1], one[2].heads, one[2].area_cm2),
        )
    choices = [choice for choice, _ in storage.polls.secret.choices(connection, poll)]
    return choices if may_publish_ballots(len(choices)) else None
