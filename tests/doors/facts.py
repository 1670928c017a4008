"""Who stands in which relation to the things of the town, and what the table of rights then says of everybody.

It is said here as a neighbour would say it, and read without the service's own functions, which must come to the same.
"""

from collections.abc import Mapping

from bot.domain.rights import Right, Role, Scope
from tests.doors.town import HERE, PEOPLE, UNITS, Somebody

Relations = Mapping[Role, frozenset[str]]


def _(**people: str) -> Relations:
    """`REPORTER="neighbour, leader"`."""
    return {Role[name]: frozenset(one.strip() for one in said.split(",")) for name, said in people.items()}


HOUSE = "one of the household, another of the household"
HELPED = f"{HOUSE}, its helper"
REGISTERED = ", ".join(name for name, one in PEOPLE.items() if one.community == HERE)
NEIGHBOURS = ", ".join(name for name, one in PEOPLE.items() if one.door.startswith("1"))
"""Who lives in the unit."""

EVERYBODY = ", ".join(name for name, one in PEOPLE.items() if one.community)
RINGING = "leader, leader of another unit, staff of another body, administrator"
"""Who rings bodies without accounts: leaders, administrators, the residents' committee."""

MATTER = _(
    REPORTER="one of the household", FILER="one of the household", SUPPORTER="supporter", READER=REGISTERED,
    HANDLER="staff", CALLED="staff of a body called in",
)  # fmt: skip
PAPER = _(LEADER="leader", ON_DUTY="household on duty", CLERK="clerk", READER="witness", CALLED=NEIGHBOURS)

RELATIONS: Mapping[str, Relations] = {
    "admission": _(HEAD="one of the household", FILER="asker"),
    "tie of one of the household": _(RESIDENT="one of the household"),
    "leave": _(FILER="staff"), "member": _(VOLUNTEER="party member"),
    "device": _(READER=HOUSE),
    "link": _(READER="one of the household"),
    "matter": MATTER,
    "another matter": {**MATTER, Role.SUPPORTER: frozenset(), Role.CALLED: frozenset()},
    "whistle": MATTER,
    "dispute": _(
        REPORTER="one of the household", FILER="one of the household", MEDIATOR="mediator", HANDLER="mediator",
        OTHER_SIDE="other side", DECIDER="staff of the street", AUDITOR="auditor",
        READER="one of the household, mediator, administrator",
    ),
    "errand": _(REPORTER="one of the household", FILER="its helper", HANDLER="staff"),
    "topic": _(REPORTER="one of the household"),
    "question": _(REPORTER="one of the household"),
    "deed": _(REPORTER="neighbour", BENEFICIARY=HOUSE),
    "poll": PAPER, "line of poll": PAPER, "entry": PAPER, "box": PAPER, "amendment": PAPER,
    "result": _(RESIDENT=NEIGHBOURS, CLERK="clerk"),
    "objection": _(CLERK="clerk"),
    "election": _(DECIDER="administrator"), "candidate": _(DECIDER="administrator"),
    "notice": _(HELPER="its helper"),
    "occurrence": _(
        BENEFICIARY=HOUSE, HELPER="its helper", FILER="one of the household", VOLUNTEER="volunteer",
        RESIDENT=NEIGHBOURS,
    ),
    "claim": _(BENEFICIARY=HOUSE, HELPER="its helper", FILER="one of the household", VOLUNTEER="volunteer"),
    "claim given up": _(VOLUNTEER="volunteer"),
    "record": _(
        BENEFICIARY=HOUSE, HELPER="its helper", VOLUNTEER="volunteer", FILER="volunteer", LEADER="leader",
        PARTY_GROUP_LEADER="party-group leader",
    ),
    "certificate": _(VOLUNTEER="volunteer"),
    "counter": _(COUNTER="counter staff"), "goods": _(COUNTER="counter staff"),
    "reservation": _(BENEFICIARY=HOUSE, HELPER="its helper", FILER="asker", COUNTER="counter staff"),
    "rota": _(ON_DUTY="household on duty", HELPER=HELPED), "swap": _(HELPER=HELPED),
    "door": _(RESIDENT=HOUSE, HELPER="its helper"),
    "talk": _(CLERK="clerk"), "item": _(CLERK="clerk"),
}  # fmt: skip
"""By the thing: who is what to it."""

OF_COMMANDS: Mapping[str, Relations] = {
    "NotKnown": _(RESIDENT=HELPED, FILER="one of the household"),
    "CallElection": _(DECIDER="administrator"),
    "OpenPauses": _(HELPER=f"{HELPED}, neighbour, household on duty, other side"),
    "ReserveFor": _(HELPER="its helper", ON_DUTY="household on duty"),
    **dict.fromkeys(("OpenStatement", "SendStatement", "GivePoints"), _(RESIDENT=EVERYBODY)),
    "ListCalls": _(HANDLER=RINGING + ", leader elsewhere, administrator elsewhere"),
    **dict.fromkeys(("ShowCalls", "PrintCalls"), _(HANDLER=RINGING)),
}
"""By the command, where that is another matter than what anybody is to the thing."""


def relations_of(command: str, thing: str) -> Relations:
    """Who is what to what a command is about."""
    return OF_COMMANDS.get(command, RELATIONS.get(thing, {}))


def expected(right: Right, name: str, relations: Relations, *, about_self: bool) -> bool:
    """Whether the table lets this person do what has this right, to this thing."""
    if any(name in relations.get(role, ()) for role in right.not_for):
        return False
    return any(_reaches(role, scope, name, relations, about_self=about_self) for role, scope in right.grants)


def _reaches(role: Role, scope: Scope, name: str, relations: Relations, *, about_self: bool) -> bool:
    person = PEOPLE[name]
    if scope is Scope.ANYWHERE:
        return role is Role.ANYONE
    if scope is Scope.SUBJECT:
        return name in relations.get(role, ())
    if not person.community or (person.community != HERE and not about_self):
        return False
    if role is Role.RESIDENT:
        return _lives(scope, person) and (scope is Scope.COMMUNITY or not about_self)
    places = [place for held, place in person.roles if held == role.value]
    return any(scope is Scope.COMMUNITY or (not about_self and place == OF[scope]) for place in places)


OF = {Scope.UNIT: "unit", Scope.GRID: "grid", Scope.BODY: "property"}


def _lives(scope: Scope, person: Somebody) -> bool:
    if scope is Scope.UNIT:
        return bool(person.door) and UNITS[person.door[0]] == "unit"
    return scope is Scope.COMMUNITY or (scope is Scope.HOUSEHOLD and person.door == "101")
