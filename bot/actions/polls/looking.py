"""Looking at polls: what one can vote on, a poll for whoever may vote or leads, the roll."""

from collections.abc import Callable

import storage.communities
import storage.polls
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction, act, nothing
from bot.actions.polls import voting
from bot.actions.polls.results import concerns
from bot.actions.polls.subjects import VOTER, WRITER, About, find, lines_of, not_on_roll, owned_at, part_of, shown
from bot.actions.polls.telling import committees
from bot.domain.base import Refused
from bot.domain.commands.polls import FindPolls, GoVote, ShowBallot, ShowPoll, ShowRoll
from bot.domain.places import Unit
from bot.domain.polls.choices import unpacked
from bot.domain.polls.poll import State, takes_ballots
from bot.domain.polls.values import PollId, RollKind
from bot.domain.rights import Person, require
from bot.screens import polls as screens
from bot.screens.base import Rows, Toast
from bot.screens.packing import number_in_link

PAGE = 6

ROWS: list[Callable[[Transaction, Person, About], Rows]] = []
"""What else a person can do with a poll: rows of buttons, from each part of polls that has some."""
LISTED: list[Callable[[Transaction, Unit, bool], Rows]] = []
"""What else stands among the polls of a unit, those under way or (True) those that are over."""


def _find(tx: Transaction, command: ShowPoll | GoVote | ShowRoll) -> Subject[About]:
    return find(tx, command.poll_id)


def _show_poll(tx: Transaction, person: Person, about: About, command: ShowPoll) -> Toast | None:
    show(tx, person, about)
    return None


def show(tx: Transaction, person: Person, about: About, *, posted: bool = False) -> None:
    """The poll in the private chat, with the ballots this person may cast and, for whoever leads, what can be done."""
    mine = lines_of(tx, person, about.poll) if person.is_adult else []
    more = tuple(row for rows in ROWS for row in rows(tx, person, about))
    can_change = leads(person, about) and part_of(tx.connection, about.poll.id) is None
    why_not = None if mine else not_on_roll(tx, person, about.poll)
    told = screens.posted(is_told=about.poll.roll_kind is not RollKind.OWNERS or bool(committees(tx, about)))
    tx.show(
        screens.poll(
            shown(tx, about), mine, why_not, leads=can_change, tells=_tells(tx, person, about),
            posted=told if posted else None, more=more,
        )
    )  # fmt: skip


def _tells(tx: Transaction, person: Person, about: About) -> bool:
    """Whether who said what is there to read for this person."""
    return about.poll.state is State.DECIDED and not about.poll.is_secret and concerns(tx, person, about)


def leads(person: Person, about: About) -> bool:
    """Whether this person may change the poll."""
    try:
        require(WRITER, person, owned_at(about), frozenset())
    except Refused:
        return False
    return True


def _find_mine(tx: Transaction, command: FindPolls) -> Subject[None]:
    return nothing(tx, command)


def _find_polls(tx: Transaction, person: Person, _: None, command: FindPolls) -> Toast | None:
    if person.unit_id is None:
        raise Refused("polls-refused-no-home")
    page = max(0, command.page)
    found = storage.polls.records.of_unit(
        tx.connection, person.unit_id, under_way=not command.over, limit=PAGE + 1, offset=page * PAGE
    )
    unit = storage.communities.unit(tx.connection, person.unit_id)
    if unit is None:
        raise Refused("polls-refused-no-home")
    more = () if page else tuple(row for rows in LISTED for row in rows(tx, unit, command.over))
    listed = screens.listed(
        found[:PAGE], unit.community.zone, over=command.over, page=page, has_more=len(found) > PAGE, more=more
    )
    tx.show(listed)
    return None


def _show_roll(tx: Transaction, person: Person, about: About, command: ShowRoll) -> Toast | None:
    lines = storage.polls.rolls.lines(tx.connection, about.poll.id)
    packed = storage.polls.ballots.said(tx.connection, about.poll) if _tells(tx, person, about) else {}
    said = {line_id: unpacked(choice) for line_id, choice in packed.items()}
    tx.show(screens.roll(shown(tx, about), lines, command.page, said))
    return None


# what links open


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=v_ID`: to the ballot."""
    return act(tx, ACTIONS[GoVote], GoVote(PollId(number_in_link(rest))))


def _go_vote(tx: Transaction, person: Person, about: About, command: GoVote) -> Toast | None:
    if takes_ballots(about.poll, tx.now) and person.is_adult:
        about = voting.opened(tx, about)
        mine = lines_of(tx, person, about.poll)
        if len(mine) == 1:
            return voting.ACTIONS[ShowBallot].do(tx, person, (about, mine[0]), ShowBallot(mine[0].id))
    show(tx, person, about)
    return None


ACTIONS: Table = {
    ShowPoll: Action(_find, VOTER, _show_poll),
    GoVote: Action(_find, VOTER, _go_vote),
    ShowRoll: Action(_find, VOTER, _show_roll),
    FindPolls: Action(_find_mine, VOTER, _find_polls),
}
LINKS: Links = {"v": _linked}
