"""The roster's files: `reading` turns bytes into rows, `commands` rows into what they mean, `writing` makes files."""

from handlers.roster_file.commands import Kind, table_given, too_large
from handlers.roster_file.reading import FileReading, read_roster_file, read_table_file
from handlers.roster_file.writing import Format, Language, export_roster, table_file, template

__all__ = [
    "FileReading",
    "Format",
    "Kind",
    "Language",
    "export_roster",
    "read_roster_file",
    "read_table_file",
    "table_file",
    "table_given",
    "template",
    "too_large",
]
