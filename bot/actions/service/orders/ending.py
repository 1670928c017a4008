"""The one place where what somebody did becomes a record of service, is confirmed, and is said to have taken longer."""

from datetime import date
from zoneinfo import ZoneInfo

import storage.residents
import storage.roles
from bot.actions.base import Transaction
from bot.actions.service.orders.subjects import About, again, line_of, open_to_all
from bot.actions.service.orders.telling import no_more_reminders, tell_one, touch, whole
from bot.actions.service.recording import Done, record
from bot.actions.service.records.subjects import case_of, stop_asking
from bot.domain.base import Refused, ResidentId
from bot.domain.rights import PARTY
from bot.domain.service.orders import LAPSES, Claim, Place, State, Step, ends_at, is_over
from bot.domain.service.record import Confirmer, RecordId, check_minutes
from bot.domain.service.record import State as Recorded
from bot.domain.service.records import check_of_a_day, overlapping, spans
from bot.screens.service.orders import told
from storage.service import askings, orders, records

EDITABLE = (Recorded.WAITING, Recorded.CONFIRMED)


def end(
    tx: Transaction, about: About, claim: Claim, minutes: int, *, by: ResidentId, confirmed_as: Confirmer | None,
    confirmed_by: ResidentId | None,
) -> About:  # fmt: skip
    """The service is done: one record of it, confirmed where `confirmed_as` says by whom; the volunteer hears it."""
    askings.lock_person(tx.connection, claim.resident_id)
    check_of_a_day(minutes, *records.of_day(tx.connection, claim.resident_id, _day(about)))
    _require_not_written(tx, about, claim, minutes)
    record_id = _record(tx, about, claim, check_minutes(minutes), by, confirmed_as, confirmed_by)
    orders.change_claim(
        tx.connection, about.order, claim.id, ended_at=tx.now, minutes=minutes, absent_at=None, record_id=record_id
    )
    return close(tx, again(tx, about))


def _require_not_written(tx: Transaction, about: About, claim: Claim, minutes: int) -> None:
    """Return unless they have written down that they helped somebody else at that time; raises Refused."""
    written = [spans(*one) for one in records.timed(tx.connection, claim.resident_id, _day(about))]
    other = overlapping(spans(claim.arrived_at or about.occurrence.begins_at, minutes), written)
    if other is not None:
        here = ZoneInfo(about.community.zone)
        since, until = (f"{at.astimezone(here):%H:%M}" for at in other)
        raise Refused("orders-refused-overlap", since=since, until=until)


def close(tx: Transaction, about: About) -> About:
    """Where everybody's part is closed, the occurrence is over: done, or nobody came."""
    if about.occurrence.state is State.OPEN and is_over(about.claims, about.order.places):
        state = State.DONE if any(one.ended_at is not None for one in about.claims) else State.LAPSED
        orders.change(
            tx.connection, about.order, about.occurrence, tx.now, state=state.value,
            **({"step": None, "look_at": None} if not _goes_on(about) else {}),
        )  # fmt: skip
        no_more_reminders(tx, about)
        about = again(tx, about)
    touch(tx, about)
    return about


def reopen(tx: Transaction, about: About) -> About:
    """Somebody came after all: what was over for that is open again, until it lapses."""
    occurrence, lapses_at = about.occurrence, ends_at(about.order, about.occurrence) + LAPSES
    if occurrence.state is State.CANCELLED or tx.now >= lapses_at:
        raise Refused("orders-refused-over")
    if occurrence.state is not State.OPEN:
        step, at = (occurrence.step, occurrence.look_at) if occurrence.step else (Step.LAPSE, lapses_at)
        orders.change(
            tx.connection, about.order, occurrence, tx.now, state=State.OPEN.value, step=step.value, look_at=at
        )
    touch(tx, about)
    return again(tx, about)


def _goes_on(about: About) -> bool:
    """Whether the clock has still to make the next week of it."""
    return about.order.weekly and about.order.ended_at is None


def _record(
    tx: Transaction, about: About, claim: Claim, minutes: int, by: ResidentId, confirmed_as: Confirmer | None,
    confirmed_by: ResidentId | None,
) -> RecordId:  # fmt: skip
    """The record of what this volunteer did; one a volunteer and occurrence, whoever ends it and how often."""
    order, occurrence = about.order, about.occurrence
    done = Done(
        f"order:{order.id}:{occurrence.id}:{claim.resident_id}", order.community_id, claim.resident_id, by,
        order.activity, _day(about), minutes, unit_id=order.unit_id, in_charge_id=order.by,
        beneficiary_id=order.household_id, for_whom=about.body.name if about.body is not None else "",
        place=place_of(about), content=order.words, is_hardship=order.is_hardship,
        as_party_member=_is_party_member(tx, about, claim.resident_id),
    )  # fmt: skip
    written = record(tx, done, confirmed_by=confirmed_by, confirmed_as=confirmed_as)
    if written is None:
        raise Refused("orders-refused-recorded")
    return written.id


def _day(about: About) -> date:
    return about.occurrence.begins_at.astimezone(ZoneInfo(about.community.zone)).date()


def place_of(about: About) -> str:
    """Where it was, as a record has it: never finer than the stairwell where that would tell whom it was for."""
    if about.order.place is Place.WORDS:
        return about.order.place_words
    return about.unit.label if about.unit is not None else ""


def _is_party_member(tx: Transaction, about: About, resident_id: ResidentId) -> bool:
    people = (
        one.resident_id
        for role in PARTY
        for one in storage.roles.holders(tx.connection, about.order.community_id, role=role)
    )
    return resident_id in set(people)


def confirm(tx: Transaction, about: About, claim: Claim, *, by: ResidentId, confirmed_as: Confirmer) -> About:
    """What the volunteer said is so: the record that waits is confirmed."""
    kept = records.lock(tx.connection, claim.record_id) if claim.record_id is not None else None
    if kept is None or kept.state is not Recorded.WAITING:
        raise Refused("orders-refused-recorded")
    stop_asking(tx, case_of(tx, kept))
    records.change(
        tx.connection, kept, state=Recorded.CONFIRMED.value, confirmed_by=by, confirmed_as=confirmed_as.value,
        confirmed_at=tx.now,
    )  # fmt: skip
    after = again(tx, about)
    seen = whole(tx, after)
    tell_one(tx, after, claim, told.recorded(seen, line_of(seen, claim.id)), "confirmed")
    return after


def correct(tx: Transaction, about: About, claim: Claim, minutes: int) -> About:
    """It took so long, as whom it was for says; nothing of what stands in a published list is changed."""
    kept = records.lock(tx.connection, claim.record_id) if claim.record_id is not None else None
    if kept is None or kept.state not in EDITABLE:
        raise Refused("orders-refused-published")
    askings.lock_person(tx.connection, kept.volunteer_id)
    before, others = records.of_day(tx.connection, kept.volunteer_id, kept.on)
    check_of_a_day(minutes, before - kept.minutes, others - 1)
    records.change(tx.connection, kept, minutes=check_minutes(minutes))
    orders.change_claim(tx.connection, about.order, claim.id, minutes=minutes)
    after = again(tx, about)
    tell_one(tx, after, claim, told.corrected(whole(tx, after), minutes), f"corrected:{tx.now.isoformat()}")
    return after


def review(tx: Transaction, about: About, claim: Claim, mark: int, words: str) -> None:
    """How good it was stands in the record, and the volunteer reads it; nobody else does."""
    kept = records.lock(tx.connection, claim.record_id) if claim.record_id is not None else None
    if kept is None or claim.quality is not None:
        raise Refused("orders-refused-reviewed")
    records.change(tx.connection, kept, quality=mark, review=words)
    orders.change_claim(tx.connection, about.order, claim.id, quality=mark)
    line = told.line(open_to_all(tx, about), "thanks")
    tell_one(tx, about, claim, told.thanks(whole(tx, about), mark, words), "thanks", line=line)
