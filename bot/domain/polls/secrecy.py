"""What may be shown of a secret poll, so that figures give nobody away (domain §5)."""

from collections.abc import Hashable, Mapping
from enum import StrEnum
from typing import TypeVar

from bot.domain.polls.values import Origin

FEWEST = 5
"""Of fewer ballots there is never a breakdown."""
BALLOTS = 20
"""From so many ballots on, they are published one by one; before, their totals only."""
TURNOUT = 20
"""From so many households on, turnout is a figure; before, it is enough or it is not."""
SECRET = 10
"""From so many households on, secrecy is promised."""

K = TypeVar("K", bound=Hashable)


class Turnout(StrEnum):
    """How turnout is shown."""

    FIGURES = "figures"
    ENOUGH = "enough"
    NOT_YET = "not_yet"


def may_publish_ballots(n_ballots: int) -> bool:
    """Whether the ballots themselves may be published: of few, somebody's would be known."""
    return n_ballots >= BALLOTS


def turnout_shown(n_entries: int, enough: bool) -> Turnout:
    """How turnout is shown for a roll so long: with few, figures would say who has just voted."""
    if n_entries >= TURNOUT:
        return Turnout.FIGURES
    return Turnout.ENOUGH if enough else Turnout.NOT_YET


def promises_secrecy(n_entries: int) -> bool:
    """Whether the bot may promise that nobody can tell who chose what."""
    return n_entries >= SECRET


def origins_kept(counts: Mapping[Origin, int]) -> dict[Origin, Origin]:
    """How ballots of a secret poll were given, as it is written down: of fewer than five it would tell whose.

    So proxies and slips that are few, of which some know whose they were, become what most are: given in the chat.
    """
    return {origin: origin if count >= FEWEST else Origin.CHAT for origin, count in counts.items()}


def cells_shown(cells: Mapping[K, int]) -> dict[K, int | None]:
    """A breakdown of ballots by origin or by unit as it may be shown; None is a cell that is not.

    No cell of fewer than five is shown. Since the total is public, what is hidden is known together: where any cell is
    hidden, those of exactly five are as well, and, as long as fewer than five ballots are hidden (one cell alone always
    is fewer), the next smallest with all its equals. Then no hidden cell can be computed from what is shown, also by
    one who knows this rule; only a total of next to nothing still tells what is in it.
    """
    if all(count >= FEWEST for count in cells.values()):
        return dict(cells)
    for limit in sorted({FEWEST, *(count for count in cells.values() if count > FEWEST)}):
        if sum(count for count in cells.values() if count <= limit) >= FEWEST:
            break
    return {cell: None if count <= limit else count for cell, count in cells.items()}
