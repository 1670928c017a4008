"""Accounts, and who a person is in a community; tries, so that codes cannot be guessed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, insert, select, update

from bot.domain.base import AccountId, BodyId, CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.pages import PAGE, page_of
from bot.domain.places import placed
from bot.domain.rights import Held, Person, Role
from storage.base import insert_of
from storage.communities import ESTATE, Building, Flat, Household, Unit
from storage.ready import Ready
from storage.residents.tables import Account, Resident, Try
from storage.rights import RoleGrant

_account = Account.__table__
_resident = Resident.__table__
_grant = RoleGrant.__table__
_try = Try.__table__
_flat = Flat.__table__
_household = Household.__table__
_unit = Unit.__table__
_building = Building.__table__

_OF_TELEGRAM = select(_account).where(_account.c.telegram_id == bindparam("telegram_id"))
_OF_ID = select(_account).where(_account.c.id == bindparam("account_id"))
_BY_TELEGRAM, _BY_ID = Ready(_OF_TELEGRAM), Ready(_OF_ID)
_ACTS = Ready(_OF_TELEGRAM.with_for_update(key_share=True))
_ACTS_ON_PAGE = Ready(_OF_ID.with_for_update(key_share=True))
_PERSON = Ready(
    select(
        _resident.c.id,
        _resident.c.household_id,
        _resident.c.name,
        _resident.c.shows_name,
        _resident.c.shows_party,
        _resident.c.adult,
        _household.c.unit_id,
        _flat.c.door,
        _grant.c.role,
        _grant.c.unit_id.label("of_unit"),
        _grant.c.grid_id,
        _grant.c.body_id,
    )
    .select_from(
        _resident.outerjoin(_household, _household.c.id == _resident.c.household_id)
        .outerjoin(_flat, _flat.c.id == _household.c.flat_id)
        .outerjoin(_grant, and_(_grant.c.resident_id == _resident.c.id, _grant.c.taken_at.is_(None)))
    )
    .where(
        _resident.c.account_id == bindparam("account_id"),
        _resident.c.community_id == bindparam("community_id"),
        _resident.c.left_at.is_(None),
    )
    .order_by(_grant.c.id)
)
_THEIRS = (
    select(_building.c.estate)
    .join(_unit, _unit.c.building_id == _building.c.id)
    .where(_unit.c.id == bindparam("unit_id"))
)
_SHOWN_NAME = (
    select(
        _resident.c.name, _resident.c.shows_name, _flat.c.door, ESTATE.label("estate"),
        _THEIRS.scalar_subquery().label("theirs"),
    )
    .select_from(
        _resident.outerjoin(_household, _household.c.id == _resident.c.household_id).outerjoin(
            _flat, _flat.c.id == _household.c.flat_id
        )
    )
    .where(_resident.c.id == bindparam("resident_id"))
)  # fmt: skip
_LOCK_ACCOUNT = select(_account.c.id).where(_account.c.id == bindparam("account_id")).with_for_update()
_TRIES = select(_try.c.count).where(
    _try.c.account_id == bindparam("account_id"), _try.c.kind == bindparam("kind"), _try.c.day == bindparam("day")
)


@dataclass(frozen=True, slots=True)
class Known:
    """An account as it is kept."""

    id: AccountId
    telegram_id: int
    language: str
    community_id: CommunityId | None
    is_reachable: bool
    muted: frozenset[str]


def account_of(connection: Connection, telegram_id: int, *, acts: bool = False) -> Known | None:
    """The account of a Telegram user, if they ever spoke to the bot.

    Of one person one thing at a time is done, whichever process it came to: where it `acts`, what comes next waits.
    """
    return _known((_ACTS if acts else _BY_TELEGRAM).one(connection, {"telegram_id": telegram_id}))


def account(connection: Connection, account_id: AccountId, *, acts: bool = False) -> Known | None:
    """An account; see `account_of`."""
    return _known((_ACTS_ON_PAGE if acts else _BY_ID).one(connection, {"account_id": account_id}))


def _known(row: Any) -> Known | None:
    if row is None:
        return None
    reachable = row.started_at is not None and row.blocked_at is None
    return Known(row.id, row.telegram_id, row.language, row.community_id, reachable, frozenset(row.muted))


def open_account(connection: Connection, telegram_id: int, language: str, now: datetime) -> Known:
    """The account of a Telegram user, made where there is none."""
    values = {"telegram_id": telegram_id, "language": language, "created_at": now, "muted": []}
    connection.execute(insert_of(connection)(_account).values(values).on_conflict_do_nothing())
    known = account_of(connection, telegram_id)
    if known is None:
        raise LookupError(telegram_id)
    return known


def open_page_account(connection: Connection, language: str, now: datetime) -> Known:
    """A new account of somebody who has a page and no Telegram: the page is the chat where they are reached."""
    values = {"language": language, "created_at": now, "started_at": now, "muted": []}
    made = AccountId(connection.execute(insert(_account).values(values).returning(_account.c.id)).scalar_one())
    change_account(connection, made, telegram_id=page_of(made))
    return Known(made, page_of(made), language, None, True, frozenset())


_HAS_PAGE_PEOPLE = select(
    exists().where(
        _household.c.unit_id == bindparam("unit_id"), _resident.c.household_id == _household.c.id,
        _resident.c.left_at.is_(None), _account.c.id == _resident.c.account_id, _account.c.telegram_id >= PAGE,
    )
)  # fmt: skip


def has_page_people(connection: Connection, unit_id: UnitId) -> bool:
    """Whether somebody lives in the unit who is reached on a page alone."""
    return bool(connection.execute(_HAS_PAGE_PEOPLE, {"unit_id": unit_id}).scalar_one())


def set_reachable(connection: Connection, telegram_id: int, now: datetime, *, reachable: bool) -> None:
    """The person started the bot, or blocked it."""
    values: dict[str, Any] = {"started_at": now, "blocked_at": None} if reachable else {"blocked_at": now}
    connection.execute(update(_account).where(_account.c.telegram_id == telegram_id).values(values))


def change_account(connection: Connection, account_id: AccountId, **values: Any) -> None:
    """Change language, muted kinds or the community the private menu is about."""
    connection.execute(update(_account).where(_account.c.id == account_id).values(values))


def person_in(connection: Connection, account: Known, community_id: CommunityId | None) -> Person:
    """The person as that community knows them, with their roles; a stranger where it does not."""
    stranger = Person(account.id, account.language)
    if community_id is None:
        return stranger
    found = {"account_id": account.id, "community_id": community_id}
    rows = _PERSON.all(connection, found)
    if not rows:
        return stranger
    row = rows[0]
    return Person(
        account_id=account.id,
        language=account.language,
        community_id=community_id,
        resident_id=ResidentId(row.id),
        household_id=row.household_id and HouseholdId(row.household_id),
        unit_id=row.unit_id and UnitId(row.unit_id),
        door=row.door or "",
        name=row.name,
        shows_name=row.shows_name,
        shows_party=row.shows_party,
        is_adult=row.adult,
        roles=tuple(
            Held(Role(one.role), one.of_unit and UnitId(one.of_unit), one.grid_id, one.body_id and BodyId(one.body_id))
            for one in rows
            if one.role is not None
        ),
    )


def count_try(connection: Connection, account_id: AccountId, kind: str, day: str) -> None:
    """One more try of this kind on this local day."""
    statement = insert_of(connection)(_try).values(account_id=account_id, kind=kind, day=day, count=1)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[_try.c.account_id, _try.c.kind, _try.c.day], set_={"count": _try.c.count + 1}
        )
    )


def tries_on(connection: Connection, account_id: AccountId, kind: str, day: str) -> int:
    """How often this account tried on this local day."""
    counted = connection.execute(_TRIES, {"account_id": account_id, "kind": kind, "day": day})
    return counted.scalar_one_or_none() or 0


def shown_name(connection: Connection, resident_id: ResidentId, unit_id: UnitId | None = None) -> str:
    """How others see a resident: their door, or the name they chose to show; "" for staff without either.

    The door has its estate where the community has several; not to people of `unit_id` where it is theirs as well.
    """
    row = connection.execute(_SHOWN_NAME, {"resident_id": resident_id, "unit_id": unit_id}).one_or_none()
    if row is None:
        return ""
    door = placed("" if row.estate == row.theirs else row.estate or "", row.door or "")
    return str(row.name if row.shows_name and row.name else (door or row.name))


def lock_account(connection: Connection, account_id: AccountId) -> None:
    """Nobody else acts for this account until the end of the transaction: its tries are counted one by one."""
    connection.execute(_LOCK_ACCOUNT, {"account_id": account_id})
