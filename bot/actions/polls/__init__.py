"""Polls: posted, opened, voted in, closed by the clock, counted."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.polls import (
    advancing,
    amendments,
    box,
    cancelling,
    cards,
    clerks,
    deciding,
    deliveries,
    elections,
    looking,
    objecting,
    paper,
    paper_hub,
    posting,
    proxies,
    results,
    small_talk,
    voters,
    voting,
)
from bot.actions.surfaces import LATE, Drawer

ACTIONS: Table = {
    **posting.ACTIONS,
    **voting.ACTIONS,
    **looking.ACTIONS,
    **cancelling.ACTIONS,
    **advancing.ACTIONS,
    **results.ACTIONS,
    **paper_hub.ACTIONS,
    **paper.ACTIONS,
    **box.ACTIONS,
    **deliveries.ACTIONS,
    **proxies.ACTIONS,
    **clerks.ACTIONS,
    **voters.ACTIONS,
    **elections.ACTIONS,
    **small_talk.ACTIONS,
    **amendments.ACTIONS,
    **objecting.ACTIONS,
    **deciding.ACTIONS,
}
LINKS: Links = {**looking.LINKS, **paper.LINKS, **proxies.LINKS, **elections.LINKS, **objecting.LINKS}
FORMS: Forms = {
    **posting.FORMS,
    **cancelling.FORMS,
    **paper.FORMS,
    **box.FORMS,
    **proxies.FORMS,
    **elections.FORMS,
    **small_talk.FORMS,
    **amendments.FORMS,
    **objecting.FORMS,
    **deciding.FORMS,
}
DUES: Dues = (*advancing.DUES, *elections.DUES, *deciding.DUES)
DRAWERS: dict[str, Drawer] = {"poll": cards.draw, **elections.DRAWERS}
LATE["ballot"] = voting.draw_ballot
LATE["tick"] = box.draw_tick
looking.LISTED.append(deciding.listed)
looking.ROWS.extend((results.rows, objecting.rows, deciding.rows, paper_hub.rows))
