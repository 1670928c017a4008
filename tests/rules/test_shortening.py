"""Cutting people's words: never longer than asked, never inside what people see as one character."""

from hypothesis import given
from hypothesis import strategies as st

from bot.screens.shortening import in_one_line, shortened

FAMILY, FLAG, TONE, ACCENT = "👨‍👩‍👧‍👦", "🇨🇳", "👍🏽", "e\u0301"
PARTS = st.lists(st.sampled_from([FAMILY, FLAG, TONE, ACCENT, "灯", "a"]), max_size=40)


def units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


@given(PARTS, st.integers(1, 60))
def test_it_ends_where_a_character_ends(parts: list[str], at_most: int) -> None:
    cut = shortened("".join(parts), at_most)
    assert units(cut) <= at_most
    if cut != "".join(parts):
        whole = ["".join(parts[:n]) for n in range(len(parts))]
        assert cut.removesuffix("…") in whole


@given(st.text(max_size=80), st.integers(1, 50))
def test_any_text_is_cut_to_length(words: str, at_most: int) -> None:
    assert units(shortened(words, at_most)) <= at_most


def test_lines_become_one() -> None:
    assert in_one_line("三楼\n的  灯\t坏了", 20) == "三楼 的 灯 坏了"
    assert in_one_line("三楼的灯坏了", 4) == "三楼的…"
