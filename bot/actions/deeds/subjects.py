"""How a deed is found and locked, what somebody is to it, who hears of it, and what screens see of it."""

from dataclasses import dataclass

from sqlalchemy import Connection

import storage.communities
import storage.deeds
import storage.matters
import storage.outgoing
import storage.residents
from bot.actions.base import Subject, Transaction
from bot.actions.reminding import People, cancel, remind
from bot.domain.base import HouseholdId, Refused
from bot.domain.deeds import Deed, DeedId, State, takes_confirmations
from bot.domain.places import Unit
from bot.domain.quiet import next_allowed
from bot.domain.rights import Held, Person, Right, Role, Scope, Where
from bot.screens.base import Screen, Value
from bot.screens.deeds import Shown
from bot.screens.packing import base36

NEIGHBOUR = Right(((Role.RESIDENT, Scope.UNIT),), refusal="deeds-refused-elsewhere")
LEADER = Right(((Role.LEADER, Scope.UNIT),), refusal="deeds-refused-leader")
DOER = Right(((Role.BENEFICIARY, Scope.SUBJECT), (Role.HELPER, Scope.SUBJECT)), refusal="deeds-refused-not-yours")
"""Whose deed it is (who gets the thanks), or whoever asks them at the door."""
WITHDRAWER = Right(
    ((Role.REPORTER, Scope.SUBJECT), (Role.BENEFICIARY, Scope.SUBJECT)), refusal="deeds-refused-not-yours"
)
"""Who named it, and whose it is: who agreed may think better of it."""
VIEWER = Right(
    (*NEIGHBOUR.grants, *LEADER.grants, (Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.AUDITOR, Scope.COMMUNITY)),
    refusal="deeds-refused-elsewhere",
)


@dataclass(frozen=True, slots=True)
class About:
    """A deed with its unit."""

    deed: Deed
    unit: Unit

    @property
    def subject(self) -> str:
        """How reminders name it."""
        return f"deed:{self.deed.id}"

    @property
    def where(self) -> Where:
        """Where it stands."""
        return Where(self.unit.community.id, self.unit.id, self.unit.grid_id)


def find(tx: Transaction, deed_id: DeedId) -> Subject[About]:
    """The deed, locked; one that is gone, or that nobody may read any more, is refused."""
    about = load(tx.connection, deed_id, lock=True)
    if about is None:
        raise Refused("deeds-refused-gone")
    return Subject(about, about.where, lambda person: relations(tx, about, person))


def load(connection: Connection, deed_id: DeedId, *, lock: bool = False) -> About | None:
    """The deed with its unit; None where there is none."""
    deed = storage.deeds.read(connection, deed_id, lock=lock)
    unit = storage.communities.unit(connection, deed.unit_id) if deed is not None else None
    return About(deed, unit) if deed is not None and unit is not None else None


def relations(tx: Transaction, about: About, person: Person) -> frozenset[Role]:
    """Whether somebody named it, lives where it was done from, or asks there because nobody else can be reached."""
    deed, found = about.deed, set[Role]()
    if person.resident_id is None or person.community_id != deed.community_id:
        return frozenset()
    if person.household_id == deed.by_household_id or person.resident_id == deed.by:
        found.add(Role.REPORTER)
    if person.household_id == deed.household_id and person.is_adult:
        found.add(Role.BENEFICIARY)
    if deed.asked_at_door and Role.REPORTER not in found and person.account_id in {one[0] for one in askers(tx, about)}:
        found.add(Role.HELPER)
    return frozenset(found)


def doers(tx: Transaction, about: About) -> People:
    """The adults whose household did it, and whoever of it agreed, wherever they live now."""
    found = storage.matters.living_in(tx.connection, about.deed.household_id)
    agreed = storage.matters.people_of(tx.connection, about.deed.doer_id) if about.deed.doer_id is not None else []
    return list({one[0]: one for one in (*found, *agreed)}.values())


def namers(tx: Transaction, about: About) -> People:
    """Who named it."""
    return storage.matters.people_of(tx.connection, about.deed.by) if about.deed.by is not None else []


def askers(tx: Transaction, about: About) -> People:
    """Who asks at a door behind which nobody is registered: the unit's leader; where they named it themselves, or
    there is none, the administrators."""
    community_id = about.unit.community.id
    named = {one[0] for one in storage.matters.living_in(tx.connection, about.deed.by_household_id)}
    for role, unit_id in ((Role.LEADER, about.unit.id), (Role.ADMINISTRATOR, None)):
        found = storage.matters.owners_of(tx.connection, community_id, (role.value,), unit_id=unit_id)
        others = [one for one in found if one[0] not in named]
        if others:
            return list(others)
    return []


def leads(about: About, person: Person) -> bool:
    """Whether this person leads the unit: for showing buttons only."""
    return Held(Role.LEADER, unit_id=about.unit.id) in person.roles


def shown(tx: Transaction, about: About, person: Person | None = None) -> Shown:
    """What screens show of it, to a person or in general."""
    return shown_in(tx.connection, about, person, takes=takes_confirmations(about.deed, tx.now))


def shown_in(connection: Connection, about: About, person: Person | None = None, *, takes: bool) -> Shown:
    """What screens show of it, outside a use case."""
    deed = about.deed
    seen = storage.deeds.confirmed_by(connection, deed)
    mine = person.household_id if person is not None else None
    return Shown(
        deed, about.unit.label, about.unit.community.zone, doer_of(connection, about), tuple(door for _, door in seen),
        has_confirmed=mine in {household for household, _ in seen} if mine is not None else False,
        is_mine=mine == deed.household_id, is_by_me=mine == deed.by_household_id if mine is not None else False,
        takes=takes, leads=person is not None and leads(about, person),
    )  # fmt: skip


def doer_of(connection: Connection, about: About) -> str:
    """How whoever did it is shown: the door, or the name that the member who agreed chose to show."""
    deed = about.deed
    if deed.doer_id is None:
        return deed.door
    return storage.residents.shown_name(connection, deed.doer_id, about.unit.id) or deed.door


def change(tx: Transaction, about: About, **values: object) -> About:
    """Change the deed, and let its card show it."""
    storage.deeds.change(tx.connection, about.deed, **values)
    tx.touch("deed", about.deed.id)
    fresh = load(tx.connection, about.deed.id)
    if fresh is None:
        raise LookupError(about.deed.id)
    return fresh


def post_card(tx: Transaction, about: About) -> None:
    """The unit's group has the deed's card, not in quiet hours."""
    unit = about.unit
    if unit.chat_id is not None:
        storage.outgoing.live(
            tx.connection, now=tx.now, kind="deed", subject_id=about.deed.id, chat_id=unit.chat_id,
            community_id=unit.community.id, due_at=next_allowed(tx.now, unit.community.zone),
        )  # fmt: skip


def tell(
    tx: Transaction, about: About, people: People, what: Screen, occurrence: str, *, kind: str = "service",
    line: Value | None = None,
) -> None:  # fmt: skip
    """These people hear it privately, but for whoever caused it now."""
    others = [one for one in people if one[0] != tx.account.id]
    remind(
        tx, others, what, kind=kind, subject=about.subject, occurrence=occurrence, community=about.unit.community,
        line=line, opens=f"sd_{base36(about.deed.id)}",
    )  # fmt: skip


def stop_asking(tx: Transaction, about: About) -> None:
    """Whoever did it has answered, or need not: nobody is asked any more."""
    for kind in ("service", "tasks"):
        cancel(tx, kind, about.subject)


def household_of(person: Person) -> HouseholdId:
    """The household this person speaks for; raises Refused where they may not."""
    if not person.is_adult:
        raise Refused("polls-refused-minor")
    if person.household_id is None or person.resident_id is None:
        raise Refused("deeds-refused-elsewhere")
    return person.household_id


def may_be_read(about: About, person: Person) -> bool:
    """Whether this person may read it: nobody else's before they agreed, nor what did not come to stand."""
    if about.deed.state in (State.OPEN, State.CONFIRMED):
        return True
    return person.household_id in (about.deed.household_id, about.deed.by_household_id)
