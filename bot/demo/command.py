"""`shuoshi demo`: everything in one process, its history played, one address to open in a browser."""

import asyncio
import errno
from typing import Annotated

import typer

TAKEN = (
    "端口 {port} 已经有别的程序在用，请换一个：make demo PORT={other}\n"
    "Port {port} is taken by another program; please choose another one: make demo PORT={other}"
)


def demo(
    port: Annotated[int, typer.Option(help="Port of the page, on this machine only", min=0, max=65535)] = 8080,
) -> None:
    """Show everything in the browser, with a sandbox in Telegram's place."""
    # Imported only where it is run: the other commands are quick.
    from bot.demo.showing import new_loop, show
    from bot.logging import configure

    configure("console", "warning")
    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(show(port))
    except OSError as failed:
        if failed.errno != errno.EADDRINUSE:
            raise
        typer.echo(TAKEN.format(port=port, other=port + 1), err=True)
        raise typer.Exit(1) from None
