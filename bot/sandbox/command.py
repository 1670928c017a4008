"""The sandbox by itself on a port: a bot, a few people and a group, for whatever bot is being written."""

import asyncio
import signal
from datetime import UTC, datetime

from aiohttp import web

from bot.sandbox.phone import PhoneOwner, add_phone_routes
from bot.sandbox.sandbox import Sandbox

_PEOPLE = {"安": "Ann", "波": "Bo", "陈": "Chen"}


class _MachineClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def stand_alone(port: int, token: str) -> None:
    """Serve on 127.0.0.1 until SIGTERM or SIGINT; say where."""
    sandbox = Sandbox(_MachineClock())
    bot = sandbox.add_bot(token, "sandbox_bot", "Bot")
    people = [sandbox.add_person(name) for name in _PEOPLE]
    group = sandbox.add_group("沙盒", people[0], [*people[1:], bot])
    titles = {"zh": "沙盒", "en": "Sandbox"}
    owners = [
        PhoneOwner(person.id, {"zh": name, "en": english}, titles)
        for person, (name, english) in zip(people, _PEOPLE.items(), strict=True)
    ]
    app = sandbox.web_app()
    add_phone_routes(app, sandbox, owners)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.5)
    await runner.setup()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        print(  # noqa: T201 - what the command says
            f"{address}  the phones of {len(people)} people and the group “{group.title}”\n"
            f"TELEGRAM_API_URL={address} BOT_TOKEN={token}",
            flush=True,
        )
        await stop.wait()
    finally:
        await runner.cleanup()
