"""Screens of small talk: the questions with which it is asked, and Telegram's own poll, marked as what it is."""

from collections.abc import Sequence
from typing import Any

from bot.domain.base import UnitId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import OpenSmallTalk
from bot.domain.polls.small_talk import MOST, QUESTION
from bot.screens.base import Button, Rows, Screen, lines, paragraphs, text
from bot.screens.forms import cancel, choices


def question(state: dict[str, Any], unit: str) -> Screen:
    """The question that is open."""
    match state["stage"]:
        case "question":
            return Screen(text("smalltalk-ask-question", unit=unit, limit=QUESTION), (cancel(),))
        case "options":
            body = lines(text("polls-so-far", words=state["question"]), text("smalltalk-ask-options", most=MOST))
            return Screen(body, (cancel(),))
        case _:
            return _check(state, unit)


def _check(state: dict[str, Any], unit: str) -> Screen:
    options = (text("polls-option-line", nth=str(nth), words=words) for nth, words in enumerate(state["options"], 1))
    body = paragraphs(
        text("smalltalk-check", unit=unit),
        lines(text("polls-question", words=state["question"]), *options),
        text("smalltalk-what"),
    )
    change = choices("check", ("question", text("polls-change-question")), ("options", text("polls-change-options")))
    return Screen(body, (*choices("check", ("send", text("saying-send"))), *change, cancel()))


def poll(words: str, options: tuple[str, ...]) -> Screen:
    """Telegram's own poll."""
    return Screen(text("smalltalk-poll", words=words), options=options)


def posted() -> Screen:
    """It is in the group."""
    return Screen(text("smalltalk-posted"), ((Button(text("menu-open"), OpenMenu()),),))


def choose_unit(units: Sequence[tuple[UnitId, str]]) -> Screen:
    """Which unit is asked?"""
    menu = (Button(text("menu-open"), OpenMenu()),)
    if not units:
        return Screen(text("polls-refused-leader"), (menu,))
    rows: Rows = tuple((Button(label, OpenSmallTalk(unit_id)),) for unit_id, label in units)
    return Screen(text("notices-choose-unit"), (*rows, menu))
