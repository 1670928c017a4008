"""Updates that nobody wrote and buttons that nobody drew: nothing breaks, nothing leaks, and others are served."""

import asyncio
import random
from dataclasses import dataclass, field
from itertools import cycle
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from sqlalchemy import func, select
from telegram import Update

from handlers.telegram.intake import key_of
from handlers.telegram.reading import read
from storage.outgoing import Outgoing
from storage.updates import ParkedUpdate
from tests.doors.gate import AT_ONCE, Gate, opened, words_of
from tests.doors.made_up import MadeUp
from tests.doors.town import PEOPLE, SECRET, THERE

OUTSIDERS = [name for name, one in PEOPLE.items() if one.community in ("", THERE)]
INSIDERS = [name for name in PEOPLE if name not in OUTSIDERS]
FEW, MANY = 1000, 50_000
PEOPLE_EVERY = 8
"""Of how many lots of made-up updates one is followed by a lot of people's presses."""
AT_MOST_AS_LONG = 1.0
"""How many times as long a neighbour may wait among made-up updates as among as many presses of people."""
PARKED = select(func.count()).select_from(ParkedUpdate.__table__)


@dataclass
class Heard:
    """What the intake would have written down as a mistake of ours."""

    mistakes: list[str] = field(default_factory=list)

    def error(self, event: str, **about: Any) -> None:
        self.mistakes.append(f"{event}: {about.get('exc_info')!r}")

    def info(self, event: str, **about: Any) -> None:
        pass

    warning = info


@dataclass
class Waits:
    """Seconds for which a neighbour waited for an answer: among made-up updates, and among as many people's presses."""

    made_up: list[float] = field(default_factory=list)
    people: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """How much longer among made-up ones; both took turns, so that a busy machine is busy for both."""
        return median(self.made_up) / median(self.people)


async def test_what_nobody_wrote_breaks_nothing(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    await flood(database_url, monkeypatch, FEW, random.randrange(2**32))


@pytest.mark.soak
async def test_much_of_what_nobody_wrote_breaks_nothing_and_lets_others_be_served(
    request: pytest.FixtureRequest, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: int | None = request.config.getoption("--seed")
    seed = random.randrange(2**32) if given is None else given
    waits = await flood(database_url, monkeypatch, MANY, seed)
    print(f"{MANY} made up by seed {seed}: a neighbour waits {waits.ratio:.2f} times as long")  # noqa: T201 - what was measured
    assert waits.ratio < AT_MOST_AS_LONG


async def flood(database_url: str, monkeypatch: pytest.MonkeyPatch, many: int, seed: int) -> Waits:
    """So many updates, and between them somebody who wants something."""
    heard = Heard()
    monkeypatch.setattr("handlers.telegram.updates.log", heard)
    try:
        async with opened(database_url) as gate:
            monkeypatch.setattr(gate.world.app.updates, "stored", lambda: None)
            waits = await pour(gate, MadeUp(gate.town, seed), many)
            assert heard.mistakes == []
            assert await gate.world.stored(lambda c: c.execute(PARKED).scalar_one()) == 0
            assert [one for one in await told_outside(gate) if SECRET in one] == []
            return waits
    except BaseException as failed:
        failed.add_note(f"seed {seed}")
        raise


async def pour(gate: Gate, made_up: MadeUp, many: int) -> Waits:
    """Send them, many at once, with a neighbour's press among each lot, who is answered as ever."""
    waits = Waits()
    for since in range(1, many, AT_ONCE):
        updates = list(made_up.updates(AT_ONCE, since))
        assert all(isinstance(key_of(one), int) for one in updates)
        waits.made_up.append(await waited_among(gate, updates, -since))
        if since // AT_ONCE % PEOPLE_EVERY == 0:
            first = -many * 2 - since
            people = [
                gate.press(first - nth, name, "mn") for nth, name in zip(range(AT_ONCE), cycle(INSIDERS), strict=False)
            ]
            waits.people.append(await waited_among(gate, people, first - AT_ONCE))
    return waits


async def waited_among(gate: Gate, updates: list[dict[str, Any]], number: int) -> float:
    """How long a neighbour's press took that came last of all these."""

    async def served(update: dict[str, Any]) -> float:
        began = perf_counter()
        await gate.world.app.updates.handle(update)
        return perf_counter() - began

    *_, seconds = await asyncio.gather(*map(served, (*updates, gate.press(number, "neighbour", "mn"))))
    assert gate.answers[f"tg:{number}"][1].refused is None
    for _, answer in gate.answers.values():
        words_of(answer)
    gate.answers.clear()
    return seconds


async def told_outside(gate: Gate) -> list[str]:
    """What was said to people of another community, and to strangers."""
    said, accounts = Outgoing.__table__.c, [gate.town.account[name] for name in OUTSIDERS]
    chats = [*(gate.town.telegram[name] for name in OUTSIDERS), *range(5000, 5003), -102]
    found = select(said.what).where(said.account_id.in_(accounts) | said.chat_id.in_(chats))
    return await gate.world.stored(lambda c: [str(one) for one in c.execute(found).scalars()])


@pytest.mark.parametrize(("chat", "becomes"), [(1001, 1002), (-100, 1002), (1001, -1002)])
def test_only_groups_move(chat: int, becomes: int) -> None:
    kind = "group" if chat < 0 else "private"
    someone = {"id": 1001, "is_bot": False, "first_name": "谁"}
    message = {"message_id": 1, "date": 0, "chat": {"id": chat, "type": kind}, "from": someone}
    moved = Update.de_json({"update_id": 1, "message": message | {"migrate_to_chat_id": becomes}}, None)
    with pytest.raises(ValueError, match="no group"):
        read(moved, "shuoshi_bot", "tg:1")
