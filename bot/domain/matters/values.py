"""What a matter is: its values, its states, and the one table of what leads where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from bot.domain.base import (
    AccountId,
    Argument,
    BodyId,
    CommunityId,
    HouseholdId,
    MatterId,
    Refused,
    ResidentId,
    UnitId,
)


class State(StrEnum):
    """Where a matter stands."""

    FILED = "filed"
    ACCEPTED = "accepted"
    IN_CONSULTATION = "in_consultation"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CLOSED = "closed"
    RETURNED = "returned"
    DECLINED = "declined"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"


class Visibility(StrEnum):
    """Who sees a matter: all registered residents of the estate, all but the reporter's name, or the mediators."""

    PUBLIC = "public"
    ANONYMOUS = "anonymous"
    CONFIDENTIAL = "confidential"


class Level(StrEnum):
    """How far up a matter is; it climbs and never falls."""

    UNIT = "unit"
    COMMUNITY = "community"
    STREET = "street"


class Cause(StrEnum):
    """Why a matter moves up a level (ASKED: a body asks for help, all others by themselves), or what else falls due.

    WARNING: four fifths of an urgent matter's time are gone. OVERDUE: missed on the highest level. UNREVIEWED: nobody
    said whether it is solved. NO_ANSWER: the reporter did not answer what they were asked.
    """

    MISSED_ACCEPT = "missed_accept"
    MISSED_SETTLE = "missed_settle"
    TWO_REFUSALS = "two_refusals"
    NOT_SOLVED_TWICE = "not_solved_twice"
    THREE_UNITS = "three_units"
    ASKED = "asked"
    WARNING = "warning"
    OVERDUE = "overdue"
    UNREVIEWED = "unreviewed"
    NO_ANSWER = "no_answer"


class Event(StrEnum):
    """What happens to a matter; the kind of a line in its timeline."""

    FILE = "file"
    ACCEPT = "accept"
    START = "start"
    ASK_BACK = "ask_back"
    ANSWER = "answer"
    NO_ANSWER = "no_answer"
    NOTE = "note"
    BEGIN_CONSULTATION = "begin_consultation"
    END_CONSULTATION = "end_consultation"
    EXTEND = "extend"
    DONE = "done"
    REVIEW = "review"
    CLOSE_UNREVIEWED = "close_unreviewed"
    REOPEN = "reopen"
    DECLINE = "decline"
    REASSIGN = "reassign"
    ESCALATE = "escalate"
    WITHDRAW = "withdraw"
    MERGE = "merge"
    FOLD = "fold"
    UNFOLD = "unfold"
    WARN = "warn"
    OVERDUE = "overdue"
    HASTEN = "hasten"
    AGENDA = "agenda"
    LETTER = "letter"
    RECATEGORISE = "recategorise"
    CALM = "calm"
    WHISTLE = "whistle"
    WHISTLE_ANSWER = "whistle_answer"
    WHISTLE_LATE = "whistle_late"
    WHISTLE_END = "whistle_end"
    SUPPORT = "support"
    UNSUPPORT = "unsupport"


S, E = State, Event
WORKING = frozenset({S.ACCEPTED, S.IN_CONSULTATION, S.IN_PROGRESS})
OPEN = WORKING | {S.FILED, S.RETURNED}
UNSETTLED = OPEN | {S.DECLINED}
"""What is still to be done, also while nobody wants to be responsible."""
CLOCK_STANDS = frozenset({S.RETURNED, S.DONE, S.CLOSED})
"""Here it is the reporter's turn: the time counts for nobody, so reopening neither loses nor gains any."""

TRANSITIONS: Mapping[Event, tuple[frozenset[State], frozenset[State]]] = MappingProxyType(
    {
        E.ACCEPT: (frozenset({S.FILED, S.RETURNED}), frozenset({S.ACCEPTED})),
        E.START: (frozenset({S.ACCEPTED, S.IN_CONSULTATION}), frozenset({S.IN_PROGRESS})),
        E.ASK_BACK: (OPEN - {S.RETURNED}, frozenset({S.RETURNED})),
        E.ANSWER: (frozenset({S.RETURNED}), OPEN - {S.RETURNED}),
        E.NO_ANSWER: (frozenset({S.RETURNED}), OPEN - {S.RETURNED}),
        E.NOTE: (OPEN | {S.DONE}, OPEN | {S.DONE}),
        E.BEGIN_CONSULTATION: (frozenset({S.ACCEPTED, S.IN_PROGRESS}), frozenset({S.IN_CONSULTATION})),
        E.END_CONSULTATION: (frozenset({S.IN_CONSULTATION}), frozenset({S.IN_PROGRESS})),
        E.EXTEND: (WORKING, WORKING),
        E.DONE: (OPEN, frozenset({S.DONE})),
        E.REVIEW: (frozenset({S.DONE, S.CLOSED}), frozenset({S.DONE, S.CLOSED, S.IN_PROGRESS})),
        E.CLOSE_UNREVIEWED: (frozenset({S.DONE}), frozenset({S.CLOSED})),
        E.REOPEN: (frozenset({S.CLOSED}), frozenset({S.IN_PROGRESS})),
        E.DECLINE: (OPEN, frozenset({S.DECLINED})),
        E.REASSIGN: (UNSETTLED, frozenset({S.FILED, S.RETURNED})),
        E.ESCALATE: (UNSETTLED, frozenset({S.FILED, S.RETURNED})),
        E.WITHDRAW: (UNSETTLED, frozenset({S.WITHDRAWN})),
        E.MERGE: (OPEN, frozenset({S.MERGED})),
        E.FOLD: (frozenset(S), frozenset(S)),
        E.UNFOLD: (frozenset(S), frozenset(S)),
        E.WARN: (UNSETTLED - {S.RETURNED}, UNSETTLED - {S.RETURNED}),
        E.OVERDUE: (UNSETTLED - {S.RETURNED}, UNSETTLED - {S.RETURNED}),
        E.HASTEN: (UNSETTLED, UNSETTLED),
        E.AGENDA: (UNSETTLED, UNSETTLED),
        E.LETTER: (UNSETTLED, UNSETTLED),
        E.RECATEGORISE: (OPEN, OPEN),
        E.CALM: (OPEN, OPEN),
        E.WHISTLE: (OPEN, OPEN),
        E.WHISTLE_ANSWER: (UNSETTLED | {S.DONE}, UNSETTLED | {S.DONE}),
        E.WHISTLE_LATE: (UNSETTLED | {S.DONE}, UNSETTLED | {S.DONE}),
        E.WHISTLE_END: (UNSETTLED | {S.DONE}, UNSETTLED | {S.DONE}),
        E.SUPPORT: (OPEN, OPEN),
        E.UNSUPPORT: (OPEN, OPEN),
    }
)
"""Each event: the states it may come from, and those it may lead to. Merged and withdrawn are left by none."""

NOT_YET: Mapping[Event, tuple[frozenset[State], str]] = MappingProxyType(
    {
        E.START: (frozenset({S.FILED}), "matters-refused-not-accepted-yet"),
        E.BEGIN_CONSULTATION: (frozenset({S.FILED}), "matters-refused-not-accepted-yet"),
        E.EXTEND: (frozenset({S.FILED}), "matters-refused-not-accepted-yet"),
        E.END_CONSULTATION: (OPEN, "matters-refused-not-in-consultation"),
        E.ANSWER: (OPEN, "matters-refused-nothing-asked"),
        E.REVIEW: (OPEN, "matters-refused-not-done-yet"),
        E.CLOSE_UNREVIEWED: (OPEN, "matters-refused-not-done-yet"),
        E.REOPEN: (OPEN | {S.DONE}, "matters-refused-still-open"),
    }
)
ALREADY: Mapping[State, str] = MappingProxyType(
    {
        S.FILED: "matters-refused-already-filed",
        S.ACCEPTED: "matters-refused-already-accepted",
        S.IN_CONSULTATION: "matters-refused-already-in-consultation",
        S.IN_PROGRESS: "matters-refused-already-in-progress",
        S.DONE: "matters-refused-already-done",
        S.CLOSED: "matters-refused-already-closed",
        S.RETURNED: "matters-refused-already-returned",
        S.DECLINED: "matters-refused-already-declined",
        S.MERGED: "matters-refused-already-merged",
        S.WITHDRAWN: "matters-refused-already-withdrawn",
    }
)
"""Why an event is refused, by the state that is; all carry `number`, `by` (who has it) and `into` (if merged)."""


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """The number people say aloud, `2026-0123`: counted per community and local year, from 1."""

    year: int
    serial: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.serial:04d}"


@dataclass(frozen=True, slots=True)
class Staff:
    """Who acts for a body: its id (None: no body has it), the name as shown, and the account where there is one."""

    body_id: BodyId | None
    name: str
    account_id: AccountId | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """What the rules need to know of a matter; instants are aware. `urgency` and `category` are codes.

    `warn_at`: when its body is to be told that time is short. `letter_on`: the day the letter to the street was handed
    over.
    """

    id: MatterId
    community_id: CommunityId
    number: Number
    urgency: str
    category: str
    reporter_id: ResidentId
    filed_at: datetime
    state: State = State.FILED
    visibility: Visibility = Visibility.PUBLIC
    level: Level = Level.UNIT
    unit_id: UnitId | None = None
    reporter_household: HouseholdId | None = None
    body_id: BodyId | None = None
    responsible: str = ""
    responsible_account: AccountId | None = None
    accept_by: datetime | None = None
    settle_by: datetime | None = None
    accepted_at: datetime | None = None
    done_at: datetime | None = None
    closed_at: datetime | None = None
    return_to: State | None = None
    pauses: tuple[tuple[datetime, datetime | None], ...] = ()
    extended: bool = False
    refusals: int = 0
    refused_by: frozenset[BodyId] = frozenset()
    not_solved: int = 0
    climbed: tuple[Cause, ...] = ()
    merged_into: Number | None = None
    folded: bool = False
    warn_at: datetime | None = None
    warned: bool = False
    overdue: bool = False
    needs_decision: bool = False
    on_agenda: bool = False
    letter_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the timeline: what happened, from which state (None: filing) to which, when, with what is told."""

    kind: Event
    from_state: State | None
    to_state: State
    at: datetime
    args: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """What an event made: the matter as it is now, and the line of its timeline.

    Whoever stores it sets `accept_by`, `settle_by` and `warn_at` anew from plan and pauses (the rules of deadlines).
    """

    matter: Matter
    entry: Entry


@dataclass(frozen=True, slots=True)
class Step:
    """What lies before a matter by itself: why, and when it falls due; None: at once."""

    cause: Cause
    at: datetime | None


def already(matter: Matter) -> Refused:
    """The refusal that says how the matter stands already, and with whom."""
    args = {"number": str(matter.number), "by": matter.responsible, "into": str(matter.merged_into or "")}
    return Refused(ALREADY[matter.state], **args)
