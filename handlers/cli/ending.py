"""How a command ends where it could not do what was asked: one sentence, and an exit code; the settings it needs."""

from typing import NoReturn

import typer
from pydantic import ValidationError

from bot.settings import Settings
from storage.schema import MOVED

WRONG = 1
"""Something is wrong that may pass or be mended elsewhere."""
REFUSED = 2
"""It cannot be done as it was asked."""


def end(sentence: str, code: int = REFUSED) -> NoReturn:
    """Say the sentence on standard error and exit."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code)


def not_at_head(stands_at: str | None) -> str:
    """What is wrong with a database of another schema, and what to do."""
    if stands_at == MOVED:
        return "This database was moved to another one: set DATABASE_URL to that."
    return f"The database is at schema {stands_at}, not the newest: back it up and run `shuoshi migrate`."


def settings_or_end() -> Settings:
    """The settings; exits with a sentence for each that cannot be used, and never shows what was set."""
    try:
        return Settings()
    except ValidationError as wrong:
        sentences = [
            f"{str(one['loc'][0]).upper()} cannot be used: {one['msg'].removeprefix('Value error, ')}."
            for one in wrong.errors(include_input=False, include_url=False, include_context=False)
        ]
        end("\n".join(sentences))
