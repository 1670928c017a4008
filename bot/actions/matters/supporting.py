"""我家也一样: a household's support, given to a matter or taken back."""

import storage.matters
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.matters import rights, views
from bot.actions.matters.changing import apply, find
from bot.actions.matters.subjects import About, relations
from bot.actions.matters.weighing import weigh
from bot.domain import matters as rules
from bot.domain.base import Refused
from bot.domain.commands.matters import Support
from bot.domain.matters import Visibility
from bot.domain.rights import Person, Role
from bot.screens import matters as screens
from bot.screens.base import Toast, text


def _find(tx: Transaction, command: Support) -> Subject[About]:
    return find(tx, command.matter_id)


def _support(tx: Transaction, person: Person, about: About, command: Support) -> Toast | None:
    if Role.READER not in relations(about, person):
        raise Refused("matters-refused-unknown")
    _change(tx, person, about, on=command.on)
    if tx.origin.is_private:
        views.show(tx, find(tx, about.kept.matter.id).of, person)
    return screens.supported(command.on)


def same(tx: Transaction, person: Person, about: About) -> Toast:
    """It is the same matter: supported, or known as the household's own, or as supported already."""
    matter, household_id = about.kept.matter, person.household_id
    is_own = person.resident_id == matter.reporter_id or (
        matter.visibility is Visibility.PUBLIC and household_id == matter.reporter_household
    )
    knows = is_own or household_id is None or household_id in about.supporting
    if not knows:
        _change(tx, person, about, on=True)
    if tx.origin.is_private:
        views.show(tx, find(tx, matter.id).of, person)
    return Toast(text("saying-same-known", number=str(matter.number))) if knows else screens.supported(True)


def _change(tx: Transaction, person: Person, about: About, *, on: bool) -> None:
    """The household's support is on, or off; card, board and history will show it, and nowhere whose it is."""
    kept = about.kept
    if person.household_id is None or person.resident_id is None:
        raise Refused("matters-refused-no-household")
    rules.support(kept.matter, person.household_id, on, about.supporting)
    storage.matters.change_support(tx.connection, kept, person.household_id, person.resident_id, tx.now, on=on)
    counted = find(tx, kept.matter.id).of
    after = apply(tx, counted, None, rules.supported(counted.kept.matter, on, counted.kept.supporters, tx.now))
    if on:
        weigh(tx, after)


ACTIONS: Table = {Support: Action(_find, rights.NEIGHBOUR, _support)}
