"""Service (公益): the way in (`hub`), what is asked for (`orders`), `recording` and `records` of it, `publishing`,
`party`, `certificates`, `certifying` for people without a phone."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.service import certificates, certifying, hub, orders, party
from bot.actions.service.publishing import closing, lists, objecting, undecided
from bot.actions.service.records import confirming, entering, looking, writing
from bot.actions.surfaces import Drawer

ACTIONS: Table = {
    **hub.ACTIONS, **orders.ACTIONS,
    **entering.ACTIONS, **confirming.ACTIONS, **looking.ACTIONS, **writing.ACTIONS,
    **lists.ACTIONS, **closing.ACTIONS, **objecting.ACTIONS, **undecided.ACTIONS,
    **party.ACTIONS, **certificates.ACTIONS, **certifying.ACTIONS,
}  # fmt: skip
LINKS: Links = {**orders.LINKS, **looking.LINKS}
FORMS: Forms = {
    **orders.FORMS, **entering.FORMS, **writing.FORMS, **party.FORMS, **certificates.FORMS, **certifying.FORMS
}  # fmt: skip
DUES: Dues = (*orders.DUES, *confirming.DUES, *lists.DUES, *closing.DUES, *undecided.DUES)
DRAWERS: dict[str, Drawer] = {**orders.DRAWERS}
hub.PARTS.append(looking.part)
