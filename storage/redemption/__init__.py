"""Redemption: counters and their staff, goods and stock, what is reserved; `checking` adds everything up again."""

from storage.redemption import checking, counters, goods, lists, reservations, tables

__all__ = ["checking", "counters", "goods", "lists", "reservations", "tables"]
