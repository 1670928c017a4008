"""Redemption: counters and their staff, goods and stock, what is reserved; `check` adds everything up again."""

from storage.redemption import counters, goods, lists, reservations, tables
from storage.redemption.checking import check

__all__ = ["check", "counters", "goods", "lists", "reservations", "tables"]
