"""Elections: who was nominated by which household, who stands, the polls that decide, a lot with its witness."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from bot.domain.base import AccountId, CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.communities import called
from bot.domain.polls.elections import (
    OVER,
    Answer,
    Candidate,
    CandidateId,
    Election,
    ElectionId,
    Kind,
    Round,
    Stage,
)
from bot.domain.polls.values import PollId
from storage import communities
from storage.base import MOST_ASKED, NOW_ASKED, insert_of
from storage.polls.election_tables import STEPS, CandidateRow, ElectionPoll, ElectionRow, Lot, Nomination
from storage.polls.tables import Poll
from storage.residents.tables import Account, Resident


@dataclass(frozen=True, slots=True)
class Adult:
    """A registered adult who lives in a unit; `chat_id` is None where they cannot be written to."""

    resident_id: ResidentId
    household_id: HouseholdId
    door: str
    label: str
    account_id: AccountId
    chat_id: int | None
    muted: frozenset[str]


@dataclass(frozen=True, slots=True)
class KeptPoll:
    """A poll of an election: which it is, and who stands behind its options."""

    poll_id: PollId
    election_id: ElectionId
    nth: int
    round: Round
    candidates: tuple[CandidateId, ...]


@dataclass(frozen=True, slots=True)
class KeptLot:
    """A lot as it was entered; it counts once it is confirmed."""

    candidate_id: CandidateId
    entered_by: ResidentId
    witness_id: ResidentId
    is_confirmed: bool


_election = ElectionRow.__table__
_ANY_IN = select(_election.c.id).where(_election.c.community_id == bindparam("of_community")).limit(1)
_candidate = CandidateRow.__table__
_nomination = Nomination.__table__
_poll = ElectionPoll.__table__
_lot = Lot.__table__
_of_polls = Poll.__table__
_resident = Resident.__table__
_account = Account.__table__
_household = communities.Household.__table__
_flat = communities.Flat.__table__
_current = _household.alias("current")
_home = _flat.alias("home")

_READ = select(_election).where(_election.c.id == bindparam("election_id"))
_LOCKED = _READ.with_for_update()
_DUE = (
    select(_election.c.id)
    .where(STEPS, _election.c.next_at <= NOW_ASKED)
    .order_by(_election.c.next_at)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_election.c.next_at)).where(STEPS)
"""When the clock has to look at an election next."""
_ADULTS = (
    select(
        _resident.c.id, _resident.c.household_id, _resident.c.name, _resident.c.shows_name, _flat.c.door,
        _account.c.id.label("account_id"), _account.c.telegram_id, _account.c.muted, _account.c.started_at,
        _account.c.blocked_at,
    )
    .select_from(
        _resident.join(_account, _account.c.id == _resident.c.account_id)
        .join(_household, _household.c.id == _resident.c.household_id)
        .join(_flat, _flat.c.id == _household.c.flat_id)
    )
    .where(
        _flat.c.unit_id == bindparam("in_unit"), _household.c.until.is_(None), _flat.c.use == "dwelling",
        _flat.c.vacant.is_(False), _resident.c.left_at.is_(None), _resident.c.adult,
    )
    .order_by(_flat.c.place, _flat.c.id, _resident.c.id)
)  # fmt: skip
_NOMINATIONS = select(func.count()).where(_nomination.c.candidate_id == _candidate.c.id).scalar_subquery()
_CANDIDATES = (
    select(
        _candidate, _resident.c.name, _resident.c.shows_name, _resident.c.left_at,
        _flat.c.door, _household.c.until, _home.c.unit_id.label("home_unit"), _current.c.until.label("home_until"),
        _NOMINATIONS.label("nominations"),
    )
    .select_from(
        _candidate.join(_household, _household.c.id == _candidate.c.household_id)
        .join(_flat, _flat.c.id == _household.c.flat_id)
        .outerjoin(_resident, _resident.c.id == _candidate.c.resident_id)
        .outerjoin(_current, _current.c.id == _resident.c.household_id)
        .outerjoin(_home, _home.c.id == _current.c.flat_id)
    )
    .where(_candidate.c.election_id == bindparam("of_election"))
    .order_by(_flat.c.place, _candidate.c.id)
)  # fmt: skip


# elections


def call(connection: Connection, community_id: CommunityId, source: str, **values: Any) -> ElectionId | None:
    """A new election; None where this form has called one already, or the unit holds one of the kind."""
    row = {"community_id": community_id, "source": source, "stage": Stage.CALLED.value, "why": "", **values}
    added = insert_of(connection)(_election).values(row).on_conflict_do_nothing().returning(_election.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return ElectionId(found) if found is not None else None


def read(connection: Connection, election_id: ElectionId, *, lock: bool = False) -> Election | None:
    """The election; `lock` keeps everybody else from changing it until the end of the transaction."""
    row = connection.execute(_LOCKED if lock else _READ, {"election_id": election_id}).one_or_none()
    return _as_election(row) if row is not None else None


def change(connection: Connection, election: Election, **values: Any) -> None:
    """Change where the election stands."""
    where = (_election.c.id == election.id, _election.c.community_id == election.community_id)
    connection.execute(update(_election).where(*where).values(values))


def of_unit(connection: Connection, unit_id: UnitId, *, over: bool, limit: int) -> list[Election]:
    """The elections of a unit, the newest first: those that go on, or those that are over."""
    ended = _election.c.stage.in_(OVER)
    which = ended if over else ~ended
    found = select(_election).where(_election.c.unit_id == unit_id, which).order_by(_election.c.id.desc()).limit(limit)
    return [_as_election(row) for row in connection.execute(found)]


def newest_won(connection: Connection, unit_id: UnitId) -> ElectionId | None:
    """The newest election that made somebody leader of the unit."""
    found = select(func.max(_election.c.id)).where(
        _election.c.unit_id == unit_id, _election.c.kind == "leader", _election.c.stage == "done"
    )
    newest = connection.execute(found).scalar()
    return ElectionId(newest) if newest is not None else None


def any_in(connection: Connection, community_id: CommunityId) -> bool:
    """Whether the community has ever had an election."""
    return connection.execute(_ANY_IN, {"of_community": community_id}).first() is not None


def due(connection: Connection, now: datetime, limit: int) -> Sequence[ElectionId]:
    """Elections at which the clock has to look."""
    return [ElectionId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


# who is nominated


def adults(connection: Connection, unit_id: UnitId) -> list[Adult]:
    """The registered adults who live in the unit's dwellings, by door."""
    return [
        Adult(
            ResidentId(row.id), HouseholdId(row.household_id), row.door,
            called(row.door, row.name, shows_name=row.shows_name), AccountId(row.account_id),
            row.telegram_id if row.started_at is not None and row.blocked_at is None else None, frozenset(row.muted),
        )
        for row in connection.execute(_ADULTS, {"in_unit": unit_id})
    ]  # fmt: skip


def candidates(connection: Connection, election: Election) -> list[Candidate]:
    """Who was nominated, by door."""
    rows = connection.execute(_CANDIDATES, {"of_election": election.id})
    return [_as_candidate(row, election.unit_id) for row in rows]


def election_of(connection: Connection, candidate_id: CandidateId) -> ElectionId | None:
    """The election somebody was nominated in."""
    found = select(_candidate.c.election_id).where(_candidate.c.id == candidate_id)
    one = connection.execute(found).scalar_one_or_none()
    return ElectionId(one) if one is not None else None


def nominate(
    connection: Connection, election: Election, household_id: HouseholdId, by: ResidentId, now: datetime, *,
    resident_id: ResidentId | None, of_household: HouseholdId,
) -> CandidateId:  # fmt: skip
    """The household nominates this resident or household, in place of whom it nominated before."""
    row = {
        "community_id": election.community_id, "election_id": election.id, "resident_id": resident_id,
        "household_id": of_household, "answer": Answer.ASKED.value, "statement": "", "elected": False,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_candidate).values(row).on_conflict_do_nothing())
    mine = _candidate.c.household_id == of_household if resident_id is None else _candidate.c.resident_id == resident_id
    candidate_id = connection.execute(
        select(_candidate.c.id).where(_candidate.c.election_id == election.id, mine)
    ).scalar_one()
    named = {"candidate_id": candidate_id, "by": by, "at": now}
    who = {"election_id": election.id, "household_id": household_id, "community_id": election.community_id}
    connection.execute(
        insert_of(connection)(_nomination)
        .values(who | named)
        .on_conflict_do_update(index_elements=[_nomination.c.election_id, _nomination.c.household_id], set_=named)
    )
    return CandidateId(candidate_id)


def nominates(connection: Connection, election: Election, household_id: HouseholdId) -> CandidateId | None:
    """Whom a household nominates."""
    where = (_nomination.c.election_id == election.id, _nomination.c.household_id == household_id)
    found = connection.execute(select(_nomination.c.candidate_id).where(*where)).scalar_one_or_none()
    return CandidateId(found) if found is not None else None


def take_back(connection: Connection, election: Election, household_id: HouseholdId) -> bool:
    """The household nominates nobody; False where it did not."""
    where = (_nomination.c.election_id == election.id, _nomination.c.household_id == household_id)
    return connection.execute(delete(_nomination).where(*where)).rowcount > 0


def change_candidate(connection: Connection, election: Election, candidate_id: CandidateId, **values: Any) -> None:
    """What a candidate answers, says, or became."""
    where = (_candidate.c.id == candidate_id, _candidate.c.election_id == election.id)
    connection.execute(update(_candidate).where(*where).values(values))


# the polls


def add_poll(
    connection: Connection, election: Election, poll_id: PollId, nth: int, which: Round, behind: Sequence[CandidateId]
) -> None:
    """This poll decides from now on, between these candidates."""
    row = {
        "poll_id": poll_id, "community_id": election.community_id, "election_id": election.id, "nth": nth,
        "round": which.value, "candidates": list(behind),
    }  # fmt: skip
    connection.execute(insert(_poll).values(row))


def polls(connection: Connection, election_id: ElectionId) -> list[KeptPoll]:
    """The polls of an election, in their order."""
    found = select(_poll).where(_poll.c.election_id == election_id).order_by(_poll.c.nth)
    return [_as_poll(row) for row in connection.execute(found)]


def poll(connection: Connection, poll_id: PollId) -> KeptPoll | None:
    """The poll as a part of its election; None where it is a part of none."""
    row = connection.execute(select(_poll).where(_poll.c.poll_id == poll_id)).one_or_none()
    return _as_poll(row) if row is not None else None


def is_followed(connection: Connection, poll_id: PollId) -> bool:
    """Whether the election went on with another poll after this one: a run-off, or the same once more."""
    kept = poll(connection, poll_id)
    return kept is not None and polls(connection, kept.election_id)[-1].poll_id != poll_id


def households_on(connection: Connection, poll_id: PollId) -> frozenset[HouseholdId]:
    """The homes of those whom a poll is about: nobody of them is its clerk or witness."""
    kept = poll(connection, poll_id)
    found = select(_candidate.c.household_id).where(_candidate.c.id.in_(kept.candidates if kept is not None else ()))
    return frozenset(HouseholdId(one) for one in connection.execute(found).scalars())


# the lot


def enter_lot(
    connection: Connection, election: Election, candidate_id: CandidateId, by: ResidentId, witness_id: ResidentId,
    now: datetime,
) -> None:  # fmt: skip
    """Whom the lot fell on, and who is asked whether it was so, in place of what was entered before."""
    said = {
        "candidate_id": candidate_id, "entered_by": by, "witness_id": witness_id, "entered_at": now,
        "confirmed_at": None,
    }  # fmt: skip
    row = {"election_id": election.id, "community_id": election.community_id, **said}
    connection.execute(
        insert_of(connection)(_lot).values(row).on_conflict_do_update(index_elements=[_lot.c.election_id], set_=said)
    )


def lot(connection: Connection, election_id: ElectionId) -> KeptLot | None:
    """The lot as it was entered."""
    row = connection.execute(select(_lot).where(_lot.c.election_id == election_id)).one_or_none()
    if row is None:
        return None
    return KeptLot(
        CandidateId(row.candidate_id), ResidentId(row.entered_by), ResidentId(row.witness_id),
        row.confirmed_at is not None,
    )  # fmt: skip


def confirm_lot(connection: Connection, election: Election, now: datetime) -> None:
    """The witness says that it was so."""
    connection.execute(update(_lot).where(_lot.c.election_id == election.id).values(confirmed_at=now))


def drop_lot(connection: Connection, election: Election) -> None:
    """The witness says that it was not so: it is entered anew."""
    connection.execute(delete(_lot).where(_lot.c.election_id == election.id))


def forget(connection: Connection, mine: Sequence[int]) -> None:
    """What these residents said as candidates is gone, from the ballots, too; that they stood is the house's record."""
    stood = select(_candidate.c.election_id).where(_candidate.c.resident_id.in_(mine), _candidate.c.statement != "")
    on = select(_poll.c.poll_id).where(_poll.c.election_id.in_(stood))
    connection.execute(update(_of_polls).where(_of_polls.c.id.in_(on)).values(details=""))
    connection.execute(update(_candidate).where(_candidate.c.resident_id.in_(mine)).values(statement=""))


def _as_election(row: Any) -> Election:
    return Election(
        ElectionId(row.id), CommunityId(row.community_id), UnitId(row.unit_id), Kind(row.kind), Stage(row.stage),
        row.why, ResidentId(row.called_by), row.called_at, row.year, row.nominate_until, row.accept_until,
        row.vote_days, row.objections_until, row.stepped_until,
    )  # fmt: skip


def _as_candidate(row: Any, unit_id: UnitId) -> Candidate:
    is_person = row.resident_id is not None
    lives = row.until is None
    if is_person:
        lives = row.left_at is None and row.home_unit == unit_id and row.home_until is None
    return Candidate(
        CandidateId(row.id), row.resident_id and ResidentId(row.resident_id), HouseholdId(row.household_id),
        called(row.door, row.name, shows_name=row.shows_name) if is_person else row.door, Answer(row.answer),
        row.statement, row.nominations, lives, row.elected,
    )  # fmt: skip


def _as_poll(row: Any) -> KeptPoll:
    return KeptPoll(
        PollId(row.poll_id), ElectionId(row.election_id), row.nth, Round(row.round),
        tuple(CandidateId(one) for one in row.candidates),
    )  # fmt: skip
