"""A topic: who brought it, where it stands, how many households it needs, from when on it can be voted on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.base import CommunityId, HouseholdId, MatterId, Refused, ResidentId, TopicId, UnitId
from bot.domain.topics.sharing import Share

NAME = "topics"
"""The key of the community's settings."""
SIGNERS = 3
"""Households that sign beside the proposer's own (default)."""
AGAIN = 2
"""A topic that was turned down needs so many times the signers."""
SIGNED_WITHIN = timedelta(days=14)
"""How long signers are waited for."""
NOTICE = 3
"""Days between agenda and poll (default)."""
UNANSWERED = 3
"""Questions of a person about a topic that wait for an answer at most."""


class State(StrEnum):
    """Where a topic stands.

    SIGNING: it waits for signers. OPEN: on the agenda. IN_POLL: it is being voted on. DECIDED: the poll is over. ENDED:
    a talk day ended it. REJECTED: the leader turned it down. LAPSED: too few signed in time, or it was taken back.
    """

    SIGNING = "signing"
    OPEN = "open"
    IN_POLL = "in_poll"
    DECIDED = "decided"
    ENDED = "ended"
    REJECTED = "rejected"
    LAPSED = "lapsed"


class Origin(StrEnum):
    """Where a topic comes from."""

    MATTER = "matter"
    LEADER = "leader"
    TALK_DAY = "talk_day"
    RESIDENT = "resident"


class Side(StrEnum):
    """What a statement speaks for."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as it is kept; `put_at`: since when it stands on the agenda, before that since when it was proposed.

    `signers` households must sign until `signs_until`, where it waits for them; `came_back`: it was turned down and
    enough signed all the same; `price` in fen; `question`: a talk day wants it voted on; `why_off`: why the leader
    turned it down; `outcome`: what the poll said; `is_hidden`: the matter it comes from is not for all to see.
    """

    id: TopicId
    community_id: CommunityId
    unit_id: UnitId
    matter_id: MatterId | None
    origin: Origin
    by: ResidentId | None
    household_id: HouseholdId | None
    words: str
    why: str
    price: int | None
    share: Share
    photos: tuple[str, ...]
    state: State
    put_at: datetime
    ended_at: datetime | None
    signers: int
    signs_until: datetime | None
    came_back: bool
    question: str
    why_off: str
    outcome: str
    is_hidden: bool

    @property
    def was_taken_back(self) -> bool:
        """Whether whoever proposed it took it back before its time of signing was over."""
        if self.state is not State.LAPSED or self.ended_at is None:
            return False
        return self.ended_at < self.put_at + SIGNED_WITHIN

    @property
    def is_debated(self) -> bool:
        """Whether statements and questions belong to it now."""
        return self.state in (State.SIGNING, State.OPEN)


@dataclass(frozen=True, slots=True)
class Rules:
    """What a community sets: signers beside the proposer's own household, days between agenda and poll."""

    signers: int = SIGNERS
    notice: int = NOTICE


SIGNERS_OFFERED, NOTICE_OFFERED = (2, 3, 5, 8), (1, 3, 7, 15)
"""What a community can choose from."""


def rules_of(settings: Mapping[str, Any]) -> Rules:
    """The rules that a community's settings say, the default where they say nothing."""
    kept = settings.get(NAME) or {}
    return Rules(kept.get("signers", SIGNERS), kept.get("notice", NOTICE))


def with_rules(settings: Mapping[str, Any], rules: Rules) -> dict[str, Any]:
    """The settings with these rules; raises Refused for what cannot be chosen."""
    if rules.signers not in SIGNERS_OFFERED or rules.notice not in NOTICE_OFFERED:
        raise Refused("button-unknown")
    return {**settings, NAME: {"signers": rules.signers, "notice": rules.notice}}


# signers


def signers_wanted(rules: Rules, households: int) -> int:
    """How many households must sign beside the proposer's own; no more than there are, and at least one."""
    return max(1, min(rules.signers, households - 1))


def signers_again(before: int, others: int) -> int:
    """How many a topic that is turned down needs: twice as many as before, no more than the other households."""
    return max(1, min(before * AGAIN, others))


def takes_signers(topic: Topic, now: datetime) -> bool:
    """Whether a household can sign now, whatever job ran."""
    waits = topic.state in (State.SIGNING, State.REJECTED)
    return waits and topic.signs_until is not None and now < topic.signs_until


def require_takes_signers(topic: Topic, now: datetime) -> None:
    """Return where a household can sign now; raises Refused with the reason."""
    if topic.state in (State.OPEN, State.IN_POLL):
        raise Refused("topics-refused-signed-enough")
    if not takes_signers(topic, now):
        raise Refused("topics-refused-sign-late")


def require_may_sign(topic: Topic, household_id: HouseholdId) -> None:
    """Return where the household is another than the proposer's; raises Refused."""
    if topic.household_id == household_id:
        raise Refused("topics-refused-own")


def is_enough(topic: Topic, signed: int) -> bool:
    """Whether so many households put it on the agenda."""
    return signed >= topic.signers


def lapses(topic: Topic, now: datetime) -> bool:
    """Whether the time of signing is over without enough."""
    return topic.signs_until is not None and now >= topic.signs_until


def can_withdraw(topic: Topic, now: datetime) -> bool:
    """Whether whoever proposed it can take it back: what is on the agenda is its signers' as well."""
    return topic.state is State.SIGNING and takes_signers(topic, now)


def require_can_withdraw(topic: Topic, now: datetime) -> None:
    """Return while it can be taken back; raises Refused."""
    if not can_withdraw(topic, now):
        raise Refused("topics-refused-withdraw")


# the leader


def require_can_reject(topic: Topic, now: datetime) -> None:
    """Return where the leader can turn it down; raises Refused: not twice, not in a poll, not what is over."""
    if topic.came_back:
        raise Refused("topics-refused-came-back")
    if topic.state is State.IN_POLL:
        raise Refused("topics-refused-in-poll")
    if topic.state is not State.OPEN and not (topic.state is State.SIGNING and takes_signers(topic, now)):
        raise Refused("topics-refused-over")


# the debate


def require_takes_statements(topic: Topic, poll_opens_at: datetime | None, now: datetime) -> None:
    """Return where a side can speak: until the poll opens; raises Refused."""
    if topic.state is State.IN_POLL and poll_opens_at is not None and now < poll_opens_at:
        return
    if topic.state is State.IN_POLL:
        raise Refused("topics-refused-statement-late")
    if not topic.is_debated:
        raise Refused("topics-refused-over")


def require_takes_questions(topic: Topic, mine_unanswered: int) -> None:
    """Return where this person can ask: until the poll is posted, so few at a time; raises Refused."""
    if topic.state is State.IN_POLL:
        raise Refused("topics-refused-question-late")
    if not topic.is_debated:
        raise Refused("topics-refused-over")
    if mine_unanswered >= UNANSWERED:
        raise Refused("topics-refused-many-questions", most=UNANSWERED)


# the poll


def votable_at(topic: Topic, rules: Rules) -> datetime:
    """From when on it can be voted on: the notice has passed since it was put on the agenda."""
    return topic.put_at + timedelta(days=rules.notice)


def require_votable(topic: Topic, rules: Rules, unanswered: int, now: datetime) -> None:
    """Return where its poll can be posted: on the agenda, noticed, every question answered; raises Refused."""
    if topic.state is State.IN_POLL:
        raise Refused("topics-refused-in-poll")
    if topic.state is not State.OPEN:
        raise Refused("topics-refused-not-on-agenda")
    if now < votable_at(topic, rules):
        raise Refused("topics-refused-notice", days=rules.notice, at=votable_at(topic, rules))
    if unanswered:
        raise Refused("topics-refused-unanswered", count=unanswered)
