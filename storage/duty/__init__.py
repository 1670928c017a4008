"""The duty rota: settings and exceptions (`rotas`), turns that have started (`turns`), their tables."""

from storage.duty import rotas, tables, turns

__all__ = ["rotas", "tables", "turns"]
