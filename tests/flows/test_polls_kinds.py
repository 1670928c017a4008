"""Every kind of ballot, open and secret, from its posting by buttons to its result on the card."""

from dataclasses import dataclass

import pytest

from bot.domain.base import Command
from bot.domain.commands.polls import CastBallot, Select
from bot.domain.polls.values import LineId
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.polls import card, closes, labels, opens_ballot, posts
from tests.world import world

COLOUR = "楼道刷什么颜色？"
COLOURS = "白\n黄\n绿"
DOORS = ("501", "502", "503")
"""Lines 2, 3 and 4 of the roll; the leader's is 1."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind is chosen behind 更多设置, what each of three households presses, what the card says at last."""

    settings: tuple[str, ...]
    presses: tuple[tuple[tuple[int, int], ...], ...]
    ballots: tuple[str, ...]
    result: tuple[str, ...]
    options: str = COLOURS


KINDS = {
    "one": Kind(
        (), (((0, 1),), ((1, 1),), ((1, 1),)),
        ("投的是：白", "投的是：黄", "投的是：黄"), ("最多的是：黄", "2 户"),
    ),
    "yes-no": Kind(
        (), (((0, 1),), ((1, 1),), ((0, 1),)),
        ("投的是：赞成", "投的是：反对", "投的是：赞成"), ("通过", "参加 3 / 4，要 3", "同意 2 / 3，要 2"),
        "赞成或反对",
    ),
    "several": Kind(
        ("怎么选", "选几个", "2-3"), (((0, 1), (1, 1)), ((2, 1), (1, 1)), ((0, 1), (1, 1), (2, 1), (2, 0))),
        ("投的是：白、黄", "投的是：黄、绿", "投的是：白、黄"), ("最多的是：黄", "选 2 到 3 个", "3 户"),
    ),
    "approval": Kind(
        ("怎么选", "都行的选"), (((0, 1),), ((0, 1), (2, 1)), ((2, 1), (0, 1), (0, 0))),
        ("投的是：白", "投的是：白、绿", "投的是：绿"), ("一样多：白、绿",),
    ),
    "score": Kind(
        ("怎么选", "打分"), (((0, 5), (1, 0), (2, 3)), ((2, 5), (1, 4), (0, 1)), ((0, 2), (1, 1), (2, 2))),
        ("投的是：白 5 分、黄 0 分、绿 3 分", "白 1 分、黄 4 分、绿 5 分", "白 2 分、黄 1 分、绿 2 分"),
        ("最多的是：绿", "10 分", "8 分", "5 分"),
    ),
    "runoff": Kind(
        ("怎么选", "排先后"), (((0, 1), (1, 1)), ((1, 1),), ((2, 1), (1, 1), (0, 1))),
        ("1）白 2）黄", "1）黄", "1）绿 2）黄 3）白"), ("先后", "一共数了"),
    ),
    "schulze": Kind(
        ("怎么选", "两两比"), (((0, 1), (1, 1)), ((1, 1), (0, 1)), ((1, 1), (2, 1))),
        ("1）白 2）黄", "1）黄 2）白", "1）黄 2）绿"), ("最多的是：黄", "先后：黄"),
    ),
    "stv": Kind(
        ("怎么选", "选出几个", "2"), (((0, 1), (1, 1)), ((1, 1), (0, 1)), ((0, 1), (1, 1))),
        ("1）白 2）黄", "1）黄 2）白", "1）白 2）黄"), ("最多的是：白、黄", "选出 2 个"),
    ),
    "points": Kind(
        ("怎么选", "分分数", "6"), (((0, 5), (1, 1)), ((1, 5),), ((2, 1),)),
        ("白 5 分、黄 1 分、绿 0 分", "白 0 分、黄 5 分、绿 0 分", "白 0 分、黄 0 分、绿 1 分"),
        ("最多的是：黄", "6 分", "5 分"),
    ),
    "dates": Kind(
        ("怎么选", "选日子"), (((0, 2), (1, 1)), ((1, 2),), ((1, 1), (2, 2))),
        ("白 行、黄 勉强、绿 不行", "白 不行、黄 行、绿 不行", "白 不行、黄 勉强、绿 行"),
        ("最多的是：黄", "1 行，2 勉强"),
    ),
}  # fmt: skip
AT_ONCE = ("one", "yes-no")


async def presses(house: House, person: Person, command: Command) -> str:
    """Press the button of the newest private message that does this; the toast."""
    return await house.taps(person, pack(command))


async def casts(house: House, door: str, ticks: tuple[tuple[int, int], ...], *, at_once: bool) -> str:
    """The household fills its ballot in and casts it; the toast."""
    person, line = house.people[door], LineId(2 + DOORS.index(door))
    await opens_ballot(house, person)
    if at_once:
        return await presses(house, person, CastBallot(line, str(ticks[0][0])))
    for option, value in ticks:
        await presses(house, person, Select(line, option, value))
    assert "选好的" in house.last(person).text
    return await house.taps(person, "投出去")


@pytest.mark.parametrize("secret", [False, True], ids=["open", "secret"])
@pytest.mark.parametrize("kind", KINDS)
async def test_a_kind_of_ballot_from_posting_to_result(database_url: str, kind: str, secret: bool) -> None:
    one = KINDS[kind]
    settings = (*one.settings, *(("公开或保密", "保密") if secret else ()))
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await posts(house, COLOUR, one.options, "3 天", *settings)
        assert ("🔒 保密" in card(house, COLOUR).text) is secret
        for door, ticks, says in zip(DOORS, one.presses, one.ballots, strict=True):
            toast = await casts(house, door, ticks, at_once=kind in AT_ONCE)
            assert toast.startswith("投好了")
            assert says.rpartition("：")[2] not in toast if secret else True, "what is noted of a press tells nothing"
            assert says in house.last(house.people[door]).text
            assert "投出去" in labels(house.last(house.people[door])) or kind in AT_ONCE
        before = card(house, COLOUR).text
        await closes(house)
        shown = card(house, COLOUR).text
        for words in one.result:
            assert words in shown or words in before, (words, shown)
        told = next(m for m in house.group.messages if "投票结果" in m.text)
        assert one.result[0] in told.text or kind == "runoff"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in AT_ONCE])
async def test_a_longer_ballot_is_opened_again_changed_and_taken_back(database_url: str, kind: str) -> None:
    one = KINDS[kind]
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await posts(house, COLOUR, one.options, "3 天", *one.settings, "公开或保密", "保密")
        ann = house.people["501"]
        await casts(house, "501", one.presses[0], at_once=False)
        first = (await opens_ballot(house, ann)).text
        assert one.ballots[0] in first
        assert "选好的" not in first, "nothing is ticked that is not cast"
        await goes(house, ann, "撤回", "是，撤回")
        assert "还没投" in house.last(ann).text
        await casts(house, "501", one.presses[1], at_once=False)
        assert one.ballots[1] in house.last(ann).text


@pytest.mark.parametrize("kind", ["score", "points", "dates", "runoff", "approval"])
async def test_a_blank_ballot_can_be_opened_and_changed(database_url: str, kind: str) -> None:
    one = KINDS[kind]
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await posts(house, COLOUR, one.options, "3 天", *one.settings)
        ann, line = house.people["501"], LineId(2)
        ballot = await opens_ballot(house, ann)
        ann.forges(ballot, pack(CastBallot(line, "")))
        await w.settle()
        assert "投的是：空白" in house.last(ann).text
        assert "空白" in (await opens_ballot(house, ann)).text
        await casts(house, "501", one.presses[0], at_once=False)
        assert one.ballots[0] in house.last(ann).text


async def test_what_is_missing_is_said_and_nothing_ticked_is_lost(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await posts(house, COLOUR, COLOURS, "3 天", "怎么选", "打分")
        ann, line = house.people["501"], LineId(2)
        await opens_ballot(house, ann)
        await presses(house, ann, Select(line, 1, 4))
        assert "还有 2 个没打分" in house.last(ann).text
        assert "还有 2 个没打分" in await house.taps(ann, "投出去")
        await presses(house, ann, Select(line, 0, 0))
        assert "还有 1 个没打分" in house.last(ann).text
        await presses(house, ann, Select(line, 2, 5))
        assert "投好了：白 0 分、黄 4 分、绿 5 分" in await house.taps(ann, "投出去")


async def test_fewer_and_more_than_may_be_chosen_are_refused(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await posts(house, COLOUR, COLOURS, "3 天", "怎么选", "选几个", "2-2")
        ann, line = house.people["501"], LineId(2)
        await opens_ballot(house, ann)
        await presses(house, ann, Select(line, 0, 1))
        assert "至少要选 2 个" in await house.taps(ann, "投出去")
        await presses(house, ann, Select(line, 1, 1))
        assert "最多选 2 个" in await presses(house, ann, Select(line, 2, 1))
        assert "投好了：白、黄" in await house.taps(ann, "投出去")
