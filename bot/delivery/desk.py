"""The log of a month as a workbook: read when its turn comes."""

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.desk
from bot.delivery.workbooks import Table, workbook
from bot.domain.base import CommunityId
from bot.domain.months import parse_month
from bot.i18n import plain_of
from bot.screens.base import Print, Value, text
from bot.screens.communities.people import changed
from bot.screens.desk.setup import by_whom

MOST = 50_000
"""Lines that a workbook has at the most."""


def prepare_log(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """Who changed what in a month of a community (`of`), the newest first."""
    community = storage.communities.community(connection, CommunityId(wanted.of))
    month = parse_month(wanted.on or "")
    if month is None:
        raise LookupError(wanted)
    begins, ends = month.begins_at(community.zone), month.ends_at(community.zone)
    found = storage.desk.log(connection, community.id, MOST, first_at=begins, until=ends)

    def say(value: Value) -> str:
        return plain_of(value, language)

    zone = ZoneInfo(community.zone)
    rows = [(f"{one.at.astimezone(zone):%Y-%m-%d %H:%M}", say(by_whom(one)), say(changed(one))) for one, _ in found]
    headings = [say(text(f"desk-column-{name}")) for name in ("at", "who", "what")]
    table = Table(say(text("desk-nav-log")), headings, rows)
    return f"{month}-{table.title}.xlsx", partial(workbook, [table])


PREPARED = {"book-log": prepare_log}
