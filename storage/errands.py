"""Services on behalf: what a resident asked a body for, its papers and steps, the day and place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Index, UniqueConstraint, and_, delete, insert, or_, select, update

from bot.domain.base import AccountId, BodyId, CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.communities import called
from bot.domain.errands import OPEN, Errand, Paper, Progress
from bot.domain.workday import Asked
from storage.base import Row, insert_of, instant, json_value, key, may_be_instant, may_refer_to, one_of, to
from storage.communities import Flat
from storage.residents import Account, Resident
from storage.residents.tables import near

PAGE = 8
"""Errands on one page of the list."""


class ErrandRow(Row, table=True):
    """A service somebody asked for; no body: the administrators have it."""

    __tablename__ = "errands"
    __table_args__ = (
        one_of("progress", *Progress),
        UniqueConstraint("community_id", "source"),
        Index("ix_errands_body_id_progress", "body_id", "progress"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    source: str
    resident_id: int = to("residents.id")
    household_id: int | None = may_refer_to("households.id")
    flat_id: int | None = may_refer_to("flats.id")
    unit_id: int | None = may_refer_to("units.id")
    body_id: int | None = may_refer_to("bodies.id", index=False)
    words: str
    progress: str
    papers: list[Any] = json_value(list)
    visit_at: datetime | None = may_be_instant()
    visit_place: str = ""
    visits: int = 0
    asked_at: datetime = instant()
    changed_at: datetime = instant()


class ErrandStep(Row, table=True):
    """A line of its timeline."""

    __tablename__ = "errand_steps"
    id: int | None = key()
    community_id: int = to("communities.id")
    errand_id: int = to("errands.id")
    kind: str
    words: str = ""
    by: int = to("residents.id", index=False)
    at: datetime = instant()


class ErrandFile(Row, table=True):
    """A picture or voice that the resident sent the body; the file stays with Telegram."""

    __tablename__ = "errand_files"
    __table_args__ = (UniqueConstraint("errand_id", "file_unique_id"), one_of("kind", "photo", "voice"))
    id: int | None = key()
    community_id: int = to("communities.id")
    errand_id: int = to("errands.id", index=False)
    kind: str
    file_id: str
    file_unique_id: str
    at: datetime = instant()


_errand, _step, _file = ErrandRow.__table__, ErrandStep.__table__, ErrandFile.__table__
_resident, _account, _flat = Resident.__table__, Account.__table__, Flat.__table__


@dataclass(frozen=True, slots=True)
class Kept:
    """An errand as it is kept."""

    id: int
    community_id: CommunityId
    resident_id: ResidentId
    account_id: AccountId | None
    household_id: HouseholdId | None
    flat_id: FlatId | None
    unit_id: UnitId | None
    body_id: BodyId | None
    words: str
    errand: Errand


_KEPT = select(_errand, _resident.c.account_id).join_from(_errand, _resident, _resident.c.id == _errand.c.resident_id)


def ask(connection: Connection, source: str, now: datetime, *, by: ResidentId, **values: Any) -> int | None:
    """Keep what somebody asks for; None where this form was sent before."""
    row = {
        "source": source, "resident_id": by, "progress": Progress.ASKED.value, "papers": [], "visit_place": "",
        "visits": 0, "asked_at": now, "changed_at": now, **values,
    }  # fmt: skip
    added = insert_of(connection)(_errand).values(row).on_conflict_do_nothing().returning(_errand.c.id)
    errand_id: int | None = connection.execute(added).scalar_one_or_none()
    if errand_id is not None:
        add_step(connection, values["community_id"], errand_id, "asked", by, now)
    return errand_id


def lock(connection: Connection, errand_id: int) -> Kept | None:
    """The errand, locked until the transaction ends."""
    row = connection.execute(_KEPT.where(_errand.c.id == errand_id).with_for_update(of=_errand)).one_or_none()
    return _as_kept(row) if row is not None else None


def save(
    connection: Connection, kept: Kept, errand: Errand, step: str, by: ResidentId, now: datetime, words: str = ""
) -> None:
    """Store what became of it, with a line in its timeline where `step` names one."""
    values = {
        "progress": errand.progress.value, "papers": [[paper.name, paper.have] for paper in errand.papers],
        "visit_at": errand.visit_at, "visit_place": errand.visit_place, "visits": errand.visits, "changed_at": now,
    }  # fmt: skip
    connection.execute(update(_errand).where(_errand.c.id == kept.id).values(values))
    if step:
        add_step(connection, kept.community_id, kept.id, step, by, now, words)


def add_step(
    connection: Connection, community_id: CommunityId, errand_id: int, kind: str, by: ResidentId, now: datetime,
    words: str = "",
) -> None:  # fmt: skip
    """Write a line of the timeline."""
    row = {"community_id": community_id, "errand_id": errand_id, "kind": kind, "words": words, "by": by, "at": now}
    connection.execute(insert(_step).values(row))


def steps(connection: Connection, errand_id: int) -> list[tuple[datetime, str, str]]:
    """(when, what, words) of everything that happened, the oldest first."""
    found = select(_step.c.at, _step.c.kind, _step.c.words).where(_step.c.errand_id == errand_id).order_by(_step.c.id)
    return [(row.at, row.kind, row.words) for row in connection.execute(found)]


def attach(connection: Connection, kept: Kept, kind: str, file_id: str, unique_id: str, now: datetime) -> None:
    """Keep a file, once."""
    row = {
        "community_id": kept.community_id, "errand_id": kept.id, "kind": kind, "file_id": file_id,
        "file_unique_id": unique_id, "at": now,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_file).values(row).on_conflict_do_nothing())


def files(connection: Connection, errand_id: int) -> list[tuple[str, str]]:
    """(kind, file id) in the order they came."""
    found = select(_file.c.kind, _file.c.file_id).where(_file.c.errand_id == errand_id).order_by(_file.c.id)
    return [(row.kind, row.file_id) for row in connection.execute(found)]


def page_of(
    connection: Connection, community_id: CommunityId, page: int, *, resident_id: ResidentId,
    helped: Iterable[FlatId], bodies: Iterable[BodyId], rung: Iterable[BodyId], led: Iterable[UnitId],
    is_administrator: bool,
) -> tuple[list[Kept], bool]:  # fmt: skip
    """A page of those that concern a person, open ones first; `rung` are off-line bodies, of `led` units alone."""
    mine = [_errand.c.resident_id == resident_id, _errand.c.flat_id.in_(sorted(helped))]
    mine.append(_errand.c.body_id.in_(sorted(bodies)))
    mine.append(and_(_errand.c.body_id.in_(sorted(rung)), _errand.c.unit_id.in_(sorted(led))))
    where = [_errand.c.community_id == community_id]
    if not is_administrator:
        where.append(or_(*mine))
    is_over = _errand.c.progress.not_in([one.value for one in OPEN])
    found = _KEPT.where(*where).order_by(is_over, _errand.c.id.desc()).limit(PAGE + 1).offset(page * PAGE)
    rows = connection.execute(found).all()
    return [_as_kept(row) for row in rows[:PAGE]], len(rows) > PAGE


def asked_since(connection: Connection, community_id: CommunityId, since: datetime, now: datetime) -> list[Asked]:
    """What was asked for since then and nobody has done anything about, the oldest first."""
    rows = connection.execute(
        select(_errand.c.id, _errand.c.body_id, _errand.c.words, _resident.c.name, _resident.c.shows_name, _flat.c.door)
        .select_from(
            _errand.join(_resident, _resident.c.id == _errand.c.resident_id).outerjoin(
                _flat, _flat.c.id == _errand.c.flat_id
            )
        )
        .where(
            _errand.c.community_id == community_id, _errand.c.asked_at > since, _errand.c.asked_at <= now,
            _errand.c.progress == "asked", _errand.c.visit_at.is_(None),
        )
        .order_by(_errand.c.id)
    )  # fmt: skip
    return [
        Asked(
            row.body_id and BodyId(row.body_id), row.words,
            called(row.door or "", row.name, shows_name=row.shows_name),
        )
        for row in rows
    ]  # fmt: skip


def _as_kept(row: Any) -> Kept:
    errand = Errand(
        Progress(row.progress), tuple(Paper(name, have) for name, have in row.papers), row.visit_at, row.visit_place,
        row.visits,
    )  # fmt: skip
    return Kept(
        row.id, CommunityId(row.community_id), ResidentId(row.resident_id),
        row.account_id and AccountId(row.account_id), row.household_id and HouseholdId(row.household_id),
        row.flat_id and FlatId(row.flat_id), row.unit_id and UnitId(row.unit_id), row.body_id and BodyId(row.body_id),
        row.words, errand,
    )  # fmt: skip


def forget(connection: Connection, mine: list[int], now: datetime) -> None:
    """What these residents asked for, sent and wrote goes; that something was asked for stays."""
    asked = select(_errand.c.id).where(_errand.c.resident_id.in_(mine))
    connection.execute(delete(_file).where(_file.c.errand_id.in_(asked)))
    connection.execute(
        update(_step).where(near(_step, mine), or_(_step.c.errand_id.in_(asked), _step.c.by.in_(mine))).values(words="")
    )
    gone: dict[str, Any] = {"words": "", "papers": [], "visit_at": None, "visit_place": "", "changed_at": now}
    connection.execute(update(_errand).where(_errand.c.resident_id.in_(mine)).values(gone))
    still_open = and_(_errand.c.resident_id.in_(mine), _errand.c.progress.in_([one.value for one in OPEN]))
    connection.execute(update(_errand).where(still_open).values(progress=Progress.WITHDRAWN.value))
