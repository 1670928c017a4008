"""A screen as calls of the Bot API."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import structlog
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import RetryAfter, TelegramError

from bot.delivery.failures import Verdict, seconds_asked, verdict_on
from bot.delivery.files import Files
from bot.delivery.lengths import shortened, shortened_text, visible_length
from bot.i18n import html_of, plain_of
from bot.screens.base import Button, Print, Rows, Screen, Toast
from bot.screens.packing import pack

log = structlog.get_logger()

CAPTION = 1024
TEXT = 4096
TOAST = 200
COPIED = 256
"""Characters a button can copy."""
QUESTION, OPTION = 300, 100
"""Of a poll of Telegram's own."""
ALBUM = 10
"""Pictures an album can have."""
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Printer = Callable[[Print, str], Awaitable[tuple[str, bytes]]]
"""Makes a document in a language: its file name and content."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Makes the calls; `username` is the bot's, for links, `printer` makes documents, `now` says what year it is.

    `files` knows what pages sent.
    """

    bot: Bot
    username: str
    printer: Printer
    now: Callable[[], datetime]
    files: Files

    def steps(self, screen: Screen, language: str) -> tuple[Screen | None, Screen]:
        """What has to be sent before the screen as a message of its own (or None), and the screen that remains.

        An album carries no buttons, and a picture's caption is shorter than a text.
        """
        has_media = bool(screen.photos or screen.voice or screen.document)
        if not has_media:
            return None, screen
        if len(screen.photos) < 2 and visible_length(html_of(screen.body, language, self.now())) <= CAPTION:
            return None, screen
        return replace(screen, body="", buttons=()), replace(screen, photos=(), voice=None, document=None)

    async def send(self, chat_id: int, screen: Screen, language: str, reply_to: int | None = None) -> Message:
        """Post the screen; the message that carries its text and buttons."""
        shared: dict[str, Any] = {
            "disable_notification": screen.silent,
            "reply_parameters": ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
        }
        if len(screen.photos) > 1:
            return await self._send_album(chat_id, screen.photos[:ALBUM], shared)
        if screen.options:
            question = shortened_text(plain_of(screen.body, language, self.now()), QUESTION)
            options = [shortened_text(one, OPTION) for one in screen.options]
            return await self.bot.send_poll(chat_id, question, options, is_anonymous=True, **shared)
        text = html_of(screen.body, language, self.now())
        shared |= {"parse_mode": ParseMode.HTML, "reply_markup": self.keyboard(screen.buttons, language)}
        if screen.photos and (photo := await self.files.given(screen.photos[0])) is not None:
            sent = await self.bot.send_photo(chat_id, photo, shortened(text, CAPTION) or None, **shared)
            await self.files.learn(screen.photos[0], sent)
            return sent
        if screen.document is not None:
            name, content = await self.printer(screen.document, language)
            caption = shortened(text, CAPTION) or None
            if screen.document.is_picture:
                return await self.bot.send_photo(chat_id, content, caption, filename=name, **shared)
            return await self.bot.send_document(chat_id, content, caption, filename=name, **shared)
        if screen.voice is not None and (voice := await self.files.given(screen.voice)) is not None:
            sent = await self.bot.send_voice(chat_id, voice, caption=shortened(text, CAPTION) or None, **shared)
            await self.files.learn(screen.voice, sent)
            return sent
        return await self.bot.send_message(chat_id, shortened(text, TEXT), link_preview_options=_NO_PREVIEW, **shared)

    async def _send_album(self, chat_id: int, photos: tuple[str, ...], shared: dict[str, Any]) -> Message:
        """Post those of the pictures that there still are; the last message."""
        given = [(photo, there) for photo in photos if (there := await self.files.given(photo)) is not None]
        if len(given) == 1:
            sent = [await self.bot.send_photo(chat_id, given[0][1], **shared)]
        else:
            sent = list(await self.bot.send_media_group(chat_id, [InputMediaPhoto(one) for _, one in given], **shared))
        for (photo, _), message in zip(given, sent, strict=False):
            await self.files.learn(photo, message)
        return sent[-1]

    async def edit(self, chat_id: int, message_id: int, screen: Screen, language: str, *, is_photo: bool) -> None:
        """Show the screen in place of what the message shows now."""
        text = html_of(screen.body, language, self.now())
        shared: dict[str, Any] = {
            "parse_mode": ParseMode.HTML, "reply_markup": self.keyboard(screen.buttons, language)
        }  # fmt: skip
        if is_photo:
            await self.bot.edit_message_caption(chat_id, message_id, caption=shortened(text, CAPTION), **shared)
        else:
            await self.bot.edit_message_text(
                shortened(text, TEXT), chat_id, message_id, link_preview_options=_NO_PREVIEW, **shared
            )

    async def give_out(self, answer: dict[str, Any]) -> float | None:
        """Answer a press; where Telegram could not take it, how many seconds it asks to wait at least.

        An answer lost for good is no loss, because the card shows what is stored.
        """
        try:
            await self.bot.answer_callback_query(**answer)
        except TelegramError as failed:
            log.info("press-not-answered", error=str(failed))
            if isinstance(failed, RetryAfter):
                return seconds_asked(failed)
            return 0.0 if verdict_on(failed, 0) in (Verdict.WAIT, Verdict.UNCERTAIN) else None
        return None

    def answer_of(self, callback_id: str, toast: Toast | None, language: str) -> dict[str, Any]:
        """The parameters of answerCallbackQuery: nothing, a short text, or the way into the private chat."""
        answer: dict[str, Any] = {"callback_query_id": callback_id}
        if toast is None:
            return answer
        if toast.start is not None:
            return answer | {"url": f"https://t.me/{self.username}?start={toast.start}"}
        return answer | {
            "text": shortened_text(plain_of(toast.body, language, self.now()), TOAST),
            "show_alert": toast.alert,
        }

    def keyboard(self, rows: Rows, language: str) -> InlineKeyboardMarkup | None:
        """The buttons, or None where there are none."""
        if not rows:
            return None
        return InlineKeyboardMarkup([[self._button(button, language) for button in row] for row in rows])

    def _button(self, button: Button, language: str) -> InlineKeyboardButton:
        label = plain_of(button.label, language, self.now())
        if button.does is not None:
            data = button.does if isinstance(button.does, str) else pack(button.does)
            return InlineKeyboardButton(label, callback_data=data)
        if button.copies is not None:
            return InlineKeyboardButton(label, copy_text=CopyTextButton(shortened_text(button.copies, COPIED)))
        return InlineKeyboardButton(label, url=self.link(button))

    def link(self, button: Button) -> str:
        """The address a button opens."""
        if button.startgroup is not None:
            return f"https://t.me/{self.username}?startgroup={button.startgroup}&admin=pin_messages"
        if button.start is not None:
            return f"https://t.me/{self.username}?start={button.start}"
        return button.url or ""
