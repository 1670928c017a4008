"""Service: records of it (`records`), what is asked for (`orders`), their tables."""

from storage.service import order_tables, orders, records, tables

__all__ = ["order_tables", "orders", "records", "tables"]
