"""Redemption (兑换) in the private chat: the way in, and how prices, times and counters are written everywhere."""

from datetime import time

from bot.domain.commands.redemption import ListReservations, OpenCatalogue, OpenCounter, OpenExchange
from bot.domain.redemption.goods import Counter
from bot.domain.redemption.windows import Opening, Window
from bot.screens.base import Button, Joined, Moment, Rows, Value, lines, text


def hub(offered: int, kept: int, served: tuple[Counter, ...], *, may_found: bool) -> tuple[Value | None, Rows]:
    """The line and the buttons of redemption in 公益."""
    first = [Button(text("redemption-open-button"), OpenCatalogue())] if offered else []
    if kept:
        first.append(Button(text("redemption-kept-button", count=kept), ListReservations()))
    second = [Button(text("redemption-counter-button", name=one.name), OpenCounter(one.id)) for one in served]
    if may_found:
        second.append(Button(text("redemption-manage-button"), OpenExchange()))
    line = text("redemption-hub", count=offered) if offered else text("redemption-hub-none") if may_found else None
    waits = text("redemption-hub-kept", count=kept) if kept else None
    said = lines(line, waits) if line is not None or waits is not None else None
    return said, tuple(row for row in (tuple(first), *((one,) for one in second)) if row)


def opening(rule: Opening) -> Value:
    """每月 15 号、每周三 09:00–17:00."""
    days = [text("redemption-day-of-month", days=Joined(tuple(str(one) for one in rule.days), "list"))]
    week = Joined(tuple(text(f"redemption-weekday-{one}") for one in rule.weekdays), "list")
    parts: list[Value] = [*(days if rule.days else ()), *((week,) if rule.weekdays else ())]
    return text(
        "redemption-opening", days=Joined(tuple(parts), "list"), opens=_time(rule.opens), closes=_time(rule.closes)
    )


def when(window: Window, zone: str) -> Value:
    """7月15日 周三 09:00–17:00."""
    return text("redemption-window", at=Moment(window.opens_at, zone), until=Moment(window.closes_at, zone, "time"))


def where(counter: Counter) -> Value:
    """The counter's name and place."""
    return text("redemption-where", name=counter.name, place=counter.place)


def _time(at: time) -> str:
    return f"{at:%H:%M}"
