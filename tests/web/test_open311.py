"""Open311 GeoReport v2: public matters read by anybody, filed by a service that has the community's key."""

import json
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from sqlalchemy import select

from bot.actions.openboard import filing
from bot.i18n import plain_of
from bot.screens.base import text
from storage.pages.tables import PageMessage
from tests.browser import Browser, pages
from tests.flows.test_handling import filed
from tests.flows.test_matters import card_of
from tests.openboard import goes, opens, opens_unit
from tests.pages import signs_in
from tests.people import House, settled_house
from tests.world import world

V2 = "/open311/v2"


async def key(house: House, name: str = "街道热线") -> str:
    """The administrator makes a key."""
    await goes(house, "别家的钥匙", "加一把")
    return (await house.says(house.administrator, name)).text.splitlines()[-1].strip()


async def test_a_key_made_on_a_page_is_shown_for_ten_minutes_and_lies_nowhere(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        mei = await signs_in(house, site, house.administrator)
        await mei.opens("/home")
        for button in ("社区设置", "公示栏", "别家的钥匙", "加一把"):
            await mei.presses(button)
        await mei.writes("街道热线")
        shown, secret = mei.url, mei.words.partition("交给他们：")[2].split()[0]
        assert len(secret) == 43
        assert (await files(site.browser(), secret))[0]["service_request_id"] == "2026-0001"
        kept = await w.stored(lambda c: c.execute(select(PageMessage.__table__.c.what)).scalars().all())
        assert secret not in str(kept)
        await mei.opens(shown)
        assert secret in mei.words
        await w.passes(minutes=10)
        await mei.opens(shown)
        assert secret not in mei.words
        assert "这把钥匙已经看不到了" in mei.words
        other = await files(site.browser(), secret, "二单元门口的路灯也不亮")
        assert other[0]["service_request_id"] == "2026-0002", "it files all the same"


async def asks(service: Browser, path: str) -> list[dict[str, Any]]:
    """What a program gets."""
    await service.opens(V2 + path)
    found: list[dict[str, Any]] = json.loads(service.body)
    return found


async def files(service: Browser, secret: str, words: str = "楼门口的路灯不亮", **more: str) -> list[dict[str, Any]]:
    """What a service gets that files something."""
    sent = {"jurisdiction_id": "yangguang", "service_code": "light", "address_string": "3栋2单元", "api_key": secret}
    await service.sends(f"{V2}/requests.json", sent | {"description": words} | more)
    found: list[dict[str, Any]] = json.loads(service.body)
    return found


async def test_services_and_requests_are_read_as_json_and_xml(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await filed(house, "501", "三楼的灯坏了")
        service = site.browser()
        assert (await asks(service, "/services.json"))[0]["code"] == 400
        await opens(house)
        await opens_unit(house)
        (light,) = [one for one in await asks(service, "/services.json") if one["service_code"] == "light"]
        assert light["service_name"] == "灯/电"
        assert light["metadata"] is False
        (one,) = await asks(service, "/requests.json?jurisdiction_id=yangguang")
        assert one["service_request_id"] == "2026-0001"
        assert one["status"] == "open"
        assert one["service_code"] == "light"
        assert one["agency_responsible"] == "好邻居物业"
        assert one["address"] == "3栋2单元"
        assert one["description"] == "", "a neighbour's words are for neighbours"
        assert one["requested_datetime"].endswith("+08:00")
        await service.opens(f"{V2}/requests/2026-0001.xml?jurisdiction_id=yangguang")
        assert service.headers["Content-Type"].startswith("text/xml")
        root = fromstring(service.body)
        assert root.tag == "service_requests"
        assert root.findtext("request/service_request_id") == "2026-0001"
        assert await service.opens(f"{V2}/requests/2026-0002.json") == 404
        assert await service.opens(f"{V2}/requests.json?jurisdiction_id=nobody") == 404
        assert await service.opens(f"{V2}/services/light.json") == 200
        assert await service.opens(f"{V2}/services/nothing.json") == 404
        assert (await asks(service, "/requests.json?status=sleeping"))[0]["code"] == 400
        assert (await asks(service, "/requests.json?start_date=yesterday"))[0]["code"] == 400


async def test_requests_are_chosen_by_status_kind_date_and_number(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await filed(house, "501", "三楼的灯坏了")
        await filed(house, "502", "一楼水管漏水")
        await opens(house)
        service = site.browser()

        async def numbers(query: str) -> list[str]:
            return [one["service_request_id"] for one in await asks(service, f"/requests.json?{query}")]

        assert await numbers("") == ["2026-0002", "2026-0001"]
        assert await numbers("service_code=light") == ["2026-0001"]
        assert await numbers("status=closed") == []
        assert await numbers("status=open,closed") == ["2026-0002", "2026-0001"]
        assert await numbers("page_size=1&page=2") == ["2026-0001"]
        assert await numbers("service_request_id=2026-0001,2026-0007&status=closed") == ["2026-0001"]
        assert await numbers("start_date=2030-01-01T00:00:00Z") == []
        assert await numbers("end_date=2020-01-01T00:00:00Z") == []
        await w.passes(days=91)
        assert await numbers("") == [], "90 days where no dates are asked for"


async def test_a_service_with_a_key_files_a_matter_like_any_other(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        secret, service = await key(house), site.browser()
        (made,) = await files(service, secret, "楼门口的路灯不亮，找 502 王阿姨")
        assert service.status == 201
        assert made["service_request_id"] == "2026-0001"
        await w.settle()
        card = card_of(house)
        assert "路灯不亮" in card.text
        assert "街道热线" in card.text
        assert "王阿姨" not in card.text
        (same,) = await files(service, secret, "楼门口的路灯不亮，找 502 王阿姨")
        assert same["service_request_id"] == "2026-0001", "sent again it is the same"
        (one,) = await asks(service, "/requests.json")
        assert "路灯不亮" in one["description"], "a service reads what it filed itself"
        assert "王阿姨" not in one["description"]


async def test_wrong_ended_and_other_keys_file_nothing(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, other = await settled_house(w), await settled_house(w)
        await opens(house)
        await opens(other, "dongyuan")
        mine, theirs, service = await key(house), await key(other, "别的热线"), site.browser()
        for secret in ("", "x" * 43, mine[:-1], theirs):
            (wrong,) = await files(service, secret)
            assert (service.status, wrong["code"]) == (403, 403)
            assert "钥匙不对" in wrong["description"]
        (elsewhere,) = await files(service, mine, address_id=str(other.unit_id))
        assert elsewhere["code"] == 400
        await goes(house, "别家的钥匙", "街道热线", "不让用了")
        assert (await files(service, mine))[0]["code"] == 403
        assert await asks(service, "/requests.json?jurisdiction_id=yangguang") == []
        assert await asks(service, "/requests.json?jurisdiction_id=dongyuan") == []


async def test_what_is_lacking_is_said(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        secret, service = await key(house), site.browser()
        for changed, said in (
            ({"address_string": "月亮上"}, "openboard-refused-address"),
            ({"address_string": "", "lat": "31.7", "long": "104.7"}, "openboard-refused-address"),
            ({"service_code": "moon"}, "openboard-refused-service"),
            ({"description": " "}, "openboard-refused-words"),
        ):
            (wrong,) = await files(service, secret, **changed)
            assert wrong["code"] == 400, changed
            assert wrong["description"] == plain_of(text(said), "zh-Hans")
        await goes(house, "办事情况")
        assert (await files(service, secret))[0]["code"] == 404, "matters are not shown any more"


async def test_danger_filed_by_a_service_is_heard_at_once(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        await files(site.browser(), await key(house), "3栋2单元二楼着火了")
        await w.settle()
        assert any("着火" in one.text for one in house.group.messages)


async def test_one_key_files_so_many_a_day(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filing, "MOST_A_DAY", 2)
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        secret, service = await key(house), site.browser()
        for words in ("一楼灯坏了", "二楼灯坏了"):
            await files(service, secret, words)
            assert service.status == 201
        await files(service, secret, "三楼灯坏了")
        assert service.status == 429
        await w.passes(days=1, minutes=1)
        await files(service, secret, "三楼灯坏了")
        assert service.status == 201
