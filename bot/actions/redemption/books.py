"""What staff read of their counter: what waits, what was given out, the month as a workbook, the list on paper."""

from datetime import timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import storage.outgoing
import storage.redemption
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.communities.rights import page_in
from bot.actions.redemption.subjects import KEEPER, Counted, find_counter
from bot.domain.base import Refused
from bot.domain.commands.redemption import ListIssued, ListWaiting, OpenCounter, PrintWaiting, SendBook
from bot.domain.months import month_of, parse_month
from bot.domain.redemption.windows import window_on, windows
from bot.domain.rights import Person
from bot.screens.base import Screen, Toast
from bot.screens.redemption import books as screens
from bot.screens.redemption.books import Line
from storage.redemption.lists import Listed

ISSUED_FOR = timedelta(days=35)
"""How far back the list of what was given out goes: a monthly window and a few days."""


def _find(
    tx: Transaction, command: OpenCounter | ListWaiting | ListIssued | PrintWaiting | SendBook
) -> Subject[Counted]:
    return find_counter(tx, command.counter_id)


def _open(tx: Transaction, person: Person, at: Counted, command: OpenCounter) -> Toast | None:
    counter, zone = at.counter, at.community.zone
    today = window_on(zone, tx.now.astimezone(ZoneInfo(zone)).date())
    waiting = storage.redemption.lists.waiting(tx.connection, counter.id, tx.now)
    issued = storage.redemption.lists.issued(tx.connection, counter.id, today.opens_at, today.closes_at)
    goods = storage.redemption.goods.at_counter(tx.connection, counter.id)
    served = storage.redemption.counters.served_by(tx.connection, person.resident_id) if person.resident_id else []
    tx.show(
        screens.home(
            counter, tuple(islice(windows(counter.opening, zone, tx.now), 2)), zone, len(waiting), len(issued), goods,
            month_of(tx.now, zone), serves=any(one.id == counter.id for one in served),
        )
    )  # fmt: skip
    return None


def _waiting(tx: Transaction, person: Person, at: Counted, command: ListWaiting) -> Toast | None:
    found = storage.redemption.lists.waiting(tx.connection, at.counter.id, tx.now)
    tx.show(screens.waiting(at.counter, [_line(one) for one in found], page_in(command.page)))
    return None


def _issued(tx: Transaction, person: Person, at: Counted, command: ListIssued) -> Toast | None:
    until = tx.now + timedelta(seconds=1)
    found = storage.redemption.lists.issued(tx.connection, at.counter.id, tx.now - ISSUED_FOR, until)
    lines = [_line(one) for one in reversed(found)]
    tx.show(screens.issued(at.counter, lines, page_in(command.page), at.community.zone))
    return None


def _line(one: Listed) -> Line:
    return Line(one.kept, one.door, one.goods, one.by)


def _print(tx: Transaction, person: Person, at: Counted, command: PrintWaiting) -> Toast | None:
    _send(tx, at, screens.list_on_paper(at.counter, tx.now))
    return screens.being_printed()


def _book(tx: Transaction, person: Person, at: Counted, command: SendBook) -> Toast | None:
    month = parse_month(command.month)
    if month is None:
        raise Refused("button-unknown")
    _send(tx, at, screens.book(at.counter, month))
    return screens.being_printed()


def _send(tx: Transaction, at: Counted, screen: Screen) -> None:
    tx.tell(tx.account.id, tx.account.telegram_id, screen, community_id=at.community.id, rank=storage.outgoing.ANSWER)


ACTIONS: Table = {
    OpenCounter: Action(_find, KEEPER, _open),
    ListWaiting: Action(_find, KEEPER, _waiting),
    ListIssued: Action(_find, KEEPER, _issued),
    PrintWaiting: Action(_find, KEEPER, _print),
    SendBook: Action(_find, KEEPER, _book),
}
