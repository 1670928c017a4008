"""A cookie is worth what we signed for the device that has it; anything else is worth nothing."""

import hmac
from datetime import timedelta
from hashlib import sha256

import aiohttp
import pytest
from yarl import URL

from tests.browser import Browser, Pages, pages
from tests.pages import comes_in, slip
from tests.people import settled_house
from tests.world import world


def cookie_of(ann: Browser) -> str:
    """What the browser keeps for the site."""
    return next(one.value for one in ann.session.cookie_jar if one.key == "shuoshi")


async def shows(site: Pages, cookie: str) -> Browser:
    """Another browser that shows this cookie at the first page."""
    thief = site.browser()
    jar = thief.session.cookie_jar
    assert isinstance(jar, aiohttp.CookieJar)
    jar.update_cookies({"shuoshi": cookie}, URL(site.address))
    await thief.opens("/home")
    return thief


@pytest.mark.parametrize("forged", ["signature", "secret", "unsigned", "own-key", "empty", "long"])
async def test_no_forged_cookie_is_anybody(database_url: str, forged: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        cookie = cookie_of(await comes_in(house, site))
        secret, _, signature = cookie.partition(".")
        other = hmac.new(b"guessed", f"device:{secret}".encode(), sha256).hexdigest()
        shown = {
            "signature": f"{secret}.{signature[:-1]}{'0' if signature[-1] != '0' else '1'}",
            "secret": f"{'A' if secret[0] != 'A' else 'B'}{secret[1:]}.{signature}",
            "unsigned": secret,
            "own-key": f"{secret}.{other}",
            "empty": ".",
            "long": cookie * 20,
        }[forged]
        thief = await shows(site, shown)
        assert "3-2-601" not in thief.words
        assert "纸条" in thief.words


async def test_the_cookie_itself_is_the_device_until_it_is_signed_out(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        cookie = cookie_of(ann)
        assert "3-2-601" in (await shows(site, cookie)).words
        await ann.opens("/home")
        await ann.sends("/out", {"csrf": ann.page.forms[0].values["csrf"]})
        assert "3-2-601" not in (await shows(site, cookie)).words


async def test_the_cookie_of_whoever_made_room_for_another_is_nobody(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        cookie = cookie_of(ann)
        await ann.opens(f"/w/{house.unit_id}")
        await ann.presses("换一个人")
        thief = await shows(site, cookie)
        assert "3-2-601" not in thief.words
        assert "纸条" in thief.words


async def test_a_cookie_that_has_run_out_is_nobody_even_where_it_was_kept(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        cookie = cookie_of(await comes_in(house, site))
        w.clock.advance(timedelta(days=399))
        assert "3-2-601" in (await shows(site, cookie)).words
        w.clock.advance(timedelta(days=400))
        late = await shows(site, cookie)
        assert "3-2-601" not in late.words
        assert "纸条" in late.words


async def test_scripts_and_other_sites_never_see_it(database_url: str) -> None:
    async with world(database_url) as w, pages(w, public_url="https://shuoshi.example.org") as site:
        await settled_house(w)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{site.address}/") as answer:
                page = await answer.text()
                (visitor,) = answer.headers.getall("Set-Cookie")
            token = page.partition('name="csrf" value="')[2].partition('"')[0]
            wall = f"{site.address}/w/1"
            headers = {"Cookie": visitor.partition(";")[0]}
            async with session.post(wall, data={"csrf": token}, headers=headers, allow_redirects=False) as answer:
                (set_cookie,) = answer.headers.getall("Set-Cookie")
        assert set_cookie.startswith("__Host-shuoshi=")
        assert visitor.startswith("__Host-visitor=")
        for flag in ("HttpOnly", "Secure", "SameSite=Lax", "Path=/"):
            assert flag in set_cookie
            assert flag in visitor


async def test_a_form_is_good_in_the_browser_only_that_it_was_shown_in(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        code = await slip(house, "601")
        ann, thief = site.browser(), site.browser()
        await thief.opens(f"/h/{code}")
        sent = {"csrf": thief.page.forms[0].values["csrf"]}
        assert await ann.sends(f"{site.address}/h/{code}", sent) == 403
        await ann.opens(f"/h/{code}")
        assert await ann.sends(f"/h/{code}", sent) == 403
        assert await thief.sends(f"/h/{code}", sent) == 200


async def test_no_secret_stands_in_the_log(database_url: str, capfd: pytest.CaptureFixture[str]) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        cookie = cookie_of(await comes_in(house, site))
        said = capfd.readouterr()
        assert "performed" in said.out
        for secret in (cookie.partition(".")[0], "ACDEFH23"):
            assert secret not in said.out + said.err
