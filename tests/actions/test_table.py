from hypothesis import given
from hypothesis import strategies as st

from bot.actions.table import BUTTONS
from bot.screens.packing import NotACommand, unpack


@given(st.sampled_from(sorted(BUTTONS)), st.lists(st.text(max_size=12), max_size=6))
def test_no_forgery_of_a_real_button_raises_anything_else(code: str, parts: list[str]) -> None:
    try:
        command = unpack(":".join([code, *parts]), BUTTONS)
    except NotACommand:
        return
    assert type(command) is BUTTONS[code]
