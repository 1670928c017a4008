"""People at the household page: in by the slip, with no Telegram, beside the group where others have it."""

from datetime import timedelta

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


async def as_person(house: House, site: Pages, person: Person) -> Browser:
    """Somebody with Telegram, on their page: signed in by a link that the bot gives."""
    account = await house.world.stored(lambda c: storage.residents.account_of(c, person.id))
    assert account is not None
    expires_at = house.world.clock.now() + timedelta(minutes=10)
    secret = await house.world.arrange(lambda c: storage.pages.make_link(c, account.id, expires_at))
    browser = site.browser()
    await browser.opens(f"/in/{secret}")
    await browser.presses("在这台登录")
    return browser
