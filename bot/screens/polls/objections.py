"""Objections: the public list with its answers, the small forms, and what people and groups are told."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import OpenPolls, ShowPoll
from bot.domain.commands.polls_results import AnswerObjection, DeclareVoid, MakeObjection, ShowObjections
from bot.domain.polls.objections import ObjectionId, State, Target
from bot.domain.polls.poll import Poll
from bot.domain.polls.writing import REASON
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel
from bot.screens.packing import base36
from bot.screens.polls.shown import code, title


@dataclass(frozen=True, slots=True)
class Line:
    """An objection as everybody it concerns reads it."""

    id: ObjectionId
    target: Target
    door: str
    words: str
    state: State
    answer: str

    @property
    def short(self) -> str:
        """The door, as neighbours say it."""
        return self.door.rsplit("-", 1)[-1]


@dataclass(frozen=True, slots=True)
class May:
    """What the person who looks may do; `answers`: the open ones of others, where they answer for the poll."""

    object: bool
    answers: frozenset[ObjectionId]
    void: bool


def button(poll: Poll, count: int) -> Button:
    """The way to the list."""
    label = text("results-objections-count", count=count) if count else text("results-objections-button")
    return Button(label, ShowObjections(poll.id))


def listed(
    poll: Poll, zone: str, found: Sequence[Line], page: int, target: Target | None, may: May, *, has_more: bool
) -> Screen:
    """The objections, with their answers."""
    body = paragraphs(
        text("results-objections", title=title(poll)),
        *(_line(one) for one in found),
        None if found else text("results-objections-none"),
        text("results-objections-until", at=Moment(poll.objections_until, zone))
        if target is Target.RESULT and poll.objections_until
        else None,
    )
    rows: list[tuple[Button, ...]] = [
        (Button(text("results-uphold-button", door=one.short), AnswerObjection(one.id, upheld=True)),
         Button(text("results-answer-button", door=one.short), AnswerObjection(one.id, upheld=False)))
        for one in found if one.id in may.answers
    ]  # fmt: skip
    if may.object:
        rows.append((Button(text("results-object-button"), MakeObjection(poll.id)),))
    if may.void:
        rows.append((Button(text("results-void-button"), DeclareVoid(poll.id)),))
    turn = [Button(text("notices-page-before"), ShowObjections(poll.id, page - 1))] if page else []
    if has_more:
        turn.append(Button(text("notices-page-next"), ShowObjections(poll.id, page + 1)))
    shown: Rows = (*rows, tuple(turn)) if turn else tuple(rows)
    return Screen(
        body, (*shown, (Button(text("polls-back"), ShowPoll(poll.id)), Button(text("menu-open"), OpenMenu())))
    )


def _line(one: Line) -> Value:
    head = text(f"results-objection-{code(one.target)}", door=one.door, words=one.words)
    if one.state is State.OPEN:
        return lines(head, text("results-objection-open"))
    return lines(head, text(f"results-objection-{code(one.state)}", answer=one.answer))


def ask(does: str, poll: Poll, words: str) -> Screen:
    """The sentence that a form asks for."""
    return Screen(text(f"results-ask-{does}", title=title(poll), words=words, limit=REASON), (cancel(),))


def told_of(poll: Poll, one: Line) -> Screen:
    """Who answers hears of an objection."""
    return Screen(
        lines(text("results-objection-told", title=title(poll)), _line(one)),
        ((Button(text("results-objections-button"), ShowObjections(poll.id)),),),
    )


def answered(poll: Poll, one: Line) -> Screen:
    """Who objected hears the answer."""
    return Screen(
        lines(text("results-objection-answer-told", title=title(poll)), _line(one)),
        ((Button(text("results-objections-button"), ShowObjections(poll.id)),),),
    )


def stands(poll: Poll, count: int, still_open: int) -> Screen:
    """The group hears, when the time is over, how many objections there were and whether all were answered."""
    look = ((Button(text("polls-look"), start=f"v_{base36(poll.id)}"),),)
    if not count:
        return Screen(text("results-stands", title=title(poll)), look)
    if not still_open:
        return Screen(text("results-stands-answered", title=title(poll), count=count), look)
    return Screen(text("results-stands-open", title=title(poll), count=count, left=still_open), look)


def task(poll: Poll, still_open: int) -> Screen:
    """Who answers is told that the time is over and answers are owed."""
    body = text("results-objections-task", title=title(poll), count=still_open)
    return Screen(body, ((Button(text("results-objections-button"), ShowObjections(poll.id)),),))


def void(poll: Poll, why: str) -> Screen:
    """The result counts no more, and why."""
    return Screen(text("results-void-told", title=title(poll), why=why))


def voided(poll: Poll) -> Screen:
    """The leader has declared it void and may ask anew."""
    again = Button(text("polls-new"), OpenPolls(poll.unit_id, fresh=True))
    back = Button(text("polls-back"), ShowPoll(poll.id))
    return Screen(text("results-voided", title=title(poll)), ((again,), (back, Button(text("menu-open"), OpenMenu()))))
