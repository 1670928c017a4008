"""A statement that SQLite runs by itself gives what SQLAlchemy gives, and is of the same transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, event, select, update

from storage.base import written
from storage.database import engine_of
from storage.ready import Ready
from storage.residents import Account
from storage.updates import SeenUpdate

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=timezone(timedelta(hours=8)))
_account, _seen = Account.__table__, SeenUpdate.__table__
ROW = {"telegram_id": 7, "language": "en", "muted": ["polls"], "started_at": NOW, "created_at": NOW}
ADD = Ready(lambda insert: insert(_account).on_conflict_do_nothing().returning(_account.c.id, _account.c.created_at))
ALL = Ready(select(_account).where(_account.c.language == written("en")).order_by(_account.c.id))
OF = Ready(select(_account.c.telegram_id).where(_account.c.telegram_id == bindparam("telegram_id")))
RENAME = Ready(
    update(_account).where(_account.c.telegram_id == bindparam("whose")).values(language=bindparam("spoken"))
)
LISTED = Ready(select(_account.c.id).where(_account.c.telegram_id.in_(bindparam("these", expanding=True))))


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = engine_of(url, connections=1)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def listened(connection: Connection) -> Iterator[list[str]]:
    ran: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        ran.append(statement)

    event.listen(connection, "before_cursor_execute", note)
    yield ran
    event.remove(connection, "before_cursor_execute", note)


def test_rows_are_the_same_whoever_runs_it(database_url: str) -> None:
    with connected(database_url) as connection, connection.begin():
        added = ADD.one(connection, ROW)
        assert added is not None
        assert added.created_at == NOW
        assert added.created_at.tzinfo == UTC
        assert ADD.one(connection, ROW) is None
        [mine] = ALL.all(connection, {})
        with listened(connection) as ran:
            [theirs] = ALL.all(connection, {})
        assert len(ran) == 1
        assert tuple(mine) == tuple(theirs)
        assert (mine.id, mine.muted, mine.started_at, mine.blocked_at) == (added.id, ["polls"], NOW, None)
        RENAME.run(connection, {"whose": 7, "spoken": "zh-Hans"})
        assert ALL.all(connection, {}) == []
        assert OF.value(connection, {"telegram_id": 7}) == 7


def test_it_is_of_the_transaction_that_is_open_and_begins_one(database_url: str) -> None:
    with connected(database_url) as connection:
        ADD.run(connection, ROW)
        ADD.run(connection, {**ROW, "telegram_id": 8})
        connection.rollback()
        assert OF.one(connection, {"telegram_id": 7}) is None
        assert OF.one(connection, {"telegram_id": 8}) is None


def test_a_list_of_another_length_each_time_is_taken(database_url: str) -> None:
    with connected(database_url) as connection, connection.begin():
        ADD.run(connection, ROW)
        assert len(LISTED.all(connection, {"these": [7]})) == 1
        assert len(LISTED.all(connection, {"these": [6, 7, 8]})) == 1
        assert LISTED.all(connection, {"these": []}) == []


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda connection: OF.all(connection, {"whose": 7}), id="what is asked is not given"),
        pytest.param(lambda connection: ADD.run(connection, {**ROW, "created_at": datetime(2026, 6, 1)}), id="no zone"),  # noqa: DTZ001
    ],
)
def test_what_does_not_fit_is_a_mistake_of_the_code(database_url: str, wrong: Callable[[Connection], Any]) -> None:
    with connected(database_url) as connection, connection.begin(), pytest.raises(Exception, match=r"."):
        wrong(connection)
