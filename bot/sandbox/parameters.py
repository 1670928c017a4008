"""What a request carries: query, form, JSON or multipart read into one set of parameters, and their types."""

import math
from dataclasses import dataclass, field
from typing import Any, Protocol

import orjson
from aiohttp import BodyPartReader
from yarl import URL

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.records import Json


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent along with the request."""

    name: str
    content: bytes
    mime_type: str


@dataclass(slots=True)
class Parameters:
    """The parameters of one request; values are strings, or JSON values where the request was JSON."""

    values: Json = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether it was given, and not empty."""
        return self.values.get(name) not in (None, "") or name in self.files

    def text(self, name: str, default: str = "") -> str:
        """A string."""
        value = self.values.get(name)
        return default if value is None else value if isinstance(value, str) else _plain(value)

    def integer(self, name: str, default: int = 0) -> int:
        """An integer; what is none counts as the default, as with Telegram."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def number(self, name: str) -> float | None:
        """A finite number, or None."""
        try:
            value = float(self.values[name])
        except (KeyError, TypeError, ValueError):
            return None
        return value if math.isfinite(value) else None

    def flag(self, name: str) -> bool:
        """Whether it is true, yes or 1."""
        value = self.values.get(name)
        return value is True or str(value).strip().lower() in ("true", "yes", "1")

    def json(self, name: str) -> Any:
        """A nested value, parsed where it came as a string; None where it is absent; ApiError 400 if it is no JSON."""
        value = self.values.get(name)
        if not isinstance(value, str) or not value:
            return value or None
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def array(self, name: str) -> list[Any]:
        """A nested list, empty where absent; ApiError 400 if it is something else."""
        value = self.json(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise bad_request(f"expected an Array of values as {name}")
        return value

    def shown(self) -> Json:
        """The parameters for the log, nested values parsed and files by name and size."""
        shown = {name: _parsed(value) for name, value in self.values.items()}
        return shown | {name: f"<{one.name}, {len(one.content)} bytes>" for name, one in self.files.items()}


def _plain(value: Any) -> str:
    return orjson.dumps(value).decode()


def _parsed(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            return value
    return value


def read_query(query: str) -> Parameters:
    """The parameters of a query string."""
    return Parameters(_form(query))


def read_body(found: Parameters, body: bytes, content_type: str) -> None:
    """Add those of a form or JSON body, which win over those of the query; ApiError 400 for unreadable ones."""
    if not body:
        return
    if content_type == "application/json":
        found.values |= _json_object(body)
    elif content_type == "application/x-www-form-urlencoded":
        found.values |= _form(body.decode("utf-8", "replace"))


def _form(written: str) -> Json:
    """The fields of a form; of those that come twice, the last."""
    return dict(URL.build(query_string=written, encoded=True).query.items())


def _json_object(body: bytes) -> Json:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise bad_request("can't parse JSON encoded parameters") from error
    if not isinstance(value, dict):
        raise bad_request("can't parse JSON encoded parameters")
    return {name: one for name, one in value.items() if one is not None}


class Parts(Protocol):
    """What multipart bodies are read from: aiohttp's reader of a request or of a response."""

    async def next(self) -> Any:
        """The next part, None after the last."""
        ...


async def read_multipart(found: Parameters, parts: Parts, most: int) -> None:
    """Add those of a multipart body, files among them; ApiError 413 where it has more than `most` bytes."""
    size = 0
    while (part := await parts.next()) is not None:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytearray()
        while chunk := await part.read_chunk(1 << 16):
            content += chunk
            size += len(chunk)
            if size > most:
                raise ApiError(413, "Request Entity Too Large")
        _add_part(found, part, bytes(content))


def _add_part(found: Parameters, part: BodyPartReader, content: bytes) -> None:
    name = part.name or ""
    if part.filename is None:
        found.values[name] = content.decode("utf-8", "replace")
    else:
        mime = part.headers.get("Content-Type", "application/octet-stream")
        found.files[name] = Upload(part.filename, content, mime)
