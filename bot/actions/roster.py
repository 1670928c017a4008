"""To be filled."""

from bot.actions.base import Links, Table
from bot.actions.forms import Forms

ACTIONS: Table = {}
LINKS: Links = {}
FORMS: Forms = {}
