"""Who may do what: roles, the scope a role reaches, and the one question asked before every action."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.base import AccountId, BodyId, CommunityId, HouseholdId, Refused, ResidentId, UnitId


class Role(StrEnum):
    """What somebody is, in the community or to the subject (the second half is found out for each subject).

    The clock is nobody: what falls due by itself is done in its name.
    """

    ANYONE = "anyone"
    CLOCK = "clock"
    RESIDENT = "resident"
    LEADER = "leader"
    GRID_WORKER = "grid_worker"
    STAFF = "staff"
    MEDIATOR = "mediator"
    PARTY_ORGANISATION = "party_organisation"
    PARTY_GROUP_LEADER = "party_group_leader"
    PARTY_MEMBER = "party_member"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    REPORTER = "reporter"
    FILER = "filer"
    SUPPORTER = "supporter"
    READER = "reader"
    HANDLER = "handler"
    CALLED = "called"
    DECIDER = "decider"
    HEAD = "head"
    OTHER_SIDE = "other_side"
    HELPER = "helper"
    CLERK = "clerk"
    ON_DUTY = "on_duty"
    VOLUNTEER = "volunteer"
    BENEFICIARY = "beneficiary"
    COUNTER = "counter"


PARTY = (Role.PARTY_MEMBER, Role.PARTY_GROUP_LEADER)
"""Roles that nobody is shown with who did not choose to be (亮身份)."""


class Scope(StrEnum):
    """How far a role reaches: everywhere, the subject's community, grid, unit, household or body, or the subject."""

    ANYWHERE = "anywhere"
    COMMUNITY = "community"
    GRID = "grid"
    UNIT = "unit"
    HOUSEHOLD = "household"
    BODY = "body"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Held:
    """A role somebody holds, and where."""

    role: Role
    unit_id: UnitId | None = None
    grid_id: int | None = None
    body_id: BodyId | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who acts, as the community of the subject knows them; no resident id means not registered there."""

    account_id: AccountId
    language: str
    community_id: CommunityId | None = None
    resident_id: ResidentId | None = None
    household_id: HouseholdId | None = None
    unit_id: UnitId | None = None
    door: str = ""
    name: str = ""
    shows_name: bool = False
    shows_party: bool = False
    is_adult: bool = True
    roles: tuple[Held, ...] = ()

    def holds(self, role: Role) -> bool:
        """Whether this person holds the role anywhere in the community."""
        return any(held.role is role for held in self.roles)

    def bodies(self) -> frozenset[BodyId]:
        """The bodies this person is staff of."""
        return frozenset(h.body_id for h in self.roles if h.role is Role.STAFF and h.body_id is not None)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a subject stands; None where it stands nowhere in particular."""

    community_id: CommunityId | None = None
    unit_id: UnitId | None = None
    grid_id: int | None = None
    household_id: HouseholdId | None = None
    body_id: BodyId | None = None


@dataclass(frozen=True, slots=True)
class Right:
    """One row of the table: any of `grants` suffices, none of `not_for` may act, `refusal` says who may instead."""

    grants: tuple[tuple[Role, Scope], ...]
    not_for: tuple[Role, ...] = ()
    refusal: str = "rights-refused"


def require(right: Right, person: Person, where: Where, relations: frozenset[Role]) -> None:
    """Return where the person may; raise Refused with a sentence that says who may where not."""
    if any(role in relations for role in right.not_for):
        raise Refused("rights-refused-own")
    if not any(_reaches(role, scope, person, where, relations) for role, scope in right.grants):
        if person.resident_id is None and any(role is Role.RESIDENT for role, _ in right.grants):
            raise Refused("rights-refused-unregistered")
        raise Refused(right.refusal)


def _reaches(role: Role, scope: Scope, person: Person, where: Where, relations: frozenset[Role]) -> bool:
    if scope is Scope.ANYWHERE:
        return role is Role.ANYONE or person.holds(role)
    if scope is Scope.SUBJECT:
        return role in relations
    if person.resident_id is None or person.community_id != where.community_id:
        return False
    if role is Role.RESIDENT:
        return _lives(scope, person, where)
    return any(held.role is role and _covers(scope, held, where) for held in person.roles)


def _lives(scope: Scope, person: Person, where: Where) -> bool:
    match scope:
        case Scope.COMMUNITY:
            return True
        case Scope.UNIT:
            return where.unit_id is not None and person.unit_id == where.unit_id
        case Scope.HOUSEHOLD:
            return where.household_id is not None and person.household_id == where.household_id
        case _:
            return False


def _covers(scope: Scope, held: Held, where: Where) -> bool:
    match scope:
        case Scope.COMMUNITY:
            return True
        case Scope.UNIT:
            return where.unit_id is not None and held.unit_id == where.unit_id
        case Scope.GRID:
            return where.grid_id is not None and held.grid_id == where.grid_id
        case Scope.BODY:
            return where.body_id is not None and held.body_id == where.body_id
        case _:
            return False
