"""Whether all happened in time: one sentence where it did, else what is late and who has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.base import MatterId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.lateness import ShowLate
from bot.domain.commands.rates import ReadHistory
from bot.domain.matters import Cause
from bot.screens.base import Button, Moment, Rows, Screen, Text, Value, paragraphs, text


@dataclass(frozen=True, slots=True)
class LateMatter:
    """A matter past its next step; `is_exact`: its times may be read to the minute.

    `step` None: one that is not due after all. `who` None: that is nobody's business, "": nobody has it yet.
    """

    matter_id: MatterId
    number: str
    step: Cause | None
    since: datetime
    is_exact: bool
    who: str | None


@dataclass(frozen=True, slots=True)
class LateCall:
    """A body that was called in, whose time ran out without being marked."""

    matter_id: MatterId
    number: str
    who: str
    since: datetime


def menu_button() -> Button:
    """The way here."""
    return Button(text("lateness-button"), ShowLate())


def all_in_time(count: int, now: datetime, zone: str) -> Screen:
    """All of these many matters took their steps, and no reminder waits."""
    return Screen(text("lateness-none", count=count, at=Moment(now, zone)), (_again(),))


def late(
    found: Sequence[LateMatter | LateCall], how_many: int, reminders: int, count: int, now: datetime, zone: str, *,
    page: int, more: bool,
) -> Screen:  # fmt: skip
    """What is late, the longest late first, and how many reminders are."""
    body = paragraphs(
        text("lateness-head", late=how_many, count=count, at=Moment(now, zone)),
        *(_line(one, zone) for one in found),
        text("lateness-reminders", count=reminders) if reminders else None,
        text("lateness-mend"),
    )
    opening: Rows = tuple((Button(text("lateness-open", number=one.number), ReadHistory(one.matter_id)),)
                          for one in found)  # fmt: skip
    turn = [Button(text("matters-page-before"), ShowLate(page - 1))] if page else []
    if more:
        turn.append(Button(text("matters-page-next"), ShowLate(page + 1)))
    return Screen(body, (*opening, *((tuple(turn),) if turn else ()), _again()))


def _line(one: LateMatter | LateCall, zone: str) -> Value:
    if isinstance(one, LateCall):
        return text("lateness-call", number=one.number, who=one.who, since=Moment(one.since, zone))
    since = Moment(one.since, zone, "minute" if one.is_exact else "day")
    about: dict[str, Value] = {"number": one.number, "step": _step(one.step), "since": since}
    if one.who is None:
        return text("lateness-confidential", **about)
    return text("lateness-matter", **about, who=one.who or text("rates-nobody"))


def _step(step: Cause | None) -> Text:
    return text(f"lateness-step-{step.value.replace('_', '-')}") if step else text("lateness-step-look")


def _again() -> tuple[Button, ...]:
    return (Button(text("lateness-again"), ShowLate()), Button(text("menu-open"), OpenMenu()))
