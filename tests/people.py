"""A house to test in: a community, one unit bound to its group, flats with those who live there, leader and staff."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, insert, update

import storage.communities
import storage.residents
import storage.roles
from bot.domain.base import BodyId, CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.rights import Role
from bot.sandbox.persons import Group, Person
from bot.sandbox.records import Message
from storage.communities import Building, Chat, Flat, Household, Unit
from storage.residents import Account, Resident, Tie
from storage.rights import RoleGrant
from tests.world import World

BUILDING, UNIT = "3", "2"
LEADER_DOOR = "101"
NUMBERS = {"fire": "119", "ambulance": "120", "police": "110", "gas": "0816-3333333", "lift": "0816-4444444"}
BODIES = {"committee": ("阳光社区居委会", "0816-1111111"), "property": ("好邻居物业", "0816-2222222")}

ADD_UNIT, ADD_CHAT = insert(Unit.__table__).returning(Unit.__table__.c.id), insert(Chat.__table__)
ADD_BUILDING = insert(Building.__table__).returning(Building.__table__.c.id)
ADD_FLAT = insert(Flat.__table__).returning(Flat.__table__.c.id)
ADD_ACCOUNT = insert(Account.__table__).returning(Account.__table__.c.id)
ADD_RESIDENT = insert(Resident.__table__).returning(Resident.__table__.c.id)
ADD_HOUSEHOLD = insert(Household.__table__).returning(Household.__table__.c.id)
ADD_TIE, ADD_GRANT = insert(Tie.__table__), insert(RoleGrant.__table__)


@dataclass(slots=True)
class House:
    """The house and its people: `people` by short door, the leader's 101 among them; `staff` by kind of body."""

    world: World
    community_id: CommunityId
    unit_id: UnitId
    group: Group
    people: dict[str, Person]
    leader: Person
    administrator: Person
    staff: dict[str, Person]
    bodies: dict[str, BodyId]
    flats: dict[str, FlatId]
    households: dict[str, HouseholdId]
    residents: dict[Person, ResidentId]

    def last(self, person: Person) -> Message:
        """The newest message in the person's private chat with the bot."""
        return person.chat(self.world.bot).last

    async def taps(self, person: Person, button: str, message: Message | None = None) -> str:
        """The person presses the button under their newest private message, or `message`; gives the toast."""
        press = person.taps(message or self.last(person), button)
        await self.world.settle()
        return press.toast.text if press.toast else ""

    async def opens(self, person: Person, matter: int) -> Message:
        """The person opens the matter in the private chat; what it shows."""
        person.starts(self.world.bot, f"m_{matter}")
        await self.world.settle()
        return self.last(person)

    async def says(self, person: Person, words: str) -> Message:
        """The person writes to the bot; the newest message, when all rests."""
        person.says(self.world.bot, words)
        await self.world.settle()
        return self.last(person)


async def settled_house(
    world: World,
    doors: tuple[str, ...] = ("501", "502", "503"),
    *,
    empty: tuple[str, ...] = (),
    bodies: Mapping[str, tuple[str, str]] = BODIES,
    offline: tuple[str, ...] = (),
    bot_is_admin: bool = True,
    unit: str = UNIT,
    community_id: CommunityId | None = None,
) -> House:
    """Unit 3-2: somebody registered and reachable behind each of `doors` and 101 (the leader), nobody behind `empty`.

    Everybody is in the group, where the bot is administrator. Bodies (kind → name, telephone) have one person of
    staff each, but for those `offline`. A further unit of the same community is had by `unit` and `community_id`.
    """
    people = {door: world.sandbox.add_person(f"{door}的人") for door in (LEADER_DOOR, *doors)}
    staff = {kind: world.sandbox.add_person(f"{name}的人") for kind, (name, _) in bodies.items() if kind not in offline}
    leader, administrator = people[LEADER_DOOR], world.sandbox.add_person("管理员")
    group = world.sandbox.add_group(f"{BUILDING}栋{unit}单元", leader, people.values())
    for person in (*people.values(), *staff.values(), administrator):
        world.sandbox.world.open_chat(person.chat(world.bot))
    house = House(
        world, community_id or CommunityId(0), UnitId(0), group, people, leader, administrator, staff, {}, {}, {}, {}
    )  # fmt: skip
    await world.arrange(lambda connection: _arrange(connection, house, unit, bodies, empty, bot_is_admin))
    leader.adds_bot(world.bot, group, rights=("can_pin_messages",) if bot_is_admin else None)
    await world.settle()
    return house


def _arrange(
    connection: Connection,
    house: House,
    unit: str,
    bodies: Mapping[str, tuple[str, str]],
    empty: tuple[str, ...],
    bot_is_admin: bool,
) -> None:
    now = house.world.clock.now()
    if not house.community_id:
        numbers = dict(NUMBERS)
        house.community_id = storage.communities.add_community(
            connection, "阳光社区", now, street="中坝街道", numbers=numbers
        )
    for kind, (name, telephone) in bodies.items():
        house.bodies[kind] = storage.communities.add_body(
            connection, house.community_id, kind, name, telephone=telephone, address="阳光路1号"
        )
    _place(connection, house, unit, bot_is_admin)
    for door in (*house.people, *empty):
        _flat(connection, house, unit, door)
    for door, person in house.people.items():
        _settle(connection, house, person, door)
    for kind, person in house.staff.items():
        _settle(connection, house, person, None)
        _grant(connection, house, person, "staff", f"body:{house.bodies[kind]}", body_id=house.bodies[kind])
    _settle(connection, house, house.administrator, None)
    _grant(connection, house, house.administrator, "administrator", "community")
    _grant(connection, house, house.leader, "leader", f"unit:{house.unit_id}", unit_id=house.unit_id)


def _place(connection: Connection, house: House, unit: str, bot_is_admin: bool) -> None:
    now, of = house.world.clock.now(), Building.__table__.c
    known = connection.execute(
        Building.__table__.select().where(of.community_id == house.community_id, of.name == BUILDING)
    ).one_or_none()
    building_id = (
        known.id
        if known
        else connection.execute(
            ADD_BUILDING, {"community_id": house.community_id, "estate": "", "name": BUILDING}
        ).scalar_one()
    )
    values = {
        "community_id": house.community_id, "building_id": building_id, "name": unit,
        "label": f"{BUILDING}栋{unit}单元", "chat_id": house.group.id, "bound_at": now, "language": "zh-Hans",
        "switches": {},
    }  # fmt: skip
    house.unit_id = UnitId(connection.execute(ADD_UNIT, values).scalar_one())
    rights = {"is_admin": bot_is_admin, "can_pin": bot_is_admin}
    connection.execute(ADD_CHAT, {"id": house.group.id, "unit_id": house.unit_id, "seen_at": now, **rights})


def _flat(connection: Connection, house: House, unit: str, door: str) -> None:
    values = {
        "community_id": house.community_id, "unit_id": house.unit_id, "door": f"{BUILDING}-{unit}-{door}",
        "place": len(house.flats), "area_cm2": 900_000, "use": "dwelling", "vacant": False,
    }  # fmt: skip
    house.flats[door] = FlatId(connection.execute(ADD_FLAT, values).scalar_one())


def _settle(connection: Connection, house: House, person: Person, door: str | None) -> None:
    """The person is registered and reachable; behind a door as owner and head of the household."""
    now = house.world.clock.now()
    account = {
        "telegram_id": person.id, "language": "zh-Hans", "community_id": house.community_id, "muted": [],
        "started_at": now, "created_at": now,
    }  # fmt: skip
    account_id = connection.execute(ADD_ACCOUNT, account).scalar_one()
    household_id = _household(connection, house, door) if door else None
    resident = {
        "community_id": house.community_id, "account_id": account_id, "household_id": household_id,
        "name": "", "shows_name": False, "shows_party": False, "adult": True, "consented_at": now, "registered_at": now,
    }  # fmt: skip
    resident_id = ResidentId(connection.execute(ADD_RESIDENT, resident).scalar_one())
    house.residents[person] = resident_id
    if door:
        tie = {
            "community_id": house.community_id, "resident_id": resident_id, "flat_id": house.flats[door],
            "kind": "owner", "is_head": True, "confirmed": True, "since": now,
        }  # fmt: skip
        connection.execute(ADD_TIE, tie)


def _household(connection: Connection, house: House, door: str) -> HouseholdId:
    values = {
        "community_id": house.community_id, "unit_id": house.unit_id, "flat_id": house.flats[door],
        "since": house.world.clock.now().date(), "has_phone": True, "may_call": False,
    }  # fmt: skip
    house.households[door] = HouseholdId(connection.execute(ADD_HOUSEHOLD, values).scalar_one())
    return house.households[door]


def _grant(connection: Connection, house: House, person: Person, role: str, scope: str, **where: int) -> None:
    values = {
        "community_id": house.community_id, "resident_id": house.residents[person], "role": role, "scope": scope,
        "given_at": house.world.clock.now(), **where,
    }  # fmt: skip
    connection.execute(ADD_GRANT, values)


async def gives_role(house: House, person: Person, role: str, scope: str = "community", **where: int) -> None:
    """Give a registered person of the house a further role."""
    await house.world.arrange(lambda connection: _grant(connection, house, person, role, scope, **where))


async def is_called(house: House, person: Person, name: str) -> None:
    """The person has chosen a name and shows it instead of the door."""
    statement = update(Resident.__table__).where(Resident.__table__.c.id == house.residents[person])
    await house.world.arrange(lambda connection: connection.execute(statement.values(name=name, shows_name=True)))


async def shares_home(house: House, door: str) -> Person:
    """A further person registered and reachable behind the door, in the group too."""
    mate, of = house.world.sandbox.add_person(f"{door}的另一人"), Resident.__table__
    house.world.sandbox.world.open_chat(mate.chat(house.world.bot))
    mate.joins(house.group)
    await house.world.arrange(lambda connection: _settle(connection, house, mate, None))
    moved = update(of).where(of.c.id == house.residents[mate]).values(household_id=house.households[door])
    await house.world.arrange(lambda connection: connection.execute(moved))
    return mate


async def administers_too(house: House, second: House) -> None:
    """The administrator of one community is that of a second one as well."""

    def give(connection: Connection) -> None:
        now = house.world.clock.now()
        known = storage.residents.account_of(connection, house.administrator.id)
        assert known is not None
        resident_id = storage.roles.enrol(connection, second.community_id, known.id, now)
        storage.roles.give(connection, second.community_id, resident_id, Role.ADMINISTRATOR, now, by=None)

    await house.world.arrange(give)
