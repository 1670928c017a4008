"""The card of an election in the unit's group, drawn from what is stored."""

from datetime import datetime

from sqlalchemy import Connection

from bot.actions.polls.elections.subjects import load, shown_in
from bot.domain.polls.elections import ElectionId
from bot.domain.quiet import next_allowed
from bot.screens.base import Screen
from bot.screens.polls import elections as screens
from storage.outgoing import Living


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card as it stands; None in a group that is the unit's no longer, and for what ended before it appeared."""
    about = load(connection, ElectionId(surface.subject_id))
    if about is None or about.unit.chat_id != surface.chat_id:
        return None
    if surface.message_id is None and about.election.is_over:
        return None
    is_late = next_allowed(now, about.unit.community.zone) > now
    return screens.card(shown_in(connection, about, now), silent=is_late), about.unit.language
