"""The story: twelve days of a stairwell, in which everything is done that must survive whatever goes wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Table, func, select, update

from bot.domain.commands.duty import OpenSwaps
from bot.domain.redemption.windows import Opening
from bot.sandbox.persons import Person
from bot.sandbox.presses import NoSuchButton, button_of
from bot.sandbox.records import Message
from bot.screens.packing import base36, pack
from storage.communities import Community
from storage.duty.rotas import RotaId
from storage.matters.tables import Matter
from storage.polls.tables import Poll
from storage.service.order_tables import ServiceOccurrence
from tests import orders
from tests.browser import Browser
from tests.duty import with_rota
from tests.flows import test_duty_turns, test_matters, test_notices
from tests.flows.test_saying_in_private import goes
from tests.ordeal.told import Told
from tests.pages import slip
from tests.people import House, settled_house
from tests.polls import card as poll_card
from tests.polls import posts
from tests.redemption import earn, kept, scans, with_shop

MATTER, POLL, OCCURRENCE = Matter.__table__, Poll.__table__, ServiceOccurrence.__table__
LOOKS = (10, 30), (15, 15), (19, 30)
"""When the clock looks, by the house's own."""
SOFA, LAMPS, CLEANERS = orders.SOFA, "楼道要不要装感应灯？", "要不要换一家保洁？"
ORDINARY = (date(2026, 7, 6), "Asia/Shanghai")
"""A Monday after which nothing is out of the ordinary."""
SUMMER_ENDS = (date(2026, 10, 19), "Europe/Berlin")
"""A Monday before the night in which the clocks there are set back."""
SUMMER_BEGINS = (date(2026, 3, 2), "America/New_York")
"""A Monday before the night that lacks an hour there."""


class Patient(House):
    """A house whose people look for the button they mean: something else may have arrived below it meanwhile."""

    __slots__ = ()

    async def taps(self, person: Person, button: str, message: Message | None = None) -> str:
        """The person presses the button where it was shown last; gives the toast."""
        press = person.taps(message or self.showing(person, button), button)
        await self.world.settle()
        return press.toast.text if press.toast else ""

    def showing(self, person: Person, button: str) -> Message:
        """The newest private message with this button."""
        for message in reversed(person.chat(self.world.bot).messages):
            if message.keyboard:
                try:
                    button_of(message, button)
                except NoSuchButton:
                    continue
                return message
        raise AssertionError(f"{person.name} sees no {button}")


@dataclass
class Story:
    """The house, its people, and the day on which it all begins."""

    told: Told
    house: Patient
    zone: ZoneInfo
    begins: date
    page: Browser

    def day(self, number: int, hour: int = 10, minute: int = 0) -> datetime:
        """The instant of a day of the story, as the clocks of the house show it."""
        on = self.begins + timedelta(days=number)
        return datetime.combine(on, time(hour, minute), self.zone).astimezone(UTC)

    async def until(self, number: int, hour: int = 10, minute: int = 0) -> None:
        """Live on until then; the clock looks when something may fall due, and not when another hour would be quiet."""
        target = self.day(number, hour, minute)
        while (now := self.told.clock.now()) < target:
            on = (now.astimezone(self.zone).date() - self.begins).days
            looks = (self.day(on + days, *at) for days in (0, 1) for at in LOOKS)
            step = min(target, min(one for one in looks if one > now))
            await self.told.passes(seconds=(step - now).total_seconds())

    def __getitem__(self, door: str) -> Person:
        return self.house.people[door]

    async def presses(self, door: str, button: str, card: Callable[[House], Message]) -> None:
        """Somebody presses a button of the group's card."""
        await self.house.taps(self[door], button, card(self.house))

    async def opens(self, person: Person, link: str, newest: Table) -> None:
        """Somebody follows a link into the private chat, to the newest of these: what is rolled back takes ids."""
        found = await self.told.stored(lambda c: int(c.execute(select(func.max(newest.c.id))).scalar_one()))
        person.starts(self.told.bot, f"{link}_{found if newest is MATTER else base36(found)}")
        await self.told.settle()


async def begun(told: Told, when: tuple[date, str]) -> Story:
    """Monday, ten o'clock: a house with a rota, a counter and points, and somebody at 601 who has a page only."""
    begins, zone = when
    house = await settled_house(told, ("501", "502", "503"), empty=("601",))
    house = Patient(**{one.name: getattr(house, one.name) for one in fields(house)})
    await told.arrange(lambda c: c.execute(update(Community.__table__).values(zone=zone)))
    await with_rota(house, starts_on=begins + timedelta(days=1), period="week")
    await with_shop(house, opening=Opening(((begins + timedelta(days=9)).day,), (), time(9), time(17)))
    await earn(house, 50, "501")
    assert told.served is not None
    page = told.served.browser()
    await page.opens(f"/h/{await slip(house, '601')}")
    for button in ("就用这个网页", "同意", "租户", "满了"):
        await page.presses(button)
    return Story(told, house, ZoneInfo(zone), begins, page)


async def a_matter_is_said(s: Story) -> None:
    """Monday: said in the group, supported by two at once and from a page, accepted by who sees to it."""
    s["501"].says(s.house.group, "说事 三楼的灯坏了")
    await s.told.settle()
    card = test_matters.card_of(s.house)
    for door in ("502", "503"):
        s[door].taps(card, "我家也一样")
    await s.told.settle()
    await s.page.opens("/home/house")
    await s.page.presses("我家也一样")
    clerk = s.house.staff["property"]
    await s.opens(clerk, "m", MATTER)
    await goes(s.house, clerk, "收到了")


async def a_notice_goes_round(s: Story) -> None:
    """Monday: written by the leader, seen by some, the missing reminded."""
    await test_notices.writes(s.house)
    await s.presses("501", "收到", test_notices.card)
    await goes(s.house, s.house.leader, "提醒没看的")
    await goes(s.house, s["502"], "收到")


async def a_turn_is_taken_over_and_swapped(s: Story) -> None:
    """Wednesday: the household on duty takes over and ticks; two others swap."""
    await s.until(2)
    await goes(s.house, s.house.leader, "我家接班")
    await s.presses("101", "✅ 环境", test_duty_turns.card)
    s["501"].forges(s.house.last(s["501"]), pack(OpenSwaps(RotaId(1))))
    await s.told.settle()
    await goes(s.house, s["501"], "和人换", "502 · ")
    await goes(s.house, s["502"], "换")


async def a_matter_is_done(s: Story) -> None:
    """Wednesday: who saw to it says so, and who said it agrees."""
    clerk = s.house.staff["property"]
    await s.opens(clerk, "m", MATTER)
    await goes(s.house, clerk, "办好了")
    await s.house.says(clerk, "换了新灯泡")
    await goes(s.house, clerk, "发出去")
    await goes(s.house, s["501"], "解决了", "5 分")


async def two_polls_are_held(s: Story) -> None:
    """Friday: one open and one secret, voted in at once, from a page and again; on Monday they close, not passed."""
    await s.until(4)
    await posts(s.house, LAMPS)
    await posts(s.house, CLEANERS, "赞成或反对", "3 天", "公开或保密", "保密")
    card = poll_card(s.house, LAMPS)
    for door, choice in (("101", "赞成"), ("502", "反对"), ("503", "赞成")):
        s[door].taps(card, choice)
    await s.told.settle()
    await s.house.taps(s["503"], "反对", poll_card(s.house, LAMPS))
    for door, choice in (("501", "赞成"), ("502", "反对"), ("503", "反对")):
        await s.opens(s[door], "v", POLL)
        await s.house.taps(s[door], choice)
    await s.page.opens("/home")
    await s.page.opens(next(where for words, where in s.page.page.links if "去投票" in words))
    await s.page.presses("投出去", choice="0")


async def help_is_asked_for(s: Story) -> None:
    """Tuesday: something is reserved for points; one asks, another claims, a third waits."""
    await s.until(8, 15, 15)
    await s.house.says(s["501"], "/service")
    await goes(s.house, s["501"], "换东西", "洗衣液", "给我留一个", "留一个")
    on = s.begins + timedelta(days=10)
    await s.house.says(s["503"], "/service")
    await goes(s.house, s["503"], "请人帮忙", "跑腿搬东西")
    for words in (SOFA, f"{on.month}月{on.day}日 16:30"):
        await s.house.says(s["503"], words)
    await goes(s.house, s["503"], "到家里来", "1 人", "1 小时", "发出去")
    await s.presses("502", "我来帮忙", orders.card)
    await s.presses("101", "我来排队", orders.card)


async def help_is_given_and_thanked_for(s: Story) -> None:
    """Thursday: it begins and ends by a tap, and what was kept is handed out."""
    await s.until(10, 16, 30)
    await s.opens(s["503"], "so", OCCURRENCE)
    await goes(s.house, s["503"], "502 到了")
    await s.told.passes(hours=1)
    await goes(s.house, s["503"], "502 做完了")
    (one,) = await kept(s.told)
    await scans(s.house, s["503"], one.code)
    await goes(s.house, s["503"], "给家里人了")


async def it_ends(s: Story) -> None:
    """Saturday: everything that was to be said has been."""
    await s.until(12, 15, 15)


CHAPTERS: tuple[Callable[[Story], Awaitable[None]], ...] = (
    a_matter_is_said, a_notice_goes_round, a_turn_is_taken_over_and_swapped, a_matter_is_done, two_polls_are_held,
    help_is_asked_for, help_is_given_and_thanked_for, it_ends,
)  # fmt: skip


def start_of(when: tuple[date, str]) -> datetime:
    """Monday, ten o'clock in the house."""
    begins, zone = when
    return datetime.combine(begins, time(10), ZoneInfo(zone)).astimezone(UTC)


async def tell(told: Told, when: tuple[date, str] = ORDINARY) -> Story:
    """Tell it all; the house is settled before anything goes wrong."""
    story = await begun(told, when)
    told.began = True
    await told.fault.prepares(told)
    for chapter in CHAPTERS:
        await chapter(story)
    return story
