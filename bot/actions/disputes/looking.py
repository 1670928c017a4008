"""Looking: the disputes that concern a person, and for the auditor that they exist and which steps were taken."""

import storage.communities
import storage.disputes
import storage.matters
import storage.residents
from bot.actions.base import Action, Links, Table, Transaction, nothing
from bot.actions.disputes import talking
from bot.actions.disputes.subjects import AUDITS, OTHER_SIDE, Case, find, side_of
from bot.actions.matters import views
from bot.domain.base import MatterId, Refused
from bot.domain.commands.disputes import FindDisputes, ShowSteps
from bot.domain.disputes import Side
from bot.domain.rights import Person, Right, Role, Scope, require
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


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=d_ID`: what this person may see of the dispute, from a digest; the right is asked here."""
    if not rest.isascii() or not rest.isdigit() or len(rest) > 18:
        raise Refused("link-unknown")
    subject = find(tx, ShowSteps(MatterId(int(rest))))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    found = subject.relations(here)
    if Role.READER in found:
        views.show(tx, subject.of.about, here)
        return None
    require(OTHER_SIDE, here, subject.where, found)
    if side_of(subject.of, here) is Side.OTHER:
        talking.show_thread(tx, subject.of, here, Side.OTHER)
    else:
        tx.show(screens.stays_out(subject.of.about.kept.matter.id))
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
    steps = storage.disputes.steps(connection, matter.id)
    steps += [(line.at, line.kind) for line in storage.matters.timeline(connection, matter.id)]
    zone = case.about.community.zone
    tx.show(screens.steps(str(matter.number), tuple(sorted(steps, key=lambda one: one[0])), zone))
    return None


LINKS: Links = {"d": _linked}
ACTIONS: Table = {FindDisputes: Action(nothing, ANYBODY_HERE, _list), ShowSteps: Action(find, AUDITS, _steps)}
