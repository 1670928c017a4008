"""What is told of services, and what not: muted kinds, the digest, restarts in between, and two communities apart."""

from sqlalchemy import update

from bot.domain.commands.records import (
    ConfirmService,
    ShowServiceList,
    ShowServiceRecord,
    WithdrawService,
    WriteOfService,
)
from bot.domain.service.record import RecordId, State
from storage.residents import Account
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.people import LEADER_DOOR, settled_house
from tests.served import confirmed, final, logs, published, starts_weeks, states
from tests.world import world

ONE = RecordId(1)


async def test_who_muted_service_finds_it_behind_the_button_and_the_next_is_asked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        muted = update(Account.__table__).where(Account.__table__.c.telegram_id == bea.id).values(muted=["service"])
        await w.arrange(lambda c: c.execute(muted))
        await logs(house, ann)
        assert not any("帮了您家" in one for one in texts(house, bea))
        await house.says(bea, "/service")
        assert "有 1 次服务等您确认" in house.last(bea).text
        for _ in range(8):
            await w.passes(days=1)
        assert any("等您确认" in one for one in texts(house, house.leader))
        await house.says(bea, "/service")
        await goes(house, bea, "等我确认 1", "2 小时", "✅ 确有此事")
        assert await states(house) == [State.CONFIRMED]


async def test_good_news_waits_for_the_digest_and_bad_news_speaks(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        await w.passes(hours=2)
        ann, bea = house.people["501"], house.people["502"]
        await confirmed(house, ann, bea)
        assert not any("有人确认了" in one for one in texts(house, ann))
        await logs(house, ann)
        await goes(house, bea, "❌ 没有这回事")
        await house.says(bea, "没有的事")
        assert "没有的事" in house.last(ann).text
        await w.passes(hours=10)
        assert any("有人确认了" in one for one in texts(house, ann))
        await published(house)
        await final(house)
        assert not any("记上了" in one for one in texts(house, ann)), "at ten in the morning nobody is rung"
        await w.passes(hours=9)
        assert sum("记上了" in one for one in texts(house, ann)) == 1


async def test_what_waits_in_the_evening_of_a_stop_is_caught_up(database_url: str) -> None:
    """The service stood still from before the list appeared until after it should have closed, and once more: it is
    open for all its days."""
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        await confirmed(house, house.people["501"], house.people["502"])
        for _ in range(2):
            await w.passes(days=11)
            assert await states(house) == [State.PUBLISHED]
        for _ in range(5):
            await w.passes(days=1)
        assert await states(house) == [State.FINAL]


async def test_another_communitys_people_see_and_do_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        other = await settled_house(w, ("701", "702"), unit="9")
        ann = house.people["501"]
        await logs(house, ann)
        for person in (other.people["701"], other.administrator, other.people[LEADER_DOOR]):
            for forged in (
                ShowServiceRecord(ONE), ConfirmService(ONE), WithdrawService(ONE), WriteOfService(ONE, "deny"),
                WriteOfService(ONE, "object"), WriteOfService(ONE, "back"),
            ):  # fmt: skip
                assert "不归您" in (said := await forges(other, person, forged)) or "没登记" in said
            assert not any("扛了两袋米" in one for one in texts(other, person))
        assert await states(house) == [State.WAITING]
        await goes(house, house.people["502"], "✅ 确有此事")
        await published(house)
        for person in (other.people["701"], other.administrator):
            answer = await forges(other, person, ShowServiceList(1))
            assert "扛了" not in answer
            assert not any("扛了两袋米" in one for one in texts(other, person))
            await house.says(person, "/service")
            await goes(other, person, "📋 服务公示")
            assert "还没有公示过" in other.last(person).text
