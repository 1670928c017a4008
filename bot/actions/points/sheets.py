"""The community's balance sheet: what all its points add up to at the end of any month, for everybody; as a table for
who answers for it."""

from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.outgoing
import storage.points
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities.rights import READER
from bot.actions.service.hub import MEMBER
from bot.domain.base import Refused
from bot.domain.commands.points import OpenPointSheet, SendPointSheet
from bot.domain.months import Month, month_of, parse_month
from bot.domain.places import Community
from bot.domain.points.ledger import EARNED, Book, Why
from bot.domain.rights import Person, Where, require
from bot.screens import points as screens
from bot.screens.base import Print, Toast


def sheet_of(connection: Connection, community: Community, month: Month | None, now: datetime) -> screens.Sheet:
    """The sheet at the end of a month, or as it is now."""
    before = min(month.ends_at(community.zone), now) if month is not None else now
    moved = storage.points.sums.flows(connection, community.id, before)
    stand = storage.points.sums.books(connection, community.id, before)
    earned = [(why.value, moved.get((why, None), 0) - moved.get((Why.REVERSED, why), 0)) for why in EARNED]
    return screens.Sheet(
        month, [one for one in earned if one[1]], -stand.get(Book.ISSUING, 0), stand.get(Book.WALLET, 0),
        stand.get(Book.HELD, 0), stand.get(Book.COUNTER, 0), stand.get(Book.LAPSED, 0),
    )  # fmt: skip


def _community(tx: Transaction, person: Person) -> Community:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    return storage.communities.community(tx.connection, person.community_id)


def _open(tx: Transaction, person: Person, _: None, command: OpenPointSheet) -> Toast | None:
    community = _community(tx, person)
    month, running = _month(command.month), month_of(tx.now, community.zone)
    first_at = storage.points.sums.first_at(tx.connection, community.id)
    first = month_of(first_at, community.zone) if first_at is not None else running
    if month is not None and not first <= month < running:
        raise Refused("button-unknown")
    shown = month or running
    tx.show(
        screens.sheet(
            sheet_of(tx.connection, community, month, tx.now), shown.before if first < shown else None,
            shown.after if month is not None and shown.after < running else None, is_now_next=month is not None,
            may_send=_may_send(person),
        )
    )  # fmt: skip
    return None


def _send(tx: Transaction, person: Person, _: None, command: SendPointSheet) -> Toast | None:
    community, month = _community(tx, person), _month(command.month)
    named = f"@{month}" if month is not None else ""
    wanted = Print("book-points-sheet", community.id, on=tx.now.isoformat() + named)
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.sheet_table(wanted), community_id=community.id,
        rank=storage.outgoing.ANSWER,
        once=f"points-sheet:{community.id}:{command.month}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


def _month(written: str) -> Month | None:
    month = parse_month(written)
    if written and month is None:
        raise Refused("button-unknown")
    return month


def _may_send(person: Person) -> bool:
    try:
        require(READER, person, Where(person.community_id), frozenset())
    except Refused:
        return False
    return True


ACTIONS: Table = {
    OpenPointSheet: Action(nothing, MEMBER, _open),
    SendPointSheet: Action(nothing, READER, _send),
}
