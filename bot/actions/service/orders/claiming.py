"""我来帮忙, 去不了了: places while there are any, then a waiting list; who was asked by name answers."""

import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.reminding import cancel
from bot.actions.service.orders.ending import close
from bot.actions.service.orders.subjects import (
    COMES,
    NEIGHBOUR,
    About,
    again,
    find,
    line_of,
    open_to_all,
    resident_of,
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
from bot.domain.service.orders import Claim, require_ahead, require_open, takes_claims
from bot.screens.base import Screen, Toast
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
    require_open(about.occurrence)
    if not takes_claims(about.order, about.occurrence, tx.now):
        raise Refused("orders-refused-over")
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
        tell_askers(tx, after, told.comes(seen, line_of(seen, claim.id)), f"comes:{claim.id}")
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
    """They do not come: whom it is for hears it, and whoever waited longest has the place.

    Once it has begun this is noted as not having come; the place passes on while there is something to come to.
    """
    if claim.arrived_at is not None or claim.is_closed:
        raise Refused("orders-refused-arrived")
    if not _is_missed(tx, about, claim):
        return _give_way(tx, about, claim)
    missed = {"absent_at": tx.now, "absent_by": claim.resident_id, "why": ""}
    waits = len(about.claims) > len(about.inside)
    if waits and takes_claims(about.order, about.occurrence, tx.now):
        return _give_way(tx, about, claim, **missed)
    orders.change_claim(tx.connection, about.order, claim.id, **missed)
    seen = whole(tx, about)
    _tell_leaves(tx, about, claim, told.leaves(seen, line_of(seen, claim.id), late=True))
    return close(tx, again(tx, about))


def _give_way(tx: Transaction, about: About, claim: Claim, **values: object) -> About:
    """Their place, if they had one, is another's; `values`: they did not come."""
    had_place, seen = claim in about.inside, whole(tx, about)
    orders.change_claim(tx.connection, about.order, claim.id, left_at=tx.now, **values)
    if claim.resident_id in orders.asked(tx.connection, about.occurrence):
        orders.answer(tx.connection, about.order, about.occurrence, claim.resident_id, tx.now, yes=False)
    cancel(tx, "service", subject_of(about, f"remind:{claim.id}"))
    cancel(tx, "service", subject_of(about, f"claim:{claim.id}"))
    after = again(tx, about)
    if had_place:
        _tell_leaves(tx, after, claim, told.leaves(seen, line_of(seen, claim.id), late=bool(values)))
        _move_up(tx, about, after)
        remind_asker(tx, after)
    touch(tx, after)
    return after


def _tell_leaves(tx: Transaction, about: About, claim: Claim, screen: Screen) -> None:
    tell_in_time(tx, about, askers(tx, about), screen, "asker", f"leaves:{claim.id}")


def _move_up(tx: Transaction, before: About, after: About) -> None:
    """Who waited and has a place now hears it."""
    had = {one.id for one in before.inside}
    for claim in after.inside:
        if claim.id not in had:
            up = told.moved_up(whole(tx, after))
            tell_in_time(tx, after, one_person(tx, claim.resident_id), up, f"claim:{claim.id}", "up")
            remind_volunteer(tx, after, claim)


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
        require_ahead(occurrence, tx.now)
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
