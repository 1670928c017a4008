"""One's home: several flats, moving, leaving; all that is stored; being forgotten; blocking the bot and coming back."""

import json
from typing import Any

import orjson
import pytest
from sqlalchemy import select

import storage.residents
from bot.domain.commands.residents import ForgetMe
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.communities import Household
from storage.matters.tables import Matter
from storage.outgoing import Outgoing
from storage.residents import Account, Admission, Resident, Tie
from storage.rights import RoleGrant
from storage.updates import Draft
from tests.flows.test_registering import code_of, comes_in, tied
from tests.people import House, is_called, settled_house
from tests.world import World, world


async def lives_in(w: World, house: House, person: Person) -> str:
    """The short door behind which the person lives, "" where none."""
    account, resident, household = Account.__table__, Resident.__table__, Household.__table__
    found = (
        select(household.c.flat_id)
        .select_from(
            resident.join(account, account.c.id == resident.c.account_id).join(
                household, household.c.id == resident.c.household_id
            )
        )
        .where(account.c.telegram_id == person.id)
    )
    flat = await w.stored(lambda c: c.execute(found).scalar_one_or_none())
    return next((door for door, one in house.flats.items() if one == flat), "")


async def test_a_second_flat_is_added_and_one_says_where_one_lives(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        ann = house.people["501"]
        await house.says(ann, "/home")
        await house.taps(ann, "加一套房")
        await house.says(ann, await code_of(house, "601"))
        await house.taps(ann, "业主")
        await house.taps(ann, "还住501")
        assert await tied(w, ann) == [("3-2-501", "owner", True), ("3-2-601", "owner", False)]
        assert await lives_in(w, house, ann) == "501"
        await house.says(ann, "/home")
        await house.taps(ann, "3-2-601")
        assert "没有核对" in house.last(ann).text
        await house.taps(ann, "我住这里")
        assert await lives_in(w, house, ann) == "601"
        assert await tied(w, ann) == [("3-2-501", "owner", False), ("3-2-601", "owner", True)]


async def test_moving_ends_the_old_tie_keeps_its_history_and_tells_the_others(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        bob = await comes_in(house, "501", await code_of(house, "501"), "租户")
        await house.says(bob, "/home")
        await house.taps(bob, "搬家")
        await house.says(bob, await code_of(house, "601", "ACDEFH24"))
        await house.taps(bob, "租户")
        assert await tied(w, bob) == [("3-2-601", "tenant", True)]
        assert await lives_in(w, house, bob) == "601"
        assert "原来的 3-2-501 已经退出了" in house.last(bob).text
        assert "不住这里了" in house.last(house.people["501"]).text
        history = await w.stored(
            lambda c: c.execute(select(Tie.__table__).where(Tie.__table__.c.until.is_not(None))).all()
        )
        assert len(history) == 1


async def test_an_owner_who_moves_is_asked_whether_the_flat_is_still_theirs(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        ann = house.people["501"]
        await house.says(ann, "/home")
        await house.taps(ann, "搬家")
        await house.says(ann, await code_of(house, "601"))
        await house.taps(ann, "家属")
        await house.taps(ann, "还是我的")
        assert await tied(w, ann) == [("3-2-501", "owner", False), ("3-2-601", "family", True)]
        assert await lives_in(w, house, ann) == "601"
        assert "3-2-501 还是您的房子" in house.last(ann).text
        assert "没有登记的人" in house.last(house.leader).text


async def test_a_head_who_leaves_passes_it_to_the_longest_registered_adult(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        code = await code_of(house, "501")
        teen = w.sandbox.add_person("中")
        teen.starts(w.bot, f"h_{code}")
        await w.settle()
        for button in ("同意", "家属", "还没满", "满14岁了"):
            await house.taps(teen, button)
        second, third = await comes_in(house, "501", code), await comes_in(house, "501", code)
        head = house.people["501"]
        await house.says(head, "/home")
        await house.taps(head, "3-2-501")
        await house.taps(head, "离开这户")
        assert "户主" in house.last(head).text
        await house.taps(head, "是的，离开")
        assert [(await tied(w, one))[0][2] for one in (teen, second, third)] == [False, True, False]
        assert await tied(w, head) == []
        await house.says(head, "/start")
        assert "怎么进来" in house.last(head).text


async def test_name_and_door_are_what_is_shown_never_the_name_in_telegram(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        resident = house.residents[ann]

        async def shown() -> str:
            return await w.stored(lambda c: storage.residents.shown_name(c, resident))

        ann.renames("改了名", "的人", "renamed")
        await house.says(ann, "/home")
        assert await shown() == "3-2-501"
        await house.taps(ann, "显示称呼")
        assert "怎么称呼" in house.last(ann).text
        assert "电话" in (await house.says(ann, "找我138 0000 0000")).text
        await house.says(ann, "王<b>阿姨</b>")
        await house.taps(ann, "显示称呼")
        assert await shown() == "王<b>阿姨</b>"
        assert "邻居看到的：王<b>阿姨</b>" in house.last(ann).text
        await house.taps(ann, "显示门牌")
        assert await shown() == "3-2-501"


async def test_the_language_changes_at_once_and_kinds_can_be_muted_but_danger(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "/language")
        await house.taps(ann, "English")
        assert "English" in house.last(ann).text
        await house.taps(ann, house.last(ann).buttons[0][0])
        assert house.last(ann).buttons[0] == ["Say a matter"]
        await house.says(ann, "/language")
        await house.taps(ann, "简体中文")
        await house.says(ann, "/settings")
        await house.taps(ann, "提醒")
        await house.taps(ann, "楼里的通知")
        assert ["🔕 楼里的通知"] in house.last(ann).buttons
        assert "有危险的事随时都会说" in house.last(ann).text
        muted = await w.stored(
            lambda c: c.execute(
                select(Account.__table__.c.muted).where(Account.__table__.c.telegram_id == ann.id)
            ).scalar_one()
        )
        assert muted == ["notices"]
        press = ann.forges(house.last(ann), "sm:danger:1")
        await w.settle()
        assert press.toast is not None
        assert "关不掉" in press.toast.text
        await house.taps(ann, "楼里的通知")
        assert ["✅ 楼里的通知"] in house.last(ann).buttons


async def my_data(house: House, person: Person) -> dict[str, Any]:
    """What /mydata gives the person."""
    message = await house.says(person, "/mydata")
    assert message.content.media is not None
    assert message.content.media.file is not None
    found: dict[str, Any] = json.loads(message.content.media.file.content)
    return found


async def test_everything_stored_about_a_person_comes_as_a_file_and_nobody_elses(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        await is_called(house, ann, "王阿姨")
        await house.says(ann, "HHHH2222")
        await w.arrange(lambda c: c.execute(Matter.__table__.insert().values(**a_matter(house, ann))))
        await house.says(ann, "/home")
        await house.taps(ann, "改称呼")
        data = await my_data(house, ann)
        assert data["account"][0]["telegram_id"] == ann.id
        assert data["residents"][0]["name"] == "王阿姨"
        assert data["flats"][0]["door"] == "3-2-501"
        assert data["wrong_codes"][0]["count"] == 1
        assert data["matters"][0]["words"] == "灯坏了"
        assert data["half_filled_forms"][0]["kind"] == "name"
        assert len(data["ties"]) == len(data["households"]) == 1
        assert str(house.people["502"].id) not in json.dumps(data)
        assert await my_data(house, w.sandbox.add_person("生人")) != data


def a_matter(house: House, person: Person, **values: Any) -> dict[str, Any]:
    """A row of a matter the person said in the private chat."""
    now = house.world.clock.now()
    row = {
        "community_id": house.community_id, "unit_id": house.unit_id, "year": 2026, "serial": 7,
        "source": f"{person.id}:77", "state": "filed", "visibility": "public", "reporter_id": house.residents[person],
        "filed_by": house.residents[person], "household_id": house.households["501"], "category": "light",
        "row_code": "light", "words": "灯坏了", "place": "三楼", "location": [30.0, 104.0], "photos_public": True,
        "urgency": "ordinary", "level": "unit", "plan": {}, "pauses": [], "refused_by": [], "climbed": [],
        "responsible": "", "extended": False, "refusals": 0, "not_solved": 0, "supporters": 0, "fold_reason": "",
        "filed_at": now, "appears_at": now,
    }  # fmt: skip
    return row | values


async def test_being_forgotten_is_asked_twice_and_leaves_the_houses_record_only(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        await is_called(house, ann, "王阿姨")
        await w.arrange(lambda c: c.execute(Matter.__table__.insert().values(**a_matter(house, ann))))
        hidden = a_matter(house, ann, serial=8, source=f"{ann.id}:78", visibility="confidential", words="吵架的事")
        await w.arrange(lambda c: c.execute(Matter.__table__.insert().values(**hidden)))
        bob = await comes_in(house, "501", await code_of(house, "501"))
        await house.says(ann, "/forgetme")
        await house.taps(ann, "忘掉我")
        await house.taps(ann, "真的忘掉")
        assert "已经忘掉您了" in house.last(ann).text
        assert (await tied(w, bob))[0][2] is True
        await w.stored(lambda c: assert_nothing_left(c, ann, house))
        words = await w.stored(
            lambda c: list(c.execute(select(Matter.__table__.c.words).order_by(Matter.__table__.c.id)).scalars())
        )
        assert words == ["灯坏了", ""]
        await house.says(ann, "/start")
        assert "怎么进来" in house.last(ann).text
        assert "已经忘掉" not in house.last(ann).text


async def test_lines_that_the_clock_wrote_forget_a_clerk_too(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await is_called(house, clerk, "王师傅")
        await w.passes(minutes=1)
        house.people["501"].says(house.group, "说事 楼道水管爆了，一直喷水")
        await w.settle()
        await house.opens(clerk, 1)
        await house.taps(clerk, "收到了")
        await is_called(house, clerk, "大王")
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE matters SET level = 'street'"))
        for _ in range(8):
            await w.passes(hours=12)
        told = (await house.opens(house.people["501"], 1)).text
        assert "时间不多了，提醒了 好邻居物业 王师傅" in told
        assert "到了时间，好邻居物业 王师傅 还没办好" in told
        await house.says(clerk, "/forgetme")
        await house.taps(clerk, "忘掉我")
        await house.taps(clerk, "真的忘掉")
        told = (await house.opens(house.people["501"], 1)).text
        assert "时间不多了，提醒了 好邻居物业\n" in told
        assert "到了时间，好邻居物业 还没办好" in told
        assert "好邻居物业 收到了" in told
        everything = await w.stored(lambda c: str(c.exec_driver_sql("SELECT about FROM timeline").all()))
        assert "王师傅" not in everything


@pytest.mark.parametrize("blocks", ["before", "after"])
async def test_who_is_forgotten_and_blocks_the_bot_is_left_alone(database_url: str, blocks: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        await house.says(ann, "/forgetme")
        await house.taps(ann, "忘掉我")
        if blocks == "before":
            w.sandbox.faults.fail("editMessageText", status=403, times=99)
        ann.taps(house.last(ann), "真的忘掉")
        if blocks == "after":
            ann.blocks(w.bot)
        await w.settle()
        assert len([one for one in w.sandbox.requests("editMessageText") if one.status == 403]) <= 1
        known = select(Account.__table__).where(Account.__table__.c.telegram_id == ann.id)
        assert await w.stored(lambda c: c.execute(known).all()) == []
        out = Outgoing.__table__
        waits = select(out).where(out.c.chat_id == ann.id, out.c.state == "waiting")
        assert await w.stored(lambda c: c.execute(waits).all()) == []


def assert_nothing_left(connection: Any, person: Person, house: House) -> None:
    """No row of the database holds the person's id or name, but for what was just said to them."""
    for table in (Account, Resident, Tie, Draft, Admission, Matter, RoleGrant):
        for row in connection.execute(select(table.__table__)):
            held = orjson.dumps([str(value) for value in row]).decode()
            assert str(person.id) not in held, table.__tablename__
            assert "王阿姨" not in held, table.__tablename__
    out = Outgoing.__table__
    waiting = connection.execute(select(out).where(out.c.chat_id == person.id, out.c.state == "waiting")).all()
    assert waiting == []


async def test_no_is_an_answer_and_the_only_administrator_hands_over_first(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "/forgetme")
        await house.taps(ann, "不忘")
        assert await tied(w, ann) == [("3-2-501", "owner", True)]
        assert "唯一的管理员" in (await house.says(house.administrator, "/forgetme")).text
        press = house.administrator.forges(house.last(house.administrator), pack(ForgetMe(2)))
        await w.settle()
        assert press.toast is not None
        assert "唯一的管理员" in press.toast.text


async def test_a_leader_may_be_forgotten_and_the_administrator_hears_of_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await house.says(house.leader, "/forgetme")
        await house.taps(house.leader, "忘掉我")
        await house.taps(house.leader, "真的忘掉")
        assert "另请一位小组长" in house.last(house.administrator).text
        held = await w.stored(
            lambda c: list(
                c.execute(select(RoleGrant.__table__.c.role).where(RoleGrant.__table__.c.taken_at.is_(None))).scalars()
            )
        )
        assert "leader" not in held


async def test_wrong_codes_are_not_shaken_off_by_being_forgotten(database_url: str) -> None:
    async with world(database_url) as w:
        await settled_house(w, ())
        ann = w.sandbox.add_person("安")
        for words in ("HHHH2222", "/forgetme"):
            ann.says(w.bot, words)
            await w.settle()
        assert "明天" in ann.chat(w.bot).last.text


async def test_who_blocked_the_bot_gets_what_waited_when_they_come_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        first = house.people["501"]
        first.blocks(w.bot)
        await w.settle()
        before = len(first.chat(w.bot).messages)
        await comes_in(house, "501", await code_of(house, "501"))
        assert len(first.chat(w.bot).messages) == before
        first.unblocks(w.bot)
        await w.settle()
        await w.passes(minutes=1)
        assert "有人进来了" in house.last(first).text
        first.blocks(w.bot)
        await w.settle()
        await comes_in(house, "501", await code_of(house, "501", "ACDEFH24"))
        first.starts(w.bot)
        await w.settle()
        await w.passes(minutes=1)
        texts = [m.text for m in first.chat(w.bot).messages if "有人进来了" in m.text]
        assert len(texts) == 2


async def test_a_block_the_bot_was_not_told_of_loses_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        first = house.people["501"]
        first.chat(w.bot).blocked = True
        await comes_in(house, "501", await code_of(house, "501"))
        assert not any("有人进来了" in m.text for m in first.chat(w.bot).messages)
        first.starts(w.bot)
        await w.settle()
        assert any("有人进来了" in m.text for m in first.chat(w.bot).messages)


async def test_nobody_leaves_or_moves_in_for_another(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        tie = await w.stored(
            lambda c: c.execute(
                select(Tie.__table__.c.id).where(Tie.__table__.c.flat_id == house.flats["501"])
            ).scalar_one()
        )
        other = house.people["502"]
        await house.says(other, "/menu")
        for data in (f"hx:{tie}:1", f"hl:{tie}", f"ht:{tie}", f"wx:{tie}:1"):
            press = other.forges(house.last(other), data)
            await w.settle()
            assert press.toast is not None
            assert "不归您办" in press.toast.text
        assert await tied(w, house.people["501"]) == [("3-2-501", "owner", True)]
