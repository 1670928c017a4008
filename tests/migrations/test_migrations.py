"""The way up, down and up again, and the tables against what the migrations make, on both databases."""

import re
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, inspect

from storage.database import Job, engine_of
from storage.schema import FOLDER, NotAtHead, config_on, current, head, is_empty, migrate, prepare, standing
from storage.tables import METADATA

_numbers = count(1)

T = TypeVar("T")


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without a table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty.sqlite"
    server: str = request.getfixturevalue("postgres_server")
    name = f"empty_{next(_numbers)}"
    engine = engine_of(server, connections=1).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    before, _, after = server.partition("?")
    return f"{before.rsplit('/', 1)[0]}/{name}" + (f"?{after}" if after else "")


def on(url: str, job: Job[T]) -> T:
    """What a job says of the database."""
    engine = engine_of(url, connections=1)
    try:
        with engine.begin() as connection:
            return job(connection)
    finally:
        engine.dispose()


def revisions() -> list[str]:
    """All there are, the first first."""
    scripts = ScriptDirectory.from_config(config_on(None)).walk_revisions()
    return [script.revision for script in scripts][::-1]


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def shape(connection: Connection) -> dict[str, object]:
    """All that tables are made of, CHECKs included, in an order that does not matter."""
    looked = inspect(connection)
    return {
        table: {
            "columns": {c["name"]: (str(c["type"]), c["nullable"]) for c in looked.get_columns(table)},
            "primary key": looked.get_pk_constraint(table)["constrained_columns"],
            "foreign keys": sorted(
                (tuple(f["constrained_columns"]), f["referred_table"]) for f in looked.get_foreign_keys(table)
            ),
            "unique": sorted(tuple(sorted(u["column_names"])) for u in looked.get_unique_constraints(table)),
            "indexes": sorted(
                (
                    str(i["name"]),
                    tuple(str(c) for c in i["column_names"]),
                    bool(i["unique"]),
                    sorted(f"{key}: {value}" for key, value in i.get("dialect_options", {}).items() if "where" in key),
                )
                for i in looked.get_indexes(table)
            ),
            "checks": sorted((str(c["name"]), _plain(c["sqltext"])) for c in looked.get_check_constraints(table)),
        }
        for table in looked.get_table_names()
        if table != "alembic_version"
    }


def _plain(sql: str) -> str:
    return re.sub(r"[\s()]+", "", sql)


def test_history_is_one_line() -> None:
    script = ScriptDirectory.from_config(config_on(None))
    assert len(script.get_heads()) == 1
    assert len(script.get_bases()) == 1


def test_no_migration_speaks_of_the_services_own_types() -> None:
    for file in (FOLDER / "versions").glob("0*.py"):
        assert "storage." not in file.read_text(encoding="utf-8"), file.name


def test_up_down_and_up_again(empty_url: str) -> None:
    for revision in revisions():
        migrate(empty_url, revision)
        migrate(empty_url, "-1")
        migrate(empty_url, revision)
    assert on(empty_url, current) == head()
    highest = on(empty_url, shape)
    for _ in revisions():
        migrate(empty_url, "-1")
    assert on(empty_url, tables) <= {"alembic_version"}
    assert on(empty_url, current) is None
    migrate(empty_url)
    assert on(empty_url, shape) == highest


def test_tables_and_migrations_agree(empty_url: str) -> None:
    migrate(empty_url)
    assert on(empty_url, lambda c: compare_metadata(MigrationContext.configure(c), METADATA)) == []
    migrated = on(empty_url, shape)
    migrate(empty_url, f"-{len(revisions())}")
    on(empty_url, METADATA.create_all)
    created = on(empty_url, shape)
    assert set(created) == set(migrated)
    for table, parts in created.items():
        assert migrated[table] == parts, table


def test_every_check_is_there_by_its_name(empty_url: str) -> None:
    migrate(empty_url)
    found = on(
        empty_url, lambda c: {str(x["name"]) for t in METADATA.tables for x in inspect(c).get_check_constraints(t)}
    )
    wanted = {
        str(constraint.name)
        for table in METADATA.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }
    assert wanted
    assert found == wanted


def test_an_empty_database_is_made_and_one_of_another_schema_refused(empty_url: str) -> None:
    assert standing(empty_url) == (None, True)
    prepare(empty_url)
    prepare(empty_url)
    assert standing(empty_url) == (head(), False)
    on(empty_url, lambda c: c.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'"))
    assert not on(empty_url, is_empty)
    with pytest.raises(NotAtHead) as refused:
        prepare(empty_url)
    assert refused.value.stands_at == "0000"


def test_a_migration_that_fails_halfway_leaves_nothing(empty_url: str) -> None:
    on(empty_url, lambda c: c.exec_driver_sql("CREATE TABLE outgoing (id INTEGER)"))
    with pytest.raises(Exception, match="outgoing"):
        migrate(empty_url)
    assert on(empty_url, tables) == {"outgoing"}


def test_topics_with_rows_that_refer_to_them_keep_what_they_were(empty_url: str) -> None:
    """A table that is built anew while others refer to it loses nothing, and what had ended has ended."""
    migrate(empty_url, "0014")
    at, home = "'2026-01-01 00:00:00+00:00'", "name, street, zone, language, numbers, settings, created_at"
    off = f"VALUES (1, 1, 'leader', 'c', {at}, {at}, 'why')"
    for row in (
        f"communities ({home}) VALUES ('a', '', 'Asia/Shanghai', 'zh-Hans', '{{}}', '{{}}', {at})",
        "buildings (community_id, estate, name) VALUES (1, '', '3')",
        "units (community_id, building_id, name, label, language, switches) VALUES (1, 1, '2', 'x', 'zh-Hans', '{}')",
        f"topics (community_id, unit_id, origin, words, put_at) VALUES (1, 1, 'leader', 'a', {at})",
        f"topics (community_id, unit_id, origin, words, put_at, ended_at) VALUES (1, 1, 'leader', 'b', {at}, {at})",
        f"topics (community_id, unit_id, origin, words, put_at, ended_at, off_reason) {off}",
        f"talk_days (community_id, unit_id, held_at, state) VALUES (1, 1, {at}, 'open')",
        "talk_items (community_id, talk_day_id, place, topic_id, words, outcome) VALUES (1, 1, 1, 1, 'a', '')",
    ):
        on(empty_url, lambda c, row=row: c.exec_driver_sql(f"INSERT INTO {row}"))  # type: ignore[misc]
    migrate(empty_url)
    found = on(empty_url, lambda c: c.exec_driver_sql("SELECT words, state FROM topics ORDER BY id").all())
    assert [tuple(row) for row in found] == [("a", "open"), ("b", "ended"), ("c", "rejected")]
    assert on(empty_url, lambda c: c.exec_driver_sql("SELECT topic_id FROM talk_items").scalar_one()) == 1
    migrate(empty_url, "0014")
    assert on(empty_url, lambda c: c.exec_driver_sql("SELECT count(*) FROM topics").scalar_one()) == 3


def test_the_newest_revision_is_known_without_alembic() -> None:
    assert ScriptDirectory.from_config(config_on(None)).get_current_head() == head()
