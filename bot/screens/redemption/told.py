"""What people hear of redemption in private."""

from bot.domain.commands.redemption import AgreePickup, OpenCounter, ShowReservation
from bot.domain.redemption.goods import Counter, Goods
from bot.domain.redemption.reservation import Reservation
from bot.domain.redemption.windows import Window
from bot.screens.base import Button, Moment, Rows, Screen, Value, text
from bot.screens.redemption import when, where


def window(kept: Reservation, goods: Goods, counter: Counter, opens: Window, zone: str) -> Screen:
    """Tomorrow it can be collected; and whether it is the last time."""
    is_last = opens.closes_at >= kept.expires_at
    body = text(
        "redemption-told-last" if is_last else "redemption-told-window",
        name=goods.name,
        where=where(counter),
        when=when(opens, zone),
    )
    return Screen(body, _look(kept))


def window_line(goods: Goods) -> Value:
    """The same in a digest."""
    return text("redemption-line-window", name=goods.name)


def kept_for_you(kept: Reservation, goods: Goods, who: str) -> Screen:
    """Somebody reserved it for the household."""
    return Screen(text("redemption-told-kept", name=goods.name, who=who, price=kept.price), _look(kept))


def kept_for_you_line(goods: Goods) -> Value:
    """The same in a digest."""
    return text("redemption-line-kept", name=goods.name)


def expired(goods: Goods, price: int) -> Screen:
    """It was not collected; the points are back."""
    return Screen(text("redemption-told-expired", name=goods.name, price=price))


def expired_line(goods: Goods) -> Value:
    """The same in a digest."""
    return text("redemption-line-expired", name=goods.name)


def collected(kept: Reservation, goods: Goods, zone: str) -> Screen:
    """It was given out, into whose hands."""
    to: Value = text(f"redemption-to-{kept.handed_to}") if kept.handed_to is not None else "—"
    at = Moment(kept.ended_at or kept.reserved_at, zone)
    return Screen(text("redemption-told-collected", name=goods.name, at=at, to=to), _look(kept))


def collected_line(goods: Goods) -> Value:
    """The same in a digest."""
    return text("redemption-line-collected", name=goods.name)


def came_back(kept: Reservation, goods: Goods) -> Screen:
    """What the household brought back: its points are there again."""
    return Screen(text("redemption-told-returned", name=goods.name, price=kept.price), _look(kept))


def came_back_line(goods: Goods) -> Value:
    """The same in a digest."""
    return text("redemption-line-returned", name=goods.name)


def ask_neighbour(kept: Reservation, goods: Goods, counter: Counter) -> Screen:
    """A neighbour stands at the counter: may it be given to them?"""
    rows: Rows = ((Button(text("redemption-agree-button"), AgreePickup(kept.id)),), *_look(kept))
    return Screen(text("redemption-told-neighbour", name=goods.name, where=where(counter)), rows)


def ask_neighbour_line(goods: Goods) -> Value:
    """The same in a digest."""
    return text("redemption-line-neighbour", name=goods.name)


def serves(counter: Counter) -> Screen:
    """Somebody is asked to serve at a counter."""
    body = text("redemption-told-serves", where=where(counter))
    return Screen(body, ((Button(text("redemption-home-button"), OpenCounter(counter.id)),),))


def _look(kept: Reservation) -> Rows:
    return ((Button(text("redemption-see-button"), ShowReservation(kept.id)),),)
