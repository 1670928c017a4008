"""The month's thanks: aloud in the group, and what each lets be shown."""

from dataclasses import dataclass

from bot.domain.commands.deeds import OpenDeeds, RankUnit, ShowMe
from bot.domain.commands.service import OpenService
from bot.domain.months import Month
from bot.domain.places import Unit
from bot.domain.thanks import Given, is_ranked
from bot.screens.base import Button, Joined, Print, Screen, Text, Value, lines, paragraphs, text
from bot.screens.rates import month_name
from bot.screens.service.lengths import length
from bot.screens.shortening import in_one_line

DEEDS, NAMES = 6, 20
"""Deeds and names that the group's message has."""


@dataclass(frozen=True, slots=True)
class Thanked:
    """A unit's month: what it gave, its deeds (who, words), who lets themselves be named, places of ranked units."""

    unit: Unit
    month: Month
    given: Given
    deeds: tuple[tuple[str, str], ...]
    named: tuple[str, ...]
    places: tuple[tuple[int, Given], ...]


def said(thanked: Thanked, picture: Print) -> Screen:
    """What the group hears, with the picture."""
    deeds = [text("thanks-deed", who=who, words=in_one_line(words, 80)) for who, words in thanked.deeds[:DEEDS]]
    names = Joined(thanked.named[:NAMES], "list") if thanked.named else None
    body = paragraphs(
        title(thanked),
        total(thanked.given) if thanked.given.services else None,
        text("thanks-named", names=names) if names is not None else None,
        lines(text("thanks-deeds"), *deeds) if deeds else None,
        text("thanks-how"),
    )
    return Screen(body, document=picture)


def title(thanked: Thanked) -> Text:
    """Whose month it is."""
    return text("thanks-title", unit=thanked.unit.label, month=month_name(thanked.month))


def total(given: Given) -> Text:
    """What a unit gave in all."""
    return text("thanks-total", length=length(given.minutes), services=given.services, households=given.gave)


def big_length(minutes: int) -> tuple[str, Value]:
    """How long it was as a figure and what stands behind it: "3" and "小时 45 分"."""
    hours, rest = divmod(minutes, 60)
    if rest and not hours:
        return str(rest), text("thanks-picture-minutes-unit")
    if rest:
        return str(hours), text("thanks-picture-hours-minutes-unit", minutes=rest)
    return str(hours), text("thanks-picture-hours-unit")


def short(thanked: Thanked) -> Value:
    """What stands of it in a digest."""
    given = length(thanked.given.minutes)
    return text("thanks-short", month=month_name(thanked.month), deeds=len(thanked.deeds), length=given)


def choices(*, is_named: bool, led: Unit | None) -> Screen:
    """What a person lets be shown of them, and whether the unit they lead stands among units."""
    me = Button(text("thanks-hide-me" if is_named else "thanks-show-me"), ShowMe(on=not is_named))
    rows: list[tuple[Button, ...]] = [(me,)]
    about_unit = None
    if led is not None:
        on = is_ranked(led.switches)
        about_unit = text("thanks-unit-ranked" if on else "thanks-unit-not-ranked", unit=led.label)
        rows.append((Button(text("thanks-unrank" if on else "thanks-rank"), RankUnit(led.id, on=not on)),))
    body = paragraphs(
        text("thanks-choices"), text("thanks-me-named" if is_named else "thanks-me-not-named"), about_unit
    )
    back = (Button(text("deeds-button"), OpenDeeds()), Button(text("menu-service"), OpenService()))
    return Screen(body, (*rows, back))
