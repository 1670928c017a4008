from datetime import UTC, datetime

import orjson
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.commands.forms import OpenMenu
from bot.screens.base import Button, Joined, Moment, Print, Screen, Text, Toast, Value
from bot.screens.codec import screen_from_json, screen_to_json, toast_from_json, toast_to_json
from bot.screens.packing import pack

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NAMES = st.text("abc-", min_size=1, max_size=8)
MOMENTS = st.builds(
    Moment,
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds are naive
    st.just("Asia/Shanghai"),
    st.sampled_from(["day", "minute", "time"]),
)
VALUES: st.SearchStrategy[Value] = st.recursive(
    WORDS | st.integers(-(2**53), 2**53) | MOMENTS,
    lambda inner: (
        st.builds(Text, NAMES, st.dictionaries(NAMES, inner, max_size=3))
        | st.builds(
            Joined, st.lists(inner, max_size=3).map(tuple), st.sampled_from(["line", "paragraph", "list", "nothing"])
        )
    ),
    max_leaves=6,
)
BUTTONS = (
    st.builds(Button, VALUES, does=st.just("mn"))
    | st.builds(Button, VALUES, url=WORDS)
    | st.builds(Button, VALUES, start=NAMES)
    | st.builds(Button, VALUES, copies=WORDS)
)
SCREENS = st.builds(
    Screen,
    VALUES,
    st.lists(st.lists(BUTTONS, max_size=2).map(tuple), max_size=2).map(tuple),
    st.lists(NAMES, max_size=3).map(tuple),
    st.none() | NAMES,
    st.none() | st.builds(Print, NAMES, st.integers(0, 99), st.none() | st.just("en")),
    st.booleans(),
    options=st.lists(WORDS, max_size=3).map(tuple),
)


@given(SCREENS)
def test_a_screen_comes_back_as_it_was_stored(screen: Screen) -> None:
    assert screen_from_json(orjson.loads(orjson.dumps(screen_to_json(screen)))) == screen


@given(st.builds(Toast, VALUES, st.booleans(), st.none() | NAMES))
def test_a_toast_comes_back_as_it_was_stored(toast: Toast) -> None:
    assert toast_from_json(orjson.loads(orjson.dumps(toast_to_json(toast)))) == toast


def test_the_command_of_a_button_is_stored_packed() -> None:
    screen = Screen("?", ((Button("!", does=OpenMenu()),),))
    (button,) = screen_from_json(screen_to_json(screen)).buttons[0]
    assert button.does == pack(OpenMenu())
