"""给我留一个: a last look; then points are held, stock goes down and a code is made, all in one transaction."""

import random

import storage.points
import storage.redemption
import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.redemption.catalogue import shown, wallet
from bot.actions.redemption.subjects import (
    FOR_OTHERS,
    Case,
    Offer,
    called,
    case_of,
    find_offer,
    household_now,
    owners,
    relations_to_door,
    resident,
)
from bot.actions.reminding import remind
from bot.actions.service.hub import MEMBER
from bot.domain.base import CommunityId, Refused
from bot.domain.codes import make_code
from bot.domain.commands.redemption import Reserve, ReserveFor
from bot.domain.months import month_of
from bot.domain.places import Flat
from bot.domain.points.ledger import Account, wallet_of
from bot.domain.redemption import goods as rules
from bot.domain.redemption import reservation
from bot.domain.redemption.windows import Window, eve_of, to_collect_in
from bot.domain.rights import Person, Role, Where
from bot.screens.base import Toast
from bot.screens.redemption import catalogue as screens
from bot.screens.redemption import kept as kept_screens
from bot.screens.redemption import told
from bot.screens.redemption.catalogue import Shown

_source = random.SystemRandom()


def _find(tx: Transaction, command: Reserve) -> Subject[Offer]:
    """The household's door first, as whoever ends a household locks it first."""
    if command.sure:
        _lock_home(tx, find_offer(tx, command.goods_id).of.community.id)
    return find_offer(tx, command.goods_id, lock=command.sure)


def _lock_home(tx: Transaction, community_id: CommunityId) -> None:
    """The household may end, or whoever reserves move, while its door is being locked: then nothing is kept for it."""
    before = storage.residents.person_in(tx.connection, tx.account, community_id)
    flat_id = storage.residents.home_of(tx.connection, before.household_id)
    if flat_id is None:
        return
    storage.residents.flat(tx.connection, flat_id, lock=True)
    now = storage.residents.person_in(tx.connection, tx.account, community_id)
    if now.household_id != before.household_id:
        raise Refused("redemption-refused-moved")


def _find_for(tx: Transaction, command: ReserveFor) -> Subject[tuple[Offer, Flat]]:
    flat = storage.residents.flat(tx.connection, command.flat_id, lock=command.sure)
    offer = find_offer(tx, command.goods_id, lock=command.sure)
    if flat is None or flat.community_id != offer.of.community.id:
        raise Refused("redemption-refused-gone")
    where = Where(flat.community_id, flat.unit_id, household_id=flat.household_id)
    return Subject((offer.of, flat), where, lambda person: relations_to_door(tx, person, flat))


def _reserve(tx: Transaction, person: Person, offer: Offer, command: Reserve) -> Toast | None:
    pays = wallet(person)
    if not command.sure:
        tx.show(screens.check(shown(tx, offer, pays), None))
        return None
    return _keep(tx, person, offer, pays, command)


def _reserve_for(
    tx: Transaction, person: Person, about: tuple[Offer, Flat], command: ReserveFor
) -> Toast | None:  # fmt: skip
    offer, flat = about
    pays = wallet_of(household_now(tx, flat), None)
    _require_needed(tx, person, flat)
    if not command.sure:
        tx.show(screens.check(_shown_for(tx, person, offer, pays, flat), flat.id))
        return None
    _require_enough(tx, person, offer, pays, flat)
    return _keep(tx, person, offer, pays, command, flat)


def _shown_for(tx: Transaction, person: Person, offer: Offer, pays: Account, flat: Flat) -> Shown:
    """The thing to who enters it for others: what they have is read by their helper, not by leader and duty."""
    reads = Role.HELPER in relations_to_door(tx, person, flat)
    return shown(tx, offer, pays, flat.place, tells_balance=reads)


def _require_enough(tx: Transaction, person: Person, offer: Offer, pays: Account, flat: Flat) -> None:
    """Return where the household can pay; raises Refused without what it has for whom that is not."""
    of_them = _shown_for(tx, person, offer, pays, flat)
    if not of_them.tells_balance and of_them.balance < of_them.goods.price:
        raise Refused("redemption-refused-short-for", door=flat.place)


def _require_needed(tx: Transaction, person: Person, flat: Flat) -> None:
    """Leader and household on duty reserve only for whom nobody can be written to; a helper always."""
    door = storage.residents.door(tx.connection, flat.id)
    if Role.HELPER not in relations_to_door(tx, person, flat) and door is not None and door.reachable:
        raise Refused("redemption-refused-has-phone", door=flat.place)


def _keep(
    tx: Transaction, person: Person, offer: Offer, pays: Account, command: Reserve | ReserveFor,
    of_others: Flat | None = None,
) -> Toast | None:  # fmt: skip
    """Check what can be checked while the goods are locked, then hold the price and take one out of stock."""
    goods, connection, made = offer.goods, tx.connection, command.made
    source = f"{pays.household_id or ''}:{pays.resident_id or ''}:{goods.id}:{made}"
    ever = storage.redemption.reservations.made(connection, pays, goods.id)
    if made != ever:
        return _again(tx, pays, offer, made, ever)
    month = month_of(tx.now, offer.community.zone).first_day
    rules.require_on_offer(goods, offer.counter)
    if command.price != goods.price:
        return _look_again(tx, person, offer, pays, of_others)
    rules.require_within_limit(goods, storage.redemption.reservations.taken(connection, pays, goods.id, month))
    left = rules.stock_after(goods, -1)
    windows = to_collect_in(offer.counter.opening, offer.community.zone, tx.now)
    kept = storage.redemption.reservations.add(
        connection, goods.community_id, source, lambda: make_code(_source), goods_id=goods.id,
        counter_id=offer.counter.id, household_id=pays.household_id, holder_id=pays.resident_id, by=resident(person),
        for_others=of_others is not None, word=reservation.make_word(_source), price=goods.price, month=month,
        reserved_at=tx.now, expires_at=windows[-1].closes_at,
    )  # fmt: skip
    if kept is None:
        raise LookupError(source)
    storage.redemption.goods.change(connection, goods, stock=left)
    storage.points.ledger.post(connection, goods.community_id, [reservation.held(kept)], tx.now)
    case = case_of(tx, kept)
    remind_of_windows(tx, case, windows)
    if of_others is not None:
        _tell_household(tx, person, case)
    tx.show(kept_screens.reserved(case_shown(tx, case, person)))
    return None


def _look_again(tx: Transaction, person: Person, offer: Offer, pays: Account, of_others: Flat | None) -> Toast:
    """It costs something else than what was looked at: nothing is kept before that is looked at, too."""
    if of_others is None:
        tx.show(screens.check(shown(tx, offer, pays), None))
    else:
        tx.show(screens.check(_shown_for(tx, person, offer, pays, of_others), of_others.id))
    return screens.price_changed(offer.goods.price)


def _again(tx: Transaction, pays: Account, offer: Offer, made: int, ever: int) -> Toast | None:
    """The button was pressed before (here, or on another phone of the household): what came of it is shown."""
    if not 0 <= made < ever:
        raise Refused("button-unknown")
    newest = storage.redemption.reservations.nth(tx.connection, pays, offer.goods.id, made)
    tx.show(kept_screens.one(case_shown(tx, case_of(tx, newest), None)))
    return kept_screens.already_kept()


def case_shown(tx: Transaction, case: Case, person: Person | None) -> kept_screens.Shown:
    """What screens show of a reservation to those whose it is."""
    kept = case.kept
    windows = tuple(
        one for one in to_collect_in(case.counter.opening, case.community.zone, tx.now)
        if one.opens_at < kept.expires_at
    )  # fmt: skip
    entered = kept.for_others and (person is None or person.resident_id != kept.by)
    return kept_screens.Shown(
        kept=kept, goods=case.goods, counter=case.counter, zone=case.community.zone, windows=windows,
        door=case.flat.place if case.flat is not None else "",
        entered_by=called(tx, kept.by) if entered else "", ended_by=called(tx, kept.ended_by),
        is_over=tx.now >= kept.expires_at,
        is_theirs=person is None or kept.household_id == person.household_id,
    )  # fmt: skip


def remind_of_windows(tx: Transaction, case: Case, windows: tuple[Window, ...]) -> None:
    """The household hears the day before each window; of one that opens within the day it was told when reserving."""
    kept = case.kept
    for window in windows:
        due_at = eve_of(window, case.community.zone)
        if due_at <= tx.now:
            continue
        remind(
            tx, owners(tx, case), told.window(kept, case.goods, case.counter, window, case.community.zone),
            kind="points", community=case.community, subject=reservation.subject_of(kept.id),
            occurrence=f"window:{window.opens_at.isoformat()}", line=told.window_line(case.goods),
            opens=f"sgr_{kept.id}", due_at=due_at, useful_until=window.closes_at,
        )  # fmt: skip


def _tell_household(tx: Transaction, person: Person, case: Case) -> None:
    """What was entered for a household is told to it and to its helper, but for whoever entered it."""
    others = [one for one in owners(tx, case) if one[0] != person.account_id]
    remind(
        tx, others, told.kept_for_you(case.kept, case.goods, called(tx, case.kept.by)), kind="points",
        community=case.community, subject=reservation.subject_of(case.kept.id), occurrence="reserved",
        line=told.kept_for_you_line(case.goods), opens=f"sgr_{case.kept.id}",
    )  # fmt: skip


ACTIONS: Table = {
    Reserve: Action(_find, MEMBER, _reserve),
    ReserveFor: Action(_find_for, FOR_OTHERS, _reserve_for),
}
