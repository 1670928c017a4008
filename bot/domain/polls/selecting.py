"""What somebody has ticked on a ballot so far, before it is cast.

A selection is a tuple as a ballot is, but may be unfinished: of SCORE and DATES an option not answered yet is -1.
"""

from bot.domain.base import Refused
from bot.domain.polls.values import HIGHEST_SCORE, SURE, Choice, Form, Kind

UNSET = -1
AT_ONCE = (Kind.YES_NO, Kind.ONE)
"""Kinds that are cast with one press."""


def begun(form: Form) -> Choice:
    """The selection before anything was ticked."""
    match form.kind:
        case Kind.SCORE | Kind.DATES:
            return (UNSET,) * form.options
        case Kind.POINTS:
            return (0,) * form.options
        case _:
            return ()


def selected(form: Form, before: Choice, option: int, value: int) -> Choice:
    """The selection with this option at this value; raises Refused for what the ballot does not have.

    SEVERAL and APPROVAL: 1 ticked, 0 not. RANKED: 1 is put last of those ranked, 0 is taken out. Others: the value.
    """
    if not 0 <= option < form.options:
        raise Refused("polls-refused-option")
    match form.kind:
        case Kind.SEVERAL | Kind.APPROVAL:
            return _ticked(form, before, option, on=value == 1)
        case Kind.RANKED:
            rest = tuple(one for one in before if one != option)
            return (*rest, option) if value == 1 else rest
        case Kind.SCORE | Kind.DATES:
            _require(0 <= value <= (HIGHEST_SCORE if form.kind is Kind.SCORE else SURE))
            return (*before[:option], value, *before[option + 1 :])
        case Kind.POINTS:
            after = (*before[:option], value, *before[option + 1 :])
            _require(value >= 0)
            if sum(after) > form.points:
                raise Refused("polls-refused-points", most=form.points)
            return after
        case _:
            raise Refused("button-unknown")


def _ticked(form: Form, before: Choice, option: int, *, on: bool) -> Choice:
    after = tuple(sorted({*before, option} if on else set(before) - {option}))
    if form.kind is Kind.SEVERAL and len(after) > form.most:
        raise Refused("polls-refused-many", most=form.most)
    return after


def _require(holds: bool) -> None:
    if not holds:
        raise Refused("button-unknown")


def kept(selection: Choice) -> str:
    """The selection as text, to be kept until it is cast: "3,-,0", "-" where nothing was given yet."""
    return ",".join("-" if one == UNSET else str(one) for one in selection)


def resumed(form: Form, text: str) -> Choice:
    """The selection that was kept."""
    selection = tuple(UNSET if one == "-" else int(one) for one in text.split(",")) if text else ()
    return unfinished(form, selection)


def unfinished(form: Form, choice: Choice) -> Choice:
    """The selection from which a ballot that says this is changed: of a blank one nothing is ticked."""
    return choice or begun(form)


def finished(form: Form, selection: Choice) -> Choice:
    """The ballot that the selection makes; raises Refused where something is missing.

    Of days that were not answered none suits, unless no day was answered: that is blank.
    """
    if form.kind is Kind.SCORE and UNSET in selection:
        raise Refused("polls-refused-unscored", count=sum(one == UNSET for one in selection))
    if form.kind is Kind.DATES:
        return tuple(max(0, one) for one in selection) if any(one != UNSET for one in selection) else ()
    return selection
