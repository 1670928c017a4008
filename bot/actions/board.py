"""The board of a unit's group, drawn as things stand."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

import storage.chats
import storage.communities
import storage.matters
import storage.roles
import storage.talks
from bot.actions import matters
from bot.actions.base import Dues, Links, Table, Transaction
from bot.actions.forms import Forms
from bot.actions.surfaces import Drawer
from bot.domain.base import UnitId
from bot.domain.commands.matters import FindMatters
from bot.domain.places import Unit
from bot.domain.rights import Person, Role, require
from bot.domain.talks import are_held
from bot.screens import board as screens
from bot.screens.base import Screen, Toast
from storage.outgoing import Living

MENDED_SINCE = timedelta(days=30)
"""How long the board shows what was mended."""


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The board of a unit in its group; None in a group that is the unit's no longer."""
    unit = storage.communities.unit(connection, UnitId(surface.subject_id))
    if unit is None or unit.chat_id != surface.chat_id:
        return None
    screen = screens.board(
        unit,
        storage.roles.holders(connection, unit.community.id, role=Role.LEADER, unit_id=unit.id),
        storage.matters.board_lines(connection, unit.id, now),
        storage.matters.open_on_board(connection, unit.id, now),
        storage.matters.mended(connection, unit.id, now - MENDED_SINCE, now),
        is_admin=storage.chats.is_admin(connection, surface.chat_id),
        talk_at=_talk_at(connection, unit),
    )
    return screen, unit.language


def _talk_at(connection: Connection, unit: Unit) -> datetime | None:
    """When the unit's next talk day is, where it holds any."""
    if not are_held(unit.community.settings, unit.switches):
        return None
    planned = storage.talks.planned(connection, unit.id)
    return planned.held_at if planned else None


def _look(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """The board's button: what is open, for those who may see the list."""
    listing, wanted = matters.ACTIONS[FindMatters], FindMatters("open")
    subject = listing.find(tx, wanted)
    require(listing.right, person, subject.where, subject.relations(person))
    return listing.do(tx, person, subject.of, wanted)


DRAWERS: dict[str, Drawer] = {"board": draw}
ACTIONS: Table = {}
LINKS: Links = {"list": _look}
FORMS: Forms = {}
DUES: Dues = ()
