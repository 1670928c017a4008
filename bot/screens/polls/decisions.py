"""Decisions: the form, one of them, those of a unit, and what leader and group are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.base import MatterId, UnitId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import ShowPoll
from bot.domain.commands.polls_results import JudgeDecision, RecordDecision, ShowDecision, ShowDecisions
from bot.domain.polls.decisions import DUE, WORDS, Standing, reviews
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import PollId
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.polls.shown import title
from bot.screens.shortening import in_one_line

State = dict[str, Any]
ON_BUTTON, IN_LIST = 40, 120
"""UTF-16 units of a decision on a button, and in a list."""


@dataclass(frozen=True, slots=True)
class Line:
    """A decision as it is shown; `body` is whose it is, `matter_id` what follows it up."""

    poll_id: PollId
    words: str
    body: str
    due_at: datetime
    review_at: datetime
    matter_id: MatterId | None
    standing: Standing


def record_button(poll: Poll) -> Button:
    """The way to writing it down."""
    return Button(text("results-decide-button"), RecordDecision(poll.id))


def button(poll: Poll) -> Button:
    """The way to what was decided."""
    return Button(text("results-decision-button"), ShowDecision(poll.id))


def question(state: State, poll: Poll) -> Screen:
    """The question that is open."""
    match state["stage"]:
        case "words":
            keep = choices("words", ("keep", text("results-decision-keep")))
            body = text("results-decide-words", title=title(poll), words=state["words"], limit=WORDS)
            return Screen(body, (*keep, cancel()))
        case "body":
            rows = choices("body", *((str(one), name) for one, name in state["bodies"]))
            return Screen(text("results-decide-body", words=state["words"]), (*rows, cancel()))
        case "due":
            rows = choices("due", *((str(days), text("polls-days", count=days)) for days in DUE))
            return Screen(text("results-decide-due"), (*rows, cancel()))
        case _:
            rows = choices("review", *((str(days), text("polls-days", count=days)) for days in reviews(state)))
            return Screen(text("results-decide-review"), (*rows, cancel()))


def one(line: Line, unit_id: UnitId, zone: str, *, judges: bool, matter: Button | None) -> Screen:
    """A decision, how it stands, and where it is followed up."""
    rows: Rows = ((matter,),) if matter is not None else ()
    if judges and line.standing is not Standing.ENDED:
        rows = (*rows, _judging(line.poll_id))
    back = (Button(text("polls-back"), ShowPoll(line.poll_id)), Button(text("menu-open"), OpenMenu()))
    return Screen(_body(line, zone), (*rows, (Button(text("results-decisions-button"), ShowDecisions(unit_id)),), back))


def _body(line: Line, zone: str) -> Value:
    return paragraphs(
        text("results-decision", words=line.words),
        lines(
            text("results-decision-body", body=line.body) if line.body else None,
            text("results-decision-due", at=Moment(line.due_at, zone, "day")),
            text("results-decision-review", at=Moment(line.review_at, zone, "day")),
            text(f"results-decision-{line.standing}"),
        ),
    )


def _judging(poll_id: PollId) -> tuple[Button, ...]:
    return (
        Button(text("results-holds-button"), JudgeDecision(poll_id, holds=True)),
        Button(text("results-ends-button"), JudgeDecision(poll_id, holds=False)),
    )


def listed(unit_id: UnitId, label: str, zone: str, found: Sequence[Line], page: int, *, has_more: bool) -> Screen:
    """What the unit has decided: whose it is, by when, and when it is looked at again."""
    head = text("results-decisions" if found else "results-decisions-none", unit=label)
    body = paragraphs(head, *(_listed(nth, line, zone) for nth, line in enumerate(found, 1)))
    rows: list[tuple[Button, ...]] = [
        (
            Button(
                text("polls-line-button", nth=str(nth), title=in_one_line(line.words, ON_BUTTON)),
                ShowDecision(line.poll_id),
            ),
        )
        for nth, line in enumerate(found, 1)
    ]
    turn = [Button(text("notices-page-before"), ShowDecisions(unit_id, page - 1))] if page else []
    if has_more:
        turn.append(Button(text("notices-page-next"), ShowDecisions(unit_id, page + 1)))
    shown: Rows = (*rows, tuple(turn)) if turn else tuple(rows)
    return Screen(body, (*shown, (Button(text("menu-open"), OpenMenu()),)))


def _listed(nth: int, line: Line, zone: str) -> Value:
    words = text("results-decisions-line", nth=str(nth), words=in_one_line(line.words, IN_LIST))
    if line.standing is Standing.ENDED:
        return lines(words, text("results-decision-ended"))
    due, review = Moment(line.due_at, zone, "day"), Moment(line.review_at, zone, "day")
    who = text("results-decision-body", body=line.body) if line.body else None
    return lines(words, who, text("results-decision-due", at=due), text("results-decision-review", at=review))


def all_row(unit_id: UnitId) -> Rows:
    """From the polls of a unit to what it has decided."""
    return ((Button(text("results-decisions-menu"), ShowDecisions(unit_id)),),)


def nudge(poll: Poll) -> Screen:
    """The leader is asked to write down what was decided."""
    return Screen(text("results-decide-nudge", title=title(poll)), ((record_button(poll),),))


def ask(line: Line) -> Screen:
    """The day of the review: does it hold?"""
    return Screen(text("results-decision-ask", words=line.words), (_judging(line.poll_id),))


def told(line: Line, *, holds: bool) -> Screen:
    """The group hears whether a decision holds."""
    return Screen(text("results-decision-holds-told" if holds else "results-decision-ends-told", words=line.words))
