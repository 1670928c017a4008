"""Work that an event loop hands to threads, and the way of its outcome back to whoever waits.

Futures of `concurrent.futures`, chained to those of the loop, cost as much as a statement, and its pool starts a thread
too many wherever the next job comes before the last thread has noticed that it is free.
"""

import asyncio
import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")
W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What work gave or raised."""

    result: Any = None
    raised: Exception | None = None


@dataclass(frozen=True, slots=True)
class Waiting(Generic[W]):
    """Work for a thread, and the future in which somebody on an event loop waits for its outcome."""

    work: W
    loop: asyncio.AbstractEventLoop
    done: "asyncio.Future[Any]"

    def settle(self, outcome: Outcome) -> None:
        """Hand the outcome over from the thread; where the loop has ended, nobody waits any more."""
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(_hand_over, self.done, outcome)


def settle_all(group: Sequence[Waiting[W]], outcomes: Sequence[Outcome]) -> None:
    """Hand over the outcomes of a group: each loop is woken once."""
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Any], Outcome]]] = {}
    for waiting, outcome in zip(group, outcomes, strict=True):
        by_loop.setdefault(waiting.loop, []).append((waiting.done, outcome))
    for loop, pairs in by_loop.items():
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(_hand_over_all, pairs)


def waiting_for(work: W) -> Waiting[W]:
    """The work, as whoever calls waits for it; who gives up waiting does not stop it."""
    loop = asyncio.get_running_loop()
    return Waiting(work, loop, loop.create_future())


def outcome_of(run: Callable[[], Any]) -> Outcome:
    """What running it gives or raises."""
    try:
        return Outcome(run())
    except Exception as raised:  # noqa: BLE001 - handed on to whoever waits
        return Outcome(raised=raised)


def _hand_over(done: "asyncio.Future[Any]", outcome: Outcome) -> None:
    if done.done():
        return
    if isinstance(outcome.raised, StopIteration):
        # No future takes one: whoever waits would wait for ever.
        bug = RuntimeError("work raised StopIteration")
        bug.__cause__ = outcome.raised
        done.set_exception(bug)
    elif outcome.raised is not None:
        done.set_exception(outcome.raised)
    else:
        done.set_result(outcome.result)


def _hand_over_all(pairs: "Sequence[tuple[asyncio.Future[Any], Outcome]]") -> None:
    for done, outcome in pairs:
        _hand_over(done, outcome)


class Threads:
    """Up to `most` threads that take work in the order in which it came; one more starts only where all are busy."""

    def __init__(self, most: int, name: str) -> None:
        self._most = most
        self._name = name
        self._line: queue.SimpleQueue[Waiting[Callable[[], Any]] | None] = queue.SimpleQueue()
        self._counting = threading.Lock()
        self._under_way = 0
        self._threads: list[threading.Thread] = []

    async def run(self, work: Callable[[], T]) -> T:
        """What the work gives in one of the threads; raises what it raised."""
        waiting = waiting_for(work)
        with self._counting:
            self._under_way += 1
            if len(self._threads) < min(self._under_way, self._most):
                self._threads.append(threading.Thread(target=self._work_on, name=self._name, daemon=True))
                self._threads[-1].start()
        self._line.put(waiting)
        result: T = await waiting.done
        return result

    def close(self) -> None:
        """Finish what waits, and end the threads."""
        for _ in self._threads:
            self._line.put(None)
        for thread in self._threads:
            thread.join()

    def _work_on(self) -> None:
        while self._worked(self._line.get()):
            pass

    def _worked(self, waiting: Waiting[Callable[[], Any]] | None) -> bool:
        """Whether there was work. It is free before the outcome is known, so that what follows finds it free."""
        if waiting is None:
            return False
        outcome = outcome_of(waiting.work)
        with self._counting:
            self._under_way -= 1
        waiting.settle(outcome)
        return True


class Line(Generic[W]):
    """Who waits for the one thread: people before the patient, either in the order in which they came."""

    def __init__(self) -> None:
        self._people: deque[Waiting[W]] = deque()
        self._patient: deque[Waiting[W]] = deque()
        self._calls: queue.SimpleQueue[None] = queue.SimpleQueue()

    @property
    def is_empty(self) -> bool:
        """Whether nobody waits."""
        return not self._people and not self._patient

    def put(self, waiting: Waiting[W], *, patient: bool) -> None:
        """Let it wait."""
        (self._patient if patient else self._people).append(waiting)
        self.call()

    def call(self) -> None:
        """Let the thread look."""
        self._calls.put(None)

    def take(self, most: int) -> list[Waiting[W]]:
        """So many at the most of those that wait; none where the call was for what is taken already."""
        self._calls.get()
        taken: list[Waiting[W]] = []
        while len(taken) < most and not self.is_empty:
            taken.append((self._people or self._patient).popleft())
        return taken
