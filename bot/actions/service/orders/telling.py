"""Who hears what of an order: whom it is for, who comes, who can send somebody; and what they are reminded of."""

from collections.abc import Iterable

import storage.matters
import storage.residents
from bot.actions.base import Transaction
from bot.actions.reminding import cancel, remind
from bot.actions.service.orders.subjects import About, open_to_all, shown_in
from bot.domain.base import AccountId, ResidentId
from bot.domain.quiet import next_allowed
from bot.domain.reminders import next_digest
from bot.domain.service.orders import Claim, State, ends_at, reminders
from bot.screens.base import Screen, Value
from bot.screens.service.orders import told
from bot.screens.service.orders.shown import Shown, link

People = list[tuple[AccountId, int | None, frozenset[str]]]


def subject_of(about: About, whom: str) -> str:
    """How reminders name what somebody hears of it."""
    return f"order:{about.occurrence.id}:{whom}"


def whole(tx: Transaction, about: About) -> Shown:
    """All of it, for those who may read it."""
    return shown_in(tx.connection, about, tx.now, is_hidden=False)


def seen_by(tx: Transaction, about: About, claim: Claim) -> Shown:
    """What somebody who comes may read of it: who waits reads of hardship no more than everybody."""
    return whole(tx, about) if claim in about.inside else open_to_all(tx, about)


def askers(tx: Transaction, about: About) -> People:
    """Whom it is for with helpers, but nobody who moved in since; who entered it for them; of a body's who asked."""
    order, found = about.order, dict[AccountId, tuple[AccountId, int | None, frozenset[str]]]()
    if order.flat_id is not None and about.still_lives_there:
        for one in storage.residents.hearers(tx.connection, [order.flat_id]):
            found[one.account_id] = (one.account_id, one.chat_id, one.muted)
    if order.for_others or order.household_id is None:
        found |= {one[0]: one for one in storage.matters.people_of(tx.connection, order.by)}
    return list(found.values())


def leaders(tx: Transaction, about: About) -> People:
    """Who leads the unit, and its party group."""
    if about.order.unit_id is None:
        return []
    roles = ("leader", "party_group_leader")
    return storage.matters.owners_of(
        tx.connection, about.order.community_id, roles, unit_id=about.order.unit_id
    )  # fmt: skip


def tell(
    tx: Transaction, about: About, people: Iterable[tuple[AccountId, int | None, frozenset[str]]], screen: Screen,
    whom: str, event: str, *, line: Value | None = None, kind: str = "service",
) -> None:  # fmt: skip
    """Tell them once of an event, but for whoever does it; a digest says no more than everybody may read."""
    others = [one for one in people if one[0] != tx.account.id]
    remind(
        tx, others, screen, kind=kind, subject=subject_of(about, whom), occurrence=event, community=about.community,
        line=line or told.line(open_to_all(tx, about), "news"), opens=link(about.occurrence.id),
    )  # fmt: skip


def tell_askers(tx: Transaction, about: About, screen: Screen, event: str) -> None:
    """Whom it is for hears of it."""
    tell(tx, about, askers(tx, about), screen, "asker", event)


def tell_one(
    tx: Transaction, about: About, claim: Claim, screen: Screen, event: str, *, line: Value | None = None
) -> None:
    """Somebody who comes, or waits, hears of it."""
    tell(tx, about, one_person(tx, claim.resident_id), screen, f"claim:{claim.id}", event, line=line)


def tell_in_time(
    tx: Transaction, about: About, people: People, screen: Screen, whom: str, event: str, *, kind: str = "service",
    line: Value | None = None,
) -> None:  # fmt: skip
    """Tell who asked, who waits in line, or who can send somebody, what they must know before it begins: where the next
    digest comes too late, it is the answer to what was pressed, however much they heard today."""
    zone, occurrence = about.community.zone, about.occurrence
    due_at, until = next_allowed(tx.now, zone), ends_at(about.order, occurrence)
    if next_digest(tx.now, zone) < occurrence.begins_at or due_at >= until:
        tell(tx, about, people, screen, whom, event, kind=kind, line=line)
        return
    for account_id, chat_id, muted in people:
        if account_id != tx.account.id and kind not in muted:
            tx.tell(
                account_id, chat_id, screen, community_id=about.community.id, due_at=due_at, useful_until=until,
                once=f"{subject_of(about, whom)}:{event}:{account_id}",
            )  # fmt: skip


def ask_for_somebody(tx: Transaction, about: About, event: str) -> None:
    """Nobody comes: who leads the unit, or its party group, can send somebody while that helps."""
    screen, line = told.to_send(open_to_all(tx, about), "nobody-yet"), told.line(open_to_all(tx, about), "unclaimed")
    if next_allowed(tx.now, about.community.zone) == tx.now:
        tell_in_time(tx, about, leaders(tx, about), screen, "leader", event, kind="tasks", line=line)
        return
    remind(
        tx, leaders(tx, about), screen, kind="tasks", subject=subject_of(about, "leader"), occurrence=event,
        community=about.community, useful_until=ends_at(about.order, about.occurrence), line=line,
    )  # fmt: skip


def one_person(tx: Transaction, resident_id: ResidentId) -> People:
    """This resident, as reminders want it."""
    return storage.matters.people_of(tx.connection, resident_id)


def remind_asker(tx: Transaction, about: About) -> None:
    """Whom it is for is reminded, with what to read out; anew where the hour is another."""
    cancel(tx, "service", subject_of(about, "remind"))
    if about.occurrence.state is not State.OPEN or not about.claims:
        return
    occurrence, seen = about.occurrence, whole(tx, about)
    for name, due_at in reminders(occurrence.begins_at, about.community.zone, tx.now):
        remind(
            tx, askers(tx, about), told.reminder(seen, name, comes=False, code=occurrence.arrival_code),
            kind="service", subject=subject_of(about, "remind"), occurrence=f"{occurrence.round}:{name}",
            community=about.community, line=told.line(open_to_all(tx, about), name), opens=link(occurrence.id),
            due_at=due_at, useful_until=ends_at(about.order, occurrence),
        )  # fmt: skip


def remind_volunteer(tx: Transaction, about: About, claim: Claim) -> None:
    """Who comes is reminded; anew where the hour is another."""
    cancel(tx, "service", subject_of(about, f"remind:{claim.id}"))
    occurrence, seen = about.occurrence, whole(tx, about)
    for name, due_at in reminders(occurrence.begins_at, about.community.zone, tx.now):
        remind(
            tx, one_person(tx, claim.resident_id), told.reminder(seen, name, comes=True), kind="service",
            subject=subject_of(about, f"remind:{claim.id}"), occurrence=f"{occurrence.round}:{name}",
            community=about.community, line=told.line(open_to_all(tx, about), name), opens=link(occurrence.id),
            due_at=due_at, useful_until=ends_at(about.order, occurrence),
        )  # fmt: skip


def no_more_reminders(tx: Transaction, about: About) -> None:
    """It does not take place, or is over: nobody is reminded, nobody is asked to send somebody."""
    cancel(tx, "service", subject_of(about, "remind"))
    cancel(tx, "tasks", subject_of(about, "leader"))
    for claim in about.claims:
        cancel(tx, "service", subject_of(about, f"remind:{claim.id}"))


def touch(tx: Transaction, about: About) -> None:
    """Cards, and the boards of the units that are asked, show what has changed."""
    tx.touch("order", about.occurrence.id)
    for unit_id in about.reached:
        tx.touch("board", unit_id)
