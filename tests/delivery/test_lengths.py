import html
import re

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.lengths import length_of, shortened, shortened_text, visible_length

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
PIECES = st.recursive(
    WORDS.map(lambda words: html.escape(words, quote=False)),
    lambda inner: (
        st.tuples(st.sampled_from(["b", "i", "blockquote", 'a href="https://t.me/x?a=1&amp;b=2"']), inner).map(
            lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0].split()[0]}>"
        )
        | st.lists(inner, max_size=4).map("".join)
    ),
    max_leaves=12,
)


def seen(markup: str) -> str:
    """What people read."""
    return html.unescape(re.sub(r"</?[a-z-]+[^<>]*>", "", markup))


def balanced(markup: str) -> bool:
    still_open: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z-]+)[^<>]*>", markup):
        if not closing:
            still_open.append(name)
        elif not still_open or still_open.pop() != name:
            return False
    return not still_open


@given(PIECES)
def test_what_shows_is_counted_as_telegram_does(markup: str) -> None:
    assert visible_length(markup) == length_of(seen(markup))


@given(PIECES, st.integers(1, 60))
def test_what_is_cut_fits_is_closed_and_begins_alike(markup: str, at_most: int) -> None:
    cut = shortened(markup, at_most)
    assert length_of(seen(cut)) <= at_most
    assert balanced(cut)
    if visible_length(markup) <= at_most:
        assert cut == markup
    else:
        assert seen(cut).endswith("…")
        assert seen(markup).startswith(seen(cut)[:-1])


@given(WORDS, st.integers(1, 30))
def test_plain_text_is_cut_between_characters(text: str, at_most: int) -> None:
    cut = shortened_text(text, at_most)
    assert length_of(cut) <= at_most
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))
    assert cut.encode().decode() == cut


def test_an_emoji_counts_two_and_an_entity_one() -> None:
    assert visible_length("🚰&amp;<b>水</b>") == 4
    assert shortened("🚰🚰🚰", 5) == "🚰🚰…"
    assert shortened("<b>漏水了</b>没人管", 3) == "<b>漏水…</b>"
