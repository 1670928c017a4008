"""Lists of matters: a button a matter, the ways to the other lists, pages."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.base import MatterId, UnitId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import FindMatters, FindOfUnit, Search, ShowMatter
from bot.domain.commands.workday import ListCalls
from bot.domain.workday import QUEUES
from bot.screens.base import Button, Moment, Screen, Value, paragraphs, text
from bot.screens.matters.shown import ICONS, category
from bot.screens.shortening import in_one_line

URGENT = {"danger": "🚨", "urgent": "🔥"}
"""How a matter that presses is marked."""
OTHERS = ("open", "mine", "closed")
"""Lists between which residents go to and fro."""
OF_A_UNIT = ("open", "mended")
"""Lists of one unit, which its board leads to."""


@dataclass(frozen=True, slots=True)
class ListLine:
    """A matter in a list; `unit` is "" where all are of one, `is_exact`: until when may be shown to the minute.

    `due_at`: by when somebody has to answer it, or where it `is_answered`, to settle it.
    """

    id: MatterId
    number: str
    words: str
    category: str
    state: str
    responsible: str
    until: datetime | None
    unit: str = ""
    is_exact: bool = True
    due_at: datetime | None = None
    is_answered: bool = True
    urgency: str = "ordinary"
    is_late: bool = False


def page(
    which: str, found: tuple[ListLine, ...], number: int, zone: str, *, has_more: bool, wide: bool = False,
    words: str = "", unit_id: UnitId | None = None,
) -> Screen:  # fmt: skip
    """A page (from 0) of a list, or of what was found by `words`; `wide`: of more than one unit, else of `unit_id`."""
    heading = f"{which}-wide" if wide and which in ("open", "closed") else which
    if not found and number == 0:
        return Screen(text(f"matters-list-{heading}-none"), (*_others(which, unit_id), _menu()))
    turn = _turn(which, number, has_more=has_more, words=words, unit_id=unit_id)
    rows = [*((_line_button(line),) for line in found), *turn, *_others(which, unit_id), _menu()]
    described = tuple(_line_text(line, zone) for line in found)
    return Screen(paragraphs(text(f"matters-list-{heading}"), *described), tuple(rows))


def queue(
    which: str, found: tuple[ListLine, ...], number: int, zone: str, *, has_more: bool, rings: bool = False
) -> Screen:
    """A page (from 0) of what waits for somebody, or of a part of it: `which` is one of `QUEUES`."""
    rows: list[tuple[Button, ...]] = [(_line_button(line),) for line in found]
    turn = _turn(which, number, has_more=has_more)
    calls = ((Button(text("workday-calls-button"), ListCalls()),),) if rings else ()
    if not found and number == 0:
        others = _queues(which) if which != "body" else ()
        return Screen(text(f"matters-list-{which}-none"), (*others, *calls, _menu()))
    described = tuple(_due_text(line, zone) for line in found)
    return Screen(
        paragraphs(text(f"matters-list-{which}"), *described), (*rows, *turn, *_queues(which), *calls, _menu())
    )


def _queues(which: str) -> tuple[tuple[Button, ...], ...]:
    """The other parts of the queue."""
    row = tuple(Button(text(f"matters-list-{one}-button"), FindMatters(one)) for one in QUEUES if one != which)
    return (row,)


def _due_text(line: ListLine, zone: str) -> Value:
    """A matter of the queue: what presses it, by when somebody has to answer or to settle it."""
    until: Value = ""
    if line.due_at is not None:
        at = Moment(line.due_at, zone, "minute" if line.is_exact else "day")
        until = text("matters-list-settle-by" if line.is_answered else "matters-list-answer-by", until=at)
    elif line.state == "returned":
        until = text("matters-list-stands")
    return text(
        "matters-list-line-due", marks=marks(line.urgency, is_late=line.is_late), icon=ICONS[line.state],
        number=line.number, category=category(line.category), words=in_one_line(line.words, 60), unit=line.unit,
        until=until,
    )  # fmt: skip


def marks(urgency: str, *, is_late: bool) -> str:
    """⏰ for what is late, and how much it presses; with a space behind where there is any."""
    signs = ("⏰" if is_late else "") + URGENT.get(urgency, "")
    return f"{signs} " if signs else ""


def _turn(
    which: str, number: int, *, has_more: bool, words: str = "", unit_id: UnitId | None = None
) -> tuple[tuple[Button, ...], ...]:
    turn: list[Button] = []
    if number > 0:
        turn.append(Button(text("matters-page-before"), _page(which, number - 1, words, unit_id)))
    if has_more:
        turn.append(Button(text("matters-page-next"), _page(which, number + 1, words, unit_id)))
    return (tuple(turn),) if turn else ()


def _page(which: str, number: int, words: str, unit_id: UnitId | None) -> FindMatters | FindOfUnit | Search:
    if unit_id is not None:
        return FindOfUnit(unit_id, which, number)
    return Search(words, number) if which == "found" else FindMatters(which, number)


def _others(which: str, unit_id: UnitId | None) -> tuple[tuple[Button, ...], ...]:
    if unit_id is not None:
        others = tuple(one for one in OF_A_UNIT if one != which)
        return (tuple(Button(text(f"matters-list-{one}-button"), FindOfUnit(unit_id, one)) for one in others),)
    return (tuple(Button(text(f"matters-list-{one}-button"), FindMatters(one)) for one in OTHERS if one != which),)


def _menu() -> tuple[Button, ...]:
    return (Button(text("menu-open"), OpenMenu()),)


def _line_button(line: ListLine) -> Button:
    words = in_one_line(line.words, 14)
    return Button(
        text("matters-list-button", icon=ICONS[line.state], number=line.number, words=words), ShowMatter(line.id)
    )


def _line_text(line: ListLine, zone: str) -> Value:
    until: Value = ""
    if line.until is not None and line.responsible:
        until = text("matters-list-until", until=Moment(line.until, zone, "minute" if line.is_exact else "day"))
    said: dict[str, Value] = {
        "icon": ICONS[line.state], "number": line.number, "category": category(line.category),
        "words": in_one_line(line.words, 60), "who": line.responsible or text("matters-who-community"), "until": until,
    }  # fmt: skip
    return text("matters-list-line-of", unit=line.unit, **said) if line.unit else text("matters-list-line", **said)
