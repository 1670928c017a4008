"""Screens that all forms share."""

from bot.domain.commands.forms import Cancel, Choose, OpenMenu
from bot.screens.base import Button, Rows, Screen, Value, text


def choices(stage: str, *options: tuple[str, Value], a_row: int = 2) -> Rows:
    """Buttons that answer the question `stage`, `a_row` beside each other."""
    buttons = [Button(label, Choose(stage, option)) for option, label in options]
    return tuple(tuple(buttons[i : i + a_row]) for i in range(0, len(buttons), a_row))


def cancel() -> tuple[Button, ...]:
    """The row with which a form is thrown away."""
    return (Button(text("forms-cancel"), Cancel()),)


def cancelled() -> Screen:
    """What stands where the form was."""
    return Screen(text("forms-cancelled"), ((Button(text("menu-open"), OpenMenu()),),))
