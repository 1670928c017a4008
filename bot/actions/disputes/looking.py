"""Looking: the disputes that concern a person, and for the auditor that they exist and which steps were taken."""

import storage.communities
import storage.disputes
import storage.matters
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.disputes.subjects import AUDITS, Case, find
from bot.domain.base import MatterId, Refused
from bot.domain.commands.disputes import FindDisputes, ShowSteps
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens import disputes as screens
from bot.screens.base import Toast

ANYBODY_HERE = Right(((Role.RESIDENT, Scope.COMMUNITY),))


def _list(tx: Transaction, person: Person, _: None, command: FindDisputes) -> Toast | None:
    """Number by number, without a word; what opens behind each is asked about again there."""
    if person.community_id is None or not 0 <= command.page < 1000:
        raise Refused("button-unknown")
    audits = person.holds(Role.AUDITOR)
    bodies = storage.communities.bodies(tx.connection, person.community_id)
    is_street = bool(person.bodies() & {body.id for body in bodies if body.kind == "street"})
    administers = person.holds(Role.ADMINISTRATOR)
    found, more = storage.disputes.found_for(
        tx.connection, person.community_id, person.resident_id, command.page, sees_all=audits or administers,
        names_for_street=is_street,
    )  # fmt: skip
    opens = {matter_id: _opens(tx, person, matter_id) for matter_id, _ in found}
    tx.show(screens.page(tuple(found), command.page, has_more=more, opens=opens))
    return None


def _opens(tx: Transaction, person: Person, matter_id: MatterId) -> str:
    """What of it this person may look at."""
    is_what = find(tx, ShowSteps(matter_id)).relations(person)
    if Role.READER in is_what:
        return "matter"
    if Role.OTHER_SIDE in is_what:
        return "thread"
    return "mediator" if Role.DECIDER in is_what else "steps"


def _steps(tx: Transaction, person: Person, case: Case, command: ShowSteps) -> Toast | None:
    matter, connection = case.about.kept.matter, tx.connection
    steps = [(line.at, line.kind) for line in storage.matters.timeline(connection, matter.id)]
    steps += storage.disputes.steps(connection, matter.id)
    zone = case.about.community.zone
    tx.show(screens.steps(str(matter.number), tuple(sorted(steps, key=lambda one: one[0])), zone))
    return None


ACTIONS: Table = {FindDisputes: Action(nothing, ANYBODY_HERE, _list), ShowSteps: Action(find, AUDITS, _steps)}
