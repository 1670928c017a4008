"""What a community sets for topics: how many households sign, how long a topic is talked over before its poll."""

import storage.communities
import storage.rights
from bot.actions.base import Action, Table, Transaction, nothing
from bot.domain.base import Refused
from bot.domain.commands.topics import OpenTopicRules, SetTopicRules
from bot.domain.rights import Person, Right, Role, Scope
from bot.domain.topics.topic import Rules, rules_of, with_rules
from bot.screens import topics as screens
from bot.screens.base import Toast

ADMINISTRATOR = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY),))


def _open(tx: Transaction, person: Person, _: None, command: OpenTopicRules) -> Toast | None:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    community = storage.communities.community(tx.connection, person.community_id)
    tx.show(screens.rules(rules_of(community.settings)))
    return None


def _set(tx: Transaction, person: Person, _: None, command: SetTopicRules) -> Toast | None:
    """The rules hold for what is proposed from now on, and the notice for every topic that is not being voted on."""
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    community = storage.communities.lock_community(tx.connection, person.community_id)
    wanted = Rules(command.signers, command.notice)
    settings = with_rules(community.settings, wanted)
    if rules_of(community.settings) != wanted:
        storage.communities.change_community(tx.connection, community.id, settings=settings)
        about = {"signers": wanted.signers, "notice": wanted.notice}
        storage.rights.log_change(
            tx.connection, community.id, tx.now, person.resident_id, "topic-rules-changed", about
        )  # fmt: skip
    tx.show(screens.rules(wanted))
    return None


ACTIONS: Table = {
    OpenTopicRules: Action(nothing, ADMINISTRATOR, _open),
    SetTopicRules: Action(nothing, ADMINISTRATOR, _set),
}
