"""PostgreSQL with a synchronous standby: it takes over in the middle of a vote; while it is away nothing commits."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import colleagues
from bot.clock import SystemClock
from bot.sandbox.persons import Press
from bot.settings import Settings
from handlers.cli import checking
from handlers.web import health
from storage.database import engine_of, open_database
from storage.election import NotElected, Seat
from storage.polls.tables import Ballot, RollLine
from storage.standby import commits
from tests.flows.test_operation import invoke
from tests.people import settled_house
from tests.polls import card, posts
from tests.several import several
from tests.standby import Pair, pair

BALLOT, LINE = Ballot.__table__, RollLine.__table__
DOORS = tuple(f"{floor}{flat:02}" for floor in range(2, 8) for flat in range(1, 11))


@pytest.mark.long
async def test_the_standby_is_promoted_in_the_middle_of_a_vote_and_every_ballot_is_there(tmp_path: Path) -> None:
    with pair() as both:
        async with several(both.url, tmp_path) as town:
            async with town.by_itself() as w:
                house = await settled_house(w, DOORS)
                await posts(house)
            homes = [house.households[door] for door in DOORS]
            await town.start("all", "all")
            await town.elected()
            shown, presses = card(house), dict[str, Press]()
            for number, door in enumerate(DOORS):
                presses[door] = house.people[door].taps(shown, "赞成")
                if number == len(DOORS) // 2:
                    await presses["201"].answered()
                    both.primary.end()
                    assert both.standby.asks("SELECT pg_promote()")
                await asyncio.sleep(0.01)
            await town.rests()
            assert {door: press.toast.text[:3] for door, press in presses.items() if press.toast} == dict.fromkeys(
                DOORS, "投好了"
            )
            engine = engine_of(both.url, reads_only=True, connections=1)
            with engine.connect() as connection:
                counted = connection.execute(select(BALLOT.c.line_id).where(BALLOT.c.state == "counted")).scalars()
                lines = connection.execute(select(LINE.c.id).where(LINE.c.household_id.in_(homes))).scalars()
                assert sorted(counted) == sorted(lines), "one ballot for each line of the roll"
            engine.dispose()
            assert (await asyncio.to_thread(invoke, "verify", database_url=both.url))[0] == 0


async def test_a_standby_that_is_away_is_named_and_what_waited_for_it_is_there_when_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pair() as both:
        database = open_database(both.url)
        ready = health.Beat(database, SystemClock(), patience=1.0, good_for=0.0)
        try:
            assert await ready.fails() is None
            assert await asyncio.to_thread(commits, both.url, 5)
            both.standby.signal(signal.SIGSTOP)
            assert await ready.fails() == "waits for its standby: it does not commit"
            monkeypatch.setattr(checking, "COMMITTED_WITHIN", 1)
            found = await checking.look(Settings(_env_file=None, database_url=both.url), datetime.now(UTC))
            assert [one.mend for one in found if one.about == "commits"] == [
                "start the synchronous standby, or take it out of synchronous_standby_names"
            ]
            both.standby.signal(signal.SIGCONT)
            ready.patience = 30.0
            assert await ready.fails() is None
            await freezes(both, monkeypatch)
        finally:
            both.standby.signal(signal.SIGCONT)
            database.close()


async def freezes(both: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is elected on a database that does not answer any more is so no longer, and again when it does."""
    monkeypatch.setattr(colleagues, "PATIENCE", 0.5)
    here, terms = colleagues.Colleagues(both.url), list[colleagues.StillElected]()
    begun = asyncio.Semaphore(0)

    @asynccontextmanager
    async def term(still_elected: colleagues.StillElected) -> AsyncIterator[asyncio.Task[None]]:
        terms.append(still_elected)
        begun.release()
        working = asyncio.create_task(asyncio.sleep(3600))
        yield working
        working.cancel()
        await asyncio.wait({working})

    await here.arrive()
    async with here.elected_for(Seat.SENDER, term):
        await begun.acquire()
        await terms[0]()
        both.primary.signal(signal.SIGSTOP)
        with pytest.raises(NotElected):
            await terms[0]()
        both.primary.signal(signal.SIGCONT)
        await begun.acquire()
        await terms[1]()
        with pytest.raises(NotElected):
            await terms[0]()
    await here.go()
