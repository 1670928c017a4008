"""How far everybody has read."""

from collections.abc import Iterable

from bot.sandbox.records import Chat, User

_MOST = 100


class Marks:
    """The last message each person has read in each chat; what was there before the phones are first asked is read."""

    def __init__(self) -> None:
        self._read: dict[tuple[int, int, int], int] = {}

    def begin(self, user: User, chats: Iterable[Chat]) -> None:
        """Count everything that is there as read."""
        for chat in chats:
            self.read(user, chat, next(reversed(chat.by_id), 0))

    def read(self, user: User, chat: Chat, message_id: int) -> bool:
        """The person has seen everything up to this message; whether that is news."""
        key = self._key(user, chat)
        if message_id <= self._read.get(key, 0):
            return False
        self._read[key] = message_id
        return True

    def unread(self, user: User, chat: Chat) -> int:
        """How many messages of others are new to the person; no more than 100 are counted."""
        read, count = self._read.get(self._key(user, chat), 0), 0
        for message in reversed(chat.by_id.values()):
            if message.id <= read or count >= _MOST:
                break
            count += message.sender is not user
        return count

    @staticmethod
    def _key(user: User, chat: Chat) -> tuple[int, int, int]:
        return user.id, chat.id, chat.bot.id if chat.bot else 0
