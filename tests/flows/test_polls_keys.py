"""The keys of secret polls: strays are swept, a lost one is reported, none is in a backup, nobody else reads them."""

import asyncio
import os
import time
from pathlib import Path

from sqlalchemy import Connection

import storage.keys
import storage.polls
import storage.upkeep
from handlers.cli.checking import Finding, _kept, _keys
from storage.backup import back_up
from storage.database import is_sqlite
from tests.people import House, settled_house
from tests.polls import ONE, opens_ballot, posts
from tests.world import World, keys_of, world

TWO_DAYS_AGO = time.time() - 2 * storage.keys.A_DAY


async def secret_poll(w: World) -> tuple[House, Path]:
    """A secret poll with a ballot in it, and the file of its key."""
    house = await settled_house(w)
    await posts(house, "换不换保洁？", "赞成或反对", "3 天", "公开或保密", "保密")
    await opens_ballot(house, house.people["501"])
    await house.taps(house.people["501"], "赞成")
    return house, await w.stored(the_key)


def the_key(connection: Connection) -> Path:
    poll = storage.polls.records.read(connection, ONE)
    assert poll is not None
    return Path(connection.get_execution_options()[storage.keys.OPTION]) / poll.key_name


async def found(w: World) -> Finding:
    kept = await _kept(w.watched.url, w.clock.now(), keys_of(w.watched.url))
    return _keys(kept.keys)


async def test_keys_that_no_poll_names_are_swept_after_a_day(database_url: str) -> None:
    async with world(database_url) as w:
        _, key = await secret_poll(w)
        stray, young = [await w.arrange(storage.keys.make) for _ in range(2)]
        other = key.with_name("0123abcd-of-another-database")
        other.write_bytes(b"x")
        for old in (key, key.with_name(stray), other):
            os.utime(old, (TWO_DAYS_AGO, TWO_DAYS_AGO))
        await w.passes(hours=24)
        assert not key.with_name(stray).exists()
        assert key.exists(), "the running poll's own"
        assert key.with_name(young).exists(), "of an opening that may not be committed yet"
        assert other.exists()
        key.with_name(young).unlink()
        other.unlink()


async def test_a_missing_key_is_reported_while_it_can_be_put_back(database_url: str) -> None:
    async with world(database_url) as w:
        _, key = await secret_poll(w)
        key.chmod(0o600)
        assert (await found(w)).ok
        aside = key.rename(key.with_name("aside"))
        lost = await found(w)
        assert (lost.ok, "gone for polls 1" in lost.found) == (False, True)
        aside.rename(key)
        assert (await found(w)).ok


async def test_a_folder_that_others_can_read_is_reported(database_url: str) -> None:
    async with world(database_url) as w:
        _, key = await secret_poll(w)
        key.chmod(0o640)
        opened = await found(w)
        assert (opened.ok, str(key) in opened.found) == (False, True)
        key.chmod(0o600)
        if is_sqlite(database_url):  # on PostgreSQL all tests share the folder
            key.parent.chmod(0o755)
            opened = await found(w)
            assert (opened.ok, str(key.parent) in opened.found) == (False, True)
            key.parent.chmod(0o700)


async def test_no_backup_holds_a_key(database_url: str, tmp_path: Path) -> None:
    async with world(database_url) as w:
        _, key = await secret_poll(w)
        content = key.read_bytes()
        if is_sqlite(database_url):
            folder = tmp_path / "backups"
            folder.mkdir()
            await asyncio.to_thread(back_up, database_url, folder / "copy.sqlite")
            assert os.listdir(folder) == ["copy.sqlite"]
            kept = (folder / "copy.sqlite").read_bytes()
            assert key.name.encode() in kept, "the poll names it"
        else:
            rows = await w.stored(
                lambda c: [str(row) for row in c.execute(storage.polls.tables.Poll.__table__.select())]
            )
            kept = "".join(rows).encode()
            assert key.name.encode() in kept
        assert content not in kept
        assert content.hex().encode() not in kept.lower()
