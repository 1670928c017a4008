"""The demo with its whole history, as `make demo` plays it, for whoever looks at it."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from bot.demo.cast import Cast
from bot.demo.showing import opened
from bot.demo.stage import Stage
from tests.offered import watched_forms


@dataclass(frozen=True, slots=True)
class PlayedDemo:
    """The demo, its clock running on; `shares` is how far it said to be on the way, `logged` what it logged by then."""

    stage: Stage
    cast: Cast
    address: str
    shares: list[float]
    logged: list[Any]


@asynccontextmanager
async def played(folder: Path) -> AsyncIterator[PlayedDemo]:
    """Play the history, every form being watched; the demo goes on until the block ends."""
    shares: list[float] = []
    async with AsyncExitStack() as stack:
        with structlog.testing.capture_logs() as logged, watched_forms():
            stage, cast, address = await stack.enter_async_context(opened(0, shares.append, folder=folder))
        yield PlayedDemo(stage, cast, address, shares, list(logged))
