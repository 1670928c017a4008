"""Requests to be let into a household by somebody without its slip."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select, update

from bot.domain.base import AccountId, CommunityId, FlatId, ResidentId
from storage.base import insert_of
from storage.residents.tables import Account, Admission

_admission = Admission.__table__
_account = Account.__table__


@dataclass(frozen=True, slots=True)
class KeptAdmission:
    """A request as it is kept; `chat_id` is where the asker can be written to."""

    id: int
    community_id: CommunityId
    account_id: AccountId
    chat_id: int | None
    flat_id: FlatId
    tie: str
    name: str
    is_adult: bool
    decided_by: ResidentId | None
    decided_at: datetime | None
    admitted: bool | None


def ask(connection: Connection, now: datetime, **values: Any) -> int | None:
    """Keep a request (community_id, account_id, flat_id, tie, name, adult); None where one is open already."""
    row = {**values, "asked_at": now}
    added = insert_of(connection)(_admission).values(row).on_conflict_do_nothing().returning(_admission.c.id)
    return connection.execute(added).scalar_one_or_none()


def admission(connection: Connection, admission_id: int, *, lock: bool = False) -> KeptAdmission | None:
    """The request; `lock` keeps everybody else from deciding it until the end of the transaction."""
    if lock:
        found = select(_admission.c.id).where(_admission.c.id == admission_id)
        connection.execute(found.with_for_update())
    row = connection.execute(
        select(_admission, _account.c.telegram_id, _account.c.started_at, _account.c.blocked_at)
        .join_from(_admission, _account, _account.c.id == _admission.c.account_id)
        .where(_admission.c.id == admission_id)
    ).one_or_none()
    if row is None:
        return None
    writable = row.started_at is not None and row.blocked_at is None
    return KeptAdmission(
        row.id, CommunityId(row.community_id), AccountId(row.account_id), row.telegram_id if writable else None,
        FlatId(row.flat_id), row.tie, row.name, row.adult, row.decided_by and ResidentId(row.decided_by),
        row.decided_at, row.admitted,
    )  # fmt: skip


def open_admissions(connection: Connection, account_id: AccountId) -> list[KeptAdmission]:
    """What somebody asked for and nobody decided yet, the oldest first."""
    ids = connection.execute(
        select(_admission.c.id)
        .where(_admission.c.account_id == account_id, _admission.c.decided_at.is_(None))
        .order_by(_admission.c.id)
    ).scalars()
    return [one for one in (admission(connection, number) for number in ids.all()) if one is not None]


def asked_for(connection: Connection, flat_id: FlatId) -> KeptAdmission | None:
    """The oldest request for a flat that nobody decided yet."""
    found = connection.execute(
        select(_admission.c.id)
        .where(_admission.c.flat_id == flat_id, _admission.c.decided_at.is_(None))
        .order_by(_admission.c.id)
        .limit(1)
    ).scalar_one_or_none()
    return admission(connection, found) if found is not None else None


def take_back(connection: Connection, admission_id: int) -> None:
    """The request, which is locked and open, never was."""
    connection.execute(delete(_admission).where(_admission.c.id == admission_id, _admission.c.decided_at.is_(None)))


def decide(connection: Connection, admission_id: int, by: ResidentId | None, now: datetime, *, admitted: bool) -> None:
    """The request, which is locked, is decided."""
    connection.execute(
        update(_admission)
        .where(_admission.c.id == admission_id, _admission.c.decided_at.is_(None))
        .values(decided_at=now, decided_by=by, admitted=admitted)
    )


def settle_open(connection: Connection, account_id: AccountId, flat_id: FlatId, now: datetime) -> list[int]:
    """The person came in another way: their open requests for this flat are over; their ids."""
    rows = connection.execute(
        update(_admission)
        .where(
            _admission.c.account_id == account_id,
            _admission.c.flat_id == flat_id,
            _admission.c.decided_at.is_(None),
        )
        .values(decided_at=now, admitted=True)
        .returning(_admission.c.id)
    )
    return list(rows.scalars())
