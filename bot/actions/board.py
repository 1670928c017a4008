"""The board of a unit's group, drawn as things stand."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

import storage.chats
import storage.communities
import storage.duty
import storage.matters
import storage.notices
import storage.polls
import storage.residents
import storage.roles
import storage.service
import storage.talks
import storage.topics
from bot.actions import matters
from bot.actions.base import Dues, Links, Table, Transaction
from bot.actions.forms import Forms
from bot.actions.redemption import announcing
from bot.actions.surfaces import Drawer
from bot.domain.base import UnitId
from bot.domain.commands.matters import FindOfUnit
from bot.domain.notices import Kind, Notice, is_open
from bot.domain.places import Unit
from bot.domain.polls.poll import Poll, takes_ballots
from bot.domain.rights import Person, Role, require
from bot.domain.talks import are_held
from bot.screens import board as screens
from bot.screens import matters as matter_screens
from bot.screens.base import Screen, Toast
from bot.screens.packing import number_in_link
from storage.outgoing import Living

POLLS = 3
"""Open polls that the board shows."""
SIGN_UPS = 3
"""Open sign-ups that the board shows."""
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
        on_duty=storage.duty.turns.on_duty(connection, unit.id),
        sign_ups=_sign_ups(connection, unit, now),
        polls=_polls(connection, unit, now),
        topics=storage.topics.records.under_way(connection, unit.id),
        helps=storage.service.orders.how_many_near(connection, unit.community.id, unit.id, now),
        exchange=announcing.announced(connection, unit.community, now),
        service=storage.service.publishing.newest_open(connection, unit.community.id, now),
    )
    return screen, unit.language


def _sign_ups(connection: Connection, unit: Unit, now: datetime) -> list[Notice]:
    """The newest of the unit's sign-ups that a press still counts for."""
    found = storage.notices.of_unit(connection, unit.id, Kind.SIGN_UP, now, SIGN_UPS)
    return [one for one in found if is_open(one, now)]


def _polls(connection: Connection, unit: Unit, now: datetime) -> list[Poll]:
    """The newest polls that ballots still count in."""
    found = storage.polls.records.of_unit(connection, unit.id, under_way=True, limit=POLLS)
    return [one for one in found if takes_ballots(one, now)]


def _talk_at(connection: Connection, unit: Unit) -> datetime | None:
    """When the unit's next talk day is, where it holds any."""
    if not are_held(unit.community.settings, unit.switches):
        return None
    planned = storage.talks.planned(connection, unit.id)
    return planned.held_at if planned else None


def _look(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """What is open in the unit whose board it is."""
    return _list(tx, rest, "open")


def _look_at_mended(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """What was mended there, the newest first."""
    return _list(tx, rest, "mended")


def _list(tx: Transaction, unit: str, which: str) -> Toast | None:
    """A list of the unit, for those who may see it: the right is asked here, for the subject is found here."""
    wanted = FindOfUnit(UnitId(number_in_link(unit)), which)
    listing = matters.ACTIONS[FindOfUnit]
    subject = listing.find(tx, wanted)
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    if here.resident_id is None:
        tx.show(matter_screens.stranger(f"u_{unit}"))
        return None
    require(listing.right, here, subject.where, subject.relations(here))
    return listing.do(tx, here, subject.of, wanted)


DRAWERS: dict[str, Drawer] = {"board": draw}
ACTIONS: Table = {}
LINKS: Links = {"list": _look, "done": _look_at_mended}
FORMS: Forms = {}
DUES: Dues = ()
