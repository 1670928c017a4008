"""The public page of a certificate over real HTTP: what it confirms, that it says nothing else, on a narrow phone."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web
from playwright.async_api import async_playwright
from sqlalchemy import select

from bot.actions.service.certificates import address_of
from handlers.web import certificates
from handlers.web.site import HTML_LANGUAGE
from storage.database import Job, Outage
from storage.service.certificates import read
from storage.service.record_tables import CertificateRow
from tests.flows.test_records_taken_back import taken_back
from tests.flows.test_saying_in_private import goes
from tests.people import House
from tests.served import confirmed, final, published, starts_weeks
from tests.web.test_feeds import Answer, home
from tests.web.test_page import CHROMIUM, MISSING, SWITCHES
from tests.web.walk import axe, axe_source

CERTIFICATE = CertificateRow.__table__


@asynccontextmanager
async def certified(database_url: str) -> AsyncIterator[tuple[House, str]]:
    """501 has a certificate of two hours, in the name of 王建国; and its address."""
    async with home(database_url) as h:
        house = h.house
        await starts_weeks(house)
        ann = house.people["501"]
        await confirmed(house, ann, house.people["502"])
        await published(house)
        await final(house)
        await house.says(ann, "/service")
        await goes(house, ann, "我的服务", "服务证明", "今年的")
        await house.says(ann, "王建国")
        one = await house.world.stored(lambda c: read(c, 1))
        assert one is not None
        address = await house.world.stored(lambda c: address_of(c, one))
        assert address.startswith(f"{h.address}/certificate/2026-000001-")
        yield house, address


async def fetched(url: str, **headers: str) -> Answer:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as response:
        return Answer(response.status, await response.read(), response.headers)


def words(answer: Answer) -> str:
    """What a reader sees of the page."""
    return re.sub(r"<[^>]+>|\s+", " ", answer.body.decode())


async def test_it_confirms_number_period_total_and_state_and_nothing_else(database_url: str) -> None:
    async with certified(database_url) as (house, address):
        answer = await fetched(address)
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "noindex" in answer.headers["X-Robots-Tag"]
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        said = words(answer)
        for shown in (
            "2026-000001",
            "2026年1月1日 到 2026年6月11日",
            "2 小时",
            "✓ 有效",
            "2 小時",
            "總時長",
            "2 h",
            "✓ Good",
        ):
            assert shown in said
        for tag in HTML_LANGUAGE.values():
            assert f'<section lang="{tag}">' in answer.body.decode()
        for secret in ("王建国", "501", "502", "阳光", "买菜", "扛了", "3-2", "积分", "points"):
            assert secret not in answer.body.decode()
        assert b"<script" not in answer.body
        await taken_back(house)
        after = words(await fetched(address))
        assert "✗ 已作废" in after
        assert "✗ 已作廢" in after
        assert "Good no longer" in after
        assert "✓" not in after


async def test_a_wrong_address_is_none_whatever_it_says(database_url: str) -> None:
    async with certified(database_url) as (house, address):
        start, _, token = address.rpartition("-")
        other = ("0" if token[0] != "0" else "1") + token[1:]
        for wrong in (f"{start}-{other}", address[:-1], address.replace("000001", "000002"), f"{start}-"):
            answer = await fetched(wrong)
            assert answer.status == 404
            assert "2 小时" not in words(answer)
        assert (await fetched(address.rpartition("/")[0] + "/<script>")).status == 404
        tokens = await house.world.stored(lambda c: c.execute(select(CERTIFICATE.c.token)).scalars().all())
        assert all(len(one) == 20 for one in tokens)


async def test_while_the_database_is_away_it_says_so() -> None:
    class Away:
        url = ""

        async def read(self, job: Job[object]) -> object:
            raise Outage("away")

    site = web.Application()
    certificates.mount(site, Away())  # type: ignore[arg-type]
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    answer = await fetched(f"http://127.0.0.1:{runner.addresses[0][1]}/certificate/2026-000001-{'0' * 20}")
    await runner.cleanup()
    assert answer.status == 503
    assert answer.headers["Retry-After"]
    assert "过几分钟再试" in words(answer)


@pytest.mark.skipif(MISSING, reason="there is no browser")
async def test_a_narrow_phone_without_scripts_shows_all_of_it(database_url: str) -> None:
    async with certified(database_url) as (_, address), async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        page = await browser.new_page(viewport={"width": 360, "height": 740}, java_script_enabled=False)
        await page.goto(address)
        box = await page.locator("main").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        for part in await page.locator("h1, dt, dd, p").all():
            one = await part.bounding_box()
            assert one is not None
            assert one["x"] + one["width"] <= 360
        seen = await browser.new_page(viewport={"width": 360, "height": 740})
        await seen.goto(address)
        for scheme in ("light", "dark"):
            await seen.emulate_media(color_scheme=scheme)
            assert await axe(seen, axe_source()) == []
        await browser.close()
