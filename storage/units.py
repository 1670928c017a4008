"""Units and the groups they are bound to: lists for the administrator, binding, who leads."""

from datetime import datetime

from sqlalchemy import Connection, func, select, update

from bot.domain.base import CommunityId, UnitId
from bot.domain.communities import GroupState, ListedUnit
from bot.domain.pages import is_page
from storage.base import insert_of
from storage.communities import Building, Chat, Flat, Unit

PAGE = 8
"""Units on one page of a list."""

_unit = Unit.__table__
_building = Building.__table__
_chat = Chat.__table__
_flat = Flat.__table__


_FLATS = select(func.count()).where(_flat.c.unit_id == _unit.c.id, _flat.c.use == "dwelling").scalar_subquery()
_LISTED = select(
    _unit.c.id, _unit.c.label, _unit.c.chat_id, _chat.c.is_admin, _chat.c.removed_at, _FLATS.label("flats")
).select_from(
    _unit.join(_building, _building.c.id == _unit.c.building_id).outerjoin(_chat, _chat.c.id == _unit.c.chat_id)
)
ORDER = (
    _building.c.estate, func.length(_building.c.name), _building.c.name, func.length(_unit.c.name), _unit.c.name,
)  # fmt: skip
"""As people count units."""


def page_of(connection: Connection, community_id: CommunityId, page: int) -> tuple[list[ListedUnit], bool]:
    """A page of a community's units as people count them, and whether there are more."""
    rows = connection.execute(
        _LISTED.where(_unit.c.community_id == community_id).order_by(*ORDER).limit(PAGE + 1).offset(page * PAGE)
    ).all()
    found = [
        ListedUnit(row.id, row.label, state_of(row.chat_id, row.is_admin, row.removed_at), row.flats) for row in rows
    ]
    return found[:PAGE], len(rows) > PAGE


def listed(connection: Connection, unit_id: UnitId) -> ListedUnit | None:
    """One unit as lists show it."""
    row = connection.execute(_LISTED.where(_unit.c.id == unit_id)).one_or_none()
    if row is None:
        return None
    return ListedUnit(row.id, row.label, state_of(row.chat_id, row.is_admin, row.removed_at), row.flats)


def lock(connection: Connection, unit_id: UnitId) -> None:
    """Nobody else binds this unit until the end of the transaction."""
    connection.execute(select(_unit.c.id).where(_unit.c.id == unit_id).with_for_update())


def standing(connection: Connection, chat_id: int) -> tuple[bool, bool]:
    """Whether the bot is in this group, and administrator there, as far as it was told; the group stays locked."""
    found = select(_chat.c.removed_at, _chat.c.is_admin).where(_chat.c.id == chat_id).with_for_update()
    row = connection.execute(found).one_or_none()
    return (False, False) if row is None else (row.removed_at is None, row.is_admin)


def is_closed(connection: Connection, chat_id: int) -> bool:
    """Whether the bot was removed from this group, as far as it was told."""
    found = select(_chat.c.removed_at).where(_chat.c.id == chat_id)
    return connection.execute(found).scalar_one_or_none() is not None


def bind(connection: Connection, unit_id: UnitId, chat_id: int, now: datetime) -> None:
    """The unit's group is this one, in which the bot is, and no other."""
    connection.execute(update(_chat).where(_chat.c.unit_id == unit_id).values(unit_id=None))
    connection.execute(update(_unit).where(_unit.c.id == unit_id).values(chat_id=chat_id, bound_at=now))
    row = {"id": chat_id, "unit_id": unit_id, "is_admin": False, "can_pin": False, "seen_at": now}
    connection.execute(
        insert_of(connection)(_chat)
        .values(row)
        .on_conflict_do_update(index_elements=[_chat.c.id], set_={"unit_id": unit_id, "removed_at": None})
    )


def state_of(chat_id: int | None, is_admin: bool | None, removed_at: datetime | None) -> GroupState:
    """The state of a unit's group, as far as the bot was told."""
    if chat_id is None:
        return "unbound"
    if is_page(chat_id):
        return "page"
    if removed_at is not None:
        return "closed"
    return "bound" if is_admin else "plain"
