"""What screens know of an occurrence of an order, and the lines they share."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.service.orders import ClaimId, Occurrence, OccurrenceId, Order, Place, Reach, State
from bot.domain.service.record import State as Recorded
from bot.screens.base import Button, Joined, Moment, Value, lines, text
from bot.screens.packing import base36
from bot.screens.service.lengths import length
from bot.screens.shortening import in_one_line

SHORT = 20
"""UTF-16 units of what is wanted, in one line."""
EDITABLE = (Recorded.WAITING, Recorded.CONFIRMED)
"""Records that are in no published list yet."""


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody who comes, by `called` in private; `door` for the group ("": they have none).

    `is_unsure`: they said yes to another hour; `record`: where the record of it stands.
    """

    claim_id: ClaimId
    door: str
    called: str
    is_unsure: bool
    arrived_at: datetime | None
    is_done: bool
    is_absent: bool
    minutes: int | None
    why: str
    record: Recorded | None
    quality: int | None
    review: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An occurrence as it stands: who has a place and who waits, whom it is for, the place as those see it who may.

    `gone`: who gave their place away once it had begun; `is_hidden`: what it is about stays unsaid.
    """

    order: Order
    occurrence: Occurrence
    zone: str
    unit: str
    whom: str
    inside: tuple[Line, ...]
    waiting: tuple[Line, ...]
    gone: tuple[Line, ...]
    takes: bool
    is_hidden: bool
    by: str = ""

    @property
    def id(self) -> OccurrenceId:
        """The occurrence's."""
        return self.occurrence.id

    @property
    def left(self) -> int:
        """Places that nobody has."""
        return max(0, self.order.places - len(self.inside))


@dataclass(frozen=True, slots=True)
class May:
    """What a person is to it and can do: `own` are their part and those of who lives with them, `nth` is their place in
    the waiting list, 0 for none.

    `codes`: what they read out to whoever comes (arrival, end; "" for none);
    `tells`: they say that somebody did not come;
    `confirms`: they say that somebody came and was done;
    `asked`: they were asked by name and have not answered; `reaches`: whom else they can have asked.
    """

    owns: bool = False
    tells: bool = False
    confirms: bool = False
    reviews: bool = False
    codes: tuple[str, str] = ("", "")
    reads_out: bool = False
    mine: Line | None = None
    own: frozenset[ClaimId] = frozenset()
    nth: int = 0
    claims: bool = False
    leaves: bool = False
    enters: bool = False
    ends_alone: bool = False
    asked: bool = False
    sends: bool = False
    cancels: bool = False
    changes_time: bool = False
    ends_weekly: bool = False
    has_begun: bool = False
    reaches: tuple[Reach, ...] = ()


def link(occurrence_id: OccurrenceId) -> str:
    """The link that opens it."""
    return f"so_{base36(occurrence_id)}"


def activity(kind: str) -> Value:
    """The kind of activity in a word or two."""
    return text(f"records-activity-{kind}")


def title(shown: Shown) -> Value:
    """What it is about, in one line; of what stays unsaid only that somebody needs help."""
    if shown.is_hidden:
        return text("orders-title-hidden")
    words = in_one_line(shown.order.words, SHORT)
    return (
        text("orders-title", activity=activity(shown.order.activity), about=words)
        if words
        else activity(shown.order.activity)
    )


def when(shown: Shown) -> Value:
    """The hour and how long it will take."""
    at = Moment(shown.occurrence.begins_at, shown.zone)
    return text("orders-when", at=at, length=length(shown.order.minutes))


def where(shown: Shown) -> Value:
    """The place; of what stays unsaid the stairwell alone."""
    order = shown.order
    if shown.is_hidden:
        return text("orders-where", place=shown.unit or text("orders-community"))
    match order.place:
        case Place.DOOR:
            return text("orders-where", place=text("orders-at-door", door=shown.whom))
        case Place.STAIRS:
            return text("orders-where", place=text("orders-stairs", unit=shown.unit))
        case _:
            return text("orders-where", place=order.place_words or "…")


def head(shown: Shown) -> Value:
    """What, for whom, when, where."""
    order = shown.order
    return lines(
        text("orders-head-hidden") if shown.is_hidden else text("orders-head", activity=activity(order.activity)),
        text("orders-words", words=order.words) if order.words and not shown.is_hidden else None,
        text("orders-for", who=shown.whom) if _says_whom(shown) else None,
        when(shown),
        where(shown),
        text("orders-weekly") if order.weekly and order.ended_at is None else None,
    )


def _says_whom(shown: Shown) -> bool:
    """Whether the line of whom it is for says something that its place does not."""
    return bool(shown.whom) and not shown.is_hidden and shown.order.place is not Place.DOOR


def places(shown: Shown) -> Value | None:
    """How many more are wanted, or what became of it."""
    match shown.occurrence.state:
        case State.CANCELLED:
            reason = "" if shown.is_hidden else shown.occurrence.reason
            return text("orders-is-cancelled-why", reason=reason) if reason else text("orders-is-cancelled")
        case State.DONE:
            return text("orders-is-done")
        case State.LAPSED:
            return text("orders-is-lapsed")
    if not shown.takes:
        return text("orders-is-under-way")
    return text("orders-left", places=shown.order.places, count=shown.left)


def doors(shown: Shown, found: tuple[Line, ...]) -> Value:
    """Doors of those who come, for the group: no names; as neighbours say them where all are of one stairwell."""
    is_near = shown.order.reach is Reach.UNIT
    said = (one.door.rsplit("-", 1)[-1] if is_near else one.door for one in found)
    return Joined(tuple(door or text("orders-somebody") for door in said), "list")


def short_of(one: Line) -> Value:
    """The door as neighbours say it; who has none, by name."""
    return one.door.rsplit("-", 1)[-1] or one.called or text("orders-somebody")


def look(occurrence_id: OccurrenceId) -> Button:
    """To it in the private chat."""
    return Button(text("orders-look"), start=link(occurrence_id))
