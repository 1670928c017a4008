"""Talk days: planned by the settings, agenda, record, minutes; one table out of its parts."""

from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.talks
from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.surfaces import Drawer
from bot.actions.talks import agendas, minutes, planning, record
from bot.actions.talks.subjects import view
from bot.domain.base import TalkId
from bot.domain.talks import State
from bot.screens import talks as screens
from bot.screens.base import Screen
from storage.outgoing import Living


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card of a talk day in its unit's group."""
    talk = storage.talks.read(connection, TalkId(surface.subject_id))
    unit = storage.communities.unit(connection, talk.unit_id) if talk else None
    if talk is None or unit is None or unit.chat_id != surface.chat_id or talk.state is State.PLANNED:
        return None
    return screens.card(view(connection, talk, unit)), unit.language


DRAWERS: dict[str, Drawer] = {"talk": draw}
ACTIONS: Table = {**planning.ACTIONS, **agendas.ACTIONS, **record.ACTIONS, **minutes.ACTIONS}
LINKS: Links = agendas.LINKS
FORMS: Forms = record.FORMS
DUES: Dues = planning.DUES
