"""A turn as its household sees it: accept it, tick what was done, what waits, hand it over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.base import MatterId
from bot.domain.commands.duty import (
    AcceptTurn,
    HandOver,
    OpenSwaps,
    ShowDuty,
    ShowTurn,
    TakeOver,
    TickTask,
    WriteOfTurn,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import ShowMatter
from bot.domain.commands.polls import ShowPoll
from bot.domain.duty.periods import at_handover
from bot.domain.duty.rota import Turn
from bot.domain.duty.turns import THEMES
from bot.domain.polls.values import PollId
from bot.screens.base import Button, Moment, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.shortening import in_one_line, shortened


@dataclass(frozen=True, slots=True)
class Seen:
    """A turn with what screens show of it; `ticks` are the days by theme, `mine`: it is this person's to do,
    `own`: it is their household's, not one that they look after as leader.

    `state`: coming, open (to be accepted), accepted, left (to the leader), over.
    """

    rota_id: int
    turn: Turn
    door: str
    zone: str
    state: str
    tasks: Mapping[str, Value]
    ticks: Mapping[str, Sequence[date]]
    notes: Sequence[str] = ()
    photos: int = 0
    mine: bool = False
    own: bool = False
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Waits:
    """What waits for the household on duty: matters to look at, doors to visit with how many notices to bring and how
    many things wait for them at a counter, polls.

    Of a poll: its title, and what it lacks: "witness", "paper" to be confirmed, a "box" to be counted.
    """

    matters: Sequence[tuple[MatterId, str, str]] = ()
    doors: Sequence[tuple[str, int, int]] = ()
    polls: Sequence[tuple[PollId, str, str]] = ()


def span(turn: Turn, zone: str) -> Value:
    """From when until when a turn lasts."""
    first, last = (Moment(at_handover(day, zone), zone, "day") for day in (turn.starts_on, turn.until_on))
    return text("duty-span", first=first, last=last)


def mine(seen: Seen, waits: Waits, before: Mapping[str, object], *, today: date, near_end: bool) -> Screen:
    """The turn that is this household's now, or next."""
    head = lines(
        text("duty-mine-head", door=seen.door, span=span(seen.turn, seen.zone)) if seen.door
        else text("duty-card-nobody", span=span(seen.turn, seen.zone)),
        text("duty-instead-of", door=seen.instead_of) if seen.instead_of else None,
        text(f"duty-mine-{seen.state}"),
    )  # fmt: skip
    tasks = lines(*(task_line(seen, theme) for theme in THEMES))
    body = paragraphs(head, handover(before) if seen.state == "open" else None, tasks, waiting(waits))
    rows: list[tuple[Button, ...]] = []
    if seen.state in ("open", "left"):
        rows += _accepting(seen)
    if seen.turn.starts_on <= today and seen.state != "over":
        rows += _ticking(seen, today)
        rows.append((
            Button(text("duty-write-button"), WriteOfTurn(seen.rota_id)),
            Button(text("duty-hand-over-button"), HandOver(seen.rota_id)),
        ) if near_end else (Button(text("duty-write-button"), WriteOfTurn(seen.rota_id)),))  # fmt: skip
    rows += [
        (Button(text("duty-matter-button", number=number), ShowMatter(matter_id)),)
        for matter_id, number, _ in waits.matters[:5]
    ]
    rows += [
        (Button(text("paper-waits-button", title=in_one_line(title, 20)), ShowPoll(poll_id)),)
        for poll_id, title in dict.fromkeys((one, title) for one, title, _ in waits.polls)
    ]
    rows.append(
        (Button(text("duty-swap-button"), OpenSwaps(seen.rota_id)), Button(text("duty-rota-button"), ShowDuty()))
    )
    return Screen(body, (*rows, (Button(text("menu-open"), OpenMenu()),)))


def _accepting(seen: Seen) -> list[tuple[Button, ...]]:
    """The household accepts its turn; whoever looks after another's says for whom: theirs, or in its place."""
    day, household_id = seen.turn.starts_on.isoformat(), seen.turn.household_id
    accept = AcceptTurn(seen.rota_id, day, household_id)
    if seen.own:
        return [(Button(text("duty-accept-button"), accept),)]
    take_over = Button(text("duty-take-over-button"), TakeOver(seen.rota_id, day))
    if household_id is None:
        return [(take_over,)]
    return [(Button(text("duty-accept-for-button", door=seen.door), accept), take_over)]


def none(rota_id: int, next_turn: Turn | None, zone: str) -> Screen:
    """It is not this household's turn; when it will be."""
    when = text("duty-none-next", span=span(next_turn, zone)) if next_turn else text("duty-none-never")
    swap = (Button(text("duty-swap-button"), OpenSwaps(rota_id)),) if next_turn else ()
    return Screen(
        when, ((*swap, Button(text("duty-rota-button"), ShowDuty())), (Button(text("menu-open"), OpenMenu()),))
    )


def which(rota_id: int, turns: Sequence[tuple[Turn, str]], zone: str) -> Screen:
    """Which of the turns, each with its door ("": nobody's)?"""
    named = [(turn, door or text("duty-year-leader")) for turn, door in turns]
    body = lines(
        text("duty-which"), *(text("duty-which-line", door=door, span=span(turn, zone)) for turn, door in named)
    )
    rows = [
        (
            Button(
                text("duty-which-button", door=door, on=_day(turn.starts_on, zone)),
                ShowTurn(rota_id, turn.starts_on.isoformat()),
            ),
        )
        for turn, door in named
    ]
    return Screen(body, (*rows, (Button(text("duty-rota-button"), ShowDuty()), Button(text("menu-open"), OpenMenu()))))


def task_line(seen: Seen, theme: str) -> Value:
    """A theme with its task, and how often it was done."""
    days = seen.ticks.get(theme, ())
    task = seen.tasks.get(theme, "")
    words = shortened(task, 120) if isinstance(task, str) else task
    what = text("duty-task", theme=text(f"duty-theme-{theme}"), words=words)
    if not days:
        return text("duty-task-open", task=what)
    return text("duty-task-done", task=what, times=len(days), last=_day(days[-1], seen.zone))


def _day(day: date, zone: str) -> Moment:
    return Moment(at_handover(day, zone), zone, "day")


def _ticking(seen: Seen, today: date) -> list[tuple[Button, ...]]:
    """A button a theme, three in a row: done today, or taken back."""
    buttons = []
    for theme in THEMES:
        done = today in seen.ticks.get(theme, ())
        label = text("duty-ticked" if done else "duty-unticked", theme=text(f"duty-theme-{theme}"))
        on = today.isoformat() if done else ""
        buttons.append(Button(label, TickTask(seen.rota_id, seen.turn.starts_on.isoformat(), theme, not done, on)))
    return [tuple(buttons[:3]), tuple(buttons[3:])]


def waiting(waits: Waits) -> Value | None:
    """What waits, or nothing."""
    if not waits.matters and not waits.doors and not waits.polls:
        return None
    matters = [
        text("duty-waits-matter", number=number, words=in_one_line(words, 40)) for _, number, words in waits.matters
    ]
    doors: list[Value] = []
    for door, count, kept in waits.doors:
        doors.append(text("duty-waits-door", door=door, count=count))
        if kept:
            doors.append(text("duty-waits-kept", count=kept))
    polls = [text(f"paper-waits-{lacks}", title=in_one_line(title, 40)) for _, title, lacks in waits.polls]
    return lines(text("duty-waits"), *matters, *doors, *polls)


def handover(summary: Mapping[str, object]) -> Value | None:
    """What the one before hands over; None where there was nobody."""
    if not summary:
        return None
    ticks = summary.get("ticks")
    done = [
        text("duty-handover-done", theme=text(f"duty-theme-{theme}"), times=int(ticks[theme]))
        for theme in THEMES
        if isinstance(ticks, dict) and ticks.get(theme)
    ]
    notes, matters, line = summary.get("notes"), summary.get("matters"), summary.get("line")
    return lines(
        text("duty-handover", door=str(summary["door"])) if summary.get("door") else text("duty-handover-left"),
        *done,
        *(
            text("duty-handover-note", words=shortened(str(one), 120))
            for one in (notes if isinstance(notes, list) else ())
        ),
        *(
            text("duty-waits-matter", number=str(one[0]), words=in_one_line(str(one[1]), 40))
            for one in (matters if isinstance(matters, list) else ())
        ),
        text("duty-handover-line", words=str(line)) if line else None,
    )


def ask_words(theme: str) -> Screen:
    """What was done, or what is to be kept of the day?"""
    what = text("duty-ask-theme", theme=text(f"duty-theme-{theme}")) if theme else text("duty-ask-note")
    return Screen(what, (cancel(),))


def ask_photos(count: int) -> Screen:
    """Pictures, or send it as it is."""
    so_far = text("saying-photos-so-far", count=count) if count else None
    return Screen(lines(text("duty-ask-photos"), so_far), (*choices("photos", ("send", text("saying-send"))), cancel()))


def ask_line(summary: Mapping[str, object]) -> Screen:
    """The handover as the bot wrote it, and one line if one likes."""
    body = paragraphs(handover(summary), text("duty-ask-line"))
    return Screen(body, (*choices("line", ("none", text("duty-no-line-button"))), cancel()))


def handed_over(rota_id: int, said: Sequence[Value] = ()) -> Screen:
    """Thanks."""
    return Screen(paragraphs(text("duty-handed-over"), *said), ((Button(text("duty-rota-button"), ShowDuty()),),))


def kept(rota_id: int) -> Screen:
    """What was written stands."""
    return Screen(text("duty-written"), ((Button(text("duty-mine-button"), ShowTurn(rota_id)),),))


def toast(name: str, **args: Value) -> Toast:
    """The short answer to a press."""
    return Toast(text(f"duty-toast-{name}", **args))
