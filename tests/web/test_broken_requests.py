"""What no browser sends, and programs that try doors do: refused with a page, never a failure of ours."""

from collections.abc import AsyncIterator
from io import BytesIO

import pytest

from handlers.web.limits import MOST_WORDS
from tests.browser import Browser, pages
from tests.openboard import opens
from tests.pages import comes_in
from tests.people import settled_house
from tests.world import world

LONG = "9" * 5000
BOARD = (
    f"/b/yangguang/matters?page={LONG}", "/b/yangguang/matters?settled=%00", "/b/%00", "/in/%00", "/l/%00",
)  # fmt: skip
DATA = "/open311/v2/requests.json?jurisdiction_id="
OPEN_DATA = (
    "yangguang&end_date=0001-01-01", "yangguang&start_date=0001-01-01T00:00:00%2B14:00", "%00",
    "yangguang&start_date=9999-12-31T23:59:59-23:00", "yangguang&service_code=%00",
)  # fmt: skip
HOME = ("/home/t/%00", f"/home/f/small/{LONG}/x/y", "/home?t=%00")
FORMS = [
    (b"csrf=\xff\xfe", "application/x-www-form-urlencoded"),
    (b"csrf=1", "application/x-www-form-urlencoded; charset=no"),
    (b"--x\r\n", "multipart/form-data; boundary=x"), (b"junk", "multipart/form-data"),
    (b"--x\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--\r\n", "multipart/form-data; boundary=x"),
]  # fmt: skip


async def posts(browser: Browser, path: str, body: bytes, kind: str) -> int:
    """Send something that is called a form."""
    async with browser.session.post(
        browser.address + path, data=BytesIO(body), headers={"Content-Type": kind}
    ) as answer:
        return answer.status


async def test_addresses_that_name_nothing_are_not_found(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await opens(house)
        passer, ann = site.browser(), await comes_in(house, site)
        for path in BOARD:
            assert await passer.opens(path) == 404, path[:60]
        for query in OPEN_DATA:
            assert await passer.opens(DATA + query) in (400, 404), query
        assert await passer.opens(f"{DATA}yangguang&page_size={LONG}") == 200
        for path in HOME:
            assert await ann.opens(path) == 404, path[:60]


@pytest.mark.parametrize(("body", "kind"), FORMS)
async def test_a_form_that_cannot_be_read_is_refused(database_url: str, body: bytes, kind: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        for path in ("/home/do", "/home/say", "/counter", "/open311/v2/requests.json", "/"):
            assert await posts(ann, path, body, kind) == 400, path


async def test_a_form_of_millions_of_fields_is_not_even_read(database_url: str) -> None:
    """Two megabytes of fields kept everybody waiting for a second, thirty-two for half a minute."""
    many = b"a=1&" * (MOST_WORDS // 4 + 1)

    async def endless() -> AsyncIterator[bytes]:
        yield b"csrf=1"

    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        passer, ann = site.browser(), await comes_in(house, site)
        plain = "application/x-www-form-urlencoded"
        parts = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n' * 20_000 + b"--x--\r\n"
        for path in ("/", "/home/do", "/app", "/open311/v2/requests.json"):
            assert await posts(passer, path, many, plain) == 413, path
            assert await posts(passer, path, parts, "multipart/form-data; boundary=x") == 413, path
        assert await posts(ann, "/home/do", many, plain) == 413
        async with passer.session.post(site.address, data=endless(), headers={"Content-Type": plain}) as answer:
            assert answer.status == 413
