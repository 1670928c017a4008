"""What the open board shows (`entries`, made of the parts in `sheet`), and how the chat opens it (`settings`)."""
