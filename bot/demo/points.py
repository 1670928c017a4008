"""Points of 3-2: earned by turns of duty that were handed over; a household gives some to a neighbour."""

from bot.demo.phones import Act, Phone
from bot.domain.base import MatterId
from bot.domain.commands.forms import Choose
from bot.domain.commands.points import GivePoints, OpenWallet

AMOUNT = "10"


def _gives(phone: Phone, _: MatterId) -> Act:
    phone.says("/service")
    yield
    phone.taps_a(OpenWallet)
    yield
    phone.taps(GivePoints())
    yield
    phone.finds_label("501")
    yield
    phone.taps(Choose("amount", AMOUNT))
    yield
    phone.taps(Choose("check", "yes"))
    yield


ACTS = (("06-24 20:30", "3-2-303", _gives),)
"""When, whose phone, and what they do: 501 reads of it in the evening's digest."""
