"""What can be exchanged for points in the sample community: a counter with six things, and who fetched one in June.

`STOCKED` needs nothing but the community; `redeemed` needs points in the wallet of whom it is about.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.demo.goods import picture
from bot.demo.phones import Act, Phone, Stumbled
from bot.domain.base import MatterId
from bot.domain.commands.forms import Choose
from bot.domain.commands.redemption import (
    AddCounter,
    AddGoods,
    AddStaff,
    ManageCounter,
    OpenCatalogue,
    OpenExchange,
    Reserve,
    ShowGoods,
    ShowStaff,
)
from bot.domain.redemption.goods import CounterId, GoodsId

COUNTER, SOAP, EGGS = CounterId(1), GoodsId(1), GoodsId(3)
"""Numbered in the order in which they are set up, as the history begins with nothing."""
HELPS_OUT = "3-2-402"
"""Who serves at the counter."""
GOODS = (
    ("洗衣液（样品）2 升", "bottle", "20", "10"),
    ("大米（样品）5 斤", "sack", "50", "10"),
    ("鸡蛋（样品）30 个", "eggs", "20", "20"),
    ("毛巾（样品）一条", "towels", "10", "20"),
    ("磨一把菜刀", "knife", "10", "5"),
    ("上门理一次发", "scissors", "20", "5"),
)
"""Name, picture, points, how many; the last two are small services."""

_CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")
Scene = tuple[tuple[str, str, Callable[[Phone, MatterId], Act]], ...]


def _sets_up(phone: Phone, _: MatterId) -> Act:
    """A counter in the committee's house, open on the 15th."""
    phone.says("/service")
    yield
    for does in (OpenExchange(), AddCounter(), Choose("name", "default")):
        phone.taps(does)
        yield
    phone.says("样板路2号居委会一楼")
    yield
    for stage, option in (("opening", "default"), ("staff", "later")):
        phone.taps(Choose(stage, option))
        yield


def _puts_in(one: tuple[str, str, str, str], phone: Phone, _: MatterId) -> Act:
    """One thing after the other, each step a question."""
    name, drawn, price, stock = one
    phone.taps(AddGoods(COUNTER))
    yield
    phone.says(name)
    yield
    phone.sends(picture(drawn))
    yield
    for stage, option in (("price", price), ("stock", stock), ("limit", "2"), ("check", "send")):
        phone.taps(Choose(stage, option))
        yield


def _finds_staff(phone: Phone, _: MatterId) -> Act:
    """Somebody who serves there, by their door."""
    for does in (ManageCounter(COUNTER), ShowStaff(COUNTER), AddStaff(COUNTER, me=False)):
        phone.taps(does)
        yield
    phone.says(HELPS_OUT)
    yield
    phone.taps_first()
    yield


@dataclass(slots=True)
class Note:
    """The code that a household shows at the counter."""

    code: str = ""

    def reserves(self, goods_id: GoodsId, phone: Phone, _: MatterId) -> Act:
        """公益, 换东西, a thing, 给我留一个, 留一个."""
        phone.says("/service")
        yield
        price = int(GOODS[goods_id - 1][2])
        for does in (
            OpenCatalogue(), ShowGoods(goods_id), Reserve(goods_id, 0, sure=False),
            Reserve(goods_id, 0, sure=True, price=price),
        ):  # fmt: skip
            phone.taps(does)
            yield
        found = _CODE.search(phone.person.chat(phone.bot).last.text)
        if found is None:
            raise Stumbled("no code was given")
        self.code = found[0]

    def gives_out(self, phone: Phone, _: MatterId) -> Act:
        """Who serves types the code that is read out, and gives it to one of the household."""
        phone.says(f"/pickup {self.code}")
        yield
        phone.taps_first()
        yield


STOCKED: Scene = (
    ("06-08 09:40", "administrator", _sets_up),
    *((f"06-08 09:{50 + nth}", "administrator", partial(_puts_in, one)) for nth, one in enumerate(GOODS)),
    ("06-08 10:05", "administrator", _finds_staff),
)
"""The counter and what it has."""


def redeemed(door: str) -> Scene:
    """A household with at least 40 points fetched one thing on the 15th, and has another one kept."""
    note = Note()
    return (
        ("06-12 19:30", door, partial(note.reserves, SOAP)),
        ("06-15 10:20", HELPS_OUT, note.gives_out),
        ("06-24 20:10", door, partial(note.reserves, EGGS)),
    )
