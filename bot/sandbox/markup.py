"""Reply markup as bots give it, checked: inline keyboard, reply keyboard, its removal, forced reply."""

import re
from collections.abc import Set
from typing import Any

from bot.sandbox.entities import utf16_length
from bot.sandbox.errors import bad_request
from bot.sandbox.records import Chat, Json, Markup, MarkupKind

MAX_CALLBACK_BYTES = 64
_MAX_BUTTONS = 100
_MAX_BUTTONS_ROW = 8

_INLINE_ACTIONS = frozenset(
    (
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    )
)
_LOOKS = frozenset(("text", "icon_custom_emoji_id", "style"))
_KEYBOARD_ACTIONS = frozenset(
    ("request_users", "request_chat", "request_contact", "request_location", "request_poll", "web_app")
)
#: Which field tells the kind of a markup, and what other fields that kind has.
_KINDS: tuple[tuple[str, MarkupKind, frozenset[str]], ...] = (
    ("inline_keyboard", "inline", frozenset()),
    (
        "keyboard",
        "keyboard",
        frozenset(("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective")),
    ),
    ("remove_keyboard", "remove", frozenset(("selective",))),
    ("force_reply", "force_reply", frozenset(("input_field_placeholder", "selective"))),
)
_ADDRESS = re.compile(r"(?:https?://|tg://|ton://)\S+|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


def read_markup(raw: Any, chat: Chat, *, inline_only: bool = False) -> Markup | None:
    """The markup of a request, None where there is none; ApiError 400 where Telegram would not take it.

    Fields that the Bot API does not know are refused too, and so are more than 8 buttons in a row or 100 in all, which
    clients cannot show.
    """
    if raw is None or raw == "" or raw == {}:
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    for field, kind, others in _KINDS:
        if field in raw:
            _only(raw, others | {field}, "reply markup")
            return _checked(kind, raw, chat, inline_only)
    raise bad_request("object expected as reply markup")


def _checked(kind: MarkupKind, raw: Json, chat: Chat, inline_only: bool) -> Markup | None:
    if inline_only and kind != "inline":
        raise bad_request("inline keyboard expected")
    if kind == "inline":
        rows = _rows(raw["inline_keyboard"], "inline keyboard")
        kept = [[_inline_button(one, chat) for one in row] for row in rows if row]
        return Markup(kind, {"inline_keyboard": kept}) if kept else None
    if kind == "keyboard":
        rows = _rows(raw["keyboard"], "reply keyboard")
        keyboard = [[_keyboard_button(one, chat) for one in row] for row in rows if row]
        return Markup(kind, raw | {"keyboard": keyboard}) if keyboard else None
    return Markup(kind, raw)


def _rows(raw: Any, what: str) -> list[list[Any]]:
    if not isinstance(raw, list):
        raise bad_request(f"{what} must be an array of arrays".capitalize())
    for row in raw:
        if not isinstance(row, list):
            raise bad_request(f"can't parse {what}: rows must be arrays of buttons")
        if len(row) > _MAX_BUTTONS_ROW:
            raise bad_request("BUTTON_ROW_TOO_LONG")
    if sum(map(len, raw)) > _MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return raw


def _inline_button(raw: Any, chat: Chat) -> Json:
    if not isinstance(raw, dict):
        raise bad_request("can't parse inline keyboard button: an object is expected")
    _only(raw, _INLINE_ACTIONS | _LOOKS, "inline keyboard button")
    text = raw.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be a non-empty string')
    actions = _INLINE_ACTIONS & raw.keys()
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one optional field must be used")
    _check_action(raw, chat)
    return raw


def _check_action(raw: Json, chat: Chat) -> None:
    if "callback_data" in raw:
        data = raw["callback_data"]
        if not isinstance(data, str) or not 0 < len(data.encode()) <= MAX_CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in raw and not (isinstance(raw["url"], str) and _ADDRESS.fullmatch(raw["url"])):
        raise bad_request(f"inline keyboard button URL '{raw['url']}' is invalid: Wrong HTTP URL")
    if "web_app" in raw:
        address = raw["web_app"].get("url", "") if isinstance(raw["web_app"], dict) else ""
        if not address.startswith("https://"):
            problem = "Only HTTPS links are allowed"
            raise bad_request(f"inline keyboard button Web App URL '{address}' is invalid: {problem}")
        if not chat.is_private:
            raise bad_request("BUTTON_TYPE_INVALID")
    if "copy_text" in raw:
        text = raw["copy_text"].get("text", "") if isinstance(raw["copy_text"], dict) else ""
        if not 1 <= utf16_length(text) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _keyboard_button(raw: Any, chat: Chat) -> Json:
    button = {"text": raw} if isinstance(raw, str) else raw
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: an object is expected")
    _only(button, _KEYBOARD_ACTIONS | _LOOKS, "keyboard button")
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request('can\'t parse keyboard button: Field "text" must be a non-empty string')
    private_only = _KEYBOARD_ACTIONS & button.keys()
    if private_only and not chat.is_private:
        raise bad_request("BUTTON_TYPE_INVALID")
    return button


def _only(raw: Json, known: Set[str], what: str) -> None:
    for name in raw:
        if name not in known:
            raise bad_request(f'unknown field "{name}" of {what}')
