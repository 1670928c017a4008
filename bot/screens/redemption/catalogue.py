"""The catalogue: what there is, one thing with its picture, a last look before it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.base import FlatId
from bot.domain.commands.redemption import ChooseForWhom, OpenCatalogue, Reserve, ReserveFor, ShowGoods
from bot.domain.commands.service import OpenService
from bot.domain.redemption.goods import Counter, Goods, GoodsId
from bot.domain.redemption.windows import Window
from bot.screens.base import Button, Moment, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.redemption import opening, when, where
from bot.screens.shortening import in_one_line

PAGE = 8
"""Things or doors on one page."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing to whoever pays with a wallet: what it has, how many it took this month and ever, when to collect.

    Whoever only enters it for others does not read what they have (`tells_balance`).
    """

    goods: Goods
    counter: Counter
    zone: str
    balance: int
    taken: int
    made: int
    windows: tuple[Window, ...]
    door: str = ""
    tells_balance: bool = True

    @property
    def may(self) -> bool:
        """Whether it makes sense to ask for one."""
        goods = self.goods
        within = goods.per_month is None or self.taken < goods.per_month
        return goods.is_on and self.counter.is_on and goods.stock > 0 and within and self.balance >= goods.price


def listed(found: Sequence[Goods], page: int, balance: int) -> Screen:
    """What there is, what it costs, how many are left."""
    at = min(page, max(0, len(found) - 1) // PAGE)
    shown = found[at * PAGE : (at + 1) * PAGE]
    rows: list[tuple[Button, ...]] = [
        (Button(text("redemption-one", name=in_one_line(one.name, 20), price=one.price, left=one.stock)
                if one.stock else text("redemption-one-gone", name=in_one_line(one.name, 20)), ShowGoods(one.id)),)
        for one in shown
    ]  # fmt: skip
    turns = _turns(at, len(found) > (at + 1) * PAGE, OpenCatalogue(at - 1), OpenCatalogue(at + 1))
    body = paragraphs(
        text("redemption-list" if found else "redemption-list-none"), text("redemption-balance", have=balance),
        text("redemption-only-thanks"),
    )  # fmt: skip
    return Screen(body, (*rows, *turns, (_service(),)))


def one(shown: Shown, before: GoodsId | None, after: GoodsId | None, *, serves_others: bool) -> Screen:
    """One thing: its picture, price, what is left, where and when; why it cannot be had now."""
    goods = shown.goods
    body = paragraphs(
        text("redemption-goods", name=goods.name, price=goods.price, left=goods.stock), _mine(shown), _place(shown),
    )  # fmt: skip
    rows: list[tuple[Button, ...]] = []
    if shown.may:
        rows.append((Button(text("redemption-keep-button"), Reserve(goods.id, shown.made, sure=False)),))
    if serves_others and goods.is_on and goods.stock:
        rows.append((Button(text("redemption-for-others-button"), ChooseForWhom(goods.id)),))
    turns = []
    if before is not None:
        turns.append(Button(text("redemption-before-button"), ShowGoods(before)))
    if after is not None:
        turns.append(Button(text("redemption-after-button"), ShowGoods(after)))
    rows += [tuple(turns)] if turns else []
    rows.append((Button(text("redemption-all-button"), OpenCatalogue()), _service()))
    return Screen(body, tuple(rows), photos=(goods.photo,) if goods.photo else ())


def _mine(shown: Shown) -> Value:
    goods = shown.goods
    have = text("redemption-balance", have=shown.balance)
    if not (goods.is_on and shown.counter.is_on):
        why: Value | None = text("redemption-not-now")
    elif not goods.stock:
        why = text("redemption-none-left")
    elif goods.per_month is not None and shown.taken >= goods.per_month:
        why = text("redemption-had-enough", limit=goods.per_month)
    elif shown.balance < goods.price:
        why = text("redemption-short", short=goods.price - shown.balance)
    else:
        why = text("redemption-a-month", limit=goods.per_month) if goods.per_month is not None else None
    return lines(have, why)


def _place(shown: Shown) -> Value:
    return text("redemption-place", where=where(shown.counter), opening=opening(shown.counter.opening))


def for_whom(goods: Goods, doors: Sequence[tuple[FlatId, str, int]], page: int) -> Screen:
    """Whose household is it for?"""
    at = min(page, max(0, len(doors) - 1) // PAGE)
    shown = doors[at * PAGE : (at + 1) * PAGE]
    rows: list[tuple[Button, ...]] = [
        (Button(door, ReserveFor(goods.id, flat_id, made, sure=False)),) for flat_id, door, made in shown
    ]
    turns = _turns(
        at, len(doors) > (at + 1) * PAGE, ChooseForWhom(goods.id, at - 1), ChooseForWhom(goods.id, at + 1)
    )  # fmt: skip
    body = text("redemption-for-whom" if doors else "redemption-for-nobody", name=goods.name)
    return Screen(body, (*rows, *turns, (Button(text("forms-back"), ShowGoods(goods.id)),)))


def check(shown: Shown, flat_id: FlatId | None) -> Screen:
    """Price, counter, when it is open, until when it is kept; then one tap."""
    goods = shown.goods
    until = Moment(shown.windows[-1].closes_at, shown.zone)
    body = paragraphs(
        text("redemption-check-for", name=goods.name, door=shown.door) if flat_id is not None
        else text("redemption-check", name=goods.name),
        text("redemption-check-price", price=goods.price, have=shown.balance, rest=max(0, shown.balance - goods.price))
        if shown.tells_balance else text("redemption-check-price-for", price=goods.price),
        lines(
            text("redemption-check-where", where=where(shown.counter)),
            *(text("redemption-check-when", when=when(window, shown.zone)) for window in shown.windows),
        ),
        text("redemption-check-until", until=until),
    )  # fmt: skip
    does = (
        Reserve(goods.id, shown.made, sure=True, price=goods.price)
        if flat_id is None
        else ReserveFor(goods.id, flat_id, shown.made, sure=True, price=goods.price)
    )
    rows: Rows = (
        (Button(text("redemption-sure-button"), does),),
        (Button(text("forms-back"), ShowGoods(goods.id)),),
    )
    return Screen(body, rows)


def price_changed(price: int) -> Toast:
    """It costs something else than what was looked at."""
    return Toast(text("redemption-price-changed-toast", price=price))


def _turns(page: int, more: bool, before: OpenCatalogue | ChooseForWhom, after: OpenCatalogue | ChooseForWhom) -> Rows:
    buttons = []
    if page:
        buttons.append(Button(text("matters-page-before"), before))
    if more:
        buttons.append(Button(text("matters-page-next"), after))
    return (tuple(buttons),) if buttons else ()


def _service() -> Button:
    return Button(text("menu-service"), OpenService())
