"""Chats and messages as the page reads them, from one person's point of view."""

from typing import Any

from bot.sandbox.entities import Entity
from bot.sandbox.phone.marks import Marks
from bot.sandbox.records import BotAccount, Button, Chat, Content, Json, Media, Message, Poll, Service, User
from bot.sandbox.world import World

_PREVIEW = 120
_MOST_PINS = 20


def key_of(chat: Chat) -> str:
    """What the page calls a chat: `bot-1` for the private one with bot 1, a group's id otherwise."""
    return f"bot-{chat.bot.id}" if chat.bot is not None else str(chat.id)


def chats_of(world: World, user: User) -> list[Chat]:
    """The chats on somebody's phone: their groups, then their private chats with all bots there are."""
    groups = [one for one in world.groups.values() if one.migrated_to is None and one.member(user).present]
    return groups + [world.private_chat(bot, user) for bot in world.bots.values()]


def chat_json(chat: Chat, user: User, world: World, marks: Marks) -> Json:
    """A chat with its last message and what its screen needs besides messages."""
    last = next(reversed(chat.by_id.values()), None)
    shown: Json = {
        "key": key_of(chat),
        "type": "private" if chat.is_private else "group",
        "title": chat.bot.full_name if chat.bot else chat.title,
        "color": _color(chat.bot.id if chat.bot else chat.id),
        "opened": chat.opened or not chat.is_private,
        "blocked": chat.blocked,
        "last": preview_json(last, user) if last else None,
        "unread": marks.unread(user, chat),
        "pinned": [preview_json(one, user) for one in reversed(chat.pins[-_MOST_PINS:])],
        "keyboard": _reply_keyboard(chat),
    }
    if chat.bot is not None:
        return shown | _bot_json(chat.bot, chat, user, world)
    members = [one for one in chat.members.values() if one.present]
    bots = [one.user for one in members if isinstance(one.user, BotAccount)]
    commands = [_command(name, what, bot) for bot in bots for name, what in world.commands_shown(bot, chat, user)]
    mine = chat.member(user)
    return shown | {
        "members": len(members),
        "people": [{"name": one.user.full_name, "standing": one.status} for one in members],
        "commands": commands,
        "mayDelete": mine.may("can_delete_messages"),
        "standing": mine.status,
    }


def _bot_json(bot: BotAccount, chat: Chat, user: User, world: World) -> Json:
    language = user.language_code.partition("-")[0]
    menu = bot.menu_buttons.get(chat.id) or bot.menu_buttons.get(0) or {"type": "commands"}
    return {
        "username": bot.username,
        "description": bot.texts.get(("description", language)) or bot.texts.get(("description", ""), ""),
        "commands": [_command(name, what, None) for name, what in world.commands_shown(bot, chat, user)],
        "menu": {
            "type": menu.get("type", "commands"),
            "text": menu.get("text", ""),
            "url": menu.get("web_app", {}).get("url", ""),
        },
        "mayDelete": True,
    }


def _command(name: str, description: str, bot: BotAccount | None) -> Json:
    return {"command": f"/{name}@{bot.username}" if bot else f"/{name}", "description": description}


def _reply_keyboard(chat: Chat) -> Json | None:
    if chat.keyboard is None:
        return None
    raw = chat.keyboard.raw
    rows = [
        [{"text": key.text, "asks": next((name for name in key.raw if name.startswith("request_")), "")} for key in row]
        for row in chat.keyboard.rows
    ]
    return {"rows": rows, "once": raw.get("one_time_keyboard", False), "hint": raw.get("input_field_placeholder", "")}


def message_json(message: Message, user: User) -> Json:
    """A message as its bubble shows it."""
    content, chat = message.content, message.chat
    reply = message.reply_to
    return {
        "id": message.id,
        "chat": key_of(chat),
        "from": user_json(message.sender),
        "mine": message.sender is user,
        "date": message.date.timestamp(),
        "edited": message.edited,
        "text": content.text,
        "entities": [_entity_json(one) for one in content.entities],
        "media": _media_json(content.media, message) if content.media else None,
        "poll": _poll_json(content.poll, user) if content.poll else None,
        "above": content.caption_above,
        "album": message.media_group_id,
        "reply": preview_json(reply, user) if reply is not None and not reply.deleted else None,
        "forwarded": message.origin.user.full_name if message.origin else "",
        "buttons": [[_button_json(one) for one in row] for row in message.keyboard],
        "forceReply": _forced_reply(message, user),
        "service": _service_json(message.service, user) if message.service else None,
        "reactions": _reactions(message, user),
    }


def preview_json(message: Message, user: User) -> Json:
    """A message in one line: in the list of chats, in a quote, in the bar of what is pinned."""
    content = message.content
    return {
        "id": message.id,
        "name": message.sender.full_name,
        "color": _color(message.sender.id),
        "mine": message.sender is user,
        "date": message.date.timestamp(),
        "text": (content.poll.question if content.poll else content.text)[:_PREVIEW],
        "kind": content.media.kind if content.media else "poll" if content.poll else "",
        "file": _address(message) if content.media and content.media.kind == "photo" else "",
        "service": _service_json(message.service, user) if message.service else None,
    }


def user_json(user: User) -> Json:
    """Who a message is from."""
    return {"id": str(user.id), "name": user.full_name, "color": _color(user.id), "bot": user.is_bot}


def _color(number: int) -> int:
    return abs(number) % 7


def _entity_json(entity: Entity) -> Json:
    shown: Json = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    if entity.url:
        shown["url"] = entity.url
    if entity.language:
        shown["language"] = entity.language
    return shown


def _address(message: Message) -> str:
    file = message.file
    return f"{key_of(message.chat)}/messages/{message.id}/files/{file.key}" if file else ""


def _media_json(media: Media, message: Message) -> Json:
    if media.file is None:
        return {"kind": media.kind, "latitude": media.latitude, "longitude": media.longitude}
    file = media.file
    return {
        "kind": media.kind,
        "file": _address(message),
        "name": file.name,
        "mime": file.mime_type,
        "size": len(file.content),
        "width": file.width,
        "height": file.height,
        "duration": file.duration,
        "spoiler": media.has_spoiler,
    }


def _poll_json(poll: Poll, user: User) -> Json:
    """A poll as somebody sees it: how many chose what only once they have voted, or it is closed."""
    mine = poll.votes.get(user.id, ())
    seen = bool(mine) or poll.closed
    return {
        "question": poll.question,
        "anonymous": poll.anonymous,
        "multiple": poll.multiple,
        "closed": poll.closed,
        "voters": len(poll.votes),
        "seen": seen,
        "options": [
            {"text": one.text, "mine": place in mine, "count": poll.count(place) if seen else 0}
            for place, one in enumerate(poll.options)
        ],
    }


def _button_json(button: Button) -> Json:
    raw: dict[str, Any] = button.raw
    shown: Json = {"text": button.text, "style": raw.get("style", "")}
    if button.data is not None:
        return shown | {"kind": "press", "data": button.data}
    if button.url is not None:
        return shown | {"kind": "link", "url": button.url}
    if "copy_text" in raw:
        return shown | {"kind": "copy", "copy": raw["copy_text"]["text"]}
    if "web_app" in raw:
        return shown | {"kind": "web", "url": raw["web_app"]["url"]}
    return shown | {"kind": "other"}


def _forced_reply(message: Message, user: User) -> Json | None:
    markup = message.markup
    if markup is None or markup.kind != "force_reply":
        return None
    replied = message.reply_to.sender if message.reply_to else None
    if markup.raw.get("selective") and replied is not user and not message.chat.is_private:
        return None
    return {"hint": markup.raw.get("input_field_placeholder", "")}


def _service_json(service: Service, user: User) -> Json:
    return {
        "kind": service.kind,
        "names": [one.full_name for one in service.users],
        "ids": [str(one.id) for one in service.users],
        "title": service.title,
        "message": service.message.id if service.message else 0,
        "text": service.message.text[:_PREVIEW] if service.message else "",
        "media": service.message.content.media.kind if service.message and service.message.content.media else "",
    }


def _reactions(message: Message, user: User) -> list[Json]:
    counted: dict[str, list[int]] = {}
    for person_id, emoji in message.reactions.items():
        for one in emoji:
            counted.setdefault(one, []).append(person_id)
    return [{"emoji": one, "count": len(who), "mine": user.id in who} for one, who in counted.items()]


def has_file(message: Message, key: int) -> bool:
    """Whether any version of the message carries this file."""
    contents: list[Content] = [version.content for version in message.versions]
    return any(one.media and one.media.file and one.media.file.key == key for one in contents)
