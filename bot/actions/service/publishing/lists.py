"""The weekly list: it appears on the first working day of the week, is read by everybody registered, and printed."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.chores
import storage.communities
import storage.matters
import storage.outgoing
import storage.residents
import storage.service
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import page_in
from bot.actions.reminding import BY_THE_CLOCK
from bot.actions.service.hub import MEMBER
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.records import FindServiceLists, PrintServiceList, PublishService, ShowServiceList
from bot.domain.neighbours import INSTEAD, find_neighbours, without
from bot.domain.places import Community
from bot.domain.rights import Person, Role, Where
from bot.domain.service.publishing import ServiceList, is_open, next_list_at, next_look, open_until
from bot.domain.service.record import Record, State
from bot.screens.base import Print, Toast
from bot.screens.service import publishing as screens

CHORE = "served-list"
PAGE, LISTS = 6, 8
"""Records on a screen, lists on a screen."""


# the clock's


def _community(tx: Transaction, command: PublishService) -> Subject[CommunityId]:
    return Subject(command.community_id, Where(community_id=command.community_id))


def _publish(tx: Transaction, person: Person, community_id: CommunityId, command: PublishService) -> Toast | None:
    """The list that is due, once; a community that was never thought of has its first one next week."""
    community = storage.communities.community(tx.connection, community_id)
    calendar = storage.matters.calendar_of(community)
    due = storage.chores.due_at(tx.connection, community_id, CHORE)
    if due is not None and due > tx.now:
        return None
    if due is not None:
        year = tx.now.astimezone(ZoneInfo(community.zone)).year
        until = open_until(tx.now, calendar)
        if storage.service.publishing.publish(
            tx.connection, community_id, year, tx.now, until, next_look(tx.now, until)
        ):  # fmt: skip
            touch_boards(tx, community_id)
    next_at = next_list_at(tx.now, community.zone, calendar.is_working_day)
    storage.chores.plan(tx.connection, community_id, CHORE, next_at)
    return None


def touch_boards(tx: Transaction, community_id: CommunityId) -> None:
    """The boards of all groups show whether there is a list to look at: silently."""
    for unit in storage.communities.units_with_group(tx.connection, community_id):
        tx.touch("board", unit.id)


def _due(connection: Connection, *, now: datetime, limit: int) -> list[PublishService]:
    return [PublishService(one) for one in storage.chores.due(connection, CHORE, now, limit)]


# reading it


def find_list(tx: Transaction, command: ShowServiceList | PrintServiceList) -> Subject[ServiceList]:
    """The list, as it is."""
    one = storage.service.publishing.read(tx.connection, command.list_id)
    if one is None:
        raise Refused("records-refused-no-list")
    return Subject(one, Where(one.community_id))


def _show(tx: Transaction, person: Person, one: ServiceList, command: ShowServiceList) -> Toast | None:
    show(tx, person, one, page_in(command.page))
    return None


def show(tx: Transaction, person: Person, one: ServiceList, page: int = 0) -> None:
    """A page of the list; what stands in it can be objected to while it is open, and corrected afterwards."""
    community = storage.communities.community(tx.connection, one.community_id)
    records = storage.service.publishing.records(tx.connection, one)
    lines = entries(tx.connection, community, records[page * PAGE : (page + 1) * PAGE])
    view = screens.Listed(
        one, community.name, community.zone, len(records), sum(record.minutes for record in records), lines,
        is_open(one, tx.now), person.holds(Role.ADMINISTRATOR),
    )  # fmt: skip
    tx.show(screens.listed(view, page, PAGE, has_more=len(records) > (page + 1) * PAGE))


def entries(connection: Connection, community: Community, records: list[Record]) -> tuple[screens.Entry, ...]:
    """What the list says of these records: not for whom it was, and of help in hardship neither what nor where."""
    people = {one.volunteer_id for one in records}
    people |= {one.in_charge_id for one in records if one.in_charge_id is not None}
    named = storage.service.party.named(connection, people)
    homes = {
        one.id: storage.service.askings.home(connection, one.beneficiary_id)
        for one in records if one.beneficiary_id is not None
    }  # fmt: skip
    units = {
        one.id: {unit for unit in (one.unit_id, home.unit_id if home is not None else None) if unit is not None}
        for one in records for home in (homes.get(one.id),)
    }  # fmt: skip
    doors = {
        unit_id: [one.flat.door for one in storage.residents.doors(connection, unit_id)]
        for unit_id in set().union(*units.values())
    }
    instead = INSTEAD.get(community.language, INSTEAD["zh-Hans"])

    def plain(record: Record, words: str) -> str:
        """Doors, persons and plates taken out: it stands there for everybody."""
        known = [door for unit_id in units[record.id] for door in doors[unit_id]]
        return "" if record.is_hardship else without(words, find_neighbours(words, known), instead)

    return tuple(
        screens.Entry(
            one.id, named[one.volunteer_id].label, one.as_party_member and named[one.volunteer_id].shows_party,
            one.activity, one.on, one.minutes, plain(one, one.place), plain(one, one.content), one.is_hardship,
            named[one.in_charge_id].label if one.in_charge_id is not None else "", one.state is State.OBJECTED,
        )
        for one in records
    )  # fmt: skip


def _find_lists(tx: Transaction, person: Person, _: None, command: FindServiceLists) -> Toast | None:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    community = storage.communities.community(tx.connection, person.community_id)
    page = page_in(command.page)
    found, has_more = storage.service.publishing.page_of_lists(tx.connection, community.id, page, LISTS)
    tx.show(screens.lists(found, community.zone, tx.now, page, has_more=has_more))
    return None


def _print(tx: Transaction, person: Person, one: ServiceList, command: PrintServiceList) -> Toast | None:
    document = Print("served-list", one.id, on=tx.now.isoformat())
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.printed(one, document), community_id=one.community_id,
        rank=storage.outgoing.ANSWER,
    )  # fmt: skip
    return None


ACTIONS: Table = {
    PublishService: Action(_community, BY_THE_CLOCK, _publish),
    FindServiceLists: Action(nothing, MEMBER, _find_lists),
    ShowServiceList: Action(find_list, MEMBER, _show),
    PrintServiceList: Action(find_list, MEMBER, _print),
}
DUES: Dues = (Due(_due, storage.chores.first_due(CHORE)),)
