"""A press is read from its few fields as the library would read it; anything else is left to the library."""

from typing import Any

import orjson
import pytest
from telegram import Update

from bot.domain.commands.forms import Unknown
from handlers.telegram.reading import pressed, read, sound
from tests.benchmarks.presses import press

KEY = "tg:1"


def payload_of(update: bytes, change: dict[str, Any]) -> dict[str, Any]:
    payload: dict[str, Any] = orjson.loads(update)
    payload["callback_query"] |= change
    return payload


def by_the_library(payload: dict[str, Any]) -> Any:
    return read(Update.de_json(sound(payload), None), "shuoshi_bot", KEY)


@pytest.mark.parametrize("change", [
    {}, {"data": "vvo:1:0"}, {"data": "forged\ud800"}, {"data": ""}, {"data": "x" * 64},
    {"message": {"message_id": 7, "date": 0, "chat": {"id": 5, "type": "private", "first_name": "安"}}},
    {"from": {"id": 5, "is_bot": False, "first_name": "安"}},
    {"from": {"id": 5, "is_bot": False, "first_name": "安", "language_code": "zh-TW"}},
], ids=str)  # fmt: skip
def test_a_press_is_read_as_by_the_library(change: dict[str, Any]) -> None:
    payload = payload_of(press(3, 100), change)
    found = pressed(payload, KEY)
    assert found is not None
    assert found == by_the_library(payload)


@pytest.mark.parametrize("change", [
    {"message": None}, {"data": None}, {"from": {"id": "5"}}, {"message": {"message_id": 7}}, {"id": 5},
    {"message": {"message_id": 10**30, "date": 0, "chat": {"id": 5, "type": "private"}}},
], ids=str)  # fmt: skip
def test_what_is_no_plain_press_is_left_to_the_library(change: dict[str, Any]) -> None:
    assert pressed(payload_of(press(3, 100), change), KEY) is None
    assert pressed({"update_id": 1, "message": {"text": "x"}}, KEY) is None


def test_a_forged_button_is_an_unknown_one() -> None:
    found = pressed(payload_of(press(3, 100), {"data": "vvo:\x00:\ud800"}), KEY)
    assert found is not None
    assert isinstance(found.command, Unknown)
