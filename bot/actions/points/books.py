"""Statements and the balance sheet as tables of words and numbers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.points
from bot.actions.points.naming import Together, named, together
from bot.actions.points.sheets import sheet_of
from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.months import Month
from bot.domain.places import Community
from bot.domain.points.ledger import Account, Book, Posted, Why
from bot.i18n import plain_of
from bot.screens.base import Value, text
from bot.screens.points.naming import Line, said
from bot.screens.points.sheets import Sheet, month_named

Cells = list[str | int]
Table = tuple[str, list[str], list[Cells]]
"""Title, headings, rows."""
STATEMENT = ("day", "what", "who", "in", "out", "balance")
MINE = ("day", "what", "in", "out")
SHEET = ("what", "amount")
COLUMNS = tuple(dict.fromkeys((*STATEMENT, *MINE, *SHEET)))
"""Every heading, for the check of the catalogues."""

Say = Callable[[Value], str]


def statement(connection: Connection, household_id: HouseholdId, language: str) -> tuple[str, list[Table]]:
    """(door, tables): all that came into a household's wallet and went, the oldest first."""
    community = _community(connection, storage.points.wallets.community_of_home(connection, household_id))
    wallet = Account(Book.WALLET, household_id)
    found = list(together(wallet, storage.points.ledger.history(connection, community.id, wallet)))[::-1]
    earners = storage.points.wallets.names(connection, [one for kept, _, _ in found if (one := _earner(kept))])
    say = _say(language)
    rows: list[Cells] = [
        [
            _on(line.at, community), say(said(line)), _named(earners, _earner(kept)),
            *_in_and_out(line.amount), line.balance,
        ]
        for line, (kept, _, _) in zip(_lines(connection, community, found, None), found, strict=True)
    ]  # fmt: skip
    door = storage.points.wallets.doors(connection, [household_id])[household_id]
    return door, [(say(text("points-book-statement")), _headings(STATEMENT, say), rows)]


def mine(connection: Connection, resident_id: ResidentId, language: str) -> list[Table]:
    """All that one person earned, into whichever wallet, and what of it was taken back."""
    community = _community(connection, storage.points.wallets.community_of_person(connection, resident_id))
    selves = storage.points.wallets.selves(connection, [resident_id])
    history = storage.points.ledger.earned_by(connection, community.id, selves)
    found = [
        (one, one.entry.amount if one.entry.taker.book is Book.WALLET else -one.entry.amount, 0) for one in history
    ]
    say = _say(language)
    rows: list[Cells] = [
        [_on(line.at, community), say(said(line)), *_in_and_out(line.amount)]
        for line in _lines(connection, community, found, resident_id)
    ]
    return [(say(text("points-book-mine")), _headings(MINE, say), rows)]


def sheet(
    connection: Connection, community_id: CommunityId, month: Month | None, now: datetime, language: str
) -> Table:
    """The community's balance sheet."""
    found = sheet_of(connection, _community(connection, community_id), month, now)
    say = _say(language)
    rows: list[Cells] = [[say(words), amount] for words, amount in _sums(found)]
    named = say(month_named(month)) if month is not None else say(text("points-book-now"))
    return say(text("points-book-sheet", month=named)), _headings(SHEET, say), rows


def _sums(found: Sheet) -> list[tuple[Value, int]]:
    return [
        *((text(f"points-why-{why}"), amount) for why, amount in found.earned),
        (text("points-book-total"), found.total), (text("points-book-wallets"), found.wallets),
        (text("points-book-held"), found.held), (text("points-book-spent"), found.spent),
        (text("points-book-lapsed"), found.lapsed),
    ]  # fmt: skip


def _lines(
    connection: Connection, community: Community, found: Together, me: ResidentId | None
) -> Sequence[Line]:  # fmt: skip
    return named(connection, community.id, found, me)


def _earner(kept: Posted) -> ResidentId | None:
    return kept.entry.earner_id if kept.entry.why not in (Why.GIFT, Why.LAPSED) else None


def _named(names: Mapping[ResidentId, str], earner: ResidentId | None) -> str:
    return names.get(earner, "") if earner is not None else ""


def _in_and_out(amount: int) -> tuple[str | int, str | int]:
    return (amount, "") if amount > 0 else ("", -amount)


def _community(connection: Connection, community_id: CommunityId) -> Community:
    return storage.communities.community(connection, community_id)


def _on(at: datetime, community: Community) -> str:
    return at.astimezone(ZoneInfo(community.zone)).strftime("%Y-%m-%d")


def _headings(columns: Sequence[str], say: Say) -> list[str]:
    return [say(text(f"points-book-column-{one}")) for one in columns]


def _say(language: str) -> Say:
    return lambda value: plain_of(value, language)
