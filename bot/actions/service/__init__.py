"""Service (公益): the way in (`hub`), what is asked for (`orders`)."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.service import hub, orders
from bot.actions.surfaces import Drawer

ACTIONS: Table = {**hub.ACTIONS, **orders.ACTIONS}
LINKS: Links = {**orders.LINKS}
FORMS: Forms = {**orders.FORMS}
DUES: Dues = (*orders.DUES,)
DRAWERS: dict[str, Drawer] = {**orders.DRAWERS}
