"""The city's communities with their bodies, buildings, units, flats, households, and who lives and works there."""

from collections.abc import Iterator
from typing import Any

from bot.actions.city import size as of
from bot.actions.city.size import BODIES, DOORS, STAFF, City
from bot.domain.rights import Role
from storage.bulk import Batch
from storage.communities import Body, Building, Chat, Community, Flat, Household, Unit
from storage.residents.tables import Account, Resident, Tie
from storage.rights import RoleGrant


def batches(city: City) -> Iterator[Batch]:
    """Everything that stands where it stands."""
    yield from _places(city)
    yield from _homes(city)
    yield from _people(city)
    yield Batch(
        RoleGrant, ("community_id", "resident_id", "role", "scope", "unit_id", "body_id"), _roles(city),
        {"given_at": city.now},
    )  # fmt: skip


def _places(city: City) -> Iterator[Batch]:
    size, now = city.size, city.now
    named = ((1 + n, f"样例{1 + n}社区") for n in range(size.communities))
    yield Batch(Community, ("id", "name"), named, {"street": of.STREET, "created_at": now})
    bodies = (
        (of.body_of(1 + n, kind), 1 + n, kind, name) for n in range(size.communities) for kind, name in BODIES.items()
    )
    yield Batch(Body, ("id", "community_id", "kind", "name"), bodies, {"telephone": "000"})
    buildings = ((1 + n, of.community_of(n * of.UNITS_OF_A_BUILDING), str(1 + n)) for n in range(size.buildings))
    yield Batch(Building, ("id", "community_id", "name"), buildings)
    units = (
        (unit_id, community_id, 1 + (unit_id - 1) // of.UNITS_OF_A_BUILDING, str(unit_id), of.label_of(unit_id),
         of.group_of(unit_id))
        for community_id, unit_id, _ in city.units()
    )  # fmt: skip
    columns = ("id", "community_id", "building_id", "name", "label", "chat_id")
    yield Batch(Unit, columns, units, {"bound_at": now})
    chats = ((of.group_of(unit_id), unit_id) for _, unit_id, _ in city.units())
    yield Batch(Chat, ("id", "unit_id"), chats, {"is_admin": True, "can_pin": True, "seen_at": now})


def _homes(city: City) -> Iterator[Batch]:
    flats = ((home, *at, of.door_of(home), home % DOORS) for *at, home in city.households())
    columns = ("id", "community_id", "unit_id", "door", "place")
    yield Batch(Flat, columns, flats, {"area_cm2": 900_000})
    homes = ((home, *at, home) for *at, home in city.households())
    yield Batch(Household, ("id", "community_id", "unit_id", "flat_id"), homes, {"since": city.now.date()})


def _people(city: City) -> Iterator[Batch]:
    size, now = city.size, city.now
    staff = [
        (size.staff(n, nth), 1 + n) for n in range(size.communities) for nth in range(STAFF)
    ]  # fmt: skip
    living = ((home, community_id, of.telegram_of(home)) for community_id, _, home in city.households())
    working = ((one, community_id, of.PERSONS + one) for one, community_id in staff)
    columns: tuple[str, ...] = ("id", "community_id", "telegram_id")
    for people in (living, working):
        yield Batch(Account, columns, people, {"started_at": now, "created_at": now})
    agreed = {"consented_at": now, "registered_at": now}
    columns = ("id", "community_id", "account_id", "household_id")
    at_home = ((home, community_id, home, home) for community_id, _, home in city.households())
    yield Batch(Resident, columns, at_home, agreed)
    called = ((one, community_id, one, f"样例{one}", True) for one, community_id in staff)
    yield Batch(Resident, ("id", "community_id", "account_id", "name", "shows_name"), called, agreed)
    owners = ((community_id, home, home) for community_id, _, home in city.households())
    always = {"kind": "owner", "is_head": True, "confirmed": True, "since": now}
    yield Batch(Tie, ("community_id", "resident_id", "flat_id"), owners, always)


def _roles(city: City) -> Iterator[tuple[Any, ...]]:
    for community_id, unit_id, homes in city.units():
        yield community_id, 1 + homes.start, Role.LEADER.value, f"unit:{unit_id}", unit_id, None
    for n in range(city.size.communities):
        yield 1 + n, city.size.staff(n, of.ADMINISTRATOR), Role.ADMINISTRATOR.value, "community", None, None
        for nth, kind in enumerate(BODIES, 1):
            body_id = of.body_of(1 + n, kind)
            yield 1 + n, city.size.staff(n, nth), Role.STAFF.value, f"body:{body_id}", None, body_id
