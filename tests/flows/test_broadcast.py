"""One notice to each of many groups, with Telegram's limits on, under the simulated clock."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

import storage.outgoing
from bot.delivery.pacing import OVERALL
from bot.sandbox.persons import Group
from bot.screens.base import Screen
from bot.screens.codec import screen_to_json
from tests.stand import say, texts_in
from tests.world import World, world

SHARE = 1.03
"""How much longer than Telegram's own limit of 30 a second it may take."""


GROUPS = 1000
"""A tenth of a city; in real time it is measured by `make bench`."""


async def test_a_notice_to_many_groups_keeps_the_limits_and_lets_danger_and_answers_pass(database_url: str) -> None:
    async with world(database_url) as w:
        count, owner = GROUPS, w.sandbox.add_person("组长")
        owner.starts(w.bot)
        await w.settle()
        before = len(w.sandbox.requests("sendMessage"))
        w.sandbox.inbox(w.bot).allow(["callback_query"])
        groups = [w.sandbox.add_group(f"{number}", owner, [w.bot]) for number in range(count)]
        await w.arrange(lambda c: notify(c, groups, w.clock.now()))
        begin = w.clock.now()
        w.app.sender.wake()
        await sends(w, before + count // 2)
        await say(w, groups[-1].id, "煤气泄漏", rank=storage.outgoing.DANGER)
        said_at = w.clock.now()
        menu = owner.chat(w.bot).last
        pressed = owner.taps(menu, menu.keyboard[0][0].data or "")
        await w.sandbox.until(lambda: pressed.toast)
        assert w.clock.now() == said_at
        await sends(w, before + count + 1)
        assert [texts_in(group.chat) for group in groups[:-1]] == [["停水通知"]] * (count - 1)
        assert texts_in(groups[-1].chat) == ["煤气泄漏", "停水通知"]
        assert groups[-1].chat.messages[-2].date - said_at < timedelta(seconds=1)
        assert {request.status for request in w.sandbox.requests("sendMessage")} == {200}
        taken = (w.clock.now() - begin).total_seconds()
        assert owner.chat(w.bot).last.edited_at is not None
        assert taken <= SHARE * (count + 2) / 30
        assert taken <= (count + 3) / OVERALL


def notify(connection: Connection, groups: list[Group], now: datetime) -> None:
    """Store one notice to each group."""
    for group in groups:
        storage.outgoing.say(connection, now=now, what=screen_to_json(Screen("停水通知")), chat_id=group.id)


async def sends(w: World, count: int) -> None:
    """Let time pass until so many messages are sent."""
    while len(w.sandbox.requests("sendMessage")) < count:
        await w.app.rest()
        w.clock.advance(timedelta(seconds=w.app.sender.held_for or 0, microseconds=1))
