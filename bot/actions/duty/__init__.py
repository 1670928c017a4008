"""The duty rota: set up and looked at, exceptions, turns and their handover."""

from bot.actions.base import Dues, Links, Table
from bot.actions.duty import recording, subscribing
from bot.actions.forms import Forms

ACTIONS: Table = {
    # calendars, the picture of the year, records
    **subscribing.ACTIONS,
    **recording.ACTIONS,
}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = ()
