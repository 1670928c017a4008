"""我家也一样: which households support a matter."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, case, func, select, update

from bot.domain.base import HouseholdId, MatterId, ResidentId
from bot.domain.matters import Matter, Visibility
from storage.base import built_once, insert_of
from storage.communities import Household
from storage.matters import tables
from storage.matters.records import Kept

_matter = tables.Matter.__table__
_support = tables.Support.__table__
_household = Household.__table__
_SUPPORT = built_once(lambda insert: insert(_support).on_conflict_do_nothing().returning(_support.c.matter_id))
_SUPPORTING = select(_support.c.household_id).where(_support.c.matter_id == bindparam("matter_id"))
_COUNT = (
    update(_matter)
    .where(_matter.c.id == bindparam("of_matter"))
    .values(supporters=select(func.count()).where(_support.c.matter_id == bindparam("of_matter")).scalar_subquery())
)


def change_support(
    connection: Connection, kept: Kept, household_id: HouseholdId, by: ResidentId, now: datetime, *, on: bool
) -> bool:
    """Give or take back a household's support; False where it was so already."""
    if on:
        values = {
            "matter_id": kept.matter.id, "household_id": household_id, "community_id": kept.matter.community_id,
            "resident_id": by, "at": now,
        }  # fmt: skip
        changed = connection.execute(_SUPPORT(connection), values).scalar_one_or_none() is not None
    else:
        changed = bool(
            connection.execute(
                _support.delete().where(_support.c.matter_id == kept.matter.id, _support.c.household_id == household_id)
            ).rowcount
        )
    if changed:
        connection.execute(_COUNT, {"of_matter": kept.matter.id})
    return changed


def supporting(connection: Connection, matter_id: MatterId) -> frozenset[HouseholdId]:
    """The households that support it."""
    rows = connection.execute(_SUPPORTING, {"matter_id": matter_id})
    return frozenset(HouseholdId(row[0]) for row in rows)


def units_behind(connection: Connection, matter_id: MatterId) -> int:
    """Of how many units households of now support it."""
    counted = (
        select(func.count(_household.c.unit_id.distinct()))
        .select_from(_support.join(_household, _household.c.id == _support.c.household_id))
        .where(_support.c.matter_id == matter_id, _household.c.until.is_(None))
    )
    return connection.execute(counted).scalar_one()


def share_of_unit(connection: Connection, matter: Matter) -> tuple[int, int]:
    """How many households of the matter's unit support it, and how many there are."""
    here = (_household.c.unit_id == matter.unit_id, _household.c.until.is_(None))
    supported = select(_support.c.household_id).where(_support.c.matter_id == matter.id)
    counted = select(
        func.count(case((_household.c.id.in_(supported), 1))).label("supporting"), func.count().label("all")
    ).where(*here)
    row = connection.execute(counted).one()
    return row.supporting, row.all


def move_supports(connection: Connection, kept: Kept, into: Kept, now: datetime) -> None:
    """The matter goes on as another: whoever had or supported it supports that one."""
    matter, other = kept.matter, into.matter
    connection.execute(update(_matter).where(_matter.c.id == matter.id).values(merged_into=other.id))
    rows = connection.execute(
        select(_support.c.household_id, _support.c.resident_id).where(_support.c.matter_id == matter.id)
    )
    behind = {row.household_id: row.resident_id for row in rows}
    if matter.reporter_household is not None:
        behind[matter.reporter_household] = matter.reporter_id
    if other.visibility is Visibility.PUBLIC and other.reporter_household is not None:
        behind.pop(other.reporter_household, None)
    values = [
        {"matter_id": other.id, "household_id": household, "community_id": other.community_id, "resident_id": by,
         "at": now}
        for household, by in behind.items()
    ]  # fmt: skip
    if values:
        connection.execute(insert_of(connection)(_support).values(values).on_conflict_do_nothing())
    counted = select(func.count()).where(_support.c.matter_id == other.id).scalar_subquery()
    connection.execute(update(_matter).where(_matter.c.id == other.id).values(supporters=counted))
