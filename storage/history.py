"""The history of matters, read by auditors: every line of their timelines, from what to what. Nothing writes here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from bot.domain.base import CommunityId, MatterId
from bot.domain.matters import Number
from storage.matters import tables
from storage.roles import names_of

_matter = tables.Matter.__table__
_entry = tables.Entry.__table__

PAGE = 10
"""Matters on one page of a list."""
_OF_MATTER = (
    _matter.c.year, _matter.c.serial, _matter.c.visibility, _matter.c.reporter_id, _matter.c.filed_by,
    _matter.c.body_id, _matter.c.level, _matter.c.category, _matter.c.urgency, _matter.c.accept_by,
    _matter.c.settle_by,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line: the states and what else the matter was before and after it; `who` as door or name, "" for the clock."""

    matter_id: MatterId
    number: Number
    visibility: str
    at: datetime
    kind: str
    from_state: str | None
    state: str
    about: dict[str, Any]
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    who: str
    by_reporter: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A matter in the list of those whose history can be read."""

    id: MatterId
    number: Number
    category: str
    visibility: str


def of_matter(connection: Connection, matter_id: MatterId) -> list[Line]:
    """Everything that happened to a matter, the oldest first."""
    return list(_lines(connection, _entry.c.matter_id == matter_id))


def of_month(connection: Connection, community_id: CommunityId, begins: datetime, ends: datetime) -> list[Line]:
    """Everything that happened to the matters of a community in that time, matter by matter."""
    then = (_entry.c.community_id == community_id, _entry.c.at >= begins, _entry.c.at < ends)
    touched = select(_entry.c.matter_id).where(*then)
    return [one for one in _lines(connection, _entry.c.matter_id.in_(touched)) if begins <= one.at < ends]


def newest(connection: Connection, community_id: CommunityId, page: int) -> tuple[list[Named], bool]:
    """A page of all matters of a community, the newest first, and whether there are more."""
    rows = connection.execute(
        select(_matter.c.id, _matter.c.year, _matter.c.serial, _matter.c.category, _matter.c.visibility)
        .where(_matter.c.community_id == community_id)
        .order_by(_matter.c.id.desc())
        .limit(PAGE + 1)
        .offset(page * PAGE)
    ).all()
    return [_as_named(row) for row in rows[:PAGE]], len(rows) > PAGE


def numbered(connection: Connection, community_id: CommunityId, number: Number) -> Named | None:
    """The matter of a community that has this number."""
    row = connection.execute(
        select(_matter.c.id, _matter.c.year, _matter.c.serial, _matter.c.category, _matter.c.visibility).where(
            _matter.c.community_id == community_id, _matter.c.year == number.year, _matter.c.serial == number.serial
        )
    ).one_or_none()
    return _as_named(row) if row is not None else None


def community_of(connection: Connection, matter_id: MatterId) -> CommunityId | None:
    """The community of a matter."""
    found = connection.execute(select(_matter.c.community_id).where(_matter.c.id == matter_id)).scalar_one_or_none()
    return CommunityId(found) if found is not None else None


def _lines(connection: Connection, where: ColumnElement[bool]) -> Iterator[Line]:
    rows = connection.execute(
        select(_entry, *_OF_MATTER)
        .select_from(_entry.join(_matter, _matter.c.id == _entry.c.matter_id))
        .where(where)
        .order_by(_entry.c.matter_id, _entry.c.id)
    ).all()
    names = names_of(connection, {row.by for row in rows if row.by is not None})
    for row, following in pairwise((*rows, None)):
        if row is None:
            continue
        goes_on = following is not None and following.matter_id == row.matter_id
        after = following.was if following is not None and goes_on else _is_now(row)
        yield Line(
            MatterId(row.matter_id), Number(row.year, row.serial), row.visibility, row.at, row.kind, row.from_state,
            row.state, row.about, row.was, after, names.get(row.by, ""),
            row.by is not None and row.by in (row.reporter_id, row.filed_by),
        )  # fmt: skip


def _is_now(row: Any) -> dict[str, Any]:
    return {
        "body": row.body_id, "level": row.level, "category": row.category, "urgency": row.urgency,
        "accept_by": row.accept_by.isoformat() if row.accept_by else None,
        "settle_by": row.settle_by.isoformat() if row.settle_by else None,
    }  # fmt: skip


def _as_named(row: Any) -> Named:
    return Named(MatterId(row.id), Number(row.year, row.serial), row.category, row.visibility)
