"""The audit log, read by auditors and administrators."""

import storage.communities
import storage.roles
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities import rights
from bot.domain.commands.communities import ReadLog
from bot.domain.rights import Person
from bot.screens import communities as screens
from bot.screens.base import Toast


def _read(tx: Transaction, person: Person, _: None, command: ReadLog) -> Toast | None:
    if person.community_id is not None:
        page = rights.page_in(command.page)
        community = storage.communities.community(tx.connection, person.community_id)
        found, more = storage.roles.page_of_log(tx.connection, person.community_id, page)
        tx.show(screens.log(tuple(found), page, community.zone, more=more))
    return None


ACTIONS: Table = {ReadLog: Action(nothing, rights.READER, _read)}
