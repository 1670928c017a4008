"""The admission list (准入清单), changed by the administrator with buttons or as a workbook; times by urgency."""

from bot.actions.admission import files, limits, rows
from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms

ACTIONS: Table = {**rows.ACTIONS, **limits.ACTIONS, **files.ACTIONS}
FORMS: Forms = {**rows.FORMS, **limits.FORMS, **files.FORMS}
LINKS: Links = {}
DUES: Dues = ()
