"""Boards say when things can be collected next, a week before: drawn anew where a window comes near and where it is
over, and where a counter has its first thing, none any more, or other times."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import Connection

import storage.chores
import storage.communities
import storage.redemption
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.points import lapsing
from bot.actions.reminding import BY_THE_CLOCK
from bot.domain.commands.redemption import AnnounceWindows
from bot.domain.places import Community
from bot.domain.redemption.goods import Counter
from bot.domain.redemption.windows import Window, is_announced, soonest, turns_at
from bot.domain.rights import Person, Where
from bot.screens.base import Toast

CHORE = "counter-windows"
IDLE = timedelta(days=365)
"""When the clock looks again at a community that offers nothing; putting something in does not wait for it."""


def announced(connection: Connection, community: Community, now: datetime) -> tuple[Counter, Window] | None:
    """The counter that boards tell of, and its window: the next, once it is near."""
    found = _soonest(connection, community, now)
    return found if found is not None and is_announced(found[1], now) else None


def _soonest(connection: Connection, community: Community, now: datetime) -> tuple[Counter, Window] | None:
    offer = {one.counter_id for one in storage.redemption.goods.on_offer(connection, community.id)}
    counters = [one for one in storage.redemption.counters.of_community(connection, community.id) if one.id in offer]
    found = soonest([one.opening for one in counters], community.zone, now)
    return (counters[found[0]], found[1]) if found is not None else None


@contextmanager
def windows_move(tx: Transaction, community: Community) -> Iterator[None]:
    """Counters open at other times from here on: boards and what is said of lapsing points follow."""
    with lapsing.windows_move(tx, community):
        yield
    announce(tx, community)


def announce(tx: Transaction, community: Community) -> None:
    """The boards of all groups say what is so now, silently, and the clock looks again when it will be otherwise."""
    for unit in storage.communities.units_with_group(tx.connection, community.id):
        tx.touch("board", unit.id)
    found = _soonest(tx.connection, community, tx.now)
    next_at = turns_at(found[1], tx.now) if found is not None else tx.now + IDLE
    storage.chores.plan(tx.connection, community.id, CHORE, next_at)


def _find(tx: Transaction, command: AnnounceWindows) -> Subject[Community]:
    community = storage.communities.community(tx.connection, command.community_id)
    return Subject(community, Where(community_id=community.id))


def _look(tx: Transaction, person: Person, community: Community, command: AnnounceWindows) -> Toast | None:
    due = storage.chores.due_at(tx.connection, community.id, CHORE)
    if due is None or due <= tx.now:
        announce(tx, community)
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[AnnounceWindows]:
    return [AnnounceWindows(one) for one in storage.chores.due(connection, CHORE, now, limit)]


ACTIONS: Table = {AnnounceWindows: Action(_find, BY_THE_CLOCK, _look)}
DUES: Dues = (Due(_due, storage.chores.first_due(CHORE)),)
