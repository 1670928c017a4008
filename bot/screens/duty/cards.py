"""The card of a turn in the unit's group: doors only, and never why."""

from bot.domain.commands.duty import TickTask
from bot.domain.duty.turns import THEMES
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.duty.turns import Seen, span, task_line
from bot.screens.packing import base36


def card(seen: Seen) -> Screen:
    """Who serves until when, what was done; buttons while the turn runs."""
    head = lines(
        text("duty-card-head", door=seen.door, span=span(seen.turn, seen.zone)) if seen.door
        else text("duty-card-nobody", span=span(seen.turn, seen.zone)),
        _state(seen),
    )  # fmt: skip
    tasks = lines(*(task_line(seen, theme) for theme in THEMES))
    written = (
        text("duty-card-written", notes=len(seen.notes), photos=seen.photos) if seen.notes or seen.photos else None
    )
    return Screen(paragraphs(head, tasks, written), () if seen.state == "over" else _buttons(seen))


def _state(seen: Seen) -> Value | None:
    match seen.state:
        case "accepted":
            return None
        case "over":
            return text("duty-card-over")
        case state:
            return text(f"duty-card-{state}")


def _buttons(seen: Seen) -> Rows:
    enter = Button(text("duty-card-enter"), start=f"yt_{base36(seen.rota_id)}")
    if seen.state == "left":
        return ((Button(text("duty-take-over-button"), start=f"yv_{base36(seen.rota_id)}"),),)
    day = seen.turn.starts_on.isoformat()
    ticks = [
        Button(text("duty-card-tick", theme=text(f"duty-theme-{one}")), TickTask(seen.rota_id, day, one, done=True))
        for one in THEMES
    ]
    return (tuple(ticks[:3]), tuple(ticks[3:]), (enter,))
