"""A bot as aiogram's own introduction has it: whoever imports it waits seconds for aiogram's models."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message


@asynccontextmanager
async def echo_bot(address: str, token: str) -> AsyncIterator[Bot]:
    """The bot, pointed at another server."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    bot = Bot(token, session=session)
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    dispatcher.callback_query.register(pressed)
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    try:
        yield bot
    finally:
        await dispatcher.stop_polling()
        await polling
        await bot.session.close()


async def echo(message: Message) -> None:
    if message.text == "buttons":
        rows = [[InlineKeyboardButton(text="One", callback_data="one")]]
        await message.answer("Choose", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))
    else:
        await message.send_copy(chat_id=message.chat.id)


async def pressed(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.message.edit_text(f"You chose {query.data}")
    await query.answer("Noted")
