"""`shuoshi verify`: a sound ledger is said to be sound, and whatever was changed behind its back is found."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator, Mapping

import pytest
from sqlalchemy import Connection, insert, select, update
from typer.testing import CliRunner, Result

import storage.points
from bot.__main__ import app
from bot.actions.points import verifying
from bot.actions.points.verifying import Fault
from bot.domain.base import CommunityId
from bot.domain.points.ledger import Account, Book, Entry, Posted, Why, chained, held_for, reversal_of, wallet_of
from storage.points.tables import PointChain, PointEntry
from tests.people import House, settled_house
from tests.points import earns, posts, reserves
from tests.world import World, world

ELSEWHERE = "taker_id = (SELECT taker_id FROM point_entries WHERE key = 'service:2')"
ENTRY = "UPDATE point_entries SET {} WHERE key = 'service:1'"
CHANGES = {
    "an amount": (ENTRY.format("amount = 11"), "its hash does not fit"),
    "a day": (ENTRY.format("earned_on = '2026-01-02'"), "its hash does not fit"),
    "who earned it": (ENTRY.format("earner_id = NULL"), "its hash does not fit"),
    "where it went": (ENTRY.format(ELSEWHERE), "its hash does not fit"),
    "a hash": (ENTRY.format("hash = '0'"), "its hash does not fit"),
    "an entry less": ("DELETE FROM point_entries WHERE key = 'service:2'", "it follows number 1"),
    "the last one less": ("DELETE FROM point_entries WHERE key = 'returned:2'", "it ends with number 9, not 10"),
    "a balance": (
        "UPDATE point_accounts SET balance = balance + 1 WHERE book = 'wallet' AND balance > 5", "its entries say",
    ),
    "the end of the chain": ("UPDATE point_chains SET hash = '0'", "or with another hash"),
    "no end of the chain": ("DELETE FROM point_chains", "its end is not kept"),
    "words": ("UPDATE point_words SET words = '别的'", "its words are not those"),
    "the salt": ("UPDATE point_words SET salt = '0'", "its words are not those"),
    "a reason": (ENTRY.format("why = 'moved'"), "moved does not go from issuing to wallet"),
    "what it ends": ("UPDATE point_entries SET of = '' WHERE key = 'end:1'", "is not there before it"),
    "what it takes back": (
        "UPDATE point_entries SET of = 'service:2' WHERE key = 'reversed:service:4'",
        "what it takes back or ends was 10",
    ),
    "what was held": (
        "UPDATE point_entries SET amount = 3 WHERE key = 'reserved:1'", "what it takes back or ends was 3",
    ),
}  # fmt: skip


async def kept(w: World) -> House:
    """A house whose ledger has something of everything."""
    house = await settled_house(w, ("501", "502"))
    ann, bea = wallet_of(house.households["501"], None), wallet_of(house.households["502"], None)
    counter = Account(Book.COUNTER, counter_id=1)
    await earns(house, "501", 60, nth=1)
    await earns(house, "502", 60, nth=2)
    await posts(house, Entry("gift:1:2026:0", Why.GIFT, ann, bea, 3, house.residents[house.people["501"]], 2026))
    wrong = await earns(house, "502", 30, nth=4)
    await posts(house, reversal_of(wrong[0].entry, "记错了"))
    await reserves(house, "501", 2, 1)
    await posts(house, Entry("end:1", Why.RELEASED, held_for(ann), ann, 2, of="reserved:1"))
    await reserves(house, "502", 4, 2)
    await posts(house, Entry("end:2", Why.ISSUED, held_for(bea), counter, 4, of="reserved:2"))
    await posts(house, Entry("returned:2", Why.RETURNED, counter, bea, 4, of="reserved:2"))
    return house


async def verifies(database_url: str, command: str = "verify") -> Result:
    env = {"DATABASE_URL": database_url, "BOT_TOKEN": ""}
    return await asyncio.to_thread(lambda: CliRunner().invoke(app, [command], env=env))


async def test_a_sound_ledger_adds_up(database_url: str) -> None:
    async with world(database_url) as w:
        assert "There are no points yet." in (await verifies(database_url)).output
        await kept(w)
        found = await verifies(database_url)
        assert (found.exit_code, "All points of 1 communities add up." in found.output) == (0, True), found.output
        assert "阳光社区: 10 entries, earned 20, in wallets 20, kept 0, spent 0, lapsed 0, end of chain" in found.output


@pytest.mark.parametrize("changed", CHANGES)
async def test_what_was_changed_behind_its_back_is_found(database_url: str, changed: str) -> None:
    statement, told = CHANGES[changed]
    async with world(database_url) as w:
        await kept(w)
        await w.arrange(lambda c: c.exec_driver_sql(statement))
        found = await verifies(database_url)
        assert (found.exit_code, told in found.output) == (1, True), found.output
        assert "faults. Keep this database as it is" in found.output


async def test_a_wallet_that_gave_more_than_it_had_is_found(database_url: str) -> None:
    """As if the guards had not been there: an entry too much, well chained, and balances that fit it."""
    async with world(database_url) as w:
        house = await kept(w)
        await forged(house, Entry("gift:9:2026:0", Why.GIFT, wallet_of(house.households["502"], None),
                                  wallet_of(house.households["501"], None), 100, None, 2026))  # fmt: skip
        found = await verifies(database_url)
        assert "more is given than was there" in found.output
        assert found.exit_code == 1


async def test_a_hold_that_ended_twice_is_found(database_url: str) -> None:
    async with world(database_url) as w:
        house = await kept(w)
        ann = wallet_of(house.households["501"], None)
        await forged(house, Entry("end:1:again", Why.RELEASED, held_for(ann), ann, 2, of="reserved:1"))
        found = await verifies(database_url)
        assert "reserved:1: it was posted, ended or taken back more than once" in found.output


async def test_points_of_a_year_or_person_that_nobody_had_are_found(database_url: str) -> None:
    async with world(database_url) as w:
        house = await kept(w)
        ann, bea = wallet_of(house.households["501"], None), wallet_of(house.households["502"], None)
        await posts(house, Entry("moved:x", Why.MOVED, ann, bea, 1, None, 2019))
        found = await verifies(database_url)
        assert "points left it that nobody had earned so" in found.output


async def test_forgotten_words_change_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        await kept(w)
        await w.arrange(lambda c: c.exec_driver_sql("DELETE FROM point_words"))
        assert (await verifies(database_url)).exit_code == 0


async def test_what_others_keep_of_points_is_checked_too(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    def look(connection: Connection, community_id: CommunityId, compared: Mapping[str, Entry]) -> Iterator[Fault]:
        yield Fault("item 7", "its stock does not fit")

    monkeypatch.setattr(verifying, "CHECKS", [look])
    async with world(database_url) as w:
        await kept(w)
        assert "item 7: its stock does not fit" in (await verifies(database_url)).output


def test_the_command_by_itself_checks_reservations_and_stock() -> None:
    asked = "from handlers.cli import verifying; verifying.verify_at('sqlite://'); "
    said = "from bot.actions.points.verifying import CHECKS; print(len(CHECKS))"
    alone = f"from contextlib import suppress\nwith suppress(BaseException): {asked}\n{said}"
    done = subprocess.run([sys.executable, "-c", alone], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "1"


async def test_check_says_in_a_line_whether_points_add_up(database_url: str) -> None:
    async with world(database_url) as w:
        await kept(w)
        assert "accounts add up" in (await verifies(database_url, "check")).output
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE point_accounts SET balance = 0 WHERE book = 'wallet'"))
        assert "shuoshi verify" in " ".join((await verifies(database_url, "check")).output.split())


async def forged(house: House, entry: Entry) -> None:
    """Post an entry that the rules would not let through."""

    def write(connection: Connection) -> None:
        chain = PointChain.__table__
        ids, _ = storage.points.ledger.lock(connection, house.community_id, [entry.giver, entry.taker])
        end = connection.execute(select(chain.c.seq, chain.c.hash)).one()
        posted = Posted(end.seq + 1, entry, house.world.clock.now())
        last = chained(end.hash, house.community_id, posted, "")
        connection.execute(
            insert(PointEntry.__table__).values(
                community_id=house.community_id, seq=posted.seq, key=entry.key, why=entry.why.value,
                giver_id=ids[entry.giver], taker_id=ids[entry.taker], amount=entry.amount, earner_id=entry.earner_id,
                year=entry.year, earned_on=None, about="", of=entry.of, words_hash="", at=posted.at, hash=last,
            )
        )  # fmt: skip
        connection.execute(update(chain).values(seq=posted.seq, hash=last))

    await house.world.arrange(write)
