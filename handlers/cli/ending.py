"""How a command ends where it could not do what was asked: one sentence, and an exit code."""

from typing import NoReturn

import typer

WRONG = 1
"""Something is wrong that may pass or be mended elsewhere."""
REFUSED = 2
"""It cannot be done as it was asked."""


def end(sentence: str, code: int = REFUSED) -> NoReturn:
    """Say the sentence on standard error and exit."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)
