"""How a request fails, in Telegram's words."""

from typing import Any


class ApiError(Exception):
    """A request is refused: `code` and `description` go to the bot, `parameters` say what it could do about it."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(what: str) -> ApiError:
    """400, the request cannot be done as it stands."""
    return ApiError(400, f"Bad Request: {what}")


def forbidden(why: str) -> ApiError:
    """403, the other side does not want the bot there."""
    return ApiError(403, f"Forbidden: {why}")


def conflict(why: str) -> ApiError:
    """409, somebody else gets the updates."""
    return ApiError(409, f"Conflict: {why}")


def too_many_requests(seconds: int) -> ApiError:
    """429, to be tried again in `seconds`."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def upgraded(new_id: int) -> ApiError:
    """400, the group is a supergroup of another id now."""
    what = "group chat was upgraded to a supergroup chat"
    return ApiError(400, f"Bad Request: {what}", {"migrate_to_chat_id": new_id})
