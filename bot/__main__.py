"""The commands: run, sandbox, demo, migrate, check, parked, backup, restore, recount, verify, and the first day's."""

import asyncio
import logging
import os
from importlib.util import find_spec
from typing import Annotated

import typer

from bot.demo.command import demo
from bot.logging import configure
from handlers.cli import checking, keeping, recounting, setup, verifying
from handlers.cli.ending import REFUSED, WRONG, end, settings_or_end

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Shuoshi (说事)", pretty_exceptions_enable=False)
SANDBOX_TOKEN = "123456:sandbox"  # noqa: S105 - it opens nothing but a sandbox
for commands in (setup, keeping, checking, recounting, verifying):
    commands.add_to(app)
app.command()(demo)


@app.command()
def run() -> None:
    """Run the bot: BOT_TOKEN in the environment or in .env."""
    settings = settings_or_end()
    if not settings.bot_token:
        end("BOT_TOKEN is not set: ask @BotFather for a token, or try `shuoshi demo`, which needs none.")
    # The service is imported only where it is run: the other commands are quick.
    from bot.app import secret_of, serve
    from bot.delivery.client import UnknownToken
    from storage.database import Outage, is_sqlite
    from storage.election import NotElected
    from storage.schema import NotAtHead

    configure(settings.log_format, settings.log_level, [settings.bot_token, secret_of(settings)])
    try:
        with asyncio.Runner(loop_factory=_loop) as runner:
            runner.run(serve(settings))
    except NotAtHead as schema:
        end(f"The database is at schema {schema.stands_at}, not the newest: back it up and run `shuoshi migrate`.")
    except UnknownToken as unknown:
        end(f"{unknown} does not know this BOT_TOKEN: ask @BotFather for the right one.")
    except NotElected as other:
        # On PostgreSQL the seat was lost on the way, and started again this process waits for it.
        code = REFUSED if is_sqlite(settings.database_url) else WRONG
        end(f"Another process runs on this database ({other}): only one can.", code)
    except Outage as outage:
        end(f"The database cannot be reached: {outage}.", WRONG)
    except OSError as failed:
        end(f"{failed.strerror or failed}.", WRONG)
    except Exception as failed:
        logging.getLogger("shuoshi").error("ended-by-a-bug", exc_info=failed)
        raise typer.Exit(WRONG) from None


@app.command()
def rights() -> None:
    """Print who may do what, as docs/rights.md has it."""
    from handlers.cli.rights import page

    typer.echo(page(), nl=False)


@app.command()
def sandbox(
    port: Annotated[int, typer.Option(help="Where to listen, on this machine only", min=0, max=65535)] = 8081,
    token: Annotated[str, typer.Option(help="The token of the bot that will use it")] = SANDBOX_TOKEN,
) -> None:
    """Run a stand-in for Telegram by itself, for this bot or any other; its chat page is at the same address."""
    from bot.sandbox.command import stand_alone

    try:
        asyncio.run(stand_alone(port, token))
    except OSError as failed:
        end(f"It cannot listen on port {port}: {os.strerror(failed.errno or 0)}.", WRONG)


def _loop() -> asyncio.AbstractEventLoop:
    if find_spec("uvloop") is None:
        return asyncio.new_event_loop()
    import uvloop

    return uvloop.new_event_loop()


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
