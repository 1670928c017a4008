"""What a bot says about itself: commands, texts, menu buttons."""

import re
from typing import Any

from bot.sandbox.entities import utf16_length
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call, Method, chat_to_read
from bot.sandbox.records import Json
from bot.sandbox.shapes import me_json

_MOST_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_WIDE_SCOPES = frozenset(("default", "all_private_chats", "all_group_chats", "all_chat_administrators"))
_CHAT_SCOPES = frozenset(("chat", "chat_administrators", "chat_member"))
_TEXT_LIMITS = {"name": 64, "description": 512, "short_description": 120}
_MENU_KINDS = frozenset(("commands", "default", "web_app"))


def get_me(call: Call) -> Json:
    """The bot itself."""
    return me_json(call.bot)


def _scope_of(call: Call) -> str:
    raw = call.parameters.json("scope")
    if raw is None:
        return "default"
    kind = raw.get("type") if isinstance(raw, dict) else None
    if kind in _WIDE_SCOPES:
        return str(kind)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    chat = chat_to_read(Call(call.sandbox, call.bot, type(call.parameters)({"chat_id": raw.get("chat_id")})))
    if kind == "chat_member":
        return f"chat_member:{chat.id}:{raw.get('user_id')}"
    return f"{kind}:{chat.id}"


def _key(call: Call) -> tuple[str, str]:
    language = call.parameters.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return _scope_of(call), language


def set_my_commands(call: Call) -> bool:
    """The commands shown to a scope and language; an empty list takes them away."""
    commands = [_command(one) for one in call.parameters.array("commands")]
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    call.bot.commands[_key(call)] = commands
    call.world.bot_changed(call.bot)
    return True


def _command(raw: Any) -> Json:
    if not isinstance(raw, dict) or raw.keys() - {"command", "description"}:
        raise bad_request("can't parse BotCommand: expected an Object")
    command = str(raw.get("command", "")).removeprefix("/")
    description = str(raw.get("description", "")).strip()
    if not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= utf16_length(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def get_my_commands(call: Call) -> list[Json]:
    """The commands set for just this scope and language."""
    return call.bot.commands.get(_key(call), [])


def delete_my_commands(call: Call) -> bool:
    """No commands of their own for a scope and language."""
    call.bot.commands.pop(_key(call), None)
    call.world.bot_changed(call.bot)
    return True


def _set_text(call: Call, what: str) -> bool:
    text = call.parameters.text(what)
    if utf16_length(text) > _TEXT_LIMITS[what]:
        raise bad_request(f"bot {what.replace('_', ' ')} is too long")
    call.bot.texts[what, call.parameters.text("language_code")] = text
    if what == "name" and text and not call.parameters.text("language_code"):
        call.bot.first_name = text
    call.world.bot_changed(call.bot)
    return True


def _get_text(call: Call, what: str) -> Json:
    texts, language = call.bot.texts, call.parameters.text("language_code")
    ready = call.bot.first_name if what == "name" else ""
    return {what: texts.get((what, language)) or texts.get((what, "")) or ready}


def set_my_name(call: Call) -> bool:
    """The bot's name in a language."""
    return _set_text(call, "name")


def get_my_name(call: Call) -> Json:
    """The bot's name in a language, or else the common one."""
    return _get_text(call, "name")


def set_my_description(call: Call) -> bool:
    """What an empty chat with the bot shows."""
    return _set_text(call, "description")


def get_my_description(call: Call) -> Json:
    """What an empty chat with the bot shows."""
    return _get_text(call, "description")


def set_my_short_description(call: Call) -> bool:
    """What stands on the bot's profile."""
    return _set_text(call, "short_description")


def get_my_short_description(call: Call) -> Json:
    """What stands on the bot's profile."""
    return _get_text(call, "short_description")


def _menu_chat(call: Call) -> int:
    if not call.parameters.has("chat_id"):
        return 0
    chat = chat_to_read(call)
    if not chat.is_private:
        raise bad_request("chat_id must be a private chat")
    return chat.id


def set_chat_menu_button(call: Call) -> bool:
    """The button beside the input field, in one private chat or all."""
    button = call.parameters.json("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in _MENU_KINDS:
        raise bad_request("can't parse menu button: unsupported menu button type")
    if button["type"] == "web_app":
        address = (button.get("web_app") or {}).get("url", "")
        if not button.get("text") or not address.startswith("https://"):
            problem = "Only HTTPS links are allowed"
            raise bad_request(f"menu button Web App URL '{address}' is invalid: {problem}")
    call.bot.menu_buttons[_menu_chat(call)] = button
    call.world.bot_changed(call.bot)
    return True


def get_chat_menu_button(call: Call) -> Json:
    """The button beside the input field."""
    buttons = call.bot.menu_buttons
    return buttons.get(_menu_chat(call)) or buttons.get(0) or {"type": "commands"}


def log_out(call: Call) -> bool:
    """Accepted, without effect: there is no other server to go to."""
    return True


_SCOPED = ("scope", "language_code")
METHODS: dict[str, Method] = {
    "getMe": Method(get_me),
    "setMyCommands": Method(set_my_commands, ("commands",), _SCOPED),
    "getMyCommands": Method(get_my_commands, (), _SCOPED),
    "deleteMyCommands": Method(delete_my_commands, (), _SCOPED),
    "setMyName": Method(set_my_name, (), ("name", "language_code")),
    "getMyName": Method(get_my_name, (), ("language_code",)),
    "setMyDescription": Method(set_my_description, (), ("description", "language_code")),
    "getMyDescription": Method(get_my_description, (), ("language_code",)),
    "setMyShortDescription": Method(set_my_short_description, (), ("short_description", "language_code")),
    "getMyShortDescription": Method(get_my_short_description, (), ("language_code",)),
    "setChatMenuButton": Method(set_chat_menu_button, (), ("chat_id", "menu_button")),
    "getChatMenuButton": Method(get_chat_menu_button, (), ("chat_id",)),
    "logOut": Method(log_out),
    "close": Method(log_out),
}
