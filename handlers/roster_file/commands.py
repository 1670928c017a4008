"""A table that an administrator sent, as the command it means: a roster or an admission list, by its headings."""

from collections.abc import Mapping
from typing import Literal

from bot.domain.categories.sheets import column_of as admission_column_of
from bot.domain.commands.admission import AdmissionGiven
from bot.domain.commands.communities import RosterGiven
from bot.domain.roster import column_of
from handlers.roster_file.reading import ColumnOf, read_table_file

Kind = Literal["roster", "admission"]
Rows = tuple[tuple[int, Mapping[str, str]], ...]
Problems = tuple[tuple[int, str, str, str], ...]

KINDS: Mapping[str, ColumnOf] = {"roster": column_of, "admission": admission_column_of}
"""What a table can be, by its headings; what is none of them is answered as what was expected."""


def table_given(data: bytes, name: str, expected: Kind = "roster") -> RosterGiven | AdmissionGiven:
    """The file's rows, or why there are none."""
    reading = read_table_file(data, name, {expected: KINDS[expected]} | dict(KINDS))
    problems: Problems = tuple((one.line, one.column, one.reason, one.value) for one in reading.problems)
    return _given(reading.kind, reading.rows, problems, name)


def too_large(name: str, most: int, expected: Kind = "roster") -> RosterGiven | AdmissionGiven:
    """What is answered to a file of more bytes than are read."""
    return _given(expected, (), ((0, "", "roster-file-too-large", f"{most // 1_000_000} MB"),), name)


def _given(kind: str, rows: Rows, problems: Problems, name: str) -> RosterGiven | AdmissionGiven:
    return AdmissionGiven(rows, problems, name) if kind == "admission" else RosterGiven(rows, problems, name)
