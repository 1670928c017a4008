"""Who lives with somebody: the people of their households, with where they can be written to."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from bot.domain.base import AccountId, CommunityId, ResidentId
from storage.residents.flats import writable
from storage.residents.tables import Account, Resident

_account, _resident = Account.__table__, Resident.__table__
_own = _resident.alias()
_HOUSEMATES = (
    select(
        _resident.c.id, _resident.c.account_id, _resident.c.community_id, _resident.c.name, _account.c.telegram_id,
        _account.c.muted, writable().label("writable"),
    )
    .select_from(
        _own.join(_resident, _resident.c.household_id == _own.c.household_id).join(
            _account, _account.c.id == _resident.c.account_id
        )
    )
    .where(
        _own.c.account_id == bindparam("of_account"), _own.c.left_at.is_(None), _resident.c.left_at.is_(None),
    )
    .order_by(_resident.c.id)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Housemate:
    """Somebody of a household, the person themselves included; `chat_id` is None where they cannot be written to."""

    resident_id: ResidentId
    account_id: AccountId
    community_id: CommunityId
    name: str
    chat_id: int | None
    muted: frozenset[str]


def housemates(connection: Connection, account_id: AccountId) -> list[Housemate]:
    """Who lives in the households of this person, themselves included."""
    rows = connection.execute(_HOUSEMATES, {"of_account": account_id})
    return [
        Housemate(
            ResidentId(row.id), AccountId(row.account_id), CommunityId(row.community_id), row.name,
            row.telegram_id if row.writable else None, frozenset(row.muted),
        )
        for row in rows
    ]  # fmt: skip
