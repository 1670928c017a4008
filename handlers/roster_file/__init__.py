"""The roster's files: `reading` turns bytes into rows, `writing` makes the template and exports."""

from handlers.roster_file.reading import FileReading, read_roster_file, read_table_file
from handlers.roster_file.writing import Format, Language, export_roster, table_file, template

__all__ = [
    "FileReading",
    "Format",
    "Language",
    "export_roster",
    "read_roster_file",
    "read_table_file",
    "table_file",
    "template",
]
