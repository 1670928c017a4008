"""Mine: language, silence, being forgotten; and links of the bot, for whoever has no Telegram."""

from sqlalchemy import select

import storage.residents
from bot.screens.packing import base36
from storage.pages.tables import Device
from storage.residents import Account
from tests.browser import pages
from tests.pages import comes_in, signs_in
from tests.people import settled_house
from tests.polls import LIGHTS, posts
from tests.world import world

ACCOUNT = Account.__table__


async def test_the_language_of_the_page_is_the_persons(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home/mine")
        await ann.presses("语言")
        await ann.presses("English")
        await ann.opens("/home")
        assert "For your household" in ann.words
        assert 'lang="en"' in ann.html


async def test_what_is_muted_on_the_page_stays_muted_beside_what_was(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        bea = house.people["501"]
        account = await w.stored(lambda c: storage.residents.account_of(c, bea.id))
        assert account is not None
        of_hers = ACCOUNT.c.id == account.id
        await w.arrange(lambda c: c.execute(ACCOUNT.update().where(of_hers).values(muted=["polls"])))
        page = await signs_in(house, site, bea)
        await page.opens("/home/mine")
        await page.presses("提醒")
        await page.presses("楼里的通知")
        muted = await w.stored(lambda c: c.execute(select(ACCOUNT.c.muted).where(of_hers)).scalar_one())
        assert set(muted) == {"polls", "notices"}


async def test_who_is_forgotten_on_the_page_is_told_so_and_signed_in_nowhere(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home/mine")
        for button in ("忘掉我", "忘掉我", "真的忘掉"):
            await ann.presses(button)
        assert "已经忘掉您了" in ann.words
        await ann.opens("/home")
        assert "请用您家的纸条进来" in ann.words
        left = select(Device.__table__.c.id).where(Device.__table__.c.ended_at.is_(None))
        assert await w.stored(lambda c: c.execute(left).scalars().all()) == []


async def test_a_link_of_the_bot_is_opened_on_the_page_by_a_press(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await posts(house)
        await ann.opens(f"/l/v_{base36(1)}")
        assert LIGHTS not in ann.words
        await ann.presses("打开看看")
        assert LIGHTS in ann.words
        assert "/home/ballot/" in ann.url
        stranger = site.browser()
        await stranger.opens(f"/l/v_{base36(1)}")
        assert "请先用您家的纸条进来" in stranger.words


async def test_messages_are_new_once_and_older_ones_are_paged(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await posts(house)
        await w.passes(days=2, hours=12)
        await ann.opens("/home")
        assert "条没看" in ann.words
        await ann.opens("/home/messages")
        assert LIGHTS in ann.words
        assert 'class="new"' in ann.html
        assert "条没看" not in ann.words
        await ann.opens("/home/messages")
        assert 'class="new"' not in ann.html
        await ann.opens("/home/messages?page=1")
        assert "还没有消息" in ann.words
        await ann.follows("更新的")
        assert LIGHTS in ann.words
