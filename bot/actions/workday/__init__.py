"""The day of those who handle matters: the morning, the queue, leaves, texts to answer with, calls to make."""

from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.workday import answers, calls, leaves, mornings, tasks

ACTIONS: Table = {**mornings.ACTIONS, **tasks.ACTIONS, **leaves.ACTIONS, **answers.ACTIONS, **calls.ACTIONS}
LINKS: Links = {}
FORMS: Forms = {**leaves.FORMS, **answers.FORMS}
DUES: Dues = mornings.DUES
