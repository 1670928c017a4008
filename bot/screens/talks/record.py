"""The record while it is written: the card in the group, the clerk's screens, the form's questions."""

from collections.abc import Sequence
from typing import Any

from bot.domain.commands.talks import (
    ChooseClerk,
    EndItem,
    ReopenItem,
    ShowDoors,
    ShowItem,
    SignRecord,
    TickDoor,
    TickOwn,
)
from bot.domain.talking import left
from bot.domain.talks import WAYS, State
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.shortening import in_one_line
from bot.screens.talks.agenda import look_at
from bot.screens.talks.shown import Homes, ItemLine, May, View, back, doors, head, item_lines, menu, outcome_lines

NUMBERS = 59
"""The highest number that has a button; higher ones are written."""
A_ROW = 4
"""Doors, and numbers, beside each other."""


def card(view: View) -> Screen:
    """The talk day in the unit's group: who is there, and a household ticks itself."""
    if view.state is State.OPEN:
        body = paragraphs(head(view), lines(text("talks-card-open", clerk=view.clerk), here(view)))
        rows: Rows = ((Button(text("talks-here"), TickOwn(view.talk_id, here=True)), look_at(view.unit_id)),)
        return Screen(body, rows, silent=True)
    told = text("talks-card-written") if view.state is State.WRITTEN else text("talks-card-signed")
    return Screen(paragraphs(head(view), lines(told, here(view))), ((look_at(view.unit_id),),), silent=True)


def here(view: View) -> Value:
    """How many doors are there, and which."""
    if not view.present:
        return text("talks-nobody-here")
    return text("talks-doors-here", count=len(view.present), homes=view.homes, doors=doors(view.present))


def record(view: View, items: Sequence[ItemLine], may: May) -> Screen:
    """The record under way: for the clerk every item with its end, for anybody else the items and who is there."""
    heading = paragraphs(head(view), lines(text("talks-record-open", clerk=view.clerk), here(view)))
    if may.keeps:
        return _clerks(view, items, heading, may)
    told = [
        text("talks-item", place=str(place), words=in_one_line(one.words, 60)) for place, one in enumerate(items, 1)
    ]
    rows: Rows = ()
    if may.attends:
        label = text("talks-gone" if may.is_here else "talks-here")
        rows = ((Button(label, TickOwn(view.talk_id, here=not may.is_here)),),)
    return Screen(paragraphs(heading, lines(*told) if told else None), (*rows, *_leaders(view, may), menu()))


def _leaders(view: View, may: May) -> Rows:
    return ((Button(text("talks-clerk"), ChooseClerk(view.talk_id)),),) if may.leads else ()


def _clerks(view: View, items: Sequence[ItemLine], heading: Value, may: May) -> Screen:
    buttons: Rows = tuple(
        (
            Button(
                text("talks-item-button", icon="✅" if one.ended else "▫️", words=in_one_line(one.words, 18)),
                ShowItem(one.id),
            ),
        )
        for one in items
    )
    told = text("talks-record-how") if items else text("talks-record-empty")
    rows: Rows = (
        (Button(text("talks-doors-button"), ShowDoors(view.talk_id)),),
        *buttons,
        (Button(text("talks-record-done"), SignRecord(view.talk_id, sure=False)),),
        *_leaders(view, may),
        menu(),
    )
    return Screen(paragraphs(heading, told), rows)


def tick_doors(view: View, homes: Homes) -> Screen:
    """The doors, a tap each."""
    buttons = [
        Button(text("talks-door-in" if is_in else "talks-door-out", door=door), TickDoor(view.talk_id, flat, not is_in))
        for flat, door, is_in in homes
    ]
    rows = tuple(tuple(buttons[i : i + A_ROW]) for i in range(0, len(buttons), A_ROW))
    body = text("talks-doors-ask", count=sum(is_in for _, _, is_in in homes), homes=len(homes))
    return Screen(body, (*rows, back(view.talk_id)))


def item(view: View, one: ItemLine, *, is_matter: bool, has_filed: bool) -> Screen:
    """One item, and how it ends; what has ended can be taken back, but for a matter that was filed."""
    words = text("talks-item-words", words=one.words)
    if one.ended is not None:
        rows: Rows = () if has_filed else ((Button(text("talks-again"), ReopenItem(one.id)),),)
        return Screen(paragraphs(words, lines(*outcome_lines(one, view.zone))), (*rows, back(view.talk_id)))
    buttons = [Button(text(f"talks-way-{way.value}"), EndItem(one.id, way.value)) for way in WAYS]
    known = text("talks-item-number", number=one.number) if is_matter else None
    return Screen(
        paragraphs(lines(words, known), text("talks-item-ask")),
        (tuple(buttons[:2]), tuple(buttons[2:]), back(view.talk_id)),
    )


def question(state: dict[str, Any]) -> Screen:
    """The question of the form that is open."""
    stage, about = state["stage"], in_one_line(state.get("about", ""), 100)
    if stage == "words":
        asked = text(f"talks-ask-{state['does']}")
        return Screen(paragraphs(text("talks-item-words", words=about) if about else None, asked), (cancel(),))
    if stage == "body":
        options = tuple((str(body_id), name) for body_id, name in state["bodies"])
        body = paragraphs(text("talks-item-words", words=about), text("talks-ask-body"))
        return Screen(body, (*choices("body", *options, a_row=1), cancel()))
    most = left(state)
    numbers = tuple((str(number), str(number)) for number in range(min(most, NUMBERS) + 1))
    body = paragraphs(text("talks-item-words", words=about), text(f"talks-count-{stage.replace('_', '-')}", most=most))
    return Screen(body, (*choices(stage, *numbers, a_row=6), cancel()))


def too_late(why: Value, words: str) -> Screen:
    """It changed meanwhile: why it cannot be done any more, and what was written."""
    return Screen(paragraphs(why, text("talks-too-late", words=words) if words else None), (menu(),))


def unfinished(view: View, items: Sequence[ItemLine], rows: Rows) -> Screen:
    """What the minutes will say, before the clerk signs."""
    body = paragraphs(head(view), here(view), item_lines(items, view.zone), text("talks-sign-ask"))
    return Screen(body, (*rows, back(view.talk_id)))
