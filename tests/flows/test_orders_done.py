"""A service order from asking to thanks: the card, claims and the waiting list, digits or a tap, the record."""

import pytest

from bot.domain.commands.orders import ConfirmArrival, ConfirmEnd, EnterCode, FindOrders, MarkAbsent, ReviewService
from bot.domain.service.orders import ClaimId, OccurrenceId
from bot.domain.service.record import Confirmer, State
from bot.sandbox.persons import Person
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.orders import (
    SOFA,
    asks,
    card,
    digits,
    is_helped_by,
    is_young,
    labels,
    opens,
    presses,
    recorded,
    states,
    until_it_begins,
)
from tests.people import House, settled_house
from tests.swaps import lives_with
from tests.world import World, world

ONE = OccurrenceId(1)


async def test_asked_claimed_and_done_by_the_digits(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann)
        await w.passes(seconds=10)
        assert "请人帮忙 · 跑腿搬东西" in card(house).text
        assert "还差 1 人" in card(house).text
        assert "3-2-501 家里" in card(house).text
        assert "名额给您留着" in await presses(house, bea)
        assert "您来帮忙" in house.last(bea).text
        assert "3-2-502 来帮您" in house.last(ann).text
        await w.passes(seconds=10)
        assert "来帮忙的：502" in card(house).text
        assert "排在第 1 个" in await presses(house, cem, "我来排队")
        await w.passes(hours=32, minutes=30)
        assert "明天您去帮忙" in house.last(bea).text
        assert "明天有人来帮忙" in house.last(ann).text
        await w.passes(hours=14, minutes=30)
        assert "一会儿您去帮忙" in house.last(bea).text
        await w.passes(hours=1)
        (arrival,) = digits(await opens(house, ann))
        await opens(house, bea)
        await goes(house, bea, "输数字")
        await house.says(bea, arrival)
        assert "09:00 到了" in house.last(bea).text
        assert "做完了请他家再念 4 位数字" in house.last(bea).text
        await w.passes(minutes=52)
        (end,) = digits(await opens(house, ann))
        await opens(house, bea)
        await goes(house, bea, "输数字")
        await house.says(bea, end)
        assert "50 分钟" in house.last(bea).text
        assert "帮您做完了" in house.last(ann).text
        (record,) = await recorded(house)
        assert (record.minutes, record.state, record.confirmed_as) == (50, State.CONFIRMED, Confirmer.BENEFICIARY)
        assert record.beneficiary_id == house.households["501"]
        await goes(house, ann, "谢谢 502", "⭐⭐⭐⭐⭐")
        await house.says(ann, "太谢谢您了")
        assert "⭐⭐⭐⭐⭐ 他家谢谢您" in house.last(bea).text
        assert "太谢谢您了" in house.last(bea).text
        assert (await recorded(house))[0].quality == 5
        await w.passes(seconds=10)
        assert "做好了" in card(house).text
        assert not labels(card(house))


async def _under_way(w: World, *doors: str, people: str = "1 人") -> House:
    """501 asked for Wednesday at nine, these come, and it is nine."""
    house = await settled_house(w)
    await asks(house, house.people["501"], people=people)
    for door in doors:
        await presses(house, house.people[door])
    await until_it_begins(w)
    return house


async def test_one_tap_of_whom_it_is_for_suffices_and_is_the_volunteers_record(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502", "503", people="2 人")
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await opens(house, ann)
        await goes(house, ann, "502 到了")
        await w.passes(minutes=34)
        await goes(house, ann, "502 做完了")
        assert "记下了" in house.last(bea).text
        await goes(house, ann, "503 做完了")
        found = await recorded(house)
        assert [(one.minutes, one.confirmed_by) for one in found] == [
            (35, house.residents[ann]), (60, house.residents[ann]),
        ]  # fmt: skip
        assert {one.volunteer_id for one in found} == {house.residents[bea], house.residents[cem]}
        assert await states(house) == ["done"]
        await goes(house, ann, "502 改时长")
        await house.says(ann, "1.5小时")
        assert (await recorded(house))[0].minutes == 90
        assert "3-2-502，1 个半小时" in (await opens(house, bea)).text
        assert "已经记下" in await forges(house, ann, ConfirmEnd(ClaimId(1)))
        assert len(await recorded(house)) == 2


async def test_the_helper_confirms_as_the_helper_and_nobody_their_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await is_helped_by(house, "501", bea)
        await asks(house, ann, people="2 人")
        await presses(house, bea)
        await presses(house, cem)
        await until_it_begins(w)
        assert "自己家" in await forges(house, bea, ConfirmEnd(ClaimId(1)))
        assert "不能由您来输" in await forges(house, bea, EnterCode(ONE))
        assert "不归您办" in await forges(house, cem, ConfirmEnd(ClaimId(1)))
        await forges(house, bea, ConfirmEnd(ClaimId(2)))
        (record,) = await recorded(house)
        assert (record.volunteer_id, record.confirmed_as) == (house.residents[cem], Confirmer.HELPER)


@pytest.mark.parametrize("button", ["✅ 确有此事", "502 做完了"])
async def test_without_digits_it_waits_for_whoever_can_confirm_it(database_url: str, button: str) -> None:
    """Whom it was for confirms it where they were asked, or where they look at what they asked for: once."""
    async with world(database_url) as w:
        house = await _under_way(w, "502")
        ann, bea = house.people["501"], house.people["502"]
        await opens(house, bea)
        await goes(house, bea, "没有数字")
        assert "看时间大约是 1 小时" in house.last(bea).text
        await goes(house, bea, "2 小时")
        (record,) = await recorded(house)
        assert (record.state, record.minutes, record.confirmed_by) == (State.WAITING, 120, None)
        asked = house.last(ann)
        assert "✅ 确有此事" in [one for row in asked.buttons for one in row]
        assert "已经谢过" in await forges(house, ann, ReviewService(ClaimId(1), 5))
        seen = asked if button == "✅ 确有此事" else await opens(house, ann)
        await house.taps(ann, button, seen)
        (record,) = await recorded(house)
        assert (record.state, record.confirmed_as) == (State.CONFIRMED, Confirmer.BENEFICIARY)
        await w.passes(hours=10)
        assert any("确认" in one.text or "谢谢您" in one.text for one in bea.chat(w.bot).messages[-3:])


async def test_who_is_under_age_confirms_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502")
        ann, bea = house.people["501"], house.people["502"]
        await is_young(house, ann)
        shown = await opens(house, ann)
        assert not [one for one in labels(shown) if "502" in one]
        assert "满 18 岁" in await forges(house, ann, ConfirmEnd(ClaimId(1)))
        for command in (ConfirmArrival(ClaimId(1)), MarkAbsent(ClaimId(1), on=True, sure=True)):
            await forges(house, ann, command)
        assert await states(house) == ["open"]
        await _reads_out(house, ann, bea)
        await _reads_out(house, ann, bea)
        (record,) = await recorded(house)
        assert (record.state, record.confirmed_as) == (State.WAITING, None), "nobody of age read the digits"
        assert "✅ 确有此事" in labels(house.last(house.leader)), "the next in the order is asked"


async def _reads_out(house: House, asker: Person, volunteer: Person) -> None:
    """The asker reads out the digits that are to be said now, and the volunteer types them."""
    (code,) = digits(await opens(house, asker))
    await opens(house, volunteer)
    await goes(house, volunteer, "输数字")
    await house.says(volunteer, code)


async def test_digits_that_a_grown_up_of_the_home_can_read_confirm_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502")
        ann, bea = house.people["501"], house.people["502"]
        await lives_with(house, "501")
        await is_young(house, ann)
        for _ in range(2):
            await _reads_out(house, ann, bea)
        (record,) = await recorded(house)
        assert (record.state, record.confirmed_as) == (State.CONFIRMED, Confirmer.BENEFICIARY)
        assert record.confirmed_by is None, "who asked is under age"


async def test_wrong_digits_are_counted_and_few_are_let_in(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502")
        ann, bea = house.people["501"], house.people["502"]
        (arrival,) = digits(await opens(house, ann))
        wrong = f"{(int(arrival) + 1) % 10_000:04}"
        await opens(house, bea)
        await goes(house, bea, "输数字")
        assert "4 位数字" in (await house.says(bea, "12")).text
        for _ in range(5):
            assert "数字不对" in (await house.says(bea, wrong)).text
        assert "打错 5 次" in (await house.says(bea, arrival)).text
        assert not await recorded(house)


async def test_the_number_of_arrival_ends_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502")
        ann, bea = house.people["501"], house.people["502"]
        (arrival,) = digits(await opens(house, ann))
        for _ in range(2):
            await opens(house, bea)
            await goes(house, bea, "输数字")
            await house.says(bea, arrival)
        assert "这是“到了”的数字" in house.last(bea).text
        assert not await recorded(house)


async def test_who_did_not_come_is_noted_and_seen_by_few(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502", "503", people="2 人")
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        assert "没到" in str(labels(await opens(house, ann)))
        await goes(house, ann, "502 没到")
        assert "不扣分" in house.last(ann).text
        await goes(house, ann, "是，没有到")
        assert "没有到" in house.last(bea).text
        await goes(house, bea, "看一看", "说说原因")
        await house.says(bea, "孩子发烧了")
        assert "没有到：孩子发烧了" in (await opens(house, ann)).text
        assert "没有到：孩子发烧了" in (await opens(house, house.leader)).text
        assert "没有到" not in (await opens(house, cem)).text
        assert "没有到" not in card(house).text
        await opens(house, ann)
        await goes(house, ann, "502 到过", "502 做完了")
        assert [one.minutes for one in await recorded(house)] == [60]


async def _with_one_waiting(w: World) -> House:
    """502 comes to what 501 asked for, 503 waits, and it is nine."""
    house = await settled_house(w)
    await asks(house, house.people["501"])
    await presses(house, house.people["502"])
    await w.passes(seconds=10)
    await presses(house, house.people["503"], "我来排队")
    await until_it_begins(w)
    return house


async def test_what_has_just_begun_is_found_while_somebody_is_missing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502", people="2 人")
        cem = house.people["503"]
        await forges(house, cem, FindOrders("open"))
        assert SOFA in str(labels(house.last(cem)))
        await house.says(cem, "/service")
        assert "附近有 1 件事还差人" in house.last(cem).text
        await w.passes(minutes=31)
        await forges(house, cem, FindOrders("open"))
        assert SOFA not in str(labels(house.last(cem)))
        await house.says(cem, "/service")
        assert "还差人" not in house.last(cem).text


async def test_who_asked_reads_out_what_is_still_to_be_said(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502", "503", people="2 人")
        ann = house.people["501"]
        (arrival,) = digits(await opens(house, ann))
        await forges(house, ann, ConfirmArrival(ClaimId(1)))
        both = digits(await opens(house, ann))
        assert both[0] == arrival
        await forges(house, ann, ConfirmArrival(ClaimId(2)))
        assert digits(await opens(house, ann)) == both[1:], "nobody is to arrive any more"


async def test_who_gives_their_place_away_once_it_has_begun_did_not_come(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _with_one_waiting(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await opens(house, bea)
        assert "没有到" in await house.taps(bea, "我来不了了")
        assert "3-2-502 说来不了了" in house.last(ann).text
        assert "3-2-503 顶上来了" in house.last(ann).text
        assert "轮到您了" in house.last(cem).text, "there is an hour of it left"
        await opens(house, bea)
        await goes(house, bea, "说说原因")
        await house.says(bea, "车坏在路上")
        for person in (ann, house.leader, bea):
            assert "3-2-502，没有到：车坏在路上" in (await opens(house, person)).text
        assert "没有到" not in (await opens(house, cem)).text
        assert "没有到" not in card(house).text
        await opens(house, ann)
        await goes(house, ann, "503 做完了")
        assert await states(house) == ["done"]
        assert [one.volunteer_id for one in await recorded(house)] == [house.residents[cem]]


async def test_nobody_is_called_up_to_what_is_over_and_nobody_came(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _with_one_waiting(w)
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await w.passes(minutes=90)
        await opens(house, bea)
        await house.taps(bea, "我来不了了")
        assert "502 说来不了了" in house.last(ann).text
        assert "轮到您了" not in str([one.text for one in cem.chat(w.bot).messages])
        assert await states(house) == ["lapsed"]
        await w.passes(seconds=10)
        assert "做好了" not in card(house).text
        await opens(house, ann)
        await goes(house, ann, "502 到过")
        assert await states(house) == ["open"], "they came after all"


async def test_who_comes_after_all_has_missed_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _with_one_waiting(w)
        ann, bea = house.people["501"], house.people["502"]
        await opens(house, bea)
        await house.taps(bea, "我来不了了")
        await presses(house, bea, "我来排队")
        assert "没有到" not in (await opens(house, ann)).text


async def test_a_mark_is_read_by_the_volunteer_alone(database_url: str) -> None:
    async with world(database_url) as w:
        house = await _under_way(w, "502", "503", people="2 人")
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await opens(house, ann)
        await goes(house, ann, "502 做完了", "谢谢 502", "⭐⭐", "不用写")
        assert "⭐⭐ 他家谢谢您" in (await opens(house, bea)).text
        assert "已经谢过" in await forges(house, ann, ReviewService(ClaimId(1), 5))
        assert "自己家" in await forges(house, bea, ReviewService(ClaimId(1), 5))
        for person in (cem, house.leader, ann):
            assert "⭐" not in (await opens(house, person)).text
        assert (await recorded(house))[0].quality == 2
