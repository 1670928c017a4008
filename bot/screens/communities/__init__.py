"""What administrators, leaders and auditors see, and what a group hears when the bot comes."""

from bot.domain.commands.admission import OpenAdmission
from bot.domain.commands.communities import ListPeople, ListUnits, OpenRoster, OpenRules, OpenSetup, ReadLog
from bot.domain.commands.disputes import FindDisputes
from bot.screens import lateness, rates
from bot.screens.base import Button, Rows, text
from bot.screens.communities.groups import (
    ask_leader_in_group,
    choose_group,
    greeting,
    group_closed,
    group_closed_line,
    leader_declined,
    leader_unanswered,
    leads_now,
    unit_link,
)
from bot.screens.communities.people import (
    ask_calling,
    choose_place,
    choose_role,
    log,
    office,
    office_declined,
    office_held_already,
    office_offered,
    office_sure,
    office_taken,
    office_taken_up,
    people,
    role_link,
)
from bot.screens.communities.places import PAGE, ask_grid, bodies, body, body_sure, grid, grids, unit, units
from bot.screens.communities.questions import setup_corrected, setup_done, setup_question
from bot.screens.communities.rules import ask_days, days, proxy_limit, rules, slip_days

__all__ = [
    "PAGE",
    "administrator_rows",
    "ask_calling",
    "ask_days",
    "ask_grid",
    "ask_leader_in_group",
    "auditor_rows",
    "bodies",
    "body",
    "body_sure",
    "choose_group",
    "choose_place",
    "choose_role",
    "days",
    "greeting",
    "grid",
    "grids",
    "group_closed",
    "group_closed_line",
    "leader_declined",
    "leader_unanswered",
    "leads_now",
    "log",
    "office",
    "office_declined",
    "office_held_already",
    "office_offered",
    "office_sure",
    "office_taken",
    "office_taken_up",
    "people",
    "proxy_limit",
    "role_link",
    "rules",
    "setup_corrected",
    "setup_done",
    "setup_question",
    "slip_days",
    "unit",
    "unit_link",
    "units",
]


def administrator_rows() -> Rows:
    """The administrator's part of the menu."""
    return (
        (Button(text("communities-menu-units"), ListUnits()), Button(text("communities-menu-people"), ListPeople())),
        (Button(text("communities-menu-roster"), OpenRoster()), Button(text("communities-menu-setup"), OpenSetup())),
        (
            Button(text("communities-menu-admission"), OpenAdmission()),
            Button(text("communities-menu-rules"), OpenRules()),
        ),
        (Button(text("communities-menu-log"), ReadLog()), rates.menu_button()),
        (lateness.menu_button(),),
    )


def auditor_rows() -> Rows:
    """The auditor's part of the menu."""
    return (
        (Button(text("communities-menu-log"), ReadLog()), rates.menu_button()),
        (Button(text("disputes-list-button"), FindDisputes()), lateness.menu_button()),
    )
