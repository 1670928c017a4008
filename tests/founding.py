"""The first day as helpers: the operator's link, a community with units, a group bound by its leader."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

import storage.communities
import storage.invitations
import storage.matters
import storage.roles
from bot.actions.communities.founding import found
from bot.actions.roster import load
from bot.domain.base import CommunityId, UnitId
from bot.domain.communities import Holder
from bot.domain.doors import parse_door
from bot.domain.rights import Role
from bot.domain.roster import read_roster
from bot.domain.setup import BodyPlan, Plan
from bot.sandbox.persons import Group, Person
from bot.sandbox.records import Message
from handlers.roster_file import read_roster_file
from storage.communities import Unit
from tests.world import World

CODE = "ACDEFH23"


async def invited(w: World, code: str = CODE) -> None:
    """What `shuoshi init` does: a link for the first administrator of a community to come."""
    now = w.clock.now()
    await w.arrange(lambda c: storage.invitations.invite(c, code, "administrator", now, now + timedelta(days=7)))


def last(w: World, person: Person) -> Message:
    return person.chat(w.bot).last


async def taps(w: World, person: Person, button: str) -> str:
    press = person.taps(last(w, person), button)
    await w.settle()
    return press.toast.text if press.toast else ""


async def says(w: World, person: Person, words: str) -> str:
    person.says(w.bot, words)
    await w.settle()
    return last(w, person).text


async def founded(w: World) -> Person:
    """A community, set up by its administrator from the link on."""
    await invited(w)
    mei = w.sandbox.add_person("梅")
    mei.starts(w.bot, f"a_{CODE}")
    await w.settle()
    await taps(w, mei, "同意，我来")
    for answer in ("梅主任", "阳光社区", "中坝街道"):
        await says(w, mei, answer)
    await taps(w, mei, "北京时间")
    await says(w, mei, "0816-3333333")
    for _ in range(4):
        await taps(w, mei, "跳过")
    await taps(w, mei, "都对")
    await taps(w, mei, "加常用的")
    await taps(w, mei, "就这些")
    return mei


ROSTER = """楼栋,单元,房号,面积
3,2,501,89.5
3,2,502,89.5
4,1,101,70
"""


async def with_units(w: World, roster: str = ROSTER) -> Person:
    """A community with the units of a roster (3-2 and 4-1), set up from a file; its administrator came by the link."""
    await w.arrange(lambda c: arrange_units(c, w.clock.now(), roster))
    mei = w.sandbox.add_person("梅")
    mei.starts(w.bot, f"a_{CODE}")
    await w.settle()
    await taps(w, mei, "同意，我来")
    await says(w, mei, "梅主任")
    return mei


def arrange_units(connection: Connection, now: datetime, file: str = ROSTER) -> None:
    plan = Plan("阳光社区", bodies=(BodyPlan("property", "好邻居物业"), BodyPlan("committee")))
    community_id = found(connection, plan, now).community_id
    roster = read_roster(read_roster_file(file.encode(), "roster.csv").rows, parse_door).roster
    assert roster is not None
    load(connection, community_id, roster, now, None)
    until = now + timedelta(days=7)
    storage.invitations.invite(connection, CODE, "administrator", now, until, community_id=community_id)


async def link_of(w: World, mei: Person, unit: str = "3栋2单元") -> str:
    """The link for a unit, as the administrator gets it to pass on."""
    mei.says(w.bot, "/units")
    await w.settle()
    await taps(w, mei, unit)
    await taps(w, mei, "连群的链接")
    return mei.taps(last(w, mei), "选本单元群").link


async def leaders(w: World, unit: int) -> list[Holder]:
    return await w.stored(lambda c: storage.roles.holders(c, CommunityId(1), role=Role.LEADER, unit_id=UnitId(unit)))


async def chat_of(w: World, unit: int) -> int | None:
    found = select(Unit.__table__.c.chat_id).where(Unit.__table__.c.id == unit)
    return await w.stored(lambda c: c.execute(found).scalar_one())


async def bound(w: World, mei: Person, unit: str = "3栋2单元", name: str = "李") -> tuple[Person, Group]:
    """A unit with its group and its leader."""
    li = w.sandbox.add_person(name)
    group = w.sandbox.add_group(unit, li)
    li.starts(w.bot)
    await w.settle()
    li.follows(await link_of(w, mei, unit), group)
    await w.settle()
    await taps(w, li, "同意，我来")
    await taps(w, li, "跳过")
    return li, group
