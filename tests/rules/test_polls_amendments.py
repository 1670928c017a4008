"""Amendments of a roll: what can be added and corrected, totals and hashes before and after."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import FlatId, HouseholdId, Refused, ResidentId
from bot.domain.commands.forms import Choose, Given
from bot.domain.polls.amendments import differing, displaced, missing, step, totals, who
from bot.domain.polls.roll import Line
from bot.domain.polls.values import Weight


def home(number: int, area: int = 0, label: str = "") -> Line:
    return Line(label or f"1-1-{number}", Weight(1, area), household_id=HouseholdId(number))


def test_whose_line_it_is() -> None:
    assert who(home(12)) == "h12"
    assert who(Line("a", Weight(1), resident_id=ResidentId(5))) == "r5"
    assert who(Line("a、b", Weight(1, 3), owners="A1/B1", flats=(FlatId(1),))) == "oA1/B1"


def test_what_can_be_added_and_corrected() -> None:
    kept = [home(1), home(2), home(3, label="old")]
    fresh = [home(1), home(3), home(4)]
    assert missing(kept, fresh) == [home(4)]
    assert differing(kept, fresh) == [(home(3, label="old"), home(3))]
    assert missing(kept, kept) == []
    assert differing(kept, kept) == []


@given(st.lists(st.integers(1, 50), unique=True, min_size=1), st.randoms(use_true_random=False))
def test_totals_do_not_depend_on_the_order_and_change_with_a_line(numbers: list[int], source: object) -> None:
    lines = [home(one, area=one) for one in numbers]
    shuffled = list(lines)
    source.shuffle(shuffled)  # type: ignore[attr-defined]
    assert totals(lines) == totals(shuffled)
    fewer = totals(lines[1:])
    assert fewer.lines == len(lines) - 1
    assert fewer.weight + lines[0].weight == totals(lines).weight
    assert fewer.hash != totals(lines).hash


def owned(owners: str, *doors: str) -> Line:
    return Line("、".join(doors), Weight(1, 100 * len(doors)), owners=owners)


def test_a_flat_counts_once_whoever_lives_in_it_now() -> None:
    before, after = home(1, label="1-1-101"), home(2, label="1-1-101")
    assert displaced([before, home(3)], [after, home(3)], after) == [before]
    assert displaced([home(3)], [after, home(3)], after) == []
    both = owned("A1", "1-1-101", "1-1-102")
    assert displaced([before, home(3)], [both], both) == [before]


def test_persons_of_one_flat_stand_beside_each_other() -> None:
    one, other = (Line("1-1-101", Weight(1), resident_id=ResidentId(nth)) for nth in (1, 2))
    assert displaced([one], [other], other) == []


def test_who_sold_one_of_several_flats_is_corrected_before_the_buyer_is_added() -> None:
    seller, buyer = owned("A1", "1-1-101", "1-1-102"), owned("B1", "1-1-102")
    assert displaced([seller], [buyer], buyer) == [seller], "who sold all goes"
    with pytest.raises(Refused) as refused:
        displaced([home(7), seller], [home(7), owned("A1", "1-1-101"), buyer], buyer)
    assert (refused.value.code, refused.value.args_of_text) == (
        "paper-refused-flat-counted", {"door": "1-1-101、1-1-102"},
    )  # fmt: skip
    assert displaced([owned("A1", "1-1-101")], [owned("A1", "1-1-101"), buyer], buyer) == []


def test_from_what_is_wrong_to_the_line_and_the_reason() -> None:
    state = {"stage": "what", "poll_id": 1, "page": 3}
    line = step(state, Choose("what", "correct"))
    assert line == {"stage": "line", "poll_id": 1, "page": 0, "what": "correct"}
    assert step(line, Choose("line", "p2")) == {**line, "page": 2}
    for one in ("h12", "r5", "oA1/B1"):
        assert step(line, Choose("line", one)) == {**line, "who": one, "stage": "why"}
    why = step(line, Choose("line", "h12"))
    check = step(why, Given("text", " 户主\n换了 "))
    assert check == {**why, "why": "户主 换了", "stage": "check"}
    assert step(check, Choose("check", "send")) == {
        "poll_id": 1, "page": 0, "what": "correct", "who": "h12", "why": "户主 换了",
    }  # fmt: skip
    assert step(why, Given("text", "长" * 300))["why"] == "长" * 300


@pytest.mark.parametrize(
    ("stage", "given", "code"),
    [
        ("what", Choose("what", "else"), "forms-refused-old-button"),
        ("line", Choose("line", "h"), "forms-refused-old-button"),
        ("line", Choose("line", "px"), "forms-refused-old-button"),
        ("line", Choose("line", "x12"), "forms-refused-old-button"),
        ("why", Choose("why", "send"), "forms-refused-old-button"),
        ("check", Choose("check", "keep"), "forms-refused-old-button"),
        ("line", Given("text", "三楼"), "forms-refused-old-button"),
        ("why", Given("text", " "), "forms-refused-text-wanted"),
        ("why", Given("photo", "三楼"), "forms-refused-text-wanted"),
    ],
)
def test_what_the_form_does_not_take(stage: str, given: Given | Choose, code: str) -> None:
    with pytest.raises(Refused, match=f"^{code}$"):
        step({"stage": stage}, given)


def test_a_reason_is_short() -> None:
    with pytest.raises(Refused) as refused:
        step({"stage": "why"}, Given("text", "长" * 301))
    assert (refused.value.code, refused.value.args_of_text) == ("forms-refused-too-long", {"limit": 300})
