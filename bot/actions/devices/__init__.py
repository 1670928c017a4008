"""Pages and the devices signed in there: links, who is behind a device, page and Telegram as one, unread pages."""

from bot.actions.base import Dues, Links, Table
from bot.actions.devices import giving, joining, linking, looking, signing, unread
from bot.actions.forms import Forms
from bot.actions.surfaces import LATE

ACTIONS: Table = {
    **linking.ACTIONS, **looking.ACTIONS, **signing.ACTIONS, **joining.ACTIONS, **giving.ACTIONS, **unread.ACTIONS,
}  # fmt: skip
LINKS: Links = {**looking.LINKS, **joining.LINKS}
FORMS: Forms = {}
DUES: Dues = unread.DUES

LATE.update({
    "page-link": linking.draw_link, "telegram-link": joining.draw_link, "join-asked": joining.draw_asked,
    "link-given": giving.draw_given,
})  # fmt: skip
