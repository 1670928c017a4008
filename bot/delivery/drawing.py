"""Where files are made: in a process beside the service, which loads what draws them and nothing else of it."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread


def process() -> ProcessPoolExecutor:
    """A process that makes files one after another; it is begun with the first, and ends with the service."""
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
