"""What the group sees: the card, the pictures before it, that it was written anew."""

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.notices import Respond
from bot.domain.notices import Kind, Notice
from bot.screens.base import Button, Rows, Screen, Value, paragraphs, text
from bot.screens.notices.shown import Shown, doors_of, head, rules_of, seen
from bot.screens.packing import base36


def card(shown: Shown, *, silent: bool = False) -> Screen:
    """The living card: a notice with one button, a sign-up with its list."""
    notice = shown.notice
    is_notice = notice.kind is Kind.NOTICE
    buttons: Rows = ()
    if shown.is_open:
        buttons = _seen_button(notice) if is_notice else _join_buttons(notice)
    return Screen(card_body(shown), buttons, silent=silent)


def look(shown: Shown) -> Screen:
    """A sign-up in the private chat, to look at and to take part."""
    menu = (Button(text("menu-open"), OpenMenu()),)
    return Screen(card_body(shown), (*(_join_buttons(shown.notice) if shown.is_open else ()), menu))


def card_body(shown: Shown) -> Value:
    """What the card says."""
    over = None if shown.is_open else text("notices-card-over")
    if shown.notice.kind is Kind.NOTICE:
        return paragraphs(head(shown), seen(shown), over)
    return paragraphs(head(shown), rules_of(shown), doors_of(shown), over)


def _seen_button(notice: Notice) -> Rows:
    return ((Button(text("notices-seen-button"), Respond(notice.id, on=True)),),)


def _join_buttons(notice: Notice) -> Rows:
    return (
        (
            Button(text("notices-join-button"), Respond(notice.id, on=True)),
            Button(text("notices-leave-button"), Respond(notice.id, on=False)),
        ),
        (Button(text("notices-remark-button"), start=f"n_{base36(notice.id)}"),),
    )


def pictures(notice: Notice) -> Screen:
    """The pictures that belong to the card below."""
    is_notice = notice.kind is Kind.NOTICE
    return Screen(
        text("notices-pictures-notice" if is_notice else "notices-pictures-sign-up"), photos=notice.photos, silent=True
    )


def photos_key(notice: Notice) -> str:
    """The key under which the pictures go out."""
    return f"notice-photos:{notice.id}"


def look_again() -> Screen:
    """The notice was written anew, and all are asked to look."""
    return Screen(text("notices-look-again"))
