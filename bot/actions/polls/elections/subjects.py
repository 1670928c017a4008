"""How an election is found and locked, who may what, and what screens see of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.polls
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.polls.counting import count
from bot.actions.polls.subjects import where_of
from bot.domain.base import HouseholdId, Refused, UnitId
from bot.domain.places import Unit
from bot.domain.polls.elections import (
    Answer,
    Candidate,
    CandidateId,
    Election,
    ElectionId,
    Kind,
    Round,
    Stage,
    distinct,
    next_at,
    phase,
)
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens.polls.elections import Mine, Shown
from storage.polls.elections import Adult

NEIGHBOUR = Right(((Role.RESIDENT, Scope.UNIT),), refusal="elections-refused-elsewhere")
VIEWER = Right(((Role.RESIDENT, Scope.COMMUNITY),))
DECIDER = Right(((Role.DECIDER, Scope.SUBJECT),), refusal="elections-refused-not-called")
"""Whoever may call an election: of a leader the administrator, of an honest household the leader, too."""


@dataclass(frozen=True, slots=True)
class About:
    """An election with its unit, and who was nominated."""

    election: Election
    unit: Unit
    candidates: tuple[Candidate, ...]


def find(tx: Transaction, election_id: ElectionId) -> Subject[About]:
    """The election, locked after its newest poll, as the closing of that poll locks them."""
    polls = storage.polls.elections.polls(tx.connection, election_id)
    if polls:
        storage.polls.records.read(tx.connection, polls[-1].poll_id, lock=True)
    about = load(tx.connection, election_id, lock=True)
    if about is None:
        raise Refused("elections-refused-gone")
    return Subject(about, where_of(about.unit), deciders(about.unit, about.election.kind))


def find_candidate(tx: Transaction, candidate_id: CandidateId) -> tuple[Subject[About], Candidate]:
    """Somebody who was nominated, and the election, locked."""
    election_id = storage.polls.elections.election_of(tx.connection, candidate_id)
    if election_id is None:
        raise Refused("elections-refused-gone")
    subject = find(tx, election_id)
    return subject, next(one for one in subject.of.candidates if one.id == candidate_id)


def load(connection: Connection, election_id: ElectionId, *, lock: bool = False) -> About | None:
    """The election with its unit; None where there is none."""
    election = storage.polls.elections.read(connection, election_id, lock=lock)
    unit = storage.communities.unit(connection, election.unit_id) if election is not None else None
    if election is None or unit is None:
        return None
    return About(election, unit, named(connection, election))


def named(connection: Connection, election: Election) -> tuple[Candidate, ...]:
    """Who was nominated, each under a name of their own."""
    names = {one.resident_id: one.label for one in neighbours(connection, election.unit_id)}
    found = storage.polls.elections.candidates(connection, election)
    return tuple(replace(one, label=names.get(one.resident_id, one.label)) if one.resident_id else one for one in found)


def neighbours(connection: Connection, unit_id: UnitId) -> list[Adult]:
    """The registered adults of the unit, those who are called the same with a number."""
    adults = storage.polls.elections.adults(connection, unit_id)
    labels = distinct([one.label for one in adults])
    return [replace(one, label=label) for one, label in zip(adults, labels, strict=True)]


def deciders(unit: Unit, kind: Kind) -> Callable[[Person], frozenset[Role]]:
    """Who may call such an election here, and say how it goes on."""

    def relations(person: Person) -> frozenset[Role]:
        leads = any(held.role is Role.LEADER and held.unit_id == unit.id for held in person.roles)
        may = person.holds(Role.ADMINISTRATOR) or (leads and kind is Kind.HOUSEHOLD)
        return frozenset({Role.DECIDER}) if may else frozenset()

    return relations


def decides(person: Person, about: About) -> bool:
    """Whether this person may say how the election goes on."""
    return Role.DECIDER in deciders(about.unit, about.election.kind)(person)


def is_theirs(person: Person, candidate: Candidate) -> bool:
    """Whether this person answers for whoever was nominated: for themselves, or for their household."""
    if candidate.resident_id is not None:
        return candidate.resident_id == person.resident_id
    return person.is_adult and candidate.household_id == person.household_id


def of_household(person: Person) -> HouseholdId:
    """The household this person nominates for; raises Refused where they may not."""
    if not person.is_adult:
        raise Refused("polls-refused-minor")
    if person.household_id is None:
        raise Refused("elections-refused-elsewhere")
    return person.household_id


def change(tx: Transaction, about: About, **values: object) -> About:
    """Change where the election stands, plan what the clock does next, and let its card show it."""
    storage.polls.elections.change(tx.connection, about.election, **values)
    fresh = storage.polls.elections.read(tx.connection, about.election.id)
    if fresh is None:
        raise LookupError(about.election.id)
    storage.polls.elections.change(tx.connection, fresh, next_at=next_at(fresh))
    touch(tx, about)
    return About(fresh, about.unit, named(tx.connection, fresh))


def touch(tx: Transaction, about: About) -> None:
    """The card shows what has changed."""
    tx.touch("election", about.election.id)


def shown_in(connection: Connection, about: About, now: datetime) -> Shown:
    """What everybody may see of it."""
    election = about.election
    polls = storage.polls.elections.polls(connection, election.id)
    newest = polls[-1] if polls else None
    poll = storage.polls.records.read(connection, newest.poll_id) if newest is not None else None
    lot = storage.polls.elections.lot(connection, election.id)
    live = [one for one in about.candidates if one.nominations and one.lives]
    return Shown(
        election=election, zone=about.unit.community.zone, unit_label=about.unit.label, phase=phase(election, now),
        standing=tuple(one for one in live if one.stands),
        asked=sum(one.answer is Answer.ASKED for one in live),
        poll_id=newest.poll_id if newest is not None else None,
        closes_at=poll.closes_at if poll is not None else None,
        is_run_off=newest is not None and newest.round is Round.RUN_OFF,
        tied=tied(connection, about) if election.stage is Stage.LOT else (),
        witness=storage.residents.shown_name(connection, lot.witness_id) if lot is not None else "",
        drawn=next((one.label for one in about.candidates if lot is not None and one.id == lot.candidate_id), ""),
        winner=next((one.label for one in about.candidates if one.elected), ""),
    )  # fmt: skip


def tied(connection: Connection, about: About) -> tuple[Candidate, ...]:
    """Who were equal in the newest poll, as far as they live here still."""
    newest = storage.polls.elections.polls(connection, about.election.id)[-1]
    poll = storage.polls.records.read(connection, newest.poll_id)
    winners = count(connection, poll).outcome.winners if poll is not None else ()
    equal = {newest.candidates[one] for one in winners}
    return tuple(one for one in about.candidates if one.id in equal and one.lives)


def mine_in(tx: Transaction, person: Person, about: About) -> Mine:
    """What this person said in it, and may do."""
    election = about.election
    lives = person.unit_id == about.unit.id and person.is_adult and person.household_id is not None
    named_by_me = storage.polls.elections.nominates(tx.connection, election, person.household_id) if (
        lives and person.household_id is not None
    ) else None  # fmt: skip
    lot = storage.polls.elections.lot(tx.connection, election.id)
    return Mine(
        may_nominate=lives,
        nominates=next((one.label for one in about.candidates if one.id == named_by_me), ""),
        answers=tuple(one for one in about.candidates if one.nominations and is_theirs(person, one)),
        for_others=tuple(answered_at_the_door(tx, person, about)),
        decides=decides(person, about),
        witnesses=lot.candidate_id if lot and not lot.is_confirmed and lot.witness_id == person.resident_id else None,
    )  # fmt: skip


def answered_at_the_door(tx: Transaction, person: Person, about: About) -> list[Candidate]:
    """Households nominated for an award of whom nobody is registered: whoever holds it asks them at the door."""
    if about.election.kind is not Kind.HOUSEHOLD or not decides(person, about):
        return []
    registered = {one.household_id for one in storage.polls.elections.adults(tx.connection, about.unit.id)}
    return [one for one in about.candidates if one.nominations and one.household_id not in registered]
