"""A screen as calls of the Bot API."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

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

from bot.i18n import html_of, plain_of
from bot.screens.base import Button, Print, Rows, Screen, Toast
from bot.screens.packing import pack

CAPTION = 1024
TEXT = 4096
TOAST = 200
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Printer = Callable[[Print, str], Awaitable[tuple[str, bytes]]]
"""Makes a document in a language: its file name and content."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Makes the calls; `username` is the bot's, for links, `printer` makes documents."""

    bot: Bot
    username: str
    printer: Printer

    async def send(self, chat_id: int, screen: Screen, language: str, reply_to: int | None = None) -> Message:
        """Post the screen; the message that carries its text and buttons."""
        reply = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
        text = html_of(screen.body, language)
        buttons = self.keyboard(screen.buttons, language)
        if screen.document is not None:
            name, content = await self.printer(screen.document, language)
            return await self.bot.send_document(
                chat_id, content, caption=text, parse_mode=ParseMode.HTML, filename=name, reply_markup=buttons
            )
        if screen.voice is not None:
            return await self.bot.send_voice(
                chat_id, screen.voice, caption=text, parse_mode=ParseMode.HTML, reply_markup=buttons
            )
        if len(screen.photos) == 1 and fits(text, CAPTION):
            return await self.bot.send_photo(
                chat_id, screen.photos[0], caption=text, parse_mode=ParseMode.HTML, reply_markup=buttons,
                disable_notification=screen.silent, reply_parameters=reply,
            )  # fmt: skip
        if screen.photos:
            await self.bot.send_media_group(
                chat_id, [InputMediaPhoto(photo) for photo in screen.photos[:10]], reply_parameters=reply
            )
        return await self.bot.send_message(
            chat_id, text, parse_mode=ParseMode.HTML, reply_markup=buttons, link_preview_options=_NO_PREVIEW,
            disable_notification=screen.silent, reply_parameters=reply,
        )  # fmt: skip

    async def edit(self, chat_id: int, message_id: int, screen: Screen, language: str, *, is_photo: bool) -> None:
        """Show the screen in place of what the message shows now."""
        text = html_of(screen.body, language)
        buttons = self.keyboard(screen.buttons, language)
        if is_photo:
            await self.bot.edit_message_caption(
                chat_id, message_id, caption=text, parse_mode=ParseMode.HTML, reply_markup=buttons
            )
        else:
            await self.bot.edit_message_text(
                text, chat_id, message_id, parse_mode=ParseMode.HTML, reply_markup=buttons,
                link_preview_options=_NO_PREVIEW,
            )  # fmt: skip

    async def answer(self, callback_id: str, toast: Toast | None, language: str) -> None:
        """Answer a press: nothing, a short text, or the way into the private chat."""
        await self.bot.answer_callback_query(callback_id, **self.answer_of(toast, language))

    def answer_of(self, toast: Toast | None, language: str) -> dict[str, str | bool]:
        """The parameters of that answer."""
        if toast is None:
            return {}
        if toast.start is not None:
            return {"url": f"https://t.me/{self.username}?start={toast.start}"}
        return {"text": plain_of(toast.body, language)[:TOAST], "show_alert": toast.alert}

    def keyboard(self, rows: Rows, language: str) -> InlineKeyboardMarkup | None:
        """The buttons, or None where there are none."""
        if not rows:
            return None
        return InlineKeyboardMarkup([[self._button(button, language) for button in row] for row in rows])

    def _button(self, button: Button, language: str) -> InlineKeyboardButton:
        label = plain_of(button.label, language)
        if button.does is not None:
            data = button.does if isinstance(button.does, str) else pack(button.does)
            return InlineKeyboardButton(label, callback_data=data)
        if button.copies is not None:
            return InlineKeyboardButton(label, copy_text=CopyTextButton(button.copies))
        return InlineKeyboardButton(label, url=self.link(button))

    def link(self, button: Button) -> str:
        """The address a button opens."""
        if button.startgroup is not None:
            return f"https://t.me/{self.username}?startgroup={button.startgroup}&admin=pin_messages"
        if button.start is not None:
            return f"https://t.me/{self.username}?start={button.start}"
        return button.url or ""


def fits(html: str, at_most: int) -> bool:
    """Whether HTML surely has no more than `at_most` characters after entities, counted as Telegram does."""
    return len(html.encode("utf-16-le")) // 2 <= at_most
