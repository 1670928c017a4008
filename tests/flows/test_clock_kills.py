"""The clock's work is cut off at any of its commits and taken up again: each step once, each message once."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from tests.flows.test_climbing import THREE, timeline
from tests.flows.test_handling import filed
from tests.people import settled_house
from tests.stand import Crash, Stand, stand, texts_in
from tests.world import MONDAY_MORNING, World

NOON = MONDAY_MORNING + timedelta(hours=3, minutes=30)
"""In quiet hours: what falls due a working day later is said when they end, and folded where it is too much."""
LOOKS = [NOON + timedelta(days=1, hours=hours) for hours in (0.2, 1.7, 6.2)]
"""Two matters climb; those concerned are told; the digest is said."""
DONE_BY_THE_CLOCK = 5
"""Two matters, their two reporters, and the digest of who supports both."""


async def works(w: World, instants: list[datetime]) -> None:
    for at in instants:
        if at > w.clock.now():
            await w.passes(seconds=(at - w.clock.now()).total_seconds())
    await w.passes(minutes=1)


async def outcome(s: Stand, dies_at: tuple[str, int], *, before: bool) -> tuple[Counter[str], list[list[str]]]:
    """Steps of all timelines, and what each person read, after a day in which the bot died once."""
    async with s.started() as w:
        house = await settled_house(w, ("501", "502", "503"), bodies=THREE)
        for door, words in (("501", "三楼的灯坏了"), ("502", "地下室漏水")):
            card = await filed(house, door, words)
            house.people["503"].taps(card, "我家也一样")
            await w.settle()
    with pytest.raises(Crash):
        async with s.started(dies_at, before=before) as w:
            await w.app.unless_broken(works(w, LOOKS))
    async with s.started() as w:
        await works(w, LOOKS)
        read = [sorted(texts_in(person.chat(w.bot))) for person in house.people.values()]
        return Counter(await timeline(w)), read


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("nth", range(1, DONE_BY_THE_CLOCK + 1))
async def test_killed_at_any_step_of_the_clock_everything_happens_once(
    database_url: str, nth: int, before: bool
) -> None:
    async with stand(database_url, start=NOON) as s:
        steps, read = await outcome(s, ("perform_due", nth), before=before)
    assert steps == {"file": 2, "support": 2, "escalate": 2}
    told = [["2026-0001" in text and "报上一级" in text, "2026-0002" in text] for texts in read for text in texts]
    assert told == [[True, False], [False, True], [True, True]], "two reporters, and a digest with both for 503"
