"""Matters climb by themselves; refused, extended, joined, hastened; what is never left to nobody."""

from datetime import timedelta

from sqlalchemy import Connection

import storage.upkeep
from bot.domain.base import MatterId
from bot.domain.commands.matters import Begin, HandTo, LetterHanded, MergeInto
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from tests.flows.test_handling import filed, opens
from tests.flows.test_matters import card_of
from tests.people import House, gives_role, settled_house
from tests.stand import texts_in
from tests.world import MONDAY_MORNING, World, world

TWO = {"committee": ("居委会", "1"), "property": ("物业公司", "2")}
THREE = {"committee": ("居委会", "1"), "property": ("物业公司", "2"), "street": ("街道办", "3")}


def told(house: House, person: Person, words: str) -> bool:
    return any(words in text for text in texts_in(person.chat(house.world.bot)))


async def timeline(w: World) -> list[str]:
    def read(connection: Connection) -> list[str]:
        return [row[0] for row in connection.exec_driver_sql("SELECT kind FROM timeline ORDER BY id")]

    return await w.stored(read)


async def goes(house: House, person: Person, *presses: str, says: str = "") -> None:
    for button in presses:
        await house.taps(person, button)
    if says:
        await house.says(person, says)


async def test_nobody_answers_and_it_climbs_to_the_street_whose_letter_is_dated(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), bodies=THREE, offline=("street",))
        ann, administrator = house.people["501"], house.administrator
        card = await filed(house, "501", "三楼的灯坏了")
        assert "物业公司" in card.text
        await w.passes(days=1, minutes=1)
        assert "居委会" in card_of(house).text
        assert told(house, ann, "到了时间没有人回话，已经报上一级。现在由 居委会 来办")
        await w.passes(days=1)
        assert "街道办" in card_of(house).text
        assert told(house, administrator, "请打印转办单送去")
        await house.opens(administrator, 1)
        await goes(house, administrator, "转办单")
        assert house.last(administrator).file is not None
        await house.opens(administrator, 1)
        assert "卡片上写着今天" in await house.taps(administrator, "单子交了")
        assert "转办单 6月3日 周三 交给了 街道办" in card_of(house).text
        press = administrator.forges(house.last(administrator), pack(LetterHanded(MatterId(1))))
        await w.settle()
        assert "已经交过了" in (await press.answered()).text
        await w.passes(days=8)
        assert "到了时间，街道办 还没办好" in (await house.opens(ann, 1)).text
        assert (await timeline(w)).count("escalate") == 2


async def test_a_month_switched_off_ends_as_if_it_had_never_slept(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bodies=THREE)
        await filed(house, "501", "三楼的灯坏了")
        await w.passes(days=31)
        assert await timeline(w) == ["file", "escalate", "escalate", "overdue"]
        ats = await w.stored(lambda c: [r[0] for r in c.exec_driver_sql("SELECT at FROM timeline ORDER BY id")])
        assert [str(at)[:16] for at in ats] == [
            "2026-06-01 01:00", "2026-06-02 01:00", "2026-06-03 01:00", "2026-06-10 01:00",
        ]  # fmt: skip
        assert sum("报上一级" in text for text in texts_in(house.people["501"].chat(w.bot))) == 1, (
            "told once, of the last"
        )
        found = await w.stored(lambda c: storage.upkeep.undone(c, w.clock.now()))
        assert (found.matters, found.reminders) == ([], 0)


async def test_whoever_comes_late_finds_it_climbed_though_no_clock_ran(database_url: str) -> None:
    """The decision is the clock's at the moment of trying: no job has to run for it."""
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bodies=THREE)
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼的灯坏了"))
        w.clock.advance(timedelta(days=2))
        press = clerk.taps(house.last(clerk), "收到了")
        await w.settle()
        assert "不归您" in (await press.answered()).text
        await w.passes(seconds=1)
        assert (await timeline(w)).count("escalate") == 2, "refused, it left no trace, and the clock takes the steps"


async def test_the_clock_proves_that_nothing_was_left_undone(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bodies=THREE)
        await filed(house, "501", "三楼的灯坏了")
        w.clock.advance(timedelta(days=1, minutes=6))
        late = await w.stored(lambda c: storage.upkeep.undone(c, w.clock.now()))
        assert [str(one.number) for one in late.matters] == ["2026-0001"]
        await w.passes(seconds=1)
        late = await w.stored(lambda c: storage.upkeep.undone(c, w.clock.now()))
        assert late.matters == []


async def test_declined_it_goes_straight_to_whom_they_named(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bodies=THREE)
        clerk, ann = house.staff["property"], house.people["501"]
        card = await filed(house, "501", "门口的路灯不亮")
        until = card.text.partition("回话，")[2][:18]
        await opens(house, clerk, card)
        await goes(house, clerk, "不归我们", says="路灯是街道的")
        await goes(house, clerk, "居委会")
        assert told(house, ann, "物业公司 说不归他们管：路灯是街道的。转给 居委会 办了，时间不变")
        await w.passes(seconds=10)
        assert "居委会" in card_of(house).text
        assert until in card_of(house).text, "handing on does not start the clock anew"


async def test_the_second_refusal_lies_before_the_party_organisation(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), bodies=THREE)
        secretary = house.people["502"]
        await gives_role(house, secretary, "party_organisation")
        for kind, button in (("property", "居委会"), ("committee", "物业公司")):
            clerk = house.staff[kind]
            if kind == "property":
                await filed(house, "501", "门口的路灯不亮")
            await house.opens(clerk, 1)
            await goes(house, clerk, "不归我们", says="不归我们管")
            await goes(house, clerk, button)
        assert "社区党组织" in card_of(house).text
        assert told(house, secretary, "请在 6月3日 周三 09:00 前定下来由谁牵头")
        await house.opens(secretary, 1)
        await goes(house, secretary, "转给别人", "物业公司")
        await w.passes(seconds=10)
        assert "物业公司 来办" in card_of(house).text
        await w.passes(days=3)
        assert "物业公司 来办" in card_of(house).text, "who was told to lead has nothing to accept"
        press = secretary.forges(house.last(secretary), pack(HandTo(MatterId(1), house.bodies["street"])))
        await w.settle()
        assert "不归您" in (await press.answered()).text, "it decides once"


async def test_more_time_once_with_a_reason_that_the_reporter_reads(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk, ann = house.staff["property"], house.people["501"]
        await opens(house, clerk, await filed(house, "501", "三楼的灯坏了"))
        await goes(house, clerk, "收到了", "多要几天", says="等配件")
        await goes(house, clerk, "7 天")
        assert told(house, ann, "改到 6月15日 周一 09:00 前：等配件")
        await w.passes(seconds=10)
        assert "6月15日" in card_of(house).text
        assert "多要几天" not in str((await house.opens(clerk, 1)).buttons)
        clerk.forges(house.last(clerk), pack(Begin(MatterId(1), "extend")))
        await w.settle()
        await goes(house, clerk, says="再等等")
        await goes(house, clerk, "3 天")
        assert "已经延过一次" in house.last(clerk).text


async def test_half_of_the_house_makes_it_urgent_or_puts_it_on_the_agenda(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, clerk = house.people["501"], house.staff["property"]
        await filed(house, "501", "三楼的灯坏了")
        for door in ("502", "503"):
            house.people[door].taps(card_of(house), "我家也一样")
            await w.settle()
        assert "hasten" in await timeline(w)
        before = card_of(house).id
        await house.says(ann, "车位不够，能不能把楼后的空地划成车位？")
        await goes(house, ann, "院子里", "跳过", "大家 · 写我家", "发出去")
        card = next(m for m in house.group.messages if "车位" in m.text and m.id > before)
        for door in ("502", "503"):
            house.people[door].taps(card, "我家也一样")
            await w.settle()
        await w.passes(seconds=10)
        card = next(m for m in house.group.messages if "车位" in m.text and m.id > before)
        assert "在议程上，大家一起商量" in card.text
        assert await w.stored(lambda c: c.exec_driver_sql("SELECT count(*) FROM topics").scalar()) == 1
        assert clerk.chat(w.bot).messages == [], "staff hear alone of danger, and of time that is short"


async def test_what_neighbours_made_urgent_stands_in_the_morning_and_who_rings_hears_of_it(database_url: str) -> None:
    async with world(database_url, start=MONDAY_MORNING - timedelta(hours=1)) as w:
        house = await settled_house(w, ("501", "502", "503"), bodies=TWO, offline=("committee",))
        await w.passes(minutes=40)
        await filed(house, "501", "三楼的灯坏了")
        await opens(house, house.staff["property"], card_of(house))
        await goes(house, house.staff["property"], "收到了")
        await filed(house, "501", "垃圾没人收")
        await w.arrange(
            lambda c: c.exec_driver_sql(f"UPDATE matters SET body_id = {house.bodies['committee']} WHERE id = 2")
        )
        for door in ("502", "503"):
            for number in (1, 2):
                house.people[door].starts(w.bot, f"m_{number}")
                await w.settle()
                await goes(house, house.people[door], "我家也一样")
        clerk = house.staff["property"]
        assert not told(house, clerk, "加急")
        assert told(house, house.leader, "2 户也一样，改成加急了"), "nobody of the body has an account"
        await w.passes(days=1)
        assert told(house, clerk, "多户也一样，改成加急了\n• 🔥 2026-0001 三楼的灯坏了 · 3栋2单元")
        assert not told(house, clerk, "2026-0002")
        await w.passes(days=1)
        assert sum("改成加急了" in text for text in texts_in(clerk.chat(w.bot))) == 1, "it was told"


async def test_joined_with_another_it_goes_on_there_and_three_units_make_it_climb(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bodies=THREE)
        others = [
            await settled_house(w, (door,), bodies={}, unit=unit, community_id=house.community_id)
            for unit, door in (("3", "601"), ("4", "701"))
        ]
        await filed(house, "501", "院子里的水泵半夜响")
        for other, door in zip(others, ("601", "701"), strict=True):
            other.people[door].says(other.group, "说事 水泵声音太大睡不着")
            await w.settle()
        stranger = others[0].people["601"]
        press = stranger.forges(others[0].group.last, pack(MergeInto(MatterId(2), MatterId(1))))
        await w.settle()
        assert "不归您" in (await press.answered()).text
        for number in (2, 3):
            await house.opens(house.administrator, number)
            await goes(house, house.administrator, "是同一件")
            assert "院子里的水泵" in str(house.last(house.administrator).buttons)
            await goes(house, house.administrator, "2026-0001 院子里的水泵半夜响")
        kinds = await timeline(w)
        assert kinds.count("merge") == 2
        await w.passes(seconds=10)
        assert "2 户也一样" in (await house.opens(house.people["501"], 1)).text
        fourth = await settled_house(w, ("801",), bodies={}, unit="5", community_id=house.community_id)
        fourth.people["801"].starts(w.bot, "m_1")
        await w.settle()
        await fourth.taps(fourth.people["801"], "我家也一样 2")
        assert "escalate" in await timeline(w), "households of three units support it"


async def test_urgent_is_told_alone_when_time_is_short(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bodies=THREE)
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "楼道水管爆了，一直喷水"))
        await goes(house, clerk, "收到了")
        before = len(texts_in(clerk.chat(w.bot)))
        await w.passes(hours=56)
        assert len(texts_in(clerk.chat(w.bot))) == before
        await w.passes(hours=2)
        assert "是急事" in house.last(clerk).text


async def test_silence_for_seven_days_closes_it_and_it_can_be_reopened(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk, ann = house.staff["property"], house.people["501"]
        await opens(house, clerk, await filed(house, "501", "三楼的灯坏了"))
        await goes(house, clerk, "办好了", "不用写了")
        await w.passes(days=7, minutes=1)
        assert "结束了" in card_of(house).text
        assert told(house, ann, "七天没有人评，就这样结束了")
        await house.opens(ann, 1)
        await goes(house, ann, "还没好", says="又不亮了")
        await w.passes(seconds=10)
        assert "正在办" in card_of(house).text


async def test_nobody_reviews_their_own_work(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        worker = house.people["502"]
        await gives_role(house, worker, "staff", f"body:{house.bodies['property']}", body_id=house.bodies["property"])
        card = await filed(house, "501", "三楼的灯坏了")
        worker.taps(card, "我家也一样")
        await opens(house, worker, card)
        await goes(house, worker, "办好了", "不用写了")
        press = worker.forges(house.last(worker), "mr:1:1:5")
        await w.settle()
        assert "不能自己评" in (await press.answered()).text


async def test_what_the_leader_did_is_not_judged_by_the_leader_who_wrote_it_down(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bodies={**THREE, "unit": ("本单元", "")}, offline=("unit",))
        await filed(house, "501", "三楼的灯坏了")
        own = f"body_id = {house.bodies['unit']}, filed_by = {house.residents[house.leader]}, state = 'done'"
        await w.arrange(lambda c: c.exec_driver_sql(f"UPDATE matters SET {own}, done_at = filed_at"))
        await house.opens(house.leader, 1)
        press = house.leader.forges(house.last(house.leader), "mr:1:1:5")
        await w.settle()
        assert "不能自己评" in (await press.answered()).text


async def test_joined_it_weighs_what_all_its_neighbours_weigh(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await filed(house, "501", "三楼的灯坏了")
        house.people["502"].says(house.group, "说事 电梯门口老是积水")
        await w.settle()
        house.people["503"].taps(house.group.last, "我家也一样")
        await w.settle()
        assert "hasten" not in await timeline(w)
        await house.opens(house.administrator, 2)
        await goes(house, house.administrator, "是同一件", "2026-0001 三楼的灯坏了")
        assert "hasten" in await timeline(w)


async def test_what_is_not_done_or_folded_away_is_not_told_to_the_group_as_done(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk, ann = house.staff["property"], house.people["501"]
        await w.passes(hours=13, minutes=30)
        for words in ("三楼的灯坏了", "单元门关不上", "垃圾没人收"):
            await opens(house, clerk, await filed(house, "501", words))
            await goes(house, clerk, "办好了", "不用写了")
        ann.forges(house.last(clerk), "mr:1:0:0")
        await house.opens(clerk, 2)
        await goes(house, clerk, "收起卡片", says="写了别人的名字")
        before = len(texts_in(house.group))
        await w.passes(hours=10)
        said = [text for text in texts_in(house.group)[before:] if "办好了" in text]
        assert ["2026-0003" in text for text in said] == [True]


async def test_the_party_organisation_hears_nothing_of_what_is_confidential(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), bodies={**THREE, "mediation": ("调解委员会", "4")})
        party = house.people["502"]
        await gives_role(house, party, "party_organisation")
        await filed(house, "501", "三楼的灯坏了")
        twice = f"visibility = 'confidential', body_id = {house.bodies['mediation']}, refusals = 2, state = 'declined'"
        await w.arrange(lambda c: c.exec_driver_sql(f"UPDATE matters SET {twice}, next_at = filed_at"))
        await w.passes(minutes=1)
        assert "escalate" in await timeline(w)
        assert not told(house, party, "2026-0001")
        assert told(house, house.administrator, "2026-0001")
        await house.says(party, "/menu")
        press = party.forges(house.last(party), pack(HandTo(MatterId(1), house.bodies["committee"])))
        await w.settle()
        assert (await press.answered()).text
        assert "reassign" not in await timeline(w)
