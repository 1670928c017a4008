"""Service: records of it (`records`), who confirms them (`askings`), weekly lists (`publishing`), members' own data and
people without a phone (`party`), `certificates`, their tables."""

from storage.service import askings, certificates, party, publishing, record_tables, records, tables

__all__ = ["askings", "certificates", "party", "publishing", "record_tables", "records", "tables"]
