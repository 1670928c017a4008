"""What a dispute adds to the view of its matter: how the talks stand, and what this person can do about them."""

from bot.actions.base import Transaction
from bot.actions.disputes.subjects import Case, case_of, is_mediator, mediator_name, what_is
from bot.actions.matters.subjects import About
from bot.domain.disputes import Consent, Side
from bot.domain.matters import OPEN
from bot.domain.rights import Person, Role
from bot.screens import disputes as screens
from bot.screens.disputes import May
from bot.screens.matters import More


def more(tx: Transaction, about: About, person: Person) -> More:
    """Nothing but for a confidential matter."""
    if not about.is_confidential:
        return More()
    case = case_of(tx, about)
    return screens.more(about.kept.matter.id, case.dispute, mediator_name(tx, case), _may(case, person))


def _may(case: Case, person: Person) -> May:
    dispute, found = case.dispute, what_is(case, person)
    mediates, reports = is_mediator(case, person), Role.REPORTER in found
    if case.about.kept.matter.state not in OPEN:
        return May(mediate=mediates, read=reports and dispute.mediator is not None)
    untold = dispute.other is None
    return May(
        mediate=mediates,
        name=not mediates and (person.holds(Role.ADMINISTRATOR) or Role.DECIDER in found),
        ask=mediates and untold and dispute.consent is Consent.UNASKED,
        invite=mediates and untold and dispute.consent is Consent.GIVEN,
        consent=reports and untold and dispute.consent in (Consent.ASKED, Consent.REFUSED),
        refuse=reports and untold and dispute.consent in (Consent.ASKED, Consent.GIVEN),
        agree=reports and bool(dispute.agreement) and Side.REPORTER not in dispute.agreed,
        read=reports and dispute.mediator is not None,
        write=mediates or (reports and dispute.mediator is not None),
    )
