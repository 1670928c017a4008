"""What a process loads at its start is no garbage, and there is little other."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (10_000, 20, 20)
"""How many objects more there are before those are looked through for garbage; how often, before older ones are."""


@contextmanager
def loading() -> Iterator[None]:
    """What is imported within stays; looking through it for garbage would take a sixth of a start. See `loaded`."""
    gc.disable()
    yield
    loaded()
    gc.enable()


def loaded() -> None:
    """What is there stays and is never looked through for garbage; what comes afterwards seldom is."""
    gc.freeze()
    gc.set_threshold(*SELDOM)
