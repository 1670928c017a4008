"""Disputes: the other side hears of it with consent alone, and an agreement is one of both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import disputes as rules
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.disputes import Answer, Consent, Dispute, Outcome, Side

REPORTER, MEDIATOR, OTHER, MATE = ResidentId(1), ResidentId(2), ResidentId(3), ResidentId(4)
THEIRS, OTHERS, FAR = HouseholdId(10), HouseholdId(20), HouseholdId(30)


def named(who: ResidentId = MEDIATOR, household: HouseholdId | None = None, before: Dispute | None = None) -> Dispute:
    return rules.name(before or Dispute(), who, household, reporter=REPORTER, reporter_household=THEIRS)


def invited(
    dispute: Dispute, household: HouseholdId = OTHERS, people: tuple[ResidentId, ...] = (OTHER, MATE)
) -> Dispute:
    return rules.invite(dispute, household, people, reporter_household=THEIRS, mediator_household=FAR)


def told() -> Dispute:
    return invited(rules.answer_consent(rules.ask_consent(named()), yes=True))


def talking() -> Dispute:
    return rules.answer_invitation(told(), OTHER, willing=True)


def refused(code: str) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, match=f"disputes-refused-{code}")


def test_no_mediator_is_of_a_side() -> None:
    for who, household in ((REPORTER, None), (ResidentId(9), THEIRS)):
        with refused("own"):
            named(who, household)
    for who, household in ((OTHER, None), (ResidentId(9), OTHERS)):
        with refused("own"):
            named(who, household, told())
    with refused("already-named"):
        named(before=named())
    with refused("own"):
        rules.invite(
            rules.answer_consent(rules.ask_consent(named()), yes=True), FAR, (OTHER,), reporter_household=THEIRS,
            mediator_household=FAR,
        )  # fmt: skip


def test_a_no_is_not_asked_again_but_may_be_changed() -> None:
    no = rules.answer_consent(rules.ask_consent(named()), yes=False)
    with refused("consent-refused"):
        rules.ask_consent(no)
    with refused("no-consent"):
        invited(no)
    assert rules.answer_consent(no, yes=True).consent is Consent.GIVEN


def test_consent_can_be_taken_back_until_the_other_side_was_told() -> None:
    given_once = rules.answer_consent(rules.ask_consent(named()), yes=True)
    with refused("no-consent"):
        invited(rules.answer_consent(given_once, yes=False))
    with refused("told"):
        rules.answer_consent(told(), yes=False)
    with refused("told"):
        rules.ask_consent(told())
    with refused("told"):
        invited(told(), FAR)


def test_nobody_is_told_but_another_household_with_somebody_in_it() -> None:
    allowed = rules.answer_consent(rules.ask_consent(named()), yes=True)
    with refused("same-household"):
        invited(allowed, THEIRS)
    with refused("nobody-there"):
        invited(allowed, OTHERS, ())
    with refused("nothing-asked"):
        rules.answer_consent(named(), yes=True)


def test_whoever_takes_part_does_so_freely() -> None:
    talks = talking()
    assert talks.willing == {OTHER}
    assert talks.invited == {OTHER, MATE}
    with refused("said-so"):
        rules.answer_invitation(talks, OTHER, willing=True)
    assert rules.answer_invitation(talks, OTHER, willing=False).willing == frozenset()


def test_an_agreement_is_of_both_and_of_the_text_they_saw() -> None:
    with refused("nobody-willing"):
        rules.propose(told(), "十点以后不打")
    first = rules.propose(talking(), "十点以后不打")
    one = rules.agree(first, Side.REPORTER, 1, yes=True)
    assert one.outcome is Outcome.OPEN
    with refused("said-so"):
        rules.agree(one, Side.REPORTER, 1, yes=True)
    second = rules.propose(one, "九点以后不打")
    assert second.agreed == frozenset()
    with refused("other-text"):
        rules.agree(second, Side.OTHER, 1, yes=True)
    both = rules.agree(rules.agree(second, Side.OTHER, 2, yes=True), Side.REPORTER, 2, yes=True)
    assert both.outcome is Outcome.AGREED
    off = rules.agree(second, Side.OTHER, 2, yes=False)
    with refused("other-text"):
        rules.agree(off, Side.REPORTER, 2, yes=True)


def test_another_mediator_keeps_what_the_sides_allowed_and_no_open_text() -> None:
    released = rules.release(rules.propose(talking(), "十点以后不打"))
    assert (released.mediator, released.agreement) == (None, "")
    assert released.willing == {OTHER}
    assert named(ResidentId(9), FAR, released).consent is Consent.GIVEN


@given(st.lists(st.sampled_from(["name", "ask", "yes", "no", "invite", "willing", "unwilling", "release", "end"])))
def test_the_other_side_is_told_only_while_the_reporters_last_word_is_yes(events: list[str]) -> None:
    dispute, last_word = Dispute(), False
    for event in events:
        before = dispute
        try:
            match event:
                case "name":
                    dispute = named(before=dispute)
                case "ask":
                    dispute = rules.ask_consent(dispute)
                case "yes" | "no":
                    dispute = rules.answer_consent(dispute, yes=event == "yes")
                    last_word = event == "yes"
                case "invite":
                    dispute = invited(dispute)
                    assert last_word
                case "willing" | "unwilling":
                    dispute = rules.answer_invitation(dispute, OTHER, willing=event == "willing")
                case "release":
                    dispute = rules.release(dispute)
                case _:
                    dispute = rules.end(dispute, Outcome.OPEN)
        except Refused:
            assert dispute is before
        if dispute.other is not None:
            assert last_word
            assert dispute.consent is Consent.GIVEN
        assert all(answer is Answer.INVITED or dispute.other for _, answer in dispute.answers)


@pytest.mark.parametrize(
    ("written", "theirs"),
    [
        ("楼上天天半夜打麻将，吵得", True),
        ("他说楼上 天天\n半夜打麻将", True),
        ("想请您聊聊夜里的声音", False),
        ("半夜打麻将", False),
    ],
)
def test_the_reporters_words_are_recognised(written: str, theirs: bool) -> None:
    assert rules.repeats("楼上天天半夜打麻将，吵得孩子睡不着", written) is theirs
