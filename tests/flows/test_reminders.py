"""Reminders: two a day alone, the rest in one digest, nothing at night, nothing twice, nothing lost in a stop."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection

import storage.communities
import storage.matters
import storage.reminders
from bot.actions.base import Origin, Transaction
from bot.actions.reminding import cancel, remind, remind_unit
from bot.actions.residents.moving import close_if_gone, go_out
from bot.domain.reminders import PERSON, counted_for
from bot.perform import NOBODY
from bot.sandbox.persons import Person
from bot.screens.base import Screen
from bot.screens.packing import base36
from storage.personal import forget
from storage.residents import account_of, change_account, ties_of
from tests.people import House, settled_house
from tests.stand import texts_in
from tests.world import World, world


async def arranged(w: World, does: Callable[[Transaction], None]) -> None:
    """Something happens in a transaction, and the sender looks."""

    def run(connection: Connection) -> None:
        does(Transaction(connection, w.clock.now, NOBODY, Origin(0, is_private=False), lambda: 0.5))

    await w.arrange(run)
    await w.settle()


def reminds(house: House, person: Person, words: str, **more: Any) -> Callable[[Transaction], None]:
    def does(tx: Transaction) -> None:
        account = account_of(tx.connection, person.id)
        assert account is not None
        chat_id = person.id if account.is_reachable else None
        community = storage.communities.community(tx.connection, house.community_id)
        given = {"kind": "matters", "subject": f"test:{words}"} | more
        remind(tx, [(account.id, chat_id, account.muted)], Screen(words), community=community, **given)

    return does


def speaks(house: House, words: str, **more: Any) -> Callable[[Transaction], None]:
    def does(tx: Transaction) -> None:
        unit = storage.communities.unit(tx.connection, house.unit_id)
        assert unit is not None
        remind_unit(tx, unit, Screen(words), kind="notices", subject=f"test:{words}", **more)

    return does


def said_to(house: House, person: Person) -> list[str]:
    return texts_in(person.chat(house.world.bot))


async def states(w: World) -> list[str]:
    return await w.stored(lambda c: [row[0] for row in c.exec_driver_sql("SELECT state FROM reminders ORDER BY id")])


async def test_two_alone_a_day_the_rest_in_one_digest_with_buttons(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        for nth in range(5):
            await arranged(w, reminds(house, ann, f"第{nth}件", opens=f"list_{base36(house.unit_id)}"))
        assert said_to(house, ann) == ["第0件", "第1件"]
        await w.passes(hours=9, minutes=30)
        assert len(said_to(house, ann)) == 3
        digest = house.last(ann)
        assert [words in digest.text for words in ("第1件", "第2件", "第3件", "第4件")] == [False, True, True, True]
        assert digest.buttons[0] == ["看 1", "看 2", "看 3"]
        ann.follows(ann.taps(digest, "看 2").link)
        await w.settle()
        assert "等着办的事" in house.last(ann).text
        assert "第3件" in digest.text, "the digest stays"
        await w.passes(days=1)
        assert len(said_to(house, ann)) == 4, "no digest where nothing was folded"


async def test_six_alone_a_week_whatever_the_days_and_the_next_week_begins_anew(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        alone = []
        for day in range(8):
            before = len(said_to(house, ann))
            for nth in range(2):
                await arranged(w, reminds(house, ann, f"第{day}天{nth}"))
            alone.append(len(said_to(house, ann)) - before)
            await w.passes(days=1)
        assert alone == [2, 2, 2, 0, 0, 0, 0, 2]


async def test_nothing_in_quiet_hours_and_what_waited_comes_when_they_end(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await w.passes(hours=14)
        await arranged(w, reminds(house, ann, "夜里的事"))
        await w.passes(hours=8, minutes=59)
        assert said_to(house, ann) == []
        await w.passes(minutes=2)
        assert said_to(house, ann) == ["夜里的事"]


async def test_the_same_once_and_what_is_moot_not_at_all(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        for _ in range(3):
            await arranged(w, reminds(house, ann, "收到了", subject="matter:1", occurrence="accepted"))
        assert said_to(house, ann) == ["收到了"]
        later = w.clock.now() + timedelta(hours=2)
        await arranged(w, reminds(house, ann, "快投票", kind="review", subject="poll:1", due_at=later))
        await arranged(w, lambda tx: cancel(tx, "review", "poll:1"))
        await w.passes(hours=6)
        assert said_to(house, ann) == ["收到了"]


async def test_muted_is_heard_no_more_and_another_kind_is(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await w.arrange(lambda c: change_account(c, account_of(c, ann.id).id, muted=["matters"]))  # type: ignore[union-attr]
        await arranged(w, reminds(house, ann, "听不到"))
        await arranged(w, reminds(house, ann, "听得到", kind="review"))
        assert said_to(house, ann) == ["听得到"]


async def test_what_is_muted_while_it_waits_is_not_said(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, mei = house.people["501"], house.people["502"]
        later = w.clock.now() + timedelta(hours=2)
        for person in (ann, mei):
            await arranged(w, reminds(house, person, f"等会儿{person.id}", due_at=later))
            await arranged(w, reminds(house, person, f"傍晚{person.id}", kind="review", alone=False))
        for person, muted in ((ann, ["matters"]), (mei, ["digest"])):
            await w.arrange(lambda c, p=person, m=muted: change_account(c, account_of(c, p.id).id, muted=m))  # type: ignore[misc, union-attr]
        await w.passes(hours=6)
        await w.passes(hours=4)
        assert len(said_to(house, ann)) == 1
        assert "傍晚" in house.last(ann).text
        assert said_to(house, mei) == [f"等会儿{mei.id}"]
        assert sorted(await states(w)) == ["dropped", "dropped", "said", "said"]


async def test_a_group_the_bot_was_removed_from_hears_it_when_it_is_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        later = w.clock.now() + timedelta(hours=1)
        await arranged(w, speaks(house, "等会儿的事", due_at=later))
        house.group.removes(w.bot)
        await w.settle()
        await arranged(w, speaks(house, "不在时的事"))
        await w.passes(hours=2)
        of_group = "SELECT state FROM reminders WHERE unit_id IS NOT NULL"
        assert await w.stored(lambda c: c.exec_driver_sql(of_group).scalars().all()) == ["held", "held"]
        house.leader.adds_bot(w.bot, house.group, rights=("can_pin_messages",))
        await w.settle()
        await w.passes(minutes=1)
        assert [text for text in texts_in(house.group) if "的事" in text] == ["不在时的事", "等会儿的事"]
        assert not await w.stored(lambda c: c.exec_driver_sql("SELECT 1 FROM outgoing WHERE chat_id IS NULL").all())


async def test_what_was_held_in_the_moment_somebody_came_back_is_said(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        ann.blocks(w.bot)
        await w.settle()
        await arranged(w, reminds(house, ann, "同一刻的事"))
        ann.unblocks(w.bot)
        await w.settle()
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE reminders SET state = 'held' WHERE state = 'waiting'"))
        await w.passes(minutes=1)
        assert said_to(house, ann) == ["同一刻的事"]


async def test_whoever_left_the_community_hears_nothing_more_of_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await arranged(w, reminds(house, ann, "傍晚的事", alone=False))

        def leaves(tx: Transaction) -> None:
            account = account_of(tx.connection, ann.id)
            assert account is not None
            for tie in ties_of(tx.connection, house.residents[ann]):
                go_out(tx, tie)
            assert close_if_gone(tx, house.community_id, house.residents[ann], account.id)

        await arranged(w, leaves)
        await w.passes(hours=10)
        assert said_to(house, ann) == []


async def test_who_cannot_be_written_to_hears_it_later_and_not_in_a_flood(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        ann.blocks(w.bot)
        await w.settle()
        for nth in range(6):
            await arranged(w, reminds(house, ann, f"第{nth}件"))
        stale = w.clock.now() + timedelta(days=1)
        await arranged(w, reminds(house, ann, "早就过去的事", useful_until=stale))
        assert await states(w) == ["held"] * 7
        await w.passes(days=2)
        ann.unblocks(w.bot)
        ann.starts(w.bot)
        await w.settle()
        before = len(said_to(house, ann))
        await w.passes(minutes=1)
        assert said_to(house, ann)[before:] == ["第0件", "第1件"]
        await w.passes(hours=10)
        assert all(f"第{nth}件" in house.last(ann).text for nth in (2, 3, 4, 5))
        assert "早就过去的事" not in house.last(ann).text
        assert sorted(set(await states(w))) == ["dropped", "said"]


async def test_a_group_hears_three_a_day_and_danger_besides(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        before = len(texts_in(house.group))
        for nth in range(5):
            await arranged(w, speaks(house, f"告示{nth}"))
        assert texts_in(house.group)[before:] == ["告示0", "告示1"]
        await w.passes(hours=9, minutes=30)
        assert len(texts_in(house.group)) - before == 3
        assert all(f"告示{nth}" in house.group.last.text for nth in (2, 3, 4))
        house.people["501"].says(house.group, "说事 楼道着火了！")
        await w.settle()
        assert any("119" in text for text in texts_in(house.group)[before + 3 :])


async def test_a_stop_of_three_days_loses_nothing_and_repeats_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        soon = w.clock.now() + timedelta(hours=2)
        for nth in range(4):
            await arranged(w, reminds(house, ann, f"第{nth}件", due_at=soon + timedelta(minutes=nth)))
        await w.passes(hours=72, minutes=5)
        assert said_to(house, ann) == ["第0件", "第1件"]
        await w.passes(hours=10)
        assert all(f"第{nth}件" in house.last(ann).text for nth in (2, 3))
        await w.passes(days=1)
        assert len(said_to(house, ann)) == 3
        assert await w.stored(lambda c: storage.reminders.overdue(c, w.clock.now())) == 0


async def test_the_week_s_allowance_is_exact_when_many_ask_at_once(database_url: str) -> None:
    """Counted in the statement that takes it, not before: of twenty that ask at once, two are given the day's two."""
    async with world(database_url) as w:
        await settled_house(w)
        at = counted_for(w.clock.now(), "Asia/Shanghai")
        asks = partial(storage.reminders.take, recipients=["a1"], at=at, allowance=PERSON)
        given = await asyncio.gather(*(w.database.write(lambda c: asks(c)) for _ in range(20)))
        assert sum(len(one) for one in given) == 2


async def test_a_clock_set_back_says_nothing_twice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await arranged(w, reminds(house, ann, "一次"))
        await w.passes(hours=-3)
        await w.passes(hours=4)
        assert said_to(house, ann) == ["一次"]


async def test_words_that_go_with_whoever_said_them_stand_in_nobody_s_digest(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, mei = house.people["501"], house.people["502"]
        ann.says(house.group, "说事 三楼的灯坏了")
        await w.settle()
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE matters SET visibility = 'anonymous'"))
        await arranged(w, reminds(house, mei, "三楼的灯坏了", subject="matter:1", alone=False))
        await w.arrange(lambda c: forget(c, account_of(c, ann.id).id, ann.id, w.clock.now()))  # type: ignore[union-attr]
        await w.passes(hours=10)
        assert said_to(house, mei) == []
