"""Redemption (兑换): what there is (`goods`), when counters are open (`windows`), what is kept (`reservation`), the
questions of its forms (`asking`). Pure; the files meet in actions and storage."""
