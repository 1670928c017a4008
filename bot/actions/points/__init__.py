"""Points: earned by rule (`earning`, `thanking`), looked at (`wallets`, `sheets`), moving with people (`moving`), given
(`giving`), lapsing (`lapsing`), corrected (`correcting`); the rules themselves (`rules`)."""

from bot.actions.base import Dues, Links, Table
from bot.actions.duty import handing_over
from bot.actions.forms import Forms
from bot.actions.matters import changing
from bot.actions.points import correcting, giving, lapsing, moving, rules, sheets, thanking, wallets
from bot.actions.polls import closing
from bot.actions.residents import moving as residents_moving
from bot.actions.service import hub

PARTS = (wallets, rules, giving, lapsing, sheets, correcting)
ACTIONS: Table = {command: action for part in PARTS for command, action in part.ACTIONS.items()}
LINKS: Links = wallets.LINKS
FORMS: Forms = {**rules.FORMS, **giving.FORMS, **correcting.FORMS}
DUES: Dues = lapsing.DUES
hub.PARTS.append(wallets.part)
handing_over.HANDED_OVER.append(thanking.turn_handed_over)
changing.FOLLOWED.append(thanking.matter_changed)
closing.SETTLED.append(thanking.poll_over)
residents_moving.CAME_HOME.append(moving.came_home)
residents_moving.WENT_OUT.append(moving.went_out)
residents_moving.ENDED.append(moving.household_ended)
