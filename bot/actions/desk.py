"""The administrator's desk: what is read there, by whom; whatever is changed there is a command as in the chat."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

import storage.desk
import storage.duty
import storage.rates
from bot.actions.communities.rights import READER
from bot.domain.base import BodyId, CommunityId, Refused, UnitId
from bot.domain.duty.rota import one_by_one
from bot.domain.months import Month
from bot.domain.places import Community
from bot.domain.rates import Count, Rates, public_ones, together, verdicts, with_shown_marks
from bot.domain.rights import Person, Right, Role, Scope, Where, require
from storage.desk import Glanced, Office
from storage.duty.glance import Standing
from storage.residents import Known

STREET = "street"
"""The kind of body that stands above communities."""
STREET_READER = Right((
    (Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.AUDITOR, Scope.COMMUNITY), (Role.PARTY_ORGANISATION, Scope.COMMUNITY),
    (Role.STAFF, Scope.BODY),
))  # fmt: skip
"""Who reads a community's rates among those of its street: those who read them there, and the street's own staff."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A community in which a person holds a role, and what they are there; `street_ids`: the street they work for."""

    community: Community
    person: Person
    street_ids: frozenset[BodyId]

    @property
    def is_at_desk(self) -> bool:
        """Whether the desk of this community is theirs."""
        return _may(READER, self.person, Where(self.community.id))

    @property
    def may_change(self) -> bool:
        """Whether they set things up there."""
        return self.person.holds(Role.ADMINISTRATOR)

    @property
    def reads_street(self) -> bool:
        """Whether they read its rates beside those of other communities."""
        where = [Where(self.community.id), *(Where(self.community.id, body_id=one) for one in self.street_ids)]
        return any(_may(STREET_READER, self.person, one) for one in where)


def seats(connection: Connection, known: Known) -> list[Seat]:
    """Where a person holds roles."""
    found = storage.desk.offices(connection, known.id)
    return [_seat(known, list(group)) for _, group in groupby(found, key=lambda one: one.community.id)]


def _seat(known: Known, held: list[Office]) -> Seat:
    first = held[0]
    person = Person(
        known.id, known.language, first.community.id, first.resident_id, roles=tuple(one.held for one in held)
    )  # fmt: skip
    streets = frozenset(one.held.body_id for one in held if one.body_kind == STREET and one.held.body_id is not None)
    return Seat(first.community, person, streets)


def seat_of(found: Iterable[Seat], chosen: CommunityId | None) -> Seat | None:
    """At whose desk somebody sits: of the community that their menu is about, else of the first that has one."""
    desks = [one for one in found if one.is_at_desk]
    return next((one for one in desks if one.community.id == chosen), desks[0] if desks else None)


def _may(right: Right, person: Person, where: Where) -> bool:
    try:
        require(right, person, where, frozenset())
    except Refused:
        return False
    return True


# all units at a glance


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit: registered doors, open and late matters, who is on duty and who is next, how many took part in a poll.

    `on_duty`, `next_door`: "" where nobody is; `turnout`: voted and all, None where there was no poll yet.
    """

    unit: Glanced
    open: int = 0
    late: int = 0
    has_duty: bool = False
    on_duty: str = ""
    next_door: str = ""
    next_on: date | None = None
    turnout: tuple[int, int] | None = None


def unit_lines(connection: Connection, community: Community, now: datetime) -> list[UnitLine]:
    """Every unit of a community, in a few statements however many there are."""
    still_open = storage.desk.open_matters(connection, community.id, now)
    late = Counter(one.unit_id for one in storage.rates.late(connection, community.id, now))
    duty = {one.unit_id: one for one in storage.duty.glance.of_community(connection, community.id)}
    took_part = storage.desk.turnout(connection, community.id)
    return [
        UnitLine(
            unit, still_open.get(unit.id, 0), late[unit.id], turnout=took_part.get(unit.id), **_duty(duty, unit.id)
        )
        for unit in storage.desk.units(connection, community.id)
    ]  # fmt: skip


def _duty(known: Mapping[UnitId, Standing], unit_id: UnitId) -> dict[str, Any]:
    standing = known.get(unit_id)
    if standing is None:
        return {}
    running = standing.started[-1] if standing.started else None
    serves = running.turn.household_id if running is not None and not running.is_left else None
    following = next(one_by_one(standing.plan, standing.past, date.max), None)
    follows = following.household_id if following is not None else None
    return {
        "has_duty": True, "on_duty": standing.doors.get(serves, "") if serves is not None else "",
        "next_door": standing.doors.get(follows, "") if follows is not None else "", "next_on": standing.next_on,
    }  # fmt: skip


def _share(part: int, whole: int) -> float:
    return part / whole if whole else -1.0


ORDERS: Mapping[str, Callable[[UnitLine], Any]] = {
    "registered": lambda one: _share(one.unit.registered, one.unit.doors),
    "open": lambda one: one.open,
    "late": lambda one: one.late,
    "next": lambda one: one.next_on or date.max,
    "turnout": lambda one: _share(*one.turnout) if one.turnout else -1.0,
}
"""By what the table of units can be sorted besides its own order."""


def in_order(found: list[UnitLine], by: str, *, down: bool) -> list[UnitLine]:
    """The units by one of `ORDERS`, those that are alike as people count them; by anything else as they are."""
    if by in ORDERS:
        return sorted(found, key=ORDERS[by], reverse=down)
    return found[::-1] if down else found


# the street


@dataclass(frozen=True, slots=True)
class StreetLine:
    """A community's three rates of a month; `marks` None where they are too few to be shown."""

    community: Community
    rates: Rates
    marks: Count | None


def street_lines(connection: Connection, found: Collection[Seat], month: Month, now: datetime) -> list[StreetLine]:
    """The rates of the communities whose rates this person reads, side by side; one statement a time zone."""
    readable = [one.community for one in found if one.reads_street]
    rates: dict[CommunityId, Rates] = {}
    for zone in sorted({one.zone for one in readable}):
        begins, ends = month.begins_at(zone), month.ends_at(zone)
        there = [one.id for one in readable if one.zone == zone]
        for community_id, facts in storage.rates.facts_of(connection, there, begins, ends).items():
            counted = [one for matter in facts for one in verdicts(matter, now) if begins <= one.at < ends]
            rates[community_id] = together(public_ones(counted))
    marks = with_shown_marks({one: of.satisfied for one, of in rates.items()})
    return [StreetLine(one, rates[one.id], marks[one.id]) for one in readable]
