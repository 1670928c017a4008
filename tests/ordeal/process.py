"""The bot on the stage, as a process that can be killed: a parent that has read all code forks one at each line.

`python -m tests.ordeal.process STAGE DATABASE_URL KEYS TELEGRAM_API_URL`; process ids are written back. KEYS is the
folder with the keys of secret polls, "" where it is the one beside the database.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import uvloop
from aiohttp import web

import bot.logging
from bot.app import App, running, site_of
from bot.i18n import LANGUAGES, plain_of
from bot.screens.base import Text
from bot.settings import Settings
from storage.database import open_database
from tests.ordeal.stage import ASKED, DONE, HELD, PORT, TICKS, Stage, StageClock
from tests.world import TOKEN, Watched


async def run(stage: Stage, url: str, keys: Path | None, address: str) -> None:
    """Run the bot and its site, and do what is asked for, until killed."""
    settings = Settings(_env_file=None, bot_token=TOKEN, telegram_api_url=address)
    database = Watched(open_database(url, keys=keys), url)
    async with running(settings, database, StageClock(stage), web_server=False) as app:
        app.ticker.is_by_hand = True
        runner = web.AppRunner(await site_of(settings, app), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", stage[PORT], reuse_address=True).start()
        stage[PORT] = runner.addresses[0][1]
        await app.unless_broken(obeys(stage, app, database))


async def obeys(stage: Stage, app: App, database: Watched) -> None:
    """Tick or come to rest, as asked for, and tell when it is done."""
    while True:
        asked = stage[ASKED]
        if asked == stage[DONE]:
            await asyncio.sleep(0.001)
            continue
        if stage[TICKS]:
            await app.ticker.tick()
        while True:
            await app.rest()
            if not database.under_way:
                break
            await asyncio.wait(set(database.under_way))
        held = app.sender.held_for
        stage[HELD] = -1 if held is None else int(held * 1e6)
        stage[DONE] = asked


def _let_go() -> None:
    """What this process starts outlives it for a moment, and shall not keep the parent's pipes open."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for one in (0, 1):
        os.dup2(nothing, one)


def main() -> None:
    """Fork a bot at each line."""
    file, url, keys, address = sys.argv[1:5]
    bot.logging.configure("json", "error")
    for language in LANGUAGES:
        plain_of(Text("menu-open"), language)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _let_go()
            with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                runner.run(run(Stage(Path(file)), url, Path(keys) if keys else None, address))
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
