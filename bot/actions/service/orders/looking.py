"""看谁要帮忙: what is open near a person, what they asked for, what they come to; and what a link opens."""

import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction, nothing
from bot.actions.service.hub import MEMBER
from bot.actions.service.orders.subjects import READER, About, about_of, find, resident_of, shown_to
from bot.actions.service.orders.viewing import show
from bot.domain.base import Refused, UnitId
from bot.domain.commands.orders import FindOrders, ShowOrder
from bot.domain.rights import Person, Role, require
from bot.domain.service.orders import OccurrenceId
from bot.screens.base import Rows, Toast, Value
from bot.screens.packing import number_in_link
from bot.screens.service.orders import views
from storage.service import orders

LIST = "list"
"""What the board's link carries that opens the list."""


def _find(tx: Transaction, command: ShowOrder) -> Subject[About]:
    return find(tx, command.occurrence_id)


def _show(tx: Transaction, person: Person, about: About, command: ShowOrder) -> Toast | None:
    show(tx, person, about)
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=so_ID`: an order, from its card or a digest; `so_list`: what is open. The right is asked here."""
    if rest == LIST:
        require(MEMBER, person, nothing(tx, FindOrders("open")).where, frozenset())
        return _list(tx, person, None, FindOrders("open"))
    subject = find(tx, OccurrenceId(number_in_link(rest)))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(READER, here, subject.where, subject.relations(here))
    show(tx, here, subject.of)
    return None


def _list(tx: Transaction, person: Person, _: None, command: FindOrders) -> Toast | None:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    if command.which not in ("open", "asked", "claimed"):
        raise Refused("button-unknown")
    found, has_more = _page(tx, person, command)
    abouts = [about_of(tx.connection, occurrence.id) for _, occurrence in found]
    seen = [shown_to(tx, one, person) for one in abouts if one is not None]
    tx.show(views.listed(command.which, seen, max(0, command.page), has_more=has_more))
    return None


def _page(tx: Transaction, person: Person, command: FindOrders) -> orders.Found:
    connection, page = tx.connection, max(0, command.page)
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    if command.which == "open":
        return orders.open_near(connection, person.community_id, person.unit_id, tx.now, page, sent_to=_led(person))
    resident_id = resident_of(person)
    if command.which == "claimed":
        return orders.come_to(connection, person.community_id, page, resident_id)
    ties = storage.residents.ties_of(connection, resident_id)
    return orders.asked_for(
        connection, person.community_id, page, resident_id=resident_id, household_id=person.household_id,
        helped=[one.flat_id for one in ties if one.kind == "helper"], bodies=person.bodies(),
    )  # fmt: skip


def _led(person: Person) -> list[UnitId]:
    """The units that the person leads, or whose party group."""
    roles = (Role.LEADER, Role.PARTY_GROUP_LEADER)
    return [held.unit_id for held in person.roles if held.role in roles and held.unit_id is not None]


def part(tx: Transaction, person: Person) -> tuple[Value | None, Rows]:
    """What stands of it in the way in."""
    if person.community_id is None:
        return None, ()
    near = orders.how_many_near(tx.connection, person.community_id, person.unit_id, tx.now, own=person.household_id)
    mine = len(orders.claimed_by(tx.connection, resident_of(person)))
    return (views.hub_line(mine, near) if near or mine else None), views.hub_rows()


ACTIONS: Table = {
    FindOrders: Action(nothing, MEMBER, _list),
    ShowOrder: Action(_find, READER, _show),
}
LINKS: Links = {"so": _linked}
