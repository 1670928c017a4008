"""What screens know of a notice or sign-up, and the lines they share."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.base import FlatId
from bot.domain.notices import Kind, Notice
from bot.screens.base import Moment, Value, lines, text
from bot.screens.shortening import in_one_line, shortened

LISTED_FOR = timedelta(days=30)
"""How long the leader's list shows what has ended."""
NAME = 12
"""UTF-16 units of the name of whoever entered a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A door with what its household adds, and who entered it for them ("" for themselves)."""

    door: str
    remark: str
    entered_by: str


@dataclass(frozen=True, slots=True)
class DoorLine:
    """A door to answer for: its state as lists of doors have it, and whether it has answered."""

    flat_id: FlatId
    door: str
    state: str
    on: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A notice or sign-up as it stands: doors that count, those that answered, that wait, that are missing.

    `unreachable` are those of the missing that have to be told at the door.
    """

    notice: Notice
    zone: str
    unit_label: str
    by: str
    is_open: bool
    doors: int
    entries: tuple[Line, ...]
    waiting: tuple[Line, ...]
    missing: tuple[str, ...]
    unreachable: tuple[str, ...]


def head(shown: Shown) -> Value:
    """What it is, in the words of whoever wrote it, by whom and when."""
    notice = shown.notice
    changed = notice.changed_at
    title = "notices-card-notice" if notice.kind is Kind.NOTICE else "notices-card-sign-up"
    return lines(
        text("notices-card-urgent") if notice.urgent else text(title),
        text("notices-card-words", words=notice.words),
        text("notices-card-by", who=shown.by, at=Moment(notice.posted_at, shown.zone)),
        text("notices-card-changed", at=Moment(changed, shown.zone)) if changed else None,
    )


def seen(shown: Shown) -> Value:
    """How many doors have seen it."""
    return text("notices-card-seen", seen=str(len(shown.entries)), all=str(shown.doors))


def rules_of(shown: Shown) -> Value | None:
    """How many doors can take part and until when, where there is a limit."""
    notice = shown.notice
    left = None if notice.places is None else max(0, notice.places - len(shown.entries))
    until = Moment(notice.closes_at, shown.zone) if notice.closes_at else None
    told = (
        text("notices-card-places", places=notice.places or 0, count=left) if left is not None else None,
        text("notices-card-until", until=until) if until else None,
    )
    return lines(*told) if any(told) else None


def doors_of(shown: Shown) -> Value:
    """Who takes part, in the order in which they came, and who waits."""
    listed = lines(*(_line(nth, one) for nth, one in enumerate(shown.entries, 1)))
    waiting = lines(*(_line(nth, one) for nth, one in enumerate(shown.waiting, 1)))
    return lines(
        text("notices-card-count", count=len(shown.entries)),
        listed if shown.entries else None,
        text("notices-card-waiting") if shown.waiting else None,
        waiting if shown.waiting else None,
    )


def _line(nth: int, one: Line) -> Value:
    door = f"{one.door} {one.remark}".rstrip()
    if one.entered_by:
        return text("notices-card-line-by", nth=str(nth), door=door, who=shortened(one.entered_by, NAME))
    return text("notices-card-line", nth=str(nth), door=door)


def short(notice: Notice, at_most: int = 24) -> str:
    """The words in one line."""
    return in_one_line(notice.words, at_most)
