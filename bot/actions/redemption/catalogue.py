"""换东西: what there is, one thing with its picture, and for whose household it could be kept."""

from collections.abc import Iterable

import storage.points
import storage.redemption
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction, act, nothing
from bot.actions.communities.rights import page_in
from bot.actions.polls.hands import on_duty
from bot.actions.redemption.subjects import Offer, community_of, find_offer
from bot.actions.service.hub import MEMBER
from bot.domain.base import FlatId, UnitId
from bot.domain.commands.redemption import ChooseForWhom, OpenCatalogue, ShowGoods
from bot.domain.months import month_of
from bot.domain.points.ledger import Account, wallet_of
from bot.domain.redemption.goods import GoodsId
from bot.domain.redemption.windows import to_collect_in
from bot.domain.rights import Person, Role
from bot.screens.base import Toast
from bot.screens.redemption import catalogue as screens
from bot.screens.redemption.catalogue import Shown


def wallet(person: Person) -> Account:
    """What the person pays with: the household's wallet, or of staff without one their own."""
    return wallet_of(person.household_id, person.resident_id)


def balance(tx: Transaction, person: Person) -> int:
    """What can be spent from it."""
    return storage.points.ledger.balance(tx.connection, community_of(person), wallet(person))


def _open(tx: Transaction, person: Person, _: None, command: OpenCatalogue) -> Toast | None:
    found = storage.redemption.goods.on_offer(tx.connection, community_of(person))
    tx.show(screens.listed(found, page_in(command.page), balance(tx, person)))
    return None


def _find(tx: Transaction, command: ShowGoods | ChooseForWhom) -> Subject[Offer]:
    return find_offer(tx, command.goods_id)


def _show(tx: Transaction, person: Person, offer: Offer, command: ShowGoods) -> Toast | None:
    found = storage.redemption.goods.on_offer(tx.connection, offer.community.id)
    at = next((nth for nth, one in enumerate(found) if one.id == offer.goods.id), None)
    before = found[at - 1].id if at else None
    after = found[at + 1].id if at is not None and at + 1 < len(found) else None
    others = bool(doors_to_serve(tx, person))
    tx.show(screens.one(shown(tx, offer, wallet(person)), before, after, serves_others=others))
    return None


def shown(tx: Transaction, offer: Offer, pays: Account, door: str = "", *, tells_balance: bool = True) -> Shown:
    """What screens show of a thing to whoever pays with this wallet; `door` where it is for another household."""
    goods, zone = offer.goods, offer.community.zone
    month = month_of(tx.now, zone)
    return Shown(
        goods=goods, counter=offer.counter, zone=zone,
        balance=storage.points.ledger.balance(tx.connection, offer.community.id, pays),
        taken=storage.redemption.reservations.taken(tx.connection, pays, goods.id, month.first_day),
        made=storage.redemption.reservations.made(tx.connection, pays, goods.id),
        windows=to_collect_in(offer.counter.opening, zone, tx.now), door=door, tells_balance=tells_balance,
    )  # fmt: skip


def doors_to_serve(tx: Transaction, person: Person) -> dict[FlatId, str]:
    """Doors this person may reserve for: those they help, and those without a phone where they lead or serve."""
    if person.resident_id is None:
        return {}
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    helped = {
        one.flat_id: one.place for one in ties if one.kind == "helper" and one.community_id == person.community_id
    }
    units = {held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None}
    if person.unit_id is not None and person.is_adult and on_duty(tx.connection, person.unit_id) == person.household_id:
        units.add(person.unit_id)
    return helped | _unreachable(tx, units, person)


def _unreachable(tx: Transaction, units: Iterable[UnitId], person: Person) -> dict[FlatId, str]:
    found: dict[FlatId, str] = {}
    for unit_id in sorted(units):
        for one in storage.residents.unreachable_households(tx.connection, unit_id):
            if one.flat.household_id not in (None, person.household_id):
                found[one.flat.id] = one.flat.place
    return found


def _choose(tx: Transaction, person: Person, offer: Offer, command: ChooseForWhom) -> Toast | None:
    doors = [
        (flat_id, door, _made(tx, flat_id, offer.goods.id)) for flat_id, door in doors_to_serve(tx, person).items()
    ]
    tx.show(screens.for_whom(offer.goods, doors, page_in(command.page)))
    return None


def _made(tx: Transaction, flat_id: FlatId, goods_id: GoodsId) -> int:
    flat = storage.residents.flat(tx.connection, flat_id)
    if flat is None or flat.household_id is None:
        return 0
    return storage.redemption.reservations.made(tx.connection, wallet_of(flat.household_id, None), goods_id)


def _by_link(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=goods_`: what there is, from the board."""
    return act(tx, ACTIONS[OpenCatalogue], OpenCatalogue())


ACTIONS: Table = {
    OpenCatalogue: Action(nothing, MEMBER, _open),
    ShowGoods: Action(_find, MEMBER, _show),
    ChooseForWhom: Action(_find, MEMBER, _choose),
}
LINKS: Links = {"goods": _by_link}
