"""Service: what is asked for (`orders`), records of it (`records`), who confirms them (`askings`), weekly lists
(`publishing`), members' own data and people without a phone (`party`), `certificates`, their tables."""

from storage.service import (
    askings,
    certificates,
    order_tables,
    orders,
    party,
    publishing,
    record_tables,
    records,
    tables,
)

__all__ = [
    "askings", "certificates", "order_tables", "orders", "party", "publishing", "record_tables", "records", "tables",
]  # fmt: skip
