"""The way out: one paced sender, screens turned into calls of the Bot API, the transport beneath them."""
