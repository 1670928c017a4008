"""Services in a house to test in: written down, confirmed, published, final."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from bot.domain.service.record import State
from bot.sandbox.persons import Person
from storage.points.tables import PointAccount, PointEntry
from storage.service.tables import ServiceRecord
from tests.flows.test_saying_in_private import goes
from tests.people import House

RECORD, ENTRY, ACCOUNT = ServiceRecord.__table__, PointEntry.__table__, PointAccount.__table__
PUBLISHED = datetime(2026, 6, 8, 2, 0, tzinfo=UTC)
"""Monday the 8th, 10:00: the first list after the house was settled."""
FINAL = datetime(2026, 6, 11, 2, 0, tzinfo=UTC)
"""Three working days later."""


async def logs(
    house: House, person: Person, whom: str = "502", *, activity: str = "跑腿搬东西", hours: str = "2 小时",
    words: str = "扛了两袋米上楼", day: str = "今天", more: tuple[str, ...] = (), since: str = "",
) -> None:  # fmt: skip
    """The person writes a service down: six presses; `since` where that day has others, else behind all of them."""
    await house.says(person, "/service")
    await goes(house, person, "记一次服务", activity, hours)
    await house.says(person, words)
    await goes(house, person, day)
    if "几点开始" in house.last(person).text:
        await house.says(person, since or await _behind_all(house, person))
    await goes(house, person, whom, *more, "发出去")


async def _behind_all(house: House, person: Person) -> str:
    """An hour of the day at which nothing else that they wrote down lasts: from six on, one after the other."""
    written = select(func.coalesce(func.sum(RECORD.c.minutes), 0)).where(
        RECORD.c.volunteer_id == house.residents[person], RECORD.c.began_at.is_not(None)
    )
    minutes: int = await house.world.stored(lambda c: c.execute(written).scalar_one())
    return f"{6 + minutes // 60}:{minutes % 60:02}"


async def states(house: House) -> list[State]:
    """Where the records stand, in the order in which they were written down."""
    return await house.world.stored(
        lambda c: [State(one) for one in c.execute(select(RECORD.c.state).order_by(RECORD.c.id)).scalars()]
    )


async def until(house: House, at: datetime) -> None:
    """Time passes until then; the clock looks."""
    clock = house.world.clock
    if clock.now() < at:
        clock.advance(at - clock.now())
    for _ in range(2):
        await house.world.tick()
        await house.world.settle()


async def starts_weeks(house: House) -> None:
    """The clock has looked at the community once, as it does within the first minute of its life."""
    await house.world.passes(seconds=1)


async def points(house: House, door: str) -> int:
    """What is in the wallet of a household."""
    where = (ACCOUNT.c.household_id == house.households[door], ACCOUNT.c.book == "wallet")
    return await house.world.stored(
        lambda c: c.execute(select(ACCOUNT.c.balance).where(*where)).scalar_one_or_none() or 0
    )


async def keys(house: House) -> list[str]:
    """The keys of all that is posted."""
    return await house.world.stored(lambda c: list(c.execute(select(ENTRY.c.key).order_by(ENTRY.c.seq)).scalars()))


async def confirmed(house: House, volunteer: Person, beneficiary: Person, **how: Any) -> None:
    """Written down, and confirmed by who it was done for."""
    await logs(house, volunteer, **how)
    await goes(house, beneficiary, "✅ 确有此事")


async def published(house: House) -> None:
    """The week's list has appeared."""
    await until(house, PUBLISHED + timedelta(seconds=5))


async def nearly_final(house: House) -> None:
    """It is half a day before the list closes, and the service ran all the while."""
    for hours in (24, 48, 60):
        await until(house, PUBLISHED + timedelta(hours=hours))


async def final(house: House) -> None:
    """The time for objections is over, and the service ran all the while."""
    await nearly_final(house)
    await until(house, FINAL + timedelta(seconds=5))
