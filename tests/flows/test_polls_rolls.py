"""Who may vote: households, adults, owners; who moves or lives elsewhere; several groups; groups that move."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, insert, select, update

from bot.domain.commands.polls import CancelPoll, CastBallot, CorrectPoll, ShowBallot, Vote
from bot.domain.commands.polls_results import DeclareVoid
from bot.domain.polls.values import LineId
from bot.sandbox.persons import Group, Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.communities import Flat, FlatOwner, Household
from storage.polls.tables import Ballot, Poll, RollLine
from storage.residents import Account, Resident, Tie
from tests.flows.test_polls_box import opens_paper
from tests.flows.test_polls_posted import heard
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, settled_house, shares_home
from tests.polls import LIGHTS, ONE, card, closes, labels, opens_ballot, posts
from tests.world import World, world

BALLOT, LINE, POLL = Ballot.__table__, RollLine.__table__, Poll.__table__
RESIDENT, HOUSEHOLD, FLAT = Resident.__table__, Household.__table__, Flat.__table__


async def sets(house: House, person: Person, **values: object) -> None:
    """Something of the person changes, as where they live."""
    statement = update(RESIDENT).where(RESIDENT.c.id == house.residents[person]).values(values)
    await house.world.arrange(lambda c: c.execute(statement))


async def counted(w: World) -> list[tuple[int, str]]:
    """Line and choice of each ballot that counts."""
    found = select(BALLOT.c.line_id, BALLOT.c.choice).where(BALLOT.c.state == "counted").order_by(BALLOT.c.line_id)
    return await w.stored(lambda c: [(row.line_id, row.choice) for row in c.execute(found)])


async def test_who_may_cast_for_a_household_is_decided_when_pressing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, ben = house.people["501"], house.people["502"]
        await posts(house)
        await house.taps(ann, "赞成", card(house))
        ballot = await opens_ballot(house, ann)
        await sets(house, ann, household_id=house.households["502"])
        ann.forges(ballot, pack(CastBallot(LineId(2), "1")))
        await w.settle()
        assert await counted(w) == [(2, "0")], "she moved out and casts for them no more"
        await house.taps(ann, "反对", card(house))
        assert await counted(w) == [(2, "0"), (3, "1")]
        assert "您家里人刚才投的是：反对" in await house.taps(ben, "赞成", card(house))


async def test_what_was_asked_to_be_shown_is_not_shown_to_who_has_moved_out_since(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        mate = await shares_home(house, "501")
        await posts(house, LIGHTS, "赞成或反对", "3 天", "公开或保密", "保密")
        await opens_ballot(house, mate)
        await house.taps(mate, "反对")
        w.sandbox.faults.fail("sendMessage", times=1, status=403, chat_id=ann.id)
        ann.starts(w.bot, "v_1")
        await w.settle()
        await sets(house, ann, household_id=house.households["502"])
        ann.starts(w.bot)
        await w.settle()
        assert "投的是" not in heard(house, "501")


async def test_a_household_that_moved_in_later_is_not_on_the_roll(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        await w.arrange(lambda c: moves_in(c, house, "501"))
        new = await w.stored(
            lambda c: c.execute(select(HOUSEHOLD.c.id).order_by(HOUSEHOLD.c.id.desc())).scalars().first()
        )
        await sets(house, house.people["501"], household_id=new)
        assert "名单里没有您" in await house.taps(house.people["501"], "赞成", card(house))
        assert await counted(w) == []


async def opens_poll(house: House, person: Person) -> Message:
    """The person opens the poll, not the ballot."""
    shown = await opens_ballot(house, person)
    if "回去" in labels(shown):
        await house.taps(person, "回去", shown)
    return house.last(person)


def moves_in(connection: Connection, house: House, door: str) -> None:
    """Another household lives there from now on."""
    today = house.world.clock.now().date()
    of = HOUSEHOLD.c.id == house.households[door]
    connection.execute(update(HOUSEHOLD).where(of).values(until=today))
    values = {
        "community_id": house.community_id, "unit_id": house.unit_id, "flat_id": house.flats[door],
        "since": today, "has_phone": True, "may_call": False,
    }  # fmt: skip
    connection.execute(insert(HOUSEHOLD).values(values))


async def test_minors_strangers_and_those_without_a_home_hear_why_they_cannot(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        await sets(house, house.people["501"], adult=False)
        assert "满 18 岁" in await house.taps(house.people["501"], "赞成", card(house))
        await sets(house, house.people["502"], household_id=None)
        assert "名单里没有您" in await house.taps(house.people["502"], "赞成", card(house))
        stranger = w.sandbox.add_person("路人")
        stranger.joins(house.group)
        said = await house.taps(stranger, "赞成", card(house))
        assert "登记" in said
        assert await counted(w) == []


async def test_adults_have_a_vote_each_also_after_moving(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        mate = await shares_home(house, "501")
        child = await shares_home(house, "502")
        await sets(house, child, adult=False)
        await posts(house, LIGHTS, "赞成或反对", "3 天", "谁能投", "一人一票")
        ann = house.people["501"]
        await house.taps(ann, "赞成", card(house))
        await sets(house, ann, household_id=house.households["502"])
        await house.taps(mate, "反对", card(house))
        await house.taps(ann, "弃权", card(house))
        assert "满 18 岁" in await house.taps(child, "赞成", card(house))
        assert sorted(one[1] for one in await counted(w)) == ["1", "2"]
        await w.passes(seconds=10)
        assert "2 / 4" in card(house).text
        await closes(house)
        assert "1 人" in card(house).text


# owners


def owned(connection: Connection, house: House, of: dict[str, tuple[tuple[str, ...], int]]) -> None:
    """Who owns which flat (codes) of how much (cm²)."""
    for door, (codes, area) in of.items():
        connection.execute(update(FLAT).where(FLAT.c.id == house.flats[door]).values(area_cm2=area))
        for code in codes:
            row = {"flat_id": house.flats[door], "code": code, "community_id": house.community_id}
            connection.execute(insert(FlatOwner.__table__).values(row))


def owns(connection: Connection, house: House, person: Person, door: str) -> None:
    """A further confirmed owner of the flat."""
    tie: dict[str, Any] = {
        "community_id": house.community_id, "resident_id": house.residents[person], "flat_id": house.flats[door],
        "kind": "owner", "is_head": False, "confirmed": True, "since": house.world.clock.now(),
    }  # fmt: skip
    connection.execute(insert(Tie.__table__).values(tie))


OWNED: dict[str, tuple[tuple[str, ...], int]] = {
    "101": (("A",), 1_000_000), "501": (("B",), 1_205_000), "502": (("C",), 900_000), "503": (("C",), 450_000),
    "601": (("D", "E"), 800_000), "602": ((), 300_000), "603": ((), 200_000),
}  # fmt: skip
"""A, B, C (two flats), D with E, and two flats that nobody bought: five heads, 485.5 m²."""


def owns_both(connection: Connection, house: House) -> None:
    """The owner of 502 has 503 let to who lives there."""
    tie = Tie.__table__
    let = update(tie).where(tie.c.resident_id == house.residents[house.people["503"]])
    connection.execute(let.values(kind="tenant", is_head=False))
    owns(connection, house, house.people["502"], "503")


async def owners_house(w: World, arranged: Callable[[Connection, House], None] = owns_both) -> House:
    """An owners' poll in a house with these owners, posted on 1 June."""
    house = await settled_house(w, ("501", "502", "503", "601"), empty=("602", "603"))
    await w.arrange(lambda c: owned(c, house, OWNED))
    await w.arrange(lambda c: arranged(c, house))
    await posts(house, LIGHTS, "赞成或反对", "3 天", "谁能投", "业主投票")
    return house


async def names_voter(house: House, door: str) -> None:
    """The owners of the flat have agreed, and the leader enters who of them votes."""
    await opens_paper(house, house.leader)
    await goes(house, house.leader, "确定谁投", f"⬜️ {door}", f"3-2-{door}")


async def test_an_owners_poll_opens_after_fifteen_days_and_weighs_area(database_url: str) -> None:
    async with world(database_url) as w:
        house = await owners_house(w)
        assert "6月16日 周二 09:00 开始投" in card(house).text
        await w.passes(days=15)
        assert "0 / 5 位业主已经投了，面积 0 / 485.5 m²" in card(house).text
        await house.taps(house.leader, "赞成", card(house))
        await house.taps(house.people["501"], "赞成", card(house))
        await house.taps(house.people["502"], "赞成", card(house))
        await w.passes(seconds=10)
        # two thirds of five heads are four: 3 take part, 355.5 of 485.5 m²
        assert "还差 1 位、0 m² 才算数" in card(house).text
        await names_voter(house, "601")
        await house.taps(house.people["601"], "反对", card(house))
        await closes(house)
        shown = card(house).text
        assert "通过" in shown
        assert "参加 4 / 5，要 4" in shown
        assert "同意面积 355.5 / 435.5 m²，要 217.76" in shown
        assert "280" in shown, "an owner may go to court"


async def test_an_owners_poll_fails_by_some_square_metres(database_url: str) -> None:
    async with world(database_url) as w:
        house = await owners_house(w)
        await w.passes(days=15)
        await names_voter(house, "601")
        for door, choice in (("501", "反对"), ("502", "赞成"), ("601", "赞成"), ("101", "反对")):
            await house.taps(house.people[door], choice, card(house))
        await closes(house)
        shown = card(house).text
        assert "没有通过" in shown
        assert "同意 2 / 4，要 3，差 1" in shown
        assert "同意面积 215 / 435.5 m²，要 217.76 m²，差 2.76 m²" in shown


async def test_one_owner_of_several_flats_has_one_line_whichever_flat_they_live_in(database_url: str) -> None:
    async with world(database_url) as w:
        house = await owners_house(w)
        await w.passes(days=15)
        ballot = await opens_ballot(house, house.people["502"])
        assert "3-2-502、3-2-503" in ballot.text
        lines = await w.stored(
            lambda c: [
                (r.label, r.heads, r.area_cm2, r.may_vote) for r in c.execute(select(LINE).order_by(LINE.c.place))
            ]
        )
        assert lines == [
            ("3-2-101", 1, 1_000_000, True), ("3-2-501", 1, 1_205_000, True), ("3-2-502、3-2-503", 1, 1_350_000, True),
            ("3-2-601", 1, 800_000, True), ("3-2-602、3-2-603", 1, 500_000, False),
        ]  # fmt: skip
        await house.taps(house.people["502"], "回去")
        await house.taps(house.people["502"], "谁能投")
        assert "一共 5 位业主，485.5 m²" in house.last(house.people["502"]).text
        assert "3-2-602、3-2-603　50 m²（没卖或没交的" in house.last(house.people["502"]).text


async def test_co_owners_without_a_named_voter_cannot_vote_and_are_not_reminded(database_url: str) -> None:
    async with world(database_url) as w:
        house = await owners_house(w, lambda c, h: owns(c, h, h.people["503"], "601"))
        await w.passes(days=15)
        for door in ("601", "503"):
            assert "请一起商量由谁投" in await house.taps(house.people[door], "赞成", card(house))
        assert await counted(w) == []
        await w.passes(days=2, hours=11, minutes=5)
        assert "还没投" in heard(house, "501")
        assert "还没投" not in heard(house, "601")


async def test_an_owners_poll_is_open_and_has_its_notice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await w.arrange(lambda c: owned(c, house, {"101": (("A",), 1_000_000), "501": (("B",), 1_000_000)}))
        li = house.leader
        await house.says(li, "/poll")
        await house.says(li, LIGHTS)
        await goes(house, li, "赞成或反对", "3 天", "更多设置", "谁能投", "业主投票", "公开或保密")
        assert "只能公开" in await house.taps(li, "保密")
        await goes(house, li, "上一步", "什么时候投")
        assert labels(house.last(li))[0] == "15 天后"
        await goes(house, li, "上一步", "谁能投", "一户一票")
        assert "什么时候开始：现在" in house.last(li).text


async def test_a_correction_of_an_owners_poll_begins_a_new_notice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await owners_house(w)
        await w.passes(days=14)
        await goes(house, house.leader, "改一改", "3 天", "发出去")
        await w.passes(seconds=30)
        assert "6月30日 周二 09:00 开始投" in card(house).text


# far and wide


async def two_houses(w: World) -> tuple[House, House]:
    """Units 2 and 3 of one building; the administrator leads none."""
    house = await settled_house(w, ("501", "502"))
    other = await settled_house(w, ("701",), unit="3", community_id=house.community_id, bodies={})
    return house, other


async def test_the_administrator_asks_a_whole_building_and_each_group_hears_it_once(database_url: str) -> None:
    async with world(database_url) as w:
        house, other = await two_houses(w)
        mei = house.administrator
        await house.says(mei, "/poll")
        await goes(house, mei, "3栋2单元")
        await house.says(mei, LIGHTS)
        await goes(house, mei, "赞成或反对", "3 天", "更多设置", "哪里的人投", "整栋楼", "设好了", "发出去")
        await w.passes(seconds=10)
        assert "0 / 5" in card(house).text
        assert "0 / 5" in card(other).text
        assert "取消投票" not in labels(await opens_poll(house, house.leader))
        for command in (CancelPoll(ONE), CorrectPoll(ONE), DeclareVoid(ONE)):
            press = house.leader.forges(house.last(house.leader), pack(command))
            await w.settle()
            assert press.toast is not None
            assert "不归您办" in press.toast.text
        assert "取消投票" in labels(await opens_poll(house, mei))
        await house.taps(house.people["501"], "赞成", card(house))
        await other.taps(other.people["701"], "赞成", card(other))
        assert "投好了" in await house.taps(house.people["502"], "赞成", card(house))
        await w.passes(seconds=10)
        assert "3 / 5 已经投了，人数够了" in card(other).text
        await closes(house)
        for one in (house, other):
            assert "通过" in card(one).text
            assert sum("投票结果" in m.text for m in one.group.messages) == 1


async def test_a_leader_asks_their_own_unit_only(database_url: str) -> None:
    async with world(database_url) as w:
        house, other = await two_houses(w)
        await posts(house)
        assert "名单里没有您" in await pressed(house, other.people["701"], pack(Vote(ONE, "0")))
        assert [m for m in other.group.messages if LIGHTS in m.text] == []
        await w.passes(minutes=1)
        await house.says(house.leader, "/poll")
        await goes(house, house.leader, "发起投票")
        await house.says(house.leader, "第二个？")
        await goes(house, house.leader, "赞成或反对", "3 天", "更多设置")
        assert "哪里的人投" not in labels(house.last(house.leader))


async def pressed(house: House, person: Person, data: str) -> str:
    """The person's app sends this from the newest private message; what is answered."""
    person.starts(house.world.bot)
    await house.world.settle()
    press = person.forges(house.last(person), data)
    await house.world.settle()
    return press.toast.text if press.toast else ""


async def test_a_group_that_becomes_a_supergroup_goes_on_voting(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        await house.taps(house.people["501"], "赞成", card(house))
        house.group.upgrade()
        await w.settle()
        await w.passes(seconds=30)
        assert "1 / 4" in card(house).text
        await house.taps(house.people["502"], "赞成", card(house))
        await house.taps(house.people["503"], "赞成", card(house))
        await closes(house)
        assert "通过" in card(house).text
        assert sum("投票结果" in m.text for m in house.group.messages) == 1


async def test_a_poll_goes_on_where_the_bot_was_removed_and_came_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        group: Group = house.group
        group.removes(w.bot)
        await w.settle()
        ballot = await opens_ballot(house, house.people["501"])
        assert "还没投" in ballot.text
        await house.taps(house.people["501"], "赞成")
        house.leader.adds_bot(w.bot, group, rights=("can_pin_messages",))
        await w.settle()
        await w.passes(seconds=30)
        assert "1 / 4" in card(house).text
        await house.taps(house.people["502"], "赞成", card(house))
        await closes(house)
        assert "来投的不够" in card(house).text


async def test_the_ballot_speaks_the_language_of_who_reads_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house, LIGHTS, "赞成或反对", "3 天", "公开或保密", "保密")
        ann = house.people["501"]
        await speaks(w, ann, "en")
        ballot = await opens_ballot(house, ann)
        assert "ballot" in ballot.text.lower()
        assert "赞成" not in labels(ballot)
        await speaks(w, house.people["502"], "zh-Hant")
        assert "贊成" in labels(await opens_ballot(house, house.people["502"]))
        assert "🔒 保密" in card(house).text


async def speaks(w: World, person: Person, language: str) -> None:
    of = Account.__table__
    await w.arrange(lambda c: c.execute(update(of).where(of.c.telegram_id == person.id).values(language=language)))


async def test_a_closed_poll_shows_its_voters_receipt_and_ballot(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        await house.taps(house.people["501"], "反对", card(house))
        await closes(house)
        await opens_ballot(house, house.people["501"])
        await house.taps(house.people["501"], "看我的票")
        shown = house.last(house.people["501"]).text
        assert "投的是：反对" in shown
        assert "投票凭证" in shown
        assert "撤回" not in labels(house.last(house.people["501"]))
        await opens_ballot(house, house.people["502"])
        assert "看我的票" not in labels(house.last(house.people["502"]))
        await pressed(house, house.people["502"], pack(ShowBallot(LineId(3))))
        assert "这张票没有投" in heard(house, "502")


async def test_somebody_of_staff_who_does_not_live_here_reads_and_does_not_vote(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await gives_role(house, house.staff["committee"], "auditor")
        await posts(house)
        said = await opens_ballot(house, house.staff["committee"])
        assert LIGHTS in said.text
        assert "去投票" not in labels(said)
        assert await counted(w) == []
