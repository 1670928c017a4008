"""A poll in the private chat, lists of polls, the roll."""

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.base import Refused, UnitId
from bot.domain.commands.elections import OpenElections
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.notices import OpenNotices
from bot.domain.commands.polls import (
    CancelPoll,
    CorrectPoll,
    FindPolls,
    OpenPolls,
    OpenSmallTalk,
    ShowBallot,
    ShowPoll,
    ShowRoll,
)
from bot.domain.commands.polls_paper import ShowAmendments
from bot.domain.commands.topics import FindTopics
from bot.domain.notices import Kind
from bot.domain.polls.poll import Poll, State
from bot.domain.polls.values import Choice, LineId, RollKind
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.polls.cards import card_body
from bot.screens.polls.shown import ON_BUTTON, Line, Shown, area, choice_words, code, title, voters
from bot.screens.shortening import in_one_line

A_PAGE = 30
"""Lines of a roll on a screen."""


def posted(*, is_told: bool) -> Value:
    """It is in the group; of owners, the residents' committee has to know, which may have no account here."""
    return lines(text("polls-posted"), None if is_told else text("polls-tell-committee"))


def poll(
    shown: Shown, mine: Sequence[Line], why_not: Refused | None, *, leads: bool, tells: bool,
    posted: Value | None = None, more: Rows = (),
) -> Screen:  # fmt: skip
    """The poll, the ballots this person may cast, or why none, and what else can be done.

    `tells`: they may read who said what.
    """
    one = shown.poll
    body = paragraphs(posted, card_body(shown), _whose(shown, why_not))
    rows: Rows = tuple(
        (Button(_ballot_label(line, len(mine)), ShowBallot(line.id)),)
        for line in mine
        if shown.is_open or (line.has_voted and one.state is not State.CANCELLED)
    )
    if one.state is not State.PLANNED:
        rows = (*rows, (Button(text("polls-said" if tells else "polls-roll"), ShowRoll(one.id)),))
    if leads and one.state in (State.PLANNED, State.OPEN):
        rows = (
            *rows,
            (Button(text("polls-correct"), CorrectPoll(one.id)), Button(text("polls-cancel"), CancelPoll(one.id))),
        )
    return Screen(body, (*rows, *more, (Button(text("polls-all"), FindPolls()), _menu())))


def _whose(shown: Shown, why_not: Refused | None) -> Value | None:
    if not shown.is_open or why_not is None:
        return None
    if why_not.code == "polls-refused-not-on-roll":
        return text("polls-not-on-roll")
    return text(why_not.code, door=str(why_not.args_of_text["door"]))


def _ballot_label(line: Line, count: int) -> Value:
    if count > 1:
        return text("polls-voted-for" if line.has_voted else "polls-vote-for", door=line.short)
    return text("polls-voted-button" if line.has_voted else "polls-vote-button")


def listed(
    polls: Sequence[Poll], zone: str, *, over: bool, page: int, has_more: bool, more: Rows = ()
) -> Screen:  # fmt: skip
    """The polls of a unit, those under way or those that are over; `more` stands above them."""
    if not (polls or more):
        body: Value = text("polls-none-over" if over else "polls-none")
    else:
        body = lines(
            text("polls-list-over" if over else "polls-list"), *(_line(nth, one, zone) for nth, one in _counted(polls))
        )
    rows = [*more, *((_line_button(nth, one),) for nth, one in _counted(polls))]
    turn = []
    if page:
        turn.append(Button(text("notices-page-before"), FindPolls(over, page - 1)))
    if has_more:
        turn.append(Button(text("notices-page-next"), FindPolls(over, page + 1)))
    if turn:
        rows.append(tuple(turn))
    other = Button(text("polls-list-running-button" if over else "polls-list-over-button"), FindPolls(not over))
    return Screen(body, (*rows, (other, _menu())))


def _counted(polls: Sequence[Poll]) -> Iterable[tuple[str, Poll]]:
    return ((str(nth), one) for nth, one in enumerate(polls, 1))


def _line(nth: str, one: Poll, zone: str) -> Value:
    said = text(f"polls-line-{code(one.state)}", title=title(one), at=Moment(one.closes_at, zone, "day"))
    return text("polls-option-line", nth=nth, words=said)


def _line_button(nth: str, one: Poll) -> Button:
    label = text("polls-line-button", nth=nth, title=in_one_line(one.question, ON_BUTTON))
    return Button(label, ShowPoll(one.id))


def under_way(unit_id: UnitId, label: str, polls: Sequence[Poll]) -> Screen:
    """The polls of a unit under way, for whoever may post another."""
    rows: Rows = tuple(
        (Button(text("polls-line-leader", title=in_one_line(one.question, ON_BUTTON)), ShowPoll(one.id)),)
        for one in polls
    )
    new = (Button(text("polls-new"), OpenPolls(unit_id, fresh=True)),)
    return Screen(text("polls-under-way", unit=label), (new, *rows, (_menu(),)))


def ask_which(unit_id: UnitId | None) -> Screen:
    """A sign-up, or a poll?"""
    rows = (
        (
            Button(text("polls-which-sign-up"), OpenNotices(Kind.SIGN_UP.value, unit_id)),
            Button(text("polls-which-poll"), OpenPolls(unit_id)),
        ),
        (
            Button(text("polls-which-topic"), FindTopics()),
            Button(text("elections-which"), OpenElections()),
        ),
        (Button(text("smalltalk-which"), OpenSmallTalk()),),
        (_menu(),),
    )
    return Screen(text("polls-ask-which"), rows)


def choose_unit(units: tuple[tuple[UnitId, str], ...]) -> Screen:
    """Which unit is asked?"""
    if not units:
        return Screen(text("polls-refused-leader"), ((_menu(),),))
    buttons = [Button(label, OpenPolls(unit_id)) for unit_id, label in units]
    rows: Rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(text("notices-choose-unit"), (*rows, (_menu(),)))


def roll(shown: Shown, lines_of: Sequence[Line], page: int, said: Mapping[LineId, Choice]) -> Screen:
    """Who may vote, with totals and hash; of an open poll that is over, what each said."""
    one = shown.poll
    last = max(0, (len(lines_of) - 1) // A_PAGE)
    page = max(0, min(page, last))
    owners = one.roll_kind is RollKind.OWNERS
    head = lines(
        text("polls-roll-head", words=title(one)),
        text("polls-roll-total-area", count=shown.base.heads, area=area(shown.base.area_cm2))
        if owners
        else text("polls-roll-total", count=shown.base.heads, unit=voters(one, shown.base.heads)),
        text("polls-roll-hash", hash=one.roll_hash[:16]),
    )
    listed_ = [
        _of_roll(one, line, said.get(line.id), tells=bool(said))
        for line in lines_of[page * A_PAGE : (page + 1) * A_PAGE]
    ]
    turn = []
    if page:
        turn.append(Button(text("notices-page-before"), ShowRoll(one.id, page - 1)))
    if page < last:
        turn.append(Button(text("notices-page-next"), ShowRoll(one.id, page + 1)))
    rows: Rows = ((*turn,),) if turn else ()
    rows = (*rows, (Button(text("paper-amendments-button"), ShowAmendments(one.id)),))
    return Screen(paragraphs(head, lines(*listed_)), (*rows, (Button(text("polls-back"), ShowPoll(one.id)), _menu())))


def _of_roll(one: Poll, line: Line, said: Choice | None, *, tells: bool) -> Value:
    told: dict[str, Value] = {"door": line.label, "area": area(line.weight.area_cm2)}
    if not line.may_vote:
        return text("polls-roll-line-nobody", **told)
    if said is not None:
        return text("polls-roll-line-said", door=line.label, words=choice_words(one, said))
    if tells:
        return text("polls-roll-line-said", door=line.label, words=text("polls-said-nothing"))
    return text("polls-roll-line-area" if one.roll_kind is RollKind.OWNERS else "polls-roll-line", **told)


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
