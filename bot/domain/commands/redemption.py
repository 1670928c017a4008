"""What can be asked for around redemption: the catalogue, what is kept for a household, counters and their books."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, CommunityId, FlatId, ResidentId
from bot.domain.redemption.goods import CounterId, GoodsId
from bot.domain.redemption.reservation import ReservationId


@dataclass(frozen=True, slots=True)
class OpenCatalogue(Command):
    """换东西: what there is, paged from 0."""

    code: ClassVar[str] = "ccg"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowGoods(Command):
    """One thing with its picture."""

    code: ClassVar[str] = "csh"
    goods_id: GoodsId


@dataclass(frozen=True, slots=True)
class ChooseForWhom(Command):
    """替别家留: whose household it is for, paged from 0."""

    code: ClassVar[str] = "cfw"
    goods_id: GoodsId
    page: int = 0


@dataclass(frozen=True, slots=True)
class Reserve(Command):
    """给我留一个: `made` is how many were ever kept for this household, `sure` after a last look at its `price`."""

    code: ClassVar[str] = "cre"
    goods_id: GoodsId
    made: int
    sure: bool
    price: int = 0


@dataclass(frozen=True, slots=True)
class ReserveFor(Command):
    """The same for the household behind a door."""

    code: ClassVar[str] = "crf"
    goods_id: GoodsId
    flat_id: FlatId
    made: int
    sure: bool
    price: int = 0


@dataclass(frozen=True, slots=True)
class ListReservations(Command):
    """留着的: what is kept for one's household and for those one helps."""

    code: ClassVar[str] = "cml"


@dataclass(frozen=True, slots=True)
class ShowReservation(Command):
    """One of them with its code."""

    code: ClassVar[str] = "crs"
    reservation_id: ReservationId


@dataclass(frozen=True, slots=True)
class CancelReservation(Command):
    """不要了; `sure` after being asked."""

    code: ClassVar[str] = "ccn"
    reservation_id: ReservationId
    sure: bool


@dataclass(frozen=True, slots=True)
class ShowWord(Command):
    """请邻居代拿: what the neighbour says at the counter."""

    code: ClassVar[str] = "cwd"
    reservation_id: ReservationId


@dataclass(frozen=True, slots=True)
class AgreePickup(Command):
    """可以给他: a neighbour may collect it."""

    code: ClassVar[str] = "cok"
    reservation_id: ReservationId


@dataclass(frozen=True, slots=True)
class PrintPickup(Command):
    """The code on a slip of paper."""

    code: ClassVar[str] = "cps"
    reservation_id: ReservationId


@dataclass(frozen=True, slots=True)
class OpenCounter(Command):
    """柜台: what is to do there now."""

    code: ClassVar[str] = "coc"
    counter_id: CounterId


@dataclass(frozen=True, slots=True)
class EnterCode(Command):
    """输入取货码."""

    code: ClassVar[str] = "cec"


@dataclass(frozen=True, slots=True)
class Pickup(Command):
    """`/pickup CODE`, or its QR was scanned."""

    written: str = ""


@dataclass(frozen=True, slots=True)
class ShowPickup(Command):
    """What was reserved, as the counter sees it; `shown` is its code, which what waits is not opened without."""

    code: ClassVar[str] = "cpu"
    reservation_id: ReservationId
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Issue(Command):
    """给他了, into whose hands, against the code that was shown."""

    code: ClassVar[str] = "cis"
    reservation_id: ReservationId
    to: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class AskHousehold(Command):
    """邻居代拿: ask the household, or take its word; against the code that was shown."""

    code: ClassVar[str] = "can"
    reservation_id: ReservationId
    shown: str = ""


@dataclass(frozen=True, slots=True)
class TakeBack(Command):
    """退货: begin to take back what was given out."""

    code: ClassVar[str] = "ctb"
    reservation_id: ReservationId


@dataclass(frozen=True, slots=True)
class ListWaiting(Command):
    """What waits at a counter, paged from 0."""

    code: ClassVar[str] = "clt"
    counter_id: CounterId
    page: int = 0


@dataclass(frozen=True, slots=True)
class ListIssued(Command):
    """What was given out at a counter lately, paged from 0."""

    code: ClassVar[str] = "cli"
    counter_id: CounterId
    page: int = 0


@dataclass(frozen=True, slots=True)
class PrintWaiting(Command):
    """What waits at a counter, on paper."""

    code: ClassVar[str] = "cpw"
    counter_id: CounterId


@dataclass(frozen=True, slots=True)
class SendBook(Command):
    """What a counter did in a month (`2026-06`), as a workbook."""

    code: ClassVar[str] = "cbk"
    counter_id: CounterId
    month: str


@dataclass(frozen=True, slots=True)
class OpenExchange(Command):
    """管兑换点: the counters of a community."""

    code: ClassVar[str] = "cox"


@dataclass(frozen=True, slots=True)
class AddCounter(Command):
    """设兑换点: a new counter."""

    code: ClassVar[str] = "cac"


@dataclass(frozen=True, slots=True)
class ManageCounter(Command):
    """A counter as who looks after it sees it: its goods, times and staff."""

    code: ClassVar[str] = "cmc"
    counter_id: CounterId


@dataclass(frozen=True, slots=True)
class EditCounter(Command):
    """Another name, place, or other times."""

    code: ClassVar[str] = "ced"
    counter_id: CounterId
    field: str


@dataclass(frozen=True, slots=True)
class SwitchCounter(Command):
    """The counter takes reservations, or does not."""

    code: ClassVar[str] = "csc"
    counter_id: CounterId
    on: bool


@dataclass(frozen=True, slots=True)
class ShowStaff(Command):
    """Who serves at a counter."""

    code: ClassVar[str] = "cst"
    counter_id: CounterId


@dataclass(frozen=True, slots=True)
class AddStaff(Command):
    """加一个人: by their door, or oneself (`me`)."""

    code: ClassVar[str] = "cas"
    counter_id: CounterId
    me: bool


@dataclass(frozen=True, slots=True)
class RemoveStaff(Command):
    """Somebody serves there no longer."""

    code: ClassVar[str] = "crm"
    counter_id: CounterId
    resident_id: ResidentId


@dataclass(frozen=True, slots=True)
class AddGoods(Command):
    """加一样东西."""

    code: ClassVar[str] = "cag"
    counter_id: CounterId


@dataclass(frozen=True, slots=True)
class ManageGoods(Command):
    """A thing as who looks after it sees it."""

    code: ClassVar[str] = "cmg"
    goods_id: GoodsId


@dataclass(frozen=True, slots=True)
class EditGoods(Command):
    """Another name, picture, price or limit."""

    code: ClassVar[str] = "ceg"
    goods_id: GoodsId
    field: str


@dataclass(frozen=True, slots=True)
class SwitchGoods(Command):
    """It is offered, or not."""

    code: ClassVar[str] = "csw"
    goods_id: GoodsId
    on: bool


@dataclass(frozen=True, slots=True)
class ChangeStock(Command):
    """进货，盘点: how many came, or were counted."""

    code: ClassVar[str] = "cks"
    goods_id: GoodsId


@dataclass(frozen=True, slots=True)
class AnnounceWindows(Command):
    """A counter's window comes near, or is over: the boards say so."""

    community_id: CommunityId


@dataclass(frozen=True, slots=True)
class Expire(Command):
    """It was not collected in time, or its household is no more: it goes back."""

    reservation_id: ReservationId
