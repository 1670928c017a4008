"""One matter: filed once, locked, changed with a line in its timeline."""

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
from bot.domain.deadlines import Plan
from bot.domain.matters import OPEN, UNSETTLED, Cause, Change, Matter, Number, State, Visibility, next_at
from bot.domain.matters import Level as MatterLevel
from bot.domain.places import Community
from storage.base import ID, MOST_ASKED, NOW_ASKED, Instant, built_once, insert_of
from storage.communities import Building, Unit
from storage.communities import Community as CommunityRow
from storage.matters import tables
from storage.matters.attachments import attach
from storage.matters.plans import plan_from_json, plan_to_json

_matter = tables.Matter.__table__
_entry = tables.Entry.__table__
_counter = tables.Counter.__table__
_unit = Unit.__table__
_building = Building.__table__
_community = CommunityRow.__table__
_into = _matter.alias("into")

_KEPT = (
    select(
        _matter, _building.c.grid_id, _unit.c.label.label("unit_label"), _unit.c.chat_id,
        _unit.c.language.label("unit_language"), _into.c.year.label("into_year"), _into.c.serial.label("into_serial"),
        _community.c.name.label("community_name"), _community.c.street.label("community_street"),
        _community.c.zone.label("community_zone"), _community.c.language.label("community_language"),
        _community.c.numbers.label("community_numbers"), _community.c.settings.label("community_settings"),
    )
    .select_from(
        _matter.join(_unit, _unit.c.id == _matter.c.unit_id)
        .join(_building, _building.c.id == _unit.c.building_id)
        .join(_community, _community.c.id == _matter.c.community_id)
        .outerjoin(_into, _into.c.id == _matter.c.merged_into)
    )
    .where(_matter.c.id == bindparam("matter_id"))
)  # fmt: skip
_LOCKED = _KEPT.with_for_update(of=_matter)
_FILED_BEFORE = select(_matter.c.id).where(
    _matter.c.community_id == bindparam("community_id"), _matter.c.source == bindparam("source")
)
_FILE = built_once(lambda insert: insert(_matter).on_conflict_do_nothing().returning(_matter.c.id))
_CHANGE = update(_matter).where(_matter.c.id == bindparam("matter_id"))
_WRITE = insert(_entry)
_DUE = (
    select(_matter.c.id)
    .where(tables.WATCHED, _matter.c.next_at <= NOW_ASKED)
    .order_by(_matter.c.next_at)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_matter.c.next_at)).where(tables.WATCHED)
"""When the clock has to look at a matter next."""
_HERE = bindparam("of_community", type_=ID)
LATE = select(_matter.c.id, _matter.c.year, _matter.c.serial, _matter.c.next_at).where(
    tables.WATCHED,
    _matter.c.next_at < bindparam("late", type_=Instant),
    or_(_HERE.is_(None), _matter.c.community_id == _HERE),
)
"""Those whose next step should have been taken by then."""
_LATE = LATE.order_by(_matter.c.next_at, _matter.c.id)
_TIMELINE = (
    select(_entry.c.at, _entry.c.kind, _entry.c.state, _entry.c.about)
    .where(_entry.c.matter_id == bindparam("matter_id"))
    .order_by(_entry.c.id)
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A matter as it is kept: what the rules know of it, and what only its screens need."""

    matter: Matter
    community: Community
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
    for_door: str
    next_at: datetime | None
    mediator: ResidentId | None


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
    for_door: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a timeline as it is read."""

    at: datetime
    kind: str
    state: str
    about: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Late:
    """A matter past its next step, and since when."""

    id: MatterId
    number: Number
    since: datetime


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
    before = {"community_id": matter.community_id, "source": filing.source}
    if connection.execute(_FILED_BEFORE, before).one_or_none():
        return None
    number = Number(year, _next_number(connection, matter.community_id, year))
    values = _values(matter, matter.filed_at) | {
        "community_id": matter.community_id, "unit_id": matter.unit_id, "year": year, "serial": number.serial,
        "source": filing.source, "visibility": matter.visibility.value, "reporter_id": matter.reporter_id,
        "filed_by": filing.filed_by, "household_id": matter.reporter_household, "row_code": filing.row_code,
        "words": filing.words, "place": filing.place, "location": filing.location,
        "photos_public": filing.photos_public, "plan": plan_to_json(filing.plan), "filed_at": matter.filed_at,
        "appears_at": filing.appears_at, "supporters": 0, "for_door": filing.for_door,
    }  # fmt: skip
    added = connection.execute(_FILE(connection), values).scalar_one_or_none()
    if added is None:
        return None
    matter_id = MatterId(added)
    for kind, file_id, unique_id in filing.files:
        attach(connection, matter.community_id, matter_id, matter.filed_at, kind, file_id, unique_id)
    entry = {"kind": "file", "state": matter.state.value, "at": matter.filed_at, "by": filing.filed_by}
    of = {"community_id": matter.community_id, "matter_id": matter_id}
    connection.execute(_WRITE, {**of, **entry, "from_state": None, "was": {}, "about": {}, "words": ""})
    return matter_id, number


def save(
    connection: Connection, kept: Kept, change: Change, by: ResidentId | None, plan: Plan, row_code: str | None = None
) -> Kept:
    """Store what an event made of the matter, whose deadlines were counted anew, and write the timeline.

    `row_code`: the row of the admission list that it belongs to from now on.
    """
    after = change.matter
    values = _values(after, change.entry.at) | {"plan": plan_to_json(plan), "row_code": row_code or kept.row_code}
    if change.entry.kind.value in ("fold", "unfold"):
        values["folded_at"] = change.entry.at if after.folded else None
        values["fold_reason"] = str(change.entry.args.get("reason", ""))
    connection.execute(_CHANGE, values | {"matter_id": after.id})
    about = {name: arg.isoformat() if isinstance(arg, datetime) else arg for name, arg in change.entry.args.items()}
    entry = {
        "at": change.entry.at, "by": by, "kind": change.entry.kind.value, "state": after.state.value,
        "from_state": kept.matter.state.value, "was": was_before(kept.matter),
    }  # fmt: skip
    of = {"community_id": after.community_id, "matter_id": after.id}
    connection.execute(_WRITE, {**of, **entry, "about": about, "words": ""})
    saved = read(connection, after.id)
    if saved is None:
        raise LookupError(after.id)
    return saved


def was_before(matter: Matter) -> dict[str, Any]:
    """What a line of the timeline keeps of the matter as it was: from this to the next line's is what it changed."""
    return {
        "body": matter.body_id, "accepted": matter.accepted_at is not None,
        "accept_by": matter.accept_by.isoformat() if matter.accept_by else None,
        "settle_by": matter.settle_by.isoformat() if matter.settle_by else None,
        "category": matter.category, "urgency": matter.urgency, "level": matter.level.value,
    }  # fmt: skip


def due(connection: Connection, now: datetime, limit: int) -> list[MatterId]:
    """Matters that the clock has to look at, the longest due first."""
    return [MatterId(row) for row in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def look_again(connection: Connection, matter: Matter, now: datetime) -> None:
    """Nothing was due of the matter after all: when the clock has to look at it next."""
    connection.execute(update(_matter).where(_matter.c.id == matter.id).values(next_at=next_at(matter, now)))


def late(connection: Connection, before: datetime, community_id: CommunityId | None = None) -> list[Late]:
    """Matters (None: of all communities) whose next step should have been taken by then and was not: none should be."""
    rows = connection.execute(_LATE, {"late": before, "of_community": community_id})
    return [Late(MatterId(row.id), Number(row.year, row.serial), row.next_at) for row in rows]


def not_over(connection: Connection, community_id: CommunityId) -> int:
    """How many matters of a community are not over: open, declined, or done and not judged."""
    counted = select(func.count()).where(
        _matter.c.community_id == community_id, _matter.c.state.in_([state.value for state in (*UNSETTLED, State.DONE)])
    )
    return connection.execute(counted).scalar_one()


def filed_just_now(
    connection: Connection, reporter_id: ResidentId, words: str | None, now: datetime, within: timedelta
) -> Number | None:
    """The number under which the same person said the same words (None: anything) a moment ago, the last first."""
    found = select(_matter.c.year, _matter.c.serial).where(
        _matter.c.reporter_id == reporter_id, _matter.c.filed_at > now - within
    )
    if words is not None:
        found = found.where(_matter.c.words == words)
    row = connection.execute(found.order_by(_matter.c.id.desc()).limit(1)).one_or_none()
    return Number(row.year, row.serial) if row else None


def last_review(connection: Connection, matter_id: MatterId, by: ResidentId, since: datetime) -> dict[str, Any] | None:
    """What this person said since then to whether it is solved."""
    found = select(_entry.c.about).where(
        _entry.c.matter_id == matter_id, _entry.c.by == by, _entry.c.kind == "review", _entry.c.at >= since
    )
    row = connection.execute(found.order_by(_entry.c.id.desc()).limit(1)).one_or_none()
    return dict(row.about) if row else None


def timeline(connection: Connection, matter_id: MatterId) -> list[Line]:
    """Everything that happened to it, the oldest first."""
    rows = connection.execute(_TIMELINE, {"matter_id": matter_id})
    return [Line(row.at, row.kind, row.state, row.about) for row in rows]


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


def _values(matter: Matter, at: datetime) -> dict[str, Any]:
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
        "closed_at": matter.closed_at, "warn_at": matter.warn_at, "warned": matter.warned, "overdue": matter.overdue,
        "needs_decision": matter.needs_decision, "on_agenda": matter.on_agenda, "letter_on": matter.letter_on,
        "next_at": next_at(matter, at),
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
        folded=row.folded_at is not None, warn_at=row.warn_at, warned=row.warned, overdue=row.overdue,
        needs_decision=row.needs_decision, on_agenda=row.on_agenda, letter_on=row.letter_on,
    )  # fmt: skip
    return Kept(
        matter=matter, community=_community_of(row), words=row.words, place=row.place,
        location=tuple(row.location) if row.location else None,
        row_code=row.row_code, plan=plan_from_json(row.plan), supporters=row.supporters,
        photos_public=row.photos_public, fold_reason=row.fold_reason, filed_by=ResidentId(row.filed_by),
        unit_label=row.unit_label, chat_id=row.chat_id, language=row.unit_language, grid_id=row.grid_id,
        appears_at=row.appears_at, source=row.source, for_door=row.for_door,
        next_at=row.next_at, mediator=row.mediator_id and ResidentId(row.mediator_id),
    )  # fmt: skip


def _community_of(row: Any) -> Community:
    return Community(
        CommunityId(row.community_id), row.community_name, row.community_street, row.community_zone,
        row.community_language, row.community_numbers, row.community_settings,
    )  # fmt: skip


def _at(stored: str) -> datetime:
    return datetime.fromisoformat(stored).astimezone(UTC)


OPEN_STATES = tuple(sorted(state.value for state in OPEN))
