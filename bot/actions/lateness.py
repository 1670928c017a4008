"""Whether everything happened in time, proved to auditors and administrators; looking mends nothing."""

import storage.communities
import storage.matters
import storage.upkeep
from bot.actions.base import Action, Dues, Links, Table, Transaction, nothing
from bot.actions.communities.rights import READER, page_in
from bot.actions.forms import Forms
from bot.domain.base import Refused
from bot.domain.commands.lateness import ShowLate
from bot.domain.matters import Visibility, first_due
from bot.domain.places import Community
from bot.domain.rights import Person
from bot.screens import lateness as screens
from bot.screens.base import Toast
from bot.screens.lateness import LateCall, LateMatter
from storage.matters import Late
from storage.whistles import Unmarked

PAGE = 6
"""Late things on one page."""


def _show(tx: Transaction, person: Person, _: None, command: ShowLate) -> Toast | None:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    community = storage.communities.community(tx.connection, person.community_id)
    undone = storage.upkeep.undone(tx.connection, tx.now, community.id)
    count = storage.matters.not_over(tx.connection, community.id)
    if undone.is_nothing:
        tx.show(screens.all_in_time(count, tx.now, community.zone))
        return None
    found: list[Late | Unmarked] = [*undone.matters, *undone.calls]
    at = min(page_in(command.page), max(0, len(found) - 1) // PAGE)
    shown = [_read(tx, community, one) for one in found[at * PAGE : (at + 1) * PAGE]]
    tx.show(
        screens.late(
            shown, len(found), undone.reminders, count, tx.now, community.zone, page=at,
            more=len(found) > (at + 1) * PAGE,
        )
    )  # fmt: skip
    return None


def _read(tx: Transaction, community: Community, one: Late | Unmarked) -> LateMatter | LateCall:
    """What may be said of it: of a confidential matter its number and step alone, of others no word of theirs."""
    if isinstance(one, Unmarked):
        return LateCall(one.matter_id, str(one.number), one.name, one.since)
    kept = storage.matters.read(tx.connection, one.id)
    if kept is None:
        raise LookupError(one.id)
    matter = kept.matter
    step = first_due(matter, tx.now)
    is_open = matter.visibility is not Visibility.CONFIDENTIAL
    return LateMatter(
        one.id, str(one.number), step.cause if step else None, one.since, matter.visibility is Visibility.PUBLIC,
        matter.responsible if is_open else None,
    )  # fmt: skip


ACTIONS: Table = {ShowLate: Action(nothing, READER, _show)}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = ()
