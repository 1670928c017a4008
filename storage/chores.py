"""Chores: what recurs in every community, and when it is next done."""

from datetime import datetime

from sqlalchemy import (
    BindParameter,
    Connection,
    Index,
    Join,
    Select,
    String,
    and_,
    bindparam,
    func,
    or_,
    select,
)
from sqlmodel import Field

from bot.domain.base import CommunityId
from storage.base import ID, MOST_ASKED, NOW_ASKED, Row, built_once, instant, to
from storage.communities import Community


class Chore(Row, table=True):
    """When something that recurs is next done in a community."""

    __tablename__ = "chores"
    __table_args__ = (Index("ix_chores_name_due_at", "name", "due_at"),)
    community_id: int = to("communities.id", primary_key=True)
    name: str = Field(primary_key=True)
    due_at: datetime = instant()


_chore = Chore.__table__
_community = Community.__table__


def _with_chore(name: str | BindParameter[str]) -> Join:
    """Every community, with this chore where it was thought of."""
    its_own = and_(_chore.c.community_id == _community.c.id, _chore.c.name == name)
    return _community.outerjoin(_chore, its_own)


_NAME, _HERE = bindparam("of_name", type_=String()), bindparam("of_community", type_=ID)
_DUE = (
    select(_community.c.id)
    .select_from(_with_chore(_NAME))
    .where(or_(_chore.c.due_at.is_(None), _chore.c.due_at <= NOW_ASKED))
    .order_by(_community.c.id)
    .limit(MOST_ASKED)
)
_DUE_AT = select(_chore.c.due_at).where(_chore.c.community_id == _HERE, _chore.c.name == _NAME).with_for_update()
_KEEP = built_once(
    lambda insert: (kept := insert(_chore)).on_conflict_do_update(
        index_elements=[_chore.c.community_id, _chore.c.name], set_={"due_at": kept.excluded.due_at}
    )
)


def due(connection: Connection, name: str, now: datetime, limit: int) -> list[CommunityId]:
    """Communities in which this chore is due, or was never thought of."""
    found = connection.execute(_DUE, {"of_name": name, "now": now, "most": limit})
    return [CommunityId(row) for row in found.scalars()]


def first_due(name: str) -> Select[tuple[datetime]]:
    """When this chore is next due anywhere; one that was never thought of, since the community is there."""
    due_at = func.coalesce(_chore.c.due_at, _community.c.created_at)
    return select(func.min(due_at)).select_from(_with_chore(name))


def due_at(connection: Connection, community_id: CommunityId, name: str) -> datetime | None:
    """When the chore is due, locked; None where it was never thought of."""
    return connection.execute(_DUE_AT, {"of_community": community_id, "of_name": name}).scalar_one_or_none()


def plan(connection: Connection, community_id: CommunityId, name: str, due_at: datetime) -> None:
    """The chore is next done then."""
    connection.execute(_KEEP(connection), {"community_id": community_id, "name": name, "due_at": due_at})
