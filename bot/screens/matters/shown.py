"""What screens know of a matter, and the lines that all of them share."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.domain.categories.changing import TOLD
from bot.domain.commands.matters import ShowMatter
from bot.domain.matters import WORKING, Level, Matter, State
from bot.domain.whistles import LAST_MINUTE, Whistle
from bot.screens.base import Button, Joined, Moment, Text, Value, lines, text
from bot.screens.shortening import shortened

ICONS = {
    "filed": "🟡", "accepted": "🔵", "in_consultation": "🔵", "in_progress": "🔵", "done": "✅", "closed": "✅",
    "returned": "❓", "declined": "↪️", "merged": "➡️", "withdrawn": "⚪",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What screens need to know of a matter; what is not to be seen is "" or None.

    `said_by` is a door or chosen name, `for_door` the door of a household that they said it for; `is_exact`: instants
    may be shown to the minute; `told` is the text that says who is responsible where a community may not be; `whistles`
    are the bodies called in.
    """

    matter: Matter
    words: str
    place: str
    supporters: int
    zone: str
    unit_label: str
    said_by: str = ""
    for_door: str = ""
    location: tuple[float, float] | None = None
    is_exact: bool = True
    fold_reason: str = ""
    told: str | None = None
    whistles: tuple[Whistle, ...] = ()


SEALED = "🔒"
"""In place of words that somebody may not read."""


def body_of(shown: Shown, at_most: int, *, place: Value | None = None, plain: bool = False) -> Value:
    """Number, words (no more than so many UTF-16 units), place, who said it, who has it; `plain`: not who said it."""
    matter = shown.matter
    where = place or shown.place
    return lines(
        text("matters-card-head", number=str(matter.number), category=category(matter.category)),
        text("matters-card-words", words=shortened(shown.words, at_most)),
        text("matters-card-place", place=where) if where else None,
        None if plain else _said(shown),
        state_line(shown),
        _whistle_line(shown),
        _letter_line(matter, shown.zone),
        text("matters-card-agenda") if matter.on_agenda else None,
        text("matters-card-told", told=told_words(shown.told)) if shown.told else None,
        text("matters-card-supporters", count=shown.supporters) if shown.supporters else None,
    )


def _said(shown: Shown) -> Value | None:
    if shown.for_door:
        return text("matters-card-said-for", door=shown.for_door, who=shown.said_by)
    if shown.said_by:
        return text("matters-card-said-by", who=shown.said_by)
    return text("matters-card-said-unnamed", unit=shown.unit_label) if shown.unit_label else None


def told_words(told: str) -> Value:
    """Who is responsible where a community may not be: a text of ours, or the community's own words."""
    return text(told) if told in TOLD else told


def category(code: str) -> Text:
    """The name of a category."""
    return text(f"category-{code.replace('_', '-')}")


def who_has(matter: Matter) -> Value:
    """The responsible body; the community where there is none."""
    return matter.responsible or text("matters-who-community")


def state_line(shown: Shown) -> Value:
    """Where the matter stands, who has it and until when."""
    matter = shown.matter
    args: dict[str, Value] = {"icon": ICONS[matter.state.value], "who": who_has(matter)}
    waits = matter.state is State.FILED and matter.accepted_at is None and matter.level is not Level.STREET
    due = matter.accept_by if waits else matter.settle_by
    if matter.state is State.MERGED and matter.merged_into is not None:
        args["into"] = str(matter.merged_into)
    if due is not None and matter.state in WORKING | {State.FILED}:
        args["until"] = Moment(due, shown.zone, "minute" if shown.is_exact else "day")
        if matter.state is State.FILED and not waits:
            return text("matters-state-led-until", **args)
        return text(f"matters-state-{matter.state.value.replace('_', '-')}-until", **args)
    return text(f"matters-state-{matter.state.value.replace('_', '-')}", **args)


def _whistle_line(shown: Shown) -> Value | None:
    """Who was called in, each with its own tick; of a body called again the newest call."""
    newest = {one.body_id: one for one in shown.whistles}
    if not newest:
        return None
    return text("whistles-card", who=Joined(tuple(_whistle(one, shown.zone) for one in newest.values()), "list"))


def _whistle(one: Whistle, zone: str) -> Value:
    if one.answered_at is not None:
        return text("whistles-card-answered", who=one.name)
    if one.late_at is not None:
        return text("whistles-card-late", who=one.name, until=moment_of(one.due_at, zone))
    return text("whistles-card-waits", who=one.name, until=moment_of(one.due_at, zone))


def moment_of(due_at: datetime, zone: str) -> Moment:
    """By when: the day alone where it is asked for by its end."""
    is_day = due_at.astimezone(ZoneInfo(zone)).time() == LAST_MINUTE
    return Moment(due_at, zone, "day" if is_day else "minute")


def _letter_line(matter: Matter, zone: str) -> Value | None:
    """The day on which the letter was handed to whoever has it."""
    if matter.letter_on is None:
        return None
    noon = datetime.combine(matter.letter_on, time(12), ZoneInfo(zone))
    return text("matters-card-letter", on=Moment(noon, zone, "day"), who=who_has(matter))


def look_here(shown: Shown) -> Button:
    """To the matter, in the private chat."""
    return Button(text("matters-back-button"), ShowMatter(shown.matter.id))
