"""Several turns to look at for one person; buttons of a day, or of a turn, that is over."""

from datetime import date

from bot.domain.commands.duty import TickTask
from bot.screens.packing import pack
from tests.duty import duty_of, with_rota
from tests.flows.test_duty_set_up import lives_alone
from tests.flows.test_duty_turns import begun, card, shows_turn, until
from tests.flows.test_menus import labels
from tests.people import settled_house
from tests.world import world


async def test_the_leader_looks_at_a_left_turn_or_at_the_own_next_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, ("501", "101"), period="week", starts_on=date(2026, 6, 3))
        await until(w, 2026, 6, 3)
        await house.taps(house.leader, "我家接班")
        await until(w, 2026, 6, 18, 10)
        assert "现在由小组长照看" in card(house).text
        shown = await shows_turn(house, house.leader)
        assert "有两班" in shown.text
        assert labels(shown)[:2] == ["501 · 6月15日 周一起", "101 · 6月22日 周一起"]
        await house.taps(house.leader, "501 ·", shown)
        assert "替501接班" in labels(house.last(house.leader))
        shown = await shows_turn(house, house.leader)
        await house.taps(house.leader, "101 ·", shown)
        assert await house.taps(house.leader, "我家接班") == "接班了，谢谢！"
        assert "101户当值" in house.last(house.leader).text, "the turn that was accepted stays in view"
        assert "您家接班了" in house.last(house.leader).text


async def test_a_helper_of_two_homes_opens_either_turn(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601", "602"))
        helper = house.staff["property"]
        await lives_alone(house, "601", helper)
        await lives_alone(house, "602", helper)
        await with_rota(house, ("601", "602"))
        await until(w, 2026, 6, 2)
        await shows_turn(house, helper)
        await house.taps(helper, "601 ·")
        assert await house.taps(helper, "我家接班") == "接班了，谢谢！"
        await until(w, 2026, 7, 28)
        shown = await shows_turn(house, helper)
        await house.taps(helper, "602 ·", shown)
        assert await house.taps(helper, "我家接班") == "接班了，谢谢！"
        duty = await duty_of(house)
        promised = [(one.starts_on, duty.doors[one.household_id]) for one in duty.plan.promises]
        assert promised == [(date(2026, 8, 1), "602")]
        await until(w, 2026, 8, 1)
        assert "602户当值" in card(house).text


async def test_a_tick_of_yesterdays_screen_takes_todays_not_away(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await house.taps(house.leader, "我家接班")
        shown = await shows_turn(house, house.leader)
        await house.taps(house.leader, "▫️ 环境", shown)
        yesterdays = house.last(house.leader)
        await w.passes(days=1)
        await house.taps(house.leader, "✅ 环境", card(house))
        assert "（2次" in card(house).text
        assert "前些天的按钮" in await house.taps(house.leader, "✅ 环境", yesterdays)
        assert "（2次" in card(house).text
        assert "✅ 环境" in labels(house.last(house.leader))
        assert await house.taps(house.leader, "✅ 环境", house.last(house.leader)) == "这一勾取消了"
        assert "（1次" in card(house).text


async def test_a_tick_button_of_a_turn_that_is_over_ticks_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await until(w, 2026, 8, 1)
        rota = (await duty_of(house)).rota
        press = house.leader.forges(card(house), pack(TickTask(rota.id, "2026-06-02", "safety", done=True)))
        await w.settle()
        assert press.toast is not None
        assert "变过了" in press.toast.text
        assert "▫️ 安全" in card(house).text
