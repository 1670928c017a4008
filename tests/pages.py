"""People at the household page: in by the slip, with no Telegram, beside the group where others have it."""

import storage.residents
import storage.updates
from bot.sandbox.persons import Person
from bot.sandbox.records import Button
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
