"""The sheet of a month as a picture, and its workbooks: read when their turn comes."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import cast

from sqlalchemy import Connection

import storage.communities
import storage.history
from bot.actions.rates.books import history_tables, month_tables
from bot.actions.rates.reading import read_month
from bot.delivery.prints import Big, Language, Listed, MonthSheet, Point, month_png
from bot.delivery.workbooks import Table, workbook
from bot.domain.base import BodyId, CommunityId, MatterId, UnitId
from bot.domain.months import Month, parse_month
from bot.domain.places import Community
from bot.domain.rates import Count, Rate, may_show_marks
from bot.i18n import plain_of
from bot.screens import rates as screens
from bot.screens.base import Print, Value, text
from bot.screens.rates import Sheet
from bot.screens.shortening import in_one_line

Made = tuple[str, Callable[[], bytes]]
MENDED, LATE = 8, 8
"""Matters of each kind that the picture names."""
WORDS = 60
"""UTF-16 units of a matter's words in it."""


def prepare_unit(connection: Connection, wanted: Print, language: str) -> Made:
    """The picture of a unit's month."""
    unit = storage.communities.unit(connection, UnitId(wanted.of))
    if unit is None:
        raise LookupError(wanted)
    month, now = _named(wanted)
    return _picture(read_month(connection, unit.community, month, now, unit.id).of_unit(unit.id, unit.label), language)


def prepare_body(connection: Connection, wanted: Print, language: str) -> Made:
    """The picture of a body's month."""
    body = storage.communities.body(connection, BodyId(wanted.of))
    if body is None:
        raise LookupError(wanted)
    month, now = _named(wanted)
    community = storage.communities.community(connection, body.community_id)
    return _picture(read_month(connection, community, month, now).of_body(body.id, body.name), language)


def prepare_community(connection: Connection, wanted: Print, language: str) -> Made:
    """The picture of a community's month."""
    community, month, now = _community(connection, wanted)
    return _picture(read_month(connection, community, month, now).of_community(), language)


def prepare_month(connection: Connection, wanted: Print, language: str) -> Made:
    """The workbook of a community's month: matters and rates."""
    community, month, now = _community(connection, wanted)
    tables = month_tables(connection, community, month, now, language)
    return _book(f"{month}-{tables[0][0]}", tables)


def prepare_history(connection: Connection, wanted: Print, language: str) -> Made:
    """The workbook of everything that happened in a month."""
    community, month, _ = _community(connection, wanted)
    begins, ends = month.begins_at(community.zone), month.ends_at(community.zone)
    lines = storage.history.of_month(connection, community.id, begins, ends)
    return _book(f"{month}-{_plain(text('history-file'), language)}", history_tables(
        connection, community.id, lines, language
    ))  # fmt: skip


def prepare_matter(connection: Connection, wanted: Print, language: str) -> Made:
    """The workbook of everything that happened to a matter."""
    matter_id = MatterId(wanted.of)
    community_id = storage.history.community_of(connection, matter_id)
    if community_id is None:
        raise LookupError(wanted)
    lines = storage.history.of_matter(connection, matter_id)
    return _book(str(lines[0].number), history_tables(connection, community_id, lines, language))


def _book(name: str, tables: list[tuple[str, list[str], list[list[str | int]]]]) -> Made:
    return f"{name}.xlsx", partial(workbook, [Table(*one) for one in tables])


def _community(connection: Connection, wanted: Print) -> tuple[Community, Month, datetime]:
    return (storage.communities.community(connection, CommunityId(wanted.of)), *_named(wanted))


def _named(wanted: Print) -> tuple[Month, datetime]:
    """The month that a print is of, and the instant at which it was asked for."""
    written, _, at = (wanted.on or "").partition("@")
    month = parse_month(written)
    if month is None:
        raise LookupError(wanted)
    return month, datetime.fromisoformat(at)


def _picture(sheet: Sheet, language: str) -> Made:
    drawn = MonthSheet(
        language=cast("Language", language),
        name=sheet.name,
        title=_plain(text("rates-picture-title", month=screens.month_name(sheet.month)), language),
        figures=tuple(_big(rate, count, language) for rate, count in screens.named_counts(sheet.rates)),
        pressing=Listed(
            _plain(text("rates-late", count=len(sheet.late)), language),
            tuple(
                Point(one.number, in_one_line(one.words, WORDS), _plain(screens.late_who(one, sheet.zone), language))
                for one in sheet.late[:LATE]
            ),
            _more(len(sheet.late) - LATE, language),
        ),
        good=Listed(
            _plain(text("rates-mended", count=len(sheet.mended)), language),
            tuple(Point(number, in_one_line(words, WORDS)) for number, words in sheet.mended[:MENDED]),
            _more(len(sheet.mended) - MENDED, language),
        ),
        footer=_plain(text("rates-picture-footer"), language),
    )
    return f"{sheet.month}.png", partial(month_png, drawn)


def _more(count: int, language: str) -> str:
    return _plain(text("rates-more", count=count), language) if count > 0 else ""


def _big(rate: Rate, count: Count, language: str) -> Big:
    name = _plain(screens.rate_name(rate), language)
    if not count.base:
        return Big(name, "", _plain(text("rates-picture-nothing"), language))
    if rate is Rate.SATISFIED and not may_show_marks(count.base):
        return Big(name, "", _plain(text("rates-few"), language))
    return Big(name, f"{count.percent}%", f"{count.kept} / {count.base}")


def _plain(value: Value, language: str) -> str:
    return plain_of(value, language)


PREPARED: dict[str, Callable[[Connection, Print, str], tuple[str, Callable[[], bytes] | bytes]]] = {
    "sheet-unit": prepare_unit,
    "sheet-body": prepare_body,
    "sheet-community": prepare_community,
    "book-month": prepare_month,
    "book-history": prepare_history,
    "book-matter": prepare_matter,
}
"""Print kind → reads what is needed."""
