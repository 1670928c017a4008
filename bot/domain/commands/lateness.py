"""What can be asked about whether everything happened in time."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command


@dataclass(frozen=True, slots=True)
class ShowLate(Command):
    """Whether all that fell due in the community was done in time, and what was not, paged from 0."""

    code: ClassVar[str] = "lat"
    page: int = 0
