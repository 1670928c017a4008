"""A month from a need to the thing it is thanked with: asked, claimed, done, published, posted, exchanged."""

import storage.points
from bot.actions.points.verifying import verify_one
from bot.domain.points.ledger import Account, Book
from bot.sandbox.persons import Person
from tests.flows.test_saying_in_private import goes
from tests.orders import asks, card, digits, opens, presses, until_it_begins
from tests.people import House, settled_house
from tests.redemption import balance, kept, reserves, scans, with_shop
from tests.world import world


async def _types(house: House, person: Person, number: str) -> None:
    await opens(house, person)
    await goes(house, person, "输数字")
    await house.says(person, number)


async def test_from_a_need_to_a_bottle_and_a_certificate(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, bea, clerk = (house.people[door] for door in ("501", "502", "503"))
        await with_shop(house, price=15)

        await asks(house, ann, hours="2 小时")
        await w.passes(seconds=10)
        await presses(house, bea)
        await until_it_begins(w)
        (arrival,) = digits(await opens(house, ann))
        await _types(house, bea, arrival)
        await w.passes(hours=2)
        (end,) = digits(await opens(house, ann))
        await _types(house, bea, end)
        assert "做好了" in card(house).text

        assert await balance(house, "502") == 0, "nothing before it was published"
        await w.passes(days=5)
        await house.says(bea, "/service")
        await goes(house, bea, "📋 服务公示")
        assert "502" in house.last(bea).text
        assert await balance(house, "502") == 0, "nothing before its three days are over"
        for _ in range(4):
            await w.passes(days=1)
        assert await balance(house, "502") == 20
        assert await balance(house, "501") == 0

        await reserves(house, bea)
        (one,) = await kept(w)
        assert await balance(house, "502") == 5
        await house.says(bea, "/service")
        assert "给您留着" in house.last(bea).text
        await w.passes(days=3)
        await scans(house, clerk, one.code)
        assert await house.taps(clerk, "给家里人了") == "给他了，记好了"
        counter = Account(Book.COUNTER, counter_id=1)
        paid = await w.stored(lambda c: storage.points.ledger.balance(c, house.community_id, counter))
        assert (paid, await balance(house, "502")) == (15, 5)

        await house.says(bea, "/service")
        await goes(house, bea, "我家的积分", "积分明细")
        assert "+20" in house.last(bea).text
        assert "−15" in house.last(bea).text
        await house.says(bea, "/service")
        await goes(house, bea, "我的服务", "服务证明", "今年的", "留空手写")
        listed, sent = bea.chat(w.bot).messages[-2:]
        assert "2 小时" in listed.text
        assert "服务证明 2026-000001" in sent.text
        assert sent.file is not None
        assert (await w.stored(lambda c: verify_one(c, house.community_id))).faults == []
