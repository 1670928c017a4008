"""Slips of a secret poll: which doors were given one, what the box held."""

from collections.abc import Sequence
from typing import Any, Protocol

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import ShowPoll
from bot.domain.commands.polls_paper import ConfirmBox, CountBox, ShowPaper, ShowTick, ShowTicks, TickSlip, UntickSlip
from bot.domain.polls.choices import unpacked
from bot.domain.polls.paper import Box, box_of
from bot.domain.polls.poll import Poll
from bot.screens.base import Button, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.polls.paper import A_PAGE, door_buttons, in_rows, turning
from bot.screens.polls.shown import Line, choice_words, option, title

State = dict[str, Any]
"""The form as it stands."""
MOST_LINES = 40
"""Different ballots of a box that are written out."""


class Kept(Protocol):
    """What was written down of a box."""

    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def box(self) -> Box: ...  # noqa: D102
    @property
    def slips(self) -> int: ...  # noqa: D102
    @property
    def ticked(self) -> int: ...  # noqa: D102
    @property
    def missing(self) -> int: ...  # noqa: D102


def ticks(poll: Poll, lines_of: Sequence[Line], out: int, page: int) -> Screen:
    """The doors that may be given a slip; which were stands only behind each."""
    page = max(0, min(page, (len(lines_of) - 1) // A_PAGE))
    named = door_buttons(lines_of)[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [Button(label, ShowTick(line.id)) for line, label in named]
    turn = turning(page, len(lines_of), A_PAGE, lambda to: ShowTicks(poll.id, to))
    body = text("paper-ticks", title=title(poll), count=out)
    return Screen(body, (*in_rows(buttons), *turn, (Button(text("paper-back"), ShowPaper(poll.id)), _menu())))


def tick(poll: Poll, line: Line, *, has_slip: bool, returned: bool) -> Screen:
    """A door: give it a slip; or its receipt, for the stub, and how a slip comes back."""
    head = text("paper-tick-head", door=line.label, title=title(poll))
    back = (Button(text("paper-back"), ShowTicks(poll.id)), _menu())
    if not has_slip:
        if line.has_voted:
            return Screen(paragraphs(head, text("paper-tick-voted")), (back,))
        return Screen(
            paragraphs(head, text("paper-tick-ask")), ((Button(text("paper-tick"), TickSlip(line.id)),), back)
        )
    body = paragraphs(
        head, text("paper-tick-done", code=line.receipt), text("paper-untick-waits") if returned else None
    )  # fmt: skip
    if not returned:
        return Screen(body, ((Button(text("paper-untick"), UntickSlip(line.id)),), back))
    return Screen(body, ((Button(text("paper-untick-sure"), UntickSlip(line.id, confirms=True)),), back))


def on_paper(poll: Poll, line: Line) -> Screen:
    """The ballot of a household that was given a slip: it votes on paper."""
    body = paragraphs(
        text("polls-ballot-of", door=line.label), text("polls-question", words=poll.question),
        text("paper-on-paper"), text("polls-receipt", code=line.receipt),
    )  # fmt: skip
    return Screen(body, ((Button(text("polls-back"), ShowPoll(poll.id)), _menu()),))


def ticked() -> Toast:
    """The door was given a slip."""
    return Toast(text("paper-ticked-toast"))


def unticked() -> Toast:
    """It came back."""
    return Toast(text("paper-unticked-toast"))


# the box


def question(state: State, poll: Poll) -> Screen:
    """The question about the box that is open."""
    again = choices(state["stage"], ("again", text("paper-box-again"))) if state["counts"] else ()
    match state["stage"]:
        case "option":
            which = option(poll, len(state["counts"]))
            return Screen(text("paper-box-ask", words=which, ticked=state["ticked"]), (*again, cancel()))
        case "slips":
            rows = choices("slips", ("none", text("paper-box-none")))
            return Screen(text("paper-box-ask-slips", ticked=state["ticked"]), (*rows, cancel()))
        case "invalid":
            return Screen(text("paper-box-ask-invalid"), (*again, cancel()))
    rows = choices("check", ("send", text("paper-send")), ("again", text("paper-box-again")))
    box = box_of(state)
    return Screen(paragraphs(text("paper-check"), _held(poll, box, state["ticked"])), (*rows, cancel()))


def _held(poll: Poll, box: Box, handed_out: int) -> Value:
    named = [
        text("paper-box-line", words=choice_words(poll, unpacked(one)), count=box.ballots.count(one))
        for one in sorted(set(box.ballots))[:MOST_LINES]
    ]
    return lines(
        *named,
        text("paper-box-invalid", count=box.invalid) if box.invalid else None,
        text("paper-box-total", slips=box.slips, ticked=handed_out, missing=handed_out - box.slips),
    )


def box(poll: Poll, kept: Kept, by: str, *, can: bool) -> Screen:
    """What was written down, for the second person, who counted along."""
    body = paragraphs(
        text("paper-box-head", title=title(poll), who=by or text("polls-somebody")),
        _held(poll, kept.box, kept.ticked),
        text("paper-box-confirm") if can else text("paper-state-waiting"),
    )
    rows: Rows = ()
    if can:
        rows = (
            (
                Button(text("paper-confirm"), ConfirmBox(kept.id, right=True)),
                Button(text("paper-reject"), ConfirmBox(kept.id, right=False)),
            ),
        )
    return Screen(body, (*rows, (Button(text("paper-back"), ShowPaper(poll.id)), _menu())))


def none(poll: Poll) -> Screen:
    """Nothing was written down of the box yet."""
    rows = ((Button(text("paper-box"), CountBox(poll.id)),), (Button(text("paper-back"), ShowPaper(poll.id)), _menu()))
    return Screen(text("paper-box-nothing", title=title(poll)), rows)


def box_decided(*, right: bool) -> Toast:
    """What the second person's press is answered with."""
    return Toast(text("paper-box-counted-toast" if right else "paper-box-anew-toast"))


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
