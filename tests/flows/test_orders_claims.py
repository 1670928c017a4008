"""Who comes: as many as there are places, then a waiting list; under races, forged presses and repeated updates."""

import asyncio
from datetime import timedelta

from sqlalchemy import Connection, func, select

import storage.reminders
from bot.domain.commands.orders import AnswerAsked, ClaimOrder, KeepClaim, OpenOrder, ShowOrder
from bot.domain.reminders import PERSON, counted_for
from bot.domain.service.orders import OccurrenceId
from bot.sandbox.persons import Person, Press
from storage.reminders import recipient_of
from storage.residents import account_of
from storage.service.order_tables import ServiceClaim
from tests.flows.test_board import boarded
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.orders import SOFA, asks, card, forges_in_group, is_young, labels, presses, states
from tests.people import House, settled_house, shares_home
from tests.swaps import lives_with
from tests.world import world

ONE = OccurrenceId(1)
CLAIM = ServiceClaim.__table__
DOORS = tuple(str(500 + nth) for nth in range(1, 14))


def toast(press: Press) -> str:
    return press.toast.text if press.toast else ""


async def live(house: House) -> int:
    """How many come or wait."""
    found = select(func.count()).select_from(CLAIM).where(CLAIM.c.left_at.is_(None))
    return await house.world.stored(lambda c: c.execute(found).scalar_one())


async def test_many_claim_the_last_place_at_once_and_one_has_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await asks(house, house.people["501"])
        await w.passes(seconds=10)
        pressed = {door: house.people[door].taps(card(house), "我来帮忙") for door in DOORS[1:]}
        await w.settle()
        have = [door for door, press in pressed.items() if "名额给您留着" in toast(press)]
        waits = sorted(toast(press) for door, press in pressed.items() if door not in have)
        assert len(have) == 1
        assert waits == sorted(f"人够了，您排在第 {nth} 个。有人来不了就轮到您。" for nth in range(1, len(DOORS) - 1))
        await w.passes(seconds=10)
        assert f"来帮忙的：{have[0]}" in card(house).text
        assert await live(house) == len(DOORS) - 1


async def test_all_take_back_and_come_again_at_once_and_nothing_is_doubled(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await asks(house, house.people["501"], people="3 人")
        await w.passes(seconds=10)
        for _ in range(3):
            for door in DOORS[1:]:
                house.people[door].taps(card(house), "我来帮忙")
                house.people[door].taps(card(house), "我来帮忙")
            await asyncio.sleep(0)
        await w.settle()
        assert await live(house) == len(DOORS) - 1
        for door in DOORS[1:7]:
            await forges(house, house.people[door], ClaimOrder(ONE, on=False))
        await w.passes(seconds=10)
        assert await live(house) == len(DOORS) - 7
        assert "人够了" in card(house).text
        assert len(card(house).text.split("来帮忙的：")[1].split("\n")[0].split("、")) == 3


async def test_who_takes_back_makes_room_for_who_waited_longest(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503", "504"))
        ann, bea, cem, dan = (house.people[door] for door in ("501", "502", "503", "504"))
        await asks(house, ann)
        await presses(house, bea)
        await w.passes(seconds=10)
        for person in (cem, dan):
            await presses(house, person, "我来排队")
        assert "您排在第 2 个" in house.last(dan).text
        await forges(house, bea, ClaimOrder(ONE, on=False))
        assert "轮到您了" in house.last(cem).text
        assert "轮到您了" not in house.last(dan).text
        assert "3-2-502 来不了了" in house.last(ann).text
        await w.passes(seconds=10)
        await presses(house, bea, "我来排队")
        await w.passes(seconds=10)
        assert "来帮忙的：503" in card(house).text
        assert "排队等着的：504、502" in card(house).text
        assert "您本来就没有" not in await forges(house, cem, ClaimOrder(ONE, on=False))
        assert "您本来就没有" in await forges(house, cem, ClaimOrder(ONE, on=False))


async def _heard_enough_today(house: House, *people: Person) -> None:
    """They were told alone today as often as anybody is in a day."""
    at = counted_for(house.world.clock.now(), "Asia/Shanghai")

    def takes(c: Connection) -> None:
        accounts = [account_of(c, person.id) for person in people]
        recipients = frozenset(recipient_of(one.id, None) for one in accounts if one is not None)
        for _ in range(2):
            storage.reminders.take(c, recipients, at, PERSON)

    await house.world.arrange(takes)


async def test_what_must_be_known_before_it_begins_waits_for_no_digest_behind_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea, dan = (house.people[door] for door in ("501", "502", "503"))
        await asks(house, ann, when="6月1日 16:00")
        await presses(house, bea)
        await w.passes(seconds=10)
        await presses(house, dan, "我来排队")
        await _heard_enough_today(house, ann, dan)
        await forges(house, bea, ClaimOrder(ONE, on=False))
        assert "轮到您了" in house.last(dan).text, "the digest of 18:30 would come when it is over"
        assert "3-2-502 来不了了" in house.last(ann).text
        await w.passes(days=1)
        for person, what in ((dan, "轮到您了"), (ann, "来不了了")):
            assert sum(what in one for one in texts(house, person)) == 1, "and once"


async def test_nobody_helps_their_own_home_and_the_young_do_not(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        mate = await shares_home(house, "501")
        await asks(house, ann)
        for person in (ann, mate):
            assert "自己家" in await presses(house, person)
        await is_young(house, bea)
        assert "满 18 岁" in await presses(house, bea)
        stranger = w.sandbox.add_person("过路人")
        stranger.joins(house.group)
        assert "登记" in await presses(house, stranger)
        assert await live(house) == 0


async def test_only_those_who_are_asked_come_and_nothing_can_be_made_up(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        eve = other.people["801"]
        await asks(house, house.people["501"])
        assert "别处的邻居" in await forges(other, eve, ClaimOrder(ONE, on=True))
        assert "不归您办" in await forges(other, eve, ShowOrder(ONE))
        assert "别处的邻居" in await forges(other, eve, AnswerAsked(ONE, yes=True))
        assert "答应来帮忙的人" in await forges(house, house.people["502"], KeepClaim(ONE))
        assert "没有人问过您" in await forges(house, house.people["502"], AnswerAsked(ONE, yes=True))
        assert "没有了" in await forges(house, house.people["502"], ClaimOrder(OccurrenceId(99), on=True))
        assert await live(house) == 0
        eve.starts(w.bot, "so_zzz")
        await w.settle()
        assert "没有了" in other.last(eve).text


async def test_an_open_order_is_found_in_lists_and_on_the_board(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann)
        await w.passes(seconds=10)
        assert "1 件事还差人" in board.text
        await house.says(ann, "/service")
        assert "附近有" not in house.last(ann).text, "what the home itself asked for is not for it to do"
        await house.says(bea, "/service")
        assert "附近有 1 件事还差人" in house.last(bea).text
        await goes(house, bea, "看谁要帮忙")
        assert SOFA in str(labels(house.last(bea)))
        await house.taps(bea, labels(house.last(bea))[0])
        await goes(house, bea, "我来帮忙")
        assert "您来帮忙" in house.last(bea).text
        await w.passes(seconds=10)
        assert "还差人" not in board.text
        await goes(house, bea, "都看看", "我去帮的")
        assert SOFA in str(labels(house.last(bea)))
        await goes(house, bea, "我家请的")
        assert "还没有请人" in house.last(bea).text
        bea.starts(w.bot, "so_list")
        await w.settle()
        assert "附近要帮忙的" in house.last(bea).text


async def test_whoever_was_never_in_the_private_chat_is_led_there(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        bea = house.people["502"]
        await asks(house, house.people["501"])
        bea.blocks(w.bot)
        await w.settle()
        press = bea.taps(card(house), "我来帮忙")
        await w.settle()
        assert press.toast is not None
        assert "start=so_1" in press.toast.url
        assert await live(house) == 1


async def test_a_press_after_its_end_counts_no_more_whether_or_not_the_clock_ran(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        bea = house.people["502"]
        await asks(house, house.people["501"])
        await w.passes(seconds=10)
        w.clock.advance(timedelta(days=2, hours=1))
        assert "已经结束" in await forges_in_group(house, bea, ClaimOrder(ONE, on=True))
        assert await live(house) == 0


async def test_a_press_that_telegram_sends_again_does_nothing_more(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        await asks(house, ann)
        await w.passes(seconds=10)
        press = bea.taps(card(house), "我来帮忙")
        press.resent()
        await w.settle()
        press.resent()
        await w.settle()
        assert await live(house) == 1
        assert sum("3-2-502 来帮您" in one for one in texts(house, ann)) == 1


async def test_a_danger_typed_into_the_form_is_answered_with_the_numbers(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await forges(house, ann, OpenOrder())
        await goes(house, ann, "修修补补")
        await house.says(ann, "厨房着火了，快来人")
        assert "119" in house.last(ann).text
        await goes(house, ann, "🚨 马上告诉")
        assert any("着火" in one.text for one in house.group.messages)
        assert await states(house) == []


async def test_no_more_than_five_at_a_time(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        for day in range(3, 8):
            await asks(house, ann, when=f"6月{day}日 9点")
        assert "已经有 5 件" in await forges(house, ann, OpenOrder())
        assert len(await states(house)) == 5


async def test_five_at_a_time_also_where_two_of_a_home_send_at_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, mate = house.people["501"], await lives_with(house, "501")
        for day in range(3, 7):
            await asks(house, ann, when=f"6月{day}日 9点")
        for person in (ann, mate):
            await asks(house, person, sends=False)
        for person in (ann, mate):
            person.taps(house.last(person), "发出去")
        await w.settle()
        assert len(await states(house)) == 5
