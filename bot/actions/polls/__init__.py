"""Polls: posted, opened, voted in, closed by the clock, counted."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.polls import advancing, cancelling, cards, elections, looking, posting, small_talk, voting
from bot.actions.surfaces import LATE, Drawer

ACTIONS: Table = {
    **posting.ACTIONS,
    **voting.ACTIONS,
    **looking.ACTIONS,
    **cancelling.ACTIONS,
    **advancing.ACTIONS,
    **elections.ACTIONS,
    **small_talk.ACTIONS,
}
LINKS: Links = {**looking.LINKS, **elections.LINKS}
FORMS: Forms = {**posting.FORMS, **cancelling.FORMS, **elections.FORMS, **small_talk.FORMS}
DUES: Dues = (*advancing.DUES, *elections.DUES)
DRAWERS: dict[str, Drawer] = {"poll": cards.draw, **elections.DRAWERS}
LATE["ballot"] = voting.draw_ballot
