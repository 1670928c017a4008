"""纸面和上门: the one screen behind which all that is done on paper and at doors stands."""

import storage.polls
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.polls import box, clerks, deliveries, proxies, voters
from bot.actions.polls.hands import ENTERS, find_poll, may
from bot.actions.polls.subjects import About
from bot.domain.commands.polls_paper import EnterPaper, ShowEntries, ShowPaper
from bot.domain.polls.paper import Entered
from bot.domain.polls.poll import State, takes_ballots
from bot.domain.rights import Person
from bot.screens.base import Button, Rows, Toast, Value, text
from bot.screens.polls import deliveries as delivery_screens
from bot.screens.polls import paper as screens


def _find(tx: Transaction, command: ShowPaper) -> Subject[About]:
    return find_poll(tx, command.poll_id)


def _show(tx: Transaction, person: Person, about: About, command: ShowPaper) -> Toast | None:
    show(tx, person, about)
    return None


def show(tx: Transaction, person: Person, about: About) -> None:
    """How paper stands, and what this person can do."""
    seen = screens.Seen(about.poll, about.unit.community.zone, _facts(tx, about), _rows(tx, person, about))
    tx.show(screens.hub(seen))


def _facts(tx: Transaction, about: About) -> list[Value]:
    told = [clerks.facts(tx, about), delivery_screens.counts_line(deliveries.counts(tx, about))]
    if about.poll.is_secret:
        return told
    found = storage.polls.paper.entries(tx.connection, about.poll)
    waiting = sum(one.state is Entered.WAITING for one in found)
    return [*told, text("paper-facts", count=len(found), waiting=waiting)]


def _rows(tx: Transaction, person: Person, about: About) -> Rows:
    poll, now = about.poll, tx.now
    rows: list[tuple[Button, ...]] = []
    if not poll.is_secret:
        enter = (Button(text("paper-enter"), EnterPaper(poll.id)),) if takes_ballots(poll, now) else ()
        rows.append((*enter, Button(text("paper-list"), ShowEntries(poll.id))))
    paper = box.rows(tx, person, about) if poll.is_secret else tuple(rows)
    return (
        *paper,
        *deliveries.rows(tx, person, about),
        *proxies.rows(tx, person, about),
        *voters.rows(tx, person, about),
    )


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """Under a poll: the way to its paper, for whoever lends a hand."""
    if about.poll.state in (State.PLANNED, State.CANCELLED, State.VOID):
        return ()
    served = clerks.rows(tx, person, about)
    if not may(ENTERS, tx.connection, person, about):
        return (*served, *box.rows(tx, person, about)) if about.poll.is_secret else served
    return ((Button(text("paper-hub"), ShowPaper(about.poll.id)),), *served)


ACTIONS: Table = {ShowPaper: Action(_find, ENTERS, _show)}
