"""How much a bot may send: windows sliding over the clock, and the sizes of files."""

import math
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.sandbox.errors import too_many_requests
from bot.sandbox.records import Chat


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused with 429, and how large files may be in bytes; None switches a limit off.

    `per_chat` and `overall` are messages a second, `per_group_minute` messages a minute in a group. `chat_burst`
    messages may come at once in a chat, as long as no more than that come in `chat_burst / per_chat` seconds. A window
    is over `leeway` seconds early, for bots that pace themselves on another clock than the sandbox's.
    """

    per_chat: float | None = 1.0
    per_group_minute: int | None = 20
    overall: int | None = 30
    chat_burst: int = 1
    leeway: float = 0.0
    photo_bytes: int = 10 << 20
    upload_bytes: int = 50 << 20
    download_bytes: int = 20 << 20

    @classmethod
    def off(cls) -> "Limits":
        """No limit on how much is sent."""
        return cls(per_chat=None, per_group_minute=None, overall=None)


@dataclass(slots=True)
class Window:
    """At most `size` messages in any `seconds`."""

    size: int
    seconds: float
    sent: deque[datetime] = field(default_factory=deque)

    def wait(self, now: datetime, weight: int, leeway: float) -> float:
        """Seconds until `weight` more messages fit; an album larger than the window fits where it is empty."""
        over = timedelta(seconds=self.seconds - leeway)
        while self.sent and self.sent[0] + over <= now:
            self.sent.popleft()
        surplus = min(len(self.sent) + weight - self.size, len(self.sent))
        if surplus <= 0:
            return 0.0
        return (self.sent[surplus - 1] + timedelta(seconds=self.seconds) - now).total_seconds()

    def count(self, now: datetime, weight: int) -> None:
        """So many were sent."""
        self.sent.extend([now] * weight)


class Meter:
    """What one bot has sent of late."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._overall = Window(limits.overall, 1.0) if limits.overall else None
        self._chats: dict[int, Window] = {}
        self._groups: dict[int, Window] = {}

    def spend(self, chat: Chat, now: datetime, weight: int) -> None:
        """Count `weight` messages to the chat, or raise ApiError 429 and count nothing."""
        windows = self._windows(chat)
        wait = max((window.wait(now, weight, self.limits.leeway) for window in windows), default=0.0)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for window in windows:
            window.count(now, weight)

    def _windows(self, chat: Chat) -> list[Window]:
        windows = [self._overall] if self._overall else []
        limits = self.limits
        if limits.per_chat:
            if chat.id not in self._chats:
                self._chats[chat.id] = Window(limits.chat_burst, limits.chat_burst / limits.per_chat)
            windows.append(self._chats[chat.id])
        if limits.per_group_minute and not chat.is_private:
            if chat.id not in self._groups:
                self._groups[chat.id] = Window(limits.per_group_minute, 60.0)
            windows.append(self._groups[chat.id])
        return windows
