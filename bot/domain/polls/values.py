"""What polls are made of: kinds of ballots, rules, rolls, weights, ballots."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

PollId = NewType("PollId", int)
LineId = NewType("LineId", int)
"""A line of a poll's roll."""

Choice = tuple[int, ...]
"""What a ballot says, by its kind; options are counted from 0; () is blank: it takes part and chooses nothing.

YES_NO: (YES,), (NO,) or (ABSTAIN,). ONE: (option,). SEVERAL, APPROVAL: the options, ascending. RANKED: the options, the
most wanted first, perhaps not all. SCORE: 0–5 for each option. POINTS: points for each option. DATES: 0 no, 1 if need
be, 2 yes for each option.
"""

YES, NO, ABSTAIN = 0, 1, 2
HIGHEST_SCORE = 5
NEED_BE, SURE = 1, 2
MOST_OPTIONS = 20


class Kind(StrEnum):
    """What a ballot asks for."""

    YES_NO = "yes_no"
    ONE = "one"
    SEVERAL = "several"
    APPROVAL = "approval"
    SCORE = "score"
    RANKED = "ranked"
    POINTS = "points"
    DATES = "dates"


class Rule(StrEnum):
    """When a poll counts, and when it passes (domain §5, table of rules)."""

    CONSULTATION = "consultation"
    SIMPLE = "simple"
    TWO_THIRDS = "two_thirds"
    OWNERS_ORDINARY = "owners_ordinary"
    OWNERS_SPECIAL = "owners_special"
    ALL_CONCERNED = "all_concerned"


class Method(StrEnum):
    """How ranked ballots are counted; STV fills several seats."""

    RUNOFF = "runoff"
    SCHULZE = "schulze"
    STV = "stv"


class RollKind(StrEnum):
    """Who may vote: a vote a household, every adult resident, owners by law."""

    HOUSEHOLDS = "households"
    ADULTS = "adults"
    OWNERS = "owners"


class Origin(StrEnum):
    """How a ballot was given."""

    CHAT = "chat"
    PAGE = "page"
    PAPER = "paper"
    DOOR = "door"
    MEETING = "meeting"
    PROXY = "proxy"


THRESHOLD_RULES = frozenset(Rule) - {Rule.CONSULTATION}
"""Rules that pass or fail: they take yes/no/abstain, or one of many whose leader must reach the bound."""
OWNERS_RULES = frozenset({Rule.OWNERS_ORDINARY, Rule.OWNERS_SPECIAL, Rule.ALL_CONCERNED})
"""Rules that are for owners' rolls only, and count area as well as heads."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a ballot of this poll looks like.

    `least`, `most`: how many options SEVERAL takes; `points`: how many POINTS spreads; `seats`: what STV fills.
    """

    kind: Kind
    options: int
    least: int = 1
    most: int = 1
    points: int = 10
    method: Method = Method.RUNOFF
    seats: int = 1


@dataclass(frozen=True, slots=True)
class Weight:
    """Heads (households, persons or owners) and their area in cm², 0 where area does not count."""

    heads: int = 0
    area_cm2: int = 0

    def __add__(self, other: "Weight") -> "Weight":
        return Weight(self.heads + other.heads, self.area_cm2 + other.area_cm2)


@dataclass(frozen=True, slots=True)
class Ballot:
    """A counted ballot: what it says, what it weighs, how it was given; never whose it is."""

    choice: Choice
    weight: Weight = Weight(1)
    origin: Origin = Origin.CHAT
