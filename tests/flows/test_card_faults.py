"""What goes wrong around living cards: gone, moved, uncertain, too long, and what people see of it: nothing."""

from datetime import timedelta

import pytest

import storage.outgoing
import storage.upkeep
from bot.sandbox.limits import Limits
from bot.sandbox.persons import Person
from bot.screens.base import Screen
from tests.flows.test_faults import sent_to, set_aside
from tests.stand import Card, card, group_of, say, stand, started_by, store, texts_in
from tests.world import world

__all__ = ["card"]


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


async def test_a_card_that_was_to_appear_at_once_does_although_the_clock_is_set_back(
    database_url: str, card: Card
) -> None:
    async with world(database_url) as w:
        group, at = group_of(w), w.clock.now()
        await w.settle()
        stands = {"kind": "test", "subject_id": 1, "chat_id": group.id, "community_id": None}
        await w.arrange(lambda c: storage.outgoing.live(c, now=at, due_at=at, **stands))  # type: ignore[arg-type]
        w.clock.advance(timedelta(hours=-1))
        w.app.sender.wake()
        await w.settle()
        assert texts_in(group) == ["card"]


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
