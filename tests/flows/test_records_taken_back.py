"""What is final is taken back with its points and certificate; whose words stay out of a list; who is forgotten."""

import pytest
from sqlalchemy import select

import storage.points
import storage.service
from bot.domain.commands.records import (
    FindObjected,
    WriteOfService,
)
from bot.domain.points.ledger import Entry, Why, wallet_of
from bot.domain.service.record import RecordId, State
from storage.personal import everything
from storage.residents import account_of
from storage.service.record_tables import CertificateRow, ServiceListRow, ServiceObjection
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_records_publishing import objects, reads, ready
from tests.flows.test_saying_in_private import goes, sends
from tests.people import House, gives_role, settled_house, shares_home
from tests.served import (
    RECORD,
    final,
    keys,
    logs,
    points,
    published,
    starts_weeks,
    states,
)
from tests.world import world

ONE = RecordId(1)
LIST, OBJECTION = ServiceListRow.__table__, ServiceObjection.__table__


async def taken_back(house: House) -> None:
    """The administrator corrects the record afterwards, found in its list."""
    await house.says(house.administrator, "/menu")
    await goes(house, house.administrator, "公益", "📋 服务公示", "第 2026-01 期", "看第1条", "更正收回")
    await house.says(house.administrator, "记成两个人的了")


async def test_a_final_record_is_taken_back_with_its_points_and_certificate(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        await final(house)
        ann = house.people["501"]
        await house.says(ann, "/service")
        await goes(house, ann, "我的服务", "服务证明", "今年的", "留空手写")
        assert "2026-000001" in house.last(ann).text
        await taken_back(house)
        assert await states(house) == [State.WITHDRAWN]
        assert await points(house, "501") == 0
        assert await keys(house) == ["service:1", "reversed:service:1"]
        told = "".join(texts(house, ann))
        assert "不是处罚" in told
        assert "20 分也退回" in told
        assert "2026-000001" in told
        withdrawn = await w.stored(lambda c: c.execute(select(CertificateRow.__table__.c.withdrawn_at)).scalar_one())
        assert withdrawn is not None
        assert "还没有算数" in await forges(house, house.administrator, WriteOfService(ONE, "back"))
        assert await keys(house) == ["service:1", "reversed:service:1"]


async def test_who_takes_a_record_back_and_who_makes_a_certificate_wait_for_each_other(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both lock the volunteer before they read or withdraw, so that no certificate counts what is being taken back."""
    async with world(database_url) as w:
        house = await ready(w)
        await final(house)
        done: list[str] = []

        def noted(module: object, name: str) -> None:
            does = getattr(module, name)

            def note(*of: object) -> object:
                done.append(name)
                return does(*of)

            monkeypatch.setattr(module, name, note)

        noted(storage.service.askings, "lock_person")
        noted(storage.service.records, "final_between")
        noted(storage.service.certificates, "withdraw")
        ann = house.people["501"]
        await house.says(ann, "/service")
        await goes(house, ann, "我的服务", "服务证明", "今年的", "留空手写")
        assert done[-2:] == ["lock_person", "final_between"]
        done.clear()
        await taken_back(house)
        assert done == ["lock_person", "withdraw"]


async def test_points_that_are_spent_stay_and_it_is_said(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        await final(house)
        mine, theirs = wallet_of(house.households["501"], None), wallet_of(house.households["502"], None)
        gift = Entry("gift:x", Why.GIFT, mine, theirs, 15, house.residents[house.people["501"]], 2026)
        await w.arrange(lambda c: storage.points.ledger.post(c, house.community_id, [gift], w.clock.now()))
        await taken_back(house)
        assert await states(house) == [State.WITHDRAWN]
        assert await points(house, "501") == 5
        assert await keys(house) == ["service:1", "gift:x"]
        assert any("已经用掉" in one for one in texts(house, house.people["501"]))


async def test_what_housemates_earned_is_not_taken_for_it(database_url: str) -> None:
    """The wallet has enough, but of the volunteer's own points nothing is left."""
    async with world(database_url) as w:
        house = await ready(w)
        await final(house)
        mine, theirs = wallet_of(house.households["501"], None), wallet_of(house.households["502"], None)
        gone = Entry("gift:x", Why.GIFT, mine, theirs, 20, house.residents[house.people["501"]], 2026)
        came = Entry("gift:y", Why.GIFT, theirs, mine, 20, None, 2026)
        await w.arrange(lambda c: storage.points.ledger.post(c, house.community_id, [gone, came], w.clock.now()))
        await taken_back(house)
        assert await points(house, "501") == 20
        assert "reversed:service:1" not in await keys(house)


async def test_a_door_of_another_stairwell_is_taken_out_where_it_was_for_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        await starts_weeks(house)
        ann, eve = house.people["501"], other.people["801"]
        await house.says(ann, "/service")
        await goes(house, ann, "记一次服务", "跑腿搬东西", "1 小时")
        await house.says(ann, "给801买菜")
        await goes(house, ann, "今天")
        await house.says(ann, "3-3-801")
        await goes(house, ann, "发出去")
        await goes(house, eve, "✅ 确有此事")
        await published(house)
        shown = await reads(house, house.people["502"])
        assert "买菜" in shown
        assert "801" not in shown


async def test_who_was_in_charge_takes_along_no_more_than_the_list_says(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann, bea, leader = house.people["501"], house.people["502"], house.leader
        await logs(house, ann, words="陪着去看病", more=("🤝 困难帮扶",))
        await goes(house, bea, "✅ 确有此事")
        kept = await w.stored(lambda c: everything(c, account_of(c, leader.id).id))  # type: ignore[union-attr]
        (mine,) = kept["services_in_charge_of"]
        assert (mine["minutes"], mine["beneficiary_id"], mine["content"]) == (120, "…", "…")
        assert "看病" not in str(kept)


async def test_who_lives_with_the_volunteer_neither_decides_nor_reads_who_objects(database_url: str) -> None:
    async with world(database_url) as w:
        house = await ready(w)
        mate = await shares_home(house, "501")
        await gives_role(house, mate, "administrator", f"community:{house.community_id}")
        await objects(house, house.people["503"], "那天没看见有人来")
        await forges(house, mate, FindObjected())
        assert "3-2-503" not in house.last(mate).text
        assert "没看见" not in house.last(mate).text
        assert "由别人核实" in await forges(house, mate, WriteOfService(ONE, "stays"))
        await forges(house, house.administrator, FindObjected())
        assert "3-2-503" in house.last(house.administrator).text


# being forgotten


async def test_who_is_forgotten_leaves_hours_and_no_words(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann, bea = house.people["501"], house.people["502"]
        await house.says(ann, "/service")
        await goes(house, ann, "记一次服务", "修修补补", "1 小时")
        await sends(house, ann, "photo")
        await house.says(ann, "换了水龙头")
        await goes(house, ann, "今天", "502", "发出去")
        await goes(house, bea, "✅ 确有此事")
        await published(house)
        await final(house)
        await logs(house, ann, words="修了门铃")
        kept = await w.stored(lambda c: everything(c, account_of(c, ann.id).id))  # type: ignore[union-attr]
        assert [len(kept[name]) for name in ("services", "service_photos", "services_asked_about")] == [2, 1, 2]
        await house.says(ann, "/forgetme")
        await goes(house, ann, "忘掉我", "真的忘掉")
        rows = await w.stored(lambda c: c.execute(select(RECORD).order_by(RECORD.c.id)).all())
        assert [(row.content, row.place, row.for_whom) for row in rows] == [("", "", "")] * 2
        assert [row.minutes for row in rows] == [60, 120]
        assert await states(house) == [State.FINAL, State.WITHDRAWN]
        shown = await reads(house, bea)
        assert "一位邻居" in shown
        assert "501" not in shown
