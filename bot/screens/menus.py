"""The menu of a person, by what they are."""

from bot.domain.rights import Person
from bot.screens.base import Screen, text


def menu(person: Person) -> Screen:
    """What this person can do here."""
    return Screen(text("menu-stranger"))
