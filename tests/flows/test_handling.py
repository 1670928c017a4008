"""What bodies do with a matter, what reporters answer, and who may not."""

import pytest
from sqlalchemy import select

from bot.domain.base import MatterId
from bot.domain.commands.matters import Accept, Begin, Recategorise, ShowMatter
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.matters import Matter
from storage.residents import account_of, change_account
from tests.flows.test_matters import card_of
from tests.people import House, settled_house
from tests.world import World, world

MATTER = Matter.__table__.c


async def filed(house: House, door: str, words: str) -> Message:
    """Somebody says it in the group; its card."""
    house.people[door].says(house.group, f"说事 {words}")
    await house.world.settle()
    return card_of(house)


async def opens(house: House, person: Person, card: Message) -> None:
    """The person follows the link of the card's button into the private chat."""
    person.follows(house.leader.taps(card, "看看").link)
    await house.world.settle()


async def test_asked_back_and_answered_the_clock_stands_meanwhile(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, clerk = house.people["501"], house.staff["property"]
        card = await filed(house, "501", "楼道水管漏水")
        await opens(house, clerk, card)
        await house.taps(clerk, "收到了")
        before = card_of(house).text
        await house.taps(clerk, "问一问")
        await house.says(clerk, "是几楼？")
        assert "是几楼？" in house.last(ann).text
        await house.taps(ann, "回答")
        assert "请回答" in house.last(ann).text, "one tap from the question"
        assert "是几楼？" in house.last(ann).text, "which stands above what answers it"
        await house.taps(ann, "不填了")
        assert "等说事的人回答" in card_of(house).text
        await w.passes(days=2)
        await house.opens(ann, 1)
        await house.taps(ann, "回答")
        await house.says(ann, "三楼")
        await house.taps(ann, "发出去")
        assert "三楼" in (await house.opens(clerk, 1)).text
        after = card_of(house).text
        assert "收到了" in after
        assert after != before, "the time that was waited for is given back"


async def test_declined_with_reason_and_name_then_handed_on(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, clerk = house.people["501"], house.staff["property"]
        card = await filed(house, "501", "门口的路灯不亮")
        await opens(house, clerk, card)
        await house.taps(clerk, "不归我们")
        await house.says(clerk, "路灯是市政的")
        await house.says(clerk, "街道办")
        told = next(m for m in reversed(ann.chat(w.bot).messages) if "街道办" in m.text)
        assert "路灯是市政的" in told.text
        assert "另找人" in card_of(house).text


async def test_an_offline_body_is_rung_by_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, offline=("property",))
        card = await filed(house, "501", "三楼灯坏了")
        ring = house.last(house.leader)
        assert "0816-2222222" in ring.text
        assert "三楼灯坏了" in ring.text
        await house.taps(house.leader, "打过电话")
        await house.says(house.leader, "王师傅接的，单号 8812，明天来")
        await house.taps(house.leader, "答应去办")
        assert "收到了" in card_of(house).text
        assert "好邻居物业" in house.last(house.people["501"]).text
        assert card.id == card_of(house).id


async def test_two_staff_press_at_once_one_is_told(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, offline=("property",))
        await filed(house, "501", "楼道灯坏了")
        for person in (house.leader, house.administrator):
            await opens(house, person, card_of(house))
        first = house.leader.taps(house.last(house.leader), "收到了")
        second = house.administrator.taps(house.last(house.administrator), "收到了")
        await w.settle()
        toasts = {(await press.answered()).text for press in (first, second)}
        assert "好，告诉说事的人了" in toasts
        assert any("已经有人收到了" in toast for toast in toasts)


async def test_fold_and_unfold_withdraw_and_reopen(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        card = await filed(house, "501", "楼顶有垃圾")
        await opens(house, house.leader, card)
        await house.taps(house.leader, "收起卡片")
        await house.says(house.leader, "照片看得到人")
        assert "收起来了" in card_of(house).text
        assert "楼顶有垃圾" not in card_of(house).text
        await house.taps(house.leader, "打开卡片")
        await w.passes(seconds=10)
        assert "楼顶有垃圾" in card_of(house).text
        await opens(house, ann, card_of(house))
        await house.taps(ann, "不说了")
        assert await house.taps(ann, "收回这件事") == "收回了"
        await w.passes(seconds=10)
        assert "收回了" in card_of(house).text


async def test_a_declined_matter_can_be_taken_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, clerk = house.people["501"], house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "外墙渗水"))
        await house.taps(clerk, "不归我们")
        await house.says(clerk, "公共部位")
        await house.says(clerk, "住建局")
        assert "不归我们" not in str((await house.opens(clerk, 1)).buttons)
        await house.opens(ann, 1)
        await house.taps(ann, "不说了")
        assert await house.taps(ann, "收回这件事") == "收回了"
        await w.passes(seconds=10)
        assert "收回了" in card_of(house).text
        assert "不说了" not in str((await house.opens(ann, 1)).buttons)


async def test_unsolved_goes_on_with_the_body(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, clerk = house.people["501"], house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await house.taps(clerk, "办好了")
        await house.taps(clerk, "不用写了")
        await house.taps(ann, "没解决")
        assert "正在办" in (await house.opens(clerk, 1)).text
        await w.passes(seconds=10)
        assert "正在办" in card_of(house).text


@pytest.mark.parametrize("forged", ["accept", "done", "fold", "category"])
async def test_a_forged_button_is_refused(database_url: str, forged: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        card = await filed(house, "501", "三楼灯坏了")
        matter = MatterId(1)
        command = {
            "accept": Accept(matter),
            "done": Begin(matter, "done"),
            "fold": Begin(matter, "fold"),
            "category": Recategorise(matter, "lift"),
        }[forged]
        press = house.people["502"].forges(card, pack(command))
        await w.settle()
        assert "不归您" in (await press.answered()).text
        assert card_of(house).text == card.text


async def test_confidential_is_seen_by_mediator_and_administrator_alone(database_url: str) -> None:
    bodies = {"committee": ("居委会", "1"), "property": ("物业", "2"), "mediation": ("调解委员会", "3")}
    async with world(database_url) as w:
        house = await settled_house(w, bodies=bodies)
        ann = house.people["501"]
        await house.says(ann, "502 天天半夜打麻将吵得睡不着")
        await house.taps(ann, "只给调解员")
        await house.taps(ann, "我家")
        await house.taps(ann, "跳过")
        await house.taps(ann, "发出去")
        assert "2026-0001" in house.last(ann).text
        assert not any("麻将" in m.text for m in house.group.messages)
        assert "2026-0001" in (await house.says(house.staff["mediation"], "/queue")).text
        for stranger in (house.people["502"], house.leader, house.staff["property"]):
            stranger.starts(w.bot, "m_1")
            await w.settle()
            assert "麻将" not in house.last(stranger).text
        press = house.people["502"].forges(house.last(house.people["502"]), pack(ShowMatter(MatterId(1))))
        await w.settle()
        assert (await press.answered()).text
        house.administrator.starts(w.bot, "m_1")
        await w.settle()
        assert "麻将" in house.last(house.administrator).text


async def test_another_community_reaches_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, doors=("801",))
        card = await filed(house, "501", "三楼灯坏了")
        stranger = other.people["801"]
        stranger.starts(w.bot, "m_1")
        await w.settle()
        assert "三楼灯坏了" not in other.last(stranger).text
        press = stranger.forges(other.last(stranger), "sp:1:1")
        await w.settle()
        assert (await press.answered()).text
        assert card_of(house).text == card.text


async def test_lists_and_search(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        for door, words in (("501", "三楼灯坏了"), ("502", "楼道堆了纸箱"), ("503", "电梯有异响")):
            await filed(house, door, words)
        ann = house.people["501"]
        found = await house.says(ann, "/matters 纸箱")
        assert "楼道堆了纸箱" in found.text
        assert "三楼灯坏了" not in found.text
        assert "电梯有异响" in (await house.says(ann, "/matters 3")).text
        assert "没有找到" in (await house.says(ann, "/matters 100%_")).text
        listed = await house.says(ann, "/matters")
        assert all(words in listed.text for words in ("三楼灯坏了", "楼道堆了纸箱", "电梯有异响"))
        mine = await house.says(ann, "/mine")
        assert "三楼灯坏了" in mine.text
        assert "纸箱" not in mine.text
        clerk = house.staff["property"]
        assert "三楼灯坏了" in (await house.says(clerk, "/queue")).text


async def test_the_same_matter_is_supported_instead(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await filed(house, "501", "三楼楼道灯坏了")
        bea = house.people["502"]
        bea.says(house.group, "说事 三楼楼道的灯坏了")
        await w.settle()
        asked = house.group.last
        assert "同一件" in asked.text
        wrong = house.people["503"].taps(asked, "是，我家也一样")
        await w.settle()
        assert "问说事的那位" in (await wrong.answered()).text
        bea.taps(asked, "是，我家也一样")
        await w.passes(seconds=10)
        assert "1 户也一样" in next(m for m in house.group.messages if "2026-0001" in m.text and m.buttons).text
        assert not any("2026-0002" in m.text for m in house.group.messages)


async def test_an_album_is_one_matter(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        ann.sends_photo(house.group, caption="说事 楼道堆物", count=4)
        await w.settle()
        assert len([m for m in house.group.messages if m.buttons and "看看" in str(m.buttons)]) == 1
        kept = await w.stored(lambda c: c.exec_driver_sql("SELECT count(*) FROM attachments").scalar())
        assert kept == 4


async def test_words_of_people_are_data(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        words = "<b>灯</b> & \u202eסמל </pre> 😀 {x} $y"
        card = await filed(house, "501", words)
        assert "<b>灯</b> & " in card.text
        assert "</pre> 😀 {x} $y" in card.text
        await opens(house, house.people["502"], card)
        await house.taps(house.people["502"], "抄成文字")
        assert "<b>灯</b>" in house.last(house.people["502"]).text


async def limits_of_open_matters(w: World, house: House) -> None:
    """Five open matters of a household are enough."""
    for words in ("灯坏了", "墙皮掉了要修一修", "电梯慢得很", "垃圾没有人收", "信箱坏掉了打不开"):
        await filed(house, "501", words)
        await w.passes(minutes=2)


async def test_five_open_matters_a_household_danger_apart(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await limits_of_open_matters(w, house)
        house.people["501"].says(house.group, "说事 单元门关不上")
        await w.settle()
        assert "5 件事" in house.group.last.text
        house.people["501"].says(house.group, "说事 楼道着火了快来人")
        await w.settle()
        assert any("2026-0006" in m.text for m in house.group.messages)


async def test_pictures_said_in_private_stand_on_the_card_and_behind_a_button(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        ann.sends_photo(w.bot, caption="楼道的窗户破了", count=2)
        await w.settle()
        for button in ("楼道", "就这些", "大家 · 写我家", "发出去"):
            await house.taps(ann, button)
        card = card_of(house)
        assert card.photo
        assert "2 张照片" in card.text
        bea = house.people["502"]
        await opens(house, bea, card)
        await house.taps(bea, "📷 照片 2")
        assert len([m for m in bea.chat(w.bot).messages if m.photo]) == 2
        bea.taps(card_of(house), "我家也一样")
        await w.settle()
        assert "1 户也一样" in card_of(house).text


async def test_the_letter_to_an_offline_body_is_a_pdf(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, offline=("property",))
        await filed(house, "501", "三楼灯坏了")
        await house.taps(house.leader, "转办单")
        letter = house.last(house.leader)
        assert letter.file is not None
        assert letter.file.content.startswith(b"%PDF")


async def test_say_with_words_in_the_private_chat(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        assert "在哪里" in (await house.says(house.people["501"], "/say 楼道灯坏了")).text
        assert "什么事" in (await house.says(house.people["501"], "/say")).text


async def test_the_leader_sees_what_has_to_be_rung_in_their_unit(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, offline=("property",))
        await filed(house, "501", "三楼灯坏了")
        assert "三楼灯坏了" in (await house.says(house.leader, "/queue")).text
        assert "三楼灯坏了" not in (await house.says(house.people["502"], "/queue")).text


async def test_who_muted_matters_hears_nothing_of_them(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, clerk = house.people["501"], house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await w.arrange(lambda c: change_account(c, account_of(c, ann.id).id, muted=["matters"]))  # type: ignore[union-attr]
        before = len(ann.chat(w.bot).messages)
        await house.taps(clerk, "收到了")
        assert len(ann.chat(w.bot).messages) == before
        await house.taps(clerk, "办好了")
        await house.taps(clerk, "不用写了")
        assert "解决了吗" in house.last(ann).text, "to be asked was not muted"


async def test_a_declined_matter_is_handed_to_another_body_by_the_administrator(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        clerk = house.staff["property"]
        card = await filed(house, "501", "门口的路灯不亮")
        await opens(house, clerk, card)
        for words in ("不归我们", "路灯是市政的", "市里的人"):
            await (house.taps(clerk, words) if words == "不归我们" else house.says(clerk, words))
        assert "不归他们管" in house.last(house.administrator).text
        await house.taps(house.administrator, "看这件事")
        await house.taps(house.administrator, "转给别人")
        assert "转给" in await house.taps(house.administrator, "阳光社区居委会")
        assert "2026-0001" in (await house.says(house.staff["committee"], "/queue")).text
        await w.passes(seconds=10)
        assert "阳光社区居委会" in card_of(house).text


async def test_done_at_night_is_told_in_the_morning(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await w.passes(hours=14)
        await house.taps(clerk, "办好了")
        await house.taps(clerk, "不用写了")
        assert "说办好了" in card_of(house).text, "the card changes at once, silently"
        assert "办好了（" not in house.group.last.text
        await w.passes(hours=9)
        assert "办好了（" in house.group.last.text
        assert all(m.silent for m in house.group.messages if m.buttons and "看看" in str(m.buttons))


async def test_another_category_brings_the_matter_to_the_level_of_its_row(database_url: str) -> None:
    async with world(database_url) as w:
        bodies = {"committee": ("居委会", "1"), "property": ("物业公司", "2"), "street": ("街道办", "3")}
        house = await settled_house(w, ("501",), bodies=bodies, offline=("street",))
        ann = house.people["501"]
        assert "街道办 来办" in (await filed(house, "501", "五楼的消防门关不上")).text
        await house.opens(ann, 1)
        await house.taps(ann, "换个类别")
        await house.taps(ann, "垃圾")
        assert "等 物业公司 回话" in card_of(house).text, "somebody has to answer it here"
        await house.taps(ann, "换个类别")
        await house.taps(ann, "楼道堆物/电动车")
        assert "街道办 来办" in card_of(house).text
        levels = await w.stored(lambda c: list(c.execute(select(MATTER.level)).scalars()))
        assert levels == ["street"]
