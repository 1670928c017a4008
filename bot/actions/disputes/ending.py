"""How it ends: both sides say yes to a text, or the mediator says that nothing came of it."""

import storage.matters
from bot.actions.base import Action, Table, Transaction
from bot.actions.disputes.subjects import (
    MEDIATES,
    SIDES,
    Case,
    find,
    keep,
    people_on,
    require_mediator,
    require_open,
    side_of,
    tell,
)
from bot.actions.disputes.talking import show_thread
from bot.actions.matters import changing, telling, views
from bot.actions.matters.subjects import About
from bot.domain import disputes as rules
from bot.domain import matters as matter_rules
from bot.domain.base import Refused
from bot.domain.commands.disputes import Agree, EndTalks
from bot.domain.disputes import Outcome, Side
from bot.domain.matters import Staff
from bot.domain.rights import Person
from bot.i18n import plain_of
from bot.screens import disputes as screens
from bot.screens.base import Toast, text


def _agree(tx: Transaction, person: Person, case: Case, command: Agree) -> Toast | None:
    require_open(case)
    side = side_of(case, person)
    if side is None:
        raise Refused("rights-refused")
    dispute = rules.agree(case.dispute, side, command.version, yes=command.yes)
    after = keep(tx, case, dispute, f"{'agreed' if command.yes else 'not_agreed'}_{side}")
    if dispute.outcome is Outcome.AGREED:
        _settled(tx, after)
        tx.show(screens.agreed(str(case.about.kept.matter.number), dispute.agreement))
        return Toast(text("disputes-agreed-toast"))
    if not command.yes and dispute.mediator is not None:
        matter = case.about.kept.matter
        screen = screens.not_yet(matter.id, str(matter.number), side)
        tell(tx, after, [dispute.mediator], screen, f"no:{command.version}", kind="tasks", about="agreement")
    show_thread(tx, after, person, side)
    return Toast(text("disputes-agreed-toast" if command.yes else "disputes-disagreed-toast"))


def _settled(tx: Transaction, case: Case) -> None:
    """Both said yes: it is done, and everybody has the text once more."""
    matter, dispute = case.about.kept.matter, case.dispute
    _done(tx, case.about, "disputes-done-agreed")
    screen = screens.agreed(str(matter.number), dispute.agreement)
    for side in Side:
        tell(tx, case, people_on(case, side), screen, f"agreed:{dispute.version}", about="agreement")
    if dispute.mediator is not None:
        tell(tx, case, [dispute.mediator], screen, f"agreed:{dispute.version}", kind="tasks", about="agreement")


def _done(tx: Transaction, about: About, note: str) -> About:
    matter = about.kept.matter
    by = Staff(matter.body_id, matter.responsible, matter.responsible_account)
    said = plain_of(text(note), about.community.language)
    after = changing.apply(tx, about, None, matter_rules.done(matter, by, tx.now, said))
    telling.no_more_tasks(tx, after)
    lines = storage.matters.timeline(tx.connection, matter.id)
    telling.ask_for_review(tx, after, str(len(lines)))
    return after


def _end(tx: Transaction, person: Person, case: Case, command: EndTalks) -> Toast | None:
    """Nothing came of it: the reporter is asked whether it shall go on elsewhere, as after any other matter."""
    require_mediator(case, person)
    matter = case.about.kept.matter
    if not command.sure:
        tx.show(screens.ask_end(matter.id, str(matter.number)))
        return None
    ended = keep(tx, case, rules.end(case.dispute, Outcome.NOT_AGREED), "not_agreed")
    after = _done(tx, ended.about, "disputes-done-not-agreed")
    screen = screens.nothing_came_of_it(str(matter.number))
    tell(tx, ended, people_on(ended, Side.OTHER), screen, f"ended:{matter.not_solved}", about="agreement")
    views.show(tx, after, person)
    return None


ACTIONS: Table = {Agree: Action(find, SIDES, _agree), EndTalks: Action(find, MEDIATES, _end)}
