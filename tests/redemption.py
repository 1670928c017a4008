"""A shop in tests: a counter with something to exchange, points in wallets, and what people do there."""

from datetime import time

from sqlalchemy import Connection, select

import storage.points
import storage.redemption
from bot.actions.points.verifying import verify_one
from bot.domain.base import Command, HouseholdId
from bot.domain.points.ledger import ISSUING, Entry, Why, wallet_of
from bot.domain.redemption.goods import Counter, CounterId, Goods, GoodsId, Moved
from bot.domain.redemption.reservation import Reservation
from bot.domain.redemption.windows import Opening, to_json
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.screens.packing import pack
from storage.redemption.reservations import as_reservation
from storage.redemption.tables import ReservationRow
from tests.people import House
from tests.world import World

COUNTER, OTHER, SOAP = CounterId(1), CounterId(2), GoodsId(1)
MONTHLY = Opening((15,), (), time(9), time(17))
RESERVATIONS = ReservationRow.__table__


async def with_shop(
    house: House, *, stock: int = 5, price: int = 20, per_month: int | None = 2, staff: tuple[str, ...] = ("503",),
    opening: Opening = MONTHLY, name: str = "洗衣液",
) -> None:  # fmt: skip
    """A counter, one thing of which there are so many, and who serves there, by door."""
    await house.world.arrange(lambda c: _shop(c, house, name, opening, stock, price, per_month, staff))


def _shop(
    c: Connection, house: House, name: str, opening: Opening, stock: int, price: int, per_month: int | None,
    staff: tuple[str, ...],
) -> None:  # fmt: skip
    now, by = house.world.clock.now(), house.residents[house.administrator]
    source = f"test:{name}"
    counter_id = storage.redemption.counters.add(
        c, house.community_id, source, now, by, name="公益兑换点", place="居委会一楼", opening=to_json(opening)
    )
    assert counter_id is not None
    counter = counter_now(c, counter_id)
    for door in staff:
        storage.redemption.counters.serve(c, counter, house.residents[house.people[door]], by, now)
    goods_id = storage.redemption.goods.add(
        c, house.community_id, source, now, by, counter_id=counter_id, name=name, price=price, per_month=per_month
    )
    assert goods_id is not None
    goods = goods_now(c, goods_id)
    if stock:
        assert storage.redemption.goods.move(c, goods, source, Moved.DELIVERED, stock, now, by=by)
        storage.redemption.goods.change(c, goods, stock=stock)


def counter_now(c: Connection, counter_id: CounterId) -> Counter:
    """The counter as it stands."""
    found = storage.redemption.counters.read(c, counter_id)
    assert found is not None
    return found


def goods_now(c: Connection, goods_id: GoodsId = SOAP) -> Goods:
    """The thing as it stands."""
    found = storage.redemption.goods.read(c, goods_id)
    assert found is not None
    return found


async def earn(house: House, points: int, *doors: str) -> None:
    """These households have done so much service."""
    await house.world.arrange(lambda c: _earn(c, house, points, doors))


def _earn(c: Connection, house: House, points: int, doors: tuple[str, ...]) -> None:
    now = house.world.clock.now()
    entries = [
        Entry(
            f"service:{door}:{now.isoformat()}", Why.SERVICE, ISSUING, wallet_of(house.households[door], None), points,
            house.residents[house.people[door]] if door in house.people else None, now.year, now.date(),
        )
        for door in doors
    ]  # fmt: skip
    storage.points.ledger.post(c, house.community_id, entries, now)


async def reserves(house: House, person: Person, name: str = "洗衣液") -> Message:
    """Through the hub, as people do: 公益, 换东西, the thing, 给我留一个, 留一个; what the bot says."""
    await house.says(person, "/service")
    await house.taps(person, "换东西")
    await house.taps(person, name)
    await house.taps(person, "给我留一个")
    await house.taps(person, "留一个")
    return house.last(person)


async def kept(w: World) -> list[Reservation]:
    """Everything that was ever reserved."""
    rows = await w.stored(lambda c: c.execute(select(RESERVATIONS).order_by(RESERVATIONS.c.id)).all())
    return [as_reservation(row) for row in rows]


async def scans(house: House, person: Person, code: str) -> Message:
    """Somebody scans the QR of a reservation; what the bot says."""
    person.starts(house.world.bot, f"sg_{code}")
    await house.world.settle()
    return house.last(person)


async def balance(house: House, door: str) -> int:
    """What a household can spend."""
    pays = wallet_of(HouseholdId(house.households[door]), None)
    return await house.world.stored(lambda c: storage.points.ledger.balance(c, house.community_id, pays))


async def left(house: House, goods_id: GoodsId = SOAP) -> int:
    """How many are in stock."""
    return await house.world.stored(lambda c: goods_now(c, goods_id).stock)


async def adds_up(house: House) -> list[str]:
    """What does not add up."""
    found = await house.world.stored(lambda c: verify_one(c, house.community_id))
    return [one.what for one in found.faults if one.where == "redemption"]


async def forged(house: House, person: Person, command: Command) -> str:
    """A modified client sends this under the newest message; the toast."""
    await house.says(person, "/menu")
    press = person.forges(house.last(person), pack(command))
    await house.world.settle()
    return press.toast.text if press.toast else ""
