"""Coming into a household and going out of it: the one place where ties, homes and heads change."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.pages
import storage.points
import storage.reminders
import storage.residents
import storage.roles
import storage.service
from bot.actions.base import Transaction
from bot.actions.communities.rights import people
from bot.actions.notices.responding import places_pass_on
from bot.actions.reminding import cancel, remind
from bot.domain.base import AccountId, CommunityId, FlatId, HouseholdId, ResidentId, UnitId
from bot.domain.communities import Holder
from bot.domain.places import Flat, Unit
from bot.domain.residents import heir, is_left
from bot.domain.rights import Role
from bot.screens import residents as screens
from bot.screens.base import Screen
from storage.residents import KeptTie, Member


@dataclass(frozen=True, slots=True)
class Entry:
    """Who comes into a flat as what; `lives` is whether this becomes their home."""

    account_id: AccountId
    flat: Flat
    tie: str
    is_adult: bool
    lives: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Entered:
    """What came of it: `is_new` is False where they were tied to the flat before."""

    resident_id: ResidentId
    is_head: bool
    is_new: bool
    was_vacant: bool


WENT: list[Callable[[Transaction, ResidentId], None]] = []
"""What else happens where somebody lives behind a door no longer, or has left the community."""
CAME: list[Callable[[Transaction, Flat, HouseholdId], None]] = []
"""What else happens where somebody settles behind a door; filled by capabilities."""
EMPTIED: list[Callable[[Transaction, Flat], None]] = []
"""What else happens where nobody lives behind a door any more of whom the bot knows: its flat as it was."""
ENDED: list[Callable[[Transaction, Flat], None]] = []
"""What else happens where a household ends: its flat as it was."""

CAME_HOME: list[Callable[[Transaction, Flat, HouseholdId, ResidentId], None]] = []
"""What else happens where this person settles in a household."""
WENT_OUT: list[Callable[[Transaction, Flat, ResidentId], None]] = []
"""What else happens where this person leaves the household they live in: its flat as it is, before they are gone."""


def place_of(tx: Transaction, unit_id: UnitId) -> Unit:
    """The unit of a flat that exists."""
    unit = storage.communities.unit(tx.connection, unit_id)
    if unit is None:
        raise LookupError(unit_id)
    return unit


def enter(tx: Transaction, entry: Entry) -> Entered:
    """Register the person, tie them to the flat (which is locked), settle them there, tell those concerned."""
    flat, connection = entry.flat, tx.connection
    resident = storage.residents.register(
        connection, flat.community_id, entry.account_id, tx.now, is_adult=entry.is_adult, name=entry.name
    )
    is_new = storage.residents.tie(connection, flat.community_id, resident.id, flat.id, entry.tie, tx.now)
    if entry.lives:
        leave_home(tx, resident.id, flat.id)
        settle(tx, flat, resident.id)
    for admission_id in storage.residents.settle_open(connection, entry.account_id, flat.id, tx.now):
        no_more_asking(tx, admission_id)
    storage.residents.change_account(connection, entry.account_id, community_id=flat.community_id)
    members = storage.residents.members(connection, flat.id)
    if is_new:
        _tell_members(tx, flat, resident.id, members)
    if flat.vacant and entry.lives:
        tell_leader(tx, flat, screens.was_vacant(flat.place, flat.id), f"vacant:{flat.id}:{resident.id}")
    tx.touch("board", flat.unit_id)
    is_head = any(one.resident_id == resident.id and one.is_head for one in members)
    return Entered(resident.id, is_head, is_new, flat.vacant and entry.lives)


def leave_home(tx: Transaction, resident_id: ResidentId, but: FlatId) -> None:
    """The resident lives nowhere else than, from now on, in this flat; their other ties stay."""
    for tie in storage.residents.ties_of(tx.connection, resident_id):
        if tie.lives and tie.flat_id != but:
            go_out(tx, tie, ends=False)


def settle(tx: Transaction, flat: Flat, resident_id: ResidentId) -> None:
    """The resident, who lives nowhere now, lives in the flat (which is locked) from now on."""
    if _is_left(tx, flat, resident_id):
        end_household(tx, flat)
        flat = replace(flat, household_id=None)
    household_id = storage.residents.inhabit(tx.connection, flat, today(tx, flat.community_id))
    storage.residents.change_resident(tx.connection, flat.community_id, resident_id, household_id=household_id)
    pass_on(tx, flat.id)
    for came in CAME:
        came(tx, flat, household_id)
    for came_home in CAME_HOME:
        came_home(tx, flat, household_id, resident_id)


def _is_left(tx: Transaction, flat: Flat, newcomer: ResidentId) -> bool:
    """Whether the household behind the door is one that all have left, and the newcomer none of them."""
    if flat.household_id is None:
        return False
    door = storage.residents.door(tx.connection, flat.id)
    members = storage.residents.members(tx.connection, flat.id)
    has_others = any(one.kind == "helper" for one in members) or storage.service.party.lives_without_phone(
        tx.connection, flat.household_id
    )
    is_called_on = door is not None and (door.may_call or not door.flat.has_phone)
    return is_left(
        living=door.registered if door is not None else 0,
        left=storage.points.wallets.went_out_of(tx.connection, flat.household_id),
        newcomer=storage.points.wallets.selves(tx.connection, [newcomer]),
        lives_without_phone=has_others or is_called_on,
    )


def end_household(tx: Transaction, flat: Flat) -> None:
    """Nobody of the household lives behind the door (which is locked) any more."""
    with places_pass_on(tx, [flat.unit_id]):
        storage.residents.vacate(tx.connection, flat, today(tx, flat.community_id))
    for ended in ENDED:
        ended(tx, flat)


def pass_on(tx: Transaction, flat_id: FlatId) -> None:
    """Somebody heads the household: who did and still lives there, else the longest registered adult, else nobody."""
    members = storage.residents.members(tx.connection, flat_id)
    head = next((one for one in members if one.is_head), None)
    if head is not None and head.lives:
        return
    following = heir(members)
    storage.residents.make_head(tx.connection, flat_id, following.resident_id if following else None)


def go_out(tx: Transaction, tie: KeptTie, *, ends: bool = True) -> None:
    """The resident lives in the flat no longer, and (`ends`) has nothing to do with it; others hear of it."""
    connection = tx.connection
    flat = storage.residents.flat(connection, tie.flat_id, lock=True)
    if flat is None:
        raise LookupError(tie.flat_id)
    if tie.lives:
        for went_out in WENT_OUT:
            went_out(tx, flat, tie.resident_id)
        storage.residents.change_resident(connection, tie.community_id, tie.resident_id, household_id=None)
    if ends:
        storage.residents.end_tie(connection, tie.community_id, tie.id, tx.now)
        cancel(tx, "home", f"came:{tie.id}")
    pass_on(tx, tie.flat_id)
    remaining = storage.residents.members(connection, tie.flat_id)
    if tie.lives:
        for went in WENT:
            went(tx, tie.resident_id)
        for one in remaining:
            if one.resident_id != tie.resident_id:
                notify(tx, flat.community_id, one, screens.went_out(tie.place), f"left:{tie.id}")
        if not any(one.lives for one in remaining):
            tell_leader(tx, flat, screens.empty_now(tie.place, tie.flat_id), f"empty:{tie.id}")
            for emptied in EMPTIED:
                emptied(tx, flat)
    tx.touch("board", flat.unit_id)


def close_if_gone(tx: Transaction, community_id: CommunityId, resident_id: ResidentId, account_id: AccountId) -> bool:
    """A person without tie or role has left the community; True where that is so."""
    held = storage.roles.holders(tx.connection, community_id, account_id=account_id)
    if held or storage.residents.ties_of(tx.connection, resident_id):
        return False
    storage.residents.change_resident(tx.connection, community_id, resident_id, left_at=tx.now, household_id=None)
    storage.matters.wake_returned(tx.connection, [resident_id], tx.now)
    for went in WENT:
        went(tx, resident_id)
    storage.reminders.leave_out(tx.connection, community_id, account_id)
    others = storage.residents.all_registered(tx.connection, account_id)
    storage.residents.change_account(
        tx.connection, account_id, community_id=others[0][0].community_id if others else None
    )
    return True


def sign_out_departed(tx: Transaction, account_id: AccountId) -> None:
    """Whoever is registered nowhere any more is signed out of the pages; a slip lets them in again."""
    if not storage.residents.all_registered(tx.connection, account_id):
        storage.pages.end_all(tx.connection, account_id, tx.now)


def leaders(tx: Transaction, community_id: CommunityId, unit_id: UnitId) -> list[Holder]:
    """Who leads the unit; where nobody does, the administrators."""
    found = storage.roles.holders(tx.connection, community_id, role=Role.LEADER, unit_id=unit_id)
    return found or storage.roles.holders(tx.connection, community_id, role=Role.ADMINISTRATOR)


def tell_leader(tx: Transaction, flat: Flat, screen: Screen, occurrence: str) -> None:
    """The unit's leader hears of something about a door, once an occurrence."""
    community = storage.communities.community(tx.connection, flat.community_id)
    others = [one for one in people(leaders(tx, flat.community_id, flat.unit_id)) if one[0] != tx.account.id]
    remind(tx, others, screen, kind="tasks", subject=occurrence, community=community, opens=f"door_{flat.id}")


def notify(
    tx: Transaction, community_id: CommunityId, member: Member, screen: Screen, occurrence: str,
    opens: str | None = None,
) -> None:  # fmt: skip
    """A member of a household is told something, once an occurrence."""
    community = storage.communities.community(tx.connection, community_id)
    told = [(member.account_id, member.chat_id, frozenset[str]())]
    remind(tx, told, screen, kind="home", subject=occurrence, community=community, opens=opens)


def asking(admission_id: int) -> str:
    """How reminders name a request to be let in."""
    return f"admission:{admission_id}"


def no_more_asking(tx: Transaction, admission_id: int) -> None:
    """It is decided: nobody is asked any more, and nobody waits for an answer."""
    cancel(tx, "tasks", asking(admission_id))
    cancel(tx, "home", asking(admission_id))


def zone_of(tx: Transaction, community_id: CommunityId) -> str:
    """The community's time zone."""
    return storage.communities.community(tx.connection, community_id).zone


def today(tx: Transaction, community_id: CommunityId) -> date:
    """The community's date of now."""
    return tx.now.astimezone(ZoneInfo(zone_of(tx, community_id))).date()


def _tell_members(tx: Transaction, flat: Flat, resident_id: ResidentId, members: list[Member]) -> None:
    """Those of the household hear once who came in, and can say that they do not know them."""
    came = next(one for one in members if one.resident_id == resident_id)
    for one in members:
        if one.resident_id != resident_id and one.account_id != tx.account.id and (one.lives or one.kind == "owner"):
            screen = screens.came_in(flat.place, came.kind, came.name, came.tie_id)
            notify(tx, flat.community_id, one, screen, f"came:{came.tie_id}", f"tie_{came.tie_id}")
