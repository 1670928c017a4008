"""The ballot in the private chat: what can be chosen, what was chosen, by whom; and what a press is answered with."""

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import CastBallot, CastSelected, Select, ShowBallot, ShowPoll, WithdrawBallot
from bot.domain.polls.choices import packed
from bot.domain.polls.poll import Poll, State
from bot.domain.polls.secrecy import promises_secrecy
from bot.domain.polls.selecting import AT_ONCE, UNSET, unfinished
from bot.domain.polls.values import HIGHEST_SCORE, NEED_BE, SURE, Choice, Kind, LineId
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.polls.results import result
from bot.screens.polls.shown import (
    ON_BUTTON,
    Chosen,
    Line,
    Shown,
    choice_words,
    on_button,
    question_lines,
    terms_lines,
)
from bot.screens.shortening import in_one_line

POINT_STEPS = 5
"""Values that stand on the buttons of an option that takes points."""


def ballot(shown: Shown, line: Line, ticked: Choice, chosen: Chosen | None, more: Rows = ()) -> Screen:
    """The ballot of a line, with what is ticked and what counts now, and `more` that can be done with it."""
    poll = shown.poll
    body = paragraphs(
        text("polls-ballot-of", door=line.label),
        question_lines(poll),
        terms_lines(shown),
        _secrecy(shown),
        _counts(poll, chosen),
        ticked_line(poll, ticked, chosen),
    )
    rows = choice_rows(poll, line.id, ticked, chosen)
    withdraw = ((Button(text("polls-withdraw"), WithdrawBallot(line.id)),),) if chosen else ()
    return Screen(body, (*rows, *withdraw, *more, (Button(text("polls-back"), ShowPoll(poll.id)), _menu())))


def on_page(shown: Shown, line: Line, chosen: Chosen | None, more: Rows = ()) -> Screen:
    """What stands around the fields of a ballot on a page; who has voted sees what to keep of it."""
    poll = shown.poll
    body = paragraphs(
        text("polls-ballot-of", door=line.label), question_lines(poll), terms_lines(shown), _secrecy(shown),
        _counts(poll, chosen),
        text("pages-ballot-receipt", code=line.receipt) if chosen is not None and line.receipt else None,
    )  # fmt: skip
    withdraw = ((Button(text("polls-withdraw"), WithdrawBallot(line.id)),),) if chosen else ()
    return Screen(body, (*withdraw, *more, (Button(text("polls-back"), ShowPoll(poll.id)),)))


def choice_rows(poll: Poll, line_id: LineId, ticked: Choice, chosen: Chosen | None) -> Rows:
    """The buttons with which a ballot is filled in."""
    return _at_once(poll, line_id, chosen) if poll.form.kind in AT_ONCE else _longer(poll, line_id, ticked)


def _secrecy(shown: Shown) -> Value | None:
    if not shown.poll.is_secret:
        return None
    return text("polls-secret-promised" if promises_secrecy(shown.lines) else "polls-secret-few")


def _counts(poll: Poll, chosen: Chosen | None) -> Value:
    if chosen is None:
        return text("polls-not-voted")
    words = choice_words(poll, chosen.choice)
    return text("polls-voted-by", words=words, who=chosen.by) if chosen.by else text("polls-voted", words=words)


def ticked_line(poll: Poll, ticked: Choice, chosen: Chosen | None) -> Value | None:
    """What is ticked and not cast yet, and what is missing; None where one press casts."""
    if poll.form.kind in AT_ONCE:
        return None
    if chosen is not None and unfinished(poll.form, chosen.choice) == ticked:
        return None
    if not any(one > 0 or poll.form.kind not in (Kind.SCORE, Kind.POINTS, Kind.DATES) for one in ticked):
        return None
    known = tuple(0 if one == UNSET else one for one in ticked)
    left = sum(one == UNSET for one in ticked) if poll.form.kind is Kind.SCORE else 0
    rest = poll.form.points - sum(ticked) if poll.form.kind is Kind.POINTS else 0
    return lines(
        text("polls-ticked", words=choice_words(poll, known)),
        text("polls-ticked-unscored", count=left) if left else None,
        text("polls-ticked-points", count=rest) if rest else None,
    )


def _at_once(poll: Poll, line_id: LineId, chosen: Chosen | None) -> Rows:
    now = chosen.choice if chosen is not None else None
    buttons = [
        Button(_with_mark(poll, which, on=now == (which,)), CastBallot(line_id, packed((which,))))
        for which in range(poll.form.options)
    ]
    a_row = 3 if poll.form.kind is Kind.YES_NO else 1
    return tuple(tuple(buttons[at : at + a_row]) for at in range(0, len(buttons), a_row))


def _with_mark(poll: Poll, which: int, *, on: bool) -> Value:
    return text("polls-chosen-button", words=on_button(poll, which)) if on else on_button(poll, which)


def _longer(poll: Poll, line_id: LineId, ticked: Choice) -> Rows:
    rows: list[tuple[Button, ...]] = []
    for which in range(poll.form.options):
        rows += _option_rows(poll, line_id, which, ticked)
    return (*rows, (Button(text("polls-cast"), CastSelected(line_id)),))


def _option_rows(poll: Poll, line_id: LineId, which: int, ticked: Choice) -> Rows:
    match poll.form.kind:
        case Kind.SEVERAL | Kind.APPROVAL:
            on = which in ticked
            return ((Button(_with_mark(poll, which, on=on), Select(line_id, which, int(not on))),),)
        case Kind.RANKED:
            on = which in ticked
            label = on_button(poll, which)
            if on:
                words = in_one_line(poll.options[which], ON_BUTTON)
                label = text("polls-ranked-button", nth=ticked.index(which) + 1, words=words)
            return ((Button(label, Select(line_id, which, int(not on))),),)
        case Kind.DATES:
            values: tuple[tuple[int, Value], ...] = (
                (SURE, text("polls-date-yes")), (NEED_BE, text("polls-date-need-be")), (0, text("polls-date-no"))
            )  # fmt: skip
            return (_head(poll, line_id, which), _values(line_id, which, values, ticked[which]))
        case Kind.SCORE:
            marks: tuple[tuple[int, Value], ...] = tuple((one, str(one)) for one in range(HIGHEST_SCORE + 1))
            return (_head(poll, line_id, which), _values(line_id, which, marks, ticked[which]))
        case _:
            return (_head(poll, line_id, which), _points(poll, line_id, which, ticked))


def _head(poll: Poll, line_id: LineId, which: int) -> tuple[Button, ...]:
    """The option's own row; pressing it changes nothing."""
    return (Button(on_button(poll, which), ShowBallot(line_id)),)


def _values(line_id: LineId, which: int, values: tuple[tuple[int, Value], ...], now: int) -> tuple[Button, ...]:
    return tuple(
        Button(text("polls-chosen-button", words=label) if value == now else label, Select(line_id, which, value))
        for value, label in values
    )


def _points(poll: Poll, line_id: LineId, which: int, ticked: Choice) -> tuple[Button, ...]:
    """Less, what it is, more."""
    now, left = ticked[which], poll.form.points - sum(ticked)
    steps = sorted({max(0, now - 1), now, min(now + 1, now + left), min(now + POINT_STEPS, now + left)})
    return _values(line_id, which, tuple((one, str(one)) for one in steps), now)


def ballot_closed(shown: Shown, line: Line, chosen: Chosen | None) -> Screen:
    """The poll is closed: whether this line voted, its receipt, and what came of it; never what it chose in secret."""
    poll = shown.poll
    said = text("polls-voted-once", words=choice_words(poll, chosen.choice)) if chosen is not None else None
    body = paragraphs(
        text("polls-ballot-of", door=line.label), question_lines(poll), lines(said, _receipt(poll, line)), result(shown)
    )
    return Screen(body, ((Button(text("polls-back"), ShowPoll(poll.id)), _menu()),))


def _receipt(poll: Poll, line: Line) -> Value | None:
    if poll.state in (State.CANCELLED, State.VOID):
        return None
    return text("polls-receipt", code=line.receipt) if line.has_voted else text("polls-receipt-none")


def ballot_unreadable(shown: Shown, line: Line) -> Screen:
    """The key of a secret poll is missing: what was chosen can be neither shown nor changed."""
    body = paragraphs(
        text("polls-ballot-of", door=line.label), question_lines(shown.poll), text("polls-refused-key")
    )  # fmt: skip
    return Screen(body, ((Button(text("polls-back"), ShowPoll(shown.poll.id)), _menu()),))


def ask_withdraw(poll: Poll, line_id: LineId) -> Screen:
    """Shall the ballot really go?"""
    rows = (
        (
            Button(text("polls-withdraw-sure"), WithdrawBallot(line_id, sure=True)),
            Button(text("polls-keep"), ShowBallot(line_id)),
        ),
    )
    return Screen(text("polls-ask-withdraw", words=poll.question), rows)


def gone() -> Screen:
    """There is no such ballot any more."""
    return Screen(text("polls-refused-gone"), ((_menu(),),))


def cast_in_secret() -> Value:
    """What a press is answered with where the choice is nobody's business."""
    return text("polls-cast-secret-toast")


def cast_openly(poll: Poll, choice: Choice, before: Choice | None) -> Value:
    """What a press is answered with; `before`: what somebody else of the household had chosen."""
    words = choice_words(poll, choice)
    if before is None:
        return text("polls-cast-toast", words=words)
    return text("polls-changed-toast", words=words, before=choice_words(poll, before))


def withdrawn() -> Value:
    """What the press that takes a ballot back is answered with."""
    return text("polls-withdrawn-toast")


def vote_in_private() -> Value:
    """A card that cannot be voted on with one press."""
    return text("polls-in-private-toast")


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
