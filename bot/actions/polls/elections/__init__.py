"""Elections: called, nominated for, accepted, voted in by secret polls, and what follows their results."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.polls.closing import SETTLED
from bot.actions.polls.elections import advancing, calling, cards, drawing, ending, looking, nominating
from bot.actions.polls.looking import LISTED, ROWS
from bot.actions.polls.subjects import FOLLOWERS, PARTS
from bot.actions.surfaces import Drawer

ACTIONS: Table = {
    **calling.ACTIONS,
    **nominating.ACTIONS,
    **looking.ACTIONS,
    **drawing.ACTIONS,
    **ending.ACTIONS,
    **advancing.ACTIONS,
}
LINKS: Links = looking.LINKS
FORMS: Forms = {**calling.FORMS, **nominating.FORMS, **ending.FORMS}
DUES: Dues = advancing.DUES
DRAWERS: dict[str, Drawer] = {"election": cards.draw}
SETTLED.append(advancing.settled)
FOLLOWERS.append(advancing.voided)
PARTS.append(looking.part)
ROWS.append(looking.rows)
LISTED.append(looking.listed)
