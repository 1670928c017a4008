"""What a benchmark says: one line of the table a figure, and whether it is what was aimed at."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

NOW = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)
"""When it is where something is measured."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be measured: how big the city is, in which database (None: a SQLite file thrown away), how often."""

    units: int = 10_000
    url: str | None = None
    rounds: int = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what was measured, its value with unit and spread, what was aimed at, and whether that was reached.

    `holds` is None where nothing is aimed at; what is aimed at is a ratio of one run, or a limit of the issue's making.
    """

    name: str
    value: str
    aim: str = ""
    holds: bool | None = None


def most_memory(process: int | str) -> float:
    """The most MiB that a process held so far; getrusage would count whoever started it, too."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
