"""Roles that residents hold, and the log of who changed what in a community."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Index, insert, text

from bot.domain.base import CommunityId, ResidentId
from storage.base import Row, instant, json_value, key, may_be_instant, may_refer_to, to

HELD = text("taken_at IS NULL")


class RoleGrant(Row, table=True):
    """A role a resident holds in a unit, grid, body or the community, from–to."""

    __tablename__ = "role_grants"
    __table_args__ = (
        Index(
            "uq_role_grants_held", "resident_id", "role", "scope", unique=True, sqlite_where=HELD, postgresql_where=HELD
        ),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    resident_id: int = to("residents.id")
    role: str
    scope: str = "community"
    unit_id: int | None = may_refer_to("units.id")
    grid_id: int | None = may_refer_to("grids.id")
    body_id: int | None = may_refer_to("bodies.id")
    given_at: datetime = instant()
    given_by: int | None = may_refer_to("residents.id", index=False)
    taken_at: datetime | None = may_be_instant()


class Audit(Row, table=True):
    """What was changed in a community, by whom and when; written once, read by the auditor."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_community_id_id", "community_id", "id"),)
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    at: datetime = instant()
    by: int | None = may_refer_to("residents.id", index=False)
    what: str
    about: dict[str, Any] = json_value(dict)


_audit = Audit.__table__


def log_change(
    connection: Connection,
    community_id: CommunityId,
    at: datetime,
    by: ResidentId | None,
    what: str,
    about: dict[str, Any],
) -> None:
    """Write one line of the community's audit log."""
    connection.execute(insert(_audit).values(community_id=community_id, at=at, by=by, what=what, about=about))
