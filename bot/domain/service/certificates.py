"""Certificates of service: free, numbered, of a period; what is snapshot of it is hashed."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.base import CommunityId, Refused, ResidentId

PERIODS = ("this", "last", "all")
"""Of this year, of the year before, of all years."""
TOKEN = 20
"""Characters of the random part of its address."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as it was given out; `withdrawn_at` where something it was made of was taken back later."""

    id: int
    community_id: CommunityId
    resident_id: ResidentId
    year: int
    nth: int
    token: str
    name: str
    first_on: date
    last_on: date
    minutes: int
    records: int
    hash: str
    made_at: datetime
    withdrawn_at: datetime | None = None

    @property
    def number(self) -> str:
        """`2026-000123`, as it stands on it."""
        return f"{self.year}-{self.nth:06}"


def period(which: str, today: date, first_ever: date) -> tuple[date, date]:
    """The first and last day that a certificate is about; raises Refused for a period there is not."""
    match which:
        case "this":
            return date(today.year, 1, 1), today
        case "last":
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        case "all":
            return first_ever, today
    raise Refused("button-unknown")


def snapshot(
    resident_id: ResidentId, first_on: date, last_on: date, services: Iterable[tuple[int, date, str, int]]
) -> str:  # fmt: skip
    """SHA-256 over the period and (record, day, activity, minutes) of each service: nothing of it is anybody's words.

    The same services of the same period have the same one, so that nobody gets two certificates of the same thing.
    """
    content = [
        int(resident_id), first_on.isoformat(), last_on.isoformat(),
        *([record, on.isoformat(), activity, minutes] for record, on, activity, minutes in sorted(services)),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(content, separators=(",", ":")).encode()).hexdigest()


def parse_address(written: str) -> tuple[int, int, str] | None:
    """(year, number, token) of what stands behind /certificate/; None where it can be none."""
    found = re.fullmatch(rf"(\d{{4}})-(\d{{6,9}})-([0-9a-f]{{{TOKEN}}})", written, re.ASCII)
    return (int(found[1]), int(found[2]), found[3]) if found else None


def may_be_asked(minutes: int) -> None:
    """Return where there is something to certify; raises Refused."""
    if minutes <= 0:
        raise Refused("records-refused-nothing-final")
