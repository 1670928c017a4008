"""Codes: made without look-alikes, read as people type them, five wrong tries a day, dead after their last day."""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import codes
from bot.domain.base import Refused
from bot.domain.codes import ALPHABET, LENGTH, WrongTries, make_code, read_code

SHANGHAI = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 3, 9)
NOW = datetime(2026, 3, 9, 1, tzinfo=UTC)

made = st.integers().map(lambda seed: make_code(random.Random(seed)))


def test_no_sign_looks_like_another() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 26
    assert not set(ALPHABET) & set("01OILUSZBG")


def test_a_code_is_made_from_the_given_source_only() -> None:
    assert make_code(random.Random(7)) == make_code(random.Random(7)) != make_code(random.Random(8))
    assert len({make_code(random.SystemRandom()) for _ in range(1000)}) == 1000


@given(made)
def test_what_was_made_is_read(code: str) -> None:
    assert len(code) == LENGTH
    assert read_code(code) == code


@given(made, st.data())
def test_however_it_is_typed(code: str, data: st.DataObject) -> None:
    typed = data.draw(st.sampled_from([code, code.lower(), codes.grouped(code), f"h_{code}"]))
    if data.draw(st.booleans()):
        typed = typed.translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)})
    assert read_code(data.draw(st.sampled_from(["", " ", "\n", "　"])) + typed + " ") == code


@given(made)
def test_the_whole_link_will_do(code: str) -> None:
    for link in (f"https://t.me/shuoshi_bot?start=h_{code}", f"t.me/x?startgroup={code}&admin=pin_messages"):
        assert read_code(link) == code


@given(made)
def test_what_the_qr_of_a_pickup_says_is_read(code: str) -> None:
    assert read_code(codes.pickup_link("https://shuoshi.example", "shuoshi_bot", code)) == code
    assert read_code(codes.pickup_link("", "shuoshi_bot", code)) == code
    assert read_code(f"https://shuoshi.example/h/{code}?x=1") == code


@pytest.mark.parametrize(
    "typed", ["ACDE FH23", "acde—fh23", "ACDE_FH23", "Ａｃｄｅ－ＦＨ２３", "a c d e f h 2 3", "ACDE-FHZ3"]
)
def test_spaces_dashes_and_slips_of_the_eye(typed: str) -> None:
    assert read_code(typed) == "ACDEFH23"


def test_look_alikes_are_read_as_what_is_meant() -> None:
    assert read_code("SZBGUACD") == "5286VACD"


@pytest.mark.parametrize(
    "typed", ["", "ACDEFH2", "ACDEFH234", "ACDEFH20", "ACDEFHI3", "三栋二单元五零一", "h_", "u_12"]
)
def test_what_cannot_be_a_code_is_no_wrong_try(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_code(typed)
    assert refused.value.code == "residents-code-unreadable"


@given(st.text())
def test_any_text_is_a_code_or_refused(text: str) -> None:
    try:
        code = read_code(text)
    except Refused:
        return
    assert read_code(code) == code


def test_grouped_for_reading() -> None:
    assert codes.grouped("ACDEFH23") == "ACDE-FH23"


def test_five_wrong_tries_a_day() -> None:
    assert codes.tries_left(None, TODAY) == 5
    for count in range(5):
        tries = WrongTries(TODAY, count)
        assert codes.tries_left(tries, TODAY) == 5 - count
        codes.require_try(tries, TODAY)
    with pytest.raises(Refused) as refused:
        codes.require_try(WrongTries(TODAY, 5), TODAY)
    assert (refused.value.code, refused.value.args_of_text) == ("residents-code-tries-spent", {"limit": 5})


def test_the_next_day_begins_anew() -> None:
    spent = WrongTries(TODAY, 9)
    tomorrow = TODAY + timedelta(days=1)
    assert codes.tries_left(spent, tomorrow) == 5


def test_a_clock_that_jumps_back_gives_no_tries() -> None:
    spent = WrongTries(TODAY, 5)
    yesterday = TODAY - timedelta(days=1)
    assert codes.tries_left(spent, yesterday) == 0


def test_a_code_lives_through_the_day_that_is_printed() -> None:
    end = codes.expires_at(NOW, SHANGHAI, days=10)
    assert codes.last_day(end, SHANGHAI) == date(2026, 3, 19)
    assert end == datetime(2026, 3, 19, 16, tzinfo=UTC)
    codes.require_live(end - timedelta(microseconds=1), end, None)
    with pytest.raises(Refused) as refused:
        codes.require_live(end, end, None)
    assert (refused.value.code, refused.value.args_of_text) == ("residents-code-expired", {"at": end})


def test_a_revoked_code_is_dead_at_once() -> None:
    end = codes.expires_at(NOW, SHANGHAI, days=60)
    codes.require_live(NOW, end, NOW + timedelta(seconds=1))
    with pytest.raises(Refused) as refused:
        codes.require_live(NOW, end, NOW)
    assert refused.value.code == "residents-code-revoked"


zones = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Apia"]).map(ZoneInfo)


@given(
    st.integers(0, 20 * 366 * 86400).map(lambda s: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=s)),
    zones,
    st.integers(0, 400),
)
def test_the_end_is_the_end_of_a_local_day(made_at: datetime, zone: ZoneInfo, days: int) -> None:
    end = codes.expires_at(made_at, zone, days)
    assert end > made_at
    assert codes.last_day(end, zone) == made_at.astimezone(zone).date() + timedelta(days=days)
