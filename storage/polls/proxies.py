"""Proxies: who casts for which line, by its own leave."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, TextClause, select, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.polls.poll import Poll
from bot.domain.polls.proxies import Held
from bot.domain.polls.values import LineId, PollId
from storage.base import insert_of
from storage.polls.paper_tables import LIVE, Proxy
from storage.polls.rolls import HAS_VOTED, Voter, as_voter
from storage.polls.tables import RollLine
from storage.residents.tables import Account, Resident

_proxy, _resident, _line = Proxy.__table__, Resident.__table__, RollLine.__table__
_account = Account.__table__


@dataclass(frozen=True, slots=True)
class KeptProxy:
    """A proxy as it is kept; `label` is the door it is for."""

    id: int
    community_id: CommunityId
    poll_id: PollId
    line_id: LineId
    label: str
    code: str
    household_id: HouseholdId | None
    holder_id: ResidentId | None
    state: Held
    given_by: ResidentId | None
    entered_by: ResidentId
    photo: str
    given_at: datetime

    @property
    def short(self) -> str:
        """The door, as neighbours say it."""
        return "、".join(one.rsplit("-", 1)[-1] for one in self.label.split("、"))


_PROXIES = select(_proxy, _line.c.label).join(_line, _line.c.id == _proxy.c.line_id)


def offer(
    connection: Connection, poll: Poll, line_id: LineId, code: str, now: datetime, *, to: HouseholdId | None,
    given_by: ResidentId | None, entered_by: ResidentId, photo: str = "",
) -> KeptProxy | None:  # fmt: skip
    """A proxy that waits for its holder; None where the line has one already."""
    row = {
        "community_id": poll.community_id, "poll_id": poll.id, "line_id": line_id, "code": code, "household_id": to,
        "slot": 0, "state": "offered", "given_by": given_by, "entered_by": entered_by, "photo": photo, "given_at": now,
    }  # fmt: skip
    added = insert_of(connection)(_proxy).values(row).on_conflict_do_nothing().returning(_proxy.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return read(connection, found) if found is not None else None


def read(connection: Connection, proxy_id: int) -> KeptProxy | None:
    """A proxy."""
    return _one(connection, _proxy.c.id == proxy_id)


def called(connection: Connection, code: str) -> KeptProxy | None:
    """The proxy that a link opens."""
    return _one(connection, _proxy.c.code == code)


def of_line(connection: Connection, line_id: LineId) -> KeptProxy | None:
    """The proxy that the line has given, offered or held."""
    return _one(connection, _proxy.c.line_id == line_id, LIVE)


def _one(connection: Connection, *where: ColumnElement[bool] | TextClause) -> KeptProxy | None:
    row = connection.execute(_PROXIES.where(*where)).one_or_none()
    return _as_proxy(row) if row is not None else None


def of_poll(connection: Connection, poll_id: PollId) -> list[KeptProxy]:
    """All proxies of a poll that are offered or held, by their doors' order."""
    found = _PROXIES.where(_proxy.c.poll_id == poll_id, LIVE).order_by(_line.c.place)
    return [_as_proxy(row) for row in connection.execute(found)]


def holders(connection: Connection, poll_id: PollId) -> list[tuple[str, Voter]]:
    """Whoever holds a proxy of a line of this poll that has not voted, with its doors."""
    found = (
        select(
            _line.c.id.label("line_id"), _line.c.label, _account.c.id, _account.c.telegram_id, _account.c.muted,
            _account.c.started_at, _account.c.blocked_at,
        )
        .select_from(_proxy)
        .join(_line, _line.c.id == _proxy.c.line_id)
        .join(_resident, _resident.c.id == _proxy.c.holder_id)
        .join(_account, _account.c.id == _resident.c.account_id)
        .where(
            _proxy.c.poll_id == poll_id, _proxy.c.state == "held", _line.c.removed_at.is_(None), ~HAS_VOTED,
            _resident.c.left_at.is_(None),
        )
        .order_by(_line.c.place)
    )  # fmt: skip
    return [(row.label, as_voter(LineId(row.line_id), row.id, row)) for row in connection.execute(found)]


def slots(connection: Connection, poll_id: PollId, holder: ResidentId) -> set[int]:
    """Which of a holder's places are taken in this poll, which is locked."""
    where = (_proxy.c.poll_id == poll_id, _proxy.c.holder_id == holder, _proxy.c.state == "held")
    return set(connection.execute(select(_proxy.c.slot).where(*where)).scalars())


def decide(
    connection: Connection, one: KeptProxy, state: Held, now: datetime, *, holder: ResidentId | None = None,
    slot: int = 0,
) -> bool:  # fmt: skip
    """The proxy is held, refused or revoked from now on; False where it was not waiting, or held, any more."""
    values: dict[str, Any] = {"state": state.value, "decided_at": now, "slot": slot}
    if holder is not None:
        values["holder_id"] = holder
    before = ("offered",) if state in (Held.HELD, Held.REFUSED) else ("offered", "held")
    where = (_proxy.c.id == one.id, _proxy.c.community_id == one.community_id, _proxy.c.state.in_(before))
    return connection.execute(update(_proxy).where(*where).values(values)).rowcount > 0


def household_of(connection: Connection, resident_id: ResidentId | None) -> HouseholdId | None:
    """The household where a resident lives; SQLite would look for nobody among all."""
    if resident_id is None:
        return None
    found = select(_resident.c.household_id).where(_resident.c.id == resident_id)
    home = connection.execute(found).scalar_one_or_none()
    return HouseholdId(home) if home is not None else None


def _as_proxy(row: Any) -> KeptProxy:
    return KeptProxy(
        row.id, CommunityId(row.community_id), PollId(row.poll_id), LineId(row.line_id), row.label, row.code,
        row.household_id and HouseholdId(row.household_id), row.holder_id and ResidentId(row.holder_id),
        Held(row.state), row.given_by and ResidentId(row.given_by),
        ResidentId(row.entered_by), row.photo, row.given_at,
    )  # fmt: skip
