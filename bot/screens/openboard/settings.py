"""Opening the board in the chat: what everybody may read, under which address, and keys of other services."""

from collections.abc import Mapping, Sequence

from bot.domain.base import UnitId
from bot.domain.commands.communities import OpenRules, ShowUnit
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.openboard import (
    BoardSettings,
    EndKey,
    ListKeys,
    ListUnitBoards,
    MakeKey,
    NameBoard,
    SetBoard,
    SetBoardPart,
    SetUnitBoard,
    ShowUnitBoard,
)
from bot.domain.communities import ListedUnit
from bot.domain.openboard import Board, Part
from bot.screens.base import Button, Rows, Screen, Text, Value, lines, paragraphs, text
from bot.screens.forms import cancel

DOORS, UNITS = "doors", "units"
"""What is allowed beside the parts."""
PARTS: Mapping[Part, Text] = {
    Part.MATTERS: text("openboard-part-matters"),
    Part.RESULTS: text("openboard-part-results"),
    Part.MINUTES: text("openboard-part-minutes"),
    Part.NOTICES: text("openboard-part-notices"),
    Part.ROTA: text("openboard-part-rota"),
    Part.RATES: text("openboard-part-rates"),
    Part.SERVICE: text("openboard-part-service"),
    Part.GOODS: text("openboard-part-goods"),
}
"""How each part is called."""


def settings(board: Board, address: str) -> Screen:
    """Whether it is open, where, and what stands on it."""
    switches = [_switch(PARTS[part], part.value, on=part in board.parts) for part in Part]
    switches.append(_switch(text("openboard-doors"), DOORS, on=board.shows_doors))
    switches.append(_switch(text("openboard-units-may"), UNITS, on=board.units_may))
    state = text("openboard-is-open" if board.is_open else "openboard-is-closed")
    turn = Button(text("openboard-close"), SetBoard(on=False)) if board.is_open else _opening()
    look = (Button(text("openboard-look"), url=address),) if board.is_open and address else ()
    rows: Rows = (
        (turn, *look),
        *(tuple(switches[at : at + 2]) for at in range(0, len(switches), 2)),
        (Button(text("openboard-rename"), NameBoard()), Button(text("openboard-units-button"), ListUnitBoards())),
        (Button(text("openboard-keys-button"), ListKeys()),),
        (Button(text("communities-menu-rules"), OpenRules()), _menu()),
    )
    body = paragraphs(text("openboard-settings"), lines(state, _where(address)), text("openboard-settings-parts"))
    return Screen(body, rows)


def sure() -> Screen:
    """What opening it means."""
    rows: Rows = ((Button(text("openboard-open-sure"), SetBoard(on=True, sure=True)),), (_back(),))
    return Screen(text("openboard-ask-open"), rows)


def unit_sure(unit_id: UnitId, unit: str) -> Screen:
    """What opening it means for a unit."""
    rows: Rows = (
        (Button(text("openboard-open-sure"), SetUnitBoard(unit_id, on=True, sure=True)),),
        (Button(text("communities-back"), ShowUnitBoard(unit_id)),),
    )
    return Screen(text("openboard-ask-open-unit", unit=unit), rows)


def unit(
    unit_id: UnitId, label: str, address: str, *, is_open: bool, units_may: bool, is_administrator: bool
) -> Screen:  # fmt: skip
    """The board of a unit: open or not, and where."""
    state = text("openboard-is-open" if is_open else "openboard-is-closed")
    forbidden = None if units_may else text("openboard-units-may-not")
    turn = Button(text("openboard-open"), SetUnitBoard(unit_id, on=True))
    if is_open:
        turn = Button(text("openboard-close"), SetUnitBoard(unit_id, on=False))
    rows: Rows = ((turn,),)
    if is_open and units_may and address:
        rows = ((turn, Button(text("openboard-look"), url=address)),)
    back = Button(text("communities-back"), ShowUnit(unit_id)) if is_administrator else None
    body = paragraphs(text("openboard-unit", unit=label), lines(state, _where(address), forbidden))
    return Screen(body, (*rows, (*((back,) if back else ()), _menu())))


def units(found: Sequence[ListedUnit], opened: frozenset[UnitId], page: int, *, more: bool) -> Screen:
    """A switch a unit."""
    rows: Rows = tuple(
        (Button(text("openboard-on" if one.id in opened else "openboard-off", name=one.label), ShowUnitBoard(one.id)),)
        for one in found
    )
    turn = [Button(text("communities-page-before"), ListUnitBoards(page - 1))] if page else []
    if more:
        turn.append(Button(text("communities-page-after"), ListUnitBoards(page + 1)))
    return Screen(text("openboard-units"), (*rows, *((tuple(turn),) if turn else ()), (_back(), _menu())))


def ask_name(slug: str) -> Screen:
    """Which name shall stand in the address?"""
    return Screen(text("openboard-ask-name", name=slug), (cancel(),))


def keys(found: Sequence[tuple[int, str]]) -> Screen:
    """Keys of other services: id and name."""
    rows: Rows = tuple((Button(text("openboard-key-end", name=name), EndKey(key_id, sure=False)),)
                       for key_id, name in found)  # fmt: skip
    body = paragraphs(text("openboard-keys"), None if found else text("openboard-keys-none"))
    return Screen(body, (*rows, (Button(text("openboard-key-make"), MakeKey()),), (_back(), _menu())))


def ask_key() -> Screen:
    """Whose key is it?"""
    return Screen(text("openboard-ask-key"), (cancel(),))


def key_made(name: str, secret: str) -> Screen:
    """The key, while it can be shown."""
    rows: Rows = ((Button(text("openboard-key-copy"), copies=secret),), (_keys(),))
    return Screen(text("openboard-key-made", name=name, secret=secret), rows)


def key_over() -> Screen:
    """The key was shown, and cannot be shown again."""
    return Screen(text("openboard-key-over"), ((_keys(),),))


def key_sure(key_id: int, name: str) -> Screen:
    """Asked once before a key ends."""
    rows: Rows = ((Button(text("openboard-key-end-sure"), EndKey(key_id, sure=True)),), (_keys(),))
    return Screen(text("openboard-key-ask-end", name=name), rows)


def logged(what: str, about: Mapping[str, object]) -> Value:
    """A line of the community's log."""
    on = bool(about.get("on"))
    match what:
        case "opened-board":
            return text("openboard-log-opened" if on else "openboard-log-closed")
        case "opened-unit":
            unit = str(about["place"])
            return text("openboard-log-unit-opened" if on else "openboard-log-unit-closed", unit=unit)
        case "opened-part":
            part = _part_named(str(about["part"]))
            return text("openboard-log-part-on" if on else "openboard-log-part-off", part=part)
        case "opened-name":
            return text("openboard-log-renamed", name=str(about["name"]))
        case _:
            return text("openboard-log-key-made" if on else "openboard-log-key-ended", name=str(about["name"]))


def _part_named(part: str) -> Value:
    if part in (DOORS, UNITS):
        return text("openboard-doors" if part == DOORS else "openboard-units-may")
    return PARTS[Part(part)]


def _switch(name: Value, part: str, *, on: bool) -> Button:
    return Button(text("openboard-on" if on else "openboard-off", name=name), SetBoardPart(part, on=not on))


def _where(address: str) -> Value:
    return text("openboard-where", address=address) if address else text("openboard-no-address")


def _opening() -> Button:
    return Button(text("openboard-open"), SetBoard(on=True))


def _keys() -> Button:
    return Button(text("openboard-keys-button"), ListKeys())


def _back() -> Button:
    return Button(text("openboard-button"), BoardSettings())


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
