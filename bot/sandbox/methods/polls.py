"""Telegram's own polls: sent, and stopped."""

from typing import Any

from bot.sandbox.entities import utf16_length
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call, Method, chat_to_write
from bot.sandbox.methods.content import formatted, markup_of
from bot.sandbox.methods.messages import SENDING_ONE, posted
from bot.sandbox.records import Content, Json, Poll, PollOption
from bot.sandbox.shapes import poll_json

MAX_QUESTION = 300
MAX_OPTION = 100
FEWEST, MOST = 2, 12
_OPTION_FIELDS = frozenset(("text", "text_parse_mode", "text_entities", "media"))


def send_poll(call: Call) -> Json:
    """A poll of 2 to 12 options; quizzes, and what they need, are not spoken here."""
    chat = chat_to_write(call)
    given = call.parameters
    if given.text("type", "regular") != "regular":
        raise bad_request("the sandbox knows regular polls only")
    question, _ = formatted(given.text("question"), given.text("question_parse_mode"), given.json("question_entities"))
    if not question:
        raise bad_request("poll question must be non-empty")
    if utf16_length(question) > MAX_QUESTION:
        raise bad_request(f"poll question length must not exceed {MAX_QUESTION}")
    texts = [_option(one) for one in given.array("options")]
    if len(texts) < FEWEST:
        raise bad_request(f"poll must have at least {FEWEST} option")
    if len(texts) > MOST:
        raise bad_request(f"poll can't have more than {MOST} options")
    anonymous = given.flag("is_anonymous") or not given.has("is_anonymous")
    revoting = given.flag("allows_revoting") or not given.has("allows_revoting")
    poll = Poll(
        str(call.world.random.getrandbits(62)),
        question,
        tuple(PollOption(str(place), text) for place, text in enumerate(texts)),
        anonymous,
        given.flag("allows_multiple_answers"),
        revoting,
        given.flag("is_closed"),
    )
    return posted(call, chat, Content(poll=poll))


def _option(raw: Any) -> str:
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, dict) or not isinstance(raw.get("text"), str):
        raise bad_request("can't parse InputPollOption: text must be a string")
    for name in raw.keys() - _OPTION_FIELDS:
        raise bad_request(f'unknown field "{name}" of InputPollOption')
    text, _ = formatted(raw["text"], raw.get("text_parse_mode") or "", raw.get("text_entities"))
    if not text:
        raise bad_request("poll options must be non-empty")
    if utf16_length(text) > MAX_OPTION:
        raise bad_request(f"poll options length must not exceed {MAX_OPTION}")
    return text


def stop_poll(call: Call) -> Json:
    """An own poll in which nobody votes any more; answers with how it ended."""
    chat = chat_to_write(call)
    message = chat.by_id.get(call.parameters.integer("message_id"))
    if message is None or message.poll is None:
        raise bad_request("message with poll to stop not found")
    if message.sender is not call.bot or message.origin:
        raise bad_request("poll can't be stopped")
    if message.poll.closed:
        raise bad_request("poll has already been closed")
    markup = markup_of(call, chat, inline_only=True)
    call.spend(chat)
    call.world.stop_poll(message)
    if markup != message.markup:
        call.world.edit(message, message.content, markup, by=call.bot)
    return poll_json(message.poll)


METHODS: dict[str, Method] = {
    "sendPoll": Method(
        send_poll,
        ("chat_id", "question", "options"),
        (
            *SENDING_ONE,
            "question_parse_mode",
            "question_entities",
            "is_anonymous",
            "type",
            "allows_multiple_answers",
            "allows_revoting",
            "is_closed",
        ),
    ),
    "stopPoll": Method(stop_poll, ("chat_id", "message_id"), ("reply_markup",)),
}
