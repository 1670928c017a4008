"""What every refusal in these tests is held to: there is a text of that name, and it is given all that it says."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.domain.base import Refused

TEXTS = Path(__file__).parents[2] / "locales" / "zh-Hans"
_MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) =(.*(?:\n+ .*)*)", re.MULTILINE)
_ARGUMENT = re.compile(r"\$([a-z_]+)")


@pytest.fixture(scope="package", autouse=True)
def refusals_can_be_told() -> Iterator[None]:
    """A rule that refuses in words nobody has written fails its test, whatever the test looks for."""
    wanted = {
        one[1]: set(_ARGUMENT.findall(one[2]))
        for file in TEXTS.glob("*.ftl")
        for one in _MESSAGE.finditer(file.read_text(encoding="utf-8"))
    }
    refuse = Refused.__init__
    of_the_cell = {"value"}  # which whoever reads the line of a table adds

    def tellable(self: Refused, code: str, *, counts: str | None = None, **args: Any) -> None:
        assert code in wanted, f"no text is called {code}"
        assert {name for name, value in args.items() if value is not None} >= wanted[code] - of_the_cell, (
            f"{code} says more"
        )
        refuse(self, code, counts=counts, **args)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Refused, "__init__", tellable)
        yield
