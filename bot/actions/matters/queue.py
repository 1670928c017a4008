"""The queue of those who handle matters: whose it is, and the next of it."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.workday
from bot.actions.base import Transaction
from bot.actions.matters.subjects import RING_FOR_OTHERS
from bot.domain.base import BodyId, MatterId
from bot.domain.matters import Matter
from bot.domain.places import Body, Community
from bot.domain.rights import Person, Role
from bot.domain.workday import stood_at, unattended
from storage.matters import Reader


def reader_of(person: Person, bodies: Iterable[Body], left: frozenset[BodyId] = frozenset()) -> Reader:
    """What this person sees in lists: the unit they live in or lead, else their grids, else the community.

    `left`: bodies all of whose staff are away.
    """
    known, held = list(bodies), person.roles
    led = frozenset(one.unit_id for one in held if one.role is Role.LEADER and one.unit_id is not None)
    grids = frozenset(one.grid_id for one in held if one.role is Role.GRID_WORKER and one.grid_id is not None)
    ringing = {body.id for body in known if body.kind in RING_FOR_OTHERS}
    is_administrator = person.holds(Role.ADMINISTRATOR)
    return Reader(
        resident_id=person.resident_id,
        unit_id=person.unit_id or min(led, default=None),
        grid_ids=grids,
        body_ids=person.bodies(),
        rung_ids=frozenset(body.id for body in known if body.is_offline and body.kind != "unit"),
        own_unit_ids=frozenset(body.id for body in known if body.kind == "unit"),
        led=led,
        rings=bool(person.bodies() & ringing),
        is_administrator=is_administrator,
        is_auditor=person.holds(Role.AUDITOR) and not is_administrator,
        left_ids=left if is_administrator else frozenset(),
        decides=person.holds(Role.PARTY_ORGANISATION),
    )


def reader(tx: Transaction, person: Person, community: Community) -> Reader:
    """The same, of the person who asks; who is away counts only for administrators."""
    left = left_today(tx, community) if person.holds(Role.ADMINISTRATOR) else frozenset[BodyId]()
    return reader_of(person, storage.communities.bodies(tx.connection, community.id), left)


def left_today(tx: Transaction, community: Community) -> frozenset[BodyId]:
    """Bodies all of whose staff are away today."""
    today = tx.now.astimezone(ZoneInfo(community.zone)).date()
    away = storage.workday.leaves(tx.connection, community.id, today)
    if not away:
        return frozenset()
    staff = storage.workday.staff_of(tx.connection, community.id)
    return unattended([(body_id, resident_id) for body_id, resident_id, _, _ in staff], away, today)


def today_ends(now: datetime, zone: str) -> datetime:
    """The last instant of the local day."""
    local = now.astimezone(ZoneInfo(zone))
    midnight = datetime.combine(local.date() + timedelta(days=1), time(0), tzinfo=local.tzinfo)
    return midnight - timedelta(microseconds=1)


def next_task(tx: Transaction, person: Person, matter: Matter, community: Community) -> MatterId | None:
    """What this person has to do after this matter; None: nothing else."""
    at = stood_at(matter.accept_by, matter.settle_by, matter.accepted_at, tx.now)
    return storage.matters.next_in_queue(
        tx.connection, community.id, tx.now, reader(tx, person, community), after=matter.id, stood_at=at
    )
