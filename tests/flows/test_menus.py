"""The menu by what a person is, help in five lines, who can be rung up."""

from bot.domain.base import CommunityId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.menus import SetCommunity
from bot.sandbox.records import Message
from bot.screens.packing import pack
from tests.flows.test_registering import code_of
from tests.people import gives_role, settled_house
from tests.world import world


def labels(message: Message) -> list[str]:
    """What stands on the buttons, row by row."""
    return [label for row in message.buttons for label in row]


async def test_a_stranger_is_greeted_and_told_how_to_come_in(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot)
        await w.settle()
        greeting = ann.chat(w.bot).last
        assert all(part in greeting.text for part in ("说事", "纸条", "墙上的码"))
        assert greeting.buttons == [["我有纸条"], ["语言"]]


async def test_each_finds_their_own_menu(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        auditor = w.sandbox.add_person("监督员")
        auditor.starts(w.bot, f"h_{await code_of(house, '501')}")
        await w.settle()
        for button in ("同意", "家属", "满了"):
            await house.taps(auditor, button)
        found = {}
        for name, person in (
            ("resident", house.people["501"]),
            ("leader", house.leader),
            ("staff", house.staff["committee"]),
            ("administrator", house.administrator),
        ):
            found[name] = labels(await house.says(person, "/menu"))
        assert found["resident"] == ["说一件事", "本单元的事", "我说的事", "代办", "我的家", "议题", "公益", "设置"]
        assert found["leader"] == ["记一件事", "发通知", "接龙/投票", "今天要办", "谁还没进来", "求助社区"]
        assert found["staff"] == ["待办", "每月情况", "常用答复", "请假代班", "代办", "公益", "大家说的事", "设置"]
        assert found["administrator"][0] == "待办", "what was declined, and what no body has"
        assert found["administrator"][-2:] == ["大家说的事", "设置"]
        assert "公益" in found["administrator"], "who lives nowhere here does service, too"
        assert len(found["administrator"]) > 4
        assert "3栋2单元" in house.last(house.leader).text
        assert "阳光社区居委会" in house.last(house.staff["committee"]).text


async def test_the_leaders_own_things_are_commands_in_the_text(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ())
        menu = await house.says(house.leader, "/menu")
        for command in ("/home", "/matters", "/mine", "/settings"):
            assert command in menu.text
            assert await house.says(house.leader, command) is not menu
        assert "我的家" in (await house.says(house.leader, "/home")).text


async def test_no_button_of_a_menu_is_dead(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        for person in (house.people["501"], house.leader, house.staff["property"], house.administrator):
            for label in labels(await house.says(person, "/menu")):
                menu = await house.says(person, "/menu")
                if label in ("不填了", "接着填"):
                    continue
                assert await house.taps(person, label, menu) == "", label


async def test_help_is_five_lines_of_what_works_there(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        plain = await settled_house(
            w, ("901",), unit="3", community_id=house.community_id, bodies={}, bot_is_admin=False
        )
        stranger = w.sandbox.add_person("生人")
        texts = [(await house.says(person, "/help")).text for person in (house.people["501"], stranger)]
        for one in (house, plain):
            one.leader.says(one.group, "/help@shuoshi_bot")
            await w.settle()
            texts.append(one.group.chat.last.text)
        for text in texts:
            assert [line[:2] for line in text.splitlines()] == ["1.", "2.", "3.", "4.", "5."]
        assert "说事 三楼" in texts[2]
        assert "说事 三楼" not in texts[3]


async def test_who_can_be_rung_up(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), offline=("property",))
        await house.says(house.leader, "/menu")
        await house.taps(house.leader, "求助社区")
        text = house.last(house.leader).text
        for part in ("119", "120", "110", "燃气", "0816-1111111", "0816-2222222", "阳光路1号"):
            assert part in text
        assert text.index("119") < text.index("0816-1111111")
        stranger = w.sandbox.add_person("生人")
        assert "还没登记" in (await house.says(stranger, "/call")).text


async def test_somebody_of_two_communities_chooses_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        other = await settled_house(w, (), empty=("601",))
        await w.arrange(
            lambda c: c.exec_driver_sql(f"UPDATE communities SET name = '月亮社区' WHERE id = {other.community_id}")
        )
        ann = house.people["501"]
        ann.starts(w.bot, f"h_{await code_of(other, '601')}")
        await w.settle()
        for button in ("同意", "租户", "满了"):
            await house.taps(ann, button)
        assert "月亮社区" in (await house.says(ann, "/menu")).text
        await house.says(ann, "/settings")
        await house.taps(ann, "换个社区")
        await house.taps(ann, "阳光社区")
        assert "3-2-501" in house.last(ann).text
        assert "阳光社区" in (await house.says(ann, "/menu")).text
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE accounts SET community_id = NULL"))
        assert labels(await house.says(ann, "/menu")) == ["阳光社区", "月亮社区"]


async def test_nobody_opens_the_menu_of_a_foreign_community(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        other = await settled_house(w, ())
        ann = house.people["501"]
        menu = await house.says(ann, "/menu")
        for foreign in (other.community_id, CommunityId(999_999)):
            press = ann.forges(menu, pack(SetCommunity(foreign)))
            await w.settle()
            assert press.toast is not None
            assert press.toast.text
        assert "3-2-501" in (await house.says(ann, "/menu")).text


async def test_a_half_filled_form_is_offered_again_or_thrown_away(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot, f"h_{await code_of(house, '601')}")
        await w.settle()
        await house.taps(ann, "同意")
        await house.says(ann, "/menu")
        await house.taps(ann, "接着填")
        assert "3-2-601" in house.last(ann).text
        await house.says(ann, "/menu")
        await house.taps(ann, "不填了")
        assert "接着填" not in labels(await house.says(ann, "/menu"))


async def test_an_auditor_finds_the_log_and_an_unknown_link_says_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        auditor = house.people["501"]
        await gives_role(house, auditor, "auditor")
        assert "说一件事" in labels(await house.says(auditor, "/menu"))
        assert len(labels(house.last(auditor))) == 12
        auditor.starts(w.bot, "q_nothing")
        await w.settle()
        assert "链接用不了" in house.last(auditor).text
        await house.taps(auditor, "打开菜单")
        assert "3-2-501" in house.last(auditor).text


async def test_start_in_a_group_says_nothing_of_anybodys_menu(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        before = len(house.people["501"].chat(w.bot).messages)
        house.people["501"].says(house.group, "/start@shuoshi_bot")
        house.people["501"].says(house.group, "/menu@shuoshi_bot")
        await w.settle()
        assert len(house.people["501"].chat(w.bot).messages) == before
        assert pack(OpenMenu()) == "mn"


async def test_a_private_command_in_the_group_is_shown_the_way(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        for command, label, leads_to in (
            ("/matters", "本单元的事", "没有等着办的事"),
            ("/home", "去私聊", "3-2-501"),
            ("/mine@shuoshi_bot", "去私聊", "3-2-501"),
        ):
            before = len(house.group.messages)
            ann.says(house.group, command)
            await w.settle()
            answer = house.group.last
            assert len(house.group.messages) == before + 2, "one answer, and no card"
            assert "私聊里看" in answer.text
            assert "3-2-501" not in answer.text
            ann.follows(ann.taps(answer, label).link)
            await w.settle()
            assert leads_to in house.last(ann).text


async def test_a_word_behind_a_slash_is_no_matter_and_no_answer(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        assert "没有这个命令" in (await house.says(ann, "/foo")).text
        assert "接着填" not in labels(await house.says(ann, "/menu"))
        await house.says(ann, "三楼灯坏了")
        assert "没有这个命令" in (await house.says(ann, "/foo 楼道")).text
        await house.says(ann, "/menu")
        await house.taps(ann, "接着填")
        assert "在哪里" in house.last(ann).text
        assert "没有保存" in (await house.says(ann, "/cancel")).text
        assert "接着填" not in labels(await house.says(ann, "/menu"))
