"""The named voter of flats with several owners."""

from collections.abc import Sequence

from bot.domain.base import ResidentId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls_paper import NameVoter, ShowPaper, ShowVoter, ShowVoters
from bot.domain.polls.poll import Poll
from bot.screens.base import Button, Moment, Screen, Toast, lines, paragraphs, text
from bot.screens.packing import base36
from bot.screens.polls.paper import A_PAGE, in_rows, turning
from bot.screens.polls.shown import Line, title


def voters(poll: Poll, lines_of: Sequence[tuple[Line, bool]], page: int) -> Screen:
    """The lines with several owners, and whether it is settled who casts for them."""
    page = max(0, min(page, (len(lines_of) - 1) // A_PAGE))
    buttons = [
        Button(text("paper-voter-set" if is_named else "paper-voter-open", door=line.short), ShowVoter(line.id))
        for line, is_named in lines_of[page * A_PAGE : (page + 1) * A_PAGE]
    ]
    turn = turning(page, len(lines_of), A_PAGE, lambda to: ShowVoters(poll.id, to))
    body = text("paper-voters" if lines_of else "paper-voters-none", title=title(poll))
    return Screen(body, (*in_rows(buttons, 2), *turn, (Button(text("paper-back"), ShowPaper(poll.id)), _menu())))


def voter(poll: Poll, line: Line, owners: Sequence[tuple[ResidentId, str]], named: ResidentId | None) -> Screen:
    """The owners of a line, and who of them casts for all."""
    who = next((name for one, name in owners if one == named), "")
    body = paragraphs(
        text("paper-voter-head", door=line.label, title=title(poll)),
        text("paper-voter-is", who=who) if who else text("paper-voter-none" if owners else "paper-voter-nobody"),
    )
    rows = tuple((Button(text("paper-voter-name", who=name), NameVoter(line.id, one)),) for one, name in owners)
    return Screen(body, (*rows, (Button(text("paper-back"), ShowVoters(poll.id)), _menu())))


def named_told(poll: Poll, line: Line, who: str) -> Screen:
    """The owners hear who casts for all of them."""
    rows = ((Button(text("polls-look"), start=f"v_{base36(poll.id)}"),),)
    return Screen(text("paper-voter-told", door=line.label, title=title(poll), who=who), rows)


def name_first(poll: Poll, line: Line, zone: str) -> Screen:
    """The owners of a flat hear that one of them has to be named before they can vote."""
    at = Moment(poll.closes_at, zone)
    body = lines(
        text("paper-voter-wanted", door=line.label, at=at), text("polls-question", words=poll.question)
    )  # fmt: skip
    return Screen(body, ((Button(text("polls-look"), start=f"v_{base36(poll.id)}"),),))


def to_name(poll: Poll, count: int) -> Screen:
    """Whoever leads hears of how many flats the owners have to say who votes."""
    rows = ((Button(text("paper-voters-button"), ShowVoters(poll.id)),),)
    return Screen(text("paper-voters-wanted", title=title(poll), count=count), rows)


def named() -> Toast:
    """It is settled."""
    return Toast(text("paper-voter-toast"))


def to_voters(poll: Poll) -> Button:
    """The way to the lines with several owners."""
    return Button(text("paper-voters-button"), ShowVoters(poll.id))


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
