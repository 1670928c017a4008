"""Ballots on paper: what can be done, the questions of an entry, an entry as the second person sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from bot.domain.base import Command
from bot.domain.commands.forms import Choose, OpenMenu, Resume
from bot.domain.commands.polls import CastBallot, CastSelected, Select, ShowPoll
from bot.domain.commands.polls_paper import (
    ConfirmEntry,
    EnterPaper,
    RejectEntry,
    ShowEntries,
    ShowEntry,
    ShowPaper,
)
from bot.domain.polls.choices import unpacked
from bot.domain.polls.paper import ORIGINS, Entered
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import LineId, Origin
from bot.screens.base import Button, Moment, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.packing import base36
from bot.screens.polls.ballots import choice_rows, ticked_line
from bot.screens.polls.shown import Line, choice_words, code, title

A_PAGE, A_ROW = 24, 3
"""Doors on a screen, and in a row."""
LISTED = 10
"""Entries on a screen."""

State = dict[str, Any]
"""The form as it stands."""


class Entry(Protocol):
    """An entry as screens show it."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def short(self) -> str: ...  # noqa: D102
    @property
    def origin(self) -> Origin: ...  # noqa: D102
    @property
    def choice(self) -> str: ...  # noqa: D102
    @property
    def state(self) -> Entered: ...  # noqa: D102
    @property
    def why(self) -> str: ...  # noqa: D102
    @property
    def signed_at(self) -> datetime: ...  # noqa: D102
    @property
    def photo(self) -> str: ...  # noqa: D102
    @property
    def counts(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody who lends a hand sees of a poll's paper; `rows` are what they can do."""

    poll: Poll
    zone: str
    facts: Sequence[Value]
    rows: Rows


def hub(seen: Seen) -> Screen:
    """纸面和上门: how it stands, and what can be done."""
    body = paragraphs(text("paper-head", title=title(seen.poll)), lines(*seen.facts) if seen.facts else None)
    return Screen(body, (*seen.rows, (Button(text("polls-back"), ShowPoll(seen.poll.id)), _menu())))


def door_buttons(lines_of: Sequence[Line]) -> list[tuple[Line, Value]]:
    """The lines with their doors as buttons show them; those of one door are numbered."""
    found: dict[str, int] = {}
    named: list[tuple[Line, Value]] = []
    for line in lines_of:
        found[line.label] = nth = found.get(line.label, 0) + 1
        named.append((line, text("paper-door-nth", door=line.short, nth=str(nth)) if nth > 1 else line.short))
    return named


def in_rows(buttons: Sequence[Button], a_row: int = A_ROW) -> Rows:
    """The buttons, so many beside each other."""
    return tuple(tuple(buttons[at : at + a_row]) for at in range(0, len(buttons), a_row))


def turning(page: int, count: int, a_page: int, to: Any) -> Rows:
    """The row that turns the pages; `to(page)` makes the command."""
    last = max(0, (count - 1) // a_page)
    before = (Button(text("notices-page-before"), to(page - 1)),) if page > 0 else ()
    after = (Button(text("notices-page-next"), to(page + 1)),) if page < last else ()
    return ((*before, *after),) if before or after else ()


# entering


def question(state: State, poll: Poll, zone: str, lines_of: Sequence[Line]) -> Screen:
    """The question of an entry that is open."""
    stage = state["stage"]
    if stage == "door":
        return ask_door(text("paper-ask-door", title=title(poll)), state["page"], lines_of)
    door = next((line.short for line in lines_of if line.id == state["line_id"]), "")
    match stage:
        case "origin":
            rows = choices("origin", *((one.value, text(f"paper-origin-{one.value}")) for one in ORIGINS))
            return Screen(text("paper-ask-origin", door=door), (*rows, cancel()))
        case "choice":
            return _choice(state, poll, door)
        case "signed":
            rows = choices("signed", ("now", text("paper-signed-now")))
            return Screen(text("paper-ask-signed", door=door), (*rows, cancel()))
        case "photo":
            rows = choices("photo", ("none", text("paper-no-photo")))
            return Screen(text("paper-ask-photo"), (*rows, cancel()))
    return _check(state, poll, door)


def ask_door(body: Value, page: int, lines_of: Sequence[Line], stage: str = "door") -> Screen:
    """Which door?"""
    page = max(0, min(page, (len(lines_of) - 1) // A_PAGE))
    named = door_buttons(lines_of)[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [Button(label, Choose(stage, str(line.id))) for line, label in named]
    turn = turning(page, len(lines_of), A_PAGE, lambda to: Choose(stage, f"p{to}"))
    return Screen(body, (*in_rows(buttons), *turn, cancel()))


def _choice(state: State, poll: Poll, door: str) -> Screen:
    ticked = tuple(state["ticked"])
    rows = tuple(
        tuple(replace(button, does=_chosen(button.does)) for button in row)
        for row in choice_rows(poll, LineId(0), ticked, None)
    )
    body = paragraphs(text("paper-ask-choice", door=door, words=poll.question), ticked_line(poll, ticked, None))
    return Screen(body, (*rows, cancel()))


def _chosen(does: Command | str | None) -> Command:
    """What a button of a ballot means while somebody enters one."""
    match does:
        case CastBallot(choice=choice):
            return Choose("choice", f"={choice}")
        case Select(option=option, value=value):
            return Choose("choice", f"{option}.{value}")
        case CastSelected():
            return Choose("choice", "cast")
    return Resume()


def _check(state: State, poll: Poll, door: str) -> Screen:
    body = lines(
        text("paper-check"),
        text("paper-entry-door", door=door, origin=text(f"paper-origin-{state['origin']}")),
        text("paper-entry-choice", words=choice_words(poll, unpacked(state["choice"]))),
        text("paper-entry-signed-now") if state["signed"] == "now"
        else text("paper-entry-signed", at=state["signed"]),
        text("paper-entry-photo") if state["photo"] else None,
    )  # fmt: skip
    rows = choices(
        "check", ("send", text("paper-send")), ("door", text("paper-change-door")),
        ("choice", text("paper-change-choice")), ("signed", text("paper-change-signed")),
    )  # fmt: skip
    return Screen(body, (*rows, cancel()), photos=(state["photo"],) if state["photo"] else ())


def entered(poll: Poll, one: Entry, bot: str) -> Screen:
    """It is kept, and waits for a second person, who is found by a link."""
    link = f"https://t.me/{bot}?start=x_{one.code}"
    rows = (
        (Button(text("paper-copy-link"), copies=link),),
        (Button(text("paper-next"), EnterPaper(poll.id)), Button(text("paper-hub"), ShowPaper(poll.id))),
    )
    return Screen(text("paper-entered", door=one.short, link=link), rows)


# looking, confirming


def entries(poll: Poll, found: Sequence[Entry], page: int) -> Screen:
    """The entries of a poll by door, and how each stands; never what it says."""
    page = max(0, min(page, (len(found) - 1) // LISTED))
    listed = found[page * LISTED : (page + 1) * LISTED]
    body = text("paper-entries" if found else "paper-entries-none", title=title(poll))
    rows = tuple((Button(_entry_label(one), ShowEntry(one.code)),) for one in listed)
    turn = turning(page, len(found), LISTED, lambda to: ShowEntries(poll.id, to))
    return Screen(body, (*rows, *turn, (Button(text("paper-back"), ShowPaper(poll.id)), _menu())))


def _entry_label(one: Entry) -> Value:
    return text(f"paper-line-{standing(one)}", door=one.short)


def standing(one: Entry) -> str:
    """How an entry stands now: one that was confirmed may have been replaced on line since."""
    if one.state is Entered.COUNTED and not one.counts:
        return "replaced"
    return code(one.state)


def entry(poll: Poll, one: Entry, by: str, zone: str, *, can: bool) -> Screen:
    """An entry with what it says, for whoever holds the paper against it."""
    body = paragraphs(
        text("paper-entry-head", title=title(poll)),
        lines(
            text("paper-entry-door", door=one.label, origin=text(f"paper-origin-{one.origin.value}")),
            text("paper-entry-choice", words=choice_words(poll, unpacked(one.choice))),
            text("paper-entry-signed", at=Moment(one.signed_at, zone)),
            text("paper-entry-by", who=by or text("polls-somebody")),
        ),
        lines(text(f"paper-state-{standing(one)}"), _why(one.why)),
        text("paper-ask-confirm") if can and one.state is Entered.WAITING else None,
    )
    rows: Rows = ()
    if one.state is Entered.WAITING:
        confirm = (Button(text("paper-confirm"), ConfirmEntry(one.code)),) if can else ()
        rows = ((*confirm, Button(text("paper-reject"), RejectEntry(one.code))),)
    return Screen(body, (*rows, (_menu(),)), photos=(one.photo,) if one.photo else ())


def _why(why: str) -> Value | None:
    if not why:
        return None
    return text("paper-why-late") if why == "late" else text("paper-why", words=why)


def ask_why(one: Entry) -> Screen:
    """What is wrong with it?"""
    return Screen(text("paper-ask-why", door=one.short), (cancel(),))


def decided(state: Entered) -> Toast:
    """What the press is answered with that confirms."""
    return Toast(text("paper-counted-toast" if state is Entered.COUNTED else "paper-set-aside-toast"))


# told


def entered_told(poll: Poll, one: Entry, zone: str) -> Screen:
    """A household hears that a ballot on paper was entered for it."""
    body = lines(
        text("paper-entered-told", door=one.short, title=title(poll), at=Moment(one.signed_at, zone)),
        text("paper-entry-choice", words=choice_words(poll, unpacked(one.choice))),
        text("paper-not-yours"),
    )
    return Screen(body, ((Button(text("polls-vote-button"), start=f"v_{base36(poll.id)}"),),))


def decided_told(poll: Poll, one: Entry, state: Entered, why: str, zone: str) -> Screen:
    """A household hears what became of its ballot on paper."""
    body = lines(
        text(f"paper-told-{code(state)}", door=one.short, title=title(poll), at=Moment(one.signed_at, zone)), _why(why)
    )
    return Screen(body, ((Button(text("polls-vote-button"), start=f"v_{base36(poll.id)}"),),))


def awaited(poll: Poll) -> Screen:
    """Leader and clerk hear that paper is awaited after closing."""
    said = text("paper-awaited-box" if poll.is_secret else "paper-awaited", title=title(poll))
    return Screen(said, ((Button(text("paper-hub"), ShowPaper(poll.id)),),))


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
