"""A month of a unit, with the May holiday and its moved working day: what climbs, and all that anybody was told."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

import storage.upkeep
from bot.domain.quiet import next_allowed
from bot.domain.reminders import GROUP_PER_DAY, PER_DAY, PER_WEEK
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from storage.matters.tables import Entry, Matter
from tests.people import House, settled_house
from tests.world import World, world

_matter, _entry = Matter.__table__, Entry.__table__
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

SAID = {
    "201": "电梯里的按钮坏了", "202": "门口的垃圾没有人收", "302": "下水道堵了往外冒水", "401": "信箱的小门掉了",
    "402": "门口停满了车，推不出去",
}  # fmt: skip


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
    for door, words in SAID.items():
        await month.speaks(door, words)  # 3–7
        house.people[door].forges(house.group.last, "sp:1:1")
    await month.w.settle()
    await month.until("05-07 15:00")
    for number in (3, 4, 5):
        await month.does(clerk, "收到了", opens=number)
    await month.until("05-08 09:00")
    for number in (3, 4, 5):
        await month.does(clerk, "办好了", "不用写了", opens=number)
    await month.does(house.people["201"], "没解决", opens=3)
    await month.does(clerk, "办好了", "不用写了", opens=3)
    await month.until("05-08 18:00")
    await month.speaks("602", "单元门的锁坏了，关不上")  # 8: filed on Friday, Saturday is worked
    await month.until("05-11 11:00")
    await month.does(house.people["201"], "没解决", opens=3)
    await month.does(committee, "收到了", opens=8)
    await month.until("05-13 21:00")
    await month.speaks("601", "楼道着火了，快来人")  # 9
    await month.does(committee, "办好了", "不用写了", opens=9)
    await month.until("05-27 09:00")


@pytest.mark.long
async def test_every_message_of_a_month(database_url: str) -> None:
    async with world(database_url, start=BEGINS) as w:
        house = await settled_house(w, DOORS, bodies=BODIES, offline=("street", "mediation"))
        month = Month(house)
        await lived(month)
        everybody = [*house.people.values(), *house.staff.values(), house.administrator]
        assert sum(len(month.unasked(person)) for person in everybody) > 25, "there was something to be quiet about"
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
    """Three unasked a day; cards and the board are silent, and what is asked of the bot is answered."""
    said = [
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
        lambda c: c.execute(
            select(_matter.c.serial, _entry.c.at, _entry.c.about)
            .join_from(_entry, _matter, _matter.c.id == _entry.c.matter_id)
            .where(_entry.c.kind == "escalate")
            .order_by(_entry.c.id)
        ).all()
    )
    climbed: dict[int, list[tuple[str, str]]] = {}
    for row in rows:
        climbed.setdefault(row.serial, []).append((f"{row.at.astimezone(ZONE):%m-%d %H:%M}", row.about["cause"]))
    assert climbed == {
        1: [("05-07 18:00", "missed_settle"), ("05-08 18:00", "missed_accept")],
        2: [("05-06 18:00", "missed_accept"), ("05-07 18:00", "missed_accept")],
        3: [("05-11 11:00", "not_solved_twice"), ("05-12 11:00", "missed_accept")],
        6: [("05-08 09:00", "missed_accept")],
        7: [("05-08 09:00", "missed_accept")],
        8: [("05-09 18:00", "missed_accept"), ("05-16 18:00", "missed_settle")],
    }
