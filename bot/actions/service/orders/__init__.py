"""Service orders: asked for, claimed, dispatched, done, reviewed; called off; looked after by the clock."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.residents import moving
from bot.actions.service import hub
from bot.actions.service.orders import (
    advancing,
    asking,
    changing,
    claiming,
    dispatching,
    doing,
    leaving,
    looking,
    posting,
)
from bot.actions.surfaces import Drawer

ACTIONS: Table = {
    **asking.ACTIONS, **looking.ACTIONS, **claiming.ACTIONS, **dispatching.ACTIONS, **doing.ACTIONS,
    **changing.ACTIONS, **advancing.ACTIONS,
}  # fmt: skip
LINKS: Links = looking.LINKS
FORMS: Forms = {**asking.FORMS, **doing.FORMS, **changing.FORMS}
DUES: Dues = advancing.DUES
DRAWERS: dict[str, Drawer] = {"order": posting.draw}
hub.PARTS.append(looking.part)
moving.WENT.append(leaving.person_left)
moving.EMPTIED.append(leaving.last_went_out)
moving.ENDED.append(leaving.household_ended)
