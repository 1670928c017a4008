"""The day of those who handle matters: the morning's message, leaves, texts to answer with, calls to make."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from typing import Literal
from zoneinfo import ZoneInfo

from bot.domain.base import AccountId, BodyId, ResidentId
from bot.domain.commands.errands import FindErrands
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import FindMatters, ShowMatter
from bot.domain.commands.workday import (
    AddAnswer,
    ChangeAnswer,
    EndLeave,
    EnterLeave,
    ListAnswers,
    ListCalls,
    PrintCalls,
    RemoveAnswer,
    ShowAnswer,
    ShowCalls,
)
from bot.domain.places import Body
from bot.domain.reminders import LINES
from bot.domain.workday import LASTS, STARTS, Asked, Call, Leave, News, Standing, Task
from bot.screens.base import Button, Moment, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.matters import marks
from bot.screens.matters.shown import ICONS
from bot.screens.shortening import in_one_line, shortened

Style = Literal["day", "minute", "time"]

# the morning


def morning(
    named: Sequence[tuple[Standing, Task]], heard: Sequence[News], asked: Sequence[Asked],
    stood_in: Mapping[AccountId, str], zone: str,
) -> Screen:  # fmt: skip
    """What is late, due today and unanswered, what happened, what was asked for; so many lines, how many more."""
    said = [(f"workday-morning-{why}", _task_line(why, task, stood_in, zone)) for why, task in named]
    said += [
        (f"workday-morning-{item.kind}", _news_line(item, stood_in)) for item in sorted(heard, key=lambda one: one.kind)
    ]
    said += [("workday-morning-asked", _asked_line(one)) for one in asked]
    sections = [
        lines(text(heading), *(line for _, line in group))
        for heading, group in groupby(said[:LINES], key=lambda one: one[0])
    ]
    rest = len(said) - LINES
    body = paragraphs(
        text("workday-morning"), *sections, text("workday-morning-more", count=rest) if rest > 0 else None
    )
    row = [Button(text("workday-morning-button"), FindMatters("body"))]
    if asked:
        row.append(Button(text("workday-morning-asked-button"), FindErrands()))
    return Screen(body, (tuple(row),))


def _task_line(why: Standing, task: Task, stood_in: Mapping[AccountId, str], zone: str) -> Value:
    if task.due_at is None:
        return _morning_line(task, "", stood_in)
    style: Style = "day" if not task.is_exact else "time" if why is Standing.TODAY else "minute"
    said = "matters-list-settle-by" if task.is_answered else "matters-list-answer-by"
    return _morning_line(task, text(said, until=Moment(task.due_at, zone, style)), stood_in)


def _news_line(item: News, stood_in: Mapping[AccountId, str]) -> Value:
    said = text("workday-morning-who", who=shortened(item.who, 12)) if item.who else ""
    return _morning_line(item.task, said, stood_in)


def _asked_line(one: Asked) -> Value:
    return text("workday-morning-asked-line", words=in_one_line(one.words, 30), who=one.who)


def _morning_line(task: Task, until: Value, stood_in: Mapping[AccountId, str]) -> Value:
    name = stood_in.get(task.taken_by) if task.taken_by is not None else None
    return text(
        "workday-morning-line", marks=marks(task.urgency, is_late=False), number=task.number,
        words=in_one_line(task.words, 24), unit=task.unit, until=until,
        instead=text("workday-morning-instead", who=name or text("workday-colleague")) if name is not None else "",
    )  # fmt: skip


# leaves


@dataclass(frozen=True, slots=True)
class Away:
    """Who is away from when to when, and who stands in; "" where nobody does."""

    resident_id: ResidentId
    who: str
    first: Moment
    last: Moment
    stand_in: str | None


def away(leave: Leave, called: Mapping[ResidentId, str], zone: str) -> Away:
    """A leave as it is shown."""
    stand_in = called.get(leave.stand_in, "") if leave.stand_in is not None else None
    return Away(
        leave.resident_id, called.get(leave.resident_id, ""), _on(leave.from_on, zone), _on(leave.to_on, zone), stand_in
    )


def leaves(seen: Sequence[Away], may_end: Collection[ResidentId], *, may_enter: bool) -> Screen:
    """Who is away, now or soon."""
    ends = tuple(
        (Button(text("workday-leave-end-button", who=in_one_line(one.who, 12)), EndLeave(one.resident_id)),)
        for one in seen
        if one.resident_id in may_end
    )
    enter = ((Button(text("workday-leave-enter-button"), EnterLeave()),),) if may_enter else ()
    shown = tuple(_away_line(one) for one in seen)
    body = paragraphs(text("workday-leaves"), *shown) if shown else text("workday-leaves-none")
    return Screen(body, (*enter, *ends, _menu()))


def _away_line(one: Away) -> Value:
    who: Value = one.who or text("workday-colleague")
    if one.stand_in is None:
        return text("workday-leave-line-nobody", who=who, first=one.first, last=one.last)
    instead = one.stand_in or text("workday-colleague")
    return text("workday-leave-line", who=who, first=one.first, last=one.last, instead=instead)


def leave_line(one: Away) -> Value:
    """Who is away and who stands in, as a line of a list or a digest."""
    return _away_line(one)


def ask_leave(stage: str, colleagues: Sequence[tuple[int, str]], first: datetime | None, zone: str) -> Screen:
    """Since when, until when, who stands in."""
    if stage == "from":
        starts = choices("from", *((str(one), text(f"workday-leave-from-{one}")) for one in STARTS))
        return Screen(text("workday-leave-from"), (*starts, cancel()))
    if stage == "to" and first is not None:
        lasts = choices("to", *((str(one), text("workday-leave-days", count=one)) for one in LASTS), a_row=3)
        return Screen(text("workday-leave-to", first=Moment(first, zone, "day")), (*lasts, cancel()))
    named = choices("who", *((str(one), name or text("workday-colleague")) for one, name in colleagues))
    return Screen(text("workday-leave-who"), (*named, *choices("who", ("0", text("workday-leave-nobody"))), cancel()))


def told_of_leave(one: Away) -> Screen:
    """To whoever stands in; where nobody does, to the administrators."""
    said = "workday-told-leave-nobody" if one.stand_in is None else "workday-told-leave"
    who: Value = one.who or text("workday-colleague")
    return Screen(
        text(said, who=who, first=one.first, last=one.last),
        ((Button(text("workday-morning-button"), FindMatters("body")),),),
    )


# texts to answer with


def choose_body(bodies: tuple[Body, ...]) -> Screen:
    """Of which of one's bodies?"""
    return Screen(
        text("workday-answers-which"), (*((Button(one.name, ListAnswers(one.id)),) for one in bodies), _menu())
    )


def answers(body: Body, kept: tuple[tuple[int, str], ...], most: int) -> Screen:
    """The texts that a body answers with."""
    rows: Rows = tuple((Button(in_one_line(words, 30), ShowAnswer(answer_id)),) for answer_id, words in kept)
    add = ((Button(text("workday-answer-add-button"), AddAnswer(body.id)),),) if len(kept) < most else ()
    said = "workday-answers" if kept else "workday-answers-none"
    return Screen(text(said, body=body.name, most=most), (*rows, *add, _menu()))


def answer(answer_id: int, body_id: BodyId, words: str) -> Screen:
    """One of them."""
    change = Button(text("workday-answer-change-button"), ChangeAnswer(answer_id))
    remove = Button(text("workday-answer-remove-button"), RemoveAnswer(answer_id))
    back = Button(text("workday-answers-button"), ListAnswers(body_id))
    return Screen(text("workday-answer", words=words), ((change, remove), (back,)))


def ask_answer(before: str) -> Screen:
    """What it says from now on."""
    asked = text("workday-answer-ask")
    return Screen(paragraphs(asked, text("workday-answer", words=before)) if before else asked, (cancel(),))


# calls


def calls(rung: Sequence[tuple[Body, int, int]]) -> Screen:
    """The bodies to ring, each with how many matters it has and how many of these are late."""
    if not rung:
        return Screen(text("workday-calls-none"), (_menu(),))
    said = tuple(
        text("workday-calls-body", name=body.name, telephone=body.telephone or "—", count=count, late=late)
        for body, count, late in rung
    )
    rows: Rows = tuple((Button(text("workday-calls-one", name=body.name, count=count), ShowCalls(body.id)),)
                       for body, count, _ in rung)  # fmt: skip
    return Screen(paragraphs(text("workday-calls"), *said), (*rows, _menu()))


def call_text(one: Call, zone: str) -> Value:
    """A matter: since when, by when, what they promised when, whether the letter was handed over."""
    return lines(
        text(
            "workday-call-line", marks=marks(one.urgency, is_late=one.is_late), number=one.number,
            words=in_one_line(one.words, 60), unit=one.unit, filed=Moment(one.filed_at, zone, "day"),
            until=until_of(one, zone),
        ),
        promise_of(one, zone),
        text("workday-call-letter", on=_on(one.letter_on, zone)) if one.letter_on else None,
    )  # fmt: skip


def until_of(one: Call, zone: str) -> Value:
    """By when somebody has to answer or to settle it."""
    if one.due_at is None:
        return text("matters-list-stands") if one.state == "returned" else ""
    at = Moment(one.due_at, zone, "minute" if one.is_exact else "day")
    return text("matters-list-settle-by" if one.is_answered else "matters-list-answer-by", until=at)


def call_dates(one: Call, zone: str) -> tuple[Value, ...]:
    """Since when, until when, the day of the letter, as the paper shows them."""
    until = None
    if one.due_at is not None:
        said = "workday-sheet-settle-by" if one.is_answered else "workday-sheet-answer-by"
        until = text(said, until=Moment(one.due_at, zone, "day"))
    letter = text("workday-call-letter", on=_on(one.letter_on, zone)) if one.letter_on else None
    filed = text("workday-sheet-filed", on=Moment(one.filed_at, zone, "day"))
    return tuple(date for date in (filed, until, letter) if date is not None)


def promise_of(one: Call, zone: str) -> Value | None:
    """What they said, and on which day."""
    if one.promised is None:
        return None
    at, words = one.promised
    return text("workday-call-promised", on=Moment(at, zone, "day"), words=in_one_line(words, 80))


def calls_of(body: Body, found: tuple[Call, ...], page: int, zone: str, *, has_more: bool) -> Screen:
    """What a body has, late ones first: whom to ring, and what for."""
    turn: list[Button] = []
    if page > 0:
        turn.append(Button(text("matters-page-before"), ShowCalls(body.id, page - 1)))
    if has_more:
        turn.append(Button(text("matters-page-next"), ShowCalls(body.id, page + 1)))
    head = text(
        "workday-calls-head", name=body.name, telephone=body.telephone or "—", contact=body.contact or "—",
        address=body.address or "—",
    )  # fmt: skip
    rows: Rows = (
        *((_call_button(one),) for one in found),
        *((tuple(turn),) if turn else ()),
        (
            Button(text("workday-calls-print-button"), PrintCalls(body.id)),
            Button(text("workday-calls-button"), ListCalls()),
        ),
        *(_menu(),),
    )
    shown = tuple(call_text(one, zone) for one in found) or (text("workday-calls-of-none"),)
    return Screen(paragraphs(head, *shown), rows)


def _call_button(one: Call) -> Button:
    words = in_one_line(one.words, 14)
    return Button(
        text("matters-list-button", icon=ICONS[one.state], number=one.number, words=words), ShowMatter(one.id)
    )


def printed_calls(body: Body, unit_id: int | None, at: datetime) -> Screen:
    """The list to print."""
    return Screen(
        text("workday-calls-caption", name=shortened(body.name, 200)),
        document=Print("calls", body.id, on=at.isoformat(), unit_id=unit_id),
    )


def _on(day: date, zone: str) -> Moment:
    return Moment(datetime.combine(day, time(12), ZoneInfo(zone)), zone, "day")


def _menu() -> tuple[Button, ...]:
    return (Button(text("menu-open"), OpenMenu()),)
