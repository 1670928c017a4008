"""The form in which a decision is written down: words, whose it is, until when, and when it is looked at again."""

import pytest

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls import decisions as rules
from bot.domain.polls.outcome import Outcome, Verdict
from bot.domain.polls.writing import reasoned

FRESH = rules.begun("晚上十点熄灯", [(3, "物业"), (4, "居委会")], poll_id=1)


def test_what_passed_and_the_first_of_several_answers_may_be_written_down() -> None:
    assert rules.may_be_adopted(Outcome(Verdict.PASSED))
    assert rules.may_be_adopted(Outcome(Verdict.ADVISORY, winners=(1,)))
    assert not rules.may_be_adopted(Outcome(Verdict.ADVISORY))
    assert not rules.may_be_adopted(Outcome(Verdict.TIE, winners=(0, 1)))


def test_from_words_to_the_day_on_which_it_is_looked_at_again() -> None:
    fresh = rules.begun("晚上十点熄灯", [(3, "物业"), (4, "居委会")], poll_id=1)
    assert fresh == {"stage": "words", "words": "晚上十点熄灯", "bodies": [[3, "物业"], [4, "居委会"]], "poll_id": 1}
    kept = rules.step(FRESH, Choose("words", "keep"))
    assert kept == {**FRESH, "stage": "body"}
    assert rules.step(FRESH, Given("text", " 九点\n熄灯 ")) == {**FRESH, "words": "九点 熄灯", "stage": "body"}
    owned = rules.step(kept, Choose("body", "4"))
    assert owned == {**FRESH, "body": 4, "stage": "due"}
    due = rules.step(owned, Choose("due", "30"))
    assert due == {**owned, "due": 30, "stage": "review"}
    assert rules.reviews(due) == [30, 90, 180, 365]
    done = rules.step(due, Choose("review", "90"))
    assert done == {
        "words": "晚上十点熄灯", "bodies": [[3, "物业"], [4, "居委会"]], "poll_id": 1, "body": 4, "due": 30,
        "review": 90,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("stage", "given", "code"),
    [
        ("words", Choose("words", "else"), "forms-refused-old-button"),
        ("body", Choose("body", "5"), "forms-refused-old-button"),
        ("due", Choose("due", "8"), "forms-refused-old-button"),
        ("review", Choose("review", "7"), "forms-refused-old-button"),
        ("body", Given("text", "物业"), "results-refused-press"),
        ("words", Given("text", " "), "forms-refused-text-wanted"),
        ("words", Given("photo", "熄灯"), "forms-refused-text-wanted"),
    ],
)
def test_what_it_does_not_take(stage: str, given: Given | Choose, code: str) -> None:
    with pytest.raises(Refused, match=f"^{code}$"):
        rules.step({**FRESH, "stage": stage, "due": 30}, given)


def test_a_decision_and_a_reason_are_short() -> None:
    longest = "长" * rules.WORDS
    assert rules.step(FRESH, Given("text", longest))["words"] == longest
    assert reasoned({"stage": "why", "poll_id": 1}, Given("text", longest)) == {"poll_id": 1, "words": longest}
    for form in (rules.step, reasoned):
        with pytest.raises(Refused) as refused:
            form(FRESH, Given("text", f"{longest}长"))
        assert (refused.value.code, refused.value.args_of_text) == ("forms-refused-too-long", {"limit": 300})


def test_a_reason_is_words() -> None:
    assert reasoned({"stage": "why"}, Given("text", " 楼上\n没通知到 ")) == {"words": "楼上 没通知到"}
    for given, code in (
        (Choose("why", "none"), "forms-refused-old-button"),
        (Given("text", " "), "forms-refused-text-wanted"),
        (Given("photo", "没通知到"), "forms-refused-text-wanted"),
    ):
        with pytest.raises(Refused, match=f"^{code}$"):
            reasoned({"stage": "why"}, given)
