"""The demo from its first second to Ctrl-C."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bot.demo.cast import Cast, gathered
from bot.demo.community import BEGINS, ENDS
from bot.demo.history import TALES, History, Tell
from bot.demo.owners import owners
from bot.demo.stage import Stage, raised
from bot.demo.tales import Tale

PLAYING = "正在重演四个月的历史 · Replaying four months of history"
READY = """
  [bold green]{address}[/]

  先选“3-2-501”的手机，在群里写“说事 四楼楼道没人打扫”；再选组长的手机，按“看看”“收到了”“办好了”。
  每次都从头开始，什么也不留下。按 Ctrl-C 停止。

  Hold the phone of 3-2-501 and write “说事 四楼楼道没人打扫” in the group; then, as the unit leader, press the card's
  buttons. It starts afresh every time and leaves nothing behind. Ctrl-C stops it.
"""


@asynccontextmanager
async def opened(
    port: int, tell: Tell = lambda share: None, *, tales: tuple[Tale, ...] = TALES, until: datetime = ENDS,
    folder: Path | None = None,
) -> AsyncIterator[tuple[Stage, Cast, str]]:  # fmt: skip
    """The demo with the history of these tales, its clock running on from `until`, and its address.

    Raises OSError where the port is taken.
    """
    async with raised(BEGINS, port, folder) as (stage, address):
        cast = gathered(stage.sandbox, stage.bot)
        with stage.unhurried():
            await History(stage, cast, tell).play(tales, until)
        await stage.households.find(cast.community_id)
        stage.owners.extend(owners(cast, stage.bot.username))
        stage.clock.release()
        yield stage, cast, address


async def show(port: int) -> None:
    """Play the history, print the address, go on until SIGINT or SIGTERM; raises OSError where the port is taken."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    showing, told = asyncio.create_task(_show(port, stop)), asyncio.create_task(stop.wait())
    await asyncio.wait({showing, told}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    if stop.is_set():
        showing.cancel()
    with suppress(asyncio.CancelledError):
        await showing


async def _show(port: int, stop: asyncio.Event) -> None:
    console = Console(highlight=False)
    async with AsyncExitStack() as stack:
        with _progress(console) as progress:
            bar = progress.add_task(PLAYING, total=1.0)
            # Of the history almost nothing becomes garbage, and looking for it takes a second.
            gc.disable()
            demo = opened(port, lambda share: progress.update(bar, completed=share))
            stage, _, address = await stack.enter_async_context(demo)
            gc.enable()
        console.print(READY.format(address=address), soft_wrap=True)
        await stage.app.unless_broken(stop.wait())


def _progress(console: Console) -> Progress:
    return Progress(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=console, transient=True)


def new_loop() -> asyncio.AbstractEventLoop:
    """The fastest event loop there is."""
    if find_spec("uvloop") is None:
        return asyncio.new_event_loop()
    import uvloop

    return uvloop.new_event_loop()
