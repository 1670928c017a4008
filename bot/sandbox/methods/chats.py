"""Looking at chats and their members, and leaving them; getFile."""

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call, Method, chat_to_read, chat_to_write
from bot.sandbox.records import Json
from bot.sandbox.shapes import chat_full_json, file_json, file_of, member_json

_ACTIONS = frozenset(
    (
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    )
)


def get_chat(call: Call) -> Json:
    """Everything about a chat."""
    return chat_full_json(chat_to_read(call), call.bot, call.world)


def get_chat_member(call: Call) -> Json:
    """What somebody is in a group; a person that was never there has left."""
    chat = chat_to_read(call)
    user = call.world.users.get(call.parameters.integer("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified")
    return member_json(chat.member(user), call.bot)


def get_chat_administrators(call: Call) -> list[Json]:
    """Owner and administrators, bots among them only the asking one unless `return_bots`."""
    chat = chat_to_read(call)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    bots = call.parameters.flag("return_bots")
    return [
        member_json(member, call.bot)
        for member in chat.members.values()
        if member.is_administrator and (bots or not member.user.is_bot or member.user is call.bot)
    ]


def get_chat_member_count(call: Call) -> int:
    """How many are in a chat."""
    return sum(member.present for member in chat_to_read(call).members.values())


def leave_chat(call: Call) -> bool:
    """Go out of a group."""
    chat = chat_to_read(call)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    call.world.remove_member(chat, call.bot, by=call.bot)
    return True


def send_chat_action(call: Call) -> bool:
    """Show that the bot is at something."""
    chat = chat_to_write(call)
    action = call.parameters.text("action").lower()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.world.show_action(chat, call.bot, action)
    return True


def get_file(call: Call) -> Json:
    """Where a file can be downloaded, up to 20 MB."""
    file = file_of(call.world, call.bot, call.parameters.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > call.sandbox.limits.download_bytes:
        raise bad_request("file is too big")
    return file_json(file, call.bot)


METHODS: dict[str, Method] = {
    "getChat": Method(get_chat, ("chat_id",)),
    "getChatMember": Method(get_chat_member, ("chat_id", "user_id")),
    "getChatAdministrators": Method(get_chat_administrators, ("chat_id",), ("return_bots",)),
    "getChatMemberCount": Method(get_chat_member_count, ("chat_id",)),
    "leaveChat": Method(leave_chat, ("chat_id",)),
    "sendChatAction": Method(send_chat_action, ("chat_id", "action"), ("message_thread_id",)),
    "getFile": Method(get_file, ("file_id",)),
}
