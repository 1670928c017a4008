from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NewType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Command
from bot.screens.packing import LIMIT, NotACommand, pack, unpack

ThingId = NewType("ThingId", int)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Paint(Command):
    code: ClassVar[str] = "zz"
    thing: ThingId
    colour: Colour
    word: str
    on: bool
    shade: int | None = None


@dataclass(frozen=True, slots=True)
class Nameless(Command):
    thing: int


NUMBERS = st.integers(-(2**63) + 1, 2**63 - 1)
KNOWN = {"zz": Paint}


@given(NUMBERS, st.sampled_from(Colour), st.text("abc字 ", max_size=4), st.booleans(), st.none() | NUMBERS)
def test_what_is_packed_is_unpacked_alike(thing: int, colour: Colour, word: str, on: bool, shade: int | None) -> None:
    command = Paint(ThingId(thing), colour, word, on, shade)
    assert unpack(pack(command), KNOWN) == command
    assert len(pack(command).encode()) <= LIMIT


@given(st.text(max_size=64) | st.from_regex(r"zz(:[a-z0-9-]{0,14}){0,6}", fullmatch=True))
def test_whatever_is_forged_is_refused_or_what_would_have_been_packed(data: str) -> None:
    try:
        command = unpack(data, KNOWN)
    except NotACommand:
        return
    assert pack(command) == data


@pytest.mark.parametrize(
    "data", ["zz:00:red::1:", "zz:1:green::1:", "zz:1:red::yes:", "zz:1:red::1", "yy:1", "", ":", "zz:+1:red::1:"]
)
def test_what_pack_would_not_write_is_no_command(data: str) -> None:
    with pytest.raises(NotACommand):
        unpack(data, KNOWN)


def test_what_cannot_be_a_button_is_a_mistake_of_the_code() -> None:
    for wrong in (
        Nameless(1),
        Paint(ThingId(1), Colour.RED, "a:b", True),
        Paint(ThingId(1), Colour.RED, "字" * 30, True),
    ):
        with pytest.raises(ValueError, match=r"."):
            pack(wrong)
