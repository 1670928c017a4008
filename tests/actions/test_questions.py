"""What questions take: every form stands in the table, and steps that carry pictures say so."""

import pytest

from bot.actions.forms import FORMS
from bot.actions.table import ACTIONS
from bot.domain import steps
from bot.domain.questions import STEPS, TAKES, Takes, Words, takes


def test_every_form_is_in_the_table_and_nothing_else() -> None:
    assert ACTIONS
    assert set(TAKES) == set(FORMS)


def test_steps_with_pictures_and_voice_are_those_of_the_rules() -> None:
    assert {name for name, one in STEPS.items() if one.photos} == steps.WITH_PHOTOS
    assert {name for name, one in STEPS.items() if one.voice} == steps.SPOKEN


@pytest.mark.parametrize(
    ("kind", "state", "expected"),
    [
        ("say", {"stage": "what"}, Takes(Words.TEXT, photos=True, voice=True)),
        ("say", {"stage": "seen"}, Takes()),
        ("notice", {"stage": "places"}, Takes(Words.NUMBER)),
        ("step", {"stage": "words", "step": "ask"}, Takes(Words.TEXT)),
        ("step", {"stage": "words", "step": "answer"}, Takes(Words.TEXT, photos=True, voice=True)),
        ("step", {"stage": "photos", "step": "done"}, Takes(photos=True)),
        ("service_record", {"stage": "activity"}, Takes(Words.TEXT)),
        ("community", {"stage": "street"}, Takes(Words.LINE)),
        ("community", {"stage": "check"}, Takes()),
    ],
)
def test_a_question_takes_what_its_row_says(kind: str, state: dict[str, str], expected: Takes) -> None:
    assert takes(kind, state) == expected
