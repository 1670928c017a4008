"""What an action works with: its transaction, the person, the subject, and the ways to say something."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select

import storage.communities
import storage.outgoing
import storage.residents
from bot.domain.base import AccountId, Command, CommunityId, Refused
from bot.domain.pages import is_page, page_of_unit
from bot.domain.rights import Person, Right, Role, Where, require
from bot.screens.base import Screen, Toast
from bot.screens.codec import screen_to_json
from storage.residents import Known

C = TypeVar("C", bound=Command)
S = TypeVar("S")

SERVICE_ZONE = ZoneInfo("Asia/Shanghai")
"""Whose midnight starts a new day for counters outside any community."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a command came from: the chat, the message, whether a button on it was pressed.

    `source` names the event itself ("-100:77", "page:…"): the same thing said is the same source. `device` is the one
    that is signed in to the page where it was done.
    """

    chat_id: int
    is_private: bool
    message_id: int | None = None
    is_press: bool = False
    source: str = ""
    media_group_id: str | None = None
    device: int | None = None


@dataclass(slots=True)
class Transaction:
    """One use case under way: everything it reads, writes and says goes through here and is committed as one."""

    connection: Connection
    clock: Callable[[], datetime]
    account: Known
    origin: Origin
    random: Callable[[], float]
    _now: datetime | None = field(default=None, repr=False)
    _touched: set[tuple[str, int]] = field(default_factory=set, repr=False)

    @property
    def now(self) -> datetime:
        """The instant this is decided at: read once, at the first asking, which comes after the subject is locked."""
        if self._now is None:
            self._now = self.clock()
        return self._now

    @property
    def service_day(self) -> date:
        """Today for counters outside any community."""
        return self.now.astimezone(SERVICE_ZONE).date()

    def show(self, screen: Screen, *, marks: str | None = None) -> None:
        """Answer the person in the private chat: in place of the screen whose button was pressed, else below."""
        in_place = self.origin.is_private and self.origin.is_press
        storage.outgoing.say(
            self.connection,
            now=self.now,
            what=screen_to_json(screen),
            chat_id=self.account.telegram_id if self.account.is_reachable or self.origin.is_private else None,
            account_id=self.account.id,
            kind="edit" if in_place else "send",
            message_id=self.origin.message_id if in_place else None,
            rank=storage.outgoing.ANSWER,
            marks=marks,
        )

    def reply(self, screen: Screen) -> None:
        """Answer in the chat it was said in, as a reply."""
        storage.outgoing.say(
            self.connection,
            now=self.now,
            what=screen_to_json(screen),
            chat_id=self.origin.chat_id,
            reply_to=self.origin.message_id,
            rank=storage.outgoing.ANSWER,
        )

    def tell(
        self, account_id: AccountId, chat_id: int | None, screen: Screen, *, community_id: CommunityId | None,
        once: str | None = None, rank: int = storage.outgoing.NOTICE, due_at: datetime | None = None,
        useful_until: datetime | None = None,
    ) -> None:  # fmt: skip
        """Tell a person privately; without a chat id it waits until they can be written to."""
        storage.outgoing.say(
            self.connection,
            now=self.now,
            what=screen_to_json(screen),
            account_id=account_id,
            chat_id=chat_id,
            community_id=community_id,
            once=once,
            rank=rank,
            due_at=due_at,
            useful_until=useful_until,
        )

    def announce(
        self, chat_id: int, screen: Screen, *, community_id: CommunityId | None, once: str | None = None,
        rank: int = storage.outgoing.NOTICE, reply_to: int | None = None, due_at: datetime | None = None,
        useful_until: datetime | None = None,
    ) -> None:  # fmt: skip
        """Say something aloud in a group; who has a page and no Telegram reads it on the page of the unit."""
        storage.outgoing.say(
            self.connection,
            now=self.now,
            what=screen_to_json(screen),
            chat_id=chat_id,
            community_id=community_id,
            once=once,
            rank=rank,
            reply_to=reply_to,
            due_at=due_at,
            useful_until=useful_until,
        )
        if rank != storage.outgoing.ANSWER and not is_page(chat_id):
            self._tell_page_people(chat_id, screen, community_id, once, due_at, useful_until)

    def _tell_page_people(
        self, chat_id: int, screen: Screen, community_id: CommunityId | None, once: str | None,
        due_at: datetime | None, useful_until: datetime | None,
    ) -> None:  # fmt: skip
        unit = storage.communities.unit_of_chat(self.connection, chat_id)
        if unit is not None and storage.residents.has_page_people(self.connection, unit.id):
            storage.outgoing.say(
                self.connection, now=self.now, what=screen_to_json(screen), chat_id=page_of_unit(unit.id),
                community_id=community_id, once=once and f"page:{once}", due_at=due_at, useful_until=useful_until,
            )  # fmt: skip

    def touch(self, kind: str, subject_id: int) -> None:
        """The living messages of this subject show something that has changed."""
        if (kind, subject_id) not in self._touched:
            self._touched.add((kind, subject_id))
            storage.outgoing.touch(self.connection, kind, subject_id)


@dataclass(frozen=True, slots=True)
class Subject(Generic[S]):
    """What a command is about, where it stands, and what the person is to it."""

    of: S
    where: Where = field(default_factory=Where)
    relations: Callable[[Person], frozenset[Role]] = lambda _: frozenset()


@dataclass(frozen=True, slots=True)
class Action(Generic[C, S]):
    """One row of the table of use cases: how the subject is found (and locked), who may, what is done."""

    find: Callable[[Transaction, C], Subject[S]]
    right: Right
    do: Callable[[Transaction, Person, S, C], Toast | None]


Table = dict[type[Command], Action[Any, Any]]


def act(tx: Transaction, action: Action[Any, Any], command: Command) -> Toast | None:
    """Find what the command is about, ask for the right, do it."""
    subject = action.find(tx, command)
    person = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(action.right, person, subject.where, subject.relations(person))
    return action.do(tx, person, subject.of, command)


def id_behind(rest: str) -> int:
    """The id behind a link of the bot ("door_12"), whatever a forged one says."""
    if not (rest.isascii() and rest.isdigit() and len(rest) < 19):
        raise Refused("link-unknown")
    return int(rest)


Links = dict[str, Callable[[Transaction, Person, str], Toast | None]]
"""What a link of the bot opens: prefix before the first "_" → a function of what stands behind it."""


@dataclass(frozen=True, slots=True)
class Due:
    """What happens by itself: what is due at an instant (so many at the most), as commands; and when the first is.

    `first` gives an instant, or NULL where nothing waits; it is due so long `after` that. Nothing is due before: the
    clock asks for the `first` of every kind at once (`bot.actions.table.firsts`), and for commands where it has come.
    A command that was performed is not due any more; performed twice it does nothing the second time.
    """

    commands: "WhatIsDue"
    first: Select[tuple[Any]]
    after: timedelta = timedelta(0)


class WhatIsDue(Protocol):
    """What is due, so many at the most."""

    def __call__(self, connection: Connection, *, now: datetime, limit: int) -> Sequence[Command]: ...  # noqa: D102


Dues = tuple[Due, ...]


class Unaddressed(Exception):
    """It turned out not to be meant for the bot: nothing of it is kept, and nothing is said."""


def nothing(tx: Transaction, command: Command) -> Subject[None]:
    """The subject of a command about the person alone, in the community their private chat is about."""
    return Subject(None, Where(community_id=tx.account.community_id))
