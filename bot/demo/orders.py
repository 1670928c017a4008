"""Help between neighbours of unit 3-2 in June: a wardrobe that was carried down, and one place left for Saturday."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.demo.phones import Act, Phone
from bot.domain.base import MatterId
from bot.domain.commands.forms import Choose
from bot.domain.commands.orders import ClaimOrder, ConfirmArrival, ConfirmEnd, OpenOrder, ReviewService
from bot.domain.service.orders import ClaimId, OccurrenceId

WARDROBE, MELONS = OccurrenceId(1), OccurrenceId(2)
"""Numbered in the order in which they are asked for, as the history begins with nothing."""
CARRIED = ClaimId(1)
OWN = "我家"
"""What stands on the button for the own home, where one may ask for others as well."""


@dataclass(frozen=True, slots=True)
class Asks:
    """请人帮忙: six inputs and a look at them."""

    words: str
    when: str
    people: str

    def __call__(self, phone: Phone, _: MatterId) -> Act:
        """From the menu, one question after the other."""
        phone.says("/service")
        yield
        phone.taps(OpenOrder())
        yield
        if OWN in phone.labels():
            phone.presses(OWN)
            yield
        phone.taps(Choose("what", "carry"))
        yield
        for words in (self.words, self.when):
            phone.says(words)
            yield
        for stage, option in (("where", "door"), ("people", self.people), ("hours", "60"), ("check", "send")):
            phone.taps(Choose(stage, option))
            yield


def comes_to(occurrence: OccurrenceId) -> Callable[[Phone, MatterId], Act]:
    """我来帮忙, from the card."""

    def does(phone: Phone, _: MatterId) -> Act:
        phone.taps_in_group(ClaimOrder(occurrence, on=True))
        yield

    return does


def sees_arrive(phone: Phone, _: MatterId) -> Act:
    """到了, by one tap of whom it is for."""
    phone.follows(f"so_{WARDROBE}")
    yield
    phone.taps(ConfirmArrival(CARRIED))
    yield


def sees_done(phone: Phone, _: MatterId) -> Act:
    """做完了, and thanks."""
    phone.taps(ConfirmEnd(CARRIED))
    yield
    phone.taps(ReviewService(CARRIED, 0))
    yield
    phone.taps(ReviewService(CARRIED, 5))
    yield
    phone.says("又快又稳，墙都没蹭着，谢谢您")
    yield


ACTS: tuple[tuple[str, str, Callable[[Phone, MatterId], Act]], ...] = (
    ("06-18 19:30", "3-2-101", Asks("把旧衣柜抬到楼下，两个人好抬", "6月20日 10:00", "1")),
    ("06-18 20:05", "3-2-402", comes_to(WARDROBE)),
    ("06-20 10:02", "3-2-101", sees_arrive),
    ("06-20 10:47", "3-2-101", sees_done),
    ("06-25 16:20", "3-2-203", Asks("团购的鸡蛋和西瓜到了，帮着拿上楼", "6月27日 10:00", "2")),
    ("06-25 16:41", "3-2-501", comes_to(MELONS)),
)
"""When, whose phone, and what they do."""
