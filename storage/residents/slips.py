"""Slips: the codes with which people come into a household, and the helper's, good for one person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from bot.domain.base import CommunityId, FlatId, UnitId
from storage.base import insert_of
from storage.communities import Flat
from storage.residents.tables import Slip

_slip = Slip.__table__
_flat = Flat.__table__
_LOCK = select(_slip.c.code).where(_slip.c.code == bindparam("sought")).with_for_update()
_KEPT = (
    select(_slip, _flat.c.unit_id)
    .join_from(_slip, _flat, _flat.c.id == _slip.c.flat_id)
    .where(_slip.c.code == bindparam("sought"))
)


@dataclass(frozen=True, slots=True)
class KeptSlip:
    """A code as it is kept, with its flat's unit; `kind` is "household" or "helper"."""

    code: str
    community_id: CommunityId
    flat_id: FlatId
    unit_id: UnitId
    kind: str
    expires_at: datetime
    revoked_at: datetime | None
    used_at: datetime | None


def slip(connection: Connection, code: str, *, lock: bool = False) -> KeptSlip | None:
    """The slip with this code; `lock` keeps everybody else from using or ending it until the end."""
    if lock:
        connection.execute(_LOCK, {"sought": code})
    row = connection.execute(_KEPT, {"sought": code}).one_or_none()
    return _as_slip(row) if row is not None else None


def make_slips(
    connection: Connection, community_id: CommunityId, flats: Iterable[FlatId], make_code: Callable[[], str], *,
    now: datetime, expires_at: datetime, kind: str = "household",
) -> list[str]:  # fmt: skip
    """New codes, one a flat in the given order; a household's old code ends. The flats' unit is locked."""
    wanted, made = list(flats), list[str]()
    if kind == "household":
        revoke(connection, wanted, now)
    for flat_id in wanted:
        added = None
        while added is None:
            row = {
                "code": make_code(), "community_id": community_id, "flat_id": flat_id, "kind": kind, "made_at": now,
                "expires_at": expires_at,
            }  # fmt: skip
            statement = insert_of(connection)(_slip).values(row).on_conflict_do_nothing(index_elements=[_slip.c.code])
            added = connection.execute(statement.returning(_slip.c.code)).scalar_one_or_none()
        made.append(added)
    return made


def live_slips(connection: Connection, unit_id: UnitId, now: datetime | None = None) -> dict[FlatId, KeptSlip]:
    """The codes of a unit's households that nobody ended and (where `now` is given) that are not too old, by flat."""
    found = (
        select(_slip, _flat.c.unit_id)
        .join_from(_slip, _flat, _flat.c.id == _slip.c.flat_id)
        .where(_flat.c.unit_id == unit_id, _slip.c.kind == "household", _slip.c.revoked_at.is_(None))
    )
    if now is not None:
        found = found.where(_slip.c.expires_at > now)
    return {FlatId(row.flat_id): _as_slip(row) for row in connection.execute(found)}


def slips_made(connection: Connection, unit_id: UnitId) -> int:
    """How many codes were ever made for a unit: it tells a button pressed twice from a second wish."""
    counted = select(func.count()).select_from(_slip.join(_flat, _flat.c.id == _slip.c.flat_id))
    return connection.execute(counted.where(_flat.c.unit_id == unit_id)).scalar_one()


def revoke(connection: Connection, flats: Iterable[FlatId], now: datetime) -> int:
    """End the household codes of these flats that were not ended yet; how many these were."""
    return connection.execute(
        update(_slip)
        .where(_slip.c.flat_id.in_(list(flats)), _slip.c.kind == "household", _slip.c.revoked_at.is_(None))
        .values(revoked_at=now)
    ).rowcount


def use_slip(connection: Connection, code: str, now: datetime) -> None:
    """The helper's code has let its one person in."""
    connection.execute(update(_slip).where(_slip.c.code == code).values(used_at=now, revoked_at=now))


def _as_slip(row: Any) -> KeptSlip:
    return KeptSlip(
        row.code, CommunityId(row.community_id), FlatId(row.flat_id), UnitId(row.unit_id), row.kind, row.expires_at,
        row.revoked_at, row.used_at,
    )  # fmt: skip
