"""What screens show of an election, and the lines that several of them share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.polls.elections import Candidate, CandidateId, Election, Kind, Phase, Round, Stage
from bot.domain.polls.values import PollId
from bot.screens.base import Joined, Moment, Text, Value, lines, paragraphs, text
from bot.screens.packing import base36
from bot.screens.polls.shown import code
from bot.screens.shortening import in_one_line

SAID = 600
"""UTF-16 units of what all candidates say, on the ballot; the whole of it stands in the election."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An election as everybody may see it: who stands, and how many have not answered; never who nominated whom.

    `poll_id` and `closes_at` are of its newest poll; `tied` are between whom a lot decides, `drawn` on whom it fell,
    as `witness` has seen.
    """

    election: Election
    zone: str
    unit_label: str
    phase: Phase
    standing: tuple[Candidate, ...]
    asked: int
    poll_id: PollId | None
    closes_at: datetime | None
    is_run_off: bool
    tied: tuple[Candidate, ...]
    witness: str
    drawn: str
    winner: str


@dataclass(frozen=True, slots=True)
class Mine:
    """What a person said in it and may do: whom their household nominates, for whom they answer, what they see to.

    `for_others`: households whose answer is asked at the door; `witnesses`: whom a lot fell on, as they have seen.
    """

    may_nominate: bool
    nominates: str
    answers: tuple[Candidate, ...]
    for_others: tuple[Candidate, ...]
    decides: bool
    witnesses: CandidateId | None


def link(election: Election) -> str:
    """What a link of the bot carries that opens the election."""
    return f"j_{base36(election.id)}"


def title(election: Election, unit_label: str) -> Text:
    """Who is elected where."""
    if election.kind is Kind.HOUSEHOLD:
        return text("elections-title-household", unit=unit_label, year=str(election.year))
    return text("elections-title-leader", unit=unit_label)


def poll_question(election: Election, unit_label: str, which: Round) -> Text:
    """What the ballot asks, in the language of the unit."""
    suffix = "-run-off" if which is Round.RUN_OFF else ""
    if election.kind is Kind.HOUSEHOLD:
        return text(f"elections-ask-household{suffix}", unit=unit_label, year=str(election.year))
    return text(f"elections-ask-leader{suffix}", unit=unit_label)


def poll_details(which: Round, behind: Sequence[Candidate]) -> Value:
    """What stands below the question: who is put to the vote and why, and what they say, as far as there is room."""
    said = [one for one in behind if one.statement]
    room = SAID // len(said) if said else 0
    if which is Round.RUN_OFF:
        first: Value | None = text("elections-details-run-off")
    else:
        first = text("elections-details-one", who=behind[0].label) if len(behind) == 1 else None
    says = (text("elections-details-says", who=one.label, words=in_one_line(one.statement, room)) for one in said)
    return lines(first, *says)


def rule_of(which: Round, count: int) -> Text:
    """How one is elected, in the place of the rule's own words."""
    if which is Round.RUN_OFF:
        return text("elections-rule-run-off")
    return text("elections-rule" if count > 1 else "elections-rule-one")


def stands_so(shown: Shown) -> Value:
    """Where it stands, and until when."""
    election = shown.election
    match election.stage:
        case Stage.CALLED:
            return _called(shown)
        case Stage.VOTING if shown.closes_at is not None:
            name = "elections-now-run-off" if shown.is_run_off else "elections-now-voting"
            return text(name, at=Moment(shown.closes_at, shown.zone))
        case Stage.LOT:
            return _lot(shown)
        case Stage.ELECTED | Stage.OFFERED | Stage.DONE:
            return _elected(shown)
        case Stage.CANCELLED:
            return text("elections-now-cancelled", why=election.why)
        case _:
            return text(f"elections-why-{code(election.why)}")


def _called(shown: Shown) -> Value:
    election = shown.election
    dates = text(
        "elections-dates", nominate=Moment(election.nominate_until, shown.zone),
        accept=Moment(election.accept_until, shown.zone), days=election.vote_days,
    )  # fmt: skip
    return lines(text(f"elections-phase-{code(shown.phase)}"), dates)


def _lot(shown: Shown) -> Value:
    names = Joined(tuple(one.label for one in shown.tied), "list")
    if shown.drawn:
        return text("elections-now-lot-entered", names=names, who=shown.drawn, witness=shown.witness)
    return text("elections-now-lot", names=names)


def _elected(shown: Shown) -> Value:
    election, kind = shown.election, code(shown.election.kind)
    by_lot = text("elections-by-lot", witness=shown.witness) if shown.drawn else None
    if election.stage is Stage.ELECTED and election.objections_until is not None:
        until = Moment(election.objections_until, shown.zone)
        return lines(text(f"elections-now-elected-{kind}", who=shown.winner, until=until), by_lot)
    if election.stage is Stage.OFFERED:
        return lines(text("elections-now-offered", who=shown.winner), by_lot)
    return lines(text(f"elections-now-done-{kind}", who=shown.winner), by_lot)


def who_stands(shown: Shown) -> Value:
    """Who can be voted for, and how many have not said yet whether they stand."""
    names = Joined(tuple(one.label for one in shown.standing), "list")
    waits = shown.asked if shown.phase in (Phase.NOMINATION, Phase.ACCEPTANCE) else 0
    return lines(
        text("elections-standing", names=names) if shown.standing else text("elections-standing-none"),
        text("elections-asked", count=waits) if waits else None,
    )


def head(shown: Shown) -> Value:
    """The title, where it stands, who stands."""
    return paragraphs(title(shown.election, shown.unit_label), stands_so(shown), who_stands(shown))
