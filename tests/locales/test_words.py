"""Words for somebody of seventy: short buttons, short answers, nothing from the office (domain §10)."""

import re

import pytest

from bot.domain.setup.questions import BODY_KINDS
from tests.locales.catalogues import LANGUAGES, filled, messages, spoken
from tests.locales.test_catalogues import units
from tests.locales.test_uses import HOLES, expanded
from tests.locales.uses import labels, toasts

TOAST = 200
"""UTF-16 units of the answer to a press."""
LABEL = 6
"""Chinese characters on a button, besides signs, numbers and names."""
ENGLISH_LABEL = 20
"""Characters on an English one."""

LONGER_LABELS = {
    "category-stairwell": "as people say it, domain §3: 楼道堆物/电动车",
    "communities-body-unit": "is the name of a body",
    "saying-similar-same": "answers yes and repeats 我家也一样, which has five by itself",
    "communities-unit-link": "is the text of a message, not a button",
}
"""Labels over six characters, each with its reason."""

LISTS = frozenset({"communities-role-of", "matters-list-button", "communities-holder", "duty-records-turn-line"})
"""Labels that are a line of a list: people's words fill them."""

NAMES = tuple(f"communities-body-{kind}" for kind in BODY_KINDS)
"""Labels that are names of bodies, which English says at length."""

OFFICE = (
    "附议",
    "受理",
    "办结",
    "升级",
    "吹哨",
    "法定人数",
    "冻结",
    "回执",
    "准入清单",
    "责任主体",
    "工单",
    "提交",
    "诉求",
    "事项",
)
"""The office's words, which stand on no resident's screen."""
FOR_THE_OFFICE = ("admission.ftl", "communities.ftl", "roster.ftl", "letter.ftl", "desk.ftl")
"""Catalogues that administrators, staff and bodies read."""

_CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]")


def _label_ids() -> list[str]:
    known = messages("zh-Hans")
    named = {text_id for one in labels() if "*" not in one or one in HOLES for text_id in expanded(one)}
    return sorted(
        {
            one
            for one in (
                *named,
                *(text_id for text_id in known if text_id.endswith("-button") and "-refused-" not in text_id),
            )
            if one in known
        }
    )


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_chinese_buttons_have_at_most_six_characters(language: str) -> None:
    known = messages(language)
    long = [
        (text_id, variant)
        for text_id in _label_ids()
        if text_id not in LONGER_LABELS and text_id not in LISTS
        for variant in known[text_id].variants
        if len(_CHINESE.findall(spoken(variant))) > LABEL
    ]
    assert long == []


def test_english_buttons_are_short() -> None:
    known = messages("en")
    long = [
        (text_id, variant)
        for text_id in _label_ids()
        if text_id in known and text_id not in (*LONGER_LABELS, *LISTS, *NAMES)
        for variant in known[text_id].variants
        if len(spoken(variant).replace("◌", "").strip()) > ENGLISH_LABEL
    ]
    assert long == []


def test_every_longer_button_is_one() -> None:
    known = messages("zh-Hans")
    needless = [
        text_id
        for text_id in LONGER_LABELS
        if text_id not in known or all(len(_CHINESE.findall(spoken(one))) <= LABEL for one in known[text_id].variants)
    ]
    assert needless == []


def test_buttons_carry_no_markup() -> None:
    marked = [
        text_id
        for language in LANGUAGES
        for text_id in _label_ids()
        if text_id in messages(language)
        and any("<" in one or "\n" in one for one in messages(language)[text_id].variants)
    ]
    assert marked == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_to_a_press_fit(language: str) -> None:
    known = messages(language)
    said = {text_id for one in toasts() if "*" not in one or one in HOLES for text_id in expanded(one)}
    said |= {text_id for text_id in known if "-refused" in text_id or text_id.endswith("-toast")}
    long = [
        (text_id, units(words))
        for text_id in sorted(said)
        if text_id in known
        for words in (spoken(filled(variant)) for variant in known[text_id].variants)
        if units(words) > TOAST
    ]
    assert long == []


def test_nothing_from_the_office() -> None:
    heard = [
        (one.id, word)
        for one in messages("zh-Hans").values()
        if one.file not in FOR_THE_OFFICE
        for word in OFFICE
        if any(word in variant for variant in one.variants)
    ]
    assert heard == []
