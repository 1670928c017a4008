"""The card of a notice or sign-up in the unit's group, drawn from what is stored."""

from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.notices
from bot.actions.notices.subjects import About, shown_in
from bot.domain.notices import NoticeId, is_open
from bot.domain.quiet import NIGHT, QUIET, next_allowed
from bot.screens import notices as screens
from bot.screens.base import Screen
from storage.outgoing import Living


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card as it stands; None in a group that is the unit's no longer, and for what ended before it appeared.

    Posted late, when a stop is over, it makes no sound in quiet hours.
    """
    notice = storage.notices.read(connection, NoticeId(surface.subject_id))
    unit = storage.communities.unit(connection, notice.unit_id) if notice is not None else None
    if notice is None or unit is None or unit.chat_id != surface.chat_id:
        return None
    opened = is_open(notice, now)
    if not opened and surface.message_id is None:
        return None
    quiet = NIGHT if notice.urgent else QUIET
    is_late = next_allowed(now, unit.community.zone, quiet) > now
    return screens.card(shown_in(connection, About(notice, unit), is_open=opened), silent=is_late), unit.language
