"""The ledger under many hands at once, on both databases: taken back once, one key one entry, never below zero."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, event

import storage.communities
import storage.points
from bot.actions.base import Origin, Transaction
from bot.actions.points.earning import Earning, earn
from bot.actions.points.verifying import verify_one
from bot.domain.base import CommunityId, Refused, ResidentId
from bot.domain.points.ledger import ISSUING, Entry, Why, reversal_of, wallet_of
from bot.perform import NOBODY
from storage.database import Database, open_database
from storage.residents import Resident
from tests.world import MONDAY_MORNING as NOW

TODAY = date(2026, 6, 1)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = open_database(database_url, durable=False)
    yield opened
    opened.close()


async def founded(database: Database, people: int) -> tuple[CommunityId, list[ResidentId]]:
    """A community with so many people without a household."""

    def write(connection: Connection) -> tuple[CommunityId, list[ResidentId]]:
        here = storage.communities.add_community(connection, "样本社区", NOW)
        row = {"community_id": here, "name": "", "shows_name": False, "shows_party": False, "adult": True}
        added = Resident.__table__.insert().returning(Resident.__table__.c.id)
        ids = [connection.execute(added.values(**row, registered_at=NOW)).scalar_one() for _ in range(people)]
        return here, [ResidentId(one) for one in ids]

    return await database.write(write)


async def post(database: Database, here: CommunityId, *entries: Entry) -> int:
    """How many of these entries were new; -1 where they were refused."""
    try:
        return len(await database.write(lambda c: storage.points.ledger.post(c, here, entries, NOW)))
    except Refused:
        return -1


def earned(nth: int, who: ResidentId, amount: int = 10) -> Entry:
    return Entry(f"service:{nth}", Why.SERVICE, ISSUING, wallet_of(None, who), amount, who, 2026, TODAY)


async def is_sound(database: Database, here: CommunityId, entries: int) -> None:
    found = await database.read(lambda c: verify_one(c, here))
    assert (found.faults, found.entries) == ([], entries)


async def test_500_entries_each_taken_back_twice_are_taken_back_500_times(database: Database) -> None:
    here, people = await founded(database, 10)
    entries = [earned(nth, people[nth % 10]) for nth in range(500)]
    assert await post(database, here, *entries) == 500
    back = [reversal_of(one, "记错了") for one in entries]
    done = await asyncio.gather(*(post(database, here, one) for one in (*back, *back)))
    assert (done.count(1), done.count(0), len(done)) == (500, 500, 1000)
    for who in people:
        wallet = wallet_of(None, who)
        assert await database.read(lambda c, of=wallet: storage.points.ledger.balance(c, here, of)) == 0  # type: ignore[misc]
    await is_sound(database, here, 1000)


async def test_the_same_key_by_many_at_once_is_one_entry(database: Database) -> None:
    here, (ann, bob) = await founded(database, 2)
    same = earned(1, ann)
    done = await asyncio.gather(*(post(database, here, same) for _ in range(40)))
    assert sorted(done) == [0] * 39 + [1]
    others = await asyncio.gather(*(post(database, here, earned(1, bob, amount)) for amount in range(1, 9)))
    assert others == [-1] * 8
    await is_sound(database, here, 1)


async def test_many_at_once_out_of_one_wallet_never_go_below_zero(database: Database) -> None:
    here, (ann, bob, cid) = await founded(database, 3)
    await post(database, here, earned(1, ann, 25))
    gifts = [
        Entry(f"gift:{nth}:2026:0", Why.GIFT, wallet_of(None, ann), wallet_of(None, to), 4, ann, 2026)
        for nth, to in enumerate([bob, cid] * 15)
    ]
    done = await asyncio.gather(*(post(database, here, one) for one in gifts))
    assert (done.count(1), done.count(-1)) == (6, 24)
    await is_sound(database, here, 7)


async def test_to_and_fro_at_once_nobody_waits_in_a_circle(database: Database) -> None:
    here, (ann, bob) = await founded(database, 2)
    await post(database, here, earned(1, ann, 50), earned(2, bob, 50))
    wallets = {ann: wallet_of(None, ann), bob: wallet_of(None, bob)}
    gifts = [
        Entry(f"gift:{nth}:2026:0", Why.GIFT, wallets[giver], wallets[taker], 1, giver, 2026)
        for nth, (giver, taker) in enumerate([(ann, bob), (bob, ann)] * 20)
    ]
    assert await asyncio.gather(*(post(database, here, one) for one in gifts)) == [1] * 40
    await is_sound(database, here, 42)


async def test_who_posts_twice_in_one_transaction_waits_in_no_circle_either(database: Database) -> None:
    here, people = await founded(database, 8)
    await post(database, here, *(earned(nth, who, 100) for nth, who in enumerate(people)))
    pairs = [(people[nth], people[nth + 1]) for nth in range(0, 8, 2)]
    runs: list[int] = []

    def twice(connection: Connection, nth: int) -> int:
        """As where a hold ends in one wallet, and what comes back follows who moved into another."""
        runs.append(nth)
        done = 0
        for step in range(4):
            giver, taker = pairs[(nth + step) % 4]
            gift = Entry(
                f"gift:{nth}:2026:{step}", Why.GIFT, wallet_of(None, giver), wallet_of(None, taker), 1, giver, 2026
            )
            done += len(storage.points.ledger.post(connection, here, [gift], NOW))
        return done

    assert await asyncio.gather(*(database.write(lambda c, of=nth: twice(c, of)) for nth in range(24))) == [4] * 24  # type: ignore[misc]
    assert sorted(runs) == list(range(24)), "nobody had to begin again"
    await is_sound(database, here, 8 + 96)


async def test_wallets_that_share_nothing_share_the_chain(database: Database) -> None:
    here, people = await founded(database, 20)
    await post(database, here, *(earned(nth, who) for nth, who in enumerate(people)))
    gifts = [
        Entry(f"gift:{nth}:2026:0", Why.GIFT, wallet_of(None, giver), wallet_of(None, taker), 1, giver, 2026)
        for nth, (giver, taker) in enumerate(list(zip(people[::2], people[1::2], strict=True)) * 5)
    ]
    assert await asyncio.gather(*(post(database, here, one) for one in gifts)) == [1] * 50
    await is_sound(database, here, 70)


async def test_a_thousand_are_thanked_with_few_statements(database: Database) -> None:
    here, people = await founded(database, 1000)
    asked: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        asked.append(statement)

    def thank(connection: Connection) -> int:
        community = storage.communities.community(connection, here)
        tx = Transaction(connection, lambda: NOW, NOBODY, Origin(0, is_private=False), lambda: 0.5)
        polled = [Earning(Why.POLL, f"1:{who}", TODAY, None, who) for who in people]
        event.listen(connection.engine, "before_cursor_execute", note)
        try:
            return len(earn(tx, community, polled))
        finally:
            event.remove(connection.engine, "before_cursor_execute", note)

    assert await database.write(thank) == 1000
    assert len(asked) <= 25, asked
    await is_sound(database, here, 1000)
