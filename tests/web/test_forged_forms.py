"""No form is taken but one of a page of ours, shown to this very browser not long ago, wherever it is sent."""

import secrets
from datetime import timedelta

import pytest

from bot.app import site_of
from bot.settings import Settings
from handlers.web.openboard.open311 import ROOT
from handlers.web.sessions import TOKEN_HOURS
from tests.browser import Browser, pages
from tests.pages import CODE, has_address, in_by_code, link_of, slip
from tests.people import House, settled_house
from tests.world import TOKEN, world

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

SIGNS_OUT = "/out"
"""What ends the session of whoever sends it well comes last."""
REFUSED = "不是从本站打开的"


async def forms(house: House) -> list[str]:
    """Every address that takes a form of a browser, each with something behind it."""
    link = await link_of(house, house.people["501"])
    behind = {"code": CODE, "unit": str(house.unit_id), "secret": link.rpartition("/")[2], "line": "1"}
    site = await site_of(Settings(_env_file=None, bot_token=TOKEN), house.world.app)
    patterns = [route.resource.canonical for route in site.router.routes() if route.method == "POST" and route.resource]
    found = {one.format(**behind) for one in patterns if not one.startswith(ROOT)}
    return sorted(found, key=lambda path: path == SIGNS_OUT)


async def token_of(ann: Browser, path: str) -> str:
    """What the forms of this page carry."""
    await ann.opens(path)
    return ann.page.forms[0].values["csrf"]


async def refuses(ann: Browser, path: str, sent: dict[str, str], **headers: str) -> bool:
    """Whether the form is refused for where it came from, and for nothing else."""
    return await ann.sends(f"{ann.address}{path}", sent, **headers) == 403 and REFUSED in ann.words


async def test_a_form_that_is_not_of_a_page_of_ours_is_refused_wherever_it_is_sent(database_url: str) -> None:
    async with world(database_url) as w, pages(w, limits=False) as site:
        house = await settled_house(w, empty=("601", "602"))
        await has_address(house, site)
        bea = await in_by_code(site, await slip(house, "602", "ACDEFH24"))
        ann = site.browser()
        before = await token_of(ann, f"/h/{await slip(house, '601')}")
        for button in ("就用这个网页", "同意", "租户", "满了"):
            await ann.presses(button)
        old = await token_of(ann, "/home")
        w.clock.advance(timedelta(hours=TOKEN_HOURS + 1))
        own, others = await token_of(ann, "/home"), await token_of(bea, "/home")
        hour, _, signature = own.partition(".")
        forged = {
            "none": {}, "empty": {"csrf": ""}, "another's": {"csrf": others}, "from before": {"csrf": before},
            "old": {"csrf": old}, "changed": {"csrf": f"{hour}.{'0' if signature[0] != '0' else '1'}{signature[1:]}"},
            "of another hour": {"csrf": f"{int(hour) + 1}.{signature}"},
            "guessed": {"csrf": f"{hour}.{secrets.token_hex(32)}"},
        }  # fmt: skip
        to = await forms(house)
        assert len(to) == 15
        for path in to:
            for what, sent in forged.items():
                assert await refuses(ann, path, sent), f"{path}: {what}"
            for came_from in ("cross-site", "same-site"):
                assert await refuses(ann, path, {"csrf": own}, **{"Sec-Fetch-Site": came_from}), f"{path}: {came_from}"
        for path in to:
            assert not await refuses(ann, path, {"csrf": await token_of(ann, "/home")}), path
