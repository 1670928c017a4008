"""What administrators, leaders and auditors can ask for: the community, its roster, its units, its people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import BodyId, Command, UnitId
from bot.domain.rights import Role


@dataclass(frozen=True, slots=True)
class AcceptOffice(Command):
    """Take the role that a one-time link gives, knowing what is kept."""

    code: ClassVar[str] = "io"
    link: str


@dataclass(frozen=True, slots=True)
class DeclineOffice(Command):
    """Not lead the unit whose group one has bound."""

    code: ClassVar[str] = "ix"
    link: str


@dataclass(frozen=True, slots=True)
class OpenSetup(Command):
    """The community's name, street, time zone and numbers, to fill in or to correct."""

    code: ClassVar[str] = "cs"


@dataclass(frozen=True, slots=True)
class OpenRoster(Command):
    """What the roster holds, and how to send one."""

    code: ClassVar[str] = "ro"


@dataclass(frozen=True, slots=True)
class SendTemplate(Command):
    """An empty roster to fill in, as "xlsx" or "csv"."""

    code: ClassVar[str] = "rt"
    kind: str


@dataclass(frozen=True, slots=True)
class RosterGiven(Command):
    """A roster that an administrator sent: its rows, or why it could not be read (line, column, reason, value)."""

    rows: tuple[tuple[int, Mapping[str, str]], ...]
    problems: tuple[tuple[int, str, str, str], ...]
    file_name: str


@dataclass(frozen=True, slots=True)
class UndoRoster(Command):
    """Undo the newest load, where nothing depends on it; `sure` after being asked."""

    code: ClassVar[str] = "rou"
    sure: bool


@dataclass(frozen=True, slots=True)
class ListUnits(Command):
    """The units of the community and whether each has its group, paged from 0."""

    code: ClassVar[str] = "ul"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowUnit(Command):
    """One unit: its group, its leader."""

    code: ClassVar[str] = "us"
    unit_id: UnitId


@dataclass(frozen=True, slots=True)
class GoWithoutGroup(Command):
    """The unit has no group: it is led through pages, by whoever opened this link."""

    code: ClassVar[str] = "ug"
    link: str


@dataclass(frozen=True, slots=True)
class LinkUnit(Command):
    """A link for the unit's leader, which binds the unit to the group they choose."""

    code: ClassVar[str] = "uk"
    unit_id: UnitId


@dataclass(frozen=True, slots=True)
class ListBodies(Command):
    """Who handles matters in the community."""

    code: ClassVar[str] = "bl"


@dataclass(frozen=True, slots=True)
class ShowBody(Command):
    """One body: how it is reached, who of its staff has an account."""

    code: ClassVar[str] = "bs"
    body_id: BodyId


@dataclass(frozen=True, slots=True)
class AddBody(Command):
    """Begin to enter a further body."""

    code: ClassVar[str] = "ba"


@dataclass(frozen=True, slots=True)
class EditBody(Command):
    """Begin to change a body's "called", "telephone", "contact" or "address"."""

    code: ClassVar[str] = "be"
    body_id: BodyId
    field: str


@dataclass(frozen=True, slots=True)
class RemoveBody(Command):
    """Take a body out of the community; `sure` after being asked."""

    code: ClassVar[str] = "bx"
    body_id: BodyId
    sure: bool


@dataclass(frozen=True, slots=True)
class ListGrids(Command):
    """The grids of the community with their buildings."""

    code: ClassVar[str] = "gl"


@dataclass(frozen=True, slots=True)
class AddGrid(Command):
    """Begin to enter a further grid."""

    code: ClassVar[str] = "ga"


@dataclass(frozen=True, slots=True)
class ShowGrid(Command):
    """The buildings of one grid, paged from 0, to put in and take out."""

    code: ClassVar[str] = "gs"
    grid_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class PutInGrid(Command):
    """The building belongs to this grid, or (`on` false) no longer."""

    code: ClassVar[str] = "gp"
    grid_id: int
    building_id: int
    on: bool


@dataclass(frozen=True, slots=True)
class ListPeople(Command):
    """Who holds which role, paged from 0."""

    code: ClassVar[str] = "pl"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowOffice(Command):
    """One role that somebody holds."""

    code: ClassVar[str] = "po"
    grant_id: int


@dataclass(frozen=True, slots=True)
class TakeOffice(Command):
    """Take the role away; `sure` after being asked."""

    code: ClassVar[str] = "px"
    grant_id: int
    sure: bool


@dataclass(frozen=True, slots=True)
class ChooseRole(Command):
    """Which role is to be given."""

    code: ClassVar[str] = "pr"


@dataclass(frozen=True, slots=True)
class ChoosePlace(Command):
    """In which unit, grid or body the role is to be given, paged from 0."""

    code: ClassVar[str] = "pp"
    role: Role
    page: int = 0


@dataclass(frozen=True, slots=True)
class OfferRole(Command):
    """A link to forward, whose opener gets the role in this unit, grid or body (0: the whole community)."""

    code: ClassVar[str] = "pf"
    role: Role
    place: int


@dataclass(frozen=True, slots=True)
class ReadLog(Command):
    """Who changed what, the newest first, paged from 0."""

    code: ClassVar[str] = "al"
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenRules(Command):
    """What the community sets for itself."""

    code: ClassVar[str] = "cc"


@dataclass(frozen=True, slots=True)
class OpenDays(Command):
    """The community's own holidays and working days, paged from 0."""

    code: ClassVar[str] = "cd"
    page: int = 0


@dataclass(frozen=True, slots=True)
class AddDays(Command):
    """Begin to enter further "holidays" or "working_days"."""

    code: ClassVar[str] = "cy"
    kind: str


@dataclass(frozen=True, slots=True)
class RemoveDays(Command):
    """These days (ISO dates, both included) are no own holidays or working days any more."""

    code: ClassVar[str] = "cz"
    kind: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class OpenSlipDays(Command):
    """How long a slip is good for."""

    code: ClassVar[str] = "cl"


@dataclass(frozen=True, slots=True)
class SetSlipDays(Command):
    """A slip is good for so many days from now on."""

    code: ClassVar[str] = "cn"
    days: int


@dataclass(frozen=True, slots=True)
class OpenProxyLimit(Command):
    """For how many households one neighbour may vote."""

    code: ClassVar[str] = "cvl"


@dataclass(frozen=True, slots=True)
class SetProxyLimit(Command):
    """One neighbour may vote for so many households from now on."""

    code: ClassVar[str] = "cvs"
    most: int
