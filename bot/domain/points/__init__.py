"""Points (公益积分): double entry between accounts (`ledger`), whose points are left in a wallet (`lots`), what is
earned by which rule (`rates`). Pure; the files meet in actions and storage."""
