"""A bot that is nothing but requests."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp

from bot.clock import SimulatedClock

TURNS = 40


@dataclass
class Api:
    """Calls methods over HTTP as any bot would."""

    session: aiohttp.ClientSession
    address: str
    token: str

    async def __call__(self, method: str, /, **parameters: Any) -> Any:
        """The answer to a request sent as JSON."""
        async with self.session.post(f"{self.address}/bot{self.token}/{method}", json=parameters) as response:
            answer = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def ok(self, method: str, /, **parameters: Any) -> Any:
        """The result of a request that is expected to be granted."""
        answer = await self(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, /, **parameters: Any) -> str:
        """The code and description of a refusal."""
        answer = await self(method, **parameters)
        assert not answer["ok"], answer
        return f"{answer['error_code']} {answer['description']}"

    async def updates(self, **parameters: Any) -> list[Any]:
        """What waits for the bot, confirmed at once."""
        found: list[Any] = await self.ok("getUpdates", **parameters)
        if found:
            await self.ok("getUpdates", offset=found[-1]["update_id"] + 1, limit=1)
        return found


async def turns() -> None:
    """Let everything run that is ready to."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


async def passes(clock: SimulatedClock, seconds: float) -> None:
    """Let time pass, and everything run that is ready before and after."""
    await turns()
    clock.advance(timedelta(seconds=seconds))
    await turns()
