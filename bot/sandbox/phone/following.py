"""Links on a phone: what one would do, and doing it."""

from collections.abc import Iterable
from typing import Any

from bot.sandbox.links import BotLink, read_link
from bot.sandbox.persons import Group, Person
from bot.sandbox.phone.views import key_of
from bot.sandbox.phone.words import Refused
from bot.sandbox.records import BotAccount, Chat, Json
from bot.sandbox.sandbox import Sandbox

_LONGEST_TITLE = 128


class Follower:
    """Looks at links and follows them for people of one sandbox."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    def look(self, person: Person, link: Any) -> Json:
        """What opening the link brings: a chat with a Start button, the choice of a group, or a page elsewhere."""
        found, bot = self._read(link)
        if found is None or bot is None:
            return {"kind": "elsewhere", "url": str(link).strip()}
        chat = person.chat(bot)
        if found.startgroup is not None:
            groups = [{"key": key_of(one), "title": one.title} for one in self._groups(person, found)]
            return {"kind": "group", "bot": bot.full_name, "groups": groups, "asksRights": found.rights is not None}
        return {"kind": "start", "chat": key_of(chat), "payload": found.start or "", "opened": chat.opened}

    def _read(self, link: Any) -> tuple[BotLink | None, BotAccount | None]:
        if not isinstance(link, str) or not link.strip():
            raise Refused("link")
        text = link.strip()
        if text.startswith(("t.me/", "telegram.me/")):
            text = f"https://{text}"
        try:
            found = read_link(text)
        except ValueError:
            raise Refused("link") from None
        return found, self.sandbox.world.bot_named(found.username) if found else None

    def check(self, link: Any) -> tuple[BotLink, BotAccount]:
        """What a link to a bot of the sandbox says, and the bot; Refused for other links."""
        found, bot = self._read(link)
        if found is None or bot is None:
            raise Refused("elsewhere")
        return found, bot

    def _groups(self, person: Person, found: BotLink) -> list[Chat]:
        """Where this person may bring the bot."""
        right = "can_invite_users" if found.rights is None else "can_promote_members"
        return [
            chat
            for chat in self.sandbox.world.groups.values()
            if chat.migrated_to is None and chat.member(person.user).may(right)
        ]

    def follow(self, person: Person, link: Any, group: Chat | None) -> Chat:
        """Follow a link to a bot, into `group` where it asks for one; gives the chat it leads to."""
        found, bot = self.check(link)
        text = str(link).strip()
        text = text if "://" in text else f"https://{text}"
        if found.startgroup is None:
            person.follows(text)
            return person.chat(bot)
        if group is None:
            raise Refused("group")
        if group not in self._groups(person, found):
            raise Refused("rights", 403)
        person.follows(text, Group(self.sandbox.world, group))
        return group

    def create(self, person: Person, title: Any, members: Iterable[Person]) -> Chat:
        """A new group of this person, with these people in it."""
        name = title.strip() if isinstance(title, str) else ""
        if not 0 < len(name) <= _LONGEST_TITLE:
            raise Refused("title")
        return self.sandbox.add_group(name, person, members).chat
