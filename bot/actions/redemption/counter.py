"""At the counter: a code is scanned or typed, a second person gives out what it stands for, once."""

import storage.redemption
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Links, Table, Transaction, act, nothing
from bot.actions.forms import Form, Forms, State
from bot.actions.points.moving import came_back
from bot.actions.redemption import collecting, ending
from bot.actions.redemption.subjects import (
    COUNTER,
    ISSUER,
    Case,
    called,
    find_reservation,
    found,
    hand,
    members,
    owners,
    relations,
    resident,
)
from bot.actions.reminding import remind
from bot.actions.residents import registering
from bot.actions.service.hub import MEMBER
from bot.domain.base import CommunityId, Refused
from bot.domain.codes import read_code
from bot.domain.commands.forms import Given
from bot.domain.commands.redemption import AskHousehold, EnterCode, Issue, Pickup, ShowPickup, ShowReservation, TakeBack
from bot.domain.redemption import asking
from bot.domain.redemption import reservation as rules
from bot.domain.redemption.reservation import ReservationId, To
from bot.domain.rights import Person, Role, require
from bot.screens.base import Screen, Toast, text
from bot.screens.redemption import counter as screens
from bot.screens.redemption import told

TRIES_A_DAY = 10
"""Wrong codes a person may type in a day: a volunteer at a counter types many."""
WORD_TRIES = "pickup-word"
WORD_TRIES_A_DAY = 5


# finding it by its code


def _pickup(tx: Transaction, person: Person, _: None, command: Pickup) -> Toast | None:
    """To staff of its counter what it stands for, to those whose it is their reservation, to nobody else a word."""
    if not command.written:
        return _ask_code(tx, person, None, EnterCode())
    code = _read(command.written)
    serves = bool(storage.redemption.counters.served_by(tx.connection, resident(person)))
    if serves:
        storage.residents.lock_account(tx.connection, tx.account.id)
        _require_try(tx, rules.TRIES, TRIES_A_DAY)
    reservation_id = _called(tx, person, code)
    if reservation_id is None and serves:
        left = TRIES_A_DAY - _tries(tx, rules.TRIES) - 1
        raise Refused("redemption-refused-code-wrong", counts=rules.TRIES, left=left)
    if reservation_id is None:
        raise Refused("redemption-refused-show-it")
    return _open_found(tx, reservation_id, code, serves=serves)


def _open_found(tx: Transaction, reservation_id: ReservationId, code: str, *, serves: bool) -> Toast | None:
    case = found(tx, reservation_id)
    mine = storage.residents.person_in(tx.connection, tx.account, case.community.id)
    held = relations(tx, case, mine)
    if held & {Role.BENEFICIARY, Role.HELPER, Role.FILER}:
        shown = act(tx, collecting.ACTIONS[ShowReservation], ShowReservation(reservation_id))
        return Toast(text("redemption-refused-own")) if Role.COUNTER in held else shown
    if Role.COUNTER not in held and serves:
        raise Refused("redemption-refused-other-counter", counter=case.counter.name, place=case.counter.place)
    if Role.COUNTER not in held:
        raise Refused("redemption-refused-show-it")
    return act(tx, ACTIONS[ShowPickup], ShowPickup(reservation_id, code))


def _called(tx: Transaction, person: Person, code: str) -> ReservationId | None:
    """The reservation of this code in the community of the private chat, else in another of the person's."""
    rows = storage.residents.all_registered(tx.connection, tx.account.id)
    ids = sorted({row.community_id for row, _ in rows}, key=lambda one: (one != person.community_id, one))
    known = (storage.redemption.reservations.called(tx.connection, CommunityId(one), code) for one in ids)
    return next((one for one in known if one is not None), None)


def _read(written: str) -> str:
    try:
        return read_code(written)
    except Refused as unreadable:
        raise Refused("redemption-refused-code-unreadable") from unreadable


def _tries(tx: Transaction, kind: str) -> int:
    return storage.residents.tries_on(tx.connection, tx.account.id, kind, tx.service_day.isoformat())


def _require_try(tx: Transaction, kind: str, limit: int) -> None:
    """Refuse even to look once the day's wrong tries are spent; the account is locked."""
    if _tries(tx, kind) >= limit:
        raise Refused("redemption-refused-tries-spent", limit=limit)


def _ask_code(tx: Transaction, person: Person, _: None, command: EnterCode) -> Toast | None:
    if not storage.redemption.counters.served_by(tx.connection, resident(person)):
        raise Refused("redemption-refused-not-staff")
    forms.begin(tx, person, "pickup", {"stage": "code", "community_id": person.community_id})
    return None


def _code_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_code()


def _code_given(tx: Transaction, person: Person, state: State) -> Toast | None:
    return _pickup(tx, person, None, Pickup(state["written"]))


def typed(tx: Transaction, person: Person, given: Given) -> Toast | None:
    """A code typed where no form is open: a slip's, unless this person serves at a counter or the code is theirs."""
    code = read_code(given.text)
    if storage.residents.slip(tx.connection, code) is None and person.resident_id is not None:
        serves = storage.redemption.counters.served_by(tx.connection, person.resident_id)
        if serves or _called(tx, person, code) is not None:
            return _pickup(tx, person, None, Pickup(code))
    return registering.typed_code(tx, person, given)


def _by_link(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=sg_CODE`: the QR was scanned."""
    return act(tx, ACTIONS[Pickup], Pickup(rest))


# giving it out


def show(tx: Transaction, case: Case, person: Person) -> None:
    """What was reserved, for whom, and into whose hands it can be given."""
    kept = case.kept
    rules.require_held(kept, tx.now, called(tx, kept.ended_by))
    who = members(tx, case)
    tx.show(
        screens.pickup(
            kept, case.goods, case.flat.place if case.flat is not None else called(tx, kept.holder_id),
            tuple(one.name for one in who if one.lives),
            tuple(one.name or called(tx, one.resident_id) for one in who if not one.lives),
            case.community.zone,
        )
    )  # fmt: skip


def _show(tx: Transaction, person: Person, case: Case, command: ShowPickup) -> Toast | None:
    if case.kept.state in (rules.State.ISSUED, rules.State.RETURNED):
        _show_issued(tx, case, person)
        return None
    rules.require_shown(case.kept, command.shown)
    show(tx, case, person)
    return None


def _show_issued(tx: Transaction, case: Case, person: Person) -> None:
    """When, by whom and into whose hands it was given; in time it can be brought back."""
    kept = case.kept
    try:
        rules.returned(kept, hand(person), tx.now, return_days(case), is_broken=False)
    except Refused:
        may_return = False
    else:
        may_return = True
    door = case.flat.place if case.flat is not None else called(tx, kept.holder_id)
    tx.show(
        screens.issued(
            kept, case.goods, door, called(tx, kept.ended_by), called(tx, kept.returned_by), case.community.zone,
            may_return=may_return,
        )
    )  # fmt: skip


def return_days(case: Case) -> int:
    """Days in which goods of this community may be brought back."""
    return int(case.community.settings.get(rules.RETURN_SETTING, rules.RETURN_DAYS))


def _issue(tx: Transaction, person: Person, case: Case, command: Issue) -> Toast | None:
    if command.to not in list(To):
        raise Refused("button-unknown")
    rules.require_shown(case.kept, command.shown)
    return give_out(tx, person, case, To(command.to))


def give_out(tx: Transaction, person: Person, case: Case, to: To) -> Toast | None:
    """Once: whoever comes second hears when and by whom it was given out."""
    kept = case.kept
    if kept.state is rules.State.ISSUED and kept.ended_by == person.resident_id:
        _show_issued(tx, case, person)
        return screens.given_already()
    after = rules.issued(kept, to, hand(person), tx.now, called(tx, kept.ended_by))
    if to is To.HELPER and not any(one.kind == "helper" for one in members(tx, case)):
        raise Refused("redemption-refused-no-helper")
    ending.end(tx, after, person.household_id)
    case = found(tx, kept.id)
    _tell_household(tx, case)
    _show_issued(tx, case, person)
    return screens.given()


def _tell_household(tx: Transaction, case: Case) -> None:
    """The household hears what was given out, and into whose hands: nobody collects in its name unnoticed."""
    remind(
        tx, owners(tx, case), told.collected(case.kept, case.goods, case.community.zone), kind="points",
        community=case.community, subject=rules.subject_of(case.kept.id), occurrence="issued",
        line=told.collected_line(case.goods), opens=f"sgr_{case.kept.id}",
    )  # fmt: skip


# a neighbour collects it


def _ask_household(tx: Transaction, person: Person, case: Case, command: AskHousehold) -> Toast | None:
    """With the household's word it is given out; else its people are asked, and the word can be typed."""
    kept = case.kept
    rules.require_held(kept, tx.now, called(tx, kept.ended_by))
    rules.require_second(kept, hand(person))
    rules.require_shown(kept, command.shown)
    if kept.consented_at is not None:
        return give_out(tx, person, case, To.NEIGHBOUR)
    remind(
        tx, owners(tx, case), told.ask_neighbour(kept, case.goods, case.counter), kind="points",
        community=case.community, subject=rules.subject_of(kept.id), occurrence=f"neighbour:{tx.now.date()}",
        line=told.ask_neighbour_line(case.goods), opens=f"sgr_{kept.id}", useful_until=kept.expires_at,
    )  # fmt: skip
    state: State = {"stage": "word", "community_id": case.community.id, "reservation_id": kept.id}
    forms.begin(tx, person, "pickup-word", state)
    return None


def _word_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_word(found(tx, ReservationId(state["reservation_id"])).kept)


def _word_given(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The word that was said is the household's: it is given out; a wrong one counts."""
    subject = find_reservation(tx, Issue(ReservationId(state["reservation_id"]), To.NEIGHBOUR.value))
    case = subject.of
    require(ISSUER, person, subject.where, subject.relations(person))
    storage.residents.lock_account(tx.connection, tx.account.id)
    _require_try(tx, WORD_TRIES, WORD_TRIES_A_DAY)
    if case.kept.consented_at is None:
        if state["word"] != case.kept.word:
            left = WORD_TRIES_A_DAY - _tries(tx, WORD_TRIES) - 1
            raise Refused("redemption-refused-word-wrong", counts=WORD_TRIES, left=left)
        after = rules.agreed(case.kept, None, tx.now, called(tx, case.kept.ended_by))
        storage.redemption.reservations.agree(tx.connection, after)
    return give_out(tx, person, found(tx, case.kept.id), To.NEIGHBOUR)


# it comes back


def _take_back(tx: Transaction, person: Person, case: Case, command: TakeBack) -> Toast | None:
    rules.returned(case.kept, hand(person), tx.now, return_days(case), is_broken=False)
    state: State = {"stage": "why", "community_id": case.community.id, "reservation_id": case.kept.id}
    forms.begin(tx, person, "pickup-return", state)
    return None


def _return_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_return(state["stage"])


def _came_back(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Points go back to the household, goods into stock unless they are broken."""
    subject = find_reservation(tx, TakeBack(ReservationId(state["reservation_id"])))
    case = subject.of
    require(ISSUER, person, subject.where, subject.relations(person))
    if case.kept.household_id is not None and case.flat is None:
        raise Refused("redemption-refused-moved-away")
    after = rules.returned(case.kept, hand(person), tx.now, return_days(case), is_broken=state["broken"])
    if not storage.redemption.reservations.bring_back(tx.connection, after, state["words"]):
        raise LookupError(after.id)
    if rules.is_back(after):
        ending.restock(tx, after)
    storage.points.ledger.post(tx.connection, after.community_id, [rules.given_back(after)], tx.now)
    came_back(tx, after.community_id, after.wallet)
    case = found(tx, after.id)
    remind(
        tx, owners(tx, case), told.came_back(case.kept, case.goods), kind="points", community=case.community,
        subject=rules.subject_of(after.id), occurrence="returned", line=told.came_back_line(case.goods),
    )  # fmt: skip
    _show_issued(tx, case, person)
    return screens.taken_back(after.price) if tx.origin.is_press else None


ACTIONS: Table = {
    Pickup: Action(nothing, MEMBER, _pickup),
    EnterCode: Action(nothing, MEMBER, _ask_code),
    ShowPickup: Action(find_reservation, COUNTER, _show),
    Issue: Action(find_reservation, ISSUER, _issue),
    AskHousehold: Action(find_reservation, ISSUER, _ask_household),
    TakeBack: Action(find_reservation, ISSUER, _take_back),
}
LINKS: Links = {"sg": _by_link}
FORMS: Forms = {
    "pickup": Form(asking.code_step, _code_screen, _code_given),
    "pickup-word": Form(asking.word_step, _word_screen, _word_given),
    "pickup-return": Form(asking.return_step, _return_screen, _came_back),
}
