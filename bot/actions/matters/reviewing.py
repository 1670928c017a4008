"""Whether it is solved, and how well: asked of the reporter and of supporting households, kept without names."""

import storage.matters
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.matters import rights, telling
from bot.actions.matters.changing import apply, find, follow
from bot.actions.matters.subjects import About, relations
from bot.domain import matters as rules
from bot.domain.base import Refused
from bot.domain.commands.matters import Review
from bot.domain.rights import Held, Person, Role
from bot.screens import matters as screens
from bot.screens.base import Toast


def _matter(tx: Transaction, command: Review) -> Subject[About]:
    return find(tx, command.matter_id)


def _review(tx: Transaction, person: Person, about: About, command: Review) -> Toast | None:
    matter, found = about.kept.matter, relations(about, person)
    by_reporter = bool(found & {Role.REPORTER, Role.FILER})
    if not 0 <= command.satisfied <= 5:
        raise Refused("button-unknown")
    if Role.REPORTER not in found and _is_of_the_body(about, person):
        raise Refused("matters-refused-own-work")
    if command.solved and command.satisfied == 0:
        rules.review(matter, True, None, by_reporter, tx.now)
        tx.show(screens.ask_mark(matter.id))
        return None
    change = rules.review(matter, command.solved, command.satisfied or None, by_reporter, tx.now)
    if not _said_so_before(tx, person, about, dict(change.entry.args)):
        _reviewed(tx, person, apply(tx, about, person.resident_id, change), command, by_reporter=by_reporter)
    tx.show(screens.thanked())
    return None


def _is_of_the_body(about: About, person: Person) -> bool:
    """Whether they are of who did it: its staff, or where the unit itself did, its leader."""
    body = about.body
    if body is None:
        return False
    leads = Held(Role.LEADER, unit_id=about.kept.matter.unit_id) in person.roles
    return body.id in person.bodies() or (body.kind == "unit" and leads)


def _reviewed(tx: Transaction, person: Person, about: About, command: Review, *, by_reporter: bool) -> None:
    """The reporter's word decides: nobody else is asked any more, or the body goes on."""
    telling.no_more_review(tx, about, None if by_reporter else person.account_id)
    if by_reporter and not command.solved:
        telling.not_done(tx, about)
        lines = len(storage.matters.timeline(tx.connection, about.kept.matter.id))
        telling.tell_body(tx, about, "unsolved", str(lines))
        follow(tx, about)


def _said_so_before(tx: Transaction, person: Person, about: About, said: dict[str, object]) -> bool:
    """A supporter's word is kept as often as it changes, not as often as it is pressed."""
    matter = about.kept.matter
    if person.resident_id is None or matter.done_at is None:
        return False
    return storage.matters.last_review(tx.connection, matter.id, person.resident_id, matter.done_at) == said


ACTIONS: Table = {Review: Action(_matter, rights.REVIEWER, _review)}
