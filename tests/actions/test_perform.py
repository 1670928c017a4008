"""The one way to do anything: once, all or nothing, with the answer of the first time."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import ClassVar

import pytest
from sqlalchemy import func, select

from bot.actions.base import Action, Origin, Subject, Transaction, Unaddressed
from bot.actions.forms import ANYBODY
from bot.actions.table import ACTIONS
from bot.clock import SimulatedClock
from bot.domain.base import Command, Refused
from bot.domain.rights import Person, Right, Role, Scope
from bot.perform import Request, perform
from bot.screens.base import Screen, Text, Toast
from storage.database import Database, open_database
from storage.outgoing import Outgoing
from storage.residents import Account, Try
from storage.updates import SeenUpdate
from tests.world import MONDAY_MORNING

DONE = Toast(Text("forms-cancelled"))


@dataclass(frozen=True, slots=True)
class Do(Command):
    """Says something; then refuses, fails, or turns out to be nobody's business, as `ends` says."""

    code: ClassVar[str] = ""
    ends: str = ""


def do(tx: Transaction, person: Person, subject: None, command: Do) -> Toast | None:
    tx.tell(person.account_id, None, Screen("x"), community_id=None)
    match command.ends:
        case "refused":
            raise Refused("forms-refused-old-button")
        case "counted":
            raise Refused("forms-refused-old-button", counts="code")
        case "mistake":
            raise KeyError("mine")
        case "unaddressed":
            raise Unaddressed
    return DONE


@pytest.fixture(autouse=True)
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ACTIONS, Do, Action(lambda tx, command: Subject(None), ANYBODY, do))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = open_database(database_url)
    yield opened
    opened.close()


CLOCK = SimulatedClock(MONDAY_MORNING)


def asked(ends: str = "", key: str = "tg:1", *, is_press: bool = True) -> Request:
    return Request(key, 77, "zh-Hans", Origin(77, is_private=True, message_id=5, is_press=is_press), Do(ends))


async def count(database: Database, row: type) -> int:
    table = row.__table__  # type: ignore[attr-defined]
    return await database.read(lambda c: c.execute(select(func.count()).select_from(table)).scalar_one())


async def test_a_redelivery_changes_nothing_and_is_answered_alike(database: Database) -> None:
    first = await perform(database, CLOCK, asked())
    second = await perform(database, CLOCK, asked("mistake"))
    assert first.toast == DONE
    assert (second.toast, second.is_repeated) == (DONE, True)
    assert await count(database, Outgoing) == 1


async def test_the_same_update_at_once_in_many_places_takes_effect_once(database: Database) -> None:
    answers = await asyncio.gather(*(perform(database, CLOCK, asked()) for _ in range(10)))
    assert [answer.toast for answer in answers] == [DONE] * 10
    assert sorted(answer.is_repeated for answer in answers) == [False] + [True] * 9
    assert await count(database, Outgoing) == 1


async def test_a_refusal_undoes_what_was_done_and_is_kept_as_the_answer(database: Database) -> None:
    answers = [await perform(database, CLOCK, asked("refused")) for _ in range(2)]
    assert answers[0].refused == "forms-refused-old-button"
    assert answers[0].toast == answers[1].toast == Toast(Text("forms-refused-old-button"), alert=True)
    assert answers[1].refused == "forms-refused-old-button"
    assert await count(database, Outgoing) == 0


async def test_a_refusal_without_a_toast_is_one_again_when_it_comes_again(database: Database) -> None:
    answers = [await perform(database, CLOCK, asked("refused", is_press=False)) for _ in range(2)]
    assert [(one.toast, one.refused) for one in answers] == [(None, "forms-refused-old-button")] * 2
    assert await count(database, Outgoing) == 1, "the reason"


async def test_a_refusal_that_counts_is_counted_once_an_update(database: Database) -> None:
    for key in ("tg:1", "tg:1", "tg:2"):
        await perform(database, CLOCK, asked("counted", key))
    assert await database.read(lambda c: c.execute(select(Try.__table__.c.count)).scalar_one()) == 2


async def test_a_mistake_leaves_nothing_so_that_it_can_be_tried_again(database: Database) -> None:
    with pytest.raises(KeyError):
        await perform(database, CLOCK, asked("mistake"))
    for row in (Outgoing, Account, SeenUpdate):
        assert await count(database, row) == 0
    assert (await perform(database, CLOCK, asked())).toast == DONE


async def test_what_was_not_for_the_bot_leaves_nothing(database: Database) -> None:
    answer = await perform(database, CLOCK, asked("unaddressed", is_press=False))
    assert answer.refused == "unaddressed"
    for row in (Outgoing, Account, SeenUpdate):
        assert await count(database, row) == 0


async def test_the_right_is_asked_before_anything_is_done(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    only_leaders = Right(((Role.LEADER, Scope.COMMUNITY),))
    monkeypatch.setitem(ACTIONS, Do, Action(lambda tx, command: Subject(None), only_leaders, do))
    answer = await perform(database, CLOCK, asked("mistake"))
    assert answer.refused == "rights-refused"
    assert await count(database, Outgoing) == 0
