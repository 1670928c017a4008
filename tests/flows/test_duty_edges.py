"""Turns where something is unusual: nobody's, left behind, looked after by the leader, a helper's from elsewhere."""

from datetime import date, timedelta
from functools import partial

from sqlalchemy import Connection

import storage.duty
import storage.residents
from bot.domain.commands.duty import AcceptTurn, AskToTakeOver, EndDuty, RefuseTurn, TakeOver, TakePart, TickTask
from bot.domain.commands.duty_swaps import OfferTurn, TakeTurn
from bot.screens.packing import pack
from storage.rights import RoleGrant
from tests.duty import coming, duty_of, with_rota
from tests.flows.test_duty_set_up import lives_alone
from tests.flows.test_duty_turns import begun, card, shows_turn, texts, until
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.redemption import earn, with_shop
from tests.world import world


async def test_a_handover_does_not_name_the_door_that_left_its_turn(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await until(w, 2026, 7, 27)
        shown = await shows_turn(house, house.people["501"])
        assert "前一班由小组长照看" in shown.text
        assert "101" not in shown.text


async def test_the_leader_says_for_whom_a_turn_is_accepted(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, ("501", "502", "101"), starts_on=date(2026, 6, 2))
        await until(w, 2026, 8, 6)
        shown = await shows_turn(house, house.leader)
        assert shown.buttons[0] == ["替501接班", "我家来代"]
        await house.taps(house.leader, "我家来代", shown)
        assert "101户当值" in card(house).text
        assert not any("小组长替您家接了班" in one for one in texts(house, house.people["501"]))


async def test_an_old_button_accepts_for_no_other_household(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, starts_on=date(2026, 6, 4))
        day, mine, other = "2026-06-04", house.households["101"], house.households["502"]
        await until(w, 2026, 6, 3, 10)
        old = house.last(house.leader)
        house.leader.forges(old, pack(OfferTurn(rota_id, mine, "swap", day, other)))
        await w.settle()
        await house.taps(house.people["502"], "换")
        assert coming(await duty_of(house), 1) == ["502"]
        press = house.leader.forges(old, pack(AcceptTurn(rota_id, day, mine)))
        await w.settle()
        assert press.toast is not None
        assert "变过了" in press.toast.text
        await until(w, 2026, 6, 4)
        running = (await duty_of(house)).running
        assert running is not None
        assert running.accepted_at is None


async def test_a_helper_from_elsewhere_accepts_the_turn(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        helper = house.staff["property"]
        await lives_alone(house, "601", helper)
        await with_rota(house, ("601", "501"))
        await until(w, 2026, 6, 2)
        await until(w, 2026, 8, 1)
        await shows_turn(house, helper)
        assert await house.taps(helper, "我家接班") == "接班了，谢谢！"
        assert "601户当值" in card(house).text


async def test_a_helper_takes_over_for_the_household_that_was_asked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        helper = house.staff["property"]
        await lives_alone(house, "601", helper)
        rota_id = await with_rota(house, ("501", "601"))
        await until(w, 2026, 8, 6)
        house.leader.forges(card(house), pack(AskToTakeOver(rota_id, "2026-08-01", house.households["501"])))
        await w.settle()
        running = (await duty_of(house)).running
        assert running is not None
        asked = "601" if running.turn.household_id == house.households["501"] else "501"
        who = helper if asked == "601" else house.people["501"]
        house.leader.forges(
            card(house), pack(AskToTakeOver(rota_id, running.turn.starts_on.isoformat(), house.households[asked]))
        )
        await w.settle()
        assert await house.taps(who, "我家来代") == "接班了，谢谢！"
        assert f"{asked}户当值" in card(house).text


async def test_a_household_without_a_phone_is_asked_at_the_door(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await until(w, 2026, 6, 9)
        house.people["502"].blocks(w.bot)
        await w.settle()
        rota = (await duty_of(house)).rota
        press = house.leader.forges(card(house), pack(AskToTakeOver(rota.id, "2026-06-02", house.households["502"])))
        await w.settle()
        assert press.toast is not None
        assert press.toast.text == "502户没法发消息，请您上门问一声"


async def test_what_was_asked_for_and_never_decided_stands_in_the_way_of_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house)
        ann = house.people["501"]
        for until_on in ("6月10日", "7月10日"):
            await house.says(ann, "/duty")
            await goes(house, ann, "出门免值", "想免值")
            await house.says(ann, "摔断了腿，要养着")
            await house.says(ann, until_on)
            await until(w, 2026, 6, 20)
        duty = await duty_of(house)
        kept = await w.stored(lambda connection: storage.duty.rotas.pauses(connection, duty.rota))
        assert [(one.state, one.until_on) for one in kept] == [("asked", date(2026, 7, 10))]


async def test_the_rest_of_a_turn_whose_household_leaves_can_be_taken(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, ("501", "502", "503"))
        await until(w, 2026, 6, 2)
        ann, gone = house.people["501"], house.households["501"]
        await house.taps(ann, "我家接班")
        ann.forges(card(house), pack(TakePart(rota_id, gone, on=False, sure=True)))
        await w.settle()
        assert "现在由小组长照看" in card(house).text
        assert "501" not in card(house).text
        await house.taps(house.leader, "请502代")
        assert await house.taps(house.people["502"], "我家来代") == "接班了，谢谢！"
        running = (await duty_of(house)).running
        assert running is not None
        assert set(running.turn.counted) == {gone, house.households["502"]}, "both served"


async def test_who_left_its_turn_is_not_asked_to_accept_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, ("501", "502", "503"))
        await until(w, 2026, 6, 2)
        ann = house.people["501"]
        ann.forges(card(house), pack(TakePart(rota_id, house.households["501"], on=False, sure=True)))
        await w.settle()
        before = len(texts(house, ann))
        await until(w, 2026, 6, 9)
        assert not any("没接" in one for one in texts(house, ann)[before:])


async def test_a_tick_counts_once_where_no_household_serves(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, ())
        await until(w, 2026, 6, 2)
        running = (await duty_of(house)).running
        assert running is not None
        assert running.turn.household_id is None
        for _ in range(2):
            house.leader.forges(card(house), pack(TickTask(rota_id, "2026-06-02", "safety", done=True)))
            await w.settle()
        kept = running
        assert len(await w.stored(lambda connection: storage.duty.turns.entries(connection, kept))) == 1
        shown = await shows_turn(house, house.leader)
        assert "小组长照看" in shown.text
        assert shown.buttons[0] == ["我家来代"]


async def test_where_nobody_leads_the_administrator_hears_of_a_turn_nobody_took(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, ("501", "502"))
        grants = RoleGrant.__table__
        await w.arrange(lambda connection: connection.execute(grants.delete().where(grants.c.role == "leader")))
        await until(w, 2026, 6, 9)
        assert any("没接" in one for one in texts(house, house.administrator))


async def test_the_leader_hears_no_more_of_a_turn_that_was_accepted(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id = await with_rota(house, ("501", "502"))
        house.leader.blocks(w.bot)
        await w.settle()
        await until(w, 2026, 6, 9)
        house.people["502"].forges(card(house), pack(TakeOver(rota_id, "2026-06-02")))
        await w.settle()
        house.leader.unblocks(w.bot)
        house.leader.starts(w.bot)
        await w.settle()
        await w.passes(minutes=1)
        assert "502户当值" in card(house).text
        assert not any("三天了还没接" in one for one in texts(house, house.leader))


async def test_what_stands_in_the_group_is_over_when_the_rota_ends(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        rota_id, giver = (await duty_of(house)).rota.id, house.households["501"]
        house.people["501"].forges(card(house), pack(OfferTurn(rota_id, giver, "swap", "2026-08-01")))
        await w.settle()
        await w.passes(hours=6)
        assert any("我家来换" in row for one in house.group.messages for row in one.buttons)
        house.leader.forges(card(house), pack(EndDuty(rota_id, 2)))
        await w.settle()
        await w.passes(minutes=5)
        assert "这一班过去了" in card(house).text
        asked = ("✅ 环境", "我家来换")
        assert not any(one in row for message in house.group.messages for row in message.buttons for one in asked)


async def test_a_household_objects_to_what_the_leader_accepted_for_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, ("501", "502"), starts_on=date(2026, 6, 2))
        await until(w, 2026, 6, 6)
        shown = await shows_turn(house, house.leader)
        await house.taps(house.leader, "替501接班", shown)
        told = house.last(house.people["501"])
        assert "小组长替您家接了班" in told.text
        assert await house.taps(house.people["501"], "不同意", told) == "好的，不算接了，小组长知道了"
        assert "现在由小组长照看" in card(house).text
        assert any("501户说" in one and "接不了" in one for one in texts(house, house.leader))
        press = house.people["501"].forges(told, pack(RefuseTurn((await duty_of(house)).rota.id, "2026-06-02")))
        await w.settle()
        assert press.toast is not None
        assert "变过了" in press.toast.text


async def test_nobody_is_put_into_a_running_turn_by_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        rota_id = (await duty_of(house)).rota.id
        own, other = house.households["101"], house.households["502"]
        await house.taps(house.leader, "我家接班")
        message = card(house)
        house.leader.forges(message, pack(OfferTurn(rota_id, own, "stand_in", "2026-06-02", other)))
        await w.settle()
        press = house.leader.forges(message, pack(TakeTurn(1, other)))
        await w.settle()
        assert press.toast is not None
        assert "请那一家自己按" in press.toast.text
        running = (await duty_of(house)).running
        assert running is not None
        assert running.turn.household_id == own


async def test_after_a_long_stop_nobody_is_blamed_and_the_household_of_now_is_asked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, starts_on=date(2026, 6, 2), period="week")
        w.clock.advance(timedelta(days=45))
        await w.tick()
        await w.settle()
        duty = await duty_of(house)
        running = duty.running
        assert running is not None
        assert running.turn.starts_on == date(2026, 7, 13)
        assert [one.left_at for one in duty.started[:-1]] == [None] * (len(duty.started) - 1)
        cards = [one for one in house.group.messages if "当值" in one.text or "照看" in one.text]
        assert len({one.id for one in cards if one.text.startswith("🏠")}) == 1
        assert running.turn.household_id is not None
        asked = house.people[duty.doors[running.turn.household_id]]
        assert any("这一班已经开始了" in one for one in texts(house, asked))


async def test_the_doors_to_visit_are_seen_until_the_handover(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("504",))
        await with_rota(house)
        await w.arrange(lambda c: _without_phone(c, house))
        await until(w, 2026, 6, 2)
        await house.taps(house.leader, "我家接班")
        assert "🚪 504" in (await shows_turn(house, house.leader)).text
        await until(w, 2026, 7, 30)
        await house.taps(house.leader, "交班", await shows_turn(house, house.leader))
        await house.taps(house.leader, "就这样交")
        assert "🚪" not in (await shows_turn(house, house.leader)).text


async def test_what_waits_at_a_counter_for_who_has_no_phone_is_read_at_the_duty_only_where_they_agreed(
    database_url: str,
) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("504",))
        await with_rota(house)
        await with_shop(house)
        await w.arrange(lambda c: _without_phone(c, house))
        flat = await w.stored(lambda c: storage.residents.flat(c, house.flats["504"]))
        assert flat is not None
        assert flat.household_id is not None
        home = house.households["504"] = flat.household_id
        await earn(house, 50, "504")
        await until(w, 2026, 6, 2)
        assert "兑换点给他家" not in (await shows_turn(house, house.leader)).text
        await house.says(house.leader, "/service")
        await goes(house, house.leader, "换东西", "洗衣液", "替别家留", "3-2-504", "留一个")
        assert "兑换点给他家留着 1 样" in (await shows_turn(house, house.leader)).text
        await w.arrange(lambda c: storage.residents.allow_calls(c, home, may_call=False))
        assert "504" not in (await shows_turn(house, house.leader)).text


def _without_phone(connection: Connection, house: House) -> None:
    """Somebody lives behind 504 who has no phone, and agreed to be called on."""
    flat = storage.residents.flat(connection, house.flats["504"], lock=True)
    assert flat is not None
    household_id = storage.residents.inhabit(connection, flat, date(2026, 6, 1), has_phone=False)
    storage.residents.allow_calls(connection, household_id, may_call=True)


async def test_in_a_turn_that_is_nobodys_the_matters_wait_for_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, ("501", "502"))
        rota = (await duty_of(house)).rota
        for door in ("501", "502"):
            away = partial(
                storage.duty.rotas.pause, rota=rota, now=w.clock.now(), household_id=house.households[door],
                kind="away", state="granted", from_on=date(2026, 6, 1), until_on=date(2026, 8, 1),
                entered_by=house.residents[house.leader],
            )  # fmt: skip
            await w.arrange(away)
        await until(w, 2026, 6, 2)
        house.people["503"].says(house.group, "/say 三楼灯坏了")
        await w.settle()
        assert "三楼灯坏了" in (await shows_turn(house, house.leader)).text
