"""What people do and look at, one thing after another, each timed by itself; nothing of it stays."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from sqlalchemy import Connection, Engine, func, select

from bot.actions.base import Origin
from bot.actions.city import size as of
from bot.actions.city.points import GOODS, PRICE
from bot.actions.city.polls import DECIDED, POLLS
from bot.actions.city.said import NOTICES
from bot.actions.city.size import BODIES, DOORS, Size
from bot.domain.base import Command, HouseholdId, MatterId
from bot.domain.commands.communities import ListUnits
from bot.domain.commands.duty import AcceptTurn, ShowDuty
from bot.domain.commands.forms import Choose, Given, OpenMenu
from bot.domain.commands.matters import Accept, Begin, FindMatters, Say, ShowMatter, Support
from bot.domain.commands.notices import Respond
from bot.domain.commands.orders import ClaimOrder, FindOrders, OpenOrder
from bot.domain.commands.points import OpenWallet
from bot.domain.commands.polls import FindPolls, ShowPoll, Vote
from bot.domain.commands.redemption import Issue, OpenCatalogue, Reserve
from bot.domain.notices import NoticeId
from bot.domain.pages import is_page
from bot.domain.polls.values import PollId
from bot.domain.redemption.goods import GoodsId
from bot.domain.redemption.reservation import ReservationId
from bot.domain.service.orders import OccurrenceId
from bot.perform import Answer, Request, _perform
from storage.duty.tables import DutyTurn
from storage.matters.tables import Matter
from storage.redemption.tables import ReservationRow

_matter, _turn, _reservation = Matter.__table__, DutyTurn.__table__, ReservationRow.__table__
_number = count(1)


@dataclass
class Hand:
    """Somebody who does things in one transaction, and a watch; `took` are seconds by what was done."""

    connection: Connection
    now: datetime
    took: dict[str, float]
    watch: Callable[[], float]

    def does(self, name: str, who: int, *commands: Command, group: int | None = None) -> Answer:
        """The person does this, in the private chat or in a group; a refusal is a mistake of the benchmark."""
        answer = Answer()
        for command in commands:
            number, chat = next(_number), group or of.telegram_of(who)
            if group is None and not is_page(chat):
                chat = of.PERSONS + who
            origin = Origin(
                chat, is_private=group is None, message_id=number, is_press=command.code != "",
                source=f"{chat}:{number}",
            )  # fmt: skip
            request = Request(f"bench:{number}", self._from(who), "zh-Hans", origin, command)
            began = self.watch()
            answer = _perform(self.connection, lambda: self.now, request)
            self.took[name] = self.took.get(name, 0.0) + self.watch() - began
            if answer.refused:
                raise AssertionError((name, command, answer.refused))
        return answer

    def _from(self, who: int) -> int:
        return of.telegram_of(who) if who <= self.households else of.PERSONS + who

    households: int = 0


def watch_of(engine: Engine) -> Callable[[], float]:
    """The processor's time, in which whatever else the machine is at does not count; a server's is not ours to see."""
    return time.process_time if engine.dialect.name == "sqlite" else time.perf_counter


def everything(engine: Engine, size: Size, now: datetime, unit: int) -> dict[str, float]:
    """Seconds of each thing that is done in a unit (counted from 0), in a transaction that is taken back."""
    took: dict[str, float] = {}
    with _taken_back(engine) as connection:
        hand = Hand(connection, now, took, watch_of(engine), size.households)
        for part in PARTS:
            part(hand, size, unit)
    return took


@contextmanager
def _taken_back(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        transaction = connection.begin()
        try:
            yield connection
        finally:
            transaction.rollback()


def _neighbours(unit: int) -> list[int]:
    """Who lives there and has Telegram, but the leader."""
    homes = range(unit * DOORS + 2, (unit + 1) * DOORS + 1)
    return [one for one in homes if of.has_telegram(one)]


def _staff(size: Size, unit: int, body_id: int) -> int:
    return size.staff(of.community_of(unit) - 1, 1 + (body_id - 1) % len(BODIES))


def _matters(hand: Hand, size: Size, unit: int) -> None:
    ann, bob, *_ = _neighbours(unit)
    group = of.group_of(1 + unit)
    hand.does("say a matter", ann, Say("三楼楼道的灯坏了，晚上看不见"), group=group)
    found = select(_matter.c.id, _matter.c.body_id).order_by(_matter.c.id.desc()).limit(1)
    said = hand.connection.execute(found).one()
    matter_id, staff = MatterId(said.id), _staff(size, unit, said.body_id)
    hand.does("support", bob, Support(matter_id, on=True), group=group)
    hand.does("open a matter", ann, ShowMatter(matter_id))
    hand.does("accept", staff, Accept(matter_id))
    hand.does("done", staff, Begin(matter_id, "done"), Given("text", "换了新灯"), Choose("photos", "send"))
    hand.does("/matters", ann, FindMatters("open"))
    hand.does("staff's queue", staff, FindMatters("body"))


def _votes(hand: Hand, size: Size, unit: int) -> None:
    *_, ann = _neighbours(unit)
    poll = PollId(unit * POLLS + DECIDED + 1)
    hand.does("vote", ann, Vote(poll, "0"), group=of.group_of(1 + unit))
    hand.does("vote changed", ann, Vote(poll, "1"), group=of.group_of(1 + unit))
    hand.does("open a poll", ann, ShowPoll(poll))
    hand.does("polls", ann, FindPolls())


def _orders(hand: Hand, size: Size, unit: int) -> None:
    ann, bob, *_ = _neighbours(unit)
    day = f"{(hand.now.day % 27) + 1}"
    month = hand.now.month + 1 if int(day) <= hand.now.day else hand.now.month
    hand.does(
        "ask for help", ann, OpenOrder(), Choose("what", "carry"), Given("text", "把旧沙发抬到楼下"),
        Given("text", f"{(month - 1) % 12 + 1}月{day}日 9点"), Choose("where", "door"), Choose("people", "1"),
        Choose("hours", "60"), Choose("check", "send"),
    )  # fmt: skip
    hand.does("claim", bob, ClaimOrder(OccurrenceId(1 + unit), on=True), group=of.group_of(1 + unit))
    hand.does("who needs help", bob, FindOrders("open"))


def _points(hand: Hand, size: Size, unit: int) -> None:
    *_, ann = _neighbours(unit)
    community = of.community_of(unit) - 1
    hand.does("catalogue", ann, OpenCatalogue())
    hand.does("reserve", ann, Reserve(GoodsId(community * GOODS + ann % GOODS + 1), 0, sure=True, price=PRICE))
    kept = hand.connection.execute(
        select(_reservation.c.id, _reservation.c.code).order_by(_reservation.c.id.desc()).limit(1)
    ).one()
    hand.does("issue", size.staff(community, of.COUNTER), Issue(ReservationId(kept.id), "member", kept.code))
    hand.does("wallet", ann, OpenWallet(HouseholdId(ann)))


def _house(hand: Hand, size: Size, unit: int) -> None:
    ann, *_ = _neighbours(unit)
    last = select(func.max(_turn.c.starts_on)).where(_turn.c.rota_id == 1 + unit).scalar_subquery()
    turn = hand.connection.execute(select(_turn).where(_turn.c.rota_id == 1 + unit, _turn.c.starts_on == last)).one()
    hand.does("accept a turn", turn.household_id, AcceptTurn(1 + unit, turn.starts_on.isoformat()))
    hand.does("rota", ann, ShowDuty())
    hand.does("notice seen", ann, Respond(NoticeId(unit * NOTICES + 1), on=True), group=of.group_of(1 + unit))
    hand.does("menu", ann, OpenMenu())
    hand.does("list of units", size.staff(of.community_of(unit) - 1, of.ADMINISTRATOR), ListUnits())


PARTS: tuple[Callable[[Hand, Size, int], None], ...] = (_matters, _votes, _orders, _points, _house)
