"""From one matter of the queue to the next."""

import storage.communities
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.matters import queue, rights, views
from bot.actions.matters.changing import find
from bot.actions.matters.subjects import About
from bot.domain.commands.matters import FindMatters, ShowMatter
from bot.domain.commands.workday import NextTask
from bot.domain.rights import Person, require
from bot.screens.base import Toast, text


def _matter(tx: Transaction, command: NextTask) -> Subject[About]:
    return find(tx, command.matter_id)


def _next(tx: Transaction, person: Person, about: About, command: NextTask) -> Toast | None:
    """The next one, locked and looked at as if it had been opened; after the last one the empty queue."""
    community = storage.communities.community(tx.connection, about.community.id)
    following = queue.next_task(tx, person, about.kept.matter, community)
    if following is None:
        views.ACTIONS[FindMatters].do(tx, person, None, FindMatters("body"))
        return Toast(text("workday-next-none"))
    subject = find(tx, following)
    require(rights.READER, person, subject.where, subject.relations(person))
    return views.ACTIONS[ShowMatter].do(tx, person, subject.of, ShowMatter(following))


ACTIONS: Table = {NextTask: Action(_matter, rights.READER, _next)}
