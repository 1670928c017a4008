"""Services on behalf (代办): asked for by a resident, done by the service station, with papers, a day and reminders."""

from bot.actions.base import Dues, Links, Table
from bot.actions.errands import asking, doing, looking
from bot.actions.forms import Forms

ACTIONS: Table = {**asking.ACTIONS, **doing.ACTIONS, **looking.ACTIONS}
LINKS: Links = looking.LINKS
FORMS: Forms = {**asking.FORMS, **doing.FORMS}
DUES: Dues = ()
