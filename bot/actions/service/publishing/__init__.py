"""The weekly list: it appears, can be objected to, and is final by the clock."""
