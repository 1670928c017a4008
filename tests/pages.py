"""People at the household page: in by the slip, with no Telegram, beside the group where others have it."""

from sqlalchemy import Connection, select

import storage.residents
from storage.communities import Flat
from tests.browser import Browser, Pages
from tests.people import House
from tests.world import World

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
    return await in_by_code(site, await slip(house, door, code))


async def slip_of(w: World, door: str, code: str = CODE) -> str:
    """The code on the slip of a door of the roster."""
    now = w.clock.now()

    def make(c: Connection) -> None:
        flat = c.execute(select(Flat.__table__).where(Flat.__table__.c.door == door)).one()
        end = now.replace(year=now.year + 1)
        storage.residents.make_slips(c, flat.community_id, [flat.id], lambda: code, now=now, expires_at=end)

    await w.arrange(make)
    return code


async def in_by_code(site: Pages, code: str) -> Browser:
    """Somebody who comes in with this slip."""
    ann = site.browser()
    await ann.opens(f"/h/{code}")
    for button in ("就用这个网页", "同意", "租户", "满了"):
        await ann.presses(button)
    return ann
