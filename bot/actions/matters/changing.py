"""A matter as it stands by now, and its changes: what fell due before it was looked at comes first."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

import storage.matters
import storage.whistles
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.matters import telling
from bot.actions.matters.climbing import Case, caught_up, dated
from bot.actions.matters.heads import heads_of
from bot.actions.matters.subjects import About, about_of, relations, where_of
from bot.actions.reminding import BY_THE_CLOCK, cancel
from bot.domain.base import MatterId, Refused, ResidentId
from bot.domain.commands.matters import CatchUp
from bot.domain.deadlines import Plan
from bot.domain.matters import UNITS_BEHIND, Change, Event, State
from bot.domain.rights import Person
from bot.screens.base import Toast

Followed = Callable[[Transaction, About, Change, ResidentId | None], About]
FOLLOWED: list[Followed] = []
"""What other capabilities do when a matter has changed: they give it back as it is then. Filled when they load."""
OVER = (State.CLOSED, State.MERGED, State.WITHDRAWN)
"""States in which nothing is waited for any more."""


def find(tx: Transaction, matter_id: MatterId) -> Subject[About]:
    """The matter, locked, after all that fell due by now; where it stands and what a person is to it."""
    kept = storage.matters.lock(tx.connection, matter_id)
    if kept is None:
        raise Refused("matters-refused-unknown")
    about = about_of(tx, kept)
    never_looked_at = kept.next_at is None and kept.matter.state is State.RETURNED
    if never_looked_at or (kept.next_at is not None and kept.next_at <= tx.now):
        about = follow(tx, about)
    return Subject(about, where_of(about), lambda person: relations(about, person))


def apply(
    tx: Transaction, about: About, by: ResidentId | None, change: Change, plan: Plan | None = None,
    row_code: str | None = None,
) -> About:  # fmt: skip
    """Store the change, with its deadlines counted anew; card and board will show it (a note stands on neither)."""
    case = dated(Case(change.matter, plan or about.kept.plan, storage.matters.calendar_of(about.community)))
    dated_change = replace(change, matter=case.matter)
    kept = storage.matters.save(tx.connection, about.kept, dated_change, by, case.plan, row_code)
    after = _followed(tx, replace(about, kept=kept), dated_change, by)
    if change.entry.kind is not Event.NOTE:
        telling.touch(tx, after)
    return after


def follow(tx: Transaction, about: About) -> About:
    """What is due of the matter by now happens: the timeline has each step, those concerned hear of the last."""
    kept = about.kept
    case = Case(kept.matter, kept.plan, storage.matters.calendar_of(about.community))
    units = storage.matters.units_behind(tx.connection, kept.matter.id) if kept.supporters >= UNITS_BEHIND else 0
    is_orphaned = kept.matter.state is State.RETURNED and not storage.matters.may_be_answered(tx.connection, kept)
    case, happened = caught_up(case, tx.now, heads_of(about), units, is_orphaned=is_orphaned)
    for change in happened:
        about = _stored(tx, about, change, case.plan)
    if happened:
        telling.touch(tx, about)
        _tell(tx, about, happened)
    elif kept.next_at is None or kept.next_at <= tx.now:
        storage.matters.look_again(tx.connection, case.matter, tx.now)
    return about


def _stored(tx: Transaction, about: About, change: Change, plan: Plan) -> About:
    kept = storage.matters.save(tx.connection, about.kept, change, None, plan)
    return _followed(tx, replace(about, kept=kept), change, None)


def _followed(tx: Transaction, about: About, change: Change, by: ResidentId | None) -> About:
    if change.entry.from_state is State.RETURNED and change.matter.state is not State.RETURNED:
        telling.no_more_question(tx, about)
    for followed in FOLLOWED:
        about = followed(tx, about, change, by)
    return _with_its_whistles(tx, about)


def _with_its_whistles(tx: Transaction, about: About) -> About:
    """A matter that is over waits for nobody who was called in, and whoever has it now is not called in any more."""
    matter = about.kept.matter
    moot = [one for one in about.whistles if one.is_live and (matter.state in OVER or one.body_id == matter.body_id)]
    if not moot:
        return about
    for one in moot:
        storage.whistles.end(tx.connection, one, tx.now)
        cancel(tx, "tasks", f"whistle:{one.id}")
    return replace(about, whistles=storage.whistles.of_matter(tx.connection, matter.id))


def _tell(tx: Transaction, about: About, happened: Sequence[Change]) -> None:
    climbed = [change for change in happened if change.entry.kind is Event.ESCALATE]
    if climbed:
        telling.tell_climbed(tx, about, climbed[-1])
    last = happened[-1]
    if last.entry.kind is not Event.ESCALATE:
        telling.tell_of_time(tx, about, last)


def _matter(tx: Transaction, command: CatchUp) -> Subject[About]:
    return find(tx, command.matter_id)


def _nothing_more(tx: Transaction, person: Person, about: About, command: CatchUp) -> Toast | None:
    """Finding it has done it."""
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[CatchUp]:
    return [CatchUp(matter_id) for matter_id in storage.matters.due(connection, now, limit)]


ACTIONS: Table = {CatchUp: Action(_matter, BY_THE_CLOCK, _nothing_more)}
DUES: Dues = (Due(_due, storage.matters.FIRST_DUE),)
