"""The card of a poll in a group, drawn from what is stored."""

from datetime import datetime

from sqlalchemy import Connection

import storage.communities
from bot.actions.polls.subjects import load, shown_in
from bot.domain.polls.poll import State, takes_ballots
from bot.domain.polls.values import PollId
from bot.domain.quiet import next_allowed
from bot.screens import polls as screens
from bot.screens.base import Screen
from storage.outgoing import Living


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card as it stands; None in a group that the poll does not reach, and for what ended before it appeared."""
    about = load(connection, PollId(surface.subject_id))
    if about is None:
        return None
    units = (storage.communities.unit(connection, one) for one in about.reached)
    unit = next((one for one in units if one is not None and one.chat_id == surface.chat_id), None)
    if unit is None or (surface.message_id is None and about.poll.state is State.CANCELLED):
        return None
    is_late = next_allowed(now, unit.community.zone) > now
    shown = shown_in(connection, about, is_open=takes_ballots(about.poll, now))
    return screens.card(shown, silent=is_late), unit.language
