"""What the clock does with an occurrence: nobody comes yet, it begins, how was it, it lapses; and the next week."""

from datetime import datetime

from sqlalchemy import Connection

from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.reminding import BY_THE_CLOCK, remind
from bot.actions.service.orders import posting
from bot.actions.service.orders.subjects import About, find, line_of, open_to_all, wider
from bot.actions.service.orders.telling import (
    ask_for_somebody,
    askers,
    no_more_reminders,
    subject_of,
    tell,
    tell_one,
    touch,
    whole,
)
from bot.domain.commands.orders import LookAtOccurrence
from bot.domain.rights import Person
from bot.domain.service.orders import LAPSES, State, Step, a_week_on, ends_at, evening_after, step_after
from bot.screens.base import Toast
from bot.screens.service.orders import told
from storage.service import orders


def _find(tx: Transaction, command: LookAtOccurrence) -> Subject[About]:
    return find(tx, command.occurrence_id)


def _look(tx: Transaction, person: Person, about: About, command: LookAtOccurrence) -> Toast | None:
    occurrence = about.occurrence
    if occurrence.look_at is None or occurrence.step is None or occurrence.look_at > tx.now:
        return None
    step = occurrence.step
    if step is Step.BEGIN:
        _next_week(tx, about)
    if occurrence.state is State.OPEN:
        _DOES[step](tx, about)
    following = step_after(step, occurrence.begins_at, about.order.minutes, about.community.zone, tx.now)
    is_needed = orders.is_open(tx.connection, occurrence) or (step is Step.UNCLAIMED and about.order.weekly)
    step_and_at = (following[0].value, following[1]) if following and is_needed else (None, None)
    orders.change(tx.connection, about.order, occurrence, tx.now, step=step_and_at[0], look_at=step_and_at[1])
    return None


def _next_week(tx: Transaction, about: About) -> None:
    """The following time is made when this one begins; weeks that went by meanwhile are not made up for."""
    order = about.order
    if order.weekly and order.ended_at is None:
        at = a_week_on(about.occurrence.planned_at, about.community.zone, tx.now)
        posting.occur(tx, order, about.community, about.occurrence.nth + 1, at)


def _unclaimed(tx: Transaction, about: About) -> None:
    """Nobody comes yet: the asker hears what can be done, the leader that somebody could be sent."""
    if about.claims or tx.now >= about.occurrence.begins_at:
        return
    seen, until = whole(tx, about), about.occurrence.begins_at
    remind(
        tx, askers(tx, about), told.unclaimed(seen, wider(about)), kind="service",
        subject=subject_of(about, "remind"), occurrence=f"{about.occurrence.round}:unclaimed",
        community=about.community, useful_until=until, line=told.line(open_to_all(tx, about), "unclaimed"),
    )  # fmt: skip
    ask_for_somebody(tx, about, f"unclaimed:{about.occurrence.round}")


def _begin(tx: Transaction, about: About) -> None:
    """It begins: without anybody it is over; who gave their place up this moment left it to others."""
    touch(tx, about)
    if not about.claims and not about.gone:
        _nobody_came(tx, about)


def _nobody_came(tx: Transaction, about: About) -> None:
    """It is over without anybody, and the asker hears it."""
    no_more_reminders(tx, about)
    orders.change(tx.connection, about.order, about.occurrence, tx.now, state=State.LAPSED.value)
    if tx.now < ends_at(about.order, about.occurrence) + LAPSES:
        tell(tx, about, askers(tx, about), told.plain(whole(tx, about), "nobody-came"), "asker", "nobody-came")


def _evening(tx: Transaction, about: About) -> None:
    """Its hour is over: nobody can come any more, and without anybody it is over; both sides are asked how it went once
    it is evening."""
    end = ends_at(about.order, about.occurrence)
    touch(tx, about)
    if not about.claims:
        _nobody_came(tx, about)
    if not about.claims or not evening_after(end, about.community.zone) <= tx.now < end + LAPSES:
        return
    seen = whole(tx, about)
    tell(tx, about, askers(tx, about), told.how_was_it(seen, None), "asker", "evening")
    for claim in about.inside:
        if not claim.is_closed:
            tell_one(tx, about, claim, told.how_was_it(seen, line_of(seen, claim.id)), "evening")


def _lapse(tx: Transaction, about: About) -> None:
    """Nobody said in all these days how it went: there is no record, and who was to come hears it."""
    no_more_reminders(tx, about)
    is_done = any(one.ended_at is not None for one in about.claims)
    state = State.DONE if is_done else State.LAPSED
    orders.change(tx.connection, about.order, about.occurrence, tx.now, state=state.value)
    for claim in about.inside:
        if not claim.is_closed:
            tell_one(tx, about, claim, told.plain(whole(tx, about), "lapsed"), "lapsed")
    touch(tx, about)


_DOES = {Step.UNCLAIMED: _unclaimed, Step.BEGIN: _begin, Step.EVENING: _evening, Step.LAPSE: _lapse}


def _due(connection: Connection, *, now: datetime, limit: int) -> list[LookAtOccurrence]:
    return [LookAtOccurrence(one) for one in orders.due(connection, now, limit)]


ACTIONS: Table = {LookAtOccurrence: Action(_find, BY_THE_CLOCK, _look)}
DUES: Dues = (Due(_due, orders.FIRST_DUE),)
