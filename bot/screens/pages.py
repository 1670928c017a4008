"""What stands on a household page alone, and what a page says otherwise than the chat."""

from collections.abc import Mapping

from bot.domain.commands.forms import Resume
from bot.domain.commands.menus import Help
from bot.domain.commands.residents import ChooseLanguage, ChooseMuted, ForgetMe, MyData, MyHome, OpenSettings
from bot.screens.base import Button, Joined, Text, Value, text
from bot.screens.today import Item


def mine() -> tuple[Item, ...]:
    """Everything that is about the person: each in a line, with its button."""
    return (
        Item(text("pages-mine-home"), ((Button(text("menu-home"), MyHome()),),)),
        Item(text("pages-mine-language"), ((Button(text("menu-language"), ChooseLanguage()),),)),
        Item(text("pages-mine-muted"), ((Button(text("residents-settings-muted"), ChooseMuted()),),)),
        Item(text("pages-mine-settings"), ((Button(text("menu-settings"), OpenSettings()),),)),
        Item(text("pages-mine-data"), ((Button(text("residents-settings-data"), MyData()),),)),
        Item(text("pages-mine-help"), ((Button(text("pages-mine-help-button"), Help()),),)),
        Item(text("pages-mine-forget"), ((Button(text("residents-settings-forget"), ForgetMe()),),)),
    )


def resume() -> Button:
    """Goes on with the form that is open."""
    return Button(text("menu-resume"), Resume())


TOLD: Mapping[str, str] = {
    "residents-consent": "pages-consent",
    "communities-consent": "pages-consent-office",
    "residents-forgotten": "pages-forgotten",
    "residents-entered-next": "pages-entered-next",
    "residents-entered-next-helper": "pages-entered-next-helper",
    "residents-ask-code": "pages-ask-code",
    "residents-ask-code-move": "pages-ask-code-move",
    "residents-settings": "pages-settings",
    "menu-help-private": "pages-help",
    "menu-help-stranger": "pages-help-stranger",
    "menu-stranger": "pages-stranger",
    "menu-no-command": "pages-no-command",
    "button-unknown": "pages-button-unknown",
    "forms-refused-old-button": "pages-outdated",
    "forms-refused-choose": "pages-choose",
    "forms-refused-kind": "pages-kind",
    "rights-refused-unregistered": "pages-unregistered",
    "reminders-more": "pages-reminders-more",
    "matters-copy": "pages-copy",
    "orders-claimed-toast": "pages-claimed-toast",
    "polls-in-private-toast": "pages-vote-here",
    "communities-role-link": "pages-role-link",
    "communities-unit-link": "pages-unit-link",
}
"""Texts that say what is so in the chat, and what a page says in their place, with the same arguments."""

FORWARDED = frozenset({"communities-role-link-open"})
"""Labels of buttons for whoever a message is forwarded to: from a page nothing is forwarded, a link is copied."""


def told(value: Value) -> Value:
    """The value as a page says it."""
    match value:
        case Text(id=text_id, args=args):
            return Text(TOLD.get(text_id, text_id), {name: told(one) for name, one in args.items()})
        case Joined(items=items, by=by):
            return Joined(tuple(told(one) for one in items), by)
    return value
