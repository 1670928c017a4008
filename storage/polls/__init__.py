"""Polls: the polls themselves, their rolls, their ballots; statements scoped by community."""

from storage.polls import amendments, ballots, deliveries, paper, paper_tables, proxies, records, rolls, secret, tables

__all__ = [
    "amendments",
    "ballots",
    "deliveries",
    "paper",
    "paper_tables",
    "proxies",
    "records",
    "rolls",
    "secret",
    "tables",
]
