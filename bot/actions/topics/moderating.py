"""不上议程: the leader turns a topic down with a reason that all read; enough further signers bring it back."""

import storage.topics
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.topics import looking, telling
from bot.actions.topics.subjects import LEADER, About, change, find
from bot.domain.commands.topics import RejectTopic
from bot.domain.rights import Person, require
from bot.domain.topics import topic as rules
from bot.domain.topics.topic import State
from bot.screens import topics as screens
from bot.screens.base import Toast


def _find(tx: Transaction, command: RejectTopic) -> Subject[About]:
    return find(tx, command.topic_id)


def _reject(tx: Transaction, person: Person, about: About, command: RejectTopic) -> Toast | None:
    rules.require_can_reject(about.topic, tx.now)
    state = {
        "stage": "words", "does": "reject", "topic_id": about.topic.id, "unit_id": about.unit.id,
        "community_id": about.unit.community.id,
    }  # fmt: skip
    forms.begin(tx, person, "topic-line", state)
    return None


def rejected(tx: Transaction, person: Person, about: About, why: str) -> None:
    """The leader's form is filled."""
    require(LEADER, person, find(tx, about.topic.id).where, frozenset())
    looking.show(tx, reject(tx, about, why), person)


def reject(tx: Transaction, about: About, why: str) -> About:
    """It is off the agenda; who proposed and who signed hear why, and how many signers bring it back.

    Raises Refused for what came back, is being voted on, or is over.
    """
    topic = about.topic
    rules.require_can_reject(topic, tx.now)
    before = topic.signers or about.rules.signers
    households = storage.topics.records.households(tx.connection, about.unit.id)
    others = households - (topic.household_id is not None)
    about = change(
        tx, about, state=State.REJECTED.value, off_reason=why, ended_at=tx.now,
        signers=rules.signers_again(before, others), signs_until=tx.now + rules.SIGNED_WITHIN,
    )  # fmt: skip
    telling.not_votable(tx, about)
    telling.post_card(tx, about)
    heard = telling.proposer_and_signers(tx, about)
    telling.tell(tx, about, heard, screens.rejected_told(about.topic), f"rejected:{tx.now.isoformat()}")
    return about


ACTIONS: Table = {RejectTopic: Action(_find, LEADER, _reject)}
