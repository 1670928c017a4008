"""Two matters that are one: the later goes on as the other, with all who had it."""

import storage.matters
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.matters import rights, telling, views
from bot.actions.matters.changing import apply, find
from bot.actions.matters.subjects import About, shown
from bot.actions.matters.weighing import weigh
from bot.domain import matters as rules
from bot.domain.base import Refused
from bot.domain.commands.matters import ChooseSame, MergeInto
from bot.domain.matters import Visibility
from bot.domain.rights import Person
from bot.screens import matters as screens
from bot.screens.base import Toast, text


def _matter(tx: Transaction, command: ChooseSame | MergeInto) -> Subject[About]:
    return find(tx, command.matter_id)


def _choose(tx: Transaction, person: Person, about: About, command: ChooseSame) -> Toast | None:
    if about.kept.matter.visibility is Visibility.CONFIDENTIAL:
        raise Refused("matters-refused-merge-confidential", number=str(about.kept.matter.number))
    found = storage.matters.mergeable(tx.connection, about.kept, tx.now)
    tx.show(screens.choose_same(shown(tx, about), tuple((one.id, str(one.number), one.words) for one in found)))
    return None


def _merge(tx: Transaction, person: Person, about: About, command: MergeInto) -> Toast | None:
    into = find(tx, command.into_id).of
    change = rules.merge(about.kept.matter, into.kept.matter, tx.now)
    after = apply(tx, about, person.resident_id, change)
    storage.matters.move_supports(tx.connection, about.kept, into.kept, tx.now)
    telling.no_more_tasks(tx, after)
    telling.tell_merged(tx, after, into)
    joined = weigh(tx, find(tx, into.kept.matter.id).of)
    telling.touch(tx, joined)
    views.show(tx, joined, person)
    return Toast(text("matters-merged-toast", number=str(joined.kept.matter.number)))


ACTIONS: Table = {
    ChooseSame: Action(_matter, rights.HANDER, _choose),
    MergeInto: Action(_matter, rights.HANDER, _merge),
}
