"""Every way in which a matter is said in a group, by everybody who may be there."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot.sandbox.records import Message
from storage.communities import Building, Unit
from tests.flows.test_matters import card_of
from tests.people import House, settled_house
from tests.world import World, world


@pytest.fixture
def sqlite_url(empty_sqlite: Path, tmp_path: Path) -> str:
    """A fresh database of one kind, for what has nothing to do with databases."""
    shutil.copy(empty_sqlite, tmp_path / "shuoshi.sqlite")
    return f"sqlite:///{tmp_path / 'shuoshi.sqlite'}"


def cards(house: House) -> list[Message]:
    """All cards in the group."""
    return [m for m in house.group.messages if m.buttons and "看看" in str(m.buttons)]


WAYS = (
    "/say 三楼灯坏了", "/say@shuoshi_bot 三楼灯坏了", "/say三楼灯坏了", "/say\u3000三楼灯坏了", "/Say，三楼灯坏了",
    "/say@shuoshi_bot三楼灯坏了", "/say\n三楼灯坏了", "@shuoshi_bot 三楼灯坏了", "@shuoshi_bot三楼灯坏了",
    "三楼灯坏了 @Shuoshi_Bot", "说事：三楼灯坏了", "说事 三楼灯坏了", "說事，三楼灯坏了", "#说事 三楼灯坏了",
    "#说事三楼灯坏了", "＃說事 三楼灯坏了",
)  # fmt: skip


@pytest.mark.parametrize("said", WAYS)
async def test_each_way_of_saying_it(sqlite_url: str, said: str) -> None:
    async with world(sqlite_url) as w:
        house = await settled_house(w, ("501",))
        house.people["501"].says(house.group, said)
        await w.settle()
        assert "三楼灯坏了" in card_of(house).text
        assert "@" not in card_of(house).text


@pytest.mark.parametrize(
    "said",
    [
        "/nosuch@shuoshi_bot 灯坏了",
        "/say@other_bot 灯坏了",
        "/say/灯坏了",
        "说事情要讲道理",
        "大家说事要小声",
        "@shuoshi_bot2 灯坏了",
    ],
)
async def test_what_is_no_matter(sqlite_url: str, said: str) -> None:
    async with world(sqlite_url) as w:
        house = await settled_house(w, ("501",))
        before = len(house.group.messages)
        house.people["501"].says(house.group, said)
        await w.settle()
        assert len(house.group.messages) == before + 1


@pytest.mark.parametrize("bot_is_admin", [True, False])
async def test_called_and_nothing_said(database_url: str, bot_is_admin: bool) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bot_is_admin=bot_is_admin)
        house.people["501"].says(house.group, "说事" if bot_is_admin else "/say")
        await w.settle()
        answer = house.group.last
        assert ("说事 三楼的灯坏了" in answer.text) is bot_is_admin
        assert ("/say 三楼的灯坏了" in answer.text) is not bot_is_admin
        house.people["501"].follows(house.people["501"].taps(answer, "私下说").link)
        await w.settle()
        assert "什么事" in house.last(house.people["501"]).text


async def test_characters_without_a_shape_say_nothing_and_an_emoji_does(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        house.people["501"].says(house.group, "/say \u200b\u3164")
        await w.settle()
        assert not cards(house)
        house.people["501"].says(house.group, "/say 😡")
        await w.settle()
        assert "😡" in card_of(house).text


async def test_a_reply_takes_the_neighbours_words_and_picture_along(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, bea = house.people["501"], house.people["502"]
        heard = bea.says(house.group, "三楼的灯坏了，谁管")
        ann.says(house.group, "/say", reply_to=heard)
        await w.settle()
        assert "三楼的灯坏了，谁管" in card_of(house).text
        shown = bea.sends_photo(house.group, caption="信箱被撬开")
        ann.says(house.group, "说事 快来修", reply_to=shown)
        await w.settle()
        assert "快来修" in card_of(house).text
        assert "「信箱被撬开」" in card_of(house).text
        bare = bea.sends_photo(house.group)
        ann.says(house.group, "说事 窗户破了", reply_to=bare)
        await w.settle()
        kept = await w.stored(lambda c: c.exec_driver_sql("SELECT count(*) FROM attachments").scalar())
        assert kept == 2
        ann.says(house.group, "/say 楼顶积水", reply_to=card_of(house))
        await w.settle()
        assert "「" not in card_of(house).text, "the bot's own words are nobody's matter"


async def test_without_being_administrator_commands_replies_and_mentions_work(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), bot_is_admin=False)
        heard = house.people["502"].says(house.group, "电梯老是抖")
        house.people["501"].says(house.group, "/say@shuoshi_bot", reply_to=heard)
        house.people["502"].says(house.group, "@shuoshi_bot 垃圾没人收")
        await w.settle()
        assert len(cards(house)) == 2


async def test_a_group_that_is_no_units_says_so_and_answers_danger(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        other = w.sandbox.add_group("跳舞群", ann, [])
        ann.adds_bot(w.bot, other, rights=("can_pin_messages",))
        ann.says(other, "说事 音响坏了")
        await w.settle()
        assert "没有和单元连上" in other.last.text
        ann.says(other, "说事 有人晕倒了")
        await w.settle()
        assert "120" in other.last.text


async def test_somebody_unregistered_is_shown_the_way_in(database_url: str) -> None:
    async with world(database_url) as w:
        first = await settled_house(w, ())
        building = await w.stored(lambda c: c.execute(select(Building.__table__.c.id)).scalar_one())
        more = [
            {"community_id": first.community_id, "building_id": building, "name": f"x{n}", "label": "x", "switches": {}}
            for n in range(10)
        ]
        await w.arrange(lambda c: c.execute(insert(Unit.__table__).values(more)))
        house = await settled_house(w, ("501",), unit="5", community_id=first.community_id, bodies={})
        assert house.unit_id > 10, "where ten is not written 10"
        stranger = w.sandbox.add_person("新来的")
        stranger.joins(house.group)
        stranger.says(house.group, "说事 三楼灯坏了")
        await w.settle()
        assert not cards(house)
        stranger.follows(stranger.taps(house.group.last, "去登记").link)
        await w.settle()
        assert "3栋5单元" in stranger.chat(w.bot).last.text


async def test_danger_told_by_somebody_unregistered_is_answered_and_heard(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        stranger = w.sandbox.add_person("新来的")
        stranger.joins(house.group)
        stranger.says(house.group, "说事 三楼着火了")
        await w.settle()
        assert "119" in house.group.last.text
        assert "三楼着火了" in house.last(house.leader).text


async def test_a_neighbour_of_another_unit_and_staff_who_live_nowhere(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        guest, clerk = other.people["801"], house.staff["property"]
        for who, words in ((guest, "路过看到灯坏了"), (clerk, "信箱要换锁")):
            who.joins(house.group)
            who.says(house.group, f"说事 {words}")
            await w.settle()
            assert words in card_of(house).text
        assert "3-3-801" in cards(house)[0].text


async def test_what_is_forwarded_was_addressed_to_others_and_an_edit_says_nothing_new(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        origin = {"type": "hidden_user", "date": 1, "sender_user_name": "谁"}
        await handed(w, house, ann.user, "说事 别的群的灯坏了", forward_origin=origin)
        assert not cards(house)
        said = ann.says(house.group, "说事 三楼灯坏了")
        await w.settle()
        ann.edits(said, "说事 四楼灯坏了")
        await w.settle()
        assert len(cards(house)) == 1
        assert "三楼" in card_of(house).text


@dataclass(frozen=True)
class Sender:
    id: int
    first_name: str
    is_bot: bool = True


@pytest.mark.parametrize("sender", [Sender(1087968824, "GroupAnonymousBot"), Sender(136817688, "Channel Bot")])
async def test_said_in_the_name_of_the_group_or_a_channel(database_url: str, sender: Sender) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        chat = {"id": house.group.id, "type": "group", "title": "x"}
        await handed(w, house, sender, "说事 三楼灯坏了", sender_chat=chat)
        assert not cards(house)
        assert "看不出是哪一家" in house.group.last.text
        await handed(w, house, sender, "/say 电梯里有人被困", sender_chat=chat)
        assert "119" in house.group.last.text
        before = len(house.group.messages)
        await handed(w, house, sender, "/start@shuoshi_bot", sender_chat=chat)
        await handed(w, house, sender, "晚上好", sender_chat=chat)
        assert len(house.group.messages) == before


_ids = iter(range(900_000_000, 999_000_000))


async def handed(w: World, house: House, sender: Any, words: str, **more: Any) -> None:
    """An update as Telegram words it, with what the sandbox's people cannot do."""
    who = {"id": sender.id, "first_name": sender.first_name, "is_bot": sender.is_bot}
    message = {
        "message_id": next(_ids), "date": 1780000000, "from": who, "text": words,
        "chat": {"id": house.group.id, "type": "group", "title": "x"}, **more,
    }  # fmt: skip
    await w.handle({"update_id": next(_ids), "message": message})
    await w.settle()


async def test_too_long_is_refused_and_nothing_is_cut_off(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        house.people["501"].says(house.group, "说事 " + "灯" * 2500)
        await w.settle()
        assert "太长" in house.group.last.text
        assert not cards(house)
        house.people["501"].says(house.group, "说事 着火了！" + "快" * 2500)
        await w.settle()
        assert len(cards(house)) == 1


async def test_an_album_that_raises_a_question_keeps_all_its_pictures(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        ann.sends_photo(house.group, caption="说事 502 门口堆了纸箱", count=4)
        await w.settle()
        assert "长按" in house.group.last.text
        await house.taps(ann, "去掉门牌")
        kept = await w.stored(lambda c: c.exec_driver_sql("SELECT count(*) FROM attachments").scalar())
        assert kept == 4
        assert "502" not in card_of(house).text


async def test_what_was_being_written_in_private_comes_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, bea = house.people["501"], house.people["502"]
        bea.says(house.group, "说事 三楼楼道灯坏了")
        await w.settle()
        await house.says(ann, "信箱坏了")
        ann.says(house.group, "说事 三楼楼道的灯坏了")
        await w.settle()
        asked = house.group.last
        wrong = bea.taps(asked, "是，我家也一样")
        await w.settle()
        assert "问说事的那位" in (await wrong.answered()).text
        ann.taps(asked, "是，我家也一样")
        await w.settle()
        assert asked.deleted, "nobody else shall press it"
        await house.says(ann, "/menu")
        await house.taps(ann, "接着填")
        assert "在哪里" in house.last(ann).text


async def test_the_same_matter_of_ones_own_is_remembered(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        ann.says(house.group, "说事 三楼楼道灯坏了")
        await w.passes(hours=1)
        ann.says(house.group, "说事 三楼楼道的灯坏了")
        await w.settle()
        press = ann.taps(house.group.last, "是，我家也一样")
        await w.settle()
        assert "记得，是 2026-0001" in (await press.answered()).text
        assert len(cards(house)) == 1
