"""The matter's card in the group, drawn from what is stored."""

from datetime import datetime

from sqlalchemy import Connection

import storage.matters
import storage.residents
import storage.whistles
from bot.domain.base import MatterId
from bot.domain.matters import Visibility
from bot.screens import matters as screens
from bot.screens.base import Screen
from storage.matters import Kept
from storage.outgoing import Living


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card as it stands, in the unit's language; None for a matter that has no card."""
    kept = storage.matters.read(connection, MatterId(surface.subject_id))
    if kept is None or kept.matter.visibility is Visibility.CONFIDENTIAL:
        return None
    matter = kept.matter
    is_public = matter.visibility is Visibility.PUBLIC
    view = screens.Shown(
        matter=matter,
        words=kept.words,
        place=kept.place if is_public else "",
        supporters=kept.supporters,
        zone=kept.community.zone,
        unit_label=kept.unit_label,
        said_by=storage.residents.shown_name(connection, matter.reporter_id, matter.unit_id) if is_public else "",
        for_door=kept.for_door if is_public else "",
        is_exact=is_public,
        fold_reason=kept.fold_reason,
        told=storage.matters.told(connection, matter.community_id, kept.row_code),
        whistles=storage.whistles.of_matter(connection, matter.id),
    )
    return screens.card(view, _pictures(connection, kept)), kept.language


def _pictures(connection: Connection, kept: Kept) -> tuple[str, ...]:
    """What was shown in the group already is not shown again; else the first picture, where it may be seen."""
    said_here = kept.source.startswith(f"{kept.chat_id}:")
    if said_here or not kept.photos_public or kept.matter.folded:
        return ()
    return tuple(file_id for _, file_id in storage.matters.files(connection, kept.matter.id, "photo"))
