"""What staff write about a matter: begun in time, finished too late, with pictures, for bodies on-line and off."""

import pytest
from sqlalchemy import select

from bot.domain.base import BodyId, MatterId
from bot.domain.commands.matters import Begin, HandTo
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.matters import Entry
from tests.flows.test_danger import texts
from tests.flows.test_handling import filed, opens
from tests.flows.test_hidden_matters import looks
from tests.flows.test_matters import card_of
from tests.flows.test_saying_in_private import goes, sends
from tests.people import House, gives_role, settled_house
from tests.world import world


async def begins(house: House, person: Person, step: str) -> str:
    """The toast after the step's button was pressed, wherever it stands."""
    press = person.forges(house.last(person), pack(Begin(MatterId(1), step)))
    await house.world.settle()
    return (await press.answered()).text


async def test_a_step_begun_before_the_matter_changed_ends_with_a_sentence_and_loses_no_word(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann, clerk = house.people["501"], house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "问一问")
        await opens(house, ann, card_of(house))
        await goes(house, ann, "不说了", "收回这件事")
        told = (await house.says(clerk, "是楼梯口那盏吗？")).text
        assert "已经收回了" in told
        assert "是楼梯口那盏吗？" in told
        await house.says(clerk, "/menu")
        assert "接着填" not in str(house.last(clerk).buttons), "the step is over"


async def test_handed_on_meanwhile(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "记一笔")
        await looks(house, house.administrator)
        await goes(house, house.administrator, "转给别人", "阳光社区居委会")
        told = (await house.says(clerk, "已派人去看")).text
        assert "不归您" in told
        assert "已派人去看" in told


@pytest.mark.parametrize(("step", "why"), [("answer", "没有问题要回答"), ("reopen", "还在办"), ("done", "收回")])
async def test_a_step_that_leads_nowhere_is_not_begun(database_url: str, step: str, why: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann, clerk = house.people["501"], house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await opens(house, ann, card_of(house))
        if step == "done":
            await goes(house, ann, "不说了", "收回这件事")
        assert why in await begins(house, clerk if step == "done" else ann, step)


async def test_done_with_an_album_and_a_note_with_a_picture(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "记一笔")
        await sends(house, clerk, "photo")
        await goes(house, clerk, "发出去")
        assert "照片 1" in str(house.last(clerk).buttons)
        await goes(house, clerk, "办好了")
        clerk.sends_photo(w.bot, caption="换了新灯", count=3)
        await w.settle()
        await goes(house, clerk, "发出去")
        aloud = [m for m in house.group.messages if m.photo]
        assert len(aloud) == 3
        assert any("换了新灯" in m.text for m in house.group.messages)
        kinds = await w.stored(lambda c: sorted(c.exec_driver_sql("SELECT kind FROM attachments").scalars()))
        assert kinds == ["done"] * 3 + ["note"]


async def test_what_is_written_in_pieces_or_under_a_picture_is_kept_whole(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "办好了")
        await house.says(clerk, "换了" * 600)
        clerk.sends_photo(w.bot, caption="这是新灯")
        await w.settle()
        asked = house.last(clerk)
        assert "太长了" in (await house.says(clerk, "长" * 1000)).text
        await house.taps(clerk, "发出去", asked)
        done = select(Entry.__table__.c.about).where(Entry.__table__.c.kind == "done")
        said = str(await w.stored(lambda c: c.execute(done).scalar_one()))
        assert "这是新灯" in said
        assert "长" not in said


async def test_an_answer_may_be_spoken(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann, clerk = house.people["501"], house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "问一问")
        await house.says(clerk, "哪一盏？")
        await goes(house, ann, "看这件事", "回答")
        await sends(house, ann, "voice")
        await goes(house, ann, "发出去")
        await house.opens(clerk, 1)
        await goes(house, clerk, "📷 照片 1")
        assert house.last(clerk).file is not None


async def test_declining_needs_a_reason_and_a_name(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        await goes(house, clerk, "不归我们")
        assert "打几个字" in await sends(house, clerk, "photo")
        await house.says(clerk, "/menu")
        await goes(house, clerk, "接着填")
        await house.says(clerk, "是电力公司的")
        assert "回话" in card_of(house).text, "not yet"
        await house.says(clerk, "电力公司")
        assert "另找人" in card_of(house).text
        assert "再按“转给别人”" in house.last(house.administrator).text
        assert "三楼灯坏了" in (await house.says(house.administrator, "/queue")).text


async def test_handing_to_a_body_of_another_community_to_the_same_or_to_nobody(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        other = await settled_house(w, ("801",))
        clerk = house.staff["property"]
        await opens(house, clerk, await filed(house, "501", "三楼灯坏了"))
        for body, why in ((other.bodies["property"], "用不了"), (BodyId(10**9), "用不了"),
                          (house.bodies["property"], "已经在")):  # fmt: skip
            press = clerk.forges(house.last(clerk), pack(HandTo(MatterId(1), body)))
            await w.settle()
            assert why in (await press.answered()).text
        assert not texts(other, other.staff["property"])


async def test_nobody_answered_the_telephone_and_a_promise_made_twice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), offline=("property",))
        leader = house.leader
        card = await filed(house, "501", "三楼灯坏了")
        await goes(house, leader, "打过电话")
        await house.says(leader, "响了十声没人接")
        await goes(house, leader, "没有结果")
        assert "响了十声没人接" in house.last(leader).text
        assert "回话" in card.text, "the clock runs all the same"
        await goes(house, leader, "打过电话")
        await house.says(leader, "王师傅，明天来")
        await looks(house, house.administrator)
        await goes(house, house.administrator, "收到了")
        await goes(house, leader, "答应去办")
        assert "王师傅，明天来" in house.last(leader).text, "what they said is kept"


async def test_whoever_rings_hears_of_their_own_matter_and_is_not_asked_to_ring_for_one_withdrawn(
    database_url: str,
) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), offline=("property",))
        await filed(house, "101", "三楼灯坏了")
        assert "0816-2222222" in house.last(house.leader).text
        await filed(house, "501", "单元门关不上")
        await looks(house, house.people["501"], 2)
        await goes(house, house.people["501"], "不说了", "收回这件事")
        assert "0816-2222222" in house.last(house.leader).text, "two things were said alone today already"
        await w.passes(hours=10)
        assert "不用办了" in house.last(house.leader).text
        assert "电话" not in house.last(house.leader).text


async def test_a_body_that_gets_its_first_person_sees_what_was_filed_before(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), offline=("property",))
        await filed(house, "501", "三楼灯坏了")
        new = house.people["502"]
        where = house.bodies["property"]
        await gives_role(house, new, "staff", f"body:{where}", body_id=where)
        queue = await house.says(new, "/queue")
        assert "三楼灯坏了" in queue.text
        assert "3栋2单元" in queue.text, "staff must know where to go"
        await looks(house, new)
        await goes(house, new, "收到了")
        assert "收到了" in card_of(house).text
        press = house.leader.forges(house.last(house.leader), pack(Begin(MatterId(1), "ring")))
        await w.settle()
        assert "不归您" in (await press.answered()).text


async def test_without_any_body_the_administrator_has_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), bodies={})
        await filed(house, "501", "门口有人摆摊占道")
        assert "归城管部门管" in card_of(house).text, "the reporter is told who is responsible"
        assert "摆摊" in (await house.says(house.administrator, "/queue")).text
        await looks(house, house.administrator)
        await goes(house, house.administrator, "收到了")
        assert "阳光社区" in card_of(house).text
        await goes(house, house.administrator, "转办单")
        assert house.last(house.administrator).file is not None


async def test_a_letter_asked_for_twice_comes_once_and_bears_the_day(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), offline=("property",))
        await filed(house, "501", "<b>灯</b> #x $y " + "很长的话" * 400)
        ring = house.last(house.leader)
        for _ in range(2):
            house.leader.taps(ring, "转办单")
        await w.settle()
        letters = [m for m in house.leader.chat(w.bot).messages if m.file is not None]
        assert len(letters) == 1
