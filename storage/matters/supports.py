"""我家也一样: which households support a matter."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, update

from bot.domain.base import HouseholdId, MatterId, ResidentId
from storage.base import built_once
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
    """Of how many units households support it."""
    counted = (
        select(func.count(_household.c.unit_id.distinct()))
        .select_from(_support.join(_household, _household.c.id == _support.c.household_id))
        .where(_support.c.matter_id == matter_id)
    )
    return connection.execute(counted).scalar_one()
