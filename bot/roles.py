"""What a process is started for: all of it, or a part, where several share one PostgreSQL."""

from enum import StrEnum


class Role(StrEnum):
    """What a process does; several of each may run, and what only one may do it is elected for."""

    ALL = "all"
    INTAKE = "intake"
    """Takes Telegram's deliveries; with long polling, one of them polls."""
    WEB = "web"
    """Serves pages, calendars and certificates."""
    SENDER = "sender"
    """Sends and ticks, one of them at a time."""

    @property
    def takes_in(self) -> bool:
        """Whether it takes updates in."""
        return self in (Role.ALL, Role.INTAKE)

    @property
    def has_pages(self) -> bool:
        """Whether it serves pages."""
        return self in (Role.ALL, Role.WEB)

    @property
    def sends(self) -> bool:
        """Whether it sends, and ticks."""
        return self in (Role.ALL, Role.SENDER)
