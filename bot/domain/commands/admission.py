"""What an administrator can ask for around the admission list (准入清单)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command


@dataclass(frozen=True, slots=True)
class OpenAdmission(Command):
    """The admission list, paged from 0."""

    code: ClassVar[str] = "qol"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowAdmissionRow(Command):
    """One row with everything that can be changed."""

    code: ClassVar[str] = "qsr"
    row: str


@dataclass(frozen=True, slots=True)
class EditAdmissionRow(Command):
    """Begin to change one thing of a row; see `bot.domain.categories.changing.FIELDS`."""

    code: ClassVar[str] = "qed"
    row: str
    field: str


@dataclass(frozen=True, slots=True)
class AddAdmissionRow(Command):
    """Begin to enter a further row."""

    code: ClassVar[str] = "qad"


@dataclass(frozen=True, slots=True)
class RemoveAdmissionRow(Command):
    """The row is taken out of the list, or (`on` true) stands in it again."""

    code: ClassVar[str] = "qrm"
    row: str
    on: bool


@dataclass(frozen=True, slots=True)
class ResetAdmissionRow(Command):
    """The row is as it was shipped."""

    code: ClassVar[str] = "qrs"
    row: str


@dataclass(frozen=True, slots=True)
class ResetAdmission(Command):
    """The whole list is the shipped one again; `sure` after being asked."""

    code: ClassVar[str] = "qra"
    sure: bool


@dataclass(frozen=True, slots=True)
class SendAdmission(Command):
    """The list as a workbook, to change there and to send back."""

    code: ClassVar[str] = "qxp"


@dataclass(frozen=True, slots=True)
class ShowLimits(Command):
    """Within what time matters of each urgency are accepted and settled here."""

    code: ClassVar[str] = "qlm"


@dataclass(frozen=True, slots=True)
class EditLimits(Command):
    """Begin to change the times of an urgency."""

    code: ClassVar[str] = "qle"
    urgency: str


@dataclass(frozen=True, slots=True)
class AdmissionGiven(Command):
    """A list that an administrator sent: its rows, or why it could not be read (line, column, reason, value)."""

    rows: tuple[tuple[int, Mapping[str, str]], ...]
    problems: tuple[tuple[int, str, str, str], ...]
    file_name: str
