"""The duty rota of 3-2, a week a household since the end of May: a swap, an exemption, and a handover that waits."""

from collections.abc import Callable
from functools import partial

from bot.demo.community import YEAR
from bot.demo.phones import Act, Phone
from bot.demo.pictures import picture
from bot.domain.base import MatterId
from bot.domain.commands.duty import (
    AcceptTurn,
    DecidePause,
    HandOver,
    OpenExempt,
    OpenPauses,
    OpenSwaps,
    SetUpDuty,
    TickTask,
    WriteOfTurn,
)
from bot.domain.commands.duty_swaps import ChooseGiven, TakeTurn
from bot.domain.commands.forms import Choose

Doing = Callable[..., Act]

ROTA = 1
"""Numbered in the order in which they are set up, as the history begins with nothing."""
LEADER = "3-2-301"
DOORS = ("101", "103", "201", "203", "301", "302", "303", "401", "402", "501")


def _sets_up(phone: Phone, _: MatterId) -> Act:
    phone.says("/duty")
    yield
    phone.taps_a(SetUpDuty)
    yield
    for door in DOORS:
        phone.finds_label(door)
        yield
    for stage, option in (
        ("doors", "enough"), ("period", "week"), ("first", "tomorrow"), ("order", "door"), ("tasks", "enough"),
        ("grounds", "enough"), ("check", "done"),
    ):  # fmt: skip
        phone.taps(Choose(stage, option))
        yield


def _accepts(phone: Phone, _: MatterId) -> Act:
    phone.taps_a(AcceptTurn)
    yield


def _ticks(turn: str, theme: str, phone: Phone, _: MatterId) -> Act:
    phone.taps_in_group(TickTask(ROTA, f"{YEAR}-{turn}", theme, done=True))
    yield


def _writes(words: str, shows: str, phone: Phone, _: MatterId) -> Act:
    """Words, and a picture where one is named."""
    phone.says("/duty")
    yield
    phone.finds_label("轮到我家")
    yield
    phone.taps(WriteOfTurn(ROTA))
    yield
    phone.says(words)
    yield
    if shows:
        phone.sends(picture(shows))
        yield
    phone.taps(Choose("photos", "send"))
    yield


def _hands_over(line: str, phone: Phone, _: MatterId) -> Act:
    phone.taps(HandOver(ROTA))
    yield
    phone.says(line)
    yield


def _asks_to_be_exempt(reason: str, phone: Phone, _: MatterId) -> Act:
    phone.says("/duty")
    yield
    phone.taps(OpenPauses(ROTA))
    yield
    phone.taps_a(OpenExempt)
    yield
    phone.says(reason)
    yield
    phone.taps(Choose("until", "half_year"))
    yield


def _lets_be_exempt(phone: Phone, _: MatterId) -> Act:
    phone.taps_a(DecidePause)
    yield


def _offers_swap(door: str, phone: Phone, _: MatterId) -> Act:
    phone.says("/duty")
    yield
    phone.taps(OpenSwaps(ROTA))
    yield
    phone.taps_a(ChooseGiven)
    yield
    phone.finds_label(door)
    yield


def _takes_swap(phone: Phone, _: MatterId) -> Act:
    phone.taps_a(TakeTurn)
    yield


ACTS: tuple[tuple[str, str, Doing], ...] = (
    ("05-29 19:30", LEADER, _sets_up),
    ("05-30 09:20", "3-2-101", _accepts),
    ("05-31 18:05", "3-2-101", partial(_ticks, "05-30", "environment")),
    ("06-01 19:40", "3-2-302", partial(_asks_to_be_exempt, "孩子刚满月，夜里起得多")),
    ("06-01 20:10", LEADER, _lets_be_exempt),
    ("06-02 18:30", "3-2-101", partial(_ticks, "05-30", "safety")),
    ("06-04 19:10", "3-2-101", partial(_ticks, "05-30", "hardship")),
    ("06-04 19:15", "3-2-101", partial(_writes, "102 的阿婆说水龙头关不紧，帮她拧好了", "pipe")),
    ("06-06 18:20", "3-2-101", partial(_hands_over, "楼门的油在我家门口，谁要自己拿")),
    ("06-07 19:30", "3-2-103", _accepts),
    ("06-09 18:15", "3-2-103", partial(_ticks, "06-08", "environment")),
    ("06-09 19:40", "3-2-201", partial(_offers_swap, "303")),
    ("06-09 20:05", "3-2-303", _takes_swap),
    ("06-10 18:40", "3-2-103", partial(_ticks, "06-08", "safety")),
    ("06-12 18:40", "3-2-103", partial(_ticks, "06-08", "civility")),
    ("06-15 09:30", "3-2-303", _accepts),
    ("06-16 18:25", "3-2-303", partial(_ticks, "06-15", "environment")),
    ("06-17 18:25", "3-2-303", partial(_ticks, "06-15", "safety")),
    ("06-18 18:25", "3-2-303", partial(_ticks, "06-15", "hardship")),
    ("06-18 19:00", "3-2-303", partial(_ticks, "06-15", "livelihood")),
    ("06-19 18:25", "3-2-303", partial(_ticks, "06-15", "civility")),
    ("06-20 10:20", "3-2-303", partial(_hands_over, "402 的快递箱子堆在二楼，说好周末收")),
    ("06-22 09:40", "3-2-203", _accepts),
    ("06-23 18:50", "3-2-203", partial(_ticks, "06-22", "environment")),
    ("06-24 18:50", "3-2-203", partial(_ticks, "06-22", "safety")),
)
"""When the demo begins, 203 serves; 301 can take over, and has not yet."""
