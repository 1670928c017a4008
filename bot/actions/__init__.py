"""Use cases: load, decide, store, say; each in the one transaction that `bot.perform` opened."""
