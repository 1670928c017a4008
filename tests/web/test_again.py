"""What was typed is never lost: the database away, too many pages at once, a page left open for days."""

from collections.abc import Callable
from typing import Any

import pytest

from handlers.web import sessions
from handlers.web.limits import BY_DEVICE
from storage.database import Outage
from tests.browser import Browser, Pages, pages
from tests.flows.test_matters import card_of
from tests.pages import comes_in
from tests.people import House, settled_house
from tests.polls import posts
from tests.world import World, world

WORDS = "三楼楼道的灯坏了，晚上看不见"


async def writing(w: World, site: Pages) -> tuple[House, Browser, dict[str, str]]:
    """Somebody who is about to send these words, and the form that carries them."""
    house = await settled_house(w, empty=("601",))
    ann = await comes_in(house, site)
    await ann.opens("/home")
    await ann.presses("说一件事")
    form = next(one for one in ann.page.forms if "words" in one.fields)
    return house, ann, form.values | {"words": WORDS}


def goes_away(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """The database is away for pages, until what is returned is called."""

    def away(*_: Any, **__: Any) -> Any:
        raise Outage("away")

    monkeypatch.setattr(sessions, "_known", away)
    return monkeypatch.undo


async def sends_again(ann: Browser) -> int:
    """What the page gives back is sent as it stands."""
    (form,) = (one for one in ann.page.forms if ("再发一次", "", "") in one.buttons)
    return await ann.sends(form.action, form.values | ({"words": WORDS} if "words" in form.fields else {}))


async def test_words_sent_while_the_database_is_away_are_given_back_and_sent_once(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, ann, sent = await writing(w, site)
        back = goes_away(monkeypatch)
        assert await ann.sends("/home/say", sent) == 503
        assert f">{WORDS}</textarea>" in ann.html
        assert "现在连不上" in ann.words
        assert await sends_again(ann) == 503
        assert f">{WORDS}</textarea>" in ann.html
        back()
        assert await sends_again(ann) == 200
        assert "在哪里？" in ann.words
        await ann.sends("/home/say", sent)
        assert "在哪里？" in ann.words, "the same page's same words are one turn"
        for button in ("楼道", "跳过", "大家", "发出去"):
            await ann.presses(button)
        assert WORDS in card_of(house).text


async def test_a_ballot_sent_while_the_database_is_away_is_cast_by_sending_it_again(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await posts(house)
        await ann.opens("/home")
        await ann.follows("去投票")
        back = goes_away(monkeypatch)
        assert await ann.presses("投出去", choice="0") == 503
        back()
        assert await sends_again(ann) == 200
        assert "投的是：赞成" in ann.words


async def test_words_sent_too_often_are_given_back(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        _, ann, sent = await writing(w, site)
        for _ in range(BY_DEVICE.burst):
            await ann.opens("/home/messages")
        assert await ann.sends("/home/say", sent) == 429
        assert f">{WORDS}</textarea>" in ann.html
        await w.passes(minutes=1)
        assert await sends_again(ann) == 200
        assert "在哪里？" in ann.words


async def test_words_of_a_page_left_open_for_days_are_given_back_to_copy(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        _, ann, sent = await writing(w, site)
        await w.passes(days=3)
        assert await ann.sends("/home/say", sent) == 403
        assert f"readonly>{WORDS}</textarea>" in ann.html
        assert "再发一次" not in ann.buttons
        assert await ann.sends("/home/say", sent, **{"Sec-Fetch-Site": "cross-site"}) == 403
        assert WORDS not in ann.html, "what another site sends is not shown"
        assert await ann.sends("/home/say", sent | {"words": "<script>"}) == 403
        assert "<script>" not in ann.html.partition("<main")[2]
