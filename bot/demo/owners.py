"""Whose phones the page offers, and the links that lie before them."""

from bot.demo import community as sample
from bot.demo.cast import Cast
from bot.demo.first_day import wall_payload
from bot.demo.phones import Phone
from bot.sandbox.phone import PhoneLink, PhoneOwner
from bot.sandbox.phone.owners import Role

RESIDENTS = (
    "3-2-501", "3-2-402", "3-2-101", "3-2-203", "3-1-201", "3-1-401", "5-1-301", sample.ENGLISH, "5-2-501", "5-2-203",
)  # fmt: skip
"""Doors whose phones can be held, besides those of the leaders."""
OF_THE_PARTY = {
    sample.PARTY_MEMBER: ("（党员）", ", party member"),
    sample.PARTY_GROUP_LEADER: ("（党小组长）", ", leads the party group"),
}
"""What stands behind the names of whose phones show what party members do."""
OFFICES = {"zh": "办事单位和社区", "en": "Bodies and the community"}
NEW = {"zh": "还没登记的人", "en": "Not registered yet"}
STAFF = {
    "property": ("物业 样师傅", "Property company"),
    "committee": ("居委会 样主任", "Residents' committee"),
    "power": ("供电所 样工", "Power company"),
    "mediation": ("调解员", "Mediator"),
}


def owners(cast: Cast, username: str) -> list[PhoneOwner]:
    """Everybody whose phone can be held, the stairwell of which most is to be seen first."""
    return [*_stairwells(cast), *_offices(cast), *_newcomers(cast, username)]


def _stairwells(cast: Cast) -> list[PhoneOwner]:
    found = []
    for stairwell in sorted(sample.STAIRWELLS, key=lambda one: one.prefix != "3-2"):
        leader = f"{stairwell.prefix}-{stairwell.leader}"
        inside = [door for door in RESIDENTS if door.rpartition("-")[0] == stairwell.prefix]
        for door in (*inside, leader):
            is_leader = door == leader
            chinese, english = OF_THE_PARTY.get(door, ("", ", reads English" if door == sample.ENGLISH else ""))
            name = f"{door} {cast.at[door].person.name}{chinese}"
            role: Role = "leader" if is_leader else "resident"
            found.append(_owner(cast.at[door], name, f"{door}{english}", _of(door), role))
    return found


def _of(door: str) -> dict[str, str]:
    building, unit, _ = door.split("-")
    return {"zh": f"{building}栋{unit}单元", "en": f"Building {building}, unit {unit}"}


def _offices(cast: Cast) -> list[PhoneOwner]:
    found = [_owner(cast.staff[kind], *names, OFFICES, "staff") for kind, names in STAFF.items()]
    found.append(_owner(cast.grid_worker, "网格员", "Grid worker", OFFICES, "staff"))
    found.append(_owner(cast.administrator, "社区管理员", "Community administrator", OFFICES, "administrator"))
    found.append(_owner(cast.auditor, "监督员", "Auditor", OFFICES, "other"))
    return found


def _newcomers(cast: Cast, username: str) -> list[PhoneOwner]:
    slip = PhoneLink(
        {"zh": f"{sample.NEWCOMER} 门上的纸条", "en": f"Slip at the door of {sample.NEWCOMER}"},
        f"https://t.me/{username}?start=h_{cast.codes[sample.NEWCOMER]}",
    )
    wall = PhoneLink(
        {"zh": "3栋2单元墙上的码", "en": "QR on the wall of building 3, unit 2"},
        f"https://t.me/{username}?start={wall_payload(cast.units['3-2'])}",
    )
    return [
        _owner(
            cast.newcomer, f"{sample.NEWCOMER} 新搬来的（有纸条）", f"{sample.NEWCOMER}, new, has a slip", NEW,
            links=(slip,),
        ),
        _owner(cast.waiting, f"{sample.WAITS} 等人点头（扫了墙上的码）", f"{sample.WAITS}, waits to be let in", NEW),
        _owner(cast.stranger, "路过的人（不在群里）", "Passer-by, in no group", NEW, "other", (wall,)),
    ]  # fmt: skip


def _owner(
    phone: Phone, chinese: str, english: str, group: dict[str, str], role: Role = "resident",
    links: tuple[PhoneLink, ...] = (),
) -> PhoneOwner:  # fmt: skip
    return PhoneOwner(phone.person.id, {"zh": chinese, "en": english}, group, role, links)
