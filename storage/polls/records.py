"""Polls as they are kept: posted, read and locked, changed; which the clock has to look at."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, or_, select, text, union_all, update

from bot.domain.base import CommunityId, ResidentId, TopicId, UnitId
from bot.domain.polls.poll import Poll, Reach, Reminds, State
from bot.domain.polls.values import Form, Kind, Method, PollId, RollKind, Rule
from storage import communities
from storage.base import MOST_ASKED, NOW_ASKED, all_written, insert_of
from storage.polls.tables import STEPS, WITH_KEY
from storage.polls.tables import Poll as Row
from storage.ready import Ready

_poll = Row.__table__
_unit = communities.Unit.__table__
_building = communities.Building.__table__
_home, _home_building = _unit.alias("home"), _building.alias("home_building")
UNDER_WAY = (State.PLANNED.value, State.OPEN.value, State.COUNTING.value)

_READ = select(_poll).where(_poll.c.id == bindparam("poll_id"))
_LOCKED, _UNLOCKED = Ready(_READ.with_for_update()), Ready(_READ)
_DUE = select(_poll.c.id).where(STEPS, _poll.c.next_at <= NOW_ASKED).order_by(_poll.c.next_at).limit(MOST_ASKED)
FIRST_DUE = select(func.min(_poll.c.next_at)).where(STEPS)
"""When the clock has to look at a poll next."""
_REACHED = (
    select(_unit.c.id)
    .select_from(
        _poll.join(_home, _home.c.id == _poll.c.unit_id)
        .join(_home_building, _home_building.c.id == _home.c.building_id)
        .join(_building, _building.c.community_id == _poll.c.community_id)
        .join(_unit, _unit.c.building_id == _building.c.id)
    )
    .where(
        _poll.c.id == bindparam("poll_id"),
        or_(
            _unit.c.id == _home.c.id,
            (_poll.c.reach == Reach.BUILDING.value) & (_unit.c.building_id == _home.c.building_id),
            (_poll.c.reach == Reach.ESTATE.value) & (_building.c.estate == _home_building.c.estate),
        ),
    )
    .order_by(_unit.c.id)
)

_ANY_IN = Ready(select(_poll.c.id).where(_poll.c.community_id == bindparam("of_community")).limit(1))
_HERE: Any = bindparam("of_unit")
_OF_HERE = select(_unit.c.building_id, _unit.c.community_id, _building.c.estate).join(
    _building, _building.c.id == _unit.c.building_id
).where(_unit.c.id == _HERE).subquery()  # fmt: skip
_wide = _poll.alias("wide")
_FROM_ELSEWHERE = (
    select(_wide.c.id)
    .join(_home, _home.c.id == _wide.c.unit_id)
    .join(_home_building, _home_building.c.id == _home.c.building_id)
    .join(_OF_HERE, _OF_HERE.c.community_id == _wide.c.community_id)
    .where(
        text("wide.reach <> 'unit'"),
        or_(
            (_wide.c.reach == Reach.BUILDING.value) & (_home_building.c.id == _OF_HERE.c.building_id),
            (_wide.c.reach == Reach.ESTATE.value) & (_home_building.c.estate == _OF_HERE.c.estate),
        ),
    )
)
"""Few polls reach further than their unit, and these have an index of their own."""
_OF_UNIT = (
    select(_poll)
    .where(_poll.c.id.in_(union_all(select(_wide.c.id).where(_wide.c.unit_id == _HERE), _FROM_ELSEWHERE)))
    .order_by(_poll.c.id.desc())
    .limit(MOST_ASKED)
    .offset(bindparam("skipped"))
)
_UNDER_WAY_HERE = Ready(_OF_UNIT.where(_poll.c.state.in_(all_written(UNDER_WAY))))
_OVER_HERE = Ready(_OF_UNIT.where(_poll.c.state.not_in(all_written(UNDER_WAY))))


def add(connection: Connection, community_id: CommunityId, source: str, form: Form, **values: Any) -> PollId | None:
    """A new poll; None where this form has made one already."""
    row = {
        "community_id": community_id, "source": source, "version": 1, "kind": form.kind.value, "least": form.least,
        "most": form.most, "points": form.points, "method": form.method.value, "seats": form.seats, "key_name": "",
        "roll_hash": "", "result_hash": "", "why": "", "reminds": Reminds.USUAL.value, **values,
    }  # fmt: skip
    added = insert_of(connection)(_poll).values(row).on_conflict_do_nothing().returning(_poll.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return PollId(found) if found is not None else None


def read(connection: Connection, poll_id: PollId, *, lock: bool = False) -> Poll | None:
    """The poll; `lock` keeps everybody else from voting or closing it until the end of the transaction."""
    row = (_LOCKED if lock else _UNLOCKED).one(connection, {"poll_id": poll_id})
    return _as_poll(row) if row is not None else None


def change(connection: Connection, poll: Poll, **values: Any) -> None:
    """Change where the poll stands, what was asked, or what came of it."""
    new = {f"new_{name}": value for name, value in values.items()}
    _changing(tuple(values)).run(connection, {"poll_id": poll.id, "of_community": poll.community_id, **new})


@cache
def _changing(names: tuple[str, ...]) -> Ready:
    """The statement that changes these columns of a poll."""
    which = update(_poll).where(_poll.c.id == bindparam("poll_id"), _poll.c.community_id == bindparam("of_community"))
    return Ready(which.values({name: bindparam(f"new_{name}", type_=_poll.c[name].type) for name in names}))


def result(connection: Connection, poll: Poll) -> dict[str, Any] | None:
    """What came of it, as it was stored when it was counted."""
    found: dict[str, Any] | None = connection.execute(
        select(_poll.c.result).where(_poll.c.id == poll.id)
    ).scalar_one_or_none()
    return found


def reached(connection: Connection, poll_id: PollId) -> list[UnitId]:
    """The units whose poll it is: its own, or those of the building or the estate."""
    return [UnitId(one) for one in connection.execute(_REACHED, {"poll_id": poll_id}).scalars()]


def of_unit(connection: Connection, unit_id: UnitId, *, under_way: bool, limit: int, offset: int = 0) -> list[Poll]:
    """The polls that reach a unit, the newest first: those under way, or those that are over."""
    of = {"of_unit": unit_id, "most": limit, "skipped": offset}
    return [_as_poll(row) for row in (_UNDER_WAY_HERE if under_way else _OVER_HERE).all(connection, of)]


def published(
    connection: Connection, community_id: CommunityId, unit_ids: Collection[UnitId], *, with_estate: bool, limit: int,
    offset: int = 0,
) -> list[Poll]:  # fmt: skip
    """The polls with a result of these units, and those of whole estates where they are wanted, the newest first."""
    where: ColumnElement[bool] = _poll.c.unit_id.in_(sorted(unit_ids))
    if with_estate:
        where = or_(where, _poll.c.reach == Reach.ESTATE.value)
    found = select(_poll).where(_poll.c.community_id == community_id, _poll.c.state == State.DECIDED.value, where)
    return [_as_poll(row) for row in connection.execute(found.order_by(_poll.c.id.desc()).limit(limit).offset(offset))]


def any_in(connection: Connection, community_id: CommunityId) -> bool:
    """Whether the community has ever had a poll."""
    return _ANY_IN.one(connection, {"of_community": community_id}) is not None


def keys(connection: Connection) -> dict[str, PollId]:
    """The names of the keys that polls still have, and whose they are."""
    rows = connection.execute(select(_poll.c.key_name, _poll.c.id).where(WITH_KEY))
    return {row.key_name: PollId(row.id) for row in rows}


def due(connection: Connection, now: datetime, limit: int) -> Sequence[PollId]:
    """Polls at which the clock has to look."""
    return [PollId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def _as_poll(row: Any) -> Poll:
    count = 3 if row.kind == Kind.YES_NO else len(row.options)
    form = Form(Kind(row.kind), count, row.least, row.most, row.points, Method(row.method), row.seats)
    return Poll(
        PollId(row.id), CommunityId(row.community_id), UnitId(row.unit_id), Reach(row.reach),
        row.topic_id and TopicId(row.topic_id), ResidentId(row.by), row.version, row.question, row.details,
        tuple(row.options), form, RollKind(row.roll_kind), Rule(row.rule), row.is_secret, row.with_parking,
        State(row.state), row.posted_at, row.opens_at, row.closes_at, row.frozen_at, row.closed_at, row.decided_at,
        row.objections_until, row.stepped_until, row.key_name, row.roll_hash, row.result_hash, row.why,
        row.clerk_id and ResidentId(row.clerk_id), row.witness_id and ResidentId(row.witness_id), Reminds(row.reminds),
    )  # fmt: skip
