"""What waits for a person and their household just now: one statement a kind, each by an index."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, exists, literal, or_, select, union

from bot.domain.base import MatterId
from bot.domain.deeds import DeedId
from bot.domain.matters import Number
from bot.domain.notices import NoticeId
from bot.domain.polls.elections import CandidateId
from bot.domain.polls.values import LineId, PollId
from bot.domain.redemption.reservation import ReservationId
from bot.domain.redemption.windows import Opening, from_json
from bot.domain.rights import Person
from bot.domain.service.orders import OccurrenceId, Part
from storage.base import ID, MOST_ASKED, NOW_ASKED, Instant, written
from storage.communities import Household
from storage.deeds import DeedRow
from storage.duty.tables import DutySwap, Rota
from storage.matters.tables import Entry, Matter, Support
from storage.notices import Notice, Response
from storage.polls.election_tables import CandidateRow, ElectionRow
from storage.polls.paper_tables import Proxy
from storage.polls.rolls import CASTS_FOR, HAS_VOTED
from storage.polls.tables import Poll, RollFlat, RollLine
from storage.ready import Ready
from storage.redemption.tables import HELD, CounterRow, GoodsRow, ReservationRow
from storage.residents.tables import Admission, Tie
from storage.service.order_tables import ServiceAsk, ServiceClaim, ServiceOccurrence, ServiceOrder

MOST = 12
"""Things of a kind that are named at once."""

_line, _poll, _roll_flat, _tie, _proxy = (one.__table__ for one in (RollLine, Poll, RollFlat, Tie, Proxy))
_notice, _response = Notice.__table__, Response.__table__
_matter, _support, _entry = Matter.__table__, Support.__table__, Entry.__table__
_reservation, _goods, _counter = ReservationRow.__table__, GoodsRow.__table__, CounterRow.__table__
_swap, _rota, _deed = DutySwap.__table__, Rota.__table__, DeedRow.__table__
_candidate, _election = CandidateRow.__table__, ElectionRow.__table__
_admission, _household = Admission.__table__, Household.__table__
_ask, _claim, _occurrence, _order = (
    one.__table__ for one in (ServiceAsk, ServiceClaim, ServiceOccurrence, ServiceOrder)
)  # fmt: skip

_ME: ColumnElement[int] = bindparam("of_resident", type_=ID)
_HOME: ColumnElement[int] = bindparam("of_household", type_=ID)
_HERE: ColumnElement[int] = bindparam("of_community", type_=ID)
_UNIT: ColumnElement[int] = bindparam("of_unit", type_=ID)


@dataclass(frozen=True, slots=True)
class Uncast:
    """A ballot that somebody could cast and nobody has."""

    line_id: LineId
    poll_id: PollId
    door: str
    question: str
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class Unseen:
    """A notice that the household has not said it has seen."""

    id: NoticeId
    words: str
    urgent: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A matter that waits for the person: `asked` an answer, else whether it is solved."""

    id: MatterId
    number: Number
    words: str
    asked: bool


@dataclass(frozen=True, slots=True)
class ToCollect:
    """Something kept for the household, and when its counter is open."""

    id: ReservationId
    name: str
    code: str
    counter: str
    place: str
    opening: Opening
    until: datetime


@dataclass(frozen=True, slots=True)
class Coming:
    """A service that somebody comes to, is asked by name to come to, or whose household asked for it: its `part`."""

    id: OccurrenceId
    words: str
    at: datetime
    part: Part


_OWNED = select(_tie.c.flat_id).where(
    _tie.c.resident_id == _ME, _tie.c.kind == written("owner"), _tie.c.confirmed, _tie.c.until.is_(None)
)
_OWNS = exists(select(_roll_flat.c.line_id).where(_roll_flat.c.line_id == _line.c.id, _roll_flat.c.flat_id.in_(_OWNED)))
_MAYBE_MINE = union(
    select(_line.c.id).where(_line.c.household_id == _HOME),
    select(_line.c.id).where(_line.c.resident_id == _ME),
    select(_line.c.id).where(_line.c.voter_id == _ME),
    select(_proxy.c.line_id).where(_proxy.c.holder_id == _ME, _proxy.c.state == written("held")),
    select(_line.c.id)
    .join(_poll, _poll.c.id == _line.c.poll_id)
    .where(_poll.c.community_id == _HERE, _poll.c.roll_kind == "owners", _poll.c.state == "open", _OWNS),
)
_UNCAST = Ready(
    select(_line.c.id, _line.c.label, _poll.c.id.label("poll_id"), _poll.c.question, _poll.c.closes_at)
    .join_from(_line, _poll, _poll.c.id == _line.c.poll_id)
    .where(
        _line.c.id.in_(_MAYBE_MINE), _line.c.community_id == _HERE, _line.c.may_vote, _line.c.removed_at.is_(None),
        CASTS_FOR, ~HAS_VOTED, _poll.c.state == "open", _poll.c.closes_at > NOW_ASKED,
    )
    .order_by(_poll.c.closes_at, _line.c.id)
    .limit(MOST_ASKED)
)  # fmt: skip
_ANSWERED = exists(
    select(_response.c.id).where(
        _response.c.notice_id == _notice.c.id, _response.c.round == _notice.c.round, _response.c.household_id == _HOME
    )
)
_UNSEEN = Ready(
    select(_notice.c.id, _notice.c.words, _notice.c.urgent)
    .where(
        _notice.c.unit_id == _UNIT, _notice.c.kind == "notice", _notice.c.ended_at.is_(None),
        _notice.c.appears_at <= NOW_ASKED, _notice.c.appears_at > bindparam("since", type_=Instant), ~_ANSWERED,
    )
    .order_by(_notice.c.urgent.desc(), _notice.c.id.desc())
    .limit(MOST_ASKED)
)  # fmt: skip
_REVIEWED = exists(
    select(_entry.c.id).where(
        _entry.c.matter_id == _matter.c.id, _entry.c.kind == "review", _entry.c.by == _ME,
        _entry.c.at >= _matter.c.done_at,
    )
)  # fmt: skip
_SUPPORTED = exists(
    select(_support.c.matter_id).where(_support.c.matter_id == _matter.c.id, _support.c.household_id == _HOME)
)
_MATTER = (_matter.c.id, _matter.c.year, _matter.c.serial, _matter.c.words)
_OF_MINE = union(
    select(*_MATTER, literal(1).label("asked")).where(_matter.c.reporter_id == _ME, _matter.c.state == "returned"),
    select(*_MATTER, literal(0).label("asked")).where(
        _matter.c.reporter_id == _ME, _matter.c.state == "done", ~_REVIEWED
    ),
    select(*_MATTER, literal(0).label("asked")).where(
        _matter.c.unit_id == _UNIT, _matter.c.state == "done", _SUPPORTED, ~_REVIEWED
    ),
).subquery()
_WAITING = Ready(select(_OF_MINE).order_by(_OF_MINE.c.asked.desc(), _OF_MINE.c.id).limit(MOST_ASKED))
_KEPT = Ready(
    select(
        _reservation.c.id, _goods.c.name, _reservation.c.code, _counter.c.name.label("counter"), _counter.c.place,
        _counter.c.opening, _reservation.c.expires_at,
    )
    .select_from(
        _reservation.join(_goods, _goods.c.id == _reservation.c.goods_id).join(
            _counter, _counter.c.id == _reservation.c.counter_id
        )
    )
    .where(
        HELD, or_(_reservation.c.household_id == _HOME, _reservation.c.holder_id == _ME),
        _reservation.c.expires_at > NOW_ASKED,
    )
    .order_by(_reservation.c.expires_at, _reservation.c.id)
    .limit(MOST_ASKED)
)  # fmt: skip
_OFFERED = Ready(
    select(_swap.c.id)
    .join_from(_swap, _rota, _rota.c.id == _swap.c.rota_id)
    .where(
        _rota.c.unit_id == _UNIT, _rota.c.ended_at.is_(None), _swap.c.state == "offered", _swap.c.asked_id == _HOME,
    )
    .order_by(_swap.c.id)
    .limit(MOST_ASKED)
)  # fmt: skip
_ASKED_OF = Ready(
    select(_deed.c.id, _deed.c.words)
    .where(_deed.c.household_id == _HOME, _deed.c.state == "asked")
    .order_by(_deed.c.id)
    .limit(MOST_ASKED)
)
_NOMINATED = Ready(
    select(_candidate.c.id)
    .join_from(_candidate, _election, _election.c.id == _candidate.c.election_id)
    .where(
        or_(
            _candidate.c.resident_id == _ME,
            and_(_candidate.c.resident_id.is_(None), _candidate.c.household_id == _HOME),
        ),
        _candidate.c.answer == "asked", _election.c.accept_until > NOW_ASKED,
    )
    .order_by(_candidate.c.id)
    .limit(MOST_ASKED)
)  # fmt: skip
_PROXIES = Ready(
    select(_proxy.c.code, _line.c.label)
    .select_from(_proxy.join(_line, _line.c.id == _proxy.c.line_id).join(_poll, _poll.c.id == _proxy.c.poll_id))
    .where(_proxy.c.household_id == _HOME, _proxy.c.state == written("offered"), _poll.c.closes_at > NOW_ASKED)
    .order_by(_proxy.c.id)
    .limit(MOST_ASKED)
)
_JOINERS = Ready(
    select(_admission.c.id, _admission.c.name)
    .select_from(
        _admission.join(_household, _household.c.flat_id == _admission.c.flat_id).join(
            _tie, _tie.c.flat_id == _admission.c.flat_id
        )
    )
    .where(
        _household.c.id == _HOME, _admission.c.decided_at.is_(None), _tie.c.resident_id == _ME, _tie.c.is_head,
        _tie.c.until.is_(None),
    )
    .order_by(_admission.c.id)
    .limit(MOST_ASKED)
)  # fmt: skip
_IS_OPEN = _occurrence.c.state == written("open")
_SOON = _occurrence.c.begins_at < bindparam("before", type_=Instant)
_COMES = and_(_claim.c.left_at.is_(None), _claim.c.ended_at.is_(None), _claim.c.absent_at.is_(None))
_AT = (_occurrence.c.id, _order.c.words, _occurrence.c.begins_at)
_COMING = union(
    select(*_AT, literal(Part.COMES.value).label("part"))
    .select_from(
        _claim.join(_occurrence, _occurrence.c.id == _claim.c.occurrence_id).join(
            _order, _order.c.id == _occurrence.c.order_id
        )
    )
    .where(_claim.c.resident_id == _ME, _COMES, _IS_OPEN, _SOON),
    select(*_AT, literal(Part.ASKED.value).label("part"))
    .select_from(
        _ask.join(_occurrence, _occurrence.c.id == _ask.c.occurrence_id).join(
            _order, _order.c.id == _occurrence.c.order_id
        )
    )
    .where(_ask.c.resident_id == _ME, _ask.c.state == written("asked"), _IS_OPEN, _occurrence.c.begins_at > NOW_ASKED),
    select(*_AT, literal(Part.IS_HELPED.value).label("part"))
    .select_from(_order.join(_occurrence, _occurrence.c.order_id == _order.c.id))
    .where(
        _order.c.household_id == _HOME, _IS_OPEN, _SOON,
        exists(select(_claim.c.id).where(_claim.c.occurrence_id == _occurrence.c.id, _COMES)),
    ),
).subquery()  # fmt: skip
_TO_COME = Ready(select(_COMING).order_by(_COMING.c.begins_at, _COMING.c.id).limit(MOST_ASKED))


def uncast(connection: Connection, person: Person, now: datetime) -> list[Uncast]:
    """The ballots that this person may cast and nobody has, what closes first first."""
    rows = _UNCAST.all(connection, _of(person, now))
    return [Uncast(LineId(row.id), PollId(row.poll_id), row.label, row.question, row.closes_at) for row in rows]


def unseen(connection: Connection, person: Person, now: datetime, since: datetime) -> list[Unseen]:
    """The notices of the unit since then that the household has not seen, urgent ones first."""
    if person.household_id is None:
        return []
    rows = _UNSEEN.all(connection, _of(person, now, since=since))
    return [Unseen(NoticeId(row.id), row.words, row.urgent) for row in rows]


def waiting(connection: Connection, person: Person, now: datetime) -> list[Waiting]:
    """Matters that ask the person something back, then those that are done and not reviewed."""
    rows = _WAITING.all(connection, _of(person, now))
    return [Waiting(MatterId(row.id), Number(row.year, row.serial), row.words, bool(row.asked)) for row in rows]


def to_collect(connection: Connection, person: Person, now: datetime) -> list[ToCollect]:
    """What is kept for the household, or the person, the first that lapses first."""
    rows = _KEPT.all(connection, _of(person, now))
    return [
        ToCollect(
            ReservationId(row.id), row.name, row.code, row.counter, row.place, from_json(row.opening), row.expires_at
        )
        for row in rows
    ]


def offered(connection: Connection, person: Person, now: datetime) -> Sequence[int]:
    """Turns that another household offers to this one, by their swaps."""
    return [row[0] for row in _OFFERED.all(connection, _of(person, now))]


def deeds(connection: Connection, person: Person, now: datetime) -> list[tuple[DeedId, str]]:
    """Good deeds of the household that somebody named, and that it has not answered: id and words."""
    return [(DeedId(row.id), row.words) for row in _ASKED_OF.all(connection, _of(person, now))]


def nominated(connection: Connection, person: Person, now: datetime) -> list[CandidateId]:
    """Nominations that the person, or the household, has not answered."""
    return [CandidateId(one) for one in [row[0] for row in _NOMINATED.all(connection, _of(person, now))]]


def proxies(connection: Connection, person: Person, now: datetime) -> list[tuple[str, str]]:
    """Proxies that were offered to the household: code and door."""
    return [(row.code, row.label) for row in _PROXIES.all(connection, _of(person, now))]


def joiners(connection: Connection, person: Person, now: datetime) -> list[tuple[int, str]]:
    """Who asks the head of the household to be let in: id of the request and name."""
    return [(row.id, row.name) for row in _JOINERS.all(connection, _of(person, now))]


def coming(connection: Connection, person: Person, now: datetime, before: datetime) -> list[Coming]:
    """Services before then that the person comes to or somebody comes to their household for, and whom they are asked
    to come to by name."""
    rows = _TO_COME.all(connection, _of(person, now, before=before))
    return [Coming(OccurrenceId(row.id), row.words, row.begins_at, Part(row.part)) for row in rows]


def _of(person: Person, now: datetime, **more: Any) -> dict[str, Any]:
    """What the statements are asked with; an id that there is not is nobody's."""
    return {
        "of_resident": person.resident_id or 0, "of_household": person.household_id or 0,
        "of_community": person.community_id or 0, "of_unit": person.unit_id or 0, "now": now, "most": MOST, **more,
    }  # fmt: skip
