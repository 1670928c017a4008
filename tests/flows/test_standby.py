"""PostgreSQL with a synchronous standby: it takes over in the middle of a vote; while it is away nothing commits."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

import storage.keys
import storage.standby
from bot import colleagues
from bot.clock import SystemClock
from bot.domain.commands.polls import CastBallot
from bot.domain.polls.values import LineId
from bot.sandbox.persons import Press
from bot.screens.packing import pack
from bot.settings import Settings
from handlers.cli import checking
from handlers.web import health
from storage.database import Outage, engine_of, open_database
from storage.election import NotElected, Seat
from storage.polls.tables import Ballot, Envelope, Poll, RollLine
from tests.flows.test_operation import invoke
from tests.flows.test_polls_keys import the_key
from tests.flows.test_polls_secrecy import dump, leaks, texts
from tests.people import House, settled_house
from tests.polls import card, opens_ballot, posts
from tests.several import several
from tests.stand import pass_until, texts_in
from tests.standby import Pair, pair
from tests.world import World, world

BALLOT, ENVELOPE, LINE, POLL = Ballot.__table__, Envelope.__table__, RollLine.__table__, Poll.__table__
DOORS = tuple(f"{floor}{flat:02}" for floor in range(2, 8) for flat in range(1, 11))
SOME = DOORS[:24]


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
                    both.fail_over()
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


QUESTION, OPTIONS = "公共收益怎么花？", "修大门\n补绿化\n装电梯"
SECRET = tuple(f"{31 + number},7,{60 - number}" for number in range(len(SOME)))
"""Points as nobody else spreads them, for each door."""


@pytest.mark.long
async def test_a_secret_poll_outlives_its_primary_while_it_is_voted_in_and_at_each_step_of_its_closing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pair() as both:
        url = both.url
        async with world(url) as w:
            house = await settled_house(w, SOME)
            lines = await voted_in_secret(house, both)
            key = await w.stored(the_key)
            both.follow()
            await closed_on_the_primary_alone(w, both)
            assert key.exists(), "the closing is not there to stay"
            both.fail_over()
            with suppress(Outage):
                await w.stored(sealed)  # over a connection that is lost
            assert sorted(await w.stored(sealed)) == lines
            both.follow()
            forgotten = dies_once_the_key_is_gone(monkeypatch, both)
            for _ in range(4):  # what a lost connection keeps from one tick is made up for by the next
                await w.passes(minutes=1)
            assert forgotten == [key.name] * 2
            assert not key.exists()
            rows = await w.stored(dump)
            assert sorted(row["choice"] for row in rows["secret_choices"]) == sorted(SECRET), "each ballot counts once"
            assert (rows["envelopes"], rows["polls"][0]["key_name"]) == ([], "")
            assert leaks(texts(rows, "secret_choices"), *SECRET) == []
            assert sum("投票结果" in text for text in texts_in(house.group)) == 1
            assert "修大门 ▓▓▓▓▓▓▓▓▓░ 1,020 分" in texts_in(house.group)[-1].replace("\n", " ")
        for command in (["verify"], ["recount", "1"]):
            assert (await asyncio.to_thread(invoke, *command, database_url=url))[0] == 0


async def voted_in_secret(house: House, both: Pair) -> list[int]:
    """All vote at once, and meanwhile the primary dies: each has an envelope that nobody else can read; their lines."""
    w = house.world
    await posts(house, QUESTION, OPTIONS, "3 天", "怎么选", "分分数", "100", "公开或保密", "保密")
    lines, presses = await w.stored(lines_by_door), list[Press]()
    for door in SOME:
        house.people[door].starts(w.bot, "v_1")
    await w.settle()
    for door, choice in zip(SOME, SECRET, strict=True):
        person = house.people[door]
        presses.append(person.forges(house.last(person), pack(CastBallot(lines[door], choice))))
    await w.sandbox.until(lambda: any(press.toast for press in presses))
    both.fail_over()
    assert not all(press.toast for press in presses)
    await pass_until(w, lambda: all(press.toast for press in presses))
    await w.settle()
    assert {press.toast.text[:3] for press in presses if press.toast} == {"投好了"}
    in_order = sorted(int(lines[door]) for door in SOME)
    assert sorted(await w.stored(sealed)) == in_order, "one envelope each"
    files = b"".join(file.read_bytes() for file in both.primary.folder.rglob("*") if file.is_file())
    assert QUESTION.encode() in files, "these are the files of the database"
    assert [one for one in SECRET[::8] if one.encode() in files] == leaks(texts(await w.stored(dump)), *SECRET) == []
    assert "修大门 31 分" in (await opens_ballot(house, house.people[SOME[0]])).text, "but who cast it"
    return in_order


async def closed_on_the_primary_alone(w: World, both: Pair) -> None:
    """The standby is gone, and what waits for it is ended by a restart: it is seen by all, and not there to stay."""
    both.standby.end()
    waits = "FROM pg_stat_activity WHERE wait_event = 'SyncRep'"

    async def ends_what_waits() -> None:
        while True:
            both.primary.asks(f"SELECT count(pg_terminate_backend(pid)) {waits}")
            await asyncio.sleep(0.02)  # the server's time: nothing tells that a commit has begun to wait

    ending = asyncio.create_task(ends_what_waits())
    w.clock.advance(timedelta(days=3, hours=12))
    while await w.stored(lambda c: c.execute(select(POLL.c.state)).scalar_one()) != "decided":
        await w.tick()
    await w.tick()
    ending.cancel()


def dies_once_the_key_is_gone(monkeypatch: pytest.MonkeyPatch, both: Pair) -> list[str]:
    """Between the deletion of a key and the commit that says so the primary dies, once; the keys that are deleted."""
    forget, forgotten = storage.keys.forget, list[str]()

    def dying(connection: Connection, name: str) -> None:
        forget(connection, name)
        forgotten.append(name)
        if len(forgotten) == 1:
            both.fail_over()

    monkeypatch.setattr(storage.keys, "forget", dying)
    return forgotten


def lines_by_door(connection: Connection) -> dict[str, LineId]:
    return {row.label.rpartition("-")[2]: LineId(row.id) for row in connection.execute(select(LINE))}


def sealed(connection: Connection) -> list[int]:
    return list(connection.execute(select(ENVELOPE.c.line_id)).scalars())


async def test_a_standby_that_is_away_is_named_and_what_waited_for_it_is_there_when_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pair() as both:
        database = open_database(both.url)
        ready = health.Beat(database, SystemClock(), patience=1.0, good_for=0.0)
        try:
            assert await ready.fails() is None
            assert await asyncio.to_thread(storage.standby.commits, both.url, 5)
            both.standby.signal(signal.SIGSTOP)
            assert await ready.fails() == "waits for its standby: it does not commit"
            monkeypatch.setattr(checking, "COMMITTED_WITHIN", 1)
            found = await checking.look(Settings(_env_file=None, database_url=both.url), datetime.now(UTC))
            assert [one.mend for one in found if one.about == "commits"] == [
                "start the synchronous standby, or take it out of synchronous_standby_names"
            ]
            monkeypatch.setattr(storage.standby, "CONFIRMED_WITHIN", 0.3)
            with pytest.raises(Outage):
                await database.read(storage.standby.require_confirmed)
            both.standby.signal(signal.SIGCONT)
            ready.patience = 30.0
            await database.read(storage.standby.require_confirmed)
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
