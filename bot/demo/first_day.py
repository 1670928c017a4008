"""The first days: community, roster, groups, staff, slips; everybody comes in as people would."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

import storage.communities
import storage.invitations
import storage.residents
from bot.actions.communities.founding import found, put_grids
from bot.actions.communities.links import fresh_code
from bot.demo import community as sample
from bot.demo.cast import Cast
from bot.demo.community import local
from bot.demo.pages import WITHOUT_TELEGRAM, comes_in
from bot.demo.phones import Act, Phone, asks_to_be_let_in, binds, chats, notes_no_phone, registers, takes_office
from bot.demo.stage import Stage
from bot.domain.base import CommunityId, FlatId, UnitId
from bot.domain.commands.communities import (
    ChoosePlace,
    ChooseRole,
    LinkUnit,
    OfferRole,
    ShowUnit,
)
from bot.domain.commands.forms import Choose
from bot.domain.residents import SLIP_DAYS
from bot.domain.rights import Role
from bot.screens.packing import DIGITS
from handlers.roster_file import export_roster
from storage.communities import Flat, Unit

_unit, _flat = Unit.__table__, Flat.__table__


async def play(stage: Stage, cast: Cast) -> None:
    """From the operator's first command to sixty doors of which most have somebody registered."""
    await _found(stage, cast)
    await _bring_in_staff(stage, cast)
    await _bind_units(stage, cast)
    await _hand_out_slips(stage, cast)
    await _name_the_party_group(stage, cast)
    await _note_who_has_no_phone(stage, cast)
    await _odd_ends(stage, cast)


async def _found(stage: Stage, cast: Cast) -> None:
    """What `shuoshi init --from` does, and then the roster by way of the chat."""
    now = stage.clock.now()

    def begin(connection: Connection) -> tuple[CommunityId, str]:
        community_id = found(connection, sample.PLAN, now).community_id
        code = fresh_code()
        storage.invitations.invite(
            connection, code, "administrator", now, now + timedelta(days=7), community_id=community_id
        )
        return community_id, code

    cast.community_id, code = await stage.arranged(begin)
    await stage.play([(cast.administrator, takes_office(cast.administrator, f"a_{code}", "样管理员"))])
    await stage.play([(cast.administrator, _loads_roster(cast.administrator))])
    await stage.arranged(lambda c: put_grids(c, cast.community_id, sample.PLAN))
    bodies = await stage.stored(lambda c: storage.communities.bodies(c, cast.community_id))
    cast.bodies = {body.kind: body.id for body in bodies}
    units = await stage.stored(lambda c: c.execute(select(_unit.c.id, _unit.c.label)).all())
    cast.units = {label.replace("栋", "-").removesuffix("单元"): UnitId(unit_id) for unit_id, label in units}


def _loads_roster(administrator: Phone) -> Act:
    file = export_roster(sample.roster(), "csv", "zh-Hans")
    administrator.person.sends_document(administrator.bot, "示例社区房屋名册.csv", file, mime_type="text/csv")
    yield
    administrator.taps(Choose("preview", "load"))
    yield


async def _bring_in_staff(stage: Stage, cast: Cast) -> None:
    """The administrator makes a link for each role, and whoever gets it takes the role."""
    grids = await stage.stored(lambda c: storage.communities.grids(c, cast.community_id))
    wanted = [(cast.staff[kind], Role.STAFF, int(cast.bodies[kind]), name) for kind, name in sample.STAFF.items()]
    wanted += [(cast.grid_worker, Role.GRID_WORKER, grids[0][0], "样网格员")]
    wanted += [(cast.auditor, Role.AUDITOR, 0, "样监督员")]
    for phone, role, place, name in wanted:
        await _gives(stage, cast, phone, role, place, name)


async def _gives(stage: Stage, cast: Cast, phone: Phone, role: Role, place: int, name: str) -> None:
    await stage.play([(cast.administrator, _offers(cast.administrator, role, place))])
    payload = cast.administrator.link_with("r_").partition("start=")[2]
    await stage.play([(phone, takes_office(phone, payload, name))])


async def _name_the_party_group(stage: Stage, cast: Cast) -> None:
    """In one stairwell a neighbour leads the party group, and another is of it."""
    unit_id = cast.units[sample.PARTY_GROUP_LEADER.rpartition("-")[0]]
    for door, role, place in (
        (sample.PARTY_GROUP_LEADER, Role.PARTY_GROUP_LEADER, unit_id), (sample.PARTY_MEMBER, Role.PARTY_MEMBER, 0),
    ):  # fmt: skip
        await _gives(stage, cast, cast.at[door], role, place, sample.sample_name(door))


def _offers(administrator: Phone, role: Role, place: int) -> Act:
    administrator.says("/people")
    yield
    administrator.taps(ChooseRole())
    yield
    if role in (Role.STAFF, Role.GRID_WORKER, Role.PARTY_GROUP_LEADER):
        administrator.taps(ChoosePlace(role))
        yield
    administrator.taps(OfferRole(role, place))
    yield


async def _bind_units(stage: Stage, cast: Cast) -> None:
    """For each unit a link that its leader follows into the group."""
    await stage.until(local("03-02 14:30"))
    for prefix, leader in cast.leaders.items():
        await stage.play([(cast.administrator, _makes_link(cast.administrator, cast.units[prefix]))])
        await stage.play([(leader, binds(leader, cast.administrator.link_with("g_")))])


def _makes_link(administrator: Phone, unit_id: UnitId) -> Act:
    administrator.says("/units")
    yield
    administrator.taps(ShowUnit(unit_id))
    yield
    administrator.taps(LinkUnit(unit_id))
    yield


async def _hand_out_slips(stage: Stage, cast: Cast) -> None:
    """Slips are printed and handed out; over three evenings people come in by them."""
    await stage.until(local("03-03 19:00"))
    cast.codes = await stage.arranged(lambda c: _print_slips(c, cast, stage))
    ready = [door for door in cast.codes if sample.has_phone(door)]
    for evening, at in enumerate(("03-03 19:10", "03-04 18:45", "03-06 20:05")):
        await stage.until(local(at))
        come = [(cast.at[door], registers(cast.at[door], cast.codes[door], _tie(door))) for door in ready[evening::3]]
        await stage.play(come)
    await stage.until(local("03-07 10:20"))
    seconds = [(cast.second[door], registers(cast.second[door], cast.codes[door], "family")) for door in cast.second]
    await stage.play(seconds)


def _print_slips(connection: Connection, cast: Cast, stage: Stage, door: str = "") -> dict[str, str]:
    wanted = select(_flat.c.id, _flat.c.door).where(_flat.c.community_id == cast.community_id)
    rows = connection.execute(wanted.where(_flat.c.door == door) if door else wanted.order_by(_flat.c.id)).all()
    now = stage.clock.now()
    codes = storage.residents.make_slips(
        connection, cast.community_id, [FlatId(row.id) for row in rows], fresh_code, now=now,
        expires_at=now + timedelta(days=SLIP_DAYS),
    )  # fmt: skip
    return {row.door: code for row, code in zip(rows, codes, strict=True)}


def _tie(door: str) -> str:
    return "tenant" if door in sample.TENANTS else "owner"


async def _note_who_has_no_phone(stage: Stage, cast: Cast) -> None:
    """Each leader went round with the slips and knows by now whose door it is of no use at."""
    await stage.until(local("03-07 11:30"))
    known = await stage.stored(
        lambda c: c.execute(select(_flat.c.door, _flat.c.id).where(_flat.c.community_id == cast.community_id)).all()
    )
    flats = {row.door: FlatId(row.id) for row in known}
    acts = []
    for stairwell in sample.STAIRWELLS:
        first = flats[f"{stairwell.prefix}-{stairwell.without_phone[0]}"]
        leader = cast.leaders[stairwell.prefix]
        acts.append((leader, notes_no_phone(leader, first)))
    await stage.play(acts)


async def _odd_ends(stage: Stage, cast: Cast) -> None:
    """What is never quite tidy: who blocked the bot, who went out of the group, talk that is not for the bot."""
    cast.at[sample.BLOCKED].person.blocks(stage.bot)
    left = cast.at[sample.LEFT_GROUP]
    if left.group is not None:
        left.person.leaves(left.group)
    await stage.settle()
    await stage.play(
        [
            (cast.at["3-2-402"], chats(cast.at["3-2-402"], "大家好，我是402的，刚进群")),
            (cast.at["3-2-101"], chats(cast.at["3-2-101"], "欢迎欢迎👏")),
            (cast.at["5-1-301"], chats(cast.at["5-1-301"], "这个好，以后不用挨个打电话了")),
        ]
    )


async def last_evening(stage: Stage, cast: Cast, until: datetime) -> None:
    """Shortly before the demo begins: somebody without a slip asks to be let in, a slip that was too old is new."""
    await stage.until(until - timedelta(minutes=20))
    unit_id = cast.units[sample.WAITS.rpartition("-")[0]]
    name = sample.sample_name(sample.WAITS)
    asks = asks_to_be_let_in(cast.waiting, wall_payload(unit_id), sample.WAITS, "tenant", name)
    await stage.play([(cast.waiting, asks)])
    cast.codes |= await stage.arranged(lambda c: _print_slips(c, cast, stage, sample.NEWCOMER))
    cast.codes |= await stage.arranged(lambda c: _print_slips(c, cast, stage, WITHOUT_TELEGRAM))
    await comes_in(stage.households.site, cast.codes[WITHOUT_TELEGRAM])


def wall_payload(unit_id: UnitId) -> str:
    """What the QR on the wall of a unit carries."""
    number, digits = int(unit_id), ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return f"u_{digits}"
