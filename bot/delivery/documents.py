"""Prints made when their turn comes: what they show is read from the database, the file is made in another process."""

import re
from collections.abc import Callable

from sqlalchemy import Connection

from bot.delivery import (
    ballots,
    desk,
    doors,
    duty,
    letters,
    minutes,
    points,
    polls,
    rates,
    records,
    redemption,
    residents,
    thanks,
    workday,
)
from bot.delivery.apart import Apart
from bot.screens.base import Print
from storage.database import Database

Prepare = Callable[[Connection, Print, str], tuple[str, Callable[[], bytes] | bytes]]

PREPARED: dict[str, Prepare] = {
    "letter": letters.prepare, "minutes": minutes.prepare, "notice-doors": doors.prepare,
    **residents.PREPARED, **rates.PREPARED, **workday.PREPARED,
    **duty.PREPARED, **polls.PREPARED, **ballots.PREPARED, **points.PREPARED, **records.PREPARED, **redemption.PREPARED,
    **thanks.PREPARED, **desk.PREPARED,
}  # fmt: skip
"""Print kind → reads what is needed; gives the file name and the bytes, or a picklable function that makes them."""


_NO_NAME = re.compile(
    '[\x00-\x1f\x7f-\x9f/\\\\:*?"<>|\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]'
)
"""What some system takes for a path, or what shows a name as another than it is."""
LONGEST_NAME = 100


def plain_name(name: str) -> str:
    """The file name with nothing in it that leads elsewhere or reads as another one, whatever a place is called."""
    stem, dot, ending = _NO_NAME.sub("", name).strip(" .").rpartition(".")
    return f"{stem[:LONGEST_NAME]}{dot}{ending}"


class Documents:
    """Makes documents."""

    def __init__(self, database: Database, apart: Apart) -> None:
        self._database = database
        self._apart = apart

    async def make(self, wanted: Print, language: str) -> tuple[str, bytes]:
        """File name and content of a print in a language."""
        prepare = PREPARED[wanted.kind]
        name, draw = await self._database.read(lambda c: prepare(c, wanted, language))
        return plain_name(name), draw if isinstance(draw, bytes) else await self._apart.work(draw)
