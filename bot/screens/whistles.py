"""Calling other bodies in: whom, what for, by when; what they are asked, and that one of them is late."""

from typing import Any

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.whistles import AnswerWhistle
from bot.domain.whistles import DAYS, Whistle
from bot.screens.base import Button, Joined, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.matters.shown import Shown, body_of, look_here, moment_of, who_has
from bot.screens.shortening import shortened


def question(state: dict[str, Any]) -> Screen:
    """Whom to call, what to ask, by when: one question a screen."""
    stage, number = str(state["stage"]), state["number"]
    if stage == "bodies":
        chosen = [name for body_id, name in state["bodies"] if body_id in state["chosen"]]
        rest = [(str(body_id), name) for body_id, name in state["bodies"] if body_id not in state["chosen"]]
        body = paragraphs(
            text("whistles-ask-bodies", number=number),
            text("whistles-chosen", who=Joined(tuple(chosen), "list")) if chosen else None,
        )
        ready = choices(stage, ("done", text("whistles-chosen-button"))) if chosen else ()
        return Screen(body, (*ready, *choices(stage, *rest), cancel()))
    if stage == "question":
        return Screen(text("whistles-ask-question", number=number), (cancel(),))
    days = choices(stage, *((str(days), text(f"whistles-in-{days}")) for days in DAYS), a_row=3)
    return Screen(text("whistles-ask-when"), (*days, cancel()))


def answer(state: dict[str, Any]) -> Screen:
    """What the body is asked; it answers in a sentence or a picture, or with one tap."""
    asked = text("whistles-ask-answer", who=state["name"], number=state["number"], question=state["question"])
    quick = choices("words", ("came", text("whistles-came")), ("did", text("whistles-did")))
    return Screen(asked, (*quick, cancel()))


def ring(shown: Shown, one: Whistle, telephone: str, address: str) -> Screen:
    """The task to ring an off-line body that was called in, with what to say."""
    number = str(shown.matter.number)
    asked = text(
        "whistles-ring", who=one.name, telephone=telephone or "—", number=number, by=who_has(shown.matter),
        question=shortened(one.question, 600), until=moment_of(one.due_at, shown.zone),
    )  # fmt: skip
    body = paragraphs(
        asked, body_of(shown, 400, plain=True), text("matters-ring-address", address=address) if address else None
    )
    button = Button(text("whistles-answer-button", who=shortened(one.name, 20)), AnswerWhistle(one.id))
    return Screen(body, ((button,), (look_here(shown),)))


def ring_line(shown: Shown, one: Whistle) -> Value:
    """That task as a line of a digest."""
    return text("whistles-ring-line", who=one.name, number=str(shown.matter.number))


def late(shown: Shown, one: Whistle) -> Screen:
    """To whoever called: no answer in time."""
    said = text("whistles-late", who=one.name, number=str(shown.matter.number), question=shortened(one.question, 300))
    return Screen(said, ((look_here(shown),),))


def late_line(shown: Shown, one: Whistle) -> Value:
    """That as a line of a digest."""
    return text("whistles-late-line", who=shortened(one.name, 20), number=str(shown.matter.number))


def heard(shown: Shown, one: Whistle, words: str) -> Screen:
    """To whoever called: what was answered."""
    said = text("whistles-heard", who=one.name, number=str(shown.matter.number), words=shortened(words, 300))
    return Screen(said, ((look_here(shown),),))


def heard_line(shown: Shown, one: Whistle) -> Value:
    """That as a line of a digest."""
    return text("whistles-heard-line", who=shortened(one.name, 20), number=str(shown.matter.number))


def answered(shown: Shown, name: str) -> Screen:
    """To whoever answered: it stands on the card."""
    said = text("whistles-answered", who=name, number=str(shown.matter.number))
    return Screen(lines(said), ((look_here(shown),), (Button(text("menu-open"), OpenMenu()),)))
