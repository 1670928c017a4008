"""The open board in the chat: opened, named, cut down and closed by who may; keys made once and ended."""

import storage.openboard
from bot.domain.base import Command
from bot.domain.commands.openboard import SetBoard, SetBoardPart, SetUnitBoard, ShowUnitBoard
from bot.domain.openboard import Board, Part
from bot.i18n import plain_of
from bot.sandbox.persons import Person
from bot.screens.base import text
from bot.screens.packing import pack
from tests.openboard import goes, opens, opens_unit
from tests.people import House, settled_house
from tests.world import world

REFUSED = plain_of(text("rights-refused"), "zh-Hans")


async def forges(house: House, person: Person, command: Command) -> str:
    press = person.forges(house.last(person), pack(command))
    await house.world.settle()
    return (await press.answered()).text


async def board(house: House) -> Board | None:
    return await house.world.stored(lambda c: storage.openboard.of_community(c, house.community_id))


async def test_the_administrator_is_told_what_it_means_then_opens_names_and_closes_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        assert "没开" in await goes(house)
        assert "谁都能看到" in await goes(house, "打开")
        kept = await board(house)
        assert kept is not None
        assert not kept.is_open
        assert "开着" in await goes(house, "打开", "打开")
        assert "2 到 30 个" in (await goes(house, "换网址"))
        assert "小写英文字母" in (await house.says(house.administrator, "阳光")).text
        await house.says(house.administrator, "YangGuang")
        kept = await board(house)
        assert kept is not None
        assert (kept.slug, kept.is_open) == ("yangguang", True)
        await goes(house, "关上")
        kept = await board(house)
        assert kept is not None
        assert not kept.is_open
        log = (await house.says(house.administrator, "/log")).text
        assert "打开社区公示栏" in log
        assert "公示栏网址改为 yangguang" in log
        assert "关上社区公示栏" in log


async def test_parts_doors_and_units_are_switched(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        for button in ("投票结果", "写门牌", "单元自己开"):
            await goes(house, button)
        kept = await board(house)
        assert kept is not None
        assert kept.parts == frozenset(Part) - {Part.RESULTS}
        assert kept.shows_doors
        assert not kept.units_may
        await house.says(house.leader, "/settings")
        await house.taps(house.leader, "公示栏")
        assert "不让单元自己开" in house.last(house.leader).text
        assert "不让单元自己开" in await house.taps(house.leader, "打开")


async def test_the_leader_opens_the_board_of_the_own_unit_and_nobody_else_does(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("701",), unit="3", community_id=house.community_id)
        await opens_unit(house)
        opened = await w.stored(lambda c: storage.openboard.open_units(c, house.community_id))
        assert [one.id for one in opened] == [house.unit_id]
        of_the_unit: tuple[Command, ...] = (SetUnitBoard(house.unit_id, on=False), ShowUnitBoard(house.unit_id))
        for person in (house.people["501"], other.leader, house.staff["property"]):
            await house.says(person, "/menu")
            for command in of_the_unit:
                assert await forges(house, person, command) == REFUSED
        of_all: tuple[Command, ...] = (SetBoard(on=True, sure=True), SetBoardPart("doors", on=True))
        await house.says(house.leader, "/menu")
        for command in of_all:
            assert await forges(house, house.leader, command) == REFUSED
        kept = await board(house)
        assert kept is not None
        assert not kept.is_open
        assert not kept.shows_doors
        assert await w.stored(lambda c: storage.openboard.open_units(c, house.community_id)) == opened
        assert "✅ 3栋2单元" in str((await goes(house, "各单元的"), house.last(house.administrator).buttons))


async def test_a_name_that_another_community_has_is_refused_and_an_old_one_is_kept(database_url: str) -> None:
    async with world(database_url) as w:
        house, other = await settled_house(w), await settled_house(w)
        await opens(house)
        await opens(other, "dongyuan")
        await goes(other, "换网址")
        assert "别的社区在用" in (await other.says(other.administrator, "yangguang")).text
        await other.says(other.administrator, "dong-yuan")
        kept = await board(other)
        assert kept is not None
        assert kept.slug == "dong-yuan"
        await goes(house, "换网址")
        assert "别的社区在用" in (await house.says(house.administrator, "dongyuan")).text


async def test_a_key_is_shown_once_and_ends(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        assert "一把也没有" in await goes(house, "别家的钥匙")
        await house.taps(house.administrator, "加一把")
        shown = (await house.says(house.administrator, "街道热线")).text
        secret = shown.splitlines()[-1].strip()
        key = await w.stored(lambda c: storage.openboard.key_of(c, secret))
        assert key is not None
        assert (key.name, key.community_id) == ("街道热线", house.community_id)
        assert secret not in await goes(house, "别家的钥匙")
        await goes(house, "别家的钥匙", "街道热线", "不让用了")
        assert await w.stored(lambda c: storage.openboard.key_of(c, secret)) is None
        log = (await house.says(house.administrator, "/log")).text
        assert "给街道热线一把报事的钥匙" in log
        assert "停掉街道热线的钥匙" in log
