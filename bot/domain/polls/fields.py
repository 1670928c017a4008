"""A ballot as a page asks for it: one field an option, or one of them all, read at once.

YES_NO, ONE, SEVERAL, APPROVAL: the field "choice" has the options. SCORE, DATES, POINTS: the field of an option ("o3")
has its value. RANKED: it has its place, from 1; an option without one is not ranked.
"""

from collections.abc import Mapping, Sequence

from bot.domain.base import Refused
from bot.domain.polls.choices import checked
from bot.domain.polls.values import Choice, Form, Kind

CHOICE = "choice"
OF_ALL = (Kind.YES_NO, Kind.ONE, Kind.SEVERAL, Kind.APPROVAL)
"""Kinds whose options share one field."""
Given = Mapping[str, Sequence[str]]


def field(which: int) -> str:
    """The name of an option's field."""
    return f"o{which}"


def read(form: Form, given: Given) -> Choice:
    """What the fields say, as a ballot; raises Refused for what is missing, or what a ballot must not be.

    Who ticks, ranks or spreads nothing casts a blank ballot, as in the chat.
    """
    if form.kind in OF_ALL:
        chosen = tuple(_number(one) for one in given.get(CHOICE, ()))
        if not chosen and form.kind in (Kind.YES_NO, Kind.ONE):
            raise Refused("pages-refused-nothing")
        return checked(form, chosen)
    values = [_value(given, which) for which in range(form.options)]
    match form.kind:
        case Kind.RANKED:
            return checked(form, _ranked(values))
        case Kind.SCORE:
            left = sum(one is None for one in values)
            if left:
                raise Refused("polls-refused-unscored", count=left)
    return checked(form, tuple(one or 0 for one in values))


def _value(given: Given, which: int) -> int | None:
    said = given.get(field(which), ("",))[0]
    return _number(said) if said else None


def _number(said: str) -> int:
    if not (said.isascii() and said.isdecimal() and len(said) < 5):
        raise Refused("pages-refused-number")
    return int(said)


def _ranked(places: Sequence[int | None]) -> Choice:
    """The options by their places; gaps do not matter, two in one place do."""
    ranked = sorted((place, which) for which, place in enumerate(places) if place)
    if len({place for place, _ in ranked}) < len(ranked):
        raise Refused("pages-refused-same-place")
    return tuple(which for _, which in ranked)


def written(form: Form, choice: Choice) -> dict[str, list[str]]:
    """The fields that say this choice; nothing where there is none."""
    if not choice:
        return {}
    if form.kind in OF_ALL:
        return {CHOICE: [str(one) for one in choice]}
    if form.kind is Kind.RANKED:
        return {field(which): [str(choice.index(which) + 1)] for which in choice}
    return {field(which): [str(value)] for which, value in enumerate(choice)}
