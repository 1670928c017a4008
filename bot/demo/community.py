"""The community of the demo: places, bodies and people, all plainly invented.

Everybody is called 小样 ("little sample") or 阿样, and telephone numbers are of the form 0000-0000….
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.roster import CM2, Flat, Roster
from bot.domain.setup import BodyPlan, GridPlan, Plan

ZONE = "Asia/Shanghai"
YEAR = 2026


def local(said: str) -> datetime:
    """The instant of "06-25 18:40" in the year and zone of the demo."""
    return datetime.strptime(f"{YEAR}-{said}", "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(ZONE))


BEGINS = local("03-02 09:00")
ENDS = local("06-25 18:40")
"""A Thursday evening."""

PLAN = Plan(
    name="示例社区",
    street="样板街道",
    zone=ZONE,
    numbers={
        "gas": "0000-0000119", "power": "0000-0095598", "lift": "0000-0096333", "water": "0000-0096116",
        "property": "0000-0000100",
    },
    bodies=(
        BodyPlan("property", "安居物业（示例）", "0000-0000100", "", "样板路1号院门岗旁"),
        BodyPlan("committee", "示例社区居委会", "0000-0000200", "", "样板路2号"),
        BodyPlan("mediation", "人民调解委员会（示例）", "0000-0000210", "", "样板路2号二楼"),
        BodyPlan("power", "城东供电所（示例）", "0000-0095598", "", "样板路30号"),
        BodyPlan("service_station", "党群服务站（示例）", "0000-0000220", "小样站长", "样板路2号一楼"),
        BodyPlan("water", "自来水公司（示例）", "0000-0096116", "抢修班", "样板路66号"),
        BodyPlan("gas", "燃气公司（示例）", "0000-0000119", "抢修班", "样板路88号"),
        BodyPlan("lift", "电梯维保（示例）", "0000-0096333", "样师傅", "样板路90号"),
        BodyPlan("police", "样板路派出所（示例）", "0000-0000110", "值班室", "样板路110号"),
        BodyPlan("street", "样板街道办事处", "0000-0000300", "综合窗口", "样板路300号"),
    ),
    grids=(GridPlan("第一网格", (("", "3"), ("", "5")), 0),),
)  # fmt: skip

STAFF = {"property": "样师傅", "committee": "样主任", "power": "样工", "mediation": "样调解员"}
"""Who sits at the bodies that have accounts, by kind, and how they want to be called."""


@dataclass(frozen=True, slots=True)
class Stairwell:
    """A unit: its building and number, the door of its leader, doors whose people have no phone."""

    building: str
    name: str
    leader: str
    without_phone: tuple[str, ...]

    @property
    def prefix(self) -> str:
        """`3-2`."""
        return f"{self.building}-{self.name}"

    @property
    def title(self) -> str:
        """What the group is called."""
        return f"{self.building}栋{self.name}单元邻居群"


STAIRWELLS = (
    Stairwell("3", "1", "202", ("101", "103", "303", "403", "501")),
    Stairwell("3", "2", "301", ("102", "202", "403", "502")),
    Stairwell("5", "1", "103", ("201", "402", "502")),
    Stairwell("5", "2", "402", ("101", "303", "403", "503")),
)
DOORS = tuple(f"{floor}0{side}" for floor in range(1, 6) for side in (1, 2, 3))
VACANT = "5-2-504"
"""The one flat in which nobody lives, besides the sixty households."""
WAITS = "5-1-203"
"""Nobody of this household has a slip: somebody asks to be let in by the QR on the wall, and waits."""
NEWCOMER = "3-2-503"
"""The slip of this household lies ready, its people are new."""
ENGLISH = "5-1-302"
"""Whoever lives here reads English."""
SECOND = ("3-2-501", "5-1-301")
"""Households with two people in it who have phones."""
TENANTS = ("3-1-203", "3-2-401", ENGLISH, "5-2-201")
PARTY_GROUP_LEADER, PARTY_MEMBER = "3-2-203", "3-2-402"
"""Neighbours who lead the party group of their stairwell and are of it: both serve as others do."""
LEFT_GROUP = "3-1-503"
"""Somebody who went out of the group."""
BLOCKED = "5-2-302"
"""Somebody who blocked the bot."""

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜"
)


def homes() -> list[str]:
    """The doors of the sixty households."""
    return [f"{stairwell.prefix}-{door}" for stairwell in STAIRWELLS for door in DOORS]


def sample_name(door: str, *, second: bool = False) -> str:
    """How whoever lives there is called."""
    if door == ENGLISH:
        return "Sam Sample"
    return f"{_SURNAMES[homes().index(door)]}{'阿样' if second else '小样'}"


def has_phone(door: str) -> bool:
    """Whether somebody of the household is registered when the history ends."""
    building, unit, number = door.split("-")
    stairwell = next(one for one in STAIRWELLS if (one.building, one.name) == (building, unit))
    return number not in stairwell.without_phone and door not in (WAITS, NEWCOMER, VACANT)


def roster() -> Roster:
    """Sixty flats with their areas and owners' codes, and the vacant one."""
    flats = []
    for number, door in enumerate((*homes(), VACANT), 1):
        building, unit, name = door.split("-")
        area = (8_960 + 450 * int(name[-1])) * CM2 // 100
        owners = () if door in TENANTS else (f"Y{number:03}",)
        flats.append(Flat("", building, unit, name, area, "dwelling", door == VACANT, owners))
    return Roster(tuple(flats))
