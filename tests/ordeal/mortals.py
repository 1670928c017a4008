"""Which flows are lived through with the process dying at every commit, and which cannot be."""

import pytest

DYING = "dying"
"""The third kind of database, beside SQLite and PostgreSQL: SQLite, and the process dies at every commit."""
FLOWS = ("tests.flows.", "tests.web.")

SPARED: dict[str, str] = {"test_ordeals": "", "test_kills": "", "test_clock_kills": ""}
"""Modules and tests that are not lived through so, and why."""


def ways(metafunc: pytest.Metafunc) -> list[object]:
    """The kinds of database beside the two that every test has."""
    module, name = metafunc.module.__name__, metafunc.function.__name__
    if not module.startswith(FLOWS) or metafunc.definition.get_closest_marker("own_database") is not None:
        return []
    short = module.rpartition(".")[2]
    if short in SPARED or f"{short}.{name}" in SPARED:
        return []
    return [pytest.param(DYING, marks=pytest.mark.soak)]


def kind_of(param: str) -> str:
    """SQLite or PostgreSQL."""
    return "sqlite" if param == DYING else param
