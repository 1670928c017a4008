"""Disputes: a mediator, the other side only with consent, a private thread for each side, an agreement of both.

A dispute is a confidential matter: it is filed, declined, climbs and is reviewed as one; here stands what it has
besides.
"""

from bot.actions.base import Dues, Links, Table
from bot.actions.disputes import ending, looking, mediating, shown, talking, writing
from bot.actions.forms import Forms
from bot.actions.matters import changing, views

ACTIONS: Table = {
    **mediating.ACTIONS, **talking.ACTIONS, **writing.ACTIONS, **ending.ACTIONS, **looking.ACTIONS,
}  # fmt: skip
LINKS: Links = looking.LINKS
FORMS: Forms = writing.FORMS
DUES: Dues = ()
changing.FOLLOWED.append(mediating.followed)
views.MORE.append(shown.more)
