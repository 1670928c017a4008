"""Many at once, and the closing instant: one ballot a line, none after closing, every voter told the truth."""

import asyncio
import threading
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

import storage.polls
from bot.domain.commands.polls import CastBallot, CastSelected, Select, ShowBallot, ShowPoll, Vote, WithdrawBallot
from bot.domain.polls.values import LineId, PollId
from bot.sandbox.persons import Person, Press
from bot.screens.packing import pack
from handlers.clock import Ticker
from storage.polls.tables import Ballot, Envelope, Poll, RollLine, SecretChoice, Selection
from tests.people import House, settled_house, shares_home
from tests.polls import LIGHTS, ONE, card, closes, opens_ballot, posts
from tests.world import World, world

BALLOT, LINE, POLL = Ballot.__table__, RollLine.__table__, Poll.__table__
CLOSES = datetime(2026, 6, 4, 12, 0, tzinfo=UTC)
"""Three days after Monday morning, 20:00 in China."""
DOORS = tuple(str(500 + door) for door in range(1, 13))
WORDS = ("赞成", "反对", "弃权")


def toast(press: Press) -> str:
    return press.toast.text if press.toast else ""


async def ballots(w: World) -> dict[int, list[tuple[str, datetime]]]:
    """What counts of each line, and when it was cast."""
    rows = await w.stored(lambda c: c.execute(select(BALLOT).where(BALLOT.c.state == "counted")).all())
    found: defaultdict[int, list[tuple[str, datetime]]] = defaultdict(list)
    for row in rows:
        found[row.line_id].append((row.choice, row.at))
    return found


async def families(w: World) -> tuple[House, dict[str, tuple[Person, Person]]]:
    """A house in which two phones are behind every door."""
    house = await settled_house(w, DOORS)
    return house, {door: (house.people[door], await shares_home(house, door)) for door in DOORS}


def told_the_truth(presses: dict[str, list[tuple[str, Press]]], counted: dict[int, list[tuple[str, datetime]]]) -> None:
    """Each press was taken, and then its line has a ballot that one of the takers chose, or was refused as closed."""
    for number, door in enumerate(DOORS, 2):
        taken = {choice for choice, press in presses[door] if toast(press).startswith(("投好了", "改好了"))}
        refused = [press for _, press in presses[door] if "截止了" in toast(press)]
        assert len(refused) + sum(toast(p).startswith(("投好了", "改好了")) for _, p in presses[door]) == len(
            presses[door]
        )
        of_line = counted.get(number, [])
        assert len(of_line) == (1 if taken else 0)
        assert {WORDS[int(choice)] for choice, _ in of_line} <= taken
        assert all(at < CLOSES for _, at in of_line)


async def test_a_household_voting_from_two_phones_at_once_has_one_ballot(database_url: str) -> None:
    async with world(database_url) as w:
        house, people = await families(w)
        await posts(house)
        presses: dict[str, list[tuple[str, Press]]] = defaultdict(list)
        for turn in range(4):
            for number, door in enumerate(DOORS):
                who, words = people[door][turn % 2], WORDS[(number + turn) % 3]
                presses[door].append((words, who.taps(card(house), words)))
        await w.settle()
        counted = await ballots(w)
        assert len(counted) == len(DOORS)
        told_the_truth(presses, counted)
        for door in DOORS:
            mine = [toast(press) for _, press in presses[door]]
            assert any("您家里人刚才投的是" in one for one in mine), "who changes another's choice hears it"
        await w.passes(seconds=10)
        assert "12 / 13" in card(house).text


@pytest.mark.parametrize("before", [0, 1, 9, 24])
async def test_presses_at_the_closing_instant(database_url: str, before: int) -> None:
    async with world(database_url) as w:
        house, people = await families(w)
        await posts(house)
        w.clock.advance(CLOSES - timedelta(seconds=1) - w.clock.now())
        here, answered = card(house), len(w.sandbox.requests("answerCallbackQuery"))
        presses: dict[str, list[tuple[str, Press]]] = defaultdict(list)
        for turn in range(2):
            for number, door in enumerate(DOORS):
                words = WORDS[(number + turn) % 3]
                presses[door].append((words, people[door][turn].taps(here, words)))
        await w.until(lambda: len(w.sandbox.requests("answerCallbackQuery")) - answered >= before)
        w.clock.advance(timedelta(seconds=1))
        await asyncio.gather(w.tick(), w.settle())
        await w.passes(seconds=30)
        told_the_truth(presses, await ballots(w))
        late = house.leader.taps(here, "赞成") if "赞成" in [b for row in here.buttons for b in row] else None
        await w.settle()
        assert late is None or "截止了" in toast(late)
        assert await w.stored(lambda c: c.execute(select(POLL.c.state)).scalar_one()) == "decided"
        assert sum("投票结果" in m.text for m in house.group.messages) == 1


@pytest.mark.parametrize("secret", [False, True], ids=["open", "secret"])
async def test_a_ballot_that_waited_for_the_poll_until_it_closed_is_refused(database_url: str, secret: bool) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house, LIGHTS, "赞成或反对", "3 天", *(("公开或保密", "保密") if secret else ()))
        ann = house.people["501"]
        await opens_ballot(house, ann)
        w.clock.advance(CLOSES - timedelta(seconds=1) - w.clock.now())
        locked, go_on = threading.Event(), threading.Event()

        def holds(connection: Connection) -> None:
            storage.polls.records.read(connection, ONE, lock=True)
            locked.set()
            assert go_on.wait(20)

        holding = asyncio.create_task(w.arrange(holds))
        await asyncio.to_thread(locked.wait, 20)
        press = ann.taps(house.last(ann), "赞成")
        begun = w.watched.begun
        while w.watched.begun == begun:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
        w.clock.advance(timedelta(seconds=1))
        go_on.set()
        await holding
        await w.settle()
        assert "截止了" in toast(press)
        assert await ballots(w) == {}
        assert await w.stored(lambda c: c.execute(select(Envelope.__table__)).all()) == []


async def test_closing_holds_with_the_clock_job_dead(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        await house.taps(house.people["501"], "赞成", card(house))
        await w.passes(seconds=10)
        with monkeypatch.context() as dead:
            dead.setattr(Ticker, "_tick", nothing)
            w.clock.advance(CLOSES - w.clock.now())
            assert "截止了" in await house.taps(house.people["502"], "赞成", card(house))
            assert "截止了" in await house.taps(house.people["501"], "反对", card(house))
            assert "截止了" in await forges(house, house.people["501"], WithdrawBallot(LineId(2), sure=True))
            await opens_ballot(house, house.people["501"])
            assert "正在数票" in house.last(house.people["501"]).text
            await house.taps(house.people["501"], "看我的票")
            assert "投的是：赞成" in house.last(house.people["501"]).text
            assert "投票凭证" in house.last(house.people["501"]).text
            await w.arrange(lambda c: storage.outgoing.touch(c, "poll", 1))
            w.app.sender.wake()
            await w.settle()
            assert "正在数票" in card(house).text
            assert await w.stored(lambda c: c.execute(select(POLL.c.state)).scalar_one()) == "open"
        await w.passes(days=1)
        await w.passes(days=1)
        assert "来投的不够" in card(house).text
        assert sum("投票结果" in m.text for m in house.group.messages) == 1
        assert {line: [choice for choice, _ in of] for line, of in (await ballots(w)).items()} == {2: ["0"]}


async def nothing(_: Ticker) -> None:
    """What a clock does that is dead."""


async def test_the_same_press_delivered_twice_is_one_vote_and_one_answer(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        mate = await shares_home(house, "501")
        await posts(house)
        w.sandbox.faults.duplicate_next_update()
        first = house.people["501"].taps(card(house), "赞成")
        await w.settle()
        second = mate.taps(card(house), "反对")
        await w.settle()
        assert toast(first).startswith("投好了：赞成")
        assert "您家里人刚才投的是：赞成" in toast(second)
        assert {line: [choice for choice, _ in of] for line, of in (await ballots(w)).items()} == {2: ["1"]}


async def forges(house: House, person: Person, *commands: object) -> str:
    """Send what stands under no button of theirs; what the last is answered with."""
    said = ""
    person.starts(house.world.bot)
    await house.world.settle()
    for command in commands:
        data = command if isinstance(command, str) else pack(command)  # type: ignore[arg-type]
        press = person.forges(house.last(person), data)
        await house.world.settle()
        said = toast(press)
    return said


async def kept(w: World) -> int:
    """How many ballots, envelopes, selections and choices there are."""
    tables = (BALLOT, Envelope.__table__, Selection.__table__, SecretChoice.__table__)
    return await w.stored(lambda c: sum(len(c.execute(select(one)).all()) for one in tables))


async def test_forged_buttons_do_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        other = await settled_house(w, ("701",), unit="3", community_id=house.community_id, bodies={})
        await posts(house)
        ann, gus = house.people["501"], other.people["701"]
        mine, theirs = LineId(2), LineId(3)
        assert "名单里没有您" in await forges(house, gus, Vote(ONE, "0"))
        for command in (
            CastBallot(theirs, "0"), ShowBallot(theirs), Select(theirs, 0, 1), CastSelected(theirs),
            WithdrawBallot(theirs, sure=True),
        ):  # fmt: skip
            assert "不归您投" in await forges(house, ann, command), command
        for choice in ("3", "0,1", "7", "-1", "01", " 0", "0,0", "x", "0," * 12):
            said = await forges(house, ann, CastBallot(mine, choice))
            assert said, choice
            assert "投好了" not in said, choice
        for unknown in (Vote(PollId(99), "0"), CastBallot(LineId(99), "0"), ShowPoll(PollId(99))):
            assert "已经没有了" in await forges(house, ann, unknown), unknown
        for command in (Select(mine, 0, 1), Select(mine, -1, 1), Select(mine, 9, 1), Select(mine, 0, -5)):
            assert await forges(house, ann, command), command
        assert await forges(house, ann, "vvo:1") == await forges(house, ann, "vvo:1:0:0")
        assert await kept(w) == 0


async def test_forged_values_of_longer_ballots_are_refused(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await posts(house, "几分？", "白\n黄", "3 天", "怎么选", "分分数", "10")
        ann, mine = house.people["501"], LineId(2)
        for value in (11, 10**12, -1):
            assert await forges(house, ann, Select(mine, 0, value)), value
        assert await kept(w) == 0
        assert "不能超过" in await forges(house, ann, Select(mine, 0, 6), Select(mine, 1, 5))
        assert "每个都要写" in await forges(house, ann, CastBallot(mine, "1"))
        assert "不能超过" in await forges(house, ann, CastBallot(mine, "9,9"))
        assert (await ballots(w)) == {}


async def test_a_vote_on_the_card_of_a_secret_poll_leads_into_the_private_chat(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await posts(house, LIGHTS, "赞成或反对", "3 天", "公开或保密", "保密")
        press = house.people["501"].forges(card(house), pack(Vote(ONE, "0")))
        await w.settle()
        assert press.toast is not None
        assert press.toast.url.endswith("start=v_1")
        assert await kept(w) == 0
        await closes(house)
        assert await kept(w) == 0
