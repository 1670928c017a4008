"""What is shown at a counter: its QR can be read, everything stands on one page, words are never markup."""

from dataclasses import replace

import pytest

from bot.delivery.prints import pickup_pdf, pickup_png
from tests.prints.samples import HOSTILE, PICKUP, PICKUP_SLIP
from tests.prints.test_prints import pages_of, signs_in


def test_the_picture_is_as_wide_as_a_phone_and_always_the_same() -> None:
    first = pickup_png(PICKUP)
    assert first.startswith(b"\x89PNG")
    assert int.from_bytes(first[16:20]) == 780
    assert pickup_png(PICKUP) == first


def test_the_slip_says_what_where_until_when_and_the_word_for_a_neighbour() -> None:
    drawn = pickup_pdf(PICKUP_SLIP)
    assert pages_of(drawn) == 1
    assert set("取货小条洗衣液兑换点留到7月15日口令0427ACDEFH23") <= signs_in(drawn)
    assert pickup_pdf(PICKUP_SLIP) == drawn


@pytest.mark.parametrize("words", [HOSTILE, "很长" * 60, ""])
def test_any_words_stay_on_one_page(words: str) -> None:
    sheet = replace(
        PICKUP_SLIP, name=words, show=words, community=words, lines=(words, words, words), word=words or "—"
    )
    assert pages_of(pickup_pdf(sheet)) == 1


def test_english_words_stay_on_one_page() -> None:
    sheet = replace(
        PICKUP_SLIP, language="en", name="A knife sharpened, or a pair of scissors", title="Pickup slip",
        lines=("Sunshine points counter (committee office, behind the stairs)", "Kept until 15 July", "3"),
        word="For a neighbour you send: word 0427",
    )  # fmt: skip
    assert pages_of(pickup_pdf(sheet)) == 1
