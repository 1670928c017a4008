"""Updates that nobody wrote and buttons that nobody drew: nothing breaks, nothing leaks, and others are served."""

import asyncio
import random
from dataclasses import dataclass, field
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
FEW, MANY = 1000, 50_000
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


async def test_what_nobody_wrote_breaks_nothing(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    await flood(database_url, monkeypatch, FEW, random.randrange(2**32))


@pytest.mark.soak
async def test_much_of_what_nobody_wrote_breaks_nothing(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    await flood(database_url, monkeypatch, MANY, random.randrange(2**32))


async def flood(database_url: str, monkeypatch: pytest.MonkeyPatch, many: int, seed: int) -> None:
    """So many updates, and between them somebody who wants something."""
    heard = Heard()
    monkeypatch.setattr("handlers.telegram.updates.log", heard)
    try:
        async with opened(database_url) as gate:
            monkeypatch.setattr(gate.world.app.updates, "stored", lambda: None)
            await pour(gate, MadeUp(gate.town, seed), many)
            assert heard.mistakes == []
            assert await gate.world.stored(lambda c: c.execute(PARKED).scalar_one()) == 0
            assert [one for one in await told_outside(gate) if SECRET in one] == []
    except BaseException as failed:
        failed.add_note(f"seed {seed}")
        raise


async def pour(gate: Gate, made_up: MadeUp, many: int) -> None:
    """Send them, many at once, with a neighbour's press among each lot, who is answered as ever."""
    for since in range(1, many, AT_ONCE):
        updates = list(made_up.updates(AT_ONCE, since))
        assert all(isinstance(key_of(one), int) for one in updates)
        asked = gate.press(-since, "neighbour", "mn")
        await asyncio.gather(*(gate.world.app.updates.handle(one) for one in (*updates, asked)))
        assert gate.answers[f"tg:{-since}"][1].refused is None
        for _, answer in gate.answers.values():
            words_of(answer)
        gate.answers.clear()


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
