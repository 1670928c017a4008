"""The duty rota: settings and exceptions (`rotas`), swaps (`swaps`), turns that have started (`turns`), what has been
(`records`), all of a community (`glance`), calendars (`feeds`), their tables."""

from storage.duty import feeds, glance, records, rotas, swaps, tables, turns

__all__ = ["feeds", "glance", "records", "rotas", "swaps", "tables", "turns"]
