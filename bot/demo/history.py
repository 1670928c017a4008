"""The history: the first days, then tale after tale in the order of time, until the evening on which the demo begins."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from sqlalchemy import select

import storage.residents
from bot.actions.communities.links import fresh_code
from bot.demo import community as sample
from bot.demo import first_day, phones
from bot.demo.cast import Cast
from bot.demo.community import local
from bot.demo.phones import Act, Phone, Stumbled
from bot.demo.pictures import picture
from bot.demo.spring import SPRING
from bot.demo.stage import Stage
from bot.demo.summer import SUMMER
from bot.demo.tales import Tale
from bot.domain.base import MatterId
from bot.domain.residents import SLIP_DAYS
from storage.communities import Body, Flat
from storage.matters.tables import Matter

TALES = (*SPRING, *SUMMER)
OTHERS_FOLLOW = timedelta(minutes=37)
"""How long after a matter was said others say that they have it too."""

_matter, _body, _flat = Matter.__table__, Body.__table__, Flat.__table__

CHATTER = (
    ("03-20 19:02", "3-2-402", "今晚谁家炖肉，香到五楼了"),
    ("03-20 19:04", "3-2-203", "哈哈，是我家"),
    ("04-25 18:30", "5-1-401", "阳台上的小番茄熟了，想要的来拿"),
    ("05-30 17:50", "3-2-303", "明天去菜市场，要带菜的说一声"),
    ("05-30 17:56", "3-2-501", "帮我带两斤小白菜，谢谢🙏"),
    ("06-25 17:31", "5-1-202", "刚才电梯里没人吧？"),
    ("06-25 18:12", "3-2-402", "谁家的猫在三楼？橘色的"),
    ("06-25 18:14", "3-2-501", "我家的，马上下来接🐱"),
)
"""What people write in the groups without meaning the bot."""


@dataclass(slots=True)
class History:
    """Plays tales; `tell` is called now and then with the share that is played."""

    stage: Stage
    cast: Cast
    tell: Callable[[float], None] = lambda share: None
    _found: dict[Tale, tuple[MatterId, str]] = field(default_factory=dict)

    async def play(self, tales: tuple[Tale, ...] = TALES, until: datetime = sample.ENDS) -> None:
        """The first days, and of the tales what happens before `until`."""
        await first_day.play(self.stage, self.cast)
        agenda = [one for one in self._agenda(tales) if one[0] <= until]
        for number, (at, group) in enumerate(moments := _by_instant(agenda)):
            self.tell(number / len(moments))
            await self.stage.until(at)
            acts = [make() for make in group]
            await self.stage.play(acts)
            await self._learn(tales)
        await self.stage.until(until)
        await self._lay_out_slip()

    def _agenda(self, tales: tuple[Tale, ...]) -> list[tuple[datetime, Callable[[], tuple[Phone, Act]]]]:
        """What happens when; who and what is found out when it happens."""
        agenda: list[tuple[datetime, Callable[[], tuple[Phone, Act]]]] = []
        for tale in tales:
            agenda.append((tale.said, lambda tale=tale: self._say(tale)))  # type: ignore[misc]
            for door in tale.neighbours():
                agenda.append((tale.said + OTHERS_FOLLOW, lambda tale=tale, door=door: self._support(tale, door)))  # type: ignore[misc]
            for step in tale.steps:
                agenda.append((step.at(tale.said), lambda tale=tale, step=step: self._step(tale, step)))  # type: ignore[misc]
        return agenda

    async def _learn(self, tales: tuple[Tale, ...]) -> None:
        """Which matters came of what was said."""

    async def _lay_out_slip(self) -> None:
        """A fresh slip for the household whose people are new."""
