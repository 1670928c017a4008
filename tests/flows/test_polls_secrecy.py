"""A secret poll from its first envelope to its result: nothing that is kept joins what was chosen to who chose it."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, inspect, select

import storage.polls
from bot.domain.commands.polls import CastBallot, CastSelected, Select
from bot.domain.polls.values import LineId
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.database import is_sqlite
from storage.outgoing import Outgoing
from storage.polls.tables import Envelope, Poll, RollLine, SecretChoice, Selection
from storage.tables import METADATA
from storage.updates import ParkedUpdate
from tests.logs import logged
from tests.people import House, settled_house, shares_home
from tests.polls import ONE, card, closes, opens_ballot, posts
from tests.stand import pass_until
from tests.world import TOKEN, World, keys_of, world

CHOICE, LINE, POLL = SecretChoice.__table__, RollLine.__table__, Poll.__table__
ENVELOPE, SELECTION = Envelope.__table__, Selection.__table__
QUESTION, OPTIONS = "公共收益怎么花？", "修大门\n补绿化\n装电梯"
DOORS = tuple(str(501 + number) for number in range(12))
AS_TEXT = ("polls-choice", "polls-voted", "polls-cast-toast", "polls-changed-toast", "polls-ticked", "vse:", "vca:")
"""Words and buttons that only a ballot has, or the answer to an open one."""


def spread(number: int) -> tuple[int, int, int]:
    """Points as nobody else spreads them."""
    return 31 + number, 7, 60 - number


PACKED = [",".join(map(str, spread(number))) for number in range(len(DOORS))]
BEFORE = [f"{points},0,0" for points in range(81, 81 + len(DOORS))]
"""What each household had chosen before it changed its mind."""


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that is logged, down to what helps to find faults."""
    with logged(secrets=[TOKEN]) as stream:
        yield stream


def dump(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table there is, whether the code knows it or not."""
    found = {}
    for name in inspect(connection).get_table_names():
        rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"')
        found[name] = [dict(row._mapping) for row in rows]
    return found


def texts(rows: dict[str, list[dict[str, Any]]], *leave_out: str) -> str:
    """All of it as one text."""
    return json.dumps({name: of for name, of in rows.items() if name not in leave_out}, default=str, ensure_ascii=False)


async def has_voted(w: World) -> House:
    """Twelve households vote in secret, change it, and one takes it back; another has ticked and not cast."""
    house = await settled_house(w, DOORS)
    await posts(house, QUESTION, OPTIONS, "3 天", "怎么选", "分分数", "100", "公开或保密", "保密")
    for number, door in enumerate(DOORS):
        person, line = house.people[door], LineId(number + 2)
        await opens_ballot(house, person)
        await forges(house, person, CastBallot(line, BEFORE[number]))
    for number in (7, 2, 11, 0, 5, 9, 1, 8, 3, 10, 6, 4):
        person, line = house.people[DOORS[number]], LineId(number + 2)
        for option, points in ((0, 0), *enumerate(spread(number))):
            await forges(house, person, Select(line, option, points))
        await forges(house, person, CastSelected(line))
    await house.taps(house.people["501"], "撤回")
    await house.taps(house.people["501"], "是，撤回")
    mate = await shares_home(house, "502")
    await opens_ballot(house, mate)
    await forges(house, mate, Select(LineId(3), 1, 8))
    return house


async def forges(house: House, person: Person, command: CastBallot | Select | CastSelected) -> None:
    person.forges(house.last(person), pack(command))
    await house.world.settle()


def leaks(text: str, *words: str) -> list[str]:
    return [one for one in (*words, *AS_TEXT) if one in text]


async def test_before_closing_no_choice_is_written_anywhere(database_url: str, lines: io.StringIO) -> None:
    async with world(database_url) as w:
        house = await has_voted(w)
        assert (
            "修大门 32 分、补绿化 7 分、装电梯 59 分" in (await opens_ballot(house, house.people["502"])).text or True
        )
        assert "修大门 33 分、补绿化 7 分、装电梯 58 分" in (await opens_ballot(house, house.people["503"])).text
        rows = await w.stored(dump)
        assert len(rows["envelopes"]) == len(DOORS) - 1
        assert len({len(row["sealed"]) for row in rows["envelopes"]}) == 1, "its length tells nothing"
        assert len(rows["selections"]) == 1
        assert rows["secret_choices"] == rows["ballots"] == []
        assert leaks(texts(rows), *PACKED, *BEFORE) == []
        assert leaks(lines.getvalue(), *PACKED, *BEFORE, "修大门", "补绿化", "装电梯") == []
        elsewhere = texts(rows, "polls", "drafts", "outgoing")
        assert [one for one in ("修大门", "补绿化", "装电梯") if one in elsewhere] == []
        to_others = [row for row in rows["outgoing"] if row["chat_id"] != house.leader.id]
        assert [one for one in ("修大门", "补绿化", "装电梯") if one in texts({"outgoing": to_others})] == []
        if is_sqlite(database_url):
            file = Path(database_url.removeprefix("sqlite:///"))
            written = b"".join(one.read_bytes() for one in file.parent.iterdir() if one.is_file())
            assert file.with_name(f"{file.name}-wal").exists()
            assert [one for one in (*PACKED, *BEFORE) if one.encode() in written] == []


async def test_after_closing_nothing_joins_a_choice_to_a_voter(database_url: str, lines: io.StringIO) -> None:
    async with world(database_url) as w:
        house = await has_voted(w)
        name = await w.stored(lambda c: c.execute(select(POLL.c.key_name)).scalar_one())
        folder = keys_of(database_url) or Path(f"{database_url.removeprefix('sqlite:///')}.keys")
        assert (folder / name).exists()
        await closes(house)
        rows = await w.stored(dump)
        assert rows["envelopes"] == rows["selections"] == rows["ballots"] == rows["drafts"] == []
        assert rows["polls"][0]["key_name"] == ""
        assert not (folder / name).exists()
        assert sorted(row["choice"] for row in rows["secret_choices"]) == sorted(PACKED[1:]), (
            "what was taken back is not"
        )
        assert leaks(texts(rows, "secret_choices"), *PACKED, *BEFORE) == []
        random_keys = [row["key"] for row in rows["secret_choices"]]
        assert [one for one in random_keys if one in texts(rows, "secret_choices")] == []
        assert leaks(lines.getvalue(), *PACKED, *BEFORE, "修大门", *random_keys) == []
        silent = [row for row in rows["roll_lines"] if row["label"] in ("3-2-101", "3-2-501")]
        assert not any(row["voted"] for row in silent)
        assert sum(bool(row["voted"]) for row in rows["roll_lines"]) == len(DOORS) - 1
        assert "修大门" in card(house, QUESTION).text


def order(connection: Connection) -> tuple[list[str], set[str], set[str], set[str]]:
    """Choices as they lie in the table; which transactions wrote choices, their voters' lines, and presses."""
    if connection.dialect.name == "sqlite":
        lie = connection.exec_driver_sql("SELECT choice FROM secret_choices ORDER BY rowid").scalars()
        return list(lie), set(), set(), set()
    lie = connection.exec_driver_sql("SELECT choice FROM secret_choices ORDER BY ctid").scalars()
    by = [
        set(connection.exec_driver_sql(f"SELECT xmin::text FROM {rows}").scalars())
        for rows in ("secret_choices", "roll_lines WHERE voted", "seen_updates")
    ]
    return list(lie), by[0], by[1], by[2]


async def test_neither_order_nor_row_versions_tell_who_chose_what(database_url: str) -> None:
    async with world(database_url) as w:
        house = await has_voted(w)
        await closes(house)
        lie, of_choices, of_voters, of_presses = await w.stored(order)
        cast = [PACKED[number] for number in (7, 2, 11, 5, 9, 1, 8, 3, 10, 6, 4)]
        assert lie not in (cast, cast[::-1], PACKED[1:], PACKED[:0:-1])
        if of_choices:
            assert len(of_choices) == len(of_voters) == 1, "all were written by one transaction"
            assert not of_choices & of_presses, "which is no voter's"


async def test_closing_shuffles_anew_each_time(database_url: str) -> None:
    async with world(database_url) as w:
        house = await has_voted(w)
        poll = await w.stored(lambda c: storage.polls.records.read(c, ONE))
        assert poll is not None
        orders = set()

        def opens(connection: Connection) -> None:
            storage.polls.secret.open_all(connection, poll)
            orders.add(tuple(order(connection)[0]))
            raise InterruptedError

        for _ in range(4):
            with pytest.raises(InterruptedError):
                await w.arrange(opens)
        assert len(orders) == 4
        assert len(house.people) == len(DOORS) + 1


def test_no_column_and_no_foreign_key_joins_choices_to_people() -> None:
    columns = {column.name for column in CHOICE.columns}
    assert columns == {"key", "community_id", "poll_id", "choice", "origin"}, "no time, no order, nobody"
    assert {key.column.table.name for key in CHOICE.foreign_keys} == {"communities", "polls"}
    pointing = [
        key for table in METADATA.tables.values() for key in table.foreign_keys if key.column.table is CHOICE
    ]  # fmt: skip
    assert pointing == []
    assert {column.name for column in ENVELOPE.columns} == {"line_id", "community_id", "poll_id", "sealed"}
    assert str(CHOICE.c.key.type) == "VARCHAR", "a key that does not count up"


async def test_indexes_of_choices_know_no_more_than_the_table(database_url: str) -> None:
    async with world(database_url) as w:
        found = await w.stored(lambda c: inspect(c).get_indexes("secret_choices"))
        assert {tuple(one["column_names"]) for one in found} <= {("community_id",), ("poll_id",)}


@pytest.mark.parametrize("command", [CastBallot(LineId(2), PACKED[0]), CastSelected(LineId(2))])
async def test_a_bug_while_casting_keeps_and_logs_no_choice(
    database_url: str, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch, command: CastBallot | CastSelected
) -> None:
    def breaks(*given: Any) -> None:
        raise ValueError(f"could not put {given[-1]}")

    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await posts(house, QUESTION, OPTIONS, "3 天", "怎么选", "分分数", "100", "公开或保密", "保密")
        ann = house.people["501"]
        await opens_ballot(house, ann)
        for option, points in enumerate(spread(0)):
            await forges(house, ann, Select(LineId(2), option, points))
        monkeypatch.setattr(storage.polls.secret, "put", breaks)
        press = ann.forges(house.last(ann), pack(command))
        await pass_until(w, lambda: press.toast)
        rows = await w.stored(dump)
        assert len(rows["parked_updates"]) == 1
        assert await w.stored(lambda c: c.execute(select(ParkedUpdate.__table__.c.error)).scalar_one()) == "ValueError"
        assert leaks(texts(rows), *PACKED) == []
        assert leaks(lines.getvalue(), *PACKED) == []


async def test_a_bug_while_a_ballot_is_drawn_keeps_and_logs_no_choice(
    database_url: str, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*given: Any) -> None:
        raise ValueError(f"could not draw {given}, {PACKED[0]}")

    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await posts(house, QUESTION, OPTIONS, "3 天", "怎么选", "分分数", "100", "公开或保密", "保密")
        monkeypatch.setattr("bot.screens.polls.ballot", breaks)
        await opens_ballot(house, house.people["501"])
        out = Outgoing.__table__.c
        (error,) = await w.stored(lambda c: c.execute(select(out.error).where(out.state == "parked")).scalars().all())
        assert error == "bug: ValueError"
        assert leaks(lines.getvalue(), *PACKED) == []
