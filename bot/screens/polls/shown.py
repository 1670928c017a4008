"""What screens show of a poll, and the lines that several of them share."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.domain.polls.outcome import Outcome
from bot.domain.polls.poll import Poll
from bot.domain.polls.secrecy import Turnout
from bot.domain.polls.tally import Tally
from bot.domain.polls.values import Choice, Form, Kind, LineId, Method, Origin, Rule, Weight
from bot.domain.roster import area_text
from bot.screens.base import Joined, Moment, Text, Value, lines, text
from bot.screens.shortening import in_one_line

YES_NO = ("polls-yes", "polls-no", "polls-abstain")
ON_BUTTON = 24
"""UTF-16 units of an option on a button."""
TITLE = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of a closed poll."""

    tally: Tally
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a line's ballot says, by whom of it (the shown name, "" where nobody knows), and how it was given."""

    choice: Choice
    by: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Shown:
    """A poll with what may be known of it now; `need` must take part for it to count, `counted` only once it closed.

    `rule`: how it decides, where it is a part of something with a course of its own.
    `objections` are those that are not answered yet.
    """

    poll: Poll
    zone: str
    unit_label: str
    by: str
    is_open: bool
    lines: int
    base: Weight
    voted_lines: int
    voted: Weight
    turnout: Turnout
    need: Weight
    counted: Counted | None
    rule: Text | None = None
    objections: int = 0


class Line(Protocol):
    """A line of the roll as screens show it."""

    @property
    def id(self) -> LineId: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def short(self) -> str: ...  # noqa: D102
    @property
    def weight(self) -> Weight: ...  # noqa: D102
    @property
    def may_vote(self) -> bool: ...  # noqa: D102
    @property
    def voted(self) -> bool: ...  # noqa: D102
    @property
    def has_voted(self) -> bool: ...  # noqa: D102
    @property
    def receipt(self) -> str: ...  # noqa: D102


def code(member: StrEnum | str) -> str:
    """A member of an enumeration as ids of texts name it."""
    return str(member).replace("_", "-")


def voters(poll: Poll, count: int) -> Value:
    """What so many of a poll's roll are: 户, 人, 位业主; "1 owner" and "2 owners"."""
    return text(f"polls-unit-{code(poll.roll_kind)}", count=count)


def option(poll: Poll, which: int) -> Value:
    """An option as it is named: 赞成, 反对, 弃权, or what was written."""
    return text(YES_NO[which]) if poll.form.kind is Kind.YES_NO else poll.options[which]


def on_button(poll: Poll, which: int) -> Value:
    """The same, short enough for a button."""
    if poll.form.kind is Kind.YES_NO:
        return text(YES_NO[which])
    return text("polls-option-button", nth=str(which + 1), words=in_one_line(poll.options[which], ON_BUTTON))


def title(poll: Poll) -> str:
    """The question in one short line."""
    return in_one_line(poll.question, TITLE)


def area(cm2: int) -> str:
    """An area in m², as the roster writes it."""
    return area_text(cm2)


def area_wanted(cm2: int) -> str:
    """An area that has to be reached, in m²: rounded up to two places, so that what is shown would be enough."""
    return area_text(-(-cm2 // 100) * 100)


def question_lines(poll: Poll) -> Value:
    """The question, what is said about it, and the options where they do not say themselves."""
    named = () if poll.form.kind is Kind.YES_NO else tuple(
        text("polls-option-line", nth=str(nth), words=words) for nth, words in enumerate(poll.options, 1)
    )  # fmt: skip
    return lines(
        text("polls-question", words=poll.question),
        text("polls-details", words=poll.details) if poll.details else None,
        *named,
    )


def terms_lines(shown: Shown) -> Value:
    """Until when, who votes, what is chosen, when it passes."""
    poll, closes = shown.poll, Moment(shown.poll.closes_at, shown.zone)
    return lines(
        text("polls-until", at=closes),
        text("polls-terms", roll=text(f"polls-roll-{code(poll.roll_kind)}"), kind=how(poll.form)),
        text("polls-passes", rule=shown.rule or text(f"polls-rule-{code(poll.rule)}")),
        text("polls-secret-line") if poll.is_secret else None,
    )


def how(form: Form) -> Value:
    """What a ballot takes, in words."""
    match form.kind:
        case Kind.SEVERAL if form.least > 1:
            return text("polls-kind-several-between", least=form.least, most=form.most)
        case Kind.SEVERAL:
            return text("polls-kind-several-most", most=form.most)
        case Kind.POINTS:
            return text("polls-kind-points-many", points=form.points)
        case Kind.RANKED if form.method is Method.STV:
            return text("polls-kind-ranked-seats", seats=form.seats)
        case _:
            return text(f"polls-kind-{code(form.kind)}")


def turnout_line(shown: Shown) -> Value:
    """How many have voted and how many are short, never what they chose."""
    poll, need = shown.poll, shown.need
    if shown.turnout is not Turnout.FIGURES and poll.rule is Rule.CONSULTATION:
        return text("polls-turnout-hidden")
    if shown.turnout is not Turnout.FIGURES:
        return text("polls-turnout-enough" if shown.turnout is Turnout.ENOUGH else "polls-turnout-few")
    counted: dict[str, Value] = {"count": shown.voted.heads, "all": shown.base.heads}
    if poll.rule is Rule.CONSULTATION:
        return text("polls-turnout", **counted)
    short = max(0, need.heads - shown.voted.heads)
    if need.area_cm2:
        lacking = max(0, need.area_cm2 - shown.voted.area_cm2)
        counted |= {"voted_area": area(shown.voted.area_cm2), "area": area(shown.base.area_cm2)}
        if short or lacking:
            return text("polls-turnout-owners-short", **counted, short=short, lacking=area_wanted(lacking))
        return text("polls-turnout-owners", **counted)
    return text("polls-turnout-short", **counted, short=short) if short else text("polls-turnout-enough-of", **counted)


def choice_words(poll: Poll, choice: Choice) -> Value:
    """What a ballot says, in words."""
    if not choice:
        return text("polls-blank")
    match poll.form.kind:
        case Kind.SCORE | Kind.POINTS:
            marks = tuple(
                text("polls-choice-mark", words=option(poll, which), mark=mark) for which, mark in enumerate(choice)
            )
            return Joined(marks, "list")
        case Kind.DATES:
            return Joined(
                tuple(
                    text(f"polls-choice-date-{mark}", words=option(poll, which)) for which, mark in enumerate(choice)
                ),
                "list",
            )
        case Kind.RANKED:
            return Joined(
                tuple(
                    text(
                        "polls-choice-rank-next" if nth > 1 else "polls-choice-rank-first",
                        nth=nth,
                        words=option(poll, one),
                    )
                    for nth, one in enumerate(choice, 1)
                ),
                "nothing",
            )
        case _:
            return Joined(tuple(option(poll, one) for one in choice), "list")
