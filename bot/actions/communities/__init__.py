"""The first day and what administrators, leaders and auditors do: one table out of its parts."""

from bot.actions.base import Dues, Links, Table
from bot.actions.communities import appointing, bodies, grids, groups, links, log, offices, rules, setup, units
from bot.actions.forms import Forms

ACTIONS: Table = {
    **setup.ACTIONS,
    **links.ACTIONS,
    **appointing.ACTIONS,
    **offices.ACTIONS,
    **bodies.ACTIONS,
    **grids.ACTIONS,
    **units.ACTIONS,
    **groups.ACTIONS,
    **log.ACTIONS,
    **rules.ACTIONS,
}
LINKS: Links = {**links.LINKS, **groups.LINKS, **units.LINKS}
GROUP_LINKS: Links = groups.GROUP_LINKS
"""What a link opens that leads into a group."""

FORMS: Forms = {**setup.FORMS, **bodies.FORMS, **grids.FORMS, **links.FORMS, **rules.FORMS}
DUES: Dues = ()
