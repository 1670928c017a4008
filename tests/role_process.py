"""Processes of the service by role, as `shuoshi run --role` starts them: a parent that has read all code forks them.

`python -m tests.role_process SETTINGS_AS_JSON SECONDS_AHEAD`; each line "ROLE PORT" on standard input starts one, whose
process id is written back.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path

import bot.logging
import handlers.clock
from bot.i18n import LANGUAGES, plain_of
from bot.roles import Role
from bot.screens.base import Text
from bot.serving import serve_until
from bot.settings import Settings
from tests.bot_process import AheadClock


async def run(settings: Settings, role: str, ahead: float) -> None:
    """Serve until told to stop; the clock looks every second, so that nobody waits for it."""
    handlers.clock.EVERY = 1
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await serve_until(stop, settings, Role(role), AheadClock(ahead))


def main() -> None:
    settings, ahead = Settings.model_validate_json(sys.argv[1]), float(sys.argv[2])
    for language in LANGUAGES:
        plain_of(Text("menu-open"), language)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    folder = Path(os.environ["PROCESS_LOGS"])
    for line in sys.stdin:
        role, port = line.split()
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            with (folder / f"{role}-{port}.log").open("a") as log:
                bot.logging.configure("json", "info", stream=log)
                asyncio.run(run(settings.model_copy(update={"port": int(port)}), role, ahead))
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
