"""The day of those who handle matters: what is open, news of it, who is away, texts to answer with, calls to make."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, UniqueConstraint, and_, bindparam, delete, select, true, update

from bot.domain.base import AccountId, BodyId, CommunityId, MatterId, ResidentId, UnitId
from bot.domain.communities import called
from bot.domain.matters import Number
from bot.domain.rights import Held, Role
from bot.domain.workday import PRESSING, Call, Leave, News, Task
from storage.base import ID, NOW_ASKED, Instant, Row, insert_of, key, may_refer_to, to
from storage.communities import Body, Unit
from storage.matters.lists import AWAITS_DECISION, UNANSWERED, UNSETTLED, falls_due, told_of
from storage.matters.records import OPEN_STATES
from storage.matters.tables import Entry, Matter
from storage.residents import Account, Resident
from storage.rights import RoleGrant
from storage.whistles import Call as WhistleCall

AT_WORK = ("staff", "leader", "administrator", "party_organisation")
"""Roles that hear in the morning what the day holds."""
MATTERS_A_PAGE = 5
"""Matters on one page of what an off-line body has."""


class LeaveRow(Row, table=True):
    """Somebody of staff is away, and who stands in; one leave a person, over when its last day is."""

    __tablename__ = "leaves"
    resident_id: int = to("residents.id", primary_key=True)
    community_id: int = to("communities.id")
    from_on: date
    to_on: date
    stand_in_id: int | None = may_refer_to("residents.id")


class CommonAnswer(Row, table=True):
    """A short text that staff of a body answer with."""

    __tablename__ = "common_answers"
    __table_args__ = (UniqueConstraint("body_id", "words"),)
    id: int | None = key()
    community_id: int = to("communities.id")
    body_id: int = to("bodies.id", index=False)
    words: str


@dataclass(frozen=True, slots=True)
class AtWork:
    """Somebody who hears in the morning what the day holds; `chat_id` where they can be written to."""

    account_id: AccountId
    resident_id: ResidentId
    chat_id: int | None
    muted: frozenset[str]
    name: str
    roles: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A text to answer with."""

    id: int
    community_id: CommunityId
    body_id: BodyId
    words: str


_matter, _entry, _unit = Matter.__table__, Entry.__table__, Unit.__table__
_grant, _resident, _account = RoleGrant.__table__, Resident.__table__, Account.__table__
_call, _body = WhistleCall.__table__, Body.__table__
_leave, _answer = LeaveRow.__table__, CommonAnswer.__table__

_WITH_UNIT = _matter.join(_unit, _unit.c.id == _matter.c.unit_id)
_TASKS = (
    _matter.c.id, _matter.c.year, _matter.c.serial, _matter.c.words, _matter.c.unit_id, _unit.c.label,
    _matter.c.body_id, _matter.c.state, _matter.c.urgency, _matter.c.visibility, _matter.c.appears_at,
    _matter.c.responsible_account_id, UNANSWERED.label("unanswered"), falls_due.label("due_at"),
    AWAITS_DECISION.label("awaits_decision"),
)  # fmt: skip
_HERE, _SINCE = bindparam("of_community", type_=ID), bindparam("since", type_=Instant)
_OPEN_TASKS = (
    select(*_TASKS).select_from(_WITH_UNIT).where(_matter.c.community_id == _HERE, _matter.c.state.in_(UNSETTLED))
)
_LATELY = (_entry.c.at > _SINCE, _entry.c.at <= NOW_ASKED)
_NEWS = (
    select(_entry.c.kind, _entry.c.about, *_TASKS)
    .select_from(_WITH_UNIT.join(_entry, _entry.c.matter_id == _matter.c.id))
    .where(
        _entry.c.community_id == _HERE, *_LATELY,
        _entry.c.kind.in_(("answer", "review", "reopen", "withdraw", "hasten", "no_answer")),
    )
    .order_by(_entry.c.id)
)  # fmt: skip
_ANSWERED = (
    select(_call.c.called_by, _body.c.name, _entry.c.about, _entry.c.was, *_TASKS)
    .select_from(
        _WITH_UNIT.join(_call, _call.c.matter_id == _matter.c.id)
        .join(_body, _body.c.id == _call.c.body_id)
        .join(_entry, and_(_entry.c.matter_id == _matter.c.id, _entry.c.at == _call.c.answered_at))
    )
    .where(
        _call.c.community_id == _HERE, _entry.c.kind == "whistle_answer", *_LATELY,
        _call.c.answered_by.is_distinct_from(_call.c.called_by),
    )
    .order_by(_call.c.id)
)  # fmt: skip
_AT_WORK = (
    select(
        _grant.c.role, _grant.c.unit_id, _grant.c.body_id, _resident.c.id, _resident.c.name,
        _account.c.id.label("account_id"), _account.c.telegram_id, _account.c.started_at, _account.c.blocked_at,
        _account.c.muted,
    )
    .select_from(
        _grant.join(_resident, _resident.c.id == _grant.c.resident_id).join(
            _account, _account.c.id == _resident.c.account_id
        )
    )
    .where(
        _grant.c.community_id == _HERE, _grant.c.role.in_(AT_WORK), _grant.c.taken_at.is_(None),
        _resident.c.left_at.is_(None),
    )
    .order_by(_account.c.id, _grant.c.id)
)  # fmt: skip


# the morning


def open_tasks(connection: Connection, community_id: CommunityId, now: datetime) -> list[Task]:
    """Every matter of a community that is not settled."""
    return [_as_task(row, now) for row in connection.execute(_OPEN_TASKS, {"of_community": community_id})]


def news(connection: Connection, community_id: CommunityId, since: datetime, now: datetime) -> list[News]:
    """What happened since then, the oldest first.

    Reporters answered, said it is not solved or took it back, neighbours made it urgent; those called in answered.
    """
    rows = connection.execute(_NEWS, {"of_community": community_id, "since": since, "now": now}).all()
    heard = [News(_as_task(row, now), kind) for row in rows if (kind := _kind(row.kind, row.about)) is not None]
    return heard + _answered(connection, community_id, since, now)


def _answered(connection: Connection, community_id: CommunityId, since: datetime, now: datetime) -> list[News]:
    """Bodies that answered to whoever called them in, but for what was so pressing that it was told at once."""
    found = connection.execute(_ANSWERED, {"of_community": community_id, "since": since, "now": now})
    return [
        News(_as_task(row, now), "called", row.name, ResidentId(row.called_by))
        for row in found
        if row.about.get("by") == row.name and (row.was or {}).get("urgency") not in PRESSING
    ]


def _kind(kind: str, about: dict[str, Any]) -> str | None:
    """A review is news where its reporter said that it is not solved."""
    if kind == "review":
        return "unsolved" if about.get("reporter") and not about.get("solved") else None
    return {"reopen": "unsolved", "hasten": "hastened", "no_answer": "no-answer"}.get(kind, kind)


def at_work(connection: Connection, community_id: CommunityId) -> list[AtWork]:
    """Everybody of a community who hears in the morning what the day holds."""
    rows = connection.execute(_AT_WORK, {"of_community": community_id})
    people: dict[int, AtWork] = {}
    for row in rows:
        held = Held(Role(row.role), unit_id=row.unit_id, body_id=row.body_id)
        before = people[row.account_id].roles if row.account_id in people else ()
        reached = row.telegram_id if row.started_at and not row.blocked_at else None
        people[row.account_id] = AtWork(
            AccountId(row.account_id), ResidentId(row.id), reached, frozenset(row.muted), row.name, (*before, held)
        )
    return list(people.values())


def _as_task(row: Any, now: datetime) -> Task:
    return Task(
        id=MatterId(row.id), number=str(Number(row.year, row.serial)), words=row.words, unit=row.label,
        unit_id=UnitId(row.unit_id), body_id=row.body_id and BodyId(row.body_id), state=row.state,
        urgency=row.urgency, is_answered=not row.unanswered, due_at=row.due_at,
        is_open_to_all=row.visibility != "confidential" and row.appears_at <= now,
        is_exact=row.visibility != "anonymous", awaits_decision=bool(row.awaits_decision),
        taken_by=row.responsible_account_id and AccountId(row.responsible_account_id),
    )  # fmt: skip


# leaves


def leaves(connection: Connection, community_id: CommunityId, today: date) -> list[Leave]:
    """Who is away today or later, the first to go first."""
    rows = connection.execute(
        select(_leave)
        .where(_leave.c.community_id == community_id, _leave.c.to_on >= today)
        .order_by(_leave.c.from_on, _leave.c.resident_id)
    )
    return [_as_leave(row) for row in rows]


def leave_of(connection: Connection, resident_id: ResidentId) -> tuple[CommunityId, Leave] | None:
    """The leave that this person entered last, locked, with its community."""
    row = connection.execute(select(_leave).where(_leave.c.resident_id == resident_id).with_for_update()).one_or_none()
    return (CommunityId(row.community_id), _as_leave(row)) if row is not None else None


def enter_leave(connection: Connection, community_id: CommunityId, leave: Leave) -> None:
    """The person is away then, in place of whatever they had entered before."""
    when = {"from_on": leave.from_on, "to_on": leave.to_on, "stand_in_id": leave.stand_in}
    values = {"resident_id": leave.resident_id, "community_id": community_id, **when}
    connection.execute(
        insert_of(connection)(_leave)
        .values(values)
        .on_conflict_do_update(index_elements=[_leave.c.resident_id], set_=when)
    )


def end_leave(connection: Connection, community_id: CommunityId, resident_id: ResidentId) -> bool:
    """The person is there again; False where they were not away."""
    of = (_leave.c.resident_id == resident_id, _leave.c.community_id == community_id)
    ended = connection.execute(delete(_leave).where(*of).returning(_leave.c.resident_id))
    return ended.scalar_one_or_none() is not None


def staff_of(
    connection: Connection, community_id: CommunityId, body_ids: Collection[BodyId] | None = None
) -> list[tuple[BodyId, ResidentId, AccountId, str]]:
    """Who is of the staff of these bodies (None: of all): body, resident, account, and how they are called."""
    wanted: ColumnElement[bool] = true() if body_ids is None else _grant.c.body_id.in_(sorted(body_ids))
    rows = connection.execute(
        select(_grant.c.body_id, _resident.c.id, _resident.c.account_id, _resident.c.name)
        .select_from(_grant.join(_resident, _resident.c.id == _grant.c.resident_id))
        .where(
            _grant.c.community_id == community_id, _grant.c.role == "staff", _grant.c.taken_at.is_(None),
            _resident.c.left_at.is_(None), wanted,
        )
        .order_by(_resident.c.id)
    )  # fmt: skip
    return [
        (BodyId(row.body_id), ResidentId(row.id), AccountId(row.account_id), called("", row.name, shows_name=True))
        for row in rows
    ]


def _as_leave(row: Any) -> Leave:
    stand_in = ResidentId(row.stand_in_id) if row.stand_in_id is not None else None
    return Leave(ResidentId(row.resident_id), row.from_on, row.to_on, stand_in)


# texts to answer with


def answers(connection: Connection, body_id: BodyId) -> list[Answer]:
    """The texts that a body answers with, in the order they were written."""
    rows = connection.execute(select(_answer).where(_answer.c.body_id == body_id).order_by(_answer.c.id))
    return [_as_answer(row) for row in rows]


def answer(connection: Connection, answer_id: int) -> Answer | None:
    """One text to answer with, locked."""
    row = connection.execute(select(_answer).where(_answer.c.id == answer_id).with_for_update()).one_or_none()
    return _as_answer(row) if row is not None else None


def add_answer(connection: Connection, community_id: CommunityId, body_id: BodyId, words: str) -> bool:
    """A further text; False where the body has it."""
    values = {"community_id": community_id, "body_id": body_id, "words": words}
    added = insert_of(connection)(_answer).values(values).on_conflict_do_nothing().returning(_answer.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def change_answer(connection: Connection, known: Answer, words: str) -> bool:
    """The text in other words; False where the body has another of these words. The body is locked."""
    same = select(_answer.c.id).where(_answer.c.body_id == known.body_id, _answer.c.words == words)
    if connection.execute(same.where(_answer.c.id != known.id)).one_or_none() is not None:
        return False
    of = (_answer.c.id == known.id, _answer.c.community_id == known.community_id)
    return connection.execute(update(_answer).where(*of).values(words=words)).rowcount == 1


def remove_answer(connection: Connection, known: Answer) -> None:
    """The body answers with it no more."""
    of = (_answer.c.id == known.id, _answer.c.community_id == known.community_id)
    connection.execute(delete(_answer).where(*of))


def _as_answer(row: Any) -> Answer:
    return Answer(row.id, CommunityId(row.community_id), BodyId(row.body_id), row.words)


# calls


def bodies_to_ring(
    connection: Connection, community_id: CommunityId, body_ids: Collection[BodyId], led: Collection[UnitId] | None,
    now: datetime,
) -> dict[BodyId, list[datetime | None]]:  # fmt: skip
    """The bodies that have something open, each with by when each of its matters is due; `led`: in these units only."""
    rows = connection.execute(
        select(_matter.c.body_id, falls_due.label("due_at")).where(*_to_ring(community_id, body_ids, led, now))
    )
    found: dict[BodyId, list[datetime | None]] = {}
    for row in rows:
        found.setdefault(BodyId(row.body_id), []).append(row.due_at)
    return found


def calls(
    connection: Connection, community_id: CommunityId, body_id: BodyId, led: Collection[UnitId] | None,
    now: datetime, page: int | None = None,
) -> tuple[list[Call], bool]:  # fmt: skip
    """What a body has open, late ones first, and whether there are more; without a page all of it."""
    found = (
        select(*_TASKS, _matter.c.filed_at, _matter.c.letter_on)
        .select_from(_WITH_UNIT)
        .where(*_to_ring(community_id, (body_id,), led, now))
        .order_by(falls_due.is_(None), falls_due, _matter.c.id)
    )
    if page is not None:
        found = found.limit(MATTERS_A_PAGE + 1).offset(page * MATTERS_A_PAGE)
    rows = connection.execute(found).all()
    shown = rows if page is None else rows[:MATTERS_A_PAGE]
    promised = promises(connection, [MatterId(row.id) for row in shown])
    return [_as_call(row, promised.get(MatterId(row.id)), now) for row in shown], len(rows) > len(shown)


def _as_call(row: Any, promised: tuple[datetime, str] | None, now: datetime) -> Call:
    return Call(
        id=MatterId(row.id), number=str(Number(row.year, row.serial)), words=row.words, unit=row.label,
        state=row.state, urgency=row.urgency, filed_at=row.filed_at, due_at=row.due_at,
        is_answered=not row.unanswered, is_late=row.due_at is not None and row.due_at <= now,
        is_exact=row.visibility != "anonymous", promised=promised, letter_on=row.letter_on,
    )  # fmt: skip


def promises(connection: Connection, matter_ids: Collection[MatterId]) -> dict[MatterId, tuple[datetime, str]]:
    """What was noted last of each since its body has it, and when: what they said on the telephone."""
    rows = connection.execute(
        select(_entry.c.matter_id, _entry.c.kind, _entry.c.at, _entry.c.about)
        .where(
            _entry.c.matter_id.in_(sorted(matter_ids)), _entry.c.kind.in_(("note", "reassign", "escalate"))
        )
        .order_by(_entry.c.id)
    )  # fmt: skip
    found: dict[MatterId, tuple[datetime, str]] = {}
    for row in rows:
        if row.kind == "note":
            found[MatterId(row.matter_id)] = (row.at, str(row.about.get("note", "")))
        else:
            found.pop(MatterId(row.matter_id), None)
    return found


def _to_ring(
    community_id: CommunityId, body_ids: Collection[BodyId], led: Collection[UnitId] | None, now: datetime
) -> list[ColumnElement[bool]]:
    where = [
        _matter.c.community_id == community_id, _matter.c.body_id.in_(sorted(body_ids)),
        _matter.c.state.in_(OPEN_STATES), told_of(now),
    ]  # fmt: skip
    return where if led is None else [*where, _matter.c.unit_id.in_(sorted(led))]
