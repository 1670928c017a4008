"""Redemption (兑换): the catalogue, what is kept for households, counters, and how each reservation ends once."""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy import Connection

import storage.redemption
from bot.actions.base import Dues, Links, Table, Transaction
from bot.actions.communities.rights import LAST_PAGE
from bot.actions.forms import RECOGNISED, Forms
from bot.actions.points import lapsing, naming, verifying
from bot.actions.points.verifying import Fault
from bot.actions.redemption import announcing, books, catalogue, collecting, counter, ending, keeping, reserving
from bot.actions.redemption.subjects import community_of
from bot.actions.residents import moving
from bot.actions.residents.registering import looks_like_code
from bot.actions.service import hub
from bot.domain.base import CommunityId
from bot.domain.places import Community
from bot.domain.points.ledger import Entry, wallet_of
from bot.domain.redemption.reservation import State
from bot.domain.redemption.windows import last_day
from bot.domain.rights import Person, Role
from bot.screens import redemption as screens
from bot.screens.base import Rows, Value


def _part(tx: Transaction, person: Person) -> tuple[Value | None, Rows]:
    """What 公益 shows of it: what there is, what waits, the counters at which this person serves."""
    if person.resident_id is None:
        return None, ()
    offered = storage.redemption.goods.on_offer(tx.connection, community_of(person))
    kept = storage.redemption.reservations.of_wallets(
        tx.connection, [catalogue.wallet(person), wallet_of(None, person.resident_id)], person.resident_id, LAST_PAGE
    )  # fmt: skip
    waits = sum(one.state is State.HELD and tx.now < one.expires_at for one in kept)
    served = storage.redemption.counters.served_by(tx.connection, person.resident_id)
    return screens.hub(len(offered), waits, tuple(served), may_found=person.holds(Role.ADMINISTRATOR))


def _faults(connection: Connection, community_id: CommunityId, posted: Mapping[str, Entry]) -> Iterator[Fault]:
    """What reservations and stock say of the ledger, and it must say too."""
    return (Fault("redemption", what) for what in storage.redemption.checking.check(connection, community_id, posted))


def _last_window(connection: Connection, community: Community, year: int) -> date | None:
    """The last day of a year on which one of the community's counters opens."""
    counters = storage.redemption.counters.of_community(connection, community.id)
    days = (last_day(one.opening, year) for one in counters if one.is_on)
    return max((day for day in days if day is not None), default=None)


ACTIONS: Table = {
    **catalogue.ACTIONS, **reserving.ACTIONS, **collecting.ACTIONS, **counter.ACTIONS, **books.ACTIONS,
    **keeping.ACTIONS, **ending.ACTIONS, **announcing.ACTIONS,
}  # fmt: skip
LINKS: Links = {**catalogue.LINKS, **collecting.LINKS, **counter.LINKS}
FORMS: Forms = {**counter.FORMS, **keeping.FORMS}
DUES: Dues = (*ending.DUES, *announcing.DUES)
RECOGNISED.insert(0, (looks_like_code, counter.typed))
hub.PARTS.append(_part)
moving.WENT_OUT.insert(0, ending.went_out)
moving.ENDED.insert(0, ending.household_ended)
verifying.CHECKS.append(_faults)
verifying.COMPARED.update(storage.redemption.checking.KEYS)
lapsing.WINDOWS.append(_last_window)
naming.WORDS["goods"] = storage.redemption.goods.names
