"""What `shuoshi` starts, and the process that draws with it: so nothing is loaded before it is called."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (10_000, 20, 20)
"""How many objects more there are before those are looked through for garbage; how often, before older ones are."""


def main() -> None:
    """Run the command line."""
    gc.disable()  # nothing that is loaded is garbage: looking for it takes a sixth of a start
    from bot.__main__ import main as run

    gc.enable()
    # Databases, keys and backups are for whoever runs this alone, whatever the machine's custom is.
    os.umask(0o077)
    run()


@contextmanager
def loading() -> Iterator[None]:
    """What is imported within stays, and is never looked through for garbage; what comes afterwards seldom is."""
    gc.disable()
    yield
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()
