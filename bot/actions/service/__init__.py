"""Service (公益): the way in (`hub`), `recording` and `records` of it, `publishing`, `party`, `certificates`."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.service import certificates, hub, party
from bot.actions.service.publishing import closing, lists, objecting
from bot.actions.service.records import confirming, entering, looking, writing

ACTIONS: Table = {
    **hub.ACTIONS, **entering.ACTIONS, **confirming.ACTIONS, **looking.ACTIONS, **writing.ACTIONS,
    **lists.ACTIONS, **closing.ACTIONS, **objecting.ACTIONS,
    **party.ACTIONS, **certificates.ACTIONS,
}  # fmt: skip
LINKS: Links = {**looking.LINKS}
FORMS: Forms = {**entering.FORMS, **writing.FORMS, **party.FORMS, **certificates.FORMS}
DUES: Dues = (*confirming.DUES, *lists.DUES, *closing.DUES)
hub.PARTS.append(looking.part)
