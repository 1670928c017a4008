"""What is said around topics: aloud once it stands on the agenda, else privately to those whom it concerns."""

from collections.abc import Sequence

import storage.matters
import storage.outgoing
import storage.topics
from bot.actions.base import Transaction
from bot.actions.reminding import People, cancel, remind, remind_unit
from bot.actions.topics.subjects import About, link_of
from bot.domain.base import ResidentId
from bot.domain.quiet import next_allowed
from bot.domain.rights import Role
from bot.domain.topics.topic import votable_at
from bot.screens import topics as screens
from bot.screens.base import Screen


def post_card(tx: Transaction, about: About) -> None:
    """The unit's group has the topic's card, not in quiet hours; where it has, the card is shown anew."""
    unit = about.unit
    if unit.chat_id is None:
        return
    storage.outgoing.live(
        tx.connection, now=tx.now, kind="topic", subject_id=about.topic.id, chat_id=unit.chat_id,
        community_id=unit.community.id, due_at=next_allowed(tx.now, unit.community.zone),
    )  # fmt: skip


def tell_group(tx: Transaction, about: About, what: Screen, occurrence: str) -> None:
    """The group hears it once."""
    unit = about.unit
    if unit.chat_id is not None:
        remind_unit(
            tx, unit, what, kind="polls", subject=about.subject, occurrence=occurrence,
            reply_to=storage.outgoing.surface_message(tx.connection, "topic", about.topic.id, unit.chat_id),
        )  # fmt: skip


def tell(tx: Transaction, about: About, to: Sequence[ResidentId], what: Screen, occurrence: str) -> None:
    """These residents hear it privately, but for whoever caused it now."""
    tell_people(tx, about, storage.matters.people_of(tx.connection, *to) if to else [], what, occurrence)


def tell_leaders(tx: Transaction, about: About, what: Screen, occurrence: str) -> None:
    """Whoever leads the unit hears it privately, but for whoever caused it now."""
    tell_people(tx, about, _leaders(tx, about), what, occurrence)


def tell_people(tx: Transaction, about: About, people: People, what: Screen, occurrence: str) -> None:
    """These people hear it privately, but for whoever caused it now."""
    others = [one for one in people if one[0] != tx.account.id]
    remind(
        tx, others, what, kind="polls", subject=about.subject, occurrence=occurrence, community=about.unit.community,
        opens=link_of(about.topic),
    )  # fmt: skip


def _leaders(tx: Transaction, about: About) -> People:
    return storage.matters.owners_of(
        tx.connection, about.unit.community.id, (Role.LEADER.value,), unit_id=about.unit.id
    )  # fmt: skip


def proposer(about: About) -> tuple[ResidentId, ...]:
    """Whoever proposed it."""
    return (about.topic.by,) if about.topic.by is not None else ()


def proposer_and_signers(tx: Transaction, about: About) -> tuple[ResidentId, ...]:
    """Whoever proposed it and those who signed."""
    return (*proposer(about), *storage.topics.records.signers(tx.connection, about.topic))


def say_votable(tx: Transaction, about: About) -> None:
    """When the notice has passed, the leader hears that it can be voted on."""
    at = votable_at(about.topic, about.rules)
    remind(
        tx, _leaders(tx, about), screens.votable_told(about.topic), kind="polls", subject=_votable(about),
        occurrence=at.isoformat(), community=about.unit.community, opens=link_of(about.topic), due_at=at,
    )  # fmt: skip


def not_votable(tx: Transaction, about: About) -> None:
    """It is being voted on, or off the agenda: the leader hears no more that it can be."""
    cancel(tx, "polls", _votable(about))


def _votable(about: About) -> str:
    return f"topic-votable:{about.topic.id}"
