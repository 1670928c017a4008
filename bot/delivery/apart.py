"""A process apart for what is heavy or dangerous: little is loaded there, and it ends with the service."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class Apart:
    """The process, started when it is first needed."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    async def work(self, do: Callable[[], T]) -> T:
        """Have this done there; raises what it raised, or BrokenExecutor where the process twice ended over it."""
        try:
            return await self._done(do)
        except BrokenExecutor:
            # The process was killed, as by a machine short of memory; the next one may live.
            self._pool = None
            return await self._done(do)

    async def _done(self, do: Callable[[], T]) -> T:
        if self._pool is None:
            self._pool = process()
        return await asyncio.get_running_loop().run_in_executor(self._pool, do)

    def close(self) -> None:
        """Let go of it."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def process() -> ProcessPoolExecutor:
    """A process that does one thing after another; it is begun with the first, and ends with the service."""
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_ends_with_its_parent)


def _ends_with_its_parent() -> None:
    """A process that draws pictures ends when the service is killed; else it would wait for work for ever."""
    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(0)

    Thread(target=watch, daemon=True).start()
