"""Good deeds: the form, who answers, which households count, when it is over."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain import deeds as rules
from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.deeds import ASKED_FOR, SEEN_WITHIN, Deed, DeedId, State

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
DEED = Deed(
    DeedId(1), CommunityId(1), UnitId(1), ResidentId(1), HouseholdId(1), HouseholdId(2), "3-2-502", "扫雪",
    date(2026, 6, 1), State.ASKED, NOW, NOW + ASKED_FOR,
)  # fmt: skip
OPEN = replace(DEED, state=State.OPEN, until=NOW + SEEN_WITHIN)
DOORS = ("3-2-502", "3-2-503")


def said(words: str) -> Given:
    return Given("text", words)


def test_three_answers_name_a_deed() -> None:
    state = rules.begun(DOORS, unit_id=1)
    state = rules.step(state, said("502"))
    state = rules.step(state, said("  帮大家   扫雪 "))
    assert (state["door"], state["words"], state["stage"]) == ("3-2-502", "帮大家 扫雪", "check")
    other = rules.step(rules.step(state, Choose("check", "door")), Choose("door", "3-2-503"))
    assert (other["door"], other["words"], other["stage"]) == ("3-2-503", "帮大家 扫雪", "check")
    assert "stage" not in rules.step(other, Choose("check", "send"))


@pytest.mark.parametrize(
    ("stage", "given", "code"),
    [
        ("door", said("504"), "deeds-refused-door"),
        ("door", Choose("door", "3-2-504"), "forms-refused-old-button"),
        ("words", said("好" * 201), "forms-refused-too-long"),
        ("words", said("  "), "forms-refused-text-wanted"),
        ("check", said("再说"), "forms-refused-choose"),
        ("words", Choose("check", "send"), "forms-refused-old-button"),
    ],
)
def test_what_answers_nothing_is_refused(stage: str, given: Given | Choose, code: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.step({**rules.begun(DOORS), "stage": stage}, given)
    assert refused.value.code == code


def test_whoever_did_it_answers_once_and_in_time() -> None:
    assert rules.answered(DEED, agrees=True, now=NOW) == (State.OPEN, NOW + SEEN_WITHIN)
    assert rules.answered(DEED, agrees=False, now=NOW) == (State.DECLINED, None)
    for deed, now in ((OPEN, NOW), (DEED, NOW + ASKED_FOR)):
        with pytest.raises(Refused):
            rules.answered(deed, agrees=True, now=now)


@pytest.mark.parametrize(
    ("deed", "household", "now", "code"),
    [
        (OPEN, 2, NOW, "deeds-refused-own"),
        (OPEN, 1, NOW, "deeds-refused-named-it"),
        (DEED, 3, NOW, "deeds-refused-over"),
        (OPEN, 3, NOW + SEEN_WITHIN, "deeds-refused-over"),
    ],
)
def test_only_others_and_only_in_time_have_seen_it(deed: Deed, household: int, now: datetime, code: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.require_can_confirm(deed, HouseholdId(household), now)
    assert refused.value.code == code
    rules.require_can_confirm(OPEN, HouseholdId(3), NOW + SEEN_WITHIN - timedelta(seconds=1))


def test_three_make_it_stand() -> None:
    assert [rules.is_enough(count) for count in (0, 2, 3, 4)] == [False, False, True, True]


def test_what_nobody_answered_lapses() -> None:
    assert rules.lapses(DEED, NOW + ASKED_FOR)
    assert not rules.lapses(DEED, NOW + ASKED_FOR - timedelta(seconds=1))
    assert not rules.lapses(replace(OPEN, state=State.CONFIRMED, until=None), NOW + timedelta(days=99))
