"""A turn as the building lives it: announced, accepted, ticked, handed over; nobody answers, and it is never empty."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.commands.duty import AcceptTurn, HandOver, TakeOver, TakePartFor, TickTask
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from tests.duty import coming, duty_of, with_rota
from tests.people import House, settled_house
from tests.world import World, world

NEXT_DAY = timedelta(days=1)


async def until(w: World, year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> None:
    """Let time pass to this local instant, as the clock would tick on the way: at every step that falls due."""
    target = datetime(year, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)
    while w.clock.now() < target:
        w.clock.advance(min(timedelta(hours=12), target - w.clock.now()))
        await w.tick()
        await w.settle()


def texts(house: House, person: Person) -> list[str]:
    return [one.text for one in person.chat(house.world.bot).messages if one.sender.is_bot]


def card(house: House) -> Message:
    """The group's newest card of a turn."""
    return next(one for one in reversed(house.group.messages) if "当值" in one.text or "照看" in one.text)


async def begun(w: World) -> House:
    """The first turn, of 101, began today."""
    house = await settled_house(w)
    await with_rota(house)
    await until(w, 2026, 6, 2)
    return house


async def shows_turn(house: House, person: Person) -> Message:
    duty = await duty_of(house)
    person.starts(house.world.bot, f"yt_{duty.rota.id}")
    await house.world.settle()
    return house.last(person)


async def test_a_turn_begins_is_accepted_and_the_card_says_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        assert "今天起您家当值" in house.last(house.leader).text
        assert "101户当值" in card(house).text
        assert "等 TA 家接班" in card(house).text
        assert await house.taps(house.leader, "我家接班") == "接班了，谢谢！"
        assert "您家接班了" in house.last(house.leader).text
        assert "等 TA 家接班" not in card(house).text
        await until(w, 2026, 6, 8)
        assert not any("没接" in one for one in texts(house, house.leader))


async def test_tasks_as_they_are_offered_are_read_in_the_readers_language(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, tasks={"environment": "看看楼道干不干净，有垃圾顺手带走", "safety": "看看车棚"})
        await until(w, 2026, 6, 2)
        assert "看看楼道干不干净" in (await shows_turn(house, house.leader)).text
        await house.says(house.leader, "/language")
        await house.taps(house.leader, "English")
        told = (await shows_turn(house, house.leader)).text
        assert "See whether the stairwell is clean" in told
        assert "看看车棚" in told, "words of the leader's own stay"
        assert "看看楼道" in card(house).text


async def test_a_tick_in_the_group_and_in_private_once_a_day(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await house.taps(house.leader, "我家接班")
        assert await house.taps(house.leader, "✅ 环境", card(house)) == "记上了 ✅"
        assert "✅ 环境 看一眼楼道和门口，有垃圾叫物业（1次" in card(house).text
        await house.taps(house.leader, "✅ 环境", card(house))
        assert "（1次" in card(house).text
        refused = await house.taps(house.people["501"], "✅ 安全", card(house))
        assert refused == "现在不是您家当值。轮到的那一家才能打勾。"
        assert "▫️ 安全" in card(house).text
        shown = await shows_turn(house, house.leader)
        await house.taps(house.leader, "✅ 环境", shown)
        assert "▫️ 环境" in card(house).text
        await w.passes(days=1)
        await house.taps(house.leader, "✅ 环境", card(house))
        await w.passes(days=7)
        await house.taps(house.leader, "✅ 环境", card(house))
        assert "（2次，最近 6月10日" in card(house).text


async def test_notes_and_pictures_stand_on_the_card_and_go_into_the_handover(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await house.taps(house.leader, "我家接班")
        await house.taps(house.leader, "记一笔")
        await house.says(house.leader, "二楼灯泡备了一个，在我家")
        house.leader.sends_photo(w.bot)
        await w.settle()
        await house.taps(house.leader, "发出去")
        assert "记了 1 笔，📷 1 张照片" in card(house).text
        assert "灯泡" not in card(house).text
        await until(w, 2026, 7, 27)
        shown = await shows_turn(house, house.people["501"])
        assert "101户交下来的" in shown.text
        assert "二楼灯泡备了一个" in shown.text


async def test_the_next_accepts_five_days_before_and_not_earlier(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        next_one = house.people["501"]
        await until(w, 2026, 7, 25)
        assert "再过一星期轮到您家当值" in house.last(next_one).text
        shown = await shows_turn(house, next_one)
        assert ["我家接班"] not in shown.buttons
        await until(w, 2026, 7, 27)
        await shows_turn(house, next_one)
        assert await house.taps(next_one, "我家接班") == "接班了，谢谢！"
        before = len(texts(house, next_one))
        await until(w, 2026, 8, 4)
        assert ["明天起" in one or "今天起" in one for one in texts(house, next_one)[before:]] == [True, True]
        assert not any("请按" in one for one in texts(house, next_one)[before:])
        assert "501户当值" in card(house).text
        assert "等 TA 家接班" not in card(house).text
        duty = await duty_of(house)
        assert [(one.turn.starts_on, one.accepted_at is not None) for one in duty.started] == [
            (date(2026, 6, 2), False), (date(2026, 8, 1), True),
        ]  # fmt: skip


async def test_handed_over_with_a_line_that_the_next_reads(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await house.taps(house.leader, "我家接班")
        await until(w, 2026, 7, 29)
        assert "要交的事已经写好" in house.last(house.leader).text
        await house.taps(house.leader, "交班")
        await house.says(house.leader, "钥匙在门垫下")
        assert "交班了，您家辛苦了" in house.last(house.leader).text
        await until(w, 2026, 8, 1)
        await shows_turn(house, house.people["501"])
        assert "钥匙在门垫下" in house.last(house.people["501"]).text
        first = next(one for one in house.group.messages if "101户当值" in one.text)
        assert "这一班过去了" in first.text
        assert not first.buttons


async def test_nobody_accepts_the_leader_is_shown_whom_to_ask_and_one_takes_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        await with_rota(house, ("501", "502", "503", "101"), starts_on=date(2026, 6, 2))
        lazy, willing, other = (house.people[door] for door in ("501", "502", "503"))
        duty = await duty_of(house)
        assert coming(duty, 2) == ["101", "501"]
        await until(w, 2026, 6, 2)
        await house.taps(house.leader, "我家接班")
        await until(w, 2026, 8, 1)
        await until(w, 2026, 8, 2)
        await until(w, 2026, 8, 3)
        assert [one for one in texts(house, lazy) if "没接" in one or "还没接班" in one]
        assert "等 TA 家接班" in card(house).text
        await until(w, 2026, 8, 4)
        told = house.last(house.leader)
        assert "501户这一班三天了还没接" in told.text
        assert "501" not in card(house).text
        assert "现在由小组长照看" in card(house).text
        assert told.buttons == [["请502代"], ["请503代"], ["请101代"]]
        assert await house.taps(house.leader, "请502代", told) == "已经问 502户了"
        assert "您家愿意代一班吗" in house.last(willing).text
        assert await house.taps(willing, "我家来代") == "接班了，谢谢！"
        assert "502户当值" in card(house).text
        assert "501" not in card(house).text
        assert "替 501户" in house.last(willing).text
        assert "502户代了这一班" in house.last(lazy).text
        await house.taps(house.leader, "请503代", told)
        assert not any("您家愿意代一班吗" in one for one in texts(house, other))
        # Who served is counted: 501 comes next, 502 has had its turn.
        assert coming(await duty_of(house), 4) == ["501", "503", "101", "501"]


async def test_two_take_it_at_once_and_one_has_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await until(w, 2026, 6, 5)
        assert "现在由小组长照看" in card(house).text
        rota = (await duty_of(house)).rota
        both = [house.people["502"], house.people["503"]]
        for person in both:
            person.starts(w.bot, f"yv_{rota.id}")
        await w.settle()
        presses = [person.taps(house.last(person), "我家来代") for person in both]
        await w.settle()
        assert sorted(one.toast.text for one in presses if one.toast) == ["已经有人接了这一班。", "接班了，谢谢！"]
        running = (await duty_of(house)).running
        assert running is not None
        assert len(running.turn.counted) == 1


async def test_late_but_willing_the_household_takes_it_back_from_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        await until(w, 2026, 6, 9)
        await shows_turn(house, house.leader)
        assert await house.taps(house.leader, "我家接班") == "接班了，谢谢！"
        assert "101户当值" in card(house).text


async def test_forged_buttons_are_refused(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        rota = (await duty_of(house)).rota
        stranger, neighbour = house.staff["property"], house.people["502"]
        message = card(house)
        for person, command, says in (
            (neighbour, AcceptTurn(rota.id, "2026-06-02"), "这件事不归您办"),
            (neighbour, AcceptTurn(rota.id, "2026-13-45"), "按钮"),
            (neighbour, TakeOver(rota.id, "2026-06-02"), "已经有人接了这一班"),
            (neighbour, HandOver(rota.id), "现在不是您家当值"),
            (stranger, TickTask(rota.id, "2026-06-02", "safety", done=True), "现在不是您家当值"),
            (house.leader, TickTask(rota.id, "2026-06-02", "fun", done=True), "按钮"),
            (house.leader, AcceptTurn(rota.id, "2026-09-01"), "还早"),
        ):
            press = person.forges(message, pack(command))
            await w.settle()
            assert press.toast is not None, command
            assert says in press.toast.text, (command, press.toast.text)
        assert (await duty_of(house)).started[0].accepted_at is None


async def test_what_the_household_on_duty_said_is_looked_after_by_the_next(database_url: str) -> None:
    async with world(database_url) as w:
        house = await begun(w)
        house.leader.says(house.group, "/say 三楼灯坏了")
        await w.settle()
        house.people["502"].says(house.group, "/say 楼门关不上")
        await w.settle()
        own = (await shows_turn(house, house.leader)).text
        assert "楼门关不上" in own
        assert "三楼灯坏了" not in own
        await until(w, 2026, 7, 28)
        following = (await shows_turn(house, house.people["501"])).text.partition("等着您家的")[2]
        assert "三楼灯坏了" in following
        assert "楼门关不上" not in following


async def test_danger_reaches_the_household_on_duty(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, ("501", "502"))
        await until(w, 2026, 6, 2)
        house.people["503"].says(house.group, "/say 楼道着火了")
        await w.settle()
        assert any("着火" in one for one in texts(house, house.people["501"]))
        assert not any("着火" in one for one in texts(house, house.people["502"]))


async def test_whoever_serves_no_longer_is_reminded_no_more(database_url: str) -> None:
    """What waited for somebody who could not be written to is not said once the turn is another household's."""
    async with world(database_url) as w:
        house = await begun(w)
        next_one, rota = house.people["501"], (await duty_of(house)).rota
        next_one.blocks(w.bot)
        await w.settle()
        await until(w, 2026, 7, 25)
        assert coming(await duty_of(house), 1) == ["501"]
        house.leader.forges(card(house), pack(TakePartFor(rota.id, house.flats["501"], on=False)))
        await w.settle()
        assert coming(await duty_of(house), 1) == ["502"]
        next_one.unblocks(w.bot)
        next_one.starts(w.bot)
        await w.settle()
        await w.passes(minutes=1)
        assert not any("再过一星期轮到您家当值" in one for one in texts(house, next_one))
