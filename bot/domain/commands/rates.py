"""What can be asked about months, rates and the history of matters."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import BodyId, Command, CommunityId, MatterId


@dataclass(frozen=True, slots=True)
class OpenRates(Command):
    """Of whom a person may read how a month was: the community, their bodies, the work station."""

    code: ClassVar[str] = "rop"


@dataclass(frozen=True, slots=True)
class ShowRates(Command):
    """The rates of a month ("2026-05", "" for the last whole one), of a body or (0) of the community."""

    code: ClassVar[str] = "rsh"
    month: str
    body_id: int


@dataclass(frozen=True, slots=True)
class ListOpen(Command):
    """What a body has open, paged from 0."""

    code: ClassVar[str] = "rbo"
    body_id: BodyId
    page: int = 0


@dataclass(frozen=True, slots=True)
class ExportRates(Command):
    """The month's matters and rates as a workbook."""

    code: ClassVar[str] = "rex"
    month: str


@dataclass(frozen=True, slots=True)
class SendSheets(Command):
    """Say in a community what the month before was like, once for each month."""

    community_id: CommunityId


@dataclass(frozen=True, slots=True)
class ListHistory(Command):
    """The newest matters by number, confidential ones too, paged from 0, to read what happened to them."""

    code: ClassVar[str] = "rhl"
    page: int = 0


@dataclass(frozen=True, slots=True)
class FindHistory(Command):
    """Everything that happened to the matter of this number."""

    number: str


@dataclass(frozen=True, slots=True)
class ReadHistory(Command):
    """Everything that happened to a matter, paged from 0."""

    code: ClassVar[str] = "rhr"
    matter_id: MatterId
    page: int = 0


@dataclass(frozen=True, slots=True)
class ExportHistory(Command):
    """Everything that happened to a matter as a workbook."""

    code: ClassVar[str] = "rhx"
    matter_id: MatterId


@dataclass(frozen=True, slots=True)
class ExportMonth(Command):
    """Everything that happened to matters in a month as a workbook."""

    code: ClassVar[str] = "rhm"
    month: str
