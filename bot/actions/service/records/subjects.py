"""A record under way, locked; what a person is to it; whom it can be asked of, and who hears of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.residents
import storage.service
from bot.actions.base import Subject, Transaction
from bot.actions.reminding import cancel, remind
from bot.domain.base import AccountId, HouseholdId, Refused, ResidentId
from bot.domain.places import Community
from bot.domain.rights import Held, Person, Right, Role, Scope, Where
from bot.domain.service.record import Confirmer, Record, RecordId, State
from bot.domain.service.records import ANSWER_WITHIN, ORDER, may_decide, next_asked
from bot.screens.base import Screen, Value
from bot.screens.service import records as screens
from storage.service.askings import Asking

People = list[tuple[AccountId, int | None, frozenset[str]]]

ROLES: Mapping[Confirmer, Role] = {
    Confirmer.BENEFICIARY: Role.BENEFICIARY, Confirmer.HELPER: Role.HELPER,
    Confirmer.PARTY_GROUP_LEADER: Role.PARTY_GROUP_LEADER, Confirmer.LEADER: Role.LEADER,
    Confirmer.ADMINISTRATOR: Role.ADMINISTRATOR,
}  # fmt: skip
"""As what somebody confirms; each is found out for the record, for it depends on who was asked."""
CONFIRMER = Right(
    tuple((role, Scope.SUBJECT) for role in ROLES.values()), (Role.VOLUNTEER,), "records-refused-confirmer"
)
RECORDER = Right(((Role.FILER, Scope.SUBJECT), (Role.VOLUNTEER, Scope.SUBJECT)))
READER = Right((*CONFIRMER.grants, *RECORDER.grants, (Role.ADMINISTRATOR, Scope.COMMUNITY)))
NEAR = (Confirmer.PARTY_GROUP_LEADER, Confirmer.LEADER)
"""Neighbours whom nobody in hardship told: they confirm that there was help, and read neither what, where nor whose."""
KNOW = frozenset({Role.VOLUNTEER, Role.FILER, Role.BENEFICIARY, Role.HELPER, Role.ADMINISTRATOR})
"""Who reads all of a record."""
PRIVATE = (Confirmer.BENEFICIARY, Confirmer.HELPER)
"""Who is reminded as a neighbour; the others have it among their tasks."""


@dataclass(frozen=True, slots=True)
class Case:
    """A record with its community, and who is asked to confirm it (None: it came confirmed)."""

    record: Record
    asking: Asking | None
    community: Community

    @property
    def subject(self) -> str:
        """What reminders to confirm it are about."""
        return f"service:{self.record.id}"


def find(tx: Transaction, command: Any) -> Subject[Case]:
    """The record, locked."""
    return found(tx, storage.service.records.lock(tx.connection, command.record_id))


def found(tx: Transaction, record: Record | None) -> Subject[Case]:
    """The subject of a record that is locked; raises Refused where there is none."""
    if record is None:
        raise Refused("records-refused-unknown")
    case = case_of(tx, record)
    where = Where(record.community_id, record.unit_id)
    return Subject(case, where, lambda person: relations(tx, case, person))


def case_of(tx: Transaction, record: Record) -> Case:
    """What belongs to a record that is locked."""
    community = storage.communities.community(tx.connection, record.community_id)
    return Case(record, storage.service.askings.read(tx.connection, record), community)


def relations(tx: Transaction, case: Case, person: Person) -> frozenset[Role]:
    """Volunteer, recorder, and as what this person may confirm: never their own, nor what lives with them."""
    record, found = case.record, set[Role]()
    if person.resident_id is None or person.community_id != record.community_id:
        return frozenset()
    if person.resident_id == record.volunteer_id:
        found.add(Role.VOLUNTEER)
    if person.resident_id == record.recorder_id:
        found.add(Role.FILER)
    as_what = confirms_as(tx, case, person)
    if as_what is not None:
        found.add(ROLES[as_what])
    return frozenset(found)


def confirms_as(tx: Transaction, case: Case, person: Person) -> Confirmer | None:
    """As what this person may confirm the record now, the first in order; None: not at all."""
    record = case.record
    if not person.is_adult or person.resident_id in (None, record.volunteer_id, record.recorder_id):
        return None
    home = home_of(tx, record.volunteer_id)
    if home is not None and person.household_id == home:
        return None
    asks = case.asking.asks if case.asking is not None else Confirmer.BENEFICIARY
    return next((one for one in ORDER if may_decide(one, asks) and _is(tx, record, person, one)), None)


def _is(tx: Transaction, record: Record, person: Person, who: Confirmer) -> bool:
    match who:
        case Confirmer.BENEFICIARY:
            return record.beneficiary_id is not None and person.household_id == record.beneficiary_id
        case Confirmer.HELPER:
            return person.resident_id in _helpers(tx, record)
        case Confirmer.ADMINISTRATOR:
            return person.holds(Role.ADMINISTRATOR) or (
                person.holds(Role.LEADER) and person.account_id in {one[0] for one in _last(tx, record)}
            )
    return record.unit_id is not None and Held(ROLES[who], unit_id=record.unit_id) in person.roles


def _helpers(tx: Transaction, record: Record) -> list[ResidentId]:
    if record.beneficiary_id is None:
        return []
    home = storage.service.askings.home(tx.connection, record.beneficiary_id)
    return storage.service.askings.helpers(tx.connection, home.flat_id) if home is not None else []


def home_of(tx: Transaction, resident_id: ResidentId) -> HouseholdId | None:
    """The household whose wallet a person's thanks go into, also of somebody without a phone."""
    without_phone = storage.service.party.household_of_person(tx.connection, resident_id)
    if without_phone is not None:
        return without_phone[0]
    return storage.service.askings.household_of(tx.connection, resident_id)[0]


# whom it is asked of


def askable(tx: Transaction, record: Record) -> dict[Confirmer, People]:
    """Whom it can be asked of, but for the volunteer, who lives with them, and who wrote it down."""
    connection, community_id, unit_id = tx.connection, record.community_id, record.unit_id
    home = home_of(tx, record.volunteer_id)
    own = storage.service.askings.accounts_of(connection, [record.volunteer_id, record.recorder_id], home)

    def holders(role: Role) -> People:
        if unit_id is None:
            return []
        return storage.matters.owners_of(connection, community_id, (role.value,), unit_id=unit_id)

    people = {
        Confirmer.BENEFICIARY: storage.matters.living_in(connection, record.beneficiary_id),
        Confirmer.HELPER: storage.matters.people_of(connection, *_helpers(tx, record)),
        Confirmer.PARTY_GROUP_LEADER: holders(Role.PARTY_GROUP_LEADER),
        Confirmer.LEADER: holders(Role.LEADER),
        Confirmer.ADMINISTRATOR: _last(tx, record),
    }
    return {who: [one for one in found if one[0] not in own] for who, found in people.items()}


def _last(tx: Transaction, record: Record) -> People:
    """Who is asked in the end: the administrators; of what the only one did or wrote down, the unit leaders."""
    home = home_of(tx, record.volunteer_id)
    own = storage.service.askings.accounts_of(tx.connection, [record.volunteer_id, record.recorder_id], home)
    for role in (Role.ADMINISTRATOR, Role.LEADER):
        people = storage.matters.owners_of(tx.connection, record.community_id, (role.value,))
        if found := [one for one in people if one[0] not in own]:
            return found
    return []


def ask(tx: Transaction, case: Case) -> Case:
    """The first who can be reached is asked; or, where somebody was asked in vain, the next."""
    record, before = case.record, case.asking
    people = askable(tx, record)
    reachable = [who for who, found in people.items() if any(chat_id is not None for _, chat_id, _ in found)]
    asks = next_asked(reachable, before.asks if before is not None else None)
    next_at = None if asks is Confirmer.ADMINISTRATOR else tx.now + ANSWER_WITHIN
    if before is None:
        storage.service.askings.begin(tx.connection, record, asks, tx.now, next_at)
    else:
        storage.service.askings.change(tx.connection, record, asks=asks.value, asked_at=tx.now, next_at=next_at)
    case = replace(case, asking=storage.service.askings.read(tx.connection, record))
    view = concealed(shown(tx, case)) if asks in NEAR else shown(tx, case)
    remind(
        tx, people[asks], screens.asked(view), kind="service" if asks in PRIVATE else "tasks", subject=case.subject,
        occurrence=asks.value, community=case.community, line=screens.asked_line(view), opens=f"sr_{record.id}",
    )  # fmt: skip
    return case


def stop_asking(tx: Transaction, case: Case) -> None:
    """Nobody is asked any more."""
    for kind in ("service", "tasks"):
        cancel(tx, kind, case.subject)
    storage.service.askings.change(tx.connection, case.record, next_at=None)


# who hears of it


def doers(tx: Transaction, record: Record) -> People:
    """The volunteer, or who hears for the household of somebody without a phone; and who wrote it down."""
    found = storage.matters.people_of(tx.connection, record.volunteer_id, record.recorder_id)
    without_phone = storage.service.party.household_of_person(tx.connection, record.volunteer_id)
    home = storage.service.askings.home(tx.connection, without_phone[0]) if without_phone else None
    if home is not None:
        heard = storage.residents.hearers(tx.connection, [home.flat_id])
        found += [(one.account_id, one.chat_id, one.muted) for one in heard]
    return list({one[0]: one for one in found}.values())


def tell_doers(
    tx: Transaction, case: Case, screen: Screen, event: str, line: Value, *, alone: bool = True
) -> None:  # fmt: skip
    """Those who did it and wrote it down hear once of an event, but for who caused it."""
    others = [one for one in doers(tx, case.record) if one[0] != tx.account.id]
    remind(
        tx, others, screen, kind="service", subject=f"service-news:{case.record.id}", occurrence=event,
        community=case.community, line=line, opens=f"sr_{case.record.id}", alone=alone,
    )  # fmt: skip


def _asked(tx: Transaction, record: Record, asking: Asking | None) -> Confirmer | None:
    """Who is asked now, as it is said; None where leaders stand in for the only administrator, or nobody is."""
    if asking is None or record.state is not State.WAITING:
        return None
    if asking.asks is not Confirmer.ADMINISTRATOR:
        return asking.asks
    offices = storage.matters.owners_of(tx.connection, record.community_id, (Role.ADMINISTRATOR.value,))
    return asking.asks if {one[0] for one in _last(tx, record)} <= {one[0] for one in offices} else None


def shown(tx: Transaction, case: Case, person: Person | None = None) -> screens.Shown:
    """What screens show of it: in general, or to a person with what they may do."""
    record, asking = case.record, case.asking
    people = {one for one in (record.volunteer_id, record.recorder_id, record.in_charge_id) if one is not None}
    named = storage.service.party.named(tx.connection, people)
    volunteer, recorder = named[record.volunteer_id], named[record.recorder_id]
    home = storage.service.askings.home(tx.connection, record.beneficiary_id) if record.beneficiary_id else None
    review, refusal = storage.service.records.review_of(tx.connection, record)
    service_list = storage.service.publishing.read(tx.connection, record.list_id)
    view = screens.Shown(
        record=record, zone=case.community.zone, who=volunteer.label,
        is_party=record.as_party_member and volunteer.shows_party,
        whom=home.door if home is not None else record.for_whom,
        recorder=recorder.label if record.recorder_id != record.volunteer_id else "",
        in_charge=named[record.in_charge_id].label if record.in_charge_id is not None else "",
        photos=len(storage.service.records.photos(tx.connection, record)), review=review, refusal=refusal,
        reply=asking.reply if asking is not None else "",
        claimed=asking.claimed if asking is not None else record.minutes,
        asks=_asked(tx, record, asking),
        open_until=service_list.open_until if service_list is not None else None,
        correction=storage.service.publishing.corrections(tx.connection, [record]).get(record.id),
    )  # fmt: skip
    if person is None:
        return view
    return replace(view if knows(tx, case, person) else concealed(view), may=_may(tx, case, person))


def knows(tx: Transaction, case: Case, person: Person) -> bool:
    """Whether this person reads what it was also where it was help in hardship."""
    is_told = bool(relations(tx, case, person) & KNOW) or person.holds(Role.ADMINISTRATOR)
    return is_told or not case.record.is_hardship


def concealed(view: screens.Shown) -> screens.Shown:
    """Of help in hardship only that it was given, by whom, when and how long."""
    record = view.record
    if not record.is_hardship:
        return view
    plain = replace(record, content="", place="", for_whom="")
    return replace(view, record=plain, whom="", photos=0, is_concealed=True)


def _may(tx: Transaction, case: Case, person: Person) -> screens.May:
    record, asking = case.record, case.asking
    found = relations(tx, case, person)
    decides = Role.VOLUNTEER not in found and any(role in found for role in ROLES.values())
    decided_by = asking.decided_by if asking is not None else None
    is_mine = bool(found & {Role.VOLUNTEER, Role.FILER})
    waits, came_to_me = record.state is State.WAITING, decided_by is not None and decided_by == person.resident_id
    refused_first = record.state is State.REFUSED and record.confirmed_by is None
    was_shortened = asking is not None and record.state is State.CONFIRMED and record.minutes < asking.claimed
    return screens.May(
        confirm=decides and (waits or (refused_first and came_to_me)),
        deny=decides and waits,
        withdraw=is_mine and waits,
        answer=is_mine and asking is not None and not asking.reply and (refused_first or was_shortened),
        take_back=record.state is State.FINAL and person.holds(Role.ADMINISTRATOR) and Role.VOLUNTEER not in found,
        is_mine=is_mine,
    )


def today(tx: Transaction, community: Community) -> date:
    """The local day."""
    return tx.now.astimezone(ZoneInfo(community.zone)).date()


def record_of(tx: Transaction, record_id: int) -> Record | None:
    """The record with this id, locked."""
    return storage.service.records.lock(tx.connection, RecordId(record_id))
