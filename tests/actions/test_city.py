"""The city that is measured in: it fits together, and people could live there."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

import storage.polls
from bot.actions.city import NotEmpty, Size, fill
from bot.actions.city.polls import CAST, DECIDED
from bot.actions.city.size import DOORS
from bot.actions.points.verifying import verify
from bot.actions.polls.recounting import recount
from bot.domain.polls.values import PollId
from storage.communities import Household
from storage.database import engine_of
from storage.polls.tables import Ballot
from tests.benchmarks.doing import everything

NOW = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)
SIZE = Size(3)


def test_a_city_fits_together_and_everything_can_be_done_there(database_url: str) -> None:
    engine = engine_of(database_url, connections=2)
    with engine.begin() as connection:
        fill(connection, SIZE, NOW)
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(Household.__table__)).scalar_one() == 3 * DOORS
        ballots = connection.execute(select(func.count()).select_from(Ballot.__table__)).scalar_one()
        assert ballots == 3 * (DECIDED * DOORS + CAST)
        (ledger,) = verify(connection)
        assert ledger.faults == []
        assert ledger.entries == 3 * 200
        poll = storage.polls.records.read(connection, PollId(1))
        assert poll is not None
        assert recount(connection, poll).differs == ()
        if connection.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    took = everything(engine, SIZE, NOW, 1)
    assert {"say a matter", "vote", "issue", "accept a turn"} <= took.keys()
    with engine.connect() as connection:
        (ledger,) = verify(connection)
        assert ledger.entries == 3 * 200, "nothing of it stayed"
    engine.dispose()


def test_a_city_is_not_built_where_there_is_a_community(database_url: str) -> None:
    engine = engine_of(database_url, connections=1)
    with engine.begin() as connection:
        fill(connection, Size(1), NOW)
    with engine.begin() as connection, pytest.raises(NotEmpty):
        fill(connection, Size(1), NOW)
    engine.dispose()
