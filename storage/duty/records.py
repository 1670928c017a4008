"""What has been, of all rotas that a unit ever had: turns, what was done in them, doors."""

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, func, select

from bot.domain.base import HouseholdId, UnitId
from storage.communities import Flat, Household
from storage.duty.tables import DutyEntry, DutyTurn, Rota
from storage.duty.turns import Entry, KeptTurn, TurnId, as_entry, as_turn

_rota, _turn, _entry = Rota.__table__, DutyTurn.__table__, DutyEntry.__table__
_household, _flat = Household.__table__, Flat.__table__

_TURNS = (
    select(_turn)
    .select_from(_turn.join(_rota, _rota.c.id == _turn.c.rota_id))
    .where(_rota.c.unit_id == bindparam("of_unit"))
    .order_by(_turn.c.starts_on, _turn.c.id)
)
_DOORS = (
    select(_household.c.id, _flat.c.door)
    .select_from(_household.join(_flat, _flat.c.id == _household.c.flat_id))
    .where(_household.c.unit_id == bindparam("of_unit"))
    .order_by(_flat.c.place, _household.c.id)
)


def unit_of(connection: Connection, rota_id: int) -> UnitId | None:
    """Whose rota it is, also where it has ended."""
    found = connection.execute(select(_rota.c.unit_id).where(_rota.c.id == rota_id)).scalar_one_or_none()
    return UnitId(found) if found is not None else None


def last_rota(connection: Connection, unit_id: UnitId) -> int | None:
    """The newest rota of the unit of which a turn has started, also one that has ended; None where there is none."""
    found = (
        select(func.max(_turn.c.rota_id))
        .join_from(_turn, _rota, _rota.c.id == _turn.c.rota_id)
        .where(_rota.c.unit_id == unit_id)
    )
    last: int | None = connection.execute(found).scalar_one()
    return last


def turns(connection: Connection, unit_id: UnitId) -> list[KeptTurn]:
    """Every turn of the unit that has started, in order."""
    return [as_turn(row) for row in connection.execute(_TURNS, {"of_unit": unit_id})]


def doors(connection: Connection, unit_id: UnitId) -> dict[HouseholdId, str]:
    """The doors, as neighbours say them, of all households that live or lived in the unit, as people count doors."""
    rows = connection.execute(_DOORS, {"of_unit": unit_id})
    return {HouseholdId(row.id): row.door.rsplit("-", 1)[-1] for row in rows}


def entries(connection: Connection, of: Collection[TurnId]) -> dict[TurnId, list[Entry]]:
    """What was ticked and noted in these turns, in order."""
    found: dict[TurnId, list[Entry]] = {turn_id: [] for turn_id in of}
    rows = connection.execute(select(_entry).where(_entry.c.turn_id.in_(found)).order_by(_entry.c.id))
    for row in rows:
        found[TurnId(row.turn_id)].append(as_entry(row))
    return found
