"""Who holds which role in a community, from–to; staff and administrators as residents without a household."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from bot.domain.base import AccountId, BodyId, CommunityId, ResidentId, UnitId
from bot.domain.communities import Holder, Logged, called
from bot.domain.places import placed
from bot.domain.rights import Role
from storage.base import insert_of
from storage.communities import ESTATE, Body, Flat, Grid, Household, Unit
from storage.residents import Account, Resident
from storage.rights import Audit, RoleGrant

PAGE = 8
"""Lines on one page of a list."""

_grant = RoleGrant.__table__
_resident = Resident.__table__
_account = Account.__table__
_household = Household.__table__
_flat = Flat.__table__
_unit = Unit.__table__
_body = Body.__table__
_grid = Grid.__table__
_audit = Audit.__table__


_PEOPLE = _resident.outerjoin(_household, _household.c.id == _resident.c.household_id).outerjoin(
    _flat, _flat.c.id == _household.c.flat_id
)
_HOLDERS = (
    select(
        _grant.c.id, _grant.c.community_id, _grant.c.role, _grant.c.unit_id, _grant.c.grid_id, _grant.c.body_id,
        _unit.c.label, _body.c.name.label("body"), _grid.c.name.label("grid"),
        _resident.c.id.label("resident_id"), _resident.c.name, _resident.c.shows_name, _resident.c.shows_party,
        _flat.c.door, ESTATE.label("estate"), _account.c.id.label("account_id"), _account.c.telegram_id,
        _account.c.started_at, _account.c.blocked_at, _account.c.language,
    )
    .select_from(
        _grant.join(_PEOPLE, _resident.c.id == _grant.c.resident_id)
        .outerjoin(_account, _account.c.id == _resident.c.account_id)
        .outerjoin(_unit, _unit.c.id == _grant.c.unit_id)
        .outerjoin(_body, _body.c.id == _grant.c.body_id)
        .outerjoin(_grid, _grid.c.id == _grant.c.grid_id)
    )
    .where(_grant.c.taken_at.is_(None))
    .order_by(_grant.c.id)
)  # fmt: skip


def enrol(connection: Connection, community_id: CommunityId, account_id: AccountId, now: datetime) -> ResidentId:
    """The resident row of an account in a community, made without a household where there is none."""
    row = {
        "community_id": community_id, "account_id": account_id, "name": "", "shows_name": False,
        "shows_party": False, "adult": True, "registered_at": now,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_resident).values(row).on_conflict_do_nothing())
    found = select(_resident.c.id).where(
        _resident.c.community_id == community_id, _resident.c.account_id == account_id, _resident.c.left_at.is_(None)
    )
    return ResidentId(connection.execute(found).scalar_one())


def has_consented(connection: Connection, community_id: CommunityId, account_id: AccountId) -> bool:
    """Whether this person agreed to what is kept of them in this community."""
    found = select(_resident.c.consented_at).where(
        _resident.c.community_id == community_id, _resident.c.account_id == account_id, _resident.c.left_at.is_(None)
    )
    return connection.execute(found).scalar_one_or_none() is not None


def consent(connection: Connection, resident_id: ResidentId, now: datetime) -> None:
    """The resident agreed, now or before."""
    connection.execute(
        update(_resident)
        .where(_resident.c.id == resident_id, _resident.c.consented_at.is_(None))
        .values(consented_at=now)
    )


def call(connection: Connection, resident_id: ResidentId, name: str) -> None:
    """What staff is called; staff are shown by name, since they have no door."""
    connection.execute(update(_resident).where(_resident.c.id == resident_id).values(name=name, shows_name=True))


def give(
    connection: Connection, community_id: CommunityId, resident_id: ResidentId, role: Role, now: datetime, *,
    by: ResidentId | None, unit_id: UnitId | None = None, grid_id: int | None = None, body_id: BodyId | None = None,
) -> bool:  # fmt: skip
    """Give a role, in a unit, grid or body or the whole community; False where it is held already."""
    row = {
        "community_id": community_id, "resident_id": resident_id, "role": role.value, "given_at": now, "given_by": by,
        "unit_id": unit_id, "grid_id": grid_id, "body_id": body_id, "scope": _scope(unit_id, grid_id, body_id),
    }  # fmt: skip
    given = insert_of(connection)(_grant).values(row).on_conflict_do_nothing().returning(_grant.c.id)
    return connection.execute(given).scalar_one_or_none() is not None


def take(connection: Connection, community_id: CommunityId, grant_id: int, now: datetime) -> bool:
    """Take a role away; False where it was taken before."""
    taken = (
        update(_grant)
        .where(_grant.c.id == grant_id, _grant.c.community_id == community_id, _grant.c.taken_at.is_(None))
        .values(taken_at=now)
        .returning(_grant.c.id)
    )
    return connection.execute(taken).scalar_one_or_none() is not None


def holders(
    connection: Connection, community_id: CommunityId, *, role: Role | None = None, unit_id: UnitId | None = None,
    body_id: BodyId | None = None, account_id: AccountId | None = None,
) -> list[Holder]:  # fmt: skip
    """Who holds roles in a community: all, or of this role, unit, body or account."""
    found = _HOLDERS.where(_grant.c.community_id == community_id)
    if role is not None:
        found = found.where(_grant.c.role == role.value)
    if unit_id is not None:
        found = found.where(_grant.c.unit_id == unit_id)
    if body_id is not None:
        found = found.where(_grant.c.body_id == body_id)
    if account_id is not None:
        found = found.where(_account.c.id == account_id)
    return [_as_holder(row) for row in connection.execute(found)]


def page_of_holders(connection: Connection, community_id: CommunityId, page: int) -> tuple[list[Holder], bool]:
    """A page of who holds what, and whether there are more."""
    found = _HOLDERS.where(_grant.c.community_id == community_id).limit(PAGE + 1).offset(page * PAGE)
    rows = connection.execute(found).all()
    return [_as_holder(row) for row in rows[:PAGE]], len(rows) > PAGE


def holder(connection: Connection, grant_id: int) -> Holder | None:
    """A role that is held now."""
    row = connection.execute(_HOLDERS.where(_grant.c.id == grant_id)).one_or_none()
    return _as_holder(row) if row is not None else None


def roles_of(connection: Connection, account_id: AccountId) -> frozenset[Role]:
    """Every role an account holds, in whichever community."""
    rows = connection.execute(
        select(_grant.c.role)
        .select_from(_grant.join(_resident, _resident.c.id == _grant.c.resident_id))
        .where(_resident.c.account_id == account_id, _resident.c.left_at.is_(None), _grant.c.taken_at.is_(None))
    )
    return frozenset(Role(row.role) for row in rows)


def page_of_log(connection: Connection, community_id: CommunityId, page: int) -> tuple[list[Logged], bool]:
    """A page of the audit log, the newest first, and whether there are more."""
    rows = connection.execute(
        select(_audit)
        .where(_audit.c.community_id == community_id)
        .order_by(_audit.c.id.desc())
        .limit(PAGE + 1)
        .offset(page * PAGE)
    ).all()
    names = names_of(connection, {one for row in rows for one in (row.by, row.about.get("resident")) if one})
    found = [
        Logged(row.id, row.at, row.what, row.about, names.get(row.by, ""), names.get(row.about.get("resident"), ""))
        for row in rows
    ]
    return found[:PAGE], len(rows) > PAGE


def names_of(connection: Connection, resident_ids: set[int]) -> dict[int | None, str]:
    """Door or chosen name of these residents."""
    rows = connection.execute(
        select(_resident.c.id, _resident.c.name, _resident.c.shows_name, _flat.c.door, ESTATE.label("estate"))
        .select_from(_PEOPLE)
        .where(_resident.c.id.in_(sorted(resident_ids)))
    )
    return {
        row.id: called(placed(row.estate or "", row.door or ""), row.name, shows_name=row.shows_name) for row in rows
    }


def _scope(unit_id: UnitId | None, grid_id: int | None, body_id: BodyId | None) -> str:
    for kind, place in (("unit", unit_id), ("grid", grid_id), ("body", body_id)):
        if place is not None:
            return f"{kind}:{place}"
    return "community"


def _as_holder(row: Any) -> Holder:
    reachable = row.started_at is not None and row.blocked_at is None
    return Holder(
        grant_id=row.id,
        community_id=CommunityId(row.community_id),
        role=Role(row.role),
        place=row.label or row.body or row.grid or "",
        unit_id=row.unit_id,
        grid_id=row.grid_id,
        body_id=row.body_id,
        resident_id=ResidentId(row.resident_id),
        account_id=row.account_id,
        chat_id=row.telegram_id if reachable else None,
        language=row.language or "zh-Hans",
        door=placed(row.estate or "", row.door or ""),
        name=row.name,
        shows_name=row.shows_name,
        shows_party=row.shows_party,
    )
