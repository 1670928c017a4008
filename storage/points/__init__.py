"""Points: tables, the ledger that everything is posted through (`ledger`), whose wallets there are (`wallets`), what
the clock does about them (`runs`), what they add up to (`sums`), and that it all fits together (`checking`)."""

from storage.points import checking, ledger, runs, sums, tables, wallets

__all__ = ["checking", "ledger", "runs", "sums", "tables", "wallets"]
