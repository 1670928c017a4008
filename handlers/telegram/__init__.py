"""From Telegram: intake by polling or webhook, buttons, and one file a capability that reads its messages."""
