"""The month's thanks as a picture: read when its turn comes."""

from collections.abc import Callable
from functools import partial
from typing import cast

from sqlalchemy import Connection

import storage.communities
from bot.actions.thanks import PICTURE, read_thanks
from bot.delivery.prints import Big, Language, Listed, MonthSheet, Point, month_png
from bot.domain.base import UnitId
from bot.domain.months import parse_month
from bot.i18n import plain_of
from bot.screens import thanks as screens
from bot.screens.base import Print, Value, text
from bot.screens.rates import month_name
from bot.screens.service.lengths import length
from bot.screens.shortening import in_one_line

DEEDS, UNITS, WORDS = 8, 10, 60
"""Deeds and units that the picture has, and UTF-16 units of a deed's words."""


def prepare(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The picture of what a unit is thanked for."""
    unit = storage.communities.unit(connection, UnitId(wanted.of))
    month = parse_month(wanted.on or "")
    if unit is None or month is None:
        raise LookupError(wanted)
    thanked = read_thanks(connection, unit, month)

    def said(text_id: str, **args: Value) -> str:
        return plain_of(text(text_id, **args), language)

    given, deeds, places = thanked.given, thanked.deeds, thanked.places
    figure, unit_of = screens.big_length(given.minutes)
    drawn = MonthSheet(
        language=cast("Language", language),
        name=unit.label,
        title=said("thanks-picture-title", month=month_name(month)),
        figures=(
            Big(said("thanks-picture-hours"), figure, plain_of(unit_of, language)),
            Big(said("thanks-picture-services"), str(given.services), said("thanks-picture-services-unit")),
            Big(said("thanks-picture-households"), str(given.gave), f"/ {given.households}"),
        ),
        pressing=Listed(
            said("thanks-picture-units"),
            tuple(
                Point(f"{place}", one.label, said("thanks-picture-each", length=length(one.minutes)))
                for place, one in places[:UNITS]
            ),
        ),
        good=Listed(
            said("thanks-deeds"),
            tuple(Point(who, in_one_line(words, WORDS)) for who, words in deeds[:DEEDS]),
            said("rates-more", count=len(deeds) - DEEDS) if len(deeds) > DEEDS else "",
        ),
        footer=said("thanks-picture-footer"),
    )
    return f"{month}.png", partial(month_png, drawn)


PREPARED = {PICTURE: prepare}
"""Print kind → reads what is needed."""
