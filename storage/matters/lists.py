"""Many matters: the board's lines, pages of lists, search, what may be the same matter."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from bot.domain.base import BodyId, CommunityId, HouseholdId, MatterId, ResidentId, UnitId
from bot.domain.matters import Number
from storage.communities import Unit
from storage.matters import tables
from storage.matters.records import OPEN_STATES

_matter = tables.Matter.__table__
_unit = Unit.__table__

PAGE = 6
"""Matters on one page of a list."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A matter as a list shows it."""

    id: MatterId
    number: Number
    words: str
    category: str
    state: str
    urgency: str
    responsible: str
    settle_by: datetime | None
    done_at: datetime | None
    supporters: int
    unit_label: str


_LISTED = select(
    _matter.c.id, _matter.c.year, _matter.c.serial, _matter.c.words, _matter.c.category, _matter.c.state,
    _matter.c.urgency, _matter.c.responsible, _matter.c.settle_by, _matter.c.done_at, _matter.c.supporters,
    _unit.c.label,
).select_from(_matter.join(_unit, _unit.c.id == _matter.c.unit_id))  # fmt: skip


def board_lines(connection: Connection, unit_id: UnitId, now: datetime, limit: int = 8) -> list[Listed]:
    """Open matters of a unit that its board shows, what is due first first."""
    rows = connection.execute(
        _LISTED.where(_on_board(unit_id, now), _matter.c.state.in_(OPEN_STATES))
        .order_by(_matter.c.settle_by, _matter.c.id)
        .limit(limit)
    )
    return [_as_listed(row) for row in rows]


def open_on_board(connection: Connection, unit_id: UnitId, now: datetime) -> int:
    """How many these are in all."""
    counted = select(func.count()).where(_on_board(unit_id, now), _matter.c.state.in_(OPEN_STATES))
    return connection.execute(counted).scalar_one()


def mended(connection: Connection, unit_id: UnitId, since: datetime, now: datetime, limit: int = 3) -> list[Listed]:
    """What was done in a unit since then, the newest first."""
    rows = connection.execute(
        _LISTED.where(_on_board(unit_id, now), _matter.c.state.in_(("done", "closed")), _matter.c.done_at >= since)
        .order_by(_matter.c.done_at.desc())
        .limit(limit)
    )
    return [_as_listed(row) for row in rows]


def page_of(
    connection: Connection, community_id: CommunityId, which: str, page: int, now: datetime, *,
    unit_id: UnitId | None, reporter_id: ResidentId | None, body_ids: frozenset[BodyId],
    rung_ids: frozenset[BodyId] = frozenset(), led: frozenset[UnitId] = frozenset(),
) -> tuple[list[Listed], bool]:  # fmt: skip
    """A page of a list ("open", "closed", "mine", "body"), and whether there are more.

    "body" is what waits for the staff of `body_ids`, and in the units `led` for whoever rings `rung_ids`.
    """
    order: list[Any] = [_matter.c.id.desc()]
    match which:
        case "open" | "closed":
            is_open = _matter.c.state.in_(OPEN_STATES)
            where = and_(_on_board(unit_id or UnitId(0), now), is_open if which == "open" else ~is_open)
        case "mine":
            where = _matter.c.reporter_id == (reporter_id or 0)
        case _:
            rung = and_(_matter.c.body_id.in_(sorted(rung_ids)), _matter.c.unit_id.in_(sorted(led)))
            held = or_(_matter.c.body_id.in_(sorted(body_ids)), rung)
            where = and_(held, _matter.c.state.in_((*OPEN_STATES, "declined")))
            order = [_matter.c.settle_by, _matter.c.id]
    rows = connection.execute(
        _LISTED.where(_matter.c.community_id == community_id, where)
        .order_by(*order)
        .limit(PAGE + 1)
        .offset(page * PAGE)
    ).all()
    return [_as_listed(row) for row in rows[:PAGE]], len(rows) > PAGE


def find(
    connection: Connection, community_id: CommunityId, now: datetime, *, number: Number | None, words: str
) -> list[Listed]:
    """Matters of a community that are public or anonymous, by their number, else by words in them."""
    where: ColumnElement[bool] = and_(_matter.c.community_id == community_id, _seen_by_all(now))
    if number is not None:
        where = and_(where, _matter.c.year == number.year, _matter.c.serial == number.serial)
    else:
        where = and_(
            where, or_(*(column.contains(words, autoescape=True) for column in (_matter.c.words, _matter.c.place)))
        )
    return [_as_listed(row) for row in connection.execute(_LISTED.where(where).order_by(_matter.c.id.desc()).limit(10))]


def similar(connection: Connection, unit_id: UnitId, now: datetime, limit: int = 30) -> list[Listed]:
    """Open matters of a unit that somebody may mean as well, the newest first."""
    rows = connection.execute(
        _LISTED.where(_on_board(unit_id, now), _matter.c.state.in_(OPEN_STATES))
        .order_by(_matter.c.id.desc())
        .limit(limit)
    )
    return [_as_listed(row) for row in rows]


def open_of_household(connection: Connection, household_id: HouseholdId) -> int:
    """How many open matters a household has, danger apart."""
    counted = select(func.count()).where(
        _matter.c.household_id == household_id, _matter.c.state.in_(OPEN_STATES), _matter.c.urgency != "danger"
    )
    return connection.execute(counted).scalar_one()


def open_of_body(connection: Connection, community_id: CommunityId, body_id: BodyId) -> int:
    """How many open matters a body has."""
    counted = select(func.count()).where(
        _matter.c.community_id == community_id, _matter.c.body_id == body_id, _matter.c.state.in_(OPEN_STATES)
    )
    return connection.execute(counted).scalar_one()


def _seen_by_all(now: datetime) -> ColumnElement[bool]:
    return and_(_matter.c.visibility != "confidential", _matter.c.appears_at <= now, _matter.c.folded_at.is_(None))


def _on_board(unit_id: UnitId, now: datetime) -> ColumnElement[bool]:
    return and_(_matter.c.unit_id == unit_id, _seen_by_all(now))


def _as_listed(row: Any) -> Listed:
    return Listed(
        MatterId(row.id), Number(row.year, row.serial), row.words, row.category, row.state, row.urgency,
        row.responsible, row.settle_by, row.done_at, row.supporters, row.label,
    )  # fmt: skip
