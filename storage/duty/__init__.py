"""The duty rota: settings and exceptions (`rotas`), swaps, turns that have started (`turns`), their tables."""

from storage.duty import rotas, swaps, tables, turns

__all__ = ["rotas", "swaps", "tables", "turns"]
