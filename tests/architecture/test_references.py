"""Flats and households can be taken out again: whoever refers to them is found by an index, however large the city."""

from sqlalchemy import ForeignKey, Table, UniqueConstraint

from storage.tables import METADATA

TAKEN_OUT = ("flats", "households")


def is_found_by_index(table: Table, reference: ForeignKey) -> bool:
    """Whether an index of all rows begins with the column."""
    column = reference.parent
    whole = [one.columns for one in table.indexes if one.dialect_options["sqlite"]["where"] is None]
    unique = [one.columns for one in table.constraints if isinstance(one, UniqueConstraint)]
    return any(next(iter(one)) is column for one in (*whole, *unique, table.primary_key.columns))


def test_references_to_flats_and_households_have_an_index() -> None:
    """Else the database looks through the whole table for each one that undoing a roster takes out."""
    slow = [
        f"{table.name}.{reference.parent.name}"
        for table in METADATA.tables.values()
        for reference in table.foreign_keys
        if reference.column.table.name in TAKEN_OUT and not is_found_by_index(table, reference)
    ]
    assert sorted(slow) == []
    assert METADATA.tables["supports"].foreign_keys
