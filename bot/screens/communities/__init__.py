"""What administrators, leaders and auditors see, and what a group hears when the bot comes."""

from bot.domain.commands.admission import OpenAdmission
from bot.domain.commands.communities import ListPeople, ListUnits, OpenRoster, OpenSetup, ReadLog
from bot.screens.base import Button, Rows, text
from bot.screens.communities.groups import choose_group, greeting, group_closed, leads_now, unit_link
from bot.screens.communities.people import (
    ask_calling,
    choose_place,
    choose_role,
    log,
    office,
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

__all__ = [
    "PAGE",
    "administrator_rows",
    "ask_calling",
    "ask_grid",
    "auditor_rows",
    "bodies",
    "body",
    "body_sure",
    "choose_group",
    "choose_place",
    "choose_role",
    "greeting",
    "grid",
    "grids",
    "group_closed",
    "leads_now",
    "log",
    "office",
    "office_held_already",
    "office_offered",
    "office_sure",
    "office_taken",
    "office_taken_up",
    "people",
    "role_link",
    "setup_corrected",
    "setup_done",
    "setup_question",
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
            Button(text("communities-menu-log"), ReadLog()),
        ),
    )


def auditor_rows() -> Rows:
    """The auditor's part of the menu."""
    return ((Button(text("communities-menu-log"), ReadLog()),),)
