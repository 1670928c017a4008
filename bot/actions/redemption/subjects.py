"""How goods, counters and reservations are found and locked, and what a person is to them."""

from dataclasses import dataclass
from typing import Any

import storage.communities
import storage.matters
import storage.redemption
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.polls.hands import on_duty
from bot.domain.base import AccountId, CommunityId, FlatId, HouseholdId, Refused, ResidentId
from bot.domain.places import Community, Flat
from bot.domain.redemption.goods import Counter, CounterId, Goods, GoodsId
from bot.domain.redemption.reservation import Hand, Reservation, ReservationId
from bot.domain.rights import Held, Person, Right, Role, Scope, Where
from storage.residents import Member

People = list[tuple[AccountId, int | None, frozenset[str]]]

FOR_OTHERS = Right(((Role.HELPER, Scope.SUBJECT), (Role.LEADER, Scope.UNIT), (Role.ON_DUTY, Scope.SUBJECT)))
"""Who reserves for a household: its helper; the leader and the household on duty where it cannot be written to."""
HOUSEHOLD = Right(((Role.BENEFICIARY, Scope.SUBJECT), (Role.HELPER, Scope.SUBJECT)))
OWNERS = Right((*HOUSEHOLD.grants, (Role.FILER, Scope.SUBJECT)), refusal="redemption-refused-not-yours")
"""Whose it is: the household, its helper, and who entered it for them."""
COUNTER = Right(((Role.COUNTER, Scope.SUBJECT),), refusal="redemption-refused-not-staff")
ISSUER = Right(
    COUNTER.grants, not_for=(Role.BENEFICIARY, Role.HELPER, Role.FILER), refusal="redemption-refused-not-staff"
)
"""A second person: nobody of the household, not its helper, not who entered it."""
KEEPER = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.COUNTER, Scope.SUBJECT)))
"""Who looks after a counter and its goods."""
ADMINISTRATOR = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY),))


@dataclass(frozen=True, slots=True)
class Offer:
    """A thing of the catalogue with its counter and community."""

    goods: Goods
    counter: Counter
    community: Community


@dataclass(frozen=True, slots=True)
class Case:
    """A reservation with what it is of; `flat` is the door of its household now, None where that is no more."""

    kept: Reservation
    goods: Goods
    counter: Counter
    community: Community
    flat: Flat | None


@dataclass(frozen=True, slots=True)
class Counted:
    """A counter with its community."""

    counter: Counter
    community: Community


def find_offer(tx: Transaction, goods_id: GoodsId, *, lock: bool = False) -> Subject[Offer]:
    """The thing, and where it stands."""
    goods = storage.redemption.goods.read(tx.connection, goods_id, lock=lock)
    counter = storage.redemption.counters.read(tx.connection, goods.counter_id) if goods is not None else None
    if goods is None or counter is None:
        raise Refused("redemption-refused-gone")
    community = storage.communities.community(tx.connection, goods.community_id)
    return Subject(Offer(goods, counter, community), Where(community.id), lambda one: _serves(tx, one, counter.id))


def find_counter(tx: Transaction, counter_id: CounterId, *, lock: bool = False) -> Subject[Counted]:
    """The counter, and where it stands."""
    counter = storage.redemption.counters.read(tx.connection, counter_id, lock=lock)
    if counter is None:
        raise Refused("redemption-refused-gone")
    community = storage.communities.community(tx.connection, counter.community_id)
    return Subject(Counted(counter, community), Where(community.id), lambda one: _serves(tx, one, counter.id))


def find_reservation(tx: Transaction, command: Any) -> Subject[Case]:
    """The reservation, locked, and where it stands."""
    kept = storage.redemption.reservations.read(tx.connection, command.reservation_id, lock=True)
    if kept is None:
        raise Refused("redemption-refused-gone")
    case = case_of(tx, kept)
    where = Where(kept.community_id, household_id=kept.household_id)
    return Subject(case, where, lambda person: relations(tx, case, person))


def found(tx: Transaction, reservation_id: ReservationId) -> Case:
    """The reservation as it stands now."""
    kept = storage.redemption.reservations.read(tx.connection, reservation_id)
    if kept is None:
        raise LookupError(reservation_id)
    return case_of(tx, kept)


def case_of(tx: Transaction, kept: Reservation) -> Case:
    """What belongs to a reservation."""
    goods = storage.redemption.goods.read(tx.connection, kept.goods_id)
    counter = storage.redemption.counters.read(tx.connection, kept.counter_id)
    if goods is None or counter is None:
        raise LookupError(kept.id)
    community = storage.communities.community(tx.connection, kept.community_id)
    flat_id = storage.residents.home_of(tx.connection, kept.household_id)
    flat = storage.residents.flat(tx.connection, flat_id) if flat_id is not None else None
    lives_on = flat is not None and flat.household_id == kept.household_id
    return Case(kept, goods, counter, community, flat if lives_on else None)


def relations(tx: Transaction, case: Case, person: Person) -> frozenset[Role]:
    """Of the household, its helper, who entered it, who serves at its counter."""
    kept, held = case.kept, set[Role]()
    if person.resident_id is None or person.community_id != kept.community_id:
        return frozenset()
    lives_there = kept.household_id is not None and person.household_id == kept.household_id
    if lives_there or person.resident_id == kept.holder_id:
        held.add(Role.BENEFICIARY)
    if person.resident_id == kept.by and kept.for_others:
        held.add(Role.FILER)
    if case.flat is not None and helps(tx, person, case.flat.id):
        held.add(Role.HELPER)
    return frozenset(held) | _serves(tx, person, kept.counter_id)


def relations_to_door(tx: Transaction, person: Person, flat: Flat) -> frozenset[Role]:
    """Helper of the household behind a door; on duty in its unit, or its leader."""
    held = set[Role]()
    if helps(tx, person, flat.id):
        held.add(Role.HELPER)
    if (
        person.is_adult
        and person.household_id is not None
        and on_duty(tx.connection, flat.unit_id) == person.household_id
    ):
        held.add(Role.ON_DUTY)
    if Held(Role.LEADER, unit_id=flat.unit_id) in person.roles:
        held.add(Role.LEADER)
    return frozenset(held)


def helps(tx: Transaction, person: Person, flat_id: FlatId) -> bool:
    """Whether the household behind the door named this person as its helper."""
    if person.resident_id is None:
        return False
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    return any(one.kind == "helper" and one.flat_id == flat_id for one in ties)


def _serves(tx: Transaction, person: Person, counter_id: CounterId) -> frozenset[Role]:
    if person.resident_id is None:
        return frozenset()
    served = storage.redemption.counters.served_by(tx.connection, person.resident_id)
    return frozenset({Role.COUNTER} if any(one.id == counter_id for one in served) else ())


def hand(person: Person) -> Hand:
    """Who acts, and of which household."""
    return Hand(resident(person), person.household_id)


def resident(person: Person) -> ResidentId:
    """Who acts; Refused for whom nobody knows here."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id


def community_of(person: Person) -> CommunityId:
    """The community that the person's private chat is about; Refused where they are in none."""
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    return person.community_id


def owners(tx: Transaction, case: Case) -> People:
    """Who hears of a reservation: the household and its helpers, or staff whose own it is."""
    if case.kept.holder_id is not None:
        return storage.matters.people_of(tx.connection, case.kept.holder_id)
    if case.flat is None:
        return []
    heard = storage.residents.hearers(tx.connection, [case.flat.id])
    return [(one.account_id, one.chat_id, one.muted) for one in heard]


def members(tx: Transaction, case: Case) -> list[Member]:
    """Who lives in the household, and its helpers."""
    known = storage.residents.members(tx.connection, case.flat.id) if case.flat is not None else []
    return [one for one in known if one.lives or one.kind == "helper"]


def called(tx: Transaction, resident_id: ResidentId | None) -> str:
    """How others see a person; "" for nobody."""
    return storage.residents.shown_name(tx.connection, resident_id) if resident_id is not None else ""


def household_now(tx: Transaction, flat: Flat) -> HouseholdId:
    """The household behind a door that is locked; Refused where it is empty."""
    if flat.vacant or flat.household_id is None:
        raise Refused("redemption-refused-empty", door=flat.door)
    return flat.household_id
