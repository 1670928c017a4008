"""Around filing: numbers, the limit of open matters, support, and when an anonymous card appears."""

from collections.abc import Collection
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from bot.domain.base import HouseholdId, Refused
from bot.domain.matters.values import OPEN, Matter, Number, Visibility, already

OPEN_MATTERS = 5
"""Open matters a household may have, danger apart (*default*)."""
HIDDEN_FOR = timedelta(hours=1)
"""Within what the card of an anonymous matter appears, at a random moment."""
SUPPORT_SHARE = (1, 2)
"""The part of a unit's households whose support has an effect, bound included (*default* half)."""


class SupportEffect(StrEnum):
    """What the support of half of a unit's households does."""

    NONE = "none"
    AGENDA = "agenda"
    URGENT = "urgent"


_DIGITS = str.maketrans("０１２３４５６７８９－＃—–−", "0123456789-#---")


def parse_number(text: str, this_year: int) -> Number | None:
    """The number somebody wrote: `123`, `2026-123`, `#2026-0123`, `第123号`, full-width too; None if it is none."""
    plain = "".join(text.translate(_DIGITS).split()).removeprefix("#").removeprefix("第").removesuffix("号")
    year, dash, serial = plain.replace("年", "-").rpartition("-")
    if not serial.isascii() or not serial.isdigit() or not 1 <= len(serial) <= 9 or int(serial) == 0:
        return None
    if not dash:
        return Number(this_year, int(serial))
    return Number(int(year), int(serial)) if len(year) == 4 and year.isascii() and year.isdigit() else None


def year_of_number(filed_at: datetime, zone: tzinfo) -> int:
    """The local year in which a matter filed then is numbered."""
    return filed_at.astimezone(zone).year


def check_open_limit(open_matters: int, urgency: str, limit: int = OPEN_MATTERS) -> None:
    """Refuse one more matter of a household that has `limit` open ones; danger is never refused."""
    if urgency != "danger" and open_matters >= limit:
        raise Refused("matters-refused-too-many-open", limit=limit)


def appears_at(filed_at: datetime, random_fraction: float) -> datetime:
    """When the card of an anonymous matter appears: within the hour; `random_fraction` from 0 to under 1."""
    if not 0 <= random_fraction < 1:
        raise ValueError("a fraction is 0 to under 1")
    return filed_at + HIDDEN_FOR * random_fraction


def support(
    matter: Matter, household: HouseholdId, on: bool, supporters: Collection[HouseholdId]
) -> frozenset[HouseholdId]:
    """The supporters after a household gave or took back its support, one a household.

    The reporter's own household is refused, but not where the reporter is anonymous: that would name it.
    """
    if matter.visibility is Visibility.CONFIDENTIAL:
        raise Refused("matters-refused-no-card", number=str(matter.number))
    if matter.state not in OPEN:
        raise already(matter)
    if on and household in supporters:
        raise Refused("matters-refused-already-supported", number=str(matter.number))
    if not on and household not in supporters:
        raise Refused("matters-refused-not-supported", number=str(matter.number))
    if on and matter.visibility is Visibility.PUBLIC and household == matter.reporter_household:
        raise Refused("matters-refused-own-matter", number=str(matter.number))
    return frozenset(supporters) | {household} if on else frozenset(supporters) - {household}


def support_effect(
    supporters: int, households: int, needs_decision: bool, share: tuple[int, int] = SUPPORT_SHARE
) -> SupportEffect:
    """What so many supporting households of a unit's households do: from the share on, agenda or urgent."""
    part, whole = share
    if households <= 0 or supporters * whole < households * part:
        return SupportEffect.NONE
    return SupportEffect.AGENDA if needs_decision else SupportEffect.URGENT
