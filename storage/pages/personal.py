"""What pages keep of a person: what was said to them there, their devices, the links that sign one in."""

from typing import Any

from sqlalchemy import Connection, delete, select

from bot.domain.base import AccountId
from storage.pages.tables import Device, PageMessage, SignIn

TABLES = {"pages": PageMessage.__table__, "devices": Device.__table__, "links_to_the_page": SignIn.__table__}


def everything(connection: Connection, account_id: AccountId) -> dict[str, list[dict[str, Any]]]:
    """All of it as JSON values; what would let anybody in is left out."""
    return {
        name: [
            {column: _plain(column, value) for column, value in row.items()}
            for row in connection.execute(
                select(table).where(table.c.account_id == account_id).order_by(table.c.id)
            ).mappings()
        ]
        for name, table in TABLES.items()
    }  # fmt: skip


def forget(connection: Connection, account_id: AccountId) -> None:
    """Nothing of it is kept; whoever is signed in anywhere is so no more."""
    for table in TABLES.values():
        connection.execute(delete(table).where(table.c.account_id == account_id))


def _plain(column: str, value: Any) -> Any:
    if column == "secret_hash":
        return "…"
    return value.isoformat() if hasattr(value, "isoformat") else value
