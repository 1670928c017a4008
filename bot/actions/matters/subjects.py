"""How a matter is found and locked, what a person is to it, and what screens may show of it."""

from dataclasses import dataclass

import storage.communities
import storage.matters
import storage.residents
import storage.whistles
from bot.actions.base import Transaction
from bot.domain.base import BodyId, HouseholdId
from bot.domain.matters import Staff, State, Visibility, awaits_decision
from bot.domain.places import Body, Community
from bot.domain.rights import Held, Person, Role, Where
from bot.domain.whistles import Whistle
from bot.screens.matters import Shown
from storage.matters import Kept

RING_FOR_OTHERS = ("committee", "service_station")
"""Kinds of bodies whose staff ring those that are off-line, beside the leader and the administrators."""


@dataclass(frozen=True, slots=True)
class About:
    """A matter under way: as kept, the community's bodies by id, the households that support it.

    `hidden`: it is anonymous and its card has not appeared yet, so that nobody can tell when it was filed. `whistles`:
    the bodies called in.
    """

    kept: Kept
    bodies: dict[BodyId, Body]
    supporting: frozenset[HouseholdId]
    hidden: bool = False
    whistles: tuple[Whistle, ...] = ()

    @property
    def community(self) -> Community:
        """The community."""
        return self.kept.community

    @property
    def body(self) -> Body | None:
        """The responsible body."""
        return self.bodies.get(self.kept.matter.body_id) if self.kept.matter.body_id else None

    @property
    def is_confidential(self) -> bool:
        """Whether it is a dispute."""
        return self.kept.matter.visibility is Visibility.CONFIDENTIAL

    def is_mediated_by(self, person: Person) -> bool:
        """Whether this person is its mediator; before one is named, staff of the mediation body that has it are."""
        if not self.is_confidential:
            return False
        if self.kept.mediator is not None:
            return person.resident_id == self.kept.mediator
        return self.body is not None and self.body.kind == "mediation" and self.body.id in person.bodies()


def about_of(tx: Transaction, kept: Kept) -> About:
    """What belongs to a matter that is locked."""
    matter = kept.matter
    bodies = {body.id: body for body in storage.communities.bodies(tx.connection, matter.community_id)}
    supporting = storage.matters.supporting(tx.connection, matter.id)
    hidden = matter.visibility is Visibility.ANONYMOUS and tx.now < kept.appears_at
    return About(kept, bodies, supporting, hidden, storage.whistles.of_matter(tx.connection, matter.id))


def where_of(about: About) -> Where:
    """Where a matter stands."""
    kept, matter = about.kept, about.kept.matter
    return Where(matter.community_id, matter.unit_id, kept.grid_id, matter.reporter_household, matter.body_id)


def relations(about: About, person: Person) -> frozenset[Role]:
    """Reporter, filer, supporter, reader, handler, called, decider, mediator: what this person is to this matter."""
    matter, found = about.kept.matter, set[Role]()
    if person.resident_id is None or person.community_id != matter.community_id:
        return frozenset()
    if person.resident_id == matter.reporter_id:
        found.add(Role.REPORTER)
    if person.resident_id == about.kept.filed_by:
        found.add(Role.FILER)
    if person.household_id in about.supporting:
        found.add(Role.SUPPORTER)
    if about.is_mediated_by(person):
        found.add(Role.MEDIATOR)
    if _handles(about, person):
        found.add(Role.HANDLER)
    if any(one.is_live and answers_for(about, person, one.body_id) for one in about.whistles):
        found.add(Role.CALLED)
    if awaits_decision(matter) and person.holds(Role.PARTY_ORGANISATION):
        found.add(Role.DECIDER)
    if _reads(about, person, found):
        found.add(Role.READER)
    elif matter.visibility is Visibility.CONFIDENTIAL and person.holds(Role.AUDITOR):
        found.add(Role.AUDITOR)
    return frozenset(found)


def _reads(about: About, person: Person, found: set[Role]) -> bool:
    if found & {Role.REPORTER, Role.FILER} or person.holds(Role.ADMINISTRATOR):
        return True
    if about.kept.matter.visibility is Visibility.CONFIDENTIAL:
        return Role.MEDIATOR in found
    return not about.hidden or bool(found & {Role.HANDLER, Role.CALLED}) or _works_in_grid(about, person)


def _handles(about: About, person: Person) -> bool:
    """Staff of the responsible body; of an off-line one whoever rings it; where nobody has it, the administrators."""
    matter, body = about.kept.matter, about.body
    if about.kept.mediator is not None and matter.state is not State.DECLINED:
        return person.resident_id == about.kept.mediator
    if body is not None and body.id in person.bodies():
        return True
    if body is None or matter.state is State.DECLINED:
        return person.holds(Role.ADMINISTRATOR)
    return _rings(about, person, body)


def answers_for(about: About, person: Person, body_id: BodyId) -> bool:
    """Staff of a body that was called in; of an off-line one whoever rings it."""
    body = about.bodies.get(body_id)
    return body_id in person.bodies() or (body is not None and _rings(about, person, body))


def _rings(about: About, person: Person, body: Body) -> bool:
    """Whoever rings an off-line body, or looks after what the unit itself has."""
    matter = about.kept.matter
    if body.kind != "unit" and not body.is_offline:
        return False
    if person.holds(Role.ADMINISTRATOR):
        return True
    if matter.visibility is Visibility.CONFIDENTIAL or about.hidden:
        return False
    if Held(Role.LEADER, unit_id=matter.unit_id) in person.roles:
        return True
    ringing = {one.id for one in about.bodies.values() if one.kind in RING_FOR_OTHERS}
    return body.kind != "unit" and bool(person.bodies() & ringing)


def staff(about: About, person: Person) -> Staff:
    """Who acts for the responsible body: its name, with the person's where the body has accounts.

    Where no body has it, the administrator acts in the name of the community.
    """
    body = about.body
    if body is None:
        return Staff(None, about.community.name, person.account_id)
    name = body.name if body.is_offline or not person.name else f"{body.name} {person.name}"
    return Staff(body.id, name, person.account_id)


def shown(tx: Transaction, about: About, *, to: Person | None = None) -> Shown:
    """What screens may show: who said it and where exactly only where it is public, or to those who may know."""
    kept, matter = about.kept, about.kept.matter
    open_to_all = matter.visibility is Visibility.PUBLIC
    may_know = to is not None and may_know_reporter(about, to)
    knows = open_to_all or may_know
    return Shown(
        matter=matter,
        words=kept.words,
        place=kept.place if knows or matter.visibility is Visibility.CONFIDENTIAL else "",
        location=kept.location if knows else None,
        supporters=kept.supporters,
        zone=about.community.zone,
        unit_label=kept.unit_label,
        said_by=storage.residents.shown_name(tx.connection, matter.reporter_id, matter.unit_id) if knows else "",
        for_door=kept.for_door if knows else "",
        is_exact=matter.visibility is not Visibility.ANONYMOUS or may_know,
        fold_reason=kept.fold_reason,
        told=storage.matters.told(tx.connection, matter.community_id, kept.row_code),
        whistles=about.whistles,
    )


def may_know_reporter(about: About, person: Person) -> bool:
    """Anonymous: only administrator, the grid's worker, and the reporter; confidential: mediators too."""
    found = relations(about, person)
    if found & {Role.REPORTER, Role.FILER} or person.holds(Role.ADMINISTRATOR):
        return True
    if about.kept.matter.visibility is Visibility.CONFIDENTIAL:
        return Role.MEDIATOR in found
    return _works_in_grid(about, person)


def _works_in_grid(about: About, person: Person) -> bool:
    grid_id = about.kept.grid_id
    return grid_id is not None and Held(Role.GRID_WORKER, grid_id=grid_id) in person.roles
