"""Objections: to the roll while a poll runs, to its result for five days; answered in public; a result made void."""

from bot.sandbox.persons import Person
from tests.flows.test_polls_results import decided, looks
from tests.people import House, settled_house
from tests.polls import LIGHTS, card, labels, posts
from tests.world import world


async def objects(house: House, person: Person, words: str) -> None:
    shown = await looks(house, person)
    await house.taps(person, next(one for one in labels(shown) if one.startswith("❗ 异议")), shown)
    await house.taps(person, "提异议", shown)
    await house.says(person, words)


async def answers(house: House, how: str, words: str) -> None:
    shown = await looks(house, house.leader)
    await house.taps(house.leader, next(one for one in labels(shown) if one.startswith("❗ 异议")), shown)
    await house.taps(house.leader, how, shown)
    await house.says(house.leader, words)


def said(house: House, words: str) -> list[str]:
    """What the group was told that has these words, but for cards."""
    return [one.text for one in house.group.messages if words in one.text and not one.text.startswith("🗳 投票\n")]


async def test_an_objection_is_answered_in_public_and_the_group_hears_the_end(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        ann, bob = house.people["501"], house.people["502"]
        await objects(house, ann, "502 投了两次")
        assert "3-2-501 对结果：502 投了两次" in house.last(ann).text
        assert "提异议" not in labels(house.last(ann)), "one each"
        assert any("有人提异议，请答复" in one.text for one in house.leader.chat(w.bot).messages)
        await w.passes(seconds=10)
        assert "有 1 条异议还没答复" in card(house).text
        await answers(house, "解释 501", "只有一张票，名单上看得到")
        await w.passes(minutes=10)
        assert any("有答复了" in one.text and "只有一张票" in one.text for one in ann.chat(w.bot).messages)
        assert "没答复" not in card(house).text
        listed = await looks(house, bob)
        await house.taps(bob, "❗ 异议 1", listed)
        assert "💬 答复：只有一张票，名单上看得到" in listed.text
        assert "解释 501" not in labels(listed)
        assert "宣布作废" not in labels(listed)
        await w.passes(days=5, hours=12)
        await w.passes(days=1)
        assert len(said(house, "公示期满，1 条异议都答复了")) == 1
        await objects_too_late(house, bob)


async def objects_too_late(house: House, person: Person) -> None:
    shown = await looks(house, person)
    await house.taps(person, "❗ 异议 1", shown)
    assert "提异议" not in labels(shown)


async def test_nobody_objects_and_the_group_hears_so_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        await w.passes(days=5, hours=12)
        await w.passes(days=1)
        await w.passes(days=1)
        assert len(said(house, "公示期满，没有人提异议")) == 1


async def test_what_is_not_answered_becomes_the_leaders_task(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        await objects(house, house.people["501"], "没通知我")
        await w.passes(days=5, hours=12)
        await w.passes(days=1)
        assert len(said(house, "1 条异议，还有 1 条没答复")) == 1
        assert any("还有 1 条异议没答复" in one.text for one in house.leader.chat(w.bot).messages)


async def test_the_roll_is_objected_to_while_the_poll_runs(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        ballot = await looks(house, house.people["503"])
        await house.taps(house.people["503"], "回去", ballot)
        await house.taps(house.people["503"], "❗ 异议", ballot)
        await house.taps(house.people["503"], "提异议", ballot)
        await house.says(house.people["503"], "504 也住了人")
        assert "3-2-503 对名单：504 也住了人" in house.last(house.people["503"]).text
        await w.passes(seconds=10)
        assert "有 1 条异议还没答复" in card(house).text


async def test_an_upheld_objection_lets_the_leader_declare_the_result_void(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        await objects(house, house.people["501"], "名单漏了 504")
        await answers(house, "同意 501", "是漏了，重新投")
        shown = house.last(house.leader)
        assert "✔️ 说得对：是漏了，重新投" in shown.text
        await house.taps(house.leader, "宣布作废", shown)
        await house.says(house.leader, "名单漏了一户")
        assert any("➕ 发起投票" in labels(one) for one in house.leader.chat(w.bot).messages)
        await w.passes(minutes=10)
        assert "结果作废了：名单漏了一户" in card(house).text
        assert said(house, f"投票“{LIGHTS}”的结果作废了：名单漏了一户")
        log = await house.says(house.administrator, "/log")
        assert "第 1 号投票的结果宣布作废" in log.text
        shown = await looks(house, house.people["502"])
        assert "🔍 查一查" not in labels(shown)
        await w.passes(days=6)
        assert not said(house, "公示期满"), "what is void does not come to stand"


async def test_without_an_upheld_objection_nobody_makes_a_result_void(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        await objects(house, house.people["501"], "我不同意")
        press = house.leader.forges(house.last(house.leader), "zvo:1")
        await w.settle()
        assert press.toast is not None
        assert "才能宣布结果作废" in press.toast.text
        shown = await looks(house, house.people["502"])
        for forged in ("zan:1:1", "zan:1:0", "zvo:1"):
            press = house.people["502"].forges(shown, forged)
            await w.settle()
            assert press.toast is not None, forged


async def test_a_neighbour_of_another_unit_cannot_object(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("601",), unit="3", community_id=house.community_id, bodies={})
        await decided(house)
        shown = await looks(other, other.people["601"])
        assert not [one for one in labels(shown) if one.startswith("❗")]
        press = other.people["601"].forges(shown, "zma:1")
        await w.settle()
        assert press.toast is not None
        assert "别的单元" in press.toast.text


async def test_nobody_answers_their_own_objection(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        await objects(house, house.leader, "名单漏了 504")
        shown = house.last(house.leader)
        assert "同意 101" not in labels(shown)
        for forged in ("zan:1:1", "zan:1:0"):
            press = house.leader.forges(shown, forged)
            await w.settle()
            assert press.toast is not None
            assert "请别人来答复" in press.toast.text
        await w.passes(minutes=10)
        assert any("有人提异议，请答复" in one.text for one in house.administrator.chat(w.bot).messages)
        admins = await looks(house, house.administrator)
        await house.taps(house.administrator, "❗ 异议 1", admins)
        await house.taps(house.administrator, "同意 101", admins)
        await house.says(house.administrator, "是漏了")
        assert "✔️ 说得对：是漏了" in house.last(house.administrator).text
