"""The duty rota: set up and looked at, exceptions, turns and their handover."""

from bot.actions.base import Dues, Links, Table
from bot.actions.duty import answering, exchanging, swapping
from bot.actions.forms import Forms
from bot.actions.surfaces import Drawer

ACTIONS: Table = {**swapping.ACTIONS, **answering.ACTIONS}
LINKS: Links = {**swapping.LINKS}
FORMS: Forms = {}
DUES: Dues = answering.DUES
DRAWERS: dict[str, Drawer] = {"duty-swap": exchanging.draw}
