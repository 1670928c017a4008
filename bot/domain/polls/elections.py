"""Elections (domain §5): of a unit's leader, and of its honest household of the year.

Neighbours nominate, the nominated accept or decline, then one or two secret polls decide; phases follow the clock,
whatever job ran.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Any, NewType
from zoneinfo import ZoneInfo

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls.outcome import Outcome, Verdict
from bot.domain.polls.values import MOST_OPTIONS, Form, Rule
from bot.domain.polls.values import Kind as BallotKind

ElectionId = NewType("ElectionId", int)
CandidateId = NewType("CandidateId", int)
State = dict[str, Any]

ENDS_AT = time(20, 0)
"""When a phase ends on its last day, local."""
NOMINATE, ACCEPT, VOTE = 7, 2, 5
"""Days of nomination, of acceptance after it, of the ballot (defaults)."""
RUN_OFF_DAYS = 3
LONGEST = 30
"""Days that a phase may last."""
STATEMENT = 300
"""Characters of what a candidate says."""
LENGTHS = ("nominate", "accept", "vote")
OFFERED = {"nominate": (3, 5, 7, 10, 14), "accept": (1, 2, 3, 5), "vote": (3, 5, 7, 10)}
"""Days that stand on buttons, by phase."""


class Kind(StrEnum):
    """Who is elected: the leader of the unit, or its honest household of the year (诚信户)."""

    LEADER = "leader"
    HOUSEHOLD = "household"


class Stage(StrEnum):
    """Where an election stands in the database.

    CALLED: nomination and acceptance, by their dates. VOTING: a poll decides. LOT: equal in the run-off, a lot decides.
    ELECTED: until objections end. OFFERED: the administrator can give the role. DONE: it is given, or the award stands.
    FAILED: nobody was elected. CANCELLED: whoever may call it took it back.
    """

    CALLED = "called"
    VOTING = "voting"
    LOT = "lot"
    ELECTED = "elected"
    OFFERED = "offered"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OVER = (Stage.DONE, Stage.FAILED, Stage.CANCELLED)


class Phase(StrEnum):
    """What can be done in an election that is called: by the clock, not by a job."""

    NOMINATION = "nomination"
    ACCEPTANCE = "acceptance"
    AWAITING = "awaiting"
    LATER = "later"


class Answer(StrEnum):
    """What somebody who was nominated said; who says nothing does not stand."""

    ASKED = "asked"
    STANDS = "stands"
    DECLINED = "declined"


class Round(StrEnum):
    """Which of an election's polls it is; the run-off is among the first."""

    BALLOT = "ballot"
    RUN_OFF = "run_off"


class Why(StrEnum):
    """Why nobody was elected."""

    NOBODY = "nobody"
    REJECTED = "rejected"
    NO_QUORUM = "no_quorum"
    LEFT = "left"
    KEY = "key"
    VOID = "void"


class Step(StrEnum):
    """What the clock does."""

    ASK_AGAIN = "ask_again"
    OPEN_BALLOT = "open_ballot"
    STAND = "stand"


@dataclass(frozen=True, slots=True)
class Election:
    """An election as it is kept; `year` is the one an award is for."""

    id: ElectionId
    community_id: CommunityId
    unit_id: UnitId
    kind: Kind
    stage: Stage
    why: str
    called_by: ResidentId
    called_at: datetime
    year: int
    nominate_until: datetime
    accept_until: datetime
    vote_days: int
    objections_until: datetime | None
    stepped_until: datetime

    @property
    def is_over(self) -> bool:
        """Whether nothing comes of it any more."""
        return self.stage in OVER


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who was nominated, by as many households; `resident_id` is None where it is a household.

    `lives`: still here; `label`: how neighbours see them.
    """

    id: CandidateId
    resident_id: ResidentId | None
    household_id: HouseholdId
    label: str
    answer: Answer
    statement: str
    nominations: int
    lives: bool
    elected: bool

    @property
    def stands(self) -> bool:
        """Whether they can be voted for."""
        return self.answer is Answer.STANDS and self.nominations > 0 and self.lives


class Follow(StrEnum):
    """What follows the verdict of a poll."""

    ELECTED = "elected"
    RUN_OFF = "run_off"
    AGAIN = "again"
    LOT = "lot"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Next:
    """What follows, for which of the poll's options, and why nobody was elected."""

    follow: Follow
    among: tuple[int, ...] = ()
    why: Why | None = None


# when


def evening(start: datetime, days: int, zone: str) -> datetime:
    """The instant at which a phase ends that begins at `start` and lasts so many days: 20:00 of its last."""
    day = start.astimezone(ZoneInfo(zone)).date() + timedelta(days=days)
    return datetime.combine(day, ENDS_AT, ZoneInfo(zone)).astimezone(UTC)


def phase(election: Election, now: datetime) -> Phase:
    """What can be done now; AWAITING while the clock has not opened the ballot yet."""
    if election.stage is not Stage.CALLED:
        return Phase.LATER
    if now < election.nominate_until:
        return Phase.NOMINATION
    return Phase.ACCEPTANCE if now < election.accept_until else Phase.AWAITING


def steps(election: Election) -> list[tuple[datetime, Step]]:
    """Everything that falls due by itself, in order."""
    if election.stage is Stage.CALLED:
        return [(election.nominate_until, Step.ASK_AGAIN), (election.accept_until, Step.OPEN_BALLOT)]
    if election.stage is Stage.ELECTED and election.objections_until is not None:
        return [(election.objections_until, Step.STAND)]
    return []


def due(election: Election, now: datetime) -> Step | None:
    """What is due now; after a stop over several steps the last of them, which makes the others moot."""
    found = [step for at, step in steps(election) if at <= now and (at > election.stepped_until or _must(step))]
    return found[-1] if found else None


def next_at(election: Election) -> datetime | None:
    """When the clock looks again."""
    later = (at for at, step in steps(election) if at > election.stepped_until or _must(step))
    return min(later, default=None)


def _must(step: Step) -> bool:
    return step is not Step.ASK_AGAIN


def require_nominating(election: Election, now: datetime) -> None:
    """Return while neighbours can nominate; raises Refused with the reason."""
    if phase(election, now) is not Phase.NOMINATION:
        _require_going_on(election)
        raise Refused("elections-refused-nominated", at=election.nominate_until)


def require_answering(election: Election, now: datetime) -> None:
    """Return while the nominated can accept, decline, and say something; raises Refused with the reason."""
    if phase(election, now) not in (Phase.NOMINATION, Phase.ACCEPTANCE):
        _require_going_on(election)
        raise Refused("elections-refused-answered", at=election.accept_until)


def _require_going_on(election: Election) -> None:
    if election.is_over:
        raise Refused("elections-refused-over")


def require_room(standing: int) -> None:
    """Return while a ballot has room for one more."""
    if standing >= MOST_OPTIONS:
        raise Refused("elections-refused-many", most=MOST_OPTIONS)


# the ballot


def ballot(count: int, which: Round) -> tuple[Form, Rule]:
    """What is put to the households: one candidate is approved or not, of several one is chosen.

    The first ballot elects with more than half of the ballots, if more than half of the households took part. The
    run-off is among those whom a valid ballot put first: there most votes elect.
    """
    if which is Round.RUN_OFF:
        return Form(BallotKind.ONE, count), Rule.CONSULTATION
    if count == 1:
        return Form(BallotKind.YES_NO, 3), Rule.SIMPLE
    return Form(BallotKind.ONE, count), Rule.SIMPLE


def follows(came: Outcome | None, *, was_repeated: bool) -> Next:
    """What follows the outcome of a poll (None: its key was lost); `was_repeated`: one was held again already."""
    if came is None:
        return Next(Follow.FAILED, why=Why.KEY) if was_repeated else Next(Follow.AGAIN)
    match came.verdict:
        case Verdict.PASSED:
            return Next(Follow.ELECTED, came.winners or (0,))
        case Verdict.ADVISORY if came.winners:
            return Next(Follow.ELECTED, came.winners)
        case Verdict.TIE:
            return Next(Follow.LOT, came.winners)
        case Verdict.RUN_OFF:
            return Next(Follow.RUN_OFF, came.runoff)
        case Verdict.NO_QUORUM if not was_repeated:
            return Next(Follow.AGAIN)
        case Verdict.NO_QUORUM:
            return Next(Follow.FAILED, why=Why.NO_QUORUM)
        case _:
            return Next(Follow.FAILED, why=Why.REJECTED)


def distinct(labels: Sequence[str]) -> list[str]:
    """The labels, those that several share with a number: two grown-ups behind one door are two candidates."""
    count, seen = Counter(labels), Counter[str]()
    found = []
    for label in labels:
        seen[label] += 1
        found.append(f"{label}（{seen[label]}）" if count[label] > 1 else label)
    return found


# the forms


def begun(kind: Kind, **context: Any) -> State:
    """A fresh call, with the usual lengths; `context` says where."""
    return {"stage": "check", "kind": kind.value, "nominate": NOMINATE, "accept": ACCEPT, "vote": VOTE, **context}


def step(state: State, given: Given | Choose) -> State:
    """The call after an input; raises Refused for what the question does not take."""
    stage = state["stage"]
    if isinstance(given, Given):
        if stage not in LENGTHS:
            raise Refused("forms-refused-choose")
        return {**state, stage: read_days(given), "stage": "check"}
    match stage, given.option:
        case "check", "send":
            return {name: value for name, value in state.items() if name != "stage"}
        case "check", option if option in LENGTHS:
            return {**state, "stage": option}
        case _, "back" if stage in LENGTHS:
            return {**state, "stage": "check"}
        case _, option if stage in LENGTHS and option.isdecimal() and int(option) in OFFERED[stage]:
            return {**state, stage: int(option), "stage": "check"}
    raise Refused("forms-refused-old-button")


def read_days(given: Given) -> int:
    """How many days somebody wrote; raises Refused."""
    plain = unicodedata.normalize("NFKC", given.text).strip().rstrip("天日 days")
    if given.kind != "text" or not plain.isdecimal() or not 1 <= int(plain) <= LONGEST:
        raise Refused("elections-refused-days", most=LONGEST)
    return int(plain)


def stated(state: State, given: Given | Choose) -> State:
    """What a candidate says, or that they say nothing; raises Refused for what is no such thing."""
    if isinstance(given, Choose):
        if given.option != "none":
            raise Refused("forms-refused-old-button")
        words = ""
    else:
        words = given.text.strip()
        if given.kind != "text" or not words:
            raise Refused("forms-refused-text-wanted")
        if len(words) > STATEMENT:
            raise Refused("forms-refused-too-long", limit=STATEMENT)
    return {name: value for name, value in state.items() if name != "stage"} | {"words": words}
