"""Months: the three rates, the sheet on the 1st, exports; and the history of matters."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.rates import sending, showing

ACTIONS: Table = {**showing.ACTIONS, **sending.ACTIONS}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = sending.DUES
