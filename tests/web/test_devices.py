"""Who is behind a page: further devices by the slip or by a link, seen and thrown out by the household."""

from datetime import timedelta

from tests.browser import Browser, Pages, pages
from tests.pages import CODE, button_of, comes_in, has_address, link_of, slip
from tests.people import settled_house, shares_home
from tests.world import world

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0 Safari/604"


async def says_name(ann: Browser, name: str) -> None:
    """The person gives the name to be called by."""
    for button in ("我的家", "改称呼"):
        await ann.presses(button)
    await ann.writes(name)


async def further(site: Pages, who: str, code: str = CODE) -> Browser:
    """A further device of the household, opened by its slip."""
    phone = site.browser(agent=IPHONE)
    await phone.opens(f"/h/{code}")
    await phone.presses("就用这个网页")
    await phone.presses(who)
    return phone


async def devices(ann: Browser) -> str:
    """What the person reads of the household's devices."""
    await ann.opens("/home")
    await ann.presses("我的家")
    await ann.presses("网页和手机")
    return ann.words


async def test_a_further_device_is_one_of_the_household_and_everybody_there_hears_of_it(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        await ann.opens("/home")
        await says_name(ann, "安阿姨")
        phone = site.browser(agent=IPHONE)
        await phone.opens(f"/h/{CODE}")
        assert "安阿姨" not in phone.words
        await phone.presses("就用这个网页")
        assert "您是哪一位" in phone.words
        await phone.presses("安阿姨")
        assert "这台手机已经登录，您是：安阿姨" in phone.words
        await phone.opens("/home")
        assert "3-2-601" in phone.words
        await ann.opens("/home/messages")
        assert "您家有一台新手机（iPhone · WeChat）在网页上登录了，用的人是：安阿姨" in ann.words
        house.administrator.says(w.bot, "/log")
        await w.settle()
        assert "3-2-601：有人用纸条，在又一台手机上登录了这户的网页" in house.last(house.administrator).text
        seen = await devices(ann)
        assert "Android · Chrome — 您自己，就是这台" in seen
        assert "iPhone · WeChat — 您自己，就是" not in seen
        assert "iPhone · WeChat — 您自己" in seen


async def test_somebody_new_comes_in_by_the_same_slip_as_themselves(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        bea = await further(site, "我还没来过")
        for button in ("同意", "家属", "满了"):
            await bea.presses(button)
        assert "您已经进来了" in bea.words
        await ann.opens("/home/messages")
        assert "有人进来了" in ann.words
        assert "没写称呼" in await devices(ann)


async def test_who_has_telegram_is_not_chosen_by_the_slip(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",))
        ann = site.browser()
        await ann.opens(f"/h/{await slip(house, '501')}")
        await ann.presses("就用这个网页")
        assert "同意" in ann.buttons


async def test_nobody_of_another_door_is_signed_in_by_a_slip(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601", "602"))
        ann = await comes_in(house, site)
        await comes_in(house, site, "602", "ACDEFH24")
        phone = site.browser()
        await phone.opens("/h/ACDEFH24")
        await phone.presses("就用这个网页")
        other = next(value for form in phone.page.forms for _, name, value in form.buttons if name == "as")
        await phone.opens(f"/h/{CODE}")
        await phone.presses("就用这个网页")
        sent = phone.page.forms[0].values | {"as": other}
        assert await phone.sends(f"/h/{CODE}", sent) == 403
        assert await phone.sends(f"/h/{CODE}", sent | {"as": "999999"}) == 403
        await phone.opens("/home")
        assert "纸条" in phone.words
        await ann.opens("/home/messages")
        assert "新手机" not in ann.words


async def test_a_device_thrown_out_is_out_and_its_cookie_is_worth_nothing(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        phone = await further(site, "没写称呼")
        await phone.opens("/home")
        token = phone.page.forms[0].values["csrf"]
        await ann.opens("/home/messages")
        await ann.presses("不是家里人")
        await ann.presses("让它退出")
        assert "iPhone" not in ann.words
        await phone.opens("/home")
        assert "这台手机已经退出了" in phone.words
        assert await phone.sends("/home/do", {"csrf": token, "does": "mn"}) in (200, 403)
        assert "3-2-601" not in phone.words


async def test_a_mate_in_telegram_sees_and_ends_the_devices_and_nobody_else_does(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501", "502"))
        await has_address(house, site)
        mate = await shares_home(house, "501")
        ann = site.browser()
        await ann.opens(await link_of(house, house.people["501"]))
        await ann.presses("在这台登录")
        await house.says(mate, "/home")
        await house.taps(mate, "网页和手机")
        assert "Android · Chrome" in house.last(mate).text
        end = button_of(house, mate, "退出第1台")
        stranger = house.people["502"]
        await house.says(stranger, "/home")
        forged = stranger.forges(house.last(stranger), f"{str(end.data)[:-1]}1")
        await w.settle()
        assert forged.toast is not None
        await ann.opens("/home")
        assert "3-2-501" in ann.words
        await house.taps(mate, "退出第1台")
        await house.taps(mate, "让它退出")
        await ann.opens("/home")
        assert "这台手机已经退出了" in ann.words
        assert "退出了" in house.last(house.people["501"]).text


async def test_a_new_slip_ends_the_old_one(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await comes_in(house, site)
        await slip(house, "601", "ACDEFH25")
        late = site.browser()
        await late.opens(f"/h/{CODE}")
        await late.presses("就用这个网页")
        assert "这张纸条作废了" in late.words
        await late.opens("/home")
        assert "3-2-601" not in late.words


async def test_a_slip_that_has_run_out_opens_nothing(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        code = await slip(house, "601")
        w.clock.advance(timedelta(days=365))
        late = site.browser()
        await late.opens(f"/h/{code}")
        await late.presses("就用这个网页")
        assert "这张纸条过期了" in late.words
        await late.opens("/home")
        assert "3-2-601" not in late.words
        assert "纸条" in late.words


async def test_who_it_is_cannot_be_chosen_once_a_new_slip_was_made(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await comes_in(house, site)
        phone = site.browser()
        await phone.opens(f"/h/{CODE}")
        await phone.presses("就用这个网页")
        assert "没写称呼" in "".join(phone.buttons)
        await slip(house, "601", "ACDEFH25")
        await phone.presses("没写称呼")
        assert "这张纸条作废了" in phone.words
        await phone.opens("/home")
        assert "3-2-601" not in phone.words


async def test_whoever_leaves_or_is_forgotten_is_signed_out(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601", "602"))
        ann, bea = await comes_in(house, site), await comes_in(house, site, "602", "ACDEFH24")
        await ann.opens("/home")
        for button in ("我的家", "3-2-601", "离开这户", "是的，离开"):
            await ann.presses(button)
        assert "这台手机已经退出了" in ann.words
        await bea.opens("/home")
        for button in ("设置", "忘掉我", "忘掉我", "真的忘掉"):
            await bea.presses(button)
        assert "已经忘掉您了" in bea.words
        await bea.opens("/home")
        assert "3-2-602" not in bea.words


async def test_the_leader_sees_that_a_page_exists(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await comes_in(house, site)
        house.leader.starts(w.bot, f"door_{house.flats['601']}")
        await w.settle()
        assert "📱 租户用网页" in house.last(house.leader).text
