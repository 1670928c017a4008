"""What stands on a household page alone."""

from bot.domain.commands.forms import Resume
from bot.domain.commands.menus import Help
from bot.domain.commands.residents import ChooseLanguage, ChooseMuted, ForgetMe, MyData, MyHome, OpenSettings
from bot.screens.base import Button, text
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
