"""The duty rota: settings and exceptions (`rotas`), swaps (`swaps`), turns that have started (`turns`), what has been
(`records`), calendars (`feeds`), their tables."""

from storage.duty import feeds, records, rotas, swaps, tables, turns

__all__ = ["feeds", "records", "rotas", "swaps", "tables", "turns"]
