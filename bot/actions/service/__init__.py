"""Service (公益): the way in (`hub`)."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.service import hub

ACTIONS: Table = {**hub.ACTIONS}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = ()
