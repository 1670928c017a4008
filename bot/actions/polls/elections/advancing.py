"""What the clock does around elections, and what follows when a poll of one is settled."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

import storage.polls
import storage.roles
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.communities import rights
from bot.actions.polls import cancelling
from bot.actions.polls.counting import count
from bot.actions.polls.elections import telling
from bot.actions.polls.elections.subjects import About, change, find, load
from bot.actions.polls.opening import open_poll, post_cards
from bot.actions.polls.subjects import About as AboutPoll
from bot.actions.polls.subjects import find as find_poll
from bot.actions.reminding import BY_THE_CLOCK
from bot.domain.commands.elections import AdvanceElection
from bot.domain.polls import elections as rules
from bot.domain.polls.course import OBJECTIONS
from bot.domain.polls.elections import RUN_OFF_DAYS, Answer, Candidate, Follow, Kind, Round, Stage, Step, Why
from bot.domain.polls.poll import Reach, State
from bot.domain.polls.values import RollKind
from bot.domain.rights import Person, Role
from bot.i18n import plain_of
from bot.screens.base import Moment, Toast
from bot.screens.polls import elections as screens


def _find(tx: Transaction, command: AdvanceElection) -> Subject[About]:
    return find(tx, command.election_id)


def _advance(tx: Transaction, person: Person, about: About, command: AdvanceElection) -> Toast | None:
    match rules.due(about.election, tx.now):
        case Step.ASK_AGAIN:
            for one in about.candidates:
                if one.answer is Answer.ASKED and one.nominations and one.lives:
                    telling.ask(tx, about, one, again=True)
        case Step.OPEN_BALLOT:
            about = _open_ballot(tx, about)
        case Step.STAND:
            about = _stand(tx, about)
    change(tx, about, stepped_until=tx.now)
    return None


def _open_ballot(tx: Transaction, about: About) -> About:
    """Whoever accepted is voted on; with nobody the election has failed."""
    standing = [one for one in about.candidates if one.stands]
    return hold(tx, about, Round.BALLOT, standing) if standing else fail(tx, about, Why.NOBODY)


def hold(tx: Transaction, about: About, which: Round, behind: Sequence[Candidate]) -> About:
    """A secret poll between these, open from now on for as long as it was called for."""
    election, unit = about.election, about.unit
    form, rule = rules.ballot(len(behind), which)
    days = RUN_OFF_DAYS if which is Round.RUN_OFF else election.vote_days
    nth = len(storage.polls.elections.polls(tx.connection, election.id)) + 1
    poll_id = storage.polls.records.add(
        tx.connection, election.community_id, f"election:{election.id}:{nth}", form, unit_id=unit.id,
        reach=Reach.UNIT.value, topic_id=None, by=election.called_by,
        question=plain_of(screens.poll_question(election, unit.label, which), unit.language),
        details=plain_of(screens.poll_details(which, behind), unit.language),
        options=[one.label for one in behind] if len(behind) > 1 else [], roll_kind=RollKind.HOUSEHOLDS.value,
        rule=rule.value, is_secret=True, with_parking=False, state=State.PLANNED.value, posted_at=tx.now,
        opens_at=tx.now, closes_at=rules.evening(tx.now, days, unit.community.zone), stepped_until=tx.now,
    )  # fmt: skip
    if poll_id is None:
        raise LookupError(election.id)
    storage.polls.elections.add_poll(tx.connection, election, poll_id, nth, which, [one.id for one in behind])
    post_cards(tx, open_poll(tx, find_poll(tx, poll_id).of))
    return change(tx, about, stage=Stage.VOTING.value)


def fail(tx: Transaction, about: About, why: Why, *, was_leader: str = "") -> About:
    """Nobody was elected; whoever called it hears why, and what can be done; `was_leader` leads no longer."""
    for one in about.candidates:
        if one.elected:
            storage.polls.elections.change_candidate(tx.connection, about.election, one.id, elected=False)
    telling.tell_deciders(
        tx, about, screens.failed_told(about.election, about.unit.label, why, was_leader), f"failed:{why}"
    )
    return change(tx, about, stage=Stage.FAILED.value, why=why.value)


def elect(tx: Transaction, about: About, winner: Candidate, until: datetime) -> About:
    """This one is elected, unless somebody objects until then."""
    if not winner.lives:
        return fail(tx, about, Why.LEFT)
    storage.polls.elections.change_candidate(tx.connection, about.election, winner.id, elected=True)
    told = screens.elected_told(about.election, about.unit.label, Moment(until, about.unit.community.zone))
    telling.tell_candidate(tx, about, winner, told, "elected")
    return change(tx, about, stage=Stage.ELECTED.value, objections_until=until)


def _stand(tx: Transaction, about: About) -> About:
    """Nobody objected: the administrator can give the role; an award stands by itself."""
    winner = next(one for one in about.candidates if one.elected)
    if not winner.lives:
        return fail(tx, about, Why.LEFT)
    if about.election.kind is Kind.HOUSEHOLD:
        return change(tx, about, stage=Stage.DONE.value)
    offered = screens.offered_told(about.election, about.unit.label, winner.label)
    telling.tell_deciders(tx, about, offered, "offered")
    return change(tx, about, stage=Stage.OFFERED.value)


# when a poll is settled


def settled(tx: Transaction, of: AboutPoll) -> None:
    """What follows the result of an election's poll; nothing where it is no election's, or the election went on."""
    kept = storage.polls.elections.poll(tx.connection, of.poll.id)
    about = load(tx.connection, kept.election_id, lock=True) if kept is not None else None
    if kept is None or about is None or about.election.stage is not Stage.VOTING:
        return
    polls = storage.polls.elections.polls(tx.connection, about.election.id)
    came = count(tx.connection, of.poll).outcome if of.poll.state is State.DECIDED else None
    next_ = rules.follows(came, was_repeated=len(polls) > len({one.round for one in polls}))
    people = {one.id: one for one in about.candidates}
    behind = [people[one] for one in kept.candidates]
    among = [behind[one] for one in next_.among]
    match next_.follow:
        case Follow.ELECTED:
            elect(tx, about, among[0], of.poll.objections_until or tx.now + OBJECTIONS)
        case Follow.RUN_OFF:
            _go_on(tx, about, Round.RUN_OFF, among)
        case Follow.AGAIN:
            _repeat(tx, about, kept.round, behind)
        case Follow.LOT:
            _draw(tx, about, among)
        case Follow.FAILED:
            fail(tx, about, next_.why or Why.REJECTED)


def voided(tx: Transaction, of: AboutPoll) -> None:
    """What rests on a result that was declared void falls: nobody is elected, a run-off and a role are taken back.

    Nothing where it is no election's poll, was never counted, or the election had failed or was taken back already.
    """
    if of.poll.state is not State.VOID or of.poll.decided_at is None:
        return
    kept = storage.polls.elections.poll(tx.connection, of.poll.id)
    about = load(tx.connection, kept.election_id, lock=True) if kept is not None else None
    if about is None or about.election.stage in (Stage.FAILED, Stage.CANCELLED):
        return
    newest = find_poll(tx, storage.polls.elections.polls(tx.connection, about.election.id)[-1].poll_id).of
    if newest.poll.state in (State.PLANNED, State.OPEN):
        cancelling.take_back(tx, newest, of.poll.why)
    fail(tx, about, Why.VOID, was_leader=_take_role(tx, about))


def _take_role(tx: Transaction, about: About) -> str:
    """Who was elected leads no longer; empty where this election gave no role, or another has decided since."""
    election, unit = about.election, about.unit
    if election.kind is not Kind.LEADER or election.stage is not Stage.DONE:
        return ""
    newest = storage.polls.elections.newest_won(tx.connection, unit.id)
    winner = next((one for one in about.candidates if one.elected), None)
    if winner is None or newest != election.id:
        return ""
    held = storage.roles.holders(tx.connection, unit.community.id, role=Role.LEADER, unit_id=unit.id)
    taken = [one for one in held if one.resident_id == winner.resident_id and rights.take(tx, one, None)]
    return winner.label if taken else ""


def _go_on(tx: Transaction, about: About, which: Round, among: Sequence[Candidate]) -> About:
    """A further poll between those who live here still; one alone is approved or not."""
    here = [one for one in among if one.lives]
    if not here:
        return fail(tx, about, Why.LEFT)
    return hold(tx, about, which if len(here) > 1 else Round.BALLOT, here)


def _repeat(tx: Transaction, about: About, which: Round, behind: Sequence[Candidate]) -> None:
    after = _go_on(tx, about, which, behind)
    newest = storage.polls.elections.polls(tx.connection, about.election.id)[-1]
    poll = storage.polls.records.read(tx.connection, newest.poll_id)
    if after.election.stage is Stage.VOTING and poll is not None:
        closes = Moment(poll.closes_at, about.unit.community.zone)
        told = screens.repeated_told(about.election, about.unit.label, closes)
        telling.tell_deciders(tx, about, told, f"repeated:{newest.nth}")


def _draw(tx: Transaction, about: About, among: Sequence[Candidate]) -> None:
    """They are equal: a lot decides between those who live here still."""
    here = [one for one in among if one.lives]
    if len(here) == 1:
        elect(tx, about, here[0], tx.now + OBJECTIONS)
    elif not here:
        fail(tx, about, Why.LEFT)
    else:
        told = screens.lot_told(about.election, about.unit.label, tuple(one.label for one in here))
        telling.tell_deciders(tx, about, told, "lot")
        change(tx, about, stage=Stage.LOT.value)


def _due(connection: Connection, *, now: datetime, limit: int) -> list[AdvanceElection]:
    return [AdvanceElection(one) for one in storage.polls.elections.due(connection, now, limit)]


ACTIONS: Table = {AdvanceElection: Action(_find, BY_THE_CLOCK, _advance)}
DUES: Dues = (Due(_due, storage.polls.elections.FIRST_DUE),)
