"""What is said around topics: aloud once it stands on the agenda, else privately to those whom it concerns."""

from collections.abc import Sequence
from datetime import datetime

import storage.matters
import storage.outgoing
import storage.topics
from bot.actions.base import Transaction
from bot.actions.reminding import cancel, remind, remind_unit
from bot.actions.topics.subjects import About, link_of
from bot.domain.base import ResidentId
from bot.domain.quiet import next_allowed
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


def tell(
    tx: Transaction, about: About, to: Sequence[ResidentId], what: Screen, occurrence: str,
    due_at: datetime | None = None,
) -> None:  # fmt: skip
    """These residents hear it privately, but for whoever caused it now."""
    people = storage.matters.people_of(tx.connection, *to) if to else []
    others = [one for one in people if due_at is not None or one[0] != tx.account.id]
    remind(
        tx, others, what, kind="polls", subject=about.subject, occurrence=occurrence, community=about.unit.community,
        opens=link_of(about.topic), due_at=due_at,
    )  # fmt: skip


def tell_leaders(
    tx: Transaction, about: About, what: Screen, occurrence: str, due_at: datetime | None = None
) -> None:  # fmt: skip
    """Whoever leads the unit hears it privately."""
    people = storage.matters.owners_of(
        tx.connection, about.unit.community.id, ("leader",), unit_id=about.unit.id
    )  # fmt: skip
    others = [one for one in people if due_at is not None or one[0] != tx.account.id]
    remind(
        tx, others, what, kind="polls", subject=about.subject, occurrence=occurrence, community=about.unit.community,
        opens=link_of(about.topic), due_at=due_at,
    )  # fmt: skip


def proposer(about: About) -> tuple[ResidentId, ...]:
    """Whoever proposed it."""
    return (about.topic.by,) if about.topic.by is not None else ()


def proposer_and_signers(tx: Transaction, about: About) -> tuple[ResidentId, ...]:
    """Whoever proposed it and those who signed."""
    return (*proposer(about), *storage.topics.records.signers(tx.connection, about.topic))


def say_votable(tx: Transaction, about: About, votable_at: datetime) -> None:
    """When the notice has passed, the leader hears that it can be voted on."""
    tell_leaders(tx, about, screens.votable_told(about.topic), f"votable:{votable_at.isoformat()}", votable_at)


def stop(tx: Transaction, about: About) -> None:
    """What waits to be said of it is moot."""
    cancel(tx, "polls", about.subject)
