"""The card of a deed in the unit's group, drawn from what is stored."""

from datetime import datetime

from sqlalchemy import Connection

from bot.actions.deeds.subjects import load, shown_in
from bot.domain.deeds import DeedId, State, takes_confirmations
from bot.screens import deeds as screens
from bot.screens.base import Screen
from storage.outgoing import Living


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card as it stands; what did not come to stand leaves one line, and nothing where it was never shown."""
    about = load(connection, DeedId(surface.subject_id))
    if about is None or about.unit.chat_id != surface.chat_id:
        return None
    if about.deed.state not in (State.OPEN, State.CONFIRMED):
        return (screens.gone_card(), about.unit.language) if surface.message_id is not None else None
    seen = shown_in(connection, about, takes=takes_confirmations(about.deed, now))
    return screens.card(seen), about.unit.language
