"""出门、免值: what a household sees of its pauses, the questions, what the leader decides, and what is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.base import HouseholdId, UnitId
from bot.domain.commands.duty import (
    DecidePause,
    EndPause,
    OpenAway,
    OpenExempt,
    OpenPauses,
    OpenSwaps,
    ShowAsked,
    ShowPauseDoors,
    ShowPauses,
)
from bot.domain.duty.pauses import BACK, EXEMPT, REASON
from bot.domain.duty.rota import Pause
from bot.screens.base import Button, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.duty.shown import back, day
from bot.screens.forms import cancel, choices

State = dict[str, Any]
PAGE = 24
A_ROW = 4
LENGTHS = {
    "week": "duty-pause-week-button",
    "fortnight": "duty-pause-fortnight-button",
    "month": "duty-pause-month-button",
    "quarter": "duty-pause-quarter-button",
    "half_year": "duty-pause-half-year-button",
    "year": "duty-pause-year-button",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A pause as it stands; `asked`: not decided yet; `reason` only where whoever looks may read it."""

    id: int
    household_id: HouseholdId
    door: str
    kind: Pause
    asked: bool
    has_begun: bool
    from_on: date
    until_on: date | None
    reason: str = ""


def household(
    rota_id: int, unit_id: UnitId, household_id: HouseholdId, door: str, kept: Sequence[Kept], zone: str, *,
    by_leader: bool,
) -> Screen:  # fmt: skip
    """A household's pauses, and what it can do."""
    shown = [line(one, zone) for one in kept]
    head = text("duty-pause-head", door=door)
    body = paragraphs(head, lines(*shown) if shown else text("duty-pause-none"))
    ends: Rows = tuple((Button(_end_label(one), EndPause(rota_id, one.id)),) for one in kept)
    asks = not any(one.kind is Pause.EXEMPT for one in kept)
    away = Button(text("duty-pause-away-button"), OpenAway(rota_id, household_id))
    exempt_label = text("duty-pause-enter-button") if by_leader else text("duty-pause-ask-button")
    exempt = (Button(exempt_label, OpenExempt(rota_id, household_id)),) if asks else ()
    others = ((Button(text("duty-pause-list-button"), OpenPauses(rota_id)),),) if by_leader else ()
    return Screen(body, ((away, *exempt), *ends, *others, back(unit_id)))


def _end_label(one: Kept) -> Value:
    if one.asked:
        return text("duty-pause-take-back-button")
    if one.kind is Pause.EXEMPT:
        return text("duty-pause-serve-again-button")
    return text("duty-pause-back-button" if one.has_begun else "duty-pause-not-away-button")


def line(one: Kept, zone: str) -> Value:
    """A pause in a line."""
    first = day(one.from_on, zone)
    if one.kind is Pause.AWAY:
        last: Value = day(one.until_on, zone) if one.until_on is not None else ""
        return text("duty-pause-line-away", door=one.door, first=first, last=last)
    until = text("duty-pause-until", on=day(one.until_on, zone)) if one.until_on else text("duty-pause-always")
    said = text("duty-pause-line-asked" if one.asked else "duty-pause-line-exempt", door=one.door, until=until)
    return lines(said, text("duty-pause-reason", reason=one.reason)) if one.reason else said


def overview(
    rota_id: int, unit_id: UnitId, own: Sequence[tuple[HouseholdId, str]], kept: Sequence[Kept], zone: str, *,
    leads: bool,
) -> Screen:  # fmt: skip
    """For whom is it? The leader sees what is asked and what stands besides."""
    asked = [one for one in kept if one.asked]
    stands = [one for one in kept if not one.asked]
    body = paragraphs(
        text("duty-pause-overview"),
        lines(text("duty-pause-asked"), *(line(one, zone) for one in asked)) if asked else None,
        lines(text("duty-pause-stands"), *(line(one, zone) for one in stands)) if stands else None,
    )
    rows: Rows = (
        *((Button(text("duty-pause-decide", door=one.door), ShowAsked(rota_id, one.id)),) for one in asked),
        *((Button(text("duty-pause-own", door=door), ShowPauses(rota_id, one)),) for one, door in own),
        *(((Button(text("duty-pause-for-button"), ShowPauseDoors(rota_id)),),) if leads else ()),
        back(unit_id),
    )
    return Screen(body, rows)


def doors(rota_id: int, found: Sequence[tuple[HouseholdId, str]], page: int) -> Screen:
    """For which household?"""
    page = max(0, min(page, (len(found) - 1) // PAGE))
    buttons = [Button(door, ShowPauses(rota_id, one)) for one, door in found[page * PAGE : (page + 1) * PAGE]]
    turning = []
    if page > 0:
        turning.append(Button(text("duty-set-earlier-button"), ShowPauseDoors(rota_id, page - 1)))
    if (page + 1) * PAGE < len(found):
        turning.append(Button(text("duty-set-later-button"), ShowPauseDoors(rota_id, page + 1)))
    rows: Rows = tuple(tuple(buttons[at : at + A_ROW]) for at in range(0, len(buttons), A_ROW))
    others = (Button(text("duty-pause-list-button"), OpenPauses(rota_id)),)
    return Screen(text("duty-pause-which-door"), (*rows, *((tuple(turning),) if turning else ()), others))


# the questions


def away_question(state: State, zone: str) -> Screen:
    """From when? Until when?"""
    if state["stage"] == "from":
        days = (
            ("today", text("duty-pause-today-button")), ("tomorrow", text("duty-pause-tomorrow-button")),
            ("month", text("duty-pause-next-month-button")),
        )  # fmt: skip
        body = text("duty-pause-ask-from", door=state["door"])
        return Screen(body, (*choices("from", *days, a_row=1), cancel()))
    body = text("duty-pause-ask-back", first=day(date.fromisoformat(state["from_on"]), zone))
    return Screen(body, (*_lengths(BACK), _back("until")))


def exempt_question(state: State) -> Screen:
    """Why? Until when?"""
    if state["stage"] == "ground":
        grounds = [(str(nth), words) for nth, words in enumerate(state["grounds"])]
        body = text("duty-pause-ask-why", door=state["door"], limit=REASON)
        return Screen(body, (*choices("ground", *grounds), cancel()))
    always = choices("until", ("always", text("duty-pause-always-button")))
    return Screen(text("duty-pause-ask-until"), (*_lengths(EXEMPT), *always, _back("until")))


def _lengths(offered: dict[str, int]) -> Rows:
    return choices("until", *((one, text(LENGTHS[one])) for one in offered))


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())


# what follows


@dataclass(frozen=True, slots=True)
class Follows:
    """What follows from a pause: swaps that fell through, and whether the household is on duty in that time."""

    fallen: int = 0
    serves: bool = False


def after(rota_id: int, unit_id: UnitId, one: Kept, follows: Follows, zone: str, *, must_ring: bool) -> Screen:
    """It is kept; what follows from it."""
    body = paragraphs(
        text("duty-pause-kept-asked") if one.asked else text("duty-pause-kept"),
        line(one, zone),
        text("duty-pause-fallen", count=follows.fallen) if follows.fallen else None,
        text("duty-pause-serves") if follows.serves else None,
        text("duty-pause-ring", door=one.door) if must_ring else None,
    )
    ask = ((Button(text("duty-pause-stand-in-button"), OpenSwaps(rota_id)),),) if follows.serves else ()
    mine = (Button(text("duty-look-pauses-button"), ShowPauses(rota_id, one.household_id)),)
    return Screen(body, (*ask, mine, back(unit_id)))


def to_leader(rota_id: int, one: Kept, zone: str) -> Screen:
    """A household asks to be exempt: the leader decides."""
    yes = Button(text("duty-pause-yes-button"), DecidePause(rota_id, one.id, granted=True))
    no = Button(text("duty-pause-no-button"), DecidePause(rota_id, one.id, granted=False))
    return Screen(paragraphs(text("duty-pause-to-leader"), line(one, zone)), ((yes, no),))


def to_leader_line(door: str) -> Value:
    """The same as a line of a digest, without the reason."""
    return text("duty-pause-to-leader-line", door=door)


def decided(rota_id: int, unit_id: UnitId, one: Kept, follows: Follows, zone: str, *, granted: bool) -> Screen:
    """To the household: what the leader decided, and what follows."""
    until = text("duty-pause-until", on=day(one.until_on, zone)) if one.until_on else text("duty-pause-always")
    body = paragraphs(
        text("duty-pause-granted", until=until) if granted else text("duty-pause-refused"),
        text("duty-pause-fallen", count=follows.fallen) if follows.fallen else None,
        text("duty-pause-serves") if follows.serves else None,
    )
    ask = ((Button(text("duty-pause-stand-in-button"), OpenSwaps(rota_id)),),) if granted and follows.serves else ()
    return Screen(body, (*ask, back(unit_id)))


def decided_toast(door: str, *, granted: bool) -> Toast:
    """To the leader."""
    return Toast(text("duty-pause-granted-toast" if granted else "duty-pause-refused-toast", door=door))


def entered(rota_id: int, unit_id: UnitId, one: Kept, by: str, zone: str) -> Screen:
    """To the household: the leader entered this for it; one press undoes it."""
    who: Value = by or text("duty-part-leader")
    body = paragraphs(text("duty-pause-entered", who=who), line(one, zone), text("duty-part-object"))
    undo = Button(text("duty-pause-object-button"), EndPause(rota_id, one.id))
    return Screen(body, ((undo,), back(unit_id)))


def own_change(unit_id: UnitId, one: Kept, zone: str) -> Screen:
    """To the other members: somebody at home entered this."""
    return Screen(paragraphs(text("duty-pause-at-home"), line(one, zone)), (back(unit_id),))


def over(unit_id: UnitId, door: str, kind: Pause) -> Screen:
    """To the household, and the leader: the pause is over."""
    body = text("duty-pause-over-away" if kind is Pause.AWAY else "duty-pause-over-exempt", door=door)
    return Screen(body, (back(unit_id),))


def over_toast() -> Toast:
    """It is over, or was."""
    return Toast(text("duty-pause-over-toast"))
