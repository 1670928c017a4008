"""Counting: the figures of a closed poll, a pure function of what is stored; counted twice they are the same."""

import hashlib
import json
from typing import Any

from sqlalchemy import Connection

import storage.polls
from bot.domain.polls.choices import unpacked
from bot.domain.polls.outcome import outcome
from bot.domain.polls.poll import Poll
from bot.domain.polls.ranked import Count, Schulze
from bot.domain.polls.secrecy import cells_shown
from bot.domain.polls.tally import tally
from bot.domain.polls.values import Ballot, Weight
from bot.screens.polls import Counted


def count(connection: Connection, poll: Poll) -> Counted:
    """Read the ballots and count them."""
    base = storage.polls.rolls.totals(connection, poll.id).base
    counted = tally(base, ballots(connection, poll), poll.form)
    return Counted(counted, outcome(poll.rule, counted, poll.form))


def ballots(connection: Connection, poll: Poll) -> list[Ballot]:
    """The ballots that count, in an order that tells nothing of secret ones."""
    if poll.is_secret:
        found = storage.polls.secret.choices(connection, poll)
        return [Ballot(unpacked(choice), Weight(1), origin) for choice, origin in found]
    rows = storage.polls.ballots.counted(connection, poll)
    return [Ballot(unpacked(choice), weight, origin) for choice, weight, origin, _ in rows]


def result_of(poll: Poll, counted: Counted) -> dict[str, Any]:
    """The figures as they are kept, hashed and published: the roll, every count and ratio, what came of it.

    Cells of the breakdown by origin that may not be shown stand as null: a hash would tell them to whoever guesses.
    """
    found, came = counted.tally, counted.outcome
    origins = cells_shown({origin.value: many for origin, many in found.by_origin})
    return {
        "poll": poll.id, "version": poll.version, "rule": poll.rule.value, "kind": poll.form.kind.value,
        "roll": poll.roll_hash, "base": _weight(found.base), "cast": _weight(found.cast),
        "blank": _weight(found.blank), "options": [_weight(one) for one in found.options],
        "could": [_weight(one) for one in found.could], "sums": list(found.sums),
        "origins": [[origin, many] for origin, many in origins.items()], "verdict": came.verdict.value,
        "winners": list(came.winners), "tied": list(came.tied), "runoff": list(came.runoff),
        "ratios": [[one.name, one.part, one.base, one.numerator, one.denominator, one.strict] for one in came.ratios],
        **_ranked(found.count),
    }  # fmt: skip


def hash_of(result: dict[str, Any]) -> str:
    """The SHA-256 of a result, written as JSON with sorted keys and no spaces."""
    written = json.dumps(result, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()


def _ranked(count: Count | Schulze | None) -> dict[str, Any]:
    """How ranked ballots were counted: the votes of every round as fractions, or who was put before whom."""
    if isinstance(count, Count):
        return {"quota": count.quota, "rounds": [[str(one) for one in found.votes] for found in count.rounds]}
    if isinstance(count, Schulze):
        return {"order": [list(one) for one in count.order], "preferred": [list(one) for one in count.preferred]}
    return {}


def _weight(weight: Weight) -> list[int]:
    return [weight.heads, weight.area_cm2]
