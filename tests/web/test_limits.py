"""How often pages may be asked, by address and by device; how often codes may be tried that are none."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, func, select

from bot.domain.codes import WRONG_TRIES_A_DAY
from handlers.web import limits
from handlers.web.limits import BY_DEVICE, WRONG_TRIES_OF_ADDRESS, WRONG_TRIES_OF_ALL, Buckets, Rate, WrongCodes
from storage.residents import Account
from tests.browser import Browser, pages
from tests.pages import CODE, comes_in, slip
from tests.people import House, settled_house
from tests.world import world

MONDAY = date(2026, 6, 1)
HERE, THERE = {"X-Forwarded-For": "203.0.113.7"}, {"X-Forwarded-For": "198.51.100.9"}


def test_a_bucket_gives_what_it_has_and_fills_again() -> None:
    buckets = Buckets(Rate(3, 10))
    assert [buckets.take("ann", 0) for _ in range(4)] == [0, 0, 0, 10]
    assert buckets.take("bob", 0) == 0
    assert buckets.take("ann", 5) == 5
    assert buckets.take("ann", 10) == 0
    assert buckets.take("ann", 10) == 10
    assert [buckets.take("ann", 10_000) for _ in range(4)] == [0, 0, 0, 10]


def test_a_clock_that_jumps_back_gives_nothing() -> None:
    buckets = Buckets(Rate(1, 10))
    assert buckets.take("ann", 100) == 0
    assert buckets.take("ann", 50) == 10


def spends(wrong: WrongCodes, count: int, device: str | None, address: str | None = None) -> None:
    """So many different codes are tried."""
    for nth in range(count):
        wrong.count(f"{device}-{nth}", device, address, MONDAY)


def test_wrong_codes_are_counted_by_device_by_address_and_of_all() -> None:
    wrong, router = WrongCodes(), "203.0.113.7"
    for left in range(WRONG_TRIES_A_DAY - 1, -1, -1):
        wrong.count(f"code-{left}", "ann", router, MONDAY)
        assert wrong.left("ann", router, MONDAY) == left
    assert wrong.left("bea", router, MONDAY) == WRONG_TRIES_A_DAY, "the neighbour behind the same router"
    for nth in range(WRONG_TRIES_OF_ADDRESS // WRONG_TRIES_A_DAY - 1):
        spends(wrong, WRONG_TRIES_A_DAY, f"phone-{nth}", router)
    assert wrong.left("bea", router, MONDAY) == wrong.left(None, router, MONDAY) == 0
    assert wrong.left("bea", "198.51.100.9", MONDAY) == wrong.left("bea", None, MONDAY) == WRONG_TRIES_A_DAY
    spends(wrong, WRONG_TRIES_OF_ALL - WRONG_TRIES_OF_ADDRESS, None)
    assert wrong.left("bea", None, MONDAY) == wrong.left(None, None, MONDAY) == 0
    assert wrong.left("ann", router, MONDAY + timedelta(days=1)) == WRONG_TRIES_A_DAY
    wrong.count("code", "ann", router, MONDAY)
    assert wrong.left("ann", router, MONDAY) == WRONG_TRIES_A_DAY - 1


def test_the_same_wrong_code_counts_once() -> None:
    wrong = WrongCodes()
    for _ in range(9):
        wrong.count("a slip read wrongly", "ann", "203.0.113.7", MONDAY)
    assert wrong.left("ann", "203.0.113.7", MONDAY) == WRONG_TRIES_A_DAY - 1
    assert wrong.left(None, None, MONDAY) == WRONG_TRIES_A_DAY
    wrong.count("a slip read wrongly", "bea", "203.0.113.7", MONDAY)
    assert wrong.left("bea", "203.0.113.7", MONDAY) == WRONG_TRIES_A_DAY - 1


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address has as few as a device, so that tests need not try forty."""
    monkeypatch.setattr(limits, "WRONG_TRIES_OF_ADDRESS", WRONG_TRIES_A_DAY)


def accounts(connection: Connection) -> int:
    """How many people are written down."""
    return connection.execute(select(func.count()).select_from(Account.__table__)).scalar_one()


async def tries(phone: Browser, code: str, **headers: str) -> int:
    """A code is tried from a device that nobody knows."""
    await phone.opens(f"/h/{code}", **headers)
    return await phone.sends(f"/h/{code}", {"csrf": phone.page.forms[0].values["csrf"]}, **headers)


@pytest.mark.usefixtures("few")
async def test_wrong_codes_end_for_an_address_and_a_right_one_is_not_looked_at_any_more(database_url: str) -> None:
    async with world(database_url) as w, pages(w, proxies=1) as site:
        house = await settled_house(w, empty=("601",))
        await slip(house, "601")
        for left in (4, 3, 2, 1):
            phone = site.browser()
            await tries(phone, f"ACDEFH9{left + 2}", **HERE)
            assert f"今天还能试 {left} 次" in phone.words
        await tries(site.browser(), "ACDEFH99", **HERE)
        phone = site.browser()
        assert await tries(phone, CODE, **HERE) == 429
        assert "输错的码太多了" in phone.words
        elsewhere = site.browser()
        await tries(elsewhere, CODE, **THERE)
        assert "同意" in elsewhere.buttons
        await w.passes(hours=24)
        await tries(phone, CODE, **HERE)
        assert "同意" in phone.buttons


@pytest.mark.usefixtures("few")
async def test_whoever_makes_page_after_page_has_no_more_tries(database_url: str) -> None:
    async with world(database_url) as w, pages(w, proxies=1) as site:
        house = await settled_house(w, empty=("601",))
        await slip(house, "601")
        for nth in range(WRONG_TRIES_A_DAY):
            phone = await at_the_wall(site.browser(), house, **HERE)
            code = {"start": f"h_ACDEFH9{nth + 2}"} if nth % 2 else {"words": f"ACDE-FH9{nth + 2}"}
            assert await phone.sends("/home/do", phone.page.forms[-1].values | code, **HERE) == 200
            assert "今天还能试 4 次" in phone.words
        phone = await at_the_wall(site.browser(), house, **HERE)
        for code in ({"start": f"h_{CODE}"}, {"words": CODE}):
            csrf = {"csrf": phone.page.forms[-1].values["csrf"]}
            assert await phone.sends("/home/do", csrf | code, **HERE) == 429
            assert "输错的码太多了" in phone.words
            await phone.opens("/home", **HERE)
        assert await tries(site.browser(), CODE, **HERE) == 429
        assert (
            await phone.sends("/home/do", {"csrf": phone.page.forms[-1].values["csrf"], "words": CODE}, **THERE) == 200
        )
        assert "同意" in phone.buttons


async def at_the_wall(phone: Browser, house: House, **headers: str) -> Browser:
    """Somebody nobody knows, who came by the code on the wall and is at their first page."""
    await phone.opens(f"/w/{house.unit_id}", **headers)
    await phone.sends(f"/w/{house.unit_id}", {"csrf": phone.page.forms[0].values["csrf"]}, **headers)
    await phone.opens("/home", **headers)
    return phone


async def test_wrong_codes_end_for_a_person_wherever_they_are(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601", "602"))
        ann = await comes_in(house, site)
        await slip(house, "602", "ACDEFH24")
        statuses = [await tries(ann, f"ACDEFH9{nth + 2}") for nth in range(WRONG_TRIES_A_DAY)]
        assert set(statuses) == {200}
        assert await tries(ann, "ACDEFH24") == 429


async def test_a_wrong_code_writes_nobody_down(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        await settled_house(w)
        before = await w.stored(accounts)
        await tries(site.browser(), "ACDEFH99")
        assert await w.stored(accounts) == before


async def test_an_address_and_a_device_are_slowed_down_with_a_page_that_says_so(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        statuses = [await ann.opens("/home/messages") for _ in range(BY_DEVICE.burst)]
        assert statuses[0] == 200
        assert statuses[-1] == 429
        assert "点得太快了" in ann.words
        assert int(ann.headers["Retry-After"]) >= 1
        assert await site.browser().opens("/") == 200
        await w.passes(minutes=1)
        assert await ann.opens("/home/messages") == 200


@pytest.mark.usefixtures("few")
async def test_what_a_proxy_says_counts_only_as_far_as_there_are_proxies(database_url: str) -> None:
    async with world(database_url) as w, pages(w, proxies=1) as site:
        await settled_house(w)
        for nth in range(5):
            forged = {"X-Forwarded-For": f"10.1.1.{nth}, 203.0.113.7"}
            await tries(site.browser(), f"ACDEFH9{nth + 2}", **forged)
        phone = site.browser()
        assert await tries(phone, "ACDEFH99", **{"X-Forwarded-For": "10.9.9.9, 203.0.113.7"}) == 429
        async with pages(w) as bare:
            statuses = [await tries(bare.browser(), f"ACDEFH9{nth + 2}", **HERE) for nth in range(7)]
            assert set(statuses) == {200}


@pytest.mark.usefixtures("few")
async def test_addresses_of_one_network_count_as_one(database_url: str) -> None:
    async with world(database_url) as w, pages(w, proxies=1) as site:
        await settled_house(w)
        for nth in range(5):
            forwarded = {"X-Forwarded-For": f"2001:db8:1:1::{nth + 1}"}
            await tries(site.browser(), f"ACDEFH9{nth + 2}", **forwarded)
        assert await tries(site.browser(), "ACDEFH99", **{"X-Forwarded-For": "2001:db8:1:1:ffff::9"}) == 429
        assert await tries(site.browser(), "ACDEFH99", **{"X-Forwarded-For": "2001:db8:1:2::9"}) == 200
