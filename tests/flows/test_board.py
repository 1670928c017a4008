"""The board in the group: what is open, who has it until when, what was mended; drawn anew when it changes."""

from bot.sandbox.persons import Group
from bot.sandbox.records import Message
from tests.flows.test_registering import code_of
from tests.flows.test_sign_ups import opens
from tests.people import House, is_called, settled_house
from tests.world import World, world


async def boarded(w: World) -> tuple[House, Message]:
    """The house with its board, posted when the administrator's link bound the group anew."""
    house = await settled_house(w, ("501", "502"))
    await house.says(house.administrator, "/units")
    await house.taps(house.administrator, "3栋2单元")
    await house.taps(house.administrator, "连群的链接")
    house.leader.follows(house.administrator.taps(house.last(house.administrator), "选本单元群").link, house.group)
    await w.settle()
    board = house.group.pinned
    assert board is not None
    return house, board


async def says(house: House, door: str, words: str) -> None:
    house.people[door].says(house.group, f"/say@{house.world.bot.username} {words}")
    await house.world.settle()
    await house.world.passes(seconds=10)


def labels(message: Message) -> list[str]:
    return [button.text for row in message.keyboard for button in row]


async def test_an_empty_board_says_who_leads_and_how_to_say_a_matter(database_url: str) -> None:
    async with world(database_url) as w:
        _house, board = await boarded(w)
        assert "3栋2单元" in board.text
        assert "组长：3-2-101" in board.text
        assert "没有等着办的事" in board.text
        assert "说事 楼道灯坏了" in board.text
        assert labels(board) == ["说一件事", "查看"]


async def test_a_matter_appears_on_the_board_with_who_has_it_until_when(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        posted = len([m for m in house.group.messages if "📌" in m.text])
        await says(house, "501", "楼道灯坏了，<b>三楼</b>")
        assert "正在办的事（1 件）" in board.text
        assert "2026-0001" in board.text
        assert "<b>三楼</b>" in board.text
        assert "好邻居物业" in board.text
        assert "前" in board.text
        assert len([m for m in house.group.messages if "📌" in m.text]) == posted == 1


async def test_the_boards_buttons_lead_into_the_private_chat(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        await says(house, "501", "楼道灯坏了")
        who = house.people["502"]
        who.follows(who.taps(board, "查看"))
        await w.settle()
        assert "楼道灯坏了" in house.last(who).text + str(house.last(who).keyboard)
        who.follows(who.taps(board, "说一件事"))
        await w.settle()
        assert house.last(who).keyboard
        stranger = w.sandbox.add_person("路人")
        stranger.follows(who.taps(board, "查看"))
        await w.settle()
        assert "请先登记" in house.last(stranger).text


async def test_the_board_names_the_leader_as_the_leader_wants_to_be_named(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        await is_called(house, house.leader, "李姐")
        await says(house, "501", "垃圾没人收")
        assert "组长：李姐" in board.text


async def test_what_is_open_moves_along_and_the_group_left_keeps_no_living_board(database_url: str) -> None:
    async with world(database_url) as w:
        house, _ = await boarded(w)
        await says(house, "501", "楼道灯坏了")
        house.group.removes(w.bot)
        await w.settle()
        other: Group = w.sandbox.add_group("新群", house.leader)
        house.leader.follows(house.leader.taps(house.last(house.leader), "选本单元群").link, other)
        await w.settle()
        assert other.pinned is not None
        assert "楼道灯坏了" in other.pinned.text
        assert any("楼道灯坏了" in m.text for m in other.messages if m is not other.pinned)
        w.sandbox.world.add_member(house.group.chat, w.bot, by=house.leader.user)
        await w.settle()
        boards = len([m for m in house.group.messages if "📌" in m.text])
        house.people["501"].says(house.people["501"].chat(w.bot), "/menu")
        await w.passes(seconds=10)
        assert len([m for m in house.group.messages if "📌" in m.text]) == boards


async def test_the_board_leads_to_its_own_unit_whichever_community_the_private_chat_is_about(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        other = await settled_house(w, ("701",), empty=("601",))
        ann = house.people["501"]
        ann.starts(w.bot, f"h_{await code_of(other, '601')}")
        await w.settle()
        for button in ("同意", "租户", "满了"):
            await house.taps(ann, button)
        await says(house, "502", "楼道灯坏了")
        await says(other, "701", "别处的信箱")
        ann.follows(ann.taps(board, "查看"))
        await w.settle()
        assert "楼道灯坏了" in house.last(ann).text
        assert "别处的信箱" not in house.last(ann).text
        await house.taps(ann, "楼道灯坏了")
        assert "楼道灯坏了" in house.last(ann).text


async def test_a_guest_from_another_unit_sees_the_matters_of_the_board(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        guest = other.people["801"]
        guest.joins(house.group)
        await says(house, "501", "楼道灯坏了")
        await says(other, "801", "信箱没锁")
        guest.follows(guest.taps(board, "查看"))
        await w.settle()
        assert "楼道灯坏了" in house.last(guest).text
        assert "信箱没锁" not in house.last(guest).text


async def test_what_was_mended_is_shown_with_its_pictures_before_and_after(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        ann, clerk = house.people["501"], house.staff["property"]
        assert "办好的" not in str(labels(board))
        ann.sends_photo(house.group, caption="说事 楼道灯坏了")
        await w.settle()
        await says(house, "502", "信箱没锁")
        await house.opens(clerk, 1)
        await house.taps(clerk, "办好了")
        clerk.sends_photo(w.bot, caption="换了新灯泡")
        await w.settle()
        await house.taps(clerk, "发出去")
        await w.passes(seconds=10)
        assert labels(board) == ["说一件事", "查看", "办好的"]
        bea = house.people["502"]
        bea.follows(bea.taps(board, "办好的"))
        await w.settle()
        assert "楼道灯坏了" in house.last(bea).text
        assert "信箱没锁" not in house.last(bea).text
        await house.taps(bea, "楼道灯坏了")
        await house.taps(bea, "📷")
        shown = [m.text for m in bea.chat(w.bot).messages if m.content.media is not None]
        assert len(shown) == 2
        assert "报的时候" in shown[0]
        assert "办好以后" in shown[1]


async def test_open_sign_ups_stand_on_the_board_and_lead_to_their_lists(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        await opens(house, until="今晚 20:00")
        await w.passes(seconds=10)
        assert "📝 接龙：团购鸡蛋，30 个一板 25 元（到6月1日 周一 20:00）" in board.text
        assert "去接龙" in labels(board)
        ann = house.people["501"]
        ann.follows(ann.taps(board, "去接龙"))
        await w.settle()
        assert "还没有人家参加" in house.last(ann).text
        assert "第 1 个" in await house.taps(ann, "我家参加")
        assert "1. 501" in house.last(ann).text
        await opens(house, title="周六一起打扫楼道，大家都来帮忙，每家出一个人，带上扫把和拖把")
        await w.passes(seconds=10)
        assert next(line for line in board.text.splitlines() if "接龙：" in line) == (
            "📝 接龙：周六一起打扫楼道，大家都来帮忙，每家出一个人，…"
        )
        assert {"接龙 1", "接龙 2"} <= set(labels(board))
        await w.passes(hours=12)
        assert "团购鸡蛋" not in board.text, "its hour has come"
        stranger = w.sandbox.add_person("路人")
        stranger.follows(ann.taps(board, "去接龙"))
        await w.settle()
        assert "还没登记" in house.last(stranger).text
        await house.says(house.leader, "/signup")
        await house.taps(house.leader, "周六")
        await house.taps(house.leader, "结束")
        await house.taps(house.leader, "是，结束")
        await w.passes(seconds=10)
        assert "接龙" not in board.text + "".join(labels(board))
        ann.starts(w.bot, "join_1")
        await w.settle()
        assert "已经结束" in house.last(ann).text
        assert "我家参加" not in labels(house.last(ann))
