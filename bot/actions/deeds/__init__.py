"""Good deeds (好人好事): named by neighbours, agreed to, seen by three households, thanked."""

from bot.actions.base import Dues, Links, Table
from bot.actions.deeds import cards, confirming, looking, naming
from bot.actions.forms import Forms
from bot.actions.points import naming as points_naming
from bot.actions.residents import moving
from bot.actions.service import hub
from bot.actions.surfaces import Drawer

ACTIONS: Table = {**looking.ACTIONS, **naming.ACTIONS, **confirming.ACTIONS}
LINKS: Links = looking.LINKS
FORMS: Forms = {**naming.FORMS, **confirming.FORMS}
DUES: Dues = confirming.DUES
DRAWERS: dict[str, Drawer] = {"deed": cards.draw}

hub.PARTS.append(looking.hub_part)
points_naming.WORDS["deed"] = looking.thanked_for
moving.ENDED.append(confirming.ended)
