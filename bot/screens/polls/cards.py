"""The living card of a poll in the group."""

from bot.domain.commands.polls import Vote
from bot.domain.polls.choices import packed
from bot.domain.polls.poll import State
from bot.domain.polls.values import Kind
from bot.screens.base import Button, Moment, Rows, Screen, Value, paragraphs, text
from bot.screens.packing import base36
from bot.screens.polls.results import result
from bot.screens.polls.shown import Shown, on_button, question_lines, terms_lines, turnout_line


def card(shown: Shown, *, silent: bool = False) -> Screen:
    """The question, how it stands, and how to vote; once closed, what came of it."""
    return Screen(card_body(shown), card_rows(shown), silent=silent)


def card_body(shown: Shown) -> Value:
    """What the card says."""
    poll = shown.poll
    head = text("polls-card-head", version=poll.version) if poll.version > 1 else text("polls-card")
    by = text("polls-card-by", who=shown.by or text("polls-somebody"))
    objections = text("results-open-objections", count=shown.objections) if shown.objections else None
    if not shown.is_open and poll.state is not State.PLANNED:
        return paragraphs(head, question_lines(poll), result(shown), objections, by)
    opens = text("polls-opens", at=Moment(poll.opens_at, shown.zone)) if poll.state is State.PLANNED else None
    turnout = None if poll.state is State.PLANNED else turnout_line(shown)
    return paragraphs(head, question_lines(poll), opens, terms_lines(shown), turnout, objections, by)


def card_rows(shown: Shown) -> Rows:
    """One press for a simple open ballot; the way into the private chat for every other."""
    poll = shown.poll
    here = f"v_{base36(poll.id)}"
    if not shown.is_open:
        return ((Button(text("polls-look"), start=here),),) if poll.state is not State.CANCELLED else ()
    mine = Button(text("polls-mine" if poll.has_buttons_in_group else "polls-vote"), start=here)
    if not poll.has_buttons_in_group:
        return ((mine,),)
    buttons = [Button(on_button(poll, which), Vote(poll.id, packed((which,)))) for which in range(poll.form.options)]
    a_row = 3 if poll.form.kind is Kind.YES_NO else 1
    rows = tuple(tuple(buttons[at : at + a_row]) for at in range(0, len(buttons), a_row))
    return (*rows, (mine,))
