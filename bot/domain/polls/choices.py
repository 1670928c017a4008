"""What a ballot may say, kind by kind, and the short text it is kept as."""

import re

from bot.domain.base import Refused
from bot.domain.polls.values import ABSTAIN, HIGHEST_SCORE, SURE, Choice, Form, Kind

PACKED = re.compile(r"(?:(?:0|[1-9][0-9]*)(?:,(?:0|[1-9][0-9]*))*)?", re.ASCII)
"""Numbers from 0, no sign, no zero in front, no space: one text for a choice, and one choice for a text."""


def checked(form: Form, choice: Choice) -> Choice:
    """The choice as it is counted and kept; refuse what a ballot of this form must not be.

    Blank is always allowed. Options that were ticked stand ascending; points of which none was spent are blank.
    """
    if not choice:
        return ()
    match form.kind:
        case Kind.YES_NO:
            return _named(choice, ABSTAIN + 1, 1, 1)
        case Kind.ONE:
            return _named(choice, form.options, 1, 1)
        case Kind.SEVERAL:
            return tuple(sorted(_named(choice, form.options, form.least, form.most)))
        case Kind.APPROVAL:
            return tuple(sorted(_named(choice, form.options, 1, form.options)))
        case Kind.RANKED:
            return _named(choice, form.options, 1, form.options)
        case Kind.SCORE:
            return _scored(_for_each(form, choice))
        case Kind.POINTS:
            return _spread(_for_each(form, choice), form.points)
        case Kind.DATES:
            return _dated(_for_each(form, choice))


def packed(choice: Choice) -> str:
    """The choice as text, to be stored and published: "0,2"; blank is ""."""
    return ",".join(map(str, choice))


def unpacked(text: str) -> Choice:
    """The choice that was packed; anything that `packed` would not have written is a ValueError that quotes nothing."""
    if PACKED.fullmatch(text) is None:
        raise ValueError("not a packed choice")
    return tuple(map(int, text.split(","))) if text else ()


def _named(choice: Choice, options: int, least: int, most: int) -> Choice:
    if any(not 0 <= option < options for option in choice):
        raise Refused("polls-refused-option")
    if len(set(choice)) < len(choice):
        raise Refused("polls-refused-twice")
    if len(choice) < least:
        raise Refused("polls-refused-few", least=least)
    if len(choice) > most:
        raise Refused("polls-refused-many", most=most)
    return choice


def _for_each(form: Form, choice: Choice) -> Choice:
    if len(choice) != form.options:
        raise Refused("polls-refused-length", count=form.options)
    return choice


def _scored(choice: Choice) -> Choice:
    if any(not 0 <= score <= HIGHEST_SCORE for score in choice):
        raise Refused("polls-refused-score", most=HIGHEST_SCORE)
    return choice


def _spread(choice: Choice, points: int) -> Choice:
    if any(given < 0 for given in choice) or sum(choice) > points:
        raise Refused("polls-refused-points", most=points)
    return choice if any(choice) else ()


def _dated(choice: Choice) -> Choice:
    if any(not 0 <= answer <= SURE for answer in choice):
        raise Refused("polls-refused-date")
    return choice
