"""The city's polls: a vote a household, thirteen that are decided and one under way in each stairwell."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot.actions.city import size as of
from bot.actions.city.size import DOORS, City
from bot.actions.polls.counting import hash_of, result_of
from bot.domain.base import CommunityId, ResidentId, UnitId
from bot.domain.polls.outcome import outcome
from bot.domain.polls.poll import Poll, Reach, State
from bot.domain.polls.roll import roll_hash
from bot.domain.polls.tally import tally
from bot.domain.polls.values import NO, YES, Ballot, Form, Kind, Origin, PollId, RollKind, Rule, Weight
from bot.screens.polls import Counted
from storage.bulk import Batch
from storage.outgoing.tables import Surface
from storage.polls.tables import Ballot as BallotRow
from storage.polls.tables import Poll as PollRow
from storage.polls.tables import RollLine

DECIDED, CAST = 13, 5
"""Polls of a stairwell that are decided; ballots in the one under way."""
POLLS = DECIDED + 1
_QUESTION = "楼道的灯换成声控的，好不好？"
_FORM = Form(Kind.YES_NO, 0)
_OPEN_FOR, _APART = timedelta(days=5), timedelta(days=14)
_MOST_NOES = 6


def batches(city: City) -> Iterator[Batch]:
    """Polls, their rolls and the ballots in them."""
    always = {
        "reach": Reach.UNIT.value, "question": _QUESTION, "kind": Kind.YES_NO.value, "rule": Rule.SIMPLE.value,
        "roll_kind": RollKind.HOUSEHOLDS.value,
    }  # fmt: skip
    columns: tuple[str, ...] = (
        "id", "community_id", "unit_id", "source", "by", "state", "posted_at", "opens_at", "frozen_at", "closes_at",
        "closed_at", "decided_at", "objections_until", "stepped_until", "next_at", "roll_hash", "result", "result_hash",
    )  # fmt: skip
    yield Batch(PollRow, columns, _polls(city), always)
    columns = ("id", "community_id", "poll_id", "place", "label", "household_id", "receipt", "voted")
    yield Batch(RollLine, columns, _lines(city))
    columns = ("community_id", "poll_id", "line_id", "choice", "cast_by", "signed_at", "at")
    yield Batch(BallotRow, columns, _ballots(city), {"origin": Origin.CHAT.value})
    cards = (
        (community_id, _id(unit_id, DECIDED), of.group_of(unit_id), 1000 + unit_id % 1000)
        for community_id, unit_id, _ in city.units()
    )
    columns = ("community_id", "subject_id", "chat_id", "message_id")
    yield Batch(Surface, columns, cards, {"kind": "poll", "shown": 1, "shown_at": city.now - timedelta(days=1)})


def _id(unit_id: int, nth: int) -> int:
    return (unit_id - 1) * POLLS + nth + 1


def opened_at(city: City, nth: int) -> datetime:
    """When the so-manieth of a stairwell's polls opened: the last is under way."""
    return city.now - timedelta(days=1) - (DECIDED - nth) * _APART


def noes(nth: int) -> int:
    """So many of the doors were against it; all others were for it."""
    return nth % _MOST_NOES


def _polls(city: City) -> Iterator[tuple[Any, ...]]:
    counted = [_counted(nth) for nth in range(DECIDED)]
    for community_id, unit_id, homes in city.units():
        labels = [(of.door_of(1 + home), Weight(1), True) for home in homes]
        rolled, by = roll_hash(labels), 1 + homes.start
        for nth in range(POLLS):
            opens, is_decided = opened_at(city, nth), nth < DECIDED
            closes = opens + _OPEN_FOR
            poll = _poll(_id(unit_id, nth), community_id, unit_id, by, opens, rolled)
            result = result_of(poll, counted[nth]) if is_decided else None
            until = closes + timedelta(days=3)
            yield (
                poll.id, community_id, unit_id, f"city:{poll.id}", by, "decided" if is_decided else "open", opens,
                opens, opens, closes, *((closes, closes, until, closes, None) if is_decided else
                (None, None, None, opens, closes - timedelta(days=1))), rolled, result,
                hash_of(result) if result else "",
            )  # fmt: skip


def _poll(poll_id: int, community_id: int, unit_id: int, by: int, opens: datetime, rolled: str) -> Poll:
    closes = opens + _OPEN_FOR
    return Poll(
        PollId(poll_id), CommunityId(community_id), UnitId(unit_id), Reach.UNIT, None, ResidentId(by), 1, _QUESTION,
        "", (), _FORM, RollKind.HOUSEHOLDS, Rule.SIMPLE, False, False, State.DECIDED, opens, opens, closes, opens,
        closes, closes, None, closes, "", rolled, "", "", None, None,
    )  # fmt: skip


def _counted(nth: int) -> Counted:
    found = tally(Weight(DOORS), [Ballot((choice,)) for choice in map(int, _choices(nth))], _FORM)
    return Counted(found, outcome(Rule.SIMPLE, found, _FORM))


def _choices(nth: int) -> list[str]:
    """What the doors of a decided poll said, packed, in their order."""
    return [str(NO if place < noes(nth) else YES) for place in range(DOORS)]


def _lines(city: City) -> Iterator[tuple[Any, ...]]:
    ids = count(1)
    for community_id, unit_id, homes in city.units():
        labels = [of.door_of(1 + home) for home in homes]
        for nth in range(POLLS):
            poll_id, is_decided = _id(unit_id, nth), nth < DECIDED
            for place, home in enumerate(homes):
                line = next(ids)
                receipt = f"{line:08X}" if is_decided or place < CAST else ""
                yield line, community_id, poll_id, place, labels[place], 1 + home, receipt, is_decided


def _ballots(city: City) -> Iterator[tuple[Any, ...]]:
    first = 1
    said = [_choices(nth) for nth in range(POLLS)]
    for community_id, unit_id, homes in city.units():
        for nth in range(POLLS):
            poll_id, at = _id(unit_id, nth), opened_at(city, nth) + timedelta(hours=1)
            for place in range(DOORS if nth < DECIDED else CAST):
                yield community_id, poll_id, first + place, said[nth][place], 1 + homes.start + place, at, at
            first += DOORS
