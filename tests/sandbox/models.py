"""Two other descriptions of the Bot API: aiogram's models and python-telegram-bot's classes."""

import functools
import types
from typing import Any, get_args, get_origin

import aiogram.methods
import aiogram.types
import orjson
import telegram
from aiogram.types.base import TelegramObject as AiogramObject
from pydantic import TypeAdapter

#: Fields younger than the Bot API that python-telegram-bot 22.8 speaks.
YOUNGER = frozenset(
    ("can_send_welcome_messages", "can_react_to_messages", "can_edit_tag", "can_manage_tags", "can_manage_bots")
)


def check_update(body: bytes) -> None:
    """Parse an update with both, leaving no field over."""
    raw = orjson.loads(body)
    no_surplus(aiogram.types.Update.model_validate(raw))
    update = telegram.Update.de_json(raw, None)
    assert update is not None
    no_leftover(update)
    assert update.to_dict()["update_id"] == raw["update_id"]


def check_result(method: str, result: Any) -> None:
    """Parse a result with both, leaving no field over."""
    raw = orjson.loads(orjson.dumps(result))
    model = getattr(aiogram.methods, method[0].upper() + method[1:])
    parsed = _adapter(model).validate_python(raw)
    for one in parsed if isinstance(parsed, list) else [parsed]:
        if isinstance(one, AiogramObject):
            no_surplus(one)
    name = _class_name(model.__returning__)
    if isinstance(raw, dict | list) and name is not None:
        for one in raw if isinstance(raw, list) else [raw]:
            ptb = getattr(telegram, name).de_json(one, None)
            no_leftover(ptb)


@functools.cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model.__returning__)


def _class_name(returning: Any) -> str | None:
    if get_origin(returning) in (list, types.UnionType) or "Union" in str(get_origin(returning)):
        names = [_class_name(one) for one in get_args(returning) if one is not bool]
        return "ChatMember" if any((name or "").startswith("ChatMember") for name in names) else names[0]
    name = getattr(returning, "__name__", None)
    if name and name.startswith("MenuButton"):
        return "MenuButton"
    return name


def no_surplus(value: Any) -> None:
    """Fail on fields that aiogram does not know."""
    if isinstance(value, AiogramObject):
        assert not value.model_extra, (type(value).__name__, value.model_extra)
        for name in type(value).model_fields:
            no_surplus(getattr(value, name))
    elif isinstance(value, list | tuple):
        for one in value:
            no_surplus(one)


def no_leftover(value: Any) -> None:
    """Fail on fields that python-telegram-bot does not know, but for younger ones."""
    if isinstance(value, telegram.TelegramObject):
        assert not set(value.api_kwargs) - YOUNGER, (type(value).__name__, dict(value.api_kwargs))
        for name in value.__slots__:
            if not name.startswith("_"):
                no_leftover(getattr(value, name, None))
    elif isinstance(value, list | tuple):
        for one in value:
            no_leftover(one)
