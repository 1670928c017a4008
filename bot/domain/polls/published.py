"""The published file of a poll (domain §5): everything that a doubting neighbour needs to count it again.

JSON in UTF-8, keys sorted, one space a level, ending in a line end; the same poll is always the same bytes:

- `format`: FORMAT. `poll`: what was asked, the ballot's form (options from 0), the rule, whether it was secret.
- `roll`: its hash, what it weighs, and its lines [label, heads, area in cm², may vote], sorted.
- `ballots`: of an open poll [door, choice, heads, area in cm²], sorted; of a secret one the choices, in an order that
  tells nothing; null where they are so few that somebody's would be known. Choices are packed as "0,2".
  VOID stands for a slip of paper that was invalid, or given out and never put into the box.
- `receipts`: sorted, as many as there are ballots, never joined to them. null where `ballots` is.
- `result`: the figures as they were kept, and `result_hash`, their SHA-256 as JSON without spaces.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from bot.domain.polls.poll import Poll
from bot.domain.polls.roll import roll_hash
from bot.domain.polls.values import Weight

FORMAT = "shuoshi-poll-1"
VOID = "void"
"""Stands for a slip that has a receipt and says nothing: it was invalid, or never came into the box."""

RollRow = tuple[str, Weight, bool]
"""A line of the roll: label, weight, whether it may vote."""
OpenBallot = tuple[str, str, Weight]
"""An open ballot: whose it is, what it says (packed), what it weighs."""


def published(
    poll: Poll, roll: Iterable[RollRow], ballots: Sequence[OpenBallot] | Sequence[str] | None,
    receipts: Iterable[str], result: dict[str, Any],
) -> dict[str, Any]:  # fmt: skip
    """The file as a value; `ballots` are choices where the poll was secret, None where they may not be shown."""
    codes = sorted(receipts)
    rows = sorted((label, weight.heads, weight.area_cm2, may) for label, weight, may in roll)
    return {
        "format": FORMAT,
        "poll": _asked(poll),
        "roll": {
            "hash": roll_hash((label, Weight(heads, area), may) for label, heads, area, may in rows),
            "heads": sum(heads for _, heads, _, _ in rows), "area_cm2": sum(area for _, _, area, _ in rows),
            "lines": [list(row) for row in rows],
        },
        "ballots": None if ballots is None else _as_many(list(map(_ballot, ballots)), len(codes)),
        "receipts": None if ballots is None else codes,
        "result": result,
        "result_hash": poll.result_hash,
    }  # fmt: skip


def written(value: dict[str, Any]) -> bytes:
    """The file's bytes."""
    return (json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False) + "\n").encode()


def digest(content: bytes) -> str:
    """The SHA-256 that stands on the result sheet."""
    return hashlib.sha256(content).hexdigest()


def _asked(poll: Poll) -> dict[str, Any]:
    form = poll.form
    return {
        "id": poll.id, "version": poll.version, "question": poll.question, "details": poll.details,
        "options": list(poll.options), "kind": form.kind.value, "count": form.options, "least": form.least,
        "most": form.most, "points": form.points, "method": form.method.value, "seats": form.seats,
        "roll_kind": poll.roll_kind.value, "rule": poll.rule.value, "secret": poll.is_secret,
        "opens_at": poll.opens_at.isoformat(), "closes_at": poll.closes_at.isoformat(),
    }  # fmt: skip


def _ballot(one: OpenBallot | str) -> list[str | int] | str:
    if isinstance(one, str):
        return one
    label, choice, weight = one
    return [label, choice, weight.heads, weight.area_cm2]


def _as_many(ballots: list[Any], receipts: int) -> list[Any]:
    """As many as there are receipts: what is lacking are slips that say nothing."""
    return ballots + [VOID] * (receipts - len(ballots))
