"""Undoing the newest load of a roster, where nothing depends on it yet."""

from zoneinfo import ZoneInfo

import storage.communities
import storage.notices
import storage.points
import storage.rights
import storage.roster
import storage.roster_loads
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR
from bot.actions.notices.responding import places_pass_on
from bot.actions.points.moving import divide
from bot.actions.roster.loading import show
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.communities import UndoRoster
from bot.domain.rights import Person
from bot.domain.roster import Change, Differences, Flat
from bot.screens import roster as screens
from bot.screens.base import Toast, text
from storage.roster_loads import KeptLoad

NAMED = 5
"""So many doors are named on which something depends."""


def _undo(tx: Transaction, person: Person, _: None, command: UndoRoster) -> Toast | None:
    community_id = person.community_id
    if community_id is None:
        raise Refused("rights-refused")
    community = storage.communities.lock_community(tx.connection, community_id)
    last = next(iter(storage.roster_loads.newest(tx.connection, community_id)), None)
    if last is None or last.differences is None or not last.may_be_undone:
        raise Refused("roster-refused-nothing-to-undo")
    _require_independent(tx, community_id, last, last.differences)
    if not command.sure:
        tx.show(screens.ask_undo(last.at, community.zone, last.added, last.changed))
        return None
    with places_pass_on(tx, storage.notices.signing_up(tx.connection, community_id)):
        _put_back(tx, community_id, last.differences, ZoneInfo(community.zone))
    storage.roster_loads.undone(tx.connection, community_id, last.id, tx.now, person.resident_id)
    about = {"added": last.added, "changed": last.changed}
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, "roster-undone", about)
    show(tx, community_id)
    return Toast(text("roster-undone", added=last.added, changed=last.changed))


def _require_independent(tx: Transaction, community_id: CommunityId, last: KeptLoad, found: Differences) -> None:
    """Refuse with the doors on which something depends: people, slips, votes, whatever was entered since."""
    known = {flat.key: flat for flat in storage.roster.roster_of(tx.connection, community_id).flats}
    ids = storage.roster_loads.doors(tx.connection, community_id)
    added = {ids[flat.key] for flat in found.added if flat.key in ids}
    emptied = {ids[one.after.key] for one in found.changed if one.after.key in ids and _is_lived_in_no_more(one)}
    changed = {ids[one.after.key] for one in found.changed if one.after.key in ids}
    busy = storage.roster_loads.depended_on(tx.connection, community_id, added)
    busy |= storage.roster_loads.lived_in(tx.connection, emptied)
    busy |= storage.roster_loads.voted_on(tx.connection, changed, last.at)
    loaded = (*found.added, *(one.after for one in found.changed))
    doors = [_named(flat) for flat in loaded if ids.get(flat.key) in busy or known.get(flat.key) != flat]
    if doors:
        raise Refused("roster-refused-in-use", count=len(doors), doors="、".join(doors[:NAMED]))


def _is_lived_in_no_more(change: Change) -> bool:
    """Whether nobody could be registered there any more, were the change undone."""
    return change.before.vacant or change.before.use != "dwelling"


def _put_back(tx: Transaction, community_id: CommunityId, found: Differences, zone: ZoneInfo) -> None:
    ids = storage.roster_loads.doors(tx.connection, community_id)
    storage.roster_loads.remove(tx.connection, community_id, [ids[flat.key] for flat in found.added])
    back = Differences(changed=tuple(Change(one.after, one.before) for one in found.changed))
    for unit_id in storage.roster.load(tx.connection, community_id, back, tx.now.astimezone(zone).date()):
        tx.touch("board", unit_id)
    for household_id in storage.points.wallets.ended(tx.connection, community_id):
        divide(tx.connection, community_id, household_id, tx.now)


def _named(flat: Flat) -> str:
    return f"{flat.estate} {flat.door}".strip()


ACTIONS: Table = {UndoRoster: Action(nothing, ADMINISTRATOR, _undo)}
