"""How calls reach the Bot API: python-telegram-bot's request over aiohttp, which is faster than its own under load."""

from typing import Any

import aiohttp
import orjson
from telegram._utils.defaultvalue import DEFAULT_NONE
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.delivery.failures import NotReached, NotSent

GATEWAY_TIMEOUT = 504
"""The one answer above 499 that may come although the call took effect."""
NOBODY_BEHIND = {502, 503}
"""What is answered in the place of one who is not there."""
JSON = {"Content-Type": "application/json"}


class AiohttpRequest(BaseRequest):
    """One connection pool; `patience` is how many seconds an answer may take, beyond what the call itself waits."""

    def __init__(self, *, patience: float = 20.0, connections: int = 64) -> None:
        self._patience = patience
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds an answer may take."""
        return self._patience

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=30)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = DEFAULT_NONE,
        write_timeout: ODVInput[float] = DEFAULT_NONE,
        connect_timeout: ODVInput[float] = DEFAULT_NONE,
        pool_timeout: ODVInput[float] = DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and body of the answer; raises NotSent (NotReached), TimedOut or NetworkError."""
        if self._session is None:
            raise RuntimeError("the transport is not open")
        patience = read_timeout if isinstance(read_timeout, int | float) else self._patience
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=10, sock_read=patience)
        try:
            body, headers = _body(request_data)
            async with self._session.request(method, url, data=body, headers=headers, timeout=timeout) as response:
                if response.status == GATEWAY_TIMEOUT:
                    raise TimedOut
                if response.status in NOBODY_BEHIND:
                    raise NotReached(f"the server answered {response.status}")
                if response.status > 499:
                    raise NotSent(f"the server answered {response.status}")
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise NotReached("no connection") from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as failed:
            raise NetworkError(type(failed).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer's JSON; raises NetworkError where it is none: then something between us and Telegram spoke."""
        try:
            parsed: dict[str, Any] = orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise NetworkError("the answer is no JSON") from None
        return parsed


def _body(request_data: RequestData | None) -> tuple[aiohttp.FormData | bytes | None, dict[str, str] | None]:
    """The parameters, and the header that says how they are written."""
    if request_data is None:
        return None, None
    if not request_data.contains_files:
        return orjson.dumps(request_data.parameters), JSON
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (request_data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, None
