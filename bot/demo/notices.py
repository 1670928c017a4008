"""What the leader of unit 3-2 told everybody in June, and who answered: a notice of last week, a sign-up under way."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.demo.phones import Act, Phone
from bot.domain.base import MatterId
from bot.domain.commands.forms import Choose
from bot.domain.commands.notices import EndNotice, Respond, ShowNotice
from bot.domain.notices import NoticeId

LEADER = "3-2-301"
WATER, EGGS = NoticeId(1), NoticeId(2)
"""Numbered in the order in which they are written, as the history begins with nothing."""


def writes_notice(phone: Phone, _: MatterId) -> Act:
    """A line typed to the bot, which asks what it is."""
    phone.says("6月19日（周五）上午 9 点到 11 点停水，换水表前的总阀。请提前接好水，出门前看看龙头关没关。")
    yield
    for stage, option in (("which", "notice"), ("photos", "enough"), ("check", "send")):
        phone.taps(Choose(stage, option))
        yield


def opens_sign_up(phone: Phone, _: MatterId) -> Act:
    """The slash command, then one question after the other."""
    phone.says("/signup")
    yield
    phone.says("团购本地土鸡蛋，30 个一板 25 元，周六上午 10 点楼下取")
    yield
    for stage, option in (("places", "10"), ("until", "tomorrow"), ("check", "send")):
        phone.taps(Choose(stage, option))
        yield


def has_seen(phone: Phone, _: MatterId) -> Act:
    """收到."""
    phone.taps_in_group(Respond(WATER, on=True))
    yield


def ends_notice(phone: Phone, _: MatterId) -> Act:
    """The water runs again."""
    phone.says("/notice")
    yield
    phone.taps(ShowNotice(WATER))
    yield
    phone.taps(EndNotice(WATER, sure=False))
    yield
    phone.taps(EndNotice(WATER, sure=True))
    yield


def takes_part(phone: Phone, _: MatterId) -> Act:
    """我家参加."""
    phone.taps_in_group(Respond(EGGS, on=True))
    yield


@dataclass(frozen=True, slots=True)
class Wants:
    """写几份: takes part, with a few words."""

    words: str

    def __call__(self, phone: Phone, _: MatterId) -> Act:
        """Follow the card's button and type."""
        phone.follows(f"n_{EGGS}")
        yield
        phone.says(self.words)
        yield


NOTICES: tuple[tuple[str, str, Callable[[Phone, MatterId], Act]], ...] = (
    ("06-17 18:30", LEADER, writes_notice),
    *(("06-17 19:10", f"3-2-{door}", has_seen) for door in ("101", "103", "203", "303", "402", "501")),
    *(("06-18 09:20", f"3-2-{door}", has_seen) for door in ("201", "302", "401")),
    ("06-19 11:30", LEADER, ends_notice),
    ("06-25 17:05", LEADER, opens_sign_up),
    *(("06-25 17:40", f"3-2-{door}", takes_part) for door in ("203", "501")),
    ("06-25 17:41", "3-2-402", Wants("两板")),
    ("06-25 18:05", "3-2-101", Wants("一板，帮我带上楼")),
    ("06-25 18:10", "3-2-303", takes_part),
)
"""When, whose phone, and what they do."""
