"""Clerk and witness of a poll."""

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import ShowPoll
from bot.domain.commands.polls_paper import ServeAs
from bot.domain.polls.clerks import Post
from bot.domain.polls.poll import Poll
from bot.screens.base import Button, Rows, Screen, Toast, Value, lines, text
from bot.screens.packing import base36
from bot.screens.polls.shown import title


def names(clerk: str, witness: str) -> Value:
    """Who they are, or that nobody is yet."""
    return lines(
        text("paper-clerk", who=clerk) if clerk else text("paper-clerk-none"),
        text("paper-witness", who=witness) if witness else text("paper-witness-none"),
    )


def buttons(poll: Poll, *, is_clerk: bool, is_witness: bool, may_be_clerk: bool, may_be_witness: bool) -> Rows:
    """What this person can be, or pass on."""
    row: list[Button] = []
    if is_clerk:
        row.append(Button(text("paper-pass-on"), ServeAs(poll.id, Post.CLERK.value, on=False)))
    elif may_be_clerk:
        row.append(Button(text("paper-be-clerk"), ServeAs(poll.id, Post.CLERK.value)))
    if is_witness:
        row.append(Button(text("paper-pass-on-witness"), ServeAs(poll.id, Post.WITNESS.value, on=False)))
    elif may_be_witness:
        row.append(Button(text("paper-be-witness"), ServeAs(poll.id, Post.WITNESS.value)))
    return (tuple(row),) if row else ()


def served(poll: Poll, clerk: str, witness: str) -> Screen:
    """Who answers for the poll's paper now."""
    body = lines(text("paper-posts", title=title(poll)), names(clerk, witness))
    return Screen(body, ((Button(text("polls-back"), ShowPoll(poll.id)), Button(text("menu-open"), OpenMenu())),))


def appointed(poll: Poll) -> Screen:
    """The household on duty hears that it is the clerk of a poll."""
    rows = ((Button(text("polls-look"), start=f"v_{base36(poll.id)}"),),)
    return Screen(text("paper-appointed", title=title(poll)), rows)


def toast(*, on: bool) -> Toast:
    """The short answer to the press."""
    return Toast(text("paper-post-toast" if on else "paper-post-passed-toast"))
