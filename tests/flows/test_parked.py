"""An update that was set aside by a mistake of ours: once that is mended, the operator has it taken up again."""

import asyncio
import re
from dataclasses import replace

import pytest
from sqlalchemy import MetaData, func, insert, select

import storage.updates
from bot.actions.table import ACTIONS
from bot.domain.base import Command
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import Say
from bot.sandbox.persons import Person
from handlers.clock import Ticker
from storage.database import engine_of
from storage.matters.tables import Matter
from storage.updates import ParkedUpdate, SeenUpdate
from tests.flows.test_operation import invoke
from tests.people import House, settled_house
from tests.stand import Crash, Stand, pass_until, stand, started_by, texts_in
from tests.world import World, world

PARKED, SEEN = ParkedUpdate.__table__, SeenUpdate.__table__


def breaks(patch: pytest.MonkeyPatch, command: type[Command]) -> None:
    """This command fails by a mistake of ours, until the patch is undone."""

    def fails(*anything: object) -> None:
        raise KeyError("mistake")

    patch.setitem(ACTIONS, command, replace(ACTIONS[command], do=fails))


async def confirmed(w: World | Stand, of: World) -> None:
    """Until Telegram has nothing left for the bot."""
    await pass_until(of, lambda: w.sandbox.inbox(w.bot).pending == 0)
    await of.settle()


async def says_in_vain(house: House, patch: pytest.MonkeyPatch) -> None:
    """Somebody says a matter, which is set aside."""
    with patch.context() as broken:
        breaks(broken, Say)
        house.people["501"].says(house.group, "说事 三楼的灯坏了")
        await confirmed(house.world, house.world)
    assert await errors(house.world) == ["KeyError: 'mistake'"]


async def parked(url: str, *arguments: str) -> str:
    """What the operator's command says, but for lines that the running service logs meanwhile."""
    code, said = await asyncio.to_thread(invoke, "parked", *arguments, database_url=url)
    assert code == 0, said
    return "".join(line for line in said.splitlines(keepends=True) if not re.match(r"\d{4}-\d\d-\d\d ", line))


async def errors(w: World) -> list[str]:
    return list(await w.stored(lambda c: c.execute(select(PARKED.c.error)).scalars().all()))


async def matters(w: World) -> int:
    return await w.stored(lambda c: c.execute(select(func.count()).select_from(Matter.__table__)).scalar_one())


def cards(house: House) -> int:
    return sum("三楼的灯坏了" in text and "🟡" in text for text in texts_in(house.group))


async def test_it_is_taken_up_while_the_service_runs(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await says_in_vain(house, monkeypatch)
        await w.passes(seconds=20)
        assert await matters(w) == 0
        assert "KeyError: 'mistake'" in await parked(database_url)
        assert await parked(database_url, "--again") == "1 will be tried again.\n"
        assert await parked(database_url) == ""
        for _ in range(3):
            await w.passes(seconds=20)
        assert (await matters(w), cards(house), await errors(w)) == (1, 1, [])
        assert "3-2-501 说的" in texts_in(house.group)[-1]


async def test_it_is_taken_up_when_the_service_starts(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w)
            await says_in_vain(house, monkeypatch)
        assert await parked(database_url, "--again") == "1 will be tried again.\n"
        async with s.started() as w:
            await w.passes(seconds=20)
            assert (await matters(w), cards(house), await errors(w)) == (1, 1, [])


async def test_what_fails_again_is_set_aside_again(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await says_in_vain(house, monkeypatch)
        await parked(database_url, "--again")
        with monkeypatch.context() as broken:
            breaks(broken, Say)
            await w.passes(seconds=20)
        await w.passes(seconds=20)
        assert (await matters(w), await errors(w)) == (0, ["KeyError: 'mistake'"])
        assert "KeyError: 'mistake'" in await parked(database_url)
        await parked(database_url, "--again")
        await w.passes(seconds=20)
        assert (await matters(w), await errors(w)) == (1, [])


async def opens_menu_in_vain(w: World, patch: pytest.MonkeyPatch) -> Person:
    (ann,) = started_by(w, "安")
    with patch.context() as broken:
        breaks(broken, OpenMenu)
        ann.says(w.bot, "/menu")
        await confirmed(w, w)
    return ann


@pytest.mark.parametrize("step", ["take_again", "perform", "end_again"])
@pytest.mark.parametrize("before", [True, False])
async def test_a_crash_meanwhile_repeats_nothing_and_loses_nothing(
    database_url: str, monkeypatch: pytest.MonkeyPatch, step: str, before: bool
) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            ann = await opens_menu_in_vain(w, monkeypatch)
        await parked(database_url, "--again")
        async with s.started(dies_at=(step, 1), before=before) as w:
            with pytest.raises((Crash, ExceptionGroup)):
                await w.passes(seconds=20)
        async with s.started() as w:
            for _ in range(3):
                await w.passes(seconds=20)
            assert await errors(w) == []
            assert sum("怎么进来" in text for text in texts_in(ann.chat(w.bot))) == 1


async def test_a_tick_waits_for_the_one_before(database_url: str) -> None:
    """The scheduler ticks by the machine's clock, and may fall into the tick of a test."""
    async with world(database_url) as w:
        under_way, most = 0, 0

        async def take_up() -> None:
            nonlocal under_way, most
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(0)
            await w.stored(lambda c: c.execute(select(func.count()).select_from(PARKED)).scalar_one())
            under_way -= 1

        row = {"key": "tg:9", "at": w.clock.now(), "update": {"update_id": 9}, "error": "TypeError", "again": "wanted"}
        await w.arrange(lambda c: c.execute(insert(PARKED).values(row)))
        ticker = Ticker(w.database, w.clock, w.app.sender.wake, take_up)
        await asyncio.gather(*(ticker.tick() for _ in range(4)))
        assert most == 1


async def test_what_could_not_even_be_read_can_only_be_given_up(database_url: str) -> None:
    async with world(database_url) as w:
        kept = storage.updates.bare({"update_id": 9, "message": {"message_id": 3, "chat": {"id": 5}, "text": "悄悄话"}})
        row = {"key": "tg:9", "at": w.clock.now(), "update": kept, "error": "TypeError", "again": ""}
        await w.arrange(lambda c: c.execute(insert(PARKED).values(row)))
        said = await parked(database_url, "--again")
        assert said.startswith("0 will be tried again.\n1 could not even be read")
        await w.passes(seconds=20)
        assert await errors(w) == ["TypeError"]
        assert await parked(database_url, "--drop") == "1 given up.\n"
        assert await errors(w) == []


@pytest.fixture
def bare_url(database_url: str) -> str:
    """A database without tables."""
    engine = engine_of(database_url, connections=1)
    there = MetaData()
    with engine.begin() as connection:
        there.reflect(connection)
        there.drop_all(connection)
    engine.dispose()
    return database_url


@pytest.mark.own_database
@pytest.mark.parametrize("arguments", [(), ("--again",), ("--drop",)])
async def test_a_database_without_tables_is_said_in_a_sentence(bare_url: str, arguments: tuple[str, ...]) -> None:
    code, said = await asyncio.to_thread(invoke, "parked", *arguments, database_url=bare_url)
    assert code == 1
    assert "no tables: `shuoshi run`" in said
    assert len(said.splitlines()) == 1
    assert "Traceback" not in said
