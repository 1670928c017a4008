"""Looking at an election: everything of it on one screen, from its card, from its polls, from the list of polls."""

from sqlalchemy import Connection

import storage.polls
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.polls.elections.subjects import VIEWER, About, find, mine_in, shown_in
from bot.actions.polls.subjects import About as AboutPoll
from bot.actions.polls.subjects import where_of
from bot.domain.commands.elections import ShowElection
from bot.domain.places import Unit
from bot.domain.polls.elections import ElectionId
from bot.domain.polls.values import PollId
from bot.domain.rights import Person, require
from bot.screens.base import Rows, Text, Toast
from bot.screens.packing import number_in_link
from bot.screens.polls import elections as screens

LISTED = 6
"""Elections that are over, among the polls of a unit."""


def _find(tx: Transaction, command: ShowElection) -> Subject[About]:
    return find(tx, command.election_id)


def _show(tx: Transaction, person: Person, about: About, command: ShowElection) -> Toast | None:
    show(tx, person, about, page=command.page)
    return None


def show(tx: Transaction, person: Person, about: About, *, page: int = 0, called: bool = False) -> None:
    """Everything of the election, with what this person can do."""
    shown, mine = shown_in(tx.connection, about, tx.now), mine_in(tx, person, about)
    tx.show(screens.called(shown, mine) if called else screens.election(shown, mine, page))


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=j_ID`."""
    about = find(tx, ElectionId(number_in_link(rest))).of
    here = storage.residents.person_in(tx.connection, tx.account, about.unit.community.id)
    require(VIEWER, here, where_of(about.unit), frozenset())
    show(tx, here, about)
    return None


# among the polls


def rows(tx: Transaction, person: Person, of: AboutPoll) -> Rows:
    """From a poll to the election it is a part of."""
    kept = storage.polls.elections.poll(tx.connection, of.poll.id)
    return screens.look_row(kept.election_id) if kept is not None else ()


def listed(tx: Transaction, unit: Unit, over: bool) -> Rows:
    """The elections of a unit, among its polls."""
    found = storage.polls.elections.of_unit(tx.connection, unit.id, over=over, limit=LISTED)
    return screens.list_rows(found, unit.label)


def part(connection: Connection, poll_id: PollId) -> Text | None:
    """How somebody is elected, where the poll is an election's."""
    kept = storage.polls.elections.poll(connection, poll_id)
    return screens.rule_of(kept.round, len(kept.candidates)) if kept is not None else None


ACTIONS: Table = {ShowElection: Action(_find, VIEWER, _show)}
LINKS: Links = {"j": _linked}
