"""A counted poll for those it concerns: picture, sheet, published file, verifier, recount by people and operators."""

import asyncio
import hashlib
import json

from sqlalchemy import Connection, update
from typer.testing import CliRunner, Result

import storage.polls
from bot.__main__ import app
from bot.delivery import verify_poll
from bot.domain.polls.poll import Poll
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from storage.polls.tables import Ballot
from tests.people import House, settled_house
from tests.polls import ONE, card, closes, labels, opens_ballot, posts
from tests.world import world

DOORS = tuple(f"{floor}0{which}" for floor in range(2, 8) for which in (1, 2, 3, 4))


async def decided(house: House, yes: int = 3, *settings: str) -> None:
    """A poll in which so many say yes and one says no, closed and counted."""
    await posts(house, "楼道要不要装感应灯？", "赞成或反对", "3 天", *settings)
    people = list(house.people.values())
    for person in people[: yes + 1]:
        words = "赞成" if person is not people[yes] else "反对"
        if settings:
            await opens_ballot(house, person)
            await house.taps(person, words)
        else:
            await house.taps(person, words, card(house))
    await closes(house)


def document(message: Message) -> tuple[str, bytes]:
    media = message.content.media
    assert media is not None
    assert media.file is not None
    return media.file.name, media.file.content


def files(house: House, person: Person) -> dict[str, bytes]:
    """The documents of the private chat by name."""
    kept = [one for one in person.chat(house.world.bot).messages if one.content.media is not None]
    return dict(document(one) for one in kept)


async def looks(house: House, person: Person) -> Message:
    person.starts(house.world.bot, "v_1")
    await house.world.settle()
    return house.last(person)


def the_poll(connection: Connection) -> Poll:
    poll = storage.polls.records.read(connection, ONE)
    assert poll is not None
    return poll


async def test_the_group_gets_the_result_as_a_picture_once(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        told = [one for one in house.group.messages if "投票结果" in one.text]
        assert len(told) == 1
        assert told[0].photo
        assert document(told[0])[1].startswith(b"\x89PNG")
        assert "通过" in told[0].text


async def test_picture_sheet_file_and_verifier_for_a_neighbour(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        ann = house.people["502"]
        shown = await looks(house, ann)
        assert {"📊 结果图", "📄 公示单", "🔍 查一查"} <= set(labels(shown))
        await house.taps(ann, "📊 结果图", shown)
        assert house.last(ann).photo
        await house.taps(ann, "📄 公示单", shown)
        assert any(content.startswith(b"%PDF") for content in files(house, ann).values())
        await house.taps(ann, "🔍 查一查", shown)
        await house.taps(ann, "公布的票", shown)
        await house.taps(ann, "验票程序", shown)
        found = files(house, ann)
        assert found["verify_poll.py"].startswith(b'"""')
        content = found["poll-1.json"]
        printed = hashlib.sha256(content).hexdigest()
        assert printed[:8] in shown.text
        assert all(ok for ok, _ in verify_poll.check(content, printed))
        file = json.loads(content)
        assert [one[:2] for one in file["ballots"]] == [
            ["3-2-101", "0"], ["3-2-501", "0"], ["3-2-502", "0"], ["3-2-503", "1"]
        ]  # fmt: skip


async def test_secret_ballots_are_published_without_voters_and_a_receipt_is_found(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await decided(house, 21, "公开或保密", "保密")
        ann = house.people["201"]
        ballot = await opens_ballot(house, ann)
        shown = await looks(house, ann)
        await house.taps(ann, "🔍 查一查", shown)
        await house.taps(ann, "公布的票", shown)
        content = files(house, ann)["poll-1.json"]
        file = json.loads(content)
        assert sorted(file["ballots"]) == ["0"] * 21 + ["1"]
        assert len(file["receipts"]) == 22
        receipts = await w.stored(lambda c: [one.receipt for one in storage.polls.rolls.lines(c, ONE) if one.voted])
        assert sorted(receipts) == file["receipts"]
        mine = next(one for one in receipts if one in file["receipts"])
        assert all(ok for ok, _ in verify_poll.check(content, hashlib.sha256(content).hexdigest(), mine))
        assert ballot.text


async def test_of_few_secret_ballots_only_totals_are_published(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house, 3, "公开或保密", "保密")
        ann = house.people["502"]
        shown = await looks(house, ann)
        await house.taps(ann, "🔍 查一查", shown)
        assert "只公布合计" in shown.text
        await house.taps(ann, "公布的票", shown)
        file = json.loads(files(house, ann)["poll-1.json"])
        assert file["ballots"] is None
        assert file["receipts"] is None
        assert file["result"]["origins"] == [["chat", None]]


async def test_a_resident_has_it_counted_again_and_the_log_says_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)
        ann = house.people["502"]
        shown = await looks(house, ann)
        await house.taps(ann, "🔍 查一查", shown)
        await house.taps(ann, "再数一遍", shown)
        assert "和公布的一样" in shown.text
        changed = update(Ballot.__table__).where(Ballot.__table__.c.choice == "1").values(choice="0")
        await w.arrange(lambda connection: connection.execute(changed))
        await house.taps(ann, "🔍 查一查", shown)
        await house.taps(ann, "再数一遍", shown)
        assert "和公布的不一样" in shown.text
        log = await house.says(house.administrator, "/log")
        assert "第 1 号投票又数了一遍，不一样" in log.text
        assert "第 1 号投票又数了一遍，一样" in log.text


async def test_an_operator_counts_again_from_outside(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await decided(house)

        async def recounts(poll: str) -> Result:
            env = {"DATABASE_URL": database_url}
            return await asyncio.to_thread(lambda: CliRunner().invoke(app, ["recount", poll], env=env))

        same = await recounts("1")
        assert (same.exit_code, "the same" in same.output) == (0, True)
        kept = await w.stored(the_poll)
        assert f"result: {kept.result_hash}" in same.output
        changed = update(Ballot.__table__).where(Ballot.__table__.c.choice == "1").values(choice="0")
        await w.arrange(lambda connection: connection.execute(changed))
        other = await recounts("1")
        assert other.exit_code == 1
        assert "differs: options, ratios" in other.output
        assert (await recounts("2")).exit_code == 1


async def test_another_unit_gets_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        other = await settled_house(w, ("601",), unit="3", community_id=house.community_id, bodies={})
        await decided(house)
        shown = await looks(other, other.people["601"])
        assert "🔍 查一查" not in labels(shown)
        await other.taps(other.people["601"], "谁能投", shown)
        assert "3-2-501" in shown.text
        assert "赞成" not in shown.text, "who said what is for those whom it concerns"
        await house.taps(house.people["501"], "谁投了什么", await looks(house, house.people["501"]))
        assert "3-2-501\u3000赞成" in house.last(house.people["501"]).text
