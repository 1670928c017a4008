"""The table of rights, each command and each kind of person: tried as a press in the chat and on the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from bot.actions.table import ACTIONS
from bot.domain.base import Command
from bot.domain.commands.forms import OpenMenu
from bot.domain.rights import Role
from bot.perform import Answer
from handlers.cli.rights import page
from storage.database import is_sqlite
from storage.outgoing import Outgoing
from storage.pages.tables import PageMessage
from tests.browser import pages
from tests.doors.commands import with_one_of_theirs
from tests.doors.gate import LET, Gate, done_in_vain, guarded, may, opened, somebody, words_of
from tests.doors.things import add_things
from tests.doors.town import HERE, PEOPLE, SECRET, elsewhere

OF_THE_CLOCK = [kind for kind, action in ACTIONS.items() if any(role is Role.CLOCK for role, _ in action.right.grants)]
OF_ANYBODY = [kind for kind, action in ACTIONS.items() if any(role is Role.ANYONE for role, _ in action.right.grants)]
NOT_BY_TELEGRAM = {"SignInBySlip", "FileOpenly"}
"""What those alone do who have no Telegram."""
BY_RIGHT = {"rights-refused", "rights-refused-own", "rights-refused-unregistered"}

Cell = tuple[type[Command], str]


def all_cells() -> list[Cell]:
    """Each command by everybody; what anybody may do by two of them."""
    return [(kind, name) for kind in ACTIONS for name in (list(PEOPLE)[:2] if kind in OF_ANYBODY else PEOPLE)]


def some_cells() -> list[Cell]:
    """Of each command some who may, and some who may not; over all commands everybody, as each begins elsewhere."""
    return [cell for nth, cell in enumerate(all_cells()) if nth % 11 == 0]


def two_cells() -> list[Cell]:
    """Each command by one who may and by one who may not."""
    found = ((kind, somebody(kind, who_may=who_may)) for kind in ACTIONS for who_may in (True, False))
    return [(kind, name) for kind, name in found if name is not None]


def test_for_each_command_there_is_somebody_who_may() -> None:
    without = {kind.__name__ for kind in ACTIONS if somebody(kind, who_may=True) is None}
    assert without == {kind.__name__ for kind in OF_THE_CLOCK} | NOT_BY_TELEGRAM


def test_the_document_says_what_the_table_says() -> None:
    kept = (Path(__file__).parents[2] / "docs/rights.md").read_text("utf-8")
    assert kept == page(), "write it anew: shuoshi rights > docs/rights.md"


async def test_each_command_is_let_and_refused_as_the_table_says(database_url: str) -> None:
    async with guarded(database_url) as gate:
        check(await gate.presses({*two_cells(), *(some_cells() if is_sqlite(database_url) else ())}))
        await nothing_was_said(gate)


@pytest.mark.soak
async def test_each_command_by_everybody(database_url: str) -> None:
    async with guarded(database_url) as gate:
        check(await gate.presses(all_cells()))
        await nothing_was_said(gate)


async def test_the_page_lets_and_refuses_alike(database_url: str) -> None:
    async with guarded(database_url) as gate, pages(gate.world, limits=False) as site:
        cells = [cell for cell in two_cells() if cell[0].code and cell[0] is not OpenMenu]
        check(await gate.sends_forms(site, cells if is_sqlite(database_url) else cells[::9]))
        await nothing_was_said(gate)


NAMED_IN_VAIN = {"AskUnit", "ShowSwap", "RemoveStaff"}
"""They say the same whatever of another community's they name."""


async def test_nothing_of_another_community_can_be_named_beside_ones_own(database_url: str) -> None:
    async with opened(database_url) as gate:
        found = await gate.world.arrange(lambda connection: list(named_beside(connection, gate)))
        assert len(found) > 250
        assert {kind for kind, said in found if "{" in said} == NAMED_IN_VAIN


def named_beside(connection: Connection, gate: Gate) -> Iterator[tuple[str, str]]:
    """What comes of each command of somebody who may, with one id of the other community in it."""
    theirs = elsewhere(connection, gate.town)
    add_things(theirs)
    for kind in ACTIONS:
        if (name := somebody(kind, who_may=True)) is not None:
            for command in with_one_of_theirs(kind, gate.town, theirs):
                yield kind.__name__, done_in_vain(connection, gate, command, name)


def check(found: dict[Cell, Answer]) -> None:
    """Each came as far as the table says; who was refused read nothing of what it was about."""
    for (kind, name), answer in found.items():
        said = f"{kind.__name__} by {name}: {answer.refused}"
        assert (answer.refused == LET) is may(kind, name), said
        if answer.refused == LET:
            continue
        assert SECRET not in words_of(answer), said
        if PEOPLE[name].community != HERE:
            assert answer.refused in BY_RIGHT | {ACTIONS[kind].right.refusal}, said


async def nothing_was_said(gate: Gate) -> None:
    """Whoever was refused was told on the button, and nobody anything else."""
    await gate.world.settle()
    said = select(func.count()).select_from(Outgoing.__table__)
    on_pages = select(func.count()).select_from(PageMessage.__table__)
    assert await gate.world.stored(lambda c: (c.execute(said).scalar_one(), c.execute(on_pages).scalar_one())) == (0, 0)
