"""The catalogues by themselves: readable, alike in every language, markup that Telegram takes."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.i18n import html_of
from bot.screens.base import Value, text
from tests.locales.catalogues import FOLDER, HOLE, LANGUAGES, TAG, Message, filled, junk, listed, messages, spoken

TEXT = 4096
"""UTF-16 units that Telegram takes of a text."""

PREFIXES = {
    "board": ("board",),
    "categories": ("category",),
    "matters": ("matters", "danger"),
    "menus": ("menu", "button", "sorry", "rights", "link"),
}
"""What the ids of a file begin with, where that is not the file's own name alone."""

TAGS = {"b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"}
_CHINESE_MARKS = re.compile("[，。：；！？（）、「」『』《》\u3000]")
_BESIDE_CHINESE = re.compile(r"""[\u4e00-\u9fff◌）」”][,;:!?()"'](?!\S*/)|[,;:!?()"'][\u4e00-\u9fff]""")

every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_every_catalogue_can_be_read_whole(language: str) -> None:
    assert junk(language) == ()


@every_language
def test_no_id_stands_twice(language: str) -> None:
    counted = Counter(one.id for one in listed(language))
    assert [text_id for text_id, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_same_ids_in_the_same_files(language: str) -> None:
    house = {(one.file, one.id) for one in listed("zh-Hans")}
    other = {(one.file, one.id) for one in listed(language)}
    assert (sorted(house - other), sorted(other - house)) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_the_same_arguments(language: str) -> None:
    house = messages("zh-Hans")
    differing = [
        (one.id, sorted(house[one.id].args), sorted(one.args))
        for one in listed(language)
        if one.id in house and house[one.id].args != one.args
    ]
    assert differing == []


@every_language
def test_variants_are_chosen_by_number_alone(language: str) -> None:
    """Fluent is never shown anything but numbers: see bot.i18n."""
    odd = [
        (one.id, key)
        for one in listed(language)
        for _, key in one.chosen_by
        if not key.isdigit() and key not in ("zero", "one", "two", "few", "many", "other")
    ]
    assert odd == []


@every_language
def test_every_text_can_be_said(language: str) -> None:
    for one in listed(language):
        numbers = {argument for argument, _ in one.chosen_by}
        for count in (0, 1, 2, 5, 1000):
            args: dict[str, Value] = {name: count if name in numbers else "某某" for name in one.args}
            assert html_of(text(one.id, **args), language).count("某某") >= (1 if one.args - numbers else 0)


def test_ids_begin_with_their_capability() -> None:
    astray = [
        f"{one.file}: {one.id}"
        for one in listed("zh-Hans")
        if one.id.partition("-")[0] not in PREFIXES.get(Path(one.file).stem, (Path(one.file).stem,))
    ]
    assert astray == []


class _Nesting(HTMLParser):
    """Follows the tags and notes what Telegram would refuse."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS or attrs:
            self.wrong.append(f"<{tag}> with {attrs}")
        if {"pre", "code"} & set(self.open):
            self.wrong.append(f"<{tag}> within {self.open}")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_entityref(self, name: str) -> None:
        if name not in ("lt", "gt", "amp", "quot"):
            self.wrong.append(f"&{name};")


def _wrong_markup(variant: str) -> list[str]:
    nesting = _Nesting()
    nesting.feed(variant)
    nesting.close()
    bare = re.sub(r"&(lt|gt|amp|quot);", "", TAG.sub("", variant))
    stray = [mark for mark in "<>&" if mark in bare]
    held = [tag[0] for tag in TAG.finditer(variant) if "{" in tag[0]]
    return [*nesting.wrong, *nesting.open, *stray, *held]


def test_wrong_markup_is_seen() -> None:
    assert [_wrong_markup(one) for one in ("<b>a</b>", "a &lt; b", "<pre>{$x}</pre>")] == [[], [], []]
    wrong = (
        "<b>a",
        "a</b>",
        "<b><i>a</b></i>",
        "<br>",
        "a < b",
        "a & b",
        "&nbsp;",
        '<b id="1">a</b>',
        "<pre><b>a</b></pre>",
    )
    assert [one for one in wrong if not _wrong_markup(one)] == []


@every_language
def test_only_markup_that_telegram_takes(language: str) -> None:
    wrong = {one.id: found for one in listed(language) for variant in one.variants if (found := _wrong_markup(variant))}
    assert wrong == {}


@every_language
def test_no_text_is_longer_than_telegram_takes(language: str) -> None:
    long = [one.id for one in listed(language) for variant in one.variants if units(spoken(filled(variant))) > TEXT]
    assert long == []


def units(words: str) -> int:
    """The length as Telegram counts it."""
    return len(words.encode("utf-16-le")) // 2


@every_language
def test_spaces_and_marks(language: str) -> None:
    wrong = [f"{one.id}: {variant}" for one in listed(language) for variant in one.variants if _mistakes(one, variant)]
    assert wrong == []


def _mistakes(one: Message, variant: str) -> bool:
    said = spoken(variant)
    if "  " in said or "\t" in said or "\n\n\n" in said:
        return True
    if one.language == "en":
        return _CHINESE_MARKS.search(said) is not None
    return _BESIDE_CHINESE.search(said) is not None


def test_wrong_marks_are_seen() -> None:
    wrong = ("好,谢谢", "好了!", "(语音)", "什么?", "两个  空格", "{$door}:灯坏了")
    right = ("好，谢谢", "Excel（xlsx）", "/home 我的家", "3-2-501。", "火警119、急救120", "<b>好</b>：{$words}")
    made = [Message("x", "zh-Hans", "x.ftl", frozenset(), (said,)) for said in (*wrong, *right)]
    assert [_mistakes(one, one.variants[0]) for one in made] == [True] * len(wrong) + [False] * len(right)
    assert _mistakes(Message("x", "en", "x.ftl", frozenset(), ()), "One，two")
    assert not _mistakes(Message("x", "en", "x.ftl", frozenset(), ()), "“One”, two — 说事 three…")


def test_english_counts_one_and_many() -> None:
    """A noun behind a number has two forms, so a text that counts has a variant for one."""
    counted = re.compile(r"\{\$(count|left|flats|all)\} [a-z]+s\b")
    flat = [one.id for one in listed("en") if len(one.variants) == 1 and counted.search(TAG.sub("", one.variants[0]))]
    assert flat == []


def test_there_are_files_to_check() -> None:
    assert {path.parent.name for path in FOLDER.glob("*/*.ftl")} == set(LANGUAGES)
    assert HOLE.findall("{$a} {$b}") == ["a", "b"]
