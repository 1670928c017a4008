"""Points lapse at the end of the next year: announced twice, then posted, a bite of wallets at a time by the clock.

Each step of a community is a row that the clock works through; its place moves on in the transaction that does it, so
that nothing is done twice and a stop of any length is caught up.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.points
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.points.wallets import link
from bot.actions.reminding import BY_THE_CLOCK, remind
from bot.domain.commands.points import RunPoints
from bot.domain.places import Community
from bot.domain.points.lapsing import Next, Step, after, announces_again, due_at, lapses_at, lapsing, usual_window
from bot.domain.points.ledger import LAPSED, Account, Entry, Why, name_of
from bot.domain.points.lots import lots_of
from bot.domain.rights import Person
from bot.screens import points as screens
from bot.screens.base import Toast
from storage.points.runs import Run

A_BITE = 50
"""Wallets in one transaction."""

Window = Callable[[Connection, Community, int], date | None]
WINDOWS: list[Window] = []
"""The last day of a year on which a counter of the community opens (None: it has none); whoever knows puts it in."""


def _find(tx: Transaction, command: RunPoints) -> Subject[Run | None]:
    return Subject(storage.points.runs.lock(tx.connection, command.community_id))


def _run(tx: Transaction, person: Person, run: Run | None, command: RunPoints) -> Toast | None:
    """One bite of a step; what is not due, or was done already, is left."""
    if run is None or run != (command.community_id, Next(Step(command.step), command.year), command.after, run[3]):
        return None
    community_id, step, place, next_at = run
    if next_at > tx.now:
        return None
    community = storage.communities.community(tx.connection, community_id)
    wallets = storage.points.wallets.page(tx.connection, community_id, place, A_BITE)
    old = storage.points.ledger.have_got(tx.connection, [one for one, _ in wallets], step.year)
    concerned = {one: wallet for one, wallet in wallets if one in old}
    if step.step is Step.LAPSE:
        _lapse(tx, community, concerned, step.year)
    elif tx.now < lapses_at(step.year, community.zone):
        _announce(tx, community, concerned, step)
    if len(wallets) == A_BITE:
        storage.points.runs.go_on(tx.connection, community_id, step, wallets[-1][0], next_at)
        return None
    following = after(step)
    window = last_window(tx.connection, community, following.year + 1)
    storage.points.runs.go_on(
        tx.connection, community_id, following, 0, due_at(following, community.zone, window)
    )  # fmt: skip
    return None


def last_window(connection: Connection, community: Community, year: int) -> date | None:
    """The last day of a year on which a counter opens; the usual one where nobody knows better."""
    if not WINDOWS:
        return usual_window(year)
    return next((day for of in WINDOWS if (day := of(connection, community, year)) is not None), None)


@contextmanager
def windows_move(tx: Transaction, community: Community) -> Iterator[None]:
    """Counters open at other times meanwhile: what lapses is said once more before the last window there is now."""
    run = storage.points.runs.lock(tx.connection, community.id)
    year = run[1].year + 1 if run is not None else 0
    before = last_window(tx.connection, community, year) if run is not None else None
    yield
    if run is None:
        return
    _, step, place, _ = run
    window = last_window(tx.connection, community, year)
    today = tx.now.astimezone(ZoneInfo(community.zone)).date()
    if window != before and announces_again(step, place, window, today):
        late = Next(Step.LATE, step.year)
        storage.points.runs.go_on(tx.connection, community.id, late, 0, due_at(late, community.zone, window))


def _lapse(tx: Transaction, community: Community, wallets: Mapping[int, Account], year: int) -> None:
    """What is left of the year and of those before is worth nothing from now on, and the household reads so."""
    if not wallets:
        return
    storage.points.ledger.lock(tx.connection, community.id, {LAPSED, *wallets.values()})
    entries: list[Entry] = []
    lost: dict[Account, int] = {}
    for wallet, history in storage.points.ledger.histories(tx.connection, wallets).items():
        lots = lapsing(lots_of(wallet, history), year)
        last = history[-1].seq if history else 0
        entries += [
            Entry(
                f"lapsed:{year}:{name_of(wallet)}:{last}:{nth}", Why.LAPSED, wallet, LAPSED, lot.amount, lot.earner_id,
                lot.year, about=f"lapsed:{year}",
            )
            for nth, lot in enumerate(lots)
        ]  # fmt: skip
        if lots:
            lost[wallet] = sum(lot.amount for lot in lots)
    storage.points.ledger.post(tx.connection, community.id, entries, tx.now)
    people = storage.points.wallets.hearers(tx.connection, list(lost))
    doors = _doors(tx, list(lost))
    for wallet, amount in lost.items():
        remind(
            tx, people[wallet], screens.lapsed(doors[wallet], amount, year), kind="points",
            subject=f"lapsed:{year}:{name_of(wallet)}", community=community, alone=False, opens=link(community.id),
        )  # fmt: skip


def _announce(tx: Transaction, community: Community, wallets: Mapping[int, Account], step: Next) -> None:
    """Whoever would lose something hears how much, until when, and when a counter opens for the last time."""
    if not wallets:
        return
    histories = storage.points.ledger.histories(tx.connection, wallets)
    left = {wallet: lapsing(lots_of(wallet, history), step.year) for wallet, history in histories.items()}
    losing = [wallet for wallet, lots in left.items() if lots]
    people, doors = storage.points.wallets.hearers(tx.connection, losing), _doors(tx, losing)
    ends_at = lapses_at(step.year, community.zone)
    last = ends_at.astimezone(ZoneInfo(community.zone)).date() - timedelta(days=1)
    window = last_window(tx.connection, community, step.year + 1)
    today = tx.now.astimezone(ZoneInfo(community.zone)).date()
    to_come = window if window is not None and window >= today else None
    occurrence = f"{step.step}:{to_come}" if step.step is Step.LATE else step.step.value
    for wallet in losing:
        amount = sum(lot.amount for lot in left[wallet])
        said = screens.lapse_announced(doors[wallet], amount, last, to_come)
        remind(
            tx, people[wallet], said, kind="points", subject=f"lapses:{step.year}:{name_of(wallet)}",
            occurrence=occurrence, community=community, useful_until=ends_at, opens=link(community.id),
        )  # fmt: skip


def _doors(tx: Transaction, wallets: Sequence[Account]) -> dict[Account, str]:
    homes = [one.household_id for one in wallets if one.household_id is not None]
    doors = storage.points.wallets.doors(tx.connection, homes)
    return {one: doors[one.household_id] if one.household_id is not None else "" for one in wallets}


def _due(connection: Connection, *, now: datetime, limit: int) -> list[RunPoints]:
    found = storage.points.runs.due(connection, now, limit)
    return [RunPoints(of, step.step.value, step.year, place) for of, step, place, _ in found]


ACTIONS: Table = {RunPoints: Action(_find, BY_THE_CLOCK, _run)}
DUES: Dues = (Due(_due, storage.points.runs.FIRST_DUE),)
