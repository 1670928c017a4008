"""A poll: what is asked, of whom, by which rule and until when; whether a ballot counts now."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.base import CommunityId, Refused, ResidentId, TopicId, UnitId
from bot.domain.polls.values import Form, Kind, PollId, RollKind, Rule

BUTTONS_IN_GROUP = 6
"""Options that a card in the group has buttons for; more are chosen in the private chat."""


NOBODY = "nobody"
"""Why a poll was taken back that nobody could have voted in when it was to open."""


MISSED = "missed"
"""Why a poll was taken back all of whose time went by while the service was away."""


class State(StrEnum):
    """Where a poll stands.

    PLANNED: it opens later. OPEN: its roll is fixed; whether a ballot counts is the clock's. COUNTING: closed, paper or
    totals are awaited. DECIDED: it has a result. CANCELLED: its leader took it back. VOID: its key was lost.
    """

    PLANNED = "planned"
    OPEN = "open"
    COUNTING = "counting"
    DECIDED = "decided"
    CANCELLED = "cancelled"
    VOID = "void"


class Reach(StrEnum):
    """Whose poll it is: one unit's, a building's, an estate's."""

    UNIT = "unit"
    BUILDING = "building"
    ESTATE = "estate"


class Reminds(StrEnum):
    """Who has not voted is reminded: the day before it closes, and half-way in a long poll; that day only; never."""

    USUAL = "usual"
    LAST = "last"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll as it is kept; `unit_id` is where it was posted, `version` goes up where a correction replaced another.

    `key_name`: what the key of a secret poll is called outside the database, "" where it is open or the key is gone.
    """

    id: PollId
    community_id: CommunityId
    unit_id: UnitId
    reach: Reach
    topic_id: TopicId | None
    by: ResidentId
    version: int
    question: str
    details: str
    options: tuple[str, ...]
    form: Form
    roll_kind: RollKind
    rule: Rule
    is_secret: bool
    with_parking: bool
    state: State
    posted_at: datetime
    opens_at: datetime
    closes_at: datetime
    frozen_at: datetime | None
    closed_at: datetime | None
    decided_at: datetime | None
    objections_until: datetime | None
    stepped_until: datetime
    key_name: str
    roll_hash: str
    result_hash: str
    why: str
    clerk_id: ResidentId | None
    witness_id: ResidentId | None
    reminds: Reminds = Reminds.USUAL

    @property
    def has_buttons_in_group(self) -> bool:
        """Whether a ballot can be cast with one press on the card."""
        is_one = self.form.kind in (Kind.YES_NO, Kind.ONE) and len(self.options) <= BUTTONS_IN_GROUP
        return is_one and not self.is_secret

    @property
    def is_over(self) -> bool:
        """Whether nothing will be decided any more."""
        return self.state in (State.DECIDED, State.CANCELLED, State.VOID)


def has_opened(poll: Poll, now: datetime) -> bool:
    """Whether it opened: what was opened once stays so, though a clock that was ahead is set back."""
    return poll.state is not State.PLANNED or poll.opens_at <= now


def takes_ballots(poll: Poll, now: datetime) -> bool:
    """Whether a ballot counts: from the opening instant on, not at or after the closing one, whatever job ran."""
    return poll.state in (State.PLANNED, State.OPEN) and has_opened(poll, now) and now < poll.closes_at


def require_takes_ballots(poll: Poll, now: datetime) -> None:
    """Return where a ballot counts now; raises Refused with the reason."""
    if poll.state is State.CANCELLED:
        raise Refused("polls-refused-cancelled")
    if poll.state is State.VOID:
        raise Refused("polls-refused-void")
    if now >= poll.closes_at or poll.state in (State.COUNTING, State.DECIDED):
        raise Refused("polls-refused-closed", at=poll.closes_at)
    if not has_opened(poll, now):
        raise Refused("polls-refused-not-open", at=poll.opens_at)


def require_running(poll: Poll, now: datetime) -> None:
    """Return where a poll has not closed and was not taken back; raises Refused."""
    if poll.state not in (State.PLANNED, State.OPEN) or now >= poll.closes_at:
        raise Refused("polls-refused-over")
