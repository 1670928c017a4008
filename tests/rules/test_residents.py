"""Coming in: the questions end, nobody under 14 gets through, a head is an adult who lives there; names."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused, ResidentId
from bot.domain.residents import TIES, answered, chosen_name, heir, is_left, named, question, typed

OPTIONS = {
    "consent": ("yes",), "door": ("7", "9", "page1"), "tie": TIES, "age": ("adult", "young"), "minor": ("14", "13"),
    "home": ("here", "there"), "keep": ("keep", "end"), "name": ("none",),
}  # fmt: skip
STARTS = st.fixed_dictionaries(
    {"known": st.booleans(), "home": st.sampled_from(("", "3-2-501"))},
    optional={
        "flat_id": st.just(7),
        "asks": st.just(True),
        "adult": st.just(True),
        "tie": st.just("helper"),
        "leaves": st.sampled_from(("owner", "tenant")),
        "doors": st.just({"7": "3-2-501", "9": "3-2-502"}),
    },
)


@dataclass(frozen=True)
class Living:
    number: int
    kind: str
    is_adult: bool
    lives: bool


def begun(**values: Any) -> dict[str, Any]:
    state = {"known": False, "home": "", "flat_id": 7, "door": "3-2-501"} | values
    return state | {"stage": question(state)}


def after(state: dict[str, Any], *options: str) -> dict[str, Any]:
    for option in options:
        state = answered(state, option)
    return state


def test_three_answers_after_the_link_are_enough() -> None:
    assert "stage" not in after(begun(), "yes", "owner", "adult")


def test_who_is_known_answers_only_the_tie_and_where_they_live() -> None:
    state = begun(known=True, adult=True, home="3-2-501")
    assert state["stage"] == "tie"
    state = answered(state, "owner")
    assert state["stage"] == "home"
    assert answered(state, "there")["lives"] is False


@pytest.mark.parametrize(("answers", "adult"), [(("adult",), True), (("young", "14"), False)])
def test_fourteen_is_enough_to_be_registered_and_eighteen_to_be_an_adult(answers: tuple[str, ...], adult: bool) -> None:
    state = after(begun(), "yes", "family", *answers)
    assert "stage" not in state
    assert state["adult"] is adult


def test_under_fourteen_and_helpers_under_eighteen_end_there() -> None:
    assert after(begun(), "yes", "family", "young", "13")["too_young"]
    assert after(begun(tie="helper"), "yes", "young")["too_young"]


@given(STARTS, st.data())
def test_the_questions_always_end_with_consent_and_no_child(start: dict[str, Any], data: st.DataObject) -> None:
    start.setdefault("doors", {"7": "3-2-501"})
    first = question(start)
    if first is None:
        return
    state = start | {"stage": first}
    for _ in range(12):
        if "stage" not in state:
            break
        options = [one for one in OPTIONS[state["stage"]] if state["stage"] != "door" or one in state["doors"]]
        state = answered(state, data.draw(st.sampled_from(options)))
    assert "stage" not in state
    assert state["known"] or state["consented"]
    assert ("adult" in state) != bool(state.get("too_young"))
    if not state.get("too_young"):
        assert state["flat_id"] in (7, 9)
        assert state["tie"] in (*TIES, "helper")


@given(st.text(max_size=20))
def test_an_option_that_no_question_has_is_refused(option: str) -> None:
    for stage in ("consent", "tie", "age", "minor", "home", "keep", "door"):
        state = begun(doors={"7": "3-2-501"}) | {"stage": stage}
        if option in OPTIONS[stage]:
            continue
        if stage == "door" and option.startswith("page"):
            continue
        with pytest.raises(Refused):
            answered(state, option)


@pytest.mark.parametrize(
    ("stage", "words", "option"),
    [
        ("consent", " 同意 ", "yes"),
        ("tie", "業主", "owner"),
        ("age", "满了", "adult"),
        ("door", "501室", "7"),
        ("door", "３-２-５０１", "7"),
    ],
)
def test_answers_may_be_typed(stage: str, words: str, option: str) -> None:
    assert typed({"stage": stage, "doors": {"7": "3-2-501", "9": "3-2-502"}}, words) == option


def test_other_words_are_no_answer() -> None:
    for stage, words in (("consent", "不同意"), ("minor", "满了"), ("door", "50"), ("tie", "房东")):
        with pytest.raises(Refused, match="forms-refused-choose"):
            typed({"stage": stage, "doors": {"7": "3-2-501"}}, words)


MEMBERS = st.lists(st.builds(Living, st.integers(), st.sampled_from((*TIES, "helper")), st.booleans(), st.booleans()))


@given(MEMBERS)
def test_the_heir_is_the_first_adult_who_lives_there_and_no_helper(members: list[Living]) -> None:
    found = heir(members)
    fit = [one for one in members if one.is_adult and one.lives and one.kind != "helper"]
    assert found == (fit[0] if fit else None)


@given(st.text())
def test_a_name_is_one_short_line_or_refused(words: str) -> None:
    try:
        name = chosen_name(words)
    except Refused:
        return
    assert 0 < len(name) <= 12
    assert name == " ".join(name.split())


@pytest.mark.parametrize(
    "words", ["13800000000", "张 138 0000 0000", "0816-333-3333", " ", "一二三四五六七八九十一二三"]
)
def test_telephone_numbers_and_long_names_are_refused(words: str) -> None:
    with pytest.raises(Refused, match="residents-name"):
        chosen_name(words)


def test_a_typed_name_ends_the_request() -> None:
    state = after(begun(asks=True), "yes", "family", "adult")
    assert state["stage"] == "name"
    assert named(state, " 王 阿姨 ")["name"] == "王 阿姨"
    assert "stage" not in named(state, "王阿姨")


@pytest.mark.parametrize(
    ("living", "left", "lives_without_phone", "expected"),
    [
        (0, (1, 2), False, True),
        (0, (), False, False),
        (1, (1, 2), False, False),
        (0, (1, 2), True, False),
        (0, (1, 3), False, False),
    ],
    ids=["all left", "nobody was known", "somebody lives there", "one without a phone does", "comes back"],
)
def test_who_settles_where_all_have_left_begins_another_household(
    living: int, left: tuple[int, ...], lives_without_phone: bool, expected: bool
) -> None:
    gone, newcomer = [ResidentId(one) for one in left], [ResidentId(3)]
    assert is_left(living=living, left=gone, newcomer=newcomer, lives_without_phone=lives_without_phone) is expected
