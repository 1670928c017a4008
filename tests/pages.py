"""People at the household page: in by the slip, with no Telegram, beside the group where others have it."""

from datetime import timedelta

from sqlalchemy import Connection

import storage.pages
import storage.residents
from bot.sandbox.persons import Person
from tests.browser import Browser, Pages
from tests.people import House

CODE = "ACDEFH23"


async def slip(house: House, door: str, code: str = CODE) -> str:
    """The code on the slip of a door."""
    now = house.world.clock.now()
    await house.world.arrange(
        lambda c: storage.residents.make_slips(
            c, house.community_id, [house.flats[door]], lambda: code, now=now, expires_at=now.replace(year=now.year + 1)
        )
    )
    return code


async def comes_in(house: House, site: Pages, door: str = "601", code: str = CODE) -> Browser:
    """Somebody behind this door, who has a page and no Telegram."""
    ann = site.browser()
    await ann.opens(f"/h/{await slip(house, door, code)}")
    for button in ("就用这个网页", "同意", "租户", "满了"):
        await ann.presses(button)
    return ann


async def signs_in(house: House, site: Pages, person: Person) -> Browser:
    """A browser signed in as somebody who has Telegram, by a link that was made for them."""
    now = house.world.clock.now()

    def link(connection: Connection) -> str:
        known = storage.residents.account_of(connection, person.id)
        assert known is not None
        return storage.pages.make_link(connection, known.id, now + timedelta(minutes=10))

    browser = site.browser()
    await browser.opens(f"/in/{await house.world.arrange(link)}")
    await browser.presses("在这台登录")
    return browser
