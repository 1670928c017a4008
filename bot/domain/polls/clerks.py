"""Clerk and witness of a poll (记录人、见证人): two persons of two households who answer for its paper."""

from enum import StrEnum

from bot.domain.base import Refused
from bot.domain.polls.paper import Hand
from bot.domain.polls.poll import Poll, State


class Post(StrEnum):
    """What somebody answers for."""

    CLERK = "clerk"
    WITNESS = "witness"


def require_open(poll: Poll) -> None:
    """Return while there is something to answer for: until the result is there; raises Refused."""
    if poll.state not in (State.OPEN, State.COUNTING):
        raise Refused("paper-refused-over")


def require_can_be(other: Hand | None, one: Hand) -> None:
    """Return where this person may be the one beside the `other`: neither the same person nor household."""
    if other is None:
        return
    if other.resident_id == one.resident_id or (
        one.household_id is not None and one.household_id == other.household_id
    ):  # fmt: skip
        raise Refused("paper-refused-post-home")
