"""A sign-up: doors in the order in which they came, a limit with those who wait, and an end that is the clock's."""

import pytest

from bot.domain.commands.notices import CopyDoors, PrintDoors, Respond, RespondFor, ShowNotice, ShowNoticeDoors
from bot.domain.commands.residents import SetDoor
from bot.sandbox.records import Message
from tests.flows.test_menus import labels
from tests.flows.test_notices import ONE, card, cards, forged
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.world import world

TITLE = "团购鸡蛋，30 个一板 25 元"
VACANT = "小区,楼栋,单元,房号,面积,用途,空置,业主\n,3,2,701,90,住宅,是,\n"


async def opens(house: House, places: str = "不限", until: str = "不限", title: str = TITLE) -> Message:
    """The leader opens a sign-up; its card."""
    await house.says(house.leader, "/signup")
    if "写新接龙" in "".join(labels(house.last(house.leader))):
        await goes(house, house.leader, "写新接龙")
    await house.says(house.leader, title)
    if places.isdigit() and places not in ("5", "10", "20"):
        await house.says(house.leader, places)
    else:
        await goes(house, house.leader, places)
    await goes(house, house.leader, until, "发出去")
    return card(house, title)


async def joins(house: House, *doors: str) -> list[str]:
    """These doors press one after the other; what each is told."""
    return [await house.taps(house.people[door], "我家参加", card(house)) for door in doors]


def listed(house: House) -> list[str]:
    """The numbered lines of the card."""
    return [line.strip() for line in card(house).text.splitlines() if line[:1].isdigit() and ". " in line]


async def test_doors_stand_in_the_order_in_which_they_came(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        mate = await shares_home(house, "502")
        await opens(house)
        assert labels(card(house)) == ["我家参加", "我家不参加了", "写几份"]
        assert "还没有人家参加" in card(house).text
        toasts = await joins(house, "503", "502", "501")
        assert ["第 1 个" in toasts[0], "第 2 个" in toasts[1], "第 3 个" in toasts[2]] == [True] * 3
        assert "已经在里面了，第 2 个" in await house.taps(mate, "我家参加", card(house))
        await w.passes(seconds=10)
        assert listed(house) == ["1. 503", "2. 502", "3. 501"]
        assert "不参加了" in await house.taps(mate, "我家不参加了", card(house))
        assert "本来就没有" in await house.taps(house.people["502"], "我家不参加了", card(house))
        await joins(house, "502")
        await w.passes(seconds=10)
        assert listed(house) == ["1. 503", "2. 501", "3. 502"], "who comes back comes last"
        assert len(cards(house)) == 1


async def test_who_waits_moves_up_and_hears_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503", "504"))
        await opens(house, places="2")
        toasts = await joins(house, "501", "502", "503", "504")
        assert "排在后面第 1 个" in toasts[2]
        assert "排在后面第 2 个" in toasts[3]
        await w.passes(seconds=10)
        assert "一共 2 户，满了" in card(house).text
        assert card(house).text.index("2. 502") < card(house).text.index("排队等着") < card(house).text.index("1. 503")
        await house.taps(house.people["504"], "我家不参加了", card(house))
        assert not any("轮到" in m.text for m in house.people["503"].chat(w.bot).messages)
        await house.taps(house.people["501"], "我家不参加了", card(house))
        assert "轮到 3-2-503 了" in house.last(house.people["503"]).text
        await w.passes(seconds=10)
        assert listed(house) == ["1. 502", "2. 503"]


async def test_moving_up_at_night_is_told_in_the_morning_and_not_if_it_is_moot(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await opens(house, places="1")
        await joins(house, "501", "502", "503")
        await w.passes(hours=14)
        await house.taps(house.people["501"], "我家不参加了", card(house))
        await house.taps(house.people["502"], "我家不参加了", card(house))
        await w.passes(hours=1)
        assert not any("轮到" in m.text for m in house.people["503"].chat(w.bot).messages)
        await w.passes(hours=10)
        assert any("轮到" in m.text for m in house.people["503"].chat(w.bot).messages)
        assert not any("轮到" in m.text for m in house.people["502"].chat(w.bot).messages)


async def test_when_a_household_moves_out_who_waits_moves_up_and_hears_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"), empty=("601", "701"))
        await opens(house, places="2")
        await forged(house, house.leader, ShowNotice(ONE), house.last(house.leader))
        await goes(house, house.leader, "替人填", "601", "701")
        await joins(house, "502", "503")
        await forged(house, house.leader, SetDoor(house.flats["601"], "vacant"), house.last(house.leader))
        assert "轮到 3-2-502 了" in house.last(house.people["502"]).text
        assert not any("轮到" in m.text for m in house.people["503"].chat(w.bot).messages)
        await w.passes(seconds=10)
        assert listed(house) == ["1. 701（3-2-101 代填）", "2. 502", "1. 503"]
        house.administrator.sends_document(w.bot, "名册.csv", VACANT.encode())
        await w.settle()
        await goes(house, house.administrator, "导入")
        assert "轮到 3-2-503 了" in house.last(house.people["503"]).text
        await w.passes(seconds=10)
        assert listed(house) == ["1. 502", "2. 503"]


async def test_fifty_doors_at_once_for_the_last_place(database_url: str) -> None:
    async with world(database_url) as w:
        doors = tuple(str(500 + n) for n in range(1, 51))
        house = await settled_house(w, doors)
        mate = await shares_home(house, "501")
        await opens(house, places="1")
        one = card(house)
        pressing = (*(house.people[door] for door in doors), mate)
        presses = [who.taps(one, "我家参加") for who in pressing]
        await w.passes(seconds=30)
        toasts = [(await press.answered()).text for press in presses]
        winners = {who.id for who, toast in zip(pressing, toasts, strict=True) if "排在后面" not in toast}
        homes = {frozenset({house.people["501"].id, mate.id}), *(frozenset({house.people[d].id}) for d in doors[1:])}
        assert sum(bool(winners & home) for home in homes) == 1, "one household has the place"
        kept = await w.stored(lambda c: c.exec_driver_sql("SELECT count(*) FROM responses").scalar())
        assert kept == 50, "a household once, though two of it pressed"
        assert "一共 1 户，满了" in card(house).text
        before_waiting = card(house).text.partition("排队等着")[0]
        assert len([line for line in before_waiting.splitlines() if line.startswith("1. ")]) == 1
        assert len(listed(house)) == 50


async def test_it_closes_by_the_clock_whether_or_not_a_job_ran(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await opens(house, until="今晚 20:00")
        assert "20:00 截止" in card(house).text
        await joins(house, "501")
        w.clock.advance_to(w.clock.now().replace(hour=11, minute=59, second=58))
        await joins(house, "502")
        w.clock.advance_to(w.clock.now().replace(hour=12, minute=0, second=0))
        assert "已经结束" in await forged(house, house.leader, Respond(ONE, on=True))
        assert "已经结束" in await forged(house, house.people["501"], Respond(ONE, on=False))
        await w.passes(minutes=1)
        assert "已经结束" in card(house).text
        assert labels(card(house)) == []
        assert listed(house) == ["1. 501", "2. 502"]
        assert sum("到时间了，2 户参加" in m.text for m in house.leader.chat(w.bot).messages) == 1
        await w.passes(hours=1)
        assert sum("到时间了" in m.text for m in house.leader.chat(w.bot).messages) == 1


async def test_what_is_past_is_not_offered(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await w.passes(hours=11, minutes=30)
        await house.says(house.leader, "/signup")
        await house.says(house.leader, TITLE)
        await goes(house, house.leader, "不限")
        assert "今晚 20:00" not in labels(house.last(house.leader))
        assert "按上面的按钮" in (await house.says(house.leader, "明晚")).text
        await house.says(house.leader, "/menu")
        await goes(house, house.leader, "接着填", "上一步")
        assert "1 到 200" in (await house.says(house.leader, "三户")).text
        await house.says(house.leader, "3")
        await goes(house, house.leader, "明天 20:00", "改时间", "不限", "改户数", "10", "改内容", "不改了", "发出去")
        assert "一共 10 户" in card(house).text
        assert "截止" not in card(house).text


async def test_a_few_words_beside_the_door(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await opens(house)
        ann = house.people["501"]
        ann.follows(ann.taps(card(house), "写几份").link)
        await w.settle()
        assert "太长" in (await house.says(ann, "两" * 16)).text
        await house.says(ann, "两份<b>")
        assert "1. 501 两份<b>" in house.last(ann).text
        await w.passes(seconds=10)
        assert listed(house) == ["1. 501 两份<b>"]
        stranger = w.sandbox.add_person("谁")
        stranger.starts(w.bot, "n_1")
        await w.settle()
        assert "还没登记" in stranger.chat(w.bot).last.text
        await forged(house, house.leader, ShowNotice(ONE), house.last(house.leader))
        await goes(house, house.leader, "结束", "是，结束")
        ann.starts(w.bot, "n_1")
        await w.settle()
        assert "已经结束" in house.last(ann).text
        ann.starts(w.bot, "n_zz!")
        await w.settle()
        assert "没有了" in house.last(ann).text


async def test_the_leader_enters_a_household_which_hears_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601", "701"))
        await w.arrange(lambda c: c.exec_driver_sql(f"UPDATE flats SET vacant = true WHERE id = {house.flats['701']}"))
        await opens(house)
        await forged(house, house.leader, ShowNotice(ONE), house.last(house.leader))
        await goes(house, house.leader, "替人填")
        assert "701" not in labels(house.last(house.leader)), "a vacant flat has no household"
        await goes(house, house.leader, "601", "501")
        assert "✅ 601" in labels(house.last(house.leader))
        assert "3-2-101 替 3-2-501 填了接龙" in house.last(house.people["501"]).text
        await w.passes(seconds=10)
        assert listed(house) == ["1. 601（3-2-101 代填）", "2. 501（3-2-101 代填）"]
        await goes(house, house.leader, "✅ 501")
        assert "从接龙" in house.last(house.people["501"]).text
        assert "不算在内" in await forged(house, house.leader, RespondFor(ONE, house.flats["701"], on=True))
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        assert "不算在内" in await forged(house, house.leader, RespondFor(ONE, other.flats["801"], on=True))
        await forged(house, house.leader, CopyDoors(ONE), house.last(house.leader))
        assert "1. 601" in house.last(house.leader).text
        assert "名单" in await forged(house, house.leader, PrintDoors(ONE), house.last(house.leader))


@pytest.mark.parametrize("waiting", [False, True])
async def test_sixty_doors_fit_into_one_card(database_url: str, waiting: bool) -> None:
    async with world(database_url) as w:
        doors = tuple(str(2000 + n) for n in range(1, 60))
        house = await settled_house(w, doors)
        await opens(house, places="5" if waiting else "不限", until="后天 20:00", title="🥚" * 100)
        ids = [house.households[door] for door in ("101", *doors)]
        remark = "👨" * 15
        values = ", ".join(
            f"({house.community_id}, 1, 1, {one}, {house.residents[house.leader]}, true, '{remark}', '2026-06-01')"
            for one in ids
        )
        await w.arrange(
            lambda c: c.exec_driver_sql(
                "INSERT INTO responses (community_id, notice_id, round, household_id, resident_id, for_others, "
                f"remark, at) VALUES {values}"
            )
        )
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE surfaces SET wanted = wanted + 1 WHERE kind = 'notice'"))
        await w.passes(seconds=20)
        assert len(listed(house)) == 60
        assert len(card(house).text.encode("utf-16-le")) // 2 <= 4096
        await forged(house, house.leader, ShowNoticeDoors(ONE, 2), house.last(house.leader))
        assert "✅ 2059" in labels(house.last(house.leader))
        await forged(house, house.leader, ShowNoticeDoors(ONE, 99), house.last(house.leader))
        assert "✅ 2059" in labels(house.last(house.leader))
        await forged(house, house.leader, CopyDoors(ONE), house.last(house.leader))
        assert "60. 2059" in house.last(house.leader).text or waiting
