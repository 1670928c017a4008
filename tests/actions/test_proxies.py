"""Who holds whose vote: of nobody nothing is asked."""

from sqlalchemy import event

import storage.polls.proxies
from storage.database import engine_of


def test_where_nobody_lives_is_not_looked_for(database_url: str) -> None:
    engine, asked = engine_of(database_url, connections=1), list[str]()
    event.listen(engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    with engine.connect() as connection:
        assert storage.polls.proxies.household_of(connection, None) is None
    engine.dispose()
    assert asked == []
