"""The one table of what can be done: command → how its subject is found, who may, what is done.

Rights stand nowhere else. A capability adds its rows here: commands, forms, and what links of the bot open
(`?start=PREFIX_…`), and what falls due by itself.
"""

from datetime import datetime

from sqlalchemy import Connection, select

from bot.actions import (
    admission,
    board,
    communities,
    deeds,
    devices,
    disputes,
    duty,
    errands,
    forms,
    history,
    lateness,
    matters,
    menus,
    notices,
    openboard,
    points,
    polls,
    rates,
    redemption,
    reminding,
    residents,
    roster,
    service,
    surfaces,
    talks,
    thanks,
    topics,
    whistles,
    workday,
)
from bot.actions.base import Due, Table
from bot.domain.base import Command

CAPABILITIES = (
    communities,
    roster,
    admission,
    residents,
    devices,
    matters,
    whistles,
    disputes,
    errands,
    notices,
    polls,
    topics,
    service,
    points,
    deeds,
    thanks,
    redemption,
    board,
    duty,
    talks,
    reminding,
    rates,
    history,
    lateness,
    workday,
    openboard,
)

ACTIONS: Table = {**forms.ACTIONS, **menus.ACTIONS}
DUES: list[Due] = []
"""What falls due by itself, in the order in which the clock looks."""
for capability in CAPABILITIES:
    ACTIONS.update(capability.ACTIONS)
    if shared := menus.LINKS.keys() & capability.LINKS.keys():
        raise RuntimeError(f"two capabilities open links that begin with {shared}")
    menus.LINKS.update(capability.LINKS)
    forms.FORMS.update(capability.FORMS)
    DUES.extend(capability.DUES)
menus.GROUP_LINKS.update(communities.GROUP_LINKS)
surfaces.DRAWERS.update(board.DRAWERS | talks.DRAWERS | notices.DRAWERS | duty.DRAWERS | polls.DRAWERS)
surfaces.DRAWERS.update(topics.DRAWERS | deeds.DRAWERS | service.DRAWERS)

_FIRSTS = select(*(due.first.scalar_subquery() for due in DUES))


def firsts(connection: Connection) -> list[datetime | None]:
    """When something of each kind is first due, in the order of `DUES`, by one statement; None where nothing waits."""
    found = connection.execute(_FIRSTS).one()
    return [None if at is None else at + due.after for due, at in zip(DUES, found, strict=True)]


def next_due(connection: Connection) -> datetime | None:
    """When anything falls due by itself."""
    return min((at for at in firsts(connection) if at is not None), default=None)


BUTTONS: dict[str, type[Command]] = {kind.code: kind for kind in ACTIONS if kind.code}
"""Commands that fit into a button, by their code."""

if len(BUTTONS) != sum(1 for kind in ACTIONS if kind.code):
    raise RuntimeError("two commands share a code")
