"""One matter: filed once, locked, changed with a line in its timeline; its supporters, pictures and those concerned."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, or_, select, update

from bot.domain.base import (
    AccountId,
    BodyId,
    CommunityId,
    HouseholdId,
    MatterId,
    ResidentId,
    UnitId,
)
from bot.domain.deadlines import Plan, accept_by, settle_by
from bot.domain.matters import OPEN, Cause, Change, Matter, Number, State, Visibility
from bot.domain.matters import Level as MatterLevel
from bot.domain.places import Community
from storage.base import insert_of
from storage.communities import Building, Household, Unit
from storage.matters import tables
from storage.matters.plans import calendar_of, plan_from_json, plan_to_json
from storage.residents import Account, Resident
from storage.rights import RoleGrant

_matter = tables.Matter.__table__
_support = tables.Support.__table__
_entry = tables.Entry.__table__
_attachment = tables.Attachment.__table__
_album = tables.Album.__table__
_counter = tables.Counter.__table__
_unit = Unit.__table__
_building = Building.__table__
_household = Household.__table__
_resident = Resident.__table__
_account = Account.__table__
_grant = RoleGrant.__table__
_into = _matter.alias("into")

_KEPT = (
    select(
        _matter, _building.c.grid_id, _unit.c.label.label("unit_label"), _unit.c.chat_id,
        _unit.c.language.label("unit_language"), _into.c.year.label("into_year"), _into.c.serial.label("into_serial"),
    )
    .select_from(
        _matter.join(_unit, _unit.c.id == _matter.c.unit_id)
        .join(_building, _building.c.id == _unit.c.building_id)
        .outerjoin(_into, _into.c.id == _matter.c.merged_into)
    )
    .where(_matter.c.id == bindparam("matter_id"))
)  # fmt: skip
_LOCKED = _KEPT.with_for_update(of=_matter)


@dataclass(frozen=True, slots=True)
class Kept:
    """A matter as it is kept: what the rules know of it, and what only its screens need."""

    matter: Matter
    words: str
    place: str
    location: tuple[float, float] | None
    row_code: str
    plan: Plan
    supporters: int
    photos_public: bool
    fold_reason: str
    filed_by: ResidentId
    unit_label: str
    chat_id: int | None
    language: str
    grid_id: int | None
    appears_at: datetime
    source: str


@dataclass(frozen=True, slots=True)
class Filing:
    """What is needed to file: `source` names the message or form it came from, and makes one matter of it."""

    matter: Matter
    source: str
    words: str
    plan: Plan
    row_code: str
    filed_by: ResidentId
    appears_at: datetime
    place: str = ""
    location: tuple[float, float] | None = None
    photos_public: bool = True
    files: tuple[tuple[str, str, str], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a timeline as it is read."""

    at: datetime
    kind: str
    state: str
    about: dict[str, Any]


def lock(connection: Connection, matter_id: MatterId) -> Kept | None:
    """The matter, locked until the transaction ends; None where there is none."""
    row = connection.execute(_LOCKED, {"matter_id": matter_id}).one_or_none()
    return _as_kept(row) if row else None


def read(connection: Connection, matter_id: MatterId) -> Kept | None:
    """The matter as it stands, not locked."""
    row = connection.execute(_KEPT, {"matter_id": matter_id}).one_or_none()
    return _as_kept(row) if row else None


def file(connection: Connection, filing: Filing, year: int) -> tuple[MatterId, Number] | None:
    """File it under the next number of the year; None where this source was filed before."""
    matter = filing.matter
    if connection.execute(
        select(_matter.c.id).where(_matter.c.community_id == matter.community_id, _matter.c.source == filing.source)
    ).one_or_none():
        return None
    number = Number(year, _next_number(connection, matter.community_id, year))
    values = _values(matter) | {
        "community_id": matter.community_id, "unit_id": matter.unit_id, "year": year, "serial": number.serial,
        "source": filing.source, "visibility": matter.visibility.value, "reporter_id": matter.reporter_id,
        "filed_by": filing.filed_by, "household_id": matter.reporter_household, "row_code": filing.row_code,
        "words": filing.words, "place": filing.place, "location": filing.location,
        "photos_public": filing.photos_public, "plan": plan_to_json(filing.plan), "filed_at": matter.filed_at,
        "appears_at": filing.appears_at, "supporters": 0,
    }  # fmt: skip
    added = connection.execute(
        insert_of(connection)(_matter).values(values).on_conflict_do_nothing().returning(_matter.c.id)
    ).scalar_one_or_none()
    if added is None:
        return None
    matter_id = MatterId(added)
    for kind, file_id, unique_id in filing.files:
        attach(connection, matter.community_id, matter_id, matter.filed_at, kind, file_id, unique_id)
    connection.execute(
        insert(_entry).values(
            community_id=matter.community_id,
            matter_id=matter_id,
            words="",
            kind="file",
            state=matter.state.value,
            about={},
            at=matter.filed_at,
            by=filing.filed_by,
        )
    )
    return matter_id, number


def save(connection: Connection, community: Community, kept: Kept, change: Change, by: ResidentId | None) -> Kept:
    """Store what an event made of the matter, with its deadlines counted anew, and write the timeline."""
    after, calendar = change.matter, calendar_of(community)
    values = _values(after) | {
        "accept_by": accept_by(kept.plan, calendar, after.pauses),
        "settle_by": settle_by(kept.plan, calendar, after.pauses),
    }
    if change.entry.kind.value in ("fold", "unfold"):
        values["folded_at"] = change.entry.at if after.folded else None
        values["fold_reason"] = str(change.entry.args.get("reason", ""))
    connection.execute(update(_matter).where(_matter.c.id == after.id).values(values))
    about = {name: arg.isoformat() if isinstance(arg, datetime) else arg for name, arg in change.entry.args.items()}
    entry = {"at": change.entry.at, "by": by, "kind": change.entry.kind.value, "state": after.state.value}
    connection.execute(
        insert(_entry).values(community_id=after.community_id, matter_id=after.id, about=about, words="", **entry)
    )
    saved = read(connection, after.id)
    if saved is None:
        raise LookupError(after.id)
    return saved


def recategorise(connection: Connection, kept: Kept, values: dict[str, Any], about: dict[str, Any], by: ResidentId,
                 at: datetime) -> None:  # fmt: skip
    """Store another category (with body and deadlines, as it brings them) and write it into the timeline."""
    matter = kept.matter
    connection.execute(update(_matter).where(_matter.c.id == matter.id).values(values))
    connection.execute(
        insert(_entry).values(
            community_id=matter.community_id,
            matter_id=matter.id,
            at=at,
            by=by,
            kind="recategorise",
            state=matter.state.value,
            about=about,
            words="",
        )
    )


def filed_just_now(
    connection: Connection, reporter_id: ResidentId, words: str, now: datetime, within: timedelta
) -> Number | None:
    """The number under which the same person said the same words a moment ago."""
    row = connection.execute(
        select(_matter.c.year, _matter.c.serial)
        .where(_matter.c.reporter_id == reporter_id, _matter.c.words == words, _matter.c.filed_at > now - within)
        .limit(1)
    ).one_or_none()
    return Number(row.year, row.serial) if row else None


def change_support(
    connection: Connection, kept: Kept, household_id: HouseholdId, by: ResidentId, now: datetime, *, on: bool
) -> bool:
    """Give or take back a household's support; False where it was so already."""
    if on:
        values = {
            "matter_id": kept.matter.id, "household_id": household_id, "community_id": kept.matter.community_id,
            "resident_id": by, "at": now,
        }  # fmt: skip
        statement = insert_of(connection)(_support).values(values).on_conflict_do_nothing()
        changed = connection.execute(statement.returning(_support.c.matter_id)).scalar_one_or_none() is not None
    else:
        changed = bool(
            connection.execute(
                _support.delete().where(_support.c.matter_id == kept.matter.id, _support.c.household_id == household_id)
            ).rowcount
        )
    if changed:
        counted = select(func.count()).where(_support.c.matter_id == kept.matter.id).scalar_subquery()
        connection.execute(update(_matter).where(_matter.c.id == kept.matter.id).values(supporters=counted))
    return changed


def supporting(connection: Connection, matter_id: MatterId) -> frozenset[HouseholdId]:
    """The households that support it."""
    rows = connection.execute(select(_support.c.household_id).where(_support.c.matter_id == matter_id))
    return frozenset(HouseholdId(row[0]) for row in rows)


def units_behind(connection: Connection, matter_id: MatterId) -> int:
    """Of how many units households support it."""
    counted = (
        select(func.count(_household.c.unit_id.distinct()))
        .select_from(_support.join(_household, _household.c.id == _support.c.household_id))
        .where(_support.c.matter_id == matter_id)
    )
    return connection.execute(counted).scalar_one()


def timeline(connection: Connection, matter_id: MatterId) -> list[Line]:
    """Everything that happened to it, the oldest first."""
    rows = connection.execute(
        select(_entry.c.at, _entry.c.kind, _entry.c.state, _entry.c.about)
        .where(_entry.c.matter_id == matter_id)
        .order_by(_entry.c.id)
    )
    return [Line(row.at, row.kind, row.state, row.about) for row in rows]


def attach(
    connection: Connection, community_id: CommunityId, matter_id: MatterId, at: datetime, kind: str, file_id: str,
    unique_id: str,
) -> bool:  # fmt: skip
    """Add a picture or voice (its `kind`: "photo", "done", "answer" or "voice"); False where it is there already."""
    values = {
        "community_id": community_id, "matter_id": matter_id, "kind": kind, "file_id": file_id,
        "file_unique_id": unique_id, "at": at,
    }  # fmt: skip
    added = insert_of(connection)(_attachment).values(values).on_conflict_do_nothing().returning(_attachment.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def files(connection: Connection, matter_id: MatterId, *kinds: str) -> list[tuple[str, str]]:
    """(kind, file id) of these kinds, in the order they came."""
    rows = connection.execute(
        select(_attachment.c.kind, _attachment.c.file_id)
        .where(_attachment.c.matter_id == matter_id, _attachment.c.kind.in_(kinds))
        .order_by(_attachment.c.id)
    )
    return [(row.kind, row.file_id) for row in rows]


def keep_album(
    connection: Connection, community_id: CommunityId, media_group_id: str, matter_id: MatterId, until: datetime
) -> None:
    """Pictures that come later under this media_group_id belong to the matter."""
    values = {"community_id": community_id, "media_group_id": media_group_id, "matter_id": matter_id, "until": until}
    connection.execute(insert_of(connection)(_album).values(values).on_conflict_do_nothing())


def album_of(connection: Connection, community_id: CommunityId, media_group_id: str, now: datetime) -> MatterId | None:
    """The matter an album belongs to."""
    found = connection.execute(
        select(_album.c.matter_id).where(
            _album.c.community_id == community_id, _album.c.media_group_id == media_group_id, _album.c.until > now
        )
    ).scalar_one_or_none()
    return MatterId(found) if found is not None else None


def concerned(
    connection: Connection, kept: Kept, *, supporters: bool
) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    """(account, chat id where reachable, kinds muted) of the reporter, and of supporting households' members if asked."""
    who = _resident.c.id == kept.matter.reporter_id
    if supporters:
        supported = select(_support.c.household_id).where(_support.c.matter_id == kept.matter.id)
        who = or_(who, _resident.c.household_id.in_(supported))
    return _people(connection, who & _resident.c.left_at.is_(None))


def owners_of(
    connection: Connection, community_id: CommunityId, roles: tuple[str, ...], *,
    body_id: BodyId | None = None, unit_id: UnitId | None = None, grid_id: int | None = None,
) -> list[tuple[AccountId, int | None, frozenset[str]]]:  # fmt: skip
    """(account, chat id where reachable, kinds muted) of those who hold one of the roles there."""
    held = select(_grant.c.resident_id).where(
        _grant.c.community_id == community_id, _grant.c.role.in_(roles), _grant.c.taken_at.is_(None)
    )
    for column, wanted in ((_grant.c.body_id, body_id), (_grant.c.unit_id, unit_id), (_grant.c.grid_id, grid_id)):
        if wanted is not None:
            held = held.where(column == wanted)
    return _people(connection, _resident.c.id.in_(held) & _resident.c.left_at.is_(None))


def merged_number(connection: Connection, matter_id: MatterId) -> Number | None:
    """The number of a matter."""
    row = connection.execute(select(_matter.c.year, _matter.c.serial).where(_matter.c.id == matter_id)).one_or_none()
    return Number(row.year, row.serial) if row else None


def _people(connection: Connection, who: Any) -> list[tuple[AccountId, int | None, frozenset[str]]]:
    rows = connection.execute(
        select(_account.c.id, _account.c.telegram_id, _account.c.started_at, _account.c.blocked_at, _account.c.muted)
        .select_from(_resident.join(_account, _account.c.id == _resident.c.account_id))
        .where(who)
        .order_by(_account.c.id)
    )
    return [
        (AccountId(row.id), row.telegram_id if row.started_at and not row.blocked_at else None, frozenset(row.muted))
        for row in rows
    ]


def _next_number(connection: Connection, community_id: CommunityId, year: int) -> int:
    values = {"community_id": community_id, "kind": "matter", "year": year, "last": 1}
    statement = (
        insert_of(connection)(_counter)
        .values(values)
        .on_conflict_do_update(
            index_elements=[_counter.c.community_id, _counter.c.kind, _counter.c.year],
            set_={"last": _counter.c.last + 1},
        )
        .returning(_counter.c.last)
    )
    number: int = connection.execute(statement).scalar_one()
    return number


def _values(matter: Matter) -> dict[str, Any]:
    """The columns that events change."""
    return {
        "state": matter.state.value, "category": matter.category, "urgency": matter.urgency,
        "level": matter.level.value, "body_id": matter.body_id, "responsible": matter.responsible,
        "responsible_account_id": matter.responsible_account,
        "pauses": [[a.isoformat(), b.isoformat() if b else None] for a, b in matter.pauses],
        "return_to": matter.return_to.value if matter.return_to else None, "extended": matter.extended,
        "refusals": matter.refusals, "refused_by": sorted(matter.refused_by), "not_solved": matter.not_solved,
        "climbed": [cause.value for cause in matter.climbed], "accept_by": matter.accept_by,
        "settle_by": matter.settle_by, "accepted_at": matter.accepted_at, "done_at": matter.done_at,
        "closed_at": matter.closed_at,
    }  # fmt: skip


def _as_kept(row: Any) -> Kept:
    matter = Matter(
        id=MatterId(row.id), community_id=CommunityId(row.community_id), number=Number(row.year, row.serial),
        urgency=row.urgency, category=row.category, reporter_id=ResidentId(row.reporter_id), filed_at=row.filed_at,
        state=State(row.state), visibility=Visibility(row.visibility), level=MatterLevel(row.level),
        unit_id=UnitId(row.unit_id), reporter_household=row.household_id and HouseholdId(row.household_id),
        body_id=row.body_id and BodyId(row.body_id), responsible=row.responsible,
        responsible_account=row.responsible_account_id and AccountId(row.responsible_account_id),
        accept_by=row.accept_by, settle_by=row.settle_by, accepted_at=row.accepted_at, done_at=row.done_at,
        closed_at=row.closed_at, return_to=State(row.return_to) if row.return_to else None,
        pauses=tuple((_at(a), _at(b) if b else None) for a, b in row.pauses), extended=row.extended,
        refusals=row.refusals, refused_by=frozenset(BodyId(one) for one in row.refused_by),
        not_solved=row.not_solved, climbed=tuple(Cause(cause) for cause in row.climbed),
        merged_into=Number(row.into_year, row.into_serial) if row.into_year else None,
        folded=row.folded_at is not None,
    )  # fmt: skip
    return Kept(
        matter=matter, words=row.words, place=row.place, location=tuple(row.location) if row.location else None,
        row_code=row.row_code, plan=plan_from_json(row.plan), supporters=row.supporters,
        photos_public=row.photos_public, fold_reason=row.fold_reason, filed_by=ResidentId(row.filed_by),
        unit_label=row.unit_label, chat_id=row.chat_id, language=row.unit_language, grid_id=row.grid_id,
        appears_at=row.appears_at, source=row.source,
    )  # fmt: skip


def _at(stored: str) -> datetime:
    return datetime.fromisoformat(stored).astimezone(UTC)


OPEN_STATES = tuple(sorted(state.value for state in OPEN))
