"""What waits to be said: whose turn it is, what a claim is worth, and that looking stays cheap."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, select, text

import storage.chats
import storage.outgoing as outgoing
import storage.upkeep
from storage.database import engine_of
from storage.outgoing import Outgoing, Surface
from tests.world import MONDAY_MORNING as NOW

OUT, SURFACES = Outgoing.__table__, Surface.__table__
SOON = NOW + timedelta(hours=1)


@pytest.fixture
def c(database_url: str) -> Iterator[Connection]:
    """A connection, whose transaction comes to nothing."""
    engine = engine_of(database_url, connections=1)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def say(c: Connection, chat_id: int | None, **more: Any) -> int:
    values: dict[str, Any] = {"now": NOW, "what": {"body": "x"}, "chat_id": chat_id}
    outgoing.say(c, **values | more)
    return int(max(c.execute(select(OUT.c.id)).scalars()))


def turns(c: Connection, at: Any = NOW) -> list[int]:
    first: dict[int, int] = {}
    for chat_id, row in outgoing.look(c, at, 100).messages:
        first.setdefault(chat_id, row)
    return list(first.values())


def states(c: Connection) -> list[str]:
    return list(c.execute(select(OUT.c.state).order_by(OUT.c.id)).scalars())


def stand_up(c: Connection, chat_id: int, subject: int = 1, **more: Any) -> int:
    values: dict[str, Any] = {"subject_id": subject, "chat_id": chat_id, "community_id": None}
    outgoing.live(c, now=NOW, kind="test", **values | more)
    return int(max(c.execute(select(SURFACES.c.id)).scalars()))


def test_the_most_urgent_goes_first_and_one_of_each_chat(c: Connection) -> None:
    first, second, third = say(c, 1), say(c, 2), say(c, 1)
    digest, danger = say(c, 3, rank=outgoing.DIGEST), say(c, 1, rank=outgoing.DANGER)
    assert turns(c) == [danger, second, digest]
    outgoing.finish(c, danger, NOW, "sent")
    assert turns(c) == [first, second, digest]
    outgoing.claim(c, first, NOW)
    outgoing.again(c, first, NOW, uncertain=False, error="later")
    assert turns(c)[0] == first
    outgoing.finish(c, first, NOW, "sent")
    assert third in turns(c)


def test_what_is_due_later_waits_and_what_is_due_already_is_due_at_once(c: Connection) -> None:
    later, now = say(c, 1, due_at=SOON), say(c, 1, due_at=NOW)
    assert turns(c) == [now]
    assert turns(c, NOW - timedelta(hours=2)) == [now]
    assert outgoing.look(c, NOW, 100).next_at == SOON
    outgoing.finish(c, now, NOW, "sent")
    assert turns(c, SOON) == [later]


def test_the_same_key_is_said_once(c: Connection) -> None:
    say(c, 1, once="k")
    say(c, 2, once="k")
    assert states(c) == ["waiting"]


def test_a_claim_is_had_once(c: Connection) -> None:
    row = say(c, 1)
    assert outgoing.claim(c, row, NOW) is not None
    assert outgoing.claim(c, row, NOW) is None
    assert turns(c) == []
    outgoing.unclaim(c, row)
    again = outgoing.claim(c, row, NOW)
    assert again is not None
    assert again.tries == 1


def test_what_is_of_no_more_use_is_dropped(c: Connection) -> None:
    row = say(c, 1, useful_until=NOW)
    assert outgoing.claim(c, row, NOW) is None
    assert states(c) == ["dropped"]


def test_what_was_said_is_forgotten_and_what_was_not_is_kept(c: Connection) -> None:
    said, parked = say(c, 1), say(c, 2)
    outgoing.finish(c, said, NOW, "sent")
    outgoing.finish(c, parked, NOW, "parked", "why")
    kept = {row.id: row.what for row in c.execute(select(OUT))}
    assert kept == {said: None, parked: {"body": "x"}}


def test_after_a_start_what_was_in_flight_waits_again(c: Connection) -> None:
    row = say(c, 1)
    outgoing.claim(c, row, NOW)
    assert outgoing.resume(c) == 1
    message = outgoing.claim(c, row, NOW)
    assert message is not None
    assert message.uncertain == 1


def test_a_screen_with_media_is_never_put_in_place_of_a_text(c: Connection) -> None:
    row = say(c, 1, kind="edit", message_id=7, what={"body": "x", "photos": ["f"]})
    message = outgoing.claim(c, row, NOW)
    assert message is not None
    assert (message.kind, message.message_id) == ("send", None)


def test_a_group_that_moved_takes_everything_along(c: Connection) -> None:
    kept, edit, drop = (
        say(c, -1, reply_to=5),
        say(c, -1, kind="edit", message_id=6),
        say(c, -1, kind="delete", message_id=6),
    )
    card, other = stand_up(c, -1), stand_up(c, -1, subject=2)
    stand_up(c, -2, subject=2)
    surface = outgoing.living(c, card)
    assert surface is not None
    outgoing.shown(c, surface, NOW, message_id=9, showing="text")
    for _ in range(2):
        storage.chats.migrate(c, -1, -2)
    rows = {row.id: row for row in c.execute(select(OUT))}
    assert (rows[kept].chat_id, rows[kept].reply_to) == (-2, None)
    assert (rows[edit].chat_id, rows[edit].kind, rows[edit].message_id) == (-2, "send", None)
    assert rows[drop].state == "dropped"
    cards = {row.id: row for row in c.execute(select(SURFACES))}
    assert (cards[card].chat_id, cards[card].message_id, cards[card].shown) == (-2, None, 0)
    assert other not in cards
    late = say(c, -1)
    storage.chats.migrate(c, -1, -2)
    assert c.execute(select(OUT.c.chat_id).where(OUT.c.id == late)).scalar_one() == -2


def test_a_card_is_posted_twice_at_the_most_without_knowing(c: Connection) -> None:
    card = stand_up(c, -1)
    assert outgoing.begin_post(c, card)
    outgoing.not_posted(c, card)
    assert outgoing.begin_post(c, card)
    assert outgoing.begin_post(c, card)
    assert not outgoing.begin_post(c, card)
    assert outgoing.look(c, NOW, 10).stale == ()
    assert [one.name for one in storage.upkeep.parked(c)] == [f"s{card}"]
    assert storage.upkeep.take_up(c, NOW) == (1, 0)
    assert outgoing.begin_post(c, card)
    outgoing.resume(c)


def test_what_changed_while_it_was_shown_is_shown_again(c: Connection) -> None:
    card = stand_up(c, -1)
    drawn = outgoing.living(c, card)
    assert drawn is not None
    outgoing.touch(c, "test", 1)
    outgoing.shown(c, drawn, NOW, message_id=3, showing="text")
    assert outgoing.look(c, NOW, 10).stale == ((-1, card),)
    drawn = outgoing.living(c, card)
    assert drawn is not None
    outgoing.shown(c, drawn, NOW, message_id=3, showing="text")
    assert outgoing.look(c, NOW, 10).stale == ()
    assert outgoing.living(c, card) is None


def test_what_was_sent_lately_is_told_in_order_and_not_what_the_clock_says_comes(c: Connection) -> None:
    for minutes in (3, 0, -30):
        row = say(c, 1)
        outgoing.finish(c, row, NOW + timedelta(minutes=minutes), "sent")
    card = stand_up(c, -1)
    drawn = outgoing.living(c, card)
    assert drawn is not None
    outgoing.shown(c, drawn, NOW - timedelta(seconds=10), message_id=3, showing="text")
    lately = outgoing.sent_since(c, NOW - timedelta(minutes=1), NOW)
    assert lately == [(NOW - timedelta(seconds=10), -1, True), (NOW, 1, False)]


def test_what_waits_and_what_is_set_aside_is_counted(c: Connection) -> None:
    say(c, 1)
    say(c, None)
    say(c, 1, due_at=SOON)
    outgoing.finish(c, say(c, 2), NOW, "parked", "why")
    found = storage.upkeep.waiting(c, NOW + timedelta(minutes=1))
    assert (found.due, found.oldest, found.for_people) == (1, NOW, 1)
    assert [one.error for one in storage.upkeep.parked(c)] == ["why"]
    assert storage.upkeep.throw_away(c, NOW) == 1
    assert storage.upkeep.parked(c) == []


def test_looking_reads_no_more_than_what_is_first(empty_sqlite: Path) -> None:
    """However long the queue, SQLite finds what is first by an index (PostgreSQL chooses by its statistics)."""
    engine = engine_of(f"sqlite:///{empty_sqlite}", connections=1)
    plans: list[str] = []
    with engine.connect() as c:
        statements: list[tuple[str, Any]] = []

        @event.listens_for(engine, "before_cursor_execute")
        def note(_: Any, __: Any, statement: str, parameters: Any, ___: Any, ____: Any) -> None:
            if statement.startswith("SELECT"):
                statements.append((statement, parameters))

        outgoing.look(c, NOW, 10)
        for statement, parameters in tuple(statements):
            plans += [row[3] for row in c.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    engine.dispose()
    looks = [plan for plan in plans if plan.startswith(("SCAN", "SEARCH")) and " anon_" not in plan]
    assert len(looks) == 4
    assert all("INDEX ix_outgoing_" in plan or "INDEX ix_surfaces_stale" in plan for plan in looks), looks


def test_tidying_takes_a_bite_of_what_is_old(c: Connection) -> None:
    for number in range(3):
        outgoing.finish(c, say(c, number + 1), NOW, "sent")
    storage.upkeep.tidy(c, NOW + timedelta(days=6))
    assert len(states(c)) == 3
    storage.upkeep.tidy(c, NOW + timedelta(days=8))
    assert states(c) == []


def test_a_beat_is_a_write(c: Connection) -> None:
    for minutes in range(2):
        storage.upkeep.beat(c, NOW + timedelta(minutes=minutes))
    assert c.execute(text("SELECT count(*) FROM seen_updates WHERE key = 'beat'")).scalar() == 1
