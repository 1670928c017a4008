"""送达: who was told of a poll and how; the doors to visit; what is printed for walls, doors and boxes."""

from datetime import date
from zoneinfo import ZoneInfo

import storage.outgoing
import storage.polls
import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.polls.hands import ENTERS, find_line_of, find_poll, hand, may, served_units
from bot.actions.polls.subjects import About
from bot.domain.base import Refused
from bot.domain.commands.polls_paper import (
    NoteDelivery,
    PrintDoors,
    PrintNotice,
    PrintSlips,
    ShowDeliveries,
    ShowDelivery,
    ShowDoors,
)
from bot.domain.polls import deliveries as rules
from bot.domain.polls.paper import MOST_SLIPS
from bot.domain.polls.poll import State, require_running, takes_ballots
from bot.domain.polls.values import LineId
from bot.domain.rights import Person
from bot.screens.base import Button, Print, Rows, Toast, text
from bot.screens.polls import deliveries as screens
from bot.screens.polls.shown import title
from storage.polls.deliveries import Told
from storage.polls.rolls import KeptLine

OfLine = tuple[About, KeptLine]


def _find(
    tx: Transaction, command: ShowDeliveries | ShowDoors | PrintDoors | PrintSlips | PrintNotice
) -> Subject[About]:
    return find_poll(tx, command.poll_id)


def _find_line(tx: Transaction, command: ShowDelivery | NoteDelivery) -> Subject[OfLine]:
    return find_line_of(tx, command.line_id)


def today(tx: Transaction, about: About) -> date:
    """The local date."""
    return tx.now.astimezone(ZoneInfo(about.unit.community.zone)).date()


def counts(tx: Transaction, about: About) -> rules.Counts:
    """The ledger in figures."""
    known = storage.polls.deliveries.newest(tx.connection, about.poll.id)
    lines = (one for one in storage.polls.rolls.lines(tx.connection, about.poll.id) if one.may_vote)
    return rules.counts(known[one.id].state if one.id in known else None for one in lines)


def _show(tx: Transaction, person: Person, about: About, command: ShowDeliveries) -> Toast | None:
    known = storage.polls.deliveries.newest(tx.connection, about.poll.id)
    units = storage.polls.rolls.units_of(tx.connection, about.poll.id)
    mine = set(served_units(tx.connection, about, person))
    listed = [
        one
        for one in storage.polls.rolls.lines(tx.connection, about.poll.id)
        if one.may_vote and units.get(one.id, frozenset()) & mine and _is_left(known, one) == command.left
    ]
    tx.show(screens.ledger(about.poll, counts(tx, about), listed, command.page, left=command.left))
    return None


def _is_left(known: dict[LineId, Told], line: KeptLine) -> bool:
    return line.id not in known or known[line.id].state is rules.Reached.UNREACHABLE


def _show_one(tx: Transaction, person: Person, of: OfLine, command: ShowDelivery) -> Toast | None:
    about, line = of
    known = [
        (one, storage.residents.shown_name(tx.connection, one.by) if one.by is not None else "")
        for one in storage.polls.deliveries.of_line(tx.connection, line.id)
    ]
    tx.show(screens.delivery(about.poll, line, known, about.unit.community.zone))
    return None


def _note(tx: Transaction, person: Person, of: OfLine, command: NoteDelivery) -> Toast | None:
    about, line = of
    require_running(about.poll, tx.now)
    state, method = rules.written(command.state, command.method)
    by = hand(person).resident_id
    storage.polls.deliveries.note(tx.connection, about.poll, [line.id], state, method, today(tx, about), by, tx.now)
    _show_one(tx, person, of, ShowDelivery(line.id))
    return screens.noted()


# doors to visit


def _show_doors(tx: Transaction, person: Person, about: About, command: ShowDoors) -> Toast | None:
    _require_open(tx, about)
    units = served_units(tx.connection, about, person)
    tx.show(screens.doors(about.poll, storage.polls.deliveries.doors_to_visit(tx.connection, about.poll.id, units)))
    return None


def _require_open(tx: Transaction, about: About) -> None:
    """The list vanishes when the poll closes."""
    if not takes_ballots(about.poll, tx.now):
        raise Refused("polls-refused-over")


def _print_doors(tx: Transaction, person: Person, about: About, command: PrintDoors) -> Toast | None:
    _require_open(tx, about)
    for unit_id in served_units(tx.connection, about, person):
        _print(tx, about, Print("poll-doors", about.poll.id, on=today(tx, about).isoformat(), unit_id=unit_id))
    return screens.being_printed()


# prints


def _print_slips(tx: Transaction, person: Person, about: About, command: PrintSlips) -> Toast | None:
    """Open slips have their door on them; of a secret poll as many as are asked for, without."""
    require_running(about.poll, tx.now)
    if about.poll.is_secret:
        if not 0 < command.count <= MOST_SLIPS:
            tx.show(screens.ask_copies(about.poll))
            return None
        _print(tx, about, Print("poll-slips", about.poll.id, copies=command.count))
        return screens.being_printed()
    if about.poll.state is State.PLANNED:
        raise Refused("polls-refused-not-open", at=about.poll.opens_at)
    for unit_id in served_units(tx.connection, about, person):
        _print(tx, about, Print("poll-slips", about.poll.id, unit_id=unit_id))
    return screens.being_printed()


def _print_notice(tx: Transaction, person: Person, about: About, command: PrintNotice) -> Toast | None:
    require_running(about.poll, tx.now)
    for unit_id in served_units(tx.connection, about, person):
        _print(tx, about, Print("poll-wall", about.poll.id, unit_id=unit_id))
    return screens.being_printed()


def _print(tx: Transaction, about: About, document: Print) -> None:
    """The document comes as a message of its own."""
    tx.tell(
        tx.account.id, tx.account.telegram_id, screens.printed(document, title(about.poll)),
        community_id=about.unit.community.id, rank=storage.outgoing.ANSWER,
    )  # fmt: skip


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """What can be printed, visited and written down of a poll that takes ballots."""
    poll = about.poll
    if not takes_ballots(poll, tx.now) or not may(ENTERS, tx.connection, person, about):
        return ()
    return (
        (
            Button(text("paper-print-slips"), PrintSlips(poll.id)),
            Button(text("paper-print-wall"), PrintNotice(poll.id)),
        ),
        (screens.doors_button(poll), Button(text("paper-ledger-button"), ShowDeliveries(poll.id))),
    )


ACTIONS: Table = {
    ShowDeliveries: Action(_find, ENTERS, _show),
    ShowDelivery: Action(_find_line, ENTERS, _show_one),
    NoteDelivery: Action(_find_line, ENTERS, _note),
    ShowDoors: Action(_find, ENTERS, _show_doors),
    PrintDoors: Action(_find, ENTERS, _print_doors),
    PrintSlips: Action(_find, ENTERS, _print_slips),
    PrintNotice: Action(_find, ENTERS, _print_notice),
}
