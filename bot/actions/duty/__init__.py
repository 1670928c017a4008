"""The duty rota: set up and looked at, exceptions, turns and their handover."""

from bot.actions.base import Dues, Links, Table
from bot.actions.duty import looking, pausing, setting_up, taking_part
from bot.actions.forms import Forms
from bot.actions.residents import moving

ACTIONS: Table = {**setting_up.ACTIONS, **taking_part.ACTIONS, **looking.ACTIONS, **pausing.ACTIONS}
LINKS: Links = {**looking.LINKS}
FORMS: Forms = {**setting_up.FORMS, **pausing.FORMS}
DUES: Dues = ()
moving.CAME.append(taking_part.household_came)
moving.ENDED.append(taking_part.household_ended)
