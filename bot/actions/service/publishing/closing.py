"""The end of the time for objections: hours are final and points are posted, once; and taking that back."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.matters
import storage.points
import storage.rights
import storage.service
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.points.earning import Earning, earn
from bot.actions.reminding import BY_THE_CLOCK, remind
from bot.actions.service.publishing.lists import touch_boards
from bot.actions.service.records import subjects
from bot.actions.service.records.subjects import Case, People, doers, home_of, tell_doers
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.records import CloseServiceList
from bot.domain.places import Community
from bot.domain.points.ledger import ISSUING, Why, reversal_of, wallet_of
from bot.domain.points.lots import lots_of, shares
from bot.domain.points.rates import Rates, points_of_service, rates_on
from bot.domain.rights import Person, Where
from bot.domain.service.publishing import ServiceList, missed, next_look, open_until
from bot.domain.service.record import Record, State
from bot.screens.base import Toast
from bot.screens.service import publishing as screens
from bot.screens.service import records as record_screens


@dataclass(frozen=True, slots=True)
class Ended:
    """A service that is final: the points it had, how many it would have had but for the month, and but for the day."""

    record: Record
    points: int
    by_the_day: int
    by_the_hour: int

    @property
    def capped(self) -> str:
        """Why it had fewer points than its hours are worth: "month", "day", or ""."""
        if self.points < self.by_the_day:
            return "month"
        return "day" if self.by_the_day < self.by_the_hour else ""


def _find(tx: Transaction, command: CloseServiceList) -> Subject[ServiceList]:
    one = storage.service.publishing.lock(tx.connection, command.list_id)
    if one is None:
        raise Refused("records-refused-no-list")
    return Subject(one, Where(one.community_id))


def _close(tx: Transaction, person: Person, one: ServiceList, command: CloseServiceList) -> Toast | None:
    """What nobody objected to is final; what was objected to stays out until it is decided."""
    if one.closed_at is not None or one.look_at is None or tx.now < one.look_at:
        return None
    community = storage.communities.community(tx.connection, one.community_id)
    one = _without_stops(tx, community, one)
    if tx.now < one.open_until:
        storage.service.publishing.look_again(tx.connection, one, next_look(tx.now, one.open_until))
        return None
    records = storage.service.publishing.locked_records(tx.connection, one, State.PUBLISHED)
    ended = _end(tx, community, one, records)
    storage.service.publishing.close(tx.connection, one, one.open_until)
    touch_boards(tx, community.id)
    for volunteer_id in dict.fromkeys(done.record.volunteer_id for done in ended):
        _tell(tx, community, one, [done for done in ended if done.record.volunteer_id == volunteer_id])
    return None


def _without_stops(tx: Transaction, community: Community, one: ServiceList) -> ServiceList:
    """The list, open for longer where the service stood still: what nobody can read nobody can object to."""
    stop = missed(one, tx.now)
    if stop is None:
        return one
    touch_boards(tx, community.id)
    away = (*one.away, stop)
    until = open_until(one.published_at, storage.matters.calendar_of(community), away)
    return replace(one, away=away, open_until=until)


def _end(tx: Transaction, community: Community, one: ServiceList, records: list[Record]) -> list[Ended]:
    """Hours and points of these records, which are locked, in the order in which they were written down.

    The wallets are locked first, issuing among them: so that nobody else counts the same day meanwhile.
    """
    if not records:
        return []
    homes = {who: _wallet_owner(tx, who) for who in {record.volunteer_id for record in records}}
    wallets = {wallet_of(*owner) for owner in homes.values() if owner != (None, None)}
    storage.points.ledger.lock(tx.connection, community.id, {ISSUING, *wallets})
    earnings: list[Earning] = []
    for record in records:
        before = storage.service.records.final_minutes(tx.connection, record.volunteer_id, record.on, record.on)
        storage.service.records.change(tx.connection, record, state=State.FINAL.value, final_at=one.open_until)
        household_id, resident_id = homes[record.volunteer_id]
        earnings.append(
            Earning(Why.SERVICE, str(record.id), record.on, household_id, resident_id, record.minutes, before)
        )
    posted = {entry.entry.key: entry.entry.amount for entry in earn(tx, community, earnings)}
    return [
        _ended(record, posted.get(earning.key, 0), rates_on(community.settings, record.on), earning)
        for record, earning in zip(records, earnings, strict=True)
        if homes[record.volunteer_id] != (None, None)
    ]


def _ended(record: Record, points: int, rates: Rates, earning: Earning) -> Ended:
    worth = points_of_service(rates, record.minutes, earning.minutes_before)
    return Ended(record, points, worth, record.minutes * rates.hour // 60)


def _wallet_owner(tx: Transaction, resident_id: ResidentId) -> tuple[HouseholdId | None, ResidentId | None]:
    """(household, person) whose wallet it goes into; nobody's of who has left, and of somebody without a phone whose
    household has ended: their hours stay in the total."""
    _, is_here = storage.service.askings.household_of(tx.connection, resident_id)
    home = home_of(tx, resident_id)
    if not is_here or (home is not None and storage.points.wallets.of_nobody(tx.connection, [home])):
        return None, None
    return home, resident_id


def _tell(tx: Transaction, community: Community, one: ServiceList, ended: list[Ended]) -> None:
    """The volunteer hears it in the digest: hours, points, and why there are not more."""
    capped = {done.capped for done in ended if done.capped}
    of = (sum(done.record.minutes for done in ended), sum(done.points for done in ended), len(ended))
    full = {"is_month_full": "month" in capped, "is_day_full": "day" in capped}
    people: People = [heard for done in ended[:1] for heard in doers(tx, done.record)]
    subject = f"service-final:{one.id}:{ended[0].record.volunteer_id}"
    remind(
        tx, people, screens.final(*of, **full), kind="service", subject=subject, community=community,
        line=screens.final_line(*of, **full), opens="sr_m", alone=False,
    )  # fmt: skip


# taking it back


def require_final(case: Case) -> None:
    """Return where there is something to take back."""
    if case.record.state is not State.FINAL:
        raise Refused("records-refused-not-final")


def take_back(tx: Transaction, person: Person, case: Case, why: str) -> None:
    """A final record is taken back: its hours; its points too where they are still there, else they stay.

    Certificates made of it are withdrawn, and none is being made of it meanwhile: whoever makes one locks the person,
    too. It is a correction, never a punishment: nothing else is taken.
    """
    record = case.record
    require_final(case)
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    storage.service.askings.lock_person(tx.connection, record.volunteer_id)
    gone, left = _reverse(tx, record, why)
    storage.service.records.change(tx.connection, record, state=State.WITHDRAWN.value)
    storage.service.publishing.correct(
        tx.connection, record, person.resident_id, why, tx.now, points_gone=gone, points_left=left
    )
    ended = storage.service.certificates.withdraw(tx.connection, record, tx.now)
    after = subjects.case_of(tx, _read(tx, record))
    view = subjects.shown(tx, after)
    tell_doers(
        tx, after, record_screens.taken_back(view, [one.number for one in ended]), "taken-back",
        record_screens.told_line("taken-back", view),
    )  # fmt: skip
    told = {"record": record.id, "resident": record.volunteer_id}
    storage.rights.log_change(
        tx.connection, record.community_id, tx.now, person.resident_id, "record-taken-back", told
    )  # fmt: skip
    tx.show(record_screens.view(subjects.shown(tx, after, person)))


def _read(tx: Transaction, record: Record) -> Record:
    now = storage.service.records.read(tx.connection, record.id)
    if now is None:
        raise LookupError(record.id)
    return now


def _reverse(tx: Transaction, record: Record, why: str) -> tuple[int, int]:
    """(points that went, points that stay because they are spent): the whole entry, or nothing of it."""
    ledger = storage.points.ledger
    posted = next(iter(ledger.by_key(tx.connection, record.community_id, [f"service:{record.id}"])), None)
    if posted is None:
        return 0, 0
    entry = posted.entry
    _, balances = ledger.lock(tx.connection, record.community_id, {ISSUING, entry.taker})
    lots = lots_of(entry.taker, ledger.history(tx.connection, record.community_id, entry.taker))
    if min(shares(lots).get(entry.earner_id, 0), balances[entry.taker]) < entry.amount:
        return 0, entry.amount
    ledger.post(tx.connection, record.community_id, [reversal_of(entry, why)], tx.now)
    return entry.amount, 0


def _due(connection: Connection, *, now: datetime, limit: int) -> list[CloseServiceList]:
    return [CloseServiceList(one) for one in storage.service.publishing.due(connection, now, limit)]


ACTIONS: Table = {CloseServiceList: Action(_find, BY_THE_CLOCK, _close)}
DUES: Dues = (Due(_due, storage.service.publishing.FIRST_DUE),)
