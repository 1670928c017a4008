"""Slips and doors: the leader prints, revokes, sets what a door is, names helpers; nobody else does."""

from datetime import timedelta

from sqlalchemy import select

import storage.residents
from bot.domain.commands.residents import ChoosePrint, ConfirmOwner, PrintSlips, SetDoor, ShowDoor, ShowMissing
from bot.sandbox.records import File
from bot.screens.packing import pack
from storage.residents import Slip, Tie
from storage.rights import Audit
from tests.flows.test_registering import code_of, comes_in, tied
from tests.people import House, settled_house
from tests.world import World, world


async def live_codes(w: World, house: House) -> dict[str, str]:
    """The live codes by short door."""
    live = await w.stored(lambda c: storage.residents.live_slips(c, house.unit_id, w.clock.now()))
    doors = {flat: door for door, flat in house.flats.items()}
    return {doors[flat]: slip.code for flat, slip in live.items()}


def documents(house: House) -> list[File]:
    """The files the leader got."""
    messages = house.leader.chat(house.world.bot).messages
    return [m.content.media.file for m in messages if m.content.media is not None and m.content.media.file is not None]


async def opens_list(house: House) -> None:
    """The leader opens 谁还没进来 from the menu."""
    await house.says(house.leader, "/menu")
    await house.taps(house.leader, "谁还没进来")


async def test_the_leader_prints_slips_for_who_is_not_in_yet_and_one_of_them_opens_the_door(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601", "602"))
        await opens_list(house)
        await house.taps(house.leader, "打印纸条")
        await house.taps(house.leader, "没进来的")
        codes = await live_codes(w, house)
        assert set(codes) == {"601", "602"}
        (sheet,) = documents(house)
        assert sheet.content.startswith(b"%PDF")
        assert sheet.name.endswith(".pdf")
        ann = await comes_in(house, "601", codes["601"], "业主")
        assert await tied(w, ann) == [("3-2-601", "owner", True)]
        expiry = await w.stored(lambda c: c.execute(select(Slip.__table__.c.expires_at)).scalars().first())
        assert expiry is not None
        assert timedelta(days=90) < expiry - w.clock.now() < timedelta(days=91)


async def test_printing_the_missing_again_keeps_their_codes_and_all_anew_ends_them_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        await opens_list(house)
        await house.taps(house.leader, "打印纸条")
        choose = house.last(house.leader)
        old = await code_of(house, "601")
        for _ in range(2):
            house.leader.forges(choose, pack(PrintSlips(house.unit_id, "missing", 0)))
            await w.settle()
        assert (await live_codes(w, house))["601"] == old
        made = await w.stored(lambda c: storage.residents.slips_made(c, house.unit_id))
        house.leader.forges(choose, pack(PrintSlips(house.unit_id, "all", made)))
        await w.settle()
        assert (await live_codes(w, house))["601"] == old, "asked first: what was handed out still works"
        await opens_list(house)
        await house.taps(house.leader, "打印纸条")
        await house.taps(house.leader, "全部重打")
        assert "1 张纸条能用" in house.last(house.leader).text
        sure = house.last(house.leader)
        await house.taps(house.leader, "确定重打")
        first = await live_codes(w, house)
        assert set(first) == {"101", "501", "601"}
        assert first["601"] != old
        house.leader.forges(sure, pack(PrintSlips(house.unit_id, "sure", made)))
        await w.settle()
        assert await live_codes(w, house) == first, "the same press twice makes no printed sheet void"


async def test_one_doors_slip_is_printed_and_revoked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        await opens_list(house)
        await house.taps(house.leader, "601")
        await house.taps(house.leader, "打印纸条", house.leader.chat(w.bot).messages[-1])
        code = (await live_codes(w, house))["601"]
        door = next(m for m in house.leader.chat(w.bot).messages if "纸条能用到" in m.text)
        await house.taps(house.leader, "作废纸条", door)
        assert await live_codes(w, house) == {}
        assert "没有能用的纸条" in door.text
        ann = w.sandbox.add_person("安")
        assert "作废" in (await house.says(ann, code)).text


async def test_the_poster_for_the_wall_is_printed(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ())
        menu = await house.says(house.leader, "/menu")
        house.leader.forges(menu, pack(ChoosePrint(house.unit_id)))
        await w.settle()
        await house.taps(house.leader, "墙上的码")
        (poster,) = documents(house)
        assert poster.content.startswith(b"%PDF")


async def test_the_list_counts_and_the_leader_sets_what_a_door_is(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601", "602", "603"))
        await opens_list(house)
        assert "一共 5 户" in house.last(house.leader).text
        assert "进来了 2 户" in house.last(house.leader).text
        assert "还没进来 3 户" in house.last(house.leader).text
        await house.taps(house.leader, "601")
        await house.taps(house.leader, "没有手机")
        await house.taps(house.leader, "可以上门")
        assert "有事可以上门" in house.last(house.leader).text
        await house.taps(house.leader, "回到门牌")
        await house.taps(house.leader, "602")
        await house.taps(house.leader, "空着")
        await house.taps(house.leader, "回到门牌")
        text = house.last(house.leader).text
        assert all(part in text for part in ("还没进来 1 户", "没有手机 1 户", "空着 1 户"))
        await house.taps(house.leader, "602")
        await house.taps(house.leader, "有人住")
        door = await w.stored(lambda c: storage.residents.door(c, house.flats["602"]))
        assert door is not None
        assert door.state == "missing"
        logged = await w.stored(lambda c: list(c.execute(select(Audit.__table__.c.what)).scalars()))
        assert logged == ["door-no_phone", "door-vacant", "door-lived"]


async def test_a_door_with_people_is_not_called_vacant(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await opens_list(house)
        press = house.leader.forges(house.last(house.leader), pack(SetDoor(house.flats["501"], "vacant")))
        await w.settle()
        assert press.toast is not None
        assert "有人登记" in press.toast.text


async def test_unreachable_doors_are_those_without_anybody_who_can_be_written_to(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), empty=("601",))
        house.people["501"].blocks(w.bot)
        await w.settle()
        found = await w.stored(lambda c: storage.residents.unreachable_households(c, house.unit_id))
        assert [one.flat.short for one in found] == ["501", "601"]
        await opens_list(house)
        await house.taps(house.leader, "联系不上2")
        screen = house.last(house.leader)
        assert [label for row in screen.buttons for label in row][:2] == ["501", "601"]
        house.people["501"].unblocks(w.bot)
        await w.settle()
        found = await w.stored(lambda c: storage.residents.unreachable_households(c, house.unit_id))
        assert [one.flat.short for one in found] == ["601"]


async def test_a_neighbour_helps_a_household_without_a_phone_and_may_decline(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        await opens_list(house)
        await house.taps(house.leader, "601")
        await house.taps(house.leader, "没有手机")
        await house.taps(house.leader, "找帮办人")
        await house.taps(house.leader, "501")
        helper = house.people["501"]
        assert "帮办人" in house.last(helper).text
        assert ("3-2-601", "helper", False) in await tied(w, helper)
        assert not await w.stored(lambda c: storage.residents.unreachable_households(c, house.unit_id))
        await house.taps(helper, "不做帮办人")
        await house.taps(helper, "是的，离开")
        assert await tied(w, helper) == [("3-2-501", "owner", True)]


async def test_a_helper_from_elsewhere_comes_by_a_link_that_works_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        await opens_list(house)
        await house.taps(house.leader, "601")
        await house.taps(house.leader, "找帮办人")
        await house.taps(house.leader, "不在本单元")
        text = house.last(house.leader).text
        link = next(word for word in text.split() if word.startswith("https://t.me/shuoshi_bot?start=h_"))
        daughter, other = w.sandbox.add_person("女儿"), w.sandbox.add_person("别人")
        daughter.follows(link)
        await w.settle()
        assert "帮办人" in house.last(daughter).text
        for button in ("同意", "满了"):
            await house.taps(daughter, button)
        assert await tied(w, daughter) == [("3-2-601", "helper", False)]
        other.follows(link)
        await w.settle()
        assert "用过" in house.last(other).text


async def test_the_leader_asks_somebody_to_leave_who_does_not_belong_there(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        stranger = await comes_in(house, "501", await code_of(house, "501"), "租户")
        await opens_list(house)
        await house.taps(house.leader, "看每一户")
        await house.taps(house.leader, "501")
        await house.taps(house.leader, "请租户离开")
        assert "要请" in house.last(house.leader).text
        await house.taps(house.leader, "请离开")
        assert await tied(w, stranger) == []
        assert "已经不在" in house.last(stranger).text


async def test_only_the_units_leader_and_the_administrator_may(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        other = await settled_house(w, (), unit="3", community_id=house.community_id, bodies={})
        elsewhere = await settled_house(w, (), unit="2")
        forged = [
            pack(PrintSlips(house.unit_id, "all", 0)),
            pack(ShowMissing(house.unit_id)),
            pack(ShowDoor(house.flats["601"])),
            pack(SetDoor(house.flats["601"], "vacant")),
        ]
        for person in (house.people["501"], other.leader, elsewhere.leader, elsewhere.administrator):
            await house.says(person, "/menu")
            for data in forged:
                press = person.forges(house.last(person), data)
                await w.settle()
                assert press.toast is not None
                assert "不归您办" in press.toast.text or "还没登记" in press.toast.text
        assert await live_codes(w, house) == {}
        await house.says(house.administrator, "/menu")
        house.administrator.forges(house.last(house.administrator), pack(ShowMissing(house.unit_id)))
        await w.settle()
        assert "一共 3 户" in house.last(house.administrator).text


async def test_an_owner_counts_once_the_administrator_confirmed_it_and_nobody_else_can(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        owner = await comes_in(house, "601", await code_of(house, "601"), "业主")
        found = select(Tie.__table__.c.id, Tie.__table__.c.confirmed).where(
            Tie.__table__.c.flat_id == house.flats["601"]
        )
        tie = await w.stored(lambda c: c.execute(found).one())
        assert not tie.confirmed
        for person in (owner, house.leader):
            press = person.forges(await house.says(person, "/menu"), pack(ConfirmOwner(tie.id)))
            await w.settle()
            assert press.toast is not None
            assert "不归您办" in press.toast.text
        menu = await house.says(house.administrator, "/menu")
        house.administrator.forges(menu, pack(ShowDoor(house.flats["601"])))
        await w.settle()
        await house.taps(house.administrator, "核对业主")
        assert (await w.stored(lambda c: c.execute(found).one())).confirmed
        assert "核对业主" not in str(house.last(house.administrator).buttons)
