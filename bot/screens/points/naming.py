"""How an entry of the ledger is said in plain words: to whom it belongs, what it was for."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.points.ledger import Why
from bot.screens.base import Moment, Value, text


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a statement: `amount` is what came (> 0) or went (< 0), `what` the words for what it was for ("": they
    are gone), `other` the door on the other side, `who` the member who did it.

    `had` is the reason of what was taken back; `balance` what the wallet had afterwards.
    """

    at: datetime
    why: Why
    amount: int
    what: Value = ""
    other: str = ""
    who: Value = ""
    had: Why | None = None
    words: str = ""
    balance: int = 0


def said(line: Line) -> Value:
    """What it was, without day and amount."""
    came = line.amount > 0
    match line.why:
        case Why.GIFT:
            name = "got" if came else "gave"
            return text(f"points-line-gift-{name}", door=line.other, who=line.who)
        case Why.MOVED:
            return text(f"points-line-moved-{'in' if came else 'out'}", who=line.who)
        case Why.REVERSED:
            return text("points-line-reversed", of=_kind(line.had), reason=line.words or "—")
        case Why.RESERVED | Why.RELEASED | Why.RETURNED if line.what:
            return text("points-line-goods", kind=_kind(line.why), what=line.what)
    if line.what:
        return line.what
    return _kind(line.why)


def _kind(why: Why | None) -> Value:
    return text(f"points-why-{why.value}") if why is not None else text("points-why-other")


def kind_of(why: Why) -> Value:
    """A reason by its name alone: 公益服务, 轮值 …"""
    return _kind(why)


def listed(line: Line, zone: str) -> Value:
    """A line as the statement shows it: 6月3日 打扫楼道 2小时 +20."""
    name = "plus" if line.amount > 0 else "minus"
    return text(f"points-statement-{name}", day=Moment(line.at, zone, "day"), what=said(line), amount=abs(line.amount))


def signed(amount: int) -> str:
    """+20, −20."""
    return f"+{amount}" if amount > 0 else f"−{-amount}"
