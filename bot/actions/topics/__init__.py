"""Topics: proposed, signed for, turned down, debated, voted on; one table out of its parts."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.matters import views
from bot.actions.surfaces import Drawer
from bot.actions.topics import (
    cards,
    debating,
    deciding,
    lines,
    looking,
    matters,
    moderating,
    proposing,
    setting,
    signing,
)

ACTIONS: Table = {
    **looking.ACTIONS,
    **proposing.ACTIONS,
    **signing.ACTIONS,
    **moderating.ACTIONS,
    **debating.ACTIONS,
    **deciding.ACTIONS,
    **setting.ACTIONS,
    **matters.ACTIONS,
}
LINKS: Links = looking.LINKS
FORMS: Forms = {**proposing.FORMS, **lines.FORMS}
DUES: Dues = signing.DUES
views.MORE.append(matters.more)
DRAWERS: dict[str, Drawer] = {"topic": cards.draw}
