"""Said in a group by replying, to the bot's own prompt or a neighbour's voice; and with what a matter does not take."""

from sqlalchemy import select

from bot.sandbox.records import Message
from storage.matters.tables import Attachment
from tests.flows.test_board import boarded
from tests.flows.test_matters import card_of
from tests.flows.test_saying_in_the_group import cards, handed
from tests.people import House, settled_house
from tests.world import World, world


async def kept(w: World) -> list[str]:
    """The kinds of files that matters have."""
    return list(await w.stored(lambda c: c.execute(select(Attachment.__table__.c.kind)).scalars().all()))


async def prompt(house: House) -> Message:
    """The bot asks for the matter."""
    house.people["501"].says(house.group, "/say")
    await house.world.settle()
    assert "请把什么事一起写上" in house.group.last.text
    return house.group.last


async def test_an_answer_to_the_bots_prompt_is_a_matter(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bot_is_admin=False)
        ann = house.people["501"]
        ann.says(house.group, "三楼的灯坏了", reply_to=await prompt(house))
        await w.settle()
        assert "三楼的灯坏了" in card_of(house).text
        assert "「" not in card_of(house).text
        ann.sends_photo(house.group, caption="信箱没锁", reply_to=await prompt(house))
        await w.settle()
        assert "信箱没锁" in card_of(house).text
        assert await kept(w) == ["photo"]
        ann.sends_voice(house.group, reply_to=await prompt(house))
        await w.settle()
        assert len(cards(house)) == 3
        assert await kept(w) == ["photo", "voice"]
        ann.sends_photo(house.group, caption="楼顶积水", count=3, reply_to=await prompt(house))
        await w.settle()
        assert len(cards(house)) == 4
        assert (await kept(w)).count("photo") == 4


async def test_a_reply_to_anything_else_of_the_bots_is_none(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        house.people["501"].says(house.group, "说事 三楼的灯坏了")
        await w.settle()
        house.people["502"].says(house.group, "我家门口也黑", reply_to=card_of(house))
        house.people["502"].says(house.group, "谢谢", reply_to=board)
        await w.settle()
        assert len(cards(house)) == 1
        heard = house.people["502"].says(house.group, "看 t.me/shuoshi_bot?start=say")
        house.people["501"].says(house.group, "不看", reply_to=heard)
        await w.settle()
        assert len(cards(house)) == 1


async def test_say_takes_a_neighbours_voice_along(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, bea = house.people["501"], house.people["502"]
        ann.says(house.group, "/say", reply_to=bea.sends_voice(house.group))
        await w.settle()
        assert "🎤" in card_of(house).text
        assert await kept(w) == ["voice"]
        ann.says(house.group, "/say 三楼灯坏了", reply_to=bea.sends_voice(house.group))
        await w.settle()
        assert "三楼灯坏了" in card_of(house).text
        assert await kept(w) == ["voice", "voice"]
        ann.says(house.group, "/say 502 门口堆了纸箱", reply_to=bea.sends_voice(house.group))
        await w.settle()
        await house.taps(ann, "去掉门牌")
        assert await kept(w) == ["voice", "voice", "voice"]


async def test_a_file_or_a_video_is_left_out_and_said_to_be(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        said = ann.sends_document(house.group, "灯.jpg", b"x", caption="说事 三楼灯坏了", mime_type="image/jpeg")
        await w.settle()
        assert "三楼灯坏了" in card_of(house).text
        assert [m.reply_to for m in house.group.messages if "送照片请选“照片”" in m.text] == [said]
        video = {"file_id": "v", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1}
        await handed(w, house, ann.user, "", caption="说事 信箱没锁", video=video)
        assert "信箱没锁" in card_of(house).text
        assert sum("送照片请选" in m.text for m in house.group.messages) == 2
        assert await kept(w) == []
