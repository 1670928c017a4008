"""Who is told of a matter: its reporter, the households that support it, those who hold a role."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, union, update

from bot.domain.base import AccountId, BodyId, CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from storage.communities import Household
from storage.matters import tables
from storage.matters.records import Kept
from storage.residents import Account, Resident
from storage.residents.tables import naming
from storage.rights import RoleGrant

_matter = tables.Matter.__table__
_support = tables.Support.__table__
_household = Household.__table__
_resident = Resident.__table__
_home = _resident.alias("at_home")
_account = Account.__table__
_grant = RoleGrant.__table__


def concerned(
    connection: Connection, kept: Kept, *, supporters: bool
) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """(account, chat id where reachable, kinds muted) of the reporter, and of supporting households' members."""
    reported = select(_matter.c.reporter_id).where(_matter.c.id == kept.matter.id)
    lives = _home.c.household_id == _support.c.household_id
    support = select(_home.c.id).join(_support, lives).where(_support.c.matter_id == kept.matter.id)
    who = union(reported, support) if supporters else reported
    return _people(connection, _resident.c.id.in_(who) & _resident.c.left_at.is_(None))


def may_be_answered(connection: Connection, kept: Kept) -> bool:
    """Whether somebody is left who can answer what is asked: the reporter, or who filed it for them."""
    asked = _resident.c.id.in_((kept.matter.reporter_id, kept.filed_by)) & _resident.c.left_at.is_(None)
    return connection.execute(select(_resident.c.id).where(asked).limit(1)).one_or_none() is not None


def wake_returned(connection: Connection, residents: Iterable[int], now: datetime) -> None:
    """These residents have gone: the clock looks at once at what they were asked about."""
    gone = sorted(residents)
    theirs = naming(_matter, gone, "reporter_id", "filed_by")
    connection.execute(update(_matter).where(_matter.c.state == "returned", theirs).values(next_at=now))


def people_of(connection: Connection, *residents: ResidentId) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """(account, chat id where reachable, kinds muted) of residents, but for those who have gone."""
    return _people(connection, _resident.c.id.in_(residents) & _resident.c.left_at.is_(None))


def owners_of(
    connection: Connection, community_id: CommunityId, roles: tuple[str, ...], *,
    body_id: BodyId | None = None, unit_id: UnitId | None = None, grid_id: int | None = None,
) -> list[tuple[AccountId, int | None, frozenset[str]]]:  # fmt: skip
    """(account, chat id where reachable, kinds muted) of those who hold one of the roles there."""
    held = select(_grant.c.resident_id).where(
        _grant.c.community_id == community_id, _grant.c.role.in_(roles), _grant.c.taken_at.is_(None)
    )
    for column, wanted in ((_grant.c.body_id, body_id), (_grant.c.unit_id, unit_id), (_grant.c.grid_id, grid_id)):
        if wanted is not None:
            held = held.where(column == wanted)
    return _people(connection, _resident.c.id.in_(held) & _resident.c.left_at.is_(None))


def behind(connection: Connection, flat_id: FlatId) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """(account, chat id where reachable, kinds muted) of the adults who live behind a door."""
    household = select(_household.c.id).where(_household.c.flat_id == flat_id, _household.c.until.is_(None))
    adults = _resident.c.household_id.in_(household) & _resident.c.adult
    return _people(connection, adults & _resident.c.left_at.is_(None))


def living_in(
    connection: Connection, household_id: HouseholdId | None
) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """(account, chat id where reachable, kinds muted) of the adults of a household; nobody for none."""
    if household_id is None:
        return []
    adults = (_resident.c.household_id == household_id) & _resident.c.adult
    return _people(connection, adults & _resident.c.left_at.is_(None))


def _people(connection: Connection, who: Any) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    rows = connection.execute(
        select(_account.c.id, _account.c.telegram_id, _account.c.started_at, _account.c.blocked_at, _account.c.muted)
        .select_from(_resident.join(_account, _account.c.id == _resident.c.account_id))
        .where(who)
        .order_by(_account.c.id)
    )
    return [
        (AccountId(row.id), row.telegram_id if row.started_at and not row.blocked_at else None, frozenset(row.muted))
        for row in rows
    ]
