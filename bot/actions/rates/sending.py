"""The sheet on the 1st: into each unit's group, to the staff of each body, to those who read the community's."""

from datetime import datetime

from sqlalchemy import Connection

import storage.chores
import storage.communities
import storage.matters
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.rates.reading import MonthRead, read_month
from bot.actions.reminding import BY_THE_CLOCK, remind, remind_unit
from bot.domain.base import CommunityId
from bot.domain.commands.rates import SendSheets
from bot.domain.months import Month, month_of, next_sheet_at
from bot.domain.rights import Person, Role, Where
from bot.screens import rates as screens
from bot.screens.base import Print, Toast

CHORE = "sheet"
KIND = "digest"
"""Of which kind of reminders the sheet is, for those who mute it."""
OF_THE_COMMUNITY = (Role.ADMINISTRATOR.value, Role.PARTY_ORGANISATION.value, Role.AUDITOR.value)
"""Who gets the community's sheet."""


def picture(kind: str, of: int, month: Month, now: datetime) -> Print:
    """The sheet as a picture, as things stand now."""
    return Print(kind, of, on=named(month, now), is_picture=True)


def named(month: Month, now: datetime) -> str:
    """How a print names the month and the instant at which it was asked for."""
    return f"{month}@{now.isoformat()}"


def _community(tx: Transaction, command: SendSheets) -> Subject[CommunityId]:
    return Subject(command.community_id, Where(community_id=command.community_id))


def _send(tx: Transaction, person: Person, community_id: CommunityId, command: SendSheets) -> Toast | None:
    """The month that is due, once; a community that was never thought of has its first sheet on the next 1st."""
    zone = storage.communities.community(tx.connection, community_id).zone
    due = storage.chores.due_at(tx.connection, community_id, CHORE)
    if due is not None and due > tx.now:
        return None
    if due is not None:
        _tell(tx, community_id, month_of(due, zone).before)
    storage.chores.plan(tx.connection, community_id, CHORE, next_sheet_at(due or tx.now, zone))
    return None


def _tell(tx: Transaction, community_id: CommunityId, month: Month) -> None:
    community = storage.communities.community(tx.connection, community_id)
    read = read_month(tx.connection, community, month, tx.now)
    _tell_units(tx, read)
    _tell_bodies(tx, read)
    sheet = read.of_community()
    if not sheet.is_empty:
        people = storage.matters.owners_of(tx.connection, community_id, OF_THE_COMMUNITY)
        said = screens.sent(sheet, picture("sheet-community", community_id, month, tx.now), 0)
        remind(
            tx, people, said, kind=KIND, subject=f"sheet:{month}", community=community, line=screens.short(sheet)
        )  # fmt: skip


def _tell_units(tx: Transaction, read: MonthRead) -> None:
    """Where nothing was to be done all month, nothing is said."""
    for unit in storage.communities.units_with_group(tx.connection, read.community.id):
        sheet = read.of_unit(unit.id, unit.label)
        if not sheet.is_empty:
            said = screens.said(sheet, picture("sheet-unit", unit.id, read.month, tx.now))
            remind_unit(tx, unit, said, kind=KIND, subject=f"sheet:{read.month}", line=screens.short(sheet))


def _tell_bodies(tx: Transaction, read: MonthRead) -> None:
    for body in storage.communities.bodies(tx.connection, read.community.id):
        sheet = read.of_body(body.id, body.name)
        if body.is_offline or sheet.is_empty:
            continue
        people = storage.matters.owners_of(tx.connection, read.community.id, (Role.STAFF.value,), body_id=body.id)
        said = screens.sent(sheet, picture("sheet-body", body.id, read.month, tx.now), body.id)
        remind(
            tx, people, said, kind=KIND, subject=f"sheet:{read.month}", occurrence=f"body:{body.id}",
            community=read.community, line=screens.short(sheet),
        )  # fmt: skip


def _due(connection: Connection, *, now: datetime, limit: int) -> list[SendSheets]:
    return [SendSheets(one) for one in storage.chores.due(connection, CHORE, now, limit)]


ACTIONS: Table = {SendSheets: Action(_community, BY_THE_CLOCK, _send)}
DUES: Dues = (Due(_due, storage.chores.first_due(CHORE)),)
