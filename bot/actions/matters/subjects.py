"""How a matter is found and locked, what a person is to it, and what screens may show of it."""

from dataclasses import dataclass

import storage.communities
import storage.matters
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.domain.base import BodyId, HouseholdId, MatterId, Refused, ResidentId
from bot.domain.matters import Staff, Visibility
from bot.domain.places import Body, Community
from bot.domain.rights import Held, Person, Role, Where
from bot.screens.matters import Shown
from storage.matters import Kept


@dataclass(frozen=True, slots=True)
class About:
    """A matter under way: as kept, its community, its bodies by id, the households that support it."""

    kept: Kept
    community: Community
    bodies: dict[BodyId, Body]
    supporting: frozenset[HouseholdId]

    @property
    def body(self) -> Body | None:
        """The responsible body."""
        return self.bodies.get(self.kept.matter.body_id) if self.kept.matter.body_id else None

    def mediators(self) -> frozenset[BodyId]:
        """The bodies whose staff mediate."""
        return frozenset(body.id for body in self.bodies.values() if body.kind == "mediation")


def find(tx: Transaction, matter_id: MatterId) -> Subject[About]:
    """The matter, locked, with where it stands and what a person is to it."""
    kept = storage.matters.lock(tx.connection, matter_id)
    if kept is None:
        raise Refused("matters-refused-unknown")
    matter = kept.matter
    community = storage.communities.community(tx.connection, matter.community_id)
    bodies = {body.id: body for body in storage.communities.bodies(tx.connection, matter.community_id)}
    supporting = storage.matters.supporting(tx.connection, matter_id)
    about = About(kept, community, bodies, supporting)
    return Subject(about, where_of(about), lambda person: relations(about, person))


def where_of(about: About) -> Where:
    """Where a matter stands."""
    kept, matter = about.kept, about.kept.matter
    return Where(matter.community_id, matter.unit_id, kept.grid_id, matter.reporter_household, matter.body_id)


def relations(about: About, person: Person) -> frozenset[Role]:
    """Reporter, filer, reader, handler, mediator: what this person is to this matter."""
    matter, found = about.kept.matter, set[Role]()
    if person.resident_id is None or person.community_id != matter.community_id:
        return frozenset()
    if person.resident_id == matter.reporter_id:
        found.add(Role.REPORTER)
    if person.resident_id == about.kept.filed_by:
        found.add(Role.FILER)
    if person.household_id in about.supporting:
        found.add(Role.SUPPORTER)
    if person.bodies() & about.mediators():
        found.add(Role.MEDIATOR)
    if _handles(about, person):
        found.add(Role.HANDLER)
    confidants = {Role.REPORTER, Role.FILER, Role.MEDIATOR}
    if matter.visibility is not Visibility.CONFIDENTIAL or found & confidants or person.holds(Role.ADMINISTRATOR):
        found.add(Role.READER)
    return frozenset(found)


def _handles(about: About, person: Person) -> bool:
    """Staff of the responsible body; for an off-line one whoever rings it: leader, committee staff, administrator."""
    matter, body = about.kept.matter, about.body
    if body is None:
        return person.holds(Role.ADMINISTRATOR)
    if body.kind == "unit":
        return Held(Role.LEADER, unit_id=matter.unit_id) in person.roles
    if body.id in person.bodies():
        return True
    if not body.is_offline or matter.visibility is Visibility.CONFIDENTIAL:
        return body.is_offline and person.holds(Role.ADMINISTRATOR)
    committee = {one.id for one in about.bodies.values() if one.kind in ("committee", "service_station")}
    return (
        Held(Role.LEADER, unit_id=matter.unit_id) in person.roles
        or bool(person.bodies() & committee)
        or person.holds(Role.ADMINISTRATOR)
    )


def staff(about: About, person: Person) -> Staff:
    """Who acts for the responsible body: its name, with the person's where the body has accounts."""
    body = about.body
    if body is None:
        raise Refused("matters-refused-nobody-responsible")
    name = body.name if body.is_offline or not person.name else f"{body.name} {person.name}"
    return Staff(body.id, name, person.account_id)


def shown(tx: Transaction, about: About, *, to: Person | None = None) -> Shown:
    """What screens may show: the reporter only where the matter is public, or to those who may know."""
    kept = about.kept
    matter = kept.matter
    may_know = to is not None and _may_know_reporter(about, to)
    said_by = ""
    if matter.visibility is Visibility.PUBLIC or may_know:
        said_by = shown_name(tx, matter.reporter_id)
    return Shown(
        matter=matter,
        words=kept.words,
        place=kept.place if matter.visibility is not Visibility.ANONYMOUS or may_know else "",
        supporters=kept.supporters,
        zone=about.community.zone,
        unit_label=kept.unit_label,
        said_by=said_by,
        fold_reason=kept.fold_reason,
    )


def shown_name(tx: Transaction, resident_id: ResidentId) -> str:
    """A resident as the group sees them: door, or the name they chose to show."""
    return storage.residents.shown_name(tx.connection, resident_id)


def _may_know_reporter(about: About, person: Person) -> bool:
    """Anonymous: only administrator, the grid's worker, and the reporter; confidential: mediators too."""
    found = relations(about, person)
    if found & {Role.REPORTER, Role.FILER} or person.holds(Role.ADMINISTRATOR):
        return True
    if about.kept.matter.visibility is Visibility.CONFIDENTIAL:
        return Role.MEDIATOR in found
    return any(held.role is Role.GRID_WORKER and held.grid_id == about.kept.grid_id for held in person.roles)
