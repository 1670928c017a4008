"""The duty rota: set up and looked at, exceptions, turns and their handover."""

from bot.actions.base import Dues, Links, Table
from bot.actions.duty import advancing, answering, cards, exchanging, handing_over, serving, swapping
from bot.actions.forms import Forms
from bot.actions.surfaces import Drawer

ACTIONS: Table = {
    **advancing.ACTIONS,
    **serving.ACTIONS,
    **handing_over.ACTIONS,
    **swapping.ACTIONS,
    **answering.ACTIONS,
}
LINKS: Links = {**serving.LINKS, **swapping.LINKS}
FORMS: Forms = {**serving.FORMS, **handing_over.FORMS}
DUES: Dues = (*advancing.DUES, *answering.DUES)
DRAWERS: dict[str, Drawer] = {"duty": cards.draw, "duty-swap": exchanging.draw}
