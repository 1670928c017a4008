"""The roster: a file reported, previewed and loaded (`loading`); the newest load undone (`undoing`)."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.roster import loading, undoing
from bot.actions.roster.loading import load

ACTIONS: Table = {**loading.ACTIONS, **undoing.ACTIONS}
LINKS: Links = {}
FORMS: Forms = loading.FORMS
DUES: Dues = ()

__all__ = ["ACTIONS", "DUES", "FORMS", "LINKS", "load"]
