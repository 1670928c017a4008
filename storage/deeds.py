"""Good deeds: named, answered, confirmed by households, each once."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Connection,
    Index,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    or_,
    select,
    text,
    update,
)

import storage.outgoing
from bot.domain.base import CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.deeds import OPEN_AT_ONCE, UNDER_WAY, Deed, DeedId, State
from storage.base import MOST_ASKED, NOW_ASKED, Row, insert_of, instant, key, may_be_instant, may_refer_to, one_of, to
from storage.communities import Flat, Household

WAITING = text("until IS NOT NULL")


class DeedRow(Row, table=True):
    """A deed of a household; `source` is the form it was named with, which makes one of it."""

    __tablename__ = "deeds"
    __table_args__ = (
        UniqueConstraint("community_id", "source"),
        one_of("state", *State),
        CheckConstraint("household_id <> by_household_id", name="not_their_own"),
        Index("ix_deeds_unit_id_id", "unit_id", "id"),
        Index("ix_deeds_until", "until", sqlite_where=WAITING, postgresql_where=WAITING),
        Index("ix_deeds_household_id_state", "household_id", "state"),
        Index("ix_deeds_by_household_id_state", "by_household_id", "state"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    unit_id: int = to("units.id", index=False)
    source: str
    by: int | None = may_refer_to("residents.id")
    by_household_id: int = to("households.id", index=False)
    household_id: int = to("households.id", index=False)
    words: str
    on: date
    state: str
    named_at: datetime = instant()
    until: datetime | None = may_be_instant()
    doer_id: int | None = may_refer_to("residents.id")
    answered_by: int | None = may_refer_to("residents.id", index=False)
    asked_at_door: bool = False
    confirmed_at: datetime | None = may_be_instant()
    folded_why: str = ""


class DeedConfirmation(Row, table=True):
    """A household has seen it, once."""

    __tablename__ = "deed_confirmations"
    deed_id: int = to("deeds.id", primary_key=True)
    household_id: int = to("households.id", primary_key=True, index=True)
    community_id: int = to("communities.id")
    resident_id: int = to("residents.id")
    at: datetime = instant()


_deed, _seen = DeedRow.__table__, DeedConfirmation.__table__
_household, _flat = Household.__table__, Flat.__table__
_DEEDS = select(_deed, _flat.c.door).select_from(
    _deed.join(_household, _household.c.id == _deed.c.household_id).join(_flat, _flat.c.id == _household.c.flat_id)
)
_READ = _DEEDS.where(_deed.c.id == bindparam("deed_id"))
_LOCKED = _READ.with_for_update(of=_deed)
_DUE = select(_deed.c.id).where(WAITING, _deed.c.until <= NOW_ASKED).order_by(_deed.c.until).limit(MOST_ASKED)
FIRST_DUE = select(func.min(_deed.c.until)).where(WAITING)
"""When the next time is over."""


def add(
    connection: Connection, community_id: CommunityId, source: str, now: datetime, *, household_id: HouseholdId,
    by_household_id: HouseholdId, **values: Any,
) -> DeedId | None:  # fmt: skip
    """A deed that was named; None where this form named it already."""
    row = {
        "community_id": community_id, "source": source, "household_id": household_id, "named_at": now,
        "by_household_id": by_household_id, "state": State.ASKED.value, "asked_at_door": False, "folded_why": "",
        **values,
    }  # fmt: skip
    added = insert_of(connection)(_deed).values(row).on_conflict_do_nothing().returning(_deed.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return DeedId(found) if found is not None else None


def read(connection: Connection, deed_id: DeedId, *, lock: bool = False) -> Deed | None:
    """The deed; `lock` keeps everybody else from it until the transaction ends."""
    row = connection.execute(_LOCKED if lock else _READ, {"deed_id": deed_id}).one_or_none()
    return _as_deed(row) if row is not None else None


def change(connection: Connection, deed: Deed, **values: Any) -> None:
    """Change where a deed stands; values as they are stored."""
    where = (_deed.c.id == deed.id, _deed.c.community_id == deed.community_id)
    connection.execute(update(_deed).where(*where).values(values))


def has_room(connection: Connection, household_id: HouseholdId) -> bool:
    """Whether a household may name another one; the household is locked, so that two members do not both find room."""
    connection.execute(select(_household.c.id).where(_household.c.id == household_id).with_for_update())
    states = [one.value for one in UNDER_WAY]
    found = select(func.count()).where(_deed.c.by_household_id == household_id, _deed.c.state.in_(states))
    return connection.execute(found).scalar_one() < OPEN_AT_ONCE


def confirm(connection: Connection, deed: Deed, household_id: HouseholdId, by: ResidentId, now: datetime) -> bool:
    """The household has seen it; False where it had said so."""
    row = {
        "deed_id": deed.id, "household_id": household_id, "community_id": deed.community_id, "resident_id": by,
        "at": now,
    }  # fmt: skip
    added = insert_of(connection)(_seen).values(row).on_conflict_do_nothing().returning(_seen.c.deed_id)
    return connection.execute(added).first() is not None


def take_back(connection: Connection, deed: Deed, household_id: HouseholdId) -> bool:
    """The household has not seen it after all; False where it had not said so."""
    where = (_seen.c.deed_id == deed.id, _seen.c.household_id == household_id)
    return connection.execute(delete(_seen).where(*where)).rowcount > 0


def confirmed_by(connection: Connection, deed: Deed) -> list[tuple[HouseholdId, str]]:
    """(household, door) of those who have seen it, in the order in which they said so."""
    found = (
        select(_seen.c.household_id, _flat.c.door)
        .select_from(
            _seen.join(_household, _household.c.id == _seen.c.household_id).join(
                _flat, _flat.c.id == _household.c.flat_id
            )
        )
        .where(_seen.c.deed_id == deed.id)
        .order_by(_seen.c.at, _seen.c.household_id)
    )
    return [(HouseholdId(row.household_id), row.door) for row in connection.execute(found)]


def words_of(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """What the deeds are, in the words of who named them."""
    rows = connection.execute(select(_deed.c.id, _deed.c.words).where(_deed.c.id.in_(ids)))
    return {row.id: row.words for row in rows}


def of_unit(
    connection: Connection, unit_id: UnitId, household_id: HouseholdId | None, limit: int, offset: int
) -> list[Deed]:
    """Deeds of a unit that this household may see, the newest first: those shown, and its own that are under way."""
    shown = _deed.c.state.in_((State.OPEN.value, State.CONFIRMED.value))
    own = or_(_deed.c.household_id == household_id, _deed.c.by_household_id == household_id)
    mine = (_deed.c.state == State.ASKED.value) & own
    found = _DEEDS.where(_deed.c.unit_id == unit_id, or_(shown, mine)).order_by(_deed.c.id.desc())
    return [_as_deed(row) for row in connection.execute(found.limit(limit).offset(offset))]


def asked_of(connection: Connection, household_ids: Iterable[HouseholdId]) -> list[Deed]:
    """Deeds whose doers' households are asked just now."""
    found = _DEEDS.where(_deed.c.household_id.in_(sorted(household_ids)), _deed.c.state == State.ASKED.value)
    return [_as_deed(row) for row in connection.execute(found.order_by(_deed.c.id))]


def confirmed_in(connection: Connection, unit_id: UnitId, since: datetime, until: datetime) -> list[Deed]:
    """Deeds of a unit that were confirmed from an instant to before another one, in that order."""
    found = _DEEDS.where(
        _deed.c.unit_id == unit_id, _deed.c.state == State.CONFIRMED.value, _deed.c.confirmed_at >= since,
        _deed.c.confirmed_at < until,
    ).order_by(_deed.c.confirmed_at)  # fmt: skip
    return [_as_deed(row) for row in connection.execute(found)]


def end_of(connection: Connection, household_id: HouseholdId) -> list[Deed]:
    """What was under way about a household that ends, now over."""
    states = [one.value for one in UNDER_WAY]
    where = (
        or_(_deed.c.household_id == household_id, _deed.c.by_household_id == household_id), _deed.c.state.in_(states),
    )  # fmt: skip
    ended = [_as_deed(row) for row in connection.execute(_DEEDS.where(*where))]
    connection.execute(update(_deed).where(*where).values(state=State.LAPSED.value, until=None))
    return ended


def due(connection: Connection, now: datetime, limit: int) -> Sequence[DeedId]:
    """Deeds whose time is over."""
    return [DeedId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def forget(connection: Connection, mine: list[int]) -> None:
    """What these residents named or did is shown no more, and its words go."""
    theirs = or_(_deed.c.by.in_(mine), _deed.c.doer_id.in_(mine))
    gone = {"words": "", "state": State.WITHDRAWN.value, "until": None}
    for deed_id in connection.execute(update(_deed).where(theirs).values(gone).returning(_deed.c.id)).scalars().all():
        storage.outgoing.touch(connection, "deed", deed_id)


def _as_deed(row: Any) -> Deed:
    return Deed(
        DeedId(row.id), CommunityId(row.community_id), UnitId(row.unit_id), row.by and ResidentId(row.by),
        HouseholdId(row.by_household_id), HouseholdId(row.household_id), row.door, row.words, row.on,
        State(row.state), row.named_at, row.until, row.doer_id and ResidentId(row.doer_id), row.asked_at_door,
    )  # fmt: skip
