"""A table that an administrator sent, as the command it means: a roster or an admission list, by its headings."""

from bot.domain.categories.sheets import column_of as admission_column_of
from bot.domain.commands.admission import AdmissionGiven
from bot.domain.commands.communities import RosterGiven
from bot.domain.roster import column_of
from handlers.roster_file.reading import read_table_file

KINDS = {"roster": column_of, "admission": admission_column_of}
"""What a table can be, by its headings; what is none of them is answered as a roster."""

Problems = tuple[tuple[int, str, str, str], ...]


def table_given(data: bytes, name: str) -> RosterGiven | AdmissionGiven:
    """The file's rows, or why there are none."""
    reading = read_table_file(data, name, KINDS)
    problems: Problems = tuple((one.line, one.column, one.reason, one.value) for one in reading.problems)
    if reading.kind == "admission":
        return AdmissionGiven(reading.rows, problems, name)
    return RosterGiven(reading.rows, problems, name)


def too_large(name: str, most: int) -> RosterGiven:
    """What is answered to a file of more bytes than are read."""
    return RosterGiven((), ((0, "", "roster-file-too-large", f"{most // 1_000_000} MB"),), name)
