"""What the clock asks for around reminders."""

from dataclasses import dataclass

from bot.domain.base import Command


@dataclass(frozen=True, slots=True)
class SayDue(Command):
    """Say what is due to a recipient: alone as far as that is allowed, the rest in the digest."""

    recipient: str


@dataclass(frozen=True, slots=True)
class SayDigest(Command):
    """Say to a recipient in one message what was folded."""

    recipient: str
