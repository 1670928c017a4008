"""What a ballot may say: each kind's canonical form, each refusal, and the text it is kept as."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.polls.choices import checked, packed, unpacked
from bot.domain.polls.values import ABSTAIN, NO, YES, Choice, Form, Kind

FORMS = {
    Kind.YES_NO: Form(Kind.YES_NO, 3),
    Kind.ONE: Form(Kind.ONE, 3),
    Kind.SEVERAL: Form(Kind.SEVERAL, 4, least=2, most=3),
    Kind.APPROVAL: Form(Kind.APPROVAL, 3),
    Kind.SCORE: Form(Kind.SCORE, 3),
    Kind.RANKED: Form(Kind.RANKED, 3),
    Kind.POINTS: Form(Kind.POINTS, 3, points=10),
    Kind.DATES: Form(Kind.DATES, 3),
}


@pytest.mark.parametrize(
    ("kind", "choice", "kept"),
    [
        (Kind.YES_NO, (YES,), (YES,)),
        (Kind.YES_NO, (NO,), (NO,)),
        (Kind.YES_NO, (ABSTAIN,), (ABSTAIN,)),
        (Kind.ONE, (2,), (2,)),
        (Kind.SEVERAL, (3, 1), (1, 3)),
        (Kind.SEVERAL, (3, 1, 0), (0, 1, 3)),
        (Kind.APPROVAL, (2, 0, 1), (0, 1, 2)),
        (Kind.SCORE, (0, 5, 3), (0, 5, 3)),
        (Kind.SCORE, (0, 0, 0), (0, 0, 0)),
        (Kind.RANKED, (2, 0), (2, 0)),
        (Kind.RANKED, (2, 0, 1), (2, 0, 1)),
        (Kind.POINTS, (7, 0, 3), (7, 0, 3)),
        (Kind.POINTS, (0, 1, 0), (0, 1, 0)),
        (Kind.POINTS, (0, 0, 0), ()),
        (Kind.DATES, (0, 1, 2), (0, 1, 2)),
        (Kind.DATES, (0, 0, 0), (0, 0, 0)),
    ],
)
def test_what_a_ballot_may_say(kind: Kind, choice: Choice, kept: Choice) -> None:
    assert checked(FORMS[kind], choice) == kept


@pytest.mark.parametrize("kind", Kind)
def test_a_blank_ballot_is_one_of_every_kind(kind: Kind) -> None:
    assert checked(FORMS[kind], ()) == ()


@pytest.mark.parametrize(
    ("kind", "choice", "code", "said"),
    [
        (Kind.YES_NO, (3,), "option", {}),
        (Kind.YES_NO, (-1,), "option", {}),
        (Kind.YES_NO, (YES, NO), "many", {"most": 1}),
        (Kind.ONE, (3,), "option", {}),
        (Kind.ONE, (0, 1), "many", {"most": 1}),
        (Kind.ONE, (1, 1), "twice", {}),
        (Kind.SEVERAL, (0,), "few", {"least": 2}),
        (Kind.SEVERAL, (0, 1, 2, 3), "many", {"most": 3}),
        (Kind.SEVERAL, (0, 4), "option", {}),
        (Kind.SEVERAL, (0, 0), "twice", {}),
        (Kind.APPROVAL, (0, 3), "option", {}),
        (Kind.APPROVAL, (0, 0), "twice", {}),
        (Kind.RANKED, (0, 3), "option", {}),
        (Kind.RANKED, (0, 1, 0), "twice", {}),
        (Kind.SCORE, (0, 1), "length", {"count": 3}),
        (Kind.SCORE, (0, 1, 6), "score", {"most": 5}),
        (Kind.SCORE, (0, 1, -1), "score", {"most": 5}),
        (Kind.POINTS, (10,), "length", {"count": 3}),
        (Kind.POINTS, (7, 0, 4), "points", {"most": 10}),
        (Kind.POINTS, (11, 0, -1), "points", {"most": 10}),
        (Kind.DATES, (0, 1, 2, 0), "length", {"count": 3}),
        (Kind.DATES, (0, 1, 3), "date", {}),
        (Kind.DATES, (-1, 1, 2), "date", {}),
    ],
)
def test_what_a_ballot_must_not_be(kind: Kind, choice: Choice, code: str, said: dict[str, int]) -> None:
    with pytest.raises(Refused) as refused:
        checked(FORMS[kind], choice)
    assert refused.value.code == f"polls-refused-{code}"
    assert refused.value.args_of_text == said


@pytest.mark.parametrize("kind", Kind)
def test_what_is_kept_may_be_said_again(kind: Kind) -> None:
    for length in range(1, 4):
        for choice in product(range(4), repeat=length):
            try:
                kept = checked(FORMS[kind], choice)
            except Refused:
                continue
            assert checked(FORMS[kind], kept) == kept


def test_a_choice_as_text() -> None:
    assert packed((0, 2)) == "0,2"
    assert packed(()) == ""
    assert unpacked("10,0,2") == (10, 0, 2)
    assert unpacked("") == ()


@given(st.lists(st.integers(0, 30), max_size=20).map(tuple))
def test_what_is_packed_is_unpacked_again(choice: Choice) -> None:
    assert unpacked(packed(choice)) == choice


@pytest.mark.parametrize("text", [",", "0,", ",0", " 0", "0 ", "0, 1", "00", "01", "+1", "-1", "1_0", "１", "a", "1\n"])
def test_text_that_packs_nothing_is_no_choice(text: str) -> None:
    with pytest.raises(ValueError, match="not a packed choice"):
        unpacked(text)
