"""Points in tests: put into a wallet as they are earned, read as they stand."""

from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.points
from bot.actions.base import Origin, Transaction
from bot.actions.points.earning import Earning, earn
from bot.domain.base import HouseholdId, ResidentId
from bot.domain.points.ledger import Account, Book, Entry, Posted, Why, held_for, wallet_of
from bot.perform import NOBODY
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from tests.people import House

ZONE = ZoneInfo("Asia/Shanghai")


def transaction(house: House, connection: Connection) -> Transaction:
    """A use case in nobody's name."""
    return Transaction(connection, house.world.clock.now, NOBODY, Origin(0, is_private=False), lambda: 0.5)


async def earns(
    house: House, door: str, minutes: int = 60, *, who: Person | None = None, on: date | None = None,
    nth: int | None = None,
) -> list[Posted]:  # fmt: skip
    """Who lives behind the door (or `who` there) served so long today (or on a day); `nth` names the record."""
    day = on or house.world.clock.now().astimezone(ZONE).date()
    resident = house.residents[who or house.people[door]]

    def arrange(connection: Connection) -> list[Posted]:
        tx = transaction(house, connection)
        known = storage.points.checking.count(connection, house.community_id)
        home = storage.points.wallets.households_of(connection, [resident]).get(resident)
        done = Earning(Why.SERVICE, str(nth or 1000 + known), day, home, resident, minutes=minutes)
        return earn(tx, storage.communities.community(connection, house.community_id), [done])

    return await house.world.arrange(arrange)


async def reserves(house: House, door: str, amount: int, nth: int = 1) -> None:
    """So much is kept for the household, as for something that it will pick up."""
    wallet = wallet_of(house.households[door], None)
    entry = Entry(f"reserved:{nth}", Why.RESERVED, wallet, held_for(wallet), amount, about=f"reserved:{nth}")
    await posts(house, entry)


async def releases(house: House, door: str, amount: int, nth: int = 1) -> None:
    """It was not picked up."""
    wallet = wallet_of(house.households[door], None)
    entry = Entry(f"end:{nth}", Why.RELEASED, held_for(wallet), wallet, amount, of=f"reserved:{nth}")
    await posts(house, entry)


async def posts(house: House, *entries: Entry) -> list[Posted]:
    """Post these entries."""
    now = house.world.clock.now()
    return await house.world.arrange(
        lambda connection: storage.points.ledger.post(connection, house.community_id, entries, now)
    )


async def has(house: House, wallet: Account | HouseholdId | str) -> int:
    """What a wallet has: of a door, a household, or any account."""
    if isinstance(wallet, str):
        wallet = house.households[wallet]
    account = wallet if isinstance(wallet, Account) else wallet_of(HouseholdId(wallet), None)
    return await house.world.stored(lambda c: storage.points.ledger.balance(c, house.community_id, account))


def own(resident_id: ResidentId) -> Account:
    """A person's own wallet."""
    return Account(Book.WALLET, resident_id=resident_id)


async def every(house: House) -> list[Entry]:
    """All entries of the community."""
    return await house.world.stored(
        lambda c: [one.posted.entry for one in storage.points.checking.entries(c, house.community_id, {})]
    )


async def opens_wallet(house: House, person: Person) -> Message:
    """The person opens the household's points, the way people do."""
    await house.says(person, "/service")
    shown = house.last(person)
    label = next(one for row in shown.buttons for one in row if one in ("我家的积分", "我的积分"))
    await house.taps(person, label)
    return house.last(person)
