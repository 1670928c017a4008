"""The card of a topic in the unit's group, drawn from what is stored."""

from datetime import datetime

from sqlalchemy import Connection

from bot.actions.topics.subjects import load, shown
from bot.domain.base import TopicId
from bot.domain.topics.topic import State, takes_signers
from bot.screens import topics as screens
from bot.screens.base import Screen
from storage.outgoing import Living


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card as it stands; None in a group that is the unit's no longer, and for what lapsed before it appeared.

    Where the matter it comes from was folded away, nothing of it is left to read.
    """
    about = load(connection, TopicId(surface.subject_id))
    if about is None or about.unit.chat_id != surface.chat_id:
        return None
    if about.topic.is_hidden:
        return (screens.hidden_card(), about.unit.language) if surface.message_id is not None else None
    if surface.message_id is None and about.topic.state is State.LAPSED:
        return None
    return screens.card(shown(connection, about), signs=takes_signers(about.topic, now)), about.unit.language
