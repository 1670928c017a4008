"""Elections: phases by the clock, who stands, what follows a verdict."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls import elections as rules
from bot.domain.polls.elections import (
    Answer,
    Candidate,
    CandidateId,
    Election,
    ElectionId,
    Follow,
    Kind,
    Next,
    Phase,
    Round,
    Stage,
    Step,
    Why,
)
from bot.domain.polls.outcome import Outcome, Verdict, outcome
from bot.domain.polls.tally import tally
from bot.domain.polls.values import Ballot, Form, Rule, Weight
from bot.domain.polls.values import Kind as BallotKind

ZONE = "Asia/Shanghai"
START = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
NOMINATE, ACCEPT = datetime(2026, 6, 8, 12, 0, tzinfo=UTC), datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
A_MOMENT = timedelta(microseconds=1)
CALLED = Election(
    ElectionId(1), CommunityId(1), UnitId(1), Kind.LEADER, Stage.CALLED, "", ResidentId(9), START, 2026, NOMINATE,
    ACCEPT, 5, None, START,
)  # fmt: skip
ELECTED = replace(CALLED, stage=Stage.ELECTED, objections_until=ACCEPT + timedelta(days=10))
ANN = Candidate(CandidateId(1), ResidentId(1), HouseholdId(1), "501", Answer.STANDS, "", 1, lives=True, elected=False)


def test_a_phase_lasts_until_eight_in_the_evening_of_its_last_day() -> None:
    assert rules.evening(START, 7, ZONE) == NOMINATE
    assert rules.evening(NOMINATE, 2, ZONE) == ACCEPT
    after_midnight = datetime(2026, 5, 31, 17, 0, tzinfo=UTC)
    assert rules.evening(after_midnight, 7, ZONE) == NOMINATE
    assert rules.evening(START, 7, ZONE).tzinfo is UTC


@pytest.mark.parametrize(
    ("now", "phase"),
    [
        (START, Phase.NOMINATION),
        (NOMINATE - A_MOMENT, Phase.NOMINATION),
        (NOMINATE, Phase.ACCEPTANCE),
        (ACCEPT - A_MOMENT, Phase.ACCEPTANCE),
        (ACCEPT, Phase.AWAITING),
    ],
)
def test_phases_follow_the_clock(now: datetime, phase: Phase) -> None:
    assert rules.phase(CALLED, now) is phase
    assert rules.phase(replace(CALLED, stage=Stage.VOTING), now) is Phase.LATER


def test_nominating_and_answering_end_at_their_instants() -> None:
    rules.require_nominating(CALLED, NOMINATE - A_MOMENT)
    with pytest.raises(Refused) as refused:
        rules.require_nominating(CALLED, NOMINATE)
    assert (refused.value.code, refused.value.args_of_text) == ("elections-refused-nominated", {"at": NOMINATE})
    rules.require_answering(CALLED, START)
    rules.require_answering(CALLED, ACCEPT - A_MOMENT)
    with pytest.raises(Refused) as refused:
        rules.require_answering(CALLED, ACCEPT)
    assert (refused.value.code, refused.value.args_of_text) == ("elections-refused-answered", {"at": ACCEPT})
    with pytest.raises(Refused, match="elections-refused-over"):
        rules.require_answering(replace(CALLED, stage=Stage.CANCELLED), START)
    with pytest.raises(Refused, match="elections-refused-over"):
        rules.require_nominating(replace(CALLED, stage=Stage.CANCELLED), START)


def test_what_the_clock_does() -> None:
    assert rules.next_at(CALLED) == NOMINATE
    assert rules.due(CALLED, NOMINATE - A_MOMENT) is None
    assert rules.due(CALLED, NOMINATE) is Step.ASK_AGAIN
    asked = replace(CALLED, stepped_until=NOMINATE)
    assert rules.due(asked, ACCEPT - A_MOMENT) is None
    assert rules.next_at(asked) == ACCEPT
    assert rules.due(CALLED, ACCEPT) is Step.OPEN_BALLOT, "after a stop nobody is asked whose answer comes too late"
    assert rules.due(replace(CALLED, stepped_until=ACCEPT), ACCEPT) is Step.OPEN_BALLOT, "what must be done is not lost"
    assert rules.next_at(replace(CALLED, stage=Stage.VOTING)) is None
    assert rules.due(ELECTED, ACCEPT + timedelta(days=10)) is Step.STAND
    assert rules.due(replace(ELECTED, stage=Stage.OFFERED), ACCEPT + timedelta(days=10)) is None


def test_a_ballot_has_room_for_twenty() -> None:
    rules.require_room(19)
    with pytest.raises(Refused) as refused:
        rules.require_room(20)
    assert (refused.value.code, refused.value.args_of_text) == ("elections-refused-many", {"most": 20})


def test_who_stands() -> None:
    assert ANN.stands
    assert not replace(ANN, answer=Answer.ASKED).stands, "silence is no yes"
    assert not replace(ANN, answer=Answer.DECLINED).stands
    assert not replace(ANN, nominations=0).stands
    assert not replace(ANN, lives=False).stands


def test_what_the_ballots_are() -> None:
    assert rules.ballot(1, Round.BALLOT) == (Form(BallotKind.YES_NO, 3), Rule.SIMPLE)
    assert rules.ballot(2, Round.BALLOT) == (Form(BallotKind.ONE, 2), Rule.SIMPLE)
    form, rule = rules.ballot(3, Round.RUN_OFF)
    assert (form.kind, form.options, rule) == (BallotKind.ONE, 3, Rule.CONSULTATION)


def follows(which: Round, candidates: int, roll: int, votes: list[int], *, was_repeated: bool = False) -> Next:
    """What follows these ballots, counted as they are."""
    form, rule = rules.ballot(candidates, which)
    counted = tally(Weight(roll), [Ballot((one,)) for one in votes], form)
    return rules.follows(outcome(rule, counted, form), was_repeated=was_repeated)


def test_more_than_half_of_the_ballots_elect_if_more_than_half_vote() -> None:
    assert follows(Round.BALLOT, 2, 6, [0, 0, 0, 1]) == Next(Follow.ELECTED, (0,))
    assert follows(Round.BALLOT, 2, 6, [1, 1, 0, 0]) == Next(Follow.RUN_OFF, (0, 1)), "half is not more than half"
    assert follows(Round.BALLOT, 2, 6, [1, 1, 1]) == Next(Follow.AGAIN), "three of six are no more than half"
    assert follows(Round.BALLOT, 2, 6, [1, 1, 1], was_repeated=True) == Next(Follow.FAILED, why=Why.NO_QUORUM)


def test_the_first_two_and_their_equals_go_into_the_run_off() -> None:
    assert follows(Round.BALLOT, 4, 8, [0, 0, 0, 1, 1, 2, 3]) == Next(Follow.RUN_OFF, (0, 1))
    assert follows(Round.BALLOT, 3, 8, [0, 0, 1, 2, 1, 2]) == Next(Follow.RUN_OFF, (0, 1, 2))


def test_one_candidate_is_approved_or_not() -> None:
    assert follows(Round.BALLOT, 1, 5, [0, 0, 1]) == Next(Follow.ELECTED, (0,))
    assert follows(Round.BALLOT, 1, 5, [0, 1, 2, 0]) == Next(Follow.FAILED, why=Why.REJECTED)


def test_in_the_run_off_most_votes_elect_and_a_lot_decides_between_equals() -> None:
    assert follows(Round.RUN_OFF, 2, 20, [1]) == Next(Follow.ELECTED, (1,))
    assert follows(Round.RUN_OFF, 3, 20, [0, 0, 1, 2]) == Next(Follow.ELECTED, (0,))
    assert follows(Round.RUN_OFF, 2, 20, [0, 1]) == Next(Follow.LOT, (0, 1))
    assert follows(Round.RUN_OFF, 2, 20, []) == Next(Follow.AGAIN), "nobody came"
    assert follows(Round.RUN_OFF, 2, 20, [], was_repeated=True) == Next(Follow.FAILED, why=Why.NO_QUORUM)


def test_a_lost_key_and_blank_ballots() -> None:
    assert rules.follows(None, was_repeated=False) == Next(Follow.AGAIN)
    assert rules.follows(None, was_repeated=True) == Next(Follow.FAILED, why=Why.KEY)
    assert rules.follows(Outcome(Verdict.ADVISORY), was_repeated=False) == Next(Follow.FAILED, why=Why.REJECTED)


def test_two_who_are_called_the_same_are_told_apart() -> None:
    assert rules.distinct(["501", "502", "501"]) == ["501（1）", "502", "501（2）"]


def test_the_form() -> None:
    fresh = rules.begun(Kind.LEADER, unit_id=1)
    assert fresh == {"stage": "check", "kind": "leader", "nominate": 7, "accept": 2, "vote": 5, "unit_id": 1}
    vote = rules.step(fresh, Choose("check", "vote"))
    assert vote == {**fresh, "stage": "vote"}
    assert rules.step(vote, Choose("vote", "back")) == fresh
    for written, days in (("１０天", 10), ("1 day", 1), ("30日", 30), ("2 days", 2)):
        assert rules.step(vote, Given("text", written)) == {**fresh, "vote": days}
    state = rules.step(rules.step(fresh, Choose("check", "accept")), Choose("accept", "3"))
    assert state == {**fresh, "accept": 3}
    for wrong in (
        Given("text", "3X"),
        Given("text", "0"),
        Given("text", "31"),
        Given("text", "三"),
        Given("text"),
        Given("photo", "5"),
    ):
        with pytest.raises(Refused) as refused:
            rules.step(vote, wrong)
        assert (refused.value.code, refused.value.args_of_text) == ("elections-refused-days", {"most": 30})
    for stage, option in (("vote", "4"), ("vote", "x"), ("check", "back"), ("check", "5"), ("vote", "send")):
        with pytest.raises(Refused, match="forms-refused-old-button"):
            rules.step({**state, "stage": stage}, Choose(stage, option))
    with pytest.raises(Refused, match="forms-refused-choose"):
        rules.step(state, Given("text", "好"))
    assert rules.step(state, Choose("check", "send")) == {
        "kind": "leader", "nominate": 7, "accept": 3, "vote": 5, "unit_id": 1,
    }  # fmt: skip


def test_what_a_candidate_says() -> None:
    state = {"stage": "words", "candidate_id": 1}
    assert rules.stated(state, Given("text", " 我来 ")) == {"candidate_id": 1, "words": "我来"}
    assert rules.stated(state, Given("text", "好" * 300))["words"] == "好" * 300
    with pytest.raises(Refused) as refused:
        rules.stated(state, Given("text", "好" * 301))
    assert (refused.value.code, refused.value.args_of_text) == ("forms-refused-too-long", {"limit": 300})
    for unread in (Given("photo", "我来"), Given("text", " ")):
        with pytest.raises(Refused, match="forms-refused-text-wanted"):
            rules.stated(state, unread)
    with pytest.raises(Refused, match="forms-refused-old-button"):
        rules.stated(state, Choose("words", "else"))
    assert rules.stated(state, Choose("words", "none"))["words"] == ""
