"""How an occurrence is found and locked, what a person is to it, and what screens see of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.domain.base import Refused, ResidentId, UnitId
from bot.domain.places import Body, Community, Flat, Unit
from bot.domain.rights import Held, Person, Right, Role, Scope, Where
from bot.domain.service.orders import (
    EARLY,
    Claim,
    ClaimId,
    Occurrence,
    OccurrenceId,
    Order,
    Reach,
    State,
    is_wider,
    shared_out,
    takes_claims,
)
from bot.screens.service.orders.shown import Line, May, Shown
from storage.service import askings, orders

OWNER = Right(((Role.BENEFICIARY, Scope.SUBJECT), (Role.HELPER, Scope.SUBJECT), (Role.FILER, Scope.SUBJECT)))
"""Whom it is for, their helper, who entered it for them."""
CONFIRMER = Right(
    ((Role.BENEFICIARY, Scope.SUBJECT), (Role.HELPER, Scope.SUBJECT)), not_for=(Role.VOLUNTEER,),
    refusal="orders-refused-confirmer",
)  # fmt: skip
"""Whom it was for, else the helper, who are of age; nobody confirms their own service."""
SENDER = Right(((Role.LEADER, Scope.UNIT), (Role.PARTY_GROUP_LEADER, Scope.UNIT)))
NEIGHBOUR = Right(
    ((Role.RESIDENT, Scope.SUBJECT), (Role.VOLUNTEER, Scope.SUBJECT)), not_for=(Role.BENEFICIARY,),
    refusal="orders-refused-elsewhere",
)  # fmt: skip
"""Who is asked, alone or with everybody; nobody of the household that it is for."""
COMES = Right(((Role.VOLUNTEER, Scope.SUBJECT),), refusal="orders-refused-not-yours")
READER = Right((*OWNER.grants, *COMES.grants, *SENDER.grants, (Role.RESIDENT, Scope.SUBJECT)))
SPEAKS = frozenset({Role.BENEFICIARY, Role.HELPER, Role.FILER})
"""Who says of somebody else how it went, where they are of age."""
SEES_ABSENCE = Right((*OWNER.grants, *SENDER.grants), not_for=(Role.VOLUNTEER,))


@dataclass(frozen=True, slots=True)
class About:
    """An occurrence with its order and where it is; `claims` in the order in which they came.

    `gone`: who gave their place away once it had begun, which is not having come.
    """

    order: Order
    occurrence: Occurrence
    community: Community
    unit: Unit | None
    body: Body | None
    flat: Flat | None
    claims: tuple[Claim, ...]
    gone: tuple[Claim, ...]
    reached: frozenset[UnitId]

    @property
    def door(self) -> str:
        """The door that it is behind, as neighbours say it; empty where it is behind none."""
        return self.flat.place if self.flat is not None else ""

    @property
    def still_lives_there(self) -> bool:
        """Whether the household that asked lives behind its door yet."""
        return self.flat is not None and self.flat.household_id == self.order.household_id

    @property
    def inside(self) -> list[Claim]:
        """Who has a place."""
        return shared_out(self.claims, self.order.places)[0]

    def claim_of(self, resident_id: ResidentId | None) -> Claim | None:
        """What this person has said about coming."""
        return next((one for one in self.claims if one.resident_id == resident_id), None)

    def missed_by(self, resident_id: ResidentId | None) -> Claim | None:
        """The place that this person gave away once it had begun."""
        return next((one for one in self.gone if one.resident_id == resident_id), None)


@dataclass(frozen=True, slots=True)
class Come:
    """Somebody who comes, with what they come to."""

    about: About
    claim: Claim


def about_of(connection: Connection, occurrence_id: OccurrenceId, *, lock: bool = False) -> About | None:
    """The occurrence with what belongs to it; `lock`: nobody else changes any of it till the end."""
    found = orders.read(connection, occurrence_id, lock=lock)
    if found is None:
        return None
    order, occurrence = found
    unit = storage.communities.unit(connection, order.unit_id) if order.unit_id is not None else None
    community = unit.community if unit is not None else storage.communities.community(connection, order.community_id)
    claims, gone = orders.comers(connection, occurrence)
    return About(
        order, occurrence, community, unit,
        storage.communities.body(connection, order.body_id) if order.body_id is not None else None,
        storage.residents.flat(connection, order.flat_id) if order.flat_id is not None else None,
        tuple(claims), tuple(gone), frozenset(orders.reached(connection, order)),
    )  # fmt: skip


def again(tx: Transaction, about: About) -> About:
    """The occurrence as it is now that something of it has changed."""
    found = about_of(tx.connection, about.occurrence.id)
    if found is None:
        raise LookupError(about.occurrence.id)
    return found


def find(tx: Transaction, occurrence_id: OccurrenceId) -> Subject[About]:
    """The occurrence, locked, and what a person is to it."""
    about = about_of(tx.connection, occurrence_id, lock=True)
    if about is None:
        raise Refused("orders-refused-gone")
    return Subject(about, where_of(about), lambda person: relations(tx, about, person))


def find_come(tx: Transaction, claim_id: ClaimId, *, or_gone: bool = False) -> Subject[Come]:
    """Somebody who comes (`or_gone`: or gave their place away once it had begun); VOLUNTEER is nobody but them, and who
    lives with them, or is under age, speaks for nobody else."""
    occurrence_id = orders.occurrence_of(tx.connection, claim_id)
    if occurrence_id is None:
        raise Refused("orders-refused-gone")
    subject = find(tx, occurrence_id)
    known = (*subject.of.claims, *(subject.of.gone if or_gone else ()))
    claim = next((one for one in known if one.id == claim_id), None)
    if claim is None:
        raise Refused("orders-refused-gone")

    def relations_to(person: Person) -> frozenset[Role]:
        found = subject.relations(person) - {Role.VOLUNTEER}
        if lives_with(person, claim):
            found -= {Role.BENEFICIARY, Role.HELPER}
        if not person.is_adult:
            found -= SPEAKS
        return found | ({Role.VOLUNTEER} if person.resident_id == claim.resident_id else frozenset())

    return Subject(Come(subject.of, claim), subject.where, relations_to)


def where_of(about: About) -> Where:
    """Where an order stands."""
    unit = about.unit
    grid_id = unit.grid_id if unit is not None else None
    return Where(about.order.community_id, about.order.unit_id, grid_id, about.order.household_id, about.order.body_id)


def relations(tx: Transaction, about: About, person: Person) -> frozenset[Role]:
    """BENEFICIARY, HELPER, FILER, VOLUNTEER, and RESIDENT: of those who are asked to come."""
    order, found = about.order, set[Role]()
    if person.resident_id is None or person.community_id != order.community_id:
        return frozenset()
    if order.household_id is not None and person.household_id == order.household_id:
        found.add(Role.BENEFICIARY)
    if order.household_id is None and order.body_id in person.bodies():
        found.add(Role.BENEFICIARY)
    if order.by == person.resident_id:
        found.add(Role.FILER)
    if about.claim_of(person.resident_id) is not None:
        found.add(Role.VOLUNTEER)
    if helps(tx, about, person):
        found.add(Role.HELPER)
    was_asked = person.resident_id in orders.asked(tx.connection, about.occurrence)
    if was_asked or order.reach is Reach.COMMUNITY or person.unit_id in about.reached:
        found.add(Role.RESIDENT)
    return frozenset(found)


def helps(tx: Transaction, about: About, person: Person) -> bool:
    """Whether the household named this person as its helper."""
    if person.resident_id is None or not about.still_lives_there:
        return False
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    return any(one.kind == "helper" and one.flat_id == about.order.flat_id for one in ties)


def sends(about: About, person: Person) -> bool:
    """Whether this person leads the unit or its party group, and may send somebody."""
    held = (Held(role, unit_id=about.order.unit_id) in person.roles for role in (Role.LEADER, Role.PARTY_GROUP_LEADER))
    return about.order.unit_id is not None and any(held)


def knows(about: About, person: Person, found: frozenset[Role]) -> bool:
    """Whether this person reads what an order of hardship is about: whom it is for, who has a place there, who was
    asked by the household to send somebody."""
    if not about.order.is_hardship or found & {Role.BENEFICIARY, Role.HELPER, Role.FILER}:
        return True
    if any(one.resident_id == person.resident_id for one in about.inside):
        return True
    return about.order.to_leader and sends(about, person)


def lives_with(person: Person, claim: Claim) -> bool:
    """Whether this person lives with who comes, whose points go into the wallet of both."""
    return claim.household_id is not None and person.household_id == claim.household_id


def has_read_codes(found: frozenset[Role]) -> bool:
    """Whether this person reads the codes."""
    return bool(found & {Role.BENEFICIARY, Role.HELPER, Role.FILER})


def could_read_codes(tx: Transaction, about: About, person: Person) -> bool:
    """Whether this person, or somebody who lives with them, reads the codes: from them a code proves nothing."""
    if has_read_codes(relations(tx, about, person)):
        return True
    flat_id, read = about.order.flat_id, [about.order.by]
    read += askings.helpers(tx.connection, flat_id) if flat_id is not None else []
    homes = {askings.household_of(tx.connection, one)[0] for one in read} - {None}
    return person.household_id in homes


def adults_reading(tx: Transaction, order: Order) -> frozenset[ResidentId]:
    """Who of the household that asked, and of its helpers, reads the codes and is of age."""
    members = storage.residents.members(tx.connection, order.flat_id) if order.flat_id is not None else []
    return frozenset(one.resident_id for one in members if one.is_adult and (one.lives or one.kind == "helper"))


def shown_in(connection: Connection, about: About, now: datetime, *, is_hidden: bool, by: str = "") -> Shown:
    """What screens show of it; `is_hidden`: what it is about stays unsaid."""
    inside, waiting = shared_out(about.claims, about.order.places)
    whom = about.body.name if about.body is not None else about.door
    return Shown(
        about.order, about.occurrence, about.community.zone, about.unit.label if about.unit is not None else "", whom,
        tuple(_line(about, one) for one in inside), tuple(_line(about, one) for one in waiting),
        tuple(_line(about, one) for one in about.gone), takes_claims(about.order, about.occurrence, now), is_hidden, by,
    )  # fmt: skip


def shown_to(tx: Transaction, about: About, person: Person) -> Shown:
    """What this person may see of it, with who entered it for somebody else."""
    found = relations(tx, about, person)
    by = storage.residents.shown_name(tx.connection, about.order.by) if about.order.for_others else ""
    return shown_in(
        tx.connection, about, tx.now, is_hidden=not knows(about, person, found),
        by=by if found & {Role.BENEFICIARY, Role.HELPER, Role.FILER} else "",
    )  # fmt: skip


def open_to_all(tx: Transaction, about: About) -> Shown:
    """What everybody may see of it."""
    return shown_in(tx.connection, about, tx.now, is_hidden=about.order.is_hardship)


def line_of(shown: Shown, claim_id: ClaimId) -> Line:
    """Somebody who comes, as screens show them."""
    return next(one for one in (*shown.inside, *shown.waiting, *shown.gone) if one.claim_id == claim_id)


def _line(about: About, one: Claim) -> Line:
    return Line(
        one.id, one.door, one.called, one.round < about.occurrence.round and one.arrived_at is None, one.arrived_at,
        one.ended_at is not None, one.absent_at is not None, one.minutes, one.why,
        one.recorded, one.quality, one.review,
    )  # fmt: skip


def may_of(tx: Transaction, about: About, person: Person, shown: Shown) -> May:
    """What this person is to it and can do, for showing buttons only."""
    order, occurrence, now = about.order, about.occurrence, tx.now
    found = relations(tx, about, person)
    claim, is_open = about.claim_of(person.resident_id), occurrence.state is State.OPEN
    mine = claim or about.missed_by(person.resident_id)
    is_inside = claim is not None and claim in about.inside
    owns = bool(found & {Role.BENEFICIARY, Role.HELPER, Role.FILER})
    ahead, is_busy = is_open and now < occurrence.begins_at, claim is not None and claim.arrived_at is not None
    near = is_open and now >= occurrence.begins_at - EARLY
    still = is_inside and claim is not None and not claim.is_closed
    speaks = bool(found & {Role.BENEFICIARY, Role.HELPER}) and person.is_adult
    asked = orders.asked(tx.connection, occurrence).get(resident_of(person))
    is_asked = asked is not None and asked[0] == "asked"
    return May(
        owns=owns, tells=owns and person.is_adult, confirms=speaks and (near or not is_open), reviews=speaks,
        codes=_codes(about, found, still_comes=shown.takes and shown.left > 0) if is_open else ("", ""),
        reads_out=order.for_others and Role.FILER in found,
        mine=line_of(shown, mine.id) if mine is not None else None,
        own=frozenset(one.id for one in (*about.claims, *about.gone) if one is claim or lives_with(person, one)),
        nth=0 if claim is None or is_inside else list(about.claims).index(claim) - order.places + 1,
        claims=shown.takes and claim is None and not is_asked and _is_called(found),
        leaves=is_open and claim is not None and not claim.is_closed and not is_busy,
        enters=near and still and not could_read_codes(tx, about, person),
        ends_alone=is_open and still and now >= occurrence.begins_at, asked=is_asked and shown.takes and claim is None,
        sends=sends(about, person),
        cancels=owns and is_open and not any(one.arrived_at or one.is_closed for one in about.claims),
        changes_time=owns and ahead,
        ends_weekly=owns and order.weekly and order.ended_at is None, has_begun=now >= occurrence.begins_at,
        reaches=_to_widen(about, person) if owns and shown.takes and shown.left else (),
    )  # fmt: skip


def _is_called(found: frozenset[Role]) -> bool:
    return Role.RESIDENT in found and Role.BENEFICIARY not in found


def wider(about: About) -> tuple[Reach, ...]:
    """Whom else the asker can have asked; LEADER where the leader has not been."""
    order = about.order
    if order.unit_id is None:
        return ()
    more = tuple(one for one in Reach if is_wider(one, order.reach))
    return more if order.to_leader else (*more, Reach.LEADER)


def _to_widen(about: About, person: Person) -> tuple[Reach, ...]:
    """Whom else this person can have asked: who sends somebody asks no leader to."""
    return tuple(one for one in wider(about) if one is not Reach.LEADER or not sends(about, person))


def _codes(about: About, found: frozenset[Role], *, still_comes: bool) -> tuple[str, str]:
    """What is read out to whoever comes (arrival, end), once somebody does: of arrival while anybody is to arrive, how
    to end it only when somebody is there; all of it at once where it is passed on."""
    if not has_read_codes(found) or Role.VOLUNTEER in found:
        return "", ""
    arrival, end = about.occurrence.arrival_code, about.occurrence.end_code
    if about.order.for_others and Role.FILER in found:
        return arrival, end
    if not about.claims:
        return "", ""
    awaited = still_comes or any(one.arrived_at is None and not one.is_closed for one in about.inside)
    is_there = any(one.arrived_at is not None for one in about.claims)
    return arrival if awaited else "", end if is_there else ""


def resident_of(person: Person) -> ResidentId:
    """Who acts; raises Refused for whom nobody knows here."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id
