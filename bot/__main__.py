"""The commands: run, sandbox, demo, migrate, move, check, parked, backup, restore, recount, verify, bench, set-up."""

import asyncio
import logging
import os
from importlib.util import find_spec
from typing import Annotated

import typer

from bot.demo.command import demo
from bot.loading import loading
from bot.logging import configure
from bot.roles import Role
from handlers.cli import checking, filling, keeping, moving, recounting, setup, verifying
from handlers.cli.ending import WRONG, end, not_at_head, settings_or_end
from storage.database import is_sqlite

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Shuoshi (说事)", pretty_exceptions_enable=False)
SANDBOX_TOKEN = "123456:sandbox"  # noqa: S105 - it opens nothing but a sandbox
for commands in (setup, keeping, moving, checking, recounting, verifying, filling):
    commands.add_to(app)
app.command()(demo)


@app.command()
def run(
    role: Annotated[Role, typer.Option(help="What this process does, where several share one PostgreSQL")] = Role.ALL,
) -> None:
    """Run the bot: BOT_TOKEN in the environment or in .env."""
    settings = settings_or_end()
    if role is not Role.ALL and is_sqlite(settings.database_url):
        end("SQLite takes one process, which does it all: run it with --role all, or move to PostgreSQL.")
    if not settings.bot_token:
        end("BOT_TOKEN is not set: ask @BotFather for a token, or try `shuoshi demo`, which needs none.")
    # The service is imported only where it is run: the other commands are quick.
    with loading():
        from bot.app import secret_of
        from bot.delivery.client import UnknownToken
        from bot.serving import serve
        from storage.database import Outage
        from storage.election import NotElected
        from storage.schema import NotAtHead

    configure(settings.log_format, settings.log_level, [settings.bot_token, secret_of(settings)])
    try:
        with asyncio.Runner(loop_factory=_loop) as runner:
            runner.run(serve(settings, role))
    except NotAtHead as schema:
        end(not_at_head(schema.stands_at))
    except UnknownToken as unknown:
        end(f"{unknown} does not know this BOT_TOKEN: ask @BotFather for the right one.")
    except NotElected as other:
        end(f"Another process runs on this database ({other}): only one can.")
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
