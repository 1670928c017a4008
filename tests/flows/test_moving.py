"""An installation moves from one database to another: every row arrives, or none does, and the bot goes on there."""

import asyncio
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import update

import storage.moving
from storage.database import engine_of
from storage.election import take_seat
from storage.matters.tables import Matter
from storage.moving import CannotMove, Content, content_of, move
from storage.tables import METADATA
from tests.flows.test_operation import invoke
from tests.people import settled_house
from tests.polls import card, closes, opens_ballot, posts
from tests.redemption import earn
from tests.stand import stand, texts_in

MATTER = Matter.__table__


def contents(url: str) -> dict[str, Content]:
    engine = engine_of(url, reads_only=True, connections=1)
    with engine.connect() as connection:
        found = {table.name: content_of(connection, table) for table in METADATA.sorted_tables}
    engine.dispose()
    return found


@pytest.fixture
def there(postgres_database: Callable[[], str]) -> str:
    """An empty database on PostgreSQL."""
    return postgres_database()


async def test_a_house_moves_to_postgresql_and_back_and_everything_goes_on(
    sqlite_database: Callable[[], str], there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a matter merged into a later one, a secret poll under way, a chain of postings, and ids that go on."""
    monkeypatch.chdir(tmp_path)
    here, back = sqlite_database(), f"sqlite:///{tmp_path}/back.sqlite"
    async with stand(here) as s:
        async with s.started() as w:
            house = await settled_house(w, ("501", "502"))
            for words in ("三楼的灯坏了", "地下室漏水"):
                house.leader.says(house.group, f"说事 {words}")
                await w.settle()
            await w.arrange(lambda c: c.execute(update(MATTER).where(MATTER.c.id == 1).values(merged_into=2)))
            await posts(house, "换不换保洁？", "赞成或反对", "3 天", "公开或保密", "保密")
            await opens_ballot(house, house.people["501"])
            await house.taps(house.people["501"], "赞成")
            await earn(house, 50, "501")
            await w.passes(minutes=1)
            await earn(house, 20, "501", "502")
        before = contents(here)
        assert before["matters"].rows == 2
        assert before["point_entries"].rows == 3
        code, said = await asyncio.to_thread(invoke, "move", here, there)
        assert code == 0, said
        assert contents(there) == before
        assert (await asyncio.to_thread(invoke, "verify", database_url=there))[0] == 0
        assert "Keys of secret polls, in shuoshi.keys now and nowhere else: 1." in said
        assert os.listdir(f"{here.removeprefix('sqlite:///')}.keys") == []
        assert invoke("migrate", database_url=here) == (
            2, "This database was moved to another one: set DATABASE_URL to that.\n"
        )  # fmt: skip
        assert (await asyncio.to_thread(invoke, "move", there, back))[0] == 0
        assert contents(back) == before
        s.url = back
        async with s.started() as w:
            house.world = w
            await opens_ballot(house, house.people["502"])
            await house.taps(house.people["502"], "赞成")
            await earn(house, 10, "502")
            await closes(house)
            assert "▓ 2 户" in card(house, "换不换保洁？").text
            house.leader.says(house.group, "说事 门铃不响")
            await w.settle()
            assert any("2026-0003" in text for text in texts_in(house.group))
        assert (await asyncio.to_thread(invoke, "verify", database_url=back))[0] == 0


async def test_a_move_that_ends_before_its_end_is_taken_up_and_never_mixes_two(
    sqlite_database: Callable[[], str], there: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, other = sqlite_database(), sqlite_database()
    async with stand(here) as s, s.started() as w:
        await settled_house(w, ("501",))
    before = contents(here)

    def dies(*_: object) -> None:
        raise InterruptedError

    with monkeypatch.context() as patch:
        patch.setattr(storage.moving, "_set_sequences", dies)
        with pytest.raises(InterruptedError):
            move(here, there)
    assert not any(content.rows for content in contents(there).values()), "nothing is there before everything is"
    with monkeypatch.context() as patch:
        patch.setattr(storage.moving, "_mark", dies)
        with pytest.raises(InterruptedError):
            move(here, there)
    assert move(here, there).was_there
    assert contents(there) == before
    with pytest.raises(CannotMove, match="moved already"):
        move(here, other)
    async with stand(other) as s, s.started():
        pass
    with pytest.raises(CannotMove, match="not empty"):
        move(there, other)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("runs", "The service is running on one of these databases; stop it first."),
        ("old", "The database to move is at schema 0000, not the newest: run `shuoshi migrate` on it."),
        ("nothing", "There is no database at"),
        ("same", "The two addresses are the same database."),
        ("nul", "The target does not take a row of seen_updates"),
    ],
)
def test_what_cannot_be_moved_is_said_and_nothing_is_lost(
    sqlite_database: Callable[[], str], there: str, wrong: str, sentence: str
) -> None:
    here = sqlite_database()
    file = here.removeprefix("sqlite:///")
    if wrong in ("old", "nul"):
        with closing(sqlite3.connect(file)) as connection, connection:
            if wrong == "old":
                connection.execute("UPDATE alembic_version SET version_num = '0000'")
            else:
                connection.execute(
                    "INSERT INTO seen_updates (key, at, aloud) VALUES ('a' || char(0), '2026-06-01 00:00:00', 0)"
                )
    held = take_seat(there) if wrong == "runs" else None
    code, said = invoke("move", f"{here}x" if wrong == "nothing" else here, here if wrong == "same" else there)
    if held is not None:
        held.leave()
    assert (code, said.count("\n")) == (2, 1), said
    assert said.startswith(sentence)
    assert not any(content.rows for content in contents(there).values())
    if wrong == "nul":
        assert contents(here)["seen_updates"].rows == 1
