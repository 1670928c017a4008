"""Several processes on one PostgreSQL: one sends, one polls, any number take in; whichever is killed, it goes on."""

import asyncio
import random
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

import storage.outgoing
import storage.residents
from bot.sandbox.persons import Press
from storage.database import engine_of
from storage.polls.tables import Poll
from tests.flows.test_kills import rests
from tests.flows.test_operation import invoke
from tests.people import settled_house
from tests.polls import posts
from tests.several import Balancer, Several, free_port, several, until
from tests.stand import texts_in
from tests.world import MONDAY_MORNING, TOKEN

TAKEN_OVER_WITHIN = 10.0
"""Seconds."""
DOORS = tuple(f"{floor}{flat:02}" for floor in range(2, 8) for flat in range(1, 6))


def ends_every_session(url: str) -> None:
    """As a database does that fails over."""
    engine = engine_of(url, connections=1)
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    engine.dispose()


def falls_due(town: Several, seconds: int) -> None:
    """The poll is to close so soon."""
    engine, at = engine_of(town.settings.database_url, connections=1), town.clock.now() + timedelta(seconds=seconds)
    with engine.begin() as connection:
        connection.execute(update(Poll.__table__).values(closes_at=at, next_at=at))
    engine.dispose()


async def is_closed(town: Several) -> bool:
    engine = engine_of(town.settings.database_url, reads_only=True, connections=1)
    with engine.connect() as connection:
        state: str = connection.execute(select(Poll.__table__.c.state)).scalar_one()
    engine.dispose()
    return state != "open"


@pytest.mark.long
async def test_when_the_elected_is_killed_another_takes_over_and_nothing_is_lost_or_doubled(
    postgres_database: Callable[[], str], tmp_path: Path
) -> None:
    """Of what falls due while no clock is elected, neither."""
    async with several(postgres_database(), tmp_path) as town:
        async with town.by_itself() as w:
            house = await settled_house(w, DOORS)
            await posts(house)
        people = [house.people[door] for door in DOORS]
        before = {person: len(texts_in(person.chat(w.bot))) for person in people}
        three = await town.start("all", "all", "all")
        await town.elected()
        ends_every_session(town.settings.database_url)
        assert (await town.elected()).lives
        assert all(one.lives for one in three), "who loses the seat stands again"
        for turn, seat in enumerate(("sender", "polling")):
            victim = await town.elected(seat)
            for number, person in enumerate(people[turn * 15 : turn * 15 + 15]):
                person.says(w.bot, "/menu")
                if number == 7:
                    if seat == "sender":
                        falls_due(town, seconds=1)
                    town.kill(victim)
                await asyncio.sleep(0.01)
            began = time.monotonic()
            await town.elected(seat)
            assert time.monotonic() - began < TAKEN_OVER_WITHIN
        await until(lambda: is_closed(town))
        await town.rests()
        for person in people:
            new = len(texts_in(person.chat(w.bot))) - before[person]
            assert 1 <= new <= 1 + town.in_flight[person.id], (new, town.in_flight[person.id])
        results = [one for one in texts_in(house.group) if "投票结果" in one]
        assert 1 <= len(results) <= 1 + town.in_flight[house.group.id], results


@pytest.mark.long
async def test_a_rolling_restart_of_every_part_loses_no_press(
    postgres_database: Callable[[], str], tmp_path: Path
) -> None:
    public, balancer, presses = free_port(), Balancer(), list[Press]()
    hook = f"http://127.0.0.1:{public}"
    async with balancer.listening(public), several(postgres_database(), tmp_path, webhook_url=hook) as town:
        async with town.by_itself() as w:
            house = await settled_house(w, DOORS)
            house.leader.says(house.group, "说事 三楼的灯坏了")
            await rests(w)
        started = await town.start("intake", "intake", "sender", "web")
        balancer.ports = [one.port for one in started if one.role == "intake"]
        assert await town.elected() is started[2]
        told = [await one.ready() or {} for one in started]
        assert [one["role"] for one in told] == ["intake", "intake", "sender", "web"]
        assert [one["elected"] for one in told] == [{}, {}, {"sender": True}, {}]
        assert [await one.status("/") for one in started] == [404, 404, 404, 200]
        assert [await one.status("/telegram", "POST") for one in started] == [403, 403, 404, 404]
        restarted = asyncio.Event()

        async def press() -> None:
            for door in DOORS:
                card = next(m for m in house.group.messages if m.text.startswith("2026-0001") and m.buttons)
                presses.append(house.people[door].taps(card, "我家也一样"))
                await asyncio.wait({asyncio.create_task(restarted.wait())}, timeout=0.2)

        pressing = asyncio.create_task(press())
        for old in started:
            (new,) = await town.start(old.role)
            if old.role == "intake":
                balancer.ports.append(new.port)
            await town.stop(old)
        restarted.set()
        await pressing
        await town.rests()
        assert [one.toast.text for one in presses if one.toast] == ["记下了：您家也一样"] * len(DOORS)
        (shown,) = [m for m in house.group.messages if m.text.startswith("2026-0001")]
        assert f"{len(DOORS)} 户也一样" in shown.text


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(5))
async def test_whatever_is_killed_whenever_everybody_is_answered(
    postgres_database: Callable[[], str], tmp_path: Path, seed: int
) -> None:
    public, balancer, chance = free_port(), Balancer(seed), random.Random(seed)
    doors = tuple(f"{floor}{flat:02}" for floor in range(2, 32) for flat in range(1, 11))
    hook = f"http://127.0.0.1:{public}"
    async with balancer.listening(public), several(postgres_database(), tmp_path, webhook_url=hook) as town:
        async with town.by_itself() as w:
            house = await settled_house(w, doors)
        people = [house.people[door] for door in doors]
        before = {person: len(texts_in(person.chat(w.bot))) for person in people}
        started = await town.start("intake", "intake", "sender", "sender")
        balancer.ports = [one.port for one in started if one.role == "intake"]
        for person in people:
            person.says(w.bot, "/menu")
            await asyncio.sleep(chance.uniform(0, 0.05))
            if chance.random() < 0.1:
                victim = chance.choice(town.processes)
                town.kill(victim)
                (new,) = await town.start(victim.role)
                if victim.role == "intake":
                    balancer.ports.append(new.port)
        await town.rests()
        for person in people:
            new_texts = len(texts_in(person.chat(w.bot))) - before[person]
            assert 1 <= new_texts <= 1 + town.in_flight[person.id], (new_texts, town.in_flight[person.id])


def test_of_one_person_one_thing_at_a_time_is_done_in_whichever_process(postgres_database: Callable[[], str]) -> None:
    """Messages and presses of one person may come to two processes at once; others may mention them meanwhile."""
    engine = engine_of(postgres_database(), connections=3)
    with engine.begin() as connection:
        ann = storage.residents.open_account(connection, 7, "zh-Hans", MONDAY_MORNING)
    with engine.connect() as acting, engine.connect() as other:
        assert storage.residents.account_of(acting, 7, acts=True) == ann
        other.exec_driver_sql("SET lock_timeout = '50ms'")
        with pytest.raises(OperationalError, match="lock timeout"):
            storage.residents.account_of(other, 7, acts=True)
        other.rollback()
        assert storage.residents.account_of(other, 7) == ann
        storage.outgoing.say(other, now=MONDAY_MORNING, what=None, account_id=ann.id)
        other.commit()
    engine.dispose()


@pytest.mark.parametrize("role", ["intake", "web", "sender"])
def test_on_sqlite_one_process_does_it_all(sqlite_database: Callable[[], str], role: str) -> None:
    code, said = invoke("run", "--role", role, database_url=sqlite_database(), bot_token=TOKEN)
    assert (code, said) == (
        2, "SQLite takes one process, which does it all: run it with --role all, or move to PostgreSQL.\n"
    )  # fmt: skip
