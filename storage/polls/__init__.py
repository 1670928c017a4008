"""Polls: the polls themselves, their rolls, their ballots; statements scoped by community."""

from storage.polls import ballots, records, rolls, secret, tables

__all__ = ["ballots", "records", "rolls", "secret", "tables"]
