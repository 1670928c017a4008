"""Telegram's limits as pure sliding windows: 30 messages/s overall, 1/s in a chat, 20/min in a group; edits count."""

from collections import deque
from dataclasses import dataclass, field
from math import inf

OVERALL = 29.5
"""Messages a second over all chats, evenly spaced, a little under Telegram's 30."""
CHAT_APART = 1.05
"""Seconds between two messages in a chat."""
GROUP_MINUTE = 20
"""Messages a group takes in any 60 seconds."""
LIVING_MINUTE = 10
"""Of these, how many edits of living messages may use."""
MINUTE = 60.5
EDITS_APART = 5.0
"""A living message is edited at once, then at most once in so many seconds, and the last state always shows."""
STORM_CHATS, STORM_SECONDS = 3, 10.0
"""So many chats that are asked to wait in so many seconds: Telegram means the bot, not the chats."""
CALLS, CALLS_SECONDS = 30, 1.01
"""So many messages at the most really go in so many seconds."""
_PRUNE_EVERY = 10.0


@dataclass(slots=True)
class _Chat:
    sent: deque[float] = field(default_factory=deque)
    edits: deque[float] = field(default_factory=deque)
    held_until: float = 0.0
    called: float = -inf


@dataclass(slots=True)
class Windows:
    """When a message may go out; instants are seconds of a clock that never steps back. `limited=False` is no limit."""

    limited: bool = True
    _chats: dict[int, _Chat] = field(default_factory=dict)
    _next: float = 0.0
    _calls: deque[float] = field(default_factory=lambda: deque(maxlen=CALLS))
    _all_held_until: float = 0.0
    _edited: dict[int, float] = field(default_factory=dict)
    _floods: deque[tuple[float, int]] = field(default_factory=deque)
    _pruned: float = 0.0

    def ready_at(self, chat_id: int, now: float, *, living: bool, messages: int = 1) -> float:
        """The first instant from `now` on at which this chat may get so many messages (`living`: a card's edit)."""
        chat = self._chats.get(chat_id)
        ready = self.next_slot(now)
        if chat is None:
            return ready
        ready = max(ready, chat.held_until)
        if not self.limited:
            return ready
        if chat.sent:
            ready = max(ready, chat.sent[-1] + CHAT_APART)
        if chat_id < 0:
            ready = max(ready, _free(chat.sent, max(GROUP_MINUTE + 1 - messages, 1)))
            if living:
                ready = max(ready, _free(chat.edits, LIVING_MINUTE))
        return ready

    def next_slot(self, now: float) -> float:
        """The first instant from `now` on at which anything may go out at all."""
        return max(now, self._all_held_until, self._next if self.limited else 0.0)

    def edit_ready_at(self, surface_id: int, now: float) -> float:
        """The first instant from `now` on at which this living message may be edited again."""
        if not self.limited or surface_id not in self._edited:
            return now
        return max(now, self._edited[surface_id] + EDITS_APART)

    def edited(self, surface_id: int, now: float) -> None:
        """Note that this living message was shown anew."""
        self._edited[surface_id] = now

    def sent(self, chat_id: int, now: float, *, living: bool, messages: int = 1) -> None:
        """Note that `messages` went out to this chat (an album is as many as it has pictures)."""
        chat = self._chats.setdefault(chat_id, _Chat())
        for _ in range(messages):
            chat.sent.append(now)
            if living:
                chat.edits.append(now)
        _forget(chat.sent, now)
        _forget(chat.edits, now)
        self._next = max(self._next, now - 0.5 / OVERALL) + messages / OVERALL

    def call_at(self, chat_id: int, now: float, *, messages: int = 1) -> float:
        """The first instant from `now` on at which so many messages that were taken may really go.

        It may have been kept waiting, by the database or a busy machine, and would arrive together with what follows.
        """
        if not self.limited:
            return now
        chat = self._chats.get(chat_id)
        soonest = chat.called + CHAT_APART if chat is not None else now
        over = len(self._calls) + messages - CALLS
        if over > 0:
            soonest = max(soonest, self._calls[over - 1] + CALLS_SECONDS)
        return max(now, soonest)

    def called(self, chat_id: int, now: float, *, messages: int = 1) -> None:
        """Note that so many messages go to this chat at this very instant."""
        self._chats.setdefault(chat_id, _Chat()).called = now
        self._calls.extend([now] * messages)

    def hold(self, chat_id: int, until: float) -> None:
        """Telegram (or a failure) asks to leave this chat alone until then."""
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.held_until = max(chat.held_until, until)

    def hold_all(self, until: float) -> None:
        """Nothing goes out until then."""
        self._all_held_until = max(self._all_held_until, until)

    def flooded(self, chat_id: int, now: float, seconds: float) -> None:
        """Telegram asks (429) to wait so long: this chat, or all where it says so of several in a row."""
        self.hold(chat_id, now + seconds)
        self._floods.append((now, chat_id))
        while self._floods[0][0] < now - STORM_SECONDS:
            self._floods.popleft()
        if len({chat for _, chat in self._floods}) >= STORM_CHATS:
            self.hold_all(now + seconds)

    def prune(self, now: float) -> None:
        """Forget chats and living messages with which nothing happened for a while."""
        if now < self._pruned + _PRUNE_EVERY:
            return
        self._pruned = now
        self._edited = {surface: at for surface, at in self._edited.items() if at > now - EDITS_APART}
        idle = [
            chat_id
            for chat_id, chat in self._chats.items()
            if chat.held_until <= now and (not chat.sent or chat.sent[-1] < now - 2 * MINUTE)
        ]
        for chat_id in idle:
            del self._chats[chat_id]


def _free(sent: deque[float], at_most: int) -> float:
    return sent[-at_most] + MINUTE if len(sent) >= at_most else 0.0


def _forget(sent: deque[float], now: float) -> None:
    while sent and sent[0] < now - MINUTE:
        sent.popleft()
