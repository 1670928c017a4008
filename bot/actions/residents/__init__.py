"""Being registered: coming in by slip or wall, doors and slips for the leader, one's home, settings, one's data."""

from bot.actions import forms
from bot.actions.base import Dues, Links, Table
from bot.actions.forms import Forms
from bot.actions.residents import admissions, doors, homes, registering, settings, slips
from bot.actions.residents.registering import looks_like_code, typed_code

PARTS = (registering, admissions, doors, slips, homes, settings)

ACTIONS: Table = {}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = ()
for part in PARTS:
    ACTIONS.update(part.ACTIONS)
    LINKS.update(getattr(part, "LINKS", {}))
    FORMS.update(getattr(part, "FORMS", {}))

forms.RECOGNISED.append((looks_like_code, typed_code))
