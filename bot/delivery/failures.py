"""What a failed call means: whether the message may have arrived, and whether trying again can help."""

from datetime import timedelta
from enum import Enum, auto

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError


class NotSent(NetworkError):
    """The call surely never took effect."""


class NotReached(NotSent):
    """There was nobody to take it: no connection came about, or a gateway says so."""


class Verdict(Enum):
    """What becomes of a message whose call failed."""

    WAIT = auto()
    """It surely did not arrive, and will later."""
    UNCERTAIN = auto()
    """Nobody knows whether it arrived."""
    MOVED = auto()
    """The group has another id now."""
    CLOSED = auto()
    """The chat takes nothing from the bot (any more)."""
    TOKEN = auto()
    """Telegram does not know the bot (any more)."""
    REFUSED = auto()
    """It is refused, and would be again."""


def verdict_on(failed: TelegramError, chat_id: int) -> Verdict:
    """What the failure of a call to this chat means."""
    match failed:
        case RetryAfter() | NotSent():
            return Verdict.WAIT
        case ChatMigrated():
            return Verdict.MOVED
        case InvalidToken() if "method" not in str(failed):
            return Verdict.TOKEN
        case Forbidden():
            return Verdict.CLOSED
        case BadRequest():
            # A person whom the bot never met is to Telegram a chat that does not exist.
            unknown = chat_id > 0 and "chat not found" in str(failed).lower()
            return Verdict.CLOSED if unknown else Verdict.REFUSED
        case NetworkError():
            return Verdict.UNCERTAIN
    return Verdict.REFUSED


def says(failed: TelegramError, *phrases: str) -> bool:
    """Whether Telegram's words contain one of these."""
    words = str(failed).lower()
    return any(phrase in words for phrase in phrases)


def seconds_asked(flood: RetryAfter) -> float:
    """How many seconds Telegram asks to wait."""
    asked = flood.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
