"""What an order records comes in confirmed and once, also through a crash; no wallet of a household that is no more."""

from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import Connection

from bot.actions.base import Origin, Transaction
from bot.actions.service.recording import Done, record
from bot.domain.base import Refused
from bot.domain.commands.forms import Choose
from bot.domain.commands.records import (
    ConfirmService,
)
from bot.domain.service.record import Confirmer, Record, RecordId, State
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.residents import account_of
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_points_moving import goes_vacant, inhabited
from tests.flows.test_saying_in_private import goes
from tests.people import settled_house
from tests.served import (
    final,
    keys,
    points,
    published,
    starts_weeks,
    states,
)
from tests.stand import Crash, stand
from tests.world import World, world

ONE = RecordId(1)


async def test_what_an_order_records_comes_confirmed_and_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await starts_weeks(house)
        ann, bea = house.people["501"], house.people["502"]
        done = Done(
            "order:1:0:2", house.community_id, house.residents[ann], house.residents[bea], "repair",
            w.clock.now().date(), 90, unit_id=house.unit_id, beneficiary_id=house.households["502"], content="修水管",
        )  # fmt: skip

        def ends(connection: Connection) -> list[Record | None]:
            return [
                record(
                    _tx(w, bea, connection), done, confirmed_by=house.residents[bea], confirmed_as=Confirmer.BENEFICIARY
                )
                for _ in range(2)
            ]

        first, again = await w.arrange(ends)
        assert first is not None
        assert (first.state, first.in_charge_id) == (State.CONFIRMED, house.residents[house.leader])
        assert again is None
        await published(house)
        await final(house)
        assert await keys(house) == ["service:1"]
        assert await points(house, "501") == 15
        for minutes in (5, 481):
            with pytest.raises(Refused):
                await w.arrange(partial(_records, w, bea, replace(done, minutes=minutes, source="x")))


def _tx(w: World, person: Person, connection: Connection) -> Transaction:
    account = account_of(connection, person.id)
    assert account is not None
    return Transaction(connection, w.clock.now, account, Origin(person.id, is_private=True), lambda: 0.5)


def _records(w: World, person: Person, done: Done, connection: Connection) -> Record | None:
    return record(_tx(w, person, connection), done)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
async def test_a_crash_while_it_is_written_down_writes_it_down_once(database_url: str, before: bool) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w)
            ann = house.people["501"]
            await house.says(ann, "/service")
            await goes(house, ann, "记一次服务", "打扫绿化", "1 小时")
            await house.says(ann, "扫了一到六楼")
            await goes(house, ann, "今天", "502")
        ann.forges(house.last(ann), pack(Choose("check", "send")))
        with pytest.raises(Crash):
            async with s.started(("perform", 1), before=before) as w:
                await w.app.unless_broken(w.settle())
        async with s.started() as w:
            house.world = w
            await w.settle()
            assert await states(house) == [State.WAITING]
            heard = [one for one in texts(house, house.people["502"]) if "帮了您家" in one]
            assert len(heard) == 1


async def test_nothing_goes_into_the_wallet_of_a_household_that_is_no_more(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        await starts_weeks(house)
        home = await w.arrange(lambda c: inhabited(house, c, "601"))
        house.households["601"] = home
        await house.says(house.leader, "/service")
        await goes(house, house.leader, "替别人记", "601")
        await house.says(house.leader, "王大爷")
        await goes(house, house.leader, "打扫绿化", "2 小时")
        await house.says(house.leader, "扫了院子")
        await goes(house, house.leader, "今天", "给大家做的", "发出去")
        await forges(house, house.administrator, ConfirmService(ONE))
        await published(house)
        await goes_vacant(house, "601")
        await final(house)
        assert await states(house) == [State.FINAL], "the hours stay in the total"
        assert (await keys(house), await points(house, "601")) == ([], 0)
