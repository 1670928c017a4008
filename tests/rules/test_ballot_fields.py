"""The fields of a ballot: what they say is read as it was written, and what is no ballot is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.polls.choices import checked
from bot.domain.polls.fields import read, written
from bot.domain.polls.values import Choice, Form, Kind

FORMS = {
    Kind.YES_NO: Form(Kind.YES_NO, 3), Kind.ONE: Form(Kind.ONE, 4), Kind.SEVERAL: Form(Kind.SEVERAL, 4, 1, 3),
    Kind.APPROVAL: Form(Kind.APPROVAL, 4), Kind.RANKED: Form(Kind.RANKED, 4), Kind.SCORE: Form(Kind.SCORE, 4),
    Kind.POINTS: Form(Kind.POINTS, 4, points=10), Kind.DATES: Form(Kind.DATES, 4),
}  # fmt: skip
NUMBERS = {Kind.SCORE: 5, Kind.DATES: 2, Kind.POINTS: 2}


@st.composite
def ballots(draw: st.DrawFn) -> tuple[Form, Choice]:
    kind = draw(st.sampled_from(tuple(FORMS)))
    form = FORMS[kind]
    if kind in NUMBERS:
        choice = tuple(draw(st.integers(0, NUMBERS[kind])) for _ in range(form.options))
        return form, checked(form, choice)
    most = 1 if kind in (Kind.YES_NO, Kind.ONE) else 3
    options = draw(st.lists(st.integers(0, form.options - 1), min_size=1, max_size=most, unique=True))
    return form, checked(form, tuple(options))


@given(ballots())
def test_what_is_written_is_read(ballot: tuple[Form, Choice]) -> None:
    form, choice = ballot
    if choice:
        assert read(form, written(form, choice)) == choice
    else:
        assert written(form, choice) == {}


@pytest.mark.parametrize(
    ("kind", "fields", "why"),
    [
        (Kind.ONE, {}, "pages-refused-nothing"),
        (Kind.ONE, {"choice": ["0", "1"]}, "polls-refused-many"),
        (Kind.ONE, {"choice": ["9"]}, "polls-refused-option"),
        (Kind.ONE, {"choice": ["-1"]}, "pages-refused-number"),
        (Kind.RANKED, {"o0": ["2"], "o1": ["2"]}, "pages-refused-same-place"),
        (Kind.SCORE, {"o0": ["5"]}, "polls-refused-unscored"),
        (Kind.SCORE, {f"o{one}": ["6"] for one in range(4)}, "polls-refused-score"),
        (Kind.POINTS, {"o0": ["11"]}, "polls-refused-points"),
        (Kind.POINTS, {"o0": ["²"]}, "pages-refused-number"),
        (Kind.POINTS, {"o0": ["00010"]}, "pages-refused-number"),
        (Kind.DATES, {"o0": ["3"]}, "polls-refused-date"),
    ],
)
def test_what_is_no_ballot_is_refused(kind: Kind, fields: dict[str, list[str]], why: str) -> None:
    with pytest.raises(Refused) as refused:
        read(FORMS[kind], fields)
    assert refused.value.code == why


@pytest.mark.parametrize("kind", [Kind.SEVERAL, Kind.APPROVAL, Kind.RANKED, Kind.POINTS])
def test_who_chooses_nothing_casts_a_blank_ballot_as_in_the_chat(kind: Kind) -> None:
    assert read(FORMS[kind], {}) == ()


def test_places_are_written_from_one_on() -> None:
    assert written(FORMS[Kind.RANKED], (2, 0)) == {"o2": ["1"], "o0": ["2"]}
    assert read(FORMS[Kind.POINTS], {"o0": ["0010"]}) == (10, 0, 0, 0)


def test_places_with_gaps_rank_as_they_stand() -> None:
    assert read(FORMS[Kind.RANKED], {"o0": ["4"], "o2": ["2"]}) == (2, 0)
