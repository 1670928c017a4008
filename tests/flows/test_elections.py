"""Elections from the call to the role: nominated, accepted, voted in secret, a run-off, a lot, and what goes wrong."""

from sqlalchemy import select, update

import storage.roles
from bot.domain.quiet import next_allowed
from bot.domain.rights import Role
from bot.sandbox.persons import Person
from storage.polls.tables import Poll
from storage.residents import Resident
from storage.rights import Audit
from tests.elections import answers, begins_voting, calls, card, looks, nominates, stand, vote
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.polls import labels, opens_ballot
from tests.world import World, world

ZONE = "Asia/Shanghai"
FOUR = ("501", "502", "503", "504")


def told(house: House, person: Person, words: str) -> bool:
    return any(words in one.text for one in person.chat(house.world.bot).messages)


async def leads(w: World, house: House) -> list[int]:
    held = await w.stored(
        lambda c: storage.roles.holders(c, house.community_id, role=Role.LEADER, unit_id=house.unit_id)
    )
    return [int(one.resident_id) for one in held]


async def test_a_whole_election_with_a_run_off(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        one, two, three = (house.people[door] for door in ("501", "502", "503"))
        await calls(house)
        assert "正在提名" in card(house).text
        assert labels(card(house)) == ["我要提名"]
        await stand(house, "501", "504")
        assert "您家提的是：3-2-503" in await nominates(house, two, "3-2-503")
        assert told(house, three, "有邻居提名您当小组长")
        await w.passes(seconds=30)
        assert "愿意参加：3-2-501、3-2-504" in card(house).text
        assert "还没答复：1" in card(house).text
        assert "3-2-503" not in card(house).text, "who has not said that they stand is named to nobody"
        assert "您答应参加了" in await answers(house, three)
        await house.taps(three, "说几句话")
        assert "楼道灯我来修" in (await house.says(three, "楼道灯我来修")).text
        assert "楼道灯我来修" in (await looks(house, two)).text
        await w.passes(days=7, hours=12)
        assert "提名完了" in card(house).text
        assert "提名已经截止" in await house.taps(two, "改提别人"), "the button under an older screen"
        await w.passes(days=2)
        assert "正在投票" in card(house).text
        assert any("选谁当 3栋2单元 的小组长" in one.text for one in house.group.messages)
        ballot = await opens_ballot(house, house.leader, 1)
        assert "不能保证保密" in ballot.text
        assert "过半的户来投，得票过半就当选" in ballot.text
        assert "3-2-503说：楼道灯我来修" in ballot.text
        await vote(house, 1, d101="501", d501="501", d502="503", d503="503", d504="504")
        await w.passes(days=5, hours=1)
        assert any("都没过线，再在这几个里投一次：3-2-501、3-2-503" in one.text for one in house.group.messages)
        assert "第二轮投票" in card(house).text
        assert "票多的当选" in (await opens_ballot(house, one, 2)).text
        assert "只是听听意见" not in house.last(one).text
        await vote(house, 2, d101="501", d501="501", d504="503")
        await w.passes(days=3, hours=1)
        assert "3-2-501 当选" in card(house).text
        await w.passes(hours=10)
        assert told(house, one, "您当选了")
        await looks(house, house.administrator)
        assert "请他上任" not in labels(house.last(house.administrator)), "objections come first"
        await w.passes(days=5, hours=12)
        assert told(house, house.administrator, "可以上任了")
        await looks(house, house.administrator)
        await house.taps(house.administrator, "请他上任")
        assert "已经上任" in house.last(house.administrator).text
        assert await leads(w, house) == [house.residents[one]]
        said = await w.stored(lambda c: c.execute(select(Audit.__table__.c.what)).scalars().all())
        assert [what for what in said if what.startswith("role")] == ["role-taken", "role-given"]
        assert told(house, house.leader, "小组长")
        assert sum("结果就这样定了" in one.text for one in house.group.messages) == 1, "of the last ballot only"


async def test_nobody_stands(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await nominates(house, house.people["501"], "3-2-502")
        await nominates(house, house.people["503"], "3-2-504")
        assert "您说了不参加" in await answers(house, house.people["502"], "不参加")
        await begins_voting(house)
        assert "没有选成：没有人愿意参加" in card(house).text
        assert told(house, house.administrator, "没有人愿意参加")
        assert await w.stored(lambda c: c.execute(select(Poll.__table__.c.id)).all()) == []
        assert labels(await looks(house, house.administrator))[0] == "重新办"
        await goes(house, house.administrator, "重新办", "发出去")
        assert "正在提名" in card(house).text


async def test_one_candidate_is_approved_or_not(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501")
        await begins_voting(house)
        assert labels(await opens_ballot(house, house.people["502"]))[:3] == ["赞成", "反对", "弃权"]
        assert "只有一位：3-2-501" in house.last(house.people["502"]).text
        await vote(house, 1, d101="反对", d501="赞成", d502="反对", d503="弃权")
        await w.passes(days=5, hours=1)
        assert "赞成的没有过半" in card(house).text
        await looks(house, house.administrator)
        await goes(house, house.administrator, "重新办", "发出去")
        await nominates(house, house.people["501"], "3-2-501", 2)
        await begins_voting(house)
        await vote(house, 2, d101="赞成", d501="赞成", d502="赞成", d503="弃权")
        await w.passes(days=6)
        assert "3-2-501 当选" in card(house).text
        assert not told(house, house.leader, "还没写下决定"), "who was elected takes office; nobody has to see to it"


async def test_the_winner_left_meanwhile(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501", "502")
        await begins_voting(house)
        await vote(house, 1, d101="501", d501="501", d503="501", d502="502")
        await w.passes(days=5, hours=1)
        assert "3-2-501 当选" in card(house).text
        gone = update(Resident.__table__).where(Resident.__table__.c.id == house.residents[house.people["501"]])
        await w.arrange(lambda c: c.execute(gone.values(left_at=w.clock.now(), household_id=None)))
        await w.passes(days=5, hours=12)
        assert "选上的搬走了" in card(house).text
        assert told(house, house.administrator, "选上的搬走了")
        assert await leads(w, house) == [house.residents[house.leader]]


async def test_a_candidate_who_left_is_not_on_the_ballot(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501", "502", "503")
        gone = update(Resident.__table__).where(Resident.__table__.c.id == house.residents[house.people["501"]])
        await w.arrange(lambda c: c.execute(gone.values(left_at=w.clock.now(), household_id=None)))
        await begins_voting(house)
        ballot = await opens_ballot(house, house.people["502"])
        assert [one for one in labels(ballot) if "3-2" in one] == ["1. 3-2-502", "2. 3-2-503"]


async def test_a_stop_over_several_phases(database_url: str) -> None:
    """The clock comes late: who stands is decided by the dates, and the ballot lasts its whole time all the same."""
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await nominates(house, house.people["502"], "3-2-503")
        await stand(house, "501")
        w.clock.advance(w.clock.now().replace(day=10, hour=12, minute=1) - w.clock.now())
        assert "答复已经截止" in await house.taps(house.people["503"], "我愿意"), "by the clock, not by a job"
        assert "马上开始投票" in (await looks(house, house.people["503"])).text
        await w.passes(days=3)
        assert "只有一位：3-2-501" in (await opens_ballot(house, house.people["502"])).text
        assert "6月18日 周四 20:00 截止" in house.last(house.people["502"]).text
        await w.passes(days=20)
        assert "来投的不够，不算数" in "".join(one.text for one in house.group.messages)
        assert "正在投票" in card(house).text, "too few came: once more"
        await vote(house, 2, d101="赞成")
        await w.passes(days=6)
        assert "投了两次" in card(house).text
        await w.passes(hours=3)
        heard = [one.date for one in house.group.messages]
        assert heard == [next_allowed(at, ZONE) for at in heard], "not in quiet hours, whenever the clock comes"


async def test_equal_in_the_run_off_a_lot_decides_before_a_witness(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (*FOUR, "505"))
        await calls(house)
        await stand(house, "501", "502")
        await begins_voting(house)
        choices = {"d101": "501", "d501": "501", "d502": "502", "d503": "502"}
        await vote(house, 1, **choices)
        await w.passes(days=5, hours=1)
        await vote(house, 2, **choices)
        await w.passes(days=3, hours=12)
        assert "第二轮还是一样多：3-2-501、3-2-502" in card(house).text
        admin, witness = house.administrator, house.people["505"]
        await looks(house, admin)
        await house.taps(admin, "抽中 3-2-502")
        named = [one for one in labels(house.last(admin)) if "3-2" in one]
        assert named == ["3-2-101", "3-2-503", "3-2-504", "3-2-505"], "nobody whom it is about"
        await house.taps(admin, "3-2-505")
        await house.taps(witness, "不对")
        assert told(house, admin, "抽签结果记得不对")
        await looks(house, admin)
        await goes(house, admin, "抽中 3-2-501", "3-2-505")
        assert "等在场的 3-2-505 确认" in house.last(admin).text
        await looks(house, house.people["503"])
        assert "对，是这样" not in labels(house.last(house.people["503"]))
        await looks(house, witness)
        await house.taps(witness, "对，是这样")
        await w.passes(seconds=30)
        assert "3-2-501 当选" in card(house).text
        assert "当众抽签决定，3-2-505 在场看着" in card(house).text
        await house.says(admin, "/log")
        assert "抽中 3-2-501" in house.last(admin).text


async def test_the_honest_household_of_the_year(database_url: str) -> None:
    """The leader calls it; a household without anybody registered answers at the door."""
    async with world(database_url) as w:
        house = await settled_house(w, FOUR, empty=("601",))
        await _lives_without_phone(house, "601")
        mate = await shares_home(house, "502")
        await house.says(house.leader, "/menu")
        await goes(house, house.leader, "接龙/投票", "选举评户")
        assert labels(house.last(house.leader))[0] == "评诚信户"
        assert "选小组长" not in labels(house.last(house.leader))
        await goes(house, house.leader, "评诚信户", "改提名", "3 天", "发出去")
        assert "2026 年诚信户" in card(house).text
        await nominates(house, house.people["501"], "3-2-502")
        await nominates(house, house.people["503"], "3-2-601")
        assert told(house, mate, "有邻居提名 3-2-502 当诚信户")
        await answers(house, mate)
        await looks(house, house.leader)
        await house.taps(house.leader, "3-2-601 答应了")
        assert "愿意参加：3-2-502、3-2-601" in house.last(house.leader).text
        await w.passes(days=5, hours=12)
        await vote(house, 1, d101="601", d501="601", d502="502", d503="601", d504="601")
        await w.passes(days=5, hours=1)
        assert "3-2-601 评上了" in card(house).text
        await w.passes(days=5, hours=12)
        assert "诚信户是 3-2-601" in card(house).text
        assert await leads(w, house) == [house.residents[house.leader]]


async def _lives_without_phone(house: House, door: str) -> None:
    from datetime import date

    from storage.communities import Household

    values = {
        "community_id": house.community_id, "unit_id": house.unit_id, "flat_id": house.flats[door],
        "since": date(2026, 1, 1), "has_phone": False, "may_call": False,
    }  # fmt: skip
    await house.world.arrange(lambda c: c.execute(Household.__table__.insert().values(values)))


async def test_an_election_is_taken_back_with_its_ballot(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501", "502")
        await begins_voting(house)
        await vote(house, 1, d101="501")
        house.leader.starts(w.bot, "v_1")
        await w.settle()
        await goes(house, house.leader, "回去")
        assert "取消投票" not in labels(house.last(house.leader)), "the leader cannot end the ballot about themselves"
        await house.taps(house.leader, "看选举")
        assert "取消选举" not in labels(house.last(house.leader))
        await looks(house, house.administrator)
        await house.taps(house.administrator, "取消选举")
        await house.says(house.administrator, "换届推迟了")
        assert "取消了：换届推迟了" in card(house).text
        assert told(house, house.people["501"], "换届推迟了")
        assert await w.stored(lambda c: c.execute(select(Poll.__table__.c.state)).scalars().all()) == ["cancelled"]
