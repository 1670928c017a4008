"""Log lines: structured, on the console or as JSON; nobody's words go in, no token and no secret address comes out.

Of an exception a line tells the type and where it came from, not its message, which may quote what a person wrote;
the message is kept with the parked update or message in the database.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterable
from types import TracebackType
from typing import Any, TextIO

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

HIDDEN = "…"
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Line ends, escape codes, and what turns the direction of reading."""
_TOKEN = re.compile(r"\d{5,}(?::|%3A|%3a)[A-Za-z0-9_-]{3,}")
_ADDRESS = re.compile(r"(?<=/bot)[^/\s\"']+(?=/)")
_CALENDAR = re.compile(r"(?<=/duty/)[0-9a-f]{8,}")
_PASSWORD = re.compile(r"(?<=://)([^:/@\s]+):[^@/\s]+@")
_LOUD = ("telegram", "apscheduler", "aiohttp.access", "asyncio", "httpx", "alembic")
"""Libraries that tell too much: only their warnings are heard."""


def configure(log_format: str, level: str, secrets: Iterable[str] = (), stream: TextIO = sys.stderr) -> None:
    """Write lines of this level ("info") and above to the stream, as "console" or "json"; `secrets` never appear."""
    redact = redactor(secrets)
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        without_messages,
        on_one_line,
    ]
    rendering: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=stream.isatty())
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared, _foreign, on_one_line],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, rendering, redact],
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def redactor(secrets: Iterable[str]) -> Processor:
    """The last step: the line without tokens, passwords in addresses, and these secrets."""
    known = sorted((secret for secret in secrets if secret), key=len, reverse=True)

    def redact(_: WrappedLogger, __: str, line: Any) -> Any:
        clean = str(line)
        for secret in known:
            clean = clean.replace(secret, HIDDEN)
        clean = _CALENDAR.sub(HIDDEN, _ADDRESS.sub(HIDDEN, _TOKEN.sub(HIDDEN, clean)))
        return _PASSWORD.sub(rf"\1:{HIDDEN}@", clean)

    return redact


def without_messages(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """The exception as its types and the places it passed, without the messages."""
    raised = event.pop("exc_info", None)
    if raised is True:
        raised = sys.exc_info()
    if isinstance(raised, tuple):
        raised = raised[1]
    if isinstance(raised, BaseException):
        event["raised"] = type(raised).__name__
        event["trace"] = "\n".join(_trace(raised))
    event.pop("stack_info", None)
    return event


def on_one_line(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Words without what would begin a line of their own or command a terminal; a trace has the lines that we made."""
    for name, value in event.items():
        if isinstance(value, str) and name != "trace":
            event[name] = _CONTROLS.sub(lambda found: repr(found[0])[1:-1], value)
    return event


def _foreign(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """A library's line names the library; where it carries an exception, its words are the library's format alone."""
    record: logging.LogRecord = event["_record"]
    event["logger"] = record.name
    if "raised" in event:
        event["event"] = str(record.msg).partition("\n")[0]
    record.exc_info = None
    record.exc_text = None
    return event


def _trace(raised: BaseException) -> list[str]:
    lines = []
    cause = raised.__cause__ or (None if raised.__suppress_context__ else raised.__context__)
    if cause is not None:
        lines += _trace(cause)
    lines.append(type(raised).__name__)
    return lines + _places(raised.__traceback__)


def _places(passed: TracebackType | None) -> list[str]:
    return [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(passed)]
