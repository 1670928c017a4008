"""What Telegram signed is believed, fresh and unchanged; nothing else is."""

import hmac
import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.mini_app import key_of, signed_for

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
TOKEN = "123456:sandbox"


def init_data(token: str = TOKEN, at: datetime = NOW, user: object = None, **more: str) -> str:
    """What Telegram hands to a page in its window."""
    told = {"id": 77, "first_name": "安", "language_code": "zh-hans"} if user is None else user
    fields = {"auth_date": str(int(at.timestamp())), "query_id": "AAH", "user": json.dumps(told), **more}
    checked = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.new(b"WebAppData", token.encode(), sha256).digest()
    return urlencode(fields | {"hash": hmac.new(key, checked.encode(), sha256).hexdigest()})


def test_whom_telegram_signed_for_is_known() -> None:
    signed = signed_for(init_data(signature="abc", start_param="m_1"), key_of(TOKEN), NOW)
    assert signed is not None
    assert (signed.telegram_id, signed.language) == (77, "zh-hans")


def test_two_openings_have_two_proofs() -> None:
    key = key_of(TOKEN)
    first, second = signed_for(init_data(), key, NOW), signed_for(init_data(at=NOW - timedelta(seconds=1)), key, NOW)
    assert first is not None
    assert second is not None
    assert first.proof != second.proof


@pytest.mark.parametrize(
    ("ago", "is_taken"),
    [(timedelta(hours=1), True), (timedelta(hours=1, seconds=1), False), (timedelta(minutes=-5), True),
     (timedelta(minutes=-6), False)],
)  # fmt: skip
def test_it_is_good_for_an_hour(ago: timedelta, is_taken: bool) -> None:
    assert (signed_for(init_data(at=NOW - ago), key_of(TOKEN), NOW) is not None) == is_taken


def test_another_bots_token_signs_nobody_in() -> None:
    assert signed_for(init_data("654321:other"), key_of(TOKEN), NOW) is None


@given(st.data())
def test_whatever_is_changed_is_refused(data: st.DataObject) -> None:
    whole = init_data()
    at = data.draw(st.integers(0, len(whole) - 1))
    sign = data.draw(st.sampled_from("0123456789abcdefXYZ"))
    changed = whole[:at] + sign + whole[at + 1 :]
    signed = signed_for(changed, key_of(TOKEN), NOW)
    assert signed is None or signed == signed_for(whole, key_of(TOKEN), NOW)


@given(st.text(max_size=300))
def test_anything_else_is_refused(words: str) -> None:
    assert signed_for(words, key_of(TOKEN), NOW) is None


@pytest.mark.parametrize(
    "user",
    [{}, [], "x", 5, {"id": "77"}, {"id": True}, {"id": 0}, {"id": -5}, {"id": 1 << 53}, {"id": 7, "is_bot": True}],
)
def test_what_is_signed_for_nobody_signs_nobody_in(user: object) -> None:
    assert signed_for(init_data(user=user), key_of(TOKEN), NOW) is None


def test_a_field_said_twice_is_refused() -> None:
    whole = init_data()
    user = urlencode({"user": json.dumps({"id": 99})})
    assert signed_for(f"{whole}&{user}", key_of(TOKEN), NOW) is None
    assert signed_for(f"{user}&{whole}", key_of(TOKEN), NOW) is None


def test_too_much_is_not_looked_at() -> None:
    assert signed_for(init_data(more="x" * 5000), key_of(TOKEN), NOW) is None
