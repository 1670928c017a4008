"""The duty rota: set up and looked at, exceptions, turns and their handover."""

from bot.actions.base import Dues, Links, Table
from bot.actions.duty import (
    advancing,
    answering,
    cards,
    exchanging,
    handing_over,
    looking,
    pausing,
    recording,
    serving,
    setting_up,
    subscribing,
    swapping,
    taking_part,
)
from bot.actions.forms import Forms
from bot.actions.residents import moving
from bot.actions.surfaces import Drawer

ACTIONS: Table = {
    **setting_up.ACTIONS, **taking_part.ACTIONS, **looking.ACTIONS, **pausing.ACTIONS, **advancing.ACTIONS,
    **serving.ACTIONS, **handing_over.ACTIONS, **subscribing.ACTIONS, **recording.ACTIONS,
    **swapping.ACTIONS, **answering.ACTIONS,
}  # fmt: skip
LINKS: Links = {**looking.LINKS, **serving.LINKS, **swapping.LINKS}
FORMS: Forms = {**setting_up.FORMS, **pausing.FORMS, **serving.FORMS, **handing_over.FORMS}
DUES: Dues = (*advancing.DUES, *answering.DUES)
DRAWERS: dict[str, Drawer] = {"duty": cards.draw, "duty-swap": exchanging.draw}
moving.CAME.append(taking_part.household_came)
moving.EMPTIED.append(taking_part.last_went_out)
moving.ENDED.append(taking_part.household_ended)
