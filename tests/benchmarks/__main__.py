"""Everything that is measured, as a table: python -m tests.benchmarks [PART …] [--units 10000] [--url …] [--assert]."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.table import Table

from tests.benchmarks import broadcast, pages, presses, rules, size, takeover
from tests.benchmarks.figures import Asked, Figure

PARTS: dict[str, Callable[[Asked], Iterator[Figure]]] = {
    "presses": presses.measure, "pages": pages.measure, "rules": rules.measure, "takeover": takeover.measure,
    "broadcast": broadcast.measure, "size": size.measure,
}  # fmt: skip
"""What can be measured, by the name it is asked by."""


def main() -> None:
    """Measure what is asked for, and print a line as soon as each is known; with --assert an aim missed fails."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; none: all")
    parser.add_argument("--units", type=int, default=Asked().units)
    parser.add_argument("--url")
    parser.add_argument("--rounds", type=int, default=Asked().rounds)
    parser.add_argument("--assert", dest="must", action="store_true", help="fail where an aim is missed")
    given = parser.parse_args()
    if unknown := [part for part in given.parts if part not in PARTS]:
        parser.error(f"no part {', '.join(unknown)}: there are {', '.join(PARTS)}")
    figures = list(_measured(given.parts or list(PARTS), Asked(given.units, given.url, given.rounds)))
    Console(width=120).print(_table(figures))
    if given.must and any(figure.holds is False for _, figure in figures):
        sys.exit(1)


def _measured(parts: list[str], asked: Asked) -> Iterator[tuple[str, Figure]]:
    for part in parts:
        for figure in PARTS[part](asked):
            sys.stderr.write(f"{part}: {figure.name}: {figure.value}\n")
            yield part, figure


def _table(figures: list[tuple[str, Figure]]) -> Table:
    table = Table(title=f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}")
    for column in ("part", "what", "measured", "aim", ""):
        table.add_column(column)
    for part, figure in figures:
        holds = {None: "", True: "held", False: "MISSED"}[figure.holds]
        table.add_row(part, figure.name, figure.value, figure.aim, holds)
    return table


if __name__ == "__main__":
    main()
