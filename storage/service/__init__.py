"""Service: records of it (`records`), their tables."""

from storage.service import records, tables

__all__ = ["records", "tables"]
