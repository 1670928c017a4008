"""Everybody of the demo with their phones, by door and by what they are."""

from dataclasses import dataclass, field

from bot.demo import community as sample
from bot.demo.phones import Phone
from bot.domain.base import BodyId, CommunityId, UnitId
from bot.sandbox import BotAccount, Group, Sandbox


@dataclass(slots=True)
class Cast:
    """Who is there: `at` a door, the `second` person of a household, leaders by unit, staff by kind of body."""

    at: dict[str, Phone]
    second: dict[str, Phone]
    leaders: dict[str, Phone]
    staff: dict[str, Phone]
    administrator: Phone
    auditor: Phone
    grid_worker: Phone
    waiting: Phone
    newcomer: Phone
    stranger: Phone
    groups: dict[str, Group]
    community_id: CommunityId = field(default=CommunityId(0))
    bodies: dict[str, BodyId] = field(default_factory=dict)
    units: dict[str, UnitId] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)


def gathered(sandbox: Sandbox, bot: BotAccount) -> Cast:
    """The cast with its four groups, as it is before anything was set up."""
    phones = {
        door: Phone(sandbox.add_person(sample.sample_name(door), language_code=_language(door)), bot)
        for door in sample.homes()
        if sample.has_phone(door)
    }
    second = {door: Phone(sandbox.add_person(sample.sample_name(door, second=True)), bot) for door in sample.SECOND}
    waiting = Phone(sandbox.add_person(sample.sample_name(sample.WAITS)), bot)
    newcomer = Phone(sandbox.add_person(sample.sample_name(sample.NEWCOMER)), bot)
    leaders, groups = {}, {}
    for stairwell in sample.STAIRWELLS:
        inside = [
            *(phone for door, phone in phones.items() if door.startswith(stairwell.prefix)),
            *(phone for door, phone in second.items() if door.startswith(stairwell.prefix)),
            *((waiting,) if sample.WAITS.startswith(stairwell.prefix) else ()),
            *((newcomer,) if sample.NEWCOMER.startswith(stairwell.prefix) else ()),
        ]
        leader = phones[f"{stairwell.prefix}-{stairwell.leader}"]
        group = sandbox.add_group(stairwell.title, leader.person, [phone.person for phone in inside])
        for phone in inside:
            phone.group = group
        leaders[stairwell.prefix], groups[stairwell.prefix] = leader, group
    return Cast(
        phones, second, leaders,
        {kind: Phone(sandbox.add_person(name, _BODY_SHORT[kind]), bot) for kind, name in sample.STAFF.items()},
        Phone(sandbox.add_person("样管理员"), bot),
        Phone(sandbox.add_person("样监督员"), bot),
        Phone(sandbox.add_person("样网格员"), bot),
        waiting,
        newcomer,
        Phone(sandbox.add_person("过路的样先生"), bot),
        groups,
    )  # fmt: skip


_BODY_SHORT = {"property": "（物业）", "committee": "（居委会）", "power": "（供电所）", "mediation": "（调解）"}


def _language(door: str) -> str:
    return "en" if door == sample.ENGLISH else "zh-hans"
