"""我来帮忙, 去不了了: places while there are any, then a waiting list; who was asked by name answers."""

import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.reminding import cancel
from bot.actions.service.orders.ending import close
from bot.actions.service.orders.passing import pass_on
from bot.actions.service.orders.subjects import (
    COMES,
    NEIGHBOUR,
    About,
    again,
    find,
    line_of,
    open_to_all,
    resident_of,
    wider,
)
from bot.actions.service.orders.telling import (
    askers,
    one_person,
    remind_asker,
    remind_volunteer,
    subject_of,
    tell,
    tell_askers,
    tell_in_time,
    touch,
    whole,
)
from bot.actions.service.orders.viewing import show
from bot.domain.base import Refused, ResidentId
from bot.domain.commands.orders import AnswerAsked, ClaimOrder, KeepClaim
from bot.domain.rights import Person
from bot.domain.service.orders import Claim, require_open, require_wanted, takes_claims
from bot.screens.base import Toast
from bot.screens.service.orders import told
from bot.screens.service.orders.shown import link
from storage.service import orders


def _find(tx: Transaction, command: ClaimOrder | KeepClaim | AnswerAsked) -> Subject[About]:
    return find(tx, command.occurrence_id)


def _claim(tx: Transaction, person: Person, about: About, command: ClaimOrder) -> Toast | None:
    """The person comes, or waits; or does not any more."""
    if not command.on:
        return _leave(tx, person, about)
    _require_can_come(tx, person, about)
    changed = come(tx, about, resident_of(person))
    after = again(tx, about)
    toast = told.answer(_nth(after, person), on=True, changed=changed)
    if not tx.origin.is_private and not tx.account.is_reachable:
        return Toast(toast, start=link(about.occurrence.id))
    show(tx, person, after)
    return Toast(toast)


def _require_can_come(tx: Transaction, person: Person, about: About) -> None:
    """Grown-ups of those who are asked, nobody for their own home, while there is something to come to."""
    require_wanted(about.order, about.occurrence, tx.now)
    if not person.is_adult:
        raise Refused("orders-refused-adults")


def come(tx: Transaction, about: About, resident_id: ResidentId) -> bool:
    """The person is among those who come; whom it is for hears it where they have a place. False: they were already."""
    if not orders.claim(tx.connection, about.order, about.occurrence, resident_id, tx.now):
        return False
    after = again(tx, about)
    claim = after.claim_of(resident_id)
    if claim is not None and claim in after.inside:
        seen = whole(tx, after)
        screen = told.comes(seen, line_of(seen, claim.id))
        tell_in_time(tx, after, askers(tx, after), screen, "asker", f"comes:{claim.id}")
        remind_volunteer(tx, after, claim)
        remind_asker(tx, after)
    if len(after.inside) >= after.order.places:
        cancel(tx, "tasks", subject_of(after, "leader"))
    touch(tx, after)
    return True


def _nth(about: About, person: Person) -> int:
    """The place in the waiting list, 0 for who has one."""
    claim = about.claim_of(person.resident_id)
    if claim is None or claim in about.inside:
        return 0
    return list(about.claims).index(claim) - about.order.places + 1


def _leave(tx: Transaction, person: Person, about: About) -> Toast | None:
    require_open(about.occurrence)
    claim = about.claim_of(person.resident_id)
    is_missed = claim is not None and _is_missed(tx, about, claim)
    if claim is not None:
        leave(tx, about, claim)
    if tx.origin.is_private:
        show(tx, person, about)
    return Toast(told.left_late() if is_missed else told.answer(0, on=False, changed=claim is not None))


def _is_missed(tx: Transaction, about: About, claim: Claim) -> bool:
    """Whether leaving now is not coming: they had a place, and it has begun."""
    return claim in about.inside and tx.now >= about.occurrence.begins_at


def leave(tx: Transaction, about: About, claim: Claim) -> About:
    """They do not come: whom it is for hears it, and their place is whoever's waited longest, or is offered again.

    Once it has begun this is noted as not having come; nobody has the place of it any more once it is to be over.
    """
    if claim.arrived_at is not None or claim.is_closed:
        raise Refused("orders-refused-arrived")
    had_place, seen = claim in about.inside, whole(tx, about)
    is_missed, takes = _is_missed(tx, about, claim), takes_claims(about.order, about.occurrence, tx.now)
    missed = {"absent_at": tx.now, "absent_by": claim.resident_id, "why": ""} if is_missed else {}
    if is_missed and not takes:
        orders.change_claim(tx.connection, about.order, claim.id, **missed)
        after = again(tx, about)
    else:
        after = pass_on(tx, about, claim, **missed)
    if had_place:
        now_seen, had = whole(tx, after), {one.id for one in about.inside}
        moved_up = next((line_of(now_seen, one.id) for one in after.inside if one.id not in had), None)
        wanted = wider(after) if takes and not after.inside else ()
        screen = told.leaves(now_seen, line_of(seen, claim.id), moved_up, late=is_missed, reaches=wanted)
        tell_in_time(tx, after, askers(tx, after), screen, "asker", f"leaves:{claim.id}")
    return close(tx, after) if is_missed else after


def _keep(tx: Transaction, person: Person, about: About, command: KeepClaim) -> Toast | None:
    """They come at the new hour too."""
    require_open(about.occurrence)
    claim = about.claim_of(person.resident_id)
    if claim is not None and claim.round < about.occurrence.round:
        orders.change_claim(tx.connection, about.order, claim.id, round=about.occurrence.round)
        if claim in about.inside:
            seen = whole(tx, about)
            tell_askers(
                tx, about, told.comes(seen, line_of(seen, claim.id)), f"keeps:{claim.id}:{about.occurrence.round}"
            )
            remind_volunteer(tx, about, claim)
    show(tx, person, about)
    return told.toast("kept")


# asked by name


def _answer(tx: Transaction, person: Person, about: About, command: AnswerAsked) -> Toast | None:
    """去, 去不了: with one tap; who asked hears it."""
    resident_id, order, occurrence = resident_of(person), about.order, about.occurrence
    state, by = orders.asked(tx.connection, occurrence).get(resident_id, ("", None))
    if by is None:
        raise Refused("orders-refused-not-asked")
    if about.claim_of(resident_id) is not None or state == ("accepted" if command.yes else "declined"):
        show(tx, person, about)
        return None
    if command.yes:
        _require_can_come(tx, person, about)
        come(tx, about, resident_id)
    orders.answer(tx.connection, order, occurrence, resident_id, tx.now, yes=command.yes)
    who = storage.residents.shown_name(tx.connection, resident_id)
    screen = told.answered(open_to_all(tx, about), who, yes=command.yes)
    tell(tx, about, one_person(tx, by), screen, "sent", f"{resident_id}:{command.yes}", kind="tasks")
    show(tx, person, about)
    return told.toast("thanks" if command.yes else "declined")


ACTIONS: Table = {
    ClaimOrder: Action(_find, NEIGHBOUR, _claim),
    KeepClaim: Action(_find, COMES, _keep),
    AnswerAsked: Action(_find, NEIGHBOUR, _answer),
}
