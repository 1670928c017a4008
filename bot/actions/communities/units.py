"""The administrator's list of units, and the link with which a leader brings the bot into the group."""

from datetime import timedelta

import storage.invitations
import storage.outgoing
import storage.residents
import storage.roles
import storage.units
from bot.actions.base import Action, Links, Subject, Table, Transaction, act, id_behind, nothing
from bot.actions.communities import links, rights
from bot.domain.base import Refused, UnitId
from bot.domain.commands.communities import LinkUnit, ListUnits, ShowUnit
from bot.domain.places import Unit
from bot.domain.rights import Person, Role, Where
from bot.screens import communities as screens
from bot.screens.base import Toast

DAYS = 30
"""How long the link for a unit can be used."""


def find(tx: Transaction, command: ShowUnit | LinkUnit) -> Subject[Unit]:
    """The unit, and where it stands."""
    unit = rights.unit_of(tx, command.unit_id)
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id))


def invite(tx: Transaction, unit: Unit, person: Person | None) -> str:
    """A fresh link for the unit's group; links made before for this unit are dead."""
    code = links.fresh_code()
    storage.invitations.invite(
        tx.connection, code, "unit", tx.now, tx.now + timedelta(days=DAYS), community_id=unit.community.id,
        unit_id=unit.id, made_by=person.resident_id if person else None,
    )  # fmt: skip
    return f"g_{code}"


def _list(tx: Transaction, person: Person, _: None, command: ListUnits) -> Toast | None:
    if person.community_id is not None:
        page = rights.page_in(command.page)
        found, more = storage.units.page_of(tx.connection, person.community_id, page)
        tx.show(screens.units(tuple(found), page, more=more))
    return None


def _show(tx: Transaction, person: Person, unit: Unit, command: ShowUnit) -> Toast | None:
    listed = storage.units.listed(tx.connection, unit.id)
    if listed is None:
        raise Refused("communities-refused-gone")
    leaders = storage.roles.holders(tx.connection, unit.community.id, role=Role.LEADER, unit_id=unit.id)
    tx.show(screens.unit(listed, tuple(leaders)))
    return None


def _link(tx: Transaction, person: Person, unit: Unit, command: LinkUnit) -> Toast | None:
    payload = invite(tx, unit, person)
    tx.tell(
        tx.account.id, tx.account.telegram_id, screens.unit_link(unit, payload, links.to_pass_on(tx, payload), DAYS),
        community_id=unit.community.id, rank=storage.outgoing.ANSWER,
    )  # fmt: skip
    return None


def _by_link(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """What a digest says of a unit, opened: for the administrator the unit, for its leader the link for its group."""
    unit = rights.unit_of(tx, UnitId(id_behind(rest)))
    here = storage.residents.person_in(tx.connection, tx.account, unit.community.id)
    if any(held.role is Role.ADMINISTRATOR for held in here.roles):
        return act(tx, ACTIONS[ShowUnit], ShowUnit(unit.id))
    return act(tx, ACTIONS[LinkUnit], LinkUnit(unit.id))


LINKS: Links = {"unit": _by_link}
ACTIONS: Table = {
    ListUnits: Action(nothing, rights.ADMINISTRATOR, _list),
    ShowUnit: Action(find, rights.ADMINISTRATOR, _show),
    LinkUnit: Action(find, rights.ADMINISTRATOR_OR_LEADER, _link),
}
