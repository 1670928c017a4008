"""What a page says otherwise than the chat: commands are buttons, links stay here, and nothing leads into Telegram."""

import pytest

from bot.actions.table import ACTIONS
from bot.screens.base import Text, lines, text
from bot.screens.pages import TOLD, told
from tests.browser import pages
from tests.locales.catalogues import messages
from tests.pages import comes_in, signs_in, slip
from tests.people import settled_house
from tests.world import world


@pytest.mark.parametrize(
    ("words", "says"), [("/menu", "等您家办的"), ("/mydata", "关于您的全部内容"), ("/home", "我的家")]
)
async def test_a_command_that_is_typed_acts_as_in_the_private_chat(database_url: str, words: str, says: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        await ann.presses("说一件事")
        await ann.writes(words)
        assert says in ann.words


async def test_commands_in_a_text_are_buttons_with_names(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home/mine")
        await ann.presses("怎么用")
        assert "/mine" not in ann.words
        await ann.presses("我说的事")
        assert "您还没有说过" in ann.words or "我说的" in ann.words


async def test_the_consent_says_what_is_true_of_a_page(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = site.browser()
        await ann.opens(f"/h/{await slip(house, '601')}")
        await ann.presses("就用这个网页")
        assert "您在这个网页里写的，存在说事的服务器上" in ann.words
        assert "/mydata" not in ann.words


async def test_a_page_leads_into_telegram_only_who_has_it(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann, lea = await comes_in(house, site), await signs_in(house, site, house.leader)
        for path in ("/home", "/home/house", "/home/messages", "/home/mine"):
            await ann.opens(path)
            assert "t.me" not in ann.html
        await lea.opens("/home")
        assert lea.status == 200


def test_texts_of_pages_take_the_arguments_of_those_they_stand_for() -> None:
    assert ACTIONS
    known = messages("zh-Hans")
    assert {(one, other) for one, other in TOLD.items() if known[one].args != known[other].args} == set()


def test_a_text_within_a_text_is_told_too() -> None:
    value = told(lines(text("menu-draft"), Text("polls-ticked", {"words": text("button-unknown")})))
    assert value == lines(text("menu-draft"), Text("polls-ticked", {"words": text("pages-button-unknown")}))
