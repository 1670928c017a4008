"""The counter page: a code typed, photographed or scanned, the thing given out once, whatever the line does."""

import io
from datetime import timedelta
from typing import Any

import segno

from bot.domain.redemption.reservation import State
from tests.browser import Browser, Pages, pages
from tests.flows.test_redemption import shop
from tests.pages import photo, signs_in
from tests.people import House, gives_role
from tests.redemption import adds_up, earn, kept, left, reserves
from tests.world import World, world


def code_photo(words: str) -> tuple[str, bytes, str]:
    out = io.BytesIO()
    segno.make(words, error="m").save(out, kind="png", scale=6)
    return "code.png", out.getvalue(), "image/png"


async def kept_for_501(w: World) -> tuple[House, str]:
    """Something waits for 501, 503 serves; its code."""
    house = await shop(w)
    await reserves(house, house.people["501"])
    (one,) = await kept(w)
    return house, one.code


async def looks(staff: Browser, **filled: Any) -> None:
    await staff.opens("/counter")
    await staff.presses("看看是什么", **filled)


async def at_the_counter(house: House, site: Pages) -> Browser:
    return await signs_in(house, site, house.people["503"])


async def test_a_code_is_typed_and_the_thing_given_out(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, code = await kept_for_501(w)
        staff = await at_the_counter(house, site)
        await looks(staff, code=f"{code[:4].lower()} {code[4:]}")
        assert "洗衣液" in staff.words
        assert "3-2-501" in staff.words
        await staff.presses("给家里人")
        assert "给了" in staff.words
        assert "下一个" in staff.words, "the next code can be looked at from here"
        assert [one.state for one in await kept(w)] == [State.ISSUED]
        await staff.opens("/counter")
        assert "3-2-501 · 洗衣液" in staff.words
        assert await adds_up(house) == []


async def test_whoever_serves_reads_that_another_gives_them_their_own(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await shop(w)
        await earn(house, 40, "503")
        await reserves(house, house.people["503"])
        (one,) = await kept(w)
        staff = await at_the_counter(house, site)
        await looks(staff, code=one.code)
        assert "自己家的，或者您替人留的，要由别人来给" in staff.words
        assert "给家里人" not in staff.buttons
        assert [one.state for one in await kept(w)] == [State.HELD]


async def test_a_photo_of_the_code_is_read(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, code = await kept_for_501(w)
        staff = await at_the_counter(house, site)
        for words in (f"https://t.me/shuoshi_bot?start=sg_{code}", f"https://shuoshi.example/counter/c/{code}", code):
            await looks(staff, photo=code_photo(words))
            assert "3-2-501" in staff.words
        await looks(staff, photo=("x.jpg", photo(), "image/jpeg"))
        assert "没有看清二维码" in staff.words
        await looks(staff, photo=("x.jpg", b"none", "image/jpeg"))
        assert "打不开" in staff.words
        await looks(staff)
        assert "请拍一张" in staff.words


async def test_what_is_sent_again_after_the_line_was_down_is_done_once(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, code = await kept_for_501(w)
        staff = await at_the_counter(house, site)
        await looks(staff, code=code)
        form = next(one for one in staff.page.forms if any("给家里人" in label for label, _, _ in one.buttons))
        (_, name, value) = next(one for one in form.buttons if "给家里人" in one[0])
        sent = form.values | {name: value}
        await staff.sends(form.action, sent)
        first, words = staff.url, staff.words
        await staff.sends(form.action, sent)
        assert (staff.url, staff.words) == (first, words)
        assert await left(house) == 4
        again = await at_the_counter(house, site)
        await looks(again, code=code)
        assert "给了" in again.words
        assert not any("给家里人" in label for label in again.buttons)
        assert await adds_up(house) == []


async def test_the_rights_are_those_of_the_chat(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, code = await kept_for_501(w)
        staff, other = await at_the_counter(house, site), await signs_in(house, site, house.people["502"])
        own = await signs_in(house, site, house.people["501"])
        await other.opens("/counter")
        assert "给兑换点柜台上的人用的" in other.words
        await looks(staff, code=code)
        form = next(one for one in staff.page.forms if any("给家里人" in label for label, _, _ in one.buttons))
        (_, name, value) = next(one for one in form.buttons if "给家里人" in one[0])
        for one in (other, own):
            await one.opens("/home")
            forged = {"csrf": one.page.forms[0].values["csrf"], "key": "a-key-of-my-own", name: value}
            await one.sends("/counter/do", forged)
            assert [each.state for each in await kept(w)] == [State.HELD]
        assert await staff.sends("/counter/do", form.values | {name: value, "csrf": "1.x"}) == 403
        assert [each.state for each in await kept(w)] == [State.HELD]
        await looks(staff, code="ACDE-FH23")
        assert "没有这个取货码" in staff.words


async def test_what_was_answered_to_one_is_read_by_nobody_else(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, code = await kept_for_501(w)
        staff, mei = await at_the_counter(house, site), await signs_in(house, site, house.administrator)
        await looks(staff, code=code)
        at = staff.url
        await gives_role(house, house.people["502"], "auditor")
        other = await signs_in(house, site, house.people["502"])
        assert await other.opens(at) == 200
        assert "3-2-501" not in other.words
        await mei.opens("/desk/bodies")
        await mei.presses("加办事单位")
        assert "燃气公司" in mei.words
        assert await other.opens(mei.url) == 200
        assert "燃气公司" not in other.words
        assert "这一页已经过期了" in other.words


async def test_a_neighbour_collects_with_the_households_word(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, code = await kept_for_501(w)
        (one,) = await kept(w)
        staff = await at_the_counter(house, site)
        await looks(staff, code=code)
        await staff.presses("邻居")
        await looks(staff, code=code)
        assert not any("words" in each.fields for each in staff.page.forms), "asked for where it is the question alone"
        assert "下一个" in staff.words
        await staff.presses("邻居")
        for word in ("0000" if one.word != "0000" else "0001", one.word):
            form = next(each for each in staff.page.forms if "words" in each.fields)
            await staff.sends(form.action, form.values | {"words": word})
            assert word == one.word or "口令不对" in staff.words, "the reason, and below it the question once more"
        assert "给了" in staff.words
        assert [each.state for each in await kept(w)] == [State.ISSUED]


async def test_the_phones_own_camera_leads_there(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, code = await kept_for_501(w)
        stranger, staff = site.browser(), await at_the_counter(house, site)
        assert await stranger.opens(f"/counter/c/{code}") == 200
        assert "给柜台的人看" in stranger.words
        assert "洗衣液" not in stranger.words
        assert await stranger.opens("/counter/c/none") == 404
        await staff.opens(f"/counter/c/{code}")
        await staff.presses("看看是什么")
        assert "3-2-501" in staff.words


async def test_a_household_shows_its_code_as_a_drawing_and_looks_at_the_catalogue(database_url: str) -> None:
    async with world(database_url) as w, pages(w, public_url="http://shuoshi.example") as site:
        house = await shop(w)
        ann = await signs_in(house, site, house.people["501"])
        assert await ann.opens("/home/catalogue") == 200
        assert "洗衣液" in ann.words
        assert "50" in ann.words
        await ann.presses("洗衣液")
        await ann.presses("给我留一个")
        await ann.presses("留一个")
        (one,) = await kept(w)
        assert f"{one.code[:4]}-{one.code[4:]}" in ann.words
        (drawn,) = [image for image in ann.page.images if "/home/d/" in image]
        assert await ann.opens(drawn) == 200
        assert ann.headers["Content-Type"].startswith("image/svg+xml")
        assert len(ann.body) < 12_000
        assert await site.browser().opens(drawn) == 200
        other = await signs_in(house, site, house.people["502"])
        assert await other.opens(drawn) == 404
        until, seal, code = drawn.split("/")[3:]
        for forged in (
            (until, f"{seal[:-1]}{'0' if seal[-1] != '0' else '1'}", code),
            (f"{int(until) - 1}", seal, code),
        ):
            assert await ann.opens("/".join(("/home/d", *forged))) == 404
        assert await ann.opens(drawn) == 200
        w.clock.advance(timedelta(hours=2))
        assert await ann.opens(drawn) == 404
