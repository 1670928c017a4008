"""The month's thanks: said in each group on the 2nd, with a picture; who is named and which unit is ranked."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

import storage.chores
import storage.communities
import storage.deeds
import storage.thanks
from bot.actions.base import Action, Due, Dues, Links, Subject, Table, Transaction, nothing
from bot.actions.deeds.subjects import About, doer_of
from bot.actions.forms import Forms
from bot.actions.reminding import BY_THE_CLOCK, remind_unit
from bot.actions.service import hub
from bot.actions.service.hub import MEMBER
from bot.domain.base import CommunityId, Refused, UnitId
from bot.domain.commands.deeds import OpenThanks, RankUnit, SayThanks, ShowMe
from bot.domain.months import Month, month_of
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.domain.thanks import Given, is_ranked, next_thanks_at, ranked
from bot.screens import thanks as screens
from bot.screens.base import Button, Print, Rows, Toast, Value, text
from bot.screens.thanks import Thanked

CHORE, PICTURE = "thanks", "thanks"
LEADER = Right(((Role.LEADER, Scope.UNIT),), refusal="deeds-refused-leader")


def read_thanks(connection: Connection, unit: Unit, month: Month) -> Thanked:
    """What a unit is thanked for."""
    return _of_unit(connection, unit, month, storage.thanks.given(connection, unit.community.id, *_span(unit, month)))


def _span(unit: Unit, month: Month) -> tuple[datetime, datetime]:
    zone = unit.community.zone
    return month.begins_at(zone), month.ends_at(zone)


def _of_unit(connection: Connection, unit: Unit, month: Month, given: Mapping[UnitId, Given]) -> Thanked:
    begins, ends = _span(unit, month)
    deeds = storage.deeds.confirmed_in(connection, unit.id, begins, ends)
    return Thanked(
        unit, month, given[unit.id], tuple((doer_of(connection, About(one, unit)), one.words) for one in deeds),
        tuple(storage.thanks.named(connection, unit.id, begins, ends)), _places(connection, unit, given),
    )  # fmt: skip


def _places(connection: Connection, unit: Unit, given: Mapping[UnitId, Given]) -> tuple[tuple[int, Given], ...]:
    """The units that wish to be compared; nothing of them to one that does not."""
    if not is_ranked(unit.switches):
        return ()
    units = storage.communities.units_with_group(connection, unit.community.id)
    return tuple(ranked([given[one.id] for one in units if is_ranked(one.switches)]))


def _community(tx: Transaction, command: SayThanks) -> Subject[CommunityId]:
    return Subject(command.community_id, Where(community_id=command.community_id))


def _say(tx: Transaction, person: Person, community_id: CommunityId, command: SayThanks) -> Toast | None:
    """The month that ended, once; a community that was never thought of is thanked from the next month on."""
    zone = storage.communities.community(tx.connection, community_id).zone
    due = storage.chores.due_at(tx.connection, community_id, CHORE)
    if due is not None and due > tx.now:
        return None
    if due is not None:
        _tell(tx, community_id, month_of(due, zone).before)
    storage.chores.plan(tx.connection, community_id, CHORE, next_thanks_at(due or tx.now, zone))
    return None


def _tell(tx: Transaction, community_id: CommunityId, month: Month) -> None:
    """Where nobody gave anything there is nobody to thank."""
    units = storage.communities.units_with_group(tx.connection, community_id)
    if not units:
        return
    given = storage.thanks.given(tx.connection, community_id, *_span(units[0], month))
    for unit in units:
        thanked = _of_unit(tx.connection, unit, month, given)
        if thanked.given.services or thanked.deeds:
            picture = Print(PICTURE, unit.id, on=f"{month}", is_picture=True)
            said = screens.said(thanked, picture)
            remind_unit(tx, unit, said, kind="service", subject=f"thanks:{month}", line=screens.short(thanked))


def _open(tx: Transaction, person: Person, _: None, command: OpenThanks) -> Toast | None:
    _show(tx, person)
    return None


def _show(tx: Transaction, person: Person) -> None:
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    led = _led(tx, person)
    tx.show(
        screens.choices(
            is_named=storage.thanks.is_named(tx.connection, person.resident_id),
            led=led,
        )
    )  # fmt: skip


def _led(tx: Transaction, person: Person) -> Unit | None:
    for held in person.roles:
        if held.role is Role.LEADER and held.unit_id is not None:
            return storage.communities.unit(tx.connection, held.unit_id)
    return None


def _show_me(tx: Transaction, person: Person, _: None, command: ShowMe) -> Toast | None:
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    storage.thanks.name(tx.connection, person.community_id, person.resident_id, tx.now, on=command.on)
    _show(tx, person)
    return None


def _led_unit(tx: Transaction, command: RankUnit) -> Subject[Unit]:
    unit = storage.communities.unit(tx.connection, command.unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id))


def _rank(tx: Transaction, person: Person, unit: Unit, command: RankUnit) -> Toast | None:
    storage.thanks.rank(tx.connection, unit.id, on=command.on)
    _show(tx, person)
    return None


def _hub_part(tx: Transaction, person: Person) -> tuple[Value | None, Rows]:
    if person.household_id is None:
        return None, ()
    return None, ((Button(text("thanks-button"), OpenThanks()),),)


def _due(connection: Connection, *, now: datetime, limit: int) -> list[SayThanks]:
    return [SayThanks(one) for one in storage.chores.due(connection, CHORE, now, limit)]


ACTIONS: Table = {
    OpenThanks: Action(nothing, MEMBER, _open),
    ShowMe: Action(nothing, MEMBER, _show_me),
    RankUnit: Action(_led_unit, LEADER, _rank),
    SayThanks: Action(_community, BY_THE_CLOCK, _say),
}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = (Due(_due, storage.chores.first_due(CHORE)),)
hub.PARTS.append(_hub_part)
