"""Many matters: the board's lines, pages of lists, search, what may be the same matter."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    and_,
    bindparam,
    case,
    cast,
    false,
    func,
    or_,
    select,
    text,
    true,
    union_all,
    update,
)

from bot.domain.base import BodyId, CommunityId, HouseholdId, MatterId, ResidentId, UnitId
from bot.domain.matters import Number
from storage.base import NOW_ASKED, Instant, all_written
from storage.communities import Building, Household, Unit
from storage.matters import tables
from storage.matters.records import OPEN_STATES, Kept
from storage.outgoing import Surface
from storage.ready import Ready
from storage.whistles import called_matters

_matter = tables.Matter.__table__
_unit = Unit.__table__
_building = Building.__table__
_household = Household.__table__
_surface = Surface.__table__

PAGE = 6
"""Matters on one page of a list."""
UNSETTLED = (*OPEN_STATES, "declined")
"""What is not settled: also what was declined, until somebody else has it."""
MENDED_STATES = ("done", "closed")
LOOKS_BACK = timedelta(days=1)
"""How long after an anonymous matter appeared its board is made sure of."""
_IS_OPEN = _matter.c.state.in_(all_written(OPEN_STATES))
UNANSWERED = and_(_matter.c.state.in_(all_written(("filed", "declined"))), _matter.c.accepted_at.is_(None))
"""Nobody has taken it on."""
falls_due = case((and_(UNANSWERED, _matter.c.level != "street"), _matter.c.accept_by), else_=_matter.c.settle_by)
"""By when somebody has to answer, or to settle it; NULL while the clock stands."""
AWAITS_DECISION = and_(
    _matter.c.level == "community", _matter.c.body_id.is_(None), _matter.c.accepted_at.is_(None),
    cast(_matter.c.climbed, String).like('%"two_refusals"]'),
)  # fmt: skip
"""The community party organisation has to say who leads."""

_LATELY = (
    tables.ANONYMOUS,
    _matter.c.appears_at > bindparam("since", type_=Instant),
    _matter.c.appears_at <= NOW_ASKED,
)
_UNSEEN = select(_matter.c.id).where(
    *_LATELY, _matter.c.unit_id == _surface.c.subject_id, _matter.c.appears_at > _surface.c.shown_at
)
_LACKS_ONE = (
    _surface.c.kind == "board",
    _surface.c.state == "live",
    _surface.c.shown == _surface.c.wanted,
    _surface.c.subject_id.in_(select(_matter.c.unit_id).where(*_LATELY)),
    _UNSEEN.correlate(_surface).exists(),
)
APPEARED = select(_surface.c.id).where(*_LACKS_ONE)
"""Boards of units where an anonymous matter appeared since they were last shown."""
_APPEAR = update(_surface).where(*_LACKS_ONE).values(wanted=_surface.c.wanted + 1)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at lists: what is theirs, where they live or work, and for whom they ring.

    `unit_id` is the unit whose matters are listed, else those of `grid_ids`, else the community's. Bodies: their own
    (`body_ids`), and those off-line or the unit itself (`rung_ids`), of which the leader sees what is in `led`, staff
    of the committee (`rings`) all but what the unit has, and administrators everything. `left_ids`: bodies all of
    whose staff are away, whose matters administrators see; `decides`: for the party organisation. An auditor sees in
    lists, and by number, that something confidential exists.
    """

    resident_id: ResidentId | None = None
    unit_id: UnitId | None = None
    grid_ids: frozenset[int] = frozenset()
    body_ids: frozenset[BodyId] = frozenset()
    rung_ids: frozenset[BodyId] = frozenset()
    own_unit_ids: frozenset[BodyId] = frozenset()
    led: frozenset[UnitId] = frozenset()
    rings: bool = False
    is_administrator: bool = False
    is_auditor: bool = False
    left_ids: frozenset[BodyId] = frozenset()
    decides: bool = False


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
    visibility: str
    due_at: datetime | None = None
    is_answered: bool = True


_LISTED = select(
    _matter.c.id, _matter.c.year, _matter.c.serial, _matter.c.words, _matter.c.category, _matter.c.state,
    _matter.c.urgency, _matter.c.responsible, _matter.c.settle_by, _matter.c.done_at, _matter.c.supporters,
    _matter.c.visibility, _unit.c.label, falls_due.label("due_at"), UNANSWERED.label("unanswered"),
).select_from(_matter.join(_unit, _unit.c.id == _matter.c.unit_id))  # fmt: skip


_NOW = bindparam("now", type_=Instant)
_BOARD = and_(
    _matter.c.unit_id == bindparam("unit_id"), _matter.c.visibility != "confidential", _matter.c.appears_at <= _NOW,
    _matter.c.folded_at.is_(None),
)  # fmt: skip
_BOARD_LINES = Ready(
    _LISTED.where(_BOARD, _matter.c.state.in_(all_written(UNSETTLED)))
    .order_by(_matter.c.settle_by, _matter.c.id)
    .limit(bindparam("most"))
)
_OPEN_ON_BOARD = Ready(select(func.count()).where(_BOARD, _matter.c.state.in_(all_written(UNSETTLED))))
_MENDED = (
    _LISTED.where(_BOARD, _matter.c.state.in_(MENDED_STATES))
    .where(_matter.c.done_at >= bindparam("since", type_=Instant))
    .order_by(_matter.c.done_at.desc())
    .limit(bindparam("most"))
)
_SIMILAR = _LISTED.where(_BOARD, _IS_OPEN).order_by(_matter.c.id.desc()).limit(bindparam("most"))


def board_lines(connection: Connection, unit_id: UnitId, now: datetime, limit: int = 8) -> list[Listed]:
    """Open matters of a unit that its board shows, what is due first first."""
    rows = _BOARD_LINES.all(connection, {"unit_id": unit_id, "now": now, "most": limit})
    return [_as_listed(row) for row in rows]


def open_on_board(connection: Connection, unit_id: UnitId, now: datetime) -> int:
    """How many these are in all."""
    return int(_OPEN_ON_BOARD.value(connection, {"unit_id": unit_id, "now": now}))


def to_look_at(
    connection: Connection, unit_id: UnitId, now: datetime, limit: int = 20
) -> list[tuple[Listed, HouseholdId | None]]:
    """Open matters of a unit that its board shows and that nobody has taken on, with the household that said each."""
    found = (
        _LISTED.add_columns(_matter.c.household_id)
        .where(_BOARD, _matter.c.state == "filed")
        .order_by(_matter.c.id)
        .limit(limit)
    )
    rows = connection.execute(found, {"unit_id": unit_id, "now": now})
    return [(_as_listed(row), row.household_id and HouseholdId(row.household_id)) for row in rows]


def mended(connection: Connection, unit_id: UnitId, since: datetime, now: datetime, limit: int = 3) -> list[Listed]:
    """What was done in a unit since then, the newest first."""
    rows = connection.execute(_MENDED, {"unit_id": unit_id, "since": since, "now": now, "most": limit})
    return [_as_listed(row) for row in rows]


def page_of(
    connection: Connection, community_id: CommunityId, which: str, page: int, now: datetime, reader: Reader, *,
    today_ends: datetime | None = None,
) -> tuple[list[Listed], bool]:  # fmt: skip
    """A page of a list, and whether there are more.

    "open" and "closed" (of the reader's unit, grid or community), "mine", or one of `QUEUES`: what waits for the
    reader to do, what is due first first.
    """
    order: list[Any] = [_matter.c.id.desc()]
    match which:
        case "open" | "closed":
            unsettled = _matter.c.state.in_(UNSETTLED)
            known = or_(seen_by_all(now), _known_to(reader))
            where = and_(_around(reader), known, unsettled if which == "open" else ~unsettled)
        case "mended":
            where = and_(_around(reader), seen_by_all(now), _matter.c.state.in_(MENDED_STATES))
            order = [_matter.c.done_at.desc(), _matter.c.id.desc()]
        case "mine":
            where = _matter.c.reporter_id == (reader.resident_id or 0)
        case _:
            where = and_(_waits_for(reader, now), _in_queue(which, now, today_ends or now))
            return _page(connection, and_(_alive(community_id, reader), where), [*_BY_DUE], page)
    return _page(connection, and_(_matter.c.community_id == community_id, where), order, page)


_BY_DUE = (falls_due.is_(None), falls_due, _matter.c.id)


def _in_queue(which: str, now: datetime, today_ends: datetime) -> ColumnElement[bool]:
    match which:
        case "unanswered":
            return UNANSWERED
        case "today":
            return and_(falls_due > now, falls_due <= today_ends)
        case "late":
            return falls_due <= now
        case _:
            return true()


def next_in_queue(
    connection: Connection, community_id: CommunityId, now: datetime, reader: Reader, *, after: MatterId,
    stood_at: datetime | None,
) -> MatterId | None:  # fmt: skip
    """What the reader has to do after this matter, which stood by that instant in the queue; at its end the first."""
    waiting = (_alive(community_id, reader), _matter.c.id != after, _waits_for(reader, now))
    if stood_at is None:
        behind = and_(falls_due.is_(None), _matter.c.id > after)
    else:
        behind = or_(falls_due.is_(None), falls_due > stood_at, and_(falls_due == stood_at, _matter.c.id > after))
    for where in (behind, true()):
        found = select(_matter.c.id).where(*waiting, where).order_by(*_BY_DUE).limit(1)
        matter_id = connection.execute(found).scalar_one_or_none()
        if matter_id is not None:
            return MatterId(matter_id)
    return None


def find(
    connection: Connection, community_id: CommunityId, now: datetime, reader: Reader, *, number: Number | None,
    words: str, page: int = 0,
) -> tuple[list[Listed], bool]:  # fmt: skip
    """Matters that the reader may see, by their number, else by words in them (or in the place of public ones)."""
    if number is not None:
        meant: ColumnElement[bool] = and_(_matter.c.year == number.year, _matter.c.serial == number.serial)
        seen = or_(_seen_by(reader, now), _known_to(reader))
    else:
        in_place = and_(_matter.c.visibility == "public", _matter.c.place.contains(words, autoescape=True))
        meant = or_(_matter.c.words.contains(words, autoescape=True), in_place)
        seen = _seen_by(reader, now)
    where = and_(_matter.c.community_id == community_id, seen, meant)
    return _page(connection, where, [_matter.c.id.desc()], page)


def _page(connection: Connection, where: ColumnElement[bool], order: list[Any], page: int) -> tuple[list[Listed], bool]:
    rows = connection.execute(_LISTED.where(where).order_by(*order).limit(PAGE + 1).offset(page * PAGE)).all()
    return [_as_listed(row) for row in rows[:PAGE]], len(rows) > PAGE


def _around(reader: Reader) -> ColumnElement[bool]:
    """Of the unit, else of the grid's units, else anywhere in the community."""
    if reader.unit_id is not None:
        return _matter.c.unit_id == reader.unit_id
    if not reader.grid_ids:
        return true()
    units = select(_unit.c.id).join(_building, _building.c.id == _unit.c.building_id)
    return _matter.c.unit_id.in_(units.where(_building.c.grid_id.in_(sorted(reader.grid_ids))))


def _alive(community_id: CommunityId, reader: Reader) -> ColumnElement[bool]:
    """A matter of the community that anything may wait for: a queue reads no more, however much was ever settled."""
    of = _matter.alias("alive").c
    unsettled = select(of.id).where(of.community_id == community_id, text(f"alive.{tables.UNSETTLED}"))
    called = called_matters(sorted(reader.body_ids))
    return _matter.c.id.in_(
        union_all(unsettled, select(of.id).where(of.community_id == community_id, of.id.in_(called)))
    )


def _waits_for(reader: Reader, now: datetime) -> ColumnElement[bool]:
    is_open, body = _IS_OPEN, _matter.c.body_id
    rung = body.in_(sorted(reader.rung_ids))
    of_the_unit = body.in_(sorted(reader.own_unit_ids))
    told = told_of(now)
    waits = [and_(body.in_(sorted(reader.body_ids)), _mediated_by_reader(reader), is_open)]
    waits.append(_matter.c.id.in_(called_matters(sorted(reader.body_ids))))
    waits.append(and_(_matter.c.mediator_id == (reader.resident_id or 0), is_open))
    waits.append(and_(or_(rung, of_the_unit), _matter.c.unit_id.in_(sorted(reader.led)), told, is_open))
    if reader.rings:
        waits.append(and_(rung, told, is_open))
    if reader.is_administrator:
        left = body.in_(sorted(reader.left_ids))
        waits.append(and_(or_(rung, of_the_unit, left, body.is_(None)), is_open))
        waits.append(_matter.c.state == "declined")
    if reader.decides:
        waits.append(and_(AWAITS_DECISION, told, is_open))
    return or_(*waits)


def told_of(now: datetime) -> ColumnElement[bool]:
    """Neither confidential nor an anonymous one that did not appear yet."""
    return and_(_matter.c.visibility != "confidential", _matter.c.appears_at <= now)


def _seen_by(reader: Reader, now: datetime) -> ColumnElement[bool]:
    if reader.is_administrator:
        return true()
    me = reader.resident_id or 0
    own = or_(_matter.c.reporter_id == me, _matter.c.mediator_id == me)
    of_body = and_(_matter.c.body_id.in_(sorted(reader.body_ids)), _mediated_by_reader(reader))
    return or_(seen_by_all(now), own, of_body)


def _mediated_by_reader(reader: Reader) -> ColumnElement[bool]:
    """Once a mediator is named, nobody else of the body sees it."""
    return or_(_matter.c.mediator_id.is_(None), _matter.c.mediator_id == (reader.resident_id or 0))


def _known_to(reader: Reader) -> ColumnElement[bool]:
    return _matter.c.visibility == "confidential" if reader.is_auditor else false()


def similar(connection: Connection, unit_id: UnitId, now: datetime, limit: int = 30) -> list[Listed]:
    """Open matters of a unit that somebody may mean as well, the newest first."""
    rows = connection.execute(_SIMILAR, {"unit_id": unit_id, "now": now, "most": limit})
    return [_as_listed(row) for row in rows]


def mergeable(connection: Connection, kept: Kept, now: datetime, limit: int = 6) -> list[Listed]:
    """Open matters of the community that may be the same: of the category first, then of the unit, the newest first."""
    matter = kept.matter
    rows = connection.execute(
        _LISTED.where(
            _matter.c.community_id == matter.community_id,
            _matter.c.id != matter.id,
            _IS_OPEN,
            seen_by_all(now),
            or_(_matter.c.unit_id == matter.unit_id, _matter.c.category == matter.category),
        )
        .order_by(_matter.c.category != matter.category, _matter.c.unit_id != matter.unit_id, _matter.c.id.desc())
        .limit(limit)
    )
    return [_as_listed(row) for row in rows]


def lock_household(connection: Connection, household_id: HouseholdId) -> None:
    """Nobody else files for this household until the end of the transaction: its matters are counted one by one."""
    connection.execute(select(_household.c.id).where(_household.c.id == household_id).with_for_update())


def appear(connection: Connection, now: datetime) -> None:
    """The boards of units where an anonymous matter appeared since they were last shown are shown anew."""
    connection.execute(_APPEAR, {"since": now - LOOKS_BACK, "now": now})


def open_of_household(connection: Connection, household_id: HouseholdId) -> int:
    """How many open matters a household has, danger apart."""
    counted = select(func.count()).where(
        _matter.c.household_id == household_id,
        _IS_OPEN,
        _matter.c.urgency != "danger",
    )
    return connection.execute(counted).scalar_one()


def open_of_body(connection: Connection, community_id: CommunityId, body_id: BodyId) -> int:
    """How many open matters a body has."""
    counted = select(func.count()).where(
        _matter.c.community_id == community_id,
        _matter.c.body_id == body_id,
        _IS_OPEN,
    )
    return connection.execute(counted).scalar_one()


def open_with(
    connection: Connection, community_id: CommunityId, body_id: BodyId, page: int, now: datetime
) -> tuple[list[Listed], bool]:
    """A page of what a body has open and all may see, what is due first first, and whether there are more."""
    has = and_(_matter.c.community_id == community_id, _matter.c.body_id == body_id)
    where = and_(has, _IS_OPEN, seen_by_all(now))
    return _page(connection, where, [_matter.c.settle_by, _matter.c.id], page)


def seen_by_all(now: datetime) -> ColumnElement[bool]:
    """What every resident may see by now: neither confidential, nor anonymous and not there yet, nor folded away."""
    return and_(_matter.c.visibility != "confidential", _matter.c.appears_at <= now, _matter.c.folded_at.is_(None))


def _as_listed(row: Any) -> Listed:
    return Listed(
        MatterId(row.id), Number(row.year, row.serial), row.words, row.category, row.state, row.urgency,
        "" if row.state == "declined" else row.responsible, row.settle_by, row.done_at, row.supporters, row.label,
        row.visibility, row.due_at, not row.unanswered,
    )  # fmt: skip
