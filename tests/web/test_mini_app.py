"""The pages in Telegram's own window: whom it is opened for is who Telegram signed for, once, and nobody else."""

from datetime import timedelta

import pytest

from bot.delivery.commands import publish
from bot.sandbox.persons import Person
from tests.browser import Browser, pages
from tests.pages import comes_in
from tests.people import settled_house
from tests.rules.test_mini_app import init_data
from tests.world import TOKEN, World, world


def shown(w: World, person: Person, **changed: object) -> str:
    """What Telegram hands over where this person opens the page."""
    user = {"id": person.id, "first_name": "安", "language_code": "zh-hans"}
    return init_data(**({"token": TOKEN, "at": w.clock.now(), "user": user} | changed))  # type: ignore[arg-type]


async def opens_app(ann: Browser, data: str, **more: str) -> int:
    """The page in Telegram's window hands over what it was given."""
    await ann.opens("/app")
    return await ann.sends("/app", ann.page.forms[0].values | {"init_data": data} | more)


@pytest.mark.parametrize(("theme", "other"), [("light", "dark"), ("dark", "light")])
async def test_it_signs_in_as_that_very_person_and_is_as_light_as_the_window(
    database_url: str, theme: str, other: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        ann, data = site.browser(), shown(w, house.people["501"])
        assert await opens_app(ann, data, theme=theme) == 200
        assert "3-2-501" in ann.words
        await ann.opens("/home")
        assert "3-2-501" in ann.words
        assert f'data-theme="{theme}"' in ann.html
        assert await opens_app(ann, data, theme=other) == 200
        assert f'data-theme="{other}"' in ann.html, "the window has become another"
        assert await opens_app(ann, data, theme="blue") == 200
        assert f'data-theme="{other}"' in ann.html, "no such theme"
        assert await opens_app(ann, data) == 200, "the window that is signed in is opened again"
        assert "3-2-501" in ann.words


async def test_whoever_is_new_to_the_bot_comes_in_with_nothing(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        await settled_house(w)
        ann = site.browser()
        assert await opens_app(ann, shown(w, w.sandbox.add_person("路人"))) == 200
        assert "3-2-" not in ann.words


@pytest.mark.parametrize("second", ["android", "weba"])
@pytest.mark.parametrize("first", ["android", "weba"])
async def test_what_was_used_is_not_taken_again(database_url: str, first: str, second: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        data = shown(w, house.people["501"])
        ann, thief = site.browser(), site.browser()
        assert await opens_app(ann, data, platform=first) == 200
        assert await opens_app(thief, data, platform=second) == 403
        assert "已经用过了" in thief.words
        assert "/in/" not in thief.html
        await thief.opens("/home")
        assert "3-2-501" not in thief.words


@pytest.mark.parametrize("changed", ["token", "expired", "person", "nothing"])
async def test_what_telegram_did_not_sign_just_now_is_refused(database_url: str, changed: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        ann = house.people["501"]
        data = {
            "token": shown(w, ann, token="123456:other"),
            "expired": shown(w, ann, at=w.clock.now() - timedelta(hours=1, seconds=1)),
            "person": shown(w, ann).replace(str(ann.id), str(house.leader.id)),
            "nothing": "",
        }[changed]
        phone = site.browser()
        assert await opens_app(phone, data) == 403
        assert "没有认出您是谁" in phone.words
        await phone.opens("/home")
        assert "3-2-" not in phone.words


async def test_a_form_of_another_site_signs_nobody_in(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        assert await site.browser().sends(f"{site.address}/app", {"init_data": shown(w, house.people["501"])}) == 403


async def test_another_persons_window_takes_the_place_of_who_was_signed_in(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501",), empty=("601",))
        ann = await comes_in(house, site)
        await opens_app(ann, shown(w, house.people["501"]))
        assert "3-2-501" in ann.words


async def test_in_a_browsers_frame_a_link_opens_a_window(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        data = shown(w, house.people["501"])
        frame = site.browser()
        assert await opens_app(frame, data, platform="weba") == 200
        assert "frame-ancestors https://web.telegram.org" in frame.headers["Content-Security-Policy"]
        window = site.browser()
        (where,) = {href for _, href in frame.page.links if href.startswith("/in/")}
        await window.opens(f"{site.address}{where}")
        await window.presses("在这台登录")
        assert "3-2-501" in window.words
        await window.opens("/home")
        assert "frame-ancestors 'none'" in window.headers["Content-Security-Policy"]


async def test_one_window_of_telegram_is_signed_in_at_a_time(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        first, second = site.browser(), site.browser()
        await opens_app(first, shown(w, house.people["501"]))
        w.clock.advance(timedelta(minutes=1))
        await opens_app(second, shown(w, house.people["501"]))
        await first.opens("/home")
        assert "3-2-501" not in first.words


async def test_the_button_beside_the_text_box_opens_the_pages_over_https_only(database_url: str) -> None:
    async with world(database_url) as w:
        assert w.bot.menu_buttons == {0: {"type": "commands"}}
        await publish(w.app.caller.bot, "https://shuoshi.example.org")
        assert w.bot.menu_buttons[0]["web_app"] == {"url": "https://shuoshi.example.org/app"}
