"""The form of small talk: a question that leaves room for its mark, two to ten answers."""

import pytest

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls import small_talk as rules


def test_from_question_to_answers() -> None:
    assert rules.begun(unit_id=1) == {"stage": "question", "question": "", "options": [], "unit_id": 1}
    state = rules.step(rules.begun(unit_id=1), Given("text", " 周末\n包饺子？ "))
    assert (state["stage"], state["question"]) == ("options", "周末 包饺子？")
    state = rules.step(state, Given("text", "- 来\n- 不来"))
    assert (state["stage"], state["options"]) == ("check", ["来", "不来"])
    again = rules.step(rules.step(state, Choose("check", "question")), Given("text", "包粽子？"))
    assert (again["stage"], again["question"], again["options"]) == ("check", "包粽子？", ["来", "不来"])
    assert rules.step(state, Choose("check", "options")) == {**state, "stage": "options"}
    assert rules.step(again, Choose("check", "send")) == {
        "question": "包粽子？", "options": ["来", "不来"], "unit_id": 1
    }  # fmt: skip


@pytest.mark.parametrize(
    ("stage", "given", "why"),
    [
        ("question", Given("text", "  "), "forms-refused-text-wanted"),
        ("question", Given("photo", "包饺子？"), "forms-refused-text-wanted"),
        ("question", Given("text", "长" * 251), "forms-refused-too-long"),
        ("question", Choose("question", "send"), "forms-refused-old-button"),
        ("options", Given("text", "来"), "polls-refused-few-options"),
        ("options", Given("text", "\n".join(map(str, range(11)))), "polls-refused-many-options"),
        ("options", Given("text", f"来\n{'不' * 101}"), "polls-refused-long-option"),
        ("options", Given("text", "来\n来"), "polls-refused-same-option"),
        ("check", Given("text", "来"), "forms-refused-choose"),
        ("check", Choose("check", "back"), "forms-refused-old-button"),
    ],
)
def test_what_it_does_not_take(stage: str, given: Given | Choose, why: str) -> None:
    with pytest.raises(Refused, match=f"^{why}$"):
        rules.step(rules.begun() | {"stage": stage}, given)


def test_as_long_as_fits_beside_the_mark() -> None:
    longest, answers = "长" * rules.QUESTION, ["不" * rules.OPTION, *map(str, range(2, rules.MOST + 1))]
    state = rules.step(rules.begun(), Given("text", longest))
    assert rules.step(state, Given("text", "\n".join(answers))) == {
        "stage": "check", "question": longest, "options": answers,
    }  # fmt: skip
    with pytest.raises(Refused) as refused:
        rules.step(rules.begun(), Given("text", f"{longest}长"))
    assert refused.value.args_of_text == {"limit": rules.QUESTION}
