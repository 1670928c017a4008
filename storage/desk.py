"""What the administrator's desk reads: offices, all units at a glance, the log; a statement a question."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, and_, bindparam, case, func, or_, select

from bot.domain.base import AccountId, BodyId, CommunityId, ResidentId, UnitId
from bot.domain.communities import GroupState, Logged
from bot.domain.places import Community
from bot.domain.redemption.goods import Goods
from bot.domain.rights import Held, Role
from storage.base import NOW_ASKED
from storage.communities import Body, Building, Chat, Flat, Household, Unit
from storage.communities import Community as CommunityRow
from storage.matters.lists import UNSETTLED
from storage.matters.tables import Matter
from storage.polls.tables import Poll, RollLine
from storage.redemption.goods import as_goods
from storage.redemption.tables import GoodsRow, ReservationRow
from storage.residents import Resident
from storage.rights import Audit, RoleGrant
from storage.roles import names_of
from storage.units import ORDER, state_of

_community, _resident, _grant = CommunityRow.__table__, Resident.__table__, RoleGrant.__table__
_body, _unit, _building, _chat = Body.__table__, Unit.__table__, Building.__table__, Chat.__table__
_flat, _household, _matter = Flat.__table__, Household.__table__, Matter.__table__
_poll, _line, _audit = Poll.__table__, RollLine.__table__, Audit.__table__
_goods, _reservation = GoodsRow.__table__, ReservationRow.__table__

_COMMUNITY: BindParameter[int] = bindparam("of_community")


@dataclass(frozen=True, slots=True)
class Office:
    """A role that somebody holds in a community; `body_kind` "" where it is not held in a body."""

    community: Community
    resident_id: ResidentId
    held: Held
    body_kind: str


_OFFICES = (
    select(
        _community, _resident.c.id.label("resident_id"), _grant.c.role, _grant.c.unit_id, _grant.c.grid_id,
        _grant.c.body_id, _body.c.kind,
    )
    .select_from(
        _grant.join(_resident, _resident.c.id == _grant.c.resident_id)
        .join(_community, _community.c.id == _grant.c.community_id)
        .outerjoin(_body, _body.c.id == _grant.c.body_id)
    )
    .where(
        _resident.c.account_id == bindparam("of_account"), _resident.c.left_at.is_(None), _grant.c.taken_at.is_(None)
    )
    .order_by(_community.c.id, _grant.c.id)
)  # fmt: skip


def offices(connection: Connection, account_id: AccountId) -> list[Office]:
    """Every role that a person holds, in whichever community."""
    return [_as_office(row) for row in connection.execute(_OFFICES, {"of_account": account_id})]


def _as_office(row: Any) -> Office:
    community = Community(
        CommunityId(row.id), row.name, row.street, row.zone, row.language, row.numbers, row.settings
    )  # fmt: skip
    held = Held(
        Role(row.role), row.unit_id and UnitId(row.unit_id), row.grid_id, row.body_id and BodyId(row.body_id)
    )  # fmt: skip
    return Office(community, ResidentId(row.resident_id), held, row.kind or "")


# all units at a glance


@dataclass(frozen=True, slots=True)
class Glanced:
    """A unit: the state of its group, its dwellings where somebody lives, and of how many somebody is registered."""

    id: UnitId
    label: str
    state: GroupState
    doors: int
    registered: int
    has_leader: bool


_PEOPLED = (
    select(_resident.c.household_id)
    .where(_resident.c.community_id == _COMMUNITY, _resident.c.left_at.is_(None), _resident.c.household_id.is_not(None))
    .distinct()
    .subquery("peopled")
)
"""Households of which somebody is registered; asked door by door, PostgreSQL reads all residents of a city."""
_IS_PEOPLED = _PEOPLED.c.household_id.is_not(None)
_LIVES = and_(
    _household.c.flat_id == _flat.c.id, _household.c.until.is_(None), _household.c.community_id == _COMMUNITY
)  # fmt: skip
_DOORS = (
    select(
        _flat.c.unit_id, func.count().label("doors"), func.sum(case((_IS_PEOPLED, 1), else_=0)).label("registered")
    )
    .select_from(
        _flat.outerjoin(_household, _LIVES).outerjoin(_PEOPLED, _PEOPLED.c.household_id == _household.c.id)
    )
    .where(_flat.c.community_id == _COMMUNITY, _flat.c.use == "dwelling", or_(~_flat.c.vacant, _IS_PEOPLED))
    .group_by(_flat.c.unit_id)
    .subquery()
)  # fmt: skip
_LED = (
    select(_grant.c.id)
    .where(_grant.c.unit_id == _unit.c.id, _grant.c.role == Role.LEADER.value, _grant.c.taken_at.is_(None))
    .correlate(_unit)
    .exists()
)
_UNITS = (
    select(
        _unit.c.id, _unit.c.label, _unit.c.chat_id, _chat.c.is_admin, _chat.c.removed_at, _DOORS.c.doors,
        _DOORS.c.registered, _LED.label("led"),
    )
    .select_from(
        _unit.join(_building, _building.c.id == _unit.c.building_id)
        .outerjoin(_chat, _chat.c.id == _unit.c.chat_id)
        .outerjoin(_DOORS, _DOORS.c.unit_id == _unit.c.id)
    )
    .where(_unit.c.community_id == _COMMUNITY)
    .order_by(*ORDER)
)  # fmt: skip
_OPEN = (
    select(_matter.c.unit_id, func.count().label("open"))
    .where(
        _matter.c.community_id == _COMMUNITY, _matter.c.unit_id.is_not(None),
        _matter.c.state.in_(UNSETTLED), _matter.c.visibility != "confidential", _matter.c.appears_at <= NOW_ASKED,
    )
    .group_by(_matter.c.unit_id)
)  # fmt: skip
_NEWEST = (
    select(func.max(_poll.c.id))
    .where(_poll.c.community_id == _COMMUNITY, _poll.c.state == "decided", _poll.c.reach == "unit", ~_poll.c.is_secret)
    .group_by(_poll.c.unit_id)
)
_TURNOUT = (
    select(
        _poll.c.id, _poll.c.unit_id, func.count().label("lines"),
        func.sum(case((_line.c.voted, 1), else_=0)).label("voted"),
    )
    .select_from(_poll.join(_line, _line.c.poll_id == _poll.c.id))
    .where(_poll.c.id.in_(_NEWEST), _line.c.removed_at.is_(None))
    .group_by(_poll.c.id, _poll.c.unit_id)
)  # fmt: skip


def units(connection: Connection, community_id: CommunityId) -> list[Glanced]:
    """The units of a community, as people count them."""
    return [
        Glanced(
            UnitId(row.id), row.label, state_of(row.chat_id, row.is_admin, row.removed_at), row.doors or 0,
            int(row.registered or 0), row.led,
        )
        for row in connection.execute(_UNITS, {"of_community": community_id})
    ]  # fmt: skip


def open_matters(connection: Connection, community_id: CommunityId, now: datetime) -> dict[UnitId, int]:
    """How many matters are not settled in each unit; confidential ones are nobody's business here."""
    rows = connection.execute(_OPEN, {"of_community": community_id, "now": now})
    return {UnitId(row.unit_id): row.open for row in rows}


def turnout(connection: Connection, community_id: CommunityId) -> dict[UnitId, tuple[int, int]]:
    """Of the newest poll of each unit that was not secret and is counted: how many voted, and how many could."""
    rows = connection.execute(_TURNOUT, {"of_community": community_id})
    return {UnitId(row.unit_id): (int(row.voted), row.lines) for row in rows}


# the log


def log(
    connection: Connection, community_id: CommunityId, limit: int, *, kinds: Collection[str] = (),
    except_kinds: Collection[str] = (), by: ResidentId | None = None, first_at: datetime | None = None,
    until: datetime | None = None, before: int | None = None,
) -> list[tuple[Logged, ResidentId | None]]:  # fmt: skip
    """Lines of the log and who did it, the newest first: of these kinds, by a person, in a time, before a line."""
    wanted: list[ColumnElement[bool]] = [_audit.c.community_id == community_id]
    if kinds:
        wanted.append(_audit.c.what.in_(kinds))
    if except_kinds:
        wanted.append(_audit.c.what.not_in(except_kinds))
    if by is not None:
        wanted.append(_audit.c.by == by)
    if first_at is not None:
        wanted.append(_audit.c.at >= first_at)
    if until is not None:
        wanted.append(_audit.c.at < until)
    if before is not None:
        wanted.append(_audit.c.id < before)
    rows = connection.execute(select(_audit).where(*wanted).order_by(_audit.c.id.desc()).limit(limit)).all()
    names = names_of(connection, {one for row in rows for one in (row.by, row.about.get("resident")) if one})
    return [
        (
            Logged(
                row.id, row.at, row.what, row.about, names.get(row.by, ""), names.get(row.about.get("resident"), "")
            ),
            row.by and ResidentId(row.by),
        )
        for row in rows
    ]  # fmt: skip


# the catalogue


_HELD = (
    select(func.count())
    .where(_reservation.c.goods_id == _goods.c.id, _reservation.c.state == "held")
    .correlate(_goods)
    .scalar_subquery()
)
_GOODS = (
    select(_goods, _HELD.label("held"))
    .where(_goods.c.community_id == _COMMUNITY)
    .order_by(_goods.c.counter_id, _goods.c.is_on.desc(), _goods.c.id)
)


def goods(connection: Connection, community_id: CommunityId) -> list[tuple[Goods, int]]:
    """Everything of the catalogue, switched off or not, with how many wait to be collected."""
    return [(as_goods(row), row.held) for row in connection.execute(_GOODS, {"of_community": community_id})]
