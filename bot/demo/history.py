"""The history: the first days, then tale after tale in the order of time, until the evening when the demo begins."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby

from sqlalchemy import Connection, select

from bot.demo import duty, errands, first_day, openboard, orders, phones, points, polls, records, redemption
from bot.demo.cast import Cast
from bot.demo.community import ENDS, STAFF, local
from bot.demo.notices import NOTICES
from bot.demo.phones import Act, Phone, Stumbled
from bot.demo.pictures import picture
from bot.demo.spring import SPRING
from bot.demo.stage import Stage
from bot.demo.summer import SUMMER
from bot.demo.tales import Doing, Tale
from bot.demo.talks import ACTS, SCREEN
from bot.domain.base import MatterId
from storage.communities import Body
from storage.matters.tables import Matter

TALES = (*SPRING, *SUMMER, SCREEN)
OTHERS_FOLLOW = timedelta(minutes=37)
"""How long after a matter was said others say that they have it too."""
CARD_APPEARS = timedelta(hours=1)
"""Within what time the card of an anonymous matter appears."""

CHATTER = (
    ("03-20 19:02", "3-2-402", "今晚谁家炖肉，香到五楼了"),
    ("03-20 19:04", "3-2-203", "哈哈，是我家"),
    ("04-25 18:30", "5-1-401", "阳台上的小番茄熟了，想要的来拿"),
    ("05-30 17:50", "3-2-303", "明天去菜市场，要带菜的说一声"),
    ("05-30 17:56", "3-2-501", "帮我带两斤小白菜，谢谢🙏"),
    ("06-25 17:31", "5-1-202", "我家也停了，空调刚开"),
    ("06-25 18:12", "3-2-402", "谁家的猫在三楼？橘色的"),
    ("06-25 18:14", "3-2-501", "我家的，马上下来接🐱"),
)
"""What people write in the groups without meaning the bot."""

ERRAND = (
    ("06-23 19:20", "3-2-203", partial(errands.asks_for_service, words="帮我妈办老年证，她腿脚不方便")),
    (
        "06-24 09:30", "3-2-301",
        partial(errands.answers_for_station, errand=1, papers="身份证\n户口本\n一寸照片两张", day="6月26日 10:00"),
    ),
    ("06-24 18:30", "3-2-203", partial(errands.ticks_papers, errand=1, count=2)),
)  # fmt: skip
"""A service on behalf, under way when the demo begins: papers listed and a day named by whoever rang the station."""

Tell = Callable[[float], None]
"""Is told the share of the history that is played (0 to 1)."""

_matter, _body = Matter.__table__, Body.__table__


@dataclass(frozen=True, slots=True)
class Beat:
    """At an instant somebody does something.

    `who` is a door, "leader", "administrator", "body", or a kind of body with staff.
    """

    at: datetime
    who: str
    does: Doing
    tale: Tale | None = None
    to: str = ""


EXCHANGED = (*redemption.STOCKED, *redemption.redeemed("3-2-101"))


def beats(tales: tuple[Tale, ...]) -> Iterator[Beat]:
    """Everything that happens in these tales, and what people write besides."""
    for tale in tales:
        if tale.how != "talk":
            yield Beat(tale.said, tale.door, partial(_says, tale), tale)
        seen = tale.said + (CARD_APPEARS if tale.how == "anonymous" else timedelta())
        for door in tale.neighbours():
            yield Beat(seen + OTHERS_FOLLOW, door, phones.supports, tale)
        for step in tale.steps:
            yield Beat(step.at(tale.said), step.who, step.does, tale, step.to)
    for when, door, words in CHATTER:
        yield Beat(local(when), door, partial(_writes, words))
    for when, who, does in ACTS:
        yield Beat(local(when), who, does)
    for when, door, does in duty.ACTS:
        yield Beat(local(when), door, does)
    for when, door, does in polls.ACTS:
        yield Beat(local(when), door, does)
    for when, door, does in (*orders.ACTS, *records.ACTS, *points.ACTS, *openboard.ACTS, *EXCHANGED):
        yield Beat(local(when), door, does)
    for when, door, does in NOTICES:
        yield Beat(local(when), door, does)
    for when, door, act in ERRAND:
        yield Beat(local(when), door, partial(_does, act))


def _says(tale: Tale, phone: Phone, _: MatterId) -> Act:
    shown = picture(tale.picture) if tale.picture else None
    match tale.how:
        case "group":
            return phones.says_in_group(phone, tale.words, shown)
        case "similar":
            return phones.joins_similar(phone, tale.words)
        case "mediator":
            return phones.says_alone(phone, tale.words, tale.place, "confidential", shown, mediator=True)
        case _:
            return phones.says_alone(phone, tale.words, tale.place, tale.how, shown)


def _does(act: Callable[[Phone], Act], phone: Phone, _: MatterId) -> Act:
    return act(phone)


def _writes(words: str, phone: Phone, _: MatterId) -> Act:
    return phones.chats(phone, words)


@dataclass(slots=True)
class History:
    """Plays tales, and tells how far it is."""

    stage: Stage
    cast: Cast
    tell: Tell = lambda share: None
    matters: dict[str, MatterId] = field(default_factory=dict)

    async def play(self, tales: tuple[Tale, ...] = TALES, until: datetime = ENDS) -> None:
        """The first days, and of the tales what happens before `until`."""
        await first_day.play(self.stage, self.cast)
        agenda = sorted((beat for beat in beats(tales) if beat.at <= until), key=lambda beat: beat.at)
        played = 0
        for at, group in groupby(agenda, key=lambda beat: beat.at):
            together = list(group)
            await self.stage.until(at)
            await self._play(together)
            played += len(together)
            self.tell(played / len(agenda))
        await first_day.last_evening(self.stage, self.cast, until)
        await self.stage.until(until)

    async def _play(self, together: list[Beat]) -> None:
        handlers = await self.stage.stored(_handlers)
        await self.stage.play([self._act(beat, handlers) for beat in together])
        if any(beat.tale is None or beat.at == beat.tale.said for beat in together):
            await self._learn(beat.tale for beat in together if beat.tale)

    def _act(self, beat: Beat, handlers: dict[MatterId, str]) -> tuple[Phone, Act]:
        matter = self.matters.get(beat.tale.words, MatterId(0)) if beat.tale else MatterId(0)
        phone = self._phone(beat, handlers.get(matter, ""))
        if beat.to:
            return phone, beat.does(phone, matter, self.cast.bodies[beat.to])
        return phone, beat.does(phone, matter)

    def _phone(self, beat: Beat, handler: str) -> Phone:
        """Whose hands do it: of an off-line body, and of the unit itself, the leader's."""
        if beat.who == "administrator":
            return self.cast.administrator
        if beat.who in STAFF:
            return self.cast.staff[beat.who]
        if beat.tale is None or beat.who not in ("body", "leader"):
            return self.cast.at[beat.who]
        if beat.who == "body" and handler in STAFF:
            return self.cast.staff[handler]
        return self.cast.leaders[beat.tale.prefix]

    async def _learn(self, tales: Iterator[Tale]) -> None:
        """Which matters came of what was said just now; Stumbled where none did."""
        found = await self.stage.stored(
            lambda c: c.execute(select(_matter.c.words, _matter.c.id).order_by(_matter.c.id)).all()
        )
        self.matters |= {words: MatterId(matter_id) for words, matter_id in found}
        for tale in tales:
            if tale.how != "similar" and tale.words not in self.matters:
                raise Stumbled(f"nothing was filed of “{tale.words}”")


def _handlers(connection: Connection) -> dict[MatterId, str]:
    """The kind of the body that has each matter."""
    rows = connection.execute(
        select(_matter.c.id, _body.c.kind).select_from(_matter.join(_body, _body.c.id == _matter.c.body_id))
    )
    return {MatterId(row.id): row.kind for row in rows}
