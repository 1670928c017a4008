"""Codes on household slips and in links: how they are made, read, tried and how they end.

A code is eight signs out of 26 that nobody mistakes for another, about 37 bits: with five wrong tries a day
nobody guesses one.
"""

import random
import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.domain.base import Refused

ALPHABET = "23456789ACDEFHJKMNPQRTVWXY"
"""No 0 O, 1 I L, U (V), B (8), G (6), S (5), Z (2)."""

LENGTH = 8
WRONG_TRIES_A_DAY = 5

_MEANT = str.maketrans("BGSUZ", "865V2")
_LINK = re.compile(r".*(?:[?&](?:start|startapp|startgroup)=(?:[A-Za-z]_)?|/h/)([^&#?/\s]+).*", re.DOTALL)
_PREFIX = re.compile(r"\A\s*[A-Za-z]_(?=\S)")


def make_code(source: random.Random) -> str:
    """A fresh code; in service `source` is a `random.SystemRandom`."""
    return "".join(source.choice(ALPHABET) for _ in range(LENGTH))


def read_code(text: str) -> str:
    """The code that people mean by what they typed: any case or width, spaces, dashes, or a link.

    S is read as 5, Z as 2, B as 8, G as 6, U as V. Raises Refused("residents-code-unreadable") where it
    cannot be a code: a slip of the finger, no wrong try.
    """
    text = unicodedata.normalize("NFKC", text)
    link = _LINK.fullmatch(text)
    text = link[1] if link else _PREFIX.sub("", text, count=1)
    signs = "".join(c for c in text.upper() if c.isalnum()).translate(_MEANT)
    if len(signs) != LENGTH or set(signs) - set(ALPHABET):
        raise Refused("residents-code-unreadable")
    return signs


def grouped(code: str) -> str:
    """The code as it is printed and read aloud: `ACDE-FH23`."""
    return f"{code[:4]}-{code[4:]}"


@dataclass(frozen=True, slots=True)
class WrongTries:
    """How often a person tried a wrong code on one local day of the community."""

    on: date
    count: int


def tries_left(tries: WrongTries | None, today: date) -> int:
    """How many wrong tries the person has left today; a clock that jumped back gives none back."""
    if tries is None or tries.on < today:
        return WRONG_TRIES_A_DAY
    return max(0, WRONG_TRIES_A_DAY - tries.count)


def require_try(tries: WrongTries | None, today: date) -> None:
    """Refuse even to look at a code once the day's wrong tries are spent, a right one too.

    Raises Refused("residents-code-tries-spent", limit=…).
    """
    if tries_left(tries, today) == 0:
        raise Refused("residents-code-tries-spent", limit=WRONG_TRIES_A_DAY)


def expires_at(made_at: datetime, zone: tzinfo, days: int) -> datetime:
    """The first instant at which the code is dead: the end of the `days`-th local day after it was made.

    `made_at` is aware, the answer is in UTC.
    """
    last = made_at.astimezone(zone).date() + timedelta(days=days)
    end = datetime.combine(last + timedelta(days=1), time.min, tzinfo=zone)
    return end.astimezone(UTC)


def last_day(expiry: datetime, zone: tzinfo) -> date:
    """The day to print as "valid until", that day included."""
    return (expiry - timedelta(microseconds=1)).astimezone(zone).date()


def require_live(now: datetime, expiry: datetime, revoked_at: datetime | None) -> None:
    """Refuse a code that was revoked or has ended; at the instant of its end it is dead.

    Raises Refused: residents-code-revoked, or residents-code-expired with at=…; neither is a wrong try.
    """
    if revoked_at is not None and revoked_at <= now:
        raise Refused("residents-code-revoked")
    if now >= expiry:
        raise Refused("residents-code-expired", at=expiry)
