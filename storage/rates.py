"""What the three rates and the monthly sheet are made of: a community's month in a few statements."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from bot.domain.base import BodyId, CommunityId, MatterId, UnitId
from bot.domain.matters import Number
from bot.domain.rates import Facts, Happened
from storage.communities import Body, Unit
from storage.matters import tables
from storage.matters.lists import UNSETTLED, seen_by_all
from storage.matters.records import OPEN_STATES

_matter = tables.Matter.__table__
_entry = tables.Entry.__table__
_unit = Unit.__table__
_body = Body.__table__

MISSED = ("missed_accept", "missed_settle")
"""Why a matter climbs when somebody was late."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A matter that was done."""

    number: Number
    words: str
    unit_id: UnitId
    body_id: BodyId | None


@dataclass(frozen=True, slots=True)
class Late:
    """A matter that somebody was late with and that is still not settled: who has it now, and who was late."""

    number: Number
    words: str
    unit_id: UnitId
    body_id: BodyId | None
    responsible: str
    settle_by: datetime | None
    missed_by: tuple[BodyId, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A matter as an export writes it; `times`: filed, accepted, done, closed, accept-by, settle-by."""

    id: MatterId
    number: Number
    is_public: bool
    unit_id: UnitId
    category: str
    urgency: str
    level: str
    body_id: BodyId | None
    state: str
    words: str
    supporters: int
    times: tuple[datetime | None, ...]


def facts(
    connection: Connection, community_id: CommunityId, begins: datetime, ends: datetime, unit_id: UnitId | None = None
) -> list[Facts]:
    """The matters of a community (or of one unit) in which something counts from `begins` to before `ends`."""
    rows = connection.execute(_facts([community_id], begins, ends).where(*_of_unit(unit_id)))
    return [_as_facts(list(group)) for _, group in groupby(rows, key=lambda row: row.matter_id)]


def facts_of(
    connection: Connection, communities: Collection[CommunityId], begins: datetime, ends: datetime
) -> dict[CommunityId, list[Facts]]:
    """The same of several communities at once."""
    found: dict[CommunityId, list[Facts]] = {one: [] for one in communities}
    rows = connection.execute(_facts(communities, begins, ends))
    for _, group in groupby(rows, key=lambda row: row.matter_id):
        lines = list(group)
        found[CommunityId(lines[0].community_id)].append(_as_facts(lines))
    return found


def _facts(communities: Collection[CommunityId], begins: datetime, ends: datetime) -> Select[Any]:
    return (
        select(
            _entry.c.id, _entry.c.kind, _entry.c.at, _entry.c.by, _entry.c.was, _entry.c.about, _entry.c.matter_id,
            _matter.c.unit_id, _matter.c.category, _matter.c.visibility, _matter.c.state, _matter.c.body_id,
            _matter.c.accepted_at, _matter.c.accept_by, _matter.c.community_id,
        )
        .select_from(_entry.join(_matter, _matter.c.id == _entry.c.matter_id))
        .where(_matter.c.community_id.in_(communities), _touched(communities, begins, ends))
        .order_by(_entry.c.matter_id, _entry.c.id)
    )  # fmt: skip


def touched(community_id: CommunityId, begins: datetime, ends: datetime) -> ColumnElement[bool]:
    """Matters to which something happened in that time, or that should have been accepted in it."""
    return _touched([community_id], begins, ends)


def _touched(communities: Collection[CommunityId], begins: datetime, ends: datetime) -> ColumnElement[bool]:
    happened = select(_entry.c.matter_id).where(
        _entry.c.community_id.in_(communities), _entry.c.at >= begins, _entry.c.at < ends
    )
    return or_(_matter.c.id.in_(happened), and_(_matter.c.accept_by >= begins, _matter.c.accept_by < ends))


def mended(
    connection: Connection, community_id: CommunityId, begins: datetime, ends: datetime, now: datetime,
    unit_id: UnitId | None = None,
) -> list[Mended]:  # fmt: skip
    """What was done in that time and may be shown to all, in the order in which it was done."""
    rows = connection.execute(
        select(_matter.c.year, _matter.c.serial, _matter.c.words, _matter.c.unit_id, _matter.c.body_id)
        .where(
            _matter.c.community_id == community_id,
            _matter.c.state.in_(("done", "closed")),
            _matter.c.done_at >= begins,
            _matter.c.done_at < ends,
            seen_by_all(now),
            *_of_unit(unit_id),
        )
        .order_by(_matter.c.done_at, _matter.c.id)
    )
    return [
        Mended(Number(row.year, row.serial), row.words, UnitId(row.unit_id), row.body_id and BodyId(row.body_id))
        for row in rows
    ]


def late(connection: Connection, community_id: CommunityId, now: datetime, unit_id: UnitId | None = None) -> list[Late]:
    """What somebody was late with, is still not settled, and may be shown to all; the longest waiting first."""
    rows = connection.execute(
        select(
            _matter.c.id, _matter.c.year, _matter.c.serial, _matter.c.words, _matter.c.unit_id, _matter.c.body_id,
            _matter.c.responsible, _matter.c.settle_by, _matter.c.state, _entry.c.about, _entry.c.was, _entry.c.kind,
        )
        .select_from(_matter.join(_entry, _entry.c.matter_id == _matter.c.id))
        .where(
            _matter.c.community_id == community_id,
            _matter.c.state.in_(UNSETTLED),
            _entry.c.kind.in_(("escalate", "overdue")),
            seen_by_all(now),
            *_of_unit(unit_id),
        )
        .order_by(_matter.c.id, _entry.c.id)
    )  # fmt: skip
    return list(_still_late(rows))


def matters(
    connection: Connection, community_id: CommunityId, begins: datetime, ends: datetime, now: datetime
) -> list[Written]:
    """Every matter to which something happened in that time, but for confidential ones, by number."""
    rows = connection.execute(
        select(_matter)
        .where(
            _matter.c.community_id == community_id,
            _matter.c.visibility != "confidential",
            _matter.c.appears_at <= now,
            touched(community_id, begins, ends),
        )
        .order_by(_matter.c.year, _matter.c.serial)
    )
    return [
        Written(
            MatterId(row.id), Number(row.year, row.serial), row.visibility == "public", UnitId(row.unit_id),
            row.category, row.urgency, row.level, row.body_id and BodyId(row.body_id), row.state, row.words,
            row.supporters, (row.filed_at, row.accepted_at, row.done_at, row.closed_at, row.accept_by, row.settle_by),
        )
        for row in rows
    ]  # fmt: skip


def confidential(connection: Connection, community_id: CommunityId, begins: datetime, ends: datetime) -> int:
    """To how many confidential matters something happened in that time."""
    counted = select(func.count()).where(
        _matter.c.community_id == community_id,
        _matter.c.visibility == "confidential",
        touched(community_id, begins, ends),
    )
    return connection.execute(counted).scalar_one()


def body_names(connection: Connection, community_id: CommunityId) -> dict[BodyId, str]:
    """The names of all bodies of a community, also of those that were taken out."""
    rows = connection.execute(
        select(_body.c.id, _body.c.name).where(_body.c.community_id == community_id).order_by(_body.c.id)
    )
    return {BodyId(row.id): row.name for row in rows}


def unit_labels(connection: Connection, community_id: CommunityId) -> dict[UnitId, str]:
    """What the units of a community are called."""
    rows = connection.execute(
        select(_unit.c.id, _unit.c.label).where(_unit.c.community_id == community_id).order_by(_unit.c.id)
    )
    return {UnitId(row.id): row.label for row in rows}


def _of_unit(unit_id: UnitId | None) -> list[ColumnElement[bool]]:
    return [_matter.c.unit_id == unit_id] if unit_id is not None else []


def _still_late(rows: Any) -> Iterator[Late]:
    for _, group in groupby(rows, key=lambda row: row.id):
        found = list(group)
        missed = [row for row in found if row.kind == "overdue" or row.about.get("cause") in MISSED]
        if not missed:
            continue
        row = found[-1]
        bodies = dict.fromkeys(BodyId(one.was["body"]) for one in missed if one.was and one.was["body"])
        responsible = "" if row.state == "declined" else row.responsible
        yield Late(
            Number(row.year, row.serial), row.words, UnitId(row.unit_id), row.body_id and BodyId(row.body_id),
            responsible, row.settle_by, tuple(bodies),
        )  # fmt: skip


def _as_facts(rows: list[Any]) -> Facts:
    row = rows[-1]
    waits = row.accepted_at is None and row.state in OPEN_STATES
    return Facts(
        MatterId(row.matter_id), UnitId(row.unit_id), row.category, row.visibility == "confidential",
        tuple(_as_happened(one) for one in rows if one.was),
        row.body_id and BodyId(row.body_id) if waits else None, row.accept_by if waits else None,
    )  # fmt: skip


def _as_happened(row: Any) -> Happened:
    was, about = row.was, row.about
    return Happened(
        id=row.id, kind=row.kind, at=row.at, body_id=was["body"] and BodyId(was["body"]), accepted=was["accepted"],
        accept_by=_instant(was["accept_by"]), settle_by=_instant(was["settle_by"]), cause=str(about.get("cause", "")),
        by=row.by, solved=bool(about.get("solved", 1)), by_reporter=bool(about.get("reporter", 0)),
        mark=about.get("satisfied"),
    )  # fmt: skip


def _instant(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
