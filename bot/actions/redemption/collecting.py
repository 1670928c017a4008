"""留着的: what is kept for a household with its code, a word for the neighbour who collects it, and 不要了."""

import storage.outgoing
import storage.redemption
import storage.residents
from bot.actions.base import Action, Links, Table, Transaction, act, id_behind, nothing
from bot.actions.redemption import ending
from bot.actions.redemption.catalogue import wallet
from bot.actions.redemption.reserving import case_shown
from bot.actions.redemption.subjects import (
    HOUSEHOLD,
    OWNERS,
    Case,
    called,
    case_of,
    find_reservation,
    found,
    resident,
)
from bot.actions.service.hub import MEMBER
from bot.domain.commands.redemption import (
    AgreePickup,
    CancelReservation,
    ListReservations,
    PrintPickup,
    ShowReservation,
    ShowWord,
)
from bot.domain.points.ledger import wallet_of
from bot.domain.redemption import reservation as rules
from bot.domain.redemption.reservation import ReservationId
from bot.domain.rights import Person
from bot.screens.base import Toast
from bot.screens.redemption import kept as screens

LISTED = 12
"""Reservations that a list names."""


def _list(tx: Transaction, person: Person, _: None, command: ListReservations) -> Toast | None:
    """Of the household, of those whom this person helps, and what they entered for others."""
    by = resident(person)
    ties = storage.residents.ties_of(tx.connection, by)
    helped = [storage.residents.flat(tx.connection, one.flat_id) for one in ties if one.kind == "helper"]
    wallets = [wallet(person), wallet_of(None, by)]
    wallets += [wallet_of(one.household_id, None) for one in helped if one is not None and one.household_id is not None]
    kept = storage.redemption.reservations.of_wallets(tx.connection, wallets, by, LISTED)
    tx.show(screens.listed([case_shown(tx, case_of(tx, one), person) for one in kept]))
    return None


def _show(tx: Transaction, person: Person, case: Case, command: ShowReservation) -> Toast | None:
    tx.show(screens.one(case_shown(tx, case, person)))
    return None


def _cancel(tx: Transaction, person: Person, case: Case, command: CancelReservation) -> Toast | None:
    after = rules.cancelled(case.kept, resident(person), tx.now, called(tx, case.kept.ended_by))
    if not command.sure:
        tx.show(screens.ask_cancel(case_shown(tx, case, person)))
        return None
    ending.end(tx, after)
    tx.show(screens.one(case_shown(tx, found(tx, after.id), person)))
    return screens.cancelled(case.kept.price)


def _word(tx: Transaction, person: Person, case: Case, command: ShowWord) -> Toast | None:
    rules.require_held(case.kept, tx.now, called(tx, case.kept.ended_by))
    tx.show(screens.word(case_shown(tx, case, person)))
    return None


def _agree(tx: Transaction, person: Person, case: Case, command: AgreePickup) -> Toast | None:
    after = rules.agreed(case.kept, resident(person), tx.now, called(tx, case.kept.ended_by))
    storage.redemption.reservations.agree(tx.connection, after)
    tx.show(screens.one(case_shown(tx, found(tx, after.id), person)))
    return screens.agreed()


def _print(tx: Transaction, person: Person, case: Case, command: PrintPickup) -> Toast | None:
    rules.require_held(case.kept, tx.now, called(tx, case.kept.ended_by))
    screen = screens.printed(case.kept)
    tx.tell(tx.account.id, tx.account.telegram_id, screen, community_id=case.community.id, rank=storage.outgoing.ANSWER)
    return screens.being_printed()


def _by_link(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=sgr_ID`: a reservation that a reminder names."""
    return act(tx, ACTIONS[ShowReservation], ShowReservation(ReservationId(id_behind(rest))))


ACTIONS: Table = {
    ListReservations: Action(nothing, MEMBER, _list),
    ShowReservation: Action(find_reservation, OWNERS, _show),
    CancelReservation: Action(find_reservation, OWNERS, _cancel),
    ShowWord: Action(find_reservation, HOUSEHOLD, _word),
    AgreePickup: Action(find_reservation, HOUSEHOLD, _agree),
    PrintPickup: Action(find_reservation, OWNERS, _print),
}
LINKS: Links = {"sgr": _by_link}
