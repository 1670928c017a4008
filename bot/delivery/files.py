"""Files between pages and Telegram: what a page sent goes there at its first use, what lies there is shown on pages."""

from dataclasses import dataclass
from functools import partial

import structlog
from telegram import Bot, InputFile, Message
from telegram.error import TelegramError

import storage.uploads
from bot.domain.pages import UPLOADED
from storage.database import Database, Outage
from storage.uploads import KnownUpload

log = structlog.get_logger()

SUFFIXES = {b"\xff\xd8\xff": "jpg", b"OggS": "ogg", b"ID3": "mp3"}


@dataclass(frozen=True, slots=True)
class Files:
    """The files that domain values name."""

    database: Database
    bot: Bot

    async def given(self, file_id: str) -> str | InputFile | None:
        """What Telegram is given: its own id, or the content of a page's file; None where that is no more.

        Raises storage.database.Outage.
        """
        if not file_id.startswith(UPLOADED):
            return file_id
        known = await self._known(file_id)
        if known is None:
            return None
        if known.telegram_file is not None or known.content is None:
            return known.telegram_file
        return InputFile(known.content, filename=_name(known.content), attach=True)

    async def learn(self, file_id: str, message: Message) -> None:
        """Telegram has it now; where that cannot be written down, it is sent once more the next time."""
        if not file_id.startswith(UPLOADED):
            return
        there = message.photo[-1] if message.photo else message.voice or message.audio or message.document
        if there is None:
            return
        try:
            await self.database.write(partial(storage.uploads.sent, file_id=file_id, telegram_file=there.file_id))
        except Outage as outage:
            log.warning("upload-not-noted", error=str(outage))

    async def content(self, file_id: str) -> bytes | None:
        """The content of a file, wherever it lies; None where it cannot be had. Raises storage.database.Outage."""
        if file_id.startswith(UPLOADED):
            known = await self._known(file_id)
            if known is None or known.content is not None or known.telegram_file is None:
                return None if known is None else known.content
            file_id = known.telegram_file
        try:
            file = await self.bot.get_file(file_id)
            return bytes(await file.download_as_bytearray())
        except TelegramError as failed:
            log.info("file-not-had", error=type(failed).__name__)
            return None

    async def _known(self, file_id: str) -> KnownUpload | None:
        return await self.database.read(partial(storage.uploads.read, file_id=file_id))


def _name(content: bytes) -> str:
    suffix = next((one for begin, one in SUFFIXES.items() if content.startswith(begin)), "m4a")
    return f"file.{suffix}"
