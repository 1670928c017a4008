"""Who mediates: whoever takes it on, or whom the administrator (on the highest level the street) names."""

import storage.disputes
from bot.actions.base import Action, Table, Transaction
from bot.actions.disputes.subjects import (
    MEDIATES,
    NAMES,
    REPORTS,
    Case,
    case_of,
    find,
    keep,
    mediator_name,
    require_mediator,
    require_open,
    tell,
)
from bot.actions.matters import changing, views
from bot.actions.matters.subjects import About
from bot.domain import disputes as rules
from bot.domain import matters as matter_rules
from bot.domain.base import Refused, ResidentId
from bot.domain.commands.disputes import AskConsent, ChooseMediator, GiveConsent, NameMediator
from bot.domain.disputes import Outcome
from bot.domain.matters import Change, Event, Level, Staff, State
from bot.domain.rights import Person, Role
from bot.screens import disputes as screens
from bot.screens.base import Toast, text
from storage.disputes import Candidate

OUTCOMES = {Event.WITHDRAW: Outcome.WITHDRAWN, Event.REOPEN: Outcome.OPEN}


def followed(tx: Transaction, about: About, change: Change, by: ResidentId | None) -> About:
    """What a change of a confidential matter means for its dispute."""
    if not about.is_confidential:
        return about
    case = case_of(tx, about)
    kind = change.entry.kind
    if kind is Event.ACCEPT and case.dispute.mediator is None and by is not None:
        return _taken(tx, case, by)
    if kind in (Event.ESCALATE, Event.REASSIGN) and case.dispute.mediator is not None:
        return keep(tx, case, rules.release(case.dispute), "released").about
    if kind is Event.REVIEW and about.kept.matter.state is State.IN_PROGRESS:
        return keep(tx, case, rules.end(case.dispute, Outcome.OPEN), "go_on").about
    if kind in OUTCOMES:
        return _ended(tx, case, OUTCOMES[kind])
    return about


def _taken(tx: Transaction, case: Case, by: ResidentId) -> About:
    """Whoever takes a dispute on mediates it, unless they only rang a body that has no account."""
    body = case.about.body
    if body is not None and body.is_offline:
        return case.about
    me = next((one for one in _candidates(tx, case) if one.resident_id == by), None)
    matter = case.about.kept.matter
    named = rules.name(
        case.dispute, by, me.household_id if me else None, reporter=matter.reporter_id,
        reporter_household=matter.reporter_household,
    )  # fmt: skip
    after = keep(tx, case, named, "named")
    _tell_the_other_side(tx, after)
    return after.about


def _ended(tx: Transaction, case: Case, outcome: Outcome) -> About:
    after = keep(tx, case, rules.end(case.dispute, outcome), "withdrawn" if outcome is Outcome.WITHDRAWN else "go_on")
    if outcome is Outcome.WITHDRAWN:
        number = str(case.about.kept.matter.number)
        tell(tx, after, sorted(after.dispute.willing), screens.withdrawn(number), "withdrawn")
        if after.dispute.mediator is not None:
            tell(tx, after, [after.dispute.mediator], screens.withdrawn(number), "withdrawn", kind="tasks")
    return after.about


def _candidates(tx: Transaction, case: Case) -> list[Candidate]:
    matter = case.about.kept.matter
    return storage.disputes.candidates(
        tx.connection, matter.community_id, from_street=matter.level is Level.STREET
    )  # fmt: skip


def _choose(tx: Transaction, person: Person, case: Case, command: ChooseMediator) -> Toast | None:
    require_open(case)
    matter = case.about.kept.matter
    others = tuple(
        (one.resident_id, one.name, one.body)
        for one in _candidates(tx, case)
        if one.resident_id != case.dispute.mediator
    )
    is_reader = person.holds(Role.ADMINISTRATOR)
    tx.show(screens.choose_mediator(matter.id, str(matter.number), others, may_look=is_reader))
    return None


def _name(tx: Transaction, person: Person, case: Case, command: NameMediator) -> Toast | None:
    """The matter is their body's from now on, where it was not; they have still to take it on."""
    require_open(case)
    matter = case.about.kept.matter
    one = next((one for one in _candidates(tx, case) if one.resident_id == command.resident_id), None)
    if one is None:
        raise Refused("button-unknown")
    named = rules.name(
        case.dispute, one.resident_id, one.household_id, reporter=matter.reporter_id,
        reporter_household=matter.reporter_household,
    )  # fmt: skip
    about = case.about
    if matter.body_id != one.body_id:
        to = Staff(one.body_id, " ".join(part for part in (one.body, one.name) if part), one.account_id)
        about = changing.apply(tx, about, person.resident_id, matter_rules.reassign(matter, to, tx.now))
    after = keep(tx, Case(about, case.dispute), named, "named")
    occurrence = f"named:{one.resident_id}:{len(storage.disputes.steps(tx.connection, matter.id))}"
    tell(tx, after, [one.resident_id], screens.named(matter.id, str(matter.number)), occurrence, kind="tasks")
    changed = screens.mediated_by(matter.id, str(matter.number), one.name)
    tell(tx, after, [matter.reporter_id], changed, occurrence, about="named")
    _tell_the_other_side(tx, after)
    if person.holds(Role.ADMINISTRATOR):
        views.show(tx, after.about, person)
    else:
        tx.show(screens.named_now(str(matter.number), one.name))
    return Toast(text("disputes-named-toast", who=one.name))


def _tell_the_other_side(tx: Transaction, case: Case) -> None:
    """Those who take part hear with whom they talk from now on."""
    matter = case.about.kept.matter
    screen = screens.talks_with(matter.id, str(matter.number), mediator_name(tx, case))
    occurrence = f"mediator:{len(storage.disputes.steps(tx.connection, matter.id))}"
    tell(tx, case, sorted(case.dispute.willing), screen, occurrence, about="named")


def _ask_consent(tx: Transaction, person: Person, case: Case, command: AskConsent) -> Toast | None:
    require_mediator(case, person)
    matter = case.about.kept.matter
    after = keep(tx, case, rules.ask_consent(case.dispute), "consent_asked")
    asked = screens.ask_consent(matter.id, str(matter.number), mediator_name(tx, after))
    tell(tx, after, [matter.reporter_id], asked, "consent", about="consent")
    views.show(tx, after.about, person)
    return Toast(text("disputes-consent-asked-toast"))


def _give_consent(tx: Transaction, person: Person, case: Case, command: GiveConsent) -> Toast | None:
    require_open(case)
    dispute = rules.answer_consent(case.dispute, yes=command.yes)
    if dispute == case.dispute:
        raise Refused("disputes-refused-said-so")
    after = keep(tx, case, dispute, "consent_given" if command.yes else "consent_refused")
    matter = case.about.kept.matter
    if after.dispute.mediator is not None:
        said = screens.consent(matter.id, str(matter.number), yes=command.yes)
        occurrence = f"consent:{len(storage.disputes.steps(tx.connection, matter.id))}"
        tell(tx, after, [after.dispute.mediator], said, occurrence, kind="tasks", about="consent")
    views.show(tx, after.about, person)
    return Toast(text("disputes-consent-yes-toast" if command.yes else "disputes-consent-no-toast"))


ACTIONS: Table = {
    ChooseMediator: Action(find, NAMES, _choose),
    NameMediator: Action(find, NAMES, _name),
    AskConsent: Action(find, MEDIATES, _ask_consent),
    GiveConsent: Action(find, REPORTS, _give_consent),
}
