"""Disputes: who mediates, what the sides allowed, their private threads, and the steps the auditor may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Index, UniqueConstraint, and_, delete, insert, or_, select, update

from bot.domain.base import AccountId, BodyId, CommunityId, HouseholdId, MatterId, ResidentId
from bot.domain.disputes import Answer, Consent, Dispute, Message, Outcome, Side
from bot.domain.rights import Role
from storage import reminders
from storage.base import Row, insert_of, instant, json_value, key, may_refer_to, one_of, to
from storage.communities import Body
from storage.matters.tables import Matter
from storage.residents import Resident
from storage.residents.tables import naming, near
from storage.rights import RoleGrant

PAGE = 8
"""Messages on one page of a thread, and disputes on one of the list."""


class DisputeRow(Row, table=True):
    """A confidential matter in the hands of a mediator, whose id stands with the matter."""

    __tablename__ = "disputes"
    __table_args__ = (
        one_of("consent", *Consent),
        one_of("outcome", *Outcome),
    )
    matter_id: int = to("matters.id", primary_key=True)
    community_id: int = to("communities.id")
    consent: str
    other_household_id: int | None = may_refer_to("households.id")
    agreement: str = ""
    version: int = 0
    agreed: list[str] = json_value(list)
    outcome: str


class Party(Row, table=True):
    """Somebody of the other side who was asked to take part, and what they said."""

    __tablename__ = "dispute_parties"
    __table_args__ = (UniqueConstraint("matter_id", "resident_id"), one_of("answer", *Answer))
    id: int | None = key()
    community_id: int = to("communities.id")
    matter_id: int = to("matters.id", index=False)
    resident_id: int = to("residents.id")
    answer: str
    at: datetime = instant()


class ThreadMessage(Row, table=True):
    """One message of a side's private thread: theirs to the mediator of then, or the mediator's to them."""

    __tablename__ = "dispute_messages"
    __table_args__ = (
        one_of("side", *Side),
        Index("ix_dispute_messages_matter_id_side_id", "matter_id", "side", "id"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    matter_id: int = to("matters.id", index=False)
    side: str
    by: int = to("residents.id")
    mediator_id: int = to("residents.id", index=False)
    words: str
    photos: list[str] = json_value(list)
    voice: str | None = None
    at: datetime = instant()


class DisputeStep(Row, table=True):
    """What was done about a dispute, without a word of it."""

    __tablename__ = "dispute_steps"
    id: int | None = key()
    community_id: int = to("communities.id")
    matter_id: int = to("matters.id")
    kind: str
    at: datetime = instant()


_dispute, _party = DisputeRow.__table__, Party.__table__
_message, _step = ThreadMessage.__table__, DisputeStep.__table__
_matter, _resident = Matter.__table__, Resident.__table__
_grant, _body = RoleGrant.__table__, Body.__table__


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who can be named mediator, and the body they would do it for."""

    resident_id: ResidentId
    account_id: AccountId
    household_id: HouseholdId | None
    name: str
    body_id: BodyId | None
    body: str


def read(connection: Connection, matter_id: MatterId, mediator: ResidentId | None) -> Dispute:
    """The dispute of a confidential matter, which is locked, and of its mediator; fresh where nothing was done yet."""
    row = connection.execute(select(_dispute).where(_dispute.c.matter_id == matter_id)).one_or_none()
    if row is None:
        return Dispute(mediator)
    parties = connection.execute(
        select(_party.c.resident_id, _party.c.answer).where(_party.c.matter_id == matter_id).order_by(_party.c.id)
    )
    return Dispute(
        mediator=mediator,
        consent=Consent(row.consent),
        other=row.other_household_id and HouseholdId(row.other_household_id),
        answers=tuple((ResidentId(one.resident_id), Answer(one.answer)) for one in parties),
        agreement=row.agreement,
        version=row.version,
        agreed=frozenset(Side(side) for side in row.agreed),
        outcome=Outcome(row.outcome),
    )


def save(
    connection: Connection, community_id: CommunityId, matter_id: MatterId, dispute: Dispute, step: str, now: datetime
) -> None:
    """Store the dispute as it is now, and that this step was taken."""
    values = {
        "consent": dispute.consent.value, "other_household_id": dispute.other,
        "agreement": dispute.agreement, "version": dispute.version,
        "agreed": sorted(side.value for side in dispute.agreed), "outcome": dispute.outcome.value,
    }  # fmt: skip
    connection.execute(
        insert_of(connection)(_dispute)
        .values(matter_id=matter_id, community_id=community_id, **values)
        .on_conflict_do_update(index_elements=[_dispute.c.matter_id], set_=values)
    )
    connection.execute(update(_matter).where(_matter.c.id == matter_id).values(mediator_id=dispute.mediator))
    for resident_id, answer in dispute.answers:
        said = {"answer": answer.value, "at": now}
        connection.execute(
            insert_of(connection)(_party)
            .values(community_id=community_id, matter_id=matter_id, resident_id=resident_id, **said)
            .on_conflict_do_update(
                index_elements=[_party.c.matter_id, _party.c.resident_id], set_=said,
                where=_party.c.answer != answer.value,
            )
        )  # fmt: skip
    connection.execute(insert(_step).values(community_id=community_id, matter_id=matter_id, kind=step, at=now))


def steps(connection: Connection, matter_id: MatterId) -> list[tuple[datetime, str]]:
    """What was done about the dispute, in order."""
    found = select(_step.c.at, _step.c.kind).where(_step.c.matter_id == matter_id).order_by(_step.c.id)
    return [(row.at, row.kind) for row in connection.execute(found)]


# threads


def write(
    connection: Connection, community_id: CommunityId, matter_id: MatterId, side: Side, by: ResidentId,
    mediator: ResidentId, now: datetime, *, words: str, photos: Iterable[str] = (), voice: str | None = None,
) -> int:  # fmt: skip
    """Keep a message of a thread; its id."""
    values = {
        "community_id": community_id, "matter_id": matter_id, "side": side.value, "by": by, "mediator_id": mediator,
        "words": words, "photos": list(photos), "voice": voice, "at": now,
    }  # fmt: skip
    kept: int = connection.execute(insert(_message).values(values).returning(_message.c.id)).scalar_one()
    return kept


def thread(
    connection: Connection, matter_id: MatterId, side: Side, page: int, *, of_mediator: ResidentId | None = None
) -> tuple[list[Message], bool]:
    """A page of a thread from the newest on, the oldest of it first, and whether there are older ones.

    `of_mediator`: only what was written while this person mediated.
    """
    where = _of_thread(matter_id, side, of_mediator)
    rows = connection.execute(
        select(_message).where(where).order_by(_message.c.id.desc()).limit(PAGE + 1).offset(page * PAGE)
    ).all()
    return [_as_message(row) for row in reversed(rows[:PAGE])], len(rows) > PAGE


def thread_files(
    connection: Connection, matter_id: MatterId, side: Side, *, of_mediator: ResidentId | None = None
) -> tuple[list[str], list[str]]:
    """Pictures and voices of a thread, in the order they came."""
    where = _of_thread(matter_id, side, of_mediator)
    rows = connection.execute(select(_message.c.photos, _message.c.voice).where(where).order_by(_message.c.id)).all()
    return [photo for row in rows for photo in row.photos], [row.voice for row in rows if row.voice]


def wrote_since(connection: Connection, matter_id: MatterId, side: Side, by: ResidentId, since: datetime) -> bool:
    """Whether this person wrote in the thread since then."""
    written = and_(_message.c.by == by, _message.c.at >= since, _of_thread(matter_id, side, None))
    return connection.execute(select(_message.c.id).where(written).limit(1)).one_or_none() is not None


def _of_thread(matter_id: MatterId, side: Side, of_mediator: ResidentId | None) -> ColumnElement[bool]:
    where = and_(_message.c.matter_id == matter_id, _message.c.side == side.value)
    return where if of_mediator is None else and_(where, _message.c.mediator_id == of_mediator)


def _as_message(row: Any) -> Message:
    return Message(ResidentId(row.by), row.by == row.mediator_id, row.words, tuple(row.photos), row.voice, row.at)


# people


def candidates(connection: Connection, community_id: CommunityId, *, from_street: bool) -> list[Candidate]:
    """Staff of the mediation bodies and single mediators; `from_street`: the street's staff too."""
    kinds = ("mediation", "street") if from_street else ("mediation",)
    rows = connection.execute(
        select(
            _resident.c.id, _resident.c.account_id, _resident.c.household_id, _resident.c.name,
            _body.c.id.label("body_id"), _body.c.name.label("body"),
        )
        .select_from(
            _grant.join(_resident, _resident.c.id == _grant.c.resident_id).outerjoin(
                _body, _body.c.id == _grant.c.body_id
            )
        )
        .where(
            _grant.c.community_id == community_id, _grant.c.taken_at.is_(None), _resident.c.left_at.is_(None),
            or_(
                _grant.c.role == Role.MEDIATOR.value,
                and_(_grant.c.role == Role.STAFF.value, _body.c.kind.in_(kinds)),
            ),
        )
        .order_by(_grant.c.id)
    )  # fmt: skip
    found = {row.id: _as_candidate(row) for row in rows}
    return list(found.values())


def _as_candidate(row: Any) -> Candidate:
    return Candidate(
        ResidentId(row.id), AccountId(row.account_id), row.household_id and HouseholdId(row.household_id), row.name,
        row.body_id and BodyId(row.body_id), row.body or "",
    )  # fmt: skip


def found_for(
    connection: Connection, community_id: CommunityId, resident_id: ResidentId | None, page: int, *,
    sees_all: bool = False, names_for_street: bool = False,
) -> tuple[list[tuple[MatterId, str]], bool]:  # fmt: skip
    """(matter, its number) of the disputes that concern a person, the newest first, and whether there are more."""
    is_dispute = and_(_matter.c.community_id == community_id, _matter.c.visibility == "confidential")
    if not sees_all:
        invited = select(_party.c.matter_id).where(_party.c.resident_id == (resident_id or 0))
        mine = [
            _matter.c.reporter_id == (resident_id or 0), _matter.c.mediator_id == (resident_id or 0),
            _matter.c.id.in_(invited),
        ]  # fmt: skip
        if names_for_street:
            mine.append(_matter.c.level == "street")
        is_dispute = and_(is_dispute, or_(*mine))
    rows = connection.execute(
        select(_matter.c.id, _matter.c.year, _matter.c.serial)
        .where(is_dispute)
        .order_by(_matter.c.id.desc())
        .limit(PAGE + 1)
        .offset(page * PAGE)
    ).all()
    return [(MatterId(row.id), f"{row.year:04d}-{row.serial:04d}") for row in rows[:PAGE]], len(rows) > PAGE


def thread_subject(matter_id: MatterId, side: Side) -> str:
    """How reminders name what was written in a thread."""
    return f"dispute:{matter_id}:thread:{side.value}"


def forget(connection: Connection, mine: list[int]) -> None:
    """What these residents wrote to mediators goes, with the threads that were theirs and what was agreed."""
    reported = select(_matter.c.id).where(_matter.c.reporter_id.in_(mine))
    answered = select(_party.c.matter_id).where(_party.c.resident_id.in_(mine))
    connection.execute(
        delete(_message).where(
            near(_message, mine),
            or_(
                _message.c.by.in_(mine),
                _message.c.mediator_id.in_(mine),
                and_(_message.c.matter_id.in_(reported), _message.c.side == Side.REPORTER.value),
                and_(_message.c.matter_id.in_(answered), _message.c.side == Side.OTHER.value),
            ),
        )
    )
    concerned = connection.execute(
        select(_matter.c.id).where(near(_matter, mine), or_(_matter.c.id.in_(reported), _matter.c.id.in_(answered)))
    )
    for matter_id in concerned.scalars().all():
        for side in Side:
            for kind in ("matters", "tasks"):
                reminders.cancel(connection, kind, thread_subject(MatterId(matter_id), side))
    of_mine = or_(_dispute.c.matter_id.in_(reported), _dispute.c.matter_id.in_(answered))
    connection.execute(update(_dispute).where(near(_dispute, mine), of_mine).values(agreement="", agreed=[]))
    connection.execute(update(_matter).where(naming(_matter, mine, "mediator_id")).values(mediator_id=None))
    connection.execute(delete(_party).where(_party.c.resident_id.in_(mine)))
