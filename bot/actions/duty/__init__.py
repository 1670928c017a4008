"""The duty rota: set up and looked at, exceptions, turns and their handover."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms

ACTIONS: Table = {}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = ()
