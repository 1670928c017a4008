"""Which questions take pictures, a voice, a place; in which order a page says what was sent at once."""

import pytest

from bot.domain import saying, steps
from bot.domain.base import Refused
from bot.domain.commands.forms import Given, Unreadable
from bot.domain.duty import writing as duty_notes
from bot.domain.questions import BUTTONS, PHOTOS, PICTURED, TEXT, Takes, Words, most_photos, takes
from bot.domain.service import records
from bot.domain.topics import forms as topics
from handlers.web.media import Part, together

RED, BLUE = Given("photo", file_id="up:1", file_unique_id="1"), Given("photo", file_id="up:2", file_unique_id="2")
VOICE = Given("voice", file_id="up:3", file_unique_id="3")


@pytest.mark.parametrize("stage", ["what", "where", "photos", "seen", "check", "danger"])
@pytest.mark.parametrize(
    ("kind", "given"), [("photos", RED), ("voice", VOICE), ("place", Given("location", latitude=1.0, longitude=2.0))]
)
def test_what_a_question_is_said_to_take_it_takes(stage: str, kind: str, given: Given) -> None:
    state = saying.begun() | {"stage": stage, "words": "灯坏了"}
    if getattr(takes("say", state), kind):
        assert saying.step(state, given) != state
    elif kind == "place":
        with pytest.raises(Refused):
            saying.step(state | {"stage": "what"}, given)


def test_a_step_takes_a_voice_where_it_may_be_said_by_voice() -> None:
    note = {"stage": "words", "step": "note", "words": "", "photos": []}
    assert takes("step", note) == Takes(Words.TEXT, photos=True, voice=True)
    assert takes("step", note | {"step": "done"}) == PICTURED
    assert takes("step", note | {"step": "decline"}) == TEXT
    assert takes("step", note | {"stage": "days"}) == BUTTONS


def test_words_under_a_voice_are_kept() -> None:
    note = {"stage": "words", "step": "note", "words": "", "photos": []}
    after = steps.step(note, Given("voice", "明天来修", "up:3", "3"))
    assert (after["words"], after["voice"]) == ("明天来修", ["up:3", "3"])


def test_other_forms() -> None:
    assert takes("notice", {"stage": "words"}) == PICTURED
    assert takes("notice", {"stage": "photos"}) == PHOTOS
    assert takes("notice", {"stage": "until"}) == BUTTONS
    assert (most_photos("goods"), most_photos("say")) == (1, 8)
    assert most_photos("topic") == topics.PHOTOS
    assert most_photos("duty_note") == duty_notes.PHOTOS
    assert most_photos("service_record") == records.PHOTOS


@pytest.mark.parametrize(
    ("words", "files", "is_apart", "said"),
    [
        ("灯坏了", [], False, [Given("text", "灯坏了")]),
        ("", [], False, [Given("text", "")]),
        ("灯坏了", [RED, BLUE], False, [RED, Given("photo", "灯坏了", "up:2", "2")]),
        ("灯坏了", [RED, VOICE], False, [RED, Given("voice", "灯坏了", "up:3", "3")]),
        ("三楼", [RED, BLUE], True, [RED, BLUE, Given("text", "三楼")]),
        ("灯坏了", [RED, Unreadable("heic")], False, [RED, Unreadable("heic"), Given("text", "灯坏了")]),
        (" ", [RED], False, [RED]),
    ],
    ids=["words", "nothing", "photos", "voice", "apart", "unreadable", "only a photo"],
)
def test_the_order_in_which_it_is_said(words: str, files: list[Part], is_apart: bool, said: list[Part]) -> None:
    assert together(words, files, None, is_apart=is_apart) == said
    with_place = together(words, files, (1.0, 2.0), is_apart=is_apart)
    assert with_place[-1] == Given("location", latitude=1.0, longitude=2.0)
