"""A year of a unit's rota: every handover and reminder once and in its window, though the bot sleeps at bad moments."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, text

from bot.actions.table import next_due
from bot.domain.duty.turns import Step, steps
from bot.holidays import holiday_rule
from storage.duty.rotas import KeptRota
from storage.duty.turns import KeptTurn
from tests.duty import duty_of, with_rota
from tests.people import House, settled_house
from tests.world import World, world

WAKING = (*range(8, 12), *range(14, 22))
ZONE = ZoneInfo("Asia/Shanghai")
MISSED = 2
"""Reminders that were of use only while the bot slept: of 30 September, and of 30 November."""
DOORS = ("501", "502", "503")
SLEEPS = (
    (datetime(2026, 8, 1, 0, 59, 30, tzinfo=UTC), timedelta(minutes=1)),
    (datetime(2026, 9, 30, 12, 0, tzinfo=UTC), timedelta(days=1)),
    (datetime(2026, 11, 29, 12, 0, tzinfo=UTC), timedelta(hours=72)),
)
"""Bad moments: over a handover by a minute, by a day, and for 72 hours over the end of a month."""


async def lives(w: World, until: datetime, sleeps: Sequence[tuple[datetime, timedelta]]) -> None:
    """The bot ticks whenever something falls due, but not while it sleeps."""
    waking = [(start, start + length) for start, length in sleeps]
    while (at := await w.stored(next_due)) is not None and at <= until:
        at = next((end for start, end in waking if start <= at < end), at)
        w.clock.advance(max(at - w.clock.now(), timedelta(seconds=1)))
        await w.tick()
        await w.settle()


def kept(connection: Connection) -> list[Any]:
    asked = "SELECT kind, subject, occurrence, recipient, state FROM reminders WHERE kind = 'duty' ORDER BY id"
    return list(connection.execute(text(asked)))


@pytest.mark.long
async def test_a_year(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, DOORS)
        await with_rota(house, (*DOORS, "101"))
        await lives(w, datetime(2027, 6, 2, 4, 0, tzinfo=UTC), SLEEPS)
        duty = await duty_of(house)
        # Turns: on the 1st, one after another, nobody twice before all were on.
        assert [one.turn.starts_on for one in duty.started] == [
            date(2026, 6, 2), *(date(2026, month, 1) for month in range(8, 13)),
            *(date(2027, month, 1) for month in range(1, 7)),
        ]  # fmt: skip
        served = [duty.doors[one.turn.household_id] for one in duty.started if one.turn.household_id]
        assert served == ["101", "501", "502", "503"] * 3
        # Every card once.
        cards = Counter(one.text.split("\n")[0] for one in house.group.messages if one.text.startswith("🏠"))
        assert set(cards.values()) == {1}
        assert len(cards) == len(duty.started)
        # Every step of every turn was kept once, and said once or dropped by rule.
        reminders = await w.stored(kept)
        keys = Counter((one.subject, one.occurrence, one.recipient) for one in reminders)
        assert set(keys.values()) == {1}
        assert {one.state for one in reminders} <= {"said", "dropped", "folded", "waiting"}
        assert_all_were_asked(duty.rota, duty.started, reminders)
        assert_in_the_window(house)


def assert_all_were_asked(rota: KeptRota, started: Sequence[KeptTurn], reminders: Sequence[Any]) -> None:
    """Nobody accepted, so each household was reminded of each step, but of what was of use only while the bot slept."""
    told = {(one.subject, one.occurrence.partition(":")[0]) for one in reminders}
    missed = 0
    for one in started[1:-1]:
        subject = f"duty:{rota.id}:{one.turn.starts_on}"
        due = [each for each in steps(one.turn, "Asia/Shanghai", holiday_rule()) if each.step is not Step.LEADER_TOLD]
        slept = [each for each in due if any(a <= each.at and each.useful_until <= a + long for a, long in SLEEPS)]
        missed += len(slept)
        wanted = {each.step.value for each in due if each not in slept}
        assert {step for kept_of, step in told if kept_of == subject} == wanted
    assert missed == MISSED


def assert_in_the_window(house: House) -> None:
    """Nothing in quiet hours, at most two a day."""
    for person in (*house.people.values(), house.administrator):
        days: Counter[date] = Counter()
        for message in person.chat(house.world.bot).messages:
            if not message.sender.is_bot:
                continue
            local = message.date.astimezone(ZONE)
            assert local.hour in WAKING, message.text
            days[local.date()] += 1
        assert max(days.values(), default=0) <= 3
