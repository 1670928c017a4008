import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.entities import Entity, cut, found_in, from_html, from_list, to_html, trimmed, utf16_length
from bot.sandbox.errors import ApiError

ALL_TAGS = (
    "<b>bold</b> <i>italic</i> <u>under</u> <s>struck</s> <tg-spoiler>hidden</tg-spoiler> <code>x &lt; y</code> "
    '<pre>block</pre> <pre><code class="language-python">def</code></pre> <a href="https://example.org/?a=1&amp;b=2">'
    "link</a> <blockquote>said</blockquote>\n<blockquote expandable>more</blockquote>"
)


def test_every_tag_makes_its_entity() -> None:
    plain, entities = from_html(ALL_TAGS)
    assert [(one.type, cut(plain, one)) for one in entities] == [
        ("bold", "bold"),
        ("italic", "italic"),
        ("underline", "under"),
        ("strikethrough", "struck"),
        ("spoiler", "hidden"),
        ("code", "x < y"),
        ("pre", "block"),
        ("pre", "def"),
        ("text_link", "link"),
        ("blockquote", "said"),
        ("expandable_blockquote", "more"),
    ]
    assert entities[7].language == "python"
    assert entities[8].url == "https://example.org/?a=1&b=2"
    assert to_html(plain, entities) == ALL_TAGS


def test_other_spellings() -> None:
    for written, kind in {
        "<strong>x</strong>": "bold",
        "<EM>x</em>": "italic",
        "<ins>x</ins>": "underline",
        "<del>x</del>": "strikethrough",
        "<span class='tg-spoiler'>x</span>": "spoiler",
        "<tg-emoji emoji-id=5368324170671202286>x</tg-emoji>": "custom_emoji",
        '<a href="tg://user?id=42">x</a>': "text_mention",
    }.items():
        plain, (entity,) = from_html(written)
        assert (plain, entity.type) == ("x", kind)


def test_offsets_are_utf16_code_units() -> None:
    plain, (entity,) = from_html("🏠楼 <b>三👍🏽</b>")
    assert (entity.offset, entity.length) == (4, 5)
    assert cut(plain, entity) == "三👍🏽"
    assert utf16_length(plain) == 9


def test_references_are_few() -> None:
    assert from_html("&lt;&gt;&amp;&quot;&#128077;&#x4e2d; &nbsp;&copy;")[0] == '<>&"👍中 &nbsp;&copy;'


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("三<b>x</i>", 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'),
        ("a <x>y</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<br/>", 'Unsupported start tag "br" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_what_cannot_be_parsed(written: str, why: str) -> None:
    with pytest.raises(ApiError) as refused:
        from_html(written)
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"


def test_nested_tags_come_back() -> None:
    written = "a<b>b<i>c</i></b><u><b>d</b>e</u>f"
    plain, entities = from_html(written)
    assert plain == "abcdef"
    assert to_html(plain, entities) == written


def test_what_telegram_finds_by_itself() -> None:
    text = "/start@house_bot 漏水 @ann_li #漏水 https://example.org/a?b=1。 a@b.cn 3/4 http://x"
    assert [(one.type, cut(text, one)) for one in found_in(text)] == [
        ("bot_command", "/start@house_bot"),
        ("mention", "@ann_li"),
        ("hashtag", "#漏水"),
        ("url", "https://example.org/a?b=1"),
        ("email", "a@b.cn"),
        ("url", "http://x"),
    ]
    assert found_in("/code", (Entity("code", 0, 5),)) == (Entity("code", 0, 5),)


def test_blanks_are_trimmed_and_entities_moved() -> None:
    assert trimmed("  ab \n", (Entity("bold", 1, 3), Entity("italic", 4, 2))) == ("ab", (Entity("bold", 0, 2),))


def test_lists_of_entities() -> None:
    given_ones = [{"type": "bold", "offset": 0, "length": 2}, {"type": "bold", "offset": 1, "length": 9}]
    assert from_list(given_ones, "abc") == (Entity("bold", 0, 2),)


@given(st.text(alphabet="ab<>&\"' 三👍"), st.text(alphabet="ab<>& 三👍", min_size=1))
def test_escaped_text_survives(before: str, inside: str) -> None:
    size = utf16_length(before)
    entities = (Entity("bold", size, utf16_length(inside)),)
    assert from_html(to_html(before + inside, entities)) == (before + inside, entities)
