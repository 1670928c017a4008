"""What goes wrong around a ballot: a crash at the commit, a lost answer, 429, a lost key; the voter hears the truth."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.domain.commands.polls import CastBallot
from bot.domain.polls.values import LineId
from bot.sandbox.persons import Press
from bot.screens.packing import pack
from storage.database import engine_of
from storage.outgoing import Outgoing
from storage.polls.tables import Ballot, Envelope, Poll, SecretChoice, Selection
from tests.flows.test_polls_at_once import toast
from tests.flows.test_polls_posted import posts_until_check
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house, shares_home
from tests.polls import LIGHTS, card, cards, closes, labels, opens_ballot, posts
from tests.stand import Crash, stand
from tests.world import World, keys_of, world

BALLOT, ENVELOPE, POLL = Ballot.__table__, Envelope.__table__, Poll.__table__
CHOICE, OUT = SecretChoice.__table__, Outgoing.__table__
SECRET = ("公开或保密", "保密")
CLOSES = datetime(2026, 6, 4, 12, 0, tzinfo=UTC)


async def counted(w: World) -> list[tuple[int, str]]:
    found = select(BALLOT.c.line_id, BALLOT.c.choice).where(BALLOT.c.state == "counted").order_by(BALLOT.c.line_id)
    return await w.stored(lambda c: [(row.line_id, row.choice) for row in c.execute(found)])


async def envelopes(w: World) -> list[int]:
    found = select(ENVELOPE.c.line_id).order_by(ENVELOPE.c.line_id)
    return await w.stored(lambda c: list(c.execute(found).scalars()))


async def state(w: World) -> str:
    return await w.stored(lambda c: str(c.execute(select(POLL.c.state).order_by(POLL.c.id.desc())).scalars().first()))


async def ticks(w: World) -> None:
    """The clock looks once."""
    await asyncio.gather(w.tick(), w.settle())


def folder(url: str) -> Path:
    """Where the keys are."""
    return keys_of(url) or Path(f"{url.removeprefix('sqlite:///')}.keys")


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
async def test_a_crash_at_the_commit_of_a_vote_leaves_one_ballot_and_one_true_answer(
    database_url: str, before: bool
) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w)
            mate = await shares_home(house, "501")
            await posts(house)
        press = house.people["501"].taps(card(house), "赞成")
        with pytest.raises(Crash):
            async with s.started(("perform", 1), before=before) as w:
                await w.app.unless_broken(w.settle())
        assert press.toast is None
        async with s.started() as w:
            house.world = w
            await w.settle()
            assert toast(press).startswith("投好了：赞成")
            assert await counted(w) == [(2, "0")]
            assert "您家里人刚才投的是：赞成" in await house.taps(mate, "反对", card(house))
            await w.passes(seconds=10)
            assert "1 / 4" in card(house).text


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
async def test_a_crash_at_the_commit_of_a_secret_ballot_and_closing_meanwhile(database_url: str, before: bool) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w)
            await posts(house, LIGHTS, "赞成或反对", "3 天", *SECRET)
            await opens_ballot(house, house.people["501"])
        s.clock.advance(CLOSES - timedelta(minutes=1) - s.clock.now())
        press = house.people["501"].forges(house.last(house.people["501"]), pack(CastBallot(LineId(2), "0")))
        with pytest.raises(Crash):
            async with s.started(("perform", 1), before=before) as w:
                await w.app.unless_broken(w.settle())
        s.clock.advance(timedelta(minutes=2))
        async with s.started() as w:
            house.world = w
            await w.settle()
            await w.passes(minutes=1)
            chosen = await w.stored(lambda c: list(c.execute(select(CHOICE.c.choice)).scalars()))
            if before:
                assert "截止了" in toast(press)
                assert chosen == []
            else:
                assert toast(press).startswith("投好了")
                assert chosen == ["0"]


CLOSING = [(nth, before) for nth in (1, 2) for before in (True, False)]
"""What the clock does at closing: the poll is closed and counted; then, in a transaction of its own, the key goes."""


@pytest.mark.parametrize(("nth", "before"), CLOSING)
async def test_a_crash_while_a_secret_poll_closes_counts_once_and_forgets_the_key(
    database_url: str, nth: int, before: bool
) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w)
            await posts(house, LIGHTS, "赞成或反对", "3 天", *SECRET)
            for door in ("501", "502", "503"):
                await opens_ballot(house, house.people[door])
                await house.taps(house.people[door], "反对" if door == "503" else "赞成")
            key = await w.stored(lambda c: str(c.execute(select(POLL.c.key_name)).scalar_one()))
            await w.passes(days=2, hours=12)
        s.clock.advance(CLOSES - s.clock.now())
        with pytest.raises(Crash):
            async with s.started(("perform_due", nth), before=before) as w:
                await w.app.unless_broken(ticks(w))
        read_while_sending = _results(house) if _is_sending_result(database_url) else 0
        async with s.started() as w:
            house.world = w
            if (nth, before) in ((1, False), (2, True)):
                assert await state(w) == "decided"
            await w.passes(seconds=30)
            await w.passes(days=1)
            assert await state(w) == "decided"
            chosen = await w.stored(lambda c: sorted(c.execute(select(CHOICE.c.choice)).scalars()))
            assert chosen == ["0", "0", "1"]
            assert await envelopes(w) == []
            assert await w.stored(lambda c: c.execute(select(POLL.c.key_name)).scalar_one()) == ""
            assert not (folder(database_url) / key).exists()
            assert _results(house) == 1 + read_while_sending
            assert "同意 2 / 3，要 2" in card(house).text


def _results(house: House) -> int:
    """How often the group reads the result."""
    return sum("投票结果" in m.text for m in house.group.messages)


def _is_sending_result(database_url: str) -> bool:
    """Whether the result was being sent when the process died: what people read of it then, they may read twice."""
    engine = engine_of(database_url)
    with engine.begin() as connection:
        sending = connection.execute(select(OUT.c.what).where(OUT.c.state == "sending")).scalars().all()
    engine.dispose()
    return any("poll-result" in str(one) for one in sending)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
async def test_a_crash_while_a_poll_is_posted_leaves_one(database_url: str, before: bool) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w)
            await posts_until_check(house)
            await goes(house, house.leader, "更多设置", *SECRET, "设好了")
        house.leader.taps(house.last(house.leader), "发出去")
        with pytest.raises(Crash):
            async with s.started(("perform", 1), before=before) as w:
                await w.app.unless_broken(w.settle())
        async with s.started() as w:
            house.world = w
            await w.settle()
            assert await w.stored(lambda c: list(c.execute(select(POLL.c.state)).scalars())) == ["open"]
            assert len(cards(house)) == 1
            (number,) = await w.stored(lambda c: list(c.execute(select(POLL.c.id)).scalars()))
            await opens_ballot(house, house.people["501"], number)
            assert "投好了" in await house.taps(house.people["501"], "赞成")


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
async def test_a_crash_while_a_poll_opens_by_itself_opens_it_once(database_url: str, before: bool) -> None:
    async with stand(database_url) as s:
        async with s.started() as w:
            house = await settled_house(w)
            await posts(house, LIGHTS, "赞成或反对", "3 天", "什么时候投", "1 天后")
        s.clock.advance(timedelta(days=1))
        with pytest.raises(Crash):
            async with s.started(("perform_due", 1), before=before) as w:
                await w.app.unless_broken(ticks(w))
        async with s.started() as w:
            house.world = w
            await w.passes(minutes=1)
            assert "0 / 4" in card(house).text
            assert len(cards(house)) == 1
            assert "投好了" in await house.taps(house.people["501"], "赞成", card(house))


@pytest.mark.parametrize("method", ["answerCallbackQuery", "editMessageText"])
@pytest.mark.parametrize("fault", ["flood", "fail", "cut"])
async def test_where_telegram_is_busy_the_ballot_is_stored_once_and_shown(
    database_url: str, method: str, fault: str
) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house, LIGHTS, "赞成或反对", "3 天", *SECRET)
        ann = house.people["501"]
        await opens_ballot(house, ann)
        getattr(w.sandbox.faults, fault)(method, times=1)
        await house.taps(ann, "赞成")
        await w.passes(seconds=40)
        assert await envelopes(w) == [2]
        assert "投的是：赞成" in house.last(ann).text
        await house.taps(ann, "反对")
        assert "投的是：反对" in house.last(ann).text
        await closes(house)
        assert await w.stored(lambda c: list(c.execute(select(CHOICE.c.choice)).scalars())) == ["1"]


async def test_a_press_whose_answer_was_lost_is_answered_alike_when_it_comes_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        w.sandbox.faults.fail("answerCallbackQuery", times=5)
        press: Press = house.people["501"].taps(card(house), "赞成")
        await w.settle()
        w.sandbox.faults.clear()
        if press.toast is None:
            press.resent()
        await w.settle()
        assert toast(press).startswith("投好了：赞成")
        assert await counted(w) == [(2, "0")]


# the key


async def secretly(w: World, url: str) -> tuple[House, Path]:
    """A secret poll with a ballot in it; its key."""
    house = await settled_house(w)
    await posts(house, LIGHTS, "赞成或反对", "3 天", *SECRET)
    ann = house.people["501"]
    await opens_ballot(house, ann)
    await house.taps(ann, "赞成")
    name = await w.stored(lambda c: str(c.execute(select(POLL.c.key_name)).scalar_one()))
    return house, folder(url) / name


async def test_while_the_key_is_missing_nothing_is_taken_and_it_is_said(database_url: str) -> None:
    async with world(database_url) as w:
        house, key = await secretly(w, database_url)
        kept = key.read_bytes()
        key.unlink()
        ben = house.people["502"]
        ballot = await opens_ballot(house, ben)
        assert "赞成" in labels(ballot)
        assert "这一票没有投上" in await house.taps(ben, "赞成")
        assert "钥匙现在打不开" in (await opens_ballot(house, house.people["501"])).text
        assert await envelopes(w) == [2]
        key.write_bytes(kept)
        await opens_ballot(house, ben)
        assert "投好了" in await house.taps(ben, "赞成")
        assert "投的是：赞成" in (await opens_ballot(house, house.people["501"])).text


@pytest.mark.parametrize("how", ["gone", "short", "another"])
async def test_a_lost_key_makes_the_poll_void_and_the_group_hears_it(database_url: str, how: str) -> None:
    async with world(database_url) as w:
        house, key = await secretly(w, database_url)
        if how == "gone":
            key.unlink()
        else:
            key.write_bytes(b"x" * (32 if how == "another" else 7))
        await closes(house)
        assert await state(w) == "void"
        assert "这次投票作废" in card(house).text
        told = [m.text for m in house.group.messages if "投票结果" in m.text]
        assert len(told) == 1
        assert LIGHTS in told[0]
        assert "请重新投" in told[0]
        assert await envelopes(w) == []
        assert await w.stored(lambda c: c.execute(select(CHOICE)).all()) == []
        assert await w.stored(lambda c: c.execute(select(Selection.__table__)).all()) == []
        assert not key.exists()
        await opens_ballot(house, house.people["501"])
        assert "作废" in house.last(house.people["501"]).text


async def test_a_key_that_cannot_be_read_for_a_while_makes_nothing_void(database_url: str) -> None:
    async with world(database_url) as w:
        house, key = await secretly(w, database_url)
        kept = key.read_bytes()
        key.unlink()
        key.mkdir()
        await closes(house)
        assert await state(w) == "open"
        assert "正在数票" in await seen(house) or "截止" in await seen(house)
        key.rmdir()
        key.write_bytes(kept)
        await w.passes(minutes=1)
        await w.passes(minutes=1)
        assert await state(w) == "decided"
        assert not key.exists()


async def seen(house: House) -> str:
    return (await opens_ballot(house, house.people["501"])).text


async def test_what_nobody_could_vote_in_is_taken_back_with_the_reason(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts_until_check(house)
        await goes(house, house.leader, "更多设置", "谁能投", "业主投票", "设好了", "发出去")
        await w.passes(days=16)
        assert await state(w) == "cancelled"
        assert "名单里一个能投的也没有" in card(house).text
        await w.passes(days=10)
        assert not any("还没投的快来" in m.text for m in house.group.messages)
