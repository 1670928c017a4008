"""What was said in the city: thirty matters a stairwell, three of them open, with who else has them and what became."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bot.actions.city import size as of
from bot.actions.city.size import DOORS, UNITS_OF_A_COMMUNITY, City
from storage.bulk import Batch
from storage.matters.tables import Counter, Entry, Matter, Support

MATTERS, OPEN, SUPPORTERS = 30, 3, 2
"""Of a stairwell, of these, of each."""
LONG = timedelta(days=10)
"""How long before now the newest that are settled were said; what is open, the day before."""
_COLUMNS = (
    "id", "community_id", "unit_id", "year", "serial", "source", "state", "reporter_id", "filed_by", "household_id",
    "body_id", "filed_at", "appears_at", "accept_by", "accepted_at", "settle_by", "done_at",
    "closed_at", "next_at", "responsible_account_id",
)  # fmt: skip


def batches(city: City) -> Iterator[Batch]:
    """Matters, their supporters and timelines."""
    always = {
        "category": "leak", "row_code": "leak", "words": "三楼漏水，滴到楼道里", "urgency": "ordinary", "level": "unit",
        "supporters": SUPPORTERS,
    }  # fmt: skip
    yield Batch(Matter, _COLUMNS, _matters(city), always)
    last = ((1 + n, _in_community(city, n) * MATTERS) for n in range(city.size.communities))
    yield Batch(Counter, ("community_id", "last"), last, {"kind": "matter", "year": city.now.year})
    columns: tuple[str, ...] = ("community_id", "matter_id", "household_id", "resident_id")
    yield Batch(Support, columns, _supports(city), {"at": city.now})
    columns = ("community_id", "matter_id", "at", "by", "kind", "from_state", "state")
    yield Batch(Entry, columns, _timelines(city))


def _in_community(city: City, community: int) -> int:
    """How many units a community has; the last may have fewer."""
    return min(UNITS_OF_A_COMMUNITY, city.size.units - community * UNITS_OF_A_COMMUNITY)


def said(city: City) -> Iterator[tuple[int, int, int, int]]:
    """(community's id, unit's id, which one of the unit's it is, matter's id); the first are open."""
    for community_id, unit_id, _ in city.units():
        for nth in range(MATTERS):
            yield community_id, unit_id, nth, (unit_id - 1) * MATTERS + nth + 1


def _reporter(unit_id: int, nth: int) -> int:
    return (unit_id - 1) * DOORS + nth % DOORS + 1


def _matters(city: City) -> Iterator[tuple[Any, ...]]:
    settle_by = city.now + timedelta(days=3)
    for community_id, unit_id, nth, matter_id in said(city):
        who, serial = _reporter(unit_id, nth), (matter_id - 1) % (UNITS_OF_A_COMMUNITY * MATTERS) + 1
        is_open = nth < OPEN
        at = city.now - (timedelta(days=1) if is_open else LONG + timedelta(days=2 * nth))
        done = None if is_open else at + timedelta(days=2)
        yield (
            matter_id, community_id, unit_id, city.now.year, serial, f"city:{matter_id}",
            "accepted" if is_open else "closed", who, who, who, of.body_of(community_id, "property"), at, at,
            at + timedelta(days=1), at, settle_by if is_open else at + timedelta(days=3), done, done,
            settle_by if is_open else None, _handler(city, community_id),
        )  # fmt: skip


def _handler(city: City, community_id: int) -> int:
    """Who has them: the property company's."""
    return city.size.staff(community_id - 1, 1 + list(of.BODIES).index("property"))


def _supports(city: City) -> Iterator[tuple[Any, ...]]:
    for community_id, unit_id, nth, matter_id in said(city):
        for other in range(1, SUPPORTERS + 1):
            home = _reporter(unit_id, nth + other)
            yield community_id, matter_id, home, home


def _timelines(city: City) -> Iterator[tuple[Any, ...]]:
    for community_id, unit_id, nth, matter_id in said(city):
        who, by = _reporter(unit_id, nth), _handler(city, community_id)
        at = city.now - (timedelta(days=1) if nth < OPEN else LONG + timedelta(days=2 * nth))
        yield community_id, matter_id, at, who, "filed", None, "filed"
        yield community_id, matter_id, at, by, "accepted", "filed", "accepted"
        if nth >= OPEN:
            yield community_id, matter_id, at + timedelta(days=2), by, "done", "accepted", "done"
            yield community_id, matter_id, at + timedelta(days=2), who, "closed", "done", "closed"
