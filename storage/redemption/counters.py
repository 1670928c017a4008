"""Counters and who serves there."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from bot.domain.base import AccountId, CommunityId, ResidentId
from bot.domain.redemption.goods import Counter, CounterId, Serving
from bot.domain.redemption.windows import from_json
from storage.base import insert_of
from storage.communities import Flat, Household
from storage.ready import Ready
from storage.redemption.tables import CounterRow, CounterStaff
from storage.residents import Account, Resident

_counter, _staff = CounterRow.__table__, CounterStaff.__table__
_resident, _account, _household, _flat = Resident.__table__, Account.__table__, Household.__table__, Flat.__table__
_SERVED_BY = Ready(
    select(_counter)
    .join(_staff, _staff.c.counter_id == _counter.c.id)
    .where(_staff.c.resident_id == bindparam("of_resident"), _staff.c.taken_at.is_(None))
    .order_by(_counter.c.id)
)


def add(
    connection: Connection, community_id: CommunityId, source: str, now: datetime, by: ResidentId, **values: Any
) -> CounterId | None:
    """A new counter; None where this form has made one already."""
    row = {"community_id": community_id, "source": source, "is_on": True, "made_by": by, "made_at": now, **values}
    added = insert_of(connection)(_counter).values(row).on_conflict_do_nothing().returning(_counter.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return CounterId(found) if found is not None else None


def read(connection: Connection, counter_id: CounterId, *, lock: bool = False) -> Counter | None:
    """The counter; `lock` keeps everybody else from changing it until the end of the transaction."""
    found = select(_counter).where(_counter.c.id == counter_id)
    row = connection.execute(found.with_for_update() if lock else found).one_or_none()
    return _as_counter(row) if row is not None else None


def change(connection: Connection, counter: Counter, **values: Any) -> None:
    """Change a counter that is locked; values as they are stored."""
    where = (_counter.c.id == counter.id, _counter.c.community_id == counter.community_id)
    connection.execute(update(_counter).where(*where).values(values))


def of_community(connection: Connection, community_id: CommunityId) -> list[Counter]:
    """The counters of a community, the oldest first."""
    found = select(_counter).where(_counter.c.community_id == community_id).order_by(_counter.c.id)
    return [_as_counter(row) for row in connection.execute(found)]


def served_by(connection: Connection, resident_id: ResidentId) -> list[Counter]:
    """The counters at which somebody serves now."""
    return [_as_counter(row) for row in _SERVED_BY.all(connection, {"of_resident": resident_id})]


def staff(connection: Connection, counter: Counter) -> list[Serving]:
    """Who serves at a counter now."""
    rows = connection.execute(
        select(
            _staff.c.resident_id, _resident.c.name, _account.c.id.label("account_id"), _account.c.telegram_id,
            _account.c.started_at, _account.c.blocked_at, _account.c.muted, _flat.c.door,
        )
        .select_from(
            _staff.join(_resident, _resident.c.id == _staff.c.resident_id)
            .join(_account, _account.c.id == _resident.c.account_id)
            .outerjoin(_household, _household.c.id == _resident.c.household_id)
            .outerjoin(_flat, _flat.c.id == _household.c.flat_id)
        )
        .where(_staff.c.counter_id == counter.id, _staff.c.taken_at.is_(None), _resident.c.left_at.is_(None))
        .order_by(_staff.c.id)
    )  # fmt: skip
    return [
        Serving(
            ResidentId(row.resident_id), AccountId(row.account_id),
            row.telegram_id if row.started_at is not None and row.blocked_at is None else None,
            frozenset(row.muted), row.name, row.door or "",
        )
        for row in rows
    ]  # fmt: skip


def serve(connection: Connection, counter: Counter, resident_id: ResidentId, by: ResidentId, now: datetime) -> bool:
    """The person serves there from now on; False where they did."""
    row = {
        "community_id": counter.community_id, "counter_id": counter.id, "resident_id": resident_id, "given_by": by,
        "given_at": now,
    }  # fmt: skip
    added = insert_of(connection)(_staff).values(row).on_conflict_do_nothing().returning(_staff.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def serve_no_more(connection: Connection, counter: Counter, resident_id: ResidentId, now: datetime) -> bool:
    """The person serves there no longer; False where they did not."""
    where = (
        _staff.c.counter_id == counter.id, _staff.c.community_id == counter.community_id,
        _staff.c.resident_id == resident_id, _staff.c.taken_at.is_(None),
    )  # fmt: skip
    return connection.execute(update(_staff).where(*where).values(taken_at=now)).rowcount > 0


def _as_counter(row: Any) -> Counter:
    return Counter(
        CounterId(row.id), CommunityId(row.community_id), row.name, row.place, from_json(row.opening), row.is_on
    )
