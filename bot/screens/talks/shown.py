"""What screens know of a talk day, and the lines that all of them share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.base import FlatId, ItemId, TalkId, UnitId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.talks import ShowTalk
from bot.domain.talks import Candidate, End, Hands, State
from bot.screens.base import Button, Joined, Moment, Value, lines, text
from bot.screens.shortening import in_one_line

WORDS, OUTCOME, OUTCOMES = 60, 500, 2000
"""Characters of an item's words and of its outcome in a line, and of all outcomes of a message together."""
NOT_KEPT = ItemId(0)
"""Of items that are read from minutes."""
NOW = {
    "done": "done", "closed": "done", "withdrawn": "over", "merged": "over", "declined": "declined",
}  # fmt: skip
"""How a matter stands now, by its state; any other is under way."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item with how it ended; `number`, `who`, `until` and `state` are those of the matter that it is or became."""

    words: str
    ended: End | None = None
    outcome: str = ""
    hands: Hands | None = None
    number: str = ""
    who: str = ""
    until: datetime | None = None
    state: str | None = None
    id: ItemId = NOT_KEPT


@dataclass(frozen=True, slots=True)
class View:
    """A talk day: when and where, who writes its record (a door or ""), and the doors that are there."""

    talk_id: TalkId
    unit_id: UnitId
    unit: str
    zone: str
    held_at: datetime
    state: State
    clerk: str
    present: tuple[str, ...] = ()
    homes: int = 0


@dataclass(frozen=True, slots=True)
class Agenda:
    """What will be talked about: what became of the last time (`before_at`), the items, what was taken off and why."""

    items: tuple[Candidate, ...]
    questions: tuple[str, ...]
    before: tuple[ItemLine, ...] = ()
    before_at: datetime | None = None
    off: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A version of the minutes as it was signed; `version` from 1, doors of clerk and witness ("" not signed yet)."""

    version: int
    items: tuple[ItemLine, ...]
    present: tuple[str, ...]
    homes: int
    next_at: datetime | None
    corrections: tuple[str, ...]
    clerk: str
    signed_at: datetime
    witness: str = ""
    witnessed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class May:
    """What the person can do: lead, write the record, begin with it, be there, sign as witness; `is_here`: ticked."""

    leads: bool = False
    keeps: bool = False
    opens: bool = False
    attends: bool = False
    is_here: bool = False
    witnesses: bool = False


Homes = Sequence[tuple[FlatId, str, bool]]
"""Doors in their order: id, short door, whether somebody of it is there."""


def head(view: View) -> Value:
    """Which unit's talk day, and when."""
    return text("talks-head", unit=view.unit, at=Moment(view.held_at, view.zone))


def doors(names: Sequence[str]) -> Value:
    """Doors one after the other."""
    return Joined(tuple(names), "list")


def outcome_lines(item: ItemLine, zone: str, *, now: bool = False, at_most: int = OUTCOME) -> list[Value]:
    """How the item ended, in so many characters; `now`: and what became of its matter since."""
    found: list[Value] = []
    said = in_one_line(item.outcome, at_most)
    match item.ended:
        case End.ANSWERED:
            found.append(text("talks-end-answered", outcome=said))
        case End.MATTER:
            found.append(_matter_line(item, zone))
            if item.outcome:
                found.append(text("talks-end-how", outcome=said))
        case End.POLL:
            found.append(text("talks-end-poll", outcome=said))
        case End.HANDS if item.hands is not None:
            found.append(hands_line(item.hands))
        case _:
            found.append(text("talks-end-next"))
    if now and item.state is not None:
        found.append(_now(item, zone))
    return found


def hands_line(hands: Hands) -> Value:
    """The hands that were counted, with their base."""
    return text(
        "talks-end-hands", in_favour=hands.in_favour, against=hands.against, abstained=hands.abstained,
        present=hands.present, homes=hands.homes,
        carried=text("talks-hands-carried" if hands.is_carried else "talks-hands-not-carried"),
    )  # fmt: skip


def _matter_line(item: ItemLine, zone: str) -> Value:
    who = item.who or text("matters-who-community")
    if item.until is None:
        return text("talks-end-matter", number=item.number, who=who)
    return text("talks-end-matter-until", number=item.number, who=who, until=Moment(item.until, zone, "day"))


def _now(item: ItemLine, zone: str) -> Value:
    known = NOW.get(item.state or "", "open")
    if known != "open":
        return text(f"talks-now-{known}")
    who = item.who or text("matters-who-community")
    if item.until is None:
        return text("talks-now-open", who=who)
    return text("talks-now-open-until", who=who, until=Moment(item.until, zone, "day"))


def item_lines(items: Sequence[ItemLine], zone: str) -> Value | None:
    """Every item with its number and how it ended."""
    if not items:
        return None
    at_most = min(OUTCOME, OUTCOMES // len(items))
    return lines(
        *(
            line
            for place, one in enumerate(items, 1)
            for line in (_words(one, place), *_under(outcome_lines(one, zone, at_most=at_most)))
        )
    )


def _under(told: Sequence[Value]) -> tuple[Value, ...]:
    return tuple(text("talks-under", what=one) for one in told)


def _words(item: ItemLine, place: int) -> Value:
    words = in_one_line(item.words, WORDS)
    if item.number and item.ended is not End.MATTER:
        return text("talks-item-of", place=str(place), words=words, number=item.number)
    return text("talks-item", place=str(place), words=words)


def back(talk_id: TalkId) -> tuple[Button, ...]:
    """The way back to the talk day."""
    return (Button(text("talks-back"), ShowTalk(talk_id)),)


def menu() -> tuple[Button, ...]:
    """The way to the menu."""
    return (Button(text("menu-open"), OpenMenu()),)
