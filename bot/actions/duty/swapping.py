"""和人换, 请人代: what a household can do about its turns, and how it offers one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import storage.duty
import storage.outgoing
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction, act
from bot.actions.duty import exchanging
from bot.actions.duty.exchanging import About, called, find_swap, seen, standing
from bot.actions.duty.subjects import LEADER, NEIGHBOUR, Duty, day_of, find, households_of, today, where_of
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.duty import OpenSwaps
from bot.domain.commands.duty_swaps import (
    ChooseGiven,
    ChooseTaker,
    DeclineTurn,
    ListSwapDoors,
    ObjectToSwap,
    OfferTurn,
    ShowSwap,
    ShowSwaps,
    TakeTurn,
    UndoSwap,
    WithdrawOffer,
)
from bot.domain.duty import swaps as rules
from bot.domain.duty.rota import can_serve
from bot.domain.duty.swaps import Kind, Offer, Standing, State
from bot.domain.quiet import next_allowed
from bot.domain.rights import Held, Person, Right, Role, Scope
from bot.screens.base import Toast, Value
from bot.screens.duty import swaps as screens
from bot.screens.duty.swaps import Home, May, Seen
from bot.screens.packing import number_in_link

ACTS = Right(
    ((Role.RESIDENT, Scope.HOUSEHOLD), (Role.HELPER, Scope.SUBJECT), *LEADER.grants),
    refusal="duty-swaps-refused-others",
)
"""Who acts for a household: those who live there, its helper, and the leader for who is absent."""
LOOKS = Right((*NEIGHBOUR.grants, (Role.HELPER, Scope.SUBJECT)), refusal="duty-swaps-refused-others")
SHOWN = 3
"""Turns to come that a household sees."""
SIGNS = {State.OFFERED: "📤", State.AGREED: "✅"}
"""Before a household's own offers."""
ASKED, ASKED_ALL = "📩", "📢"
"""Before what others offer it."""


@dataclass(frozen=True, slots=True)
class Acting:
    """An offer, and the household that is acted for; None where the person lives nowhere."""

    about: About
    household_id: HouseholdId | None


def _find_rota(tx: Transaction, command: OpenSwaps | ListSwapDoors) -> Subject[Duty]:
    subject = find(tx, command.rota_id)

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.HELPER} if households_of(tx.connection, subject.of.unit.id, person) else ())

    return replace(subject, relations=relations)


def _find_household(tx: Transaction, command: ShowSwaps | ChooseGiven | ChooseTaker | OfferTurn) -> Subject[Duty]:
    duty = find(tx, command.rota_id).of
    return _of_household(tx, duty, duty, command.household_id)


def find_acting(
    tx: Transaction, command: ShowSwap | TakeTurn | DeclineTurn | WithdrawOffer | UndoSwap | ObjectToSwap
) -> Subject[Acting]:
    """The offer, its rota locked, and the household that is acted for: the one named, else one's own."""
    about = find_swap(tx, command.swap_id)
    household_id = command.household_id
    if household_id is None:
        here = storage.residents.person_in(tx.connection, tx.account, about.duty.unit.community.id)
        household_id = _concerned(tx, about, here)
    return _of_household(tx, about.duty, Acting(about, household_id), household_id)


def _concerned(tx: Transaction, about: About, person: Person) -> HouseholdId | None:
    """The household for which the person looks: one that the offer is about, else their own."""
    mine, offer = households_of(tx.connection, about.duty.unit.id, person), about.offer
    return next(
        (one for one in (offer.other_id, offer.giver_id) if one is not None and one in mine), person.household_id
    )


def _of_household(tx: Transaction, duty: Duty, of: Any, household_id: HouseholdId | None) -> Subject[Any]:
    where = replace(where_of(duty.unit), household_id=household_id)

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.HELPER} if household_id in households_of(tx.connection, duty.unit.id, person) else ())

    return Subject(of, where, relations)


def by_whom(tx: Transaction, person: Person, duty: Duty, household_id: HouseholdId | None) -> tuple[ResidentId, bool]:
    """Who acts for the household, and whether that is the leader for others; raises Refused for who may not."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    if household_id is None or not duty.takes_part(household_id):
        raise Refused("duty-swaps-refused-not-in")
    if household_id in households_of(tx.connection, duty.unit.id, person):
        return person.resident_id, False
    if household_id == person.household_id:
        raise Refused("duty-swaps-refused-young")
    return person.resident_id, True


def _leads(person: Person, duty: Duty) -> bool:
    return Held(Role.LEADER, unit_id=duty.unit.id) in person.roles or person.holds(Role.ADMINISTRATOR)


def _kind(written: str) -> Kind:
    if written not in tuple(Kind):
        raise Refused("button-unknown")
    return Kind(written)


# looking


def _open(tx: Transaction, person: Person, duty: Duty, command: OpenSwaps) -> Toast | None:
    """One's own household; whoever acts for others alone chooses one."""
    mine = [one for one in _acted_for(tx, person, duty) if duty.takes_part(one)]
    own = person.household_id
    if own is not None and own in mine:
        _show_home(tx, person, duty, own)
    elif len(mine) == 1 and not _leads(person, duty):
        _show_home(tx, person, duty, mine[0])
    elif mine:
        _show_doors(tx, duty, mine, 0)
    else:
        raise Refused("duty-swaps-refused-not-in")
    return None


def _acted_for(tx: Transaction, person: Person, duty: Duty) -> list[HouseholdId]:
    """The households that a person can act for: their own, those they help, and as leader all that take part."""
    mine = households_of(tx.connection, duty.unit.id, person)
    return [one.household_id for one in duty.members if one.household_id in mine or _leads(person, duty)]


def _list_doors(tx: Transaction, person: Person, duty: Duty, command: ListSwapDoors) -> Toast | None:
    found = [one for one in _acted_for(tx, person, duty) if duty.takes_part(one) and one != person.household_id]
    if not found:
        raise Refused("duty-swaps-refused-others")
    _show_doors(tx, duty, found, command.page)
    return None


def _show_doors(tx: Transaction, duty: Duty, found: Iterable[HouseholdId], page: int) -> None:
    def line(household_id: HouseholdId) -> tuple[HouseholdId, str, Value | None]:
        following = duty.next_of(household_id)
        turn = called(duty, following.starts_on) if following is not None else None
        return household_id, duty.doors[household_id], turn

    tx.show(screens.doors(duty.rota.id, [line(one) for one in _in_order(duty, found)], page))


def _in_order(duty: Duty, households: Iterable[HouseholdId]) -> list[HouseholdId]:
    """The households by their doors as people count, each once."""
    places = {one.household_id: one.place for one in duty.members}
    return sorted(set(households), key=lambda one: places[one])


def _show_of(tx: Transaction, person: Person, duty: Duty, command: ShowSwaps) -> Toast | None:
    by_whom(tx, person, duty, command.household_id)
    _show_home(tx, person, duty, command.household_id)
    return None


def _show_home(tx: Transaction, person: Person, duty: Duty, household_id: HouseholdId) -> None:
    now = standing(tx, duty)
    turns = [called(duty, one.starts_on) for one in now.to_come(household_id)[:SHOWN]]
    others = [one for one in _acted_for(tx, person, duty) if duty.takes_part(one) and one != person.household_id]
    tx.show(
        screens.home(
            Home(
                duty.rota.id, duty.unit.id, household_id, duty.doors[household_id], turns,
                now.runs_for(household_id) is not None, _offers(tx, duty, household_id), bool(others),
            )
        )
    )  # fmt: skip


def _offers(tx: Transaction, duty: Duty, household_id: HouseholdId) -> list[tuple[str, Seen]]:
    """What a household offered and agreed, then what is offered to it, each with its sign."""
    now, mine, others = standing(tx, duty), [], []
    for kept in storage.duty.swaps.current(tx.connection, duty.rota, today(tx.now, duty.unit)):
        offer, one = kept.offer, seen(About(duty, kept))
        if household_id in (offer.giver_id, offer.taker_id):
            mine.append((SIGNS[offer.state], one))
        elif offer.state is State.OFFERED and _is_open_to(now, offer, household_id):
            others.append((ASKED_ALL if offer.asked_id is None else ASKED, one))
    return mine + others


def _is_open_to(now: Standing, offer: Offer, household_id: HouseholdId) -> bool:
    return offer.asked_id in (None, household_id) and rules.given(now, offer) is not None


def _show(tx: Transaction, person: Person, acting: Acting, command: ShowSwap) -> Toast | None:
    show_swap(tx, person, acting.about, acting.household_id)
    return None


def show_swap(tx: Transaction, person: Person, about: About, household_id: HouseholdId | None) -> None:
    """One offer, as a household sees it for which the person acts, or anybody of the unit."""
    acts = household_id is not None and household_id in _acted_for(tx, person, about.duty)
    if household_id is None or not acts or not about.duty.takes_part(household_id):
        tx.show(screens.view(seen(about), None, about.duty.rota.id))
        return
    returns, why = _returns(tx, about, household_id)
    may = _may(tx, about, household_id, takes=why is None)
    tx.show(screens.view(seen(about), may, about.duty.rota.id, returns=returns, why=why))


def _returns(tx: Transaction, about: About, household_id: HouseholdId) -> tuple[Value | None, str | None]:
    """The turn that would be given for what is offered, and why the household cannot take it, or nobody can."""
    offer, now = about.offer, standing(tx, about.duty)
    if offer.state is not State.OFFERED:
        return None, None
    taker_id = offer.asked_id if household_id == offer.giver_id else household_id
    why = rules.why_over(now, offer) if taker_id is None else rules.why_not(now, offer, taker_id)
    takes = rules.returns(now, offer, taker_id) if why is None and taker_id is not None else None
    return (called(about.duty, takes.starts_on) if takes is not None else None), why


def _may(tx: Transaction, about: About, household_id: HouseholdId, *, takes: bool) -> May:
    offer, kept = about.offer, about.kept
    if offer.state is State.OFFERED:
        is_giver, is_asked = household_id == offer.giver_id, offer.asked_id == household_id
        may_take = not is_giver and takes and (is_asked or offer.asked_id is None)
        return May(household_id, takes=may_take, declines=is_asked, withdraws=is_giver)
    if offer.state is not State.AGREED or household_id not in (offer.giver_id, offer.taker_id):
        return May(household_id)
    now = standing(tx, about.duty)
    wants = (kept.undo_giver, kept.undo_taker)
    mine, other = wants if household_id == offer.giver_id else wants[::-1]
    can_undo = rules.stands(now, offer) and not rules.has_begun(now, offer)
    return May(household_id, undoes=can_undo, wants_undone=mine, other_wants=other)


# offering


def _choose_given(tx: Transaction, person: Person, duty: Duty, command: ChooseGiven) -> Toast | None:
    by_whom(tx, person, duty, command.household_id)
    kind = _kind(command.kind)
    turns = rules.to_give(standing(tx, duty), command.household_id, kind)
    if not turns:
        raise Refused("duty-swaps-refused-none")
    if len(turns) == 1:
        day = turns[0].starts_on.isoformat()
        _show_takers(tx, duty, ChooseTaker(command.rota_id, command.household_id, command.kind, day))
        return None
    named = [(one.starts_on, called(duty, one.starts_on)) for one in turns]
    tx.show(screens.which(duty.rota.id, command.household_id, kind, named))
    return None


def _choose_taker(tx: Transaction, person: Person, duty: Duty, command: ChooseTaker) -> Toast | None:
    by_whom(tx, person, duty, command.household_id)
    _show_takers(tx, duty, command)
    return None


def _show_takers(tx: Transaction, duty: Duty, command: ChooseTaker) -> None:
    """Who could take it, each with the turn that it would give."""
    kind, giver_id, now = _kind(command.kind), command.household_id, standing(tx, duty)
    gives = rules.require_gives(now, giver_id, kind, day_of(command.gives_on))
    found: list[tuple[HouseholdId, str, Value | None]] = []
    members = [one.household_id for one in duty.members if one.left_on is None and one.household_id != giver_id]
    for household_id in _in_order(duty, members):
        if not can_serve(duty.plan, household_id, gives):
            continue
        takes = rules.in_return(now, gives, giver_id, household_id) if kind is Kind.SWAP else None
        if takes is not None or kind is Kind.STAND_IN:
            turn = called(duty, takes.starts_on) if takes is not None else None
            found.append((household_id, duty.doors[household_id], turn))
    to_all = OfferTurn(duty.rota.id, giver_id, command.kind, command.gives_on)
    turn = called(duty, gives.starts_on)
    tx.show(screens.whom(to_all, turn, found, command.page, all_hear=duty.unit.chat_id is not None and bool(found)))


def _offer(tx: Transaction, person: Person, duty: Duty, command: OfferTurn) -> Toast | None:
    giver_id, asked_id = command.household_id, command.asked_id
    by, for_others = by_whom(tx, person, duty, giver_id)
    now = standing(tx, duty)
    gives = rules.require_gives(now, giver_id, _kind(command.kind), day_of(command.gives_on))
    offer = Offer(Kind(command.kind), State.OFFERED, giver_id, gives.starts_on, asked_id, offered_at=tx.now)
    if asked_id is None:
        _require_asks_all(tx, duty, giver_id)
    elif asked_id == giver_id or not duty.takes_part(asked_id) or rules.why_not(now, offer, asked_id) is not None:
        raise Refused("duty-swaps-refused-door")
    takes = rules.returns(now, offer, asked_id) if asked_id is not None else None
    offer = replace(offer, takes_on=takes.starts_on if takes is not None else None)
    until = rules.looked_at(offer, gives, duty.zone)
    swap_id = storage.duty.swaps.offer(
        tx.connection, duty.rota, offer, tx.now, offered_by=by, offered_for=for_others, look_at=until
    )
    if swap_id is None:
        raise Refused("duty-swaps-refused-offered")
    about = find_swap(tx, swap_id)
    if asked_id is None:
        _post(tx, about)
    else:
        exchanging.ask(tx, about, asked_id, until)
    told = screens.told(seen(about), giver_id, by_leader=for_others)
    exchanging.tell(tx, about, giver_id, told, "offered")
    show_swap(tx, person, about, giver_id)
    return None


def _require_asks_all(tx: Transaction, duty: Duty, giver_id: HouseholdId) -> None:
    if duty.unit.chat_id is None:
        raise Refused("duty-swaps-refused-no-group")
    midnight = datetime.combine(today(tx.now, duty.unit), time(0), ZoneInfo(duty.zone)).astimezone(UTC)
    rules.require_asks(storage.duty.swaps.asked_all(tx.connection, duty.rota, giver_id, midnight), midnight)


def _post(tx: Transaction, about: About) -> None:
    """The card appears in the group, without a sound, when it may."""
    unit = about.duty.unit
    if unit.chat_id is not None:
        storage.outgoing.live(
            tx.connection, now=tx.now, kind="duty-swap", subject_id=about.kept.id, chat_id=unit.chat_id,
            community_id=unit.community.id, due_at=next_allowed(tx.now, unit.community.zone),
        )  # fmt: skip


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=yx_ID`: one offer, from a digest."""
    return act(tx, ACTIONS[ShowSwap], ShowSwap(number_in_link(rest)))


LINKS: Links = {"yx": _linked}
ACTIONS: Table = {
    OpenSwaps: Action(_find_rota, LOOKS, _open),
    ListSwapDoors: Action(_find_rota, LOOKS, _list_doors),
    ShowSwaps: Action(_find_household, ACTS, _show_of),
    ChooseGiven: Action(_find_household, ACTS, _choose_given),
    ChooseTaker: Action(_find_household, ACTS, _choose_taker),
    OfferTurn: Action(_find_household, ACTS, _offer),
    ShowSwap: Action(find_acting, LOOKS, _show),
}
