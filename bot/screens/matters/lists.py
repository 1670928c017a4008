"""Lists of matters: a button a matter, the ways to the other lists, pages."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.base import MatterId, UnitId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import FindMatters, FindOfUnit, Search, ShowMatter
from bot.screens.base import Button, Moment, Screen, Value, paragraphs, text
from bot.screens.matters.shown import ICONS, category
from bot.screens.shortening import in_one_line

OTHERS = ("open", "mine", "closed")
"""Lists between which residents go to and fro."""
OF_A_UNIT = ("open", "mended")
"""Lists of one unit, which its board leads to."""


@dataclass(frozen=True, slots=True)
class ListLine:
    """A matter in a list; `unit` is "" where all are of one, `is_exact`: until when may be shown to the minute."""

    id: MatterId
    number: str
    words: str
    category: str
    state: str
    responsible: str
    until: datetime | None
    unit: str = ""
    is_exact: bool = True


def page(
    which: str, found: tuple[ListLine, ...], number: int, zone: str, *, has_more: bool, wide: bool = False,
    words: str = "", unit_id: UnitId | None = None,
) -> Screen:  # fmt: skip
    """A page (from 0) of a list, or of what was found by `words`; `wide`: of more than one unit, else of `unit_id`."""
    heading = f"{which}-wide" if wide and which in ("open", "closed") else which
    if not found and number == 0:
        return Screen(text(f"matters-list-{heading}-none"), (*_others(which, unit_id), _menu()))
    turn: list[Button] = []
    if number > 0:
        turn.append(Button(text("matters-page-before"), _page(which, number - 1, words, unit_id)))
    if has_more:
        turn.append(Button(text("matters-page-next"), _page(which, number + 1, words, unit_id)))
    rows = [
        *((_line_button(line),) for line in found),
        *((tuple(turn),) if turn else ()),
        *_others(which, unit_id),
        _menu(),
    ]
    described = tuple(_line_text(line, zone) for line in found)
    return Screen(paragraphs(text(f"matters-list-{heading}"), *described), tuple(rows))


def _page(which: str, number: int, words: str, unit_id: UnitId | None) -> FindMatters | FindOfUnit | Search:
    if unit_id is not None:
        return FindOfUnit(unit_id, which, number)
    return Search(words, number) if which == "found" else FindMatters(which, number)


def _others(which: str, unit_id: UnitId | None) -> tuple[tuple[Button, ...], ...]:
    if unit_id is not None:
        others = tuple(one for one in OF_A_UNIT if one != which)
        return (tuple(Button(text(f"matters-list-{one}-button"), FindOfUnit(unit_id, one)) for one in others),)
    if which == "body":
        return ()
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
