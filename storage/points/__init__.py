"""Points: tables, and the ledger that everything is posted through (`ledger`)."""

from storage.points import ledger, tables

__all__ = ["ledger", "tables"]
