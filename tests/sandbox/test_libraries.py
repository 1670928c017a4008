"""Bots written with two libraries that know nothing of the sandbox."""

from telegram import InlineKeyboardButton as PtbButton
from telegram import InlineKeyboardMarkup as PtbMarkup
from telegram import Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

from bot.sandbox import BotAccount, Sandbox
from bot.sandbox.images import plain_png


async def test_an_aiogram_echo_bot(sandbox: Sandbox, house: BotAccount) -> None:
    from aiogram.types import BufferedInputFile, InputMediaPhoto

    from tests.sandbox.echo_bot import echo_bot

    ann = sandbox.add_person("Ann")
    async with sandbox.serving() as address, echo_bot(address, house.token) as bot:
        ann.starts(house)
        ann.says(house, "Hello https://example.org")
        await sandbox.quiet()
        await sandbox.until(lambda: len(ann.chat(house).messages) == 4)
        assert [one.text for one in ann.chat(house).messages[2:]] == ["/start", "Hello https://example.org"]

        ann.sends_photo(house, caption="Leak")
        await sandbox.until(lambda: len(ann.chat(house).messages) == 6)
        assert ann.chat(house).last.photo == ann.chat(house).messages[-2].photo

        ann.says(house, "buttons")
        await sandbox.until(lambda: ann.chat(house).last.text == "Choose")
        press = ann.taps(ann.chat(house).last, "One")
        assert (await press.answered()).text == "Noted"
        assert ann.chat(house).last.text == "You chose one"
        assert ann.chat(house).last.edited

        picture = BufferedInputFile(plain_png(40, 30, (1, 2, 3)), "图.png")
        album = await bot.send_media_group(ann.id, [InputMediaPhoto(media=picture), InputMediaPhoto(media=picture)])
        assert album[0].media_group_id == album[1].media_group_id
        assert album[0].photo
        downloaded = await bot.download(album[0].photo[-1])
        assert downloaded is not None
        assert downloaded.read() == picture.data


async def test_a_ptb_application(sandbox: Sandbox, house: BotAccount) -> None:
    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        markup = PtbMarkup([[PtbButton("One", callback_data="1")]])
        await update.message.reply_html("<b>Hi</b>", reply_markup=markup, do_quote=True)

    async def choose(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.callback_query is not None
        await update.callback_query.edit_message_text("Done", read_timeout=3)
        await update.callback_query.answer("Thanks", show_alert=True)

    ann = sandbox.add_person("Ann")
    async with sandbox.serving() as address:
        builder = (
            ApplicationBuilder().token(house.token).base_url(f"{address}/bot").base_file_url(f"{address}/file/bot")
        )
        application = builder.build()
        application.add_handler(CommandHandler("start", start))
        application.add_handler(CallbackQueryHandler(choose))
        async with application:
            assert application.updater is not None
            await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
            await application.start()
            ann.starts(house)
            await sandbox.until(lambda: ann.chat(house).last.sender is house)
            card = ann.chat(house).last
            assert card.html == "<b>Hi</b>"
            assert card.reply_to is ann.chat(house).messages[0]
            toast = await ann.taps(card, "One").answered()
            assert (toast.text, toast.alert) == ("Thanks", True)
            assert card.text == "Done"
            assert card.buttons == []
            await application.updater.stop()
            await application.stop()
