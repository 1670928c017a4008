"""A dispute under way: its matter, locked, what a person is to it, and who hears of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import storage.disputes
import storage.matters
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.matters import changing
from bot.actions.matters.subjects import About, relations
from bot.actions.reminding import cancel, remind
from bot.domain.base import Refused, ResidentId
from bot.domain.disputes import Dispute, Side
from bot.domain.matters import OPEN, Level
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens import matters as matter_screens
from bot.screens.base import Screen

MEDIATES = Right(((Role.MEDIATOR, Scope.SUBJECT),))
REPORTS = Right(((Role.REPORTER, Scope.SUBJECT),))
OTHER_SIDE = Right(((Role.OTHER_SIDE, Scope.SUBJECT),))
SIDES = Right(((Role.REPORTER, Scope.SUBJECT), (Role.OTHER_SIDE, Scope.SUBJECT)))
TALKS = Right(((Role.MEDIATOR, Scope.SUBJECT), *SIDES.grants))
NAMES = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.DECIDER, Scope.SUBJECT)))
"""Who names a mediator: the administrator, and the street's staff once it lies before the street."""
AUDITS = Right(((Role.AUDITOR, Scope.COMMUNITY),))


@dataclass(frozen=True, slots=True)
class Case:
    """A dispute with its matter."""

    about: About
    dispute: Dispute


def find(tx: Transaction, command: Any) -> Subject[Case]:
    """The dispute, its matter locked; raises Refused where the matter is none."""
    subject = changing.find(tx, command.matter_id)
    case = case_of(tx, subject.of)
    return Subject(case, subject.where, lambda person: what_is(case, person))


def case_of(tx: Transaction, about: About) -> Case:
    """What belongs to a confidential matter that is locked."""
    if not about.is_confidential:
        raise Refused("button-unknown")
    return Case(about, storage.disputes.read(tx.connection, about.kept.matter.id, about.kept.mediator))


def what_is(case: Case, person: Person) -> frozenset[Role]:
    """What this person is to the dispute; the other side is nothing to its matter."""
    found = set(relations(case.about, person))
    if person.resident_id is None or person.community_id != case.about.community.id:
        return frozenset()
    if person.resident_id in case.dispute.invited:
        found.add(Role.OTHER_SIDE)
    if case.about.kept.matter.level is Level.STREET and _is_of_street(case.about, person):
        found.add(Role.DECIDER)
    return frozenset(found)


def _is_of_street(about: About, person: Person) -> bool:
    return any(about.bodies[one].kind == "street" for one in person.bodies() if one in about.bodies)


def side_of(case: Case, person: Person) -> Side | None:
    """The side this person talks for; somebody invited talks for theirs once they are willing."""
    if person.resident_id == case.about.kept.matter.reporter_id:
        return Side.REPORTER
    return Side.OTHER if person.resident_id in case.dispute.willing else None


def is_mediator(case: Case, person: Person) -> bool:
    """Whether this person is the one who was named."""
    return case.dispute.mediator is not None and person.resident_id == case.dispute.mediator


def require_mediator(case: Case, person: Person) -> ResidentId:
    """The mediator, who is this person; staff of the body have to take it on first."""
    require_open(case)
    if not is_mediator(case, person) or case.dispute.mediator is None:
        raise Refused("disputes-refused-take-first")
    return case.dispute.mediator


def require_open(case: Case) -> None:
    """Return where the talks still go on."""
    if case.about.kept.matter.state not in OPEN:
        raise Refused("disputes-refused-over")


def keep(tx: Transaction, case: Case, dispute: Dispute, step: str) -> Case:
    """Store what became of it, and that this step was taken."""
    matter = case.about.kept.matter
    storage.disputes.save(tx.connection, matter.community_id, matter.id, dispute, step, tx.now)
    return Case(replace(case.about, kept=replace(case.about.kept, mediator=dispute.mediator)), dispute)


def people_on(case: Case, side: Side) -> tuple[ResidentId, ...]:
    """Who talks for a side."""
    if side is Side.REPORTER:
        return (case.about.kept.matter.reporter_id,)
    return tuple(sorted(case.dispute.willing))


def tell(
    tx: Transaction, case: Case, residents: Iterable[ResidentId], screen: Screen, event: str, *, kind: str = "matters",
    about: str = "",
) -> None:  # fmt: skip
    """Tell them privately; in a digest only the number stands. What was not told yet `about` the same is replaced."""
    people = [one for one in storage.matters.people_of(tx.connection, *residents) if one[0] != tx.account.id]
    subject = subject_of(case, about)
    for account_id, _, _ in people:
        cancel(tx, kind, subject, account_id)
    remind(
        tx, people, screen, kind=kind, subject=subject, occurrence=event, community=case.about.community,
        line=matter_screens.private_line(case.about.kept.matter), opens=link_of(case),
    )  # fmt: skip


def link_of(case: Case) -> str:
    """The link that opens what a person may see of it."""
    return f"d_{case.about.kept.matter.id}"


def subject_of(case: Case, about: str) -> str:
    """How reminders name something about the dispute."""
    return f"dispute:{case.about.kept.matter.id}:{about}"


def mediator_name(tx: Transaction, case: Case) -> str:
    """How the mediator is called; "" where nobody was named."""
    named = case.dispute.mediator
    return storage.residents.shown_name(tx.connection, named) if named is not None else ""
