"""What a poll decided (决定): in words, with an owner, a due date and a date to look at it again."""

from enum import StrEnum


class Standing(StrEnum):
    """How a decision stands: it is being done, it was looked at again and holds, or holds no more."""

    RUNNING = "running"
    HOLDS = "holds"
    ENDED = "ended"
