"""The turns of a unit as everybody may see them."""

from datetime import timedelta

from sqlalchemy import Connection

import storage.duty
from bot.actions.duty.subjects import load
from bot.domain.base import HouseholdId, UnitId
from bot.screens.openboard.entries import Served

TURNS = 13
"""The turn that runs, and a year of monthly ones."""


def turns(connection: Connection, unit_id: UnitId, *, shows_doors: bool) -> list[Served]:
    """The turn that runs and those to come; nothing where the unit has no rota.

    The household of a turn that the leader looks after is named to nobody; nor why a turn is whose it is.
    """
    kept = storage.duty.rotas.of_unit(connection, unit_id)
    if kept is None:
        return []
    duty = load(connection, kept)

    def door(household_id: HouseholdId | None, *, is_left: bool = False) -> str | None:
        if household_id is None or is_left:
            return None
        return duty.doors.get(household_id, "") if shows_doors else ""

    running = duty.running
    found = []
    if running is not None:
        turn = running.turn
        found.append(Served(
            turn.starts_on, turn.until_on - timedelta(days=1), door(turn.household_id, is_left=running.is_the_leaders),
            is_now=True,
        ))  # fmt: skip
    found += [
        Served(one.starts_on, one.until_on - timedelta(days=1), door(one.household_id), is_now=False)
        for one in duty.coming
    ]
    return found[:TURNS]
