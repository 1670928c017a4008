"""The bot as a process that can be killed: a parent that has read all code and catalogues forks one at each line.

`python -m tests.bot_process DATABASE_URL TELEGRAM_API_URL SECONDS_AHEAD`; each line on standard input starts a bot,
whose process id is written back.
"""

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta

import bot.logging
from bot.app import running
from bot.clock import SystemClock
from bot.i18n import LANGUAGES, plain_of
from bot.screens.base import Text
from bot.settings import Settings
from storage.database import open_database

TOKEN = "123456:sandbox"


class AheadClock(SystemClock):
    """The machine's clock, so many seconds ahead: whatever the hour, it is morning in the tests."""

    def __init__(self, seconds: float) -> None:
        self._ahead = timedelta(seconds=seconds)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead


async def run(url: str, address: str, ahead: float) -> None:
    settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=address)
    async with running(settings, open_database(url), AheadClock(ahead), web_server=False) as app:
        await app.unless_broken(asyncio.Event().wait())


def main() -> None:
    url, address, ahead = sys.argv[1:4]
    bot.logging.configure("json", "error")
    for language in LANGUAGES:
        plain_of(Text("menu-open"), language)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            asyncio.run(run(url, address, float(ahead)))
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
