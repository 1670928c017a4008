"""Arrival and end: by the digits that are read out, by one tap of whom it is for or their helper, or by the
volunteer's word that others confirm; who did not come; how long it took; how good it was."""

import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.service.orders import ending
from bot.actions.service.orders.passing import came_after_all, did_not_come
from bot.actions.service.orders.subjects import (
    COMES,
    CONFIRMER,
    SEES_ABSENCE,
    About,
    Come,
    adults_reading,
    could_read_codes,
    find,
    find_come,
    line_of,
    relations,
    resident_of,
)
from bot.actions.service.orders.telling import askers, tell, tell_one, touch, whole
from bot.actions.service.orders.viewing import show
from bot.domain.base import Refused
from bot.domain.codes import WrongTries
from bot.domain.commands.orders import (
    ConfirmArrival,
    ConfirmEnd,
    CorrectMinutes,
    EnterCode,
    MarkAbsent,
    ReviewService,
    SayDone,
    SayWhy,
)
from bot.domain.rights import Person, Role, require
from bot.domain.service import ordering
from bot.domain.service.orders import (
    REASON,
    REVIEW,
    WRONG_CODES,
    Claim,
    ClaimId,
    OccurrenceId,
    ends_at,
    noted,
    require_arriving,
    require_open,
    taken,
)
from bot.domain.service.record import Confirmer
from bot.domain.service.record import State as Recorded
from bot.screens.base import Screen, Toast
from bot.screens.service.orders import questions, told, views
from storage.service import orders

TRIES = "order-codes"


def _find(tx: Transaction, command: EnterCode | SayDone) -> Subject[About]:
    return find(tx, command.occurrence_id)


def _find_come(
    tx: Transaction,
    command: ConfirmArrival | ConfirmEnd | CorrectMinutes | ReviewService,
) -> Subject[Come]:
    return find_come(tx, command.claim_id)


def _find_absent(tx: Transaction, command: MarkAbsent | SayWhy) -> Subject[Come]:
    return find_come(tx, command.claim_id, or_gone=True)


def _mine(about: About, person: Person) -> Claim:
    """The person's own part, which has a place and is not closed."""
    claim = about.claim_of(person.resident_id)
    if claim is None or claim not in about.inside:
        raise Refused("orders-refused-not-yours")
    _require_open_part(claim)
    return claim


def _require_open_part(claim: Claim) -> None:
    if claim.ended_at is not None:
        raise Refused("orders-refused-recorded")


# by the digits


def _enter(tx: Transaction, person: Person, about: About, command: EnterCode) -> Toast | None:
    claim = _mine(about, person)
    require_arriving(about.occurrence, tx.now)
    if could_read_codes(tx, about, person):
        raise Refused("orders-refused-own-code")
    state = {
        "stage": "code", "occurrence_id": about.occurrence.id, "community_id": about.order.community_id,
        "arrived": claim.arrived_at is not None,
    }  # fmt: skip
    forms.begin(tx, person, "order-code", state)
    return None


def _code_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return questions.ask_code(arrived=state["arrived"])


def _coded(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The right digits record the arrival, or the end; wrong ones are counted, and few are let in a day."""
    about = _ask_again(tx, person, OccurrenceId(state["occurrence_id"]))
    claim, occurrence = _mine(about, person), about.occurrence
    require_arriving(occurrence, tx.now)
    if could_read_codes(tx, about, person):
        raise Refused("orders-refused-own-code")
    _require_try(tx)
    match state["digits"]:
        case occurrence.end_code:
            _end_by_code(tx, about, claim)
        case occurrence.arrival_code if claim.arrived_at is None:
            _arrive(tx, about, claim)
        case occurrence.arrival_code:
            raise Refused("orders-refused-code-of-arrival")
        case _:
            raise Refused("orders-refused-code", counts=TRIES)
    show(tx, person, about)
    return None


def _ask_again(tx: Transaction, person: Person, occurrence_id: OccurrenceId) -> About:
    """A form is finished: find what it is about anew, and ask the right again."""
    subject = find(tx, occurrence_id)
    require(COMES, person, subject.where, subject.relations(person))
    return subject.of


def _require_try(tx: Transaction) -> None:
    storage.residents.lock_account(tx.connection, tx.account.id)
    today = tx.service_day
    tried = WrongTries(today, storage.residents.tries_on(tx.connection, tx.account.id, TRIES, today.isoformat()))
    if tried.count >= WRONG_CODES:
        raise Refused("orders-refused-tries", most=WRONG_CODES)


def _arrive(tx: Transaction, about: About, claim: Claim) -> None:
    orders.change_claim(tx.connection, about.order, claim.id, arrived_at=tx.now, absent_at=None)
    touch(tx, about)


def _proposed(tx: Transaction, about: About, claim: Claim) -> int:
    """How long it took as far as a press can tell."""
    return noted(claim.arrived_at, tx.now, ends_at(about.order, about.occurrence), about.order.minutes)


def _end_by_code(tx: Transaction, about: About, claim: Claim) -> None:
    """Whoever read the digits out has confirmed it: whom it was for, by what only they could know.

    Where nobody of age reads them it is the volunteer's word, and waits for whoever can confirm it.
    """
    order, minutes = about.order, taken(claim.arrived_at, tx.now, about.order.minutes)
    adults = adults_reading(tx, order)
    if not (order.for_others or order.household_id is None or adults):
        ending.end(tx, about, claim, minutes, by=claim.resident_id, confirmed_as=None, confirmed_by=None)
        return
    is_theirs = not order.for_others and order.by != claim.resident_id and order.by in adults
    after = ending.end(
        tx, about, claim, minutes, by=claim.resident_id, confirmed_as=Confirmer.BENEFICIARY,
        confirmed_by=order.by if is_theirs or order.household_id is None else None,
    )  # fmt: skip
    seen = whole(tx, after)
    tell(tx, after, askers(tx, after), told.is_done(seen, line_of(seen, claim.id)), "asker", f"done:{claim.id}")


# by the volunteer's word


def _say_done(tx: Transaction, person: Person, about: About, command: SayDone) -> Toast | None:
    claim = _mine(about, person)
    require_open(about.occurrence)
    if tx.now < about.occurrence.begins_at and claim.arrived_at is None:
        raise Refused("orders-refused-not-begun")
    state = {
        "stage": "minutes", "occurrence_id": about.occurrence.id, "community_id": about.order.community_id,
        "proposed": _proposed(tx, about, claim), "alone": True,
    }  # fmt: skip
    forms.begin(tx, person, "order-done", state)
    return None


def _minutes_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return questions.ask_minutes(state["proposed"], alone=state["alone"])


def _said_done(tx: Transaction, person: Person, state: State) -> Toast | None:
    """It is written down and waits for whoever can confirm it."""
    about = _ask_again(tx, person, OccurrenceId(state["occurrence_id"]))
    claim = _mine(about, person)
    require_open(about.occurrence)
    after = ending.end(tx, about, claim, state["minutes"], by=claim.resident_id, confirmed_as=None, confirmed_by=None)
    show(tx, person, after)
    return None


# by a tap of whom it is for


def _confirmed_as(tx: Transaction, about: About, person: Person) -> Confirmer:
    is_theirs = Role.BENEFICIARY in relations(tx, about, person)
    return Confirmer.BENEFICIARY if is_theirs else Confirmer.HELPER


def _confirm_arrival(tx: Transaction, person: Person, come: Come, command: ConfirmArrival) -> Toast | None:
    about, claim = come.about, come.claim
    _require_open_part(claim)
    require_arriving(about.occurrence, tx.now)
    _require_place(come)
    if claim.arrived_at is None:
        _arrive(tx, about, claim)
    show(tx, person, about)
    return told.toast("arrived")


def _require_place(come: Come) -> None:
    if come.claim not in come.about.inside:
        raise Refused("orders-refused-waits")


def _confirm_end(tx: Transaction, person: Person, come: Come, command: ConfirmEnd) -> Toast | None:
    """It is done, or what the volunteer said is so."""
    about, claim = come.about, come.claim
    _require_place(come)
    as_ = _confirmed_as(tx, about, person)
    if claim.recorded is Recorded.WAITING:
        ending.confirm(tx, about, claim, by=resident_of(person), confirmed_as=as_)
    else:
        _require_open_part(claim)
        require_arriving(about.occurrence, tx.now)
        after = ending.end(
            tx, about, claim, _proposed(tx, about, claim), by=resident_of(person), confirmed_as=as_,
            confirmed_by=resident_of(person),
        )  # fmt: skip
        seen = whole(tx, after)
        tell_one(tx, after, claim, told.recorded(seen, line_of(seen, claim.id)), "recorded")
    show(tx, person, about)
    return told.toast("ended")


# how long


def _correct(tx: Transaction, person: Person, come: Come, command: CorrectMinutes) -> Toast | None:
    if come.claim.record_id is None or come.claim.recorded not in ending.EDITABLE:
        raise Refused("orders-refused-published")
    state = {
        "stage": "minutes", "claim_id": come.claim.id, "community_id": come.about.order.community_id,
        "proposed": come.claim.minutes or come.about.order.minutes, "alone": False,
    }  # fmt: skip
    forms.begin(tx, person, "order-minutes", state)
    return None


def _corrected(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject = find_come(tx, ClaimId(state["claim_id"]))
    require(CONFIRMER, person, subject.where, subject.relations(person))
    come = subject.of
    after = ending.correct(tx, come.about, come.claim, state["minutes"])
    show(tx, person, after)
    return None


# who did not come


def _mark_absent(tx: Transaction, person: Person, come: Come, command: MarkAbsent) -> Toast | None:
    """没有到: it is noted once, seen by both sides and the leader alone; or it was a mistake."""
    about, claim = come.about, come.claim
    if tx.now < about.occurrence.begins_at:
        raise Refused("orders-refused-not-begun")
    _require_open_part(claim)
    if command.on == (claim.absent_at is not None):
        show(tx, person, about)
        return None
    if not command.on:
        show(tx, person, came_after_all(tx, come))
        return None
    _require_place(come)
    require_open(about.occurrence)
    if claim.arrived_at is not None:
        raise Refused("orders-refused-arrived")
    if not command.sure:
        seen = whole(tx, about)
        tx.show(views.ask_absent(seen, line_of(seen, claim.id)))
        return None
    after = did_not_come(tx, come, resident_of(person))
    tell_one(tx, after, claim, told.plain(whole(tx, after), "absent"), f"absent:{tx.now.isoformat()}")
    show(tx, person, ending.close(tx, after))
    return None


def _say_why(tx: Transaction, person: Person, come: Come, command: SayWhy) -> Toast | None:
    _require_absent(come)
    state = _in_words("why", REASON, come) | {"may_skip": False}
    forms.begin(tx, person, "order-why", state)
    return None


def _require_absent(come: Come) -> None:
    if come.claim.absent_at is None:
        raise Refused("orders-refused-over")


def _in_words(kind: str, limit: int, come: Come) -> State:
    return {
        "stage": "words", "kind": kind, "limit": limit, "may_skip": True, "claim_id": come.claim.id,
        "community_id": come.about.order.community_id,
    }  # fmt: skip


def _words_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return questions.ask_words(state["kind"], state["limit"], may_skip=state["may_skip"])


def _said_why(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject = find_come(tx, ClaimId(state["claim_id"]), or_gone=True)
    require(COMES, person, subject.where, subject.relations(person))
    come = subject.of
    _require_absent(come)
    orders.change_claim(tx.connection, come.about.order, come.claim.id, why=state["words"])
    show(tx, person, come.about)
    return None


# how good it was


def _review(tx: Transaction, person: Person, come: Come, command: ReviewService) -> Toast | None:
    about, claim = come.about, come.claim
    if claim.record_id is None or claim.quality is not None or claim.recorded is Recorded.WAITING:
        raise Refused("orders-refused-reviewed")
    if not command.mark:
        seen = whole(tx, about)
        tx.show(views.ask_mark(seen, line_of(seen, claim.id)))
        return None
    if not 1 <= command.mark <= 5:
        raise Refused("button-unknown")
    forms.begin(tx, person, "order-review", _in_words("review", REVIEW, come) | {"mark": command.mark})
    return None


def _reviewed(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject = find_come(tx, ClaimId(state["claim_id"]))
    require(CONFIRMER, person, subject.where, subject.relations(person))
    come = subject.of
    ending.review(tx, come.about, come.claim, state["mark"], state["words"])
    show(tx, person, come.about)
    return None


ACTIONS: Table = {
    EnterCode: Action(_find, COMES, _enter),
    SayDone: Action(_find, COMES, _say_done),
    ConfirmArrival: Action(_find_come, CONFIRMER, _confirm_arrival),
    ConfirmEnd: Action(_find_come, CONFIRMER, _confirm_end),
    CorrectMinutes: Action(_find_come, CONFIRMER, _correct),
    MarkAbsent: Action(_find_absent, SEES_ABSENCE, _mark_absent),
    SayWhy: Action(_find_absent, COMES, _say_why),
    ReviewService: Action(_find_come, CONFIRMER, _review),
}
FORMS: Forms = {
    "order-code": Form(ordering.in_code, _code_screen, _coded),
    "order-done": Form(ordering.in_minutes, _minutes_screen, _said_done),
    "order-minutes": Form(ordering.in_minutes, _minutes_screen, _corrected),
    "order-why": Form(ordering.in_words, _words_screen, _said_why),
    "order-review": Form(ordering.in_words, _words_screen, _reviewed),
}
