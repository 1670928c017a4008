"""Calls to make: what off-line bodies have, with what they promised when, on the screen and on paper."""

from collections.abc import Iterable

import storage.communities
import storage.outgoing
import storage.workday
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.matters import queue
from bot.domain.base import Refused, UnitId
from bot.domain.commands.workday import ListCalls, PrintCalls, ShowCalls
from bot.domain.places import Body, Community
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens import workday as screens
from bot.screens.base import Toast
from storage.matters import Reader

RINGS = Right(((Role.HANDLER, Scope.SUBJECT),))
"""Leaders for their units, staff of the committee and the service station, administrators: who handles what is rung."""


def _relations(bodies: Iterable[Body], person: Person) -> frozenset[Role]:
    reader = queue.reader_of(person, bodies)
    rings = reader.led or reader.rings or reader.is_administrator
    return frozenset({Role.HANDLER}) if rings else frozenset()


def _all(tx: Transaction, command: ListCalls) -> Subject[list[Body]]:
    community_id = tx.account.community_id
    if community_id is None:
        raise Refused("rights-refused-unregistered")
    bodies = storage.communities.bodies(tx.connection, community_id)
    return Subject(bodies, Where(community_id=community_id), lambda person: _relations(bodies, person))


def _one(tx: Transaction, command: ShowCalls | PrintCalls) -> Subject[Body]:
    body = storage.communities.body(tx.connection, command.body_id)
    if body is None or body.kind == "unit":
        raise Refused("communities-refused-gone")
    bodies = storage.communities.bodies(tx.connection, body.community_id)
    where = Where(community_id=body.community_id, body_id=body.id)
    return Subject(
        body, where,
        lambda person: _relations(bodies, person) if person.community_id == body.community_id else frozenset(),
    )  # fmt: skip


def _units(reader: Reader) -> frozenset[UnitId] | None:
    """The units whose matters this person rings for; None: all."""
    return None if reader.rings or reader.is_administrator else reader.led


def _list(tx: Transaction, person: Person, bodies: list[Body], command: ListCalls) -> Toast | None:
    if person.community_id is None:
        return None
    reader = queue.reader_of(person, bodies)
    due = storage.workday.bodies_to_ring(
        tx.connection, person.community_id, reader.rung_ids, _units(reader), tx.now
    )  # fmt: skip
    rung = [(one, due[one.id]) for one in bodies if one.id in due]
    counted = [(body, len(all_of), sum(1 for at in all_of if at and at <= tx.now)) for body, all_of in rung]
    tx.show(screens.calls(sorted(counted, key=lambda one: (-one[2], -one[1], one[0].id))))
    return None


def _show(tx: Transaction, person: Person, body: Body, command: ShowCalls) -> Toast | None:
    if not 0 <= command.page < 1000:
        raise Refused("button-unknown")
    community = _rung(tx, body)
    units = _units(queue.reader_of(person, storage.communities.bodies(tx.connection, community.id)))
    found, more = storage.workday.calls(tx.connection, community.id, body.id, units, tx.now, command.page)
    tx.show(screens.calls_of(body, tuple(found), command.page, community.zone, has_more=more))
    return None


def _print(tx: Transaction, person: Person, body: Body, command: PrintCalls) -> Toast | None:
    """One list of the body, for a leader one of each unit; it comes as a message of its own."""
    community = _rung(tx, body)
    units = _units(queue.reader_of(person, storage.communities.bodies(tx.connection, community.id)))
    for unit_id in [None] if units is None else sorted(units):
        tx.tell(
            person.account_id, tx.account.telegram_id, screens.printed_calls(body, unit_id, tx.now),
            community_id=community.id, rank=storage.outgoing.ANSWER,
            once=f"calls:{body.id}:{unit_id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
        )  # fmt: skip
    return None


def _rung(tx: Transaction, body: Body) -> Community:
    """The community; refused where somebody of the body is here by now, who reads it all without a call."""
    if not body.is_offline:
        raise Refused("workday-refused-online", name=body.name)
    return storage.communities.community(tx.connection, body.community_id)


ACTIONS: Table = {
    ListCalls: Action(_all, RINGS, _list),
    ShowCalls: Action(_one, RINGS, _show),
    PrintCalls: Action(_one, RINGS, _print),
}
