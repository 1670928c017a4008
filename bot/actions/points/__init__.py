"""Points: earned by rule (`earning`)."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms

ACTIONS: Table = {}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = ()
