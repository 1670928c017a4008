"""Statements and the balance sheet as workbooks: read when their turn comes."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from sqlalchemy import Connection

from bot.actions.points import books
from bot.delivery.workbooks import Table, workbook
from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.months import parse_month
from bot.i18n import plain_of
from bot.screens.base import Print, text

Made = tuple[str, Callable[[], bytes] | bytes]


def prepare_home(connection: Connection, wanted: Print, language: str) -> Made:
    """The statement of a household."""
    door, tables = books.statement(connection, HouseholdId(wanted.of), language)
    return _made(tables, f"{plain_of(text('points-book-file'), language)}-{door}.xlsx")


def prepare_mine(connection: Connection, wanted: Print, language: str) -> Made:
    """What one person earned."""
    tables = books.mine(connection, ResidentId(wanted.of), language)
    return _made(tables, f"{plain_of(text('points-book-file-mine'), language)}.xlsx")


def prepare_sheet(connection: Connection, wanted: Print, language: str) -> Made:
    """The community's balance sheet."""
    asked_at, _, written = (wanted.on or "").partition("@")
    month = parse_month(written)
    table = books.sheet(connection, CommunityId(wanted.of), month, datetime.fromisoformat(asked_at), language)
    return _made([table], f"{table[0]}.xlsx")


def _made(tables: list[books.Table], name: str) -> Made:
    return name, partial(workbook, [Table(*one) for one in tables])


PREPARED: dict[str, Callable[[Connection, Print, str], Made]] = {
    "book-points-home": prepare_home,
    "book-points-mine": prepare_mine,
    "book-points-sheet": prepare_sheet,
}
"""Print kind → reads what is needed."""
