"""What is logged, as `bot.logging` writes it; afterwards all loggers are as they were."""

import io
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import structlog

from bot.logging import configure


@contextmanager
def logged(log_format: str = "json", level: str = "debug", secrets: Iterable[str] = ()) -> Iterator[io.StringIO]:
    """What is written within, at this level and above.

    A logger that is first used within is not kept as it is then: it would write there for all tests that follow.
    """
    root, configured, stream = logging.getLogger(), structlog.get_config(), io.StringIO()
    before = root.handlers[:], root.level
    configure(log_format, level, secrets, stream)
    structlog.configure(cache_logger_on_first_use=False)
    try:
        yield stream
    finally:
        structlog.configure(**configured)
        root.handlers[:], root.level = before
