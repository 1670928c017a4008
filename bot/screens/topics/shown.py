"""What screens show of a topic, and the lines that several of them share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.base import TopicId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.topics import QuestionId, ShowTopic
from bot.domain.polls.values import PollId
from bot.domain.topics.sharing import Cost, yuan
from bot.domain.topics.topic import Side, State, Topic
from bot.screens.base import Button, Joined, Moment, Value, lines, text
from bot.screens.shortening import in_one_line

TITLE = 60
NAMED = 10
"""Doors that are named one by one."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A topic with what is around it; `own_share` is what the household it is shown to pays, in fen."""

    topic: Topic
    zone: str
    unit_label: str
    by: str
    signed: tuple[str, ...]
    said: Mapping[Side, int]
    asked: int
    waiting: int
    cost: Cost | None
    votable_at: datetime
    poll_id: PollId | None
    poll_opens_at: datetime | None
    own_share: int | None = None


@dataclass(frozen=True, slots=True)
class May:
    """What a person can do: lead, post its poll, sign (or take that back), take it back, speak and ask, answer."""

    leads: bool
    posts: bool
    signs: bool
    has_signed: bool
    speaks: bool
    answers: bool
    can_vote_on: bool
    withdraws: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: by whom (door or chosen name, "" where they live here no more), and what."""

    by: str
    words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its reply; `replied_by` is an office, a door or a name, `by_proposer`: whoever proposed it."""

    id: QuestionId
    by: str
    words: str
    state: str
    reply: str
    replied_by: str
    by_proposer: bool


def named(who: str) -> Value:
    """Who it was, as neighbours know them."""
    return who or text("topics-somebody")


def title(topic: Topic) -> str:
    """What it is about in one short line."""
    return in_one_line(topic.words, TITLE)


def code(state: State) -> str:
    """A state as ids of texts name it."""
    return state.value.replace("_", "-")


def price_lines(shown: Shown) -> Value | None:
    """The price, by what it is shared, the lowest and the highest share; nobody's own."""
    topic, cost = shown.topic, shown.cost
    if topic.price is None or cost is None:
        return None
    shares = cost.shares.values()
    return lines(
        text("topics-price", price=yuan(topic.price), share=text(f"topics-share-{topic.share.value}")),
        text("topics-price-range", low=yuan(min(shares)), high=yuan(max(shares))) if shares else None,
        _without_area(cost),
    )


def _without_area(cost: Cost) -> Value | None:
    if not cost.without_area:
        return None
    if not cost.shares:
        return text("topics-price-no-area")
    named = cost.without_area[:NAMED]
    return text("topics-price-without-area", doors=Joined(named, "list"), count=len(cost.without_area))


def debate_line(shown: Shown) -> Value | None:
    """How many speak for and against, how much was asked."""
    said, asked = shown.said, shown.asked
    return lines(
        text("topics-sides-count", yes=said[Side.FOR], no=said[Side.AGAINST]) if any(said.values()) else None,
        _asked_line(shown) if asked else None,
    )


def _asked_line(shown: Shown) -> Value:
    if not shown.waiting:
        return text("topics-asked-all", count=shown.asked)
    return text("topics-asked-count", count=shown.asked, waiting=shown.waiting)


def state_lines(shown: Shown) -> Value:
    """Where it stands, and what comes next."""
    topic = shown.topic
    match topic.state:
        case State.SIGNING:
            return _signing(shown, "topics-signing")
        case State.OPEN:
            head = text("topics-open-back") if topic.came_back else text("topics-open")
            return lines(head, text("topics-votable", at=Moment(shown.votable_at, shown.zone)))
        case State.REJECTED:
            back = _signing(shown, "topics-rejected-signing") if topic.signs_until is not None else None
            return lines(text("topics-rejected", why=topic.why_off), back)
        case State.DECIDED:
            return text("topics-decided", outcome=outcome(topic))
        case state:
            return text("topics-is-withdrawn" if topic.was_taken_back else f"topics-is-{code(state)}")


def outcome(topic: Topic) -> Value:
    """What its poll came to, in a few words."""
    return text(f"topics-outcome-{topic.outcome.replace('_', '-')}")


def _signing(shown: Shown, text_id: str) -> Value:
    topic, signed = shown.topic, shown.signed
    until = Moment(topic.signs_until, shown.zone, "day") if topic.signs_until is not None else ""
    return lines(
        text(text_id, count=len(signed), needed=topic.signers, until=until),
        text("topics-signed-by", doors=Joined(signed[:NAMED], "list")) if signed else None,
    )


def to_topic(topic_id: TopicId) -> Button:
    """The way to the topic."""
    return Button(text("topics-look-button"), ShowTopic(topic_id))


def back(topic_id: TopicId) -> Button:
    """The way back to the topic."""
    return Button(text("topics-back"), ShowTopic(topic_id))


def menu() -> Button:
    """The way to the menu."""
    return Button(text("menu-open"), OpenMenu())
