"""Polls: posted, opened, voted in, closed by the clock, counted."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.polls import advancing, cancelling, cards, deciding, looking, objecting, posting, results, voting
from bot.actions.surfaces import LATE, Drawer

ACTIONS: Table = {
    **posting.ACTIONS,
    **voting.ACTIONS,
    **looking.ACTIONS,
    **cancelling.ACTIONS,
    **advancing.ACTIONS,
    **results.ACTIONS,
    **objecting.ACTIONS,
    **deciding.ACTIONS,
}
LINKS: Links = {**looking.LINKS, **objecting.LINKS}
FORMS: Forms = {**posting.FORMS, **cancelling.FORMS, **objecting.FORMS, **deciding.FORMS}
DUES: Dues = (*advancing.DUES, *deciding.DUES)
DRAWERS: dict[str, Drawer] = {"poll": cards.draw}
LATE["ballot"] = voting.draw_ballot
looking.ROWS.extend((results.rows, objecting.rows, deciding.rows))
