"""What was said in four months, and what became of it: the script of the history, as data."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.demo import disputes, phones
from bot.demo.community import local
from bot.demo.phones import Act
from bot.demo.pictures import picture

Doing = Callable[..., Act]
"""What is done with the phone to the matter, and to the body that a step names."""


@dataclass(frozen=True, slots=True)
class Step:
    """On the so-and-so-manieth day after a matter was said, at an hour, somebody does something with it.

    `who` is a door, "leader", "administrator", "body" (whoever handles it), or a kind of body with staff; `to` is the
    kind of body that it is handed on to, or that is called in.
    """

    days: int
    hour: str
    who: str
    does: Doing
    to: str = ""

    def at(self, said: datetime) -> datetime:
        """The instant, for a matter said then."""
        hour, minute = map(int, self.hour.split(":"))
        return (said + timedelta(days=self.days)).replace(hour=hour, minute=minute)


@dataclass(frozen=True, slots=True)
class Tale:
    """A matter: when, by whose door and how it was said, who has it too, and what became of it.

    `how` is "group", "public" or "anonymous" (both in the private chat), "mediator", "similar": not filed, but
    the open one supported instead, or "talk": said on a talk day, which files it.
    """

    when: str
    door: str
    words: str
    picture: str = ""
    how: str = "group"
    place: str = "stairs"
    too: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def said(self) -> datetime:
        """When it was said."""
        return local(self.when)

    @property
    def prefix(self) -> str:
        """The unit, `3-2`."""
        return self.door.rpartition("-")[0]

    def neighbours(self) -> tuple[str, ...]:
        """The doors that have it too."""
        return tuple(f"{self.prefix}-{door}" for door in self.too)


def accept(days: int, hour: str) -> Step:
    """收到了."""
    return Step(days, hour, "body", phones.accepts)


def done(days: int, hour: str, note: str, shows: str = "") -> Step:
    """办好了."""
    return Step(days, hour, "body", partial(phones.says_done, note=note, picture=picture(shows) if shows else None))


def review(days: int, hour: str, door: str, mark: int) -> Step:
    """解决了, or 没解决 (0)."""
    return Step(days, hour, door, partial(phones.reviews, mark=mark))


def ask(days: int, hour: str, question: str) -> Step:
    """问一问."""
    return Step(days, hour, "body", partial(phones.asks, question=question))


def answer(days: int, hour: str, door: str, words: str, shows: str = "") -> Step:
    """回答."""
    return Step(days, hour, door, partial(phones.answers, words=words, picture=picture(shows) if shows else None))


def note(days: int, hour: str, words: str) -> Step:
    """记一笔."""
    return Step(days, hour, "body", partial(phones.notes, words=words))


def ring(days: int, hour: str, words: str, outcome: str) -> Step:
    """打过电话, by the leader."""
    return Step(days, hour, "leader", partial(phones.rings, words=words, outcome=outcome))


def decline(days: int, hour: str, reason: str, responsible: str) -> Step:
    """不归我们."""
    return Step(days, hour, "body", partial(phones.declines, reason=reason, responsible=responsible))


def ring_declined(days: int, hour: str, reason: str, responsible: str) -> Step:
    """打过电话, and they say it is not theirs."""
    return Step(days, hour, "leader", partial(phones.rings_in_vain, words=reason, responsible=responsible))


def hand(days: int, hour: str, to: str) -> Step:
    """转给别人."""
    return Step(days, hour, "body", phones.hands_on, to)


def call_in(days: int, hour: str, to: str, question: str, within: int) -> Step:
    """请别人一起办: the body has so many days to answer."""
    return Step(days, hour, "body", partial(phones.calls_in, question=question, days=within), to)


def answer_call(days: int, hour: str, who: str, words: str) -> Step:
    """替…回话, by the staff of a kind of body."""
    return Step(days, hour, who, partial(phones.answers_call, words=words))


def letter(days: int, hour: str) -> Step:
    """单子交了, by the administrator."""
    return Step(days, hour, "administrator", phones.hands_letter)


def fold(days: int, hour: str, reason: str) -> Step:
    """收起卡片."""
    return Step(days, hour, "leader", partial(phones.folds, reason=reason))


def withdraw(days: int, hour: str, door: str) -> Step:
    """不说了."""
    return Step(days, hour, door, phones.withdraws)


def ask_consent(days: int, hour: str) -> Step:
    """问能告诉吗."""
    return Step(days, hour, "body", disputes.asks_consent)


def consent(days: int, hour: str, door: str) -> Step:
    """可以告诉."""
    return Step(days, hour, door, disputes.gives_consent)


def invite(days: int, hour: str, door: str, words: str) -> Step:
    """请对方来谈."""
    return Step(days, hour, "body", partial(disputes.invites, door=door, words=words))


def take_part(days: int, hour: str, door: str) -> Step:
    """愿意谈."""
    return Step(days, hour, door, disputes.takes_part)


def write(days: int, hour: str, who: str, side: str, words: str) -> Step:
    """Into the private thread of a side, by its people or by the mediator ("body")."""
    return Step(days, hour, who, partial(disputes.writes, side=side, words=words))


def agreement(days: int, hour: str, words: str) -> Step:
    """写下约定."""
    return Step(days, hour, "body", partial(disputes.writes_agreement, words=words))


def agree(days: int, hour: str, door: str) -> Step:
    """同意."""
    return Step(days, hour, door, disputes.agrees)
