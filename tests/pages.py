"""People at the household page: in by the slip, with no Telegram, beside the group where others have it."""

import io
from datetime import timedelta

from PIL import Image
from sqlalchemy import Connection, select

import storage.pages
import storage.residents
import storage.updates
from bot.domain.base import AccountId
from bot.sandbox.persons import Person
from bot.sandbox.records import Button
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


async def signs_in(house: House, site: Pages, person: Person) -> Browser:
    """Somebody of the chat, in a browser too, by a link that the bot gave them."""
    account, until = await account_of(house, person), house.world.clock.now() + timedelta(minutes=10)

    def link(c: Connection) -> str:
        secret = storage.updates.installation_secret(c)
        return storage.pages.secret_of(storage.pages.make_link(c, account, until, secret), secret)

    browser = site.browser()
    await browser.opens(f"/in/{await house.world.arrange(link)}")
    await browser.presses("在这台登录")
    return browser


async def account_of(house: House, person: Person) -> AccountId:
    """The account of somebody in the chat."""
    known = await house.world.stored(lambda c: storage.residents.account_of(c, person.id))
    assert known is not None
    return known.id


def photo(colour: str = "red", size: tuple[int, int] = (2000, 1500), kind: str = "JPEG") -> bytes:
    """A photo with the place where it was taken."""
    about = Image.Exif()
    about[0x0110] = "Telephone"
    about.get_ifd(0x8825)[2] = (31.0, 28.0, 9.0)
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind, exif=about)
    return out.getvalue()


async def has_address(house: House, site: Pages) -> None:
    """The service knows the address of its pages."""
    world = house.world
    await world.arrange(
        lambda c: storage.updates.know_bot(c, world.bot.username, world.clock.now(), address=site.address)
    )


def button_of(house: House, person: Person, label: str) -> Button:
    """The button with this label under the newest private message that has it."""
    for message in reversed(person.chat(house.world.bot).messages):
        rows = message.markup.rows if message.markup is not None else []
        found = [button for row in rows for button in row if label in button.text]
        if found:
            return found[0]
    raise AssertionError(label)


async def link_of(house: House, person: Person) -> str:
    """The link to their page that the bot gives a person."""
    await house.says(person, "/page")
    return str(button_of(house, person, "打开网页").url)
