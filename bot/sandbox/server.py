"""The Bot API over HTTP: requests in whatever form they come, answers as Telegram words them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from aiohttp import web

from bot.sandbox.errors import ApiError, bad_request, too_many_requests
from bot.sandbox.faults import Fault
from bot.sandbox.log import Exchange
from bot.sandbox.methods import METHODS, NAMES
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.intake import get_updates
from bot.sandbox.parameters import Parameters, read_body, read_multipart, read_query
from bot.sandbox.records import BotAccount, File
from bot.sandbox.shapes import file_path

if TYPE_CHECKING:
    from bot.sandbox.sandbox import Sandbox

#: How Telegram says that a parameter is missing, where it has words of its own for it.
_MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "from_chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "voice": "there is no voice in the request",
    "media": "there are no messages to send",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
    "user_id": "invalid user_id specified",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
}
_REASONS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back over the wire."""

    status: int
    body: bytes
    fault: Fault | None = None


class Server:
    """Answers the requests of all bots of a sandbox."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self.sandbox = sandbox

    def add_routes(self, app: web.Application) -> None:
        """The Bot API's two addresses."""
        app.router.add_route("*", "/bot{token}/{method}", self.on_request)
        app.router.add_get("/file/bot{token}/{path:.+}", self.on_download)

    # Requests

    async def on_request(self, request: web.Request) -> web.StreamResponse:
        """Any method of any bot."""
        bot = self.sandbox.world.bots.get(request.match_info["token"])
        if bot is None:
            return _response(_refusal(ApiError(401, "Unauthorized")))
        method = request.match_info["method"]
        waits = method.lower() == "getupdates"
        if not waits:
            self.sandbox.handling(1)
        try:
            try:
                parameters = await self._read(request)
            except ApiError as error:
                return _response(_refusal(error))
            answer = await self.perform(bot, method, parameters)
            return await self._sent(request, answer)
        finally:
            if not waits:
                self.sandbox.handling(-1)

    async def _read(self, request: web.Request) -> Parameters:
        found = read_query(request.query_string)
        if request.method == "GET" or not request.can_read_body:
            return found
        try:
            if request.content_type == "multipart/form-data":
                most = self.sandbox.limits.upload_bytes + (1 << 20)
                await read_multipart(found, await request.multipart(), most)
            else:
                read_body(found, await request.read(), request.content_type)
        except web.HTTPRequestEntityTooLarge:
            raise ApiError(413, "Request Entity Too Large") from None
        except ValueError as error:
            raise bad_request(f"can't parse the request: {error}") from error
        return found

    async def _sent(self, request: web.Request, answer: Answer) -> web.StreamResponse:
        if answer.fault is not None and answer.fault.delay:
            await self.sandbox.clock.sleep(answer.fault.delay)
        if answer.fault is not None and answer.fault.cut and request.transport is not None:
            request.transport.abort()
        return _response(answer)

    async def perform(self, bot: BotAccount, method: str, parameters: Parameters, by_webhook: bool = False) -> Answer:
        """Do what a request asks and log it; never raises ApiError."""
        fault = self.sandbox.faults.take(method, parameters.integer("chat_id"))
        try:
            result = await self._result(bot, method, parameters, fault)
            status, body, shown = 200, *_success(result)
        except ApiError as error:
            status, body, shown = error.code, _refusal(error).body, error.description
        name = NAMES.get(method.lower(), method)
        exchange = Exchange(self.sandbox.clock.now(), bot, name, parameters, status, shown, by_webhook)
        self.sandbox.exchanges.append(exchange)
        return Answer(status, body, fault)

    async def _result(self, bot: BotAccount, name: str, parameters: Parameters, fault: Fault | None) -> Any:
        if fault is not None and fault.status:
            raise _scripted(fault)
        method = METHODS.get(name.lower())
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        _check_names(parameters, method.required, method.optional)
        call = Call(self.sandbox, bot, parameters)
        if name.lower() == "getupdates":
            return await get_updates(call)
        return method.answer(call)

    # Files

    async def on_download(self, request: web.Request) -> web.StreamResponse:
        """A file that getFile gave a path to."""
        bot = self.sandbox.world.bots.get(request.match_info["token"])
        if bot is None:
            return _response(_refusal(ApiError(401, "Unauthorized")))
        fault = self.sandbox.faults.take("file")
        if fault is not None and fault.status:
            return _response(_refusal(_scripted(fault)))
        file = self._file_at(request.match_info["path"])
        if file is None:
            return _response(_refusal(ApiError(404, "Not Found")))
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _file_at(self, path: str) -> File | None:
        number = path.rpartition("_")[2].partition(".")[0]
        file = self.sandbox.world.files.get(int(number)) if number.isdigit() else None
        return file if file is not None and file_path(file) == path else None


def _check_names(parameters: Parameters, required: tuple[str, ...], optional: tuple[str, ...]) -> None:
    for name in parameters.values:
        if name not in required and name not in optional:
            raise bad_request(f'unknown parameter "{name}"')
    for name in parameters.files:
        # Parts that attach:// points to have names of their own.
        if name in parameters.values and name not in required and name not in optional:
            raise bad_request(f'unknown parameter "{name}"')
    for name in required:
        if name not in parameters.values and name not in parameters.files:
            raise bad_request(_MISSING.get(name, f'parameter "{name}" is required'))


def _scripted(fault: Fault) -> ApiError:
    if fault.status == 429:
        return too_many_requests(fault.retry_after)
    return ApiError(fault.status, _REASONS.get(fault.status, "Error"))


def _success(result: Any) -> tuple[bytes, Any]:
    if isinstance(result, list) and result and isinstance(result[0], bytes):
        return b'{"ok":true,"result":[' + b",".join(result) + b"]}", f"{len(result)} updates"
    return b'{"ok":true,"result":' + orjson.dumps(result) + b"}", result


def _refusal(error: ApiError) -> Answer:
    body = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return Answer(error.code, orjson.dumps(body))


def _response(answer: Answer) -> web.Response:
    return web.Response(status=answer.status, body=answer.body, content_type="application/json")
