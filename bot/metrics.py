"""What the service counts of itself, for `/metrics`."""

from prometheus_client import Counter, Gauge, Histogram

UPDATES = Counter("shuoshi_updates_total", "Updates taken in, by how they ended", ["outcome"])
COMMANDS = Counter("shuoshi_commands_total", "Commands performed, by name and how they ended", ["command", "outcome"])
SECONDS = Histogram("shuoshi_perform_seconds", "Seconds from an update's arrival to its commit")
MESSAGES = Counter("shuoshi_messages_total", "Messages sent and edits made, by kind", ["kind"])
FLOODED = Counter("shuoshi_flooded_total", "Times Telegram asked to wait (429)")
DROPPED = Counter("shuoshi_reminders_dropped_total", "Reminders that were of no use any more when they could be said")
WAITING = Gauge("shuoshi_messages_waiting", "Messages stored and not sent yet")
PARKED = Gauge("shuoshi_messages_parked", "Messages set aside with an error")
LATE = Gauge("shuoshi_late", "What fell due more than five minutes ago and was not done by the clock", ["what"])
