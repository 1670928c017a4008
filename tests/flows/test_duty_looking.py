"""The rota as each sees it; the board's line; settings that change from the next turn on; its end."""

from datetime import date

from sqlalchemy import insert

from bot.domain.commands.duty import DutySettings, EndDuty, ShowDuty
from bot.sandbox.records import Message
from bot.screens.packing import base36
from storage.residents import Tie
from tests.browser import pages
from tests.duty import coming, duty_of, with_rota
from tests.flows.test_board import boarded
from tests.flows.test_duty_set_up import begins, does, private, said_aloud, sets_up, with_swap
from tests.flows.test_menus import labels
from tests.flows.test_saying_in_private import goes
from tests.pages import has_address
from tests.people import gives_role, settled_house, shares_home
from tests.web.test_feeds import tied
from tests.world import world


async def test_the_rota_as_residents_leader_and_strangers_see_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house)
        seen = await house.says(house.people["502"], "/menu")
        assert "轮值" in labels(seen)
        await goes(house, house.people["502"], "轮值")
        seen = house.last(house.people["502"])
        assert "6月2日 周二 早上 9 点开始" in seen.text
        assert "👉 9月1日 周二起　502" in seen.text
        for button in ("轮到我家", "换一换", "出门免值", "为什么是这样", "全年图", "日历", "记录", "我家不参加了"):
            assert button in labels(seen)
        assert "轮值设置" not in labels(seen)
        await house.says(house.leader, "/settings")
        await goes(house, house.leader, "轮值")
        assert "轮值设置" in labels(house.last(house.leader))
        stranger = w.sandbox.add_person("路过的")
        stranger.starts(w.bot, f"y_{base36(house.unit_id)}")
        await w.settle()
        assert "轮值表" not in house.last(stranger).text
        stranger.starts(w.bot, "y_zzzz")
        await w.settle()
        assert "轮值表" not in house.last(stranger).text


async def test_somebody_of_another_unit_does_not_see_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("801",), unit="4", community_id=house.community_id, bodies={})
        await with_rota(house)
        await does(other, other.people["801"], ShowDuty(house.unit_id))
        assert "6月2日" not in other.last(other.people["801"]).text
        await gives_role(other, other.people["801"], "auditor")
        await does(other, other.people["801"], ShowDuty(house.unit_id))
        assert "6月2日" in other.last(other.people["801"]).text


async def test_weeks_are_paged(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, period="week")
        await house.says(house.people["501"], "/duty")
        first = house.last(house.people["501"]).text
        await goes(house, house.people["501"], "后面")
        second = house.last(house.people["501"])
        assert second.text != first
        assert "前面" in "".join(labels(second))
        await goes(house, house.people["501"], "前面")
        assert house.last(house.people["501"]).text == first
        await goes(house, house.people["501"], "为什么是这样", "后面")
        assert "按次序" in house.last(house.people["501"]).text


async def test_a_turn_that_nobody_took_names_no_door_but_to_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        await with_rota(house, ("501", "502"))
        await begins(house, left=True)
        await w.passes(seconds=10)
        assert "小组长照看" in (await house.says(house.people["502"], "/duty")).text
        assert "本来是" not in house.last(house.people["502"]).text
        await goes(house, house.people["502"], "为什么是这样")
        assert "6月2日 周二 由小组长照看" in house.last(house.people["502"]).text
        assert "本来是 501" in (await house.says(house.leader, "/duty")).text
        assert "当值：小组长照看，到 8月1日" in board.text


async def test_the_board_names_who_is_on_duty(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        await with_rota(house, ("501", "502"))
        assert "当值" not in board.text
        await begins(house)
        await w.passes(seconds=10)
        assert "当值：501，到 8月1日 周六" in board.text


# settings


async def test_another_period_starts_from_the_next_turn(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        await begins(house)
        await with_swap(house, rota_id, "502", "503")
        await house.says(house.leader, "/duty")
        await goes(house, house.leader, "轮值设置", "改一改", "改多久", "一个星期", "改五件事", "改环境")
        await house.says(house.leader, "扫扫楼道")
        await goes(house, house.leader, "都好", "就这样改")
        duty = await duty_of(house)
        assert duty.running is not None
        assert duty.running.turn.until_on == date(2026, 8, 1), "whoever is on duty stays so"
        assert [one.starts_on for one in duty.coming[:3]] == [date(2026, 8, 1), date(2026, 8, 10), date(2026, 8, 17)]
        assert duty.rota.tasks["environment"] == "扫扫楼道"
        assert coming(duty, 3) == ["501", "502", "503"], "the swap of two months is void"
        for door, other in (("502", "503"), ("503", "502")):
            assert any(f"您家和 {other} 说好的换班" in one for one in private(house, house.people[door]))
        assert len(said_aloud(house, "从 8月1日 周六 起：每户一个星期")) == 1


async def test_only_the_tasks_changed_is_not_told_aloud(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        await with_swap(house, rota_id, "502", "503")
        await does(house, house.leader, DutySettings(rota_id))
        await goes(house, house.leader, "改一改", "改五件事", "改环境")
        await house.says(house.leader, "扫扫楼道")
        await goes(house, house.leader, "都好", "就这样改")
        assert coming(await duty_of(house), 4) == ["101", "501", "503", "502"], "a swap stands"
        assert not said_aloud(house, "轮值改了")


async def test_the_end_is_asked_twice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        assert "小组长" in await does(house, house.people["501"], EndDuty(rota_id, 2))
        await does(house, house.leader, DutySettings(rota_id))
        await goes(house, house.leader, "不轮值了", "还轮下去", "不轮值了", "不轮值了", "真的不轮了")
        assert "到今天为止" in house.last(house.leader).text
        assert len(said_aloud(house, "到今天为止")) == 1
        assert "还没有轮值" in (await house.says(house.people["501"], "/duty")).text
        assert "还没有" in await does(house, house.leader, DutySettings(rota_id))
        await sets_up(house)
        assert coming(await duty_of(house), 2) == ["101", "501"]


async def test_the_calendar_and_its_new_address_are_two_taps_away(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await has_address(house, site)
        await with_rota(house)
        ann, mate = house.people["501"], await shares_home(house, "501")
        tie = tied(house, mate, "501", "family")
        await w.arrange(lambda c: c.execute(insert(Tie.__table__).values(tie)))
        for one in (ann, mate):
            await house.says(one, "/duty")
            await goes(house, one, "日历")
        before = address_of(house.last(ann), "复制501地址")
        await goes(house, ann, "换501地址", "不换")
        assert address_of(house.last(ann), "复制501地址") == before
        await goes(house, ann, "换501地址")
        assert "501户的旧地址马上就看不到了" in house.last(ann).text
        assert "换好了" in await house.taps(ann, "换")
        assert address_of(house.last(ann), "复制501地址") != before
        assert "501户的轮值日历换了地址" in house.last(mate).text
        await goes(house, mate, "轮值日历")
        assert address_of(house.last(mate), "复制501地址") == address_of(house.last(ann), "复制501地址")


def address_of(message: Message, label: str) -> str:
    """What the button with this label copies."""
    found = [one for row in message.keyboard for one in row if one.text == label]
    return str(found[0].raw["copy_text"]["text"])
