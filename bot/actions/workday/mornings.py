"""The morning of a working day: one message to everybody who has something to do, and none to anybody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.chores
import storage.communities
import storage.errands
import storage.matters
import storage.reminders
import storage.workday
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.matters import queue
from bot.actions.reminding import BY_THE_CLOCK, tell_digest
from bot.domain.base import AccountId, BodyId
from bot.domain.commands.workday import TellMorning
from bot.domain.places import Body, Community
from bot.domain.quiet import next_allowed
from bot.domain.reminders import is_morning_told, morning_before, next_morning
from bot.domain.rights import Person
from bot.domain.workday import Asked, Leave, News, Task, pressing, unattended
from bot.screens import workday as screens
from bot.screens.base import Screen, Toast
from storage.matters import Reader
from storage.workday import AtWork

CHORE = "morning"


@dataclass(frozen=True, slots=True)
class Morning:
    """What a community's morning is made of."""

    community: Community
    bodies: list[Body]
    tasks: list[Task]
    news: list[News]
    asked: list[Asked]
    people: list[AtWork]
    away: list[Leave]
    left: frozenset[BodyId]


def _find(tx: Transaction, command: TellMorning) -> Subject[Community]:
    return Subject(storage.communities.community(tx.connection, command.community_id))


def _tell(tx: Transaction, person: Person, community: Community, command: TellMorning) -> Toast | None:
    """Today's morning, where its hour has come and it is not quiet; then the next one is thought of."""
    known = storage.chores.due_at(tx.connection, community.id, CHORE)
    if known is not None and known > tx.now:
        return None
    zone, works = community.zone, storage.matters.calendar_of(community).is_working_day
    next_at = next_morning(tx.now, zone, works)
    if known is not None and is_morning_told(tx.now, zone, works):
        allowed_at = next_allowed(tx.now, zone)
        if allowed_at <= tx.now:
            _say(tx, community)
        elif _day(allowed_at, zone) == _day(tx.now, zone):
            next_at = allowed_at
    storage.chores.plan(tx.connection, community.id, CHORE, next_at)
    return None


def _say(tx: Transaction, community: Community) -> None:
    today = _day(tx.now, community.zone)
    morning = _gathered(tx, community, today)
    told: dict[AccountId, Screen] = {}
    for one in morning.people:
        is_away = any(leave.resident_id == one.resident_id and leave.covers(today) for leave in morning.away)
        if one.chat_id is None or "digest" in one.muted or is_away:
            continue
        screen = _screen(morning, one, tx.now, today)
        if screen is not None:
            told[one.account_id] = screen
    tell_digest(
        tx, community, told, subject=CHORE, occurrence=today.isoformat(),
        useful_until=queue.today_ends(tx.now, community.zone),
    )  # fmt: skip


def _gathered(tx: Transaction, community: Community, today: date) -> Morning:
    since = morning_before(tx.now, community.zone, storage.matters.calendar_of(community).is_working_day)
    told_at = storage.reminders.digest_told_at(tx.connection, community.id, CHORE)
    since = max(since, told_at) if told_at is not None else since
    people = storage.workday.at_work(tx.connection, community.id)
    away = storage.workday.leaves(tx.connection, community.id, today)
    staff = [(held.body_id, one.resident_id) for one in people for held in one.roles if held.body_id is not None]
    return Morning(
        community,
        storage.communities.bodies(tx.connection, community.id),
        storage.workday.open_tasks(tx.connection, community.id, tx.now),
        storage.workday.news(tx.connection, community.id, since, tx.now),
        storage.errands.asked_since(tx.connection, community.id, since, tx.now),
        people,
        away,
        unattended(staff, away, today),
    )


def _screen(morning: Morning, one: AtWork, now: datetime, today: date) -> Screen | None:
    """What this person has to do and to know today; None: nothing."""
    person = Person(one.account_id, "", morning.community.id, one.resident_id, roles=one.roles)
    reader = queue.reader_of(person, morning.bodies, morning.left)
    mine = [task for task in morning.tasks if waits_for(reader, task)]
    named = pressing(mine, now, queue.today_ends(now, morning.community.zone))
    heard = [item for item in _last(morning.news) if is_for(reader, item)]
    asked = [item for item in morning.asked if _is_asked(reader, item)]
    if not named and not heard and not asked:
        return None
    return screens.morning(named, heard, asked, _stood_in(morning, one, today), morning.community.zone)


def is_for(reader: Reader, item: News) -> bool:
    """Whether this reader hears of it: whoever called a body in, of other news the staff of the matter's body."""
    if item.to is not None:
        return item.to == reader.resident_id
    return item.task.body_id in reader.body_ids


def _is_asked(reader: Reader, item: Asked) -> bool:
    return reader.is_administrator if item.body_id is None else item.body_id in reader.body_ids


def _last(news: Sequence[News]) -> list[News]:
    """Of each matter what was last, of each called in too; an answer or a complaint counts only while it is open."""
    last = {(item.task.id, item.who): item for item in news}
    return [item for item in last.values() if (item.kind == "withdraw") == (item.task.state == "withdrawn")]


def _stood_in(morning: Morning, one: AtWork, today: date) -> dict[AccountId, str]:
    """For whom this person stands in today: account → how they are called."""
    away = {
        leave.resident_id for leave in morning.away if leave.stand_in == one.resident_id and leave.covers(today)
    }  # fmt: skip
    return {other.account_id: other.name for other in morning.people if other.resident_id in away}


def waits_for(reader: Reader, task: Task) -> bool:
    """Whether the matter stands in this reader's queue, as `storage.matters.page_of` lists it."""
    body, is_open = task.body_id, task.state != "declined"
    rung, of_the_unit = body in reader.rung_ids, body in reader.own_unit_ids
    if is_open and body in reader.body_ids:
        return True
    if is_open and task.is_open_to_all:
        if (rung or of_the_unit) and task.unit_id in reader.led:
            return True
        if rung and reader.rings:
            return True
    if reader.is_administrator and (not is_open or rung or of_the_unit or body is None or body in reader.left_ids):
        return True
    return is_open and task.is_open_to_all and reader.decides and task.awaits_decision


def _day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()


def _due(connection: Connection, *, now: datetime, limit: int) -> list[TellMorning]:
    return [TellMorning(one) for one in storage.chores.due(connection, CHORE, now, limit)]


ACTIONS: Table = {TellMorning: Action(_find, BY_THE_CLOCK, _tell)}
DUES: Dues = (Due(_due, storage.chores.first_due(CHORE)),)
