"""Owners who share a flat: which lines of a roll are theirs, who of them is named to cast for all."""

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select, update

from bot.domain.base import ResidentId
from bot.domain.polls.roll import BETWEEN
from bot.domain.polls.values import LineId, PollId
from storage.polls.rolls import LINES, KeptLine, Voter, as_line, as_voter
from storage.polls.tables import RollFlat, RollLine
from storage.residents.tables import Account, Resident, Tie

_line, _roll_flat = RollLine.__table__, RollFlat.__table__
_resident, _account, _tie = Resident.__table__, Account.__table__, Tie.__table__
_TIED = (
    select(_tie.c.resident_id)
    .join(_roll_flat, _roll_flat.c.flat_id == _tie.c.flat_id)
    .join(_resident, _resident.c.id == _tie.c.resident_id)
    .where(
        _roll_flat.c.line_id == _line.c.id, _tie.c.kind == "owner", _tie.c.confirmed, _tie.c.until.is_(None),
        _resident.c.left_at.is_(None), _resident.c.adult,
    )
)  # fmt: skip
"""The confirmed owners of a line's flats who are registered here."""


def name_voter(connection: Connection, line_id: LineId, resident_id: ResidentId | None) -> None:
    """This person casts for the owners of the line; None: whoever alone owns it here."""
    connection.execute(update(_line).where(_line.c.id == line_id).values(voter_id=resident_id))


def owners_of(connection: Connection, line_id: LineId) -> list[ResidentId]:
    """The confirmed owners, registered here, of the flats of a line, the longest registered first."""
    found = _TIED.where(_line.c.id == line_id).distinct().order_by(_tie.c.resident_id)
    return [ResidentId(one) for one in connection.execute(found).scalars()]


def reached_owners(connection: Connection, line_id: LineId) -> list[Voter]:
    """The same owners, as they are written to."""
    owners = owners_of(connection, line_id)
    rows = connection.execute(
        select(_account.c.id, _account.c.telegram_id, _account.c.muted, _account.c.started_at, _account.c.blocked_at)
        .join(_resident, _resident.c.account_id == _account.c.id)
        .where(_resident.c.id.in_(owners))
        .order_by(_account.c.id)
    )
    return [as_voter(line_id, row.id, row) for row in rows]


def shared(connection: Connection, poll_id: PollId) -> list[KeptLine]:
    """The lines that several own, by the roster or of those registered here; one of them is named to cast."""
    several = _TIED.with_only_columns(func.count(_tie.c.resident_id.distinct())).correlate(_line).scalar_subquery()
    of_several = or_(_line.c.owners.contains(BETWEEN, autoescape=True), several > 1)
    return _lines(connection, poll_id, _line.c.owners != "", of_several)


def shared_with(connection: Connection, poll_id: PollId, resident_id: ResidentId) -> list[KeptLine]:
    """The lines of flats this person owns with others, or alone."""
    return _lines(connection, poll_id, exists(_TIED.where(_tie.c.resident_id == resident_id).correlate(_line)))


def _lines(connection: Connection, poll_id: PollId, *where: ColumnElement[bool]) -> list[KeptLine]:
    found = LINES.where(_line.c.poll_id == poll_id, _line.c.may_vote, *where).order_by(_line.c.place)
    return [as_line(row) for row in connection.execute(found)]
