"""Rolls: who may vote in a poll, fixed at opening; whose line a person may cast for; who has voted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    union,
    union_all,
    update,
)

from bot.domain.base import AccountId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.polls.poll import Poll
from bot.domain.polls.roll import BETWEEN, Line, OwnedFlat
from bot.domain.polls.values import LineId, PollId, Weight
from storage import communities
from storage.base import written
from storage.polls.paper_tables import Proxy
from storage.polls.tables import Ballot, Envelope, RollFlat, RollLine
from storage.ready import Ready
from storage.residents.tables import Account, Resident, Tie

_line = RollLine.__table__
_roll_flat = RollFlat.__table__
_ballot = Ballot.__table__
_envelope = Envelope.__table__
_proxy = Proxy.__table__
_flat = communities.Flat.__table__
_owner = communities.FlatOwner.__table__
_household = communities.Household.__table__
_resident = Resident.__table__
_owning = _resident.alias("owning")
_account = Account.__table__
_tie = Tie.__table__

CHUNK = 500


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A line of a roll as it is kept; `has_voted` says now, from ballots and envelopes, whether a ballot counts."""

    id: LineId
    poll_id: PollId
    label: str
    household_id: HouseholdId | None
    resident_id: ResidentId | None
    owners: str
    voter_id: ResidentId | None
    weight: Weight
    may_vote: bool
    receipt: str
    has_slip: bool
    voted: bool
    has_voted: bool
    held: bool = False
    """Whether the person it was read for casts for it by proxy."""
    is_held: bool = False
    """Whether anybody does; known of the lines of a person."""

    @property
    def short(self) -> str:
        """The door, as neighbours say it; of an owner of several flats all of them."""
        return "、".join(one.rsplit("-", 1)[-1] for one in self.label.split("、"))


HAS_VOTED = or_(
    exists(select(_ballot.c.id).where(_ballot.c.line_id == _line.c.id, _ballot.c.state == written("counted"))),
    exists(select(_envelope.c.line_id).where(_envelope.c.line_id == _line.c.id)),
    _line.c.has_slip,
    _line.c.voted,
)
LINES = select(_line, HAS_VOTED.label("has_voted")).where(_line.c.removed_at.is_(None))
_OF_POLL = LINES.where(_line.c.poll_id == bindparam("of_poll")).order_by(_line.c.place, _line.c.id)
_LINE = LINES.where(_line.c.id == bindparam("line_id"))
_WHO = (
    select(_resident.c.id, _resident.c.household_id)
    .join(_line, _line.c.community_id == _resident.c.community_id)
    .where(
        _line.c.id == bindparam("line_id"), _resident.c.account_id == bindparam("account_id"),
        _resident.c.left_at.is_(None), _resident.c.adult,
    )
)  # fmt: skip
_TOTALS = select(
    func.count().label("lines"), func.coalesce(func.sum(_line.c.heads), 0).label("heads"),
    func.coalesce(func.sum(_line.c.area_cm2), 0).label("area"),
    func.count().filter(HAS_VOTED).label("voted"),
    func.coalesce(func.sum(_line.c.heads).filter(HAS_VOTED), 0).label("voted_heads"),
    func.coalesce(func.sum(_line.c.area_cm2).filter(HAS_VOTED), 0).label("voted_area"),
).where(_line.c.poll_id == bindparam("of_poll"), _line.c.removed_at.is_(None))  # fmt: skip


def _owned_by(resident_id: ColumnElement[int]) -> ColumnElement[bool]:
    """A line of one owner and no named voter, one of whose flats this person, and no other grown-up here, owns."""
    tied = (
        select(_tie.c.resident_id)
        .join(_roll_flat, _roll_flat.c.flat_id == _tie.c.flat_id)
        .join(_owning, _owning.c.id == _tie.c.resident_id)
        .where(
            _roll_flat.c.line_id == _line.c.id, _tie.c.kind == "owner", _tie.c.confirmed, _tie.c.until.is_(None),
            _owning.c.left_at.is_(None), _owning.c.adult,
        )
    )  # fmt: skip
    return and_(
        _line.c.owners != "",
        ~_line.c.owners.contains(BETWEEN, autoescape=True),
        _line.c.voter_id.is_(None),
        exists(tied.where(_tie.c.resident_id == resident_id)),
        ~exists(tied.where(_tie.c.resident_id != resident_id)),
    )


_ME: ColumnElement[int] = bindparam("of_resident", type_=_resident.c.id.type)
_OWN = (
    _line.c.household_id == bindparam("of_household"), _line.c.resident_id == _ME, _line.c.voter_id == _ME,
    _owned_by(_ME),
)  # fmt: skip
_HELD = exists(
    select(_proxy.c.id).where(
        _proxy.c.line_id == _line.c.id, _proxy.c.holder_id == _ME, _proxy.c.state == written("held")
    )
)
_IS_HELD = exists(select(_proxy.c.id).where(_proxy.c.line_id == _line.c.id, _proxy.c.state == written("held")))
CASTS_FOR = or_(*_OWN, _HELD)
"""A line this person may cast for: `of_household` and `of_resident` are theirs."""
_IN_POLL = _line.c.poll_id == bindparam("of_poll")
_MAYBE_MINE = union_all(
    select(_line.c.id).where(_IN_POLL, _line.c.household_id == bindparam("of_household")),
    select(_line.c.id).where(_IN_POLL, _line.c.resident_id == _ME),
    select(_line.c.id).where(_IN_POLL, _line.c.voter_id == _ME),
    select(_roll_flat.c.line_id)
    .join(_tie, _tie.c.flat_id == _roll_flat.c.flat_id)
    .where(_tie.c.resident_id == _ME, _tie.c.until.is_(None)),
    select(_proxy.c.line_id).where(_proxy.c.poll_id == bindparam("of_poll"), _proxy.c.holder_id == _ME),
)
"""What is found by an index, in which a person's lines are: a roll of an estate has thousands."""
_MY_OWN = _OF_POLL.where(_line.c.id.in_(_MAYBE_MINE), _line.c.may_vote, or_(*_OWN))
_MINE = Ready(
    _OF_POLL.add_columns(
        case((or_(*_OWN), literal(False)), else_=literal(True)).label("held"), _IS_HELD.label("is_held")
    ).where(_line.c.id.in_(_MAYBE_MINE), _line.c.may_vote, CASTS_FOR)
)
"""A person's lines: an id that there is not is nobody's."""
_tied = _tie.alias("tied")
_LINE_ID = _line.c.id.label("line_id")
_CAN_CAST = (
    select(_LINE_ID, _resident.c.id.label("person_id")).join(
        _resident, _resident.c.household_id == _line.c.household_id
    ),
    select(_LINE_ID, _line.c.resident_id),
    select(_LINE_ID, _line.c.voter_id),
    select(_LINE_ID, _tied.c.resident_id)
    .join(_roll_flat, _roll_flat.c.line_id == _line.c.id)
    .join(_tied, _tied.c.flat_id == _roll_flat.c.flat_id)
    .where(_owned_by(_tied.c.resident_id)),
)
"""Lines and who casts for them, each found by an index: asked as one, a roll is compared with a whole community."""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many lines there are and what they weigh, and of those that have voted."""

    lines: int
    base: Weight
    voted_lines: int
    voted: Weight


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody who can cast for a line and has an account; None where they cannot be written to."""

    line_id: LineId
    account_id: int
    chat_id: int | None
    muted: frozenset[str]


def household_lines(connection: Connection, units: Sequence[UnitId]) -> list[Line]:
    """A line for each inhabited dwelling of these units: its household of now."""
    rows = connection.execute(
        select(_household.c.id, _flat.c.door, _flat.c.id.label("flat_id"), _flat.c.area_cm2)
        .join(_flat, _flat.c.id == _household.c.flat_id)
        .where(
            _flat.c.unit_id.in_(units), _household.c.until.is_(None), _flat.c.use == "dwelling",
            _flat.c.vacant.is_(False),
        )
        .order_by(_flat.c.unit_id, _flat.c.place, _flat.c.id)
    )  # fmt: skip
    return [Line(row.door, Weight(1), household_id=HouseholdId(row.id)) for row in rows]


def adult_lines(connection: Connection, units: Sequence[UnitId]) -> list[Line]:
    """A line for each registered resident of 18 or older who lives in these units."""
    rows = connection.execute(
        select(_resident.c.id, _flat.c.door)
        .join(_household, _household.c.id == _resident.c.household_id)
        .join(_flat, _flat.c.id == _household.c.flat_id)
        .where(_flat.c.unit_id.in_(units), _resident.c.left_at.is_(None), _resident.c.adult)
        .order_by(_flat.c.unit_id, _flat.c.place, _resident.c.id)
    )
    return [Line(row.door, Weight(1), resident_id=ResidentId(row.id)) for row in rows]


def owned_flats(connection: Connection, units: Sequence[UnitId], *, with_parking: bool) -> list[OwnedFlat]:
    """The flats of these units with their owner codes, in the roster's order; parking only where it counts."""
    rows = connection.execute(
        select(_flat.c.id, _flat.c.door, _flat.c.area_cm2, _owner.c.code)
        .outerjoin(_owner, _owner.c.flat_id == _flat.c.id)
        .where(_flat.c.unit_id.in_(units), or_(_flat.c.use != "parking", literal(with_parking)))
        .order_by(_flat.c.unit_id, _flat.c.place, _flat.c.id, _owner.c.code)
    )
    found: dict[int, OwnedFlat] = {}
    for row in rows:
        before = found.get(row.id)
        codes = (*(before.owners if before else ()), *((row.code,) if row.code else ()))
        found[row.id] = OwnedFlat(FlatId(row.id), row.door, row.area_cm2 or 0, codes)
    return list(found.values())


def fix(connection: Connection, poll: Poll, lines: Iterable[tuple[Line, str]]) -> None:
    """Write the roll down, each line with its receipt; called once, when the poll opens."""
    rows = [
        {
            "community_id": poll.community_id, "poll_id": poll.id, "place": place, "label": line.label,
            "household_id": line.household_id, "resident_id": line.resident_id, "owners": line.owners,
            "heads": line.weight.heads, "area_cm2": line.weight.area_cm2, "may_vote": line.may_vote,
            "receipt": receipt, "has_slip": False, "voted": False,
        }
        for place, (line, receipt) in enumerate(lines)
    ]  # fmt: skip
    for start in range(0, len(rows), CHUNK):
        connection.execute(insert(_line), rows[start : start + CHUNK])


def fix_flats(connection: Connection, poll: Poll, lines: Sequence[Line]) -> None:
    """Which flats weigh in which line of an owners' roll."""
    ids = connection.execute(select(_line.c.id).where(_line.c.poll_id == poll.id).order_by(_line.c.place)).scalars()
    rows = [
        {"line_id": line_id, "flat_id": flat_id, "community_id": poll.community_id}
        for line_id, line in zip(ids, lines, strict=True)
        for flat_id in line.flats
    ]
    for start in range(0, len(rows), CHUNK):
        connection.execute(insert(_roll_flat), rows[start : start + CHUNK])


def lines(connection: Connection, poll_id: PollId) -> list[KeptLine]:
    """The whole roll, in its order."""
    return [as_line(row) for row in connection.execute(_OF_POLL, {"of_poll": poll_id})]


def line(connection: Connection, line_id: LineId) -> KeptLine | None:
    """A line of a roll."""
    row = connection.execute(_LINE, {"line_id": line_id}).one_or_none()
    return as_line(row) if row is not None else None


def totals(connection: Connection, poll_id: PollId) -> Totals:
    """What the roll weighs, and what of it has voted."""
    row = connection.execute(_TOTALS, {"of_poll": poll_id}).one()
    voted = Weight(int(row.voted_heads), int(row.voted_area))
    return Totals(row.lines, Weight(int(row.heads), int(row.area)), row.voted, voted)


def lines_of(
    connection: Connection,
    poll_id: PollId,
    household_id: HouseholdId | None,
    resident_id: ResidentId | None,
    *,
    with_proxies: bool = True,
) -> list[KeptLine]:
    """The lines this person may cast for: their household's, their own, those they own and are the one to vote for.

    And those they hold a proxy for, unless only their own are asked for.
    """
    mine = {"of_poll": poll_id, "of_household": household_id, "of_resident": resident_id}
    if with_proxies:
        return [as_line(row, held=bool(row.held), is_held=bool(row.is_held)) for row in _MINE.all(connection, mine)]
    return [as_line(row) for row in connection.execute(_MY_OWN, mine)]


def line_of_account(connection: Connection, line_id: LineId, account_id: AccountId) -> KeptLine | None:
    """The line, where this account may cast for it now."""
    found = line(connection, line_id)
    who = connection.execute(_WHO, {"line_id": line_id, "account_id": account_id}).one_or_none()
    if found is None or who is None:
        return None
    household_id, resident_id = who.household_id and HouseholdId(who.household_id), ResidentId(who.id)
    mine = lines_of(connection, found.poll_id, household_id, resident_id)
    return next((one for one in mine if one.id == line_id), None)


def clerk_of(connection: Connection, poll: Poll) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """The clerk of a poll, as they are written to; nobody where there is none."""
    if poll.clerk_id is None:
        return []
    rows = connection.execute(
        select(_account.c.id, _account.c.telegram_id, _account.c.muted, _account.c.started_at, _account.c.blocked_at)
        .join(_resident, _resident.c.account_id == _account.c.id)
        .where(_resident.c.id == poll.clerk_id)
    )
    found = (as_voter(LineId(0), row.id, row) for row in rows)
    return [(AccountId(one.account_id), one.chat_id, one.muted) for one in found]


def voters(
    connection: Connection, poll_id: PollId, *, voted: bool | None = None, line_id: LineId | None = None
) -> list[Voter]:
    """Who can cast for the lines that have voted, or have not: those who live there, the resident, the owner.

    Of all lines, or of one; whoever holds a proxy is not among them.
    """
    which = [_line.c.poll_id == poll_id, _line.c.may_vote, _line.c.removed_at.is_(None)]
    if voted is not None:
        which.append(HAS_VOTED if voted else ~HAS_VOTED)
    if line_id is not None:
        which.append(_line.c.id == line_id)
    can = union(*(one.where(*which) for one in _CAN_CAST)).subquery()
    rows = connection.execute(
        select(
            _line.c.id, _account.c.id.label("account_id"), _account.c.telegram_id, _account.c.muted,
            _account.c.started_at, _account.c.blocked_at,
        )
        .select_from(
            can.join(_line, _line.c.id == can.c.line_id)
            .join(_resident, and_(_resident.c.id == can.c.person_id, _resident.c.community_id == _line.c.community_id))
            .join(_account, _account.c.id == _resident.c.account_id)
        )
        .where(_resident.c.left_at.is_(None), _resident.c.adult)
        .order_by(_line.c.place, _account.c.id)
    )  # fmt: skip
    return [as_voter(LineId(row.id), row.account_id, row) for row in rows]


def units_of(connection: Connection, poll_id: PollId) -> dict[LineId, frozenset[UnitId]]:
    """The units where each line's household or resident lives, or where its flats are."""
    lives = select(_line.c.id, _household.c.unit_id).select_from(
        _line.outerjoin(_resident, _resident.c.id == _line.c.resident_id).join(
            _household,
            or_(_household.c.id == _line.c.household_id, _household.c.id == _resident.c.household_id),
        )
    )
    owns = select(_line.c.id, _flat.c.unit_id).select_from(
        _line.join(_roll_flat, _roll_flat.c.line_id == _line.c.id).join(_flat, _flat.c.id == _roll_flat.c.flat_id)
    )
    found: dict[LineId, set[UnitId]] = {}
    for which in (lives, owns):
        for row in connection.execute(which.where(_line.c.poll_id == poll_id)):
            found.setdefault(LineId(row.id), set()).add(UnitId(row.unit_id))
    return {line_id: frozenset(units) for line_id, units in found.items()}


def mark_voted(connection: Connection, poll: Poll) -> None:
    """At closing: the lines that have a ballot say so from now on."""
    connection.execute(update(_line).where(_line.c.poll_id == poll.id, HAS_VOTED).values(voted=True))


def as_voter(line_id: LineId, account_id: int, row: Any) -> Voter:
    """Somebody who casts for the line, of a row with their account."""
    is_reachable = row.started_at is not None and row.blocked_at is None
    return Voter(line_id, account_id, row.telegram_id if is_reachable else None, frozenset(row.muted))


def as_line(row: Any, *, held: bool = False, is_held: bool = False) -> KeptLine:
    """A line, of a row of LINES."""
    return KeptLine(
        LineId(row.id), PollId(row.poll_id), row.label, row.household_id and HouseholdId(row.household_id),
        row.resident_id and ResidentId(row.resident_id), row.owners, row.voter_id and ResidentId(row.voter_id),
        Weight(row.heads, row.area_cm2), row.may_vote, row.receipt, row.has_slip, row.voted, bool(row.has_voted),
        held, is_held,
    )  # fmt: skip
