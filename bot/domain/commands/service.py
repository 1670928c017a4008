"""What can be asked for around service (公益)."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command


@dataclass(frozen=True, slots=True)
class OpenService(Command):
    """公益: what is asked for, what one did, one's points and what they are good for."""

    code: ClassVar[str] = "fho"
