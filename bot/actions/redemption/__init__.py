"""Redemption (兑换): the catalogue, what is kept for households, counters, and how each reservation ends once."""

import storage.redemption
from bot.actions.base import Dues, Links, Table, Transaction
from bot.actions.communities.rights import LAST_PAGE
from bot.actions.forms import RECOGNISED, Forms
from bot.actions.redemption import books, catalogue, collecting, counter, ending, keeping, reserving
from bot.actions.redemption.subjects import community_of
from bot.actions.residents import moving
from bot.actions.residents.registering import looks_like_code
from bot.actions.service import hub
from bot.domain.redemption.reservation import State
from bot.domain.rights import Person, Role
from bot.screens import redemption as screens
from bot.screens.base import Rows, Value


def _part(tx: Transaction, person: Person) -> tuple[Value | None, Rows]:
    """What 公益 shows of it: what there is, what waits, the counters at which this person serves."""
    if person.resident_id is None:
        return None, ()
    offered = storage.redemption.goods.on_offer(tx.connection, community_of(person))
    kept = storage.redemption.reservations.of_wallets(
        tx.connection, [catalogue.wallet(person)], person.resident_id, LAST_PAGE
    )  # fmt: skip
    waits = sum(one.state is State.HELD and tx.now < one.expires_at for one in kept)
    served = storage.redemption.counters.served_by(tx.connection, person.resident_id)
    return screens.hub(len(offered), waits, tuple(served), may_found=person.holds(Role.ADMINISTRATOR))


ACTIONS: Table = {
    **catalogue.ACTIONS, **reserving.ACTIONS, **collecting.ACTIONS, **counter.ACTIONS, **books.ACTIONS,
    **keeping.ACTIONS, **ending.ACTIONS,
}  # fmt: skip
LINKS: Links = {**collecting.LINKS, **counter.LINKS}
FORMS: Forms = {**counter.FORMS, **keeping.FORMS}
DUES: Dues = ending.DUES
RECOGNISED.insert(0, (looks_like_code, counter.typed))
hub.PARTS.append(_part)
moving.ENDED.insert(0, ending.household_ended)
