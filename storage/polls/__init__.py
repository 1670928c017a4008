"""Polls: the polls themselves, their rolls, their ballots; statements scoped by community."""

from storage.polls import ballots, election_tables, elections, records, rolls, secret, tables

__all__ = ["ballots", "election_tables", "elections", "records", "rolls", "secret", "tables"]
