"""Ballots of every kind on a page beside the chat: one a household, its receipt, nothing said of a secret."""

from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import select

from storage.pages.tables import PageMessage
from storage.polls.tables import Ballot
from storage.updates import SeenUpdate
from tests.browser import Browser, pages
from tests.flows.test_polls_kinds import COLOUR, COLOURS
from tests.flows.test_polls_kinds import KINDS as CHAT
from tests.pages import comes_in, signs_in
from tests.people import House, settled_house
from tests.polls import LIGHTS, closes, posts
from tests.world import World, world

BALLOT = Ballot.__table__


@dataclass(frozen=True, slots=True)
class Kind:
    """What is filled in on the page, and what it then says."""

    fields: dict[str, Any]
    says: str


KINDS = {
    "one": Kind({"choice": "1"}, "黄"),
    "yes-no": Kind({"choice": "0"}, "赞成"),
    "several": Kind({"choice": ["0", "2"]}, "白、绿"),
    "approval": Kind({"choice": ["0", "1"]}, "白、黄"),
    "score": Kind({"o0": "5", "o1": "0", "o2": "3"}, "白 5 分、黄 0 分、绿 3 分"),
    "runoff": Kind({"o0": "2", "o1": "1", "o2": ""}, "1）黄 2）白"),
    "points": Kind({"o0": "5", "o1": "", "o2": "1"}, "白 5 分、黄 0 分、绿 1 分"),
    "dates": Kind({"o0": "2", "o1": "1", "o2": "0"}, "白 行、黄 勉强、绿 不行"),
}


async def opens_ballot(browser: Browser) -> None:
    """From the first page to the ballot that is expected there."""
    await browser.opens("/home")
    await browser.follows("去投票")
    assert "/home/ballot/" in browser.url


@pytest.mark.parametrize("secret", [False, True], ids=["open", "secret"])
@pytest.mark.parametrize("kind", KINDS)
async def test_a_ballot_of_each_kind_is_cast_and_changed(database_url: str, kind: str, secret: bool) -> None:
    settings = (*CHAT[kind].settings, *(("公开或保密", "保密") if secret else ()))
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await posts(house, COLOUR, CHAT[kind].options, "3 天", *settings)
        await opens_ballot(ann)
        await ann.presses("投出去", **KINDS[kind].fields)
        assert f"投的是：{KINDS[kind].says}" in ann.words
        assert "投票凭证" in ann.words
        assert ann.headers["Cache-Control"] == "no-store"
        assert KINDS[kind].says not in ann.url
        filled = (" checked", " selected", 'value="5"')
        assert any(one in ann.html for one in filled), "what counts now is filled in"
        if secret:
            await _nothing_is_said(w, KINDS[kind].says)


async def _nothing_is_said(w: World, says: str) -> None:
    """Of a secret choice nothing lies among messages or answers."""
    said = await w.stored(lambda c: c.execute(select(PageMessage.__table__.c.what)).scalars().all())
    noted = await w.stored(lambda c: c.execute(select(SeenUpdate.__table__)).all())
    assert says not in str(said)
    assert says not in str(noted)


async def test_a_vote_on_the_page_and_a_press_in_the_chat_make_one_ballot(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        ann = house.people["501"]
        page = await signs_in(house, site, ann)
        card = await posts(house)
        await opens_ballot(page)
        await page.presses("投出去", choice="0")
        assert "投的是：赞成" in page.words
        assert await _origins(house) == [("0", "page")]
        await house.taps(ann, "反对", card)
        assert await _origins(house) == [("1", "chat")]
        await page.opens(page.url.partition("?")[0])
        assert "投的是：反对" in page.words


async def _origins(house: House) -> list[tuple[str, str]]:
    found = select(BALLOT.c.choice, BALLOT.c.origin).where(BALLOT.c.state == "counted")
    return [(row.choice, row.origin) for row in await house.world.stored(lambda c: c.execute(found).all())]


@pytest.mark.parametrize(
    ("kind", "fields", "why"),
    [
        ("one", {}, "还没有选"),
        ("several", {"choice": ["0", "1", "2", "3"]}, "没有这个选项"),
        ("score", {"o0": "5"}, "没打分"),
        ("runoff", {"o0": "1", "o1": "1"}, "排在同一位了"),
        ("points", {"o0": "6", "o1": "6"}, "6"),
        ("points", {"o0": "x"}, "请写一个数字"),
    ],
)
async def test_what_is_no_ballot_is_refused_and_stays_filled_in(
    database_url: str, kind: str, fields: dict[str, Any], why: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await posts(house, COLOUR, COLOURS, "3 天", *CHAT[kind].settings)
        await opens_ballot(ann)
        await ann.presses("投出去", **fields)
        assert 'class="refused"' in ann.html
        assert why in ann.words
        assert await _origins(house) == []


async def test_a_ballot_is_nobody_elses_and_none_counts_after_closing(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601", "602"))
        ann, bea = await comes_in(house, site), await comes_in(house, site, "602", "ACDEFH24")
        await posts(house)
        await opens_ballot(ann)
        form = ann.page.forms[1]
        own = ann.url
        await bea.opens(own)
        assert LIGHTS not in bea.words
        await bea.opens("/home")
        await bea.sends(own, {"csrf": bea.page.forms[0].values["csrf"], "choice": "0"})
        assert await _origins(house) == []
        await closes(house)
        await ann.opens("/home")
        await ann.sends(own, form.values | {"csrf": ann.page.forms[0].values["csrf"], "choice": "0"})
        assert "投出去" not in ann.buttons
        assert await _origins(house) == []
