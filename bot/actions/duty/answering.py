"""换, 不换了, 换回来: how an offer is answered, and what was agreed is undone; what the clock looks at."""

from datetime import datetime

from sqlalchemy import Connection

import storage.duty
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.duty import exchanging
from bot.actions.duty.exchanging import About, find_swap, seen, standing
from bot.actions.duty.swapping import ACTS, Acting, by_whom, find_acting, show_swap
from bot.actions.duty.telling import tell_moved
from bot.actions.reminding import BY_THE_CLOCK
from bot.domain.base import HouseholdId, Refused
from bot.domain.commands.duty_swaps import (
    DeclineTurn,
    LookAtSwap,
    ObjectToSwap,
    TakeTurn,
    UndoSwap,
    WithdrawOffer,
)
from bot.domain.duty import swaps as rules
from bot.domain.duty.swaps import State
from bot.domain.rights import Person
from bot.screens.base import Screen, Toast
from bot.screens.duty import swaps as screens


def _take(tx: Transaction, person: Person, acting: Acting, command: TakeTurn) -> Toast | None:
    """The first household that can serve then has it; what ended meanwhile is told to both."""
    about, household_id = acting.about, acting.household_id
    by, for_others = by_whom(tx, person, about.duty, household_id)
    if household_id is None:
        raise Refused("duty-swaps-refused-not-in")
    _require_asked(about, household_id)
    now, offer = standing(tx, about.duty), about.offer
    if for_others and _runs(about) and exchanging.is_reached(tx, about.duty, household_id):
        raise Refused("duty-swaps-refused-own-consent")
    ended = rules.why_over(now, offer)
    why = ended or rules.why_not(now, offer, household_id)
    if why is not None and ended is None and offer.asked_id is None:
        raise Refused(why, door=about.duty.doors[offer.giver_id])
    if why is not None:
        return _ended(tx, exchanging.end(tx, about, ended or "duty-swaps-over-cannot"))
    after = exchanging.agree(tx, about, household_id, by, for_others=for_others)
    tell_moved(tx, about.duty, after.duty, (offer.giver_id, household_id))
    if not tx.origin.is_private:
        return Toast(screens.body(seen(after)), alert=True)
    show_swap(tx, person, after, household_id)
    return None


def _runs(about: About) -> bool:
    """Whether the turn that is offered runs already: what was taken of it cannot be undone by an objection."""
    running = about.duty.running
    return running is not None and running.turn.starts_on == about.offer.gives_on


def _ended(tx: Transaction, said: Screen) -> Toast | None:
    """Whoever pressed reads why it ended."""
    if not tx.origin.is_private:
        return Toast(said.body, alert=True)
    tx.show(said)
    return None


def _require_asked(about: About, household_id: HouseholdId) -> None:
    """Return where the household can still answer; raises Refused, which says who was first, or that it is over."""
    offer, doors = about.offer, about.duty.doors
    if offer.state is State.AGREED and offer.taker_id is not None:
        if offer.taker_id == household_id:
            raise Refused("duty-swaps-refused-yours")
        raise Refused("duty-swaps-refused-taken", door=doors[offer.taker_id])
    if offer.state is not State.OFFERED:
        raise Refused("duty-swaps-refused-over")
    if offer.giver_id == household_id:
        raise Refused("duty-swaps-refused-mine")
    if offer.asked_id not in (None, household_id):
        raise Refused("duty-swaps-refused-not-asked")


def _decline(tx: Transaction, person: Person, acting: Acting, command: DeclineTurn) -> Toast | None:
    about, household_id = acting.about, command.household_id
    by, for_others = by_whom(tx, person, about.duty, household_id)
    _require_asked(about, household_id)
    if about.offer.asked_id != household_id:
        raise Refused("duty-swaps-refused-not-asked")
    values = {"answered_by": by, "answered_at": tx.now, "answered_for": for_others}
    after = exchanging.close(tx, about, State.DECLINED, "declined", **values)
    show_swap(tx, person, after, household_id)
    return None


def _withdraw(tx: Transaction, person: Person, acting: Acting, command: WithdrawOffer) -> Toast | None:
    about, household_id = acting.about, command.household_id
    by_whom(tx, person, about.duty, household_id)
    if about.offer.giver_id != household_id:
        raise Refused("duty-swaps-refused-not-yours")
    if about.offer.state is State.AGREED:
        raise Refused("duty-swaps-refused-agreed")
    if about.offer.state is not State.OFFERED:
        raise Refused("duty-swaps-refused-over")
    after = exchanging.close(tx, about, State.WITHDRAWN, "withdrawn")
    show_swap(tx, person, after, household_id)
    return None


# undoing


def _undo(tx: Transaction, person: Person, acting: Acting, command: UndoSwap) -> Toast | None:
    """One of the two wants it undone: the other is asked, and when both do it is.

    That is for the two: the leader does it only for whom nobody can write to.
    """
    about, household_id, offer = acting.about, command.household_id, acting.about.offer
    _, for_others = by_whom(tx, person, about.duty, household_id)
    if household_id not in (offer.giver_id, offer.taker_id) or offer.taker_id is None:
        raise Refused("duty-swaps-refused-not-yours")
    if for_others and exchanging.is_reached(tx, about.duty, household_id):
        raise Refused("duty-swaps-refused-own-wish")
    rules.require_can_undo(standing(tx, about.duty), offer)
    is_giver = household_id == offer.giver_id
    mine, others = (about.kept.undo_giver, about.kept.undo_taker)[:: 1 if is_giver else -1]
    if mine == command.wants:
        raise Refused("duty-swaps-refused-already")
    if command.answers and not others:
        raise Refused("duty-swaps-refused-other-keeps")
    storage.duty.swaps.wish(tx.connection, about.kept, giver=is_giver, wants=command.wants)
    about = find_swap(tx, about.kept.id)
    if command.wants and others:
        about = _undone(tx, about)
    elif command.wants:
        other_id = offer.taker_id if is_giver else offer.giver_id
        exchanging.ask_back(tx, about, other_id)
    else:
        exchanging.no_more_asking_back(tx, about.kept)
    show_swap(tx, person, about, household_id)
    return None


def _undone(tx: Transaction, about: About) -> About:
    """The rota is as before, and whose turn moved by that hears of it."""
    after, offer = exchanging.undo(tx, about), about.offer
    both = [one for one in (offer.giver_id, offer.taker_id) if one is not None]
    tell_moved(tx, about.duty, after.duty, both)
    return after


def _object(tx: Transaction, person: Person, acting: Acting, command: ObjectToSwap) -> Toast | None:
    """The household does not want what the leader did for it: what has not started is undone, the leader is told."""
    about, household_id, offer = acting.about, command.household_id, acting.about.offer
    by_whom(tx, person, about.duty, household_id)
    gave = about.kept.offered_for and household_id == offer.giver_id
    took = about.kept.answered_for and household_id == offer.taker_id
    if not (gave or took):
        raise Refused("duty-swaps-refused-object")
    if offer.state is State.OFFERED:
        after = exchanging.close(tx, about, State.WITHDRAWN, "withdrawn")
    else:
        after = _undone(tx, about)
    exchanging.tell_leader(tx, after, household_id)
    show_swap(tx, person, after, household_id)
    return None


# the clock's


def _look_at(tx: Transaction, person: Person, about: About, command: LookAtSwap) -> Toast | None:
    """What is offered ends with its turn or its household; what was agreed, where it cannot be kept.

    What a household left behind that moved out was void already: nobody is asked any more.
    """
    offer, now = about.offer, standing(tx, about.duty)
    if offer.state is State.OFFERED:
        why = rules.why_over(now, offer)
        if why is None and offer.asked_id is not None and rules.why_not(now, offer, offer.asked_id) is not None:
            why = "duty-swaps-over-cannot"
        if why is not None:
            exchanging.end(tx, about, why)
            return None
        gives = rules.given(now, offer)
        at = rules.looked_at(offer, gives, about.duty.zone) if gives is not None else None
        storage.duty.swaps.look_at(tx.connection, about.kept, at)
    elif offer.state is State.AGREED and not rules.has_begun(now, offer) and rules.fell(now, offer):
        exchanging.end(tx, about, "duty-swaps-over-fallen")
    elif offer.state is State.AGREED and not rules.has_begun(now, offer):
        storage.duty.swaps.look_at(tx.connection, about.kept, rules.begins_at(offer, about.duty.zone))
    else:
        storage.duty.swaps.look_at(tx.connection, about.kept, None)
        exchanging.no_more_asking(tx, about.kept)
    return None


def _looked_at(tx: Transaction, command: LookAtSwap) -> Subject[About]:
    return Subject(find_swap(tx, command.swap_id))


def _due(connection: Connection, *, now: datetime, limit: int) -> list[LookAtSwap]:
    return [LookAtSwap(one) for one in storage.duty.swaps.due(connection, now, limit)]


DUES: Dues = (Due(_due, storage.duty.swaps.FIRST_DUE),)
ACTIONS: Table = {
    TakeTurn: Action(find_acting, ACTS, _take),
    DeclineTurn: Action(find_acting, ACTS, _decline),
    WithdrawOffer: Action(find_acting, ACTS, _withdraw),
    UndoSwap: Action(find_acting, ACTS, _undo),
    ObjectToSwap: Action(find_acting, ACTS, _object),
    LookAtSwap: Action(_looked_at, BY_THE_CLOCK, _look_at),
}
