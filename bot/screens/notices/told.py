"""What households and leaders hear of a notice or sign-up in private, and the short answers to a press."""

from bot.domain.base import FlatId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.notices import Respond, RespondFor, ShowNotice
from bot.domain.notices import Kind, Notice
from bot.screens.base import Button, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.notices.cards import card_body
from bot.screens.notices.shown import Shown, short
from bot.screens.packing import base36


def response(notice: Notice, place: int, *, on: bool, changed: bool, for_others: bool) -> Toast:
    """The answer to a press: what it did, or that it was so already."""
    if notice.kind is Kind.NOTICE:
        if for_others:
            return Toast(text("notices-told-toast" if on else "notices-not-told-toast"))
        return Toast(text("notices-seen-toast" if changed else "notices-seen-already-toast"))
    if not on:
        return Toast(text("notices-left-toast" if changed else "notices-not-in-toast"))
    waits = 0 if notice.places is None else place - notice.places
    if waits > 0:
        return Toast(text("notices-waits-toast", nth=str(waits)))
    return Toast(text("notices-joined-toast" if changed else "notices-joined-already-toast", nth=str(place)))


def answered(shown: Shown) -> Screen:
    """What stands in the private chat after a household answered there."""
    return Screen(card_body(shown), (_menu(),))


def reminder(notice: Notice, helped: tuple[FlatId, str] | None) -> Screen:
    """The household has not seen the notice; `helped` is the flat and door that a helper hears it for."""
    body = paragraphs(
        text("notices-reminder-for", door=helped[1]) if helped else text("notices-reminder"),
        text("notices-card-words", words=notice.words),
    )
    does = Respond(notice.id, on=True) if helped is None else RespondFor(notice.id, helped[0], on=True)
    return Screen(body, ((Button(text("notices-seen-button"), does),),))


def link(notice: Notice, helped: FlatId | None) -> str:
    """What opens the notice in the private chat, for one's own household or for one that one helps."""
    return f"n_{base36(notice.id)}" if helped is None else f"n_{base36(notice.id)}_{base36(helped)}"


def reminder_line(notice: Notice) -> Value:
    """The same as a line of a digest."""
    return text("notices-reminder-line", title=short(notice))


def moved_up(notice: Notice, door: str) -> Screen:
    """A place is free, and this household has it."""
    return Screen(text("notices-moved-up", door=door, title=short(notice, 100)), (_menu(),))


def moved_up_line(notice: Notice) -> Value:
    """The same as a line of a digest."""
    return text("notices-moved-up-line", title=short(notice))


def entered_for(notice: Notice, door: str, by: str, *, on: bool) -> Screen:
    """Somebody entered the household, or took it out."""
    who: Value = by or text("notices-somebody")
    words = text(
        "notices-entered-for" if on else "notices-taken-out-for", who=who, door=door, title=short(notice, 100)
    )  # fmt: skip
    return Screen(words, (_menu(),))


def entered_line(notice: Notice) -> Value:
    """The same as a line of a digest."""
    return text("notices-entered-line", title=short(notice))


def ended(shown: Shown) -> Screen:
    """The sign-up closed by itself: its leader hears how many take part."""
    words = text("notices-ended", title=short(shown.notice, 100), count=len(shown.entries))
    waiting = text("notices-ended-waiting", count=len(shown.waiting)) if shown.waiting else None
    rows: Rows = ((Button(text("notices-look-button"), ShowNotice(shown.notice.id)),),)
    return Screen(lines(words, waiting), rows)


def ended_line(notice: Notice) -> Value:
    """The same as a line of a digest."""
    return text("notices-ended-line", title=short(notice))


def reminded(count: int) -> Toast:
    """So many households are reminded."""
    return Toast(text("notices-reminded-toast", count=count))


def being_printed() -> Toast:
    """The list comes in a moment."""
    return Toast(text("notices-printing-toast"))


def _menu() -> tuple[Button, ...]:
    return (Button(text("menu-open"), OpenMenu()),)
