"""An errand under way, locked; what a person is to it; who hears of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import storage.communities
import storage.errands
import storage.matters
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.reminding import cancel, remind
from bot.domain import errands as rules
from bot.domain.base import AccountId, BodyId, CommunityId, Refused, ResidentId
from bot.domain.places import Body, Community
from bot.domain.rights import Held, Person, Right, Role, Scope, Where
from bot.screens import errands as screens
from bot.screens.base import Screen, Value
from storage.errands import Kept

People = Iterable[tuple[AccountId, int | None, frozenset[str]]]

OWNER = Right(((Role.REPORTER, Scope.SUBJECT), (Role.FILER, Scope.SUBJECT)))
"""Who asked for it, and the helper of their household."""
HANDLER = Right(((Role.HANDLER, Scope.SUBJECT),))
READER = Right((*OWNER.grants, *HANDLER.grants, (Role.ADMINISTRATOR, Scope.COMMUNITY)))
EITHER = Right((*OWNER.grants, *HANDLER.grants))

KINDS = ("service_station", "committee")
"""Which bodies do such services, the first that there is."""


@dataclass(frozen=True, slots=True)
class Case:
    """An errand with its community and body (None: the administrators have it)."""

    kept: Kept
    community: Community
    body: Body | None


def find(tx: Transaction, command: Any) -> Subject[Case]:
    """The errand, locked."""
    kept = storage.errands.lock(tx.connection, command.errand_id)
    if kept is None:
        raise Refused("errands-refused-unknown")
    case = case_of(tx, kept)
    where = Where(kept.community_id, kept.unit_id, None, kept.household_id, kept.body_id)
    return Subject(case, where, lambda person: relations(tx, case, person))


def case_of(tx: Transaction, kept: Kept) -> Case:
    """What belongs to an errand that is locked."""
    community = storage.communities.community(tx.connection, kept.community_id)
    bodies = storage.communities.bodies(tx.connection, kept.community_id)
    return Case(kept, community, next((body for body in bodies if body.id == kept.body_id), None))


def body_for(tx: Transaction, community_id: CommunityId) -> Body | None:
    """Whom a service is asked of."""
    bodies = storage.communities.bodies(tx.connection, community_id)
    return next((body for kind in KINDS for body in bodies if body.kind == kind), None)


def relations(tx: Transaction, case: Case, person: Person) -> frozenset[Role]:
    """Reporter, helper, handler: what this person is to the errand."""
    kept, found = case.kept, set[Role]()
    if person.resident_id is None or person.community_id != kept.community_id:
        return frozenset()
    if person.resident_id == kept.resident_id:
        found.add(Role.REPORTER)
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    if any(tie.kind == "helper" and tie.flat_id == kept.flat_id for tie in ties):
        found.add(Role.FILER)
    if _handles(case, person):
        found.add(Role.HANDLER)
    return frozenset(found)


def _handles(case: Case, person: Person) -> bool:
    """Staff of the body; of an off-line one its unit's leader and the administrators; else these alone."""
    if case.body is not None and case.body.id in person.bodies():
        return True
    if case.body is not None and not case.body.is_offline:
        return False
    is_leader = Held(Role.LEADER, unit_id=case.kept.unit_id) in person.roles
    return person.holds(Role.ADMINISTRATOR) or (case.body is not None and is_leader)


def shown(tx: Transaction, case: Case, person: Person | None = None) -> screens.Shown:
    """What screens show of it, to a person or in general."""
    kept = case.kept
    found = relations(tx, case, person) if person is not None else frozenset()
    owns = bool(found & {Role.REPORTER, Role.FILER})
    is_staff = person is not None and case.body is not None and case.body.id in person.bodies()
    may_see_files = owns or is_staff or (person is not None and person.holds(Role.ADMINISTRATOR))
    return screens.Shown(
        kept.id, kept.words, kept.errand, case.body.name if case.body else "",
        storage.residents.shown_name(tx.connection, kept.resident_id), case.community.zone,
        tuple(storage.errands.steps(tx.connection, kept.id)) if person is not None else (),
        len(storage.errands.files(tx.connection, kept.id)) if may_see_files else 0, owns, Role.HANDLER in found,
    )  # fmt: skip


def owners(tx: Transaction, case: Case) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """Who asked for it, and the helpers of their household."""
    helpers: list[ResidentId] = []
    if case.kept.flat_id is not None:
        members = storage.residents.members(tx.connection, case.kept.flat_id)
        helpers = [one.resident_id for one in members if one.kind == "helper"]
    return storage.matters.people_of(tx.connection, case.kept.resident_id, *helpers)


def doers(tx: Transaction, case: Case) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """Staff of the body; of an off-line one the unit's leader, else the administrators."""
    kept, body = case.kept, case.body
    found: list[tuple[AccountId, int | None, frozenset[str]]] = []
    if body is not None and not body.is_offline:
        return storage.matters.owners_of(tx.connection, kept.community_id, ("staff",), body_id=BodyId(body.id))
    if body is not None and kept.unit_id is not None:
        found = storage.matters.owners_of(tx.connection, kept.community_id, ("leader",), unit_id=kept.unit_id)
    return found or storage.matters.owners_of(tx.connection, kept.community_id, ("administrator",))


def tell(
    tx: Transaction, case: Case, people: People, screen: Screen, event: str, *, kind: str = "matters",
    line: Value | None = None,
) -> None:  # fmt: skip
    """Tell the others of the two once of an event."""
    others = [one for one in people if one[0] != tx.account.id]
    remind(
        tx, others, screen, kind=kind, subject=f"errand:{case.kept.id}", occurrence=event, community=case.community,
        line=line or screens.news_line(shown(tx, case)), opens=f"e_{case.kept.id}",
    )  # fmt: skip


def remind_of_day(tx: Transaction, case: Case) -> None:
    """Both are reminded of the day that holds now, and of no earlier one."""
    subject, errand = f"errand:{case.kept.id}:visit", case.kept.errand
    for kind in ("matters", "tasks"):
        cancel(tx, kind, subject)
    if errand.visit_at is None:
        return
    view = shown(tx, case)
    for when, due_at in rules.reminders(errand.visit_at, case.community.zone, tx.now):
        screen = screens.visit(when, view)
        for people, kind in ((owners(tx, case), "matters"), (doers(tx, case), "tasks")):
            remind(
                tx, people, screen, kind=kind, subject=subject, occurrence=f"{errand.visits}:{when}",
                community=case.community, opens=f"e_{case.kept.id}", due_at=due_at, useful_until=errand.visit_at,
                line=screens.visit_line(view),
            )  # fmt: skip
