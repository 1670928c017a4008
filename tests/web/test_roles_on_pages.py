"""Roles of people who have nothing but a page: no further phone that came by the slip holds one; a way back."""

from tests.browser import pages
from tests.pages import CODE, comes_in, has_address, signs_in
from tests.people import House, settled_house
from tests.web.test_devices import IPHONE, further, says_name
from tests.world import world


async def leads(house: House) -> str:
    """The administrator offers the unit's lead; what the link carries."""
    await house.says(house.administrator, "/people")
    for button in ("请人担任", "单元组长", "3栋2单元"):
        await house.taps(house.administrator, button)
    return str(house.last(house.administrator).keyboard[0][0].url).partition("start=")[2]


async def test_a_role_ends_what_came_by_the_slip_but_the_phone_it_was_taken_up_on(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        await ann.opens("/home")
        await says_name(ann, "安阿姨")
        second, third = await further(site, "安阿姨"), await further(site, "安阿姨")
        payload = await leads(house)
        await second.opens(f"/l/{payload}")
        for button in ("打开看看", "好，我来"):
            await second.presses(button)
        await second.opens("/home")
        assert "3-2-601" in second.words
        await ann.opens("/home")
        assert "3-2-601" in ann.words, "the phone on which she registered"
        await third.opens("/home")
        assert "这台手机已经退出了" in third.words
        await ann.opens("/home/messages")
        assert "用纸条登录的这几台已经退出：iPhone · WeChat" in ann.words
        late = site.browser(agent=IPHONE)
        await late.opens(f"/h/{CODE}")
        await late.presses("就用这个网页")
        assert "安阿姨" not in late.words
        assert "担任职务的人不在这里" in late.words
        assert "我还没来过" in late.buttons


async def test_an_administrator_gives_a_role_from_a_page_to_somebody_with_a_page(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        ann, mei = await comes_in(house, site), await signs_in(house, site, house.administrator)
        await mei.opens("/desk/people")
        for button in ("请人担任", "单元组长", "3栋2单元"):
            await mei.presses(button)
        assert "复制链接" in mei.words
        assert "转发" not in mei.words
        assert "我来担任" not in mei.buttons, "that is for whoever gets the link"
        link = next(word for word in mei.words.split() if "/l/" in word)
        await ann.opens(link)
        for button in ("打开看看", "好，我来"):
            await ann.presses(button)
        assert "单元组长：3-2-601" in str((await house.says(house.administrator, "/people")).buttons)


async def test_whoever_lost_their_last_phone_gets_a_link_from_the_administrator(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await has_address(house, site)
        ann = await comes_in(house, site)
        payload = await leads(house)
        await ann.opens(f"/l/{payload}")
        for button in ("打开看看", "好，我来"):
            await ann.presses(button)
        await ann.opens("/home/mine")
        await ann.presses("在这台退出")
        mei = await signs_in(house, site, house.administrator)
        await mei.opens("/home")
        for button in ("人员", "单元组长：3-2-601", "登录链接", "给链接"):
            await mei.presses(button)
        link = next(word for word in mei.words.split() if "/in/" in word)
        shown = mei.url
        phone = site.browser(agent=IPHONE)
        await phone.opens(link)
        await phone.presses("在这台登录")
        await phone.opens("/home")
        assert "3-2-601" in phone.words
        await mei.opens(shown)
        assert link not in mei.words
        assert "用过了" in mei.words
        await phone.opens("/home/messages")
        assert "管理员给了 3-2-601 一个登录网页的链接" in phone.words
        assert "给了3-2-601一个登录网页的链接" in (await house.says(house.administrator, "/log")).text
