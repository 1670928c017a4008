"""The open board: opening it, keys of other services and what they file, and what everybody reads of it."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.openboard import filing, keys, settings
from bot.actions.surfaces import LATE

ACTIONS: Table = {**settings.ACTIONS, **keys.ACTIONS, **filing.ACTIONS}
LINKS: Links = {}
FORMS: Forms = {**settings.FORMS, **keys.FORMS}
DUES: Dues = ()
LATE["key-of-service"] = keys.draw_key
