"""Polls: the polls themselves, their rolls, their ballots; statements scoped by community."""

from storage.polls import ballots, deliveries, paper, paper_tables, proxies, records, rolls, secret, tables

__all__ = ["ballots", "deliveries", "paper", "paper_tables", "proxies", "records", "rolls", "secret", "tables"]
