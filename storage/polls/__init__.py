"""Polls: the polls themselves, their rolls, their ballots; statements scoped by community."""

from storage.polls import (
    amendments,
    ballots,
    decisions,
    deliveries,
    election_tables,
    elections,
    objections,
    owners,
    paper,
    paper_tables,
    proxies,
    publications,
    records,
    rolls,
    secret,
    tables,
)

__all__ = [
    "amendments",
    "ballots",
    "decisions",
    "deliveries",
    "election_tables",
    "elections",
    "objections",
    "owners",
    "paper",
    "paper_tables",
    "proxies",
    "publications",
    "records",
    "rolls",
    "secret",
    "tables",
]
