"""The list is changed by one at a time, each change written down: who, what from, what to."""

from typing import Any

import storage.communities
import storage.matters
import storage.rights
from bot.actions.base import Transaction
from bot.domain.base import CommunityId, Refused
from bot.domain.categories import AdmissionRow
from bot.domain.categories.changing import check_list, differences
from bot.domain.rights import Person


def locked(tx: Transaction, community_id: CommunityId) -> list[tuple[AdmissionRow, bool]]:
    """Every row and whether it was taken out; nobody else changes the list until the end of the transaction."""
    storage.communities.lock_community(tx.connection, community_id)
    return storage.matters.every_row(tx.connection, community_id)


def row_in(rows: list[tuple[AdmissionRow, bool]], code: str) -> tuple[AdmissionRow, bool]:
    """The row of this code; refused where there is none."""
    found = next(((row, removed) for row, removed in rows if row.code == code), None)
    if found is None:
        raise Refused("admission-refused-gone")
    return found


def keep(
    tx: Transaction, person: Person, community_id: CommunityId, rows: list[tuple[AdmissionRow, bool]], row: AdmissionRow
) -> None:
    """The row stands in the list like this; what changed is written down. Refused where the list would not do."""
    before = {known.code: known for known, removed in rows if not removed}
    check_list(tuple(before.values()), tuple((before | {row.code: row}).values()))
    known = {one.code: one for one, _ in rows}.get(row.code)
    if known == row and row.code in before:
        return
    storage.matters.keep_row(tx.connection, community_id, row)
    if row.code not in before:
        what = "row-added" if known is None else "row-restored"
        log(tx, person, community_id, what, code=row.code, title=row.title)
    for one in differences(known, row) if known is not None else ():
        said = {"code": one.code, "title": row.title, "field": one.field, "from": one.before, "to": one.after}
        log(tx, person, community_id, "row-changed", **said)


def log(tx: Transaction, person: Person, community_id: CommunityId, what: str, **about: Any) -> None:
    """Write the change down."""
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, what, about)
