"""The card of an election, everything of it in the private chat, the elections of a unit."""

from collections.abc import Sequence

from bot.domain.base import UnitId
from bot.domain.commands.elections import (
    AnswerNomination,
    CallElection,
    CancelElection,
    ChooseNominee,
    ConfirmLot,
    EnterLot,
    GiveOffice,
    OpenElections,
    ShowElection,
    WithdrawNomination,
    WriteStatement,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import FindPolls, ShowPoll
from bot.domain.polls.elections import Answer, Candidate, CandidateId, Election, ElectionId, Kind, Phase, Stage
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.packing import base36
from bot.screens.polls.elections.shown import Mine, Shown, head, link, title
from bot.screens.polls.shown import code

A_PAGE = 8
"""Candidates with what they say, on a screen."""


def card(shown: Shown, *, silent: bool = False) -> Screen:
    """What stands in the group."""
    here = link(shown.election)
    if shown.election.stage is Stage.VOTING and shown.poll_id is not None:
        button = Button(text("polls-vote"), start=f"v_{base36(shown.poll_id)}")
    elif shown.phase is Phase.NOMINATION:
        button = Button(text("elections-nominate"), start=here)
    else:
        button = Button(text("polls-look"), start=here)
    return Screen(head(shown), ((button,),), silent=silent)


def election(shown: Shown, mine: Mine, page: int) -> Screen:
    """Everything of an election: where it stands, who stands and what they say, what this person can do."""
    last = max(0, (len(shown.standing) - 1) // A_PAGE)
    page = max(0, min(page, last))
    said = [
        text("elections-says", who=one.label, words=one.statement)
        for one in shown.standing[page * A_PAGE : (page + 1) * A_PAGE]
        if one.statement
    ]
    body = paragraphs(head(shown), *said, _mine(shown, mine))
    one = shown.election
    turn = []
    if page:
        turn.append(Button(text("notices-page-before"), ShowElection(one.id, page - 1)))
    if page < last:
        turn.append(Button(text("notices-page-next"), ShowElection(one.id, page + 1)))
    rows = (*_asked(shown, mine), *_answers(shown, mine), *_deciding(shown, mine))
    all_ = (
        Button(text("elections-which"), OpenElections(one.unit_id))
        if mine.decides
        else Button(text("polls-all"), FindPolls())
    )
    return Screen(body, (*rows, *((tuple(turn),) if turn else ()), (all_, _menu())))


def _mine(shown: Shown, mine: Mine) -> Value | None:
    if shown.phase not in (Phase.NOMINATION, Phase.ACCEPTANCE):
        return None
    said: list[Value] = [text("elections-mine", who=mine.nominates)] if mine.nominates else []
    said += [_answered(shown.election.kind, one.answer) for one in mine.answers]
    return lines(*said) if said else None


def _answered(kind: Kind, answer: Answer) -> Value:
    if kind is Kind.HOUSEHOLD:
        return text(f"elections-mine-home-{code(answer)}")
    return text(f"elections-mine-me-{code(answer)}")


def _asked(shown: Shown, mine: Mine) -> Rows:
    """To vote, to nominate, to say that a lot fell so."""
    one = shown.election
    rows: Rows = ()
    if one.stage is Stage.VOTING and shown.poll_id is not None:
        rows = ((Button(text("polls-vote"), ShowPoll(shown.poll_id)),),)
    if one.stage is Stage.LOT and mine.witnesses is not None:
        rows = (lot_row(mine.witnesses),)
    if shown.phase is not Phase.NOMINATION or not mine.may_nominate:
        return rows
    if not mine.nominates:
        return ((Button(text("elections-nominate"), ChooseNominee(one.id)),),)
    return (
        (
            Button(text("elections-nominate-other"), ChooseNominee(one.id)),
            Button(text("elections-nominate-none"), WithdrawNomination(one.id)),
        ),
    )


def lot_row(candidate_id: CandidateId) -> tuple[Button, ...]:
    """The witness says whether it was so."""
    return (
        Button(text("elections-lot-right"), ConfirmLot(candidate_id, right=True)),
        Button(text("elections-lot-wrong"), ConfirmLot(candidate_id, right=False)),
    )


def _answers(shown: Shown, mine: Mine) -> Rows:
    if shown.phase not in (Phase.NOMINATION, Phase.ACCEPTANCE):
        return ()
    rows: list[tuple[Button, ...]] = [answer_row(one) for one in mine.answers]
    for one in mine.for_others:
        accepts = one.answer is not Answer.STANDS
        label = "elections-door-accepts" if accepts else "elections-door-declines"
        rows.append((Button(text(label, door=one.label), AnswerNomination(one.id, stands=accepts)),))
    return tuple(rows)


def answer_row(one: Candidate) -> tuple[Button, ...]:
    """What somebody who was nominated can say."""
    accept = Button(text("elections-accept"), AnswerNomination(one.id, stands=True))
    decline = Button(text("elections-decline"), AnswerNomination(one.id, stands=False))
    match one.answer:
        case Answer.ASKED:
            return (accept, decline)
        case Answer.STANDS:
            return (Button(text("elections-say-something"), WriteStatement(one.id)), decline)
        case Answer.DECLINED:
            return (accept,)


def _deciding(shown: Shown, mine: Mine) -> Rows:
    """What whoever called it sees to."""
    one = shown.election
    if not mine.decides:
        return ()
    rows: list[tuple[Button, ...]] = []
    if one.stage is Stage.LOT:
        rows += [(Button(text("elections-lot-on", who=each.label), EnterLot(each.id)),) for each in shown.tied]
    if one.stage is Stage.OFFERED:
        rows.append((Button(text("elections-give"), GiveOffice(one.id)),))
    if one.is_over:
        rows.append((Button(text("elections-call-again"), CallElection(one.unit_id, one.kind)),))
    else:
        rows.append((Button(text("elections-cancel"), CancelElection(one.id)),))
    return tuple(rows)


def called(shown: Shown, mine: Mine) -> Screen:
    """The election was called; everything of it."""
    screen = election(shown, mine, 0)
    return Screen(paragraphs(text("elections-called"), screen.body), screen.buttons)


def listed(
    unit_id: UnitId, unit_label: str, running: Sequence[Election], over: Sequence[Election], kinds: Sequence[Kind]
) -> Screen:
    """The elections of a unit, and those that this person can call."""
    rows = tuple((line(one, unit_label),) for one in (*running, *over))
    free = [kind for kind in kinds if kind not in {one.kind for one in running}]
    new = tuple((Button(text(f"elections-call-{code(kind)}"), CallElection(unit_id, kind)),) for kind in free)
    body = lines(text("elections-list", unit=unit_label), None if rows else text("elections-list-none"))
    return Screen(body, (*new, *rows, (_menu(),)))


def line(one: Election, unit_label: str) -> Button:
    """An election in a list."""
    name = "elections-line-over" if one.is_over else "elections-line"
    return Button(text(name, title=title(one, unit_label)), ShowElection(one.id))


def list_rows(found: Sequence[Election], unit_label: str) -> Rows:
    """Elections among the polls of a unit."""
    return tuple((line(one, unit_label),) for one in found)


def look_row(election_id: ElectionId) -> Rows:
    """From a poll to the election it is a part of."""
    return ((Button(text("elections-look"), ShowElection(election_id)),),)


def choose_unit(units: Sequence[tuple[UnitId, str]]) -> Screen:
    """Which unit's elections?"""
    if not units:
        return Screen(text("elections-refused-not-called"), ((_menu(),),))
    rows: Rows = tuple((Button(label, OpenElections(unit_id)),) for unit_id, label in units)
    return Screen(text("notices-choose-unit"), (*rows, (_menu(),)))


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
