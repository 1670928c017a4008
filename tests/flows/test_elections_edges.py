"""Elections at their edges: forged and kept buttons, who may what, candidates who leave, a key that is lost."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import select, update

import storage.personal
from bot.actions.polls.recounting import recount
from bot.domain.commands.polls_paper import CountBox, ServeAs
from bot.domain.commands.polls_results import AnswerObjection
from bot.domain.polls.objections import ObjectionId
from bot.domain.polls.values import PollId
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.polls.election_tables import CandidateRow, ElectionRow, Nomination
from storage.polls.tables import Poll
from storage.residents import Account, Resident
from storage.rights import RoleGrant
from tests.elections import answers, begins_voting, calls, card, looks, nominates, stand, vote, voted_for_501
from tests.flows.test_elections import FOUR, leads, told
from tests.flows.test_polls_box import gives_slip, opens_paper, writes_box
from tests.flows.test_polls_objections import answers as objected
from tests.flows.test_polls_objections import objects
from tests.flows.test_polls_results import looks as looks_at_poll
from tests.flows.test_polls_results import the_poll
from tests.flows.test_saying_in_private import goes
from tests.people import House, is_called, settled_house, shares_home
from tests.polls import labels, opens_ballot
from tests.world import World, keys_of, world

_resident = Resident.__table__


async def forges(house: House, person: Person, data: str) -> str:
    """The person sends what no button of theirs carries; the toast."""
    press = person.forges(house.last(person), data)
    await house.world.settle()
    return press.toast.text if press.toast else ""


async def leaves(w: World, house: House, door: str) -> None:
    """The person behind the door is registered no longer."""
    gone = update(_resident).where(_resident.c.id == house.residents[house.people[door]])
    await w.arrange(lambda c: c.execute(gone.values(left_at=w.clock.now(), household_id=None)))


async def test_forged_buttons(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await nominates(house, house.people["501"], "3-2-502")
        for person in (house.people["503"], house.leader):
            await looks(house, person)
        assert "由提到的人自己答复" in await forges(house, house.people["503"], "jan:1:1")
        assert "由社区管理员办" in await forges(house, house.leader, "jca:1:leader")
        assert "由社区管理员办" in await forges(house, house.leader, "jcx:1")
        assert "由社区管理员办" in await forges(house, house.leader, "jgo:1")
        assert "没有这一位" in await forges(house, house.people["503"], "jno:1:zzz")
        admin = house.residents[house.administrator]
        assert "没有这一位" in await forges(house, house.people["503"], f"jno:1:{admin}")
        await looks(house, house.administrator)
        assert "还没有选出来" in await forges(house, house.administrator, "jgo:1")
        assert "不用抽签" in await forges(house, house.administrator, "jlo:1:0")
        assert "别的单元" in await forges(house, house.administrator, "jno:1:1")
        found = await w.stored(lambda c: c.execute(select(CandidateRow.__table__.c.answer)).scalars().all())
        assert found == ["asked"]


async def test_one_nomination_a_household_and_only_by_adults(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        mate = await shares_home(house, "501")
        await calls(house)
        await nominates(house, house.people["501"], "3-2-502")
        await answers(house, house.people["502"])
        await looks(house, mate)
        await house.taps(mate, "改提别人")
        await house.taps(mate, "3-2-503")
        assert "您家提的是：3-2-503" in (await looks(house, house.people["501"])).text
        rows = await w.stored(lambda c: c.execute(select(Nomination.__table__.c.household_id)).scalars().all())
        assert rows == [house.households["501"]]
        await w.passes(seconds=30)
        assert "3-2-502" not in card(house).text, "whom nobody nominates any more does not stand"
        assert "现在没有人提名" in await forges(house, house.people["502"], "jan:1:1")
        await looks(house, mate)
        await house.taps(mate, "不提了")
        assert "您家提的是" not in house.last(mate).text
        young = update(_resident).where(_resident.c.id == house.residents[mate]).values(adult=False)
        await w.arrange(lambda c: c.execute(young))
        assert "我要提名" not in labels(await looks(house, mate))
        assert "满 18 岁" in await forges(house, mate, "jcn:1:0")


async def test_two_behind_one_door_are_told_apart(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        mate = await shares_home(house, "501")
        await is_called(house, house.people["502"], "老周")
        await calls(house)
        await looks(house, house.people["503"])
        await house.taps(house.people["503"], "我要提名")
        found = labels(house.last(house.people["503"]))
        assert found[:5] == ["3-2-101", "3-2-501（1）", "3-2-501（2）", "老周", "3-2-503"]
        await house.taps(house.people["503"], "3-2-501（2）")
        assert told(house, mate, "有邻居提名您当小组长（3-2-501（2））")
        assert not told(house, house.people["501"], "有邻居提名您")


async def test_who_is_left_in_the_run_off_is_approved_or_not(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501", "502", "503")
        await begins_voting(house)
        await vote(house, 1, d101="501", d501="501", d502="502", d503="502", d504="503")
        await leaves(w, house, "502")
        await w.passes(days=5, hours=1)
        assert "正在投票" in card(house).text
        assert labels(await opens_ballot(house, house.leader, 2))[:2] == ["赞成", "反对"]
        await vote(house, 2, d101="赞成", d501="赞成", d504="赞成")
        await w.passes(days=6)
        assert "3-2-501 当选" in card(house).text


async def test_the_winner_who_left_is_found_out_at_the_press(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await voted_for_501(house)
        await w.passes(days=5, hours=1)
        await w.passes(days=5, hours=12)
        await looks(house, house.administrator)
        await leaves(w, house, "501")
        await house.taps(house.administrator, "请他上任")
        assert "选上的搬走了" in house.last(house.administrator).text
        assert await leads(w, house) == [house.residents[house.leader]]


async def test_the_role_is_given_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await voted_for_501(house)
        await w.passes(days=5, hours=1)
        await looks(house, house.administrator)
        assert "提意见的时间还没过" in await forges(house, house.administrator, "jgo:1")
        await w.passes(days=5, hours=12)
        await looks(house, house.administrator)
        await house.taps(house.administrator, "请他上任")
        assert "已经结束了" in await forges(house, house.administrator, "jgo:1")
        given = select(RoleGrant.__table__.c.id).where(RoleGrant.__table__.c.role == "leader")
        assert len(await w.stored(lambda c: c.execute(given).all())) == 2


async def test_a_lost_key_means_the_ballot_is_held_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await voted_for_501(house)
        await _loses_keys(w, database_url)
        await w.passes(days=5, hours=1)
        states = await w.stored(
            lambda c: c.execute(select(Poll.__table__.c.state).order_by(Poll.__table__.c.id)).scalars().all()
        )
        assert states == ["void", "open"]
        assert "正在投票" in card(house).text


async def _loses_keys(w: World, database_url: str) -> None:
    name = await w.stored(lambda c: c.execute(select(Poll.__table__.c.key_name)).scalar_one())
    folder = keys_of(database_url) or Path(database_url.removeprefix("sqlite:///")).parent
    found = [file for file in folder.rglob("*") if file.is_file() and name in file.name]
    assert found
    for file in found:
        file.unlink()


async def test_one_election_of_a_kind_at_a_time(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await looks(house, house.administrator)
        assert "已经有一次正在办" in await forges(house, house.administrator, "jca:1:leader")
        await goes(house, house.administrator, "选举评户")
        assert "选小组长" not in labels(house.last(house.administrator))
        await goes(house, house.administrator, "评诚信户", "发出去")
        kinds = await w.stored(lambda c: c.execute(select(ElectionRow.__table__.c.kind)).scalars().all())
        assert sorted(kinds) == ["household", "leader"]


async def test_elections_stand_among_the_polls(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await house.says(house.people["501"], "/menu")
        await house.taps(house.people["501"], "投票")
        assert labels(house.last(house.people["501"]))[0] == "🙋 选 3栋2单元 小组长（进行中）"
        await house.taps(house.people["501"], "小组长（进行中）")
        assert "正在提名" in house.last(house.people["501"]).text
        await looks(house, house.administrator)
        await house.taps(house.administrator, "取消选举")
        await house.says(house.administrator, "改期")
        await house.says(house.people["501"], "/polls")
        await house.taps(house.people["501"], "投完的")
        assert labels(house.last(house.people["501"]))[0] == "🙋 选 3栋2单元 小组长（结束了）"


async def test_what_a_candidate_said_is_forgotten_with_them(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501", "502")
        await house.taps(house.people["502"], "说几句话")
        await house.says(house.people["502"], "我会修灯")
        await begins_voting(house)
        details = select(Poll.__table__.c.details)
        assert "我会修灯" in await w.stored(lambda c: c.execute(details).scalar_one())
        mine = select(Account.__table__.c.id).where(Account.__table__.c.telegram_id == house.people["502"].id)
        account_id = await w.stored(lambda c: c.execute(mine).scalar_one())
        kept = await w.stored(lambda c: storage.personal.everything(c, account_id))
        assert [one["statement"] for one in kept["elections_stood_in"]] == ["我会修灯"]
        assert len(kept["nominated_in_elections"]) == 1
        forget = storage.personal.forget
        await w.arrange(lambda c: forget(c, account_id, house.people["502"].id, w.clock.now()))
        assert await w.stored(lambda c: c.execute(details).scalar_one()) == ""
        assert "我会修灯" not in (await looks(house, house.people["501"])).text


async def test_who_is_asked_can_mute_it_and_hears_nothing_twice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        two, three = house.people["502"], house.people["503"]
        muted = update(Account.__table__).where(Account.__table__.c.telegram_id == three.id).values(muted=["polls"])
        await w.arrange(lambda c: c.execute(muted))
        await calls(house)
        await nominates(house, house.people["501"], "3-2-502")
        await nominates(house, house.people["504"], "3-2-502")
        await nominates(house, house.leader, "3-2-503")
        asked = [one for one in two.chat(w.bot).messages if "有邻居提名您" in one.text]
        assert len(asked) == 1
        assert not told(house, three, "有邻居提名您")
        assert "有邻居提了您" in (await looks(house, three)).text
        await w.passes(days=7, hours=12)
        await w.passes(hours=12)
        again = [one for one in two.chat(w.bot).messages if "您（3-2-502）还没答复" in one.text]
        assert len(again) == 1
        w.clock.advance(timedelta(days=2))
        await w.passes(seconds=1)
        assert "没有人愿意参加" in card(house).text


async def test_who_was_elected_by_a_result_that_is_void_is_not(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await voted_for_501(house)
        await w.passes(days=5, hours=1)
        assert "3-2-501 当选" in card(house).text
        await objects(house, house.people["504"], "没通知我")
        await objected(house, "同意 504", "是没通知")
        await house.taps(house.leader, "宣布作废", house.last(house.leader))
        await house.says(house.leader, "漏了一户")
        await w.passes(seconds=30)
        assert "结果作废" in card(house).text
        await w.passes(days=6)
        assert "当选" not in card(house).text
        await looks(house, house.administrator)
        assert "已经结束了" in await forges(house, house.administrator, "jgo:1")
        assert await leads(w, house) == [house.residents[house.leader]]


async def test_a_role_goes_again_when_the_result_it_rests_on_is_declared_void(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await voted_for_501(house)
        await w.passes(days=5, hours=1)
        await objects(house, house.people["504"], "没通知我")
        await w.passes(days=6, hours=12)
        await looks(house, house.administrator)
        await house.taps(house.administrator, "请他上任")
        elected, admin = house.people["501"], house.administrator
        assert await leads(w, house) == [house.residents[elected]]
        await w.passes(days=1)
        shown = await looks_at_poll(house, elected)
        await house.taps(elected, "❗ 异议 1", shown)
        assert "同意 504" not in labels(house.last(elected)), "nobody answers for their own election"
        assert "投的就是您家的人" in await forges(house, elected, pack(AnswerObjection(ObjectionId(1), upheld=True)))
        shown = await looks_at_poll(house, admin)
        await house.taps(admin, "❗ 异议 1", shown)
        await house.taps(admin, "同意 504")
        await house.says(admin, "是没通知")
        await house.taps(admin, "宣布作废")
        await house.says(admin, "漏了一户")
        await w.passes(minutes=10)
        assert await leads(w, house) == []
        assert "结果作废" in card(house).text
        assert any("不再担任" in one.text for one in elected.chat(w.bot).messages)
        told = next(one for one in reversed(admin.chat(w.bot).messages) if "3-2-501 不再是小组长" in one.text)
        assert "现在没有小组长" in told.text
        await house.taps(admin, "指定小组长", told)
        assert "3栋2单元" in house.last(admin).text


async def test_a_run_off_of_a_first_ballot_that_is_void_is_taken_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501", "502", "503")
        await begins_voting(house)
        await vote(house, 1, d101="501", d501="501", d502="502", d503="502", d504="503")
        await w.passes(days=5, hours=1)
        await objects(house, house.people["504"], "没通知我")
        await objected(house, "同意 504", "是没通知")
        await house.taps(house.leader, "宣布作废", house.last(house.leader))
        await house.says(house.leader, "漏了一户")
        await w.passes(seconds=30)
        assert "结果作废" in card(house).text
        states = await w.stored(
            lambda c: c.execute(select(Poll.__table__.c.state).order_by(Poll.__table__.c.id)).scalars().all()
        )
        assert states == ["void", "cancelled"]


async def test_a_candidate_who_is_forgotten_changes_nothing_that_was_published(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501", "502")
        await house.taps(house.people["502"], "说几句话")
        await house.says(house.people["502"], "我有时间")
        await begins_voting(house)
        await vote(house, 1, d101="501", d501="501", d503="501")
        await w.passes(days=5, hours=1)
        assert "我有时间" in (await w.stored(the_poll)).details
        account = select(Account.__table__.c.id).where(Account.__table__.c.telegram_id == house.people["502"].id)
        account_id = await w.stored(lambda c: c.execute(account).scalar_one())
        forget = storage.personal.forget
        await w.arrange(lambda c: forget(c, account_id, house.people["502"].id, w.clock.now()))
        assert (await w.stored(the_poll)).details == ""
        assert (await w.stored(lambda c: recount(c, the_poll(c)))).is_the_same


async def test_nobody_of_a_candidates_home_answers_for_the_paper_of_the_ballot(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, FOUR)
        await calls(house)
        await stand(house, "501")
        await nominates(house, house.leader, "3-2-101")
        await begins_voting(house)
        await gives_slip(house, house.administrator, "504")
        for concerned, post in ((house.leader, "clerk"), (house.leader, "witness"), (house.people["501"], "witness")):
            refused = await forges(house, concerned, pack(ServeAs(PollId(1), post, True)))
            assert "投的就是您家的人" in refused
        await w.passes(days=5, hours=1)
        assert "投的就是您家的人" in await forges(house, house.leader, pack(CountBox(PollId(1))))
        await writes_box(house, house.administrator, "1", "0", "0")
        await house.taps(house.administrator, "录入")
        await opens_paper(house, house.leader)
        await house.taps(house.leader, "开箱计票")
        assert "核对无误" not in labels(house.last(house.leader))
