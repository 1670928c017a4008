"""The open board: what a community and its units let everybody read, its addresses, and keys of other services."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Index, bindparam, case, exists, func, insert, or_, select, text, tuple_, update
from sqlmodel import Field

from bot.domain.base import AccountId, CommunityId, ResidentId, UnitId
from bot.domain.matters import Number
from bot.domain.notices import Kind, Notice
from bot.domain.openboard import Board, OpenUnit, Part, Standing
from storage.base import NOW_ASKED, Instant, Row, insert_of, instant, json_value, key, may_be_instant, may_refer_to, to
from storage.communities import Body, Flat, Unit
from storage.matters.lists import UNSETTLED
from storage.matters.tables import Entry, Matter
from storage.notices import Notice as Notices
from storage.notices import as_notice
from storage.ready import Ready

VALID = text("ended_at IS NULL")
"""Written out, so that SQLite sees that its partial index serves."""


class OpenBoardRow(Row, table=True):
    """What a community lets everybody read; no row: it never thought of it."""

    __tablename__ = "open_boards"
    community_id: int = to("communities.id", primary_key=True)
    slug: str
    is_open: bool = False
    units_may: bool = True
    shows_doors: bool = False
    parts: list[str] = json_value(list)
    changed_at: datetime = instant()


class BoardName(Row, table=True):
    """A name in the address of a board, one it had before included: what was printed leads there for good."""

    __tablename__ = "open_board_names"
    slug: str = Field(primary_key=True)
    community_id: int = to("communities.id")


class OpenUnitRow(Row, table=True):
    """A unit whose board is open; no row: it is not."""

    __tablename__ = "open_units"
    unit_id: int = to("units.id", primary_key=True)
    community_id: int = to("communities.id")
    opened_by: int | None = may_refer_to("residents.id", index=False)
    opened_at: datetime = instant()


class ApiKey(Row, table=True):
    """A key with which another service files matters, in the name of a resident made for it; kept as a hash."""

    __tablename__ = "api_keys"
    __table_args__ = (
        Index("ix_api_keys_community_id", "community_id", sqlite_where=VALID, postgresql_where=VALID),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    name: str
    key_hash: str = Field(unique=True)
    account_id: int = to("accounts.id", index=False)
    resident_id: int = to("residents.id")
    made_by: int | None = may_refer_to("residents.id")
    made_at: datetime = instant()
    ended_at: datetime | None = may_be_instant()


@dataclass(frozen=True, slots=True)
class Key:
    """A key that files matters."""

    id: int
    community_id: CommunityId
    name: str
    account_id: AccountId
    resident_id: ResidentId


@dataclass(frozen=True, slots=True)
class PublicMatter:
    """A matter as everybody may know it: not who said it, nor, unless another service filed it, in which words."""

    number: Number
    unit_id: UnitId
    unit: str
    category: str
    state: str
    urgency: str
    body: str
    words: str
    filed_at: datetime
    changed_at: datetime
    settle_by: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be settled."""
        return self.state in UNSETTLED


_board, _name, _open, _key = OpenBoardRow.__table__, BoardName.__table__, OpenUnitRow.__table__, ApiKey.__table__
_unit, _matter, _flat, _body = Unit.__table__, Matter.__table__, Flat.__table__, Body.__table__
_notice, _entry = Notices.__table__, Entry.__table__
_OF_COMMUNITY = Ready(select(_board).where(_board.c.community_id == bindparam("community_id")))
_NAMED = select(_board).join(_name, _name.c.community_id == _board.c.community_id)
_BY_NAME = _NAMED.where(_name.c.slug == bindparam("slug"))
_UNITS = (
    select(_open.c.unit_id, _open.c.opened_at, _unit.c.label)
    .join(_unit, _unit.c.id == _open.c.unit_id)
    .where(_open.c.community_id == bindparam("community_id"))
    .order_by(func.length(_unit.c.label), _unit.c.label)
)
_VALID = select(_key).where(VALID)
_BY_HASH = _VALID.where(_key.c.key_hash == bindparam("hashed"))
_CHANGED = select(func.max(_entry.c.at)).where(_entry.c.matter_id == _matter.c.id).scalar_subquery()
_WITH_KEY = exists(select(_key.c.id).where(_key.c.resident_id == _matter.c.reporter_id))
_MATTERS = select(
    _matter.c.year, _matter.c.serial, _matter.c.unit_id, _unit.c.label, _matter.c.category, _matter.c.state,
    _matter.c.urgency, _body.c.name.label("body"), case((_WITH_KEY, _matter.c.words), else_="").label("words"),
    _matter.c.filed_at, func.coalesce(_CHANGED, _matter.c.filed_at, type_=Instant).label("changed_at"),
    _matter.c.settle_by,
).select_from(
    _matter.join(_unit, _unit.c.id == _matter.c.unit_id).outerjoin(_body, _body.c.id == _matter.c.body_id)
)  # fmt: skip
_FILED_SINCE = select(func.count()).where(
    _matter.c.reporter_id == bindparam("resident_id"), _matter.c.filed_at >= NOW_ASKED
)


def of_community(connection: Connection, community_id: CommunityId) -> Board | None:
    """What a community allows."""
    return _as_board(_OF_COMMUNITY.one(connection, {"community_id": community_id}))


def named(connection: Connection, slug: str) -> Standing | None:
    """What stands open under a name, also one it had before; None where nothing does."""
    board = _as_board(connection.execute(_BY_NAME, {"slug": slug}).one_or_none())
    return _standing(connection, board)


def standing(connection: Connection, community_id: CommunityId) -> Standing | None:
    """What stands open of a community; None where nothing does."""
    return _standing(connection, of_community(connection, community_id))


def open_boards(connection: Connection, limit: int) -> list[Board]:
    """The boards of communities that are open, so many at the most."""
    found = select(_board).where(_board.c.is_open).order_by(_board.c.community_id).limit(limit)
    return [board for row in connection.execute(found) if (board := _as_board(row)) is not None]


def open_units(connection: Connection, community_id: CommunityId) -> list[OpenUnit]:
    """The units of a community that have opened theirs, as people count them."""
    rows = connection.execute(_UNITS, {"community_id": community_id})
    return [OpenUnit(UnitId(row.unit_id), row.label, row.opened_at) for row in rows]


def make(connection: Connection, community_id: CommunityId, slug: str, now: datetime) -> Board:
    """The community's board, made closed and with all its parts where there is none."""
    known = of_community(connection, community_id)
    if known is not None:
        return known
    while not take_name(connection, community_id, slug):
        slug = f"{slug}-{secrets.token_hex(2)}"
    row = {
        "community_id": community_id, "slug": slug, "is_open": False, "units_may": True, "shows_doors": False,
        "parts": [part.value for part in Part], "changed_at": now,
    }  # fmt: skip
    connection.execute(insert(_board).values(row))
    return Board(community_id, slug, False, True, False, frozenset(Part), now)


def take_name(connection: Connection, community_id: CommunityId, slug: str) -> bool:
    """The name leads to this community from now on; False where it leads to another one."""
    row = {"slug": slug, "community_id": community_id}
    connection.execute(insert_of(connection)(_name).values(row).on_conflict_do_nothing())
    found = select(_name.c.community_id).where(_name.c.slug == slug)
    return bool(connection.execute(found).scalar_one() == community_id)


def change(connection: Connection, community_id: CommunityId, now: datetime, **values: Any) -> None:
    """Change what a community allows; the row of the community is locked."""
    where = _board.c.community_id == community_id
    connection.execute(update(_board).where(where).values(values | {"changed_at": now}))


def open_unit(
    connection: Connection, community_id: CommunityId, unit_id: UnitId, by: ResidentId | None, now: datetime
) -> bool:
    """The unit's board is open; False where it was."""
    row = {"unit_id": unit_id, "community_id": community_id, "opened_by": by, "opened_at": now}
    added = insert_of(connection)(_open).values(row).on_conflict_do_nothing().returning(_open.c.unit_id)
    return connection.execute(added).scalar_one_or_none() is not None


def close_unit(connection: Connection, community_id: CommunityId, unit_id: UnitId) -> bool:
    """The unit's board is closed; False where it was."""
    where = (_open.c.unit_id == unit_id, _open.c.community_id == community_id)
    return connection.execute(_open.delete().where(*where)).rowcount > 0


def notices(
    connection: Connection, community_id: CommunityId, unit_ids: Collection[UnitId], now: datetime, limit: int,
    offset: int = 0, notice_id: int | None = None,
) -> list[Notice]:  # fmt: skip
    """What these units were told since they opened their boards and that was not taken down, the newest first."""
    found = (
        select(_notice)
        .join(_open, _open.c.unit_id == _notice.c.unit_id)
        .where(_notice.c.community_id == community_id, _notice.c.unit_id.in_(sorted(unit_ids)))
        .where(_notice.c.appears_at <= now, _notice.c.posted_at >= _open.c.opened_at)
        .where(or_(_notice.c.ended_at.is_(None), _notice.c.kind == Kind.SIGN_UP.value))
        .order_by(_notice.c.id.desc())
    )
    if notice_id is not None:
        found = found.where(_notice.c.id == notice_id)
    return [as_notice(row) for row in connection.execute(found.limit(limit).offset(offset))]


def doors(connection: Connection, community_id: CommunityId) -> frozenset[str]:
    """How the doors of a community are called within their stairwell."""
    found = select(_flat.c.door).where(_flat.c.community_id == community_id)
    return frozenset(door.rsplit("-", 1)[-1] for door in connection.execute(found).scalars())


def matters(
    connection: Connection, community_id: CommunityId, now: datetime, *, unit_id: UnitId | None = None,
    is_open: bool | None = None, categories: Collection[str] = (), since: datetime | None = None,
    until: datetime | None = None, numbers: Collection[Number] = (), limit: int = 50, offset: int = 0,
) -> list[PublicMatter]:  # fmt: skip
    """Public matters that were not folded away, the newest first; words only of what was filed with a key."""
    found = _MATTERS.where(
        _matter.c.community_id == community_id, _matter.c.visibility == "public", _matter.c.appears_at <= now,
        _matter.c.folded_at.is_(None),
    )  # fmt: skip
    if unit_id is not None:
        found = found.where(_matter.c.unit_id == unit_id)
    if is_open is not None:
        unsettled = _matter.c.state.in_(UNSETTLED)
        found = found.where(unsettled if is_open else ~unsettled)
    if categories:
        found = found.where(_matter.c.category.in_(sorted(categories)))
    if since is not None:
        found = found.where(_matter.c.filed_at >= since)
    if until is not None:
        found = found.where(_matter.c.filed_at <= until)
    if numbers:
        found = found.where(tuple_(_matter.c.year, _matter.c.serial).in_([(one.year, one.serial) for one in numbers]))
    newest_first = found.order_by(_matter.c.year.desc(), _matter.c.serial.desc())
    rows = connection.execute(newest_first.limit(limit).offset(offset))
    return [_as_matter(row) for row in rows]


def filed(connection: Connection, one: Key, source: str) -> Number | None:
    """The number of the matter that a key filed from this source."""
    found = select(_matter.c.year, _matter.c.serial).where(
        _matter.c.community_id == one.community_id, _matter.c.source == source,
        _matter.c.reporter_id == one.resident_id,
    )  # fmt: skip
    row = connection.execute(found).one_or_none()
    return Number(row.year, row.serial) if row is not None else None


# keys


def make_key(
    connection: Connection, community_id: CommunityId, name: str, account_id: AccountId, resident_id: ResidentId,
    by: ResidentId | None, now: datetime, secret: str,
) -> None:  # fmt: skip
    """A new key; what is kept of it is a hash."""
    row = {
        "community_id": community_id, "name": name, "key_hash": _hashed(secret), "account_id": account_id,
        "resident_id": resident_id, "made_by": by, "made_at": now,
    }  # fmt: skip
    connection.execute(insert(_key).values(row))


def keys(connection: Connection, community_id: CommunityId) -> list[Key]:
    """The keys of a community that hold, the oldest first."""
    found = _VALID.where(_key.c.community_id == community_id).order_by(_key.c.id)
    return [_as_key(row) for row in connection.execute(found)]


def key_of(connection: Connection, secret: str) -> Key | None:
    """The key that this is, while it holds."""
    row = connection.execute(_BY_HASH, {"hashed": _hashed(secret)}).one_or_none()
    return _as_key(row) if row is not None else None


def read_key(connection: Connection, key_id: int) -> Key | None:
    """A key by its id, while it holds."""
    row = connection.execute(_VALID.where(_key.c.id == key_id)).one_or_none()
    return _as_key(row) if row is not None else None


def end_key(connection: Connection, one: Key, now: datetime) -> None:
    """The key files nothing any more."""
    where = (_key.c.id == one.id, _key.c.community_id == one.community_id, VALID)
    connection.execute(update(_key).where(*where).values(ended_at=now))


def filed_since(connection: Connection, one: Key, since: datetime) -> int:
    """How many matters were filed with a key since then."""
    return connection.execute(_FILED_SINCE, {"resident_id": one.resident_id, "now": since}).scalar_one()


def _standing(connection: Connection, board: Board | None) -> Standing | None:
    if board is None:
        return None
    units = open_units(connection, board.community_id) if board.units_may else []
    if not board.is_open and not units:
        return None
    return Standing(board, {one.id: one for one in units})


def _as_board(row: Any) -> Board | None:
    if row is None:
        return None
    known = {part.value for part in Part}
    return Board(
        CommunityId(row.community_id), row.slug, row.is_open, row.units_may, row.shows_doors,
        frozenset(Part(one) for one in row.parts if one in known), row.changed_at,
    )  # fmt: skip


def _as_key(row: Any) -> Key:
    return Key(
        row.id, CommunityId(row.community_id), row.name, AccountId(row.account_id), ResidentId(row.resident_id)
    )  # fmt: skip


def _as_matter(row: Any) -> PublicMatter:
    is_open = row.state in UNSETTLED
    return PublicMatter(
        Number(row.year, row.serial), UnitId(row.unit_id), row.label, row.category, row.state, row.urgency,
        row.body or "", row.words, row.filed_at, row.changed_at, row.settle_by if is_open else None,
    )  # fmt: skip


def _hashed(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
