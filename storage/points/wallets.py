"""Whose wallets there are: who lives, lived and helps behind them, and what people and doors are called there."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, delete, or_, select

from bot.domain.base import AccountId, CommunityId, FlatId, HouseholdId, ResidentId
from bot.domain.places import placed
from bot.domain.points.ledger import Account, Book
from storage.base import insert_of
from storage.communities import ESTATE, Flat, Household
from storage.points.tables import PointAccount, PointLeaver
from storage.residents.tables import Account as Person
from storage.residents.tables import Resident, Tie

_account, _leaver = PointAccount.__table__, PointLeaver.__table__
_household, _flat, _tie = Household.__table__, Flat.__table__, Tie.__table__
_resident, _person = Resident.__table__, Person.__table__
_self = _resident.alias("self")

People = list[tuple[AccountId, int | None, frozenset[str]]]
"""As reminders want them: account, chat where reachable, kinds muted."""


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who lived in a household; `household_id` is where they live now."""

    resident_id: ResidentId
    left_at: datetime
    household_id: HouseholdId | None


def selves(connection: Connection, resident_ids: Iterable[ResidentId]) -> dict[ResidentId, ResidentId]:
    """Every row that these people have or had in the community, and which of these it is: who left may come again."""
    rows = connection.execute(
        select(_self.c.id, _resident.c.id.label("of"))
        .join_from(
            _resident, _self,
            or_(
                _self.c.id == _resident.c.id,
                and_(_self.c.community_id == _resident.c.community_id, _self.c.account_id == _resident.c.account_id),
            ),
        )
        .where(_resident.c.id.in_(sorted(set(resident_ids))))
    )  # fmt: skip
    return {ResidentId(row.id): ResidentId(row.of) for row in rows}


def own(connection: Connection, community_id: CommunityId, resident_id: ResidentId) -> list[Account]:
    """The wallets of their own that a person has points in, also from before they left and came again."""
    mine = sorted(selves(connection, [resident_id]))
    found = select(_account.c.resident_id).where(
        _account.c.community_id == community_id, _account.c.resident_id.in_(mine),
        _account.c.book == Book.WALLET.value, _account.c.balance > 0,
    )  # fmt: skip
    rows = connection.execute(found.order_by(_account.c.id)).scalars()
    return [Account(Book.WALLET, resident_id=ResidentId(one)) for one in rows]


def alone(connection: Connection, community_id: CommunityId) -> list[ResidentId]:
    """Who has points of their own and lives in no household: staff, and who has just moved out."""
    found = (
        select(_account.c.resident_id)
        .join_from(_account, _resident, _resident.c.id == _account.c.resident_id)
        .where(
            _account.c.community_id == community_id, _account.c.book == Book.WALLET.value, _account.c.balance > 0,
            _resident.c.household_id.is_(None), _resident.c.left_at.is_(None),
        )
        .order_by(_account.c.id)
    )  # fmt: skip
    return [ResidentId(one) for one in connection.execute(found).scalars()]


# who went out


def leave(
    connection: Connection, community_id: CommunityId, household_id: HouseholdId, resident_id: ResidentId, now: datetime
) -> None:
    """The resident lives in the household no longer."""
    row = {
        "community_id": community_id, "household_id": household_id, "resident_id": resident_id, "left_at": now,
    }  # fmt: skip
    added = insert_of(connection)(_leaver).values(row)
    keys = [_leaver.c.household_id, _leaver.c.resident_id]
    connection.execute(added.on_conflict_do_update(index_elements=keys, set_={"left_at": now}))


def come_back(connection: Connection, household_id: HouseholdId, resident_id: ResidentId) -> None:
    """The resident lives in the household (again)."""
    where = (_leaver.c.household_id == household_id, _leaver.c.resident_id == resident_id)
    connection.execute(delete(_leaver).where(*where))


def went_out_of(connection: Connection, household_id: HouseholdId) -> list[ResidentId]:
    """Everybody who lived in the household and does no longer, those too who were forgotten."""
    found = select(_leaver.c.resident_id).where(_leaver.c.household_id == household_id)
    return [ResidentId(one) for one in connection.execute(found.order_by(_leaver.c.resident_id)).scalars()]


def _known() -> Any:
    """Somebody who was not forgotten."""
    return and_(_person.c.id == _resident.c.account_id, _person.c.telegram_id.is_not(None))


def leavers(connection: Connection, household_id: HouseholdId) -> list[Leaver]:
    """Who lived in the household, the last to leave first, but for those who were forgotten."""
    rows = connection.execute(
        select(_leaver.c.resident_id, _leaver.c.left_at, _resident.c.household_id)
        .join_from(_leaver, _resident, _resident.c.id == _leaver.c.resident_id)
        .join(_person, _known())
        .where(_leaver.c.household_id == household_id)
        .order_by(_leaver.c.left_at.desc(), _leaver.c.resident_id)
    )
    return [
        Leaver(ResidentId(row.resident_id), row.left_at, row.household_id and HouseholdId(row.household_id))
        for row in rows
    ]


def ended(connection: Connection, community_id: CommunityId) -> list[HouseholdId]:
    """Households of a community that have ended, with points in their wallets."""
    found = (
        select(_household.c.id)
        .join_from(_account, _household, _household.c.id == _account.c.household_id)
        .where(
            _account.c.community_id == community_id, _account.c.book == Book.WALLET.value, _account.c.balance > 0,
            _household.c.until.is_not(None),
        )
        .order_by(_household.c.id)
    )  # fmt: skip
    return [HouseholdId(one) for one in connection.execute(found).scalars()]


def ended_among(connection: Connection, household_ids: Iterable[HouseholdId]) -> list[HouseholdId]:
    """Those of these households that have ended."""
    found = select(_household.c.id).where(
        _household.c.id.in_(sorted(set(household_ids))), _household.c.until.is_not(None)
    )
    return [HouseholdId(one) for one in connection.execute(found.order_by(_household.c.id)).scalars()]


def of_nobody(connection: Connection, household_ids: Iterable[HouseholdId]) -> set[HouseholdId]:
    """Those of these households that have ended with nobody left whom the bot knows: what they would get lies dead."""
    return {one for one in ended_among(connection, household_ids) if not leavers(connection, one)}


def has_ended(connection: Connection, household_id: HouseholdId) -> bool:
    """Whether nobody lives there any more, as the roster or the leader says."""
    found = select(_household.c.until).where(_household.c.id == household_id)
    return connection.execute(found).scalar_one_or_none() is not None


# many at once


def page(
    connection: Connection, community_id: CommunityId, after: int, limit: int
) -> list[tuple[int, Account]]:  # fmt: skip
    """Wallets that have something, by the id of their account, behind `after`."""
    found = (
        select(_account.c.id, _account.c.household_id, _account.c.resident_id)
        .where(
            _account.c.community_id == community_id, _account.c.id > after, _account.c.book == Book.WALLET.value,
            _account.c.balance > 0,
        )
        .order_by(_account.c.id)
        .limit(limit)
    )  # fmt: skip
    return [
        (row.id, Account(Book.WALLET, _home(row.household_id), row.resident_id and ResidentId(row.resident_id)))
        for row in connection.execute(found)
    ]


def owners(connection: Connection, wallets: Collection[Account]) -> dict[Account, People]:
    """Whose wallets these are: who lives there, or the person whose own it is."""
    homes = sorted({one.household_id for one in wallets if one.household_id is not None})
    alone = sorted({one.resident_id for one in wallets if one.resident_id is not None})
    found: dict[Account, People] = {one: [] for one in wallets}
    living = select(_resident.c.household_id.label("home"), *_reach()).where(_resident.c.household_id.in_(homes))
    own = select(_resident.c.id.label("of"), *_reach()).where(_resident.c.id.in_(alone))
    for row in _present(connection, living):
        found[Account(Book.WALLET, HouseholdId(row.home))].append(_reached(row))
    for row in _present(connection, own):
        found[Account(Book.WALLET, resident_id=ResidentId(row.of))].append(_reached(row))
    return found


def hearers(connection: Connection, wallets: Collection[Account]) -> dict[Account, People]:
    """Who hears for these wallets: those whose they are, and helpers."""
    found = owners(connection, wallets)
    homes = sorted({one.household_id for one in wallets if one.household_id is not None})
    helping = (
        select(_household.c.id.label("home"), *_reach())
        .join(_tie, and_(_tie.c.resident_id == _resident.c.id, _tie.c.until.is_(None), _tie.c.kind == "helper"))
        .join(_household, and_(_household.c.flat_id == _tie.c.flat_id, _household.c.until.is_(None)))
        .where(_household.c.id.in_(homes))
    )
    for row in _present(connection, helping):
        found[Account(Book.WALLET, HouseholdId(row.home))].append(_reached(row))
    return found


def _reach() -> tuple[Any, ...]:
    return (_person.c.id, _person.c.telegram_id, _person.c.started_at, _person.c.blocked_at, _person.c.muted)


def _present(connection: Connection, people: Select[Any]) -> Sequence[Any]:
    with_accounts = people.join(_person, _person.c.id == _resident.c.account_id).where(_resident.c.left_at.is_(None))
    return connection.execute(with_accounts.order_by(_person.c.id)).all()


def _reached(row: Any) -> tuple[AccountId, int | None, frozenset[str]]:
    reachable = row.started_at is not None and row.blocked_at is None
    return AccountId(row.id), row.telegram_id if reachable else None, frozenset(row.muted)


# what they are called


def doors(connection: Connection, household_ids: Iterable[HouseholdId]) -> dict[HouseholdId, str]:
    """The doors of households, of those too that have ended, with their estate."""
    rows = connection.execute(
        select(_household.c.id, _flat.c.door, ESTATE.label("estate"))
        .join_from(_household, _flat, _flat.c.id == _household.c.flat_id)
        .where(_household.c.id.in_(sorted(set(household_ids))))
    )
    return {HouseholdId(row.id): placed(row.estate, row.door) for row in rows}


def names(connection: Connection, resident_ids: Iterable[ResidentId]) -> dict[ResidentId, str]:
    """The names that people chose, "" where they did not: for those who live with them."""
    found = select(_resident.c.id, _resident.c.name).where(_resident.c.id.in_(sorted(set(resident_ids))))
    return {ResidentId(row.id): row.name for row in connection.execute(found)}


def households_of(connection: Connection, resident_ids: Iterable[ResidentId]) -> dict[ResidentId, HouseholdId | None]:
    """Where these people live now, but for those who have left the community."""
    found = select(_resident.c.id, _resident.c.household_id).where(
        _resident.c.id.in_(sorted(set(resident_ids))), _resident.c.left_at.is_(None)
    )
    return {ResidentId(row.id): _home(row.household_id) for row in connection.execute(found)}


def home_now(connection: Connection, resident_id: ResidentId) -> HouseholdId | None:
    """Where this person lives now, also where they left the community and came again; None: nowhere in it."""
    living = households_of(connection, selves(connection, [resident_id]))
    return next((home for home in living.values() if home is not None), None)


def _home(household_id: int | None) -> HouseholdId | None:
    return HouseholdId(household_id) if household_id is not None else None


def community_of_home(connection: Connection, household_id: HouseholdId) -> CommunityId:
    """The community of a household that there is or was."""
    found = select(_household.c.community_id).where(_household.c.id == household_id)
    return CommunityId(connection.execute(found).scalar_one())


def community_of_person(connection: Connection, resident_id: ResidentId) -> CommunityId:
    """The community of a person's row."""
    found = select(_resident.c.community_id).where(_resident.c.id == resident_id)
    return CommunityId(connection.execute(found).scalar_one())


def flats_called(connection: Connection, community_id: CommunityId, door: str) -> list[tuple[FlatId, str]]:
    """The flats of a community with this door number, each with its estate."""
    found = select(_flat.c.id, ESTATE.label("estate")).where(
        _flat.c.community_id == community_id, _flat.c.door == door
    )  # fmt: skip
    return [(FlatId(row.id), row.estate) for row in connection.execute(found.order_by(_flat.c.id))]
