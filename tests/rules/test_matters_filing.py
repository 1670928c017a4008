"""Filing a matter: its number, how many may be open, when an anonymous card appears, support."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import HouseholdId, Refused
from bot.domain.matters import (
    Number,
    State,
    SupportEffect,
    Visibility,
    appears_at,
    check_open_limit,
    parse_number,
    support,
    support_effect,
    year_of_number,
)
from tests.rules.matters import FILED_AT, HOUR, MATTER, in_state


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2026-0123", Number(2026, 123)),
        ("#2026-0123", Number(2026, 123)),
        ("2025-7", Number(2025, 7)),
        ("123", Number(2026, 123)),
        ("#123", Number(2026, 123)),
        ("０１２３", Number(2026, 123)),
        ("＃２０２６－０１２３", Number(2026, 123)),
        (" 2026 - 0123 ", Number(2026, 123)),
        ("2026—0123", Number(2026, 123)),
        ("第123号", Number(2026, 123)),
        ("2026年123号", Number(2026, 123)),
        ("2026-12345", Number(2026, 12345)),
        ("0", None),
        ("", None),
        ("-", None),
        ("26-123", None),
        ("2026-", None),
        ("2026-0123-1", None),
        ("漏水", None),
        ("12三", None),
        ("²", None),
        ("1234567890", None),
    ],
)
def test_numbers_as_people_write_them(text: str, number: Number | None) -> None:
    assert parse_number(text, 2026) == number


@given(st.integers(1000, 9999), st.integers(1, 999_999_999))
def test_a_number_said_is_the_number_read(year: int, serial: int) -> None:
    assert parse_number(str(Number(year, serial)), 2026) == Number(year, serial)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_numbers(text: str) -> None:
    number = parse_number(text, 2026)
    assert number is None or number.serial > 0


def test_the_year_of_a_number_is_the_local_one() -> None:
    new_years_eve = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)
    assert year_of_number(new_years_eve, ZoneInfo("Asia/Shanghai")) == 2027
    assert str(Number(2027, 1)) == "2027-0001"


def test_five_open_matters_a_household_danger_apart() -> None:
    check_open_limit(4, "ordinary")
    check_open_limit(9, "danger")
    with pytest.raises(Refused) as refusal:
        check_open_limit(5, "urgent")
    assert (refusal.value.code, refusal.value.args_of_text) == ("matters-refused-too-many-open", {"limit": 5})


@given(st.floats(0, 1, exclude_max=True))
def test_an_anonymous_card_appears_within_the_hour(fraction: float) -> None:
    assert FILED_AT <= appears_at(FILED_AT, fraction) <= FILED_AT + HOUR


def test_a_fraction_is_a_fraction() -> None:
    with pytest.raises(ValueError, match="fraction"):
        appears_at(FILED_AT, 1.0)


def test_support_is_one_a_household() -> None:
    seven, eight = HouseholdId(7), HouseholdId(8)
    one = support(MATTER, seven, True, frozenset())
    assert support(MATTER, eight, True, one) == {seven, eight}
    assert support(MATTER, seven, False, one) == frozenset()
    refused = {
        "matters-refused-already-supported": (MATTER, seven, True),
        "matters-refused-not-supported": (MATTER, eight, False),
        "matters-refused-own-matter": (MATTER, HouseholdId(501), True),
        "matters-refused-already-done": (in_state(State.DONE), eight, True),
        "matters-refused-no-card": (replace(MATTER, visibility=Visibility.CONFIDENTIAL), eight, True),
    }
    for code, (matter, household, on) in refused.items():
        with pytest.raises(Refused) as refusal:
            support(matter, household, on, one)
        assert (refusal.value.code, refusal.value.args_of_text["number"]) == (code, "2026-0123")


def test_nobody_learns_from_support_whose_anonymous_matter_it_is() -> None:
    anonymous = replace(MATTER, visibility=Visibility.ANONYMOUS)
    assert support(anonymous, HouseholdId(501), True, frozenset()) == {HouseholdId(501)}


@pytest.mark.parametrize(
    ("supporters", "households", "needs_decision", "effect"),
    [
        (6, 12, True, SupportEffect.AGENDA),
        (6, 12, False, SupportEffect.URGENT),
        (5, 12, True, SupportEffect.NONE),
        (7, 13, False, SupportEffect.URGENT),
        (6, 13, False, SupportEffect.NONE),
        (0, 0, True, SupportEffect.NONE),
        (1, 1, False, SupportEffect.URGENT),
    ],
)
def test_half_of_the_households(supporters: int, households: int, needs_decision: bool, effect: SupportEffect) -> None:
    assert support_effect(supporters, households, needs_decision) is effect


def test_a_share_of_its_own_counts_as_it_says() -> None:
    assert support_effect(8, 12, True, (2, 3)) is SupportEffect.AGENDA
    assert support_effect(7, 12, True, (2, 3)) is SupportEffect.NONE
