"""Objections to what is published: made by anybody registered, decided by the administrator, with reasons."""

from collections.abc import Collection
from dataclasses import replace

import storage.matters
import storage.service
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import page_in
from bot.actions.reminding import cancel, remind
from bot.actions.service.publishing.lists import entries
from bot.actions.service.records.subjects import Case, People, case_of, found, home_of, shown, tell_doers
from bot.domain.base import Refused, ResidentId, UnitId
from bot.domain.commands.records import FindObjected
from bot.domain.rights import Person, Right, Role, Scope
from bot.domain.service.publishing import ASKS_AGAIN, require_can_be_objected_to, stays_as
from bot.domain.service.record import Record, RecordId, State
from bot.screens.base import Screen, Toast, Value, text
from bot.screens.service import publishing as screens
from bot.screens.service import records as record_screens

OBJECTOR = Right(((Role.RESIDENT, Scope.COMMUNITY),))
DECIDER = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.DECIDER, Scope.SUBJECT)), (Role.VOLUNTEER,))
"""Who decides, and reads who objects: never the one it is about. Where no administrator can, a unit leader does."""
ADMINISTRATOR = Right(((Role.ADMINISTRATOR, Scope.COMMUNITY),))
STAND_IN = (
    (Role.LEADER, True), (Role.LEADER, False), (Role.PARTY_GROUP_LEADER, True), (Role.PARTY_GROUP_LEADER, False),
    (Role.GRID_WORKER, False), (Role.PARTY_ORGANISATION, False),
)  # fmt: skip
"""Who decides where no administrator can, in this order: of the stairwell alone (True), or of the community."""
READER = Right((*ADMINISTRATOR.grants, *((role, Scope.COMMUNITY) for role in dict(STAND_IN))))
"""Who looks at what waits for a decision; but for administrators, at what is theirs to decide alone."""
PAGE = 4
"""Records on a screen."""


def find(tx: Transaction, record_id: RecordId) -> Subject[Case]:
    """The record, locked behind its list."""
    seen = storage.service.records.read(tx.connection, record_id)
    if seen is not None and seen.list_id is not None:
        storage.service.publishing.lock(tx.connection, seen.list_id)
    subject = found(tx, storage.service.records.lock(tx.connection, record_id))

    def relations(person: Person) -> frozenset[Role]:
        decides = person.account_id in {one[0] for one in deciders(tx, subject.of.record)}
        return subject.relations(person) | (frozenset({Role.DECIDER}) if decides else frozenset())

    return replace(subject, relations=relations)


def deciders(tx: Transaction, record: Record) -> People:
    """Who decides about it: the administrators; where it is about the only one, or who lives with them, whoever is
    next in `STAND_IN` and objected to it themselves as little. Nobody: there is none."""
    home = home_of(tx, record.volunteer_id)
    own = storage.service.askings.accounts_of(tx.connection, [record.volunteer_id], home)
    if found := _holders(tx, record, Role.ADMINISTRATOR, None, own):
        return found
    objectors = [one.by for one in storage.service.publishing.open_objections(tx.connection, record)]
    barred = own | {one[0] for one in storage.matters.people_of(tx.connection, *objectors)}
    for role, is_of_stairwell in STAND_IN:
        if found := _holders(tx, record, role, record.unit_id if is_of_stairwell else None, barred):
            return found
    return []


def _holders(tx: Transaction, record: Record, role: Role, unit_id: UnitId | None, barred: Collection[int]) -> People:
    people = storage.matters.owners_of(tx.connection, record.community_id, (role.value,), unit_id=unit_id)
    return [one for one in people if one[0] not in barred]


def object_to(tx: Transaction, person: Person, case: Case, words: str) -> Toast | None:
    """It stays out until the administrator decides; the volunteer hears that it is looked at, not by whose word."""
    record = case.record
    require_open(tx, case)
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    added = storage.service.publishing.object_to(
        tx.connection, record, person.resident_id, words, tx.now, tx.now + ASKS_AGAIN
    )
    if added is None:
        raise Refused("records-refused-objected")
    storage.service.records.change(tx.connection, record, state=State.OBJECTED.value)
    view = shown(tx, case)
    if not ask_deciders(tx, case, added, words):
        everybody = storage.matters.owners_of(tx.connection, record.community_id, (Role.ADMINISTRATOR.value,))
        _ask(tx, case, everybody, added, screens.nobody_decides(view))
    tell_doers(
        tx, case, record_screens.told("objected", view), f"objected:{record.list_id}",
        record_screens.told_line("objected", view), alone=False,
    )  # fmt: skip
    tx.show(screens.thanked(record.list_id))
    return Toast(text("records-objected-toast"))


def ask_deciders(tx: Transaction, case: Case, objection_id: int, words: str) -> bool:
    """Who decides of an objection hears of it, each of them once; False where there is nobody."""
    people = deciders(tx, case.record)
    _ask(tx, case, people, objection_id, screens.objected(shown(tx, case), words))
    return bool(people)


def _ask(tx: Transaction, case: Case, people: People, objection_id: int, said: Screen) -> None:
    remind(
        tx, people, said, kind="tasks", subject=f"service-objection:{case.record.id}", occurrence=str(objection_id),
        community=case.community, line=screens.objected_line(shown(tx, case)), opens="sr_o",
    )  # fmt: skip


def require_open(tx: Transaction, case: Case) -> None:
    """Return where it can be objected to now."""
    one = storage.service.publishing.read(tx.connection, case.record.list_id)
    require_can_be_objected_to(case.record, one, tx.now)


def require_objected(case: Case) -> None:
    """Return where it waits for a decision."""
    if case.record.state is not State.OBJECTED:
        raise Refused("records-refused-not-objected")


def is_theirs(tx: Transaction, person: Person, record: Record) -> bool:
    """Whether it is this person's own, or of who lives with them: somebody else decides, and reads who objects."""
    home = home_of(tx, record.volunteer_id)
    return person.resident_id == record.volunteer_id or (home is not None and person.household_id == home)


def require_not_theirs(tx: Transaction, person: Person, case: Case) -> None:
    """Return for who can decide about it; raises Refused."""
    if is_theirs(tx, person, case.record):
        raise Refused("records-objection-own")


def decide(tx: Transaction, person: Person, case: Case, reasons: str, *, stays: bool) -> None:
    """It stays, and goes on in its list or the next; or it is refused. Both sides hear the reasons."""
    require_objected(case)
    require_not_theirs(tx, person, case)
    settle(tx, case, reasons, person.resident_id, "stays" if stays else "refused")
    show_objected(tx, person, decided=screens.noted(shown(tx, case), stays=stays))


def settle(tx: Transaction, case: Case, reasons: str, by: ResidentId | None, outcome: str) -> None:
    """The objections to a record that is locked end: it "stays", it is "refused", or "nobody" could decide."""
    record, stays = case.record, outcome == "stays"
    objections = storage.service.publishing.open_objections(tx.connection, record)
    one = storage.service.publishing.read(tx.connection, record.list_id)
    state = stays_as(one, tx.now) if stays else State.REFUSED
    values = {} if state is State.PUBLISHED else {"list_id": None}
    refusal = {} if stays else {"refusal": reasons}
    storage.service.records.change(tx.connection, record, state=state.value, **values, **refusal)
    decided = "stays" if stays else "refused"
    storage.service.publishing.decide(tx.connection, record, decided, reasons, by, tx.now)
    cancel(tx, "tasks", f"service-objection:{record.id}")
    now = storage.service.records.read(tx.connection, record.id)
    after = case_of(tx, now if now is not None else record)
    _tell_both(tx, after, [objection.by for objection in objections], outcome, reasons)


def _tell_both(tx: Transaction, case: Case, objectors: list[ResidentId], outcome: str, reasons: str) -> None:
    view, number = shown(tx, case), case.record.id
    tell_doers(
        tx, case, screens.decided(outcome, view, reasons), f"decided:{outcome}:{tx.now.isoformat()}",
        record_screens.told_line(f"objection-{outcome}", view),
    )  # fmt: skip
    people = storage.matters.people_of(tx.connection, *objectors)
    (entry,) = entries(tx.connection, case.community, [case.record])
    remind(
        tx, people, screens.decided_for_objector(outcome, entry, case.community.zone, reasons), kind="service",
        subject=f"service-objection-decided:{number}", occurrence=tx.now.isoformat(), community=case.community,
    )  # fmt: skip


def _find_objected(tx: Transaction, person: Person, _: None, command: FindObjected) -> Toast | None:
    page = page_in(command.page)
    if not person.holds(Role.ADMINISTRATOR) and not _theirs(tx, person, page)[0]:
        raise Refused("rights-refused")
    show_objected(tx, person, page)
    return None


def waiting_for(tx: Transaction, person: Person) -> int:
    """How many records wait for this person's decision; of administrators, all that wait."""
    if person.community_id is None or not any(person.holds(role) for role, _ in READER.grants):
        return 0
    if person.holds(Role.ADMINISTRATOR):
        return storage.service.publishing.count_objected(tx.connection, person.community_id)
    return len(_theirs(tx, person, 0)[0])


def _theirs(tx: Transaction, person: Person, page: int) -> tuple[list[Record], bool]:
    """A page of what waits for a decision: to administrators all of it, to a leader what is theirs to decide."""
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    records, has_more = storage.service.publishing.page_of_objected(tx.connection, person.community_id, page, PAGE)
    if person.holds(Role.ADMINISTRATOR):
        return records, has_more
    return [one for one in records if person.account_id in {two[0] for two in deciders(tx, one)}], has_more


def show_objected(tx: Transaction, person: Person, page: int = 0, decided: Value | None = None) -> None:
    """What waits for a decision, with who objects and why; one's own is decided by somebody else.

    `decided`: what they just decided, said above it.
    """
    records, has_more = _theirs(tx, person, page)
    found_ = []
    for record in records:
        objections = storage.service.publishing.open_objections(tx.connection, record)
        named = storage.service.party.named(tx.connection, [one.by for one in objections])
        is_own = is_theirs(tx, person, record)
        said = () if is_own else tuple((named[one.by].label, one.words) for one in objections)
        found_.append(screens.Questioned(shown(tx, case_of(tx, record)), said, may_decide=not is_own))
    tx.show(screens.questioned(tuple(found_), page, has_more=has_more, decided=decided))


ACTIONS: Table = {FindObjected: Action(nothing, READER, _find_objected)}
