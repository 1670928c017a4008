"""The questions around an election: how long, whom, what one says, who saw the lot."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.domain.base import ResidentId
from bot.domain.commands.elections import ChooseNominee, EnterLot, NameWitness, Nominate, ShowElection
from bot.domain.commands.forms import OpenMenu
from bot.domain.polls.elections import (
    OFFERED,
    STATEMENT,
    Candidate,
    Election,
    ElectionId,
    Kind,
)
from bot.domain.polls.writing import REASON
from bot.screens.base import Button, Moment, Rows, Screen, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.polls.elections.shown import title
from bot.screens.polls.shown import code

A_PAGE = 12
"""Neighbours on a screen, two beside each other."""
Choice = tuple[int, str]
"""A resident's or household's id, and how neighbours see them."""


def ask_call(state: dict[str, Any], unit: str, dates: tuple[datetime, datetime, datetime], zone: str) -> Screen:
    """How long do nomination, acceptance and the ballot last? And: shall it be called?"""
    stage = state["stage"]
    if stage != "check":
        rows = choices(stage, *((str(one), text("polls-days", count=one)) for one in OFFERED[stage]))
        return Screen(
            text(f"elections-ask-{stage}"), (*rows, (*choices(stage, ("back", text("forms-back")))[0],), cancel())
        )
    nominate, accept, vote = (Moment(one, zone) for one in dates)
    body = paragraphs(
        text(f"elections-check-{code(Kind(state['kind']))}", unit=unit),
        lines(
            text("elections-check-nominate", at=nominate), text("elections-check-accept", at=accept),
            text("elections-check-vote", at=vote),
        ),
        text("elections-check-how"),
    )  # fmt: skip
    change = choices(
        "check", ("nominate", text("elections-change-nominate")), ("accept", text("elections-change-accept")),
        ("vote", text("elections-change-vote")), a_row=3,
    )  # fmt: skip
    return Screen(body, (*choices("check", ("send", text("saying-send"))), *change, cancel()))


def choose_nominee(election: Election, unit: str, found: Sequence[Choice], page: int) -> Screen:
    """Whom does the household nominate?"""
    buttons = [Button(label, Nominate(election.id, who)) for who, label in _page(found, page)]
    turn = _turning(found, page, ChooseNominee(election.id, page - 1), ChooseNominee(election.id, page + 1))
    body = lines(title(election, unit), text(f"elections-choose-{code(election.kind)}"))
    return Screen(body, (*_in_twos(buttons), *turn, _back(election.id)))


def choose_witness(election: Election, candidate: Candidate, found: Sequence[Choice], page: int) -> Screen:
    """Who saw the lot fall?"""
    buttons = [Button(label, NameWitness(candidate.id, ResidentId(who))) for who, label in _page(found, page)]
    turn = _turning(found, page, EnterLot(candidate.id, page - 1), EnterLot(candidate.id, page + 1))
    body = text("elections-choose-witness", who=candidate.label)
    return Screen(body, (*_in_twos(buttons), *turn, _back(election.id)))


def ask_statement(so_far: str) -> Screen:
    """What does the candidate say to the neighbours?"""
    body = lines(
        text("elections-ask-statement", limit=STATEMENT), text("polls-so-far", words=so_far) if so_far else None
    )
    return Screen(body, (*choices("words", ("none", text("elections-statement-none"))), cancel()))


def ask_why(election: Election, unit: str) -> Screen:
    """Why is the election taken back?"""
    return Screen(text("elections-ask-why", title=title(election, unit), limit=REASON), (cancel(),))


def _page(found: Sequence[Choice], page: int) -> Sequence[Choice]:
    return found[page * A_PAGE : (page + 1) * A_PAGE]


def _in_twos(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _turning(found: Sequence[Choice], page: int, before: Any, after: Any) -> Rows:
    turn = []
    if page:
        turn.append(Button(text("notices-page-before"), before))
    if (page + 1) * A_PAGE < len(found):
        turn.append(Button(text("notices-page-next"), after))
    return (tuple(turn),) if turn else ()


def _back(election_id: ElectionId) -> tuple[Button, ...]:
    return (Button(text("polls-back"), ShowElection(election_id)), Button(text("menu-open"), OpenMenu()))
