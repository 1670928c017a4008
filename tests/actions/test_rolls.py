"""Who can cast is found line by line, not by comparing a roll with all who live in the community.

PostgreSQL's plan says nothing of that where the tables are empty.
"""

from typing import Any

import pytest
from sqlalchemy import event

import storage.polls.rolls
from bot.domain.polls.values import LineId, PollId
from storage.database import engine_of


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("line_id", [None, LineId(1)])
@pytest.mark.parametrize("voted", [None, True, False])
def test_nobody_looks_through_a_community(database_url: str, voted: bool | None, line_id: LineId | None) -> None:
    engine, asked = engine_of(database_url, connections=1), list[tuple[str, Any]]()
    with engine.connect() as connection:
        event.listen(connection, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])))
        storage.polls.rolls.voters(connection, PollId(1), voted=voted, line_id=line_id)
        ((statement, given),) = list(asked)
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given).all()
    engine.dispose()
    assert not [step for step in steps if "community_id=?)" in step[-1]]
