"""What goes wrong between bot and Telegram, and what people see of it: nothing."""

import asyncio
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

import storage.outgoing
import storage.upkeep
from bot.delivery.transport import AiohttpRequest
from bot.sandbox.persons import Person
from bot.sandbox.shapes import message_json
from bot.screens.base import Screen
from bot.screens.codec import screen_to_json
from storage.database import Outage
from storage.polls.tables import Poll
from storage.residents import open_account
from storage.upkeep import Parked
from tests.browser import pages
from tests.ordeal.digest import wrong_in
from tests.pages import signs_in
from tests.people import House, settled_house
from tests.polls import card, posts
from tests.stand import advance_until, pass_until, say, started_by, store, texts_in
from tests.world import World, world

POLL = Poll.__table__


async def set_aside(w: World) -> list[Parked]:
    return await w.stored(storage.upkeep.parked)


def sent_to(w: World, chat_id: int) -> int:
    """How many messages and edits were accepted in a chat."""
    kinds = ("sendMessage", "editMessageText", "sendPhoto", "sendMediaGroup")
    return sum(
        e.method in kinds and e.status == 200 and int(e.parameters["chat_id"]) == chat_id for e in w.sandbox.requests()
    )


async def test_a_chat_that_is_to_wait_waits_in_order_and_the_others_do_not(database_url: str) -> None:
    async with world(database_url) as w:
        ann, ben = started_by(w, "安", "本")
        w.sandbox.faults.flood("sendMessage", retry_after=30, chat_id=ann.id)
        begin = w.clock.now()
        for text in ("一", "二"):
            await say(w, ann.id, text)
        await say(w, ben.id, "三")
        await advance_until(w, lambda: texts_in(ben.chat(w.bot)) == ["三"])
        assert w.clock.now() - begin < timedelta(seconds=2)
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["一", "二"]
        assert timedelta(seconds=30) < w.clock.now() - begin < timedelta(seconds=33)


async def test_where_several_chats_are_to_wait_everything_waits(database_url: str) -> None:
    async with world(database_url) as w:
        people = started_by(w, *"甲乙丙丁")
        for person in people[:3]:
            w.sandbox.faults.flood("sendMessage", retry_after=20, chat_id=person.id)
        begin = w.clock.now()
        for person in people[:3]:
            await say(w, person.id, "一")
        await advance_until(w, lambda: len(w.sandbox.requests("sendMessage")) == 3)
        await say(w, people[3].id, "二")
        await w.settle()
        assert [texts_in(person.chat(w.bot)) for person in people] == [["一"], ["一"], ["一"], ["二"]]
        assert people[3].chat(w.bot).last.date - begin >= timedelta(seconds=20)


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_what_the_server_could_not_take_is_said_later_in_order_once(database_url: str, status: int) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        w.sandbox.faults.fail("sendMessage", times=3, status=status)
        for text in ("一", "二", "三"):
            await say(w, ann.id, text)
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["一", "二", "三"]
        assert await set_aside(w) == []


async def test_a_message_that_may_have_arrived_is_repeated_once_and_then_set_aside(database_url: str) -> None:
    async with world(database_url) as w:
        ann, ben = started_by(w, "安", "本")
        w.sandbox.faults.cut("sendMessage", times=1, chat_id=ann.id)
        w.sandbox.faults.cut("sendMessage", times=5, chat_id=ben.id)
        for person in (ann, ben):
            await say(w, person.id, "一")
            await say(w, person.id, "二")
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["一", "一", "二"]
        assert texts_in(ben.chat(w.bot)) == ["一", "一", "二", "二"]
        assert [one.chat_id for one in await set_aside(w)] == [ben.id, ben.id]


async def test_nothing_is_tried_while_telegram_is_away(database_url: str) -> None:
    async with world(database_url) as w:
        ann, ben = started_by(w, "安", "本")
        w.sandbox.faults.cut("sendMessage", times=1, chat_id=ann.id)
        w.sandbox.faults.fail("getMe", times=4)
        begin = w.clock.now()
        await say(w, ann.id, "一")
        await w.sandbox.until(lambda: texts_in(ann.chat(w.bot)) == ["一"])
        await w.app.rest()
        await say(w, ben.id, "二")
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["一", "一"]
        assert texts_in(ben.chat(w.bot)) == ["二"]
        assert ben.chat(w.bot).last.date - begin >= timedelta(seconds=2 + 4 + 8 + 16)


async def test_what_is_for_somebody_who_blocked_the_bot_waits_until_they_come_back(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot)
        await w.settle()
        ann.blocks(w.bot)
        await w.settle()
        for text in ("一", "二"):
            await say(w, ann.id, text)
        await w.settle()
        assert await set_aside(w) == []
        ann.starts(w.bot)
        await w.settle()
        assert texts_in(ann.chat(w.bot))[-2:] == ["一", "二"]


async def test_a_block_that_was_not_told_is_learnt_from_the_refusal(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot)
        await w.settle()
        w.sandbox.inbox(w.bot).allow(["message"])
        w.sandbox.faults.fail("sendMessage", status=403, times=1)
        await say(w, ann.id, "一")
        await say(w, ann.id, "二")
        await w.settle()
        assert len(w.sandbox.requests("sendMessage")) == 2
        ann.starts(w.bot)
        await w.settle()
        assert texts_in(ann.chat(w.bot))[-2:] == ["一", "二"]


async def test_what_is_for_somebody_the_bot_never_met_waits(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        account = await w.arrange(lambda c: open_account(c, ann.id, "zh-Hans", w.clock.now()))
        await say(w, ann.id, "一", account_id=account.id)
        await w.settle()
        assert await set_aside(w) == []
        ann.starts(w.bot)
        await w.settle()
        assert "一" in texts_in(ann.chat(w.bot))


async def test_an_album_with_words_is_said_once_though_the_words_are_refused_first(database_url: str) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        ann.sends_photo(w.bot)
        await w.settle()
        file_id = _file_id(w, ann)
        w.sandbox.faults.flood("sendMessage", retry_after=3)
        await say(w, ann.id, Screen("三张照片", photos=(file_id,) * 3))
        await say(w, ann.id, Screen("长" * 1500, photos=(file_id,)))
        await w.settle()
        mine = [m for m in ann.chat(w.bot).messages if m.sender.is_bot]
        albums = [m for m in mine if m.media_group_id]
        assert len(albums) == 3
        assert [m.text for m in mine if not m.media_group_id][-3:] == ["三张照片", "", "长" * 1500]
        assert await set_aside(w) == []


def _file_id(w: World, ann: Person) -> str:
    sent = next(m for m in ann.chat(w.bot).messages if m.content.media)
    return str(message_json(sent, w.bot, w.sandbox.world)["photo"][-1]["file_id"])


async def test_an_edit_of_a_screen_that_is_gone_becomes_a_message(database_url: str) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        await say(w, ann.id, "问题")
        await w.settle()
        asked = ann.chat(w.bot).last
        await say(w, ann.id, "答案", kind="edit", message_id=asked.id)
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["答案"]
        ann.deletes(asked)
        await say(w, ann.id, "还在", kind="edit", message_id=asked.id)
        await say(w, ann.id, "", kind="delete", message_id=asked.id)
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["还在"]
        assert await set_aside(w) == []


async def test_an_outage_of_the_database_after_sending_repeats_nothing(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        real, failures = w.app.database.write, iter(range(5))

        async def flaky(job, **more):  # type: ignore[no-untyped-def]
            if texts_in(ann.chat(w.bot)) and next(failures, None) is not None:
                raise Outage("away")
            return await real(job, **more)

        await say(w, ann.id, "一")
        monkeypatch.setattr(w.app.database, "write", flaky)
        await w.sandbox.until(lambda: texts_in(ann.chat(w.bot)) == ["一"])
        await w.settle()
        await say(w, ann.id, "二")
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["一", "二"]


async def test_an_outage_before_sending_only_delays(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        real, failures = w.app.database.write, iter(range(3))

        async def flaky(job, **more):  # type: ignore[no-untyped-def]
            if next(failures, None) is not None:
                raise Outage("away")
            return await real(job, **more)

        await say(w, ann.id, "一")
        monkeypatch.setattr(w.app.database, "write", flaky)
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["一"]


async def test_what_follows_a_message_that_the_database_kept_waiting_goes_apart_from_it(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        await w.settle()
        real, seconds = w.app.database.write, iter([0.0, 1.0])

        async def slowly(job, **more):  # type: ignore[no-untyped-def]
            w.clock.advance(timedelta(seconds=next(seconds, 0.0)))
            return await real(job, **more)

        def both(connection: Connection) -> None:
            for text in ("一", "二"):
                storage.outgoing.say(connection, now=w.clock.now(), what=screen_to_json(Screen(text)), chat_id=ann.id)

        monkeypatch.setattr(w.app.database, "write", slowly)
        await store(w, both)
        async with asyncio.timeout(20):  # who waited for it once waited for ever
            await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["一", "二"]
        first, second = (message.date for message in ann.chat(w.bot).messages)
        assert second - first >= timedelta(seconds=1)


@pytest.mark.parametrize("fault", ["fail", "flood", "cut"])
async def test_a_press_whose_answer_telegram_could_not_take_is_answered_again(database_url: str, fault: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        getattr(w.sandbox.faults, fault)("answerCallbackQuery", times=2)
        press = house.people["501"].taps(card(house), "赞成")
        await advance_until(w, lambda: press.toast is not None, step=1)
        assert (await press.answered()).text.startswith("投好了：赞成")


async def test_a_press_that_the_phone_has_forgotten_is_answered_no_more(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await posts(house)
        w.sandbox.faults.fail("answerCallbackQuery", times=100)
        press, before = house.people["501"].taps(card(house), "赞成"), len(w.sandbox.requests("answerCallbackQuery"))
        end = w.clock.now() + timedelta(minutes=10)
        await advance_until(w, lambda: w.clock.now() > end, step=10)
        assert 5 < len(w.sandbox.requests("answerCallbackQuery")) - before < 20
        assert press.toast is None


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each method of the Bot API was called, whether or not anybody listened."""
    real, calls = AiohttpRequest.do_request, Counter[str]()

    async def noted(request: AiohttpRequest, url: str, *given: Any, **more: Any) -> tuple[int, bytes]:
        calls[url.rpartition("/")[2]] += 1
        return await real(request, url, *given, **more)

    monkeypatch.setattr(AiohttpRequest, "do_request", noted)
    return calls


@pytest.mark.parametrize("status", [0, 502], ids=["refused", "502"])
async def test_while_telegram_is_away_for_an_hour_all_goes_on_and_is_said_afterwards_once(
    database_url: str, status: int, tried: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every connection is refused, or what stands before Telegram answers for it."""
    async with world(database_url) as w, pages(w) as site:
        house, address = await settled_house(w), w.app.caller.bot.base_url.partition("/bot")[0]
        ann, page = house.people["501"], await signs_in(house, site, house.people["501"])
        await posts(house)
        await w.passes(days=3, hours=10, minutes=30)
        before = read(house)
        if status == 0:
            await w.sandbox.hang_up()
        for method in ("", "getUpdates") if status else ():
            w.sandbox.faults.fail(method, 10**9, status)
        house.people["502"].says(house.group, "说事 三楼的灯坏了")
        house.people["503"].says(w.bot, "/menu")
        for words in "一二三":
            await say(w, ann.id, words)
        with monkeypatch.context() as patch:
            patch.setattr(World, "settle", World.rest)
            await page.opens("/home")
            await page.follows("去投票")
            await page.presses("投出去", choice="0")
            assert await page.opens("/readyz") == 200
        tried.clear()
        ticks = await an_hour_passes(w)
        assert read(house) == before
        assert tried.pop("getUpdates") <= ticks + 1
        assert tried.pop("getMe", 0) <= 130, "twice a minute"
        assert tried.total() <= len(before), "nothing else is tried again"
        assert await w.stored(lambda c: c.execute(select(POLL.c.state)).scalars().all()) == ["decided"]
        assert [one.partition(":")[0] for one in await wrong_in(w, database_url, address)] == ["waiting", "token"]
        await w.sandbox.listen()
        w.sandbox.faults.clear()
        await pass_until(w, lambda: not w.sandbox.unquiet())
        await w.settle()
        assert await wrong_in(w, database_url, address) == []
        since = {who: [text.partition("\n")[0] for text in read(house)[who][len(of) :]] for who, of in before.items()}
        assert since.pop("501") == ["一", "二", "三"]
        assert since.pop("503") == ["3-2-503，阳光社区"]
        assert since.pop("group") == ["🗳 投票结果", "2026-0001 · 灯/电"]
        assert not any(since.values())
        assert "赞成\n▓▓▓▓▓▓▓▓▓▓ 1 户" in read(house)["group"][-2]


def read(house: House) -> dict[str, list[str]]:
    """What people and the group read."""
    chats = {door: person.chat(house.world.bot) for door, person in house.people.items()} | {"group": house.group}
    return {name: texts_in(chat) for name, chat in chats.items()}


async def an_hour_passes(w: World) -> int:
    """The clock looks every minute; in how many steps the time passed."""
    for step in range(360):
        w.clock.advance(timedelta(seconds=10))
        if step % 6 == 0:
            await w.tick()
        await w.rest()
    return 360
