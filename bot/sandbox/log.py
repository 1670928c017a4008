"""The log of all requests."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sandbox.parameters import Parameters
from bot.sandbox.records import BotAccount, Json


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and how it was answered; `result` is the result, or the description of an error."""

    at: datetime
    bot: BotAccount
    method: str
    given: Parameters
    status: int
    result: Any
    by_webhook: bool = False

    @property
    def parameters(self) -> Json:
        """The parameters, nested values parsed, files by name and size."""
        return self.given.shown()
