"""Records as the Bot API's objects, as one bot sees them (file ids are a bot's own)."""

import base64
import struct
from datetime import datetime

from bot.sandbox.entities import Entity
from bot.sandbox.records import (
    ADMINISTRATOR_RIGHTS,
    BotAccount,
    Chat,
    File,
    Json,
    Media,
    Member,
    Message,
    Poll,
    Query,
    Service,
    User,
)
from bot.sandbox.world import World

_ID = struct.Struct(">QIB")
_UNIQUE = struct.Struct(">IB")
_PREFIX = {"photo": "AgAC", "document": "BQAC", "voice": "AwAC", "location": ""}
_SMALL, _FULL = 0, 1
#: Clients and servers make a small copy of each picture; its longer side in pixels.
_SMALL_SIDE = 90


def unix(instant: datetime) -> int:
    """Seconds since 1970, as all dates of the Bot API."""
    return int(instant.timestamp())


def _base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def file_id(file: File, bot: BotAccount, size: int = _FULL) -> str:
    """The id by which this bot, and no other, can send the file again."""
    return _PREFIX[file.kind] + _base64(_ID.pack(bot.id, file.key, size))


def file_of(world: World, bot: BotAccount, wanted: str) -> File | None:
    """The file behind an id that was given to this bot."""
    try:
        owner, key, _ = _ID.unpack(base64.urlsafe_b64decode(wanted[4:] + "=" * (-len(wanted[4:]) % 4)))
    except (ValueError, struct.error):
        return None
    file = world.files.get(key)
    return file if file is not None and owner == bot.id and file_id(file, bot)[:4] == wanted[:4] else None


def _file_json(file: File, bot: BotAccount, size: int = _FULL) -> Json:
    return {
        "file_id": file_id(file, bot, size),
        "file_unique_id": "AQAD" + _base64(_UNIQUE.pack(file.key, size)),
        "file_size": len(file.content),
    }


def file_path(file: File) -> str:
    """Where the file lies below /file/bot<token>/."""
    folder, ending = {
        "photo": ("photos", "jpg"),
        "document": ("documents", file.name.rpartition(".")[2] if "." in file.name else "bin"),
        "voice": ("voice", "oga"),
        "location": ("other", "bin"),
    }[file.kind]
    return f"{folder}/file_{file.key}.{ending}"


def file_json(file: File, bot: BotAccount) -> Json:
    """A File, ready to be downloaded."""
    return _file_json(file, bot) | {"file_path": file_path(file)}


def user_json(user: User) -> Json:
    """A User."""
    shown: Json = {"id": user.id, "is_bot": user.is_bot, "first_name": user.first_name}
    for name in ("last_name", "username", "language_code"):
        if value := getattr(user, name):
            shown[name] = value
    return shown


def me_json(bot: BotAccount) -> Json:
    """The User that getMe gives."""
    return user_json(bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": bot.can_read_all_group_messages,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


def chat_json(chat: Chat) -> Json:
    """A Chat."""
    if chat.person is not None:
        person = user_json(chat.person)
        names = {name: person[name] for name in ("first_name", "last_name", "username") if name in person}
        return {"id": chat.id, "type": "private"} | names
    return {"id": chat.id, "type": chat.type, "title": chat.title}


def entity_json(entity: Entity, world: World) -> Json:
    """A MessageEntity."""
    shown: Json = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    if entity.user_id and (user := world.users.get(entity.user_id)):
        shown["user"] = user_json(user)
    for name in ("url", "language", "custom_emoji_id", "unix_time"):
        if value := getattr(entity, name):
            shown[name] = value
    return shown


def member_json(member: Member, viewer: BotAccount) -> Json:
    """A ChatMember of the kind its status asks for."""
    shown: Json = {"status": member.status, "user": user_json(member.user)}
    match member.status:
        case "creator":
            shown["is_anonymous"] = False
        case "administrator":
            shown["can_be_edited"] = member.promoted_by is viewer
            shown["is_anonymous"] = False
            shown |= {right: right in member.rights for right in ADMINISTRATOR_RIGHTS}
        case "kicked":
            shown["until_date"] = 0
    return shown


def _media_json(media: Media, bot: BotAccount) -> Json:
    file = media.file
    if file is None:
        place: Json = {"latitude": media.latitude, "longitude": media.longitude}
        for name in ("horizontal_accuracy", "live_period"):
            if (value := getattr(media, name)) is not None:
                place[name] = value
        return {"location": place}
    whole = _file_json(file, bot)
    match file.kind:
        case "photo":
            small = _SMALL_SIDE / max(file.width, file.height, _SMALL_SIDE)
            sizes = [
                _file_json(file, bot, _SMALL)
                | {"width": max(1, int(file.width * small)), "height": max(1, int(file.height * small))},
                whole | {"width": file.width, "height": file.height},
            ]
            return {"photo": sizes} | ({"has_media_spoiler": True} if media.has_spoiler else {})
        case "voice":
            return {"voice": whole | {"duration": file.duration, "mime_type": file.mime_type}}
    return {"document": whole | {"file_name": file.name, "mime_type": file.mime_type}}


def message_json(message: Message, bot: BotAccount, world: World, nested: bool = True) -> Json:
    """A Message as `bot` gets it; `nested` with the one it replies to, one level deep."""
    shown: Json = {
        "message_id": message.id,
        "from": user_json(message.sender),
        "chat": chat_json(message.chat),
        "date": unix(message.date),
    }
    if message.origin:
        origin = {"type": "user", "sender_user": user_json(message.origin.user)}
        shown["forward_origin"] = origin | {"date": unix(message.origin.date)}
    if nested and message.reply_to is not None and not message.reply_to.deleted:
        shown["reply_to_message"] = message_json(message.reply_to, bot, world, nested=False)
    if message.edited_at is not None:
        shown["edit_date"] = unix(message.edited_at)
    if message.media_group_id:
        shown["media_group_id"] = message.media_group_id
    if message.protected:
        shown["has_protected_content"] = True
    if message.service is not None:
        shown |= _service_json(message.service, bot, world)
    return shown | _content_json(message, bot, world)


def _content_json(message: Message, bot: BotAccount, world: World) -> Json:
    content, shown = message.content, Json()
    if content.media is not None:
        shown |= _media_json(content.media, bot)
    if content.poll is not None:
        shown["poll"] = poll_json(content.poll)
    text, entities = ("caption", "caption_entities") if content.media else ("text", "entities")
    if content.text:
        shown[text] = content.text
    if content.entities:
        shown[entities] = [entity_json(one, world) for one in content.entities]
    if content.link_preview is not None:
        shown["link_preview_options"] = content.link_preview
    if content.caption_above:
        shown["show_caption_above_media"] = True
    if message.markup is not None and message.markup.kind == "inline":
        shown["reply_markup"] = message.markup.raw
    return shown


def _service_json(service: Service, bot: BotAccount, world: World) -> Json:
    match service.kind:
        case "new_chat_members":
            return {"new_chat_members": [user_json(user) for user in service.users]}
        case "left_chat_member":
            return {"left_chat_member": user_json(service.users[0])}
        case "migrate_to_chat_id" | "migrate_from_chat_id":
            return {service.kind: service.chat_id}
        case "new_chat_title":
            return {"new_chat_title": service.title}
        case "pinned_message" if service.message is not None:
            return {"pinned_message": message_json(service.message, bot, world, nested=False)}
    return {service.kind: True}


def poll_json(poll: Poll) -> Json:
    """A Poll; counts are known to its bot at any time."""
    return {
        "id": poll.id,
        "question": poll.question,
        "options": [
            {"persistent_id": one.id, "text": one.text, "voter_count": poll.count(place)}
            for place, one in enumerate(poll.options)
        ],
        "total_voter_count": len(poll.votes),
        "is_closed": poll.closed,
        "is_anonymous": poll.anonymous,
        "type": "regular",
        "allows_multiple_answers": poll.multiple,
        "allows_revoting": poll.revoting,
        "members_only": False,
    }


def poll_answer_json(poll: Poll, user: User) -> Json:
    """A PollAnswer: what somebody chose in a poll that is not anonymous."""
    chosen = poll.votes.get(user.id, ())
    return {
        "poll_id": poll.id,
        "user": user_json(user),
        "option_ids": list(chosen),
        "option_persistent_ids": [poll.options[place].id for place in chosen],
    }


def query_json(query: Query, world: World) -> Json:
    """A CallbackQuery; its message without content where that is deleted."""
    message = query.message
    shown: Json = {"message_id": message.id, "chat": chat_json(message.chat), "date": 0}
    if not message.deleted:
        shown = message_json(message, query.bot, world)
    return {
        "id": query.id,
        "from": user_json(query.user),
        "message": shown,
        "chat_instance": query.chat_instance,
        "data": query.data,
    }


def chat_full_json(chat: Chat, bot: BotAccount, world: World) -> Json:
    """A ChatFullInfo."""
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    shown = chat_json(chat) | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, chat.is_private),
    }
    if chat.pinned is not None:
        shown["pinned_message"] = message_json(chat.pinned, bot, world, nested=False)
    if not chat.is_private:
        shown["permissions"] = dict.fromkeys(_PERMISSIONS, True)
    return shown


_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
