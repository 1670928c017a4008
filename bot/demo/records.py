"""Services in 3-2 in June: two that are final, with their hours and points, and one that waits to be confirmed."""

from collections.abc import Callable
from functools import partial

from bot.demo.phones import Act, Phone
from bot.domain.base import MatterId
from bot.domain.commands.forms import Choose
from bot.domain.commands.records import ConfirmService, LogService

Doing = Callable[..., Act]


def _logs(activity: str, minutes: int, words: str, whom: str, phone: Phone, _: MatterId) -> Act:
    phone.says("/service")
    yield
    phone.taps(LogService())
    yield
    phone.taps(Choose("activity", activity))
    yield
    phone.taps(Choose("minutes", str(minutes)))
    yield
    phone.says(words)
    yield
    phone.taps(Choose("day", "0"))
    yield
    if whom:
        phone.finds_label(whom)
    else:
        phone.taps(Choose("whom", "all"))
    yield
    phone.taps(Choose("check", "send"))
    yield


def _confirms(phone: Phone, _: MatterId) -> Act:
    phone.taps_a(ConfirmService)
    yield


ACTS: tuple[tuple[str, str, Doing], ...] = (
    ("06-12 18:40", "3-2-402", partial(_logs, "carry", 60, "扛了两袋米上楼，顺手换了灯泡", "203")),
    ("06-12 19:15", "3-2-203", _confirms),
    ("06-20 17:30", "3-2-203", partial(_logs, "clean", 120, "把一到六楼的扶手擦了一遍", "")),
    ("06-20 18:10", "3-2-301", _confirms),
    ("06-25 17:40", "3-2-501", partial(_logs, "care", 90, "陪着去卫生院拿药，又送回家", "402")),
)
"""When the demo begins, 402 has not said yet whether it was so."""
