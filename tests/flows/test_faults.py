"""What goes wrong between bot and Telegram, and what people see of it: nothing."""

from datetime import timedelta

import pytest

import storage.outgoing
import storage.upkeep
from bot.sandbox.limits import Limits
from bot.sandbox.persons import Person
from bot.sandbox.shapes import message_json
from bot.screens.base import Screen
from storage.database import Outage
from storage.residents import open_account
from storage.upkeep import Parked
from tests.stand import Card, advance_until, card, group_of, say, stand, started_by, store, texts_in
from tests.world import World, world

__all__ = ["card"]


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


async def test_a_bot_thrown_out_of_a_group_and_let_in_again(database_url: str, card: Card) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        await w.settle()
        await card.stands_in(w, group.id)
        await w.settle()
        group.removes(w.bot)
        await w.settle()
        await say(w, group.id, "没人听")
        await card.becomes(w, "新")
        await w.settle()
        assert [one.chat_id for one in await set_aside(w)] == [group.id]
        Person(w.sandbox.world, group.owner).adds_bot(w.bot, group)
        await w.settle()
        assert texts_in(group) == ["card", "新"]


@pytest.mark.parametrize("told", [True, False])
async def test_a_group_that_becomes_a_supergroup(database_url: str, card: Card, told: bool) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        await w.settle()
        group.promotes(w.bot, can_pin_messages=True)
        await w.settle()
        await card.stands_in(w, group.id, pinned=True)
        await w.settle()
        old = group.id
        if not told:
            w.sandbox.inbox(w.bot).allow(["callback_query"])
        await say(w, old, "早", due_at=w.clock.now() + timedelta(minutes=1))
        group.upgrade()
        if told:
            await w.settle()
            assert group.pinned is not None
        for _ in range(2):
            await say(w, old, "晚", reply_to=1)
        await w.passes(minutes=2)
        await card.becomes(w, "新")
        await w.settle()
        assert sorted(texts_in(group)) == sorted(["新", "早", "晚", "晚"])
        assert group.pinned is not None
        assert group.pinned.text == "新"
        assert await set_aside(w) == []


async def test_a_card_that_shows_it_already_is_left_as_it_is(database_url: str, card: Card) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        await card.stands_in(w, group.id)
        await w.settle()
        await card.becomes(w, "card")
        await w.settle()
        assert texts_in(group) == ["card"]
        assert [e.status for e in w.sandbox.requests("editMessageText")] == [400]


async def test_a_card_that_is_gone_is_posted_anew_once_and_pinned_again(database_url: str, card: Card) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        group.promotes(w.bot, can_pin_messages=True)
        await w.settle()
        await card.stands_in(w, group.id, pinned=True)
        await w.settle()
        first = group.pinned
        assert first is not None
        Person(w.sandbox.world, group.owner).deletes(first)
        for shows in ("新", "更新"):
            await card.becomes(w, shows)
            await w.settle()
        assert texts_in(group) == ["更新"]
        assert group.pinned is not None
        assert group.pinned is not first
        assert group.pinned.text == "更新"
        assert len(w.sandbox.requests("sendMessage")) == 2


async def test_the_right_to_pin_that_comes_later_is_used(database_url: str, card: Card) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        await card.stands_in(w, group.id, pinned=True)
        await w.settle()
        await card.becomes(w, "新")
        await w.settle()
        assert group.pinned is None
        assert len(w.sandbox.requests("pinChatMessage")) == 1
        group.promotes(w.bot, can_pin_messages=True)
        await w.settle()
        assert group.pinned is not None


async def test_a_card_whose_posting_is_uncertain_is_posted_once_more_at_the_most(database_url: str, card: Card) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        w.sandbox.faults.cut("sendMessage", times=9)
        await card.stands_in(w, group.id)
        await w.settle()
        assert texts_in(group) == ["card", "card"]
        assert [one.name[0] for one in await set_aside(w)] == ["s"]
        w.sandbox.faults.clear()
        await store(w, lambda c: storage.upkeep.take_up(c, w.clock.now()))
        await w.settle()
        assert await set_aside(w) == []
        assert texts_in(group) == ["card", "card", "card"]


async def test_texts_that_are_too_long_are_shortened(database_url: str, card: Card) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        (ann,) = started_by(w, "安")
        card.shows = "<漏&水>🚰" * 2000
        await card.stands_in(w, group.id)
        await say(w, ann.id, "字" * 5000)
        await w.settle()
        assert group.last.text.startswith("<漏&水>🚰<漏&水>🚰")
        assert group.last.text.endswith("…")
        assert texts_in(ann.chat(w.bot)) == ["字" * 4095 + "…"]
        assert await set_aside(w) == []


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


async def test_a_mistake_in_drawing_one_card_stops_nothing_else(database_url: str, card: Card) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        card.shows = Screen({"no": "value"})  # type: ignore[arg-type]
        await card.stands_in(w, group.id)
        await say(w, group.id, "一")
        await w.settle()
        await say(w, group.id, "二")
        begin = w.clock.now()
        await w.settle()
        assert texts_in(group) == ["一", "二"]
        assert w.clock.now() - begin < timedelta(seconds=3)
        assert [one.name[0] for one in await set_aside(w)] == ["s"]


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


async def test_after_a_restart_the_limits_are_kept_as_if_there_had_been_none(database_url: str, card: Card) -> None:
    async with stand(database_url) as s:
        group = group_of(s)
        async with s.started() as w:
            for number in range(12):
                await say(w, group.id, f"{number}")
            await w.settle()
        async with s.started() as w:
            for number in range(12, 24):
                await say(w, group.id, f"{number}")
            await w.settle()
        assert texts_in(group) == [str(number) for number in range(24)]
        assert {e.status for e in s.sandbox.requests("sendMessage")} == {200}


async def test_a_clock_set_back_by_an_hour_neither_stalls_nor_doubles(database_url: str, card: Card) -> None:
    async with world(database_url, limits=Limits.off()) as w:
        group = group_of(w)
        (ann,) = started_by(w, "安")
        await card.stands_in(w, group.id)
        await say(w, ann.id, "一")
        await w.settle()
        await say(w, ann.id, "二")
        w.clock.advance(timedelta(hours=-1))
        await card.becomes(w, "新")
        await say(w, ann.id, "三")
        passed = w.clock.monotonic()
        await w.settle()
        assert texts_in(ann.chat(w.bot)) == ["一", "二", "三"]
        assert texts_in(group) == ["新"]
        assert w.clock.monotonic() - passed < 10


async def test_a_thousand_changes_are_a_few_edits(database_url: str, card: Card) -> None:
    async with world(database_url) as w:
        group = group_of(w)
        await card.stands_in(w, group.id)
        await w.settle()
        for number in range(200):
            card.shows = f"{number}"
            await w.arrange(lambda c: storage.outgoing.touch(c, "test", 1))
            if number % 50 == 0:
                w.app.sender.wake()
        await w.settle()
        assert texts_in(group) == ["199"]
        assert sent_to(w, group.id) <= 4


async def test_a_card_in_a_private_chat_rests_while_the_person_has_blocked_the_bot(
    database_url: str, card: Card
) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot)
        await card.stands_in(w, ann.id)
        await w.settle()
        ann.blocks(w.bot)
        w.sandbox.inbox(w.bot).clear()
        await card.becomes(w, "新")
        await w.settle()
        refused = len(w.sandbox.requests("editMessageText"))
        await w.passes(minutes=5)
        assert len(w.sandbox.requests("editMessageText")) == refused
        ann.starts(w.bot)
        await w.settle()
        assert "新" in texts_in(ann.chat(w.bot))
