"""A poll on paper: its slips, the sheet for the wall, the list of doors to visit; read when their turn comes."""

import random
from collections.abc import Callable
from datetime import datetime, time
from functools import partial
from typing import cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.polls
import storage.updates
from bot.delivery.prints import (
    BallotSheet,
    BallotSlip,
    DoorLine,
    DoorSheet,
    Language,
    WallPoster,
    ballots_pdf,
    doors_pdf,
    wall_pdf,
)
from bot.domain.base import UnitId
from bot.domain.codes import ALPHABET
from bot.domain.places import Unit
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import PollId
from bot.i18n import plain_of
from bot.screens.base import Moment, Print, Value, text
from bot.screens.packing import base36
from bot.screens.polls.shown import code, how, option

Made = tuple[str, Callable[[], bytes]]
SERIAL = 6
"""Signs of a slip's number in a secret poll."""
SHORT = 80
"""Characters of a question that stand in large letters on the wall."""


class _Spoken:
    """A poll with its unit, and words in a language."""

    def __init__(self, connection: Connection, wanted: Print, language: str) -> None:
        poll = storage.polls.records.read(connection, PollId(wanted.of))
        unit = storage.communities.unit(connection, poll.unit_id) if poll is not None else None
        if poll is None or unit is None:
            raise LookupError(wanted)
        here = storage.communities.unit(connection, UnitId(wanted.unit_id)) if wanted.unit_id is not None else None
        self.poll: Poll = poll
        self.unit: Unit = here or unit
        self.language = wanted.language or language
        self.link = f"https://t.me/{storage.updates.bot_username(connection)}?start=v_{base36(poll.id)}"

    def said(self, text_id: str, **args: Value) -> str:
        """A text in the language of the print."""
        return plain_of(text(text_id, **args), self.language)

    def plain(self, value: Value) -> str:
        """A value in the language of the print."""
        return plain_of(value, self.language)

    @property
    def until(self) -> str:
        """When the poll closes."""
        return self.said("paper-slip-until", at=Moment(self.poll.closes_at, self.unit.community.zone))


def prepare_slips(connection: Connection, wanted: Print, language: str) -> Made:
    """The slips of a poll: of an open one a door each, of a secret one so many copies with random numbers."""
    spoken = _Spoken(connection, wanted, language)
    poll, said = spoken.poll, spoken.said
    slips = _random_slips(wanted.copies) if poll.is_secret else _door_slips(connection, poll, wanted.unit_id)
    sheet = BallotSheet(
        language=cast("Language", spoken.language), community=spoken.unit.community.name, place=spoken.unit.label,
        heading=said("paper-slip-heading"), question=poll.question, details=poll.details,
        how=said(f"paper-slip-how-{code(poll.form.kind)}", most=poll.form.most, points=poll.form.points),
        options=tuple(spoken.plain(option(poll, which)) for which in range(poll.form.options)),
        until=spoken.until,
        hand_in=said("paper-slip-box") if poll.is_secret else said("paper-slip-hand-in"),
        sign="" if poll.is_secret else said("paper-slip-sign"), day=said("paper-slip-day"),
        stub=said("paper-slip-stub"), receipt=said("paper-slip-receipt"), link=spoken.link,
        scan=said("paper-slip-scan"), slips=slips,
    )  # fmt: skip
    return f"{said('paper-slip-file')}-{spoken.unit.label}.pdf", partial(ballots_pdf, sheet)


def _door_slips(connection: Connection, poll: Poll, unit_id: int | None) -> tuple[BallotSlip, ...]:
    units = storage.polls.rolls.units_of(connection, poll.id)
    return tuple(
        BallotSlip(f"{base36(poll.id).upper()}-{nth:03}", line.label)
        for nth, line in enumerate(storage.polls.rolls.lines(connection, poll.id), 1)
        if line.may_vote and (unit_id is None or unit_id in units.get(line.id, ()))
    )


def _random_slips(count: int) -> tuple[BallotSlip, ...]:
    source, found = random.SystemRandom(), set[str]()
    while len(found) < count:
        found.add("".join(source.choice(ALPHABET) for _ in range(SERIAL)))
    return tuple(BallotSlip(one) for one in sorted(found))


def prepare_wall(connection: Connection, wanted: Print, language: str) -> Made:
    """The poll on one sheet for the wall, with its code."""
    spoken = _Spoken(connection, wanted, language)
    poll, said = spoken.poll, spoken.said
    is_short = len(poll.question) <= SHORT
    steps = (
        *(() if is_short else (poll.question,)),
        said("paper-wall-how", how=spoken.plain(how(poll.form))),
        spoken.until,
    )
    poster = WallPoster(
        language=cast("Language", spoken.language), community=spoken.unit.community.name, place=spoken.unit.label,
        title=poll.question if is_short else said("paper-wall-title"), about=said("paper-wall-about"),
        link=spoken.link, scan=said("paper-slip-scan"), steps=steps, admission=said("paper-wall-paper"),
        footer=said("paper-wall-footer"),
    )  # fmt: skip
    return f"{said('paper-wall-file')}-{spoken.unit.label}.pdf", partial(wall_pdf, poster)


def prepare_doors(connection: Connection, wanted: Print, language: str) -> Made:
    """The doors of a unit to be visited for a poll: doors, and nothing of why."""
    spoken = _Spoken(connection, wanted, language)
    said, unit = spoken.said, spoken.unit
    doors = storage.polls.deliveries.doors_to_visit(connection, spoken.poll.id, [unit.id])
    noon = datetime.combine(datetime.fromisoformat(wanted.on or ""), time(12), ZoneInfo(unit.community.zone))
    sheet = DoorSheet(
        language=cast("Language", spoken.language), community=unit.community.name, place=unit.label,
        title=said("paper-doors-title"), written_on=spoken.plain(Moment(noon, unit.community.zone, "day")),
        about=spoken.poll.question, count=said("notices-doors-count", count=len(doors)),
        columns=(said("notices-doors-door"), said("paper-doors-column"), said("notices-doors-signed")),
        lines=tuple(DoorLine(one.short, "") for one in doors) or (DoorLine(said("notices-doors-nobody"), ""),),
    )  # fmt: skip
    return f"{said('paper-doors-file')}-{unit.label}.pdf", partial(doors_pdf, sheet)


PREPARED: dict[str, Callable[[Connection, Print, str], Made]] = {
    "poll-slips": prepare_slips,
    "poll-wall": prepare_wall,
    "poll-doors": prepare_doors,
}
"""Print kind → reads what is needed."""
