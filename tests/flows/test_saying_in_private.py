"""The short form in the private chat: each stage with each kind of input, corrected, resumed, cancelled, sent once."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.domain.commands.forms import Choose
from bot.domain.commands.matters import OpenSay
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.matters import Attachment, Matter
from tests.flows.test_matters import card_of
from tests.flows.test_saying_in_the_group import cards
from tests.people import House, settled_house, shares_home
from tests.stand import stand
from tests.world import world

MATTER, FILE = Matter.__table__.c, Attachment.__table__.c


async def goes(house: House, person: Person, *buttons: str) -> None:
    """The person presses these one after the other."""
    for button in buttons:
        await house.taps(person, button)


async def sends(house: House, person: Person, what: str) -> str:
    """Something that is no text; what the bot says to it."""
    bot = house.world.bot
    match what:
        case "photo":
            person.sends_photo(bot)
        case "album":
            person.sends_photo(bot, count=9)
        case "voice":
            person.sends_voice(bot)
        case "location":
            person.sends_location(bot, 31.77, 104.74)
        case "document":
            person.sends_document(bot, "灯.jpg", b"x", mime_type="image/jpeg")
    await house.world.settle()
    return house.last(person).text


async def test_each_stage_with_each_kind_of_input(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "/say")
        assert "先说是什么事" in await sends(house, ann, "location")
        assert "不要当文件发" in await sends(house, ann, "document")
        assert "太长" in (await house.says(ann, "灯" * 2500)).text
        assert "在哪里" in (await house.says(ann, "三楼灯坏了")).text
        assert "不要当文件发" in await sends(house, ann, "document")
        spoken = await sends(house, ann, "voice")
        assert "在哪里" in spoken, "welcome, and the question stands"
        assert "有一段语音" in spoken
        placed = await sends(house, ann, "location")
        assert "有照片吗" in placed
        assert "有定位" in placed
        assert "发照片" in (await house.says(ann, "没有照片")).text
        assert "最多 8 张" in await sends(house, ann, "album")
        await house.says(ann, "/menu")
        await goes(house, ann, "接着填", "就这些")
        assert "按上面的按钮" in (await house.says(ann, "大家")).text
        await house.says(ann, "/menu")
        await goes(house, ann, "接着填", "大家 · 写我家")
        check = house.last(ann).text
        assert all(words in check for words in ("三楼灯坏了", "8 张", "有一段语音", "有定位", "灯/电"))
        await goes(house, ann, "发出去")
        kinds = await w.stored(lambda c: sorted(c.execute(select(FILE.kind)).scalars()))
        assert kinds == ["photo"] * 8 + ["voice"]
        await goes(house, ann, "看这件事")
        assert ann.taps(house.last(ann), "看地图").button.url == (
            "https://uri.amap.com/marker?position=104.740000,31.770000&coordinate=wgs84"
        )


@pytest.mark.parametrize(
    "content",
    [
        {"dice": {"emoji": "🎲", "value": 3}},
        {"sticker": {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1,
                     "is_animated": False, "is_video": False}},
        {"contact": {"phone_number": "1", "first_name": "安"}},
        {"story": {"id": 1, "chat": {"id": 1, "type": "private"}}},
    ],
    ids=lambda content: next(iter(content)),
)  # fmt: skip
async def test_what_cannot_be_read_is_answered(database_url: str, content: dict[str, object]) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        message = {
            "message_id": 999, "date": int(w.clock.now().timestamp()), "chat": {"id": ann.id, "type": "private"},
            "from": {"id": ann.id, "is_bot": False, "first_name": "安"},
        }  # fmt: skip
        w.sandbox.inbox(w.bot).put("message", message | content, ("chat", ann.id))
        await w.settle()
        assert "这个我看不懂" in house.last(ann).text


async def test_everything_can_be_corrected_before_it_is_sent(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "三楼灯坏了")
        await goes(house, ann, "上一步")
        assert "三楼灯坏了" in house.last(ann).text, "what was said is shown"
        await goes(house, ann, "不改了", "楼道")
        await sends(house, ann, "photo")
        await goes(house, ann, "上一步", "电梯", "就这些", "大家 · 写我家")
        await goes(house, ann, "改内容")
        await house.says(ann, "四楼灯坏了")
        await goes(house, ann, "改地点")
        await house.says(ann, "四楼拐角")
        await goes(house, ann, "加照片", "都不要", "换个类别", "电梯", "改谁能看", "大家 · 写我家")
        check = house.last(ann).text
        assert all(words in check for words in ("四楼灯坏了", "四楼拐角", "电梯"))
        assert "三楼" not in check
        assert "张照片" not in check
        await goes(house, ann, "发出去")
        assert "四楼拐角" in card_of(house).text


async def test_an_old_button_and_a_second_tap_are_answered_kindly(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "三楼灯坏了")
        where = house.last(ann)
        await goes(house, ann, "楼道")
        old = ann.forges(where, pack(Choose("where", "yard")))
        await w.settle()
        assert "过时" in (await old.answered()).text
        await goes(house, ann, "跳过", "大家 · 写我家")
        check = house.last(ann)
        send = pack(Choose("check", "send"))
        first, second = ann.forges(check, send), ann.forges(check, send)
        await w.settle()
        await first.answered()
        assert "记下了，编号 2026-0001" in (await second.answered()).text
        assert len(cards(house)) == 1


async def test_the_form_survives_a_restart_and_can_be_cancelled(database_url: str) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w, ("501",))
            ann = house.people["501"]
            await house.says(ann, "三楼灯坏了")
            await goes(house, ann, "楼道")
            await sends(house, ann, "photo")
        async with s.started() as w:
            house.world = w
            await goes(house, ann, "就这些", "大家 · 写我家")
            assert "三楼灯坏了" in house.last(ann).text
            assert "1 张" in house.last(ann).text
            await goes(house, ann, "不填了")
            assert "没有保存" in house.last(ann).text
            assert not cards(house)


async def test_only_a_voice_message_and_two_of_them_are_two_matters(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        for number in ("2026-0001", "2026-0002"):
            await sends(house, ann, "voice")
            await goes(house, ann, "跳过", "跳过", "大家 · 写我家")
            assert "（语音）" in house.last(ann).text
            await goes(house, ann, "发出去")
            assert number in house.last(ann).text


async def test_an_album_with_its_caption_on_any_picture_and_a_pause(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        ann.sends_photo(w.bot, caption="楼道堆了纸箱", count=3)
        await w.settle()
        assert "在哪里" in house.last(ann).text
        assert "照片收到了" in house.last(ann).text, "nobody knows yet how many"
        await w.passes(minutes=30)
        await goes(house, ann, "楼道")
        assert "3 张" in house.last(ann).text


async def test_the_leader_files_for_a_household_without_a_phone(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("503",))
        leader = house.leader
        await house.says(leader, "/menu")
        await goes(house, leader, "谁还没进来", "503", "没有手机")
        await goes(house, leader, "替他说事")
        assert "3-2-503" in house.last(leader).text
        await house.says(leader, "503 家里停水了")
        assert "在哪里" in house.last(leader).text, "their own door is no neighbour's"
        await goes(house, leader, "家里", "跳过", "大家 · 写门牌")
        assert "📍 家里" in house.last(leader).text, "not the leader's"
        assert "替 3-2-503 说的" in house.last(leader).text
        await goes(house, leader, "发出去")
        assert "3-2-503 说的，3-2-101 代为记下" in card_of(house).text
        row = await w.stored(lambda c: c.execute(select(MATTER.household_id, MATTER.for_door)).one())
        assert row.for_door == "3-2-503"
        await house.says(house.people["501"], "/menu")
        forged = house.people["501"].forges(house.last(house.people["501"]), pack(OpenSay(for_flat=house.flats["503"])))
        await w.settle()
        assert "不归您" in (await forged.answered()).text


async def test_a_helper_files_for_the_household_that_named_them(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("503",))
        ann = house.people["501"]
        await house.says(house.leader, "/menu")
        await goes(house, house.leader, "谁还没进来", "503", "没有手机", "找帮办人", "501")
        await house.says(ann, "/home")
        await goes(house, ann, "3-2-503", "替他说事")
        await house.says(ann, "家里停水了")
        await goes(house, ann, "跳过", "跳过", "大家 · 写门牌", "发出去")
        assert "3-2-503 说的，3-2-501 代为记下" in card_of(house).text


async def test_a_household_hears_what_was_said_for_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await house.says(house.leader, "/menu")
        forged = house.leader.forges(house.last(house.leader), pack(OpenSay(for_flat=house.flats["501"])))
        await w.settle()
        await forged.answered()
        await house.says(house.leader, "信箱坏了")
        await goes(house, house.leader, "跳过", "跳过", "大家 · 写门牌", "发出去")
        assert "3-2-101 替 3-2-501 记下了一件事" in house.last(house.people["501"]).text


async def test_somebody_who_lives_nowhere_here_is_told_what_to_do(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        assert "那个单元的群里说" in (await house.says(house.staff["property"], "三楼灯坏了")).text
        stranger = w.sandbox.add_person("谁")
        stranger.says(w.bot, "三楼灯坏了")
        await w.settle()
        assert "还没登记" in stranger.chat(w.bot).last.text


async def test_the_boards_link_leads_into_its_own_community(database_url: str) -> None:
    async with world(database_url) as w:
        await settled_house(w, ("501",))
        other = await settled_house(w, ("801",), unit="4")
        stranger = w.sandbox.add_person("谁")
        stranger.starts(w.bot, f"say_{other.unit_id}")
        await w.settle()
        assert "请先登记" in stranger.chat(w.bot).last.text
        other.people["801"].starts(w.bot, f"say_{other.unit_id}")
        await w.settle()
        assert "什么事" in other.last(other.people["801"]).text


async def test_two_at_once_get_two_numbers(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        people = [house.people[door] for door in ("501", "502", "503")]
        for person, words in zip(people, ("三楼灯坏了", "单元门关不上", "垃圾没人收"), strict=True):
            await house.says(person, words)
            await goes(house, person, "跳过", "跳过", "大家 · 写我家")
        presses = [person.taps(house.last(person), "发出去") for person in people]
        await w.settle()
        for press in presses:
            await press.answered()
        assert await w.stored(lambda c: sorted(c.execute(select(MATTER.serial)).scalars())) == [1, 2, 3]


async def test_two_of_a_household_at_once_do_not_get_past_its_limit(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        for words in ("三楼灯坏了", "墙皮掉了要修", "楼梯扶手松动", "信箱打不开"):
            house.people["501"].says(house.group, f"说事 {words}")
        await w.settle()
        both = (house.people["501"], await shares_home(house, "501"))
        for person, said in zip(both, ("单元门关不上", "垃圾没人收"), strict=True):
            await house.says(person, said)
            await goes(house, person, "跳过", "跳过", "大家 · 写我家")
        presses = [person.taps(house.last(person), "发出去") for person in both]
        await w.settle()
        toasts = [(await press.answered()).text for press in presses]
        assert await w.stored(lambda c: sorted(c.execute(select(MATTER.serial)).scalars())) == [1, 2, 3, 4, 5]
        assert any("5 件事" in toast for toast in toasts)


async def test_numbers_begin_anew_with_the_communitys_year(database_url: str) -> None:
    async with world(database_url, start=datetime(2026, 12, 31, 15, 58, tzinfo=UTC)) as w:
        house = await settled_house(w, ("501",))
        house.people["501"].says(house.group, "说事 三楼灯坏了")
        await w.settle()
        await w.passes(minutes=3)
        house.people["501"].says(house.group, "说事 单元门关不上")
        await w.settle()
        assert [card.text[:9] for card in cards(house)] == ["2026-0001", "2027-0001"]


async def test_what_is_typed_half_a_day_later_is_a_matter_of_its_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "三楼的灯坏了")
        await w.passes(hours=11)
        assert "有照片吗" in (await house.says(ann, "三楼半")).text, "a form waits for its answer"
        await w.passes(hours=12)
        assert "在哪里" in (await house.says(ann, "楼道的窗户关不上")).text
        await goes(house, ann, "楼道", "跳过", "大家 · 写我家")
        check = house.last(ann).text
        assert "楼道的窗户关不上" in check
        assert "灯坏了" not in check
