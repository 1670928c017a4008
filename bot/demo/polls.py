"""What 3-2 votes on: an owners' poll of June that some square metres were lacking for, and one that runs."""

from collections.abc import Callable, Iterator
from functools import partial

from bot.demo.community import TENANTS, homes
from bot.demo.phones import Act, Phone
from bot.domain.base import MatterId
from bot.domain.commands.forms import Choose
from bot.domain.commands.polls import Vote
from bot.domain.commands.residents import ConfirmOwner
from bot.domain.polls.values import NO, YES, PollId

Doing = Callable[..., Act]

LEADER = "3-2-301"
SHELTER, LAMPS = PollId(1), PollId(2)
"""Numbered in the order in which they are posted, as the history begins with nothing."""
OWNERS = tuple(
    door for door in (f"3-2-{one}" for one in ("101", "103", "201", "203", "301", "302", "303", "402", "501"))
    if door not in TENANTS
)  # fmt: skip
"""Doors whose owners the administrator has confirmed."""
FOR = tuple(f"3-2-{one}" for one in ("101", "103", "201", "203", "301", "303", "402", "501"))


def _confirms(door: str, phone: Phone, _: MatterId) -> Act:
    """The administrator looks at a door and confirms who owns it; flats are numbered as the roster names them."""
    phone.follows(f"door_{homes().index(door) + 1}")
    yield
    phone.taps_a(ConfirmOwner)
    yield


def _posts(question: str, days: int, settings: tuple[tuple[str, str], ...], phone: Phone, _: MatterId) -> Act:
    phone.says("/poll")
    yield
    phone.says(question)
    yield
    phone.taps(Choose("options", "yes_no"))
    yield
    phone.taps(Choose("until", str(days)))
    yield
    if settings:
        phone.taps(Choose("check", "more"))
        yield
        for setting, answer in settings:
            phone.taps(Choose("more", setting))
            yield
            phone.taps(Choose(setting, answer))
            yield
        phone.taps(Choose("more", "back"))
        yield
    phone.taps(Choose("check", "send"))
    yield


def _votes(poll: PollId, choice: int, phone: Phone, _: MatterId) -> Act:
    phone.taps_in_group(Vote(poll, str(choice)))
    yield


def _acts() -> Iterator[tuple[str, str, Doing]]:
    for door in OWNERS:
        yield "05-18 10:00", "administrator", partial(_confirms, door)
    owners = partial(_posts, "单元门口装雨棚，从公共收益里出 8600 元，同意吗？", 15, (("roll", "owners"),))
    yield "05-19 20:10", LEADER, owners
    for nth, door in enumerate(FOR):
        yield f"06-{5 + nth:02} 19:35", door, partial(_votes, SHELTER, YES)
    yield "06-13 20:15", "3-2-302", partial(_votes, SHELTER, NO)
    yield "06-22 19:20", LEADER, partial(_posts, "楼道的声控灯换成人来就亮的感应灯，好不好？", 7, ())
    for door in ("3-2-101", "3-2-203", "3-2-402", "3-2-501"):
        yield "06-23 19:10", door, partial(_votes, LAMPS, YES)
    yield "06-24 20:05", "3-2-303", partial(_votes, LAMPS, NO)


ACTS: tuple[tuple[str, str, Doing], ...] = tuple(_acts())
