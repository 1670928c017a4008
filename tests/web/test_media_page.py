"""Photos, voices and places from the page, without scripts; what of it the group gets, and who sees what."""

from functools import partial
from urllib.parse import urljoin

from sqlalchemy import select

import storage.matters
import storage.uploads
from storage.personal import forget
from storage.uploads import Upload
from tests.browser import Browser, pages
from tests.flows.test_matters import card_of
from tests.pages import account_of, comes_in, photo, signs_in
from tests.people import House, settled_house
from tests.web.test_voices import packets, webm
from tests.world import World, world

UPLOADS = Upload.__table__


def sent(*contents: bytes) -> list[tuple[str, bytes, str]]:
    return [(f"{nth}.jpg", content, "image/jpeg") for nth, content in enumerate(contents)]


async def says(ann: Browser, words: str, **files: object) -> int:
    """Write into the page's text field and choose files, then send it all."""
    form = next(one for one in ann.page.forms if "words" in one.fields or set(files) & set(one.files))
    assert set(files) <= set(form.files) | set(form.values)
    return await ann.sends(form.action, form.values | {"words": words} | files)


async def stored(w: World) -> list[tuple[str, bool, str | None]]:
    """Of each file: its kind, whether Telegram has it, what it is used for."""
    rows = await w.stored(lambda c: c.execute(select(UPLOADS).order_by(UPLOADS.c.id)).all())
    return [(row.kind, row.telegram_file is not None, row.used_for) for row in rows]


async def begins(house: House, ann: Browser) -> None:
    await ann.opens("/home")
    await ann.presses("说一件事")


async def test_photos_and_a_voice_are_said_with_the_words_and_reach_the_group(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await begins(house, ann)
        voice = ("voice", webm(packets(40)), "audio/webm")
        await says(ann, "三楼楼道的灯坏了，晚上看不见", photos=sent(photo("red"), photo("blue")), voice=voice)
        assert "在哪里？" in ann.words
        for button in ("楼道", "就这些", "大家"):
            await ann.presses(button)
        assert "2 张照片" in ann.words
        await ann.presses("发出去")
        assert await stored(w) == [("photo", True, "say"), ("photo", False, "say"), ("voice", False, "say")]
        assert card_of(house).photo
        bob = house.people["501"]
        await house.opens(bob, 1)
        await house.taps(bob, "照片")
        had = [one.content.media.kind for one in bob.chat(w.bot).messages if one.content.media is not None]
        assert had == ["photo", "photo", "voice"]
        assert await stored(w) == [("photo", True, "say"), ("photo", True, "say"), ("voice", True, "say")]


async def test_what_telegram_has_is_shown_on_pages_to_whom_it_was_shown_for_two_hours(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        bob, ann = house.people["501"], await comes_in(house, site)
        bob.sends_photo(w.bot, caption="三楼楼道的灯坏了，晚上看不见")
        await w.settle()
        for button in ("楼道", "就这些", "大家 · 写我家", "发出去"):
            await house.taps(bob, button)
        await ann.opens("/home")
        await ann.presses("看看")
        await ann.presses("照片")
        (small,) = [one for one in ann.page.images if "/home/f/" in one]
        seen = urljoin(ann.url, small)
        assert await ann.opens(seen) == 200
        assert ann.headers["Content-Type"] == "image/jpeg"
        assert ann.headers["Content-Security-Policy"].endswith("; sandbox"), "opened by itself it can do nothing"
        other = await signs_in(house, site, house.people["502"])
        assert await other.opens(seen) == 404
        assert await site.browser().opens(seen) == 200
        assert await ann.opens(seen.replace("/small/", "/whole/")) == 404
        assert await ann.opens(seen[:-1] + ("a" if seen[-1] != "a" else "b")) == 404
        await w.passes(hours=2)
        assert await ann.opens(seen) == 404


async def test_a_file_that_is_no_picture_is_told_and_nothing_else_is_lost(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await begins(house, ann)
        heic = b"\x00\x00\x00\x18ftypheic" + bytes(99)
        await says(ann, "三楼楼道的灯坏了，晚上看不见", photos=sent(photo(), heic))
        assert "HEIC" in ann.words
        assert "在哪里？" in ann.words
        assert await stored(w) == [("photo", False, None)]
        for files, why in (
            ({"photos": sent(b"<script>alert(1)</script>")}, "打不开"),
            ({"voice": ("voice.mp3", b"no voice", "audio/mpeg")}, "录音打不开"),
        ):
            await ann.presses("不填了")
            await begins(house, ann)
            await says(ann, "四楼楼道的灯也坏了", **files)
            assert why in ann.words
            assert "在哪里？" in ann.words


async def test_more_photos_than_a_form_takes_are_refused_and_the_words_stay(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await begins(house, ann)
        many = [photo((f"#{nth}{nth}{nth}"), (40, 30)) for nth in range(9)]
        await says(ann, "三楼楼道的灯坏了，晚上看不见", photos=sent(*many))
        assert "8 张" in ann.words
        assert "在哪里？" in ann.words


async def test_the_same_page_sent_twice_is_one_answer(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await begins(house, ann)
        form = next(one for one in ann.page.forms if "words" in one.fields)
        said = form.values | {"words": "三楼楼道的灯坏了，晚上看不见", "photos": sent(photo())}
        await ann.sends(form.action, said)
        first, words = ann.url, ann.words
        await ann.sends(form.action, said)
        assert (ann.url, ann.words) == (first, words)
        assert await stored(w) == [("photo", False, None)]


async def test_a_place_is_pointed_at(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await begins(house, ann)
        await says(ann, "三楼楼道的灯坏了，晚上看不见")
        await says(ann, "三楼拐角", latitude="31.469001", longitude="104.740002")
        for button in ("跳过", "大家"):
            await ann.presses(button)
        assert "三楼拐角" in ann.words
        await ann.presses("发出去")
        kept = await w.stored(lambda c: c.execute(select(storage.matters.Matter.__table__)).one())
        assert kept.location == [31.469001, 104.740002]


async def test_what_is_thrown_away_or_forgotten_is_gone(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        bob = house.people["501"]
        ann = await signs_in(house, site, bob)
        await begins(house, ann)
        await says(ann, "三楼楼道的灯坏了，晚上看不见", photos=sent(photo()))
        await ann.presses("不填了")
        assert await stored(w) == []
        await begins(house, ann)
        voice = ("voice", webm(packets(40)), "audio/webm")
        await says(ann, "四楼楼道的灯坏了，晚上看不见", photos=sent(photo()), voice=voice)
        for button in ("楼道", "就这些", "大家", "发出去"):
            await ann.presses(button)
        account = await account_of(house, bob)
        await w.arrange(lambda c: storage.uploads.keep(c, account, None, "photo", b"x", "x", w.clock.now()))
        await w.arrange(lambda c: forget(c, account, bob.id, w.clock.now()))
        assert await stored(w) == [("photo", True, "say")]


async def test_files_left_in_a_form_go_after_a_month_and_telegrams_are_not_kept_twice(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await begins(house, ann)
        await says(ann, "三楼楼道的灯坏了，晚上看不见", photos=sent(photo("red")))
        for button in ("楼道", "就这些", "大家", "发出去"):
            await ann.presses(button)
        await begins(house, ann)
        await says(ann, "四楼楼道的灯坏了，晚上看不见", photos=sent(photo("blue")))
        await w.passes(days=31)
        rows = await w.stored(lambda c: c.execute(select(UPLOADS)).all())
        assert [(row.used_for, row.content) for row in rows] == [("say", None)]
        await ann.opens("/home")
        await ann.presses("看看")
        await ann.presses("照片")
        (small,) = [one for one in ann.page.images if "/home/f/" in one]
        assert await ann.opens(small) == 200, "Telegram has it"


async def test_a_person_sends_so_many_files_a_day(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        bob = house.people["501"]
        account, ann = await account_of(house, bob), await signs_in(house, site, bob)
        now = w.clock.now()
        for nth in range(100):
            keep = partial(storage.uploads.keep, account_id=account, community_id=None, kind="photo", content=b"x")
            await w.arrange(partial(keep, content_hash=f"{nth}", now=now))
        await begins(house, ann)
        await says(ann, "三楼楼道的灯坏了，晚上看不见", photos=sent(photo()))
        assert "明天再发" in ann.words
        assert "在哪里？" in ann.words
        assert len(await stored(w)) == 100
